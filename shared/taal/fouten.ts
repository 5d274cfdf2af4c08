import type { Foutcode } from '../contract/antwoord.ts';

/** What each refusal code says on the screen: what is wrong and what to do. */
export const foutteksten: Readonly<Record<Foutcode, string>> = {
  'ongeldige-invoer': 'Niet alles is goed ingevuld. Kijk naar de velden met een melding.',
  'onbekend-eindpunt': 'Deze opdracht bestaat niet. Start het programma opnieuw.',
  'niet-ingelogd': 'U bent niet ingelogd. Log opnieuw in; wat u typte is bewaard.',
  vergrendeld: 'Het scherm is vergrendeld. Vul uw wachtwoord in om verder te gaan.',
  'eigen-wachtwoord-nodig': 'Kies eerst een eigen wachtwoord. Daarna kunt u verder.',
  'tweede-factor-nodig': 'Stel eerst uw tweede factor in. Daarna kunt u verder.',
  'code-nodig': 'Vul ook de code van uw telefoon in.',
  'code-onjuist':
    'Deze code klopt niet of is al gebruikt. Wacht op de volgende code van uw telefoon, of gebruik een herstelcode.',
  'geen-recht': 'U mag dit niet doen met uw rol. Vraag een collega die dit wel mag.',
  'niet-gevonden': 'Dit is niet gevonden. Misschien hoort het bij een andere organisatie of locatie.',
  afgeschermd: 'Dit dossier is afgeschermd. U kunt het alleen openen met een reden. Die wordt gemeld en beoordeeld.',
  conflict:
    'Een collega heeft dit intussen gewijzigd. Bekijk de wijziging en vul uw werk aan; er is niets overschreven.',
  'inloggen-dicht':
    'Met deze naam is honderd keer achter elkaar verkeerd ingelogd. Het wachtwoord werkt hier niet meer. Vraag een beheerder om een nieuw wachtwoord, of gebruik de herstelsleutel.',
  'te-veel-pogingen': 'Er is te vaak een verkeerd wachtwoord ingevuld. Wacht even en probeer het dan opnieuw.',
  'inloggen-mislukt': 'De naam en het wachtwoord horen niet bij elkaar. Probeer het opnieuw.',
  'herstelsleutel-onjuist':
    'Deze herstelsleutel en inlognaam horen niet bij elkaar. Kijk of alle tekens goed zijn overgenomen.',
  'al-ingericht': 'Het programma is al ingericht. Log in.',
  'nog-niet-ingericht': 'Het programma is nog niet ingericht.',
  'wachtwoord-te-zwak': 'Kies een sterker wachtwoord.',
  'inlognaam-bezet': 'Deze inlognaam bestaat al. Kies een andere.',
  'laatste-beheerder': 'Dit is de laatste beheerder. Maak eerst een andere beheerder aan.',
  'bsn-in-gebruik': 'Dit BSN hoort al bij een andere cliënt. Open die cliënt in plaats van een nieuwe te maken.',
  'samenvoegen-niet-mogelijk': 'Deze twee cliënten kunnen nu niet worden samengevoegd of gesplitst.',
  'stap-niet-mogelijk': 'Deze stap kan nu niet. Kijk in het stappenoverzicht wat er eerst nodig is.',
  'alleen-onderdak':
    'Dit kan nu niet: de cliënt wacht op overdracht naar een andere regio. Tot die tijd geven we onderdak en wat nodig is, en werken we niet aan resultaten (artikel 5.2.5).',
  'zienswijze-ontbreekt':
    'De cliënt moet eerst kunnen reageren (Awb 4:8). Nodig de cliënt uit, of schrijf op waarom dat niet kan (Awb 4:11).',
  'onderzoek-ontbreekt': 'Er is nog geen onderzoek vastgelegd. Doe eerst het onderzoek (artikel 5.2.4).',
  'vier-ogen': 'U deed zelf het onderzoek. Een collega neemt het besluit.',
  'motivering-ontbreekt': 'Schrijf op waarom. Zonder motivering is het besluit niet compleet.',
  'al-besloten': 'Er is al een besluit in dit dossier.',
  'dossier-gesloten': 'Dit dossier is gesloten. Open het eerst weer; dat kan op het overzicht.',
  'al-bekendgemaakt': 'Dit besluit is al bekendgemaakt. Daarna kan het alleen met een nieuw besluit veranderen.',
  'pas-niet-mogelijk':
    'Een CO-pas hoort bij een geldig besluit voor een volwassene (artikel 5.2.8). Dat is hier niet zo.',
  'geen-bed': 'Dit bed is net vergeven. Kies een ander bed, of schrijf op waarom u toch hier plaatst.',
  'heeft-al-plek': 'Deze cliënt heeft die nacht al een plek. Beëindig dat verblijf eerst.',
  'geen-besluit': 'Zonder geldig besluit kan hier niemand slapen. Bel Centraal Onthaal (artikel 5.2.8).',
  geschorst: 'Deze cliënt is geschorst en kan nu niet naar binnen. Wijs de andere slaapplek.',
  'loket-open': 'Centraal Onthaal is nu open. Stuur de cliënt daarheen (artikel 5.2.3).',
  'sleutel-onjuist': 'Dit is geen sleutel van Onthaal, of er ontbreekt een stuk. Kopieer de hele tekst opnieuw.',
  'sleutel-bekend': 'Deze sleutel staat al in de lijst.',
  'beleid-botst': 'Voor die dag geldt al een waarde van dezelfde beleidsregel. Kies een andere dag.',
  'bestand-onleesbaar': 'Dit bestand kan niet worden gelezen. Kies een ander bestand.',
  'bestand-te-groot': 'Dit bestand is te groot.',
  'bestand-soort': 'Deze soort bestand kan niet in het dossier. Maak er een PDF van.',
  'bestand-onveilig': 'Dit bestand is niet veilig en is niet bewaard. Druk het af naar PDF, of maak er een foto van.',
  'verslag-vastgesteld': 'Het onderzoek ligt vast, want de cliënt heeft het verslag bevestigd. Heropen het eerst.',
  'opslag-vol': 'De schijf is vol. Maak ruimte en probeer het opnieuw; er is niets half opgeslagen.',
  'opslag-alleen-lezen':
    'In de gegevensmap kan niet worden geschreven. Vraag de beheerder om de rechten te herstellen.',
  'opslag-weg':
    'De schijf of map met de gegevens geeft geen antwoord. Kijk of hij nog is aangesloten en probeer het opnieuw; wat u typte staat er nog.',
  'reservekopie-mislukt':
    'Er kon geen reservekopie worden gemaakt of gelezen. Kijk bij Beheer, Reservekopieën wat u kunt doen.',
  'terugzetten-kan-niet': 'Deze reservekopie kan nu niet worden teruggezet.',
  'database-beschadigd':
    'Het gegevensbestand is beschadigd of hoort bij een andere sleutel. Er is niets gewijzigd. De functioneel beheerder kan een reservekopie terugzetten.',
  'database-weg':
    'Het gegevensbestand staat niet meer in de gegevensmap. Is het verplaatst, zet het dan terug. Staat het op een schijf of netwerkmap, sluit die dan aan. Anders zet de functioneel beheerder een reservekopie terug.',
  'database-van-nieuwere-versie':
    'De gegevens zijn van een nieuwere versie van het programma. Installeer eerst die versie.',
  'database-in-gebruik': 'De gegevens zijn al open in een ander venster of programma. Sluit dat eerst.',
  'kern-gestopt': 'Het programma is onderbroken en start opnieuw. Wat u typte staat er nog; probeer het zo weer.',
  'te-druk': 'Het programma is nog bezig met wat u eerder vroeg. Wacht even en probeer het opnieuw.',
  onverwacht: 'Er ging iets mis. Probeer het opnieuw. Gebeurt het weer, geef dan de verwijzing door aan de beheerder.',
};

/** The data are open on another computer, by its name. */
export const inGebruikDoor = (computer: string): string =>
  `De gegevens zijn open op computer ${computer}. Werk daar verder, of sluit Onthaal daar eerst. Moeten er meer computers tegelijk mee werken? Geef elke computer eigen gegevens en laat ze delen bij Werkplekken. (Code: database-in-gebruik)`;

/** Codes of the disk and the files on it: whoever helps over the phone asks for them, so they stand on the screen. */
const metCode: ReadonlySet<Foutcode> = new Set([
  'opslag-vol',
  'opslag-alleen-lezen',
  'opslag-weg',
  'database-beschadigd',
  'database-weg',
  'database-van-nieuwere-versie',
  'database-in-gebruik',
]);

/** What a refusal says on the screen. */
export const foutmelding = (code: Foutcode): string =>
  metCode.has(code) ? `${foutteksten[code]} (Code: ${code})` : foutteksten[code];
