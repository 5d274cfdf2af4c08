import { join } from 'node:path';
import type { Documentsoort } from '#shared/contract/groepen/document.ts';
import type { Grondstand, Stuk, StukVan } from '#shared/contract/groepen/vervolg.ts';
import { bijdrageteksten } from '#shared/taal/bijdrage.ts';
import { vervolgbrieven as tekst } from '#shared/taal/vervolgbrieven.ts';
import { zonderInhoud } from '#shared/contract/vastleggingrechten.ts';
import { vervolgdocumenten, vervolgnamen } from '#shared/taal/vervolgnamen.ts';
import { grondnaam, keuzeteksten, plichtnamen, veldnaam, veldwaarde } from '#shared/taal/vervolgvelden.ts';
import { briefhoofd } from '../besluit/briefhoofd.ts';
import type { Context } from '../context.ts';
import { leesLettertypen } from '../documenten/lettertypen.ts';
import { vervolgbriefPdf } from '../documenten/vervolgbrief.ts';
import { dagVanMoment } from '../klok.ts';
import { weiger } from '../weigering.ts';
import { deel, type Brief } from './briefdeel.ts';
import { feitenVoorBrief } from './feiten.ts';
import { eigendommenbrief, overdrachtbrief } from '../begeleiding/brieven.ts';
import { geldend, leesStukken } from './stukken.ts';

function waarschuwing({ id, nummer, inhoud }: StukVan<'waarschuwing'>, stukken: readonly Stuk[]): Brief {
  const t = tekst.waarschuwing;
  const eerder = geldend(stukken, 'waarschuwing')
    .filter((ander) => ander.id !== id && ander.nummer < nummer)
    .sort((a, b) => a.nummer - b.nummer);
  return {
    onderwerp: t.onderwerp(nummer),
    kop: t.kop,
    brief: true,
    delen: [
      deel('', { alineas: [t.inleiding(inhoud.datum, inhoud.doorWie)] }),
      deel(t.watKop, { getypt: inhoud.tekst, alineas: [t.plicht(plichtnamen[inhoud.plicht])] }),
      ...(inhoud.reactie ? [deel(t.reactieKop, { getypt: inhoud.reactie })] : []),
      ...(eerder.length > 0
        ? [
            deel(t.eerderKop, {
              lijst: eerder.map((ander) =>
                t.eerder(ander.nummer, ander.inhoud.datum, plichtnamen[ander.inhoud.plicht]),
              ),
            }),
          ]
        : []),
      deel(t.vervolgKop, { alineas: [t.vervolg, t.oneens] }),
    ],
  };
}

function schorsing({ nummer, inhoud: s }: StukVan<'schorsing'>, grens: string | null): Brief {
  const t = tekst.schorsing;
  return {
    onderwerp: t.onderwerp(nummer),
    kop: t.kop,
    brief: true,
    delen: [
      deel('', {
        alineas: [
          t.inleiding(s.datum, s.tot),
          ...(grens && !s.opgehevenPer ? [t.voorlopig(grens)] : []),
          ...(s.opgehevenPer ? [t.opgeheven(s.opgehevenPer)] : []),
        ],
      }),
      deel(t.waaromKop, { getypt: s.redenBrief, alineas: [t.plicht(plichtnamen[s.plicht]), t.door(s.opgelegdDoor)] }),
      deel(t.slapenKop, { alineas: [t.slapen(s.alternatief), ...(s.kinderen ? [t.kinderen(s.kinderen)] : [])] }),
      deel(t.oneensKop, { alineas: [s.bezwaarTot ? t.oneens(s.bezwaarBij, s.bezwaarTot) : t.oneensBij(s.bezwaarBij)] }),
      deel(t.daarnaKop, { alineas: [t.daarna] }),
    ],
  };
}

function zienswijze({ inhoud }: StukVan<'voornemen'>, feiten: readonly string[]): Brief {
  const t = tekst.zienswijze;
  const { soort, per, gronden, toelichting, reageerTot } = inhoud;
  return {
    onderwerp: t.onderwerp,
    kop: t.kop,
    brief: true,
    delen: [
      deel('', { alineas: [t.inleiding[soort], ...(per ? [t.per(per)] : [])] }),
      deel(t.waaromKop, { getypt: toelichting }),
      ...(gronden.length > 0 ? [deel(t.grondenKop, { lijst: gronden.map((id) => `${grondnaam(id)}.`) })] : []),
      ...(feiten.length > 0 ? [deel(t.feitenKop, { lijst: [...feiten] })] : []),
      deel(t.reagerenKop, { alineas: [reageerTot ? t.reageren(reageerTot) : t.zonderTermijn, t.daarna] }),
    ],
  };
}

