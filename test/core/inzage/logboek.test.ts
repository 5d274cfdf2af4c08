import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { leesAudit } from '#db/opslag/logboek.ts';
import { auditHash, begin } from '#core/audit/keten.ts';
import { logIn, nieuweMap, type Testkern } from '../hulp.ts';
import { openBestand, stadsjabloon, type Stad } from '../opstelling.ts';

const opzetten = stadsjabloon();
let k: Testkern & { met: Stad };
beforeEach(async () => {
  k = await opzetten();
});
afterEach(() => k.ruimOp());

const vraag = { zoek: '', van: null, tot: null, gebruiker: null, clientId: null };
const lees = (over: object = {}) => k.doe('audit.lijst', { ...vraag, voorVolgnummer: null, aantal: 500, ...over });
const stuk = (na: number, hash: string, aantal: number) => k.doe('audit.stuk', { werkplekId: null, na, hash, aantal });

async function pakUit(bytes: Uint8Array): Promise<string> {
  const map = nieuweMap();
  const zip = await new Promise<ZipFile>((gelukt, mislukt) =>
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (fout, open) => (fout ? mislukt(fout) : gelukt(open))),
  );
  await new Promise<void>((klaar) => {
    zip.on('end', () => klaar());
    zip.on('entry', (entry: Entry) => {
      zip.openReadStream(entry, (_fout, stroom) => {
        void buffer(stroom!).then((inhoud) => {
          writeFileSync(join(map, entry.fileName), inhoud);
          zip.readEntry();
        });
      });
    });
    zip.readEntry();
  });
  return map;
}
const reken = (map: string) => spawnSync(process.execPath, ['controleer.mjs'], { cwd: map, encoding: 'utf8' });

