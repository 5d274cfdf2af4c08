import { beleidsregels2025, toetsen } from '#shared/beleid/index.ts';
import type { Keten } from '#shared/domein/basis.ts';
import { maakPasnummer } from '#shared/domein/pasnummer.ts';
import { dagVerder, moment, werkdagVoor } from './kalender.ts';
import type { Loting } from './loting.ts';
import type { Recept } from './recepten.ts';
import type { Proefbesluit, Proefpas } from './soorten.ts';
import { afspraken } from './verhalen.ts';

/** Opvangduur to count back from the last day: about three months, or six weken for jongeren (5.2.8). */
const ONGEVEER: Readonly<Record<Keten, number>> = { volwassenen: 90, gezin: 90, jongeren: 41 };

/** The werkdag on which this recipe was decided; the opvang begins that day. */
export function besluitdag(loting: Loting, recept: Recept, keten: Keten, vandaag: string): string | null {
  if (!recept.besluit) return null;
  const { geleden, eindigtOver } = recept.besluit;
  if (eindigtOver) return werkdagVoor(dagVerder(vandaag, loting.tussen(...eindigtOver) - ONGEVEER[keten]));
  const [van, tot] = geleden ?? [1, 1];
  const langst = keten === 'jongeren' ? Math.min(tot, 34) : tot;
  return werkdagVoor(dagVerder(vandaag, -loting.tussen(van, Math.max(van, langst))));
}

const motivering = {
  verstrekken:
    'U hebt geen plek om te wonen en niemand kan u nu opvangen. U kunt dit niet alleen oplossen. U voldoet aan alle voorwaarden.',
  weigeren:
    'Uw inkomen en spaargeld zijn genoeg om zelf een kamer te huren. Wij hebben u het adres van de woonmakelaar gegeven.',
} as const;

/** The besluit of a recipe; last day and objection term follow from the policy. */
export function maakBesluit(
  loting: Loting,
  recept: Recept,
  keten: Keten,
  dag: string,
  locatieId: string,
): Proefbesluit | null {
  if (!recept.besluit) return null;
  const { soort, bekend, afwijking } = recept.besluit;
  const verstrekt = soort === 'verstrekken';
  const geldigheid = toetsen.geldigheid.beoordeel({ keten, ingangsdatum: dag }, dag, beleidsregels2025).gevolg;
  return {
    soort,
    genomenOp: moment(dag, 6),
    peildatum: dag,
    keten,
    ingangsdatum: verstrekt ? dag : null,
    laatsteDag: verstrekt ? geldigheid.laatsteDag : null,
    locatieId: verstrekt ? locatieId : null,
    motivering: motivering[soort],
    afwijking: afwijking
      ? 'De plek in de kliniek komt pas over vijf weken vrij. Tot die tijd is er geen andere slaapplek, en op straat raakt de behandeling kwijt wat is bereikt.'
      : null,
    gronden: verstrekt ? [] : ['financieel-zelfredzaam'],
    voorwaarden: verstrekt
      ? `${loting.kies(afspraken.slice(0, 2))}\n${loting.kies(afspraken.slice(2))}`
      : 'VraagWijzer helpt u met zoeken naar een kamer.',
    bekendmaking: bekend ? maakBekendmaking(loting, dag) : null,
  };
}

function maakBekendmaking(loting: Loting, datum: string): Proefbesluit['bekendmaking'] {
  const bezwaar = toetsen.bezwaartermijn.beoordeel({ bekendgemaaktOp: datum }, datum, beleidsregels2025).gevolg;
  const wijze = loting.kans(0.85) ? ('uitgereikt' as const) : ('per-post' as const);
  return { datum, wijze, bezwaarTot: bezwaar.laatsteDag ?? datum, op: moment(datum, 8) };
}

/** CO-passes of a besluit: only for volwassenen (5.2.8). A replaced one is withdrawn on the day the new one was given. */
export function maakPassen(loting: Loting, recept: Recept, besluit: Proefbesluit | null, vandaag: string): Proefpas[] {
  if (!recept.pas || besluit?.keten !== 'volwassenen') return [];
  const { ingangsdatum, laatsteDag, locatieId } = besluit;
  if (!ingangsdatum || !laatsteDag || !locatieId) return [];
  const toeval = (aantal: number): Uint8Array => Uint8Array.from({ length: aantal }, () => loting.tussen(0, 255));
  const pas: Proefpas = {
    pasnummer: maakPasnummer(toeval),
    locatieId,
    geldigVan: ingangsdatum,
    geldigTot: laatsteDag,
    uitgegevenOp: moment(ingangsdatum, 9),
    ingetrokken: null,
  };
  if (recept.pas === 'geldig') return [pas];
  const dag = werkdagVoor(dagVerder(vandaag, -loting.tussen(2, 9)));
  const nieuw = { ...pas, pasnummer: maakPasnummer(toeval), geldigVan: dag, uitgegevenOp: moment(dag, 5) };
  return [{ ...pas, ingetrokken: { op: moment(dag, 4), reden: 'Pas verloren' } }, nieuw];
}
