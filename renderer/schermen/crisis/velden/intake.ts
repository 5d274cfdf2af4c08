import type { intakesoorten } from '#shared/domein/crisis/intake.ts';
import { jaNee, moment, regel, vlak, type Crisisveld } from './veld.ts';

/** Forms of what is recorded from the first call to the besluit. */
export const intakevelden: Readonly<Record<keyof typeof intakesoorten, readonly Crisisveld[]>> = {
  'veilig-contact': [
    jaNee('kanPraten'),
    jaNee('magTerugbellen'),
    regel('nummer'),
    regel('tijden'),
    moment('terugbelOp'),
    regel('veiligWoord'),
    regel('onveiligWoord'),
    regel('belAls'),
    jaNee('voicemail'),
    vlak('toelichting'),
  ],
};
