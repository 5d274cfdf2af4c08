import type { Nachtstand } from '../domein/nacht.ts';
import { schrijfDag } from './datum.ts';

const standen: Record<Nachtstand, string> = {
  aanwezig: 'Aanwezig',
  laat: 'Laat binnen',
  afwezig: 'Afwezig',
  'afwezig-gemeld': 'Afwezig, met bericht',
  vertrokken: 'Vertrokken',
};

/** What the core says about the night register. */
export const nachtteksten = {
  standen,
  toekomst: 'Deze nacht komt nog. Kies een nacht tot en met vannacht.',
  teOud: (dagen: number): string =>
    `Deze nacht is langer dan ${dagen} ${dagen === 1 ? 'dag' : 'dagen'} geleden. Vraag de locatiemanager om hem te verbeteren.`,
  redenCorrectie: 'Dit register is al gesloten. Schrijf op waarom u het verbetert.',
  nietGesloten: 'Dit register is nog open. U kunt het gewoon invullen.',
  alGesloten: 'Dit register is al gesloten.',
  onbekend: 'Deze persoon staat niet in dit register. Laad het register opnieuw.',
  dubbel: 'Deze persoon staat er twee keer in.',
  bedOnbekend: 'Dit bed hoort niet bij deze locatie. Kies een ander bed.',
  bedDicht: (bed: string): string => `Bed ${bed} is buiten gebruik. Kies een ander bed.`,
  bedDubbel: (bed: string, naam: string): string =>
    `In bed ${bed} slaapt ook ${naam}. Kies voor één van de twee een ander bed.`,
  schorsing: (tot: string): string =>
    `Geschorst tot en met ${schrijfDag(tot)}. Schrijf op waarom deze persoon toch binnen is.`,
  elders: (locatie: string): string => `Staat deze nacht al bij ${locatie}. Zet hem of haar daar eerst op vertrokken.`,
  teVeel: (slapers: number, plekken: number): string =>
    `${slapers} slapers op ${plekken} plekken. Vul in hoeveel extra plekken er zijn neergezet, of verbeter wie er slaapt.`,
  zonderStand: 'Nog niet ingevuld. Kies hoe deze persoon er vannacht bij staat.',
  zonderBed: 'Slaapt hier zonder bed. Kies een bed.',
  verschil: 'Het klopt nog niet. Verbeter het, of schrijf op waarom u toch sluit.',
  telling: (geteld: number, slapers: number): string =>
    `Geteld: ${geteld}. In het register slapen er ${slapers}. Loop de lijst na, tel opnieuw, of schrijf op waarom het niet gelijk is.`,
  geenPlekHier: 'Deze persoon heeft vannacht geen plek op deze locatie.',
  passGeschorst: (tot: string): string => `Geschorst tot en met ${schrijfDag(tot)}. Laat niet binnen zonder overleg.`,
  geenStand: 'Nog niet ingevuld',
  bed: (naam: string): string => `bed ${naam}`,
  om: (tijd: string): string => `om ${tijd}`,
  termijn: (naam: string, nacht: string, locatie: string): string =>
    `${naam} staat sinds de nacht van ${schrijfDag(nacht)} als vertrokken in het nachtregister van ${locatie}. Leg de uitstroom vast of verbeter het register`,
  papier: {
    titel: (locatie: string): string => `Nachtlijst ${locatie}`,
    onderwerp: 'Wie er vannacht slaapt',
    voet: 'Vertrouwelijk: bevat namen van cliënten',
    nacht: (dag: string): string => `Nacht van ${schrijfDag(dag)}`,
    leeg: 'Kruis aan per persoon. Neem de lijst daarna over in Onthaal.',
    stand: (stand: 'open' | 'gesloten', versie: number): string =>
      versie === 0 ? 'Nog niets opgeslagen' : stand === 'open' ? 'Nog niet gesloten' : 'Gesloten',
    kolommen: { bed: 'Bed', naam: 'Naam', stand: 'Stand', let: 'Let op' },
    kort: {
      aanwezig: 'Aanw.',
      laat: 'Laat',
      afwezig: 'Afw.',
      'afwezig-gemeld': 'Bericht',
      vertrokken: 'Vertr.',
    } satisfies Record<Nachtstand, string>,
    niemand: 'Vannacht heeft hier niemand een plek.',
    plekken: (capaciteit: number, dicht: number, extra: number): string =>
      `${capaciteit} plekken${dicht > 0 ? `, ${dicht} buiten gebruik` : ''}${extra > 0 ? `, ${extra} extra neergezet` : ''}`,
    totalen: (slapers: number, laat: number, afwezig: number, gemeld: number, vertrokken: number): string =>
      `${slapers} slapers, van wie ${laat} laat binnen; ${afwezig} afwezig, ${gemeld} afwezig met bericht, ${vertrokken} vertrokken`,
    geteld: (geteld: number): string => `Geteld bij het sluiten: ${geteld}`,
    hoofden: 'Aantal hoofden geteld:',
    naam: 'Naam en tijd:',
    merken: {
      acuut: 'acuut',
      kind: 'kind',
      'laatste-nacht': 'laatste nacht',
      nieuw: 'nieuw',
      'geen-plek': 'geen plek meer',
    },
    afwezig: 'afwezig gemeld',
    geschorst: 'geschorst',
  },
} as const;
