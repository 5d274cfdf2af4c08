import { zrmDomeinen, zrmScores } from '#shared/domein/zrm.ts';
import { zrmDomeinteksten } from '#shared/taal/zrm.ts';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { maakSleutelpaar } from '#core/copas/sleutels.ts';
import { maakPastoken } from '#core/copas/token.ts';
import type { OntvangstInhoud } from '#core/documenten/ontvangst.ts';
import type { VerslagInhoud } from '#core/documenten/verslag.ts';
import { beleidsregels2025, toets, type Toetsnaam } from '#shared/beleid/index.ts';
import { maakPasnummer } from '#shared/domein/pasnummer.ts';
import type { BeschikkingInhoud, Briefhoofd } from '#core/documenten/inhoud.ts';
import type { CopasInhoud } from '#core/documenten/copas.ts';
import { leesLettertypen, type Documentomgeving } from '#core/documenten/lettertypen.ts';

/** Invented people and places. Phone numbers come from ranges that are given to nobody. */
export const omgeving: Documentomgeving = {
  lettertypen: leesLettertypen(fileURLToPath(new URL('../../resources/fonts', import.meta.url))),
  gemaaktOp: '2026-11-21T10:15:00.000Z',
};

export const vasteBytes = (zaad: string) => (bytes: number) =>
  createHash('sha512').update(zaad).digest().subarray(0, bytes);

export const hoofd: Briefhoofd = {
  afzender: {
    gemeente: 'Rotterdam',
    naam: 'Centraal Onthaal',
    bezoekadres: 'Voorbeeldkade 12, 3011 AA Rotterdam',
    postadres: 'Postbus 00000, 3000 XX Rotterdam',
    telefoon: '010-000 00 00',
    email: 'centraalonthaal@voorbeeld.example',
  },
  geadresseerde: {
    naam: { voornamen: 'Fatima Zahra', tussenvoegsel: 'el', achternaam: 'Amrani' },
    geslacht: 'vrouw',
    adres: [],
  },
  kenmerk: 'CO-2026-00417',
  dagtekening: '2026-11-21',
  clientondersteuning: 'VraagWijzer in uw wijk, of bel 010-000 00 01.',
  ondertekenaar: { naam: 'P. de Graaf', functie: 'Beslisser Centraal Onthaal' },
};

