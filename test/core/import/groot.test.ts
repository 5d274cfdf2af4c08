import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { maakKern } from '#core/kern.ts';
import { systeemklok } from '#core/klok.ts';
import { codeVanSqlite } from '#db/openen.ts';
import * as opslag from '#db/opslag/index.ts';
import { opslagplaatsIn } from '#db/opslagplaats.ts';
import type { Antwoord } from '#shared/contract/antwoord.ts';
import type { Eindpuntnaam, Invoer, Uitvoer } from '#shared/contract/tabel.ts';
import { wachtwoord } from '../hulp.ts';
import { organisatiesjabloon } from '../opstelling.ts';
import { clientkop } from './hulp.ts';

/* A large file, with figures: IMPORTREGELS=100000 npm run unit -- test/core/import/groot */
const aantal = Number(process.env['IMPORTREGELS'] ?? 250);
const opzetten = organisatiesjabloon('gemeente', ['functioneel-beheer', 'beslisser']);
const letters = 'bcdfghjklmnprstvw';
const lettergreep = (n: number): string =>
  `${letters[n % 17] ?? ''}${'aeiou'[n % 5] ?? ''}${letters[(n >> 3) % 17] ?? ''}`;
const naam = (n: number): string => lettergreep(n * 7) + lettergreep(n * 31) + lettergreep(n * 131);

function* regels(): Generator<string> {
  yield clientkop;
  for (let i = 0; i < aantal; i += 1)
    yield `${naam(i)};${naam(i * 3 + 1)};${(i % 28) + 1}-${(i % 12) + 1}-${1940 + (i % 65)};;Kwijt;${String(i).padStart(8, '0')};`;
}

/** Every other call while an import runs, and how long it waited. */
it(
  'a large file goes in and out in stretches, while every other call is answered',
  { timeout: 3_600_000 },
  async () => {
    const { map, sluit } = await opzetten();
    sluit();
    const fouten: unknown[] = [];
    const kern = maakKern(
      {
        klok: systeemklok,
        toeval: (n) => new Uint8Array(randomBytes(n)),
        log: { meld: () => {}, fout: (_kenmerk, fout) => void fouten.push(fout) },
        bronnen: fileURLToPath(new URL('../../../resources', import.meta.url)),
        ...{ werkstation: 'TESTPC', versie: '0.0.0', apparaatgeheim: null, proefGewenst: false },
        wachtwoordkosten: { geheugenKiB: 64, gangen: 1 },
        meldGebeurtenis: () => {},
      },
      { opslag, plaats: opslagplaatsIn(map), codeVanFout: codeVanSqlite },
    );
    async function doe<N extends Eindpuntnaam>(eindpunt: N, invoer: Invoer<N>): Promise<Uitvoer<N>> {
      const antwoord = (await kern.roepAan(eindpunt, invoer, true)) as Antwoord<Uitvoer<N>>;
      if (!antwoord.ok) throw new Error(`${eindpunt}: ${antwoord.melding}`, { cause: fouten[0] });
      return antwoord.waarde;
    }
    await doe('sessie.inloggen', { inlognaam: 'beslisser', wachtwoord });
    const bytes = Buffer.from([...regels()].join('\n'), 'utf8');
    const { ontvangstId, deelgrootte } = await doe('import.beginnen', { soort: 'client', grootte: bytes.length });
    for (let vanaf = 0; vanaf < bytes.length; vanaf += deelgrootte)
      await doe('import.deel', {
        ontvangstId,
        vanaf,
        inhoud: bytes.subarray(vanaf, vanaf + deelgrootte).toString('base64'),
      });
    const { id } = await doe('import.openen', { soort: 'client', ontvangstId, bestandsnaam: 'groot.csv' });

    const figuren: string[] = [];
    async function stap(wat: string): Promise<string> {
      const begin = performance.now();
      let langst = 0;
      let stand: string;
      let geheugen = 0;
      do {
        const voor = performance.now();
        const [uit] = await Promise.all([doe('import.verder', { id }), doe('sessie.huidige', {})]);
        langst = Math.max(langst, performance.now() - voor);
        geheugen = Math.max(geheugen, process.memoryUsage().rss);
        ({ stand } = uit);
      } while (['lezen', 'controleren', 'bezig', 'terugdraaien'].includes(stand));
      const seconden = (performance.now() - begin) / 1000;
      figuren.push(
        `${wat}: ${seconden.toFixed(1)} s, longest wait ${langst.toFixed(0)} ms, ${(geheugen / 1e6).toFixed(0)} MB`,
      );
      return stand;
    }
    expect(await stap('read')).toBe('koppelen');
    const { versie, koppeling } = await doe('import.lezen', { id });
    await doe('import.koppelen', { id, versie, koppeling });
    expect(await stap('check')).toBe('klaar');
    await doe('import.allesKiezen', { id, keuze: 'overslaan' });
    await doe('import.uitvoeren', { id, versie: versie + 1, wijze: 'goede' });
    expect(await stap('import')).toBe('gedaan');
    const na = await doe('import.lezen', { id });
    expect(na.telling.gedaan + na.telling.overgeslagen).toBe(aantal);
    await doe('import.terugdraaien', { id, versie: na.versie, reden: 'Meting' });
    expect(await stap('back')).toBe('teruggedraaid');
    expect((await doe('import.lezen', { id })).telling).toMatchObject({ terug: na.telling.gedaan, blijft: 0 });
    if (process.env['IMPORTREGELS']) process.stdout.write(`${aantal} lines\n${figuren.join('\n')}\n`);
    kern.sluit();
    rmSync(map, { recursive: true, force: true });
  },
);
