import type { Crisisinhoud, Crisissoort } from '../../domein/crisis/index.ts';
import type { Veldtekst } from '../vervolgvelden.ts';

/** The words of one kind of record: its name, its fields, and the answers that can be chosen. */
export interface Crisistekst<S extends Crisissoort> {
  naam: string;
  velden: Readonly<Record<keyof Crisisinhoud<S> & string, Veldtekst>>;
  /** By field, or `field.part` for a part of a list. */
  keuzes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Labels of the parts of a list, by `field.part`. */
  delen?: Readonly<Record<string, string>>;
}
export type Crisisteksten<S extends Crisissoort> = { readonly [K in S]: Crisistekst<K> };
