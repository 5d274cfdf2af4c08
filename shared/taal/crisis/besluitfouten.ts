import { schrijfDatum } from '../datum.ts';

/** What is wrong with a besluit about crisisopvang or what is recorded around it, and what to do. */
export const besluitfouten = {
  // Secrets.
  adres: (spoor: string): string =>
    `“${spoor}” lijkt op een adres. Haal het weg: een adres staat alleen in de kluis, nooit in een brief of een dossier.`,
  plek: 'Hier staat de naam van een plek. Haal die weg: een plek staat nooit in een brief of een dossier.',
  naam: (naam: string): string =>
    `Hier staat de naam ${naam}. Noem geen anderen in de brief; schrijf bijvoorbeeld “uw kind”.`,
  // The besluit.
  motivering: 'Schrijf waarom u dit besluit. De cliënt leest dit in de brief.',
  afwijking: 'U kiest iets anders dan de toets aangeeft. Schrijf waarom (Awb 4:84).',
  afwijkingOnbekend: 'Er ontbreken nog antwoorden in de toets. Schrijf waarom u nu al besluit (Awb 4:84).',
  ingangsdatum: 'Vul de eerste dag van de crisisopvang in.',
  ingangVroeg: (dag: string): string => `De crisisopvang kan niet beginnen vóór de melding van ${schrijfDatum(dag)}.`,
  ingangLaat: 'De eerste dag ligt te ver weg. Neem het besluit als de opvang dichterbij is.',
  andereHulp: 'Schrijf welke andere hulp u aanbood (5.1.2). Zo staat de cliënt niet met lege handen.',
  laatsteDag: 'Vul de nieuwe laatste dag in.',
  laatsteDagVroeg: (dag: string): string =>
    `Kies een dag na ${schrijfDatum(dag)}: tot en met die dag loopt de opvang al.`,
  laatsteDagVer: 'Verleng met ten hoogste een half jaar. Daarna kijkt u opnieuw.',
  onderbouwing: 'Schrijf waaruit blijkt dat langer nodig is (5.1.4).',
  grond: 'Kies een reden uit artikel 5.1.5.',
  grondBewijs: (ontbreekt: readonly string[]): string =>
    `Voor deze reden is het bewijs er nog niet. Leg eerst vast: ${ontbreekt.join(' ')}`,
  geenGrond: 'Bij dit besluit hoort geen reden uit 5.1.5.',
  per: 'Vul de eerste dag zonder crisisopvang in.',
  perVroeg: 'Beëindigen kan niet met terugwerkende kracht. Kies vandaag of later.',
  perLaat: (dag: string): string => `De opvang stopt al na ${schrijfDatum(dag)}. Kies een eerdere dag.`,
  perIntrekken: (van: string, tot: string): string =>
    `Kies een dag van ${schrijfDatum(van)} tot en met ${schrijfDatum(tot)}: dan liep de opvang.`,
  zienswijze: 'Vraag eerst wat de cliënt ervan vindt (Awb 4:8), of kies waarom dat niet kan.',
  zienswijzeReden: 'Schrijf waarom u de cliënt niet eerst hoort (Awb 4:11).',
  bekendVoorbij: 'Kies vandaag of een dag die nog komt.',
  bekendTeVer: 'Deze dag is te ver weg. Maak de brief opnieuw als het zover is.',
  opBesluit: 'Kies welk besluit u terugdraait.',
  // Why a soort cannot be taken.
  looptAl: 'De crisisopvang loopt al. Verleng of beëindig die.',
  looptNiet: 'Er loopt geen crisisopvang.',
  alGeweigerd: 'Er is al geweigerd. Is er iets veranderd, verstrek dan alsnog.',
  alBeeindigd: 'De crisisopvang is al beëindigd. Draai dat besluit eerst terug.',
  vertrokken: 'De cliënt is al vertrokken. Trek het vertrek eerst in als dat niet klopt.',
  nietsTerug: 'Er is geen bekendgemaakt besluit om terug te draaien.',
  nogNietVerlengd: 'Over verlengen is al besloten.',
  vierOgen: 'U deed zelf de toets. Een collega neemt het besluit (vier ogen).',
  eerstLatere: 'Er is een later besluit op dit besluit. Laat dat eerst vervallen.',
  // The letter on its way.
  nietVeilig: {
    'via-professional': 'Leg eerst vast welke professional de cliënt zelf noemde, bij Afspraak over brieven.',
    'per-post': 'Post is niet vastgelegd als veilig. Geef de brief zelf, of bewaar hem tot het veilig is.',
    digitaal: 'E-mail is niet vastgelegd als veilig. Geef de brief zelf, of bewaar hem tot het veilig is.',
  },
  wel: {
    uitgereikt: 'Zelf geven kan altijd.',
    'via-professional': (wie: string): string => `De cliënt noemde ${wie}.`,
    veilig: (hoe: string): string => `Vastgelegd als veilig: ${hoe}`,
  },
  dagBekend: 'Kies een dag vanaf het besluit tot en met vandaag.',
  opvolgen: 'Kies een dag die nog komt, binnen twee maanden.',
  doorWie: 'Vul in wie de brief gaf.',
  eigenBesluit: 'U nam dit besluit zelf. Een andere teamleider kijkt het na.',
  // Records.
  toekomst: 'Deze dag is nog niet geweest.',
  hoeBekend: 'Schrijf hoe u weet dat dit veilig is.',
  genoemd: 'De cliënt moet deze persoon zelf hebben genoemd. Vraag dat eerst na.',
  wieProfessional: 'Vul in wie dat is.',
  alleenTeamleider: 'Nakijken doet de teamleider, in de lijst Besluiten nakijken.',
  onbekendBesluit: 'Dit besluit hoort niet bij dit dossier.',
  gevaarWat: 'Schrijf wat het gevaar is.',
  gevaarGedaan: 'De cliënt gaat naar een plek met gevaar. Kies wat daartegen is gedaan: politie, huisverbod, melding.',
  gevaarGedaanHoe: 'Schrijf wat er precies is gedaan, en met wie.',
  hoe: 'Kies hoe het vertrek ging.',
  naar: 'Kies naar wat voor plek. Weet u het niet, kies dan “Niet bekend”.',
  nazorgEerst: 'Spreek eerst een moment voor nazorg af.',
  vertrokVoor: (dag: string): string => `De opvang begon op ${schrijfDatum(dag)}. Kies een latere dag.`,
} as const;
