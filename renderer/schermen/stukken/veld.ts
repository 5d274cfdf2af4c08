type Inhoud = Readonly<Record<string, unknown>>;

/** The ways in which any record can ask a field. */
export type Gewonevorm =
  'datum' | 'datumtijd' | 'tijd' | 'regel' | 'vlak' | 'ja-nee' | 'keuze' | 'lijst' | 'vinkjes' | 'getal' | 'bedrag';

/** How a field of a record is filled in; `Meer`: ways that only this family of records has. */
export interface Stukveld<Meer extends string = never> {
  pad: string;
  vorm: Gewonevorm | Meer;
  verplicht?: boolean;
  /** Days that have not come are no answer. */
  verleden?: boolean;
  /** Only asked when this holds, or when it was answered before. */
  bij?: (inhoud: Inhoud) => boolean;
  /** Begins a group under this heading. */
  kop?: string;
}

/** What a field holds before anything is filled in: nothing known, nothing assumed. */
export const leegPerVorm = {
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
} as const satisfies Readonly<Record<Gewonevorm, unknown>>;

/** The plain way of asking that this is, or null when a family of records asks it in a way of its own. */
export const gewonevorm = (vorm: string): Gewonevorm | null => (vorm in leegPerVorm ? (vorm as Gewonevorm) : null);

/** Whether a field is asked now. */
export function toonVeld({ pad, bij }: Pick<Stukveld, 'pad' | 'bij'>, inhoud: Inhoud): boolean {
  const waarde = inhoud[pad];
  const ingevuld = Array.isArray(waarde) ? waarde.length > 0 : waarde !== null && waarde !== '' && waarde !== undefined;
  return !bij || bij(inhoud) || ingevuld;
}

/** Asks a field only for these answers to another. */
export const is =
  (pad: string, ...waarden: unknown[]) =>
  (inhoud: Inhoud): boolean =>
    waarden.includes(inhoud[pad]);
