import { z } from 'zod';
import { feestdagnamen } from './feestdagen.ts';
import { isTijd } from './kalender.ts';

/*
 * What a value of the policy can be. Each kind has one schema, which says in Dutch what is wrong, and one kind of field on
 * screen: which of the two goes with a parameter stands in its definition, and nobody reads it off a value.
 */

export const gemeenteSchema = z.strictObject({ code: z.string().regex(/^\d{4}$/), naam: z.string().min(1) });

const geenTijd = 'Vul een tijd in, zoals 08:30.';
const tijd = z.string(geenTijd).refine(isTijd, { abort: true, error: geenTijd });
const openingSchema = z
  .strictObject({ van: tijd, tot: tijd })
  .refine(({ van, tot }) => van < tot, { path: ['tot'], error: 'Vul een tijd in die later is dan de begintijd.' });

const loketuitzonderingSchema = z.strictObject({
  feestdag: z.enum(feestdagnamen),
  behalveJarenDeelbaarDoor: z.number().int().min(2).optional(),
});

/** A whole number from 1. */
export function heelGetal(tot: number): z.ZodType<number> {
  const error = `Vul een heel getal in van 1 tot en met ${tot}.`;
  return z.number(error).int(error).min(1, error).max(tot, error);
}
/** A number with decimals. */
export function kommagetal(van: number, tot: number): z.ZodType<number> {
  const error = `Vul een getal in van ${van} tot en met ${tot}.`;
  return z.number(error).min(van, error).max(tot, error);
}

const verblijfseisSchema = z
  .strictObject({ jaren: heelGetal(100), binnenJaren: heelGetal(100) })
  .refine(({ jaren, binnenJaren }) => jaren <= binnenJaren, {
    path: ['jaren'],
    error: 'Vul niet meer jaren in dan het aantal jaren waarin wordt gekeken.',
  });

export type Gemeentewaarde = z.infer<typeof gemeenteSchema>;
export type Feestdagwaarde = z.infer<typeof loketuitzonderingSchema>;

/** The value that each kind of field gives. */
export interface Waardetypen {
  getal: number;
  tijden: z.infer<typeof openingSchema>;
  gemeenten: Gemeentewaarde[];
  feestdagen: Feestdagwaarde[];
  /** So many years of residence within so many years before. */
  verblijfseis: z.infer<typeof verblijfseisSchema>;
}
export type Waardeveld = keyof Waardetypen;

/** What a parameter is called on screen, its unit, in which field it is entered, and which values an administrator may enter. */
export interface Parameterdefinitie<V extends Waardeveld> {
  readonly label: string;
  readonly eenheid: string;
  readonly veld: V;
  readonly schema: z.ZodType<Waardetypen[V]>;
}

type Maker<V extends Waardeveld> = (label: string, eenheid: string) => Parameterdefinitie<V>;
const soort =
  <V extends Waardeveld>(veld: V, schema: z.ZodType<Waardetypen[V]>): Maker<V> =>
  (label, eenheid) => ({ label, eenheid, veld, schema });

export const getal = (label: string, eenheid: string, schema: z.ZodType<number>) =>
  soort('getal', schema)(label, eenheid);
export const tijden = soort('tijden', openingSchema);
export const gemeentenlijst = soort('gemeenten', z.array(gemeenteSchema).min(1, 'Kies ten minste één gemeente.'));
export const feestdagenlijst = soort('feestdagen', z.array(loketuitzonderingSchema));
export const verblijfseis = soort('verblijfseis', verblijfseisSchema);