function perspectief({ inhoud }: StukVan<'plan'>): Brief {
  const t = tekst.perspectief;
  const { datum, doel, bestemming, nodig, wachtOp, volgendeStap, volgendeStapOp } = inhoud;
  const feiten: [string, string][] = [
    [t.velden.doel, doel],
    [t.velden.waarheen, keuzeteksten['plan.bestemming'][bestemming]],
    [t.velden.nodig, nodig],
    [t.velden.wacht, veldwaarde('plan', 'wachtOp', wachtOp)],
    [t.velden.stap, volgendeStapOp ? t.stap(volgendeStap, volgendeStapOp) : volgendeStap],
  ];
  const gevuld = feiten.filter(([, waarde]) => waarde);
  const delen = [deel('', { alineas: [t.inleiding(datum)], feiten: gevuld }), deel('', { alineas: [t.helpen] })];
  return { onderwerp: t.onderwerp, kop: t.kop, brief: true, delen };
}

function afloop({ inhoud }: StukVan<'uitstroom'>, stukken: readonly Stuk[]): Brief {
  const t = tekst.afloop;
  const reden = t.reden[inhoud.wijze] || weiger('stap-niet-mogelijk');
  const naar = geldend(stukken, 'warme-overdracht').find(({ inhoud: o }) => o.gedaan)?.inhoud.naar;
  const nazorg = geldend(stukken, 'nazorg').filter(({ inhoud: n }) => !n.gedaanOp);
  const dagen = nazorg.map(({ inhoud: n }) => n.datum).toReversed();
  return {
    onderwerp: t.onderwerp,
    kop: t.kop,
    brief: true,
    delen: [
      deel('', { alineas: [t.inleiding(inhoud.datum), reden, ...(naar ? [t.overdracht(naar)] : [])] }),
      ...(dagen.length > 0 ? [deel(t.nazorgKop, { alineas: [t.nazorg(dagen)] })] : []),
      deel(t.hulpKop, { lijst: [...t.hulp] }),
    ],
  };
}

function heronderzoek({ inhoud }: StukVan<'heronderzoek'>): Brief {
  const t = tekst.heronderzoek;
  const gesprek = inhoud.gesprekOp ? t.gesprek(inhoud.gesprekOp) : t.geenGesprek(inhoud.geenGesprek);
  const delen = [
    deel('', { alineas: [t.inleiding(inhoud.datum), gesprek] }),
    deel(t.bevindingenKop, { getypt: inhoud.bevindingen }),
    ...(inhoud.reactieClient ? [deel(t.reactieKop, { getypt: inhoud.reactieClient })] : []),
  ];
  return { onderwerp: t.onderwerp, kop: t.kop, brief: true, delen };
}

/** All fields of a record that say something, as the file prints them. */
function velden({ soort, inhoud }: Stuk): [string, string][] {
  return Object.entries(inhoud).flatMap(([pad, waarde]): [string, string][] => {
    const woorden = veldwaarde(soort, pad, waarde);
    return woorden ? [[veldnaam(soort, pad), woorden]] : [];
  });
}

function incident(stuk: StukVan<'incident'>): Brief {
  const t = { ...tekst.incident, onderwerp: tekst.incident.genummerd(stuk.nummer) };
  const delen = [deel('', { alineas: [t.intern], feiten: velden(stuk) })];
  return { onderwerp: t.onderwerp, kop: t.kop, brief: false, delen };
}

function afdruk(stukken: readonly Stuk[]): Brief {
  const t = tekst.afdruk;
  const perStuk = stukken.map((stuk) =>
    deel(t.kopVan(vervolgnamen[stuk.soort], stuk.nummer), {
      alineas: [
        t.vastgelegd(stuk.eersteDoor, dagVanMoment(stuk.eersteOp)),
        ...(stuk.ingetrokken ? [t.ingetrokken(stuk.reden)] : []),
      ],
      feiten: velden(stuk),
    }),
  );
  const begin = deel('', { alineas: [t.intern, ...(stukken.length === 0 ? [t.leeg] : [])] });
  return { onderwerp: t.onderwerp, kop: t.kop, brief: false, delen: [begin, ...perStuk] };
}

function woonbijdrage({ inhoud }: StukVan<'woonbijdrage'>): Brief {
  const t = bijdrageteksten.brief;
  const { bedrag, datum, tot, criteria } = inhoud;
  return {
    onderwerp: t.onderwerp,
    kop: t.kop,
    brief: true,
    delen: [
      deel('', { alineas: [t.inleiding(bedrag, datum), ...(tot ? [t.tot(tot)] : [])] }),
      deel(t.hoeKop, { getypt: criteria }),
      deel(t.regelsKop, { lijst: [...t.regels] }),
      deel(t.ratoKop, { alineas: [t.rato] }),
      deel('', { alineas: [t.opvang, t.vraag] }),
    ],
  };
}

