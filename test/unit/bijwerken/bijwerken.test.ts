import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bijwerkcodes, type Bijwerkcode, type Bijwerkstand } from '#shared/uitgave/stand.ts';
import { bijwerkteksten } from '#shared/taal/bijwerken.ts';
import {
  bronadresSchema,
  LIJSTNAAM,
  sleutelUitTekst,
  uitgeversleutelSchema,
  vergelijkVersies,
  type Uitgave,
} from '#shared/uitgave/uitgave.ts';
import { maakBijwerker, type Bijwerkopties } from '#shell/bijwerken/bijwerker.ts';
import { serverBron } from '#shell/bijwerken/bron.ts';
import { bijwerkcode } from '#shell/bijwerken/fout.ts';
import { tekenLijst } from '#shell/bijwerken/lijst.ts';
import { plaatsVan } from '#shell/bijwerken/vervangen.ts';
import {
  begin,
  dagNa,
  maakPaar,
  maakUitgave,
  metLijst,
  nieuweMap,
  nu,
  type Inhoud,
  type Proefserver,
} from './server.ts';

const uitgever = maakPaar();
const gemeente = maakPaar();
const vreemde = maakPaar();
const opruimen: (() => void)[] = [];
let map: string;
let appImage: string;
beforeEach(() => {
  map = nieuweMap();
  appImage = join(map, 'programma', 'Onthaal.AppImage');
  mkdirSync(join(map, 'programma'));
  writeFileSync(appImage, '#!/bin/sh\necho oud\n', { mode: 0o755 });
  opruimen.push(() => rmSync(map, { recursive: true, force: true }));
});
afterEach(() => opruimen.splice(0).forEach((doe) => doe()));

async function serveer(inhoud: Inhoud, host?: string): Promise<Proefserver> {
  const server = await begin(inhoud, host);
  opruimen.push(server.sluit);
  return server;
}

type Anders = Partial<Bijwerkopties> & { schema?: number; sleutels?: string[]; moment?: string };

/** This program of version 1.2.0 as an AppImage, with the publisher's key built in. */
function hier(server: Proefserver | null, { schema = 39, sleutels = [], moment = nu, ...over }: Anders = {}) {
  const gebeurd: string[] = [];
  const standen: Bijwerkstand[] = [];
  const bijwerker = maakBijwerker({
    versie: '1.2.0',
    platform: 'linux',
    arch: 'x64',
    plaats: { vorm: 'AppImage', appImage },
    uitgeversleutels: [uitgever.openbaar],
    map: join(map, 'pakketten'),
    geheugen: join(map, 'bijwerken.json'),
    gegevens: () => Promise.resolve({ adres: server?.adres ?? '', sleutels, schema, nu: moment }),
    begin: (wat) => {
      gebeurd.push(`kopie ${wat.versie}`);
      return Promise.resolve({ ok: true, waarde: null });
    },
    bij: (stand) => standen.push(stand),
    sluitAf: (programma) => gebeurd.push(`start ${programma}`),
    server: (adres) => serverBron(adres, { ca: server?.ca ?? [], stilMs: 5000 }),
    ...over,
  });
  return { bijwerker, gebeurd, standen };
}

const kijkt = async (inhoud: Inhoud, over: Anders = {}) => {
  const server = await serveer(inhoud);
  const dit = hier(server, over);
  await dit.bijwerker.kijk();
  return { ...dit, server, stand: dit.bijwerker.stand() };
};

