import { heleWeken } from '#shared/domein/woningzoeken.ts';
import { leegPunt, type Puntinhoud } from '#shared/domein/basisorde.ts';
import type { Vastlegginginvoer } from '#shared/contract/groepen/vervolg.ts';
import type { GelezenInvoer } from '#shared/contract/tabel.ts';
import { basisbehandelaars } from '../basis/behandelaars.ts';
import { leesMensen } from '../basis/lezen.ts';
import type { Context } from '../context.ts';
import { vervolgbehandelaars } from '../vervolg/behandelaars.ts';
import { contextOp, direct, meld, type Akker } from './akker.ts';
import { dagVerder } from './kalender.ts';

type Punten = GelezenInvoer<'basis.vastleggen'>['punten'];
type Wie = Akker['zaaiers']['balie'];

/** How many dossiers get a list that is begun: enough to look at, few enough to sow quickly. */
const aantalDossiers = 14;

const sites = [
  { naam: 'Woonnet Rijnmond', adres: 'woonnetrijnmond.nl', loting: true, buitenRegio: false },
  { naam: 'Woonnet Haaglanden', adres: 'woonnet-haaglanden.nl', loting: false, buitenRegio: true },
  { naam: 'Klik voor Wonen', adres: 'klikvoorwonen.nl', loting: true, buitenRegio: true },
] as const;

function puntenVoor(clientId: string, volwassen: boolean, i: number, vandaag: string): Punten {
  const punt = (welk: Punten[number]['punt'], inhoud: Partial<Puntinhoud>): Punten[number] => ({
    wie: clientId,
    punt: welk,
    versie: 0,
    inhoud: { ...leegPunt(dagVerder(vandaag, -7)), stand: 'op-orde', ...inhoud },
  });
  const stap = (actie: string, over: number) => ({ actie, wie: 'Fenna Visser', uiterlijk: dagVerder(vandaag, over) });
  if (!volwassen)
    return [
      punt('zorgverzekering', { bewijs: 'gezien' }),
      punt('huisarts', {}),
      punt('tandarts', { stand: 'ontbreekt', ...stap('Aanmelden bij de tandarts', 6) }),
    ];
  return [
    punt('identiteitsbewijs', { bewijs: 'gezien', geldigTot: dagVerder(vandaag, 30 + 200 * i) }),
    punt('huisarts', { bewijs: 'gezien' }),
    i % 3 === 0
      ? punt('digid', { stand: 'ontbreekt', ...stap('Samen aanvragen', (i % 5) - 2) })
      : punt('digid', { stand: 'bezig', ...stap('Wachten op de brief', 4 + i) }),
    punt('briefadres', { stand: i % 2 === 0 ? 'op-orde' : 'bezig' }),
    punt('ib60', i % 4 === 0 ? { stand: 'niet-van-toepassing', reden: 'Heeft een werkgeversverklaring' } : {}),
  ];
}

const zoekstukken = (vandaag: string): Vastlegginginvoer[] => [
  ...sites.map(({ naam, loting, buitenRegio }): Vastlegginginvoer => ({
    soort: 'woningsite',
    inhoud: {
      ...{ wie: null, site: naam, loting, buitenRegio, datum: dagVerder(vandaag, -45), gezien: true },
      ...{ bijlageId: null, uitgeschrevenOp: null, toelichting: '' },
    },
  })),
  {
    soort: 'zoekprofiel',
    inhoud: {
      ...{
        wie: null,
        datum: dagVerder(vandaag, -40),
        eigenWoning: true,
        waaromNiet: '',
        gebied: 'Rotterdam en Den Haag',
      },
      ...{ slaapkamers: 1, maxHuur: 70_000, veiligheid: '', school: '', goed: true },
    },
  },
  {
    soort: 'schulden',
    inhoud: {
      ...{ wie: null, datum: dagVerder(vandaag, -20), stand: 'geinventariseerd', aangemeldOp: null, toelichting: '' },
      schuldeisers: [
        { naam: 'Energiebedrijf', bedrag: 48_250 },
        { naam: 'Zorgverzekeraar', bedrag: null },
      ],
      ...{ toeleiding: ['geldplein'], volgendeStap: 'Samen naar het Geldplein', volgendeStapOp: dagVerder(vandaag, 3) },
    },
  },
];

function leg(context: Context, dossierId: string, clientId: string, invoer: Vastlegginginvoer): string {
  const { id } = direct(vervolgbehandelaars['vervolg.vastleggen'], context, {
    dossierId,
    id: null,
    versie: 0,
    invoer,
    reden: '',
  });
  meld(context, 'vervolg.vastleggen', 'Feit over het verblijf vastgelegd', clientId, dossierId);
  return id;
}

/** Somebody who looks for a home: three sites, and weeks of which one without a reaction. */
function zaaiZoeker(context: Context, dossierId: string, clientId: string): void {
  const ids = zoekstukken(context.vandaag).map((invoer) => leg(context, dossierId, clientId, invoer));
  const siteIds = ids.slice(0, sites.length);
  const weken = heleWeken(context.vandaag, 4).map((datum, i) => ({
    id: null,
    versie: 0,
    inhoud: {
      ...{ wie: null, datum, andereOpties: true, gezien: true, bijlageId: null, toelichting: '' },
      reacties: siteIds.map((siteId, j) => ({ siteId, aantal: i === 2 && j === 1 ? 0 : 1 + ((i + j) % 3) })),
    },
  }));
  direct(basisbehandelaars['verplichtingen.weken'], context, { dossierId, weken, reden: '' });
  meld(context, 'verplichtingen.weken', 'Weken van zoeken naar een woning vastgelegd', clientId, dossierId);
}

/** Several clients with a list that is begun, families with their children, and some who look for a home (5.2.10, 5.2.11). */
export function zaaiBasisOpOrde({ laag, ...akker }: Akker, begeleider: Wie): void {
  const { opslag } = laag;
  const context = contextOp({ ...akker, laag }, begeleider, akker.poorten.klok.nu());
  opslag.inTransactie(akker.db, () => {
    for (const site of sites) opslag.schrijfZoeksite(akker.db, { id: context.id(), versie: 1, ...site, actief: true });
    const rijen = opslag
      .leesBewonerslijst(akker.db, { nacht: context.vandaag, locatieId: null, verborgen: [] })
      .sort((a, b) => (a.clientId < b.clientId ? -1 : 1));
    const dossiers = [...new Set(rijen.filter(({ aanvrager }) => aanvrager).map(({ dossierId }) => dossierId))];
    const gezin = dossiers.filter((id) => rijen.filter(({ dossierId }) => dossierId === id).length > 1).slice(0, 3);
    const gekozen = [...new Set([...gezin, ...dossiers])].slice(0, aantalDossiers);
    for (const [i, dossierId] of gekozen.entries()) {
      const dossier = dossierId && opslag.leesDossier(akker.db, dossierId);
      if (!dossier || dossier.regime === 'alleen-onderdak') continue;
      const punten = leesMensen(context, dossier).flatMap(({ clientId, volwassen }) =>
        volwassen === 'onbekend' ? [] : puntenVoor(clientId, volwassen === 'voldaan', i, context.vandaag),
      );
      direct(basisbehandelaars['basis.vastleggen'], context, { dossierId: dossier.id, punten, reden: '' });
      meld(context, 'basis.vastleggen', 'Basis op orde vastgelegd', dossier.clientId, dossier.id);
      if (i % 3 === 1) zaaiZoeker(context, dossier.id, dossier.clientId);
    }
  });
}
