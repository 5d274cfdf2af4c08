import type { Vastleggingsoort } from '../domein/vastlegging.ts';

/** What a record is called. */
export const vervolgnamen: Readonly<Record<Vastleggingsoort, string>> = {
  waarschuwing: 'Waarschuwing',
  incident: 'Incident',
  verblijfsgesprek: 'Gesprek over het verblijf',
  woningaanbod: 'Aangeboden woning',
  inspanning: 'Inspanning van de aanbieder',
  vervolgplek: 'Indicatie of vervolgplek',
  heronderzoek: 'Heronderzoek',
  voornemen: 'Voornemen',
  plan: 'Plan',
  uitstroom: 'Uitstroom',
  'warme-overdracht': 'Warme overdracht',
  nazorg: 'Nazorg',
  afwezigheid: 'Afwezigheid',
  schorsing: 'Schorsing',
  scil: 'SCIL-test',
  zorgsignaal: 'Signaal over gezondheid',
  meldcode: 'Meldcode',
  briefadres: 'Briefadres',
  eigendommen: 'Eigendommen',
  overdrachtsverslag: 'Overdrachtsverslag',
  overbrugging: 'Overbrugging',
  maaltijdvrijstelling: 'Vrijstelling voor maaltijden',
  woonbijdrage: 'Woonbijdrage',
  schulden: 'Schulden',
  dagstructuur: 'Dagstructuur',
  woningsite: 'Inschrijving bij een woningsite',
  woningreactie: 'Week van zoeken naar een woning',
  zoekprofiel: 'Zoekprofiel',
};

/** Terms that follow from records. */
export const vervolgtermijnen = {
  zienswijze: { artikel: 'Awb 4:8', omschrijving: 'Reactie van de cliënt op het voornemen' },
  'plan-stap': { artikel: '5.2.12', omschrijving: 'Volgende stap van het plan' },
  'warme-overdracht': { artikel: '5.2.12', omschrijving: 'Warme overdracht' },
  nazorg: { artikel: '5.2.12', omschrijving: 'Contact voor nazorg' },
  voorziening: { artikel: '5.2.12', omschrijving: 'Vragen hoe het staat met de andere voorziening' },
  vertrek: { artikel: '5.2.12', omschrijving: 'Cliënt vertrekt' },
  scil: { artikel: '5.2.12', omschrijving: 'Verder met de SCIL-test' },
  zorgsignaal: { artikel: '5.2.12', omschrijving: 'Afspraak voor zorg' },
  // Neutral on purpose: a list of work does not say that there is a meldcode.
  begeleiding: { artikel: '5.2.10', omschrijving: 'Afspraak in de begeleiding' },
  briefadres: { artikel: '3.10.5', omschrijving: 'Briefadres loopt af' },
  eigendommen: { artikel: '5.2.12', omschrijving: 'Laatste dag om eigendommen op te halen' },
  overbrugging: { artikel: '3.10.6', omschrijving: 'Einde van de overbrugging (naar analogie)' },
} as const;

export const vervolgtijdlijn = {
  leeg: '—',
  reden: 'Reden',
  wacht: (waarop: readonly string[]): string => ` (wacht op ${waarop.join(', ')})`,
  nieuw: (naam: string): string => `${naam} vastgelegd`,
  gewijzigd: (naam: string): string => `${naam} gewijzigd`,
  ingetrokken: (naam: string): string => `${naam} ingetrokken`,
};

/** Titles of the letters and prints in the list of documents; they say what, not about whom. */
export const vervolgdocumenten = {
  waarschuwing: 'Waarschuwing',
  schorsing: 'Schorsing',
  incident: 'Verslag van een incident',
  zienswijze: 'Uitnodiging om te reageren op een voornemen',
  heronderzoek: 'Verslag van het heronderzoek',
  perspectief: 'Plan voor na de opvang',
  afloopbericht: 'Bericht bij het einde van de opvang',
  woonbijdrage: 'Brief over de woonbijdrage',
  afdruk: 'Overzicht van het verblijf',
  eigendommen: 'Brief over eigendommen',
  overdrachtsverslag: 'Overdrachtsverslag',
  vertrekbewijs: 'Bewijs van vertrek',
} as const;
