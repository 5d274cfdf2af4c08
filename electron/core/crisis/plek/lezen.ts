import type { Uitvoer } from '#shared/contract/tabel.ts';
import type { Crisisverzoekuit, Plekoverzicht } from '#shared/contract/groepen/crisis-plek.ts';
import type { Kinderband, Plekmaat, Plekwens } from '#shared/domein/crisis/plek.ts';
import { aantalMensen } from '#shared/domein/crisis/plek.ts';
import type { Triage } from '#shared/domein/crisis/triage.ts';
import type { Verzoekrij } from '#db/opslag/index.ts';
import { verborgenVoor } from '../../afscherming/zicht.ts';
import type { Context } from '../../context.ts';
import { lokaalVanMoment } from '../../klok.ts';
import { geldendeStukken, leesCrisis, leesGezin } from '../stukken.ts';
import { isVoorbij, minutenTot } from './tijd.ts';
import { leesPleknamen, maakHoudingen, maakVragen } from './stand.ts';

/** How long somebody waits for an answer, and how long a room is held, when nobody chooses; in minutes. */
const wachten = 60;
const houden = 240;
/** How many days back the screen Plekken looks. */
const terugkijken = 14;

const kwartier = 15 * 60_000;
/** An Amsterdam wall-clock time so many minutes from now, rounded up to a quarter. */
const over = (nu: string, minuten: number): string =>
  lokaalVanMoment(new Date(Math.ceil((Date.parse(nu) + minuten * 60_000) / kwartier) * kwartier).toISOString());
/** The instant so many days ago. */
const geleden = (nu: string, dagen: number): string => new Date(Date.parse(nu) - dagen * 86_400_000).toISOString();

const bandVan = (leeftijd: number): Kinderband => (leeftijd < 4 ? '0-3' : leeftijd < 12 ? '4-11' : '12-17');

function wensenUit(triage: Triage | undefined): Plekwens[] {
  if (!triage) return [];
  const wensen: [boolean | null, Plekwens][] = [
    [triage.huisdieren, 'huisdier'],
    [triage.zwanger, 'zwanger'],
    [triage.medisch, 'medische-zorg'],
    [triage.verblijfsstatus === 'geen', 'zonder-verblijfsrecht'],
    [triage.tolk !== '', 'tolk'],
  ];
  return wensen.filter(([is]) => is === true).map(([, wens]) => wens);
}

/** What the facts of the case come down to: how many people, how dangerous, what they need. A person changes it freely. */
function leesVoorstel(context: Context, dossierId: string): Uitvoer<'crisisplek.stand'>['voorstel'] {
  const leden = leesGezin(context, dossierId);
  const triage = geldendeStukken(leesCrisis(context, dossierId), 'triage')[0]?.inhoud;
  const kinderen: Plekmaat['kinderen'] = { '0-3': 0, '4-11': 0, '12-17': 0 };
  const klein = leden.filter(({ rol, leeftijd }) => rol === 'kind' && (leeftijd === null || leeftijd < 18));
  // A child of whom no age is known sleeps somewhere too.
  for (const { leeftijd } of klein) kinderen[leeftijd === null ? '4-11' : bandVan(leeftijd)] += 1;
  return { volwassenen: 1, kinderen, niveau: triage?.niveau ?? null, nodig: wensenUit(triage) };
}

/** A request from elsewhere as the window gets it. */
export const alsVerzoek = ({ inhoud: verzoek, ...rest }: Verzoekrij): Crisisverzoekuit => ({ ...rest, verzoek });

/** Everything about a place for one case. */
export function leesPlekstand(context: Context, dossierId: string): Uitvoer<'crisisplek.stand'> {
  const { db, opslag, nu, instellingen } = context;
  const rijen = opslag.leesPlekvragen(db, dossierId);
  const verzoek = opslag.leesVerzoekVan(db, dossierId);
  return {
    nu: lokaalVanMoment(nu),
    vragen: maakVragen(context, rijen),
    houdingen: maakHoudingen(context, dossierId),
    voorstel: leesVoorstel(context, dossierId),
    contact: rijen.at(-1)?.inhoud.contact ?? instellingen.telefoon,
    antwoordVoor: over(nu, wachten),
    houdenTot: over(nu, houden),
    organisatie: instellingen.organisatienaam,
    regios: opslag
      .leesRegios(db)
      .filter(({ eigen, actief }) => !eigen && actief)
      .map(({ id, naam, telefoon }) => ({ id, naam, telefoon })),
    verzoek: verzoek && alsVerzoek(verzoek),
  };
}

