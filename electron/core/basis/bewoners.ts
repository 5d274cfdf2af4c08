import { aantalDagen, isVolwassen, plusDagen, type Basispunt } from '#shared/beleid/index.ts';
import type { Bewonerregel } from '#shared/contract/groepen/basis.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import type { Basistelling } from '#shared/domein/basisorde.ts';
import { leeftijdOp } from '#shared/domein/leeftijd.ts';
import { lijstnaam } from '#shared/domein/naam.ts';
import type { Bewonerlijstrij } from '#db/opslag/index.ts';
import { dezeNacht } from '../acuut/bedden.ts';
import { verborgenVoor } from '../afscherming/zicht.ts';
import type { Context } from '../context.ts';
import { telBasisPerBewoner } from './telling.ts';

type Vraag = GelezenInvoer<'bewoners.lijst'>;

/** The last day of a stay that is known: of the place, or of the besluit. */
const laatsteDag = ({ tot, laatsteDag: dag, soort }: Bewonerlijstrij): string | null =>
  tot ?? (soort === 'besluit' ? dag : null);

/** What is shown of the sixteen points of somebody: there are thousands of people. */
const inHetKort = ({ open, ontbreekt, punten }: Basistelling): Bewonerregel['telling'] => ({
  ...{ open, ontbreekt },
  eerste: punten[0] ?? null,
});

function maakRegel(
  context: Context,
  rij: Bewonerlijstrij,
  telling: Basistelling | undefined,
  straks: string,
): Bewonerregel {
  const { vandaag, sessie, beleid } = context;
  const tot = laatsteDag(rij);
  const alleenOnderdak = rij.regime === 'alleen-onderdak';
  const { termijn } = rij;
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
    looptAf: tot !== null && tot <= straks,
    alleenOnderdak,
    telling: alleenOnderdak || !telling ? null : inHetKort(telling),
    volgende: termijn && { ...termijn, teLaat: termijn.uiterlijk < vandaag },
    gesprekOp: rij.gesprekOp,
    vanMij: rij.begeleiderId === sessie.gebruikerId,
    begeleider: rij.begeleider,
  };
}

/** One number, so that a list of thousands is sorted by it quickly: what comes first weighs more than all that follows. */
const rangVan = ({ vanMij, volgende, looptAf, telling }: Bewonerregel): number =>
  [vanMij ? 0 : 1, volgende?.teLaat ? 0 : 1, looptAf ? 0 : 1]
    .concat([99 - (telling?.ontbreekt ?? -1), 99 - (telling?.open ?? -1)])
    .reduce((rang, deel) => rang * 128 + deel, 0);

const vergelijk = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Own clients first, then who has something overdue, whose stay ends soon, and who lacks most. */
function opDrang(regels: readonly Bewonerregel[]): Bewonerregel[] {
  const met = regels.map((regel) => ({ regel, naam: regel.naam, rang: rangVan(regel) }));
  met.sort((a, b) => a.rang - b.rang || vergelijk(a.naam, b.naam) || vergelijk(a.regel.clientId, b.regel.clientId));
  return met.map(({ regel }) => regel);
}

/** Everybody who sleeps here tonight, of the locatie that a user is bound to or of all; shielded clients are left out. */
function leesBewonerregels(context: Context, locatieId: string | null) {
  const { db, opslag } = context;
  const nacht = dezeNacht(context);
  const rijen = opslag.leesBewonerslijst(db, { nacht, locatieId, verborgen: verborgenVoor(context) });
  const tellingen = telBasisPerBewoner(context, rijen, nacht, locatieId);
  const straks = plusDagen(context.vandaag, context.instellingen.verloopWaarschuwingDagen);
  const regels = rijen.map((rij) => maakRegel(context, rij, tellingen.get(rij.clientId), straks));
  /** Whether somebody who may be worked on lacks a point. */
  const mist = ({ clientId, telling }: Bewonerregel, punt: Basispunt): boolean =>
    telling !== null && tellingen.get(clientId)?.punten.includes(punt) === true;
  return { nacht, regels: opDrang(regels), mist };
}

/** The list of residents, the most urgent first. */
export function leesBewonerslijst(context: Context, vraag: Vraag): Uitvoer<'bewoners.lijst'> {
  const { wie, punt, dringend } = vraag;
  const { nacht, regels, mist } = leesBewonerregels(context, context.sessie.locatieId);
  const past = (regel: Bewonerregel): boolean =>
    (wie !== 'ik' || regel.vanMij) &&
    (punt === null || mist(regel, punt)) &&
    (!dringend || regel.looptAf || regel.volgende?.teLaat === true);
  const perLocatie = Map.groupBy(regels, ({ locatieId }) => locatieId);
  const locaties = [...perLocatie.values()].map((hier) => ({
    id: hier[0]!.locatieId,
    naam: hier[0]!.locatie,
    aantal: hier.length,
  }));
  return {
    nacht,
    locaties: locaties.sort((a, b) => a.naam.localeCompare(b.naam, 'nl')),
    regels: regels.filter((regel) => (vraag.locatieId ?? regel.locatieId) === regel.locatieId && past(regel)),
  };
}
