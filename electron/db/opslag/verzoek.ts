import { z } from 'zod';
import {
  verzoekinhoudSchema,
  verzoeksoortSchema,
  verzoekstatusSchema,
  verzoektaakSchema,
  verzoekuitkomstSchema,
  type Verzoekinhoud,
  type Verzoektaak,
} from '#shared/domein/verzoek.ts';
import type { Db } from '../openen.ts';
import { bereid, rij, rijen, wijzigt } from './hulp.ts';

const json = <T extends z.ZodType>(schema: T) =>
  z
    .string()
    .transform((tekst): unknown => JSON.parse(tekst))
    .pipe(schema);

const verzoekRij = z.object({
  id: z.string(),
  clientId: z.string().nullable(),
  versie: z.number(),
  wat: z.string(),
  inhoud: json(verzoekinhoudSchema),
  reden: z.string(),
  doorId: z.string(),
  door: z.string(),
  op: z.string(),
});
export type Gegevensverzoekrij = z.infer<typeof verzoekRij>;

const keuze = `SELECT z.id, z.client_id AS clientId, v.versie, v.wat, v.inhoud, v.reden, v.door_id AS doorId, g.naam AS door, v.op
  FROM verzoek z JOIN verzoek_versie v ON v.verzoek_id = z.id JOIN gebruiker g ON g.id = v.door_id`;

/** The newest version of a request about personal data, or null. */
export function leesGegevensverzoek(db: Db, verzoekId: string): Gegevensverzoekrij | null {
  const gevonden = rij(db, `${keuze} WHERE z.id = @verzoekId ORDER BY v.versie DESC LIMIT 1`, { verzoekId });
  return gevonden ? verzoekRij.parse(gevonden) : null;
}

/** Every version of a request, the newest first. */
export function leesVerzoekversies(db: Db, verzoekId: string): Gegevensverzoekrij[] {
  return rijen(db, `${keuze} WHERE z.id = @verzoekId ORDER BY v.versie DESC`, { verzoekId }).map((r) =>
    verzoekRij.parse(r),
  );
}

/** The newest version of every request about a client, the newest request first. */
export function leesVerzoekenVanClient(db: Db, clientId: string): Gegevensverzoekrij[] {
  return rijen(
    db,
    `${keuze} WHERE z.client_id = @clientId AND v.versie = (SELECT max(versie) FROM verzoek_versie n WHERE n.verzoek_id = z.id)
     ORDER BY z.ontvangen_op DESC, z.id`,
    { clientId },
  ).map((r) => verzoekRij.parse(r));
}

/** Adds a request; its first version follows. */
export function schrijfGegevensverzoek(
  db: Db,
  verzoek: { id: string; clientId: string | null; soort: string; ontvangenOp: string },
): void {
  bereid(
    db,
    `INSERT INTO verzoek (id, client_id, soort, ontvangen_op, status, taak)
     VALUES (@id, @clientId, @soort, @ontvangenOp, 'open', 'antwoorden')`,
  ).run(verzoek);
}

/** Adds version `basis + 1`; false when that version exists already (somebody else was first). */
export function schrijfVerzoekversie(
  db: Db,
  versie: {
    id: string;
    basis: number;
    wat: 'vastgelegd' | 'gewijzigd' | 'afgehandeld' | 'heropend' | 'verteld';
    inhoud: Verzoekinhoud;
    reden: string;
    doorId: string;
    op: string;
  },
): boolean {
  return wijzigt(
    db,
    `INSERT OR IGNORE INTO verzoek_versie (verzoek_id, versie, wat, inhoud, reden, door_id, op)
     SELECT @id, @versie, @wat, @inhoud, @reden, @doorId, @op
     WHERE @basis = (SELECT coalesce(max(versie), 0) FROM verzoek_versie WHERE verzoek_id = @id)`,
    { ...versie, versie: versie.basis + 1, inhoud: JSON.stringify(versie.inhoud) },
  );
}

/** Stores what lists show of a request: it follows from the newest version. */
export function wijzigVerzoekstand(
  db: Db,
  stand: {
    id: string;
    clientId: string | null;
    soort: string;
    ontvangenOp: string;
    status: string;
    uiterlijk: string | null;
    uitkomst: string | null;
    taak: Verzoektaak | null;
  },
): void {
  bereid(
    db,
    `UPDATE verzoek SET client_id = @clientId, soort = @soort, ontvangen_op = @ontvangenOp, status = @status, uiterlijk = @uiterlijk,
       uitkomst = @uitkomst, taak = @taak WHERE id = @id`,
  ).run(stand);
}

const lijstRij = z.object({
  id: z.string(),
  clientId: z.string().nullable(),
  soort: verzoeksoortSchema,
  ontvangenOp: z.string(),
  status: verzoekstatusSchema,
  uiterlijk: z.string().nullable(),
  uitkomst: verzoekuitkomstSchema.nullable(),
  taak: verzoektaakSchema.nullable(),
  overNaam: z.string(),
  achternaam: z.string().nullable(),
  tussenvoegsel: z.string().nullable(),
  voornamen: z.string().nullable(),
  roepnaam: z.string().nullable(),
});
export type Verzoeklijstrij = z.infer<typeof lijstRij>;

export interface Verzoekvraag {
  soort: string | null;
  /** Only of which something is left to do. */
  alleenOpen: boolean;
  /** Clients that the asker may not see. */
  verborgen: readonly string[];
  /** Only of clients who stay at this locatie; null: everywhere. */
  locatieId: string | null;
  /** Only of this client; null: of everybody. */
  clientId: string | null;
}

