import {
  rechtenPerRol,
  rollenPerOrganisatiesoort,
  type Organisatiesoort,
  type Recht,
  type Rol,
} from '../contract/rechten.ts';

/** How long something is kept, by the kind that the retention rules know. */
export type Bewaarsoort = 'dossier' | 'crisis' | 'logboek' | 'gebruiker' | 'werk' | 'inrichting';

/**
 * One processing of personal data (AVG 30): what, of whom, why, on which ground. Who reads it follows from the rights; which tables
 * hold it stands in `tabellen.ts`. In Dutch, as it is shown and printed.
 */
export interface Verwerkingstekst {
  naam: string;
  gegevens: string;
  wie: string;
  doel: string;
  /** The article that allows it. */
  grond: string;
  ontvangers: string;
  /** Whoever has one of these reads it. */
  lezers: readonly Recht[];
  bewaren: Bewaarsoort;
  bij: readonly Organisatiesoort[];
}

const alle = ['gemeente', 'opvangaanbieder', 'veilig-thuis'] as const;
const opvang = ['gemeente', 'opvangaanbieder'] as const;
const wmo = 'AVG 6 lid 1 onder e; Wmo 2015 5.1.1 (college) en 5.1.2 (aanbieder)';
const bijzonder = `${wmo}; AVG 9 lid 2 onder h, UAVG 30 lid 3`;
const vt = 'AVG 6 lid 1 onder e; Wmo 2015 5.1.6';
const geen = 'Niemand buiten de organisatie';
const register = 'Het centrale register; de organisatie waar de cliënt slaapt, voor zover nodig';

