import { z } from 'zod';
import { locatiesoorten } from '#shared/contract/groepen/beheer.ts';
import { ketenSchema, losseRegelSchema, regelSchema } from '#shared/domein/basis.ts';
import { bedsoorten, type Bedsoort } from '#shared/domein/bed.ts';
import { normaliseer } from '#shared/domein/naam.ts';
import { importteksten } from '#shared/taal/importeren.ts';
import { veldbericht } from '#shared/taal/invoer.ts';
import type { Importregelrij, Importrij } from '#db/opslag/index.ts';
import { Regellezer } from './regel.ts';
import { leesGetal, leesKeuze, leesPostcode, leesTekst, leesTelefoon } from './waarde.ts';

const tekst = importteksten.waarde;
const meestePlaatsen = 100_000;
const meesteBedden = 50;

const regelSchemaVanBestand = z.object({
  naam: regelSchema,
  soort: z.enum(locatiesoorten).nullable(),
  keten: ketenSchema.nullable(),
  straat: losseRegelSchema,
  postcode: losseRegelSchema,
  plaats: losseRegelSchema,
  telefoon: losseRegelSchema,
  capaciteit: z.number().int().nullable(),
  afdeling: losseRegelSchema,
  kamer: losseRegelSchema,
  bed: losseRegelSchema,
  bedden: z.number().int().nullable(),
  bedsoort: z.enum(bedsoorten).nullable(),
});
/** A line about a locatie, and perhaps a room of it, and perhaps a bed in that room. */
export type Locatieregel = z.infer<typeof regelSchemaVanBestand>;
export const bedsoortVan = ({ bedsoort }: Locatieregel): Bedsoort => bedsoort ?? 'gewoon';

/** A name as it is compared within a file and with what is there. */
export const naamsleutel = (naam: string): string => normaliseer(naam) || naam.trim().toLowerCase();

function keurSamen(lezer: Regellezer, r: Locatieregel): void {
  if (r.bed !== '' && r.kamer === '') lezer.fout('bed', tekst.bedZonderKamer);
  if (r.bedden !== null && r.kamer === '') lezer.fout('bedden', tekst.bedZonderKamer);
  if (r.bed !== '' && r.bedden !== null) lezer.fout('bedden', tekst.bedOfAantal);
  if (r.afdeling !== '' && r.kamer === '') lezer.fout('afdeling', tekst.afdelingZonderKamer);
}

/** A line as a locatie with a room and a bed; `inhoud` is null when something is wrong. */
export function leesLocatieregel(
  bestand: Pick<Importrij, 'koppeling' | 'koppen'>,
  regel: Pick<Importregelrij, 'cellen'>,
): { inhoud: Locatieregel | null; lezer: Regellezer } {
  const lezer = new Regellezer(bestand, regel);
  const kaal = (veld: string): string => lezer.lees(veld, leesTekst);
  const gelezen = regelSchemaVanBestand.safeParse(
    {
      naam: kaal('naam'),
      soort: lezer.lees('soort', (cel) => leesKeuze(cel, locatiesoorten)),
      keten: lezer.lees('keten', (cel) => leesKeuze(cel, ketenSchema.options)),
      straat: kaal('straat'),
      postcode: lezer.lees('postcode', leesPostcode),
      plaats: kaal('plaats'),
      telefoon: lezer.lees('telefoon', leesTelefoon),
      capaciteit: lezer.lees('capaciteit', (cel) => leesGetal(cel, meestePlaatsen)),
      afdeling: kaal('afdeling'),
      kamer: kaal('kamer'),
      bed: kaal('bed'),
      bedden: lezer.lees('bedden', (cel) => leesGetal(cel, meesteBedden)),
      bedsoort: lezer.lees('bedsoort', (cel) => leesKeuze(cel, bedsoorten)),
    },
    { error: veldbericht },
  );
  if (!gelezen.success)
    for (const { path, message } of gelezen.error.issues) lezer.fout(String(path[0] ?? ''), message);
  else keurSamen(lezer, gelezen.data);
  return { inhoud: gelezen.success && lezer.fouten.length === 0 ? gelezen.data : null, lezer };
}
