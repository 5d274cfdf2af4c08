import { aantalDagen, isVolwassen, plusDagen, type Basispunt } from '#shared/beleid/index.ts';
import type { Bewonerregel, Bewonerskolom } from '#shared/contract/groepen/basis.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import type { Basistelling } from '#shared/domein/basisorde.ts';
import { leeftijdOp } from '#shared/domein/leeftijd.ts';
import { lijstnaam, normaliseer } from '#shared/domein/naam.ts';
import type { Bewonerlijstrij, Slaapplekrij } from '#db/opslag/index.ts';
import { dezeNacht } from '../acuut/bedden.ts';
import { verborgenVoor } from '../afscherming/zicht.ts';
import type { Context } from '../context.ts';
import { maakBasisteller } from './telling.ts';

type Vraag = GelezenInvoer<'bewoners.lijst'>;
type Filter = Omit<Vraag, 'vanaf' | 'aantal'>;

/** Somebody who sleeps here tonight, with what the list is filtered and put in order by: there are thousands. */
interface Bewoner {
  rij: Bewonerlijstrij;
  naam: string;
  /** The last day of the stay that is known. */
  tot: string | null;
  vanMij: boolean;
  looptAf: boolean;
  teLaat: boolean;
}
/** The same with what is not in order; null: that may not be worked on (5.2.5), or there is no dossier. */
type GeteldeBewoner = Bewoner & { telling: Basistelling | null };

/** The last day of a stay that is known: of the place, or of the besluit. */
const laatsteDag = ({ tot, laatsteDag: dag, soort }: Bewonerlijstrij): string | null =>
  tot ?? (soort === 'besluit' ? dag : null);

const alleenOnderdak = ({ regime }: Bewonerlijstrij): boolean => regime === 'alleen-onderdak';

function maakRegel(context: Context, bewoner: GeteldeBewoner, plek: Slaapplekrij | undefined): Bewonerregel {
  const { vandaag, beleid } = context;
  const { rij, naam, tot, vanMij, looptAf, teLaat, telling } = bewoner;
  const { termijn } = rij;
  return {
    clientId: rij.clientId,
    dossierId: rij.dossierId,
    kenmerk: rij.kenmerk,
    naam,
    leeftijd: rij.geboortedatum ? leeftijdOp(rij.geboortedatum, vandaag) : null,
    aanvrager: rij.aanvrager,
    kind: isVolwassen(rij, vandaag, beleid) === 'niet-voldaan',
    keten: rij.keten,
    locatieId: rij.locatieId,
    locatie: rij.locatie,
    bed: plek?.bed ?? null,
    acuut: rij.soort === 'acuut',
    tot,
    dagenTot: tot === null ? null : aantalDagen(vandaag, tot),
    looptAf,
    alleenOnderdak: alleenOnderdak(rij),
    telling: telling && { open: telling.open, ontbreekt: telling.ontbreekt, eerste: telling.punten[0] ?? null },
    volgende: termijn && { ...termijn, teLaat },
    gesprekOp: plek?.gesprekOp ?? null,
    vanMij,
    begeleider: rij.begeleider,
  };
}

/** One number, so that a list of thousands is sorted by it quickly: what comes first weighs more than all that follows. */
const rangVan = ({ vanMij, teLaat, looptAf, telling }: GeteldeBewoner): number =>
  (((Number(!vanMij) * 2 + Number(!teLaat)) * 2 + Number(!looptAf)) * 128 + 99 - (telling?.ontbreekt ?? -1)) * 128 +
  (99 - (telling?.open ?? -1));

const vergelijk = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

/** A text to be compared as people read it: without regard to capitals and accents, and 2 before 10. */
const leesvolgorde = (tekst: string): string =>
  normaliseer(tekst).replace(/\d+/g, (cijfers) => cijfers.padStart(8, '0'));

/** What a column is put in order by; what is not there comes before everything. */
const sorteerwaarde: Readonly<
  Record<Bewonerskolom, (bewoner: GeteldeBewoner, plek: Slaapplekrij | undefined) => string | number>
> = {
  naam: ({ naam }) => leesvolgorde(naam),
  plek: ({ rij }, plek) => leesvolgorde(`${rij.locatie}, ${plek?.bed ?? ''}`),
  tot: ({ tot }) => tot ?? '',
  // Whoever lacks most comes first; at the end those of whom nothing is counted.
  mist: ({ telling }) => -(telling?.open ?? -1),
  volgende: ({ rij }) => rij.termijn?.uiterlijk ?? '',
  gesprek: (_bewoner, plek) => plek?.gesprekOp ?? '',
  begeleider: ({ rij }) => leesvolgorde(rij.begeleider ?? ''),
};

