import type { z } from 'zod';
import { plusDagen } from '#shared/beleid/index.ts';
import type { Eindpunt } from '#shared/contract/eindpunt.ts';
import { contract } from '#shared/contract/tabel.ts';
import { rechtenVan } from '#shared/contract/rechten.ts';
import { proefgebruikers } from '#core/proef/accounts.ts';
import type { Db } from '#db/openen.ts';
import { opslagplaatsIn } from '#db/opslagplaats.ts';
import { appklok } from '../hulp/klok.ts';
import { bewaar, luisterMee, meet, toon, type Regel } from './groot/meten.ts';
import { openBench } from './groot/plek.ts';
import { oogstVan } from './groot/zaaien.ts';

/*
 * Every question of the contract on the large files, found by walking the contract: what a screen reads must be there within
 * 50 ms. A question that reads for seconds by its nature (a report, a check of the whole log) has a goal of its own or none.
 */
const vandaag = appklok.vandaag();
/** Read by a thread or asked once a year, and why: no screen waits for these. */
const langzaam: Readonly<Record<string, string>> = {
  'rapportage.maken': 'figures over months, read by a thread of its own',
  'aanlevering.controleren': 'a check of a whole year, read by a thread of its own',
  'audit.controleren': 'walks the whole chain, asked by hand',
  'crisiscijfers.maken': 'figures, read by a thread of its own',
  'reservekopie.nakijken': 'opens a whole backup',
  'tweedeFactor.beginnen': 'argon2id on purpose',
  'diagnose.voorbeeld': 'counts every row of every table, in turns with the desk; made by hand when something is wrong',
};
const overslaan = new Set([
  'levering.testen',
  'noodherstel.kijken',
  'reservekopie.voorbeeld',
  'werkplek.uitnodigingBestand',
]);

type Kandidaten = Readonly<Record<string, readonly unknown[]>>;

/** What a field may hold, tried in turn until its schema takes one. */
function vul(schema: z.ZodType, naam: string, bekend: Kandidaten): unknown {
  const gewoon = [null, vandaag, 0, 1, 50, '', 'de', false, [], {}];
  return [...(bekend[naam] ?? []), ...gewoon].find((waarde) => schema.safeParse(waarde).success);
}

/** An input that the schema of an endpoint takes, or null where a person has to make one up. */
function invoerVoor({ invoer }: Eindpunt, bekend: Kandidaten): object | null {
  const vorm: unknown = Reflect.get(invoer, 'shape');
  if (typeof vorm !== 'object' || vorm === null) return null;
  const uit = Object.fromEntries(
    Object.entries(vorm as Record<string, z.ZodType>).map(([naam, schema]) => [naam, vul(schema, naam, bekend)]),
  );
  return invoer.safeParse(uit).success ? uit : null;
}

/** Records of which there are many, so that a question has something to read. */
function recordsIn(db: Db): Kandidaten {
  const een = (sql: string): unknown[] => db.prepare(sql).pluck().all() as unknown[];
  return {
    dossierId: een(
      "SELECT id FROM dossier WHERE status IN ('verstrekt', 'onderzoek', 'melding') ORDER BY status DESC, gemeld_op DESC LIMIT 1",
    ),
    clientId: een(
      "SELECT client_id FROM dossier WHERE status IN ('verstrekt', 'onderzoek', 'melding') ORDER BY status DESC, gemeld_op DESC LIMIT 1",
    ),
    andereId: een('SELECT id FROM client ORDER BY id LIMIT 1'),
    besluitId: een('SELECT id FROM besluit ORDER BY genomen_op DESC LIMIT 1'),
    locatieId: een('SELECT id FROM locatie WHERE actief = 1 ORDER BY capaciteit DESC LIMIT 1'),
    code: een('SELECT pasnummer FROM copas LIMIT 1'),
    tekst: ['de vries', 'huisarts'],
    zoek: ['jan', ''],
    vanaf: [0],
    aantal: [50, 20],
    // A day, or for figures a month.
    van: [plusDagen(vandaag, -364), plusDagen(vandaag, -364).slice(0, 7)],
    tot: [vandaag, vandaag.slice(0, 7)],
    dagen: [92],
    wie: ['iedereen', { soort: 'iedereen' }],
    datum: [plusDagen(vandaag, -1)],
    nacht: [plusDagen(vandaag, -1)],
    dag: [vandaag],
    maand: [plusDagen(vandaag, -40).slice(0, 7)],
    soort: ['verstrekken', 'cbs-dakloosheid'],
    achternaam: ['Jansen'],
    voornamen: ['Maria'],
    geboortedatum: ['1980-03-12'],
  };
}

const regels: Regel[] = [];
const nietGevraagd: string[] = [];
const kanten = [
  ['college', 'gemeente'],
  ['aanbieder', 'opvangaanbieder'],
  ['veiligthuis', 'veilig-thuis'],
] as const;
for (const [kant, soort] of kanten.filter(([k]) => !process.env['KANT'] || k === process.env['KANT'])) {
  const oogst = await oogstVan();
  const gedaan = new Set<string>();
  for (const { inlognaam, rollen } of proefgebruikers.filter(({ organisatie }) => organisatie === soort)) {
    const mee = luisterMee(opslagplaatsIn(oogst[kant]));
    const { kern, doe } = await openBench(oogst[kant], inlognaam, { plaats: mee.plaats });
    const bekend = recordsIn(mee.db());
    const rechten = new Set<string>([...rechtenVan(rollen), 'ingelogd', 'openbaar']);
    for (const [naam, eindpunt] of Object.entries(contract) as [string, Eindpunt][]) {
      if (eindpunt.soort !== 'vraag' || eindpunt.uitvoerder !== 'kern' || gedaan.has(naam) || overslaan.has(naam))
        continue;
      if (!rechten.has(eindpunt.toegang)) continue;
      const invoer = invoerVoor(eindpunt, bekend);
      const proef = invoer && (await kern.roepAan(naam, invoer));
      if (!proef?.ok) continue;
      gedaan.add(naam);
      const traag = langzaam[naam];
      const regel = await meet({
        ...{ wat: `${kant}: ${naam}`, keer: traag ? 2 : 25, werk: () => doe(naam, invoer) },
        ...{ doel: traag ? null : { soort: 'onder', ms: 50 }, noot: traag ?? '' },
      });
      if (regel.p95 > 10) toon(regel);
      regels.push(regel);
    }
    kern.sluit();
  }
  for (const [naam, { soort: wat, uitvoerder }] of Object.entries(contract) as [string, Eindpunt][])
    if (wat === 'vraag' && uitvoerder === 'kern' && !gedaan.has(naam)) nietGevraagd.push(`${kant}: ${naam}`);
}
const mis = regels.filter(({ gehaald }) => gehaald === false);
const traagste = [...regels].filter(({ doel }) => doel !== null).sort((a, b) => b.p95 - a.p95);
console.log(`${regels.length} questions asked, ${mis.length} above 50 ms at p95`);
bewaar(
  'lijsten',
  [...mis, ...traagste.filter(({ gehaald }) => gehaald).slice(0, 8), ...regels.filter(({ doel }) => doel === null)],
  {
    'questions of the contract asked': regels.length,
    'above 50 ms': mis.length,
  },
);
if (process.argv.includes('--alles')) console.log(nietGevraagd.join('\n'));
