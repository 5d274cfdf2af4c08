import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { weergavenaam } from '#shared/domein/naam.ts';
import { deurteksten as tekst } from '#shared/taal/deur.ts';
import type { Verblijfrij } from '#db/opslag/index.ts';
import { alsClientvelden } from '../acuut/client.ts';
import { dezeNacht } from '../acuut/bedden.ts';
import { nachtVan } from '../acuut/nacht.ts';
import { sluitAfwezigheid } from '../afwezigheid/terug.ts';
import { schrijfAuditregel } from '../audit/schrijven.ts';
import { controleerMens } from '../bereik.ts';
import { clientbehandelaars } from '../client/behandelaars.ts';
import type { Context } from '../context.ts';
import { herbereken } from '../dossier/herberekenen.ts';
import { lokaalVanMoment } from '../klok.ts';
import { meldBinnen } from '../nacht/binnen.ts';
import { meldAankomst } from '../register/melden.ts';
import { weiger } from '../weigering.ts';
import { isAangekomen } from './aangekomen.ts';
import { weigerBijSchorsing } from './schorsing.ts';
import { isLaat, verblijfHier } from './stand.ts';
import { schrijfVerblijf } from './verblijf.ts';

type Binnen = GelezenInvoer<'deur.binnen'>;

/** The locatie of the call, for a user who may be bound to one. */
export function controleerLocatie({ db, opslag, sessie }: Context, locatieId: string): void {
  if (!opslag.leesLocatie(db, locatieId) || (sessie.locatieId && sessie.locatieId !== locatieId))
    weiger('niet-gevonden');
}

const fout = (pad: string, bericht: string): never => weiger('ongeldige-invoer', { velden: [{ pad, bericht }] });

/** The Amsterdam time of coming in: now, or earlier in this night. */
function moment(context: Context, gegeven: string | null): string {
  const nu = lokaalVanMoment(context.nu);
  if (gegeven === null) return nu;
  if (gegeven > nu) return fout('tijdstip', tekst.toekomst);
  if (nachtVan(gegeven, context.instellingen.openVan) !== dezeNacht(context))
    return fout('tijdstip', tekst.anderenacht);
  return gegeven;
}

/** Somebody of the household whom this file does not know: a client with a stay as long as that of whom they came with. */
function neemMee(context: Context, mens: Binnen['mee'][number], i: number, bij: Verblijfrij): string {
  if (!mens.achternaam && !mens.voornamen) fout(`mee.${i}.achternaam`, tekst.nieuwMens);
  if (mens.geboortedatum && mens.geboortedatum > context.vandaag) fout(`mee.${i}.geboortedatum`, tekst.toekomst);
  const maak = clientbehandelaars['client.aanmaken'];
  if (typeof maak !== 'function') throw new Error('Making a client needs no preparation');
  const velden = alsClientvelden({ soort: 'nieuw', ...mens, geschatteLeeftijd: null, herkenning: '' }, context.vandaag);
  const { id } = maak({ ...context, betreft: () => {} }, { velden });
  const { db, opslag, poorten, sessie, nu } = context;
  const betreft = { clientId: id, dossierId: bij.dossierId };
  const wat = { actie: 'C' as const, gebeurtenis: 'client.aanmaken', tekst: 'Cliënt aangemaakt', uitkomst: 'gelukt' };
  schrijfAuditregel(db, opslag, poorten, sessie, nu, { ...wat, betreft });
  const { dossierId, locatieId, soort, tot } = bij;
  schrijfVerblijf(context, {
    id: context.id(),
    clientId: id,
    dossierId,
    locatieId,
    soort,
    van: dezeNacht(context),
    tot,
  });
  return id;
}

function laatBinnen(context: Context, verblijf: Verblijfrij, tijdstip: string, nacht: string): void {
  const { db, opslag, sessie, nu } = context;
  const { clientId, locatieId } = verblijf;
  const dossierId = verblijf.dossierId ?? weiger('niet-gevonden');
  if (!isAangekomen(context, verblijf)) {
    const id = context.id();
    const regel = { id, dossierId, clientId, locatieId, nacht, tijdstip, doorId: sessie.gebruikerId, op: nu };
    opslag.schrijfDeuraankomst(db, regel);
    meldAankomst(context, {
      id,
      dossierId,
      clientId,
      locatienaam: verblijf.locatienaam,
      tijdstip,
      status: 'aangekomen',
    });
  }
  sluitAfwezigheid(context, dossierId, clientId, nacht);
}

/**
 * Comes in at the door: the register of tonight gets its line (late after the hour of the house or after midnight), the first
 * time counts as the arrival, an absence ends, and whoever of the household came along is named. Nobody comes in during a
 * schorsing, without a stay here tonight, or while standing in the register of another locatie.
 * @throws geschorst with the other place to sleep; geen-besluit; niet-gevonden; conflict when the register says elsewhere
 */
export function komBinnen(context: Context, invoer: Binnen): Uitvoer<'deur.binnen'> {
  const { db, opslag } = context;
  const { dossierId, locatieId } = invoer;
  controleerLocatie(context, locatieId);
  const nacht = dezeNacht(context);
  const tijdstip = moment(context, invoer.tijdstip);
  const bewoners = new Set(opslag.leesBewonersVanDossier(db, dossierId).map(({ clientId }) => clientId));
  const verblijfVan = (clientId: string): Verblijfrij => {
    if (!bewoners.has(clientId)) weiger('niet-gevonden');
    controleerMens(context, clientId);
    weigerBijSchorsing(context, clientId);
    return verblijfHier(context, clientId, locatieId, nacht) ?? weiger('geen-besluit', { melding: tekst.geenBewoner });
  };
  const verblijven = [...new Set(invoer.clientIds)].map(verblijfVan);
  const eerste = verblijven[0] ?? weiger('niet-gevonden');
  for (const [i, mens] of invoer.mee.entries()) {
    const id = neemMee(context, mens, i, eerste);
    verblijven.push(verblijfHier(context, id, locatieId, nacht) ?? weiger('onverwacht'));
  }
  const laat = isLaat(context, tijdstip, nacht);
  for (const verblijf of verblijven) laatBinnen(context, verblijf, tijdstip, nacht);
  const tijd = laat ? tijdstip.slice(11) : null;
  meldBinnen(context, { locatieId, nacht, tijd, clientIds: verblijven.map(({ clientId }) => clientId) });
  opslag.wisConcept(db, context.sessie.gebruikerId, `deur:${dossierId}`);
  herbereken(context, dossierId);
  const namen = verblijven.map(({ clientId }) =>
    weergavenaam(opslag.leesClient(db, clientId) ?? weiger('niet-gevonden')),
  );
  return { nacht, laat, namen };
}

/** An arrival that was not so; the signal that nobody came is there again. */
export function schrapAankomst(context: Context, { dossierId, id, reden }: GelezenInvoer<'aankomst.schrappen'>): null {
  const { db, opslag, sessie, nu } = context;
  const aankomst = opslag.leesDeuraankomsten(db, dossierId).find((een) => een.id === id) ?? weiger('niet-gevonden');
  if (!opslag.trekDeuraankomstIn(db, { id, dossierId, reden, doorId: sessie.gebruikerId, op: nu }))
    weiger('conflict', { melding: tekst.alVervallen });
  const { clientId, locatienaam, tijdstip } = aankomst;
  meldAankomst(context, { id, dossierId, clientId, locatienaam, tijdstip, status: 'ingetrokken' });
  herbereken(context, dossierId);
  return null;
}
