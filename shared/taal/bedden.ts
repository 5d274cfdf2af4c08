import { korteDatum, schrijfDag, schrijfDatum } from './datum.ts';

const bed = (kamer: string, naam: string): string => `${kamer}, bed ${naam}`;

/** Rooms, beds and who sleeps in them: messages of the core, and the paper for tonight. */
export const bedteksten = {
  /** Where a bed stands, in a few words. */
  plek: ({ afdeling, kamer, naam }: { afdeling: string; kamer: string; naam: string }): string =>
    afdeling ? `${afdeling}, ${bed(kamer, naam)}` : bed(kamer, naam),
  afgeschermd: 'Afgeschermd',
  nachtVoorbij: 'Deze nacht is voorbij. In het nachtregister staat wie waar sliep.',
  nietHier: 'Deze persoon heeft hier die nacht geen plek. Plaats de persoon eerst.',
  tweemaal: 'Deze persoon staat er twee keer in.',
  bedTweemaal: 'Twee mensen kunnen niet in één bed. Kies een ander bed.',
  onbekendBed: 'Dit bed is er niet meer. Kies een ander bed.',
  dicht: (plek: string, reden: string): string => `${plek} is buiten gebruik: ${reden}. Kies een ander bed.`,
  vast: (plek: string, voor: string, tijd: string): string =>
    `${plek} wordt tot ${tijd} vastgehouden voor ${voor}. Laat het bed eerst los, of kies een ander bed.`,
  vastDossier: (kenmerk: string): string => `dossier ${kenmerk}`,
  andersBezet: (plek: string): string => `In ${plek} slaapt intussen iemand anders. Het overzicht is ververst.`,
  persoonVerhuisd: (naam: string): string => `${naam} slaapt intussen in een ander bed. Het overzicht is ververst.`,
  nietTerug: 'Er is daarna iets veranderd aan deze bedden. Ongedaan maken kan niet meer; zet het met de hand terug.',
  alTerug: 'Dit is al ongedaan gemaakt.',
  bezet: (plek: string): string => `In ${plek} slaapt iemand. Vasthouden kan alleen bij een vrij bed.`,
  alVast: (plek: string): string => `${plek} wordt al vastgehouden.`,
  wieVasthouden: 'Schrijf op voor wie, zonder naam. Of vul het kenmerk van het dossier in.',
  geenDossier: 'Dit kenmerk is niet gevonden.',
  vasthoudenVoorbij: 'Dit bed wordt niet meer vastgehouden.',
  totVoorVan: 'De laatste nacht ligt op of na de eerste nacht.',
  alDicht: (plek: string): string => `${plek} is in deze nachten al buiten gebruik.`,
  kamerBestaat: (naam: string): string => `${naam} is er al in deze afdeling.`,
  kamerNaam: 'Vul een naam in, of nummers van en tot.',
  nummers: 'Het laatste nummer is gelijk aan het eerste of hoger.',
  teVeel: 'Voeg ten hoogste 200 kamers in één keer toe.',
  beideNummers: 'Vul beide nummers in, of laat ze allebei leeg.',
  bedBestaat: (naam: string): string => `Bed ${naam} staat er twee keer in.`,
  beslapen: (plek: string): string =>
    `In ${plek} slaapt iemand, of gaat iemand slapen. Geef die persoon eerst een ander bed.`,
  kamerVervallen: 'Deze kamer is vervallen. Zet de kamer eerst terug.',
  ontbreekt: {
    pas: 'Geen CO-pas',
    huisregels: 'Huisregels nog niet besproken',
  },
  handeling: {
    geven: (wie: string, plek: string): string => `${wie} slaapt in ${plek}`,
    vrij: (wie: string, plek: string): string => `${wie} slaapt niet meer in ${plek}`,
    vasthouden: (plek: string, tijd: string): string => `${plek} vastgehouden tot ${tijd}`,
    loslaten: (plek: string): string => `${plek} niet meer vastgehouden`,
    sluiten: (plek: string, reden: string): string => `${plek} buiten gebruik: ${reden}`,
    openen: (plek: string): string => `${plek} weer in gebruik`,
    terug: 'Ongedaan gemaakt',
  },
  tijdlijn: {
    bed: (plek: string, locatie: string, van: string): string =>
      `Bed: ${plek} bij ${locatie}, vanaf ${korteDatum(van)}`,
    tot: 'Laatste nacht',
    akkoord: (nummer: number): string => `Huisregels besproken en akkoord (versie ${nummer})`,
    akkoordWeg: (nummer: number): string => `Akkoord met huisregels vervallen (versie ${nummer})`,
    datum: 'Datum',
    reden: 'Reden',
  },
  papier: {
    titel: (locatie: string): string => `Bedden ${locatie}`,
    onderwerp: 'Wie slaapt waar',
    nacht: (dag: string): string => `Nacht van ${schrijfDag(dag)}`,
    voet: 'Vertrouwelijk: na gebruik vernietigen',
    aantallen: (bewoners: number, vrij: number, dicht: number): string =>
      `${bewoners} mensen met een plek · ${vrij} bedden vrij · ${dicht} buiten gebruik`,
    kolom: { bed: 'Bed', wie: 'Wie', tot: 'Laatste nacht', merk: 'Let op' },
    afdeling: 'Bedden',
    vrij: 'Vrij',
    dicht: (reden: string): string => `Buiten gebruik: ${reden}`,
    vast: (voor: string, tijd: string): string => `Vastgehouden voor ${voor} tot ${tijd}`,
    acuut: 'acuut',
    kind: 'kind',
    afwezig: 'afwezig',
    geschorst: 'geschorst',
    zonderBed: 'Nog zonder bed',
    zonderBedLeeg: 'Iedereen met een plek heeft een bed.',
    geen: 'Er zijn nog geen bedden.',
  },
} as const;

