import { adresspoor, zonderAdressporen } from '#shared/domein/crisis/adresspoor.ts';
import { afdruktekst as tekst } from '#shared/taal/crisis/intakepapier.ts';

/** Nine digits or more, in groups as a telephone number is written. */
const nummer = /\+?\d(?:[\s-]?\d){8,}/g;

/** Whether a text holds what looks like an address: a letter about somebody in danger names none. */
export const noemtAdres = (getypt: string): boolean => adresspoor(getypt) !== null;

/** A text for paper, with what looks like an address or a telephone number left out. */
export const zonderAdres = (getypt: string): string =>
  zonderAdressporen(getypt.replace(nummer, tekst.nummerWeg), tekst.adresWeg);