const bron = `verzoek z LEFT JOIN client c ON c.id = z.client_id
  WHERE (@soort IS NULL OR z.soort = @soort) AND (@alleenOpen = 0 OR z.taak IS NOT NULL)
    AND (@clientId IS NULL OR z.client_id = @clientId)
    AND (z.client_id IS NULL OR z.client_id NOT IN (SELECT value FROM json_each(@verborgen)))
    AND (@locatieId IS NULL OR EXISTS (SELECT 1 FROM plaatsing p WHERE p.client_id = z.client_id AND p.locatie_id = @locatieId))`;

const waarden = ({ alleenOpen, verborgen, ...rest }: Verzoekvraag) => ({
  ...rest,
  alleenOpen: alleenOpen ? 1 : 0,
  verborgen: JSON.stringify(verborgen),
});

/** Requests as lists show them: what must be answered first, then those of which something else is left to do. */
export function leesVerzoeklijst(db: Db, vraag: Verzoekvraag, vanaf: number, aantal: number): Verzoeklijstrij[] {
  return rijen(
    db,
    `SELECT z.id, z.client_id AS clientId, z.soort, z.ontvangen_op AS ontvangenOp, z.status, z.uiterlijk, z.uitkomst, z.taak,
       coalesce((SELECT json_extract(v.inhoud, '$.feiten.overNaam') FROM verzoek_versie v WHERE v.verzoek_id = z.id
         ORDER BY v.versie DESC LIMIT 1), '') AS overNaam, c.achternaam, c.tussenvoegsel, c.voornamen, c.roepnaam
     FROM ${bron} ORDER BY z.status <> 'open', z.taak IS NULL, z.uiterlijk IS NULL, z.uiterlijk, z.ontvangen_op DESC, z.id
     LIMIT @aantal OFFSET @vanaf`,
    { ...waarden(vraag), vanaf, aantal },
  ).map((r) => lijstRij.parse(r));
}

const nRij = z.object({ n: z.number() });
/** How many a list of requests has. */
export function telVerzoeken(db: Db, vraag: Verzoekvraag): number {
  return nRij.parse(rij(db, `SELECT count(*) AS n FROM ${bron}`, waarden(vraag))).n;
}

const wachtRij = z.object({ zonderDossier: z.number(), eerste: z.string().nullable() });

/** Requests of which something is left to do and no dossier can remind, and the first day on which one must be answered. */
export function telVerzoekenZonderDossier(db: Db, vraag: Verzoekvraag): z.infer<typeof wachtRij> {
  return wachtRij.parse(
    rij(
      db,
      `SELECT count(*) AS zonderDossier, min(z.uiterlijk) AS eerste FROM ${bron}
       AND NOT EXISTS (SELECT 1 FROM dossier d WHERE d.client_id = z.client_id)`,
      waarden({ ...vraag, alleenOpen: true }),
    ),
  );
}

const bestandRij = z.object({
  id: z.string(),
  verzoekId: z.string(),
  soort: z.enum(['dossier', 'brief']),
  mime: z.string(),
  sha256: z.string(),
  grootte: z.number(),
  telling: json(z.object({ onderdelen: z.number().optional(), weggelaten: z.number().optional() })),
  door: z.string(),
  op: z.string(),
});
export type Verzoekbestandrij = z.infer<typeof bestandRij>;

/** What was made for a request, newest first, without the bytes. */
export function leesVerzoekbestanden(db: Db, verzoekId: string): Verzoekbestandrij[] {
  return rijen(
    db,
    `SELECT b.id, b.verzoek_id AS verzoekId, b.soort, b.mime, b.sha256, length(b.bytes) AS grootte, b.telling, g.naam AS door, b.op
     FROM verzoek_bestand b JOIN gebruiker g ON g.id = b.door_id WHERE b.verzoek_id = @verzoekId ORDER BY b.op DESC, b.id`,
    { verzoekId },
  ).map((r) => bestandRij.parse(r));
}

const inhoudRij = z.object({
  soort: z.enum(['dossier', 'brief']),
  mime: z.string(),
  bytes: z.instanceof(Uint8Array),
  gegevens: z.string().nullable(),
  documenten: json(z.array(z.string())),
});

/** The bytes of something that was made for a request; null: no such thing. */
export function leesVerzoekbestand(db: Db, verzoekId: string, bestandId: string): z.infer<typeof inhoudRij> | null {
  const gevonden = rij(
    db,
    'SELECT soort, mime, bytes, gegevens, documenten FROM verzoek_bestand WHERE id = @bestandId AND verzoek_id = @verzoekId',
    { bestandId, verzoekId },
  );
  return gevonden ? inhoudRij.parse(gevonden) : null;
}

/** Keeps what was made for a request. */
export function schrijfVerzoekbestand(
  db: Db,
  bestand: {
    id: string;
    verzoekId: string;
    soort: 'dossier' | 'brief';
    bytes: Uint8Array;
    gegevens: string | null;
    documenten: readonly string[];
    telling: object;
    sha256: string;
    doorId: string;
    op: string;
  },
): void {
  bereid(
    db,
    `INSERT INTO verzoek_bestand (id, verzoek_id, soort, mime, bytes, gegevens, documenten, telling, sha256, door_id, op)
     VALUES (@id, @verzoekId, @soort, 'application/pdf', @bytes, @gegevens, @documenten, @telling, @sha256, @doorId, @op)`,
  ).run({
    ...bestand,
    documenten: JSON.stringify(bestand.documenten),
    telling: JSON.stringify(bestand.telling),
  });
}
