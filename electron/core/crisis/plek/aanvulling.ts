import type { Termijn, Tijdlijnregel } from '#shared/contract/groepen/dossier.ts';
import { plektekst as tekst, schrijfMoment } from '#shared/taal/crisis/plek.ts';
import type { Context } from '../../context.ts';
import type { Aanvulling } from '../../dossier/aanvullingen.ts';
import { dagVanMoment } from '../../klok.ts';
import { leesSluiting } from '../../melding/sluiting.ts';
import { geldendeStukken, maakCrisisstukken } from '../stukken.ts';
import { leesPleknamen } from './stand.ts';

type Lezers = Pick<Context, 'db' | 'opslag'>;
const tijd = (lokaal: string): string => lokaal.slice(11);
const regel = (soort: Termijn['soort'], sleutel: string, uiterlijk: string, omschrijving: string): Termijn => ({
  ...{ soort, sleutel, uiterlijk, omschrijving },
  artikel: '5.1.2',
});

/** What waits around a place. Texts are neutral: they stand in lists. */
function termijnen({ db, opslag }: Lezers, dossierId: string): Termijn[] {
  if (leesSluiting({ db, opslag }, dossierId)) return [];
  const stukken = maakCrisisstukken(opslag.leesCrisisstukken(db, dossierId));
  const houdingen = opslag.leesHoudingen(db, dossierId);
  const stappen = opslag.leesHoudingstappen(db, dossierId);
  const aankomst = geldendeStukken(stukken, 'aankomst')[0];
  const binnenSinds = aankomst?.inhoud.uitkomst === 'aangekomen' ? aankomst.eersteOp : '';
  const vast = houdingen.filter(({ stand }) => stand === 'vast');
  const vraag = opslag.leesPlekvragen(db, dossierId).findLast(({ reden, op }) => reden === null && op > binnenSinds);
  const laatste = houdingen.at(-1);
  const stap = stappen.findLast(({ houdingId }) => houdingId === laatste?.id);
  const verlopen = laatste && stap?.soort === 'verlopen' && stap.op > binnenSinds ? laatste : null;
  const vervoer = geldendeStukken(stukken, 'vervoer')[0];
  const geen = geldendeStukken(stukken, 'geen-plek')[0];
  const niet = aankomst?.inhoud.uitkomst === 'niet-aangekomen' ? aankomst.inhoud : null;
  return [
    // The night without a place stands first until it is solved, whatever else is due.
    ...(geen && !geen.inhoud.opgelost && geen.eersteOp > binnenSinds
      ? [regel('plek-geen', geen.id, dagVanMoment(geen.eersteOp), tekst.termijnen.geen(tijd(geen.inhoud.opnieuwOp)))]
      : []),
    ...vast.map(({ id, tot }) => regel('plek-vast', id, tot.slice(0, 10), tekst.termijnen.vast(tijd(tot)))),
    ...(verlopen && vast.length === 0
      ? [regel('plek-vast', verlopen.id, verlopen.tot.slice(0, 10), tekst.termijnen.verlopen)]
      : []),
    ...(vraag && vast.length === 0 && !verlopen
      ? [
          regel(
            'plek-vraag',
            vraag.id,
            vraag.inhoud.antwoordVoor.slice(0, 10),
            tekst.termijnen.vraag(tijd(vraag.inhoud.antwoordVoor)),
          ),
        ]
      : []),
    ...(niet?.volgendeOp
      ? [
          regel(
            'plek-aankomst',
            aankomst?.id ?? '',
            niet.volgendeOp.slice(0, 10),
            tekst.termijnen.nietAangekomen(tijd(niet.volgendeOp)),
          ),
        ]
      : vervoer && vervoer.op > (aankomst?.op ?? '')
        ? [regel('plek-aankomst', vervoer.id, vervoer.inhoud.op.slice(0, 10), tekst.termijnen.aankomst)]
        : []),
  ];
}

const detail = (label: string, wordt: string) => (wordt ? [{ label, was: null, wordt }] : []);

function tijdlijn({ db, opslag }: Lezers, dossierId: string): Tijdlijnregel[] {
  const { tijdlijn: t } = tekst;
  const { labels } = t;
  const namen = leesPleknamen({ db, opslag });
  const vragen = opslag.leesPlekvragen(db, dossierId);
  const ids = vragen.map(({ id }) => id);
  const adressen = opslag.leesPlekadressen(db, ids);
  const naamVan = (id: string | null | undefined): string => namen.get(id ?? '')?.naam ?? '';
  const soort = 'overig' as const;
  const perAdres = new Map(adressen.map((adres) => [adres.id, naamVan(adres.locatieId ?? adres.regioId)]));
  const antwoorden = opslag.leesPlekantwoorden(db, ids);
  const houdingen = new Map(opslag.leesHoudingen(db, dossierId).map((houding) => [houding.id, houding]));
  const naamBij = (antwoordId: string | undefined): string =>
    perAdres.get(antwoorden.find(({ id }) => id === antwoordId)?.aanId ?? '') ?? '';
  return [
    ...vragen.flatMap(({ id, kenmerk, op: moment, door, reden, ingetrokkenDoor, ingetrokkenOp }) => {
      const aan = adressen.filter(({ vraagId }) => vraagId === id).map((adres) => perAdres.get(adres.id) ?? '');
      const gedaan = { moment, door, soort, titel: t.vraag(kenmerk), details: detail(labels.aan, aan.join(', ')) };
      if (!ingetrokkenOp || !ingetrokkenDoor) return [gedaan];
      const weg = { moment: ingetrokkenOp, door: ingetrokkenDoor, soort, titel: t.ingetrokken(kenmerk) };
      return [gedaan, { ...weg, details: detail(labels.reden, reden ?? '') }];
    }),
    ...antwoorden.map(({ aanId, inhoud, op: moment, door, vervallen }) => ({
      ...{ moment, door, soort, titel: t[inhoud.uitkomst](perAdres.get(aanId) ?? '') },
      details: [
        ...detail(labels.met, inhoud.gesprokenMet),
        ...detail(labels.tot, inhoud.geldigTot ? schrijfMoment(inhoud.geldigTot) : ''),
        ...detail(labels.reden, vervallen ?? ''),
      ],
    })),
    ...opslag.leesHoudingstappen(db, dossierId).map(({ houdingId, soort: wat, tot, reden, op: moment, door }) => ({
      ...{ moment, door, soort, titel: t.stap[wat] },
      details: [
        ...detail(labels.waar, naamBij(houdingen.get(houdingId)?.antwoordId)),
        ...(wat === 'vast' || wat === 'verlengd' ? detail(labels.tot, schrijfMoment(tot)) : []),
        ...detail(wat === 'verlengd' ? labels.met : labels.reden, reden),
      ],
    })),
  ];
}

/** Finding a place, in the head, the Werkvoorraad and the timeline of a case. */
export const plekaanvulling: Aanvulling = {
  termijnen: (context, { id }) => termijnen(context, id),
  tijdlijn: (context, { id }) => (context.sessie.rechten.includes('crisis.lezen') ? tijdlijn(context, id) : []),
};
