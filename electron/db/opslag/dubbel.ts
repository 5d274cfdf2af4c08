import { z } from 'zod';
import type { Db } from '../openen.ts';
import { bereid, rij, rijen } from './hulp.ts';
import { leesClient, type Clientrij } from './client.ts';

const idRij = z.object({ id: z.string() });
const telRij = z.object({ n: z.number() });

/** Two people who look alike. `aId` is the smaller id, so that a pair has one row. */
export interface Dubbelpaar {
  aId: string;
  bId: string;
  score: number;
  redenen: string[];
}

/** The next clients to compare, and how many there are. */
export function leesDubbeltaken(db: Db, aantal: number): { clienten: Clientrij[]; totaal: number } {
  const ids = rijen(db, 'SELECT client_id AS id FROM dubbel_taak ORDER BY client_id LIMIT @aantal', { aantal });
  return {
    clienten: ids.flatMap((r) => leesClient(db, idRij.parse(r).id) ?? []),
    totaal: telRij.parse(rij(db, 'SELECT count(*) AS n FROM dubbel_taak')).n,
  };
}

/** Replaces the pairs of a client and takes the client off the list. */
export function schrijfDubbelparen(db: Db, clientId: string, paren: readonly Dubbelpaar[]): void {
  bereid(db, 'DELETE FROM dubbel_paar WHERE a_id = @clientId OR b_id = @clientId').run({ clientId });
  const voegToe = bereid(
    db,
    'INSERT INTO dubbel_paar (a_id, b_id, score, redenen) VALUES (@aId, @bId, @score, @redenen)',
  );
  for (const paar of paren) voegToe.run({ ...paar, redenen: JSON.stringify(paar.redenen) });
  bereid(db, 'DELETE FROM dubbel_taak WHERE client_id = ?').run(clientId);
}

/** Other clients worth comparing with this one: the same day of birth, the same telephone, or a name that sounds the same twice over. */
export function leesVergelijkbaren(
  db: Db,
  vraag: {
    clientId: string;
    datum: string;
    telefoon: string;
    achternaam: string[];
    voornaam: string[];
    aantal: number;
  },
): Clientrij[] {
  const { clientId, datum, telefoon, aantal } = vraag;
  return rijen(
    db,
    `SELECT id FROM (
       SELECT client_id AS id FROM client_sleutel WHERE soort = 'datum' AND sleutel = @datum
       UNION SELECT client_id FROM client_sleutel WHERE soort = 'telefoon' AND sleutel = @telefoon
       UNION SELECT a.client_id FROM client_sleutel a JOIN client_sleutel v ON v.client_id = a.client_id
         WHERE a.soort = 'klank' AND a.sleutel IN (SELECT value FROM json_each(@achternaam))
           AND v.soort = 'klank' AND v.sleutel IN (SELECT value FROM json_each(@voornaam)) AND v.sleutel <> a.sleutel
     ) WHERE id <> @clientId LIMIT @aantal`,
    {
      clientId,
      datum,
      telefoon,
      aantal,
      achternaam: JSON.stringify(vraag.achternaam),
      voornaam: JSON.stringify(vraag.voornaam),
    },
  ).flatMap((r) => leesClient(db, idRij.parse(r).id) ?? []);
}

const redenen = z.array(z.string());
const paarRij = z.object({
  aId: z.string(),
  bId: z.string(),
  score: z.number(),
  redenen: z.string().transform((tekst) => redenen.parse(JSON.parse(tekst))),
  stand: z.enum(['geen-dubbel', 'opnieuw']).nullable(),
  reden: z.string().nullable(),
  door: z.string().nullable(),
  op: z.string().nullable(),
});
export type Dubbelrij = z.infer<typeof paarRij>;

const laatste = `LEFT JOIN dubbel_oordeel o ON o.a_id = p.a_id AND o.b_id = p.b_id
  AND o.versie = (SELECT max(versie) FROM dubbel_oordeel n WHERE n.a_id = p.a_id AND n.b_id = p.b_id)
  LEFT JOIN gebruiker g ON g.id = o.door_id`;
const past = `(coalesce(o.stand, 'opnieuw') = 'geen-dubbel') = @afgewezen
  AND p.a_id NOT IN (SELECT value FROM json_each(@verborgen)) AND p.b_id NOT IN (SELECT value FROM json_each(@verborgen))`;

export interface Dubbelvraag {
  /** Pairs that somebody said are two people, instead of those to look at. */
  afgewezen: boolean;
  /** Clients that this user may not see. */
  verborgen: readonly string[];
}
const alsWaarden = (vraag: Dubbelvraag) => ({
  afgewezen: vraag.afgewezen ? 1 : 0,
  verborgen: JSON.stringify(vraag.verborgen),
});

/** Pairs, likeliest first, and how many there are in all. */
export function leesDubbelparen(
  db: Db,
  vraag: Dubbelvraag,
  vanaf: number,
  aantal: number,
): { paren: Dubbelrij[]; totaal: number } {
  const waarden = alsWaarden(vraag);
  const paren = rijen(
    db,
    `SELECT p.a_id AS aId, p.b_id AS bId, p.score, p.redenen, o.stand, o.reden, g.naam AS door, o.op FROM dubbel_paar p ${laatste}
     WHERE ${past} ORDER BY p.score DESC, p.a_id, p.b_id LIMIT @aantal OFFSET @vanaf`,
    { ...waarden, vanaf, aantal },
  ).map((r) => paarRij.parse(r));
  const totaal = telRij.parse(rij(db, `SELECT count(*) AS n FROM dubbel_paar p ${laatste} WHERE ${past}`, waarden)).n;
  return { paren, totaal };
}

const dubbeloordeelRij = z.object({ versie: z.number(), stand: z.string() }).optional();
/** Records what a person said of a pair; the newest word counts. False when it says so already. */
export function schrijfDubbeloordeel(
  db: Db,
  oordeel: { aId: string; bId: string; stand: 'geen-dubbel' | 'opnieuw'; reden: string; doorId: string; op: string },
): boolean {
  const huidig = dubbeloordeelRij.parse(
    rij(db, 'SELECT versie, stand FROM dubbel_oordeel WHERE a_id = @aId AND b_id = @bId ORDER BY versie DESC LIMIT 1', {
      aId: oordeel.aId,
      bId: oordeel.bId,
    }),
  );
  if ((huidig?.stand ?? 'opnieuw') === oordeel.stand) return false;
  bereid(
    db,
    `INSERT INTO dubbel_oordeel (a_id, b_id, versie, stand, reden, door_id, op) VALUES (@aId, @bId, @versie, @stand, @reden, @doorId, @op)`,
  ).run({ ...oordeel, versie: (huidig?.versie ?? 0) + 1 });
  return true;
}
