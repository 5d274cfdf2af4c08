import type { Clientvelden } from '#shared/contract/groepen/client.ts';
import type {
  Doorverwijzingvelden,
  Sluitingvelden,
  Toestemmingvelden,
  Vertegenwoordigervelden,
} from '#shared/domein/betrokken.ts';
import { legeStap } from '#shared/domein/stappen.ts';

export const wachtwoord = 'vier losse woorden hier';

export const clientvelden = (over: Partial<Clientvelden> = {}): Clientvelden => ({
  achternaam: 'Zuiderveld',
  tussenvoegsel: '',
  voornamen: 'Thomas Johannes',
  roepnaam: 'Thomas',
  geboortedatum: '1984-05-06',
  bsn: '999900006',
  geenBsnReden: '',
  geslacht: 'man',
  telefoon: '',
  email: '',
  straat: '',
  huisnummer: '',
  postcode: '',
  plaats: '',
  taal: '',
  bijzonderheden: '',
  ...over,
});

/** Facts of every step for an adult from Rotterdam who has a right to opvang. */
export function rechteWeg(vandaag: string, locatieId: string) {
  const leeg = legeStap(vandaag);
  const vastgesteld = (bevinding: string) => ({ stand: 'vastgesteld' as const, bevinding });
  return {
    melding: {
      ...leeg.melding,
      laatsteWoonplaats: '0599',
      heeftPartner: false,
      kinderen: [],
      identificatie: 'identiteitskaart' as const,
      clientondersteuningAangeboden: true,
    },
    acuut: {
      ...leeg['acute-opvang'],
      veiligeOpvangInNetwerk: false,
      alternatieveVeiligeOvernachting: false,
      kanZichHandhaven: false,
      tijdstip: `${vandaag}T10:00`,
      locatieId,
    },
    onderzoek: {
      ...leeg.onderzoek,
      gesprekken: [{ datum: vandaag, fysiek: true, reden: '', verslag: 'Rustig gesprek.', aanwezigen: '', tolk: '' }],
      afgerondOp: vandaag,
      onderdelen: {
        'identiteit-en-verblijfstitel': vastgesteld('Identiteitskaart gezien.'),
        'laatste-woonplaats': vastgesteld('Rotterdam.'),
        'reden-dakloosheid': vastgesteld('Relatie voorbij.'),
        'vermogen-zich-te-handhaven': vastgesteld('Lukt nu niet.'),
        zelfredzaamheid: vastgesteld('Beperkt.'),
        'sociaal-netwerk': vastgesteld('Een zus, geen slaapplek.'),
        'voorliggende-voorzieningen': { stand: 'niet-van-toepassing' as const, bevinding: '' },
        'wlz-indicatie': { stand: 'niet-van-toepassing' as const, bevinding: '' },
        'wfz-titel': { stand: 'niet-van-toepassing' as const, bevinding: '' },
        ondersteuningsbehoefte: vastgesteld('Hulp bij schulden.'),
        bestaansmiddelen: vastgesteld('Uitkering.'),
      },
    },
    voorwaarden: {
      ...leeg.voorwaarden,
      rechtmatigVerblijf: true,
      identiteitVastTeStellen: true,
      brp: 'ingeschreven' as const,
      verblijfplaats: 'geen' as const,
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
    },
  };
}

export const vertegenwoordiger = (over: Partial<Vertegenwoordigervelden> = {}): Vertegenwoordigervelden => ({
  soort: 'bewindvoerder',
  naam: 'Bewind en Co',
  organisatie: 'Bewindkantoor Zuid',
  telefoon: '010 0000001',
  email: 'post@bewind.example',
  adres: 'Laan 3',
  postcode: '3011 AB',
  plaats: 'Rotterdam',
  van: null,
  tot: null,
  bewijsGezien: true,
  bewijs: 'Beschikking van de rechtbank',
  mag: ['brieven', 'geld'],
  toelichting: '',
  ...over,
});

export const toestemming = (vandaag: string, over: Partial<Toestemmingvelden> = {}): Toestemmingvelden => ({
  doel: 'andere-gemeente',
  aan: 'Gemeente Dordrecht',
  wijze: 'schriftelijk',
  van: vandaag,
  tot: null,
  toelichting: '',
  ...over,
});

export const doorverwijzing = (vandaag: string, over: Partial<Doorverwijzingvelden> = {}): Doorverwijzingvelden => ({
  datum: vandaag,
  melder: 'Wijkteam Feijenoord',
  contact: '010 0000002',
  loket: 'CO',
  wijze: 'kaart',
  verwachtOp: null,
  toelichting: '',
  ...over,
});

export const sluiting = (vandaag: string, over: Partial<Sluitingvelden> = {}): Sluitingvelden => ({
  datum: vandaag,
  reden: 'ingetrokken',
  toelichting: '',
  ...over,
});
