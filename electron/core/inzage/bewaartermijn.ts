import { overigeTermijnen, soortenBij, type Bewaarsoort } from '#shared/bewaren/soorten.ts';
import { bewaartermijnOp } from '#shared/bewaren/termijn.ts';
import { verwerkingen, type Verwerking } from '#shared/inzage/verwerkingen.ts';
import { schrijfDatum } from '#shared/taal/datum.ts';
import { bewaarteksten as tekst } from '#shared/taal/inzage.ts';
import { bewaarteksten as lijstteksten } from '#shared/taal/bewaren.ts';
import { beoordeel, eigenTermijn, type Bewaaroordeel } from '../bewaren/stand.ts';
import type { Leesbron } from '../context.ts';

type Bron = Pick<Leesbron, 'db' | 'opslag' | 'sessie' | 'vandaag'>;

/** Until when one thing is kept, and why: for who asks, in plain words (AVG 15 lid 1 onder d). */
export interface Bewaarregel {
  wat: string;
  totWanneer: string;
  waarom: string;
  artikel: string;
}

const overige = (id: (typeof overigeTermijnen)[number]['id']): Bewaarregel => {
  const { naam, wat, artikel } = overigeTermijnen.find((een) => een.id === id) ?? overigeTermijnen[0];
  return { wat: naam, totWanneer: wat, waarom: '', artikel };
};

/** What holds something up longer, said to the person: nothing about a member of the family, nor why at Veilig Thuis. */
function waaromLanger({ blokkades }: Bewaaroordeel, isVt: boolean): string {
  const eigen = isVt ? [] : blokkades.filter((welke) => welke !== 'gezin').map((welke) => lijstteksten.redenen[welke]);
  return [tekst.langer, ...eigen].join(' ');
}

function totWanneer(oordeel: Bewaaroordeel, jaren: number, isVt: boolean): string {
  const { uitkomst, blokkades } = oordeel;
  switch (uitkomst.uitkomst) {
    case 'bewaren':
      return uitkomst.tot === null ? tekst.looptNog(jaren) : tekst.tot(schrijfDatum(uitkomst.tot));
    case 'onbekend':
      return tekst.onbekend[uitkomst.waarom];
    case 'vernietigen':
      return blokkades.length > 0 ? waaromLanger(oordeel, isVt) : tekst.voorbij(schrijfDatum(uitkomst.sinds));
  }
}

/** Every dossier of a person, or the person without one, with its own day where that is known; then what has a term of its own. */
export function leesBewaarregels(bron: Bron, clientId: string): Bewaarregel[] {
  const { db, opslag, sessie, vandaag } = bron;
  const soorten = soortenBij[sessie.organisatie.soort];
  const isVt = sessie.organisatie.soort === 'veilig-thuis';
  const regel = (ding: 'dossier' | 'persoon', id: string, soort: Bewaarsoort | null): Bewaarregel[] => {
    const stand = opslag.leesBewaarstand(db, { ding, id, vandaag, kinderen: isVt });
    if (!stand || soort === null) return [];
    const { wet, jaren, eigen } = eigenTermijn(bron, soort);
    const oordeel = beoordeel(stand, jaren, vandaag);
    return [
      {
        wat: ding === 'dossier' ? tekst.dossier(stand.kenmerk) : tekst.persoon,
        totWanneer: totWanneer(oordeel, jaren, isVt),
        waarom: [wet.bron, wet.keuze, jaren > wet.jaren && eigen ? tekst.eigenKeuze(jaren, eigen.reden) : '']
          .filter(Boolean)
          .join(' '),
        artikel: wet.artikel,
      },
    ];
  };
  return [
    ...opslag
      .leesDossiersVanClient(db, clientId)
      .flatMap(({ id }) => regel('dossier', id, opslag.leesBewaarsoort(db, id, soorten))),
    ...regel('persoon', clientId, 'persoon-zonder-dossier'),
    ...(['bijlagen', 'bijdragen', 'logboek', 'kopieen'] as const).map(overige),
  ];
}

type Soorttermijn = { soort: Bewaarsoort; jaren: number; artikel: string };

/** Terms kind by kind, as a register of processings says them. */
const inWoorden = (termijnen: readonly Soorttermijn[]): string =>
  termijnen
    .map(
      ({ soort, jaren, artikel }) =>
        `${lijstteksten.soorten[soort]}: ${lijstteksten.termijnen.jaren(jaren)} (${artikel})`,
    )
    .join('; ');

/** The terms of this organisation, longer where it chose so. */
const perSoort = (bron: Bron): string =>
  inWoorden(
    soortenBij[bron.sessie.organisatie.soort].map((soort) => {
      const { jaren, wet } = eigenTermijn(bron, soort);
      return { soort, jaren, artikel: wet.artikel };
    }),
  );

/** The terms on a day for every kind of organisation that has this processing, as the data map says them. */
export function termijnVolgensTabel(verwerking: Verwerking, dag: string): string {
  const { bewaren, bij } = verwerkingen[verwerking];
  if (bewaren !== 'dossier' && bewaren !== 'crisis') return vasteTermijn(bewaren);
  const soorten = new Set(bij.flatMap((organisatie) => soortenBij[organisatie]));
  return inWoorden(
    [...soorten].map((soort) => {
      const { jaren, artikel } = bewaartermijnOp(soort, dag);
      return { soort, jaren, artikel };
    }),
  );
}

/** What follows no dossier. */
function vasteTermijn(bewaren: 'logboek' | 'gebruiker' | 'werk' | 'inrichting'): string {
  if (bewaren !== 'logboek') return tekst[bewaren];
  const { totWanneer: zin, artikel } = overige('logboek');
  return `${zin} (${artikel})`;
}

/**
 * How long data of a processing are kept, in words (AVG 15 lid 1 onder d, 30 lid 1 onder f).
 * @param regels of one person: then with the day of each dossier; without: the terms of the organisation
 */
export function bewaartermijn(
  bron: Bron,
  verwerking: Verwerking,
  regels: readonly Bewaarregel[] | null = null,
): string {
  const { bewaren } = verwerkingen[verwerking];
  if (bewaren !== 'dossier' && bewaren !== 'crisis') return vasteTermijn(bewaren);
  const eigen = regels?.filter(({ waarom }) => waarom !== '') ?? [];
  const zin =
    eigen.length > 0
      ? eigen.map((een) => `${een.wat}: ${een.totWanneer} (${een.artikel})`).join('. ')
      : regels
        ? tekst.lid
        : perSoort(bron);
  return verwerking === 'bijdrage' ? `${zin}. ${overige('bijdragen').totWanneer} (AWR 52)` : zin;
}
