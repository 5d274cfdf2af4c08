import { z } from 'zod';
import { instellingenSchema, locatieSchema, type Instellingen, type Locatie } from '#shared/contract/groepen/beheer.ts';
import { organisatiesoortSchema } from '#shared/contract/rechten.ts';
import { idSchema } from '#shared/domein/basis.ts';
import type { Db } from '../openen.ts';
import { bereid, rij, rijen, wijzigt } from './hulp.ts';

const organisatieRij = z
  .object({ id: idSchema, soort: organisatiesoortSchema, proef: z.number() })
  .transform((r) => ({ ...r, proef: r.proef === 1 }));
export type Organisatie = z.infer<typeof organisatieRij>;

/** Writes the one row that says whose file this is. */
export function schrijfOrganisatie(db: Db, organisatie: Organisatie, op: string): void {
  bereid(db, 'INSERT INTO organisatie (enkel, id, soort, proef, aangemaakt_op) VALUES (1, ?, ?, ?, ?)').run(
    organisatie.id,
    organisatie.soort,
    organisatie.proef ? 1 : 0,
    op,
  );
}

/** Whose file this is. */
export function leesOrganisatie(db: Db): Organisatie {
  return organisatieRij.parse(rij(db, 'SELECT id, soort, proef FROM organisatie'));
}

const instellingenRij = z.object({ versie: z.number(), waarden: z.string() });
/** What the text of the settings said last: every call asks for them, and they change once a month. */
const gelezenInstellingen = new WeakMap<Db, { tekst: string; waarden: Instellingen }>();

/** Shared by all who read it, so nobody may change it. */
function bevries<T extends object>(waarde: T): T {
  for (const deel of Object.values(waarde)) if (typeof deel === 'object' && deel !== null) bevries(deel as object);
  return Object.freeze(waarde);
}

/** The settings with their version. */
export function leesInstellingen(db: Db): { versie: number; waarden: Instellingen } {
  const { versie, waarden: tekst } = instellingenRij.parse(rij(db, 'SELECT versie, waarden FROM instelling'));
  const eerder = gelezenInstellingen.get(db);
  const waarden = eerder?.tekst === tekst ? eerder.waarden : bevries(instellingenSchema.parse(JSON.parse(tekst)));
  gelezenInstellingen.set(db, { tekst, waarden });
  return { versie, waarden };
}

/** Whether the file has settings: one that is being filled has none at first. */
export const heeftInstellingen = (db: Db): boolean => rij(db, 'SELECT 1 FROM instelling') !== undefined;

/** Writes the first settings. */
export function schrijfInstellingen(db: Db, waarden: Instellingen): void {
  bereid(db, 'INSERT INTO instelling (enkel, versie, waarden) VALUES (1, 1, ?)').run(JSON.stringify(waarden));
}

/** Replaces the settings; false when somebody else changed them first. */
export function wijzigInstellingen(db: Db, versie: number, waarden: Instellingen): boolean {
  return wijzigt(db, 'UPDATE instelling SET versie = versie + 1, waarden = @waarden WHERE versie = @versie', {
    versie,
    waarden: JSON.stringify(waarden),
  });
}

const locatieRij = z.preprocess(
  (r) => (r && typeof r === 'object' && 'actief' in r ? { ...r, actief: r.actief === 1 } : r),
  locatieSchema,
);
const locatieKolommen = 'id, versie, naam, soort, keten, straat, postcode, plaats, telefoon, capaciteit, actief';
const alsRij = (locatie: Locatie) => ({ ...locatie, actief: locatie.actief ? 1 : 0 });

/** All locaties by name. */
export function leesLocaties(db: Db): Locatie[] {
  return rijen(db, `SELECT ${locatieKolommen} FROM locatie ORDER BY naam, id`).map((r) => locatieRij.parse(r));
}

/** One locatie, or null. */
export function leesLocatie(db: Db, id: string): Locatie | null {
  const gevonden = rij(db, `SELECT ${locatieKolommen} FROM locatie WHERE id = @id`, { id });
  return gevonden ? locatieRij.parse(gevonden) : null;
}

/** Adds a locatie. */
export function schrijfLocatie(db: Db, locatie: Locatie): void {
  bereid(
    db,
    `INSERT INTO locatie (${locatieKolommen}) VALUES (@id, @versie, @naam, @soort, @keten, @straat, @postcode, @plaats, @telefoon, @capaciteit, @actief)`,
  ).run(alsRij(locatie));
}

/** Changes a locatie; false when somebody else changed it first. */
export function wijzigLocatie(db: Db, locatie: Locatie): boolean {
  return wijzigt(
    db,
    `UPDATE locatie SET versie = versie + 1, naam = @naam, soort = @soort, keten = @keten, straat = @straat, postcode = @postcode,
     plaats = @plaats, telefoon = @telefoon, capaciteit = @capaciteit, actief = @actief WHERE id = @id AND versie = @versie`,
    alsRij(locatie),
  );
}
