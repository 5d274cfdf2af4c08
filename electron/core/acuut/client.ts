import { dagNaMaanden } from '#shared/beleid/index.ts';
import type { AcuteClient } from '#shared/contract/groepen/acuut.ts';
import type { Clientvelden } from '#shared/contract/groepen/client.ts';
import { legeClient } from '#shared/domein/clientvelden.ts';
import { tussenvoegsels } from '#shared/domein/naam.ts';
import { acuutteksten as tekst } from '#shared/taal/acuut.ts';
import { weiger } from '../weigering.ts';

type NieuweClient = Extract<AcuteClient, { soort: 'nieuw' }>;

/**
 * A birth date that fits an estimated age: so many years and a half ago, the middle of what the estimate can mean. That it
 * is an estimate stands with the client.
 */
export const geschatteGeboortedatum = (leeftijd: number, vandaag: string): string =>
  dagNaMaanden(vandaag, -(12 * leeftijd + 6));

/** `van den Berg` as it is typed, in the two parts that Dutch registration keeps. */
export function splitsAchternaam(getypt: string): { tussenvoegsel: string; achternaam: string } {
  const woorden = getypt.split(/\s+/).filter(Boolean);
  const eerste = woorden.findIndex((woord) => !tussenvoegsels.has(woord.toLowerCase()));
  const grens = Math.max(0, eerste);
  return { tussenvoegsel: woorden.slice(0, grens).join(' '), achternaam: woorden.slice(grens).join(' ') };
}

/** What is known at the door as a client. Without any name there must be another way to know this person again. */
export function alsClientvelden(client: NieuweClient, vandaag: string): Clientvelden {
  const { voornamen, geboortedatum, geschatteLeeftijd, herkenning } = client;
  const { tussenvoegsel, achternaam } = splitsAchternaam(client.achternaam);
  if (!achternaam && !voornamen && !herkenning)
    weiger('ongeldige-invoer', { velden: [{ pad: 'client.herkenning', bericht: tekst.herkenning }] });
  const geschat = geboortedatum === null && geschatteLeeftijd !== null;
  const bijzonderheden = [herkenning, geschat ? tekst.geschat(geschatteLeeftijd) : ''].filter(Boolean).join(' ');
  return {
    ...legeClient(),
    achternaam: achternaam || tekst.onbekend,
    tussenvoegsel,
    voornamen,
    geboortedatum: geschat ? geschatteGeboortedatum(geschatteLeeftijd, vandaag) : geboortedatum,
    geenBsnReden: tekst.geenBsn,
    bijzonderheden: bijzonderheden.slice(0, 200),
  };
}