/** The register of processings. A table that is in none of them fails a test. */
export const verwerkingen = {
  client: {
    naam: 'Wie de cliënt is',
    gegevens: 'Naam, geboortedatum, BSN, adres, telefoon, taal, huishouden; eerdere versies',
    wie: 'Cliënten en leden van hun huishouden',
    doel: 'De juiste persoon helpen en niemand dubbel vastleggen',
    grond: `${wmo}; BSN: Wmo 2015 5.2.9`,
    ontvangers: `${register}. Vanuit Veilig Thuis: niemand`,
    lezers: ['dossier.lezen'],
    bewaren: 'dossier',
    bij: alle,
  },
  onderzoek: {
    naam: 'Melding en onderzoek',
    gegevens: 'Melding, gesprekken, bevindingen per levensgebied, beste regio, contacten, gezondheid voor zover nodig',
    wie: 'Cliënten, leden van hun huishouden, melders en contactpersonen',
    doel: 'Vaststellen of en welke opvang nodig is',
    grond: bijzonder,
    ontvangers:
      'De gemeente die de cliënt overneemt, met wat daarvoor nodig is; het centrale register (kern van de melding)',
    lezers: ['dossier.schrijven'],
    bewaren: 'dossier',
    bij: opvang,
  },
  besluit: {
    naam: 'Besluiten, brieven en passen',
    gegevens: 'Besluit, motivering, brief, bekendmaking, CO-pas',
    wie: 'Cliënten',
    doel: 'Beslissen op de aanvraag en dat bekendmaken',
    grond: `${wmo}; Awb 3:41 en 3:46`,
    ontvangers: register,
    lezers: ['dossier.lezen'],
    bewaren: 'dossier',
    bij: alle,
  },
  bezwaar: {
    naam: 'Bezwaar en klacht',
    gegevens: 'Bezwaarschrift, zitting, beslissing; klacht en antwoord',
    wie: 'Cliënten, gemachtigden, medewerkers over wie een klacht gaat',
    doel: 'Het bezwaar of de klacht behandelen',
    grond: 'AVG 6 lid 1 onder c; Awb hoofdstuk 7 en 9',
    ontvangers: 'Het centrale register (alleen dat er bezwaar is en hoe het afliep)',
    lezers: ['dossier.schrijven'],
    bewaren: 'dossier',
    bij: ['gemeente'],
  },
  verblijf: {
    naam: 'Verblijf: plek, bed en nachten',
    gegevens: 'Locatie, bed, aanwezigheid per nacht, aankomst, afwezigheid, huisregels',
    wie: 'Cliënten in de opvang',
    doel: 'Weten wie waar slaapt en of een bed vrij is',
    grond: wmo,
    ontvangers: 'Tussen college en aanbieder; het centrale register',
    lezers: ['bezetting.lezen', 'verblijf.lezen'],
    bewaren: 'dossier',
    bij: opvang,
  },
  begeleiding: {
    naam: 'Begeleiding',
    gegevens: 'Plan, basis op orde, waarschuwingen, incidenten, dagrapporten, meldcode, vertrek',
    wie: 'Cliënten; anderen die in een verslag voorkomen',
    doel: 'De cliënt begeleiden naar een eigen plek',
    grond: bijzonder,
    ontvangers: 'Tussen aanbieder en college; een volgende begeleider, met toestemming; het centrale register (kern)',
    lezers: ['begeleiding.lezen'],
    bewaren: 'dossier',
    bij: opvang,
  },
  bijdrage: {
    naam: 'Eigen bijdrage',
    gegevens: 'Maaltijden, woonbijdrage, bedragen per maand',
    wie: 'Cliënten in de opvang',
    doel: 'De bijdrage berekenen',
    grond: wmo,
    ontvangers: geen,
    lezers: ['bijdrage.schrijven', 'crisis.lezen'],
    bewaren: 'dossier',
    bij: ['opvangaanbieder', 'veilig-thuis'],
  },
  winter: {
    naam: 'Winteropvang en dagopvang',
    gegevens: 'Alias en nacht van een gast, of een cliënt als die bekend is; aantallen',
    wie: 'Gasten',
    doel: 'Niemand bij vorst buiten laten slapen',
    grond: wmo,
    ontvangers: 'Het centrale register (alleen aantallen)',
    lezers: ['winter.lezen', 'opvang.tellen'],
    bewaren: 'dossier',
    bij: opvang,
  },
  crisis: {
    naam: 'Crisisopvang bij huiselijk geweld',
    gegevens: 'Melding, triage, veiligheid, wie bedreigt, kinderen, plek, verblijf, gezondheid',
    wie: 'Slachtoffers, hun kinderen, plegers en mensen om hen heen, melders',
    doel: 'Slachtoffers in veiligheid brengen',
    grond: `${vt}; AVG 9 lid 2 onder c en h; bron: Uitvoeringsbesluit Wmo 2015 4.1.8`,
    ontvangers: 'Niemand. Alleen aantallen per maand en de wettelijke aanlevering per halfjaar',
    lezers: ['crisis.lezen'],
    bewaren: 'crisis',
    bij: ['veilig-thuis'],
  },
  adres: {
    naam: 'Geheime adressen',
    gegevens: 'Adres, versleuteld voor de mensen die zijn genoemd; wie het bekeek en waarom',
    wie: 'Slachtoffers, crisislocaties',
    doel: 'Alleen wie het adres nodig heeft, kan het lezen',
    grond: vt,
    ontvangers: 'Op papier in een verzegelde brief, aan wie is genoemd',
    lezers: ['crisis.lezen', 'crisis.toezicht'],
    bewaren: 'crisis',
    bij: ['veilig-thuis'],
  },
  documenten: {
    naam: 'Documenten en bijlagen',
    gegevens: 'Brieven, verslagen, afdrukken en bestanden die de cliënt bracht',
    wie: 'Cliënten; anderen die erin voorkomen',
    doel: 'Bewijs en terugvinden',
    grond: wmo,
    ontvangers: 'De cliënt; wie een brief krijgt',
    lezers: ['dossier.lezen'],
    bewaren: 'dossier',
    bij: alle,
  },
  werk: {
    naam: 'Verdeling van het werk',
    gegevens: 'Behandelaar, termijn, opzij gelegd, afwezigheid van medewerkers; wat nog niet is bewaard',
    wie: 'Medewerkers; het dossier waar het werk bij hoort',
    doel: 'Op tijd doen wat moet',
    grond: wmo,
    ontvangers: geen,
    lezers: ['werkvoorraad.lezen'],
    bewaren: 'werk',
    bij: alle,
  },
  uitwisseling: {
    naam: 'Uitwisseling met anderen',
    gegevens: 'Wat aan het register, een aanbieder of het CBS is gegeven, en wat er binnenkwam',
    wie: 'Cliënten',
    doel: 'Hetzelfde weten als de andere organisatie; wettelijke aanlevering',
    grond: `${wmo}; aanlevering van Veilig Thuis: Uitvoeringsregeling Wmo 2015 artikel 7`,
    ontvangers: 'Het centrale register; aangesloten aanbieders en het college; CBS',
    lezers: ['register.exporteren', 'register.inlezen', 'aanlevering.maken', 'beheer.instellingen'],
    bewaren: 'dossier',
    bij: alle,
  },
  toegang: {
    naam: 'Logboek en afscherming',
    gegevens: 'Wie wanneer wat deed of bekeek; afscherming, noodinzage en het oordeel daarover',
    wie: 'Medewerkers; cliënten om wie het gaat, zonder naam',
    doel: 'Controleren dat alleen wie dat mag een dossier bekijkt',
    grond: 'AVG 6 lid 1 onder c, AVG 32; NEN 7513',
    ontvangers: 'De cliënt, op verzoek; een toezichthouder',
    lezers: ['audit.lezen', 'dossier.afschermen', 'crisis.toezicht'],
    bewaren: 'logboek',
    bij: alle,
  },
  verzoeken: {
    naam: 'Verzoeken over persoonsgegevens',
    gegevens: 'Verzoek, wie het deed, beslissing, wat is gegeven en wat is weggelaten',
    wie: 'Verzoekers, cliënten, vertegenwoordigers',
    doel: 'Het verzoek beantwoorden en dat kunnen laten zien',
    grond: 'AVG 6 lid 1 onder c; AVG 12 en 15 tot en met 22',
    ontvangers: 'De verzoeker; wie de gegevens eerder kreeg (AVG 19)',
    lezers: ['verzoek.behandelen'],
    bewaren: 'dossier',
    bij: alle,
  },
  medewerkers: {
    naam: 'Medewerkers en aanmelden',
    gegevens: 'Naam, inlognaam, rollen, team, tweede factor, sleutels; bij Veilig Thuis ook wie zij kennen',
    wie: 'Medewerkers',
    doel: 'Toegang geven en bewaken',
    grond: 'AVG 6 lid 1 onder e, AVG 32',
    ontvangers: geen,
    lezers: ['beheer.gebruikers', 'crisis.toezicht'],
    bewaren: 'gebruiker',
    bij: alle,
  },
  invoer: {
    naam: 'Gegevens inlezen uit een bestand',
    gegevens: 'Regels van een bestand tot ze zijn overgenomen; wat daaruit ontstond',
    wie: 'Cliënten',
    doel: 'Gegevens uit een vorig systeem overnemen',
    grond: wmo,
    ontvangers: geen,
    lezers: ['import.doen'],
    bewaren: 'werk',
    bij: opvang,
  },
  inrichting: {
    naam: 'Inrichting en techniek (geen cliënten)',
    gegevens: 'Instellingen, locaties, bedden, sjablonen, tellingen, sleutels, verbindingen, reservekopieën',
    wie: 'Medewerkers die iets wijzigden',
    doel: 'Het programma inrichten en laten werken',
    grond: 'AVG 6 lid 1 onder e, AVG 32',
    ontvangers: geen,
    lezers: ['beheer.instellingen'],
    bewaren: 'inrichting',
    bij: alle,
  },
} as const satisfies Readonly<Record<string, Verwerkingstekst>>;
export type Verwerking = keyof typeof verwerkingen;
export const verwerkingnamen = Object.keys(verwerkingen) as Verwerking[];

/** Who reads a processing at a kind of organisation: the roles that have one of its rights. */
export function lezersVan(verwerking: Verwerking, soort: Organisatiesoort): Rol[] {
  const rechten: ReadonlySet<Recht> = new Set(verwerkingen[verwerking].lezers);
  return rollenPerOrganisatiesoort[soort].filter((rol) => rechtenPerRol[rol].some((recht) => rechten.has(recht)));
}
