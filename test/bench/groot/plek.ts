import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Organisatiesoort } from '#shared/contract/rechten.ts';
import { maakId } from '#core/id.ts';
import { maakKern, type Kern } from '#core/kern.ts';
import type { Opslaglaag } from '#core/opslaglaag.ts';
import type { Klok, Poorten } from '#core/poorten.ts';
import { proefgebruikers, proefwachtwoord } from '#core/proef/accounts.ts';
import { beginInstellingen } from '#core/sessie/begin.ts';
import { nieuweSleutelbos, voegAdministratieToe, voegGebruikerToe } from '#core/sessie/sleutelbos.ts';
import { codeVanSqlite, type Db } from '#db/openen.ts';
import * as opslag from '#db/opslag/index.ts';
import type { Gebruikerrij } from '#db/opslag/index.ts';
import { opslagplaatsIn } from '#db/opslagplaats.ts';
import { appklok } from '../../hulp/klok.ts';

/** The ports of a core that measures: the real randomness and resources, cheap passwords, silence. */
export function benchpoorten(klok: Klok = appklok): Poorten {
  return {
    klok,
    toeval: (n) => new Uint8Array(randomBytes(n)),
    log: { meld: () => {}, fout: (_kenmerk, fout) => console.error(fout) },
    bronnen: fileURLToPath(new URL('../../../resources', import.meta.url)),
    werkstation: 'bench',
    versie: '0',
    apparaatgeheim: null,
    proefGewenst: false,
    wachtwoordkosten: { geheugenKiB: 64, gangen: 1 },
    meldGebeurtenis: () => {},
  };
}

/** The storage of a data folder, as the composition root hands it to the core. */
export const laagIn = (map: string): Opslaglaag => ({
  opslag,
  plaats: opslagplaatsIn(map),
  codeVanFout: codeVanSqlite,
});

/** A new administratie that is being sown: its open file, its users, and who may log in with which password. */
export interface Grond {
  db: Db;
  sleutel: Uint8Array;
  administratieId: string;
  gebruikers: ReadonlyMap<string, Gebruikerrij>;
  laag: Opslaglaag;
}

const namen: Record<Organisatiesoort, string> = {
  gemeente: 'Gemeente van de meting',
  opvangaanbieder: 'Stichting van de meting',
  'veilig-thuis': 'Veilig Thuis van de meting',
};

/** Makes the folder's one administratie of this kind with the accounts of the proefomgeving. Writes are not synced while sowing. */
export async function nieuweGrond(map: string, soort: Organisatiesoort, poorten: Poorten): Promise<Grond> {
  const laag = laagIn(map);
  const administratieId = maakId(poorten.toeval);
  const sleutel = poorten.toeval(32);
  const db = laag.plaats.open(administratieId, sleutel, { nieuw: true });
  db.pragma('synchronous = OFF');
  db.pragma('cache_size = -1048576');
  const nu = poorten.klok.nu();
  const wie = proefgebruikers.filter(({ organisatie }) => organisatie === soort);
  const gebruikers = wie.map(({ naam, inlognaam, rollen }) => ({
    ...{ id: maakId(poorten.toeval), versie: 1, naam, inlognaam, rollen, locatieId: null, actief: true },
    ...{ laatstIngelogd: null, tijdelijkWachtwoord: false },
  }));
  opslag.inTransactie(db, () => {
    opslag.schrijfOrganisatie(db, { id: administratieId, soort, proef: false }, nu);
    const naam = namen[soort];
    opslag.schrijfInstellingen(db, beginInstellingen({ naam, openVan: '08:30', openTot: '16:30' }));
    for (const gebruiker of gebruikers) opslag.schrijfGebruiker(db, gebruiker, nu);
  });
  let bos = voegAdministratieToe(nieuweSleutelbos(false, poorten.toeval), administratieId, sleutel, poorten.toeval).bos;
  for (const { id, inlognaam } of gebruikers)
    bos = await voegGebruikerToe(
      bos,
      { administratieId, gebruikerId: id, inlognaam, wachtwoord: proefwachtwoord },
      sleutel,
      poorten,
    );
  laag.plaats.schrijfJson('sleutelbos', bos);
  return { db, sleutel, administratieId, laag, gebruikers: new Map(gebruikers.map((g) => [g.inlognaam, g])) };
}

/** The user with this login name. */
export function wieIs(grond: Grond, inlognaam: string): Gebruikerrij {
  const gevonden = grond.gebruikers.get(inlognaam);
  if (!gevonden) throw new Error(`No user ${inlognaam} here`);
  return gevonden;
}

/** Read by the repositories themselves while they write a client. */
const nodig = new Set(['client_sleutel_client', 'client_schaduw_bsn']);

/** Takes triggers and named indexes away while rows are put in; the answer puts them back as they were. */
export function zonderIndexen(db: Db): () => void {
  const alle = db
    .prepare("SELECT type, name, sql FROM sqlite_schema WHERE type IN ('index', 'trigger') AND sql IS NOT NULL")
    .all() as { type: string; name: string; sql: string }[];
  const weg = alle.filter(({ name }) => !nodig.has(name));
  db.pragma('foreign_keys = OFF');
  for (const { type, name } of weg) db.exec(`DROP ${type.toUpperCase()} "${name}"`);
  return () => {
    for (const { sql } of weg) db.exec(sql);
    db.pragma('foreign_keys = ON');
  };
}

/**
 * For the one large transaction of a sow: a file without a second copy of it beside it. What is new needs no journal, and whoever
 * pulls the plug sows again.
 */
export function zonderDagboek(db: Db): void {
  db.pragma('journal_mode = DELETE');
  db.pragma('journal_mode = MEMORY');
}

/** Closes a sown file as the app would find it. */
export function sluitGrond({ db }: Grond): void {
  db.pragma('journal_mode = WAL');
  db.close();
}

/** A core on a sown folder with somebody logged in, and a way to call it that throws when it refuses. */
export interface Bench {
  kern: Kern;
  doe: <T>(naam: string, invoer: unknown) => Promise<T>;
}

/** Opens a sown folder with the real core. */
export async function openBench(
  map: string,
  inlognaam: string,
  laag: Partial<Opslaglaag> = {},
  klok?: Klok,
): Promise<Bench> {
  const kern = maakKern(benchpoorten(klok), { ...laagIn(map), ...laag });
  const doe = async <T>(naam: string, invoer: unknown): Promise<T> => {
    const antwoord = await kern.roepAan(naam, invoer, true);
    if (!antwoord.ok)
      throw new Error(`${naam}: ${antwoord.code} ${JSON.stringify(antwoord.velden ?? antwoord.melding)}`);
    return antwoord.waarde as T;
  };
  await doe('sessie.inloggen', { inlognaam, wachtwoord: proefwachtwoord });
  return { kern, doe };
}
