import { toetsen } from '../beleid/index.ts';
import type { Bestemming } from '../domein/bestemming.ts';
import type { Vastleggingsoort } from '../domein/vastlegging.ts';
import { toonFeit } from './feiten.ts';

/** How a field is asked, shown in the timeline and printed. */
export interface Veldtekst {
  label: string;
  hint?: string;
}

export const bestemmingnamen: Readonly<Record<Bestemming, string>> = {
  'zelfstandige-woning': 'Eigen woning',
  'eigen-netwerk': 'Bij familie of vrienden, blijvend',
  'tijdelijk-netwerk': 'Bij familie of vrienden, tijdelijk',
  'begeleid-wonen': 'Begeleid wonen',
  'beschermd-wonen': 'Beschermd wonen',
  'wlz-instelling': 'Instelling met langdurige zorg (Wlz)',
  'ggz-instelling': 'Instelling voor geestelijke gezondheidszorg',
  'forensische-zorg': 'Forensische zorg (Wfz)',
  jeugdhulp: 'Jeugdhulp met verblijf',
  ziekenhuis: 'Ziekenhuis of revalidatie',
  detentie: 'Detentie',
  'andere-opvang': 'Andere opvang in de regio',
  'andere-regio': 'Opvang in een andere regio',
  rijksopvang: 'Opvang van het Rijk',
  buitenland: 'Naar het buitenland',
  'niet-conventioneel': 'Niet-gewone woonplek, zoals auto of tent',
  buiten: 'Geen plek, buiten',
  overleden: 'Overleden',
  onbekend: 'Niet bekend',
};

export const plichtnamen = {
  begeleiding: 'Meewerken aan de begeleiding',
  uitstroom: 'Meewerken aan uitstroom',
  financien: 'Werken aan inkomen en schulden',
  woningzoeksites: 'Inschrijven en reageren op woningsites',
  zoekprofiel: 'Een goed zoekprofiel',
  woonopties: 'Elke week zoeken naar andere woonplekken',
  'woning-accepteren': 'Een passende woning accepteren',
  bijdrage: 'De afgesproken kosten betalen',
  huisregels: 'De huisregels van de locatie',
  gezinsondersteuning: 'Meewerken aan hulp voor het gezin',
} as const;

/** Choices of closed lists, by soort and field. */
export const keuzeteksten = {
  'waarschuwing.wijze': { schriftelijk: 'Met een brief', mondeling: 'In een gesprek' },
  'waarschuwing.plicht': plichtnamen,
  'incident.aard': {
    bedreiging: 'Bedreiging of intimidatie',
    geweld: 'Geweld',
    hygiene: 'Hygiëne',
    anders: 'Iets anders',
  },
  'incident.aangifte': {
    gedaan: 'Aangifte is gedaan',
    mogelijk: 'Aangifte kan, is niet gedaan',
    'niet-mogelijk': 'Aangifte kan niet',
  },
  'verblijfsgesprek.onderwerp': {
    'niet-verblijven': 'Verblijft niet in de opvang',
    'geen-structureel-gebruik': 'Gebruikt de opvang niet regelmatig',
    vertrouwen: 'Vertrouwen tussen cliënt en aanbieder',
    anders: 'Iets anders',
  },
  'woningaanbod.antwoord': { aanvaard: 'De cliënt neemt de woning', geweigerd: 'De cliënt weigert de woning' },
  'vervolgplek.soort': {
    voorliggend: 'Andere voorziening die voorgaat',
    intramuraal: 'Plek met verblijf (semi- of intramuraal)',
    ambulant: 'Begeleiding thuis (ambulant)',
    'ggz-zvw': 'Behandeling in een instelling',
  },
  'heronderzoek.aanleiding': {
    verlenging: 'De opvang loopt af',
    'gewijzigde-omstandigheden': 'De situatie is veranderd',
    'nieuwe-informatie': 'Er is nieuwe informatie',
  },
  'voornemen.soort': {
    beeindigen: 'De opvang eerder beëindigen',
    intrekken: 'Het besluit intrekken of herzien',
    wijzigen: 'De opvang wijzigen',
    'niet-verlengen': 'De opvang niet verlengen',
  },
  'voornemen.reactieWijze': { mondeling: 'In een gesprek', schriftelijk: 'Op papier' },
  'voornemen.overslaan': {
    spoed: 'Er is spoed (onderdeel a)',
    'eerder-gehoord': 'De cliënt kon al reageren en er is niets nieuws (onderdeel b)',
    doel: 'Het doel lukt alleen als de cliënt het niet vooraf weet (onderdeel c)',
  },
  'plan.richting': { uitstroom: 'Uitstroom: een eigen plek', doorstroom: 'Doorstroom: een plek met hulp' },
  'plan.bestemming': bestemmingnamen,
  'plan.waarop': {
    woning: 'een woning',
    indicatie: 'een indicatie',
    'plek-instelling': 'een plek in een instelling',
    inkomen: 'inkomen of uitkering',
    schuldhulp: 'schuldhulp',
    identiteitsbewijs: 'een identiteitsbewijs',
    briefadres: 'een briefadres',
    verblijfsrecht: 'een besluit over verblijf in Nederland',
    'andere-gemeente': 'een andere gemeente',
    client: 'de cliënt zelf',
    anders: 'iets anders',
  },
  'uitstroom.wijze': {
    'van-rechtswege': 'De laatste dag is voorbij',
    besluit: 'Er is een besluit dat de opvang beëindigt',
    'eigen-vertrek': 'De cliënt gaat zelf weg',
    overleden: 'De cliënt is overleden',
  },
  'uitstroom.bestemming': bestemmingnamen,
  'warme-overdracht.delen': {
    samenvatting: 'Samenvatting van het dossier',
    plan: 'Het plan',
    afspraken: 'Lopende afspraken en contacten',
    medicatie: 'Medicatie en zorg',
    post: 'Post en briefadres',
    kennismaking: 'Kennismaking met de nieuwe begeleider',
  },
  'afwezigheid.reden': {
    overig: 'Familie, vakantie of iets anders',
    ziekenhuis: 'Ziekenhuis',
    detentie: 'Detentie',
    schoolvakantie: 'Schoolvakantie',
  },
  'schorsing.plicht': plichtnamen,
  'nazorg.vorm': { gesprek: 'Gesprek', telefoon: 'Telefoon', bezoek: 'Bezoek' },
} as const;

