type Invoer = Readonly<Record<string, unknown>>;

/** How a field of a record is filled in. */
export interface Crisisveld {
  pad: string;
  vorm:
    | 'datum'
    | 'datumtijd'
    | 'tijd'
    | 'regel'
    | 'vlak'
    | 'ja-nee'
    | 'keuze'
    | 'lijst'
    | 'vinkjes'
    | 'getal'
    | 'bedrag'
    /** Rows of the fields in `delen`, as many as are needed. */
    | 'rijen';
  delen?: readonly Crisisveld[];
  verplicht?: boolean;
  /** Days that have not come are no answer. */
  verleden?: boolean;
  /** Only asked when this holds, or when it was answered before. */
  bij?: (inhoud: Invoer) => boolean;
  /** Begins a group under this heading, in Dutch, from the catalogue. */
  kop?: string;
}

/** What is still to come besides the path and the way. */
type Extra = Partial<Omit<Crisisveld, 'pad' | 'vorm'>>;
const maak =
  (vorm: Crisisveld['vorm']) =>
  (pad: string, extra: Extra = {}): Crisisveld => ({ pad, vorm, ...extra });

export const dag = maak('datum');
export const moment = maak('datumtijd');
export const tijd = maak('tijd');
export const regel = maak('regel');
export const vlak = maak('vlak');
export const jaNee = maak('ja-nee');
/** A few answers that stay in view. */
export const keuze = maak('keuze');
/** Many answers in a list. */
export const lijst = maak('lijst');
export const vinkjes = maak('vinkjes');
export const getal = maak('getal');
export const bedrag = maak('bedrag');
export const rijen = (pad: string, delen: readonly Crisisveld[], extra: Extra = {}): Crisisveld => ({
  pad,
  vorm: 'rijen',
  delen,
  ...extra,
});
/** Asks a field only for these answers to another. */
export const is =
  (pad: string, ...waarden: unknown[]) =>
  (inhoud: Invoer): boolean =>
    waarden.includes(inhoud[pad]);

const leegPerVorm: Readonly<Record<Crisisveld['vorm'], unknown>> = {
  datum: null,
  datumtijd: null,
  tijd: null,
  regel: '',
  vlak: '',
  'ja-nee': null,
  keuze: null,
  lijst: null,
  vinkjes: [],
  getal: null,
  bedrag: null,
  rijen: [],
};

/** What fields hold before anything is filled in: nothing known, nothing assumed. */
export const leeg = (velden: readonly Crisisveld[]): Record<string, unknown> =>
  Object.fromEntries(velden.map(({ pad, vorm }) => [pad, structuredClone(leegPerVorm[vorm])]));

/** Whether a field is asked now. */
export function toonVeld(veld: Crisisveld, inhoud: Invoer): boolean {
  const waarde = inhoud[veld.pad];
  const ingevuld = Array.isArray(waarde) ? waarde.length > 0 : waarde !== null && waarde !== '' && waarde !== undefined;
  return !veld.bij || veld.bij(inhoud) || ingevuld;
}
