import { z } from 'zod';
import { centrumregioSchema, type Centrumregio } from '#shared/domein/regio.ts';
import type { Db } from '../openen.ts';
import { bereid, rijen, wijzigt } from './hulp.ts';

const kolommen = 'id, versie, naam, eigen, organisatie, contactpersoon, telefoon, email, adres, toelichting, actief';
const regioRij = z
  .object({ ...centrumregioSchema.omit({ gemeenten: true }).shape, eigen: z.number(), actief: z.number() })
  .transform((r) => ({ ...r, eigen: r.eigen === 1, actief: r.actief === 1 }));
const gemeenteRij = z.object({ gemeente: z.string(), regioId: z.string() });

/** All centrumregio's by name, with the gemeenten that the table gives each. */
export function leesRegios(db: Db): Centrumregio[] {
  const gemeenten = rijen(db, 'SELECT gemeente, regio_id AS regioId FROM centrumregio_gemeente ORDER BY gemeente').map(
    (r) => gemeenteRij.parse(r),
  );
  return rijen(db, `SELECT ${kolommen} FROM centrumregio ORDER BY naam, id`)
    .map((r) => regioRij.parse(r))
    .map((regio) => ({
      ...regio,
      gemeenten: gemeenten.filter(({ regioId }) => regioId === regio.id).map(({ gemeente }) => gemeente),
    }));
}

const alsRij = ({ gemeenten: _, ...regio }: Centrumregio) => ({
  ...regio,
  eigen: regio.eigen ? 1 : 0,
  actief: regio.actief ? 1 : 0,
});

function schrijfGemeenten(db: Db, { id, gemeenten }: Centrumregio): void {
  bereid(db, 'DELETE FROM centrumregio_gemeente WHERE regio_id = ?').run(id);
  const voegToe = bereid(db, 'INSERT OR REPLACE INTO centrumregio_gemeente (gemeente, regio_id) VALUES (?, ?)');
  for (const gemeente of new Set(gemeenten)) voegToe.run(gemeente, id);
}

/** Adds a centrumregio with its gemeenten. */
export function schrijfRegio(db: Db, regio: Centrumregio): void {
  bereid(
    db,
    `INSERT INTO centrumregio (${kolommen}) VALUES (@id, @versie, @naam, @eigen, @organisatie, @contactpersoon, @telefoon, @email,
     @adres, @toelichting, @actief)`,
  ).run(alsRij(regio));
  schrijfGemeenten(db, regio);
}

/** Changes a centrumregio and its gemeenten; false when somebody else changed it first. */
export function wijzigRegio(db: Db, regio: Centrumregio): boolean {
  const gelukt = wijzigt(
    db,
    `UPDATE centrumregio SET versie = versie + 1, naam = @naam, organisatie = @organisatie, contactpersoon = @contactpersoon,
     telefoon = @telefoon, email = @email, adres = @adres, toelichting = @toelichting, actief = @actief WHERE id = @id AND versie = @versie`,
    alsRij(regio),
  );
  if (gelukt) schrijfGemeenten(db, regio);
  return gelukt;
}
