import { schrijfDag, schrijfDatum } from './datum.ts';

/** The CO-pas: on the card and on the sheet around it. */
export const copasTeksten = {
  documenttitel: (pasnummer: string) => `CO-pas ${pasnummer}`,
  onderwerp: 'Toegang tot de opvang',
  kop: 'CO-pas',
  naam: 'Naam',
  locatie: 'Geldig bij',
  geldig: 'Geldig van en tot en met',
  periode: (van: string, tot: string) => `${van} t/m ${tot}`,
  pasnummer: 'Pasnummer',
  gevonden: (telefoon: string) => `Pas gevonden? Bel ${telefoon}`,
  qr: (pasnummer: string) => `QR-code om pas ${pasnummer} te controleren. In de code staat geen naam.`,
  velKop: 'Uw CO-pas',
  velInleiding: (locatie: string, van: string, tot: string) =>
    `Met deze pas kunt u naar binnen bij ${locatie}, van ${schrijfDatum(van)} tot en met ${schrijfDatum(tot)}.`,
  knip: 'Knip de pas uit langs de lijn.',
  gebruikKop: 'Zo gebruikt u de pas',
  gebruik: [
    'Laat de pas elke avond zien bij de ingang. De medewerker scant de code.',
    'De pas is alleen van u. Geef hem niet aan iemand anders.',
    'In de code staan het pasnummer, de locatie en de datums. Uw naam staat er niet in.',
    'Doet de code het niet? Dan typt de medewerker het pasnummer over.',
    'Pas kwijt, gestolen of kapot? Kom naar Centraal Onthaal. U krijgt een nieuwe en de oude werkt niet meer.',
    'Op de laatste dag stopt de pas vanzelf.',
  ],
} as const;

export const herstelsleutelTeksten = {
  titel: 'Herstelsleutel van Onthaal',
  onderwerp: 'Toegang tot de gegevens als niemand meer kan inloggen',
  kop: 'Herstelsleutel',
  inleiding: (organisatie: string) =>
    `Met deze sleutel komt ${organisatie} weer bij de gegevens als niemand meer kan inloggen. Zonder wachtwoord en zonder deze sleutel kan niemand de gegevens lezen, ook de maker van het programma niet.`,
  sleutel: 'De sleutel',
  bewarenKop: 'Bewaar dit blad veilig',
  bewaren: [
    'Leg het in een kluis, in een gesloten enveloppe. Niet bij de computer.',
    'Maak geen foto of kopie en zet de sleutel niet in een e-mail.',
    'Wie de sleutel heeft, kan alle gegevens lezen. Is het blad kwijt? Laat de beheerder een nieuwe sleutel maken: de oude werkt dan niet meer.',
  ],
  gebruikKop: 'Zo gebruikt u de sleutel',
  gebruik: [
    'Start Onthaal.',
    'Kies bij het inloggen ‘Herstellen’.',
    'Typ de sleutel over. Streepjes en spaties mag u weglaten.',
    'Kies een nieuw wachtwoord.',
  ],
  velden: {
    organisatie: 'Organisatie',
    gemaaktOp: 'Gemaakt op',
    ontvangen: 'Ontvangen door',
    opgeborgen: 'Opgeborgen in',
  },
} as const;

/** The recovery codes of a second factor. */
export const herstelcodesTeksten = {
  titel: 'Herstelcodes voor Onthaal',
  onderwerp: 'Inloggen zonder telefoon',
  kop: 'Herstelcodes',
  inleiding: (naam: string) =>
    `Met deze codes logt ${naam} in als de telefoon er niet is. Het wachtwoord blijft ook nodig.`,
  codes: 'De codes',
  gebruik: [
    'Vul bij het inloggen één van deze codes in, op de plek van de code van uw telefoon.',
    'Elke code werkt één keer. Streep hem daarna door.',
    'Bewaar dit blad thuis of in een afgesloten la. Niet bij de computer en niet bij uw wachtwoord.',
    'Kwijt? Vernieuw uw tweede factor in uw eigen menu: de oude codes werken dan niet meer.',
  ],
  gebruikKop: 'Zo gebruikt u ze',
  velden: { naam: 'Voor', organisatie: 'Organisatie', gemaaktOp: 'Gemaakt op' },
} as const;

