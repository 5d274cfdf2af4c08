import type { Stapfeiten } from '#shared/domein/stappen.ts';
import { leegCriterium, type Criterium, type WijstNaar } from '#shared/domein/toegankelijkheid.ts';
import { dagVerder } from './kalender.ts';
import type { Zaak } from './stappen.ts';

const wijst = (wijstNaar: WijstNaar, bevinding: string): Criterium => ({ ...leegCriterium(), wijstNaar, bevinding });

/** 5.2.5: contact with the other region, or a transfer that still lacks its date and vervoer. */
export function maakToegankelijkheid(
  { recept, elders }: Zaak,
  begonnen: string,
  leeg: Stapfeiten['toegankelijkheid'],
): Stapfeiten['toegankelijkheid'] {
  const naam = elders?.naam ?? '';
  const basis = { ...leeg, andereRegio: naam, startOnderzoek: begonnen, overeenstemmingOnderzoek: false };
  const criteria: Stapfeiten['toegankelijkheid']['criteria'] = {
    'voorkeur-client': wijst('rotterdam', 'Wil graag in Rotterdam blijven vanwege werk.'),
    'positief-netwerk': wijst('andere-regio', `Moeder en twee zussen wonen in ${naam}.`),
  };
  if (recept.regio === 'overleg') return { ...basis, criteria };
  return {
    ...basis,
    criteria: {
      ...criteria,
      'voorkeur-client': wijst('andere-regio', `Wil terug naar ${naam}, dicht bij familie.`),
      'werk-dagbesteding-onderwijs': wijst('geen-verschil', 'Nu geen werk of dagbesteding.'),
      'lopende-trajecten': wijst('andere-regio', `Behandeling loopt nog in ${naam}.`),
      'negatief-netwerk': wijst('geen-verschil', 'Geen zorgen over mensen met een slechte invloed.'),
    },
    aangewezenRegio: 'andere-regio',
    motivering: `Familie en de lopende behandeling zijn in ${naam}. Daar is de kans op herstel het grootst.`,
    overeenstemmingOverdracht: true,
    onderzoeksverslag: true,
    overlegMetClient: true,
    aanbieder: `Opvang ${naam}`,
  };
}

/** 5.2.6 and 5.2.7: the facts behind the proposal that the recipe asks for. */
export function maakVoorwaarden(zaak: Zaak, leeg: Stapfeiten['voorwaarden']): Stapfeiten['voorwaarden'] {
  const goed: Stapfeiten['voorwaarden'] = {
    ...leeg,
    rechtmatigVerblijf: true,
    identiteitVastTeStellen: true,
    brp: 'ingeschreven',
    verblijfplaats: 'geen',
    thuissituatieVerlaten: true,
    kanZichHandhaven: false,
    voldoendeRedzaam: false,
    onvoldoendeMedewerking: false,
    financieelZelfredzaam: false,
    voorliggendeVoorziening: false,
    voorzieningEffectueerbaar: false,
    weigertDossieroverdracht: false,
    vrijOfToeristischVerblijf: false,
    overmachtOfNood: false,
  };
  switch (zaak.recept.voorwaarden) {
    case 'halverwege':
      return {
        ...leeg,
        rechtmatigVerblijf: true,
        identiteitVastTeStellen: true,
        verblijfplaats: 'geen',
        toelichting: 'Inschrijving in de BRP wordt nagevraagd.',
      };
    case 'redzaam':
      return {
        ...goed,
        kanZichHandhaven: true,
        voldoendeRedzaam: true,
        toelichting: 'Heeft een kamer gevonden en regelt alles zelf.',
      };
    case 'betaalbaar':
      return { ...goed, financieelZelfredzaam: true, toelichting: 'Inkomen en spaargeld zijn genoeg voor een kamer.' };
    case 'voorliggend':
      return {
        ...goed,
        voorliggendeVoorziening: true,
        voorzieningEffectueerbaar: true,
        toelichting: 'Plek in een kliniek is toegezegd, over vijf weken.',
      };
    case 'werkt-niet-mee':
      return {
        ...leeg,
        onvoldoendeMedewerking: true,
        hersteltermijnTot: dagVerder(zaak.vandaag, 4),
        toelichting: 'Kwam twee keer niet op een afspraak. Brief met nieuwe kans gegeven.',
      };
    default:
      return goed;
  }
}
