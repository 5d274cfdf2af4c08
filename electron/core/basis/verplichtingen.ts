import { isVolwassen, plusDagen, woningzoeken, type Uitkomst } from '#shared/beleid/index.ts';
import type { Plichtregel, Zoeker, Zoekweek } from '#shared/contract/groepen/basis.ts';
import type { Stuk } from '#shared/contract/groepen/vervolg.ts';
import type { Uitvoer } from '#shared/contract/tabel.ts';
import { plichten, type Vastleggingen } from '#shared/domein/vastlegging.ts';
import {
  heleWeken,
  isIngeschreven,
  maandagVan,
  sitefeiten,
  sitesInWeek,
  wekenTussen,
  weekfeiten,
  weekstand,
} from '#shared/domein/woningzoeken.ts';
import { basisteksten } from '#shared/taal/basis.ts';
import type { Context } from '../context.ts';
import { geldend, leesStukken } from '../vervolg/stukken.ts';
import { weiger } from '../weigering.ts';
import { bronVan, leesMensen, waaromAlleenOnderdak, type Mens } from './lezen.ts';
import { zoekeisen } from './afgeleid.ts';

const tekst = basisteksten.mist;
/** How many weeks back the grid goes: a quarter. */
const wekenInRooster = 13;

type Week = { id: string; versie: number; inhoud: Vastleggingen['woningreactie'] };

const wekenVan = (stukken: readonly Stuk[], { clientId, aanvrager }: Mens): Week[] =>
  geldend(stukken, 'woningreactie').filter(({ inhoud: { wie } }) => (wie === null ? aanvrager : wie === clientId));

/** The weeks of the grid: the one that runs, and the whole ones before it since the first registration. */
function rooster(sites: Zoeker['sites'], weken: readonly Week[], vandaag: string, perWeek: number): Zoekweek[] {
  const [eerste] = sites.map(({ datum }) => datum).sort();
  if (eerste === undefined) return [];
  const terug = Math.min(wekenInRooster, wekenTussen(eerste, vandaag));
  const maandagen = [...heleWeken(vandaag, terug), maandagVan(vandaag)].reverse();
  return maandagen.map((maandag) => {
    const week = weken.find(({ inhoud }) => inhoud.datum === maandag) ?? null;
    const inhoud = week?.inhoud;
    const voorbij = plusDagen(maandag, 6) < vandaag;
    const nodig = voorbij ? sitesInWeek(sites, maandag) : sites.filter((site) => isIngeschreven(site, vandaag));
    return {
      maandag,
      zondag: plusDagen(maandag, 6),
      id: week?.id ?? null,
      versie: week?.versie ?? 0,
      reacties: inhoud?.reacties ?? [],
      andereOpties: inhoud?.andereOpties ?? null,
      gezien: inhoud?.gezien ?? null,
      bijlageId: inhoud?.bijlageId ?? null,
      toelichting: inhoud?.toelichting ?? '',
      nodig: nodig.map(({ id }) => id),
      stand: voorbij ? weekstand(sites, inhoud ?? null, maandag, perWeek) : null,
    };
  });
}

/** 5.2.11 for one adult: where registered, the weeks, and what the toets makes of it. */
function maakZoeker(context: Context, stukken: readonly Stuk[], mens: Mens): Zoeker {
  const { vandaag, beleid } = context;
  const eisen = zoekeisen(beleid, vandaag);
  const bron = bronVan(stukken, mens.clientId, mens.aanvrager);
  const weken = wekenVan(stukken, mens);
  const perId = new Map(stukken.map((stuk) => [stuk.id, stuk.versie]));
  const sites = bron.sites.map((site) => ({
    ...site,
    versie: perId.get(site.id) ?? 1,
    loopt: isIngeschreven(site, vandaag),
  }));
  const feiten = {
    eigenWoning: bron.zoekprofiel?.eigenWoning ?? null,
    zoekprofiel: bron.zoekprofiel ? bron.zoekprofiel.goed : null,
    ...sitefeiten(sites, vandaag, eisen),
    ...weekfeiten(
      sites,
      weken.map(({ inhoud }) => inhoud),
      vandaag,
      eisen,
    ),
  };
  const bekend = Object.fromEntries(Object.entries(feiten).filter(([, waarde]) => waarde !== null));
  const { keten: _, ...wie } = mens;
  return {
    ...wie,
    sites,
    weken: rooster(sites, weken, vandaag, eisen.perWeek),
    uitleg: woningzoeken.beoordeel(bekend, vandaag, beleid),
  };
}

/** What is not met of the registrations and the reactions, in words for a letter. */
function mistBijSites(context: Context, zoekers: readonly Zoeker[]): string[] {
  const eisen = zoekeisen(context.beleid, context.vandaag);
  return zoekers.flatMap(({ uitleg, sites, weken }) => {
    const niet = (id: string): boolean => uitleg.voorwaarden.some((v) => v.id === id && v.uitkomst === 'niet-voldaan');
    const lopend = sites.filter(({ loopt }) => loopt);
    const gekeken = new Set(heleWeken(context.vandaag, eisen.wekenTerug));
    return [
      ...(niet('sites') ? [tekst.sites(lopend.length, eisen.sites)] : []),
      ...(niet('sites-met-loting') ? [tekst.loting] : []),
      ...(niet('sites-buiten-regio')
        ? [tekst.buiten(lopend.filter(({ buitenRegio }) => buitenRegio).length, eisen.buitenRegio)]
        : []),
      ...weken
        .filter(({ maandag, stand }) => stand === 'te-weinig' && gekeken.has(maandag))
        .reverse()
        .map((week) => {
          const zonder = week.reacties
            .filter(({ siteId, aantal }) => week.nodig.includes(siteId) && aantal !== null && aantal < eisen.perWeek)
            .map(({ siteId }) => sites.find(({ id }) => id === siteId)?.site ?? '');
          return tekst.week(week.maandag, zonder);
        }),
    ];
  });
}

