import { weekdag } from '#shared/beleid/index.ts';
import type { Veldfout } from '#shared/contract/antwoord.ts';
import type { Stuk, Vastlegginginvoer } from '#shared/contract/groepen/vervolg.ts';
import { normaliseer } from '#shared/domein/naam.ts';
import type { Vastleggingen } from '#shared/domein/vastlegging.ts';
import { vervolgteksten as tekst } from '#shared/taal/vervolg.ts';
import type { Context } from '../context.ts';
import { geldend } from './stukken.ts';

type Fouten = Veldfout[];
const als = (mis: boolean, pad: string, bericht: string): Fouten => (mis ? [{ pad, bericht }] : []);

const eenMaal = new Set(['schulden', 'zoekprofiel']);

/** Of these a person has one, which is worked on; a second would leave open which one counts. */
export function eenPerPersoon(
  stukken: readonly Stuk[],
  { soort, inhoud }: Vastlegginginvoer,
  eigenId: string | null,
): Fouten {
  if (!eenMaal.has(soort) || !('wie' in inhoud)) return [];
  const ander = stukken.some(
    (stuk) =>
      stuk.soort === soort &&
      !stuk.ingetrokken &&
      stuk.id !== eigenId &&
      'wie' in stuk.inhoud &&
      stuk.inhoud.wie === inhoud.wie,
  );
  return als(ander, 'wie', tekst.alVanPersoon);
}

function vanSchulden(s: Vastleggingen['schulden'], vandaag: string): Fouten {
  const metHulp = s.stand === 'aangemeld' || s.stand === 'in-traject';
  return [
    ...als(s.stand === 'geen-schulden' && s.schuldeisers.length > 0, 'stand', tekst.schuldenGeen),
    ...als(metHulp && s.toeleiding.length === 0, 'toeleiding', tekst.schuldenAangemeld),
    ...als(Boolean(s.aangemeldOp && s.aangemeldOp > vandaag), 'aangemeldOp', tekst.nietInToekomst),
    ...als(Boolean(s.volgendeStap) && !s.volgendeStapOp, 'volgendeStapOp', tekst.stapVolledig),
    ...als(Boolean(s.volgendeStapOp) && !s.volgendeStap, 'volgendeStap', tekst.stapZonderTekst),
  ];
}

function vanDagstructuur(d: Vastleggingen['dagstructuur']): Fouten {
  return [
    ...als(d.soort !== 'geen' && d.dagenPerWeek === null, 'dagenPerWeek', tekst.dagenNodig),
    ...als(d.soort === 'geen' && (d.dagenPerWeek ?? 0) > 0, 'dagenPerWeek', tekst.dagenGeen),
    ...als(Boolean(d.tot && d.tot < d.datum), 'tot', tekst.totVoorVan),
  ];
}

interface Bestaand {
  stukken: readonly Stuk[];
  eigenId: string | null;
}

function vanSite(site: Vastleggingen['woningsite'], { stukken, eigenId }: Bestaand): Fouten {
  const zelfde = geldend(stukken, 'woningsite').some(
    ({ id, inhoud }) =>
      id !== eigenId &&
      inhoud.wie === site.wie &&
      inhoud.uitgeschrevenOp === null &&
      normaliseer(inhoud.site) === normaliseer(site.site),
  );
  return [
    ...als(zelfde && site.uitgeschrevenOp === null, 'site', tekst.siteDubbel),
    ...als(Boolean(site.uitgeschrevenOp && site.uitgeschrevenOp < site.datum), 'uitgeschrevenOp', tekst.totVoorVan),
  ];
}

function vanWeek(week: Vastleggingen['woningreactie'], { stukken, eigenId }: Bestaand): Fouten {
  const eigen = geldend(stukken, 'woningsite').filter(({ inhoud }) => inhoud.wie === week.wie);
  const bekend = new Set(eigen.map(({ id }) => id));
  const zelfde = geldend(stukken, 'woningreactie').some(
    ({ id, inhoud }) => id !== eigenId && inhoud.wie === week.wie && inhoud.datum === week.datum,
  );
  return [
    ...als(weekdag(week.datum) !== 1, 'datum', tekst.weekMaandag),
    ...als(zelfde, 'datum', tekst.weekDubbel),
    ...week.reacties.flatMap(({ siteId }, i) => als(!bekend.has(siteId), `reacties.${i}.siteId`, tekst.siteOnbekend)),
  ];
}

function vanZoekprofiel(z: Vastleggingen['zoekprofiel']): Fouten {
  return als(z.eigenWoning === false && z.waaromNiet.length < 3, 'waaromNiet', tekst.woningWaaromNiet);
}

function vanBijlage({ db, opslag }: Context, dossierId: string, id: string | null): Fouten {
  const eigen =
    id === null ||
    opslag.leesDocumenten(db, dossierId).some((een) => een.id === id && een.soort === 'bijlage' && !een.ingetrokken);
  return als(!eigen, 'bijlageId', tekst.bijlageOnbekend);
}

/** What is wrong with a record of 5.2.10 or 5.2.11, beyond its schema. */
export function bezwarenTegenBasis(
  context: Context,
  dossierId: string,
  { soort, inhoud }: Vastlegginginvoer,
  bestaand: Bestaand,
): Fouten {
  const { vandaag } = context;
  switch (soort) {
    case 'schulden':
      return vanSchulden(inhoud, vandaag);
    case 'dagstructuur':
      return vanDagstructuur(inhoud);
    case 'zoekprofiel':
      return vanZoekprofiel(inhoud);
    case 'woningsite':
      return [...vanSite(inhoud, bestaand), ...vanBijlage(context, dossierId, inhoud.bijlageId)];
    case 'woningreactie':
      return [...vanWeek(inhoud, bestaand), ...vanBijlage(context, dossierId, inhoud.bijlageId)];
    default:
      return [];
  }
}
