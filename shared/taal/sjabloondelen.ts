/** Parts that the default letters share. Own words, with the article that carries each. */
export const standaarddelen = {
  onderzoek: [
    '[als gespreksdata] Wij hebben uw situatie onderzocht (artikel 5.2.4). Wij hebben met u gesproken op {gespreksdata}{nietopkantoor}. Dit hebben wij gevonden:',
    '[als niet gespreksdata] Wij hebben uw situatie onderzocht (artikel 5.2.4). Dit hebben wij gevonden:',
    '{resultaten}',
  ],
  vastgesteld: [
    '[als vastgesteld] Dit hebben wij vastgesteld:',
    '{vastgesteld}',
    '[als nietvoldaan] Dit is volgens ons onderzoek niet zo:',
    '{nietvoldaan}',
    '[als nietbekend] Dit konden wij niet vaststellen:',
    '{nietbekend}',
  ],
  afwijking: [
    '[als afwijking] ### Wij wijken af van onze regels',
    '[als afwijking] In uw situatie doen wij iets anders dan in onze beleidsregels staat (Algemene wet bestuursrecht artikel 4:84). De reden is:',
    '{afwijking}',
  ],
  zienswijze: ['[als zienswijze] ### Wat u hierover zei', '{zienswijze}'],
  afspraken: {
    volwassenen: [
      '- U werkt mee aan de begeleiding en aan het op orde krijgen van uw papieren, inkomen en zorgverzekering.',
      '- U doet wat nodig is om weer op een eigen plek te kunnen wonen, zoals inschrijven bij woningsites en elke week reageren.',
      '- U houdt u aan de huisregels van de locatie.',
    ],
    jongeren: [
      '- U werkt mee aan de begeleiding en aan het op orde krijgen van uw papieren, inkomen en zorgverzekering.',
      '- U doet wat nodig is om door te gaan naar een eigen plek, school of werk.',
      '- U houdt u aan de huisregels van de locatie.',
    ],
    gezin: [
      '- U werkt mee aan de begeleiding en aan het op orde krijgen van uw papieren, inkomen en zorgverzekering.',
      '- U doet wat nodig is om met uw gezin weer op een eigen plek te kunnen wonen.',
      '- U werkt mee aan hulp die uw kinderen nodig hebben. Uw kinderen gaan naar school.',
      '- U houdt u aan de huisregels van de locatie.',
    ],
  },
  eigenAfspraken: ['[als eigenafspraken] Met u hebben wij ook afgesproken:', '{eigenafspraken}'],
  wijzigingen:
    'Verandert er iets in uw situatie? Vertel het ons meteen (Wmo 2015 artikel 2.3.8). Denk aan een eigen woonplek, ander inkomen of een opname. Houdt u zich niet aan de afspraken, dan kan de opvang eerder stoppen (artikel 5.2.9). Wij praten daar eerst met u over.',
  verlengen: {
    volwassenen:
      'Hebt u dan nog geen andere plek en kunt u daar niets aan doen? Dan kunnen wij de opvang langer laten duren. Wij onderzoeken dat opnieuw (artikel 5.2.8).',
    jongeren:
      'Is opvang daarna nog nodig? Dan kunnen wij de opvang langer laten duren. Wij onderzoeken dat opnieuw (artikel 5.2.8).',
    gezin:
      'Een gezin blijft zo veel mogelijk op één plek tot er een passende woning is. Is meer tijd nodig, dan onderzoeken wij dat opnieuw (artikel 5.2.8).',
  },
  contact: ['Dit is uw vaste contactpersoon. Met vragen kunt u altijd bij deze persoon terecht.', '{contactgegevens}'],
  hulp: [
    '[als clientondersteuning] Wilt u dat iemand met u meedenkt of meegaat naar een gesprek? Een cliëntondersteuner helpt u. Dat kost u niets. De cliëntondersteuner werkt niet voor ons en staat naast u (Wmo 2015 artikel 2.2.4). U vindt een cliëntondersteuner hier: {clientondersteuning}',
    '[als niet clientondersteuning] Wilt u dat iemand met u meedenkt of meegaat naar een gesprek? Een cliëntondersteuner helpt u. Dat kost u niets. De cliëntondersteuner werkt niet voor ons en staat naast u (Wmo 2015 artikel 2.2.4).',
    'Vindt u deze brief moeilijk? Kom langs of bel ons. Wij leggen de brief uit. Als dat nodig is, doen we dat met een tolk.',
  ],
  bezwaar: [
    'Dan kunt u bezwaar maken. Dat kan tot en met **{bezwaardag}**. Wij geven of sturen u deze brief op {bekendmaking}; u hebt vanaf de dag daarna zes weken (Algemene wet bestuursrecht artikelen 6:7 en 6:8). Doe het op tijd: daarna kunnen wij uw bezwaar meestal niet meer behandelen.',
    'Schrijf een brief. Zet daarin:',
    '- uw naam en het adres waar wij u kunnen bereiken;',
    '- de datum van vandaag en uw handtekening;',
    '- tegen welk besluit u bezwaar maakt (noem het kenmerk van deze brief, of stuur een kopie mee);',
    '- waarom u het er niet mee eens bent.',
    'Stuur of breng uw bezwaar naar: {bezwaaradres}',
    '[als bezwaardigitaal] Digitaal kan ook: {bezwaardigitaal}',
    'Iemand anders mag u helpen of het voor u doen. Een cliëntondersteuner of het Juridisch Loket helpt u gratis.',
    'Het besluit geldt ook als u bezwaar maakt. Kunt u niet wachten? Vraag dan de voorzieningenrechter van de rechtbank om snel iets te regelen (een voorlopige voorziening, Algemene wet bestuursrecht artikel 8:81). Dat kan alleen als u ook bezwaar maakt.',
  ],
  wmo: (artikelen: string) => `- Wet maatschappelijke ondersteuning 2015 (Wmo 2015), ${artikelen};`,
  awb: (artikelen: string) => `- Algemene wet bestuursrecht (Awb), ${artikelen};`,
  regelsBegin: 'Dit besluit steunt op:',
  regelsEinde: 'Staat er in deze brief alleen ‘artikel’ met een nummer? Dan is dat een artikel van onze beleidsregels.',
  koppen: {
    besluit: 'Ons besluit',
    onderzoek: 'Wat wij hebben onderzocht',
    onderbouwing: 'Waarom wij dit hebben besloten',
    voorwaarden: 'Voorwaarden en afspraken',
    duur: 'Hoe lang u opvang krijgt',
    copas: 'Uw CO-pas',
    andereHulp: 'Waar u nu hulp kunt krijgen',
    contactpersoon: 'Uw contactpersoon',
    bezwaar: 'Bent u het niet eens met dit besluit?',
    hulp: 'Gratis hulp van een cliëntondersteuner',
    regels: 'De regels bij dit besluit',
  },
} as const;
