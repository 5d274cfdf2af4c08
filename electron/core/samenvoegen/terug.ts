import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { weergavenaam } from '#shared/domein/naam.ts';
import { toonMoment } from '#shared/taal/schermdatum.ts';
import { samenvoegteksten as tekst } from '#shared/taal/samenvoegen.ts';
import type { Clienttabel, Ruw, Samenvoegingrij } from '#db/opslag/index.ts';
import { sleutelsVanMens } from '../client/sleutels.ts';
import { controleerMens } from '../bereik.ts';
import type { Context } from '../context.ts';
import { herbereken } from '../dossier/herberekenen.ts';
import { meldClient, meldSamenvoeging } from '../register/melden.ts';
import { weiger } from '../weigering.ts';
import { sleutelVan } from './beeld.ts';
import type { Momentopname } from './doen.ts';

const leesOpname = ({ momentopname }: Samenvoegingrij): Momentopname => JSON.parse(momentopname) as Momentopname;
const alsTekst = (sleutel: Ruw): string => JSON.stringify(sleutel);

/** Rows that came after the merge. */
function laterErbij(
  { db, opslag }: Context,
  { na }: Momentopname,
  blijftId: string,
): { tabel: Clienttabel; rijen: Ruw[] }[] {
  const bekend = new Map(
    na.map(({ tabel, sleutels }) => [`${tabel.tabel}.${tabel.kolom}`, new Set(sleutels.map(alsTekst))]),
  );
  return opslag.leesClienttabellen(db).map((tabel) => ({
    tabel,
    rijen: opslag
      .leesClientrijen(db, tabel, blijftId)
      .filter((ruw) => !bekend.get(`${tabel.tabel}.${tabel.kolom}`)?.has(alsTekst(sleutelVan(tabel, ruw)))),
  }));
}

const dossiersVan = (opname: Momentopname): Set<string> =>
  new Set(
    opname.verplaatst
      .filter(({ tabel }) => tabel.tabel === 'dossier')
      .flatMap(({ sleutels }) => sleutels.map(({ id }) => String(id))),
  );

/** Whose night it was: of the one whose dossier had a place at that locatie; null when both or neither had. */
function kantVanNacht({ db, opslag }: Context, nacht: Ruw, blijftId: string, dossiers: ReadonlySet<string>) {
  const kanten = new Set(
    opslag.leesDossiersVanClient(db, blijftId).flatMap(({ id }) =>
      opslag
        .leesPlaatsingen(db, id)
        .filter(({ locatieId, van, tot }) => {
          const dag = String(nacht['datum']);
          return locatieId === nacht['locatie_id'] && van <= dag && dag <= (tot ?? dag);
        })
        .map(() => (dossiers.has(id) ? ('verdwijnt' as const) : ('blijft' as const))),
    ),
  );
  return kanten.size === 1 ? ([...kanten][0] ?? null) : null;
}

/** To whom a later row goes: with its dossier, a night with the place where it was; null when nobody can tell. */
function kantVan(context: Context, tabel: Clienttabel, ruw: Ruw, blijftId: string, dossiers: ReadonlySet<string>) {
  if (tabel.tabel === 'nacht') return kantVanNacht(context, ruw, blijftId, dossiers);
  const dossierId = tabel.heeftDossier && ruw['dossier_id'] !== null ? String(ruw['dossier_id']) : null;
  if (!dossierId) return null;
  if (dossiers.has(dossierId)) return 'verdwijnt' as const;
  return context.opslag.leesDossier(context.db, dossierId)?.clientId === blijftId ? ('blijft' as const) : null;
}

interface Verdeling {
  bezwaren: string[];
  /** Later rows that go to the one who stands by himself again. */
  mee: { tabel: Clienttabel; rijen: Ruw[] }[];
}

function verdeel(context: Context, opname: Momentopname, blijftId: string): Verdeling {
  const dossiers = dossiersVan(opname);
  const bezwaren: string[] = [];
  const mee: Verdeling['mee'] = [];
  for (const { tabel, rijen } of laterErbij(context, opname, blijftId)) {
    if (tabel.tabel === 'dossier') {
      bezwaren.push(...rijen.map(({ kenmerk }) => tekst.nieuwDossier(String(kenmerk))));
      continue;
    }
    const perKant = rijen.map((ruw) => ({ ruw, kant: kantVan(context, tabel, ruw, blijftId, dossiers) }));
    const onbekend = perKant.filter(({ kant }) => kant === null).length;
    if (onbekend > 0) bezwaren.push(tekst.laterErbij(onbekend, tekst.wat(tabel.tabel)));
    const naar = perKant.filter(({ kant }) => kant === 'verdwijnt').map(({ ruw }) => ruw);
    if (naar.length > 0) mee.push({ tabel, rijen: naar });
  }
  return { bezwaren, mee };
}

/** Whether the fields still are what merging made of them; who changed them otherwise. */
function gewijzigdeVelden({ db, opslag }: Context, opname: Momentopname, blijftId: string): string[] {
  const huidig = opslag.leesClient(db, blijftId);
  const gewijzigd = Object.entries(opname.samen).some(
    ([naam, waarde]) => huidig?.[naam as keyof typeof huidig] !== waarde,
  );
  const laatste = opslag.leesClientversies(db, blijftId).at(-1);
  return gewijzigd && laatste ? [tekst.veldenGewijzigd(laatste.door, toonMoment(laatste.op))] : [];
}

