import type { BeschikkingInhoud } from '#core/documenten/inhoud.ts';
import { verstrekking, weigering } from './voorbeelden.ts';

const { verstrekking: krijgt } = verstrekking;

/** Letters in every form that they had before there were templates; what they said then stands in `gouden/`. */
export const brievenVanVoorheen: Readonly<Record<string, BeschikkingInhoud>> = {
  'verstrekking-volwassenen': verstrekking,
  'verstrekking-jongeren': {
    ...verstrekking,
    keten: 'jongeren',
    gesprekken: [],
    verstrekking: { ...krijgt, copas: false, locatie: null, afspraken: '', perspectiefUiterlijk: null },
  },
  'verstrekking-gezin': {
    ...verstrekking,
    keten: 'gezin',
    gesprekken: [{ datum: '2026-11-07', fysiek: false }],
    bezwaar: { ...verstrekking.bezwaar, digitaal: '' },
    afwijking: 'Er is vannacht geen andere plek.',
    verstrekking: { ...krijgt, copas: false, kinderenMee: true, alleenOnderdak: true },
  },
  weigering,
  'weigering-kort': {
    ...weigering,
    keten: null,
    gesprekken: [],
    resultaten: [],
    onderbouwing: [],
    afwijking: null,
    andereHulp: '',
    clientondersteuning: '',
    contactpersoon: { ...weigering.contactpersoon, functie: '', telefoon: '', email: '' },
  },
};
