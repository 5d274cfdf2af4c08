import type { Crisisinvoer } from '#shared/contract/groepen/crisis.ts';
import { leegContact } from '#shared/domein/crisis/intake.ts';
import type { Crisislocatievelden, Crisisverzoek, Plekantwoord, Plekvraag } from '#shared/domein/crisis/plek.ts';
import type { Testkern } from '../../hulp.ts';

/** A crisis location of our own region with two rooms for two and one for four, with what a test changes. */
export const crisislocatie = (anders: Partial<Crisislocatievelden> = {}): Crisislocatievelden => ({
  schuilnaam: 'Huis Meidoorn',
  telefoon: '010 765 43 21',
  regioId: null,
  kamers: [
    { personen: 2, aantal: 2 },
    { personen: 4, aantal: 1 },
  ],
  niveaus: ['oranje', 'groen'],
  mogelijk: ['huisdier', 'baby'],
  ...anders,
});

/** A woman with a baby and a boy, code oranje, answer wanted within two hours of the test's clock. */
export const plekvraag = (anders: Partial<Plekvraag> = {}): Plekvraag => ({
  volwassenen: 1,
  kinderen: { '0-3': 1, '4-11': 0, '12-17': 0 },
  niveau: 'oranje',
  nodig: ['baby'],
  wanneer: 'vannacht',
  contact: '010 123 45 67',
  antwoordVoor: '2026-11-16T12:00',
  ...anders,
});

/** A yes for one room for two until one o'clock. */
export const ja = (anders: Partial<Plekantwoord> = {}): Plekantwoord => ({
  uitkomst: 'ja',
  kamers: 1,
  personen: 2,
  geldigTot: '2026-11-16T13:00',
  reden: null,
  gesprokenMet: 'Dienst Meidoorn',
  ...anders,
});
export const nee: Plekantwoord = {
  ...ja(),
  uitkomst: 'nee',
  kamers: null,
  personen: null,
  geldigTot: null,
  reden: 'vol',
};

/** A request from another region for code rood. */
export const verzoek = (anders: Partial<Crisisverzoek> = {}): Crisisverzoek => ({
  van: 'Veilig Thuis Haaglanden',
  contactpersoon: 'Dienst',
  telefoon: '070 123 45 67',
  niveau: 'rood',
  niveauReden: 'Gezocht door meer mensen, wapens',
  volwassenen: 1,
  kinderen: 2,
  nodig: [],
  ontvangenOp: '2026-11-16T09:50',
  ...anders,
});

/** A case that began on the telephone. */
export async function zaak(k: Testkern): Promise<string> {
  const begin = { clientId: null, roepnaam: '', achternaam: '', contact: leegContact() };
  return (await k.doe('crisis.beginnen', begin)).dossierId;
}

/** Records something about a place of a case. */
export const leg = (k: Testkern, dossierId: string, invoer: Crisisinvoer) =>
  k.doe('crisis.vastleggen', { dossierId, id: null, versie: 0, clientId: null, invoer, reden: '' });

/** Asks one location and answers who was asked. */
export async function vraagAan(
  k: Testkern,
  dossierId: string,
  locatieId: string,
  vraag = plekvraag(),
): Promise<string> {
  const aan = [{ soort: 'locatie' as const, id: locatieId }];
  const { id } = await k.doe('crisisplek.vragen', { dossierId, vraag, aan });
  const { vragen } = await k.doe('crisisplek.stand', { dossierId });
  return vragen.find((een) => een.id === id)?.aan[0]?.id ?? '';
}
