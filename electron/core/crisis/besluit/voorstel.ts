import { plusDagen } from '#shared/beleid/index.ts';
import {
  crisisbesluitsoorten,
  type Crisisbesluit,
  type Crisisbesluitsoort,
} from '#shared/contract/groepen/crisis-besluit.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import type { Besluitrij, Bekendmakingversie } from '#db/opslag/index.ts';
import type { Context } from '../../context.ts';
import { controleerDatums } from '../../dossier/datums.ts';
import { geldendeStukken } from '../stukken.ts';
import { veiligeWijzen, wijzeVan } from './bekendmaken.ts';
import { grondstanden } from './bewijs.ts';
import { waaromNietBeslissen, zienswijzeVan } from './controle.ts';
import { plaatsing } from './plaatsing.ts';
import { crisisbesluitregels } from './soorten.ts';
import { duurVan, intakefeiten, leesCrisisstand, opvangstand, toetsToegang, type Crisisstand } from './stand.ts';

function alsBekendmaking({ aan: _, ontvanger, verklaring: __, wijze, ...rest }: Bekendmakingversie) {
  return { ...rest, wijze: wijzeVan({ wijze, ontvanger }) };
}

/** A besluit as the window gets it. */
function alsBesluit(context: Context, rij: Besluitrij, { loop, stukken }: Crisisstand): Crisisbesluit {
  const { db, opslag } = context;
  const { vervallenOp, vervallenDoor, vervallenReden } = rij;
  const [bekend, ...bekendEerder] = opslag.leesBekendmakingversies(db, rij.id).map(alsBekendmaking);
  const bespreking = geldendeStukken(stukken, 'besluitbespreking').find(({ inhoud }) => inhoud.besluitId === rij.id);
  return {
    id: rij.id,
    // The file of Veilig Thuis holds no other soorten.
    soort: rij.soort as Crisisbesluitsoort,
    opBesluitId: rij.opBesluitId,
    genomenOp: rij.genomenOp,
    genomenDoor: rij.genomenDoor,
    ingangsdatum: rij.ingangsdatum,
    per: rij.per,
    laatsteDag: rij.laatsteDag,
    grond: rij.gronden[0] ?? null,
    motivering: rij.motivering,
    afwijking: rij.afwijking,
    andereHulp: rij.voorwaarden,
    toetsen: rij.uitleg,
    documentId: rij.documentId,
    geldt: loop.levend.some(({ id }) => id === rij.id),
    vervallen: vervallenOp ? { op: vervallenOp, door: vervallenDoor ?? '', reden: vervallenReden ?? '' } : null,
    herroepen: loop.herroepen.has(rij.id),
    bekend: bekend ?? null,
    bekendEerder,
    bewaard: opslag
      .leesPogingen(db, rij.dossierId)
      .filter(({ besluitId }) => besluitId === rij.id)
      .map(({ datum, toelichting, opvolgenOp, door }) => ({ datum, toelichting, opvolgenOp, door })),
    bespreking: bespreking
      ? {
          oordeel: bespreking.inhoud.oordeel,
          opmerking: bespreking.inhoud.opmerking,
          door: bespreking.door,
          op: bespreking.op,
        }
      : null,
  };
}

function soorten(context: Context, stand: Crisisstand): Uitvoer<'crisisbesluit.voorstel'>['soorten'] {
  const niet = waaromNietBeslissen(context, stand);
  return crisisbesluitsoorten.map((soort) => {
    const waarom = crisisbesluitregels[soort].belet(context, stand) ?? niet;
    return { soort, kan: waarom === null, waarom: waarom ?? '' };
  });
}

/** What the toets points to, what can be decided and on what, and what was decided so far. */
export function leesVoorstel(
  context: Context,
  { dossierId, ingangsdatum, feiten: getypt }: GelezenInvoer<'crisisbesluit.voorstel'>,
): Uitvoer<'crisisbesluit.voorstel'> {
  const { db, opslag, vandaag, instellingen } = context;
  controleerDatums({ ingangsdatum }, vandaag, '');
  const stand = leesCrisisstand(context, dossierId);
  const feiten = intakefeiten(stand.stukken);
  const voorToets = feiten ?? getypt;
  const gezien = voorToets && toetsToegang(context, voorToets);
  const vertrek = geldendeStukken(stand.stukken, 'veilig-vertrek')[0]?.inhoud;
  const telbaar = ingangsdatum !== null && ingangsdatum >= stand.dossier.gemeldOp;
  return {
    dossierVersie: stand.dossier.versie,
    opvang: opvangstand(context, stand.loop.verstrekking),
    laatsteDag: telbaar ? duurVan(context, ingangsdatum).laatsteDag : null,
    geplaatstOp: plaatsing(stand.stukken),
    feiten,
    toegang: gezien?.toegang ?? null,
    voorstel: gezien?.voorstel ?? null,
    ontbreekt: gezien?.uitleg.ontbreekt.map(({ vraag }) => ({ vraag, artikel: '5.1.2' })) ?? [],
    uitleg: gezien?.uitleg ?? null,
    soorten: soorten(context, stand),
    gronden: grondstanden(context, stand.stukken),
    gehoordOp: zienswijzeVan(stand)?.inhoud.gehoordOp ?? null,
    wijzen: veiligeWijzen(stand.stukken),
    opvolgenVoorstel: plusDagen(vandaag, instellingen.crisisbesluit.bewarenDagen),
    vertrekVastgelegd: (vertrek?.vertrokkenOp ?? null) !== null,
    besluiten: opslag.leesBesluiten(db, dossierId).map((rij) => alsBesluit(context, rij, stand)),
  };
}
