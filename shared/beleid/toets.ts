import { z } from 'zod';
import type { Bron, NietGemodelleerd } from './bron.ts';
import { eersteFout, type Invoerfout } from './fout.ts';
import type { Dag } from './kalender.ts';
import {
  alleDefinities,
  type Beleidsversie,
  beleidsversie,
  gedateerdeWaarde,
  type Parameterwaarde,
  type Waardenaam,
} from './parameters.ts';
import { bekend, en, type Uitkomst } from './uitkomst.ts';
import type { GebruikteWaarde, Gevolg, Uitleg, VoorwaardeUitleg, Vraag } from './uitleg.ts';
import { platteVelden, type Veld, veldenVan } from './velden.ts';

/** What a rule may ask besides the facts. Policy values it asks for are remembered for the explanation. */
export interface Context {
  readonly peildatum: Dag;
  /** The policy value on `dag`: the peildatum, or the day on which a term started, as a term that runs keeps its length. */
  waarde<N extends Waardenaam>(naam: N, dag?: Dag): Parameterwaarde<N>;
}

/** Path of a fact: a key of the facts, or one within it. */
export type Pad<F> = F extends unknown ? (keyof F & string) | `${keyof F & string}.${string}` : never;

/** One sentence of the policy as data. */
export interface Voorwaardebeschrijving {
  readonly id: string;
  readonly bron: Bron;
  /** What is the case when it holds: Dutch, our own words, for screens and letters. */
  readonly zin: string;
  /** Paths of the facts it looks at. */
  readonly feiten: readonly string[];
}

/** One sentence of the policy: when it holds, which facts it looks at, and how we say it. */
export interface Voorwaarde<F> extends Voorwaardebeschrijving {
  readonly feiten: readonly Pad<F>[];
  /** Absent: it always applies. One that does not apply is not listed. */
  readonly geldt?: (feiten: F, context: Context) => boolean;
  readonly beoordeel: (feiten: F, context: Context) => Uitkomst;
  /** Ask for missing facts also when the outcome is niet-voldaan, because nothing recorded counts as not done. */
  readonly vraagDoor?: boolean;
  /** Which of `feiten` to ask while the outcome is onbekend; absent: all that are not known. */
  readonly vraag?: (feiten: F) => readonly Pad<F>[];
}

/** The outcomes so far, for the gevolg and for an uitkomst that is not the conjunction. */
export interface Bevindingen {
  van(id: string): Uitkomst;
  /** Ids of the voorwaarden with one of these outcomes, in order. */
  met(...uitkomsten: readonly Uitkomst[]): string[];
}

export interface Toetsdefinitie<N extends string, S extends z.ZodType, G extends Gevolg> {
  readonly naam: N;
  readonly titel: string;
  /** First reference of the heading: `5.2.3`, `Awb 6:7`. */
  readonly artikel: string;
  readonly feitenSchema: S;
  /** Only for a schema that is not one object. */
  readonly velden?: readonly Veld[];
  readonly voorwaarden: readonly Voorwaarde<z.infer<S>>[];
  /** Absent: the conjunction of the voorwaarden. */
  readonly uitkomst?: (feiten: z.infer<S>, context: Context, bevindingen: Bevindingen) => Uitkomst;
  readonly gevolg: (feiten: z.infer<S>, context: Context, bevindingen: Bevindingen, uitkomst: Uitkomst) => G;
  /** Facts that only the gevolg (or an uitkomst of its own) needs, for these facts. */
  readonly ookNodig?: (feiten: z.infer<S>, context: Context) => readonly Pad<z.infer<S>>[];
  /** Path of a fact that contradicts the peildatum, as in `kinderen[0].geboortedatum`. */
  readonly strijdigMetPeildatum?: (feiten: z.infer<S>, peildatum: Dag) => string | null;
  readonly notModelled: readonly NietGemodelleerd[];
  readonly opmerking?: string;
}

type Gelezen<F> = { readonly ok: true; readonly waarde: F } | { readonly ok: false; readonly fout: Invoerfout };
type Beantwoord<G extends Gevolg> =
  { readonly ok: true; readonly waarde: Uitleg<G> } | { readonly ok: false; readonly fout: Invoerfout };

/** A toets as data and as pure functions. */
export interface Toets<N extends string, S extends z.ZodType, G extends Gevolg> {
  readonly naam: N;
  readonly titel: string;
  readonly artikel: string;
  readonly feitenSchema: S;
  readonly velden: readonly Veld[];
  readonly voorwaarden: readonly Voorwaardebeschrijving[];
  readonly notModelled: readonly NietGemodelleerd[];
  /** Reads facts from outside; absent facts are `{}`. `pad` of a fault starts with `feiten`. */
  lees(ruw: unknown, peildatum: Dag): Gelezen<z.infer<S>>;
  /** Judges facts that were read. Pure: the same facts, day and policy give the same explanation. */
  beoordeel(feiten: z.infer<S>, peildatum: Dag, beleid: Beleidsversie): Uitleg<G>;
  /** lees and beoordeel in one. */
  toets(ruw: unknown, peildatum: Dag, beleid: Beleidsversie): Beantwoord<G>;
}

function maakContext(
  peildatum: Dag,
  beleid: Beleidsversie,
): { context: Context; gebruikt: Map<string, GebruikteWaarde> } {
  const gebruikt = new Map<string, GebruikteWaarde>();
  const context: Context = {
    peildatum,
    waarde(naam, dag = peildatum) {
      const { waarde, vanaf, bron } = gedateerdeWaarde(beleid, naam, dag);
      const { label, eenheid } = alleDefinities[naam];
      gebruikt.set(`${naam} ${vanaf}`, { naam, label, waarde, eenheid, vanaf, bron });
      return waarde;
    },
  };
  return { context, gebruikt };
}

