import { cpus, freemem, totalmem } from 'node:os';
import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';
import { schrijfGezondheid } from '#shared/gezondheid/tekst.ts';
import { diagnoseteksten as t } from '#shared/taal/diagnose.ts';
import { toonMoment } from '#shared/taal/schermdatum.ts';
import { vul } from '#shared/taal/vul.ts';
import type { Context } from '../context.ts';
import { meet } from '../gezondheid/meten.ts';
import { kijkNa } from '../gezondheid/tik.ts';
import { kaal, ordeVan, schoonLog } from './schonen.ts';

/** One file of the bundle, all text. */
export interface Diagnosebestand {
  naam: string;
  tekst: string;
}

/** So many of the newest lines of the log are looked at. */
const logregels = 400;

const json = (waarde: unknown): string => `${JSON.stringify(waarde, null, 2)}\n`;

/** Counts of every table; calls of the desk go first in between, because a large table takes its time. */
async function tel({ db, opslag, sessie }: Context): Promise<Record<string, number | string>> {
  const uit: Record<string, number | string> = {};
  for (const tabel of opslag.leesTabelnamen(db)) {
    await new Promise((verder) => setImmediate(verder));
    if (!db.open) return uit;
    const aantal = opslag.telRijen(db, tabel);
    uit[tabel] = sessie.organisatie.soort === 'veilig-thuis' ? ordeVan(aantal) : aantal;
  }
  return uit;
}

/** How long some reads take here, in milliseconds. */
function meetTijden({ db, opslag, poorten: { klok } }: Context): Record<string, number> {
  const werk: Record<string, () => unknown> = {
    instellingen: () => opslag.leesInstellingen(db),
    gebruikers: () => opslag.leesGebruikers(db),
    logboekLaatste: () => opslag.leesAuditschakel(db),
    uitbak: () => opslag.telLevering(db),
    locaties: () => opslag.leesLocaties(db),
    schema: () => opslag.schemahash(db),
  };
  return Object.fromEntries(
    Object.entries(werk).map(([naam, doe]) => {
      const begin = klok.verstreken();
      doe();
      return [naam, Math.round((klok.verstreken() - begin) * 100) / 100];
    }),
  );
}

function versies({ poorten, sessie, db, opslag }: Context) {
  const { omgeving, versie } = poorten;
  const { schema, hoort } = opslag.leesSchemanummers(db);
  return {
    onthaal: versie,
    schema: { nummer: schema, hoort, sha256: opslag.schemahash(db) },
    omgeving: {
      electron: omgeving?.electron ?? null,
      chrome: omgeving?.chrome ?? null,
      node: process.versions.node,
      platform: omgeving?.platform ?? null,
      proefruntime: omgeving?.proefruntime ?? null,
      processors: cpus().length,
      geheugenMb: Math.round(totalmem() / 2 ** 20),
      vrijGeheugenMb: Math.round(freemem() / 2 ** 20),
    },
    soort: sessie.organisatie.soort,
    proef: sessie.proef,
  };
}

function instellingen({ instellingen: waarden, db, opslag }: Context) {
  const verbinding = opslag.leesRegisterverbinding(db);
  return {
    organisatie: kaal(waarden),
    // Whether there is a way to the registry, and how it is guarded; not where it goes, nor who comes in.
    register: verbinding && { aan: verbinding.aan, poort: verbinding.poort, eigenCertificaat: verbinding.ca !== null },
    werkplekken: opslag.leesLijnZelf(db) !== null,
  };
}

/** Makes every file of a diagnosis of the open file and this computer. Nothing personal: see `schonen.ts` and its test. */
export async function maakBundel(context: Context): Promise<Diagnosebestand[]> {
  const { nu, poorten, db, opslag } = context;
  const tellingen = await tel(context);
  const log = schoonLog(poorten.log.laatste?.(logregels) ?? []);
  const bestanden: Diagnosebestand[] = [
    { naam: 'gezondheid.txt', tekst: schrijfGezondheid(kijkNa(context), nu, poorten.versie) },
    { naam: 'metingen.json', tekst: json(meet(context)) },
    { naam: 'versies.json', tekst: json(versies(context)) },
    { naam: 'instellingen.json', tekst: json(instellingen(context)) },
    { naam: 'tabellen.json', tekst: json(tellingen) },
    {
      naam: 'opslag.json',
      tekst: json({ sqlite: opslag.leesSqlite(db), tijdenMs: meetTijden(context), plannen: opslag.leesPlannen(db) }),
    },
    {
      naam: 'log.txt',
      tekst: [...log.regels, vul(t.weggelaten, { aantal: log.weggelaten }), ''].join('\n'),
    },
  ];
  const leesmij = [
    vul(t.leesmij, { moment: toonMoment(nu), versie: poorten.versie }),
    '',
    ...bestanden.map(({ naam }) => `${naam}: ${t.bestanden[naam] ?? ''}`),
    '',
  ].join('\n');
  return [{ naam: 'lees-mij.txt', tekst: leesmij }, ...bestanden];
}

/** The files as one zip. */
export function pakIn(bestanden: readonly Diagnosebestand[], nu: string): Promise<Uint8Array> {
  const zip = new yazl.ZipFile();
  for (const { naam, tekst } of bestanden)
    zip.addBuffer(Buffer.from(tekst), naam, { mtime: new Date(nu), mode: 0o100600 });
  zip.end();
  return buffer(zip.outputStream).then((bytes) => new Uint8Array(bytes));
}
