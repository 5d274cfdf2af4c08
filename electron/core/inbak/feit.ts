import { vastleggingschemas, vastleggingsoorten, type Vastleggingsoort } from '#shared/domein/vastlegging.ts';
import type { Registerrecord } from '#shared/register/records.ts';
import { uitwisselteksten as tekst } from '#shared/taal/uitwisseling.ts';
import { vervolgteksten } from '#shared/taal/vervolg.ts';
import type { Context } from '../context.ts';
import { herbereken } from '../dossier/herberekenen.ts';
import { meldUitstroom } from '../register/melden.ts';
import { gedeeldeSoorten } from '../uitwisseling/feiten.ts';
import { leesStukken } from '../vervolg/stukken.ts';
import { beeindigVerblijf, bezwarenTegenUitstroom, herstelVerblijf } from '../vervolg/uitstroom.ts';
import { opvangVolgensBesluit } from '../vervolg/vastleggen.ts';
import { weiger } from '../weigering.ts';
import { namensWie } from './namens.ts';

/** Something an aanbieder recorded about a stay. */
export type Feitrecord = Extract<Registerrecord, { soort: 'verblijfsfeit' }>;

const soortVan = ({ inhoud }: Feitrecord): Vastleggingsoort | null => {
  const soort = vastleggingsoorten.find((een) => een === inhoud.feit);
  return soort && gedeeldeSoorten.has(soort) ? soort : null;
};

/**
 * The dossier that it is about, when this aanbieder may speak of it: assigned to it, or begun with its own acute placement.
 * Null: not known here (yet).
 */
export function dossierVanFeit({ db, opslag }: Pick<Context, 'db' | 'opslag'>, record: Feitrecord): string | null {
  const { toewijzingRef, acutePlaatsingRef } = record.inhoud;
  if (toewijzingRef && opslag.leesVerstuurdeToewijzingen(db, toewijzingRef).has(record.organisatie.id))
    return toewijzingRef;
  const rij = acutePlaatsingRef ? opslag.leesInbak(db, acutePlaatsingRef) : null;
  return rij?.organisatieId === record.organisatie.id ? opslag.leesDossierVanRecord(db, rij.recordId) : null;
}

/** Why it cannot be applied by itself, in Dutch; null: it can. */
export function waaromWachtFeit(context: Context, record: Feitrecord): string | null {
  const { db, opslag } = context;
  if (!dossierVanFeit(context, record)) return tekst.wacht.dossier;
  const { feitRef, versie, feit } = record.inhoud;
  const huidig = opslag.leesVastlegging(db, feitRef)?.versie ?? 0;
  if (versie > huidig + 1) return tekst.wacht.eerder;
  return feit === 'uitstroom' && versie > huidig ? tekst.wacht.uitstroom : null;
}

/** Whether a person only has to say yes. */
export const kanBevestigd = (context: Context, record: Feitrecord): boolean =>
  waaromWachtFeit(context, record) === tekst.wacht.uitstroom;

function controleerUitstroom(context: Context, record: Feitrecord, dossierId: string): void {
  const inhoud = vastleggingschemas.uitstroom.parse(record.inhoud.inhoud);
  const opvang = opvangVolgensBesluit(context, dossierId);
  if (!opvang) weiger('stap-niet-mogelijk', { melding: vervolgteksten.geenVerblijf });
  if (record.inhoud.status === 'ingetrokken') return;
  const [bezwaar] = bezwarenTegenUitstroom(leesStukken(context, dossierId), record.inhoud.feitRef, inhoud, opvang);
  if (bezwaar) weiger('stap-niet-mogelijk', { melding: bezwaar.bericht });
}

/** The bed is free and no pass opens a door; or not after all, when the aanbieder took it back (5.2.12). */
function werkUitstroomDoor(context: Context, { inhoud }: Feitrecord, dossierId: string): void {
  const opvang = opvangVolgensBesluit(context, dossierId);
  if (!opvang) return;
  if (inhoud.versie > 1) herstelVerblijf(context, dossierId, opvang);
  if (inhoud.status === 'vastgelegd')
    beeindigVerblijf(context, dossierId, vastleggingschemas.uitstroom.parse(inhoud.inhoud).datum);
}

/**
 * Applies what an aanbieder recorded: it becomes a record of the dossier that counts like any other (5.2.9), marked with where
 * it came from, and is corrected only there. Versions come one after the other; a version that is here already does nothing.
 * @returns the dossier, and whether it was new
 */
export function pasFeitToe(
  context: Context,
  record: Feitrecord,
): { dossierId: string; nieuw: boolean; soort: Vastleggingsoort } {
  const { db, opslag } = context;
  const { inhoud, organisatie, recordId, vastgelegdOp } = record;
  const soort = soortVan(record) ?? weiger('ongeldige-invoer', { melding: tekst.onbekendFeit });
  const dossierId = dossierVanFeit(context, record) ?? weiger('niet-gevonden', { melding: tekst.wacht.dossier });
  const gelezen = vastleggingschemas[soort].safeParse(wieErbij(record));
  if (!gelezen.success) return weiger('ongeldige-invoer', { melding: tekst.feitOnleesbaar });
  const huidig = opslag.leesVastlegging(db, inhoud.feitRef);
  if (huidig && (huidig.dossierId !== dossierId || huidig.soort !== soort))
    weiger('ongeldige-invoer', { melding: tekst.anderDossier });
  if (inhoud.versie <= (huidig?.versie ?? 0)) return { dossierId, nieuw: false, soort };
  if (soort === 'uitstroom') controleerUitstroom(context, record, dossierId);
  const stuk = { id: inhoud.feitRef, versie: inhoud.versie };
  const doorId = namensWie(context, organisatie);
  opslag.schrijfVastleggingVanElders(db, {
    ...{ ...stuk, dossierId, soort, inhoud: gelezen.data, reden: inhoud.reden, doorId, op: vastgelegdOp },
    ingetrokken: inhoud.status === 'ingetrokken',
  });
  const van = { organisatieId: organisatie.id, organisatienaam: organisatie.naam, functie: inhoud.functie };
  opslag.schrijfHerkomst(db, { vastleggingId: stuk.id, versie: stuk.versie, recordId, ...van });
  if (soort === 'uitstroom') werkUitstroomDoor(context, record, dossierId);
  const { dossier } = herbereken(context, dossierId);
  if (soort === 'uitstroom') {
    const stand = inhoud.status === 'ingetrokken' ? 'ingetrokken' : 'vastgelegd';
    meldUitstroom(context, dossier, stuk.id, vastleggingschemas.uitstroom.parse(inhoud.inhoud), stand);
  }
  return { dossierId, nieuw: true, soort };
}

/** With the person that it is about back in its place. */
const wieErbij = ({ inhoud: { inhoud, bewonerRef } }: Feitrecord): Record<string, unknown> =>
  'wie' in inhoud ? { ...inhoud, wie: bewonerRef } : inhoud;
