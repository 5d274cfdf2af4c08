import type { Kandidaat } from '#shared/contract/groepen/acuut.ts';
import { zoekbehandelaars } from '../client/zoeken.ts';
import { geschatteGeboortedatum } from '../acuut/client.ts';
import type { Context } from '../context.ts';
import { acuutteksten } from '#shared/taal/acuut.ts';
import type { AcuteRecord } from './toepassen.ts';

/** Clients who are known here and could be the one in this record. A guessed birth date says nothing. */
export function kandidatenVoor(context: Context, { inhoud }: AcuteRecord): Kandidaat[] {
  const { geslachtsnaam, voornamen, burgerservicenummer, geboortedatum } = inhoud.client;
  const zoek = zoekbehandelaars['client.dubbelen'];
  if (typeof zoek !== 'function') throw new Error('Looking for doubles needs no preparation');
  const achternaam = geslachtsnaam === acuutteksten.onbekend ? '' : geslachtsnaam.slice(0, 200);
  if (!achternaam && !burgerservicenummer) return [];
  return zoek(context, {
    achternaam,
    voornamen: voornamen.slice(0, 200),
    geboortedatum,
    bsn: burgerservicenummer,
  }).map(({ clientId, weergavenaam, geboortedatum: dag, redenen }) => ({
    clientId,
    weergavenaam,
    geboortedatum: dag,
    redenen,
  }));
}

/** The birth date as it would be stored: known, or from an estimate. */
export function geboortedatumVan({ vandaag }: Pick<Context, 'vandaag'>, { inhoud }: AcuteRecord): string | null {
  const { geboortedatum, geschatteLeeftijd } = inhoud.client;
  return geboortedatum ?? (geschatteLeeftijd === null ? null : geschatteGeboortedatum(geschatteLeeftijd, vandaag));
}
