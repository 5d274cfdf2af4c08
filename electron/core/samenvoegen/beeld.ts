import { createHash } from 'node:crypto';
import type { Kant, Samenvoegvoorbeeld } from '#shared/contract/groepen/samenvoegen.ts';
import { samenvoegteksten as tekst } from '#shared/taal/samenvoegen.ts';
import type { Clienttabel, Clientrij, Ruw } from '#db/opslag/index.ts';
import { controleerMens } from '../bereik.ts';
import { alsClient } from '../client/behandelaars.ts';
import type { Context } from '../context.ts';
import { effectieveStatus } from '../dossier/status.ts';
import { weiger } from '../weigering.ts';

/** One of the two people with every row about them, as stored. */
export interface Mens {
  client: Clientrij;
  rijen: { tabel: Clienttabel; rijen: Ruw[] }[];
  afgeschermd: boolean;
}
export interface Tweetal {
  blijft: Mens;
  verdwijnt: Mens;
}

function leesMens({ db, opslag, sessie, nu }: Context, clientId: string): Mens {
  const client = opslag.leesClient(db, clientId) ?? weiger('niet-gevonden');
  const rijen = opslag.leesClienttabellen(db).map((tabel) => ({
    tabel,
    rijen: opslag.leesClientrijen(db, tabel, clientId),
  }));
  const stand = opslag.leesAfschermingVoor(db, { clientId, gebruikerId: sessie.gebruikerId, nu });
  return { client, rijen, afgeschermd: stand !== null };
}

/** Reads both people; the kernel has checked the first, the second is checked here. */
export function leesTweetal(context: Context, clientId: string, andereId: string): Tweetal {
  const { db, opslag } = context;
  if (!opslag.leesClient(db, andereId)) weiger('niet-gevonden');
  controleerMens(context, opslag.leesHuidigeClient(db, andereId));
  // Merged by a colleague a moment ago: the window shows something that is no longer so.
  if (opslag.leesHuidigeClient(db, andereId) !== andereId) weiger('conflict');
  if (clientId === andereId) weiger('ongeldige-invoer', { velden: [{ pad: 'andereId', bericht: tekst.zelfdeClient }] });
  return { blijft: leesMens(context, clientId), verdwijnt: leesMens(context, andereId) };
}

/** What identifies a row. */
export const sleutelVan = ({ sleutel }: Pick<Clienttabel, 'sleutel'>, ruw: Ruw): Ruw =>
  Object.fromEntries(sleutel.map((naam) => [naam, ruw[naam] ?? null]));

/** Stands for all that is stored about both: another one when anything of it changed. */
export function vingerafdruk({ blijft, verdwijnt }: Tweetal): string {
  const deel = ({ client, rijen, afgeschermd }: Mens) => [
    client,
    afgeschermd,
    rijen.map((deelrijen) => deelrijen.rijen),
  ];
  return createHash('sha256')
    .update(JSON.stringify([deel(blijft), deel(verdwijnt)]))
    .digest('hex');
}

const rijenVan = ({ rijen }: Mens, naam: string): Ruw[] => rijen.find(({ tabel }) => tabel.tabel === naam)?.rijen ?? [];

const nachtrang = ['aanwezig', 'laat', 'afwezig-gemeld', 'afwezig', 'vertrokken'];

/** Nights for which both were registered, with the one to keep: that of somebody who was seen. */
export function nachtbotsingen({ db, opslag }: Context, { blijft, verdwijnt }: Tweetal): Samenvoegvoorbeeld['nachten'] {
  const namen = new Map(opslag.leesLocaties(db).map(({ id, naam }) => [id, naam]));
  const perDag = new Map(rijenVan(blijft, 'nacht').map((nacht) => [nacht['datum'], nacht]));
  const toon = (nacht: Ruw) => ({
    locatie: namen.get(String(nacht['locatie_id'])) ?? '',
    stand: String(nacht['stand']),
  });
  return rijenVan(verdwijnt, 'nacht').flatMap((ander) => {
    const eigen = perDag.get(ander['datum'] ?? '');
    if (!eigen) return [];
    // Left here and came there: two true facts about one night.
    const vertrok = [eigen, ander].some(({ stand }) => stand === 'vertrokken');
    if (vertrok && eigen['locatie_id'] !== ander['locatie_id']) return [];
    const beter = nachtrang.indexOf(String(ander['stand'])) < nachtrang.indexOf(String(eigen['stand']));
    const voorstel: Kant = beter ? 'verdwijnt' : 'blijft';
    return [{ datum: String(ander['datum']), blijft: toon(eigen), verdwijnt: toon(ander), voorstel }];
  });
}

function kantbeeld(context: Context, mens: Mens): Samenvoegvoorbeeld['blijft'] {
  const { db, opslag, vandaag } = context;
  return {
    client: alsClient(mens.client),
    dossiers: opslag.leesDossiersVanClient(db, mens.client.id).map((dossier) => ({
      id: dossier.id,
      kenmerk: dossier.kenmerk,
      status: effectieveStatus(dossier, vandaag),
      gemeldOp: dossier.gemeldOp,
      besluiten: opslag.leesBesluiten(db, dossier.id).length,
      passen: opslag.leesCopassen(db, dossier.id).length,
    })),
    aantallen: mens.rijen
      .filter(({ tabel, rijen }) => tabel.tabel !== 'dossier' && rijen.length > 0)
      .map(({ tabel, rijen }) => ({ wat: tekst.wat(tabel.tabel), aantal: rijen.length })),
  };
}

/** Why these two cannot be merged now. */
export function bezwarenTegen({ blijft, verdwijnt }: Tweetal): string[] {
  if (!verdwijnt.afgeschermd) return [];
  return [blijft.afgeschermd ? tekst.beideAfgeschermd : tekst.andereAfgeschermd];
}

function waarschuwingen(
  { blijft, verdwijnt }: Tweetal,
  beeld: Pick<Samenvoegvoorbeeld, 'blijft' | 'verdwijnt'>,
): string[] {
  const [een, ander] = [blijft.client, verdwijnt.client];
  const loopt = (kant: Samenvoegvoorbeeld['blijft']) => kant.dossiers.some(({ status }) => status === 'verstrekt');
  return [
    ...(een.bsn && ander.bsn ? [tekst.tweeBsn] : []),
    ...(een.geboortedatum && ander.geboortedatum && een.geboortedatum !== ander.geboortedatum
      ? [tekst.tweeDatums]
      : []),
    ...(loopt(beeld.blijft) && loopt(beeld.verdwijnt) ? [tekst.tweeBesluiten] : []),
  ];
}

/** Everything that the screen shows before somebody decides to merge. Changes nothing. */
export function maakVoorbeeld(context: Context, tweetal: Tweetal): Samenvoegvoorbeeld {
  const { db, opslag } = context;
  const beeld = { blijft: kantbeeld(context, tweetal.blijft), verdwijnt: kantbeeld(context, tweetal.verdwijnt) };
  const { id: naar } = tweetal.blijft.client;
  const botsingen = opslag.leesBotsingen(db, opslag.leesClienttabellen(db), tweetal.verdwijnt.client.id, naar);
  return {
    ...beeld,
    nachten: nachtbotsingen(context, tweetal),
    botsingen: botsingen
      .filter(({ tabel }) => tabel.tabel !== 'nacht')
      .map(({ tabel, rijen }) => ({ wat: tekst.wat(tabel.tabel), aantal: rijen.length })),
    bezwaren: bezwarenTegen(tweetal),
    waarschuwingen: waarschuwingen(tweetal, beeld),
    vingerafdruk: vingerafdruk(tweetal),
  };
}
