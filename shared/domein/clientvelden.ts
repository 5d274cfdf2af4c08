import type { Clientvelden } from '../contract/groepen/client.ts';

/** What a fresh form for a client holds: nothing known, nothing assumed. */
export const legeClient = (): Clientvelden => ({
  achternaam: '',
  tussenvoegsel: '',
  voornamen: '',
  roepnaam: '',
  geboortedatum: null,
  bsn: null,
  geenBsnReden: '',
  geslacht: null,
  telefoon: '',
  email: '',
  straat: '',
  huisnummer: '',
  postcode: '',
  plaats: '',
  taal: '',
  bijzonderheden: '',
});