const gedeeld = {
  ...hoofd,
  aangevraagdOp: '2026-11-06',
  besluitOp: '2026-11-21',
  gronden: [],
  verstrekking: null,
  eerder: null,
  per: null,
  terugwerkend: false,
  laatsteDag: null,
  copas: false,
  andereHulp: '',
  zienswijze: '',
  aanvulling: null,
  gesprekken: [
    { datum: '2026-11-07', fysiek: true },
    { datum: '2026-11-14', fysiek: true },
  ],
  resultaten: [
    { titel: 'Identiteit en verblijf', bevinding: 'U hebt een geldige Nederlandse identiteitskaart laten zien.' },
    {
      titel: 'Laatste woonplaats',
      bevinding: 'U woonde tot 2 november 2026 in Rotterdam-Charlois. Dat staat ook in de Basisregistratie Personen.',
    },
    {
      titel: 'Reden van de dakloosheid',
      bevinding:
        'Uw relatie is op 2 november 2026 geëindigd. U stond niet op het huurcontract en moest de woning dezelfde dag verlaten.\nDaarna sliep u bij een nicht en twee nachten buiten.',
    },
    {
      titel: 'Zelfredzaamheid',
      bevinding: 'U kunt goed voor uzelf zorgen. Post, geld en afspraken lukken op dit moment niet zonder hulp.',
    },
    {
      titel: 'Sociaal netwerk',
      bevinding:
        'Uw nicht kan u niet langer in huis nemen: zij woont met vier kinderen op 54 m². Andere familie woont in Nador.',
    },
    {
      titel: 'Bestaansmiddelen',
      bevinding: 'U ontvangt een uitkering van € 1.091,71 per maand. Er zijn twee betalingsachterstanden.',
    },
  ],
  onderbouwing: [
    { zin: 'U verblijft rechtmatig in Nederland', artikel: '5.2.6', uitkomst: 'voldaan' },
    { zin: 'Wij weten wie u bent', artikel: '5.2.6', uitkomst: 'voldaan' },
    { zin: 'U staat ingeschreven in de Basisregistratie Personen', artikel: '5.2.6', uitkomst: 'voldaan' },
    { zin: 'U hebt geen plek om te wonen', artikel: '5.2.6', uitkomst: 'voldaan' },
    { zin: 'U kunt zich nu niet op eigen kracht redden', artikel: '5.2.6', uitkomst: 'voldaan' },
  ],
  motivering:
    'U hebt geen woonplek meer en uw familie kan u niet opvangen. Zonder hulp lukt het u nu niet om onderdak te vinden en uw zaken te regelen. U voldoet aan alle voorwaarden.',
  afwijking: null,
  contactpersoon: {
    naam: 'Joris Bakker',
    functie: 'Procesregisseur',
    telefoon: '06-00000012',
    email: 'j.bakker@voorbeeld.example',
  },
  bezwaar: {
    bekendmakingOp: '2026-11-21',
    uiterlijk: '2027-01-04',
    adres: 'Gemeente Rotterdam, afdeling Bezwaar, Postbus 00000, 3000 XX Rotterdam',
    digitaal: 'www.voorbeeld.example/bezwaar (met DigiD)',
  },
  beleidsbron: 'Beleidsregels maatschappelijke ondersteuning en jeugdhulp Rotterdam 2025 (Gemeenteblad 2025, 235571)',
} satisfies Partial<BeschikkingInhoud>;

export const verstrekking = {
  ...gedeeld,
  soort: 'verstrekken',
  keten: 'volwassenen',
  verstrekking: {
    locatie: { naam: 'Nachtopvang Maasoever', adres: 'Voorbeeldstraat 4, 3072 AA Rotterdam' },
    ingangsdatum: '2026-11-21',
    laatsteDag: '2027-02-20',
    perspectiefUiterlijk: '2027-01-16',
    kinderenMee: false,
    copas: true,
    alleenOnderdak: false,
    afspraken:
      'U maakt vóór 1 december 2026 een afspraak bij het Geldplein.\nU vraagt samen met uw begeleider een briefadres aan.',
  },
} satisfies BeschikkingInhoud;

export const weigering: BeschikkingInhoud = {
  ...gedeeld,
  soort: 'weigeren',
  keten: 'volwassenen',
  geadresseerde: {
    naam: { voornamen: 'Tomasz', tussenvoegsel: '', achternaam: 'Wiśniewski' },
    geslacht: null,
    adres: ['p/a Voorbeeldplein 3', '3083 AA Rotterdam'],
  },
  onderbouwing: [
    { zin: 'U verblijft rechtmatig in Nederland', artikel: '5.2.6', uitkomst: 'voldaan' },
    { zin: 'U hebt geen plek om te wonen', artikel: '5.2.6', uitkomst: 'niet-voldaan' },
    { zin: 'U staat of stond ingeschreven in de Basisregistratie Personen', artikel: '5.2.6', uitkomst: 'onbekend' },
  ],
  motivering:
    'U kunt bij uw broer in Ridderkerk wonen. Hij heeft ons dat op 14 november 2026 zelf verteld.\nU hebt werk en verdient genoeg om een kamer te huren.',
  afwijking:
    'U vroeg ons rekening te houden met uw nachtdienst. Daarom krijgt u, anders dan onze regels zeggen, nog twee nachten onderdak tot uw broer u ophaalt.',
  gronden: [
    { zin: 'U kunt zich op eigen kracht redden', artikel: '5.2.7' },
    { zin: 'U hebt genoeg geld om zelf een woonplek te betalen', artikel: '5.2.7' },
  ],
  andereHulp:
    'Dagopvang: daar kunt u overdag terecht, ook zonder CO-pas.\nWinteropvang: open als het vriest.\nVraagWijzer: voor hulp bij geld en wonen.',
};

