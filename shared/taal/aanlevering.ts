import type { Aanleversoortnaam } from '../aanlevering/soorten.ts';
import type { Aanlevervak } from '../contract/groepen/aanlevering.ts';

/** A period as people say it: eerste halfjaar 2026, 2026, maart 2026. */
export function schrijfAanleverperiode({ van, tot }: { van: string; tot: string }): string {
  const jaar = van.slice(0, 4);
  const maanden = Number(tot.slice(5, 7)) - Number(van.slice(5, 7)) + 1;
  if (maanden === 12) return jaar;
  if (maanden === 6) return `${van.slice(5, 7) === '01' ? 'eerste' : 'tweede'} halfjaar ${jaar}`;
  const namen = 'januari,februari,maart,april,mei,juni,juli,augustus,september,oktober,november,december'.split(',');
  return `${namen[Number(van.slice(5, 7)) - 1] ?? ''} ${jaar}`;
}

const soorten: Readonly<Record<Aanleversoortnaam, { naam: string; bestand: string; waarom: string; bron: string }>> = {
  'vt-halfjaar': {
    naam: 'Halfjaaropgave Veilig Thuis',
    bestand: 'halfjaaropgave-veilig-thuis',
    waarom: 'Elk halfjaar aan het CBS: elke zaak die in dat halfjaar klaar was. Uiterlijk drie weken na het halfjaar.',
    bron: 'Uitvoeringsregeling Wmo 2015, artikel 7 en bijlage A',
  },
  'cbs-dakloosheid': {
    naam: 'Monitor Dakloosheid',
    bestand: 'monitor-dakloosheid',
    waarom:
      'Elk jaar aan het CBS: iedereen die in dat jaar in nood- of tijdelijke opvang was. Crisisopvang hoort er niet bij.',
    bron: 'CBS Monitor Dakloosheid, ETHOS Light 2 en 3',
  },
  'iwmo-toewijzing': {
    naam: 'iWmo 301: toewijzingen',
    bestand: 'iwmo-301-toewijzing',
    waarom:
      'Elke maand aan de aanbieders: wie een besluit kreeg dat opvang toekent. Per cliënt een bericht, samen in een zip.',
    bron: 'iWmo 3.2, bericht 301',
  },
  'iwmo-start': {
    naam: 'iWmo 305: gestart',
    bestand: 'iwmo-305-start',
    waarom: 'Elke maand aan de gemeente: bij wie de opvang is begonnen. Per cliënt een bericht, samen in een zip.',
    bron: 'iWmo 3.2, bericht 305',
  },
  'iwmo-stop': {
    naam: 'iWmo 307: gestopt',
    bestand: 'iwmo-307-stop',
    waarom:
      'Elke maand aan de gemeente: bij wie de opvang is geëindigd, en waarom. Per cliënt een bericht, samen in een zip.',
    bron: 'iWmo 3.2, bericht 307',
  },
};

const stand: Readonly<Record<Aanlevervak['stand'], string>> = {
  loopt: 'Loopt nog',
  nu: 'Nu te maken',
  'te-laat': 'Te laat',
  geleverd: 'Geleverd',
};

/** What the deliveries to others than the registry say, on the screen and on paper. */
export const aanleverteksten = {
  titel: 'Aanleveringen',
  inleiding: 'Bestanden die we aan anderen moeten leveren. Eerst controleren, dan leveren. U krijgt een bewijs.',
  soorten,
  stand,
  afgeschermd: 'Afgeschermd dossier',
  ontbreekt: (veld: string): string => `${veld} ontbreekt.`,
  geenCode: (veld: string): string => `${veld}: hiervoor staat geen code in de indeling.`,
  opvallend: {
    elders: (kenmerk: string, periode: string): string =>
      `Zaak ${kenmerk} stond ook in een andere levering (${periode}). Een zaak hoort maar in één levering.`,
    eldersVeel: (aantal: number): string =>
      `En nog ${aantal} zaken stonden ook in een levering over een andere periode.`,
    meer: (procent: number): string => `Er zijn ${procent}% meer zaken dan in de periode ervoor.`,
    minder: (procent: number): string => `Er zijn ${procent}% minder zaken dan in de periode ervoor.`,
    leeg: 'Er is in deze periode niets klaar. Het bestand heeft geen regels.',
    verdwenen: (label: string, vorige: number): string =>
      `“${label}” kwam in de periode ervoor ${vorige} keer voor en nu niet.`,
  },
  fout: {
    periode: 'Zo’n periode bestaat niet.',
    loopt: 'Deze periode is nog niet voorbij. U kunt pas leveren als zij voorbij is.',
    geweigerd: 'Er zijn zaken die niet mee kunnen. Verbeter ze, of kies dat ze worden weggelaten.',
    gewijzigd: 'De gegevens zijn intussen veranderd. Controleer opnieuw en lees het verslag.',
    reden: 'Schrijf op waarom deze levering de vorige vervangt.',
    zelfde: 'Dit bestand is gelijk aan dat van de vorige levering. Er is niets te vervangen.',
    veld: (veld: string): string => `Het veld “${veld}” bestaat niet bij deze aanlevering.`,
    vasteVorm: 'De vorm van deze berichten ligt vast in de standaard. Alleen de codes zijn aan te passen.',
    geenWijziging: 'Deze indeling is gelijk aan de geldende.',
    zelf: 'U stelde deze indeling zelf voor. Een ander beoordeelt haar.',
    oordeel: 'Schrijf op waarom niet.',
  },
  bewijs: {
    titel: 'Bewijs van aanlevering',
    onderwerp: 'Wat is geleverd, wanneer en door wie',
    kenmerken: {
      wat: 'Wat',
      bron: 'Volgens',
      periode: 'Periode',
      nummer: 'Levering',
      reden: 'Vervangt de vorige, omdat',
      gemaakt: 'Gemaakt op',
      door: 'Gemaakt door',
      bestand: 'Bestand',
      zaken: 'Zaken in het bestand',
      regels: 'Regels in het bestand',
      geweigerd: 'Zaken weggelaten',
      controle: 'Controlegetal (SHA-256)',
      ontvangst: 'Antwoord van de ontvanger',
    },
    geenAntwoord: 'Nog niet vastgelegd',
    tellingen: 'Wat er in staat',
    weggelaten: 'Weggelaten, met waarom',
    opgemerkt: 'Meegegaan, met een opmerking',
    opvallend: 'Wat opviel',
    kolomZaak: 'Zaak',
    kolomWaarom: 'Waarom',
    kolomWat: 'Wat',
    kolomAantal: 'Aantal',
    kolomVorige: 'Periode ervoor',
  },
  uitkomsten: { verstuurd: 'Verstuurd', aangenomen: 'Aangenomen', afgekeurd: 'Afgekeurd' },
} as const;
