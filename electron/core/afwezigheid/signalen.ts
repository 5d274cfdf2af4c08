import { plusDagen } from '#shared/beleid/index.ts';
import type { Nachtsignaal } from '#shared/contract/groepen/deur.ts';
import type { Stuk } from '#shared/contract/groepen/vervolg.ts';
import {
  leesPatronen,
  patroonNachten,
  signaalsoorten,
  type Huisafspraken,
  type Nachtpatroon,
  type Signaalsoort,
} from '#shared/domein/nachtsignaal.ts';
import type { Dossiernacht, Dossierrij, Signaalantwoordrij } from '#db/opslag/index.ts';
import { afwezigheidteksten } from '#shared/taal/afwezig.ts';
import type { Context } from '../context.ts';
import { geldend, maakStukken } from '../vervolg/stukken.ts';

type Bron = Pick<Context, 'db' | 'opslag' | 'vandaag' | 'instellingen'>;
const tekst = afwezigheidteksten.signaal;

/** Everything of a dossier that says something about its nights. */
export interface Nachtbron {
  stukken: readonly Stuk[];
  nachten: readonly Dossiernacht[];
  antwoorden: readonly Signaalantwoordrij[];
  hoofdpersoon: string;
}

/** Reads what a pattern is made of: the nights of the last four weeks, absences, schorsingen, talks and answers. */
export function leesNachtbron({ db, opslag, vandaag }: Bron, dossier: Dossierrij): Nachtbron {
  return {
    stukken: maakStukken(opslag.leesVastleggingen(db, dossier.id)),
    nachten: opslag.leesNachtenVanDossier(db, dossier.id, plusDagen(vandaag, -patroonNachten), plusDagen(vandaag, -1)),
    antwoorden: opslag.leesNachtsignalen(db, dossier.id),
    hoofdpersoon: dossier.clientId,
  };
}

/** Whether a night of somebody is explained by a record: away with notice, or not let in. */
export function isVerklaard({ stukken, hoofdpersoon }: Nachtbron, clientId: string, nacht: string): boolean {
  const vanHem = ({ wie }: { wie: string | null }): boolean => (wie ?? hoofdpersoon) === clientId;
  return (
    geldend(stukken, 'afwezigheid').some(
      ({ inhoud: a }) =>
        vanHem(a) && a.gemeld !== false && a.datum <= nacht && (a.terugOp === null || nacht < a.terugOp),
    ) ||
    geldend(stukken, 'schorsing').some(
      ({ inhoud: s }) =>
        vanHem(s) && s.datum <= nacht && nacht <= s.tot && (s.opgehevenPer === null || nacht < s.opgehevenPer),
    )
  );
}

/** Per kind the last night that somebody said something about: by an answer, or in a talk about the stay since then. */
function beantwoordTot({ stukken, antwoorden }: Nachtbron, clientId: string): Record<Signaalsoort, string | null> {
  const gesprekken = geldend(stukken, 'verblijfsgesprek').filter(
    ({ inhoud }) => inhoud.onderwerp === 'niet-verblijven' || inhoud.onderwerp === 'geen-structureel-gebruik',
  );
  const gesproken = gesprekken.map(({ inhoud }) => plusDagen(inhoud.datum, -1));
  const per = (soort: Signaalsoort): string | null => {
    const gezegd = antwoorden
      .filter((a) => a.clientId === clientId && a.soort === soort && a.antwoord !== 'gemeld' && !a.vervallenOp)
      .map(({ totNacht }) => totNacht);
    return [...gesproken, ...gezegd].sort().at(-1) ?? null;
  };
  return {
    'gesprek-nodig': per('gesprek-nodig'),
    'geen-structureel-gebruik': per('geen-structureel-gebruik'),
    'geen-feitelijk-verblijf': per('geen-feitelijk-verblijf'),
  };
}

/** The patterns in the nights of one person that nobody answered yet. */
export function patronenVan(bron: Nachtbron, clientId: string, afspraken: Huisafspraken): Nachtpatroon[] {
  const nachten = bron.nachten.filter(
    (nacht) => nacht.clientId === clientId && !isVerklaard(bron, clientId, nacht.datum),
  );
  return leesPatronen(nachten, afspraken, beantwoordTot(bron, clientId));
}

const grens = (soort: Signaalsoort, afspraken: Huisafspraken): number =>
  ({
    'gesprek-nodig': afspraken.nachtenOpRij,
    'geen-structureel-gebruik': afspraken.nachtenVierWeken,
    'geen-feitelijk-verblijf': afspraken.nachtenNietVerblijf,
  })[soort];

export const titelVan = (soort: Signaalsoort): string => tekst.titel[soort];

/** The open signals of everybody who stays on a dossier; `naamVan` gives the name for the screen. */
export function leesSignalen(
  context: Bron,
  dossier: Dossierrij,
  naamVan: (clientId: string) => string,
): { signalen: Nachtsignaal[]; bron: Nachtbron } {
  const { db, opslag, vandaag, instellingen } = context;
  const bron = leesNachtbron(context, dossier);
  const { huisafspraken } = instellingen;
  const hier = opslag
    .leesBewonersVanDossier(db, dossier.id)
    .filter(({ van, tot }) => van <= vandaag && (tot === null || tot >= vandaag));
  const signalen = hier.flatMap(({ clientId }) =>
    patronenVan(bron, clientId, huisafspraken).map(({ soort, nachten }): Nachtsignaal => {
      const gemeld = bron.antwoorden.findLast(
        (a) =>
          a.clientId === clientId &&
          a.soort === soort &&
          a.antwoord === 'gemeld' &&
          !a.vervallenOp &&
          a.totNacht >= (nachten[0] ?? ''),
      );
      return {
        clientId,
        naam: naamVan(clientId),
        soort,
        titel: tekst.titel[soort],
        uitleg: tekst.uitleg[soort](nachten.length, grens(soort, huisafspraken)),
        artikel: tekst.artikel[soort],
        nachten,
        gemeldOp: gemeld?.op ?? null,
      };
    }),
  );
  return { signalen: signalen.sort((a, b) => signaalsoorten.indexOf(a.soort) - signaalsoorten.indexOf(b.soort)), bron };
}