export const sleutels = maakSleutelpaar(vasteBytes('sleutel'), '2026-01-01');
const verklaring = {
  pasnummer: maakPasnummer(vasteBytes('pas')),
  locatie: 'MAASOEVR',
  geldigVan: '2026-11-21',
  geldigTot: '2027-02-20',
};
export const pas: CopasInhoud = {
  organisatie: 'Centraal Onthaal',
  telefoon: '010-000 00 00',
  houder: 'F.Z. el Amrani',
  pasnummer: verklaring.pasnummer,
  locatie: 'Nachtopvang Maasoever',
  geldigVan: verklaring.geldigVan,
  geldigTot: verklaring.geldigTot,
  token: maakPastoken(verklaring, sleutels.geheim),
};

export const ontvangst: OntvangstInhoud = {
  ...hoofd,
  gemeldOp: '2026-11-06',
  melder: '',
  onderzoekUiterlijk: '2026-12-18',
  planUiterlijk: '2026-11-13',
  acuteOpvang: { locatie: 'Nachtopvang Maasoever' },
  contactpersoon: gedeeld.contactpersoon,
};

export const verslag: VerslagInhoud = {
  ...hoofd,
  geboortedatum: '1991-04-18',
  begonnenOp: '2026-11-06',
  afgerondOp: '2026-11-20',
  onderzoeker: 'Joris Bakker',
  gesprekken: [
    {
      datum: '2026-11-07',
      fysiek: true,
      reden: '',
      verslag: 'Mevrouw vertelt rustig wat er is gebeurd. Haar dochter is bij oma in Nador.',
      aanwezigen: 'een vriendin',
      tolk: 'Tarifit, via de tolkentelefoon',
    },
    { datum: '2026-11-14', fysiek: false, reden: 'opname in het ziekenhuis', verslag: '', aanwezigen: '', tolk: '' },
  ],
  nummer: 1,
  plan: { ontvangenOp: '2026-11-10', tekst: 'Ik wil een kamer dicht bij mijn werk.' },
  zrm: {
    eersteOp: '2026-11-07',
    laatsteOp: '2026-11-19',
    door: 'Joris Bakker',
    domeinen: zrmDomeinen.map((domein, i) => ({
      titel: zrmDomeinteksten[domein],
      eerste: zrmScores[i % 5] ?? null,
      laatste: i === 12 ? null : (zrmScores[(i + 1) % 5] ?? null),
      toelichting: i === 0 ? 'Schulden zijn op een rij gezet.' : '',
    })),
  },
  bevestiging: null,
  onderdelen: gedeeld.resultaten.map(({ titel, bevinding }) => ({ titel, bevinding, stand: 'vastgesteld' })),
  toetsen: (
    [
      [
        'acute-opvang',
        {
          veiligeOpvangInNetwerk: false,
          alternatieveVeiligeOvernachting: false,
          kanZichHandhaven: false,
          tijdstip: '2026-11-06T20:10',
        },
      ],
      [
        'verstrekking',
        {
          rechtmatigVerblijf: true,
          identiteitVastTeStellen: true,
          brp: 'ingeschreven',
          verblijfplaats: 'geen',
          thuissituatieVerlaten: true,
        },
      ],
      ['weigering', { voldoendeRedzaam: false }],
    ] satisfies [Toetsnaam, unknown][]
  ).flatMap(([naam, feiten]) => {
    const uitleg = toets(naam, feiten, '2026-11-20', beleidsregels2025);
    return uitleg.ok ? [uitleg.waarde] : [];
  }),
  reactieClient: 'Ik sta ook ingeschreven bij WoonnetRijnmond. Graag erbij zetten.',
};
