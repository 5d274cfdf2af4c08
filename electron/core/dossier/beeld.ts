import type { Beleid } from '#shared/beleid/index.ts';
import type { Instellingen } from '#shared/contract/groepen/beheer.ts';
import type { Dossierstatus } from '#shared/domein/dossierstatus.ts';
import type { Stapstand, Termijn } from '#shared/contract/groepen/dossier.ts';
import type { Besluitrij, Copasrij, Stappen, WachtOp } from '#db/opslag/index.ts';
import type { Feitenbron } from './feiten.ts';
import { maakRail } from './rail.ts';
import { bepaalTermijnen } from './termijnen.ts';
import { toetsDossier, type Toetsing } from './toetsing.ts';
import { stelVoor, type Voorstelkern } from './voorstel.ts';

/** All that is known of a dossier, as stored. */
export interface Dossierbron {
  geboortedatum: string | null;
  stappen: Stappen;
  besluiten: readonly Besluitrij[];
  copassen: readonly Copasrij[];
  instellingen: Instellingen;
}

/** All that follows from it on a day. */
export interface Dossierbeeld {
  bron: Feitenbron;
  toetsing: Toetsing;
  voorstel: Voorstelkern;
  /** The besluit that counts: the newest that has not lapsed. */
  besluit: Besluitrij | null;
  termijnen: Termijn[];
  status: Dossierstatus;
  rail: Stapstand[];
  regime: 'regulier' | 'alleen-onderdak' | null;
  werkregel: { wachtOp: WachtOp; uiterlijk: string | null; soort: string | null } | null;
}

/** The newest facts of each step, without who and when. */
export function feitenbronVan(bron: Pick<Dossierbron, 'geboortedatum' | 'stappen' | 'instellingen'>): Feitenbron {
  const { stappen } = bron;
  return {
    geboortedatum: bron.geboortedatum,
    instellingen: bron.instellingen,
    stappen: {
      melding: stappen.melding?.feiten ?? null,
      'acute-opvang': stappen['acute-opvang']?.feiten ?? null,
      onderzoek: stappen.onderzoek?.feiten ?? null,
      toegankelijkheid: stappen.toegankelijkheid?.feiten ?? null,
      voorwaarden: stappen.voorwaarden?.feiten ?? null,
    },
  };
}

/** The last day of opvang has passed: it has ended van rechtswege, without anybody doing anything (5.2.9). */
export const isGeeindigd = (laatsteDag: string | null, vandaag: string): boolean =>
  laatsteDag !== null && laatsteDag < vandaag;

function bepaalStatus(
  besluit: Besluitrij | null,
  voorstel: Voorstelkern,
  bron: Feitenbron,
  vandaag: string,
): Dossierstatus {
  if (besluit?.soort === 'weigeren') return 'geweigerd';
  if (besluit) return isGeeindigd(besluit.laatsteDag, vandaag) ? 'geeindigd' : 'verstrekt';
  if (voorstel.voorstel !== 'nog-niet') return 'wacht-op-besluit';
  return bron.stappen.onderzoek ? 'onderzoek' : 'melding';
}

const telMee = new Set<Termijn['soort']>([
  'melden-bij-co',
  'onderzoek',
  'onderzoek-regio',
  'hersteltermijn',
  'besluit',
  'einde-opvang',
]);

function bepaalWerkregel(
  besluit: Besluitrij | null,
  voorstel: Voorstelkern,
  termijnen: readonly Termijn[],
  vandaag: string,
): Dossierbeeld['werkregel'] {
  if (besluit && !besluit.bekendgemaaktOp)
    return { wachtOp: 'balie', uiterlijk: besluit.peildatum, soort: 'bekendmaken' };
  const eerste = termijnen.find(({ soort }) => telMee.has(soort));
  if (besluit?.soort === 'weigeren' || (besluit && isGeeindigd(besluit.laatsteDag, vandaag))) return null;
  const wachtOp = besluit ? 'niemand' : voorstel.voorstel === 'nog-niet' ? 'balie' : 'beslisser';
  return { wachtOp, uiterlijk: eerste?.uiterlijk ?? null, soort: eerste?.soort ?? null };
}

/** Derives everything that a screen, a list or a decision needs from the stored facts. Pure. */
export function maakBeeld(dossier: Dossierbron, vandaag: string, beleid: Beleid): Dossierbeeld {
  const bron = feitenbronVan(dossier);
  const toetsing = toetsDossier(bron, vandaag, beleid);
  const voorstel = stelVoor(toetsing, Boolean(bron.stappen.onderzoek?.afgerondOp));
  const besluit = dossier.besluiten.find(({ vervallenOp }) => vervallenOp === null) ?? null;
  const termijnen = bepaalTermijnen(toetsing, bron, besluit, vandaag, beleid);
  return {
    bron,
    toetsing,
    voorstel,
    besluit,
    termijnen,
    status: bepaalStatus(besluit, voorstel, bron, vandaag),
    rail: maakRail(toetsing, bron, voorstel, besluit, dossier.copassen),
    regime: toetsing.regioToets ? toetsing.toegankelijkheid.gevolg.regime : null,
    werkregel: bepaalWerkregel(besluit, voorstel, termijnen, vandaag),
  };
}
