import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { magVastleggen } from '#shared/contract/vastleggingrechten.ts';
import type { Vastlegginginvoer } from '#shared/contract/groepen/vervolg.ts';
import type { Vastleggingsoort } from '#shared/domein/vastlegging.ts';
import { uitwisselteksten } from '#shared/taal/uitwisseling.ts';
import { vervolgteksten as tekst } from '#shared/taal/vervolg.ts';
import type { Vastleggingrij } from '#db/opslag/index.ts';
import { bepaalLoop, type Verstrekkingsloop } from '../besluit/loop.ts';
import type { Context } from '../context.ts';
import { vraagAkkoord } from '../deur/schorsing.ts';
import { controleerDatums } from '../dossier/datums.ts';
import { herbereken } from '../dossier/herberekenen.ts';
import { meldUitstroom } from '../register/melden.ts';
import { meldVerblijfsfeit } from '../uitwisseling/feiten.ts';
import { bezwarenTegenDelen } from '../begeleiding/delen.ts';
import { weigerBijAlleenOnderdak } from '../regio/alleenonderdak.ts';
import { weiger } from '../weigering.ts';
import { bezwarenTegen, vraagtReden } from './controle.ts';
import { leesStukken } from './stukken.ts';
import { beeindigVerblijf, bezwarenTegenUitstroom, herstelVerblijf } from './uitstroom.ts';

/** Work on results: not while a transfer to another region is awaited (5.2.5). */
const resultaatwerk: ReadonlySet<Vastleggingsoort> = new Set([
  'plan',
  'inspanning',
  'woningaanbod',
  'scil',
  'schulden',
  'dagstructuur',
  'woningsite',
  'woningreactie',
  'zoekprofiel',
]);

/** The opvang as the besluiten give it, whoever left or not; null: none was granted. */
export function opvangVolgensBesluit({ db, opslag, vandaag }: Context, dossierId: string): Verstrekkingsloop | null {
  return bepaalLoop(opslag.leesBesluiten(db, dossierId), vandaag).verstrekking;
}

/** The newest version of a record of this dossier, if it can still be changed on the version it was based on. */
function leesVorige(context: Context, dossierId: string, id: string, versie: number): Vastleggingrij {
  const vorige = context.opslag.leesVastlegging(context.db, id);
  if (!vorige || vorige.dossierId !== dossierId) return weiger('niet-gevonden');
  if (vorige.versie !== versie) weiger('conflict');
  if (vorige.ingetrokken) weiger('stap-niet-mogelijk', { melding: tekst.alIngetrokken });
  // The evidence of a besluit may not change here while the aanbieder has something else.
  if (vorige.herkomst)
    weiger('stap-niet-mogelijk', { melding: uitwisselteksten.komtVanElders(vorige.herkomst.organisatienaam) });
  return vorige;
}

/** A record can be about somebody else of the household: only about who stays on this dossier. */
function controleerWie({ db, opslag }: Context, dossierId: string, { inhoud }: Vastlegginginvoer): void {
  const wie = 'wie' in inhoud ? inhoud.wie : null;
  if (wie && !opslag.leesBewonersVanDossier(db, dossierId).some(({ clientId }) => clientId === wie))
    weiger('ongeldige-invoer', { velden: [{ pad: 'invoer.inhoud.wie', bericht: tekst.geenBewoner }] });
}

function controleer(
  context: Context,
  { dossierId, id, invoer, reden }: GelezenInvoer<'vervolg.vastleggen'>,
  vorige: Vastleggingrij | null,
): void {
  if (!magVastleggen(invoer.soort, context.sessie.rechten)) weiger('geen-recht');
  controleerWie(context, dossierId, invoer);
  controleerDatums(invoer.inhoud, context.vandaag, 'invoer.inhoud');
  if (resultaatwerk.has(invoer.soort)) weigerBijAlleenOnderdak(context, dossierId);
  const opvang = opvangVolgensBesluit(context, dossierId);
  // Somebody in acute opvang can be warned too (5.2.3, 5.2.11); what is about a besluit needs one.
  const verblijft = opvang !== null || context.opslag.leesPlaatsingen(context.db, dossierId).length > 0;
  if (!verblijft) weiger('stap-niet-mogelijk', { melding: tekst.geenVerblijf });
  const stukken = leesStukken(context, dossierId);
  const eerder = opvang && opvang.laatste.id !== opvang.verstrekking.id ? opvang.laatste.genomenOp : '';
  const sinds = invoer.soort === 'voornemen' ? eerder : '';
  const velden = [
    ...(vorige && vraagtReden(vorige, invoer) && reden.length < 3 ? [{ pad: 'reden', bericht: tekst.redenNodig }] : []),
    ...bezwarenTegen(context, dossierId, invoer, { stukken, eigenId: id, sinds }),
    ...(invoer.soort === 'overdrachtsverslag' ? bezwarenTegenDelen(context, dossierId, invoer.inhoud) : []),
    ...(invoer.soort === 'uitstroom' ? bezwarenTegenUitstroom(stukken, id, invoer.inhoud, opvang ?? geenOpvang()) : []),
  ];
  if (velden.length > 0) weiger('ongeldige-invoer', { velden });
}