describe('from the server to the new program', () => {
  it('looks, tells what is new, fetches, makes a backup, and the AppImage is the new one; the old one stays beside it', async () => {
    const script = Buffer.from('#!/bin/sh\necho nieuw\n');
    const { bijwerker, gebeurd, standen, stand } = await kijkt({
      bestanden: metLijst(maakUitgave({}, script), [uitgever]),
    });
    expect(stand).toMatchObject({ fase: 'beschikbaar', fout: null, gekekenOp: nu });
    expect(stand.nieuw).toMatchObject({ versie: '1.3.0', wat: ['Zoeken is sneller.'] });
    await bijwerker.haal();
    const gehaald = { klaar: script.length, totaal: script.length };
    expect(bijwerker.stand()).toMatchObject({ fase: 'klaar', gehaald });
    await bijwerker.plaats();
    expect(gebeurd).toEqual(['kopie 1.3.0', `start ${appImage}`]);
    expect(spawnSync(appImage).stdout.toString()).toBe('nieuw\n');
    expect(readFileSync(`${appImage}.vorige`, 'utf8')).toContain('oud');
    expect(readdirSync(join(map, 'programma')).sort()).toEqual(['Onthaal.AppImage', 'Onthaal.AppImage.vorige']);
    expect(standen.map(({ fase }) => fase)).toContain('plaatst');
  });

  it('goes on where the line broke, as often as it breaks, and asks for the rest only', async () => {
    const { bijwerker, server } = await kijkt({
      bestanden: metLijst(maakUitgave(), [uitgever]),
      breekNa: { bytes: 100_000, keren: 3 },
    });
    for (let keer = 0; keer < 3; keer += 1) {
      await bijwerker.haal();
      expect(bijwerker.stand()).toMatchObject({ fase: 'beschikbaar', fout: 'onbereikbaar' });
    }
    await bijwerker.haal();
    expect(bijwerker.stand()).toMatchObject({ fase: 'klaar', fout: null });
    const ranges = server.gevraagd.filter(({ naam }) => naam !== LIJSTNAAM).map(({ range }) => range);
    const begonnen = ranges.map((range) => Number(/\d+/.exec(range ?? '0')?.[0]));
    expect(begonnen[0]).toBe(0);
    expect(begonnen).toEqual([...new Set(begonnen)].sort((a, b) => a - b));
    expect(begonnen).toHaveLength(4);
  });

  it('begins anew at a server that cannot go on, and after a restart uses what is there', async () => {
    const { bijwerker, server } = await kijkt({
      bestanden: metLijst(maakUitgave(), [uitgever]),
      breekNa: { bytes: 1000, keren: 1 },
      zonderRange: true,
    });
    await bijwerker.haal();
    await bijwerker.haal();
    expect(bijwerker.stand().fase).toBe('klaar');
    const voor = server.gevraagd.length;
    const later = hier(server).bijwerker;
    await later.kijk();
    await later.haal();
    expect(later.stand().fase).toBe('klaar');
    expect(server.gevraagd.slice(voor).map(({ naam }) => naam)).toEqual([LIJSTNAAM]);
  });

  it('stops when somebody asks, and keeps what is there', async () => {
    const groot = maakUitgave({}, Buffer.alloc(30_000_000, 7));
    const { bijwerker, standen } = await kijkt({ bestanden: metLijst(groot, [uitgever]) });
    const onderweg = bijwerker.haal();
    while (!standen.some(({ gehaald }) => (gehaald?.klaar ?? 0) > 0))
      await new Promise((verder) => setTimeout(verder, 1));
    bijwerker.stop();
    await onderweg;
    expect(bijwerker.stand()).toMatchObject({ fase: 'beschikbaar', fout: 'afgebroken' });
    expect(bijwerker.stand().gehaald?.klaar).toBeGreaterThan(0);
  });

  it('takes a version from a folder, a stick or a share, as strictly', async () => {
    const stick = join(map, 'stick');
    mkdirSync(stick);
    const bestanden = metLijst(maakUitgave(), [uitgever]);
    for (const [naam, bytes] of Object.entries(bestanden)) writeFileSync(join(stick, naam), bytes);
    const { bijwerker } = hier(null);
    await bijwerker.kijk();
    expect(bijwerker.stand().fase).toBe('uit');
    await bijwerker.kijk(stick);
    await bijwerker.haal();
    expect(bijwerker.stand()).toMatchObject({ fase: 'klaar', fout: null });
    await bijwerker.kijk(join(map, 'leeg'));
    expect(bijwerker.stand().fout).toBe('niet-gevonden');
  });
});

