/** Fixed texts of a besluit and its beschikking. */
export const besluitteksten = {
  functie: 'Medewerker Centraal Onthaal',
  pasVervallen: 'Het besluit bij deze pas geldt niet meer',
  beleidsbron: 'Beleidsregels maatschappelijke ondersteuning en jeugdhulp Rotterdam 2025, Gemeenteblad 2025 nr. 235571',
  titel: {
    verstrekken: 'Beschikking: opvang verstrekt',
    weigeren: 'Beschikking: opvang geweigerd',
    'buiten-behandeling': 'Beschikking: aanvraag niet in behandeling',
    verlengen: 'Beschikking: opvang verlengd',
    'niet-verlengen': 'Beschikking: opvang niet verlengd',
    wijzigen: 'Beschikking: opvang gewijzigd',
    beeindigen: 'Beschikking: opvang beëindigd',
    intrekken: 'Beschikking: besluit ingetrokken',
    herroepen: 'Beschikking: besluit herroepen',
  },
  kiesGrond: 'Kies ten minste één grond voor de weigering (artikel 5.2.7).',
  grondNietAanwezig: 'Deze grond volgt niet uit de toets. Schrijf op waarom u hem toch gebruikt.',
  schrijfMotivering: 'Schrijf op waarom u dit besluit neemt.',
  schrijfAfwijking: 'U wijkt af van het voorstel. Schrijf op waarom (Awb 4:84).',
  kiesIngang: 'Vul in vanaf welke dag de opvang geldt.',
  ingangTeVer: 'De opvang kan niet ingaan vóór de dag van de melding.',
  kiesLocatie: 'Kies de locatie waar de cliënt terecht kan.',
  onbekendeKeten: 'De keten is nog niet bekend. Vul de geboortedatum en het huishouden in.',
  onbekendeContactpersoon: 'Kies een contactpersoon.',
  kiesGrondAlgemeen: 'Kies ten minste één grond.',
  onbekendeGrond: 'Deze grond hoort niet bij dit besluit.',
  openPlek: 'Vul de open plek […] in, of haal haar weg.',
  geenOpvang: 'Er is geen opvang verstrekt waar dit besluit over kan gaan.',
  opvangGeeindigd: 'De opvang is al geëindigd (artikel 5.2.9). Is opvang weer nodig? Leg dan een nieuwe melding vast.',
  kiesPer: 'Vul in vanaf welke dag dit besluit werkt.',
  perVoorbij: 'Kies vandaag of een dag die nog komt.',
  perBuitenOpvang: 'Kies een dag waarop de opvang loopt.',
  terugAlleenOnjuist:
    'Terugwerken kan alleen als de cliënt onjuiste of onvolledige gegevens gaf (Wmo 2.3.10). Kies die grond, of een dag vanaf vandaag.',
  verlengTot: 'Vul een laatste dag in die na de huidige laatste dag ligt.',
  herroepenBijBezwaar:
    'Een besluit herroepen kan alleen bij de beslissing op bezwaar (Awb 7:11). Ga naar Bezwaar en klacht.',
  bekendBijBezwaar: 'Maak de beslissing op bezwaar bekend bij Bezwaar en klacht. Daar staat ook de dag voor beroep.',
  geenHersteltermijn:
    'Geef de cliënt eerst in een brief de tijd om de aanvraag aan te vullen (Awb 4:5). Dat doet u bij het onderzoek.',
  welMeegewerkt: 'De cliënt heeft alsnog meegewerkt. Niet in behandeling nemen kan dan niet (Awb 4:5).',
  hersteltermijnLoopt: (dag: string): string => `De cliënt heeft nog tot en met ${dag} de tijd (Awb 4:5).`,
  buitenBehandelingTeLaat: (dag: string): string =>
    `Dit kon tot en met ${dag}: vier weken na de hersteltermijn (Awb 4:5 lid 4). Beslis nu op de aanvraag zelf.`,
  bekendVoorbij: 'Kies vandaag of een dag die nog komt.',
  bekendTeVer: 'Deze dag ligt te ver weg. Neem het besluit dichter bij de dag waarop u de brief geeft.',
  naamVanAnder: (naam: string): string =>
    `Hier staat ‘${naam}’, de naam van een ander in het huishouden. Schrijf ‘uw partner’, ‘uw kind’ of ‘uw huisgenoot’.`,
  overAnder: 'gaat over een ander in het huishouden',
  nietGezegd: 'nog niet aangegeven of dit alleen over de cliënt gaat',
  naamInBevinding: 'noemt de naam van een ander in het huishouden',
  voorstelGewijzigd: 'Het klaargezette besluit is intussen veranderd. Kijk het na en probeer het opnieuw.',
  nietAangeboden: 'Dit klaargezette besluit wacht niet (meer) op een beslisser.',
  alBekend: 'Dit besluit is al bekendgemaakt.',
  dagVanBekendmaking: 'Kies een dag vanaf het besluit tot en met vandaag.',
  briefNoemtAndereDag: (dag: string, tot: string): string =>
    `De brief noemt ${dag} als dag van uitreiken of versturen, en ${tot} als laatste dag voor bezwaar. Maak een brief met de juiste dag, of leg uit waarom dat niet nodig is.`,
  noemVertegenwoordiger: 'Schrijf op wie de brief kreeg.',
  opvolgenNaPoging: 'Kies een dag na de dag van de poging.',
  heronderzoek: 'Ons nieuwe onderzoek',
  eerstLatere: 'Er is een later besluit dat dit besluit verandert. Laat dat eerst vervallen.',
  eerstNieuwe: 'Er is intussen opnieuw op de aanvraag besloten. Laat dat besluit eerst vervallen.',
  opnieuwGemaakt: (titel: string): string => `${titel} (nieuwe dagtekening)`,
} as const;

