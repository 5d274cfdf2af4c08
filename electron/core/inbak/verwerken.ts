import { recordsoorten, type Registerrecord } from '#shared/register/records.ts';
import { uitwisselteksten as tekst } from '#shared/taal/uitwisseling.ts';
import { schrijfAuditregel } from '../audit/schrijven.ts';
import type { Context } from '../context.ts';
import { Geweigerd } from '../weigering.ts';
import { pasFeitToe, waaromWachtFeit } from './feit.ts';
import { kandidatenVoor } from './kandidaten.ts';
import { onzeLocatie } from './locatie.ts';
import { pasNachtToe, waaromWachtNacht } from './nacht.ts';
import { pasAcutePlaatsingToe } from './toepassen.ts';
import { isZeker, onbekendeLocaties, pasToewijzingToe, type Toewijzingkeuze } from './toewijzing.ts';
import { pasWinterToe, waaromWachtWinter } from './winter.ts';

/** What a person said of a record that left doubt. */
export interface Keuze extends Toewijzingkeuze {
  clientId: string | null;
  locatieId: string | null;
}

/** What came of a record that was applied, for the summary of who read it in. */
export interface Gevolg {
  dossierId: string | null;
  /** How many of each kind of change. */
  telling: Readonly<Record<string, number>>;
}

/** Which kinds of record an organisation takes in, and from whom. */
const soortenVoor = {
  gemeente: { van: 'opvangaanbieder', soorten: ['acute-plaatsing', 'verblijfsfeit', 'nachtregister'] },
  opvangaanbieder: { van: 'gemeente', soorten: ['toewijzing', 'winteropvang'] },
  'veilig-thuis': { van: 'gemeente', soorten: [] },
} as const;

/** Whether a record is one that this organisation takes in; others in the same file are left alone. */
export function neemtIn({ sessie }: Pick<Context, 'sessie'>, { soort, organisatie }: Registerrecord): boolean {
  const { van, soorten } = soortenVoor[sessie.organisatie.soort];
  return organisatie.soort === van && (soorten as readonly string[]).includes(soort);
}

/**
 * Whether a kind of record can be left alone however it reads: one that we know and have no use for. Of a kind that we do not know
 * a later version has to judge.
 */
export function laatLiggen({ sessie }: Pick<Context, 'sessie'>, soort: string): boolean {
  const { soorten } = soortenVoor[sessie.organisatie.soort];
  return (recordsoorten as readonly string[]).includes(soort) && !(soorten as readonly string[]).includes(soort);
}

/** From which kind of organisation this one takes in records. */
export const neemtInVan = ({ sessie }: Pick<Context, 'sessie'>) => soortenVoor[sessie.organisatie.soort].van;

/** Why a record waits for a person, in Dutch; null: it can be applied as it is. */
export function waaromWacht(context: Context, record: Registerrecord): string | null {
  switch (record.soort) {
    case 'acute-plaatsing':
      if (!onzeLocatie(context, record)) return tekst.wacht.locatie;
      return kandidatenVoor(context, record).length > 0 ? tekst.wacht.mens : null;
    case 'toewijzing':
      if (isZeker(context, record)) return null;
      return onbekendeLocaties(context, record).length > 0 ? tekst.wacht.locatie : tekst.wacht.mens;
    case 'verblijfsfeit':
      return waaromWachtFeit(context, record);
    case 'nachtregister':
      return waaromWachtNacht(context, record);
    case 'winteropvang':
      return waaromWachtWinter(context, record);
    default:
      return null;
  }
}

/** A line in the access log per dossier: one file is about many people (NEN 7513). */
function logDossier(context: Context, { soort }: Registerrecord, dossierId: string, auditTekst: string): void {
  const { db, opslag, poorten, sessie, nu } = context;
  const clientId = opslag.leesDossier(db, dossierId)?.clientId ?? null;
  const wat = { actie: 'U' as const, gebeurtenis: `register.${soort}`, tekst: auditTekst, uitkomst: 'gelukt' };
  schrijfAuditregel(db, opslag, poorten, sessie, nu, { ...wat, betreft: { clientId, dossierId } });
}

/** Applies a record, in the transaction of the caller. */
export function pasToe(context: Context, record: Registerrecord, keuze: Keuze): Gevolg {
  switch (record.soort) {
    case 'acute-plaatsing': {
      const locatieId = keuze.locatieId ?? onzeLocatie(context, record) ?? '';
      const { clientId, dossierId } = pasAcutePlaatsingToe(context, record, { clientId: keuze.clientId, locatieId });
      // The nights of who came in at night name the client as the aanbieder does.
      const { organisatie, inhoud } = record;
      const koppeling = { organisatieId: organisatie.id, hunRef: inhoud.clientRef, clientId };
      context.opslag.schrijfClientkoppeling(context.db, koppeling);
      return { dossierId, telling: { 'acute-plaatsing': 1 } };
    }
    case 'toewijzing': {
      const { dossierId, achterhaald, verlengd, ...rest } = pasToewijzingToe(context, record, keuze);
      if (!achterhaald) logDossier(context, record, dossierId, tekst.log.toewijzing);
      return { dossierId, telling: achterhaald ? {} : { ...rest, verlengd: verlengd ? 1 : 0 } };
    }
    case 'verblijfsfeit': {
      const { dossierId, nieuw, soort } = pasFeitToe(context, record);
      if (nieuw) logDossier(context, record, dossierId, tekst.log.feit);
      return { dossierId, telling: nieuw ? { [soort]: 1 } : {} };
    }
    case 'nachtregister':
      return { dossierId: null, telling: pasNachtToe(context, record) ? { nachtregister: 1 } : {} };
    case 'winteropvang':
      return { dossierId: null, telling: pasWinterToe(context, record) ? { winteropvang: 1 } : {} };
    default:
      return { dossierId: null, telling: {} };
  }
}

/** The message of a refusal, for who reads why a record was set aside. */
export const redenVan = ({ extra, code }: Geweigerd): string =>
  extra.melding ?? extra.velden?.map(({ bericht }) => bericht).join(' ') ?? code;

/**
 * Applies a record as a whole or not at all: what is refused half-way leaves nothing behind.
 * @returns what came of it, or the reason why it cannot be
 */
export function probeer(context: Context, record: Registerrecord, keuze: Keuze): Gevolg | { geweigerd: string } {
  const { db, opslag } = context;
  try {
    return opslag.inTransactie(db, () => pasToe(context, record, keuze));
  } catch (fout) {
    if (fout instanceof Geweigerd) return { geweigerd: redenVan(fout) };
    const code = fout instanceof Error && 'code' in fout ? String(fout.code) : '';
    // What contradicts what is stored here is the record's fault; a full disk is not.
    if (code.startsWith('SQLITE_CONSTRAINT')) return { geweigerd: tekst.strijdig };
    throw fout;
  }
}