interface Gemaakt {
  soort: Documentsoort;
  titel: string;
  brief: Brief;
}

/** `grens`: until when a schorsing works while nobody else agreed. */
function briefBij(stuk: Stuk, stukken: readonly Stuk[], gronden: readonly Grondstand[], grens: string | null): Gemaakt {
  const titels = vervolgdocumenten;
  switch (stuk.soort) {
    case 'waarschuwing':
      return {
        soort: 'waarschuwing',
        titel: `${titels.waarschuwing} ${stuk.nummer}`,
        brief: waarschuwing(stuk, stukken),
      };
    case 'schorsing':
      return { soort: 'schorsing', titel: `${titels.schorsing} ${stuk.nummer}`, brief: schorsing(stuk, grens) };
    case 'incident':
      return { soort: 'incident', titel: `${titels.incident} ${stuk.nummer}`, brief: incident(stuk) };
    case 'voornemen': {
      const gekozen = gronden.filter(({ id }) => stuk.inhoud.gronden.includes(id));
      const brief = zienswijze(stuk, feitenVoorBrief(stukken, gekozen));
      return { soort: 'zienswijze', titel: titels.zienswijze, brief };
    }
    case 'plan':
      return { soort: 'perspectief', titel: titels.perspectief, brief: perspectief(stuk) };
    case 'uitstroom':
      return { soort: 'afloopbericht', titel: titels.afloopbericht, brief: afloop(stuk, stukken) };
    case 'eigendommen':
      return { soort: 'brief', titel: titels.eigendommen, brief: eigendommenbrief(stuk) };
    case 'overdrachtsverslag':
      return { soort: 'overdrachtsverslag', titel: titels.overdrachtsverslag, brief: overdrachtbrief(stuk, stukken) };
    case 'heronderzoek':
      return { soort: 'brief', titel: titels.heronderzoek, brief: heronderzoek(stuk) };
    case 'woonbijdrage':
      return { soort: 'woonbijdrage', titel: titels.woonbijdrage, brief: woonbijdrage(stuk) };
    default:
      return weiger('stap-niet-mogelijk');
  }
}

/** Draws a letter or print about the client of a dossier. */
export async function teken(context: Context, dossierId: string, brief: Brief): Promise<Uint8Array> {
  const { db, opslag, poorten, nu } = context;
  const dossier = opslag.leesDossier(db, dossierId) ?? weiger('niet-gevonden');
  const client = opslag.leesClient(db, dossier.clientId) ?? weiger('niet-gevonden');
  const { geadresseerde, ...hoofd } = briefhoofd(context, client, dossier);
  const { voornamen, tussenvoegsel, achternaam, roepnaam } = client;
  const naam = { voornamen, tussenvoegsel, achternaam, roepnaam };
  const inhoud = { ...hoofd, geadresseerde: { ...geadresseerde, naam }, ...brief };
  return vervolgbriefPdf(inhoud, { lettertypen: leesLettertypen(join(poorten.bronnen, 'fonts')), gemaaktOp: nu });
}

export interface Voorbereid {
  gemaakt: Omit<Gemaakt, 'brief'>;
  versie: number;
  pdf: Uint8Array;
}

/** Draws the letter of a record, from the record as it stands. */
export async function maakBrief(
  context: Context,
  dossierId: string,
  id: string,
  gronden: (stukken: readonly Stuk[]) => readonly Grondstand[],
): Promise<Voorbereid> {
  const stukken = leesStukken(context, dossierId);
  const stuk = stukken.find((een) => een.id === id) ?? weiger('niet-gevonden');
  if (stuk.ingetrokken) weiger('stap-niet-mogelijk');
  const wacht = context.opslag
    .leesSchorsingakkoorden(context.db, dossierId)
    .find((vraag) => vraag.stukId === id && vraag.versie === stuk.versie && vraag.op === null);
  const { brief, ...gemaakt } = briefBij(stuk, stukken, gronden(stukken), wacht?.grens ?? null);
  return { gemaakt, versie: stuk.versie, pdf: await teken(context, dossierId, brief) };
}

/** Draws everything that is recorded about the stay. */
export async function maakAfdruk(context: Context, dossierId: string): Promise<Uint8Array> {
  const stukken = leesStukken(context, dossierId).filter(({ soort }) => !zonderInhoud.has(soort));
  return teken(context, dossierId, afdruk(stukken));
}
