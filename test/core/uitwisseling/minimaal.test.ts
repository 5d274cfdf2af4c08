import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import type { Db } from '#db/openen.ts';
import { toestemming } from '../gegevens.ts';
import { clientvelden, logIn, rechteWeg } from '../hulp.ts';
import { openBestand, vandaag } from '../opstelling.ts';
import { breng, geheim, gezinsnamen, helpGezin, tweetal, type Aanbieder, type College } from './tweetal.ts';

let k: College;
let a: Aanbieder;
let anker: string;
beforeEach(async () => {
  ({ k, a, anker } = await tweetal());
}, 60_000);
afterEach(() => {
  k.ruimOp();
  a.ruimOp();
});

/** Every table with rows, and in each every column in which something stands. */
function watErStaat(db: Db): Record<string, string[]> {
  const tabellen = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").all();
  const gevuld = (tabellen as { name: string }[]).flatMap(({ name }) => {
    const rijen = db.prepare(`SELECT * FROM "${name}"`).all() as Record<string, unknown>[];
    const kolommen = Object.keys(rijen[0] ?? {}).filter((kolom) =>
      rijen.some((rij) => rij[kolom] !== null && rij[kolom] !== '' && rij[kolom] !== '[]' && rij[kolom] !== '{}'),
    );
    return rijen.length > 0 ? [[name, kolommen.sort()] as const] : [];
  });
  return Object.fromEntries(gevuld);
}

/** All text in the file, table by table. */
const alleTekst = (db: Db): string =>
  JSON.stringify(
    (db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all() as { name: string }[]).map(({ name }) =>
      db.prepare(`SELECT * FROM "${name}"`).all(),
    ),
    (_sleutel, waarde: unknown) => (Buffer.isBuffer(waarde) ? waarde.toString('latin1') : waarde),
  );

/** Somebody whom the aanbieder has nothing to do with. */
async function iemandAnders(): Promise<void> {
  const { id: clientId } = await k.doe('client.aanmaken', {
    velden: clientvelden({ achternaam: geheim.ander, bsn: null, geenBsnReden: 'Kwijt' }),
  });
  await k.doe('dossier.starten', { clientId, feiten: rechteWeg(vandaag, anker).melding });
}

describe("the aanbieder's file holds only its own clients, and of them only what it needs (5.2.8, Wmo 5.2.9)", () => {
  it('table by table, column by column', async () => {
    await helpGezin(k, anker);
    await iemandAnders();
    await breng(k, a);
    a.sluit();
    const { db } = await openBestand(a.map);
    const staat = watErStaat(db);
    expect(
      Object.keys(staat)
        .filter((tabel) => !eigen.has(tabel))
        .sort(),
    ).toEqual(Object.keys(toegestaan).sort());
    for (const [tabel, kolommen] of Object.entries(toegestaan))
      expect(
        staat[tabel]?.filter((kolom) => !kolommen.includes(kolom)),
        tabel,
      ).toEqual([]);
    db.close();
  });

  it('nothing of the onderzoek, the motivering, other households or who does not sleep there, in no byte of it', async () => {
    await helpGezin(k, anker);
    await iemandAnders();
    await breng(k, a);
    a.sluit();
    const { db, pad } = await openBestand(a.map);
    const tekst = alleTekst(db);
    for (const woord of Object.values(gezinsnamen)) expect(tekst).toContain(woord);
    for (const woord of Object.values(geheim)) expect(tekst, woord).not.toContain(woord);
    // Deleted rows could linger in free pages: the whole file, decrypted.
    db.pragma('journal_mode = DELETE');
    db.pragma("rekey = ''");
    db.close();
    const kaal = readFileSync(pad).toString('latin1');
    expect(kaal).toContain(gezinsnamen.kind);
    for (const woord of Object.values(geheim)) expect(kaal, woord).not.toContain(woord);
  });

  it('interpreter and needs only with toestemming', async () => {
    const { dossierId } = await helpGezin(k, anker);
    await breng(k, a);
    await logIn(a, 'nacht');
    expect((await a.doe('dossier.openen', { dossierId })).aandacht).toEqual([]);
    const velden = toestemming(vandaag, { doel: 'opvangaanbieder', aan: 'Stichting De Kade' });
    await k.doe('toestemming.vastleggen', { dossierId, id: null, versie: 0, velden });
    await logIn(a, 'manager');
    expect(await breng(k, a)).toMatchObject({ verwerkt: 1 });
    await logIn(a, 'nacht');
    const { aandacht } = await a.doe('dossier.openen', { dossierId });
    expect(aandacht.join(' ')).toMatch(/Berbers/);
    expect(aandacht).toHaveLength(2);
  });
});

/** What is of the aanbieder itself: its users, settings, keys and log. */
const eigen = new Set(['organisatie', 'instelling', 'gebruiker', 'locatie', 'audit', 'pas_sleutel', 'centrumregio']);
for (const tabel of [
  'centrumregio_gemeente',
  'register_sleutel',
  'bestandssleutel',
  'bestandsontvanger',
  'locatie_koppeling',
  'ontvangst',
  'dubbel_taak',
  'dagrapport_zoek_config',
  'dagrapport_zoek_data',
])
  eigen.add(tabel);

/** Every table that a toewijzing fills, and in it every column that may hold something. */
const toegestaan: Readonly<Record<string, readonly string[]>> = {
  client: [
    ...[
      'aangemaakt_op',
      'achternaam',
      'bsn',
      'geboortedatum',
      'geen_bsn_reden',
      'geslacht',
      'id',
      'versie',
      'voornamen',
    ],
    'tussenvoegsel',
  ],
  client_versie: ['client_id', 'door_id', 'op', 'velden', 'versie'],
  client_sleutel: ['client_id', 'sleutel', 'soort'],
  client_koppeling: ['client_id', 'hun_ref', 'organisatie_id'],
  dossier: [
    ...[
      'aangemaakt_op',
      'client_id',
      'gemeld_op',
      'id',
      'kenmerk',
      'keten',
      'laatste_dag',
      'status',
      'versie',
      'regime',
    ],
    'volgende_termijn',
  ],
  besluit: [
    ...[
      'beleidsversie',
      'contactpersoon_id',
      'dossier_id',
      'genomen_door_id',
      'genomen_op',
      'id',
      'ingangsdatum',
      'keten',
    ],
    ...['laatste_dag', 'locatie_id', 'peildatum', 'soort', 'voorwaarden'],
  ],
  bekendmaking: ['besluit_id', 'bezwaar_tot', 'datum', 'door_id', 'op', 'wijze'],
  plaatsing: ['client_id', 'dossier_id', 'id', 'locatie_id', 'soort', 'tot', 'van'],
  termijn: ['artikel', 'dossier_id', 'omschrijving', 'soort', 'uiterlijk', 'sleutel'],
  werkregel: ['dossier_id', 'sleutel', 'soort', 'uiterlijk', 'wacht_op', 'eerste', 'keten', 'voorrang'],
  namens: ['gebruiker_id', 'organisatie_id'],
  opvangtoewijzing: [
    ...['dossier_id', 'dossier_ref', 'inhoud', 'organisatie_id', 'record_id', 'vastgelegd_op', 'volgnummer'],
  ],
  inbak: [
    ...[
      'bron',
      'inhoud',
      'ontvangen_door_id',
      'ontvangen_op',
      'organisatie_id',
      'organisatie_naam',
      'record_id',
      'soort',
    ],
  ],
  inbak_afhandeling: ['door_id', 'dossier_id', 'op', 'record_id', 'uitkomst', 'volgnummer'],
};