describe('what is not taken', () => {
  const code = async (inhoud: Inhoud, over?: Anders) => {
    const { stand } = await kijkt(inhoud, over);
    expect(stand.nieuw).toBeNull();
    return stand.fout;
  };
  const lijst = (over: Partial<Uitgave>, sleutels = [uitgever]) => ({
    bestanden: metLijst(maakUitgave(over), sleutels),
  });

  it('a list signed by somebody else, by nobody that this program knows, or by one of the two that must', async () => {
    expect(await code(lijst({}, [vreemde]))).toBe('handtekening-onjuist');
    expect(await code(lijst({}), { uitgeversleutels: [] })).toBe('geen-sleutel');
    expect(await code(lijst({}), { sleutels: [gemeente.openbaar] })).toBe('handtekening-onjuist');
    expect(await code(lijst({}, [gemeente]), { sleutels: [gemeente.openbaar] })).toBe('handtekening-onjuist');
    const { stand } = await kijkt(lijst({}, [uitgever, gemeente]), { sleutels: [gemeente.openbaar] });
    expect(stand.fase).toBe('beschikbaar');
  });

  it('a list that was changed, or that is none', async () => {
    const { bestanden } = lijst({});
    const ruw = JSON.parse(String(bestanden[LIJSTNAAM])) as { uitgave: string };
    const anders = Buffer.from(ruw.uitgave, 'base64').toString().replace('1.3.0', '1.3.1');
    const vervalst = JSON.stringify({ ...ruw, uitgave: Buffer.from(anders).toString('base64') });
    expect(await code({ bestanden: { [LIJSTNAAM]: Buffer.from(vervalst) } })).toBe('handtekening-onjuist');
    const leeg = '{"uitgave":"","handtekeningen":[]}';
    for (const rommel of ['', '{', '[]', leeg, JSON.stringify({ ...ruw, extra: 1 }), ' '.repeat(300_000)])
      expect(await code({ bestanden: { [LIJSTNAAM]: Buffer.from(rommel) } }), rommel.slice(0, 40)).toBe(
        'lijst-onleesbaar',
      );
  });

  it.each<[Bijwerkcode, Partial<Uitgave>]>([
    ['ander-product', { product: 'nl.ander.programma' }],
    ['lijst-verlopen', { geldigTot: dagNa(-1) }],
    ['lijst-te-oud', { versie: '1.1.9' }],
    ['eerst-tussenversie', { vanafVersie: '1.2.1' }],
    ['gegevens-te-oud', { vanafSchema: 40 }],
    ['geen-bestand', { bestanden: maakUitgave().uitgave.bestanden.map((een) => ({ ...een, arch: 'arm64' })) }],
    ['geen-bestand', { bestanden: maakUitgave().uitgave.bestanden.map((een) => ({ ...een, platform: 'win32' })) }],
  ])('%s', async (verwacht, over) => {
    expect(await code(lijst(over))).toBe(verwacht);
  });

  it('a list from before one that was good here: an old one played back, also after a restart', async () => {
    const inhoud = lijst({ volgnummer: 9 });
    const { server, stand } = await kijkt(inhoud);
    expect(stand.fase).toBe('beschikbaar');
    Object.assign(inhoud.bestanden, lijst({ volgnummer: 8, versie: '1.2.5' }).bestanden);
    const later = hier(server).bijwerker;
    await later.kijk();
    expect(later.stand()).toMatchObject({ fout: 'lijst-te-oud', nieuw: null });
  });

  it('a package that was changed on the disk after it was fetched, or a list that ran out meanwhile', async () => {
    const { bijwerker, gebeurd, server } = await kijkt(lijst({}));
    await bijwerker.haal();
    const [naam = ''] = readdirSync(join(map, 'pakketten'));
    writeFileSync(join(map, 'pakketten', naam), 'iets anders');
    await bijwerker.plaats();
    expect(bijwerker.stand()).toMatchObject({ fout: 'bestand-anders', nieuw: null });
    expect(spawnSync(appImage).stdout.toString()).toBe('oud\n');
    expect(readdirSync(join(map, 'programma'))).toEqual(['Onthaal.AppImage']);
    expect(gebeurd).toEqual(['kopie 1.3.0']);
    let moment = nu;
    const gegevens = () => Promise.resolve({ adres: server.adres, sleutels: [], schema: 39, nu: moment });
    const laat = hier(server, { gegevens });
    await laat.bijwerker.kijk();
    await laat.bijwerker.haal();
    moment = dagNa(31);
    await laat.bijwerker.plaats();
    expect(laat.bijwerker.stand().fout).toBe('lijst-verlopen');
    expect(laat.gebeurd).toEqual([]);
  });

  it('a package that is not the one of the list: other bytes, fewer or more', async () => {
    const gemaakt = maakUitgave();
    const naam = gemaakt.uitgave.bestanden[0]?.naam ?? '';
    const gevallen: [Buffer, Bijwerkcode][] = [
      [Buffer.alloc(gemaakt.bytes.length), 'bestand-anders'],
      [gemaakt.bytes.subarray(0, -1), 'onbereikbaar'],
      [Buffer.concat([gemaakt.bytes, Buffer.alloc(900_000)]), 'bestand-anders'],
    ];
    for (const [bytes, verwacht] of gevallen) {
      const { bijwerker } = await kijkt({ bestanden: { ...metLijst(gemaakt, [uitgever]), [naam]: bytes } });
      await bijwerker.haal();
      expect(bijwerker.stand().fout).toBe(verwacht);
      rmSync(join(map, 'pakketten'), { recursive: true });
    }
  });

  it('what comes from a server under another authority, in another name, or that sends on', async () => {
    const server = await serveer(lijst({}));
    const vreemd = hier(server, { server: (adres) => serverBron(adres) }).bijwerker;
    await vreemd.kijk();
    expect(vreemd.stand().fout).toBe('certificaat');
    const { bijwerker } = hier(await serveer(lijst({}), 'andere.gemeente.example'));
    await bijwerker.kijk();
    expect(bijwerker.stand().fout).toBe('certificaat');
    expect(await code({ bestanden: {}, naarElders: true })).toBe('onbereikbaar');
    expect(await code({ bestanden: {} })).toBe('niet-gevonden');
    server.sluit();
    const dicht = hier(server).bijwerker;
    await dicht.kijk();
    expect(dicht.stand().fout).toBe('onbereikbaar');
  });
});

