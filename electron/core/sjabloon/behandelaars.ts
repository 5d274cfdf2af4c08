import { keurSjabloon, verplicht } from '#shared/sjabloon/controle.ts';
import { sjabloonketens, sjabloonsoorten } from '#shared/sjabloon/model.ts';
import { standaardBouwstenen } from '#shared/taal/bouwstenen.ts';
import { sjabloonteksten as tekst } from '#shared/taal/sjabloon.ts';
import { standaardsjabloon } from '#shared/taal/sjablonen.ts';
import type { Bouwsteen } from '#shared/contract/groepen/sjabloon.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { tweedelig, type Behandelaars, type Context } from '../context.ts';
import { beschikkingPdf } from '../documenten/beschikking.ts';
import { documentomgeving } from '../documenten/lettertypen.ts';
import { weiger } from '../weigering.ts';
import { geldendeVan, standVan } from './geldend.ts';
import { voorbeeldInhoud } from './voorbeeld.ts';

type Voorbeeld = Uitvoer<'sjabloon.voorbeeld'>;

async function tekenVoorbeeld(
  context: Context,
  { soort, keten, tekst: sjabloon, met }: GelezenInvoer<'sjabloon.voorbeeld'>,
): Promise<Voorbeeld> {
  const fouten = keurSjabloon(soort, sjabloon);
  if (fouten.length > 0) return { fouten, pdf: null };
  const inhoud = voorbeeldInhoud(context, soort, keten, met);
  return { fouten, pdf: await beschikkingPdf(inhoud, documentomgeving(context), sjabloon) };
}

/** Every block: those of the program, in the words that this organisation gave them, and its own. */
export function leesBouwstenen({ db, opslag }: Pick<Context, 'db' | 'opslag'>): Bouwsteen[] {
  const eigen = new Map(opslag.leesBouwstenen(db).map(({ inhoud, ...rest }) => [rest.id, { ...rest, ...inhoud }]));
  const vast = standaardBouwstenen.map(
    (blok): Bouwsteen => eigen.get(blok.id) ?? { ...blok, versie: 0, actief: true, door: null, op: null },
  );
  const vasteIds = new Set(vast.map(({ id }) => id));
  return [...vast, ...[...eigen.values()].filter(({ id }) => !vasteIds.has(id))].sort((a, b) =>
    a.titel.localeCompare(b.titel, 'nl'),
  );
}

function lijst({ db, opslag }: Context): Uitvoer<'sjabloon.lijst'> {
  const alle = opslag.leesSjabloonstanden(db);
  return sjabloonsoorten.flatMap((soort) =>
    sjabloonketens.map((keten) => {
      const versies = alle.filter((s) => s.soort === soort && s.keten === keten);
      const geldend = geldendeVan(versies);
      const wacht = versies.some(({ akkoord }) => akkoord === null);
      const { versie = 0, door = null, op = null } = geldend ?? {};
      return { soort, keten, versie, door, op, wacht };
    }),
  );
}

function lees(context: Context, { soort, keten }: GelezenInvoer<'sjabloon.lezen'>): Uitvoer<'sjabloon.lezen'> {
  const { db, opslag, sessie, instellingen } = context;
  const versies = opslag.leesSjabloonversies(db, soort, keten);
  const geldend = geldendeVan(versies);
  return {
    geldend: { versie: geldend?.versie ?? 0, tekst: geldend?.tekst ?? standaardsjabloon(soort, keten) },
    nieuwste: versies[0]?.versie ?? 0,
    versies: versies.map((v) => ({
      id: v.id,
      versie: v.versie,
      stand: standVan(v, geldend),
      toelichting: v.toelichting,
      door: v.door,
      op: v.op,
      beoordeeldDoor: v.beoordeeldDoor,
      beoordeeldOp: v.beoordeeldOp,
      reden: v.reden ?? '',
      eigen: v.doorId === sessie.gebruikerId,
    })),
    verplicht: Object.keys(verplicht[soort]),
    tweede: instellingen.sjablonenVierOgen,
  };
}

