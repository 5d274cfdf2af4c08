import type { Eindpunt } from '#shared/contract/eindpunt.ts';

/** What holds a secret, or names something in the memory of one session: it cannot be done again from what was typed. */
const nietOpnieuw = /^(kluis|sessie|installatie|gebruiker|register|levering|bijlage|werkplek|botsing)\./;

/** A file is not typed, and where it was received is known to one session only. */
const metBestand = (invoer: object): boolean =>
  'ontvangstId' in invoer || Object.values(invoer).some((waarde) => waarde instanceof Uint8Array);

/** What was typed, to keep beside what it did; null where it may not be kept. */
export const teBewaren = (naam: string, { soort }: Pick<Eindpunt, 'soort'>, invoer: object): object | null =>
  soort === 'opdracht' && !nietOpnieuw.test(naam) && !metBestand(invoer) ? invoer : null;
