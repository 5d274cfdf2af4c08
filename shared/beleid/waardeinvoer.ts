import type { z } from 'zod';
import { alleDefinities, type Parameterwaarde, type Waardenaam } from './parameters.ts';
import type { Feestdagwaarde, Gemeentewaarde, Parameterdefinitie, Waardeveld } from './waardesoorten.ts';

/** What each kind of field holds while somebody types: also what cannot be read yet. */
interface Invoertypen {
  getal: { tekst: string };
  tijden: { van: string | null; tot: string | null };
  gemeenten: { lijst: Gemeentewaarde[] };
  feestdagen: { lijst: Feestdagwaarde[] };
  verblijfseis: { jaren: string; binnenJaren: string };
}
type InvoerVan<V extends Waardeveld> = { readonly veld: V } & Invoertypen[V];
/** A value of the policy in the fields that its definition names. */
export type Waardeinvoer = { [V in Waardeveld]: InvoerVan<V> }[Waardeveld];

type EenDefinitie = { [V in Waardeveld]: Parameterdefinitie<V> }[Waardeveld];
const definitieVan = (naam: Waardenaam): EenDefinitie => alleDefinities[naam];

/** The same by name, so that a value keeps the type of its own parameter. */
const perNaam: { readonly [N in Waardenaam]: Parameterdefinitie<(typeof alleDefinities)[N]['veld']> } = alleDefinities;

/** Whether a name from outside is a value of the policy, of now or of before. */
export const isWaardenaam = (naam: string): naam is Waardenaam => Object.hasOwn(alleDefinities, naam);

const getaltekst = (getal: number | undefined): string => (getal === undefined ? '' : String(getal).replace('.', ','));
const leesGetal = (tekst: string): number | null => {
  const schoon = tekst.trim();
  return /^-?\d+([.,]\d+)?(e-?\d+)?$/.test(schoon) ? Number(schoon.replace(',', '.')) : null;
};

/** A stored value in its fields; fields with nothing in them when it is none, or does not fit the parameter any more. */
export function alsInvoer(naam: Waardenaam, waarde: unknown): Waardeinvoer {
  const definitie = definitieVan(naam);
  const lees = <T>(schema: z.ZodType<T>): T | undefined => schema.safeParse(waarde).data;
  const { veld } = definitie;
  switch (veld) {
    case 'getal':
      return { veld, tekst: getaltekst(lees(definitie.schema)) };
    case 'tijden':
      return { veld, ...(lees(definitie.schema) ?? { van: null, tot: null }) };
    case 'gemeenten':
      return { veld, lijst: lees(definitie.schema) ?? [] };
    case 'feestdagen':
      return { veld, lijst: lees(definitie.schema) ?? [] };
    case 'verblijfseis': {
      const eis = lees(definitie.schema);
      return { veld, jaren: getaltekst(eis?.jaren), binnenJaren: getaltekst(eis?.binnenJaren) };
    }
  }
}

/** What the fields say, as JSON: null where a number or a time cannot be read. Whether it may be is for `leesWaarde`. */
export function uitInvoer(invoer: Waardeinvoer): z.core.util.JSONType {
  switch (invoer.veld) {
    case 'getal':
      return leesGetal(invoer.tekst);
    case 'tijden':
      return { van: invoer.van, tot: invoer.tot };
    case 'verblijfseis':
      return { jaren: leesGetal(invoer.jaren), binnenJaren: leesGetal(invoer.binnenJaren) };
    case 'gemeenten':
      return [...invoer.lijst];
    case 'feestdagen':
      // JSON knows no undefined.
      return invoer.lijst.map(({ feestdag, behalveJarenDeelbaarDoor: jaren }): Record<string, string | number> =>
        jaren === undefined ? { feestdag } : { feestdag, behalveJarenDeelbaarDoor: jaren },
      );
  }
}

/** A value that a parameter may have, or the field where it goes wrong (`waarde`, `waarde.tot`; a list is one field) and what to do, in Dutch. */
export type Waardelezing<N extends Waardenaam> =
  | { readonly ok: true; readonly waarde: Parameterwaarde<N> }
  | { readonly ok: false; readonly pad: string; readonly melding: string };

/** Whether a value from outside may be the value of a parameter: by its own schema, which says what is wrong. */
export function leesWaarde<N extends Waardenaam>(naam: N, waarde: unknown): Waardelezing<N> {
  const { label, schema } = perNaam[naam];
  const gelezen = schema.safeParse(waarde, { error: () => `Deze waarde kan niet bij "${label}".` });
  if (gelezen.success) return { ok: true, waarde: gelezen.data };
  const [eerste] = gelezen.error.issues;
  const [deel] = eerste?.path ?? [];
  return { ok: false, pad: typeof deel === 'string' ? `waarde.${deel}` : 'waarde', melding: eerste?.message ?? '' };
}
