import { z } from 'zod';
import { onderdeelIds, type OnderdeelId, type Stapfeiten } from '#shared/domein/stappen.ts';
import { besluitteksten as tekst } from '#shared/taal/besluit.ts';
import { onderdeelteksten } from '#shared/taal/onderdelen.ts';
import type { Context } from '../context.ts';

type Melding = Stapfeiten['melding'] | null;
type Onderzoek = Stapfeiten['onderzoek'] | null;

const persoon = z.looseObject({ naam: z.string().default(''), clientId: z.string().nullable().default(null) });
/** Where others of the household are named in a melding, whatever else it has. */
const huishouden = z.looseObject({
  heeftPartner: z.boolean().nullable(),
  partnerNaam: z.string().default(''),
  partnerClientId: z.string().nullable().default(null),
  kinderen: z.array(persoon).nullable(),
  huisgenoten: z.array(persoon).default([]),
});

/** Whether it is known that the client is alone: then a finding cannot be about somebody else in the household. */
function isAlleen(melding: Melding): boolean {
  if (!melding) return false;
  const { heeftPartner, kinderen, huisgenoten } = huishouden.parse(melding);
  return heeftPartner === false && kinderen?.length === 0 && huisgenoten.length === 0;
}

/** Words of at least three letters: shorter ones are no name by themselves (van, de, el). */
const woorden = (naam: string): string[] => naam.match(/\p{L}[\p{L}'’-]{2,}/gu) ?? [];

/**
 * Names of others in the household that must not stand in a letter to this client, in words. Words that are the client's own
 * name as well (a shared surname) are left out: they say nothing about another.
 */
export function namenVanAnderen(
  { db, opslag }: Pick<Context, 'db' | 'opslag'>,
  melding: Melding,
  clientId: string,
): string[] {
  if (!melding) return [];
  const { partnerNaam, partnerClientId, kinderen, huisgenoten } = huishouden.parse(melding);
  const anderen = [{ naam: partnerNaam, clientId: partnerClientId }, ...(kinderen ?? []), ...huisgenoten];
  const vanRecord = (id: string | null): string => {
    const ander = id ? opslag.leesClient(db, id) : null;
    return ander ? `${ander.voornamen} ${ander.roepnaam} ${ander.achternaam}` : '';
  };
  const zelf = opslag.leesClient(db, clientId);
  const eigen = new Set(
    woorden(zelf ? `${zelf.voornamen} ${zelf.roepnaam} ${zelf.achternaam}` : '').map((w) => w.toLocaleLowerCase('nl')),
  );
  const alle = anderen.flatMap(({ naam, clientId: id }) => woorden(`${naam} ${vanRecord(id)}`));
  return [...new Set(alle)].filter((woord) => !eigen.has(woord.toLocaleLowerCase('nl')));
}

/** The first of these names that stands in a text as a word of its own with a capital, or null. */
export function noemtNaam(geschreven: string, namen: readonly string[]): string | null {
  const hoofdletters = new Set(
    (geschreven.normalize('NFC').match(/\p{Lu}[\p{L}'’-]*/gu) ?? []).flatMap((woord) => [
      woord.toLocaleLowerCase('nl'),
      ...woord.split(/['’-]/).map((deel) => deel.toLocaleLowerCase('nl')),
    ]),
  );
  return namen.find((naam) => hoofdletters.has(naam.normalize('NFC').toLocaleLowerCase('nl'))) ?? null;
}

/** Why a finding stays out of the letter, in Dutch; null: it may stand in it. */
function waaromNietInBrief(
  id: OnderdeelId,
  deel: NonNullable<NonNullable<Onderzoek>['onderdelen'][OnderdeelId]>,
  alleen: boolean,
  namen: readonly string[],
): string | null {
  if (deel.overAnder === true) return tekst.overAnder;
  if (noemtNaam(deel.bevinding, namen)) return tekst.naamInBevinding;
  if (deel.overAnder === false) return null;
  // Not said: with others in the household, or where it is about children by its nature, it stays out.
  return alleen && id !== 'kinderen-en-gezag' ? null : tekst.nietGezegd;
}

/** The findings of the onderzoek, those that the client may read and those that stay out of the letter with the reason. */
export function bevindingenVoorBrief(
  context: Pick<Context, 'db' | 'opslag'>,
  melding: Melding,
  onderzoek: Onderzoek,
  clientId: string,
): { wel: { titel: string; bevinding: string }[]; niet: { onderdeel: string; reden: string }[] } {
  const alleen = isAlleen(melding);
  const namen = namenVanAnderen(context, melding, clientId);
  const wel: { titel: string; bevinding: string }[] = [];
  const niet: { onderdeel: string; reden: string }[] = [];
  for (const id of onderdeelIds) {
    const deel = onderzoek?.onderdelen[id];
    if (!deel?.bevinding) continue;
    const reden = waaromNietInBrief(id, deel, alleen, namen);
    if (reden) niet.push({ onderdeel: onderdeelteksten[id], reden });
    else wel.push({ titel: onderdeelteksten[id], bevinding: deel.bevinding });
  }
  return { wel, niet };
}
