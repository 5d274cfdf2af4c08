import { generateKeyPairSync } from 'node:crypto';
import { copyFileSync, cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weigeringSchema } from '#shared/contract/antwoord.ts';
import { keurteksten } from '#shared/taal/onderzoek.ts';
import { keurBestand } from '#core/bijlage/soort.ts';
import { leesSleutelkaart, schrijfSleutelkaart } from '#core/register/sleuteltekst.ts';
import { leesUitnodiging, maakUitnodiging } from '#core/werkplek/lijn/uitnodiging.ts';
import { Bijwerkfout } from '#shell/bijwerken/fout.ts';
import { leesLijst, tekenLijst } from '#shell/bijwerken/lijst.ts';
import { maakDocx, maakJpeg, maakPdf, maakPng } from '../bestanden.ts';
import { behoudkern, databaseIn, maakKopie, setsIn } from '../behoud/hulp.ts';
import { gemeente, logIn, nieuweMap, wachtwoord, type Testkern } from '../hulp.ts';
import { andereJson, beschadigd } from './schade.ts';

/*
 * Files that the program reads, with anything in them. Elsewhere: lists (`import.test.ts` beside this file), signed bundles
 * (`uitwisseling/onzin.test.ts`). Longer: BESTANDEN=5000 npm run unit -- test/core/onzin
 */
const aantal = Number(process.env['BESTANDEN'] ?? 60);
const opties = { numRuns: aantal * 5, seed: Number(process.env['ZAAD'] ?? 2026) };

it('a photo, PDF, letter or text with anything in it is taken for what it is or refused with a reason', async () => {
  const goed: [string, Buffer][] = [
    ['a.pdf', await maakPdf()],
    ['a.png', maakPng('x', 3, 3)],
    ['a.jpg', maakJpeg()],
    ['a.docx', await maakDocx()],
    ['a.txt', Buffer.from('Zoë kwam om 10 uur.')],
  ];
  for (const [naam, bytes] of goed) expect(await keurBestand(bytes, naam), naam).toMatchObject({ ok: true });
  const stuk: Arbitrary<[string, Buffer]> = fc.oneof(
    ...goed.map(([naam, bytes]) => beschadigd(bytes).map((anders): [string, Buffer] => [naam, anders])),
    fc
      .tuple(fc.constantFrom('a.pdf', 'a.png', 'b', '.', 'a.txt.exe'), fc.uint8Array({ maxLength: 300 }))
      .map(([naam, bytes]): [string, Buffer] => [naam, Buffer.from(bytes)]),
  );
  await fc.assert(
    fc.asyncProperty(stuk, async ([naam, bytes]) => {
      const uit = await keurBestand(bytes, naam);
      if (!uit.ok) expect(keurteksten[uit.reden].length).toBeGreaterThan(5);
    }),
    opties,
  );
}, 120_000);

it('an update list with anything in it is read as it was signed, or refused', () => {
  const paar = generateKeyPairSync('ed25519');
  const openbaar = paar.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  const uitgave = {
    ...{
      formaat: 1 as const,
      product: 'onthaal',
      versie: '1.2.3',
      volgnummer: 4,
      vanafVersie: '1.0.0',
      vanafSchema: 1,
    },
    ...{ uitgebracht: '2026-11-01T10:00:00.000Z', geldigTot: '2027-11-01T10:00:00.000Z', wat: ['Nieuw'] },
    bestanden: [
      {
        platform: 'linux' as const,
        arch: 'x64' as const,
        vorm: 'AppImage' as const,
        naam: 'o.AppImage',
        bytes: 10,
        sha512: 'a'.repeat(128),
      },
    ],
  };
  const vertrouwd = { uitgever: [openbaar], organisatie: [] };
  const lijst = tekenLijst(uitgave, [{ geheim: paar.privateKey, openbaar }]);
  expect(leesLijst(Buffer.from(lijst), vertrouwd)).toEqual(uitgave);
  const keur = (bytes: Uint8Array): void => {
    try {
      expect(leesLijst(bytes, vertrouwd)).toEqual(uitgave);
    } catch (fout) {
      if (!(fout instanceof Bijwerkfout)) throw fout;
    }
  };
  fc.assert(fc.property(beschadigd(Buffer.from(lijst)), keur), opties);
  fc.assert(
    fc.property(
      andereJson(lijst).map((t) => Buffer.from(t)),
      keur,
    ),
    opties,
  );
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), keur), opties);
});

it('an invitation for a desk with anything in it is read whole, or said to be none, or to need another code', () => {
  const b32 = Buffer.alloc(32, 7).toString('base64');
  const goed = {
    werkplekId: '0'.repeat(26),
    geldigTot: '2026-12-01T10:00:00.000Z',
    organisatie: { id: '1'.repeat(26), soort: 'gemeente' as const, naam: 'Gemeente', proef: false },
    adres: { host: 'h', poort: 5432, database: 'd', gebruiker: 'g', wachtwoord: 'w', ca: null },
    sleutels: [b32],
    inlogsleutel: b32,
  };
  const { tekst, code } = maakUitnodiging(goed, (n) => new Uint8Array(n).fill(9));
  expect(leesUitnodiging(tekst, code)).toEqual(goed);
  const keur = (anders: string): void => {
    const uit = leesUitnodiging(anders, code);
    if (typeof uit !== 'string') expect(uit).toEqual(goed);
  };
  fc.assert(
    fc.property(
      beschadigd(Buffer.from(tekst)).map((b) => b.toString()),
      keur,
    ),
    opties,
  );
  fc.assert(fc.property(andereJson(tekst), keur), opties);
  fc.assert(
    fc.property(fc.string(), (ander) => void expect(typeof leesUitnodiging(tekst, ander)).toBe('string')),
    opties,
  );
});

