import { plusDagen } from '#shared/beleid/index.ts';
import type { Bord, Bordbed, Bordmens } from '#shared/contract/groepen/bedden.ts';
import type { Locatie } from '#shared/contract/groepen/beheer.ts';
import type { GelezenInvoer } from '#shared/contract/tabel.ts';
import { leeftijdOp } from '#shared/domein/leeftijd.ts';
import { weergavenaam } from '#shared/domein/naam.ts';
import type { Bedrij, Bedstand, Bewonerrij } from '#db/opslag/index.ts';
import { dezeNacht } from '../acuut/bedden.ts';
import { verborgenVoor } from '../afscherming/zicht.ts';
import type { Context } from '../context.ts';
import { weiger } from '../weigering.ts';
import { leesOntbreekt } from './ontbreekt.ts';
import { welkeNacht } from './plek.ts';

/** How long somebody whose last day passed stays on the board while no uitstroom was recorded. */
const verlopenDagen = 7;
const volwassen = 18;

/** The locatie as both screens about beds head it. */
export const alsHoofd = ({ id, naam, soort, keten, capaciteit }: Locatie) => ({
  id,
  naam,
  soort,
  keten,
  afgesproken: capaciteit,
});

const perSleutel = <T, S extends keyof T>(rijen: readonly T[], sleutel: S): Map<T[S], T> =>
  new Map(rijen.map((rij) => [rij[sleutel], rij]));

function leesMensen(
  context: Context,
  locatie: Locatie,
  nacht: string,
  bewoners: readonly Bewonerrij[],
  { gebruik }: Bedstand,
): Bordmens[] {
  const { db, opslag, instellingen } = context;
  const bedVan = perSleutel(gebruik, 'clientId');
  const afwezig = perSleutel(opslag.leesAfwezigen(db, locatie.id, nacht), 'clientId');
  const geschorst = perSleutel(opslag.leesGeschorsten(db, locatie.id, nacht), 'clientId');
  const ontbreekt = leesOntbreekt(context, locatie, nacht, bewoners);
  const weg = plusDagen(nacht, instellingen.verloopWaarschuwingDagen);
  return bewoners.map((wie) => {
    const { clientId, dossierId, soort, tot, geboortedatum } = wie;
    const uit = afwezig.get(clientId);
    const dicht = geschorst.get(clientId);
    return {
      clientId,
      dossierId,
      naam: weergavenaam(wie),
      kind: geboortedatum !== null && leeftijdOp(geboortedatum, nacht) < volwassen,
      soort,
      tot,
      gaatWeg: tot !== null && tot <= weg,
      bedId: bedVan.get(clientId)?.bedId ?? null,
      afwezig: uit ? { verwachtTerug: uit.verwachtTerug } : null,
      geschorst: dicht ? { tot: dicht.tot } : null,
      ontbreekt: ontbreekt.get(clientId) ?? [],
    };
  });
}

function leesBordbedden(
  { db, opslag }: Context,
  bedden: readonly Bedrij[],
  stand: Bedstand,
  nacht: string,
  verborgen: ReadonlySet<string>,
): Bordbed[] {
  const gebruik = perSleutel(stand.gebruik, 'bedId');
  const dicht = perSleutel(
    stand.dicht.filter(({ van }) => van <= nacht),
    'bedId',
  );
  const vast = perSleutel(stand.vast, 'bedId');
  return bedden.map(({ bedId: id, kamerId, afdeling, kamer, naam, soort }): Bordbed => {
    const wie = gebruik.get(id);
    const buiten = dicht.get(id);
    const hold = vast.get(id);
    const kenmerk = hold?.dossierId ? (opslag.leesDossier(db, hold.dossierId)?.kenmerk ?? null) : null;
    return {
      ...{ id, kamerId, afdeling, kamer, naam, soort },
      stand: wie ? 'bezet' : buiten ? 'dicht' : hold ? 'vast' : 'vrij',
      clientId: wie && !verborgen.has(wie.clientId) ? wie.clientId : null,
      tot: wie?.tot ?? null,
      dicht: buiten ? { id: buiten.id, van: buiten.van, tot: buiten.tot, reden: buiten.reden } : null,
      vast: hold ? { id: hold.id, voor: hold.voor, kenmerk, tot: hold.tot } : null,
    };
  });
}

/** Milliseconds until the first hold is over. */
function eersteVrij({ vast }: Bedstand, nu: string): number | null {
  const eerste = vast.map(({ tot }) => tot).sort()[0];
  return eerste ? Date.parse(eerste) - Date.parse(nu) : null;
}

/** Everything about the beds of a locatie in one night: who sleeps where and until when, what is free, out of use or held. */
export function leesBord(context: Context, invoer: GelezenInvoer<'bedden.bord'>): Bord {
  const { db, opslag, nu } = context;
  const locatie = opslag.leesLocatie(db, invoer.locatieId) ?? weiger('niet-gevonden');
  const vannacht = dezeNacht(context);
  const nacht = welkeNacht(context, invoer.nacht);
  // A hold is about tonight.
  const stand = opslag.leesBordstand(db, locatie.id, nacht, nacht === vannacht ? nu : '9999');
  const bewoners = opslag.leesBewoners(db, locatie.id, nacht);
  const verborgen = new Set(verborgenVoor(context));
  const zichtbaar = bewoners.filter(({ clientId }) => !verborgen.has(clientId));
  const slaapt = new Set(stand.gebruik.map(({ clientId }) => clientId));
  const verlopen = opslag.leesVerlopen(db, locatie.id, plusDagen(nacht, -verlopenDagen), plusDagen(nacht, -1));
  return {
    locatie: alsHoofd(locatie),
    nacht,
    vannacht,
    vorige: plusDagen(nacht, -1),
    volgende: plusDagen(nacht, 1),
    vrijOverMs: eersteVrij(stand, nu),
    capaciteit: opslag.leesCapaciteit(db, locatie.id, nacht).capaciteit,
    winter: opslag.extraBedden(db, locatie.id, nacht),
    bewoners: bewoners.length,
    bedden: leesBordbedden(context, opslag.leesBeddenVan(db, locatie.id, nacht), stand, nacht, verborgen),
    mensen: leesMensen(context, locatie, nacht, zichtbaar, stand),
    verborgenZonderBed: bewoners.filter(({ clientId }) => verborgen.has(clientId) && !slaapt.has(clientId)).length,
    verlopen: verlopen
      .filter(({ clientId }) => !verborgen.has(clientId))
      .map((wie) => ({
        clientId: wie.clientId,
        dossierId: wie.dossierId,
        naam: weergavenaam(wie),
        laatste: wie.laatste,
      })),
  };
}
