import { nooitWijzigen } from './append-only.ts';
import type { Migratie } from './migratie.ts';

/** What Veilig Thuis told the registry by the month, version by version, with what each case added: so that a later version gives none away. */
export const m0038: Migratie = {
  nummer: 38,
  naam: 'crisisopgave',
  sql: `
CREATE TABLE crisisopgave (
  maand TEXT NOT NULL CHECK (maand GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  status TEXT NOT NULL CHECK (status IN ('vrijgegeven', 'ingetrokken')),
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  bijdragen TEXT NOT NULL CHECK (json_valid(bijdragen)),
  reden TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES gebruiker (id),
  op TEXT NOT NULL,
  PRIMARY KEY (maand, versie),
  CHECK ((status = 'ingetrokken') = (reden <> ''))
) STRICT, WITHOUT ROWID;
${nooitWijzigen('crisisopgave')}
`,
};