const doorWie = { label: 'Door wie?', hint: 'Naam en organisatie.' };
const datum = { label: 'Op welke dag?' };

/** Label and hint of each field, by soort. */
export const veldteksten: Readonly<Record<Vastleggingsoort, Readonly<Record<string, Veldtekst>>>> = {
  waarschuwing: {
    datum,
    wijze: { label: 'Hoe?' },
    doorWie,
    plicht: { label: 'Waar gaat het over?', hint: 'De verplichtingen van artikel 5.2.11.' },
    tekst: {
      label: 'Wat is er gebeurd, en wat moet er anders?',
      hint: 'Dit staat in de brief aan de cliënt. Schrijf geen namen van anderen.',
    },
    reactie: { label: 'Wat zei de cliënt?' },
  },
  incident: {
    datum,
    tijd: { label: 'Hoe laat?' },
    waar: { label: 'Waar?' },
    aard: { label: 'Wat voor incident?' },
    wat: { label: 'Wat is er gebeurd?', hint: 'Voor het dossier. Dit komt niet in een brief.' },
    voorBrief: {
      label: 'Hoe staat dit in een brief?',
      hint: 'Zonder namen van anderen. Leeg: er staat alleen dat er een incident was.',
    },
    aangifte: { label: 'Aangifte bij de politie' },
    onwerkbaar: { label: 'Is de situatie onwerkbaar doordat mensen gevaar lopen?' },
    gezondheidsrisico: { label: 'Is er een ernstig risico voor de gezondheid van anderen?' },
    ingelicht: { label: 'Wie is ingelicht?' },
    doorWie,
  },
  verblijfsgesprek: {
    datum,
    onderwerp: { label: 'Waarover?' },
    clientGesproken: { label: 'Is de cliënt zelf gesproken?' },
    doorWie,
    verslag: { label: 'Verslag' },
    noodzaakVervallen: { label: 'Bleek dat opvang niet meer nodig is?' },
    redenGegeven: { label: 'Gaf de cliënt een reden?' },
    nietStructureel: { label: 'Gebruikt de cliënt de opvang niet regelmatig?' },
  },
  woningaanbod: {
    datum: { label: 'Wanneer aangeboden?' },
    omschrijving: { label: 'Welke woning?' },
    zelfstandig: { label: 'Is het een zelfstandige woning?' },
    huurPast: { label: 'Past de huur bij woning en inkomen?' },
    grootGenoeg: { label: 'Passen de slaapkamers bij het huishouden?' },
    zoekgebied: { label: 'Veiligheid en school', hint: 'Spreekt iets tegen deze plek?' },
    passend: { label: 'Is de woning passend voor deze cliënt?', hint: 'U weegt dit zelf (artikel 5.2.11).' },
    antwoord: { label: 'Wat zei de cliënt?' },
    reden: { label: 'Waarom weigert de cliënt?' },
  },
  inspanning: {
    datum,
    doorWie,
    wat: { label: 'Wat deed de aanbieder?' },
    meegewerkt: { label: 'Werkte de cliënt mee?' },
  },
  vervolgplek: {
    datum: { label: 'Wanneer vastgesteld?' },
    soort: { label: 'Wat voor plek of voorziening?' },
    omschrijving: { label: 'Welke?' },
    instantie: { label: 'Welke instantie?' },
    indicatie: { label: 'Is er een indicatie, of staat de noodzaak vast?' },
    beschikbaar: { label: 'Is er plek, of kan de cliënt het nu gebruiken?' },
    woonplek: { label: 'Heeft de cliënt een plek om te wonen?' },
    vanaf: { label: 'Vanaf wanneer?' },
    toelichting: { label: 'Toelichting' },
  },
  heronderzoek: {
    datum: { label: 'Datum van het heronderzoek' },
    aanleiding: { label: 'Waarom opnieuw onderzoek?' },
    gesprekOp: { label: 'Gesprek met de cliënt op' },
    geenGesprek: { label: 'Geen gesprek? Waarom niet?' },
    bevindingen: { label: 'Wat is er gevonden?' },
    uitstroomMogelijk: { label: 'Kan de cliënt nu uit de opvang naar een andere plek?' },
    oorzaakBijClient: { label: 'Is het de cliënt te verwijten dat uitstroom nog niet kan?' },
    noodzaak: { label: 'Is verlenging nodig?' },
    alternatief: { label: 'Is er een andere goede plek, zodat opvang niet meer nodig is?' },
    leidtTotAnderBesluit: { label: 'Zou het besluit met wat nu bekend is anders zijn?' },
    opzet: { label: 'Staat vast dat de cliënt met opzet onjuiste feiten gaf?' },
    reactieClient: { label: 'Wat vindt de cliënt ervan?' },
  },
  voornemen: {
    soort: { label: 'Wat wilt u besluiten?' },
    per: { label: 'Vanaf welke dag?' },
    opVerzoek: { label: 'Wil de cliënt dit zelf ook?' },
    gronden: { label: 'Op welke grond?' },
    antwoorden: { label: 'Antwoorden bij de gronden' },
    toelichting: {
      label: 'Waarom?',
      hint: 'Dit staat in de brief aan de cliënt. Schrijf geen namen van anderen.',
    },
    uitgenodigdOp: { label: 'Uitnodiging gegeven op' },
    reageerTot: { label: 'De cliënt kan reageren tot en met' },
    reactieOp: { label: 'Reactie gekregen op' },
    reactieWijze: { label: 'Hoe?' },
    reactie: { label: 'Wat zei de cliënt?' },
    overslaan: { label: 'Waarom kan de cliënt niet eerst reageren?', hint: 'Alleen om een reden van Awb 4:11.' },
    overslaanReden: { label: 'Toelichting' },
  },
  plan: {
    datum: { label: 'Plan besproken op' },
    doel: { label: 'Wat is het doel?' },
    richting: { label: 'Uitstroom of doorstroom?' },
    bestemming: { label: 'Waarheen?' },
    nodig: { label: 'Wat is daarvoor nodig?' },
    wachtOp: { label: 'Waarop wordt gewacht?' },
    volgendeStap: { label: 'Volgende stap' },
    volgendeStapOp: { label: 'Wanneer?' },
  },
  uitstroom: {
    datum: { label: 'Vanaf welke dag slaapt de cliënt hier niet meer?' },
    wijze: { label: 'Waarom eindigt het verblijf?' },
    bestemming: { label: 'Waarheen?' },
    metOverdracht: { label: 'Was er een warme overdracht?' },
    pasTerug: { label: 'Is de CO-pas terug?' },
    sleutelTerug: { label: 'Is de sleutel terug?' },
    bevestigd: {
      label: 'Hoe weet u dat de cliënt zelf weg wil?',
      hint: 'Bijvoorbeeld: aan de balie gezegd, of een briefje met handtekening.',
    },
    toelichting: { label: 'Toelichting' },
  },
  'warme-overdracht': {
    naar: { label: 'Aan wie?' },
    contact: { label: 'Contactpersoon daar' },
    datum: { label: 'Wanneer?' },
    toestemming: { label: 'Vindt de cliënt het goed dat u gegevens meegeeft?' },
    delen: { label: 'Wat gaat mee?' },
    gedaan: { label: 'Is de overdracht gedaan?' },
    toelichting: { label: 'Toelichting' },
  },
  nazorg: {
    datum: { label: 'Wanneer neemt u contact op?' },
    vorm: { label: 'Hoe?' },
    gedaanOp: { label: 'Contact gehad op' },
    verslag: { label: 'Hoe gaat het?' },
  },
  afwezigheid: {
    wie: { label: 'Wie?' },
    datum: { label: 'Eerste dag weg', hint: 'De eerste nacht die de cliënt hier niet slaapt.' },
    reden: { label: 'Waarom?' },
    gemeld: { label: 'Heeft de cliënt dit gemeld?' },
    verwachtTerug: { label: 'Verwacht terug op' },
    verwachtLangerDan90Dagen: { label: 'Duurt het naar verwachting langer dan 90 dagen?' },
    dagonderwijs: { label: 'Staat de cliënt ingeschreven bij een school, en gaat hij daarheen?' },
    laatsteVakantiedag: { label: 'Laatste dag van de schoolvakantie' },
    terugOp: { label: 'Weer terug op', hint: 'De eerste nacht dat de cliënt hier weer slaapt.' },
    toelichting: { label: 'Toelichting' },
  },
  schorsing: {
    wie: { label: 'Wie?' },
    datum: { label: 'Eerste dag' },
    tot: { label: 'Tot en met' },
    redenBrief: {
      label: 'Waarom?',
      hint: 'Dit staat in de brief aan de cliënt. Schrijf geen namen van anderen.',
    },
    plicht: { label: 'Waar gaat het over?', hint: 'De verplichtingen van artikel 5.2.11.' },
    alternatief: { label: 'Waar kan de cliënt zolang slapen?' },
    bezwaarBij: { label: 'Bij wie kan de cliënt klagen?' },
    bezwaarTot: { label: 'Tot en met welke dag?' },
    opgelegdDoor: { label: 'Wie heeft dit besloten?' },
    opgehevenPer: { label: 'Eerder opgeheven vanaf' },
    toelichting: { label: 'Toelichting' },
  },
};

