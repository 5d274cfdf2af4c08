import type { Keten } from '#shared/domein/basis.ts';
import { plusDagen } from '#shared/beleid/index.ts';
import type { Db } from '#db/openen.ts';

/** A case as the report sees it, kept beside the database so that it can be counted a second time. */
export interface Zaak {
  nr: number;
  keten: Keten | null;
  gemeldOp: string;
  aanvraagOp: string | null;
  afgerondOp: string | null;
  soort: 'verstrekken' | 'weigeren' | 'buiten-behandeling' | null;
  peildatum: string;
  vervallen: boolean;
  gronden: string[];
  ingangsdatum: string | null;
  laatsteDag: string | null;
  acuut: { locatie: number; van: string; tot: string | null } | null;
  bezwaar: { ontvangenOp: string; status: string; uitkomst: string | null } | null;
}

/** The same numbers for the same seed. */
export function dobbel(zaad: number): (grens: number) => number {
  let staat = zaad >>> 0;
  return (grens) => {
    staat = (Math.imul(staat, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((staat / 2 ** 32) * grens);
  };
}

export const gronden = ['voorwaarden-niet-vervuld', 'voldoende-redzaam', 'kort-verblijf', 'andere-regio'];
export const locaties = ['Kade', 'Haven', 'Plein'];
const ketens: (Keten | null)[] = ['volwassenen', 'volwassenen', 'volwassenen', 'jongeren', 'gezin', null];

/** Cases spread over so many days up to `vandaag`. */
export function maakZaken(aantal: number, zaad: number, vandaag: string, dagen: number): Zaak[] {
  const kies = dobbel(zaad);
  return Array.from({ length: aantal }, (_, nr): Zaak => {
    const keten = ketens[kies(ketens.length)] ?? null;
    const gemeldOp = plusDagen(vandaag, -kies(dagen));
    const aanvraagOp = kies(4) === 0 ? null : plusDagen(gemeldOp, kies(45));
    const afgerondOp = kies(5) === 0 ? null : plusDagen(gemeldOp, kies(60));
    const peildatum = plusDagen(gemeldOp, kies(70));
    const besloten = kies(10) > 0 && peildatum <= vandaag;
    const soort = besloten
      ? ((['verstrekken', 'verstrekken', 'weigeren', 'buiten-behandeling'] as const)[kies(4)] ?? null)
      : null;
    const verstrekt = soort === 'verstrekken' && keten !== null;
    const begin = plusDagen(gemeldOp, -kies(3));
    return {
      nr,
      keten,
      gemeldOp,
      aanvraagOp,
      afgerondOp,
      soort: soort === 'verstrekken' && !verstrekt ? null : soort,
      peildatum,
      vervallen: besloten && kies(12) === 0,
      gronden: soort === 'weigeren' ? gronden.slice(kies(2), 2 + kies(3)) : [],
      ingangsdatum: verstrekt ? peildatum : null,
      laatsteDag: verstrekt ? plusDagen(peildatum, 10 + kies(300)) : null,
      acuut:
        kies(3) === 0 ? { locatie: kies(3), van: begin, tot: kies(4) === 0 ? null : plusDagen(begin, kies(40)) } : null,
      bezwaar:
        besloten && kies(8) === 0
          ? ((b) => b ?? null)(
              [
                { status: 'open', uitkomst: null },
                { status: 'beslist', uitkomst: 'gegrond' },
                { status: 'beslist', uitkomst: 'ongegrond' },
                { status: 'vervallen', uitkomst: null },
              ].map((b) => ({ ...b, ontvangenOp: plusDagen(peildatum, kies(40)) }))[kies(4)],
            )
          : null,
    };
  });
}

export const id = (soort: string, nr: number): string => `${soort}${nr}`.padStart(26, '0');

/** Puts the cases in a database behind the back of the use cases: only what reports read. `vulling` makes the facts as large as real ones. */
export function zaai(db: Db, zaken: readonly Zaak[], vulling = ''): void {
  const op = '2026-01-01T10:00:00.000Z';
  db.prepare("INSERT OR IGNORE INTO gebruiker VALUES (?, 1, 'Bo', 'bo', '[]', NULL, 1, 0, ?, NULL)").run(
    id('g', 1),
    op,
  );
  locaties.forEach((naam, nr) =>
    db
      .prepare("INSERT INTO locatie VALUES (?, 1, ?, 'nachtopvang', 'volwassenen', '', '', '', '', 20, 1)")
      .run(id('j', nr), naam),
  );
  const client = db.prepare(
    "INSERT INTO client VALUES (?, 1, 'X', '', '', '', NULL, NULL, '', NULL, '', '', '', '', '', '', '', '', ?)",
  );
  const dossier = db.prepare(
    "INSERT INTO dossier (id, client_id, kenmerk, versie, gemeld_op, keten, status, laatste_dag, aangemaakt_op) VALUES (?, ?, ?, 1, ?, ?, 'melding', ?, ?)",
  );
  const besluit = db.prepare(
    `INSERT INTO besluit (id, dossier_id, soort, genomen_op, genomen_door_id, peildatum, beleidsversie, keten, ingangsdatum, laatste_dag,
       contactpersoon_id, motivering, gronden, voorwaarden, feiten, uitleg) VALUES (?, ?, ?, ?, ?, ?, '', ?, ?, ?, ?, '', ?, '', ?, '[]')`,
  );
  const vervallen = db.prepare("INSERT INTO besluit_vervallen VALUES (?, 'x', ?, ?)");
  const plaatsing = db.prepare("INSERT INTO plaatsing VALUES (?, ?, ?, ?, 'acuut', ?, ?)");
  const bezwaar = db.prepare('INSERT INTO bezwaar VALUES (?, ?, ?, ?, ?, NULL, ?)');
  const g = id('g', 1);
  db.transaction(() => {
    for (const z of zaken) {
      const [c, d, b] = [id('c', z.nr), id('d', z.nr), id('b', z.nr)];
      client.run(c, op);
      dossier.run(d, c, String(z.nr), z.gemeldOp, z.keten, z.vervallen ? null : z.laatsteDag, op);
      if (z.soort) {
        const feiten = { melding: { aanvraagOp: z.aanvraagOp, vulling }, onderzoek: { afgerondOp: z.afgerondOp } };
        const genomenOp = `${z.peildatum}T10:00:00.000Z`;
        besluit.run(
          b,
          d,
          z.soort,
          genomenOp,
          g,
          z.peildatum,
          z.keten,
          z.ingangsdatum,
          z.laatsteDag,
          g,
          JSON.stringify(z.gronden),
          JSON.stringify(feiten),
        );
        if (z.vervallen) vervallen.run(b, g, op);
        if (z.bezwaar) bezwaar.run(id('z', z.nr), d, b, z.bezwaar.ontvangenOp, z.bezwaar.status, z.bezwaar.uitkomst);
      }
      if (z.acuut) plaatsing.run(id('p', z.nr), c, d, id('j', z.acuut.locatie), z.acuut.van, z.acuut.tot);
    }
  })();
}
