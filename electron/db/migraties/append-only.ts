/** Triggers that make a table keep what happened: a row is never changed and never taken out. */
export const nooitWijzigen = (tabel: string): string => `
CREATE TRIGGER ${tabel}_blijft_wijzig BEFORE UPDATE ON ${tabel} BEGIN SELECT RAISE(ABORT, '${tabel} is append-only'); END;
CREATE TRIGGER ${tabel}_blijft_wis BEFORE DELETE ON ${tabel} BEGIN SELECT RAISE(ABORT, '${tabel} is append-only'); END;`;
