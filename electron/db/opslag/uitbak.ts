import { z } from 'zod';
import { inhoudSchemas, type Recordinhoud, type Recordsoort } from '#shared/register/records.ts';
import type { Db } from '../openen.ts';
import { bereid, rij, rijen } from './hulp.ts';

const inhoudRij = z.object({ inhoud: z.string() });

/**
 * The content of the newest record of a kind in a dossier (or of a client, where there is no dossier), as it was told; null: none.
 * `over` narrows it to what a reference in the content names.
 */
export function leesLaatsteRecord<S extends Recordsoort>(
  db: Db,
  soort: S,
  { dossierId, clientId }: { dossierId: string | null; clientId: string },
  over: readonly [veld: keyof Recordinhoud<S> & string, ref: string] | null = null,
): Recordinhoud<S> | null {
  const waar = dossierId ? 'dossier_id = @dossierId' : 'client_id = @clientId AND dossier_id IS NULL';
  const [veld, ref] = over ?? [null, null];
  const gevonden = rij(
    db,
    `SELECT json_extract(inhoud, '$.inhoud') AS inhoud FROM uitbak WHERE ${waar} AND soort = @soort
       AND (@pad IS NULL OR json_extract(inhoud, @pad) = @ref) ORDER BY volgnummer DESC LIMIT 1`,
    { ...(dossierId ? { dossierId } : { clientId }), soort, pad: veld && `$.inhoud.${veld}`, ref },
  );
  if (!gevonden) return null;
  const inhoud: unknown = JSON.parse(inhoudRij.parse(gevonden).inhoud);
  // Read by the schema of its own kind, which the compiler cannot follow.
  return inhoudSchemas[soort].parse(inhoud) as Recordinhoud<S>;
}

const teMeldenRij = z.object({
  plaatsingId: z.string(),
  dossierId: z.string().nullable(),
  clientId: z.string(),
  soort: z.enum(['acuut', 'besluit']).nullable(),
  locatieId: z.string().nullable(),
  locatienaam: z.string().nullable(),
  van: z.string().nullable(),
  tot: z.string().nullable(),
});

/** Stays that changed and of which the registry has not heard, as they now stand; `nu` null: gone. */
export function leesPlaatsingenTeMelden(db: Db) {
  const gelezen = rijen(
    db,
    `SELECT t.plaatsing_id AS plaatsingId, coalesce(p.dossier_id, t.dossier_id) AS dossierId, coalesce(p.client_id, t.client_id) AS clientId,
       p.soort, p.locatie_id AS locatieId, l.naam AS locatienaam, p.van, p.tot
     FROM plaatsing_te_melden t LEFT JOIN plaatsing p ON p.id = t.plaatsing_id LEFT JOIN locatie l ON l.id = p.locatie_id
     ORDER BY t.plaatsing_id`,
  ).map((r) => teMeldenRij.parse(r));
  return gelezen.map(({ plaatsingId, dossierId, clientId, soort, locatieId, locatienaam, van, tot }) => ({
    ...{ plaatsingId, dossierId, clientId },
    nu:
      soort && locatieId && van
        ? { soort, locatieRef: locatieId, locatienaam: locatienaam ?? '', datumStart: van, datumEinde: tot }
        : null,
  }));
}

/** The registry has heard of every stay. */
export function wisPlaatsingenTeMelden(db: Db): void {
  bereid(db, 'DELETE FROM plaatsing_te_melden').run();
}
