import { toetsen } from '#shared/beleid/index.ts';
import type { Veldfout } from '#shared/contract/antwoord.ts';
import { besluitteksten as tekst } from '#shared/taal/besluit.ts';
import { grondZinnen } from '#shared/taal/brieven.ts';
import { foutteksten } from '#shared/taal/fouten.ts';
import type { NieuwBesluit } from '#db/opslag/index.ts';
import type { Context } from '../../context.ts';
import type { BeschikkingInhoud } from '../../documenten/inhoud.ts';
import { onderbouwingUit } from '../../documenten/onderbouwing.ts';
import { kinderenKomenMee } from '../../dossier/feiten.ts';
import { alleUitleg } from '../../dossier/toetsing.ts';
import { weiger } from '../../weigering.ts';
import type { Belet, Besluitinvoer, Grondkeuze, Soortregels } from '../regels.ts';
import { laatsteDagVan, type Stand } from '../stand.ts';

/** One besluit on the aanvraag counts at a time, and it rests on an onderzoek (5.2.4). */
function belet(_context: Context, { beeld }: Stand): Belet | null {
  if (beeld.loop.opAanvraag) return { code: 'al-besloten', tekst: foutteksten['al-besloten'] };
  return beeld.bron.stappen.onderzoek
    ? null
    : { code: 'onderzoek-ontbreekt', tekst: foutteksten['onderzoek-ontbreekt'] };
}

const leeg = { opBesluitId: null, per: null, ingangsdatum: null, laatsteDag: null, locatieId: null };

/** Name and address of a locatie for a letter. */
export function locatieInBrief({ db, opslag }: Pick<Context, 'db' | 'opslag'>, locatieId: string | null) {
  const locatie = locatieId ? opslag.leesLocatie(db, locatieId) : null;
  if (!locatie) return null;
  const adres = [locatie.straat, `${locatie.postcode} ${locatie.plaats}`.trim()].filter(Boolean).join(', ');
  return { naam: locatie.naam, adres };
}

/** What the client has from this besluit on (5.2.8, 5.2.12). */
export function verstrekkingInBrief(
  context: Context,
  besluit: Pick<NieuwBesluit, 'locatieId' | 'voorwaarden'>,
  { beeld }: Stand,
  opvang: { keten: NonNullable<NieuwBesluit['keten']>; ingangsdatum: string; laatsteDag: string },
): NonNullable<BeschikkingInhoud['verstrekking']> {
  const { keten, ingangsdatum, laatsteDag } = opvang;
  const { gevolg } = toetsen.geldigheid.beoordeel({ keten, ingangsdatum }, context.vandaag, context.beleid);
  return {
    locatie: locatieInBrief(context, besluit.locatieId),
    ingangsdatum,
    laatsteDag,
    perspectiefUiterlijk: gevolg.perspectiefUiterlijk,
    kinderenMee: kinderenKomenMee(beeld.bron.stappen.melding) === true,
    copas: gevolg.copas === true,
    alleenOnderdak: beeld.regime === 'alleen-onderdak',
    afspraken: besluit.voorwaarden,
  };
}

function veldenVanVerstrekking(context: Context, invoer: Besluitinvoer, { beeld, dossier }: Stand): Veldfout[] {
  const fouten: Veldfout[] = [];
  const fout = (pad: string, bericht: string): void => void fouten.push({ pad, bericht });
  if (!beeld.toetsing.keten) fout('ingangsdatum', tekst.onbekendeKeten);
  if (!invoer.ingangsdatum) fout('ingangsdatum', tekst.kiesIngang);
  else if (invoer.ingangsdatum < dossier.gemeldOp) fout('ingangsdatum', tekst.ingangTeVer);
  const locatie = invoer.locatieId ? context.opslag.leesLocatie(context.db, invoer.locatieId) : null;
  if (!locatie?.actief) fout('locatieId', tekst.kiesLocatie);
  return fouten;
}

/** 5.2.6 */
export const verstrekken: Soortregels = {
  soort: 'verstrekken',
  belet,
  gronden: () => [],
  voorgesteld: (_context, { beeld }) => beeld.voorstel.voorstel === 'verstrekken',
  velden: veldenVanVerstrekking,
  uitleg: (_context, _invoer, { beeld }) => alleUitleg(beeld.toetsing, beeld.bron),
  kolommen: (context, { ingangsdatum, locatieId }, { beeld }) => ({
    ...leeg,
    keten: beeld.toetsing.keten,
    ingangsdatum,
    laatsteDag: laatsteDagVan(context, beeld, ingangsdatum),
    locatieId,
  }),
  brief: (context, besluit, stand) => {
    const { keten, ingangsdatum, laatsteDag } = besluit;
    if (!keten || !ingangsdatum || !laatsteDag) return weiger('stap-niet-mogelijk');
    return {
      onderbouwing: onderbouwingUit(stand.beeld.toetsing.verstrekking),
      verstrekking: verstrekkingInBrief(context, besluit, stand, { keten, ingangsdatum, laatsteDag }),
    };
  },
  plaatsVanaf: (_context, { ingangsdatum }) => ingangsdatum,
};

function grondenVanWeigering(_context: Context, { beeld }: Stand): Grondkeuze[] {
  const volgt = new Set(beeld.voorstel.gronden.map(({ id }) => id));
  return beeld.toetsing.weigering.voorwaarden.map(({ id, zin, artikel }) => ({
    id,
    zin,
    artikel,
    volgt: volgt.has(id),
    brief: grondZinnen[id] ?? zin,
  }));
}

/** 5.2.7 */
export const weigeren: Soortregels = {
  soort: 'weigeren',
  belet,
  gronden: grondenVanWeigering,
  voorgesteld: (_context, { beeld }) => beeld.voorstel.voorstel === 'weigeren',
  velden: () => [],
  uitleg: (_context, _invoer, { beeld }) => alleUitleg(beeld.toetsing, beeld.bron),
  kolommen: (_context, _invoer, { beeld }) => ({ ...leeg, keten: beeld.toetsing.keten }),
  // The conditions in both letters: a refusal names its gronden by themselves, not those that do not hold.
  brief: (_context, besluit, { beeld }) => ({
    onderbouwing: onderbouwingUit(beeld.toetsing.verstrekking),
    andereHulp: besluit.voorwaarden,
  }),
  plaatsVanaf: () => null,
};
