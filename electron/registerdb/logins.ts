import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { Organisatiesoort } from '#shared/contract/rechten.ts';

export interface NieuweLogin {
  rol: string;
  organisatieId: string;
  soort: Organisatiesoort;
  naam: string;
  /** Of an aanbieder: the gemeenten that it works for. */
  voor: readonly string[];
}

/** A login that cannot be made; the text stands in `shared/taal/register.ts`. */
export class LoginFout extends Error {
  readonly code: 'naam-bezet' | 'andere-soort';
  constructor(code: 'naam-bezet' | 'andere-soort') {
    super(code);
    this.code = code;
  }
}

/**
 * The form in which PostgreSQL keeps a password (SCRAM-SHA-256, RFC 5803), made here so that the password itself is in no
 * statement and so in no log of the server.
 */
export function scramGeheim(wachtwoord: string, zout = randomBytes(16), rondes = 4096): string {
  const sleutel = pbkdf2Sync(wachtwoord.normalize('NFKC'), zout, rondes, 32, 'sha256');
  const hmac = (tekst: string): Buffer => createHmac('sha256', sleutel).update(tekst).digest();
  const bewaard = createHash('sha256').update(hmac('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${rondes}:${zout.toString('base64')}$${bewaard}:${hmac('Server Key').toString('base64')}`;
}

/**
 * Makes a login of one organisation, or gives an existing one a new password; an organisation keeps its kind for good.
 * @returns the password: random, shown to who ran it and kept nowhere else
 * @throws LoginFout when the organisation stands in the registry as another kind, or the name is taken
 */
export async function maakLogin(client: pg.ClientBase, login: NieuweLogin): Promise<string> {
  const { rol, organisatieId, soort, naam, voor } = login;
  const wachtwoord = randomBytes(24).toString('base64url');
  const rolnaam = client.escapeIdentifier(rol);
  await client.query('BEGIN');
  try {
    await client.query(
      'INSERT INTO register.organisatie (id, soort, naam) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING',
      [organisatieId, soort, naam],
    );
    const { rows } = await client.query<{ soort: string }>('SELECT soort FROM register.organisatie WHERE id = $1', [
      organisatieId,
    ]);
    if (rows[0]?.soort !== soort) throw new LoginFout('andere-soort');
    for (const gemeente of voor)
      await client.query('INSERT INTO register.samenwerking VALUES ($1, $2) ON CONFLICT DO NOTHING', [
        gemeente,
        organisatieId,
      ]);
    const bestaat = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [rol]);
    const bekend = await client.query<{ van: string }>(
      'SELECT organisatie_id AS van FROM register.login WHERE rol = $1',
      [rol],
    );
    // A role that is not a login of this organisation already stays what it is: it may be the server's own administrator.
    if (bestaat.rowCount && bekend.rows[0]?.van !== organisatieId) throw new LoginFout('naam-bezet');
    await client.query(
      `${bestaat.rowCount ? 'ALTER' : 'CREATE'} ROLE ${rolnaam} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS
       PASSWORD ${client.escapeLiteral(scramGeheim(wachtwoord))}`,
    );
    await client.query(`GRANT onthaal_register TO ${rolnaam}`);
    await client.query('INSERT INTO register.login (rol, organisatie_id) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      rol,
      organisatieId,
    ]);
    await client.query('COMMIT');
    return wachtwoord;
  } catch (fout) {
    await client.query('ROLLBACK');
    throw fout;
  }
}
