import { isGeldigPasnummer, schoonPasnummerOp } from '#shared/domein/pasnummer.ts';
import { pascontroleTeksten } from '#shared/taal/copas.ts';
import type { OpenbareSleutel } from './sleutels.ts';
import { leesPastoken, lijktPastoken, type Pasverklaring } from './token.ts';

/** Everything a check of a pass can answer; closed list. Only `geldig` opens the door. */
export const pasUitkomsten = Object.keys(pascontroleTeksten) as (keyof typeof pascontroleTeksten)[];
export type PasUitkomst = keyof typeof pascontroleTeksten;

/** A pass as the desk's own copy of the register has it. `ingetrokkenOp`: from that day on it no longer counts. */
export type BekendePas = Pasverklaring & {
  ingetrokkenOp: string | null;
  /** The opvang that it belongs to was ended early or taken back. */
  beeindigd?: boolean;
};

export type PascontroleInvoer = {
  /** Day of the check, YYYY-MM-DD. */
  vandaag: string;
  sleutels: readonly OpenbareSleutel[];
  /** The own copy of the pass with this number; null when the copy has none. */
  zoekPas: (pasnummer: string) => BekendePas | null;
  /** Code of the location where is scanned; leave out at the desk, where every location is right. */
  locatie?: string;
};

export type Pascontrole = {
  uitkomst: PasUitkomst;
  geldig: boolean;
  /** Dutch, for on the screen; holds no person. */
  reden: string;
  pas: Pasverklaring | null;
  /** True when the own copy did not know the pass and only the signature speaks for it (offline). */
  alleenHandtekening: boolean;
};

/**
 * Is this pass valid, here and today? Takes what a scanner reads or a person types: a token or a pass number.
 * A token with a good signature counts also when the own copy does not know the pass yet (offline); a typed number
 * counts only when the copy has it. What the copy says (withdrawn, other days, other location) wins over the card.
 */
export function controleerPas(invoer: string, bij: PascontroleInvoer): Pascontrole {
  if (!lijktPastoken(invoer)) return controleerNummer(schoonPasnummerOp(invoer), bij);
  const token = leesPastoken(invoer, bij.sleutels);
  if (!token.ok) return antwoord(token.code, null);
  const { sleutelId: _, ...kaart } = token.waarde;
  const bekend = bij.zoekPas(kaart.pasnummer);
  if (!bekend) return { ...antwoord(beoordeel(kaart, bij), kaart), alleenHandtekening: true };
  return controleerBekend(bekend, bij);
}

function controleerNummer(pasnummer: string, bij: PascontroleInvoer): Pascontrole {
  if (!/^[0-9]{12}$/.test(pasnummer)) return antwoord('onleesbaar', null);
  if (!isGeldigPasnummer(pasnummer)) return antwoord('pasnummer-onjuist', null);
  const bekend = bij.zoekPas(pasnummer);
  if (!bekend) return antwoord('onbekende-pas', null);
  return controleerBekend(bekend, bij);
}

function controleerBekend({ ingetrokkenOp, beeindigd, ...pas }: BekendePas, bij: PascontroleInvoer): Pascontrole {
  const ingetrokken = ingetrokkenOp !== null && ingetrokkenOp <= bij.vandaag;
  return antwoord(ingetrokken ? 'ingetrokken' : beeindigd ? 'beeindigd' : beoordeel(pas, bij), pas);
}

function beoordeel(pas: Pasverklaring, bij: PascontroleInvoer): PasUitkomst {
  if (bij.vandaag < pas.geldigVan) return 'nog-niet-geldig';
  if (bij.vandaag > pas.geldigTot) return 'verlopen';
  return bij.locatie !== undefined && bij.locatie !== pas.locatie ? 'andere-locatie' : 'geldig';
}

function antwoord(uitkomst: PasUitkomst, pas: Pasverklaring | null): Pascontrole {
  return {
    uitkomst,
    geldig: uitkomst === 'geldig',
    reden: pascontroleTeksten[uitkomst],
    pas,
    alleenHandtekening: false,
  };
}
