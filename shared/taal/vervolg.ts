import { schrijfDatum } from './datum.ts';

/** What the core says about records of the stay, the besluiten that follow from them, and the perspectief. */
export const vervolgteksten = {
  nietInToekomst: 'Deze dag ligt in de toekomst. Vul in wanneer het gebeurde.',
  redenNodig: 'Schrijf op waarom u dit verandert. De eerdere versie blijft te lezen.',
  naamVanAnder: (naam: string) =>
    `Hier staat ‘${naam}’. Zo heet ook iemand anders op deze locatie. Schrijf geen naam van een ander in een brief, maar bijvoorbeeld ‘een andere bewoner’.`,
  geenBewoner: 'Kies iemand die hier verblijft.',
  geenVerblijf: 'Er is geen opvang verstrekt. Dit hoort bij opvang die loopt of liep.',
  alIngetrokken: 'Dit is al ingetrokken.',
  gesprekOfReden: 'Vul in wanneer er met de cliënt is gesproken, of waarom dat niet kon.',
  kiesGrond: 'Kies ten minste één grond (artikel 5.2.9).',
  kiesPer: 'Vul in vanaf welke dag.',
  perTeVroeg: 'Kies een dag vanaf vandaag.',
  perBuitenOpvang: 'Kies een dag waarop de opvang loopt.',
  onbekendeVraag: 'Deze vraag hoort niet bij deze grond.',
  termijnVolledig: 'Vul in wanneer de cliënt de uitnodiging kreeg en tot en met welke dag de cliënt kan reageren.',
  termijnTeKort: 'Geef de cliënt ten minste een dag om te reageren.',
  reactieVolledig: 'Vul in wanneer, hoe en wat de cliënt zei.',
  reactieVoorUitnodiging: 'De reactie kan niet vóór de uitnodiging liggen.',
  overslaanReden: 'Schrijf op waarom de cliënt niet eerst kan reageren (Awb 4:11).',
  overslaanGrond: 'Kies om welke reden van Awb 4:11 de cliënt niet eerst kan reageren.',
  geweigerdReden: 'Schrijf op waarom de cliënt de woning weigert. Weet u het niet? Schrijf dat op.',
  stapVolledig: 'Vul bij de volgende stap ook de dag in.',
  stapZonderTekst: 'Schrijf op wat er op die dag gebeurt.',
  voorzieningWaar: 'Schrijf op waar dit is gemeld of aangevraagd.',
  verslagNodig: 'Schrijf kort op hoe het contact ging.',
  wachtSindsToekomst: 'Wachten kan niet beginnen in de toekomst.',
  alPlan: 'Er is al een plan. Werk dat plan bij; eerdere versies blijven te lezen.',
  alVoornemen: 'Er loopt al een voornemen. Werk dat bij of trek het in.',
  zienswijze: {
    nietNodig: 'Voor dit besluit hoeft de cliënt niet eerst te reageren.',
    opVerzoek: 'De cliënt wil dit zelf ook. Dan hoeft de cliënt niet eerst te reageren (Awb 4:8).',
    geenVoornemen: 'Leg eerst het voornemen vast: wat wilt u besluiten, per wanneer en waarom?',
    ontbreekt:
      'De cliënt moet eerst kunnen reageren (Awb 4:8). Nodig de cliënt uit, of schrijf op waarom dat niet kan (Awb 4:11).',
    loopt: (tot: string) =>
      `De cliënt kan nog reageren tot en met ${schrijfDatum(tot)}. Wacht op de reactie of op het einde van die termijn.`,
    ontvangen: (op: string) => `De reactie van de cliënt is van ${schrijfDatum(op)}. Ga er in de motivering op in.`,
    verlopen: (tot: string) => `De cliënt kon reageren tot en met ${schrijfDatum(tot)} en deed dat niet.`,
    overgeslagen: 'De cliënt kon niet eerst reageren; de reden staat in het dossier (Awb 4:11).',
    andereGrond: 'Over deze grond kon de cliënt niet reageren. Zet hem eerst in het voornemen.',
  },
  bewijsOntbreekt: (grond: string, zinnen: readonly string[]) =>
    `${grond}: nog niet aangetoond is dat ${zinnen.map((zin) => `‘${zin.replace(/\.$/, '')}’`).join(' en ')}. Vul dit aan, of schrijf op waarom u toch zo besluit (Awb 4:84).`,
  verlengingNiet:
    'De voorwaarden voor verlenging zijn niet alle vervuld (artikel 5.2.8). Schrijf op waarom u toch verlengt (Awb 4:84).',
  nietVerlengenZonder:
    'Er is geen grond aangetoond en de voorwaarden voor verlenging zijn vervuld. Schrijf op waarom u toch niet verlengt (Awb 4:84).',
  verlengTot: 'Kies een dag na de laatste dag van de opvang.',
  vierOgenVervolg:
    'U legde dit voornemen of het heronderzoek vast. Een andere beslisser neemt het besluit (vier ogen).',
  duur: {
    volwassenen: (tot: string) =>
      `De beleidsregels noemen geen duur voor een verlenging. Nog één keer de gewone duur (3 maanden) loopt tot en met ${schrijfDatum(tot)} (artikel 5.2.8).`,
    jongeren: (tot: string) =>
      `De beleidsregels noemen geen duur voor een verlenging. Nog één keer de gewone duur (6 weken) loopt tot en met ${schrijfDatum(tot)} (artikel 5.2.8).`,
    gezin: (tot: string) =>
      `Een gezin blijft zo veel mogelijk op één plek tot er een passende plek is, vaak langer (artikel 5.2.8). Nog één keer de gewone duur loopt tot en met ${schrijfDatum(tot)}.`,
    onbekend: 'Zonder lopende opvang is er niets te verlengen.',
  },
  waarschuwingGegeven: 'Vul in hoe én wanneer de cliënt de brief kreeg.',
  waarschuwingVroeg: 'De brief kan niet vóór de waarschuwing zijn gegeven.',
  alVanPersoon: 'Dit staat er al voor deze persoon. Werk dat bij; eerdere versies blijven te lezen.',
  schuldenGeen: 'U vulde schuldeisers in. Kies dan niet ‘Geen schulden’, of haal ze weg.',
  schuldenAangemeld: 'Kies wie er helpt.',
  dagenNodig: 'Hoeveel dagen per week?',
  dagenGeen: 'Wie nog niets doet, heeft geen dagen per week.',
  totVoorVan: 'De laatste dag kan niet vóór de eerste liggen.',
  siteDubbel: 'Bij deze site staat deze persoon al ingeschreven.',
  weekMaandag: 'Een week begint op maandag.',
  weekDubbel: 'Deze week staat er al. Verander die.',
  siteOnbekend: 'Bij deze site staat deze persoon niet ingeschreven.',
  woningWaaromNiet: 'Schrijf op waarheen de cliënt dan wel toewerkt.',
  bijlageOnbekend: 'Dit bestand staat niet in dit dossier.',
  uitstroom: {
    alUit: 'De uitstroom is al vastgelegd.',
    nogNiet: 'Leg de uitstroom vast op de dag zelf of daarna, niet vooraf.',
    voorIngang: 'De uitstroom kan niet vóór de eerste dag van de opvang liggen.',
    nietVanRechtswege: (dag: string) =>
      `De opvang loopt tot en met ${schrijfDatum(dag)}. Eerder stoppen kan met een besluit, of als de cliënt zelf vertrekt.`,
    geenBesluit: 'Er is geen besluit waarmee de opvang eerder eindigt. Neem eerst dat besluit (artikel 5.2.9).',
    naBesluit: (dag: string) =>
      `Het besluit beëindigt de opvang vanaf ${schrijfDatum(dag)}. Kies die dag of een eerdere.`,
    bevestig:
      'Schrijf op hoe u weet dat de cliënt zelf weg wil. Is dat niet zeker? Dan is een besluit nodig (artikel 5.2.9).',
    wegblijven:
      'Komt de cliënt niet meer zonder dat te zeggen? Dan is er een gesprek en een besluit nodig (artikel 5.2.9).',
    overleden: 'Kies bij overlijden ook de bestemming ‘overleden’.',
    pasreden: 'De cliënt is uitgestroomd.',
  },
} as const;