describe('the auditor', () => {
  it('reads the log and nothing else', async () => {
    await logIn(k, 'auditor');
    const { clientId, dossierId } = k.met.thomas;
    for (const [naam, invoer] of [
      ['client.zoeken', { tekst: 'zuiderveld', aantal: 5 }],
      ['client.lezen', { clientId }],
      ['dossier.openen', { dossierId }],
      ['verzoek.lijst', { soort: null, alleenOpen: false, vanaf: 0, aantal: 10 }],
      ['gebruiker.lijst', {}],
    ] as const)
      await k.weigert(naam, invoer, 'geen-recht');
    expect(await k.doe('audit.namen', {})).toEqual(
      expect.arrayContaining(['Naam auditor', 'Naam balie', 'Naam beslisser']),
    );
  });

  it('finds by client, by user, by period and by words, together', async () => {
    await logIn(k, 'auditor');
    const { clientId, dossierId } = k.met.thomas;
    const overThomas = (await lees({ clientId })).regels;
    expect(overThomas.length).toBeGreaterThan(5);
    expect(overThomas.every((r) => r.clientId === clientId || r.dossierId === dossierId)).toBe(true);
    const alles = (await lees()).regels;
    expect(overThomas).toEqual(
      alles.filter((r) => r.clientId === clientId || (r.clientId === null && r.dossierId === dossierId)),
    );
    const balie = (await lees({ clientId, gebruiker: 'Naam balie' })).regels;
    expect(balie).toEqual(overThomas.filter(({ gebruiker }) => gebruiker === 'Naam balie'));
    const woord = (await lees({ clientId, zoek: 'vastgelegd' })).regels;
    expect(woord).toEqual(overThomas.filter(({ tekst }) => tekst.toLowerCase().includes('vastgelegd')));
    expect((await lees({ zoek: overThomas.find((r) => r.kenmerk)!.kenmerk! })).regels.length).toBeGreaterThan(3);
    expect((await lees({ van: '2026-11-17' })).regels).toEqual([]);
    expect((await lees({ tot: '2026-11-15' })).regels).toEqual([]);
    expect((await lees({ van: '2026-11-16', tot: '2026-11-16' })).regels.length).toBe(alles.length + 6);
  });

  it('walks the chain in stretches, and hears which line does not fit', async () => {
    await logIn(k, 'auditor');
    const eerste = await stuk(0, begin, 10);
    expect(eerste).toMatchObject({ heel: true, tot: 10, fout: null });
    const rest = await stuk(10, eerste.laatsteHash, 50_000);
    expect(rest).toMatchObject({ heel: true, tot: rest.totaal });
    expect(await stuk(10, begin, 10)).toMatchObject({ heel: false, fout: { volgnummer: 11 } });
    k.sluit();
    const { db } = await openBestand(k.map);
    db.exec("DROP TRIGGER audit_blijft_wijzig; UPDATE audit SET gebruiker = 'Niemand' WHERE volgnummer = 15");
    db.close();
    k.herstart();
    await logIn(k, 'auditor');
    expect(await stuk(10, eerste.laatsteHash, 50_000)).toMatchObject({
      heel: false,
      tot: 14,
      fout: { volgnummer: 15, gebruiker: 'Niemand' },
    });
  });

  it('gives a file that somebody outside checks without our program; one changed sign is found', async () => {
    await logIn(k, 'auditor');
    const { clientId } = k.met.thomas;
    const { bytes, bestandsnaam } = await k.doe('audit.bytes', { ...vraag, clientId });
    expect(bestandsnaam).toBe('logboek-2026-11-16.zip');
    const map = await pakUit(bytes);
    const aantal = readFileSync(join(map, 'logboek.ndjson'), 'utf8').trim().split('\n').length;
    expect(reken(map)).toMatchObject({ status: 0, stdout: `Heel: ${aantal} regels.\n` });
    const csv = readFileSync(join(map, 'logboek.csv'), 'utf8');
    expect(csv).toContain('Besluit genomen');
    expect(csv).not.toContain('Zuiderveld');
    const ndjson = readFileSync(join(map, 'logboek.ndjson'), 'utf8');
    writeFileSync(join(map, 'logboek.ndjson'), ndjson.replace('Naam balie', 'Naam bali3'));
    const na = reken(map);
    expect(na.status).toBe(1);
    expect(na.stdout).toContain('is veranderd');
    // The whole log hangs together line by line.
    const heel = await pakUit((await k.doe('audit.bytes', vraag)).bytes);
    expect(reken(heel).status).toBe(0);
    const regels = readFileSync(join(heel, 'logboek.ndjson'), 'utf8').trim().split('\n');
    writeFileSync(join(heel, 'logboek.ndjson'), `${regels.toSpliced(5, 1).join('\n')}\n`);
    expect(reken(heel).stdout).toContain('het aantal regels klopt niet');
    await logIn(k, 'balie');
    await k.weigert('audit.bytes', vraag, 'geen-recht');
  });

  it('runs no formula that somebody put into a name', async () => {
    await logIn(k, 'bea');
    const nieuw = {
      naam: '=HYPERLINK("x")',
      inlognaam: 'formule',
      wachtwoord: 'paard batterij nietje correct',
      rollen: ['balie' as const],
    };
    await k.doe('gebruiker.toevoegen', { ...nieuw, locatieId: null });
    await k.doe('sessie.uitloggen', {});
    await k.doe('sessie.inloggen', { inlognaam: 'formule', wachtwoord: nieuw.wachtwoord });
    await logIn(k, 'auditor');
    const map = await pakUit((await k.doe('audit.bytes', { ...vraag, gebruiker: nieuw.naam })).bytes);
    const csv = readFileSync(join(map, 'logboek.csv'), 'utf8');
    expect(csv).toContain(`'=HYPERLINK`);
    expect(csv).not.toMatch(/(^|;)"?=/m);
  });
});

/* A log of a million lines: LOGREGELS=1000000 npm run unit -- test/core/inzage/logboek */
describe('a long log', () => {
  const aantal = Number(process.env['LOGREGELS'] ?? 3000);
  it(`of ${aantal} lines answers every question at once`, async () => {
    k.sluit();
    const { db } = await openBestand(k.map);
    const schrijf =
      db.prepare(`INSERT INTO audit (moment, gebruiker_id, gebruiker, rollen, organisatie, actie, gebeurtenis, tekst, client_id, dossier_id,
      uitkomst, doel, werkstation, nood, vorige_hash, hash) VALUES (@moment, NULL, @gebruiker, 'balie', 'o', 'R', @gebeurtenis, @tekst, @clientId, NULL,
      'gelukt', 'Uitvoering van de Wmo 2015', 'PC', 0, @vorige, @hash)`);
    const ids = Array.from({ length: 1000 }, (_, i) => String(i).padStart(26, '0'));
    let vorige = (db.prepare('SELECT hash FROM audit ORDER BY volgnummer DESC LIMIT 1').get() as { hash: string }).hash;
    db.transaction(() => {
      for (let i = 0; i < aantal; i += 1) {
        const regel = {
          ...{
            moment: new Date(Date.UTC(2027, 0, 1) + i * 60_000).toISOString(),
            gebruiker: `Collega ${i % 200}`,
            clientId: ids[(i * 7) % 1000]!,
          },
          ...{
            gebeurtenis: i % 50_000 === 7 ? 'zeldzaam.iets' : `vaak.${i % 30}`,
            tekst: i % 50_000 === 7 ? 'Zeldzame daad' : `Vaak ${i % 30}`,
          },
        };
        const vast = {
          gebruikerId: null,
          rollen: 'balie',
          organisatie: 'o',
          actie: 'R' as const,
          dossierId: null,
          uitkomst: 'gelukt',
          nood: false,
        };
        const hash = auditHash(vorige, { ...vast, ...regel, doel: 'Uitvoering van de Wmo 2015', werkstation: 'PC' });
        schrijf.run({ ...regel, vorige, hash });
        vorige = hash;
      }
    })();
    const basis = { zoek: '', van: null, tot: null, voorVolgnummer: null, aantal: 200 };
    const einde = new Date(Date.UTC(2027, 0, 1) + aantal * 60_000).toISOString();
    const vragen: Record<string, Partial<Parameters<typeof leesAudit>[1]>> = {
      nieuwste: {},
      client: { clientId: ids[42]! },
      gebruiker: { gebruiker: 'Collega 17' },
      'zeldzaam woord': { zoek: 'zeldzame' },
      'geen treffer': { zoek: 'bestaat niet' },
      'vaak woord': { zoek: 'vaak 3' },
      'een oude dag': { van: '2027-01-01T10:00:00.000Z', tot: '2027-01-01T12:00:00.000Z' },
      'oude helft': {
        van: '2027-01-01T00:00:00.000Z',
        tot: new Date((Date.UTC(2027, 0, 1) + Date.parse(einde)) / 2).toISOString(),
      },
      'gebruiker in een oude week': {
        gebruiker: 'Collega 17',
        van: '2027-01-02T00:00:00.000Z',
        tot: '2027-01-09T00:00:00.000Z',
      },
      'client en gebruiker': { clientId: ids[42]!, gebruiker: 'Collega 6' },
    };
    const tijden = Object.entries(vragen).map(([naam, over]) => {
      const gemeten = Array.from({ length: 5 }, () => {
        const start = performance.now();
        leesAudit(db, { ...basis, ...over });
        return performance.now() - start;
      }).sort((a, b) => a - b);
      return [naam, gemeten[2]!, gemeten[4]!] as const;
    });
    expect(leesAudit(db, { ...basis, ...vragen['geen treffer'] })).toEqual([]);
    expect(leesAudit(db, { ...basis, ...vragen['zeldzaam woord'] })).toHaveLength(Math.ceil((aantal - 7) / 50_000));
    db.close();
    if (!process.env['LOGREGELS']) return;
    const map = join('/tmp', 'onthaal-logregels');
    mkdirSync(map, { recursive: true });
    const tabel = tijden
      .map(([naam, p50, slechtst]) => `${naam}: ${p50.toFixed(1)} ms, slechtst ${slechtst.toFixed(1)} ms`)
      .join('\n');
    writeFileSync(join(map, 'cijfers.txt'), `${tabel}\n`);
  }, 900_000);
});
