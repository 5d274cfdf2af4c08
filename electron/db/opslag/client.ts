import { z } from 'zod';
import { clientveldenSchema, type Clientvelden } from '#shared/contract/groepen/client.ts';
import { idSchema, losseRegelSchema, versieSchema } from '#shared/domein/basis.ts';
import type { Db } from '../openen.ts';
import { schrijfDubbeltaak } from './dubbeltaak.ts';
import { bereid, rij, rijen, wijzigt } from './hulp.ts';

/** In a crisis the name can come later (5.1.2): empty until then. */
const clientRij = z.strictObject({
  id: idSchema,
  versie: versieSchema,
  ...clientveldenSchema.shape,
  achternaam: losseRegelSchema,
});
export type Clientrij = z.infer<typeof clientRij>;

const velden = `achternaam, tussenvoegsel, voornamen, roepnaam, geboortedatum, bsn, geen_bsn_reden AS geenBsnReden, geslacht, telefoon,
  email, straat, huisnummer, postcode, plaats, taal, bijzonderheden`;
const waarden = `@achternaam, @tussenvoegsel, @voornamen, @roepnaam, @geboortedatum, @bsn, @geenBsnReden, @geslacht, @telefoon,
  @email, @straat, @huisnummer, @postcode, @plaats, @taal, @bijzonderheden`;
const kolomnamen = velden.replace(' AS geenBsnReden', '');
/** With the BSN that stands beside the row of somebody whom a shut-out colleague recorded as new. */
const leesvelden = velden.replace(
  ' bsn,',
  ' coalesce(bsn, (SELECT bsn FROM client_schaduw WHERE client_id = client.id)) AS bsn,',
);

/** Kinds of search key: a word of a name, its sound, a birth date in digits, a telephone number in digits. */
export type Zoeksleutel = { soort: 'woord' | 'klank' | 'datum' | 'telefoon'; sleutel: string };

/** One client, or null. */
export function leesClient(db: Db, id: string): Clientrij | null {
  const gevonden = rij(db, `SELECT id, versie, ${leesvelden} FROM client WHERE id = @id`, { id });
  return gevonden ? clientRij.parse(gevonden) : null;
}

/** The client with this BSN, or null. */
export function leesClientOpBsn(db: Db, bsn: string): Clientrij | null {
  const gevonden = rij(db, `SELECT id, versie, ${velden} FROM client WHERE bsn = @bsn`, { bsn });
  return gevonden ? clientRij.parse(gevonden) : null;
}

const idRij = z.object({ id: z.string() });
/** Ids of everybody with this BSN: more than one only where somebody was recorded anew by a colleague who may not know. */
export function leesIdsOpBsn(db: Db, bsn: string): string[] {
  return rijen(
    db,
    'SELECT id FROM client WHERE bsn = @bsn UNION SELECT client_id FROM client_schaduw WHERE bsn = @bsn ORDER BY id',
    { bsn },
  ).map((r) => idRij.parse(r).id);
}

/**
 * Whether the BSN stands beside the row instead of in it: somebody else has it, of whom the colleague who recorded this one may
 * not know. `gevraagd`: the use case found that out now; a row that stood so before stays so.
 */
function isSchaduw(db: Db, { id, bsn }: Clientrij, gevraagd: boolean): boolean {
  if (bsn === null) return false;
  const stond = rij(db, 'SELECT 1 FROM client_schaduw WHERE client_id = @id AND bsn = @bsn', { id, bsn }) !== undefined;
  const ander = rij(db, 'SELECT 1 FROM client WHERE bsn = @bsn AND id <> @id', { id, bsn }) !== undefined;
  return ander && (gevraagd || stond);
}

function schrijfSchaduw(db: Db, { id, bsn }: Clientrij, schaduw: boolean): void {
  bereid(db, 'DELETE FROM client_schaduw WHERE client_id = ?').run(id);
  bereid(db, 'INSERT INTO client_schaduw (client_id, bsn) SELECT @id, @bsn WHERE @schaduw = 1').run({
    id,
    bsn,
    schaduw: schaduw ? 1 : 0,
  });
}