/** Confirmation of a melding (Wmo 2015 2.3.2). */
export const ontvangstTeksten = {
  titel: (kenmerk: string) => `Ontvangst van uw melding, kenmerk ${kenmerk}`,
  onderwerp: 'Wij hebben uw melding ontvangen',
  kop: 'Wij hebben uw melding ontvangen',
  inleiding: (op: string) =>
    `Op ${schrijfDatum(op)} hebt u bij ons gemeld dat u opvang nodig hebt. In deze brief leest u wat er nu gebeurt en wat u kunt doen.`,
  namensU: (op: string, melder: string) =>
    `Op ${schrijfDatum(op)} heeft ${melder} bij ons gemeld dat u opvang nodig hebt. In deze brief leest u wat er nu gebeurt en wat u kunt doen.`,
  acuutKop: 'Opvang voor nu',
  acuut: (locatie: string | null) =>
    `U hebt nu meteen onderdak nodig. Tot ons onderzoek klaar is, krijgt u opvang${locatie ? ` bij ${locatie}` : ''} (artikel 5.2.3 van de beleidsregels). Of u daarna opvang krijgt, staat nog niet vast.`,
  datumsKop: 'Belangrijke dagen',
  datums: { gemeld: 'Melding', plan: 'Persoonlijk plan', onderzoek: 'Onderzoek klaar' },
  uiterlijk: (datum: string) => `uiterlijk ${schrijfDag(datum)}`,
  onderzoekKop: 'Ons onderzoek',
  onderzoek: (datum: string) =>
    `Wij onderzoeken samen met u wat u nodig hebt. Daarvoor hebben wij één of meer gesprekken met u. Het onderzoek is klaar uiterlijk op ${schrijfDag(datum)}. Dat is binnen zes weken na uw melding (Wmo 2015 artikel 2.3.2). U krijgt een verslag.`,
  meenemenKop: 'Neem mee naar het gesprek',
  meenemen: [
    'uw paspoort, identiteitskaart of verblijfsdocument (Wmo 2015 artikel 2.3.4). Hebt u dat niet? Kom toch;',
    'papieren over uw inkomen en uw laatste woning, als u die hebt;',
    'namen en telefoonnummers van mensen die u helpen.',
  ],
  planKop: 'Uw eigen plan',
  plan: (datum: string) =>
    `U mag zelf opschrijven welke hulp u nodig hebt en van wie. Dat heet een persoonlijk plan. Geef het ons uiterlijk op ${schrijfDag(datum)}, binnen zeven dagen na uw melding (Wmo 2015 artikel 2.3.2). Wij gebruiken het bij het onderzoek. Het hoeft niet.`,
  daarnaKop: 'Na het onderzoek',
  daarna:
    'Als het onderzoek klaar is, kunt u opvang aanvragen. Dan krijgt u binnen twee weken een besluit op papier (Wmo 2015 artikel 2.3.5). Is het onderzoek na zes weken niet klaar? Dan mag u ook aanvragen.',
  gegevensKop: 'Uw gegevens',
  gegevens:
    'Wij schrijven alleen op wat nodig is om u te helpen. U mag zien wat wij over u hebben opgeschreven en het laten verbeteren als het niet klopt. Vraag het aan uw contactpersoon.',
} as const;

