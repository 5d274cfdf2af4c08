import type { Locatie } from '#shared/contract/groepen/beheer.ts';
import { weergavenaam } from '#shared/domein/naam.ts';
import { importteksten as tekst } from '#shared/taal/importeren.ts';
import { samenvoegteksten } from '#shared/taal/samenvoegen.ts';
import { toonMoment } from '#shared/taal/schermdatum.ts';
import type { Importding, Importrij } from '#db/opslag/index.ts';
import { schrijfAuditregel } from '../audit/schrijven.ts';
import { noteerWijzigingen } from '../beheer/wijzigingen.ts';
import { wijzigClientgegevens } from '../client/behandelaars.ts';
import type { Context } from '../context.ts';
import { meldClientVervallen } from '../register/melden.ts';
import { Geweigerd } from '../weigering.ts';

/** Why something stays; null: it went, or went back to what it was. */
type Blijft = string | null;

const rustend = (tabellen: readonly string[]): string =>
  tekst.terug.rust([...new Set(tabellen.map(samenvoegteksten.wat))].slice(0, 4).join(', '));

function noteer(context: Context, clientId: string | null, actie: 'U' | 'D', gebeurtenis: string): void {
  const { db, opslag, poorten, sessie, nu } = context;
  const betreft = { clientId, dossierId: null };
  const wat = { actie, gebeurtenis, tekst: tekst.audit.terug, uitkomst: 'gelukt', betreft };
  schrijfAuditregel(db, opslag, poorten, sessie, nu, wat);
}

/** Puts a client among those that go at the end of the stretch: leaving out the lock on their versions once is enough. */
function nieuweClientTerug(context: Context, { dingId, versie }: Importding, weg: string[]): Blijft {
  const { db, opslag } = context;
  const client = opslag.leesClient(db, dingId);
  if (!client) return null;
  const naam = weergavenaam(client);
  const laatste = opslag.leesClientversies(db, dingId).at(-1);
  if (client.versie !== versie && laatste)
    return tekst.terug.blijft(naam, tekst.terug.gewijzigd(laatste.door, toonMoment(laatste.op)));
  const rust = opslag.leesRustendOp(db, 'client', dingId);
  if (rust.length > 0) return tekst.terug.blijft(naam, rustend(rust));
  weg.push(dingId);
  meldClientVervallen(context, client);
  noteer(context, dingId, 'D', 'client.aanmaken');
  return null;
}

function aangevuldeClientTerug(context: Context, ding: Importding): Blijft {
  const { db, opslag } = context;
  const { dingId: clientId, versie, was } = ding;
  const client = opslag.leesClient(db, clientId);
  const versies = opslag.leesClientversies(db, clientId);
  const laatste = versies.at(-1);
  const eerder = (JSON.parse(was ?? '{}') as { versie?: number }).versie;
  const oud = versies.find((een) => een.versie === eerder);
  if (!client || !laatste || !oud) return null;
  const naam = weergavenaam(client);
  if (client.versie !== versie)
    return tekst.terug.blijft(naam, tekst.terug.gewijzigd(laatste.door, toonMoment(laatste.op)));
  if (opslag.leesHuidigeClient(db, clientId) !== clientId) return tekst.terug.blijft(naam, tekst.terug.samengevoegd);
  wijzigClientgegevens({ ...context, betreft: () => {} }, { clientId, versie, velden: oud.velden });
  noteer(context, clientId, 'U', 'client.wijzigen');
  return null;
}

function aangevuldeLocatieTerug(context: Context, { dingId, versie, was }: Importding): Blijft {
  const { db, opslag } = context;
  const locatie = opslag.leesLocatie(db, dingId);
  if (!locatie || was === null) return null;
  const oud = JSON.parse(was) as Locatie;
  if (locatie.versie !== versie || !opslag.wijzigLocatie(db, { ...oud, versie }))
    return tekst.terug.blijft(locatie.naam, tekst.terug.intussen);
  noteerWijzigingen(context, 'locatie', dingId, locatie, oud);
  noteer(context, null, 'U', 'locatie.wijzigen');
  return null;
}

function inrichtingTerug(context: Context, soort: 'locatie' | 'kamer' | 'bed', { dingId, versie }: Importding): Blijft {
  const { db, opslag } = context;
  const plek = soort === 'bed' ? opslag.leesPlek(db, dingId) : null;
  const ding = { locatie: opslag.leesLocatie, kamer: opslag.leesKamer, bed: opslag.leesBed }[soort](db, dingId);
  if (!ding) return null;
  const naam = plek ? tekst.terug.bed(plek.kamer, plek.naam) : ding.naam;
  const rust = opslag.leesRustendOp(db, soort, dingId);
  if (rust.length > 0) return tekst.terug.blijft(naam, rustend(rust));
  if (ding.versie !== versie) return tekst.terug.blijft(naam, tekst.terug.intussen);
  opslag.wisInrichting(db, soort, dingId);
  noteer(context, null, 'D', soort === 'locatie' ? 'locatie.toevoegen' : 'kamers.toevoegen');
  return null;
}

function neemTerug(context: Context, ding: Importding, weg: string[]): Blijft {
  if (ding.soort === 'client')
    return ding.handeling === 'nieuw' ? nieuweClientTerug(context, ding, weg) : aangevuldeClientTerug(context, ding);
  return ding.handeling === 'nieuw'
    ? inrichtingTerug(context, ding.soort, ding)
    : aangevuldeLocatieTerug(context, ding);
}

/** Takes one thing back, whole or not at all, and says so at its line; a line stays as soon as something of it does. */
function terugVanRegel(context: Context, bestand: Importrij, ding: Importding, weg: string[]): void {
  const { db, opslag } = context;
  let blijft: Blijft;
  try {
    blijft = opslag.inTransactie(db, () => neemTerug(context, ding, weg));
  } catch (fout) {
    if (!(fout instanceof Geweigerd)) throw fout;
    blijft = fout.extra.velden?.[0]?.bericht ?? fout.extra.melding ?? tekst.uitkomst.geweigerd(fout.code);
  }
  const regel = opslag.leesImportregel(db, bestand.id, ding.nummer);
  if (!regel || (regel.stand === 'blijft' && blijft === null)) return;
  const stand = blijft === null ? ('terug' as const) : ('blijft' as const);
  opslag.wijzigImportregel(db, bestand.id, { ...regel, stand, uitkomst: blijft ?? '' });
}

/**
 * Takes back what an import made, the last thing first: what nothing rests on goes, what was completed becomes what it was, and what
 * somebody used or changed since stays and is named.
 * @param aantal so many things at most
 */
export function draaiTerug(context: Context, bestand: Importrij, aantal: number): Importrij {
  const { db, opslag, poorten } = context;
  const begin = poorten.klok.verstreken();
  let { cursor, klaar } = bestand;
  const dingen = opslag.leesImportdingen(db, bestand.id, cursor, aantal);
  const weg: string[] = [];
  for (const ding of dingen) {
    if (poorten.klok.verstreken() - begin > 30) break;
    terugVanRegel(context, bestand, ding, weg);
    cursor = ding.plek;
    klaar += 1;
  }
  opslag.wisClienten(db, weg);
  return { ...bestand, cursor, klaar, stand: cursor <= 1 || dingen.length === 0 ? 'teruggedraaid' : 'terugdraaien' };
}
