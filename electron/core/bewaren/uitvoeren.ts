import { kopieenWegOp } from '#shared/bewaren/termijn.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { bewaarteksten as tekst } from '#shared/taal/bewaren.ts';
import { nogTeVertellen } from '#shared/domein/verzoek.ts';
import { verzoekteksten } from '#shared/taal/inzage.ts';
import { toonDatum } from '#shared/taal/schermdatum.ts';
import type { Vernietigingslijstrij, Vernietigingsregelrij } from '#db/opslag/index.ts';
import { schrijfAuditregel } from '../audit/schrijven.ts';
import { leesBehoud } from '../behoud/instelling.ts';
import { tweedelig, type Context } from '../context.ts';
import { meldVernietiging } from '../register/melden.ts';
import { weiger } from '../weigering.ts';
import { bewaarVersie, werkStandBij } from '../inzage/vastleggen.ts';
import { eersteTeVertellen, eisStand, zet } from './lijst.ts';
import { beoordeel, eigenTermijn, magWeg } from './stand.ts';
import { beoordeelDing, waaromBlijft as waaromWissenNiet } from './wissing.ts';

/** So many lines in one call at most, and so long: other calls come in between. */
const perKeer = 10;
const hoogstensMs = 250;

/** Why a line stays after all; null: it goes. Looked at anew, since weeks may have passed. */
function waaromBlijft(context: Context, lijst: Vernietigingslijstrij, regel: Vernietigingsregelrij): string | null {
  const { db, opslag, vandaag } = context;
  if (lijst.soort === 'op-verzoek') {
    const ding = beoordeelDing(context, regel, lijst.verzoekId ?? '');
    if (!ding) return tekst.wissing.alWeg;
    return ding.uitkomst === 'blijft' ? `${tekst.gebleven}: ${waaromWissenNiet(ding.redenen)}`.slice(0, 400) : null;
  }
  const stand = opslag.leesBewaarstand(db, {
    ...{ ding: regel.ding, id: regel.dingId, vandaag, kinderen: lijst.soort === 'veilig-thuis-dossier' },
  });
  if (!stand) return tekst.gebleven;
  const oordeel = beoordeel(stand, Math.max(lijst.jaren, eigenTermijn(context, lijst.soort).jaren), vandaag);
  if (magWeg(oordeel)) return null;
  const waarom = oordeel.blokkades.map((welke) => tekst.redenen[welke]).join(' ');
  return waarom === '' ? tekst.gebleven : `${tekst.gebleven}: ${waarom}`.slice(0, 400);
}

function vernietigRegel(context: Context, lijst: Vernietigingslijstrij, regel: Vernietigingsregelrij): void {
  const { db, opslag, poorten, sessie, nu } = context;
  const { nummer, ding, dingId } = regel;
  const waarom = waaromBlijft(context, lijst, regel);
  if (waarom !== null) {
    opslag.wijzigVernietigingsregel(db, lijst.id, { nummer, stand: 'gebleven', reden: waarom });
    return;
  }
  const personen = opslag.leesWieMeegaat(db, { soort: ding, id: dingId });
  const betreft = { dossierId: ding === 'dossier' ? dingId : null, clientId: personen[0] ?? null };
  meldVernietiging(context, { ding, dingId, personen, artikel: lijst.artikel });
  schrijfAuditregel(db, opslag, poorten, sessie, nu, {
    ...{ actie: 'D', gebeurtenis: 'vernietiging.uitvoeren', tekst: 'Dossier vernietigd', uitkomst: 'gelukt', betreft },
  });
  opslag.wijzigVernietigingsregel(db, lijst.id, { nummer, stand: 'vernietigd', reden: '', personen: personen.length });
  opslag.vernietigVolgensRegel(db, { ding, dingId, lijstId: lijst.id, nummer, op: nu });
}

function begin(context: Context, lijst: Vernietigingslijstrij): void {
  const { vandaag } = context;
  if (lijst.stand === 'vastgesteld' && lijst.vanaf !== null && lijst.vanaf > vandaag)
    weiger('stap-niet-mogelijk', { melding: tekst.fout.nogBedenktijd(toonDatum(lijst.vanaf)) });
  const wie = eersteTeVertellen(context, lijst);
  if (wie !== null) weiger('stap-niet-mogelijk', { melding: tekst.wissing.eerstVertellen(wie) });
}

/** The registry heard it with the records of this transaction: that is said with the request (AVG 19); its term is over. */
function rondVerzoekAf(context: Context, verzoekId: string): void {
  const { db, opslag, vandaag } = context;
  const rij = opslag.leesGegevensverzoek(db, verzoekId);
  if (!rij) return;
  const { register: ontvanger } = verzoekteksten;
  if (nogTeVertellen(rij.inhoud).includes(ontvanger)) {
    const verteld = [...rij.inhoud.verteld, { ontvanger, op: vandaag, hoe: 'register' as const }];
    bewaarVersie(context, rij, 'verteld', { ...rij.inhoud, verteld });
  } else werkStandBij(context, rij);
}

/** By the rule for backups of now: the day after which none of before can be left. */
function kopieenTot({ behoud, vandaag }: Context): string | null {
  return behoud && kopieenWegOp(vandaag, leesBehoud(behoud.laag, behoud.open.administratieId).regel);
}

/**
 * Destroys the next lines of an approved list, each looked at once more. What is done stands; a list that broke off goes on where it
 * was. The same transaction holds the lines, the words to the registry, and the access log.
 */
export function voerUit(
  context: Context,
  invoer: GelezenInvoer<'vernietiging.uitvoeren'>,
): Uitvoer<'vernietiging.uitvoeren'> {
  const { db, opslag, poorten, sessie, nu } = context;
  const lijst = eisStand(context, invoer, ['vastgesteld', 'bezig']);
  begin(context, lijst);
  const van = poorten.klok.verstreken();
  const regels = opslag.leesVernietigingsregels(db, lijst.id, { na: 0, aantal: perKeer, stand: 'voorgesteld' });
  let gedaan = 0;
  for (const regel of regels) {
    if (poorten.klok.verstreken() - van > hoogstensMs) break;
    vernietigRegel(context, lijst, regel);
    gedaan += 1;
  }
  const over = lijst.voorgesteld - gedaan;
  const klaar = over === 0;
  const tot = kopieenTot(context);
  zet(context, lijst, {
    ...{ stand: klaar ? 'uitgevoerd' : 'bezig', uitgevoerd_door_id: sessie.gebruikerId, uitgevoerd_op: nu },
    ...(tot !== null && { kopieen_tot: tot }),
  });
  if (klaar && lijst.verzoekId !== null) rondVerzoekAf(context, lijst.verzoekId);
  return { versie: lijst.versie + 1, over, klaar };
}

/**
 * Overwrites what was deleted in this desk's file. Before the transaction, since a file cannot be written anew inside one; what is
 * being copied or read at length is waited for by the person.
 */
export const wis = tweedelig<'vernietiging.wissen', boolean>({
  voorbereiden: async ({ db, opslag, behoud }) => {
    if (behoud?.dienst.toestand().bezig) return false;
    // A copy of before a migration holds who was destroyed; backups age out, these would not.
    behoud?.laag.plaats.bestanden.ruimVoorversies(behoud.open.administratieId, Infinity);
    return opslag.wisVrijePaginas(db);
  },
  uitvoeren: ({ db, opslag, nu }, _invoer, gewist) => {
    if (!gewist) weiger('stap-niet-mogelijk', { melding: tekst.lijst.wisLater });
    opslag.noteerGewist(db, nu);
    return { gewist };
  },
});
