/** What remembers its earlier values. A locatie, a connection and a retention term have a form of their own. */
export const instellingonderdelen = ['instelling', 'locatie', 'verbinding', 'bewaren'] as const;
export type Instellingonderdeel = (typeof instellingonderdelen)[number];

/** The cards of the screen Instellingen, and what of the settings stands in each. */
export const instellinggroepen = {
  organisatie: ['organisatienaam', 'openVan', 'openTot', 'geslotenDagen', 'andereTijden'],
  werkwijze: [
    'vergrendelNaMinuten',
    'tweedeFactorRollen',
    'verloopWaarschuwingDagen',
    'bijlageMaxMb',
    'rapportDrempel',
    'nachtCorrectieDagen',
    'vierOgen',
    'briefOphalenDagen',
    'sjablonenVierOgen',
  ],
  brieven: [
    ...(['bezoekadres', 'postadres', 'bezwaaradres', 'beroepadres', 'ombudsman', 'clientondersteuning'] as const),
    ...(['telefoon', 'email', 'ondertekenaar', 'meldadres', 'meldtelefoon', 'diensten'] as const),
  ],
  adressen: ['adresSeconden', 'adresLezers', 'adresOordeelDagen', 'maandopgaveNaDagen'],
  huisafspraken: ['huisafspraken'],
  niveaus: ['veiligheidsniveaus'],
  verblijf: ['crisisafspraken'],
  besluit: ['crisisbesluit'],
  veiligheid: ['veiligheid'],
  iwmo: ['iwmo'],
  inzage: ['inzageMetNamen', 'inzageNamenReden'],
  doelen: ['toestemmingsdoelen'],
  bijwerken: ['bijwerken'],
} as const;
export type Instellinggroep = keyof typeof instellinggroepen;

/** Whether a value (`huisafspraken.laatVanaf`) stands in a card. */
export function isVanGroep(groep: Instellinggroep, pad: string): boolean {
  const namen: readonly string[] = instellinggroepen[groep];
  return namen.includes(pad.split('.')[0] ?? '');
}

type Velden = Readonly<Record<string, unknown>>;
const isVelden = (waarde: unknown): waarde is Velden =>
  typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);

/** The value at a place in a form. */
export function waardeOp(velden: object, pad: string): unknown {
  const [naam = '', veld] = pad.split('.');
  const waarde = new Map(Object.entries(velden)).get(naam) as unknown;
  return veld === undefined ? waarde : isVelden(waarde) ? waarde[veld] : undefined;
}

/** The form with another value at one place. */
export function metWaardeOp<T extends object>(velden: T, pad: string, waarde: unknown): T {
  const [naam = '', veld] = pad.split('.');
  const groep = waardeOp(velden, naam);
  return { ...velden, [naam]: veld === undefined ? waarde : { ...(isVelden(groep) ? groep : {}), [veld]: waarde } };
}
