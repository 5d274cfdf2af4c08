type Invoer = Readonly<Record<string, unknown>>;

/** How a field of a record is filled in. */
export interface Formulierveld {
  pad: string;
  vorm:
    | 'datum'
    | 'tijd'
    | 'regel'
    | 'vlak'
    | 'ja-nee'
    | 'keuze'
    | 'lijst'
    | 'vinkjes'
    | 'wacht'
    | 'wie'
    | 'getal'
    | 'bedrag'
    | 'schuldeisers'
    | 'site'
    | 'bewijs';
  verplicht?: boolean;
  /** Days that have not come are no answer. */
  verleden?: boolean;
  /** Only asked when this holds, or when it was answered before. */
  bij?: (inhoud: Invoer) => boolean;
  /** Begins a group under this heading, by its key in the texts. */
  kop?: string;
}

export const dag = (pad = 'datum'): Formulierveld => ({ pad, vorm: 'datum', verplicht: true, verleden: true });
export const regel = (pad: string, verplicht = false): Formulierveld => ({ pad, vorm: 'regel', verplicht });
export const vlak = (pad: string, verplicht = false): Formulierveld => ({ pad, vorm: 'vlak', verplicht });
export const jaNee = (pad: string, bij?: Formulierveld['bij']): Formulierveld => ({
  pad,
  vorm: 'ja-nee',
  ...(bij && { bij }),
});
export const keuze = (pad: string, verplicht = true): Formulierveld => ({ pad, vorm: 'keuze', verplicht });
export const lijst = (pad: string): Formulierveld => ({ pad, vorm: 'lijst', verplicht: true });
export const is =
  (pad: string, ...waarden: string[]) =>
  (inhoud: Invoer): boolean =>
    waarden.includes(String(inhoud[pad]));
