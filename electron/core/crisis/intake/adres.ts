import { afdruktekst as tekst } from '#shared/taal/crisis/intakepapier.ts';

/** A Dutch postcode, and a street with its number as people write one. */
const postcode = /\b[1-9]\d{3} ?[A-Z]{2}\b/i;
const straat =
  /\p{L}*(?:straat|laan|weg|plein|kade|singel|dijk|gracht|hof|steeg|pad|park|plantsoen|ring|haven)\s+\d+\s?[a-z]?\b/iu;
/** Nine digits or more, in groups as a telephone number is written. */
const nummer = /\+?\d(?:[\s-]?\d){8,}/;

/** Whether a text holds what looks like an address: a letter about somebody in danger names none. */
export const noemtAdres = (tekstje: string): boolean => postcode.test(tekstje) || straat.test(tekstje);

const overal = ({ source, flags }: RegExp): RegExp => new RegExp(source, `${flags}g`);

/** A text for paper, with what looks like an address or a telephone number left out. */
export const zonderAdres = (getypt: string): string =>
  getypt
    .replace(overal(nummer), tekst.nummerWeg)
    .replace(overal(straat), tekst.adresWeg)
    .replace(overal(postcode), tekst.adresWeg);
