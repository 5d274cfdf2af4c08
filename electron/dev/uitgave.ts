/**
 * `npm run uitgave -- --maak-sleutel <file>`
 * `npm run uitgave -- --map <folder> --sleutel <file>… --wat <file> [--dagen 60] [--vanaf 0.1.0] [--schema 0] [--versie 1.2.3]`
 * `npm run uitgave -- --map <folder> --sleutel <file> --teken-mee`
 *
 * For who publishes Onthaal: makes a key, makes the signed list of a version from the packages in a folder, or adds the signature of
 * a gemeente that tried a version to a list that is there. Keep the key on a machine of its own. Exit status: 0 done, 1 refused.
 */
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createReadStream, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { vingerafdrukVan } from '#core/bijwerken/vingerafdruk.ts';
import { systeemklok } from '#core/klok.ts';
import { uitgaveteksten as t } from '#shared/taal/uitgave.ts';
import { vul } from '#shared/taal/vul.ts';
import {
  LIJSTNAAM,
  lijstSchema,
  PRODUCT,
  uitgaveSchema,
  type Uitgave,
  type Uitgavebestand,
} from '#shared/uitgave/uitgave.ts';
import { tekenLijst } from '../shell/bijwerken/lijst.ts';

/** What is wrong with the call, for the person at the terminal. */
class Afgebroken extends Error {}

interface Sleutelpaar {
  geheim: KeyObject;
  openbaar: string;
}

const openbaarVan = (geheim: KeyObject): string =>
  createPublicKey(geheim).export({ format: 'der', type: 'spki' }).toString('base64');

function maakSleutel(pad: string): void {
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(pad, privateKey.export({ format: 'pem', type: 'pkcs8' }), { flag: 'wx', mode: 0o600 });
  const openbaar = openbaarVan(privateKey);
  const bij = `${pad}.openbaar.txt`;
  writeFileSync(bij, `${openbaar}\n`);
  console.log(vul(t.sleutelGemaakt, { pad, bij, openbaar, vingerafdruk: vingerafdrukVan(openbaar) }));
}

function leesSleutel(pad: string): Sleutelpaar {
  const geheim = createPrivateKey(readFileSync(pad));
  if (geheim.asymmetricKeyType !== 'ed25519') throw new Afgebroken(vul(t.geenSleutel, { pad }));
  return { geheim, openbaar: openbaarVan(geheim) };
}

/** The list that is in the folder already, without looking at who signed it. */
function leesVorige(map: string): Uitgave | null {
  try {
    const { uitgave } = lijstSchema.parse(JSON.parse(readFileSync(join(map, LIJSTNAAM), 'utf8')));
    return uitgaveSchema.parse(JSON.parse(Buffer.from(uitgave, 'base64').toString()));
  } catch {
    return null;
  }
}

async function beschrijf(map: string, naam: string): Promise<Uitgavebestand> {
  const som = createHash('sha512');
  for await (const stuk of createReadStream(join(map, naam))) som.update(stuk as Buffer);
  const linux = naam.endsWith('.AppImage');
  return {
    platform: linux ? 'linux' : 'win32',
    arch: /arm64|aarch64/.test(naam) ? 'arm64' : 'x64',
    vorm: linux ? 'AppImage' : 'nsis',
    naam,
    bytes: statSync(join(map, naam)).size,
    sha512: som.digest('hex'),
  };
}

interface Opdracht {
  map: string;
  sleutels: Sleutelpaar[];
  wat: string;
  dagen: number;
  vanaf: string;
  schema: number;
  versie: string;
}

async function maakLijst({ map, sleutels, wat, dagen, vanaf, schema, versie }: Opdracht): Promise<void> {
  const namen = readdirSync(map).filter((naam) => /\.(AppImage|exe)$/.test(naam) && naam.includes(versie));
  if (namen.length === 0) throw new Afgebroken(vul(t.geenPakket, { map, versie }));
  const nu = systeemklok.nu();
  const uitgave = {
    formaat: 1 as const,
    product: PRODUCT,
    versie,
    volgnummer: (leesVorige(map)?.volgnummer ?? 0) + 1,
    vanafVersie: vanaf,
    vanafSchema: schema,
    uitgebracht: nu,
    geldigTot: new Date(Date.parse(nu) + dagen * 86_400_000).toISOString(),
    wat: readFileSync(wat, 'utf8')
      .split('\n')
      .map((regel) => regel.replace(/^[-*]\s+/, '').trim())
      .filter((regel) => regel !== ''),
    bestanden: await Promise.all(namen.map((naam) => beschrijf(map, naam))),
  };
  writeFileSync(join(map, LIJSTNAAM), tekenLijst(uitgave, sleutels));
  const { volgnummer, geldigTot } = uitgave;
  console.log(vul(t.gemaakt, { lijst: LIJSTNAAM, versie, volgnummer, geldigTot, aantal: namen.length }));
  for (const { openbaar } of sleutels) console.log(vul(t.vingerafdruk, { vingerafdruk: vingerafdrukVan(openbaar) }));
}

/** Adds signatures to the list that is there; what was signed stays byte for byte. */
function tekenMee(map: string, sleutels: Sleutelpaar[]): void {
  const pad = join(map, LIJSTNAAM);
  const lijst = lijstSchema.parse(JSON.parse(readFileSync(pad, 'utf8')));
  const uitgave = uitgaveSchema.parse(JSON.parse(Buffer.from(lijst.uitgave, 'base64').toString()));
  const erbij = lijstSchema.parse(JSON.parse(tekenLijst(uitgave, sleutels)));
  if (erbij.uitgave !== lijst.uitgave) throw new Afgebroken(t.andereVorm);
  const nieuw = new Set(erbij.handtekeningen.map(({ sleutel }) => sleutel));
  const oud = lijst.handtekeningen.filter(({ sleutel }) => !nieuw.has(sleutel));
  const handtekeningen = [...oud, ...erbij.handtekeningen];
  writeFileSync(pad, `${JSON.stringify({ uitgave: lijst.uitgave, handtekeningen }, null, 2)}\n`);
  console.log(vul(t.getekend, { versie: uitgave.versie, aantal: handtekeningen.length }));
}

async function voer(): Promise<void> {
  const { values: v } = parseArgs({
    options: {
      'maak-sleutel': { type: 'string' },
      map: { type: 'string' },
      sleutel: { type: 'string', multiple: true },
      wat: { type: 'string' },
      dagen: { type: 'string', default: '60' },
      vanaf: { type: 'string', default: '0.0.0' },
      schema: { type: 'string', default: '0' },
      versie: { type: 'string' },
      'teken-mee': { type: 'boolean', default: false },
    },
  });
  if (v['maak-sleutel']) return maakSleutel(v['maak-sleutel']);
  if (!v.map || !v.sleutel) throw new Afgebroken(t.gebruik);
  const sleutels = v.sleutel.map(leesSleutel);
  if (v['teken-mee']) return tekenMee(v.map, sleutels);
  if (!v.wat) throw new Afgebroken(t.gebruik);
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  const { map, wat, vanaf } = v;
  await maakLijst({
    map,
    sleutels,
    wat,
    vanaf,
    dagen: Number(v.dagen),
    schema: Number(v.schema),
    versie: v.versie ?? version,
  });
}

voer().catch((fout: unknown) => {
  console.error(fout instanceof Error ? fout.message : String(fout));
  process.exitCode = 1;
});