it('a key that was pasted with anything in it is the key, or none', () => {
  const keur = (anders: string): void => void leesSleutelkaart(anders);
  const kaart = schrijfSleutelkaart({ sleutel: { openbaar: 'AAAA', sleutelId: '00000000' } } as never);
  fc.assert(
    fc.property(
      beschadigd(Buffer.from(kaart)).map((b) => b.toString('latin1')),
      keur,
    ),
    opties,
  );
  fc.assert(
    fc.property(fc.jsonValue(), (iets) => void expect(leesSleutelkaart(schrijfSleutelkaart(iets as never))).toBeNull()),
    opties,
  );
});

describe('the data folder with anything in its files', () => {
  /** Whatever stands there: the screens that come before logging in answer, and logging in does or is refused with a code. */
  async function kom(k: Testkern, waar: string): Promise<boolean> {
    for (const [naam, invoer] of [
      ['installatie.toestand', {}],
      ['sessie.inloggen', { inlognaam: 'bea', wachtwoord }],
    ] as const) {
      const antwoord = await k.roep(naam, invoer, true);
      expect(k.fouten, waar).toEqual([]);
      if (antwoord.ok) continue;
      const { code, melding } = weigeringSchema.parse(antwoord);
      expect(code, waar).not.toBe('onverwacht');
      expect(melding.length, waar).toBeGreaterThan(10);
      return false;
    }
    return true;
  }

  async function klaar(): Promise<{ k: Testkern; bron: string }> {
    const k = behoudkern();
    await gemeente(k);
    await logIn(k, 'bea');
    await maakKopie(k);
    k.sluit();
    const bron = nieuweMap();
    cpSync(k.map, bron, { recursive: true });
    return { k, bron };
  }

  it('small files: the key ring, attempts, anchors, users, health and the rest', async () => {
    const { k, bron } = await klaar();
    const klein = readdirSync(bron).filter((naam) => naam.endsWith('.json'));
    expect(klein).toEqual(
      expect.arrayContaining(['sleutelbos.json', 'pogingen.json', 'ankers.json', 'gebruikers.json']),
    );
    let binnen = 0;
    for (const naam of klein) {
      const heel = readFileSync(join(bron, naam), 'utf8');
      const stuk = fc.oneof(
        andereJson(heel),
        beschadigd(Buffer.from(heel)).map((b) => b.toString('latin1')),
        fc.constantFrom('', '[]', 'null', '0', '{"', '{"__proto__":{}}', '\u0000'),
      );
      await fc.assert(
        fc.asyncProperty(stuk, async (tekst) => {
          for (const ander of klein) copyFileSync(join(bron, ander), join(k.map, ander));
          writeFileSync(join(k.map, naam), tekst);
          k.herstart();
          if (await kom(k, `${naam}: ${tekst.slice(0, 300)}`)) binnen += 1;
          k.sluit();
        }),
        { numRuns: Math.ceil(aantal / 4), seed: opties.seed },
      );
    }
    expect(binnen).toBeGreaterThan(0);
    rmSync(bron, { recursive: true, force: true });
    k.ruimOp();
  }, 600_000);

  it('the file itself, and a backup of it', async () => {
    const { k, bron } = await klaar();
    const pad = databaseIn(k.map);
    const heel = readFileSync(databaseIn(bron));
    const terug = (): void => {
      for (const naam of readdirSync(k.map))
        if (/\.db/.test(naam)) rmSync(join(k.map, naam), { recursive: true, force: true });
      copyFileSync(databaseIn(bron), pad);
      cpSync(join(bron, 'sleutelbos.json'), join(k.map, 'sleutelbos.json'));
    };
    await fc.assert(
      fc.asyncProperty(beschadigd(heel), async (bytes) => {
        terug();
        writeFileSync(pad, bytes);
        k.herstart();
        await kom(k, 'the file');
        k.sluit();
      }),
      { numRuns: Math.ceil(aantal / 4), seed: opties.seed },
    );
    terug();
    k.herstart();
    await logIn(k, 'bea');
    // The list of backups is fetched beside the work: it comes when it is there.
    await expect.poll(async () => (await k.doe('reservekopie.stand', {})).kopieen.length).toBe(1);
    const { map, kopieen } = await k.doe('reservekopie.stand', {});
    const naam = kopieen[0]?.naam ?? '';
    const [set = ''] = setsIn(map);
    const delen = readdirSync(set);
    for (const deel of delen) {
      const goed = readFileSync(join(set, deel));
      await fc.assert(
        fc.asyncProperty(beschadigd(goed), async (bytes) => {
          writeFileSync(join(set, deel), bytes);
          for (const wat of ['reservekopie.nakijken', 'reservekopie.voorbeeld']) {
            const antwoord = await k.roep(wat, { naam }, true);
            expect(k.fouten, deel).toEqual([]);
            if (!antwoord.ok) expect(weigeringSchema.parse(antwoord).code, deel).not.toBe('onverwacht');
          }
          await k.roep('reservekopie.stand', {}, true);
          expect(k.fouten, deel).toEqual([]);
        }),
        { numRuns: Math.ceil(aantal / 10), seed: opties.seed },
      );
      writeFileSync(join(set, deel), goed);
    }
    expect(await k.roep('reservekopie.nakijken', { naam }, true)).toEqual({ ok: true, waarde: { goed: true } });
    rmSync(bron, { recursive: true, force: true });
    k.ruimOp();
  }, 600_000);
});
