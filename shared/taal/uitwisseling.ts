import { schrijfDatum } from './datum.ts';

/** Words of the core about what goes to an aanbieder and comes back. */
export const uitwisselteksten = {
  onbekend: 'Onbekend',
  geenBsn: 'Staat bij Centraal Onthaal',
  clientWeg: 'Kies de cliënt opnieuw.',
  kiesMens: 'Zeg eerst wie dit is.',
  kiesLocatie: 'Kies welke locatie dit is.',
  nietVoorOns: 'Dit is niet voor deze organisatie bestemd.',
  onbekendBesluit: 'Dit soort besluit kent deze versie van Onthaal niet. Werk Onthaal bij en lees het bestand opnieuw.',
  vervallen: 'Vervallen bij Centraal Onthaal',
  ingetrokken: 'Ingetrokken door Centraal Onthaal',
  toewijzingVervallen: 'Toewijzing vervallen',
  opvangGestopt: 'Opvang gestopt',
  aanbieder: 'de aanbieder',
  college: 'Centraal Onthaal',
  gewijzigd: 'Gewijzigd door de aanbieder',
  medewerker: 'medewerker',
  functies: { locatiemanager: 'locatiemanager', begeleider: 'begeleider', aanbieder: 'medewerker van de opvang' },
  incidentZonderTekst:
    'De aanbieder heeft geen omschrijving zonder namen van anderen gemaakt. Vraag daarom als u die nodig hebt.',
  onbekendFeit: 'Dit soort vastlegging kent deze versie van Onthaal niet.',
  feitOnleesbaar: 'De inhoud van deze vastlegging klopt niet. Vraag de aanbieder om die opnieuw te sturen.',
  anderDossier: 'Deze vastlegging hoort hier bij een ander dossier.',
  onleesbaar: (regel: number, pad: string): string =>
    `Regel ${regel} past niet bij deze versie van Onthaal${pad ? ` (${pad})` : ''}. Werk Onthaal bij en probeer het opnieuw.`,
  strijdig: 'Deze gegevens spreken tegen wat hier al staat. Er is niets van overgenomen.',
  onbekendeSoort: 'Dit soort gegevens hoort niet in dit bestand.',
  komtVanElders: (naam: string): string =>
    `Dit is vastgelegd door ${naam}. Vraag hen om het te wijzigen; u ziet het na het volgende bestand.`,
  nogOnbekend: 'Deze versie van Onthaal kent dit niet. Werk Onthaal bij en probeer het opnieuw.',
  geenOntvanger: (naam: string): string =>
    `Van ${naam} is nog geen sleutel bekend waarmee het bestand wordt versleuteld. Vraag hun sleutel en plak die bij Sleutels.`,
  nietsKlaar: (naam: string): string => `Er is niets nieuws voor ${naam}.`,
  alleenCollege: 'Alleen de gemeente legt vast welke aanbieder een locatie heeft.',
  kiesAanbieder: 'Kies een aanbieder van wie de sleutel is ingevoerd.',
  sleutelVan: {
    opvangaanbieder: 'Plak hier de sleutel van een opvangaanbieder.',
    gemeente: 'Plak hier de sleutel van de gemeente (Centraal Onthaal).',
  },
  log: { toewijzing: 'Toewijzing van de gemeente verwerkt', feit: 'Vastlegging van een aanbieder verwerkt' },
  nachtElders: (naam: string): string =>
    `Iemand uit deze nacht staat hier al bij ${naam}. Bel met beide aanbieders en probeer het daarna opnieuw.`,
  nacht: (dag: string, locatie: string): string => `Nacht van ${schrijfDatum(dag)} bij ${locatie}`,
  winter: (kenmerk: string): string => `Besluit over winteropvang ${kenmerk}`,
  relaties: { client: 'Cliënt', partner: 'Partner', kind: 'Kind', ander: 'Huisgenoot' },
  acuutOp: (dag: string, tijd: string, locatie: string): string =>
    `Acute opvang op ${schrijfDatum(dag)} om ${tijd}, bij ${locatie}`,
  toegewezen: (aantal: number, locatie: string): string =>
    `${aantal === 1 ? 'Eén bewoner' : `${aantal} bewoners`}${locatie ? ` bij ${locatie}` : ''}`,
  feit: (naam: string, dag: string, functie: string): string =>
    `${naam} van ${schrijfDatum(dag)}, vastgelegd door een ${functie}`,
  wacht: {
    dossier: 'Het dossier is hier nog niet bekend. Verwerk eerst de plaatsing waar dit bij hoort.',
    eerder: 'Een eerdere versie is nog niet binnen.',
    uitstroom:
      'De aanbieder meldt dat de cliënt is vertrokken. Controleer dit: bevestigen beëindigt het verblijf en trekt de CO-pas in (artikel 5.2.12).',
    mens: 'Er staat al iemand in uw bestand die hierop lijkt. Zeg wie het is.',
    locatie: 'Zeg welke locatie van u dit is.',
  },
} as const;