/** Terms of a letter that is on its way. */
export const brieftermijnen = {
  opvolgen: 'Brief ligt klaar: kijk of de cliënt hem kreeg',
  retour: 'Brief kwam terug: zoek een andere weg',
} as const;

/** What the timeline says about preparing besluiten and making them known. */
export const besluittijdlijn = {
  soort: 'Besluit',
  opmerking: 'Opmerking',
  datum: 'Op',
  opvolgen: 'Opvolgen op',
  bezwaar: 'Bezwaar kan tot en met',
  reden: 'Reden',
  verbeterd: 'Bekendmaking verbeterd',
  soorten: {
    verstrekken: 'Opvang verstrekken',
    weigeren: 'Opvang weigeren',
    'buiten-behandeling': 'Niet in behandeling nemen',
    verlengen: 'Opvang verlengen',
    'niet-verlengen': 'Opvang niet verlengen',
    wijzigen: 'Opvang wijzigen',
    beeindigen: 'Opvang eerder beëindigen',
    intrekken: 'Besluit intrekken',
    herroepen: 'Besluit herroepen',
  },
  klaargezet: {
    aangeboden: 'Besluit klaargezet voor een beslisser',
    teruggegeven: 'Klaargezet besluit teruggegeven',
    ingetrokken: 'Klaargezet besluit ingetrokken',
    genomen: 'Besluit genomen',
  },
  pogingen: {
    klaargelegd: 'Brief klaargelegd om op te halen',
    'niet-opgehaald': 'Brief niet opgehaald',
    'niet-bereikt': 'Cliënt niet bereikt',
    retour: 'Brief kwam terug',
  },
} as const;

/** Wmo 2.3.10: when a besluit can be reconsidered or taken back, for the desk and for the client. Own words. */
export const herzieningsgronden = [
  {
    id: 'onjuiste-gegevens',
    zin: 'De cliënt gaf onjuiste of onvolledige gegevens; met de juiste was er anders besloten.',
    brief:
      'U gaf ons gegevens die niet klopten of niet compleet waren. Met de juiste gegevens hadden wij anders besloten',
  },
  {
    id: 'niet-langer-aangewezen',
    zin: 'De cliënt heeft de opvang niet meer nodig.',
    brief: 'U hebt de opvang niet meer nodig',
  },
  {
    id: 'niet-toereikend',
    zin: 'De opvang is niet meer genoeg voor wat de cliënt nodig heeft.',
    brief: 'De opvang is niet meer genoeg voor wat u nodig hebt',
  },
  {
    id: 'voorwaarden-niet-nagekomen',
    zin: 'De cliënt voldoet niet aan de voorwaarden bij de opvang.',
    brief: 'U voldoet niet aan de voorwaarden die bij de opvang horen',
  },
  {
    id: 'niet-gebruikt',
    zin: 'De cliënt gebruikt de opvang niet, of ergens anders voor.',
    brief: 'U gebruikt de opvang niet, of gebruikt haar ergens anders voor',
  },
] as const;
