/** How a check turned out. Never shown by colour alone. */
export const standen = ['goed', 'let-op', 'fout', 'onbekend'] as const;
export type Gezondheidsstand = (typeof standen)[number];

export const groepen = ['gegevens', 'toegang', 'verbinding', 'programma'] as const;
export type Groep = (typeof groepen)[number];

interface Controle {
  groep: Groep;
  /** Route of the screen where something can be done about it, or `diagnose`, below the checks; null: nowhere in the program. */
  scherm: string | null;
  /** Every outcome, with the state it stands for. */
  uitkomsten: Readonly<Record<string, Gezondheidsstand>>;
}

const nietInGebruik = { 'niet-in-gebruik': 'goed' } as const;

/** Every check of the health page, in the order of the screen. The words stand in `taal/gezondheid.ts`. */
export const controles = {
  bestand: {
    groep: 'gegevens',
    scherm: 'reservekopieen',
    uitkomsten: { heel: 'goed', volgt: 'onbekend', beschadigd: 'fout' },
  },
  kopie: {
    groep: 'gegevens',
    scherm: 'reservekopieen',
    uitkomsten: {
      goed: 'goed',
      volgt: 'onbekend',
      uit: 'onbekend',
      'niet-compleet': 'let-op',
      mislukt: 'fout',
      'te-oud': 'fout',
      geen: 'fout',
    },
  },
  kopieplek: {
    groep: 'gegevens',
    scherm: 'reservekopieen',
    uitkomsten: { elders: 'goed', 'zelfde-schijf': 'let-op' },
  },
  terugproef: {
    groep: 'gegevens',
    scherm: 'reservekopieen',
    uitkomsten: { gedaan: 'goed', 'te-lang': 'let-op', nooit: 'let-op' },
  },
  schijf: {
    groep: 'gegevens',
    scherm: 'reservekopieen',
    uitkomsten: { ruim: 'goed', krap: 'let-op', vol: 'fout', onbekend: 'onbekend' },
  },
  groei: {
    groep: 'gegevens',
    scherm: 'reservekopieen',
    uitkomsten: { gewoon: 'goed', snel: 'let-op', 'nog-niet': 'onbekend' },
  },
  bewaren: {
    groep: 'gegevens',
    scherm: 'bewaren',
    uitkomsten: { bij: 'goed', voorbij: 'let-op', akkoord: 'let-op', uitvoeren: 'let-op', half: 'fout' },
  },
  wal: { groep: 'gegevens', scherm: null, uitkomsten: { klein: 'goed', groot: 'let-op' } },
  schema: { groep: 'gegevens', scherm: 'bijwerken', uitkomsten: { bij: 'goed', anders: 'fout' } },
  sleutelbos: {
    groep: 'toegang',
    scherm: 'gebruikers',
    uitkomsten: { goed: 'goed', 'zonder-sleutel': 'let-op', 'geen-sleutelkast': 'let-op', onleesbaar: 'fout' },
  },
  factor: {
    groep: 'toegang',
    scherm: 'instellingen',
    uitkomsten: { iedereen: 'goed', deels: 'let-op', verplicht: 'let-op', niemand: 'let-op' },
  },
  stil: { groep: 'toegang', scherm: 'gebruikers', uitkomsten: { geen: 'goed', stil: 'let-op' } },
  logboek: {
    groep: 'toegang',
    scherm: 'logboek',
    uitkomsten: { heel: 'goed', 'te-lang': 'let-op', nooit: 'let-op', gebroken: 'fout' },
  },
  register: {
    groep: 'verbinding',
    scherm: 'register',
    uitkomsten: {
      ...nietInGebruik,
      verbonden: 'goed',
      uit: 'let-op',
      verbinden: 'onbekend',
      kort: 'let-op',
      lang: 'fout',
    },
  },
  certificaat: {
    groep: 'verbinding',
    scherm: 'register',
    uitkomsten: {
      ...nietInGebruik,
      algemeen: 'goed',
      geldig: 'goed',
      verloopt: 'let-op',
      verlopen: 'fout',
      onleesbaar: 'fout',
    },
  },
  uitbak: {
    groep: 'verbinding',
    scherm: 'register',
    uitkomsten: { ...nietInGebruik, bij: 'goed', wacht: 'goed', achter: 'let-op', 'ver-achter': 'fout' },
  },
  geweigerd: {
    groep: 'verbinding',
    scherm: 'register',
    uitkomsten: { ...nietInGebruik, geen: 'goed', regels: 'let-op' },
  },
  volgen: {
    groep: 'verbinding',
    scherm: 'inlezen',
    uitkomsten: { ...nietInGebruik, bij: 'goed', wacht: 'let-op', 'niet-overgenomen': 'let-op' },
  },
  werkplekken: {
    groep: 'verbinding',
    scherm: 'werkplekken',
    uitkomsten: {
      ...nietInGebruik,
      bij: 'goed',
      verbinden: 'onbekend',
      achter: 'let-op',
      stil: 'let-op',
      storing: 'let-op',
      gestopt: 'fout',
    },
  },
  klok: {
    groep: 'verbinding',
    scherm: 'register',
    uitkomsten: { gelijk: 'goed', onbekend: 'onbekend', scheef: 'let-op', fout: 'fout' },
  },
  aanlevering: {
    groep: 'verbinding',
    scherm: 'aanleveringen',
    uitkomsten: { ...nietInGebruik, bij: 'goed', nu: 'goed', 'te-laat': 'let-op' },
  },
  fouten: { groep: 'programma', scherm: 'diagnose', uitkomsten: { geen: 'goed', enkele: 'let-op', veel: 'fout' } },
  achtergrond: { groep: 'programma', scherm: 'diagnose', uitkomsten: { goed: 'goed', mislukt: 'let-op' } },
  versie: {
    groep: 'programma',
    scherm: 'bijwerken',
    uitkomsten: { goed: 'goed', proefruntime: 'let-op', 'proef-echt': 'fout', onbekend: 'onbekend' },
  },
  bijwerken: {
    groep: 'programma',
    scherm: 'bijwerken',
    uitkomsten: {
      bij: 'goed',
      uit: 'let-op',
      onbekend: 'onbekend',
      wacht: 'let-op',
      onbereikbaar: 'let-op',
      verlopen: 'let-op',
      geweigerd: 'fout',
    },
  },
} as const satisfies Record<string, Controle>;

export type Controlenaam = keyof typeof controles;
export type Uitkomst<N extends Controlenaam> = keyof (typeof controles)[N]['uitkomsten'] & string;
export const controlenamen = Object.keys(controles) as Controlenaam[];

/** What a figure beside a check is, so that the window knows how to write it. */
export const feitsoorten = ['moment', 'aantal', 'bytes', 'dagen', 'seconden', 'tekst', 'code'] as const;
export type Feitsoort = (typeof feitsoorten)[number];

/** A figure beside a check; `waarde` null: not known. Nothing personal in it. */
export interface Feit {
  id: string;
  soort: Feitsoort;
  waarde: string | number | null;
}

/** One check as it turned out. `sinds`: since when it is so, ISO instant; null: not known. */
export interface Bevinding {
  id: Controlenaam;
  uitkomst: string;
  stand: Gezondheidsstand;
  sinds: string | null;
  feiten: readonly Feit[];
}

/** The state that an outcome of a check stands for. */
export const standVan = <N extends Controlenaam>(id: N, uitkomst: Uitkomst<N>): Gezondheidsstand =>
  (controles[id].uitkomsten as Readonly<Record<string, Gezondheidsstand>>)[uitkomst] ?? 'onbekend';
