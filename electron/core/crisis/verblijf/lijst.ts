import { crisispunten, crisispuntenVoor, isVolwassen, plusDagen, toetsen } from '#shared/beleid/index.ts';
import type { Verblijfregel } from '#shared/contract/groepen/crisis-verblijf.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { standOp, telPunten } from '#shared/domein/basisorde.ts';
import { lijstnaam, normaliseer } from '#shared/domein/naam.ts';
import type { Crisisverblijfrij, Verblijffeit } from '#db/opslag/index.ts';
import { verborgenVoor } from '../../afscherming/zicht.ts';
import type { Context } from '../../context.ts';
import { crisisstandOp, type Crisisstand } from './loop.ts';
import { alsBewoner } from './mensen.ts';
import { mijlpalenVan } from './mijlpalen.ts';
import { voortgangVan, type Voortgangstukken } from './voortgang.ts';

type FeitVan<S extends Verblijffeit['soort']> = Extract<Verblijffeit, { soort: S }>;
type Lid = Pick<Crisisverblijfrij, 'clientId' | 'geboortedatum'> & { rol: 'client' | 'partner' | 'kind' | 'ander' };

const van = <S extends Verblijffeit['soort']>(feiten: readonly Verblijffeit[], soort: S): FeitVan<S>[] =>
  feiten.filter((feit): feit is FeitVan<S> => feit.soort === soort);

/** The stay of a line; the last day of the dossier has every besluit in it already. */
function standVan({ vandaag, beleid }: Context, rij: Crisisverblijfrij): Crisisstand {
  const { ingangsdatum, laatsteDag } = rij;
  const { gevolg } = toetsen['crisis-geldigheid'].beoordeel({ ingangsdatum, verlengdTot: null }, vandaag, beleid);
  const bijdrageVanaf = gevolg.bijdrageVanaf ?? laatsteDag;
  const verlengdTot = laatsteDag >= bijdrageVanaf ? laatsteDag : null;
  return crisisstandOp({ ingangsdatum, laatsteDag, bijdrageVanaf, verlengdTot }, vandaag);
}

/** What of the points of a household is not in order. */
function telling({ vandaag, beleid }: Context, leden: readonly Lid[], feiten: readonly Verblijffeit[]) {
  const standen = new Map(
    van(feiten, 'crisisbasis').map(({ clientId, punt, stand, tot }) => [
      `${clientId} ${punt}`,
      standOp({ stand, geldigTot: tot }, vandaag),
    ]),
  );
  const punten = leden.flatMap((lid) =>
    crisispuntenVoor(alsBewoner(lid), vandaag, beleid).map(({ punt }) => ({
      punt,
      stand: standen.get(`${lid.clientId} ${punt}`) ?? ('niet-gevraagd' as const),
    })),
  );
  return telPunten(punten, crisispunten);
}

function voortgangstukken(feiten: readonly Verblijffeit[], wie: string): Voortgangstukken {
  const vraag = van(feiten, 'vraagverheldering').find(({ clientId }) => clientId === wie);
  return {
    rust: van(feiten, 'rust').flatMap(({ clientId, van: datum }) => (clientId === wie ? [{ datum }] : [])),
    vraag: vraag ? { gestartOp: vraag.van, klaarOp: vraag.klaar, conclusie: vraag.conclusie } : null,
    trajecten: van(feiten, 'vervolgtraject').flatMap(({ clientId, klaar }) =>
      clientId === wie ? [{ indicatieOp: klaar }] : [],
    ),
    brief: van(feiten, 'bijdragebrief').map(({ klaar }) => ({ verstuurdOp: klaar }))[0] ?? null,
  };
}

function maakRegel(
  context: Context,
  rij: Crisisverblijfrij,
  anderen: readonly Lid[],
  feiten: readonly Verblijffeit[],
): Verblijfregel {
  const { vandaag, beleid, instellingen } = context;
  const { dossierId, clientId, kenmerk, behandelaar, geboortedatum } = rij;
  const leden: Lid[] = [{ clientId, rol: 'client', geboortedatum }, ...anderen];
  const stand = standVan(context, rij);
  const { open, ontbreekt } = telling(context, leden, feiten);
  const stukken = voortgangstukken(feiten, clientId);
  const mijlpalen = mijlpalenVan(stand, voortgangVan(stukken), instellingen.crisisafspraken, vandaag);
  const zorg = van(feiten, 'crisiszorg').filter((feit) => feit.stand === 'nodig' || feit.stand === 'geregeld');
  const grens = plusDagen(vandaag, 7 * instellingen.crisisafspraken.beslissenWeken);
  return {
    ...{ dossierId, clientId, kenmerk, behandelaar, naam: lijstnaam(rij), ...stand },
    mensen: leden.length,
    kinderen: leden.filter((lid) => isVolwassen(alsBewoner(lid), vandaag, beleid) === 'niet-voldaan').length,
    open,
    ontbreekt,
    zorgOpen: zorg.length,
    vraag: !stukken.vraag ? 'niet-begonnen' : stukken.vraag.klaarOp && stukken.vraag.conclusie ? 'klaar' : 'bezig',
    volgende: mijlpalen.find(({ klaarOp }) => klaarOp === null) ?? null,
    looptAf: stand.laatsteDag <= grens,
  };
}

/** Everybody who stays in the crisisopvang, the first to end first; shielded clients are left out. */
export function leesVerblijfregels(context: Context): { regel: Verblijfregel; vanMij: boolean }[] {
  const { db, opslag, vandaag, sessie } = context;
  const leden = Map.groupBy(opslag.leesCrisisleden(db, vandaag), ({ dossierId }) => dossierId);
  const feiten = Map.groupBy(opslag.leesVerblijffeiten(db, vandaag), ({ dossierId }) => dossierId);
  return opslag.leesCrisisverblijven(db, vandaag, verborgenVoor(context)).map((rij) => ({
    regel: maakRegel(context, rij, leden.get(rij.dossierId) ?? [], feiten.get(rij.dossierId) ?? []),
    vanMij: rij.behandelaarId === sessie.gebruikerId,
  }));
}

/** Something is missing, overdue or not arranged yet. */
const mist = ({ ontbreekt, zorgOpen, volgende }: Verblijfregel): boolean =>
  ontbreekt > 0 || zorgOpen > 0 || volgende?.teLaat === true;

/** The list of stays as filtered. */
export function leesVerblijvenlijst(
  context: Context,
  { welke, zoek }: GelezenInvoer<'crisisverblijf.lijst'>,
): Uitvoer<'crisisverblijf.lijst'> {
  const alle = leesVerblijfregels(context);
  const past = {
    alle: () => true,
    mijn: ({ vanMij }: (typeof alle)[number]) => vanMij,
    mist: ({ regel }: (typeof alle)[number]) => mist(regel),
    'loopt-af': ({ regel }: (typeof alle)[number]) => regel.looptAf,
  };
  const woord = normaliseer(zoek);
  const tel = (hoe: keyof typeof past): number => alle.filter(past[hoe]).length;
  return {
    aantallen: { alle: alle.length, mijn: tel('mijn'), mist: tel('mist'), looptAf: tel('loopt-af') },
    regels: alle
      .filter(past[welke])
      .map(({ regel }) => regel)
      .filter(({ naam, kenmerk }) => !woord || normaliseer(`${naam} ${kenmerk}`).includes(woord)),
  };
}
