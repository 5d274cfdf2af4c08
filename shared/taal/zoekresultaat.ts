/** Why a search found somebody. */
export const zoekteksten = {
  naam: 'Naam',
  klank: 'Klinkt als',
  datum: 'Geboortedatum',
  bsn: 'BSN',
  pas: 'Nummer van de CO-pas',
  kenmerk: 'Kenmerk van het dossier',
  telefoon: 'Telefoonnummer',
} as const;