function bsnElders({ db, opslag }: Context, opname: Momentopname, rij: Samenvoegingrij): string[] {
  const eigen = new Set([rij.blijftId, rij.verdwijntId]);
  return [opname.blijft.bsn, opname.verdwijnt.bsn].flatMap((bsn) => {
    const wie = bsn ? opslag.leesClientOpBsn(db, bsn) : null;
    return wie && !eigen.has(wie.id) ? [tekst.bsnElders] : [];
  });
}

/** Why a merge cannot be taken apart any more; empty when it can. */
export function bezwarenTegenTerug(context: Context, rij: Samenvoegingrij): string[] {
  if (rij.terugOp) return [];
  const { db, opslag } = context;
  if (opslag.leesHuidigeClient(db, rij.blijftId) !== rij.blijftId) return [tekst.eerstDieAndere];
  const later = opslag
    .leesSamenvoegingen(db, rij.blijftId)
    .some((ander) => ander.id !== rij.id && !ander.terugOp && ander.blijftVersie > rij.blijftVersie);
  if (later) return [tekst.eerstLatere];
  const opname = leesOpname(rij);
  const afscherming = opslag.leesAfschermingen(db, rij.blijftId).at(-1)?.versie ?? 0;
  return [
    ...gewijzigdeVelden(context, opname, rij.blijftId),
    ...(afscherming === opname.afscherming ? [] : [tekst.intussenAfgeschermd]),
    ...bsnElders(context, opname, rij),
    ...verdeel(context, opname, rij.blijftId).bezwaren,
  ];
}

/** Gives the rows back in reverse order, so that what identifies each is what it was when it moved. */
function verhuisTerug(context: Context, opname: Momentopname, rij: Samenvoegingrij): void {
  const { db, opslag } = context;
  const { mee } = verdeel(context, opname, rij.blijftId);
  const moet = [...mee, ...opname.verplaatst.toReversed().map(({ tabel, sleutels }) => ({ tabel, rijen: sleutels }))];
  for (const { tabel, rijen } of moet) {
    const gezocht = new Set(rijen.map((ruw) => alsTekst(sleutelVan(tabel, ruw))));
    // What was ended or taken away since then is not there to give back.
    const bestaand = opslag
      .leesClientrijen(db, tabel, rij.blijftId)
      .filter((ruw) => gezocht.has(alsTekst(sleutelVan(tabel, ruw))));
    if (opslag.wijzigEigenaar(db, tabel, bestaand, rij.verdwijntId).length > 0)
      weiger('samenvoegen-niet-mogelijk', { melding: tekst.plekBezet(tekst.wat(tabel.tabel)) });
  }
  for (const { tabel, rijen } of opname.botst)
    if (!opslag.schrijfClientrijen(db, tabel, rijen))
      weiger('samenvoegen-niet-mogelijk', { melding: tekst.plekBezet(tekst.wat(tabel)) });
}

/** Makes two people of one again, exactly as they were. */
export function splits(
  context: Context,
  { clientId, samenvoegingId, reden }: GelezenInvoer<'samenvoegen.terug'>,
): Uitvoer<'samenvoegen.terug'> {
  const { db, opslag, sessie, nu } = context;
  const rij = opslag.leesSamenvoeging(db, samenvoegingId);
  if (!rij || (rij.blijftId !== clientId && rij.verdwijntId !== clientId)) return weiger('niet-gevonden');
  const { blijftId, verdwijntId } = rij;
  controleerMens(context, blijftId);
  if (rij.terugOp) weiger('conflict');
  const bezwaren = bezwarenTegenTerug(context, rij);
  if (bezwaren.length > 0) weiger('samenvoegen-niet-mogelijk', { melding: bezwaren.join(' ') });
  const opname = leesOpname(rij);
  verhuisTerug(context, opname, rij);
  const huidig = opslag.leesClient(db, blijftId) ?? weiger('niet-gevonden');
  const { blijft, verdwijnt } = opname;
  const nieuw =
    opslag.wijzigClient(
      db,
      { ...blijft, versie: huidig.versie },
      sleutelsVanMens(context, blijftId, blijft),
      sessie.gebruikerId,
      nu,
    ) ?? weiger('conflict');
  opslag.wijzigBsn(db, verdwijntId, verdwijnt.bsn);
  opslag.wijzigSleutels(db, verdwijntId, sleutelsVanMens(context, verdwijntId, verdwijnt));
  opslag.schrijfSamenvoegingTerug(db, { samenvoegingId, reden, doorId: sessie.gebruikerId, op: nu });
  meldClient(context, nieuw);
  meldSamenvoeging(context, { samenvoegingId, blijftId, verdwijntId, status: 'teruggedraaid' });
  for (const id of [blijftId, verdwijntId])
    for (const dossier of opslag.leesDossiersVanClient(db, id)) herbereken(context, dossier.id);
  return { clientId: blijftId, andereId: verdwijntId };
}

/** Every merge of a client as the window gets it, newest first. */
export function lijstSamenvoegingen(context: Context, clientId: string): Uitvoer<'samenvoegen.lijst'> {
  return context.opslag.leesSamenvoegingen(context.db, clientId).map((rij) => {
    const kant = rij.blijftId === clientId ? ('blijft' as const) : ('verdwijnt' as const);
    const opname = leesOpname(rij);
    const ander = kant === 'blijft' ? opname.verdwijnt : opname.blijft;
    return {
      id: rij.id,
      ander: weergavenaam(ander),
      anderId: ander.id,
      kant,
      reden: rij.reden,
      door: rij.door,
      op: rij.op,
      terug:
        rij.terugOp && rij.terugDoor ? { reden: rij.terugReden ?? '', door: rij.terugDoor, op: rij.terugOp } : null,
      bezwaren: bezwarenTegenTerug(context, rij),
    };
  });
}
