import {
  overdrachtdelen,
  type LegeVastlegging,
  type Vastleggingen,
  type Vastleggingsoort,
} from '#shared/domein/vastlegging.ts';
import { keuzeteksten, veldteksten } from '#shared/taal/vervolgvelden.ts';
import { basisvelden } from './basisvelden.ts';
import { begeleidingsvelden } from './begeleidingsvelden.ts';
import { is, leegPerVorm } from '../stukken/veld.ts';
import { dag, jaNee, keuze, lijst, regel, vlak, type Formulierveld } from './formulierveld.ts';

export type { Formulierveld } from './formulierveld.ts';
export { toonVeld } from '../stukken/veld.ts';

/** The fields of each form, in the order in which they are asked. A voornemen has a form of its own. */
export const formuliervelden: Readonly<Record<Vastleggingsoort, readonly Formulierveld[]>> = {
  waarschuwing: [
    dag(),
    regel('doorWie', true),
    keuze('wijze'),
    lijst('plicht'),
    vlak('tekst', true),
    vlak('reactie'),
    { ...keuze('gegevenWijze', false) },
    { pad: 'gegevenOp', vorm: 'datum', verleden: true },
  ],
  incident: [
    dag(),
    { pad: 'tijd', vorm: 'tijd' },
    regel('waar', true),
    regel('doorWie', true),
    lijst('aard'),
    vlak('wat', true),
    regel('anderen'),
    vlak('maatregel'),
    vlak('voorBrief'),
    jaNee('letsel'),
    keuze('aangifte', false),
    { ...regel('aangifteNummer'), bij: is('aangifte', 'gedaan') },
    jaNee('onwerkbaar', is('aard', 'bedreiging', 'geweld', 'anders')),
    jaNee('gezondheidsrisico', is('aard', 'hygiene', 'anders')),
    { pad: 'verteldAan', vorm: 'vinkjes' },
    regel('ingelicht'),
  ],
  verblijfsgesprek: [
    dag(),
    regel('doorWie', true),
    lijst('onderwerp'),
    jaNee('clientGesproken'),
    vlak('verslag', true),
    jaNee('noodzaakVervallen', is('onderwerp', 'niet-verblijven')),
    jaNee('redenGegeven', is('onderwerp', 'niet-verblijven', 'geen-structureel-gebruik')),
    jaNee('nietStructureel', is('onderwerp', 'geen-structureel-gebruik')),
  ],
  woningaanbod: [
    dag(),
    regel('omschrijving', true),
    jaNee('zelfstandig'),
    jaNee('huurPast'),
    jaNee('grootGenoeg'),
    vlak('zoekgebied'),
    jaNee('passend'),
    keuze('antwoord', false),
    { ...vlak('reden'), bij: is('antwoord', 'geweigerd') },
  ],
  inspanning: [dag(), regel('doorWie', true), vlak('wat', true), jaNee('meegewerkt')],
  vervolgplek: [
    dag(),
    lijst('soort'),
    regel('omschrijving', true),
    regel('instantie'),
    jaNee('indicatie', is('soort', 'intramuraal', 'ambulant', 'ggz-zvw')),
    jaNee('beschikbaar', is('soort', 'voorliggend', 'intramuraal', 'ggz-zvw')),
    jaNee('woonplek', is('soort', 'ambulant')),
    { pad: 'vanaf', vorm: 'datum' },
    vlak('toelichting'),
  ],
  heronderzoek: [
    dag(),
    keuze('aanleiding'),
    { pad: 'gesprekOp', vorm: 'datum', verleden: true },
    { ...regel('geenGesprek'), bij: ({ gesprekOp }) => !gesprekOp },
    vlak('bevindingen', true),
    jaNee('uitstroomMogelijk'),
    jaNee('oorzaakBijClient'),
    jaNee('noodzaak'),
    jaNee('alternatief', is('aanleiding', 'gewijzigde-omstandigheden', 'nieuwe-informatie')),
    jaNee('leidtTotAnderBesluit', is('aanleiding', 'gewijzigde-omstandigheden', 'nieuwe-informatie')),
    jaNee('opzet', is('aanleiding', 'nieuwe-informatie')),
    vlak('reactieClient'),
  ],
  voornemen: [],
  plan: [
    dag(),
    keuze('richting'),
    lijst('bestemming'),
    vlak('doel', true),
    vlak('nodig'),
    { pad: 'wachtOp', vorm: 'wacht' },
    regel('volgendeStap'),
    { pad: 'volgendeStapOp', vorm: 'datum' },
    { pad: 'vertrekOp', vorm: 'datum' },
    { ...lijst('voorziening'), verplicht: false },
    { ...regel('voorzieningWaar'), bij: ({ voorziening }) => Boolean(voorziening) },
    { pad: 'voorzieningGemeldOp', vorm: 'datum', verleden: true, bij: ({ voorziening }) => Boolean(voorziening) },
    { pad: 'voorzieningOpvolgenOp', vorm: 'datum', bij: ({ voorziening }) => Boolean(voorziening) },
  ],
  uitstroom: [
    dag(),
    keuze('wijze'),
    { ...vlak('bevestigd'), bij: is('wijze', 'eigen-vertrek') },
    lijst('bestemming'),
    jaNee('metOverdracht'),
    jaNee('pasTerug'),
    jaNee('sleutelTerug'),
    vlak('toelichting'),
  ],
  'warme-overdracht': [
    regel('naar', true),
    regel('contact'),
    { pad: 'datum', vorm: 'datum' },
    jaNee('toestemming'),
    { pad: 'delen', vorm: 'vinkjes' },
    jaNee('gedaan'),
    vlak('toelichting'),
  ],
  nazorg: [
    { pad: 'datum', vorm: 'datum', verplicht: true },
    keuze('vorm'),
    { pad: 'gedaanOp', vorm: 'datum', verleden: true },
    { ...vlak('verslag'), bij: ({ gedaanOp }) => Boolean(gedaanOp) },
  ],
  afwezigheid: [
    { pad: 'wie', vorm: 'wie' },
    { pad: 'datum', vorm: 'datum', verplicht: true },
    keuze('reden'),
    jaNee('gemeld'),
    { pad: 'verwachtTerug', vorm: 'datum' },
    jaNee('verwachtLangerDan90Dagen', is('reden', 'ziekenhuis', 'detentie')),
    jaNee('dagonderwijs', is('reden', 'schoolvakantie')),
    { pad: 'laatsteVakantiedag', vorm: 'datum', bij: is('reden', 'schoolvakantie') },
    { pad: 'terugOp', vorm: 'datum' },
    vlak('toelichting'),
  ],
  maaltijdvrijstelling: [
    { pad: 'wie', vorm: 'wie' },
    { pad: 'datum', vorm: 'datum', verplicht: true },
    { pad: 'tot', vorm: 'datum' },
    keuze('grond'),
    regel('doorWie', true),
    vlak('toelichting'),
  ],
  woonbijdrage: [
    { pad: 'datum', vorm: 'datum', verplicht: true },
    { pad: 'tot', vorm: 'datum' },
    { pad: 'bedrag', vorm: 'bedrag', verplicht: true },
    { pad: 'kostprijs', vorm: 'bedrag' },
    jaNee('afgestemdMetCollege'),
    jaNee('objectieveCriteria'),
    jaNee('afgestemdOpInkomen'),
    vlak('criteria', true),
    { pad: 'verstuurdOp', vorm: 'datum', verleden: true },
    vlak('toelichting'),
  ],
  schorsing: [
    { pad: 'wie', vorm: 'wie' },
    { pad: 'datum', vorm: 'datum', verplicht: true },
    { pad: 'tot', vorm: 'datum', verplicht: true },
    lijst('plicht'),
    vlak('redenBrief', true),
    regel('alternatief', true),
    regel('bezwaarBij', true),
    { pad: 'bezwaarTot', vorm: 'datum' },
    regel('opgelegdDoor', true),
    regel('kinderen'),
    { pad: 'opgehevenPer', vorm: 'datum' },
    { ...regel('opgehevenReden'), bij: ({ opgehevenPer }) => Boolean(opgehevenPer) },
    vlak('toelichting'),
  ],
  ...begeleidingsvelden,
  ...basisvelden,
};