describe('when it cannot be done', () => {
  it('a disk that takes nothing is said, and the version that was found stays', async () => {
    const { bijwerker } = await kijkt({ bestanden: metLijst(maakUitgave(), [uitgever]) });
    // A file stands where the folder must come: the system refuses, as it does when it is full.
    writeFileSync(join(map, 'pakketten'), '');
    await bijwerker.haal();
    expect(bijwerker.stand().fase).toBe('beschikbaar');
    expect(bijwerker.stand().fout).not.toBeNull();
    const systeem = (code: string) => bijwerkcode(Object.assign(new Error(code), { code }));
    expect(['ENOSPC', 'EROFS', 'ECONNRESET', 'iets'].map(systeem)).toEqual([
      'schijf-vol',
      'map-alleen-lezen',
      'onbereikbaar',
      'onverwacht',
    ]);
  });

  it.runIf(existsSync('/dev/full'))('a full disk stops the fetching with its own message', async () => {
    const vol = join(map, 'pakketten');
    mkdirSync(vol);
    const gemaakt = maakUitgave();
    const sha512 = gemaakt.uitgave.bestanden[0]?.sha512 ?? '';
    spawnSync('ln', ['-s', '/dev/full', join(vol, `${sha512.slice(0, 32)}.deel`)]);
    const { bijwerker } = await kijkt({ bestanden: metLijst(gemaakt, [uitgever]) });
    await bijwerker.haal();
    expect(bijwerker.stand()).toMatchObject({ fase: 'beschikbaar', fout: 'schijf-vol' });
  });

  it('without a backup nothing is placed; who may not is told by the core', async () => {
    const weigering = { ok: false as const, code: 'reservekopie-mislukt' as const, melding: 'Nee.' };
    const { bijwerker, gebeurd } = await kijkt(
      { bestanden: metLijst(maakUitgave(), [uitgever]) },
      { begin: () => Promise.resolve(weigering) },
    );
    await bijwerker.haal();
    expect(await bijwerker.plaats()).toEqual(weigering);
    expect(bijwerker.stand().fase).toBe('klaar');
    expect(gebeurd).toEqual([]);
    expect(existsSync(`${appImage}.vorige`)).toBe(false);
  });

  it('a build that cannot exchange itself says so, and while nobody is in nothing is asked', async () => {
    const { bijwerker, stand } = await kijkt(
      { bestanden: metLijst(maakUitgave(), [uitgever]) },
      { plaats: { vorm: null, appImage: null } },
    );
    expect(stand).toMatchObject({ fase: 'beschikbaar', kanVervangen: false });
    await bijwerker.haal();
    await bijwerker.plaats();
    expect(bijwerker.stand().fout).toBe('niet-te-vervangen');
    const niemand = hier(null, { gegevens: () => Promise.resolve(null) });
    await niemand.bijwerker.kijk();
    expect(niemand.bijwerker.stand().fase).toBe('niet-gekeken');
    expect(plaatsVan('linux', true, undefined)).toEqual({ vorm: null, appImage: null });
    expect(plaatsVan('win32', true, undefined)).toEqual({ vorm: 'nsis', appImage: null });
  });
});

it('has words for every reason', () => {
  for (const code of bijwerkcodes) expect(bijwerkteksten.fouten[code]).toMatch(/\.$/);
});

