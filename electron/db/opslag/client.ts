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

/** Kinds of search key: a word of a name, its sound, a birth date in digits, a telephone number in digits. */
export type Zoeksleutel = { soort: 'woord' | 'klank' | 'datum' | 'telefoon'; sleutel: string };

/** One client, or null. */
export function leesClient(db: Db, id: string): Clientrij | null {
  const gevonden = rij(db, `SELECT id, versie, ${velden} FROM client WHERE id = @id`, { id });
  return gevonden ? clientRij.parse(gevonden) : null;
}

/** The client with this BSN, or null. */
export function leesClientOpBsn(db: Db, bsn: string): Clientrij | null {
  const gevonden = rij(db, `SELECT id, versie, ${velden} FROM client WHERE bsn = @bsn`, { bsn });
  return gevonden ? clientRij.parse(gevonden) : null;
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

/** Adds a client with its search keys and first version. */
export function schrijfClient(
  db: Db,
  client: Clientrij,
  sleutels: readonly Zoeksleutel[],
  doorId: string,
  op: string,
): void {
  bereid(
    db,
    `INSERT INTO client (id, versie, ${kolomnamen}, aangemaakt_op) VALUES (@id, @versie, ${waarden}, @op)`,
  ).run({ ...client, op });
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
): Clientrij | null {
  const toewijzing = kolomnamen.split(',').map((kolom, i) => `${kolom.trim()} = ${waarden.split(',')[i]?.trim()}`);
  const gelukt = wijzigt(
    db,
    `UPDATE client SET versie = versie + 1, ${toewijzing.join(', ')} WHERE id = @id AND versie = @versie`,
    client,
  );
  if (!gelukt) return null;
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
const vondstKolommen = 'c.id, c.achternaam, c.tussenvoegsel, c.voornamen, c.roepnaam, c.geboortedatum, c.bsn';

/** A condition on the search keys: exact, or everything that begins with it. */
export interface Sleutelvraag {
  soort: Zoeksleutel['soort'];
  sleutel: string;
  begin: boolean;
}

/** The first `aantal` clients for whom every group of keys has a hit, in the order of the index. Optionally only clients who stay at a locatie. */
export function zoekOpSleutels(
  db: Db,
  groepen: readonly (readonly Sleutelvraag[])[],
  aantal: number,
  locatieId: string | null,
): Vondst[] {
  if (groepen.length === 0) return [];
  const binding: Record<string, unknown> = { aantal, locatieId };
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
    `SELECT ${vondstKolommen} FROM (${eerste}) s JOIN client c ON c.id = s.client_id WHERE 1 ${verder} ${verblijf} LIMIT @aantal`,
    binding,
  ).map((r) => vondstRij.parse(r));
}

/** Clients whose BSN begins with these digits. */
export function zoekOpBsn(db: Db, begin: string, aantal: number, locatieId: string | null): Vondst[] {
  const verblijf = locatieId
    ? 'AND EXISTS (SELECT 1 FROM plaatsing p WHERE p.client_id = c.id AND p.locatie_id = @locatieId)'
    : '';
  return rijen(
    db,
    `SELECT ${vondstKolommen} FROM client c WHERE c.bsn >= @begin AND c.bsn < @eind ${verblijf} ORDER BY c.bsn LIMIT @aantal`,
    { begin, eind: `${begin}:`, aantal, locatieId },
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
