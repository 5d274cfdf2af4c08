import { z } from 'zod';
import { hulpVoor } from '#shared/taal/hulp/index.ts';
import { nl } from '#shared/taal/nl.ts';
import { tweedelig, type Behandelaars, type Context } from '../context.ts';
import { documentomgeving } from '../documenten/omgeving.ts';
import { dagVanMoment } from '../klok.ts';
import type { Db } from '#db/openen.ts';
import type { Opslag } from '../opslaglaag.ts';
import { handboekPdf } from './pdf.ts';

/** Where a user's own store keeps which version they were told of: beside their drafts, since it is theirs alone. */
const SLEUTEL = 'nieuw.gezien';
const gezienSchema = z.object({ versie: z.string() });

/** Notes that a user was told what is new up to a version. */
export function schrijfGezien(
  opslag: Opslag,
  db: Db,
  { gebruikerId, versie, op }: { gebruikerId: string; versie: string; op: string },
): void {
  opslag.schrijfConcept(db, { gebruikerId, sleutel: SLEUTEL, inhoud: { versie }, basisVersie: 0, op });
}

/** The last of each made: who saves it often prints it too. */
const gemaakt = new Map<'mijn' | 'alles', { sleutel: string; bytes: Promise<Uint8Array> }>();

/** The handbook of who asks: what belongs to their roles at their organisation, or everything. No data of anybody. */
function handboek(context: Context, keuze: 'mijn' | 'alles'): Promise<Uint8Array> {
  const { sessie, instellingen, poorten, vandaag } = context;
  const mijn = keuze === 'mijn';
  const lezer = { rechten: sessie.rechten, rollen: sessie.rollen, soort: sessie.organisatie.soort };
  const vast = { versie: poorten.versie, gemaaktOp: vandaag, organisatie: instellingen.organisatienaam };
  const sleutel = JSON.stringify([keuze, mijn && lezer, vast]);
  const eerder = gemaakt.get(keuze);
  if (eerder?.sleutel === sleutel) return eerder.bytes;
  const groepen = hulpVoor(mijn ? lezer : null);
  const voorWie = mijn ? sessie.rollen.map((rol) => nl.kader.rollen[rol]).join(', ') : null;
  const bytes = handboekPdf({ ...vast, groepen, voorWie }, documentomgeving(context));
  gemaakt.set(keuze, { sleutel, bytes });
  return bytes;
}

export const handboekbehandelaars: Behandelaars<'handboek.bytes' | 'nieuw.stand' | 'nieuw.gezien'> = {
  'handboek.bytes': tweedelig<'handboek.bytes', Uint8Array>({
    voorbereiden: (context, { keuze }) => handboek(context, keuze),
    uitvoeren: (_context, _invoer, bytes) => ({
      bestandsnaam: `${nl.hulp.handboek.bestand}.pdf`,
      mime: 'application/pdf',
      bytes,
    }),
  }),
  'nieuw.stand': ({ db, opslag, sessie, poorten }) => ({
    versie: poorten.versie,
    gezien: gezienSchema.safeParse(opslag.leesConcept(db, sessie.gebruikerId, SLEUTEL)?.inhoud).data?.versie ?? null,
    sinds: dagVanMoment(opslag.leesGebruikerSinds(db, sessie.gebruikerId)),
  }),
  'nieuw.gezien': ({ db, opslag, sessie, poorten, nu }) => {
    schrijfGezien(opslag, db, { gebruikerId: sessie.gebruikerId, versie: poorten.versie, op: nu });
    return null;
  },
};