function bewaar(context: Context, invoer: GelezenInvoer<'sjabloon.bewaren'>): Uitvoer<'sjabloon.bewaren'> {
  const { db, opslag, sessie, nu, instellingen } = context;
  const { soort, keten, basis, tekst: sjabloon, toelichting } = invoer;
  const velden = keurSjabloon(soort, sjabloon).map(({ pad, bericht }) => ({ pad: `tekst.${pad}`, bericht }));
  if (velden.length > 0) weiger('ongeldige-invoer', { velden });
  if ((opslag.leesSjabloonversies(db, soort, keten)[0]?.versie ?? 0) !== basis) weiger('conflict');
  const id = context.id();
  const versie = basis + 1;
  const nieuw = { id, soort, keten, versie, tekst: sjabloon, toelichting, doorId: sessie.gebruikerId, op: nu };
  if (!opslag.schrijfSjabloon(db, nieuw)) weiger('conflict');
  if (instellingen.sjablonenVierOgen) return { versie, stand: 'wacht' };
  const oordeel = { sjabloonId: id, akkoord: true, reden: '', doorId: sessie.gebruikerId, op: nu };
  opslag.schrijfSjabloonbeoordeling(db, oordeel);
  return { versie, stand: 'geldend' };
}

/** A text is put in force by somebody else than who wrote it, unless the organisation wants it otherwise. */
function beoordeel(context: Context, { sjabloonId, akkoord, reden }: GelezenInvoer<'sjabloon.beoordelen'>): null {
  const { db, opslag, sessie, nu, instellingen } = context;
  const sjabloon = opslag.leesSjabloon(db, sjabloonId) ?? weiger('niet-gevonden');
  if (sjabloon.akkoord !== null) weiger('conflict');
  if (akkoord && instellingen.sjablonenVierOgen && sjabloon.doorId === sessie.gebruikerId)
    weiger('vier-ogen', { melding: tekst.vierOgen });
  if (!akkoord && !reden) weiger('ongeldige-invoer', { velden: [{ pad: 'reden', bericht: tekst.redenNodig }] });
  // What was written on an older text would undo what came between without anybody seeing it.
  const geldend = geldendeVan(opslag.leesSjabloonversies(db, sjabloon.soort, sjabloon.keten));
  if (akkoord && geldend && geldend.versie > sjabloon.versie) weiger('conflict', { melding: tekst.ingehaald });
  opslag.schrijfSjabloonbeoordeling(db, { sjabloonId, akkoord, reden, doorId: sessie.gebruikerId, op: nu });
  return null;
}

export const sjabloonbehandelaars: Behandelaars<
  | 'sjabloon.lijst'
  | 'sjabloon.lezen'
  | 'sjabloon.versie'
  | 'sjabloon.voorbeeld'
  | 'sjabloon.bewaren'
  | 'sjabloon.beoordelen'
  | 'bouwsteen.lijst'
  | 'bouwsteen.bewaren'
> = {
  'sjabloon.lijst': (context) => lijst(context),
  'sjabloon.lezen': lees,
  'sjabloon.versie': ({ db, opslag }, { soort, keten, versie }) => {
    if (versie === 0) return standaardsjabloon(soort, keten);
    const gevonden = opslag.leesSjabloonversies(db, soort, keten).find((s) => s.versie === versie);
    return gevonden?.tekst ?? weiger('niet-gevonden');
  },
  'sjabloon.voorbeeld': tweedelig<'sjabloon.voorbeeld', Voorbeeld>({
    voorbereiden: tekenVoorbeeld,
    uitvoeren: (_context, _invoer, voorbeeld) => voorbeeld,
  }),
  'sjabloon.bewaren': bewaar,
  'sjabloon.beoordelen': beoordeel,
  'bouwsteen.lijst': (context) => leesBouwstenen(context),
  'bouwsteen.bewaren': (context, { id, versie, inhoud }) => {
    const { db, opslag, sessie, nu } = context;
    const bestaand = id ? (leesBouwstenen(context).find((blok) => blok.id === id) ?? weiger('niet-gevonden')) : null;
    if ((bestaand?.versie ?? 0) !== versie) weiger('conflict');
    const nieuw = { id: bestaand?.id ?? context.id(), versie: versie + 1, inhoud };
    opslag.schrijfBouwsteen(db, { ...nieuw, doorId: sessie.gebruikerId, op: nu });
    return { id: nieuw.id, versie: nieuw.versie, ...inhoud, door: sessie.naam, op: nu };
  },
};
