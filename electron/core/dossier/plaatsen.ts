import { plusDagen } from '#shared/beleid/index.ts';
import type { Stapfeiten } from '#shared/domein/stappen.ts';
import { acuutteksten } from '#shared/taal/acuut.ts';
import { dossierteksten } from '#shared/taal/dossier.ts';
import { dezeNacht, neemBed } from '../acuut/bedden.ts';
import { nachtVan } from '../acuut/nacht.ts';
import { metBedden } from '../bedden/volgen.ts';
import type { Context } from '../context.ts';
import { schrijfVerblijf, verblijfElders } from '../deur/verblijf.ts';
import { lokaalVanMoment } from '../klok.ts';
import { weiger } from '../weigering.ts';

type Acuut = Stapfeiten['acute-opvang'];

function schrijfAcuut(context: Context, dossierId: string, feiten: Acuut, locatieId: string, van: string): void {
  const { db, opslag, sessie } = context;
  const { clientId } = opslag.leesDossier(db, dossierId) ?? weiger('niet-gevonden');
  const { overboeken } = feiten;
  neemBed(context, { locatieId, dossierId, van, tot: null, overboeken }, 'invoer.feiten.locatieId');
  schrijfVerblijf(context, { id: context.id(), clientId, dossierId, locatieId, soort: 'acuut', van, tot: null });
  opslag.laatBedLos(db, sessie.gebruikerId);
}

/**
 * 5.2.3: somebody in acute need sleeps inside tonight. Choosing another locatie, or none, moves or ends the stay from
 * today. Once there is a besluit the stay follows from that, and the place in this step no longer changes.
 */
export function plaatsAcuut(context: Context, dossierId: string, vorige: Acuut | null, feiten: Acuut): void {
  const { db, opslag, nu, instellingen } = context;
  const moment = feiten.tijdstip ?? lokaalVanMoment(nu);
  if (moment.slice(0, 10) > context.vandaag)
    weiger('ongeldige-invoer', {
      velden: [{ pad: 'invoer.feiten.tijdstip', bericht: dossierteksten.tijdstipToekomst }],
    });
  const nacht = dezeNacht(context);
  const verblijven = opslag.leesPlaatsingen(db, dossierId);
  const slaaptHier = verblijven.some(({ locatieId, tot }) => locatieId === feiten.locatieId && (tot ?? nacht) >= nacht);
  // Who comes back another night, after the stay had ended, gets a bed again; a word changed in the step moves nobody.
  const opnieuw = !slaaptHier && vorige?.tijdstip !== feiten.tijdstip;
  if ((vorige?.locatieId ?? null) === feiten.locatieId && !opnieuw) return;
  if (opslag.leesBesluiten(db, dossierId).some(({ vervallenOp }) => vervallenOp === null))
    weiger('al-besloten', { velden: [{ pad: 'invoer.feiten.locatieId', bericht: dossierteksten.alGeplaatst }] });
  const verhuist = verblijven.length > 0;
  opslag.beeindigPlaatsingen(db, dossierId, plusDagen(nacht, -1));
  if (!feiten.locatieId) return;
  if (!opslag.leesLocatie(db, feiten.locatieId)?.actief)
    weiger('ongeldige-invoer', {
      velden: [{ pad: 'invoer.feiten.locatieId', bericht: 'Kies een locatie die open is.' }],
    });
  const van = verhuist ? nacht : nachtVan(moment, instellingen.openVan);
  schrijfAcuut(context, dossierId, feiten, feiten.locatieId, van);
}

/**
 * When a besluit lapses before it was made known, or the end of an acute stay is taken back, whoever slept inside in acute
 * need goes on doing so (5.2.3), also where the bed was given away meanwhile: that is recorded.
 */
export function hervatAcuut(context: Context, dossierId: string, reden: string = acuutteksten.doorlopend): void {
  const { db, opslag } = context;
  const nacht = dezeNacht(context);
  metBedden(context, dossierId, () => {
    opslag.beeindigPlaatsingen(db, dossierId, plusDagen(nacht, -1));
    const feiten = opslag.leesAcuteStap(db, dossierId)?.feiten;
    const locatieId = feiten?.locatieId;
    const { clientId } = opslag.leesDossier(db, dossierId) ?? weiger('niet-gevonden');
    // Who has a place in another case by now needs none here.
    if (verblijfElders(context, { clientId, dossierId, van: nacht, tot: null })) return;
    if (feiten && locatieId && opslag.leesLocatie(db, locatieId)?.actief)
      schrijfAcuut(context, dossierId, { ...feiten, overboeken: reden }, locatieId, nacht);
  });
}
