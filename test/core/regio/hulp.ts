import type { Aankomstvelden, Contactvelden, Geschil, Geschilstapvelden, Inkomend } from '#shared/domein/regio.ts';
import { leegInkomend } from '#shared/domein/regio.ts';
import { legeStap, type Stapfeiten } from '#shared/domein/stappen.ts';
import { legeToegankelijkheid, type Toegankelijkheid } from '#shared/domein/toegankelijkheid.ts';
import { clientvelden, gemeente, testkern, type Testkern } from '../hulp.ts';

export const vandaag = '2026-11-16';

export const contact = (over: Partial<Contactvelden> = {}): Contactvelden => ({
  met: 'andere-gemeente',
  wijze: 'telefoon',
  op: `${vandaag}T09:30`,
  wie: 'Mira de Boer, toegang',
  regioId: null,
  afspraak: 'Zij zoeken uit of er plek is.',
  vervolg: '',
  vervolgOp: null,
  overeenstemming: null,
  ...over,
});
export const geschil = (over: Partial<Geschil> = {}): Geschil => ({
  regio: 'Den Haag',
  begonnenOp: '2026-11-12',
  waarover: 'Of de laatste woonplaats of het netwerk telt.',
  standpuntRotterdam: 'Familie en behandeling zijn in Den Haag.',
  standpuntAnder: 'De cliënt slaapt al een jaar in Rotterdam.',
  ...over,
});
export const geschilstap = (over: Partial<Geschilstapvelden> = {}): Geschilstapvelden => ({
  soort: 'poging',
  datum: vandaag,
  toelichting: 'Gebeld met de teamleider.',
  regio: null,
  documentId: null,
  vervolg: '',
  vervolgOp: null,
  ...over,
});
export const aankomst = (over: Partial<Aankomstvelden> = {}): Aankomstvelden => ({
  soort: 'aangekomen',
  datum: vandaag,
  toelichting: '',
  vervolgOp: null,
  ...over,
});
export const inkomend = (over: Partial<Inkomend> = {}): Inkomend => ({
  ...leegInkomend(vandaag),
  vanRegio: 'Den Haag',
  laatsteWoonplaats: '0518',
  ...over,
});

/** Everything arranged for a transfer to Den Haag on the 23rd. */
export const overdracht = (over: Partial<Toegankelijkheid> = {}): Toegankelijkheid => ({
  ...legeToegankelijkheid(),
  andereRegio: 'Den Haag',
  startOnderzoek: vandaag,
  overeenstemmingOnderzoek: false,
  aangewezenRegio: 'andere-regio',
  motivering: 'Moeder en behandeling zijn in Den Haag.',
  overeenstemmingOverdracht: true,
  onderzoeksverslag: true,
  overlegMetClient: true,
  datumOverdracht: '2026-11-23',
  aanbieder: 'Opvang Haaglanden',
  vervoer: 'Trein',
  vertrekTijd: '10:15',
  vertrekPlaats: 'Rotterdam Centraal',
  aankomstAdres: 'Spui 70, Den Haag',
  ontvanger: 'Mira de Boer',
  ontvangerTelefoon: '070 000 00 00',
  reisbegeleiding: true,
  reisbegeleider: 'Joris van de opvang',
  gedeeld: [
    { wat: 'persoonsgegevens', grond: 'noodzakelijk', reden: 'Zonder naam geen plek.' },
    { wat: 'onderzoeksverslag', grond: 'noodzakelijk', reden: 'Om daar verder te kunnen.' },
  ],
  ...over,
});

/** A gemeente with a dossier of somebody who lived in Den Haag; the balie is in. */
export async function opzet(melding: Partial<Stapfeiten['melding']> = {}, k: Testkern = testkern()) {
  const { locatieId } = await gemeente(k);
  const { id: clientId } = await k.doe('client.aanmaken', { velden: clientvelden() });
  const feiten = {
    ...legeStap(vandaag).melding,
    laatsteWoonplaats: '0518',
    heeftPartner: false,
    kinderen: [],
    ...melding,
  };
  const { dossierId } = await k.doe('dossier.starten', { clientId, feiten });
  const stap = async (nieuw: Toegankelijkheid): Promise<void> => {
    const { stappen } = await k.doe('dossier.openen', { dossierId });
    const versie = stappen.toegankelijkheid?.versie ?? 0;
    await k.doe('stap.vastleggen', { dossierId, versie, invoer: { stap: 'toegankelijkheid', feiten: nieuw } });
  };
  const regios = await k.doe('regio.lijst', {});
  const regioId = regios.find(({ naam }) => naam === 'Den Haag')?.id ?? '';
  const feitenNu = async () => (await k.doe('dossier.openen', { dossierId })).stappen.toegankelijkheid?.feiten;
  const termijnen = async (): Promise<string[]> =>
    (await k.doe('dossier.openen', { dossierId })).termijnen
      .filter(({ soort }) => ['contact', 'geschil', 'aankomst', 'inkomst', 'regio-antwoord'].includes(soort))
      .map(({ soort, uiterlijk }) => `${soort} ${uiterlijk}`);
  return { k, locatieId, clientId, dossierId, stap, regios, regioId, feitenNu, termijnen };
}
export type Opzet = Awaited<ReturnType<typeof opzet>>;