function schrijfVersie(db: Db, client: Clientrij, doorId: string, op: string): void {
  const { id, versie, ...inhoud } = client;
  bereid(db, 'INSERT INTO client_versie (client_id, versie, velden, door_id, op) VALUES (?, ?, ?, ?, ?)').run(
    id,
    versie,
    JSON.stringify(inhoud),
    doorId,
    op,
  );
}

function schrijfSleutels(db: Db, clientId: string, sleutels: readonly Zoeksleutel[]): void {
  bereid(db, 'DELETE FROM client_sleutel WHERE client_id = ?').run(clientId);
  const voegToe = bereid(db, 'INSERT OR IGNORE INTO client_sleutel (soort, sleutel, client_id) VALUES (?, ?, ?)');
  for (const { soort, sleutel } of sleutels) voegToe.run(soort, sleutel, clientId);
  schrijfDubbeltaak(db, clientId);
}

/** Adds a client with its search keys and first version. `metSchaduw`: the BSN belongs to somebody of whom the colleague may not know. */
export function schrijfClient(
  db: Db,
  client: Clientrij,
  sleutels: readonly Zoeksleutel[],
  doorId: string,
  op: string,
  metSchaduw = false,
): void {
  const schaduw = isSchaduw(db, client, metSchaduw);
  bereid(
    db,
    `INSERT INTO client (id, versie, ${kolomnamen}, aangemaakt_op) VALUES (@id, @versie, ${waarden}, @op)`,
  ).run({ ...client, bsn: schaduw ? null : client.bsn, op });
  schrijfSchaduw(db, client, schaduw);
  schrijfSleutels(db, client.id, sleutels);
  schrijfVersie(db, client, doorId, op);
}

/** Changes a client; null when somebody else was first, else the new row. */
export function wijzigClient(
  db: Db,
  client: Clientrij,
  sleutels: readonly Zoeksleutel[],
  doorId: string,
  op: string,
  metSchaduw = false,
): Clientrij | null {
  const schaduw = isSchaduw(db, client, metSchaduw);
  const toewijzing = kolomnamen.split(',').map((kolom, i) => `${kolom.trim()} = ${waarden.split(',')[i]?.trim()}`);
  const gelukt = wijzigt(
    db,
    `UPDATE client SET versie = versie + 1, ${toewijzing.join(', ')} WHERE id = @id AND versie = @versie`,
    { ...client, bsn: schaduw ? null : client.bsn },
  );
  if (!gelukt) return null;
  schrijfSchaduw(db, client, schaduw);
  const nieuw = { ...client, versie: client.versie + 1 };
  schrijfSleutels(db, client.id, sleutels);
  schrijfVersie(db, nieuw, doorId, op);
  return nieuw;
}

const versievelden = clientveldenSchema.extend({ achternaam: losseRegelSchema });
const versieRij = z.object({ versie: z.number(), velden: z.string(), door: z.string(), op: z.string() });

/** Every recorded version of a client, oldest first. */
export function leesClientversies(
  db: Db,
  id: string,
): { versie: number; velden: Clientvelden; door: string; op: string }[] {
  return rijen(
    db,
    `SELECT v.versie, v.velden, g.naam AS door, v.op FROM client_versie v JOIN gebruiker g ON g.id = v.door_id
     WHERE v.client_id = @id ORDER BY v.versie`,
    { id },
  ).map((r) => {
    const ruw = versieRij.parse(r);
    return { ...ruw, velden: versievelden.parse(JSON.parse(ruw.velden)) };
  });
}

const vondstRij = z.object({
  id: z.string(),
  achternaam: z.string(),
  tussenvoegsel: z.string(),
  voornamen: z.string(),
  roepnaam: z.string(),
  geboortedatum: z.string().nullable(),
  bsn: z.string().nullable(),
});
export type Vondst = z.infer<typeof vondstRij>;
const vondstKolommen = `c.id, c.achternaam, c.tussenvoegsel, c.voornamen, c.roepnaam, c.geboortedatum,
  coalesce(c.bsn, (SELECT bsn FROM client_schaduw WHERE client_id = c.id)) AS bsn`;