/** Account of the onderzoek (5.2.4, Wmo 2015 2.3.2). */
export const verslagTeksten = {
  titel: (kenmerk: string) => `Onderzoeksverslag, kenmerk ${kenmerk}`,
  onderwerp: 'Verslag van het onderzoek naar opvang',
  kop: 'Verslag van het onderzoek',
  inleiding:
    'Dit is het verslag van ons onderzoek (artikel 5.2.4 van de beleidsregels en Wmo 2015 artikel 2.3.2). Het is nog geen besluit. Klopt er iets niet? Zeg het ons: wij zetten uw opmerking erbij.',
  velden: {
    client: 'Over',
    verslag: 'Verslag nummer',
    geboren: 'Geboren op',
    gestart: 'Onderzoek begonnen',
    afgerond: 'Onderzoek afgerond',
    door: 'Onderzoek door',
  },
  nogNiet: 'nog niet',
  gesprekkenKop: 'Gesprekken',
  gesprek: (datum: string, fysiek: boolean, reden: string) =>
    `${schrijfDag(datum)}, ${fysiek ? 'in persoon' : reden ? `niet in persoon, omdat: ${reden}` : 'niet in persoon'}`,
  geenGesprekken: 'Er is nog geen gesprek vastgelegd.',
  bevindingenKop: 'Wat wij hebben gevonden',
  nietVanToepassing: 'Niet van toepassing.',
  nietVastgesteld: 'Nog niet vastgesteld.',
  toetsenKop: 'Hoe wij de regels hebben toegepast',
  toetsenUitleg:
    'Hieronder staat per regel welke gegevens zijn gebruikt en wat eruit komt. Het programma rekent alleen na. Een medewerker beslist.',
  tabel: { voorwaarde: 'Voorwaarde', gegevens: 'Gebruikte gegevens', uitkomst: 'Uitkomst' },
  uitkomst: { voldaan: 'Voldaan', 'niet-voldaan': 'Niet voldaan', onbekend: 'Nog niet bekend' },
  peildatum: (datum: string, versie: string) => `Beoordeeld naar de stand op ${schrijfDatum(datum)}, met ${versie}.`,
  ontbreekt: 'Nog te vragen:',
  waarden: { ja: 'ja', nee: 'nee', onbekend: 'niet bekend', aantal: (n: number) => `${n} vastgelegd` },
  reactieKop: 'Uw reactie',
  geenReactie: 'U hebt (nog) geen opmerkingen gemaakt.',
  akkoordKop: 'Ondertekening',
  akkoord:
    'Door te tekenen laat u zien dat u dit verslag hebt gekregen. Het betekent niet dat u het overal mee eens bent.',
  tekenvelden: { kop: 'Vul in', naam: 'Naam', datum: 'Datum', handtekening: 'Handtekening' },
  client: 'Cliënt',
  medewerker: 'Medewerker Centraal Onthaal',
} as const;

/** The card or letter with which somebody goes to the loket (5.2.2). */
export const doorverwijsTeksten = {
  titel: (kenmerk: string) => `Naar het loket van Centraal Onthaal, kenmerk ${kenmerk}`,
  onderwerp: 'Kom naar het loket voor opvang',
  kop: 'Kom naar het loket',
  inleiding: (op: string, melder: string) =>
    `Op ${schrijfDatum(op)} heeft ${melder} verteld dat u opvang nodig hebt. Opvang vraagt u zelf aan bij het loket (artikel 5.2.2 van de beleidsregels). Daarom verwijzen wij u daarheen.`,
  velden: {
    loket: 'Waar',
    adres: 'Adres',
    verwacht: 'Wanneer',
    open: 'Open',
    telefoon: 'Telefoon',
    kenmerk: 'Kenmerk',
  },
  open: (van: string, tot: string) => `op werkdagen van ${van} tot ${tot} uur`,
  meenemenKop: 'Neem mee',
  meenemen: [
    'deze brief;',
    'uw paspoort, identiteitskaart of verblijfsdocument. Hebt u dat niet? Kom toch;',
    'de papieren van uw kinderen, als zij met u meekomen.',
  ],
  nietKunnenKop: 'Kunt u niet komen?',
  nietKunnen: (telefoon: string) =>
    telefoon
      ? `Bel dan naar ${telefoon}. Wij spreken een andere dag met u af.`
      : 'Laat het ons weten. Wij spreken een andere dag met u af.',
  vannachtKop: 'Hebt u vannacht geen slaapplek?',
  vannacht:
    'Wacht niet tot die dag. Kom meteen naar het loket. Is het loket dicht? Op www.rotterdam.nl/dak-of-thuisloos staat waar u terechtkunt.',
} as const;

