/*
 * What is recorded during and after the stay: the evidence of 5.2.8 and 5.2.9, the perspectief of 5.2.12, and what follows
 * the end. A record is kept in versions; a correction is a new version with a reason, what does not hold is withdrawn with
 * one. Nothing here says who may record: that is for the endpoint.
 */
export const vastleggingsoorten = [
  'waarschuwing',
  'incident',
  'verblijfsgesprek',
  'woningaanbod',
  'inspanning',
  'vervolgplek',
  'heronderzoek',
  'voornemen',
  'plan',
  'uitstroom',
  'warme-overdracht',
  'nazorg',
  'afwezigheid',
  'schorsing',
  'scil',
  'zorgsignaal',
  'meldcode',
  'briefadres',
  'eigendommen',
  'overdrachtsverslag',
  'overbrugging',
  'maaltijdvrijstelling',
  'woonbijdrage',
  'schulden',
  'dagstructuur',
  'woningsite',
  'woningreactie',
  'zoekprofiel',
] as const;
export type Vastleggingsoort = (typeof vastleggingsoorten)[number];

/** Records of which a later version is the work going on and no correction: they ask no reason for it. */
export const werkstukken: ReadonlySet<Vastleggingsoort> = new Set([
  'voornemen',
  'plan',
  'warme-overdracht',
  'nazorg',
  'afwezigheid',
  'scil',
  'zorgsignaal',
  'meldcode',
  'briefadres',
  'eigendommen',
  'overbrugging',
  'maaltijdvrijstelling',
  'woonbijdrage',
  'schulden',
  'dagstructuur',
  'woningsite',
  'zoekprofiel',
]);

/** 5.2.11: what a client in the opvang is obliged to, and the house rules (which it names as well). */
export const plichten = [
  'begeleiding',
  'uitstroom',
  'financien',
  'woningzoeksites',
  'zoekprofiel',
  'woonopties',
  'woning-accepteren',
  'bijdrage',
  'huisregels',
  'gezinsondersteuning',
] as const;

/** The sixteen gronden of 5.2.9, by the ids of the toets `beeindiging`. */
export const grondIds = [
  'voorliggende-voorziening',
  'vervolg-intramuraal',
  'vervolg-ambulant',
  'geen-ondersteuningsbehoefte',
  'ggz-of-zvw',
  'afspraken',
  'bedreiging',
  'vertrouwensrelatie',
  'hygiene',
  'regels',
  'gewijzigde-informatie',
  'onjuiste-feiten',
  'geen-feitelijk-verblijf',
  'geen-structureel-gebruik',
  'weigert-woning',
  'verplichtingen',
] as const;
export type GrondId = (typeof grondIds)[number];