/** A condition on the search keys: exact, or everything that begins with it. */
export interface Sleutelvraag {
  soort: Zoeksleutel['soort'];
  sleutel: string;
  begin: boolean;
}

/** Whom a search leaves out before it counts, so that a hidden client takes no place; or the only ones that it looks at. */
export interface Zoekgrens {
  zonder?: readonly string[];
  alleen?: readonly string[];
}
const grensWaarden = ({ zonder = [], alleen }: Zoekgrens) => ({
  zonder: JSON.stringify(zonder),
  alleen: alleen ? JSON.stringify(alleen) : null,
});
const binnenGrens = ({ alleen }: Zoekgrens): string =>
  alleen
    ? 'AND c.id IN (SELECT value FROM json_each(@alleen))'
    : 'AND c.id NOT IN (SELECT value FROM json_each(@zonder))';

/** The first `aantal` clients for whom every group of keys has a hit, in the order of the index. Optionally only clients who stay at a locatie. */
export function zoekOpSleutels(
  db: Db,
  groepen: readonly (readonly Sleutelvraag[])[],
  aantal: number,
  locatieId: string | null,
  grens: Zoekgrens = {},
): Vondst[] {
  if (groepen.length === 0) return [];
  const binding: Record<string, unknown> = { aantal, locatieId, ...grensWaarden(grens) };
  const deel = (groep: readonly Sleutelvraag[], g: number): string =>
    groep
      .map(({ soort, sleutel, begin }, i) => {
        binding[`s${g}_${i}`] = sleutel;
        binding[`e${g}_${i}`] = `${sleutel}\u{10ffff}`;
        const past = begin ? `sleutel >= @s${g}_${i} AND sleutel < @e${g}_${i}` : `sleutel = @s${g}_${i}`;
        return `SELECT client_id FROM client_sleutel WHERE soort = '${soort}' AND ${past}`;
      })
      .join(' UNION ');
  const [eerste, ...rest] = groepen.map(deel);
  const verder = rest.map((sql) => `AND s.client_id IN (${sql})`).join(' ');
  const verblijf = locatieId
    ? 'AND EXISTS (SELECT 1 FROM plaatsing p WHERE p.client_id = c.id AND p.locatie_id = @locatieId)'
    : '';
  return rijen(
    db,
    `SELECT ${vondstKolommen} FROM (${eerste}) s JOIN client c ON c.id = s.client_id WHERE 1 ${verder} ${verblijf} ${binnenGrens(grens)} LIMIT @aantal`,
    binding,
  ).map((r) => vondstRij.parse(r));
}

/** Clients whose BSN begins with these digits. */
export function zoekOpBsn(
  db: Db,
  begin: string,
  aantal: number,
  locatieId: string | null,
  grens: Zoekgrens = {},
): Vondst[] {
  const verblijf = locatieId
    ? 'AND EXISTS (SELECT 1 FROM plaatsing p WHERE p.client_id = c.id AND p.locatie_id = @locatieId)'
    : '';
  return rijen(
    db,
    `SELECT ${vondstKolommen} FROM client c WHERE c.id IN (SELECT id FROM client WHERE bsn >= @begin AND bsn < @eind
       UNION SELECT client_id FROM client_schaduw WHERE bsn >= @begin AND bsn < @eind)
     ${verblijf} ${binnenGrens(grens)} ORDER BY bsn, c.id LIMIT @aantal`,
    { begin, eind: `${begin}:`, aantal, locatieId, ...grensWaarden(grens) },
  ).map((r) => vondstRij.parse(r));
}

/** Replaces the search keys of a client whose fields stay as they are. */
export function wijzigSleutels(db: Db, clientId: string, sleutels: readonly Zoeksleutel[]): void {
  schrijfSleutels(db, clientId, sleutels);
}

/** Whether this client stays or stayed at a locatie: the scope of a user who is bound to it. */
export function verblijftBij(db: Db, clientId: string, locatieId: string): boolean {
  return (
    rij(db, 'SELECT 1 FROM plaatsing WHERE client_id = @clientId AND locatie_id = @locatieId LIMIT 1', {
      clientId,
      locatieId,
    }) !== undefined
  );
}
