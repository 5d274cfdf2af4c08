import type { Betrokkene } from '#shared/domein/crisis/pleger.ts';
import type { Betrokkenesleutel, Betrokkenevraag } from '#db/opslag/index.ts';
import { telefoonsleutel } from '../../client/sleutels.ts';
import type { leesZoekvraag } from '../../zoeken/sleutels.ts';
import { zoeksleutels } from '../../zoeken/sleutels.ts';

/** A number plate as one looks for it: letters and digits only. Empty for what is too short to be one. */
export function kentekensleutel(tekst: string): string {
  const kaal = tekst.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return kaal.length >= 5 && kaal.length <= 10 ? kaal : '';
}

const delenVan = (tekst: string): string[] => tekst.split(/[,;]/).map((deel) => deel.trim());

/** By what somebody around a case is found: every name, its sound, the birth date, each telephone number, the number plate. */
export function betrokkenesleutels(wie: Betrokkene): Betrokkenesleutel[] {
  const namen = [`${wie.voornamen} ${wie.achternaam}`, wie.achternaam, ...delenVan(wie.aliassen)].filter((naam) =>
    naam.trim(),
  );
  const delen = namen.map((naam) => zoeksleutels(naam));
  const glad = wie.achternaam ? zoeksleutels({ voornamen: '', tussenvoegsel: '', achternaam: wie.achternaam }) : null;
  const alle = [...delen, ...(glad ? [glad] : [])];
  const kenteken = kentekensleutel(wie.kenteken);
  return [
    ...alle.flatMap(({ woorden }) => woorden.map((sleutel) => ({ soort: 'woord' as const, sleutel }))),
    ...alle.flatMap(({ klanken }) => klanken.map((sleutel) => ({ soort: 'klank' as const, sleutel }))),
    ...(wie.geboortedatum ? [{ soort: 'datum' as const, sleutel: wie.geboortedatum }] : []),
    ...delenVan(wie.telefoons)
      .map(telefoonsleutel)
      .filter(Boolean)
      .map((sleutel) => ({ soort: 'telefoon' as const, sleutel })),
    ...(kenteken ? [{ soort: 'kenteken' as const, sleutel: kenteken }] : []),
  ];
}

/**
 * What a search box asks of the people around a case: name and birth date together, or a telephone number, or a number plate. Each
 * is tried apart; fewer than three letters name nobody.
 */
export function betrokkenevragen(tekst: string, vraag: ReturnType<typeof leesZoekvraag>): Betrokkenevraag[][][] {
  const datum: Betrokkenevraag[][] = vraag.geboortedatum
    ? [[{ soort: 'datum', sleutel: vraag.geboortedatum, begin: false }]]
    : [];
  const woorden = vraag.woorden
    .filter(({ woord }) => woord.length >= 3)
    .map(({ woord, klanken }) => [
      { soort: 'woord' as const, sleutel: woord, begin: true },
      ...klanken.map((sleutel) => ({ soort: 'klank' as const, sleutel, begin: false })),
    ]);
  const telefoon = telefoonsleutel(tekst.replace(/[^\d+]/g, ''));
  const kenteken = /\d/.test(tekst) ? kentekensleutel(tekst) : '';
  return [
    [...datum, ...woorden],
    telefoon ? [[{ soort: 'telefoon', sleutel: telefoon, begin: true }]] : [],
    kenteken ? [[{ soort: 'kenteken', sleutel: kenteken, begin: true }]] : [],
  ];
}
