import type { Vtprobleem } from '../aanlevering/vt-halfjaar.ts';

const problemen: Readonly<Record<Vtprobleem, string>> = {
  'geen-aanleiding': 'De aanleiding ontbreekt. Kies die bij de triage.',
  'geen-aard': 'De aard ontbreekt. Kies er minstens een bij de triage.',
  'besluit-voor-melding': 'Het triagebesluit ligt vóór de melding. Verbeter de dag.',
  'onderzoek-voor-besluit': 'Het onderzoek was klaar vóór het triagebesluit. Verbeter een van beide dagen.',
  'onderzoek-zonder-besluit': 'Er is een onderzoek, maar het triagebesluit is iets anders. Klopt dat?',
  toekomst: 'Een van de dagen is nog niet geweest. Verbeter de dag.',
  'bsn-onjuist': 'dit BSN kan niet bestaan. Verbeter het bij de persoon.',
  'bsn-onbekend': 'geen BSN bekend. In het bestand komt 000000000.',
  'bsn-dubbel': 'Twee mensen in deze zaak hebben hetzelfde BSN. Verbeter er een.',
  'zwanger-zonder-kind': 'De cliënt is zwanger, maar bij Mensen staat geen ongeboren kind. Klopt dat?',
  'langer-dan-jaar': 'Tussen melding en einde ligt meer dan een jaar. Klopt dat?',
};

/** What the half-yearly delivery of Veilig Thuis says. */
export const vtleverteksten = {
  velden: {
    zaak: 'Kenmerk van de zaak',
    meldingOp: 'Dag van de melding',
    triagebesluitOp: 'Dag van het triagebesluit',
    triagebesluit: 'Triagebesluit',
    onderzoekAfgerondOp: 'Dag dat het onderzoek klaar was',
    afgerondOp: 'Dag dat de zaak klaar was',
    aanleiding: 'Aanleiding',
    aard: 'Aard',
    aantalPersonen: 'Aantal personen',
    persoon: 'Volgnummer van de persoon',
    bsn: 'BSN',
    rol: 'Rol',
  },
  tellingen: {
    triagebesluit: 'Zaken per triagebesluit',
    aanleiding: 'Zaken per aanleiding',
    aard: 'Keren dat een aard is genoemd',
    rol: 'Personen per rol',
  },
  wie: { client: 'Cliënt', partner: 'Partner', kind: 'Kind', ander: 'Huisgenoot', pleger: 'Pleger' },
  rollen: {
    slachtoffer: 'Slachtoffer',
    pleger: 'Pleger',
    partner: 'Partner',
    kind: 'Kind',
    anders: 'Iets anders',
  },
  problemen,
} as const;