/** House rules and agreed contributions of a locatie: messages of the core, and the paper. */
export const locatieteksten = {
  huisregels: {
    vanafVroeger: (dag: string): string =>
      `De vorige versie geldt vanaf ${korteDatum(dag)}. Kies een dag daarna, of dezelfde dag.`,
    geen: 'Voor deze locatie zijn nog geen huisregels vastgesteld.',
    nietHier: 'In dit dossier heeft nu niemand een plek op een locatie.',
    geenBewoner: 'Kies iemand die in dit dossier een plek heeft.',
    toekomst: 'Deze dag is nog niet geweest.',
    voorVersie: (dag: string): string => `Deze huisregels gelden vanaf ${korteDatum(dag)}.`,
    alAkkoord: 'Dit staat er al.',
    titel: (locatie: string): string => `Huisregels ${locatie}`,
    onderwerp: 'Huisregels van de opvanglocatie',
    versie: (nummer: number, vanaf: string): string => `Versie ${nummer}, geldt vanaf ${schrijfDatum(vanaf)}`,
    verplicht: 'Wie in de opvang verblijft, houdt zich aan deze regels (Beleidsregels 5.2.11).',
    voorWie: 'Voor',
    kenmerk: 'Kenmerk',
    tekenKop: 'Besproken',
    teken: 'De huisregels zijn met mij besproken. Ik begrijp ze en houd mij eraan.',
    handtekening: 'Naam, datum en handtekening cliënt',
    medewerker: 'Naam medewerker',
  },
  afspraak: {
    bestaat: (vanaf: string): string =>
      `Voor deze dagen staat er al een bijdrage van deze soort (vanaf ${korteDatum(vanaf)}). Geef die eerst een laatste dag.`,
    totVoorVanaf: 'De laatste dag ligt op of na de eerste dag.',
    toekomst: 'Deze dag is nog niet geweest.',
    naVanaf: 'De afspraak is gemaakt op of voor de dag waarop de bijdrage ingaat.',
    omschrijving: 'Schrijf op waarvoor de bijdrage is.',
    kostprijs: 'De bijdrage is niet hoger dan wat de plek de aanbieder kost (artikel 5.2.13).',
    kostprijsNodig: 'Vul in wat de plek de aanbieder kost: een woonbijdrage is niet hoger (artikel 5.2.13).',
    alleenGezin: 'Een woonbijdrage kan alleen in de opvang voor gezinnen (artikel 5.2.13).',
    reden: 'Schrijf kort op waarom u dit wijzigt.',
    bestandNodig: 'Voeg de schriftelijke afspraak met het college toe (artikel 5.2.13).',
    ingetrokken: 'Deze afspraak is ingetrokken.',
  },
} as const;
