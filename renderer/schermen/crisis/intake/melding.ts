import { leegContact, type VeiligContact } from '#shared/domein/crisis/intake.ts';
import { legeTriage, type Triage } from '#shared/domein/crisis/triage.ts';
import { jaNee, keuze, moment, regel, vlak, type Crisisveld } from '../velden/veld.ts';

/** What the first screen holds; kept as a draft until the case is opened. */
export interface Meldingsinvoer {
  clientId: string | null;
  dossierId: string | null;
  /** Of whom the call turned out to be, for the screen. */
  bekende: string;
  roepnaam: string;
  achternaam: string;
  geboortedatum: string | null;
  contact: VeiligContact;
  triage: Triage;
}

export const legeMelding = (): Meldingsinvoer => ({
  clientId: null,
  dossierId: null,
  bekende: '',
  roepnaam: '',
  achternaam: '',
  geboortedatum: null,
  contact: leegContact(),
  triage: legeTriage(),
});

/** What is asked on the telephone, in the order in which it keeps somebody safe (5.1.2). */
export const contactvragen: readonly Crisisveld[] = [
  jaNee('kanPraten'),
  jaNee('magTerugbellen'),
  regel('nummer'),
  regel('tijden'),
  regel('veiligWoord'),
  regel('onveiligWoord'),
  regel('belAls'),
  jaNee('voicemail'),
  moment('terugbelOp'),
];
export const gevaarvragen: readonly Crisisveld[] = [
  jaNee('acuutGevaar'),
  jaNee('politieGebeld', { bij: ({ acuutGevaar }) => acuutGevaar === true }),
  keuze('plegerWaar'),
  jaNee('wapens'),
  jaNee('middelen'),
  jaNee('eergerelateerd'),
];
export const mensenvragen: readonly Crisisveld[] = [
  jaNee('kinderen'),
  regel('kinderenHoe', { bij: ({ kinderen }) => kinderen === true }),
  jaNee('zwanger'),
  jaNee('medisch'),
  regel('medischHoe', { bij: ({ medisch }) => medisch === true }),
  jaNee('huisdieren'),
  keuze('verblijfsstatus'),
];
export const verhaalvragen: readonly Crisisveld[] = [vlak('verhaal'), keuze('melder'), regel('tolk')];
