import type { GelezenInvoer } from '#shared/contract/tabel.ts';
import type { Meting, ZrmDomein, ZrmScore } from '#shared/domein/zrm.ts';
import type { Context } from '../context.ts';
import { geefHersteltermijn, onderzoekbehandelaars } from '../onderzoek/behandelaars.ts';
import { maakHersteltermijnbrief } from '../onderzoek/brieven.ts';
import { dagVerder } from './kalender.ts';
import type { Proefpersoon } from './soorten.ts';
import { contextOp, direct, meld, type Akker, type Ids } from './akker.ts';

/** People after these have no records beside the onderzoek: a hundred thousand are there to be searched, not looked at. */
const metStukken = 120;

const beginscores: readonly (readonly [ZrmDomein, ZrmScore, string])[] = [
  ['financien', 2, 'Post blijft liggen, schulden niet in beeld.'],
  ['huisvesting', 1, 'Geen plek om te wonen.'],
  ['tijdsbesteding', 2, ''],
  ['geestelijke-gezondheid', 3, 'Slaapt slecht sinds het verlies van de woning.'],
  ['lichamelijke-gezondheid', 4, ''],
  ['basale-adl', 5, ''],
  ['instrumentele-adl', 3, ''],
  ['sociaal-netwerk', 3, 'Een paar mensen om te bellen, geen slaapplek.'],
  ['justitie', 5, ''],
];

/** The same domains later on: money and days go better, housing does not yet. */
function meting(datum: string, later: boolean): Meting {
  const vooruit = new Set<ZrmDomein>(later ? ['financien', 'tijdsbesteding', 'geestelijke-gezondheid'] : []);
  const scores = beginscores.map(([domein, score, toelichting]) => [
    domein,
    { score: vooruit.has(domein) ? score + 1 : score, toelichting: vooruit.has(domein) ? '' : toelichting },
  ]);
  return { datum, scores: Object.fromEntries(scores) as Meting['scores'] };
}

const nieuw = (dossierId: string) => ({ dossierId, id: null, versie: 0 });

function legMetingVast(context: Context, { clientId, dossierId }: Ids, later: boolean): void {
  const invoer = { ...nieuw(dossierId), inhoud: meting(context.vandaag, later) };
  direct(onderzoekbehandelaars['onderzoek.meting'], context, invoer);
  meld(context, 'onderzoek.meting', 'Meting zelfredzaamheid vastgelegd', clientId, dossierId);
}

/** What is waited for: once in a while the answer is late. */
function legVerzoekVast(context: Context, { clientId, dossierId }: Ids, bewindvoerder: boolean): void {
  const gevraagdOp = context.vandaag;
  const inhoud: GelezenInvoer<'onderzoek.opvraging'>['inhoud'] = {
    bij: bewindvoerder ? 'bewindvoerder' : 'client',
    naam: '',
    wat: bewindvoerder ? 'Overzicht van schulden en beslagen' : 'Bankafschriften van de laatste drie maanden',
    gevraagdOp,
    uiterlijk: dagVerder(gevraagdOp, 14),
    ontvangenOp: null,
    opschorting: null,
    toelichting: '',
  };
  direct(onderzoekbehandelaars['onderzoek.opvraging'], context, { ...nieuw(dossierId), inhoud });
  meld(context, 'onderzoek.opvraging', 'Opvraging vastgelegd', clientId, dossierId);
}

/** 2.2.7: the letter that the step voorwaarden speaks of, made and handed over. */
async function geefKans(akker: Akker, context: Context, ids: Ids, tot: string, metBrief: boolean): Promise<void> {
  const { clientId, dossierId } = ids;
  const inhoud = {
    gevraagd: 'Kom naar het gesprek bij Centraal Onthaal\nNeem een identiteitsbewijs of een kopie mee',
    waarom: 'U kwam twee keer niet. Zonder gesprek weten wij niet wat u nodig hebt.',
    uiterlijk: tot,
  };
  const invoer = { ...nieuw(dossierId), inhoud };
  const pdf = metBrief ? await maakHersteltermijnbrief(context, invoer) : null;
  context.opslag.inTransactie(akker.db, () => {
    const { id, versie } = geefHersteltermijn(context, invoer, pdf);
    meld(context, 'onderzoek.hersteltermijn', 'Brief met hersteltermijn gemaakt', clientId, dossierId);
    const gegeven = { dossierId, id, versie, verstuurdOp: context.vandaag, wijze: 'uitgereikt' as const };
    direct(onderzoekbehandelaars['onderzoek.hersteltermijnVerstuurd'], context, gegeven);
    meld(
      context,
      'onderzoek.hersteltermijnVerstuurd',
      'Brief met hersteltermijn gegeven of verstuurd',
      clientId,
      dossierId,
    );
  });
}

/** What stands beside the onderzoek of some people: measurements, requests, and another chance to co-operate. */
export async function zaaiOnderzoek(akker: Akker, persoon: Proefpersoon, ids: Ids, metBrief: boolean): Promise<void> {
  const { stappen, scenario, nummer } = persoon;
  if (!stappen.onderzoek || nummer >= metStukken) return;
  const context = contextOp(akker, akker.zaaiers.balie, stappen.onderzoek.op);
  context.opslag.inTransactie(akker.db, () => {
    if (nummer % 2 === 0 || persoon.besluit) legMetingVast(context, ids, false);
    if (scenario === 'onderzoek-loopt' || scenario === 'onderzoek-te-laat')
      legVerzoekVast(context, ids, nummer % 3 === 0);
    if (scenario === 'verstrekt' || scenario === 'loopt-af' || scenario === 'pas-vervangen')
      legMetingVast(contextOp(akker, akker.zaaiers.balie, akker.poorten.klok.nu()), ids, true);
  });
  const tot = stappen.voorwaarden?.feiten.hersteltermijnTot;
  if (!tot || !stappen.voorwaarden) return;
  const toen = contextOp(akker, akker.zaaiers.balie, stappen.voorwaarden.op);
  if (tot > toen.vandaag) await geefKans(akker, toen, ids, tot, metBrief);
}
