/** Fixed texts of a besluit and its beschikking. */
export const besluitteksten = {
  functie: 'Medewerker Centraal Onthaal',
  beleidsbron: 'Beleidsregels maatschappelijke ondersteuning en jeugdhulp Rotterdam 2025, Gemeenteblad 2025 nr. 235571',
  titel: { verstrekken: 'Beschikking: opvang verstrekt', weigeren: 'Beschikking: opvang geweigerd' },
  kiesGrond: 'Kies ten minste één grond voor de weigering (artikel 5.2.7).',
  grondNietAanwezig: 'Deze grond volgt niet uit de toets. Schrijf op waarom u hem toch gebruikt.',
  schrijfMotivering: 'Schrijf op waarom u dit besluit neemt.',
  schrijfAfwijking: 'U wijkt af van het voorstel. Schrijf op waarom (Awb 4:84).',
  kiesIngang: 'Vul in vanaf welke dag de opvang geldt.',
  ingangTeVer: 'De opvang kan niet ingaan vóór de dag van de melding.',
  kiesLocatie: 'Kies de locatie waar de cliënt terecht kan.',
  onbekendeKeten: 'De keten is nog niet bekend. Vul de geboortedatum en het huishouden in.',
  onbekendeContactpersoon: 'Kies een contactpersoon.',
} as const;