/** The fact at a path within the facts; undefined where something on the way is not known. */
function feitOp(feiten: unknown, pad: string): unknown {
  return pad
    .split('.')
    .reduce<unknown>((deel, sleutel) => (bekend(deel) ? (deel as Record<string, unknown>)[sleutel] : deel), feiten);
}

type Opzoeken = (pad: string) => Veld;

function zoeker(naam: string, velden: readonly Veld[]): Opzoeken {
  const perPad = new Map(platteVelden(velden).map((veld) => [veld.pad, veld]));
  return (pad) => {
    const veld = perPad.get(pad);
    if (!veld) throw new Error(`Toets ${naam} has no field ${pad}`);
    return veld;
  };
}

function vragen(paden: readonly string[], feiten: unknown, veld: Opzoeken): Vraag[] {
  return paden.filter((pad) => !bekend(feitOp(feiten, pad))).map((pad) => ({ pad, vraag: veld(pad).vraag }));
}

function legUit<F>(
  voorwaarde: Voorwaarde<F>,
  artikel: string,
  feiten: F,
  context: Context,
  veld: Opzoeken,
): VoorwaardeUitleg {
  const { id, bron, zin } = voorwaarde;
  const uitkomst = voorwaarde.beoordeel(feiten, context);
  const open = uitkomst === 'onbekend' || (voorwaarde.vraagDoor && uitkomst === 'niet-voldaan');
  const teVragen = voorwaarde.vraag?.(feiten) ?? voorwaarde.feiten;
  const gebruikt = voorwaarde.feiten.map((pad) => ({ pad, label: veld(pad).label, waarde: feitOp(feiten, pad) }));
  return {
    id,
    artikel,
    bron,
    zin,
    uitkomst,
    feiten: gebruikt.filter(({ waarde }) => bekend(waarde)) as VoorwaardeUitleg['feiten'],
    ontbreekt: open ? vragen(teVragen, feiten, veld) : [],
  };
}

function bevindingenVan(voorwaarden: readonly VoorwaardeUitleg[]): Bevindingen {
  return {
    van(id) {
      const gevonden = voorwaarden.find((voorwaarde) => voorwaarde.id === id);
      if (!gevonden) throw new Error(`No voorwaarde ${id} was evaluated`);
      return gevonden.uitkomst;
    },
    met: (...uitkomsten) => voorwaarden.filter((v) => uitkomsten.includes(v.uitkomst)).map(({ id }) => id),
  };
}

function uniek(vragenlijst: readonly Vraag[]): Vraag[] {
  return [...new Map(vragenlijst.map((vraag) => [vraag.pad, vraag])).values()];
}

/** Makes a toets of its definition. */
export function maakToets<const N extends string, S extends z.ZodType, G extends Gevolg>(
  definitie: Toetsdefinitie<N, S, G>,
): Toets<N, S, G> {
  type F = z.infer<S>;
  const { naam, titel, artikel, feitenSchema, voorwaarden, notModelled, opmerking } = definitie;
  const velden = definitie.velden ?? (feitenSchema instanceof z.ZodObject ? veldenVan(feitenSchema) : []);
  const veld = zoeker(naam, velden);

  function lees(ruw: unknown, peildatum: Dag): Gelezen<F> {
    const invoer = ruw ?? {};
    const gelezen = feitenSchema.safeParse(invoer);
    if (!gelezen.success) return { ok: false, fout: eersteFout(gelezen.error, invoer, 'feiten') };
    const strijdig = definitie.strijdigMetPeildatum?.(gelezen.data, peildatum);
    if (strijdig) return { ok: false, fout: { code: 'ongeldige-waarde', pad: `feiten.${strijdig}` } };
    return { ok: true, waarde: gelezen.data };
  }

  function beoordeel(feiten: F, peildatum: Dag, beleid: Beleidsversie): Uitleg<G> {
    const { context, gebruikt } = maakContext(peildatum, beleid);
    const uitgelegd = voorwaarden
      .filter(({ geldt }) => geldt?.(feiten, context) ?? true)
      .map((voorwaarde) => legUit(voorwaarde, artikel, feiten, context, veld));
    const bevindingen = bevindingenVan(uitgelegd);
    const conjunctie = () => en(...uitgelegd.map(({ uitkomst }) => uitkomst));
    const uitkomst = definitie.uitkomst?.(feiten, context, bevindingen) ?? conjunctie();
    const gevolg = definitie.gevolg(feiten, context, bevindingen, uitkomst);
    const ookNodig = vragen(definitie.ookNodig?.(feiten, context) ?? [], feiten, veld);
    return {
      toets: naam,
      artikel,
      beleidsversie: beleidsversie(beleid),
      peildatum,
      uitkomst,
      voorwaarden: uitgelegd,
      gevolg,
      ontbreekt: uniek([...uitgelegd.flatMap(({ ontbreekt }) => ontbreekt), ...ookNodig]),
      waarden: [...gebruikt.values()],
      ...(opmerking ? { opmerking } : {}),
    };
  }

  return {
    naam,
    titel,
    artikel,
    feitenSchema,
    velden,
    voorwaarden,
    notModelled,
    lees,
    beoordeel,
    toets(ruw, peildatum, beleid) {
      const gelezen = lees(ruw, peildatum);
      return gelezen.ok ? { ok: true, waarde: beoordeel(gelezen.waarde, peildatum, beleid) } : gelezen;
    },
  };
}
