/** What stands in each file of the bundle. */
const bestanden: Readonly<Record<string, string>> = {
  'lees-mij.txt': 'wat dit is en wat erin staat',
  'gezondheid.txt': 'de lijst van het scherm, in woorden',
  'metingen.json': 'dezelfde lijst in getallen, momenten en codes',
  'versies.json': 'versies van Onthaal, de computer en de indeling van het bestand',
  'instellingen.json': 'getallen en ja of nee; van tekst alleen of er iets is ingevuld',
  'tabellen.json': 'hoeveel regels elke tabel heeft (bij Veilig Thuis alleen ongeveer)',
  'opslag.json': 'hoe snel het bestand leest en langs welke weg',
  'log.txt': 'de laatste technische regels: momenten, codes en plaatsen in het programma',
};

/** The diagnosis bundle: what a supplier needs to help, with nothing personal. */
export const diagnoseteksten = {
  titel: 'Diagnosebestand',
  inleiding:
    'Gaat er iets mis, dan kan de leverancier met dit bestand meekijken. Er staan geen namen, BSN’s, adressen, wachtwoorden of sleutels in. Bekijk eerst zelf wat erin staat.',
  maak: 'Maak een diagnosebestand',
  opnieuw: 'Maak opnieuw',
  bewaar: 'Bewaren…',
  bewaard: 'Bewaard als {bestandsnaam}. Geef het op een veilige manier door.',
  kies: 'Bekijk per bestand',
  inhoud: 'Inhoud van {naam}',
  omvang: '{aantal} regels',
  wie: 'In het logboek komt te staan dat u dit bestand maakte.',
  verlopen: 'Dit voorbeeld is er niet meer. Maak het diagnosebestand opnieuw.',
  leesmij: 'Diagnose van Onthaal {versie}, gemaakt op {moment}. Hierin staat niets over cliënten of medewerkers.',
  weggelaten: '({aantal} regels weggelaten: geen vaste vorm)',
  bestanden,
} as const;
