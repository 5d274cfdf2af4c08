import type { Termijn, Tijdlijnregel } from '#shared/contract/groepen/dossier.ts';
import { onderdeelIds } from '#shared/domein/stappen.ts';
import { zrmDomeinen, type Meting } from '#shared/domein/zrm.ts';
import { toonFeit } from '#shared/taal/feiten.ts';
import { onderdeelteksten } from '#shared/taal/onderdelen.ts';
import { onderzoekteksten as tekst } from '#shared/taal/onderzoek.ts';
import { zrmDomeinteksten } from '#shared/taal/zrm.ts';
import type { Stukrij } from '#db/opslag/index.ts';
import { bepaalLoop } from '../besluit/loop.ts';
import type { Aanvulling } from '../dossier/aanvullingen.ts';
import { dagVanMoment } from '../klok.ts';
import { geldendeStukken } from './stand.ts';

/** Who or what an open request waits for, in words. */
export const bijWieTekst = ({ bij, naam }: { bij: keyof typeof tekst.bijWie; naam: string }): string =>
  naam ? (bij === 'andere' ? naam : `${tekst.bijWie[bij]} (${naam})`) : tekst.bijWie[bij];

const opvragingtermijnen = (stukken: readonly Stukrij[]): Termijn[] =>
  geldendeStukken(stukken, 'opvraging').flatMap(({ id, inhoud }) =>
    inhoud.ontvangenOp
      ? []
      : [
          {
            soort: 'opvraging' as const,
            sleutel: id,
            uiterlijk: inhoud.uiterlijk,
            artikel: '5.2.4',
            omschrijving: tekst.termijnen.opvraging(bijWieTekst(inhoud), inhoud.wat),
          },
        ],
  );

const afspraaktermijnen = (stukken: readonly Stukrij[]): Termijn[] =>
  geldendeStukken(stukken, 'afspraak').flatMap(({ id, inhoud }) =>
    inhoud.uitkomst
      ? []
      : [
          {
            soort: 'afspraak' as const,
            sleutel: id,
            uiterlijk: inhoud.datum,
            artikel: '5.2.4',
            omschrijving: tekst.termijnen.afspraak(inhoud.tijd, inhoud.plaats),
          },
        ],
  );

/** Until somebody has recorded whether the client co-operated; a letter not yet given is to be given on the day it was made. */
const hersteltermijnen = (stukken: readonly Stukrij[]): Termijn[] =>
  geldendeStukken(stukken, 'hersteltermijn').flatMap(({ id, inhoud, op }) => {
    const { verstuurdOp, uitkomst, uiterlijk } = inhoud;
    if (uitkomst) return [];
    const omschrijving = verstuurdOp ? tekst.termijnen.hersteltermijn : tekst.termijnen.hersteltermijnVersturen;
    return [
      {
        soort: 'hersteltermijn' as const,
        sleutel: id,
        uiterlijk: verstuurdOp ? uiterlijk : dagVanMoment(op),
        artikel: '2.2.7',
        omschrijving,
      },
    ];
  });

type Toon = (sleutel: string, waarde: unknown) => string;

const keuzewoorden: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'opvraging.bij': tekst.bijWie,
  'opvraging.opschorting': tekst.opschorting,
  'afspraak.uitkomst': tekst.uitkomstAfspraak,
  'hersteltermijn.uitkomst': tekst.uitkomstHersteltermijn,
  'hersteltermijn.wijze': tekst.wijzeBekendmaking,
  'verslag.wijze': tekst.wijzeBevestiging,
  'bijlage.soort': tekst.bijlagesoorten,
  'bijlage.onderdeel': Object.fromEntries(onderdeelIds.map((id) => [id, onderdeelteksten[id]])),
};

const toonVan =
  (soort: string): Toon =>
  (sleutel, waarde) =>
    (typeof waarde === 'string' ? keuzewoorden[`${soort}.${sleutel}`]?.[waarde] : undefined) ?? toonFeit(waarde);

/** A measurement as one entry per domain. */
function alsVelden(stuk: Stukrij): Record<string, unknown> {
  if (stuk.soort !== 'meting') return stuk.inhoud;
  const { datum, scores }: Meting = stuk.inhoud;
  const perDomein = zrmDomeinen.map((domein) => {
    const deel = scores[domein];
    const woorden = deel ? [tekst.tijdlijn.score(deel.score), deel.toelichting].filter(Boolean).join(': ') : null;
    return [zrmDomeinteksten[domein], woorden] as const;
  });
  return { datum, ...Object.fromEntries(perDomein) };
}

function verschil(was: Stukrij | null, wordt: Stukrij): Tijdlijnregel['details'] {
  const oud = was && alsVelden(was);
  const toon = toonVan(wordt.soort);
  return Object.entries(alsVelden(wordt))
    .filter(([sleutel, waarde]) => JSON.stringify(oud?.[sleutel] ?? null) !== JSON.stringify(waarde ?? null))
    .map(([sleutel, waarde]) => ({
      label: tekst.labels[sleutel] ?? sleutel,
      was: oud && toon(sleutel, oud[sleutel]),
      wordt: toon(sleutel, waarde),
    }))
    .filter(({ was: voor, wordt: na }) => voor !== na && !(voor === null && na === '—'));
}

function titelVan(was: Stukrij | null, stuk: Stukrij): string {
  const t = tekst.tijdlijn;
  if (stuk.soort === 'verslag')
    return stuk.inhoud.heropend === null ? t.bevestigd(stuk.inhoud.nummer) : t.heropend(stuk.inhoud.nummer);
  const soort = t.soort[stuk.soort];
  if (stuk.vervallen !== null) return t.vervallen(soort);
  if (was?.vervallen) return t.terug(soort);
  return was ? t.gewijzigd(soort) : t.nieuw(soort);
}

/** Every version of every record, with what changed in it. */
export function stukregels(versies: readonly Stukrij[]): Tijdlijnregel[] {
  const vorige = new Map<string, Stukrij>();
  return versies.map((stuk) => {
    const was = vorige.get(stuk.id) ?? null;
    vorige.set(stuk.id, stuk);
    const reden = stuk.vervallen !== null && !was?.vervallen;
    return {
      moment: stuk.op,
      door: stuk.door,
      soort: 'overig',
      titel: titelVan(was, stuk),
      details: reden ? [{ label: tekst.tijdlijn.reden, was: null, wordt: stuk.vervallen ?? '' }] : verschil(was, stuk),
    };
  });
}

/** What the onderzoek adds to a dossier: open requests, appointments and hersteltermijnen, and what happened to them. */
export const onderzoekaanvulling: Aanvulling = {
  termijnen: ({ db, opslag, vandaag }, dossier) => {
    const stukken = opslag.leesStukken(db, dossier.id);
    if (stukken.length === 0) return [];
    const { opAanvraag } = bepaalLoop(opslag.leesBesluiten(db, dossier.id), vandaag);
    // A refused aanvraag waits for nothing any more; what was asked stays in the onderzoek as it was.
    if (opAanvraag && opAanvraag.soort !== 'verstrekken') return [];
    return [...opvragingtermijnen(stukken), ...afspraaktermijnen(stukken), ...hersteltermijnen(stukken)];
  },
  tijdlijn: ({ db, opslag }, dossier) => stukregels(opslag.leesStukversies(db, dossier.id)),
};
