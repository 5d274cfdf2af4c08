import { schrijfDag, schrijfDatum } from './datum.ts';

/** The letter that asks a client to come and talk (5.2.4). */
export const uitnodigingTeksten = {
  titel: (kenmerk: string) => `Uitnodiging voor een gesprek, kenmerk ${kenmerk}`,
  onderwerp: 'Uitnodiging voor een gesprek',
  kop: 'Komt u met ons praten?',
  inleiding:
    'U vroeg om opvang. Wij onderzoeken wat u nodig hebt en of u recht hebt op opvang. Daarvoor willen wij met u praten (artikel 5.2.4 van de beleidsregels).',
  velden: { dag: 'Dag', tijd: 'Tijd', plaats: 'Plaats', tolk: 'Tolk' },
  tijd: (tijd: string) => `${tijd} uur`,
  waaroverKop: 'Waarover praten we?',
  waarover: 'Over wat er is gebeurd, hoe het nu met u gaat en welke hulp u nodig hebt.',
  meenemenKop: 'Neem mee',
  meenemen: [
    'uw paspoort, identiteitskaart of verblijfsdocument. Hebt u dat niet? Kom toch;',
    'papieren over uw inkomen en uw laatste woning, als u die hebt.',
  ],
  iemandKop: 'Iemand meenemen mag',
  iemand: 'U mag iemand meenemen die u vertrouwt. Soms spreken wij u ook even alleen.',
  verhinderdKop: 'Kunt u niet komen?',
  verhinderd: (telefoon: string) =>
    `Laat het ons zo snel mogelijk weten${telefoon ? `. Bel ${telefoon}` : ''}. Dan maken wij een nieuwe afspraak. Kunt u niet hier komen, bijvoorbeeld omdat u ziek bent? Zeg het: dan kijken wij wat wel kan.`,
  belang:
    'Het gesprek is belangrijk. Zonder gesprek kunnen wij niet vaststellen of u recht hebt op opvang (artikel 2.2.7).',
} as const;

/** The letter that gives another chance to co-operate (2.2.7, Awb 4:5). */
export const hersteltermijnTeksten = {
  titel: (kenmerk: string) => `Werk alstublieft mee aan ons onderzoek, kenmerk ${kenmerk}`,
  onderwerp: 'Wij hebben nog iets van u nodig',
  kop: 'Wij hebben nog iets van u nodig',
  inleiding: (dag: string) =>
    `U vroeg om opvang. Om te kunnen zien of u daar recht op hebt, hebben wij uw hulp nodig. Dat is nu nog niet gelukt. U krijgt daarom nog tijd tot en met ${schrijfDag(dag)}.`,
  velden: { tot: 'U hebt de tijd tot en met' },
  watKop: 'Dit vragen wij van u',
  waaromKop: 'Waarom wij dit vragen',
  plicht:
    'Wie opvang vraagt, werkt mee aan het onderzoek (artikel 2.2.7 van de beleidsregels). Wij houden rekening met wat u kunt.',
  gevolgKop: 'Wat er gebeurt als u niet meewerkt',
  gevolg: (dag: string) => [
    `Krijgen wij het niet uiterlijk op ${schrijfDag(dag)}, dan kunnen wij het onderzoek niet afmaken.`,
    'Wij kunnen dan niet vaststellen of u recht hebt op opvang. Wij kunnen uw aanvraag weigeren (artikel 5.2.7) of niet behandelen (Awb artikel 4:5).',
    'U krijgt daarover dan een brief. Met die brief kunt u bezwaar maken.',
  ],
  stilstand:
    'Hebt u al opvang aangevraagd? Dan staat de tijd waarin wij moeten beslissen stil tot wij het van u hebben (Awb artikel 4:15).',
  luktNietKop: 'Lukt het niet?',
  luktNiet: (telefoon: string) =>
    `Zeg het ons vóór die dag${telefoon ? ` en bel ${telefoon}` : ''}. Wij kijken samen wat wel kan. Hebt u een goede reden, dan kunt u meer tijd vragen.`,
} as const;

/** What the onderzoeksverslag says about the persoonlijk plan, the Zelfredzaamheid-Matrix and the confirmation. */
export const verslagExtraTeksten = {
  aanwezig: (wie: string) => `Aanwezig: ${wie}.`,
  tolk: (wie: string) => `Tolk: ${wie}.`,
  planKop: 'Uw eigen plan',
  planGekregen: (dag: string) => `U gaf ons een persoonlijk plan op ${schrijfDatum(dag)} (Wmo 2015 artikel 2.3.2).`,
  planGeen: 'U gaf ons geen persoonlijk plan. Dat hoeft ook niet.',
  zrmKop: 'Hoe u zich redt',
  zrmUitleg:
    'Samen keken wij naar dertien onderwerpen. Een score loopt van 1 (acuut probleem) tot 5 (redt het helemaal). Een streepje betekent: niet bekeken.',
  zrmTabel: { domein: 'Onderwerp', toelichting: 'Toelichting' },
  zrmBasis: (dag: string, door: string) => `Meting van ${schrijfDatum(dag)}, door ${door}.`,
  zrmBasisTwee: (eerste: string, laatste: string, door: string) =>
    `Eerste meting ${schrijfDatum(eerste)}; laatste meting ${schrijfDatum(laatste)}, door ${door}.`,
  score: (score: number | null, woord: string) => (score === null ? '—' : `${score} (${woord})`),
  bevestigdKop: 'Bevestigd door de cliënt',
  bevestigd: {
    ondertekend: (door: string, dag: string) => `Ondertekend door ${door} op ${schrijfDatum(dag)}.`,
    mondeling: (door: string, dag: string) =>
      `Mondeling bevestigd door ${door} op ${schrijfDatum(dag)} (artikel 2.2.4 van de beleidsregels).`,
  },
  controle: (hoe: string) => `Wij zijn zo nagegaan dat het de cliënt was: ${hoe}`,
  vastgelegd: (wie: string) => `Vastgelegd door ${wie}.`,
  opmerkingenKop: 'Opmerkingen van de cliënt bij het verslag',
  geenOpmerkingen: 'De cliënt had geen opmerkingen.',
  vast: 'Dit verslag verandert niet meer. Komt er iets bij, dan volgt een nieuw verslag.',
} as const;