it('versions are compared by their numbers', () => {
  const versie = fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99));
  fc.assert(
    fc.property(versie, versie, (a, b) => {
      const verwacht = a.map((n, i) => Math.sign(n - (b[i] ?? 0))).find((n) => n !== 0) ?? 0;
      return Math.sign(vergelijkVersies(a.join('.'), b.join('.'))) === verwacht;
    }),
  );
  expect(vergelijkVersies('1.10.0', '1.9.9')).toBeGreaterThan(0);
});

it('an address is https, without a password in it; http only on this machine; a key is one of Ed25519', () => {
  for (const goed of [
    '',
    'https://onthaal.rotterdam.nl',
    'https://x.nl:8443/pad/',
    'http://127.0.0.1:9',
    'http://[::1]/',
  ])
    expect(bronadresSchema.safeParse(goed).success, goed).toBe(true);
  for (const fout of ['http://x.nl', 'file:///etc', 'ftp://x.nl', 'https://jan:geheim@x.nl', 'x', 'https://x.nl?a=1'])
    expect(bronadresSchema.safeParse(fout).success, fout).toBe(false);
  expect(uitgeversleutelSchema.safeParse(uitgever.openbaar).success).toBe(true);
  for (const fout of ['', 'abc', `${uitgever.openbaar}A`])
    expect(uitgeversleutelSchema.safeParse(fout).success).toBe(false);
});

describe('npm run uitgave', () => {
  const programma = new URL('../../../electron/dev/uitgave.ts', import.meta.url).pathname;
  const voer = (...argumenten: string[]) =>
    spawnSync(process.execPath, [programma, ...argumenten], { encoding: 'utf8' });

  it('makes a key, a signed list of the packages in a folder, and a second signature; the program takes it', async () => {
    const dist = join(map, 'dist');
    mkdirSync(dist);
    const sleutels = [join(map, 'uitgever.pem'), join(map, 'gemeente.pem')];
    const openbaar = sleutels.map((pad) => /MCowBQ\S+/.exec(voer('--maak-sleutel', pad).stdout)?.[0] ?? '');
    expect(statSync(sleutels[0] ?? '').mode & 0o777).toBe(0o600);
    // What is sent to the gemeente is a file of its own, which its screen reads.
    expect(sleutelUitTekst(readFileSync(`${sleutels[1]}.openbaar.txt`, 'utf8'))).toBe(openbaar[1]);
    writeFileSync(join(dist, 'Onthaal-1.3.0-linux-x86_64.AppImage'), 'een pakket');
    writeFileSync(join(map, 'wat.txt'), '- Zoeken is sneller.\n\n- Brieven zijn korter.\n');
    const wat = ['--wat', join(map, 'wat.txt'), '--versie', '1.3.0'];
    const gemaakt = voer('--map', dist, '--sleutel', sleutels[0] ?? '', ...wat);
    expect(gemaakt.stderr).toBe('');
    expect(gemaakt.stdout).toContain('volgnummer 1');
    expect(voer('--map', dist, '--sleutel', sleutels[1] ?? '', '--teken-mee').stdout).toContain('2 handtekening');
    expect(voer('--map', map, '--sleutel', sleutels[0] ?? '', ...wat).status).toBe(1);
    const { bijwerker } = hier(null, {
      uitgeversleutels: [openbaar[0] ?? ''],
      sleutels: [openbaar[1] ?? ''],
      moment: new Date().toISOString(),
    });
    await bijwerker.kijk(dist);
    expect(bijwerker.stand()).toMatchObject({ fase: 'beschikbaar', fout: null });
    // As it ships: nothing is built in, and the gemeente's own key is enough; without one nothing is taken.
    const moment = new Date().toISOString();
    const eigen = hier(null, { uitgeversleutels: [], sleutels: [openbaar[1] ?? ''], moment }).bijwerker;
    await eigen.kijk(dist);
    expect(eigen.stand()).toMatchObject({ fase: 'beschikbaar', fout: null, ingebouwdeSleutels: 0 });
    const zonder = hier(null, { uitgeversleutels: [], moment }).bijwerker;
    await zonder.kijk(dist);
    expect(zonder.stand()).toMatchObject({ fase: 'niet-gekeken', fout: 'geen-sleutel' });
    expect(bijwerker.stand().nieuw?.wat).toEqual(['Zoeken is sneller.', 'Brieven zijn korter.']);
  });

  it('signs nothing that the schema does not know', () => {
    expect(() => tekenLijst({ ...maakUitgave().uitgave, versie: '1.x' }, [uitgever])).toThrow();
  });
});