/** The choices of a field with a closed list. */
export function keuzesVoor(soort: Vastleggingsoort, pad: string): { waarde: string; label: string }[] {
  const teksten: Readonly<Record<string, Readonly<Record<string, string>>>> = keuzeteksten;
  return Object.entries(teksten[`${soort}.${pad}`] ?? {}).map(([waarde, label]) => ({ waarde, label }));
}

const leegPerEigenvorm = { wacht: [], wie: null, schuldeisers: [], site: '', bewijs: null } as const;
const leeg: Readonly<Record<Formulierveld['vorm'], unknown>> = { ...leegPerVorm, ...leegPerEigenvorm };

/** A form not filled in yet: today where it is about today, everything else open. */
export function legeInhoud<S extends Vastleggingsoort>(soort: S, vandaag: string): LegeVastlegging<S> {
  const velden = formuliervelden[soort].map((veld) => [
    veld.pad,
    veld.pad === 'datum' && veld.verleden ? vandaag : structuredClone(leeg[veld.vorm]),
  ]);
  // Every field of the schema stands in the table above; a test holds the two together.
  return Object.fromEntries(velden) as LegeVastlegging<S>;
}

/** A voornemen not filled in yet. */
export const leegVoornemen = (): LegeVastlegging<'voornemen'> => ({
  soort: 'beeindigen',
  per: null,
  opVerzoek: null,
  gronden: [],
  antwoorden: {},
  toelichting: '',
  uitgenodigdOp: null,
  reageerTot: null,
  reactieOp: null,
  reactieWijze: null,
  reactie: '',
  overslaan: null,
  overslaanReden: '',
});

export const tekstVan = (soort: Vastleggingsoort, pad: string): { label: string; hint?: string } =>
  veldteksten[soort][pad] ?? { label: pad };

export const overdrachtkeuzes = overdrachtdelen;
export type Wachtregel = Vastleggingen['plan']['wachtOp'][number];