/** A case by its kenmerk; whoever may not see it gets neither that nor a way in. */
function zaakvan(context: Context): (dossierId: string) => { dossierId: string | null; dossierkenmerk: string } {
  const { db, opslag } = context;
  const verborgen = new Set(verborgenVoor(context));
  return (dossierId) => {
    const dossier = opslag.leesDossier(db, dossierId);
    if (!dossier || verborgen.has(dossier.clientId)) return { dossierId: null, dossierkenmerk: '' };
    return { dossierId, dossierkenmerk: dossier.kenmerk };
  };
}

/** Requests that still wait: not withdrawn, and their case has no place yet. */
function openVragen(
  context: Context,
  zaak: ReturnType<typeof zaakvan>,
  metPlek: ReadonlySet<string>,
): Plekoverzicht['vragen'] {
  const { db, opslag, nu } = context;
  const rijen = opslag
    .leesPlekvragen(db, null, geleden(nu, terugkijken))
    .filter(({ dossierId }) => !metPlek.has(dossierId));
  const dossierVan = new Map(rijen.map(({ id, dossierId }) => [id, dossierId]));
  return maakVragen(context, rijen)
    .map(({ id, kenmerk, vraag, laat, aan }) => {
      const tel = (uitkomst: 'ja' | 'nee'): number =>
        aan.filter(({ geldend }) => geldend?.uitkomst === uitkomst && !geldend.verlopen).length;
      const { antwoordVoor, niveau } = vraag;
      const eigen = { id, kenmerk, antwoordVoor, laat, mensen: aantalMensen(vraag), niveau };
      return { ...zaak(dossierVan.get(id) ?? ''), ...eigen, gevraagd: aan.length, ja: tel('ja'), nee: tel('nee') };
    })
    .sort((a, b) => a.antwoordVoor.localeCompare(b.antwoordVoor));
}

/** All cases at once, by kenmerk. */
export function leesPlekoverzicht(context: Context): Plekoverzicht {
  const { db, opslag, nu } = context;
  const zaak = zaakvan(context);
  const namen = leesPleknamen(context);
  const open = opslag.leesOpenHoudingen(db);
  const metPlek = new Set([
    ...open.filter(({ stand, tot }) => stand === 'bezet' || !isVoorbij(nu, tot)).map(({ dossierId }) => dossierId),
    ...opslag.leesDossiersMetPlek(db),
  ]);
  const geenPlek = opslag
    .leesDossiersMetTermijn(db, ['plek-geen'])
    .flatMap((dossierId) => {
      const stuk = geldendeStukken(leesCrisis(context, dossierId), 'geen-plek')[0];
      if (!stuk || metPlek.has(dossierId)) return [];
      const { opnieuwOp } = stuk.inhoud;
      return [{ ...zaak(dossierId), opnieuwOp, laat: isVoorbij(nu, opnieuwOp) }];
    })
    .sort((a, b) => a.opnieuwOp.localeCompare(b.opnieuwOp));
  return {
    nu: lokaalVanMoment(nu),
    vragen: openVragen(context, zaak, metPlek),
    houdingen: open
      .filter(({ stand }) => stand === 'vast')
      .map(({ id, dossierId, locatieId, tot }) => {
        const naam = namen.get(locatieId ?? '')?.naam ?? '';
        return { ...zaak(dossierId), id, naam, tot, minuten: minutenTot(nu, tot), verlopen: isVoorbij(nu, tot) };
      }),
    geenPlek,
    verzoeken: opslag.leesVerzoeken(db, geleden(nu, 1)).map(alsVerzoek),
  };
}
