import { aantalDagen, isVolwassen, plusDagen } from '#shared/beleid/index.ts';
import type { Bewonerregel } from '#shared/contract/groepen/basis.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { leeftijdOp } from '#shared/domein/leeftijd.ts';
import { lijstnaam } from '#shared/domein/naam.ts';
import type { Bewonerlijstrij } from '#db/opslag/index.ts';
import { dezeNacht } from '../acuut/bedden.ts';
import { verborgenVoor } from '../afscherming/zicht.ts';
import type { Context } from '../context.ts';
import { telBasisPerBewoner } from './telling.ts';

type Vraag = GelezenInvoer<'bewoners.lijst'>;
type Telling = Bewonerregel['telling'];

/** The last day of a stay that is known: of the place, or of the besluit. */
const laatsteDag = ({ tot, laatsteDag: dag, soort }: Bewonerlijstrij): string | null =>
  tot ?? (soort === 'besluit' ? dag : null);

function maakRegel(context: Context, rij: Bewonerlijstrij, telling: Telling): Bewonerregel {
  const { vandaag, sessie, instellingen, beleid } = context;
  const tot = laatsteDag(rij);
  const alleenOnderdak = rij.regime === 'alleen-onderdak';
  const { termijn, termijnTekst } = rij;
  return {
    clientId: rij.clientId,
    dossierId: rij.dossierId,
    kenmerk: rij.kenmerk,
    naam: lijstnaam(rij),
    leeftijd: rij.geboortedatum ? leeftijdOp(rij.geboortedatum, vandaag) : null,
    aanvrager: rij.aanvrager,
    kind: isVolwassen(rij, vandaag, beleid) === 'niet-voldaan',
    keten: rij.keten,
    locatieId: rij.locatieId,
    locatie: rij.locatie,
    bed: rij.bed,
    acuut: rij.soort === 'acuut',
    tot,
    dagenTot: tot === null ? null : aantalDagen(vandaag, tot),
    looptAf: tot !== null && tot <= plusDagen(vandaag, instellingen.verloopWaarschuwingDagen),
    alleenOnderdak,
    telling: alleenOnderdak ? null : telling,
    volgende: termijn && termijnTekst ? { tekst: termijnTekst, uiterlijk: termijn, teLaat: termijn < vandaag } : null,
    gesprekOp: rij.gesprekOp,
    vanMij: rij.begeleiderId === sessie.gebruikerId,
    begeleider: rij.begeleider,
  };
}

const rangVan = ({ vanMij, volgende, looptAf, telling }: Bewonerregel): number[] => [
  vanMij ? 0 : 1,
  volgende?.teLaat ? 0 : 1,
  looptAf ? 0 : 1,
  -(telling?.ontbreekt ?? -1),
  -(telling?.open ?? -1),
];

/** Own clients first, then who has something overdue, whose stay ends soon, and who lacks most. */
function opDrang(regels: readonly Bewonerregel[]): Bewonerregel[] {
  const met = regels.map((regel) => ({ regel, rang: rangVan(regel) }));
  met.sort((a, b) => {
    const plek = a.rang.findIndex((waarde, i) => waarde !== b.rang[i]);
    if (plek >= 0) return (a.rang[plek] ?? 0) - (b.rang[plek] ?? 0);
    return a.regel.naam < b.regel.naam ? -1 : a.regel.naam > b.regel.naam ? 1 : 0;
  });
  return met.map(({ regel }) => regel);
}

/** Everybody who sleeps here tonight, of the locatie that a user is bound to or of all; shielded clients are left out. */
export function leesBewonerregels(
  context: Context,
  locatieId: string | null,
): { nacht: string; regels: Bewonerregel[] } {
  const { db, opslag } = context;
  const nacht = dezeNacht(context);
  const rijen = opslag.leesBewonerslijst(db, { nacht, locatieId, verborgen: verborgenVoor(context) });
  const tellingen = telBasisPerBewoner(context, rijen, nacht, locatieId);
  const regels = rijen.map((rij) => maakRegel(context, rij, tellingen.get(rij.clientId) ?? null));
  return { nacht, regels: opDrang(regels) };
}

const past = (regel: Bewonerregel, { wie, punt, dringend }: Vraag): boolean =>
  (wie !== 'ik' || regel.vanMij) &&
  (punt === null || regel.telling?.punten.includes(punt) === true) &&
  (!dringend || regel.looptAf || regel.volgende?.teLaat === true);

/** The list of residents, the most urgent first. */
export function leesBewonerslijst(context: Context, vraag: Vraag): Uitvoer<'bewoners.lijst'> {
  const eigen = context.sessie.locatieId;
  const { nacht, regels } = leesBewonerregels(context, eigen);
  const perLocatie = Map.groupBy(regels, ({ locatieId }) => locatieId);
  const locaties = [...perLocatie.values()].map((hier) => ({
    id: hier[0]!.locatieId,
    naam: hier[0]!.locatie,
    aantal: hier.length,
  }));
  return {
    nacht,
    locaties: locaties.sort((a, b) => a.naam.localeCompare(b.naam, 'nl')),
    regels: regels.filter((regel) => (vraag.locatieId ?? regel.locatieId) === regel.locatieId && past(regel, vraag)),
  };
}