const samen = (uitkomsten: readonly Uitkomst[]): Uitkomst | null =>
  uitkomsten.length === 0
    ? null
    : uitkomsten.includes('niet-voldaan')
      ? 'niet-voldaan'
      : uitkomsten.includes('onbekend')
        ? 'onbekend'
        : 'voldaan';

interface Oordeel {
  uitkomst: Uitkomst | null;
  mist: string[];
}
const nietsBekend: Oordeel = { uitkomst: null, mist: [] };

/** The outcome of some voorwaarden over everybody who looks for a home; none where nobody works towards one. */
function vanToets(zoekers: readonly Zoeker[], ids: readonly string[], mist: string[]): Oordeel {
  const uitkomst = samen(
    zoekers.flatMap(({ uitleg }) => uitleg.voorwaarden.filter(({ id }) => ids.includes(id)).map((v) => v.uitkomst)),
  );
  return { uitkomst, mist };
}

function vanAanbod(stukken: readonly Stuk[]): Oordeel {
  const alle = geldend(stukken, 'woningaanbod');
  const geweigerd = alle.filter(({ inhoud }) => inhoud.antwoord === 'geweigerd' && inhoud.passend === true);
  if (geweigerd.length > 0)
    return {
      uitkomst: 'niet-voldaan',
      mist: geweigerd.map(({ inhoud }) => tekst.woning(inhoud.datum, inhoud.omschrijving)),
    };
  return { uitkomst: alle.some(({ inhoud }) => inhoud.antwoord === 'aanvaard') ? 'voldaan' : null, mist: [] };
}

/** The newest thing the aanbieder did says whether the client co-operates. */
function vanInspanning(stukken: readonly Stuk[]): Oordeel {
  const laatste = geldend(stukken, 'inspanning').find(({ inhoud }) => inhoud.meegewerkt !== null);
  if (!laatste) return nietsBekend;
  const { meegewerkt, datum } = laatste.inhoud;
  return meegewerkt ? { uitkomst: 'voldaan', mist: [] } : { uitkomst: 'niet-voldaan', mist: [tekst.inspanning(datum)] };
}

function oordelen(
  context: Context,
  stukken: readonly Stuk[],
  alle: readonly Zoeker[],
): Partial<Record<string, Oordeel>> {
  const zoekers = alle.filter(({ uitleg }) => uitleg.gevolg['geldt'] !== false);
  const zonderAnders = zoekers.flatMap(({ weken }) =>
    weken
      .filter(({ andereOpties, stand }) => stand !== null && andereOpties === false)
      .map(({ maandag }) => tekst.anders(maandag)),
  );
  const profiel = vanToets(zoekers, ['zoekprofiel'], []);
  return {
    begeleiding: vanInspanning(stukken),
    woningzoeksites: vanToets(
      zoekers,
      ['sites', 'sites-met-loting', 'sites-buiten-regio', 'reacties'],
      mistBijSites(context, zoekers),
    ),
    zoekprofiel: { ...profiel, mist: profiel.uitkomst === 'niet-voldaan' ? [tekst.profiel] : [] },
    woonopties: vanToets(zoekers, ['andere-woonopties'], zonderAnders.reverse()),
    'woning-accepteren': vanAanbod(stukken),
  };
}

function maakPlichten(
  context: Context,
  stukken: readonly Stuk[],
  zoekers: readonly Zoeker[],
  gezin: boolean,
): Plichtregel[] {
  const perPlicht = oordelen(context, stukken, zoekers);
  const brieven = geldend(stukken, 'waarschuwing');
  return plichten
    .filter((plicht) => gezin || plicht !== 'gezinsondersteuning')
    .map((plicht) => {
      const { uitkomst, mist } = perPlicht[plicht] ?? nietsBekend;
      const eigen = brieven.filter(({ inhoud }) => inhoud.plicht === plicht);
      return {
        plicht,
        uitkomst,
        mist: mist.length > 0 ? mist : uitkomst === 'onbekend' ? [tekst.onbekend] : [],
        waarschuwingen: eigen.length,
        laatsteOp: eigen[0]?.inhoud.datum ?? null,
        voorstel: mist.join('\n'),
      };
    });
}

/** 5.2.11: what the client is obliged to, how that stands, and how often was warned. */
export function leesVerplichtingen(context: Context, dossierId: string): Uitvoer<'verplichtingen.lezen'> {
  const { db, opslag, vandaag, beleid } = context;
  const dossier = opslag.leesDossier(db, dossierId) ?? weiger('niet-gevonden');
  const stukken = leesStukken(context, dossierId);
  const mensen = leesMensen(context, dossier);
  const zoekers = mensen
    .filter((mens) => isVolwassen(mens, vandaag, beleid) === 'voldaan')
    .map((mens) => maakZoeker(context, stukken, mens));
  const gezin = dossier.keten === 'gezin' || mensen.some(({ volwassen }) => volwassen === 'niet-voldaan');
  return {
    zoekers,
    plichten: maakPlichten(context, stukken, zoekers, gezin),
    sitelijst: opslag.leesZoeksites(db).filter(({ actief }) => actief),
    alleenOnderdak: waaromAlleenOnderdak(dossier),
  };
}
