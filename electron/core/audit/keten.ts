import { createHash } from 'node:crypto';

/** One line of the access log in NEN 7513 terms, as it is hashed. */
export interface Auditinhoud {
  moment: string;
  gebruikerId: string | null;
  gebruiker: string;
  rollen: string;
  organisatie: string;
  actie: 'C' | 'R' | 'U' | 'D' | 'E';
  gebeurtenis: string;
  tekst: string;
  clientId: string | null;
  dossierId: string | null;
  uitkomst: string;
  doel: string;
  werkstation: string;
  nood: boolean;
}

/** What the very first line points back to. */
export const begin = '0'.repeat(64);

/** The hash of a line: sha-256 over the previous hash and the line's fields in a fixed order. */
export function auditHash(vorige: string, regel: Auditinhoud): string {
  const velden = [
    vorige,
    regel.moment,
    regel.gebruikerId,
    regel.gebruiker,
    regel.rollen,
    regel.organisatie,
    regel.actie,
    regel.gebeurtenis,
    regel.tekst,
    regel.clientId,
    regel.dossierId,
    regel.uitkomst,
    regel.doel,
    regel.werkstation,
    regel.nood,
  ];
  return createHash('sha256').update(JSON.stringify(velden)).digest('hex');
}

export interface Ketenuitslag {
  heel: boolean;
  aantal: number;
  eersteFout: number | null;
  laatsteHash: string;
}

/** A line that was certainly there: its number and hash, noted outside the log. */
export interface Anker {
  aantal: number;
  hash: string;
}

/**
 * Walks the whole log in order: every number follows the last, every hash fits its line and the line before, and the
 * noted lines are there. `vanaf`: the line before the first, when only a stretch is walked. A log that was cut off at the end is whole in itself; only an anchor tells.
 */
export function controleerKeten(
  regels: Iterable<Auditinhoud & { volgnummer: number; vorigeHash: string; hash: string }>,
  ankers: readonly Anker[] = [],
  vanaf: Anker = { aantal: 0, hash: begin },
): Ketenuitslag {
  let vorige = vanaf.hash;
  let aantal = vanaf.aantal;
  for (const regel of regels) {
    const past =
      regel.volgnummer === aantal + 1 &&
      regel.vorigeHash === vorige &&
      regel.hash === auditHash(vorige, regel) &&
      ankers.every((anker) => anker.aantal !== regel.volgnummer || anker.hash === regel.hash);
    if (!past) return { heel: false, aantal, eersteFout: regel.volgnummer, laatsteHash: vorige };
    vorige = regel.hash;
    aantal += 1;
  }
  const afgekapt = ankers.some((anker) => anker.aantal > aantal);
  return { heel: !afgekapt, aantal, eersteFout: afgekapt ? aantal + 1 : null, laatsteHash: vorige };
}