/** The form on which a client gives toestemming. */
export const toestemmingTeksten = {
  titel: (kenmerk: string) => `Toestemming, kenmerk ${kenmerk}`,
  onderwerp: 'Toestemming om gegevens te delen',
  kop: 'Toestemming',
  inleiding:
    'Met dit formulier geeft u ons toestemming. U hoeft dit niet te doen. Uw recht op opvang hangt er niet van af.',
  velden: {
    client: 'Cliënt',
    geboren: 'Geboren op',
    doel: 'Waarvoor',
    uitleg: 'Wat dat is',
    aan: 'Met wie',
    van: 'Vanaf',
    tot: 'Tot en met',
  },
  totIntrekken: 'tot u de toestemming intrekt',
  rechtenKop: 'Wat u moet weten',
  rechten: [
    'Wij delen alleen wat voor dit doel nodig is.',
    'U mag uw toestemming altijd intrekken. U hoeft niet te zeggen waarom. Vanaf dat moment delen wij niets meer.',
    'U mag vragen wat wij hebben gedeeld en met wie.',
  ],
  akkoordKop: 'Ondertekening',
  akkoord: 'Ik heb dit formulier gelezen of het is mij voorgelezen. Ik geef toestemming.',
} as const;

/** The covering letter to who represents the client (1.14). */
export const kopieTeksten = {
  titel: (kenmerk: string) => `Kopie voor de vertegenwoordiger, kenmerk ${kenmerk}`,
  onderwerp: 'Kopie van een brief',
  kop: 'Kopie van een brief',
  tekst: (client: string, rol: string, document: string, van: string) =>
    `U bent ${rol} van ${client}. Bij deze brief vindt u een kopie van: ${document}, van ${schrijfDatum(van)}. ${client} heeft deze brief ook gekregen.`,
  vertrouwelijk: 'Gebruik wat erin staat alleen voor uw werk als vertegenwoordiger.',
  vragen: (telefoon: string) =>
    telefoon ? `Hebt u vragen? Bel ons op ${telefoon}.` : 'Hebt u vragen? Neem contact met ons op.',
} as const;

/** The form for an aanvraag (Wmo 2015 2.3.5). */
export const aanvraagTeksten = {
  titel: (kenmerk: string) => `Aanvraag maatschappelijke opvang, kenmerk ${kenmerk}`,
  onderwerp: 'Aanvraag voor maatschappelijke opvang',
  kop: 'Aanvraag maatschappelijke opvang',
  inleiding:
    'Met dit formulier vraagt u maatschappelijke opvang aan. Binnen twee weken krijgt u een besluit op papier (Wmo 2015 artikel 2.3.5).',
  velden: {
    client: 'Naam',
    geboren: 'Geboren op',
    gemeld: 'Gemeld op',
    onderzoek: 'Onderzoek afgerond',
    vanaf: 'Aanvragen kan vanaf',
  },
  nogNiet: 'nog niet',
  keuzeKop: 'Wat u vraagt',
  keuze: 'Ik vraag maatschappelijke opvang aan voor mij en voor de kinderen die bij mij blijven.',
  keuzeAlleen: 'Ik vraag maatschappelijke opvang aan.',
  verslag: 'Het verslag van het onderzoek hoort bij deze aanvraag.',
  akkoordKop: 'Ondertekening',
  akkoord: 'Ik heb alles naar waarheid verteld. Verandert er iets? Dan vertel ik dat meteen.',
} as const;
