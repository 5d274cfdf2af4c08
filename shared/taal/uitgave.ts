/** What `npm run uitgave` says to who publishes Onthaal. */
export const uitgaveteksten = {
  gebruik:
    'Gebruik: npm run uitgave -- --maak-sleutel <bestand> | --map <map> --sleutel <bestand> --wat <bestand> [--dagen 60] [--vanaf 0.0.0] [--schema 0] [--versie x.y.z] | --map <map> --sleutel <bestand> --teken-mee',
  sleutelGemaakt:
    'De geheime sleutel staat in {pad}. Bewaar hem op een aparte computer en maak een kopie in een kluis.\nDe openbare sleutel staat in {bij}, voor het scherm Nieuwe versies of voor resources/uitgevers.json:\n{openbaar}\nVingerafdruk, om door de telefoon voor te lezen:\n{vingerafdruk}',
  vingerafdruk: 'Getekend met {vingerafdruk}',
  geenSleutel: 'In {pad} staat geen Ed25519-sleutel.',
  geenPakket: 'In {map} staat geen pakket (.AppImage of .exe) met {versie} in de naam.',
  gemaakt: '{lijst}: versie {versie}, volgnummer {volgnummer}, {aantal} bestand(en), geldig tot {geldigTot}.',
  getekend: 'Versie {versie} heeft nu {aantal} handtekening(en).',
  andereVorm: 'Deze lijst is door een andere versie van dit programma gemaakt. Teken mee met dezelfde versie.',
} as const;
