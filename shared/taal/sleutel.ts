/** Texts about changing the key of the file. */
export const sleutelteksten = {
  titel: 'Bestandssleutel',
  inleiding:
    'De gegevens zijn versleuteld met één sleutel. Vervang die als een collega weg is die een kopie kan hebben, of na verlies van een computer. Wie de oude sleutel kent, opent daarna dit bestand niet meer.',
  laatste: 'Laatst vervangen',
  nooit: 'Nog nooit: dit is de eerste sleutel.',
  laatsteTekst: '{op}, door {door}',
  eerder: 'Eerder vervangen',
  omvang: 'Grootte van het bestand',
  watTitel: 'Wat er gebeurt',
  wat: [
    'U krijgt een nieuwe herstelsleutel. De oude opent daarna alleen nog reservekopieën van vóór vandaag: bewaar die tot ze weg zijn.',
    'Alle gegevens worden opnieuw versleuteld. U bent zolang uitgelogd; bij een groot bestand duurt dat enkele minuten.',
    'Collega’s houden hun wachtwoord. Zij merken er niets van, ook wie vandaag niet werkt.',
    'Reservekopieën met de oude sleutel zet u hier terug zoals altijd. Op een andere computer hebt u er de oude herstelsleutel voor nodig.',
    'Valt de stroom uit, dan opent het bestand met de oude of met de nieuwe sleutel. Er gaat niets verloren.',
  ],
  deelt:
    'Uw werkplekken delen hun werk. De sleutel waarmee collega’s op elke werkplek inloggen, wordt overal vervangen. De bestandssleutel alleen op deze werkplek: doe dit ook op de andere.',
  zonderTitel: 'Deze collega’s krijgen een nieuw wachtwoord nodig',
  zonder:
    'Zij logden niet meer in sinds Onthaal ieder een eigen sleutelpaar geeft: {namen}. Laat hen eerst één keer inloggen, of geef hun daarna een tijdelijk wachtwoord bij Gebruikers.',
  wachtwoord: 'Uw wachtwoord',
  begin: 'Nieuwe herstelsleutel maken',
  herstelTitel: 'Bewaar de nieuwe herstelsleutel',
  herstelTekst:
    'U ziet hem alleen nu. Schrijf hem op of druk hem af, en leg hem in de kluis. Er is nog niets veranderd.',
  bevestiging: 'Laatste vier tekens van de nieuwe herstelsleutel',
  bevestigingHint: 'Zo weet u zeker dat hij goed is overgenomen.',
  bevestigingFout: 'Dit zijn niet de laatste vier tekens van de nieuwe herstelsleutel.',
  vervang: 'Sleutel vervangen',
  bezig: 'De gegevens worden opnieuw versleuteld. Sluit Onthaal niet af.',
  klaar: 'De bestandssleutel is vervangen. Log opnieuw in.',
  gedaan: 'De bestandssleutel is vervangen op {op} door {naam}',
  nietGedaan:
    'De bestandssleutel is niet vervangen: {waarom} Alles opent zoals het was. Log opnieuw in en probeer het nog eens.',
  redenen: {
    'schijf-vol': 'er is niet genoeg ruimte op de schijf. Nodig is drie keer de grootte van het bestand.',
    'map-alleen-lezen': 'er kan niet worden geschreven in de map met gegevens.',
    'bestand-beschadigd': 'het bestand is beschadigd. Zet eerst een reservekopie terug.',
    anders: 'het lezen of schrijven ging mis.',
  },
  vervallen: 'Begin opnieuw: u bent intussen uitgelogd geweest.',
} as const;
