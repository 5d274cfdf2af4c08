import type { Veldfout } from '#shared/contract/antwoord.ts';
import type { Clientvelden } from '#shared/contract/groepen/client.ts';
import type { GelezenInvoer } from '#shared/contract/tabel.ts';
import { samenvoegteksten as tekst } from '#shared/taal/samenvoegen.ts';
import type { Clientrij, Clienttabel, Ruw } from '#db/opslag/index.ts';
import { sleutelsVanMens } from '../client/sleutels.ts';
import type { Context } from '../context.ts';
import { herbereken } from '../dossier/herberekenen.ts';
import { meldClient, meldSamenvoeging } from '../register/melden.ts';
import { weiger } from '../weigering.ts';
import {
  bezwarenTegen,
  leesTweetal,
  nachtbotsingen,
  sleutelVan,
  vingerafdruk,
  type Mens,
  type Tweetal,
} from './beeld.ts';

type Doen = GelezenInvoer<'samenvoegen.doen'>;

/** All that is needed to take two people apart again, exactly as they were. */
export interface Momentopname {
  blijft: Clientrij;
  verdwijnt: Clientrij;
  /** The fields of the one person that came of it. */
  samen: Clientvelden;
  /** Version of the shield at that moment; 0: none. */
  afscherming: number;
  /** Rows that moved, by what identifies them after it, in the order in which they moved. */
  verplaatst: { tabel: Clienttabel; sleutels: Ruw[] }[];
  /** Rows that gave way to another, whole. */
  botst: { tabel: string; rijen: Ruw[] }[];
  /** What identifies every row about the one person right after it: anything else came later. */
  na: { tabel: Clienttabel; sleutels: Ruw[] }[];
}

/** Only what one of the two has: merging is no moment to type something new. */
function controleerVelden(velden: Clientvelden, { blijft, verdwijnt }: Tweetal): void {
  const namen = Object.keys(velden) as (keyof Clientvelden)[];
  const vreemd = namen.filter((naam) => ![blijft.client[naam], verdwijnt.client[naam]].includes(velden[naam]));
  const fouten: Veldfout[] = vreemd.map((naam) => ({ pad: `velden.${naam}`, bericht: tekst.kiesEenVanTwee }));
  if (velden.bsn === null && velden.geenBsnReden === '')
    fouten.push({ pad: 'velden.geenBsnReden', bericht: tekst.geenBsnReden });
  if (fouten.length > 0) weiger('ongeldige-invoer', { velden: fouten });
}

/** The nights of the one that stays which give way to those of the other, because a person chose so. */
function wijkendeNachten(context: Context, tweetal: Tweetal, keuzes: Doen['nachten']): Ruw[] {
  const gekozen = new Map(keuzes.map(({ datum, kies }) => [datum, kies]));
  const dagen = new Set(
    nachtbotsingen(context, tweetal)
      .filter(({ datum, voorstel }) => (gekozen.get(datum) ?? voorstel) === 'verdwijnt')
      .map(({ datum }) => datum),
  );
  const nachten = tweetal.blijft.rijen.find(({ tabel }) => tabel.tabel === 'nacht')?.rijen ?? [];
  return nachten.filter(({ datum }) => dagen.has(String(datum)));
}

/** Gives every row about the one to the other; what clashes is taken out and kept. */
function verhuis({ db, opslag }: Context, verdwijnt: Mens, naarId: string): Pick<Momentopname, 'verplaatst' | 'botst'> {
  const verplaatst: Momentopname['verplaatst'] = [];
  const botst: Momentopname['botst'] = [];
  for (const { tabel } of verdwijnt.rijen) {
    // Read anew: a row that names the client twice has moved once by now.
    const rijen = opslag.leesClientrijen(db, tabel, verdwijnt.client.id);
    const geweken = opslag.wijzigEigenaar(db, tabel, rijen, naarId);
    const over = rijen.filter((ruw) => !geweken.includes(ruw));
    if (over.length > 0)
      verplaatst.push({ tabel, sleutels: over.map((ruw) => sleutelVan(tabel, { ...ruw, [tabel.kolom]: naarId })) });
    if (geweken.length > 0) botst.push({ tabel: tabel.tabel, rijen: geweken });
  }
  return { verplaatst, botst };
}

const zonder = ({ id: _, versie: __, ...velden }: Clientrij): Clientvelden => velden;

/** Stores the fields of the one person; the BSN of the other is free by then. */
function schrijfMens(context: Context, huidig: Clientrij, velden: Clientvelden): Clientrij {
  const { db, opslag, sessie, nu } = context;
  const nieuw =
    opslag.wijzigClient(
      db,
      { ...huidig, ...velden },
      sleutelsVanMens(context, huidig.id, velden),
      sessie.gebruikerId,
      nu,
    ) ?? weiger('conflict');
  meldClient(context, nieuw);
  return nieuw;
}

/** Makes one person of two. Everything of the other comes along; what had to give way stays in the record. */
export function voegSamen(context: Context, invoer: Doen): string {
  const { db, opslag, sessie, nu } = context;
  const { clientId: blijftId, andereId: verdwijntId, velden, reden } = invoer;
  const tweetal = leesTweetal(context, blijftId, verdwijntId);
  const [bezwaar] = bezwarenTegen(tweetal);
  if (bezwaar) weiger('samenvoegen-niet-mogelijk', { melding: bezwaar });
  if (vingerafdruk(tweetal) !== invoer.vingerafdruk) weiger('conflict');
  controleerVelden(velden, tweetal);
  const { blijft, verdwijnt } = tweetal;
  const geweken = wijkendeNachten(context, tweetal, invoer.nachten);
  const nachten = blijft.rijen.find(({ tabel }) => tabel.tabel === 'nacht')?.tabel;
  if (nachten) opslag.wisClientrijen(db, nachten, geweken);
  const { verplaatst, botst } = verhuis(context, verdwijnt, blijftId);
  if (verdwijnt.client.bsn) opslag.wijzigBsn(db, verdwijntId, null);
  const nieuw = schrijfMens(context, blijft.client, velden);
  const opname: Momentopname = {
    blijft: blijft.client,
    verdwijnt: verdwijnt.client,
    samen: zonder(nieuw),
    afscherming: opslag.leesAfschermingen(db, blijftId).at(-1)?.versie ?? 0,
    verplaatst,
    botst: geweken.length > 0 ? [{ tabel: 'nacht', rijen: geweken }, ...botst] : botst,
    na: opslag.leesClienttabellen(db).map((tabel) => ({
      tabel,
      sleutels: opslag.leesClientrijen(db, tabel, blijftId).map((ruw) => sleutelVan(tabel, ruw)),
    })),
  };
  const id = context.id();
  const momentopname = JSON.stringify(opname);
  const { gebruikerId: doorId } = sessie;
  const { versie: blijftVersie } = nieuw;
  opslag.schrijfSamenvoeging(db, { id, blijftId, verdwijntId, blijftVersie, reden, momentopname, doorId, op: nu });
  meldSamenvoeging(context, { samenvoegingId: id, blijftId, verdwijntId, status: 'samengevoegd' });
  // Another birth date can mean another keten.
  for (const dossier of opslag.leesDossiersVanClient(db, blijftId)) herbereken(context, dossier.id);
  return id;
}