/** Short names of the gronden of 5.2.9, as the toets has them. */
const grondnamen = new Map(toetsen.beeindiging.velden[0]?.keuzes?.map(({ waarde, label }) => [waarde, label]));
export const grondnaam = (id: string): string => grondnamen.get(id) ?? id;

/** The label of a field, or its name where it has none. */
export function veldnaam(soort: Vastleggingsoort, pad: string): string {
  return veldteksten[soort][pad]?.label ?? pad;
}

function keuzetekst(soort: Vastleggingsoort, pad: string, waarde: string): string | null {
  const keuzes: Readonly<Record<string, Readonly<Record<string, string>>>> = keuzeteksten;
  return keuzes[`${soort}.${pad}`]?.[waarde] ?? null;
}

function wachtregel(deel: { waarop?: unknown; sinds?: unknown }): string {
  return `${keuzetekst('plan', 'waarop', String(deel.waarop)) ?? String(deel.waarop)} (sinds ${toonFeit(String(deel.sinds))})`;
}

/** A field of a record in words: a choice by its name, a day written out, a list with commas. Empty text where nothing is known. */
export function veldwaarde(soort: Vastleggingsoort, pad: string, waarde: unknown): string {
  if (waarde === null || waarde === undefined || waarde === '') return '';
  // A reference to a person is no text; whoever shows it looks up the name.
  if (pad === 'wie') return '';
  if (Array.isArray(waarde)) return waarde.map((deel) => veldwaarde(soort, pad, deel)).join(', ');
  if (typeof waarde === 'string') {
    if (soort === 'voornemen' && pad === 'gronden') return grondnaam(waarde);
    return keuzetekst(soort, pad, waarde) ?? toonFeit(waarde);
  }
  if (typeof waarde === 'object') {
    if ('waarop' in waarde) return wachtregel(waarde);
    const antwoorden = Object.entries(waarde).filter(([, deel]) => deel && Object.keys(deel as object).length > 0);
    return antwoorden.map(([id]) => grondnaam(id)).join(', ');
  }
  return toonFeit(waarde);
}
