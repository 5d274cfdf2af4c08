import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import type { Stuk } from '#shared/contract/groepen/vervolg.ts';
import type { Vastleggingen } from '#shared/domein/vastlegging.ts';
import { basisteksten } from '#shared/taal/basis.ts';
import { vervolgteksten } from '#shared/taal/vervolg.ts';
import type { Context } from '../context.ts';
import { controleerDatums } from '../dossier/datums.ts';
import { herbereken } from '../dossier/herberekenen.ts';
import { weigerBijAlleenOnderdak } from '../regio/alleenonderdak.ts';
import { bezwarenTegen } from '../vervolg/controle.ts';
import { leesStukken } from '../vervolg/stukken.ts';
import { weiger } from '../weigering.ts';

type Invoer = GelezenInvoer<'verplichtingen.weken'>;
type Week = Vastleggingen['woningreactie'];

/** Whether a week said something that it no longer says: filling in what was open is no correction. */
export function isVerbetering(was: Week, wordt: Week): boolean {
  const anders = was.reacties.some(({ siteId, aantal }) => {
    const nu = wordt.reacties.find((reactie) => reactie.siteId === siteId)?.aantal ?? null;
    return aantal !== null && nu !== aantal;
  });
  return anders || (was.andereOpties !== null && wordt.andereOpties !== was.andereOpties);
}

function vorigeVan(stukken: readonly Stuk[], { id, versie, inhoud }: Invoer['weken'][number]): Week | null {
  if (id === null) return versie === 0 ? null : weiger('conflict');
  const stuk = stukken.find((een) => een.id === id);
  if (stuk?.soort !== 'woningreactie' || stuk.ingetrokken) return weiger('niet-gevonden');
  if (stuk.versie !== versie) weiger('conflict');
  // A week stays the week of the same person.
  if (stuk.inhoud.wie !== inhoud.wie || stuk.inhoud.datum !== inhoud.datum) weiger('niet-gevonden');
  return stuk.inhoud;
}

function controleer(context: Context, { dossierId, weken, reden }: Invoer, stukken: readonly Stuk[]): boolean[] {
  const { db, opslag } = context;
  const mensen = new Set(opslag.leesBewonersVanDossier(db, dossierId).map(({ clientId }) => clientId));
  const verbeterd = weken.map((week) => {
    const was = vorigeVan(stukken, week);
    return was !== null && isVerbetering(was, week.inhoud);
  });
  const eerder = new Set<string>();
  const velden = weken.flatMap(({ id, inhoud }, i) => {
    const sleutel = `${inhoud.wie ?? ''} ${inhoud.datum}`;
    const dubbel = eerder.has(sleutel) ? [{ pad: `weken.${i}.inhoud.datum`, bericht: vervolgteksten.weekDubbel }] : [];
    eerder.add(sleutel);
    const vreemd =
      inhoud.wie !== null && !mensen.has(inhoud.wie)
        ? [{ pad: `weken.${i}.inhoud.wie`, bericht: vervolgteksten.geenBewoner }]
        : [];
    const bezwaren = bezwarenTegen(
      context,
      dossierId,
      { soort: 'woningreactie', inhoud },
      { stukken, eigenId: id, sinds: '' },
    );
    const eigen = bezwaren.map(({ pad, bericht }) => ({ pad: pad.replace('invoer.', `weken.${i}.`), bericht }));
    return [...dubbel, ...vreemd, ...eigen];
  });
  if (verbeterd.some(Boolean) && reden.length < 3) velden.push({ pad: 'reden', bericht: basisteksten.waaromNodig });
  if (velden.length > 0) weiger('ongeldige-invoer', { velden });
  return verbeterd;
}

/** 5.2.11: stores weeks of looking for a home, each in versions. All or nothing. */
export function legWekenVast(context: Context, invoer: Invoer): Uitvoer<'verplichtingen.weken'> {
  const { db, opslag, sessie, nu, vandaag } = context;
  const { dossierId, weken, reden } = invoer;
  if (!opslag.leesDossier(db, dossierId)) weiger('niet-gevonden');
  weigerBijAlleenOnderdak(context, dossierId);
  controleerDatums({ weken }, vandaag, '');
  const verbeterd = controleer(context, invoer, leesStukken(context, dossierId));
  for (const [i, { id, versie, inhoud }] of weken.entries()) {
    const rij = { id: id ?? context.id(), dossierId, soort: 'woningreactie' as const, inhoud, basis: versie };
    const wie = { reden: verbeterd[i] ? reden : '', ingetrokken: false, doorId: sessie.gebruikerId, op: nu };
    if (!opslag.schrijfVastlegging(db, { ...rij, ...wie })) weiger('conflict');
  }
  herbereken(context, dossierId);
  opslag.wisConcept(db, sessie.gebruikerId, `weken:${dossierId}`);
  return { bewaard: weken.length };
}
