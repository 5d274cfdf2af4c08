import { schrijfBedrag } from './bedrag.ts';
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
    vernieling: 'Vernieling',
    diefstal: 'Diefstal',
    middelen: 'Alcohol of drugs',
    suicidaal: 'Zichzelf iets aandoen',
    gezondheid: 'Ziek of gewond geraakt',
    overlijden: 'Overlijden',
    kind: 'Veiligheid van een kind',
    hygiene: 'Hygiëne',
    anders: 'Iets anders',
  },
  'incident.verteldAan': {
    politie: 'Politie',
    familie: 'Familie',
    'centraal-onthaal': 'Centraal Onthaal',
    'veilig-thuis': 'Veilig Thuis',
    inspectie: 'Inspectie (IGJ)',
    zorg: 'Huisarts, ambulance of crisisdienst',
    leidinggevende: 'Leidinggevende',
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
  'plan.voorziening': {
    'beschermd-wonen': 'Beschermd wonen',
    'begeleiding-thuis': 'Begeleiding thuis (Wmo)',
    wlz: 'Langdurige zorg (Wlz)',
    ggz: 'Behandeling (ggz)',
    jeugdhulp: 'Jeugdhulp',
    forensisch: 'Forensische zorg',
    anders: 'Iets anders',
  },
  'scil.antwoord': { ja: 'Ja', nee: 'Nee', later: 'Later' },
  'scil.uitslag': {
    vermoeden: 'Vermoeden van een licht verstandelijke beperking',
    'geen-vermoeden': 'Geen vermoeden van een licht verstandelijke beperking',
    'niet-te-bepalen': 'Niet te bepalen',
  },
  'zorgsignaal.soort': {
    psychisch: 'Psychisch',
    somatisch: 'Lichamelijk',
    verslaving: 'Verslaving',
    verstandelijk: 'Verstandelijk',
    anders: 'Iets anders',
  },
  'zorgsignaal.naar': {
    huisarts: 'Huisarts',
    straatdokter: 'Straatdokter',
    ggz: 'Ggz',
    verslavingszorg: 'Verslavingszorg',
    crisisdienst: 'Crisisdienst',
    ziekenhuis: 'Ziekenhuis',
    tandarts: 'Tandarts',
    jeugdzorg: 'Jeugdzorg',
    anders: 'Iemand anders',
  },
  'zorgsignaal.stand': {
    gezien: 'Gezien, nog niets geregeld',
    verwezen: 'Verwezen, wacht op afspraak',
    'in-zorg': 'De cliënt krijgt hulp',
    afgerond: 'Afgerond',
  },
  'meldcode.adviesBij': { collega: 'Een collega', 'veilig-thuis': 'Veilig Thuis', allebei: 'Allebei' },
  'meldcode.besluit': {
    melden: 'Melden bij Veilig Thuis',
    hulp: 'Zelf hulp organiseren',
    'melden-en-hulp': 'Melden én hulp organiseren',
    geen: 'Geen van beide nodig',
  },
  'meldcode.ingeschakeld': {
    'veilig-thuis': 'Veilig Thuis',
    jeugdbescherming: 'Jeugdbescherming',
    'crisis-interventie-team': 'Crisis Interventie Team',
    politie: 'Politie',
    cjg: 'Centrum voor Jeugd en Gezin',
    anders: 'Iemand anders',
  },
  'overdrachtsverslag.grond': {
    'toestemming-dossier': 'Er is toestemming vastgelegd in het dossier',
    'toestemming-nu': 'De cliënt geeft nu toestemming',
    zonder: 'Toestemming is niet nodig of niet mogelijk',
  },
  'overdrachtsverslag.delen': {
    plan: 'Het plan',
    afspraken: 'Lopende afspraken',
    zorg: 'Gezondheid en zorg',
    post: 'Briefadres en post',
    eigendommen: 'Eigendommen die hier nog staan',
    aandacht: 'Waar let u op?',
  },
  'maaltijdvrijstelling.grond': {
    medisch: 'Er is een medische indicatie',
    'geen-inkomen': 'De cliënt heeft (nog) geen inkomen',
  },
  'waarschuwing.gegevenWijze': {
    meegegeven: 'Aan de cliënt gegeven',
    verzonden: 'Met de post verstuurd',
    'op-de-kamer': 'In de kamer of het postvak gelegd',
  },
  'schulden.stand': {
    'geen-schulden': 'Geen schulden',
    'nog-inventariseren': 'Nog uitzoeken',
    geinventariseerd: 'Op een rij gezet',
    aangemeld: 'Aangemeld voor hulp',
    'in-traject': 'Krijgt hulp met schulden',
    afgerond: 'Opgelost',
  },
  'schulden.toeleiding': {
    geldplein: 'Geldplein',
    kredietbank: 'Kredietbank Rotterdam (KBR)',
    wijkteam: 'Wijkteam',
    bewindvoerder: 'Bewindvoerder',
    anders: 'Iets anders',
  },
  'dagstructuur.soort': {
    activiteit: 'Activiteit',
    training: 'Training',
    'arbeidsmatige-dagbesteding': 'Arbeidsmatige dagbesteding',
    werk: 'Werk',
    opleiding: 'Opleiding',
    geen: 'Nog niets',
  },
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
    gegevenWijze: { label: 'Hoe kreeg de cliënt de brief?', hint: 'Vul dit in als de brief is gegeven of verstuurd.' },
    gegevenOp: { label: 'Op welke dag?' },
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
    ingelicht: { label: 'Wie nog meer?', hint: 'Wie er ook is ingelicht.' },
    doorWie,
    anderen: {
      label: 'Wie waren er nog bij betrokken?',
      hint: 'Zonder namen: bewoner B, een medewerker, een bezoeker.',
    },
    letsel: { label: 'Raakte iemand gewond?' },
    aangifteNummer: { label: 'Nummer van de aangifte' },
    verteldAan: { label: 'Wie is ingelicht?' },
    maatregel: { label: 'Wat is er meteen gedaan?' },
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
    vertrekOp: { label: 'Verwachte dag van vertrek' },
    voorziening: { label: 'Is er een andere voorziening nodig?', hint: 'Meld die op tijd aan (artikel 5.2.12).' },
    voorzieningWaar: { label: 'Waar gemeld of aangevraagd?' },
    voorzieningGemeldOp: { label: 'Gemeld of aangevraagd op' },
    voorzieningOpvolgenOp: { label: 'Wanneer vraagt u hoe het staat?' },
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
  maaltijdvrijstelling: {
    wie: { label: 'Wie?' },
    datum: { label: 'Vanaf de nacht van' },
    tot: { label: 'Tot en met de nacht van', hint: 'Leeg: tot u er een einde aan maakt.' },
    grond: { label: 'Waarom?', hint: 'De twee redenen van artikel 5.2.13.' },
    doorWie: { label: 'Wie besloot dit?', hint: 'Naam van de medewerker.' },
    toelichting: { label: 'Toelichting', hint: 'Geen medische gegevens: dat er een indicatie is, is genoeg.' },
  },
  woonbijdrage: {
    datum: { label: 'Vanaf welke dag?', hint: 'Niet eerder dan na drie maanden, en niet voor de brief.' },
    tot: { label: 'Tot en met', hint: 'Leeg: tot u er een einde aan maakt.' },
    bedrag: { label: 'Bedrag per maand in euro’s' },
    kostprijs: { label: 'Wat kost de plek u per maand?', hint: 'De bijdrage is nooit hoger.' },
    afgestemdMetCollege: { label: 'Is de hoogte vooraf afgestemd met het college?' },
    objectieveCriteria: { label: 'Is de hoogte bepaald met vaste, objectieve criteria?' },
    afgestemdOpInkomen: { label: 'Past het bedrag bij het inkomen?' },
    criteria: { label: 'Hoe is het bedrag bepaald?', hint: 'Dit staat in de brief aan de cliënt.' },
    verstuurdOp: {
      label: 'Brief gegeven of verstuurd op',
      hint: 'Maak eerst de brief. Het bedrag telt vanaf de dag erna.',
    },
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
    opgehevenPer: { label: 'Eerder opgeheven vanaf', hint: 'De eerste nacht dat de cliënt weer binnen mag.' },
    opgehevenReden: { label: 'Waarom eerder opgeheven?' },
    kinderen: { label: 'Wat gebeurt er met de kinderen?', hint: 'Waar slapen ze, en wie zorgt voor ze?' },
    toelichting: { label: 'Toelichting' },
  },
  scil: {
    wie: { label: 'Wie?' },
    datum: { label: 'Aangeboden op' },
    doorWie,
    antwoord: { label: 'Wil de cliënt de test doen?' },
    opnieuwOp: { label: 'Wanneer vraagt u het opnieuw?' },
    afgenomenOp: { label: 'Afgenomen op' },
    afgenomenDoor: { label: 'Afgenomen door' },
    uitslag: { label: 'Uitkomst', hint: 'Alleen de klasse. De score blijft op het testformulier.' },
    uitslagTekst: { label: 'Hoe noemt u dat in gesprek met de cliënt?', hint: 'Mag leeg blijven.' },
    vervolg: { label: 'Wat betekent dit voor de begeleiding?' },
    vervolgOp: { label: 'Wanneer gaat u verder?' },
  },
  zorgsignaal: {
    wie: { label: 'Wie?' },
    datum: { label: 'Gezien op' },
    soort: { label: 'Waar gaat het over?' },
    signaal: { label: 'Wat ziet u?', hint: 'Wat u ziet of hoort, geen diagnose.' },
    doorWie,
    naar: { label: 'Naar wie leidt u toe?' },
    clientWil: { label: 'Wil de cliënt dit?' },
    afspraakOp: { label: 'Afspraak op' },
    stand: { label: 'Hoe staat het ervoor?' },
    toelichting: { label: 'Toelichting' },
  },
  meldcode: {
    wie: { label: 'Om wie gaat het?' },
    datum: { label: 'Signalen gezien op' },
    signalenDoor: { label: 'Door wie?' },
    signalen: { label: 'Welke signalen?', hint: 'Wat u zag of hoorde. Schrijf erbij wat u van anderen weet.' },
    kindcheck: { label: 'Is de kindcheck gedaan?' },
    acuutGevaar: { label: 'Is er nu gevaar?', hint: 'Ja? Bel 112 of Veilig Thuis, en vul dit later in.' },
    adviesOp: { label: 'Overleg op' },
    adviesDoor: { label: 'Wie overlegde?' },
    adviesBij: { label: 'Met wie?' },
    advies: { label: 'Wat was het advies?' },
    gesprekOp: { label: 'Gesprek op' },
    gesprekDoor: { label: 'Wie voerde het gesprek?' },
    gesprek: { label: 'Wat is besproken?' },
    geenGesprek: { label: 'Geen gesprek? Waarom niet?' },
    wegingOp: { label: 'Gewogen op' },
    wegingDoor: { label: 'Door wie?' },
    weging: { label: 'Hoe ernstig is het, en hoe veilig is het kind?' },
    besluitOp: { label: 'Besloten op' },
    besluitDoor: { label: 'Door wie?' },
    besluit: { label: 'Wat is besloten?' },
    besluitWaarom: { label: 'Waarom?' },
    ingeschakeld: { label: 'Wie is ingeschakeld?' },
    ingelicht: { label: 'Wie is ingelicht, en wanneer?' },
    volgendeOp: { label: 'Wanneer kijkt u opnieuw?', hint: 'Leeg: er is niets meer te doen.' },
  },
  briefadres: {
    wie: { label: 'Wie?' },
    datum: { label: 'Aangevraagd op' },
    waar: { label: 'Welk adres?' },
    van: { label: 'Geldt vanaf' },
    tot: { label: 'Geldt tot en met' },
    postNaar: { label: 'Waar gaat de post heen na vertrek?' },
    geeindigdOp: { label: 'Beëindigd op' },
    toelichting: { label: 'Toelichting' },
  },
  eigendommen: {
    wie: { label: 'Wie?' },
    datum: { label: 'Opgeschreven op' },
    lijst: { label: 'Wat ligt er?', hint: 'Een regel per stuk. Dit staat in de brief.' },
    waar: { label: 'Waar staat het?' },
    bewaarTot: { label: 'Bewaren tot en met' },
    verteldOp: { label: 'Brief gegeven op', hint: 'Zonder brief ruimt u niets op.' },
    opgehaaldOp: { label: 'Opgehaald op' },
    opgehaaldDoor: { label: 'Door wie?' },
    opgeruimdOp: { label: 'Opgeruimd op' },
    opgeruimdHoe: { label: 'Wat is ermee gedaan?' },
  },
  overdrachtsverslag: {
    datum,
    naar: { label: 'Voor wie is het verslag?', hint: 'De volgende aanbieder of uw eigen vervolgplek.' },
    contact: { label: 'Contactpersoon daar' },
    grond: { label: 'Waarom mag u dit delen?' },
    grondTekst: { label: 'Toelichting', hint: 'Bijvoorbeeld: in het gesprek gezegd, of het formulier getekend.' },
    delen: { label: 'Wat gaat mee?', hint: 'Alleen wat u aanvinkt, komt in het verslag.' },
    samenvatting: { label: 'Samenvatting', hint: 'Kort: hoe gaat het, en wat helpt? Zonder namen van anderen.' },
    afspraken: { label: 'Lopende afspraken' },
    zorg: { label: 'Gezondheid en zorg' },
    aandacht: { label: 'Waar let u op?' },
    gegevenOp: { label: 'Gegeven op' },
  },
  overbrugging: {
    wie: { label: 'Wie?' },
    datum: { label: 'Begonnen op' },
    wachtOp: { label: 'Op welke plek wacht de cliënt?' },
    nodig: { label: 'Is ondersteuning nodig tot die plek er is?' },
    wat: { label: 'Welke ondersteuning?' },
    doorWie,
    tot: { label: 'Tot en met' },
    langerOmdat: { label: 'Langer dan de termijn? Waarom?' },
    geeindigdOp: { label: 'Beëindigd op' },
  },
  schulden: {
    wie: { label: 'Wie?' },
    datum: { label: 'Besproken op' },
    stand: { label: 'Hoe staat het ervoor?' },
    schuldeisers: { label: 'Aan wie?', hint: 'Weet u het bedrag niet? Laat het leeg.' },
    toeleiding: { label: 'Wie helpt?' },
    aangemeldOp: { label: 'Aangemeld op' },
    volgendeStap: { label: 'Volgende stap' },
    volgendeStapOp: { label: 'Uiterlijk' },
    toelichting: { label: 'Toelichting' },
  },
  dagstructuur: {
    wie: { label: 'Wie?' },
    soort: { label: 'Wat doet de cliënt overdag?' },
    waar: { label: 'Waar?' },
    dagenPerWeek: { label: 'Dagen per week' },
    datum: { label: 'Sinds' },
    tot: { label: 'Tot en met', hint: 'Leeg: loopt door.' },
    toelichting: { label: 'Toelichting' },
  },
  woningsite: {
    wie: { label: 'Wie?' },
    site: { label: 'Welke site?' },
    loting: { label: 'Heeft de site lotingwoningen?' },
    buitenRegio: { label: 'Is de site voor een andere regio dan Rotterdam?' },
    datum: { label: 'Ingeschreven sinds' },
    gezien: { label: 'Hebt u de inschrijving gezien?' },
    bijlageId: { label: 'Bewijs' },
    uitgeschrevenOp: { label: 'Uitgeschreven vanaf' },
    toelichting: { label: 'Toelichting' },
  },
  woningreactie: {
    wie: { label: 'Wie?' },
    datum: { label: 'Week vanaf maandag' },
    reacties: { label: 'Reacties per site' },
    andereOpties: { label: 'Zocht de cliënt ook naar andere woonplekken?' },
    gezien: { label: 'Hebt u het gezien?' },
    bijlageId: { label: 'Bewijs' },
    toelichting: { label: 'Toelichting' },
  },
  zoekprofiel: {
    wie: { label: 'Wie?' },
    datum: { label: 'Besproken op' },
    eigenWoning: { label: 'Werkt de cliënt toe naar een eigen woning?' },
    waaromNiet: { label: 'Waarheen dan wel?' },
    gebied: { label: 'Waar zoekt de cliënt?' },
    slaapkamers: { label: 'Slaapkamers' },
    maxHuur: { label: 'Hoogste huur per maand', hint: 'In euro.' },
    veiligheid: { label: 'Waar kan de cliënt niet wonen, om veiligheid?' },
    school: { label: 'Rekening houden met school of opvang van de kinderen?' },
    goed: { label: 'Is dit een goed zoekprofiel?', hint: 'U weegt dit zelf (artikel 5.2.11).' },
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

const bedragvelden: ReadonlySet<string> = new Set(['woonbijdrage.bedrag', 'woonbijdrage.kostprijs']);
const centen = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' });
/** An amount of eurocents as people write it: `€ 12,50`. */
export const euro = (bedrag: number): string => centen.format(bedrag / 100);

function schuldregel(deel: { naam?: unknown; bedrag?: unknown }): string {
  return `${String(deel.naam)} (${typeof deel.bedrag === 'number' ? euro(deel.bedrag) : 'bedrag niet bekend'})`;
}

/** A field of a record in words: a choice by its name, a day written out, a list with commas. Empty text where nothing is known. */
export function veldwaarde(soort: Vastleggingsoort, pad: string, waarde: unknown): string {
  if (waarde === null || waarde === undefined || waarde === '') return '';
  // A reference to a person is no text; whoever shows it looks up the name.
  if (pad === 'wie') return '';
  if (pad === 'bijlageId') return 'Bestand in het dossier';
  if (pad === 'maxHuur') return euro(Number(waarde));
  if (Array.isArray(waarde)) return waarde.map((deel) => veldwaarde(soort, pad, deel)).join(', ');
  if (typeof waarde === 'string') {
    if (soort === 'voornemen' && pad === 'gronden') return grondnaam(waarde);
    return keuzetekst(soort, pad, waarde) ?? toonFeit(waarde);
  }
  if (typeof waarde === 'object') {
    if ('waarop' in waarde) return wachtregel(waarde);
    if ('bedrag' in waarde) return schuldregel(waarde);
    if ('siteId' in waarde) return 'aantal' in waarde && waarde.aantal !== null ? String(waarde.aantal) : '?';
    const antwoorden = Object.entries(waarde).filter(([, deel]) => deel && Object.keys(deel as object).length > 0);
    return antwoorden.map(([id]) => grondnaam(id)).join(', ');
  }
  if (bedragvelden.has(`${soort}.${pad}`)) return schrijfBedrag(Number(waarde));
  return toonFeit(waarde);
}