const geenOpvang = (): never => weiger('stap-niet-mogelijk', { melding: tekst.geenVerblijf });

/** What else changes in the dossier when this is recorded. */
function werkDoor(context: Context, dossierId: string, { soort, inhoud }: Vastlegginginvoer, eerder: boolean): void {
  if (soort !== 'uitstroom') return;
  const opvang = opvangVolgensBesluit(context, dossierId) ?? geenOpvang();
  if (eerder) herstelVerblijf(context, dossierId, opvang);
  beeindigVerblijf(context, dossierId, inhoud.datum);
}

/** Records something about the stay, or a new version of it: state, terms, outbox and log in one transaction. */
export function legVast(context: Context, gegeven: GelezenInvoer<'vervolg.vastleggen'>): Uitvoer<'vervolg.vastleggen'> {
  const { db, opslag, sessie, nu } = context;
  const { dossierId, versie, invoer, reden } = gegeven;
  const vorige = gegeven.id ? leesVorige(context, dossierId, gegeven.id, versie) : null;
  if (vorige && vorige.soort !== invoer.soort) weiger('niet-gevonden');
  if (!vorige && versie !== 0) weiger('conflict');
  controleer(context, gegeven, vorige);
  const id = vorige?.id ?? context.id();
  const wie = { reden: vorige ? reden : '', ingetrokken: false, doorId: sessie.gebruikerId, op: nu };
  if (!opslag.schrijfVastlegging(db, { id, dossierId, ...invoer, basis: versie, ...wie })) weiger('conflict');
  werkDoor(context, dossierId, invoer, vorige !== null);
  if (invoer.soort === 'schorsing') vraagAkkoord(context, id, dossierId, versie + 1, invoer.inhoud);
  const { dossier } = herbereken(context, dossierId);
  if (invoer.soort === 'uitstroom') meldUitstroom(context, dossier, id, invoer.inhoud, 'vastgelegd');
  meldVerblijfsfeit(context, dossier, id);
  opslag.wisConcept(db, sessie.gebruikerId, `vastlegging:${dossierId}:${invoer.soort}`);
  opslag.wisConcept(db, sessie.gebruikerId, `vastlegging:${id}`);
  return { id, versie: versie + 1 };
}

/** Takes a record out of what counts; it stays readable with the reason. An uitstroom that was not so gives the bed back. */
export function trekIn(context: Context, { dossierId, id, versie, reden }: GelezenInvoer<'vervolg.intrekken'>): null {
  const { db, opslag, sessie, nu } = context;
  const { soort, inhoud } = leesVorige(context, dossierId, id, versie);
  if (!magVastleggen(soort, sessie.rechten)) weiger('geen-recht');
  const rij = { id, dossierId, soort, inhoud, basis: versie, reden, ingetrokken: true, doorId: sessie.gebruikerId };
  if (!opslag.schrijfVastlegging(db, { ...rij, op: nu })) weiger('conflict');
  if (soort === 'uitstroom') {
    const opvang = opvangVolgensBesluit(context, dossierId);
    if (opvang) herstelVerblijf(context, dossierId, opvang);
  }
  const { dossier } = herbereken(context, dossierId);
  if (soort === 'uitstroom') meldUitstroom(context, dossier, id, inhoud, 'ingetrokken');
  meldVerblijfsfeit(context, dossier, id);
  return null;
}