/** In order of a column, and within it: own clients first, then who has something overdue, whose stay ends soon, who lacks most. */
function opVolgorde(
  { db, opslag }: Context,
  bewoners: readonly GeteldeBewoner[],
  nacht: string,
  volgorde: Vraag['volgorde'],
): GeteldeBewoner[] {
  const kolom = volgorde?.kolom;
  const plekken =
    kolom === 'plek' || kolom === 'gesprek'
      ? opslag.leesSlaapplekken(
          db,
          nacht,
          bewoners.map(({ rij }) => rij),
        )
      : null;
  const richting = volgorde?.aflopend ? -1 : 1;
  return bewoners
    .map((bewoner) => {
      const waarde = kolom ? sorteerwaarde[kolom](bewoner, plekken?.get(bewoner.rij.clientId)) : 0;
      return { bewoner, waarde, rang: rangVan(bewoner), naam: bewoner.naam, id: bewoner.rij.clientId };
    })
    .sort(
      (a, b) =>
        vergelijk(a.waarde, b.waarde) * richting ||
        a.rang - b.rang ||
        vergelijk(a.naam, b.naam) ||
        vergelijk(a.id, b.id),
    )
    .map(({ bewoner }) => bewoner);
}

/** Everybody who sleeps here tonight, of the locatie that a user is bound to or of all; shielded clients are left out. */
function leesBewoners(context: Context, nacht: string): Bewoner[] {
  const { db, opslag, sessie, vandaag, instellingen } = context;
  const straks = plusDagen(vandaag, instellingen.verloopWaarschuwingDagen);
  const vraag = { nacht, locatieId: sessie.locatieId, verborgen: verborgenVoor(context) };
  return opslag.leesBewonerslijst(db, vraag).map((rij) => {
    const tot = laatsteDag(rij);
    return {
      ...{ rij, naam: lijstnaam(rij), tot, vanMij: rij.begeleiderId === sessie.gebruikerId },
      ...{ looptAf: tot !== null && tot <= straks, teLaat: rij.termijn !== null && rij.termijn.uiterlijk < vandaag },
    };
  });
}

const mist = ({ telling }: GeteldeBewoner, punt: Basispunt): boolean => telling?.punten.includes(punt) === true;

/** Who of the residents is asked for. What is not in order is counted last, as it costs most. */
function kies(context: Context, alle: readonly Bewoner[], nacht: string, vraag: Filter): GeteldeBewoner[] {
  const { wie, punt, dringend, locatieId } = vraag;
  const gezocht = normaliseer(vraag.zoek);
  const tel = maakBasisteller(context, nacht, context.sessie.locatieId);
  return alle
    .filter(
      ({ rij, naam, vanMij, looptAf, teLaat }) =>
        (locatieId === null || rij.locatieId === locatieId) &&
        (wie !== 'ik' || vanMij) &&
        (!dringend || looptAf || teLaat) &&
        (gezocht === '' || normaliseer(`${naam} ${rij.kenmerk ?? ''}`).includes(gezocht)),
    )
    .map((bewoner) => ({ ...bewoner, telling: alleenOnderdak(bewoner.rij) ? null : tel(bewoner.rij) }))
    .filter((bewoner) => punt === null || mist(bewoner, punt));
}

/** Where residents are, by name, with how many. */
function locatiesVan(alle: readonly Bewoner[]): Uitvoer<'bewoners.lijst'>['locaties'] {
  return [...Map.groupBy(alle, ({ rij }) => rij.locatieId)]
    .map(([id, hier]) => ({ id, naam: hier[0]!.rij.locatie, aantal: hier.length }))
    .sort((a, b) => a.naam.localeCompare(b.naam, 'nl'));
}

/** A page of the list of residents; by itself the most urgent first. */
export function leesBewonerslijst(context: Context, vraag: Vraag): Uitvoer<'bewoners.lijst'> {
  const { db, opslag } = context;
  const nacht = dezeNacht(context);
  const alle = leesBewoners(context, nacht);
  const gevonden = opVolgorde(context, kies(context, alle, nacht, vraag), nacht, vraag.volgorde);
  const pagina = gevonden.slice(vraag.vanaf, vraag.vanaf + vraag.aantal);
  const plekken = opslag.leesSlaapplekken(
    db,
    nacht,
    pagina.map(({ rij }) => rij),
  );
  return {
    nacht,
    totaal: gevonden.length,
    locaties: locatiesVan(alle),
    regels: pagina.map((bewoner) => maakRegel(context, bewoner, plekken.get(bewoner.rij.clientId))),
  };
}
