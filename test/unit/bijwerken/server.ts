import { createHash, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tekenLijst } from '#shell/bijwerken/lijst.ts';
import { LIJSTNAAM, PRODUCT, type Uitgave } from '#shared/uitgave/uitgave.ts';
import { maakCertificaat } from '../../register/certificaten.ts';

export const nu = '2026-11-22T12:00:00.000Z';
export const dagNa = (dagen: number): string => new Date(Date.parse(nu) + dagen * 86_400_000).toISOString();

export interface Paar {
  geheim: KeyObject;
  openbaar: string;
}
/** A publisher. */
export function maakPaar(): Paar {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return { geheim: privateKey, openbaar: publicKey.export({ format: 'der', type: 'spki' }).toString('base64') };
}

/** A package of random bytes with the list that belongs to it. */
export function maakUitgave(over: Partial<Uitgave> = {}, bytes = randomBytes(400_000)) {
  const naam = `Onthaal-${over.versie ?? '1.3.0'}-linux-x86_64.AppImage`;
  const sha512 = createHash('sha512').update(bytes).digest('hex');
  const uitgave: Uitgave = {
    formaat: 1,
    product: PRODUCT,
    versie: '1.3.0',
    volgnummer: 7,
    vanafVersie: '1.0.0',
    vanafSchema: 30,
    uitgebracht: dagNa(-1),
    geldigTot: dagNa(30),
    wat: ['Zoeken is sneller.'],
    bestanden: [{ platform: 'linux', arch: 'x64', vorm: 'AppImage', naam, bytes: bytes.length, sha512 }],
    ...over,
  };
  return { uitgave, bytes };
}

/** Files on a server as somebody put them there, and what the server does wrong. */
export interface Inhoud {
  bestanden: Record<string, Buffer>;
  /** Hangs up after so many bytes of a package, as often as this says. */
  breekNa?: { bytes: number; keren: number };
  zonderRange?: boolean;
  naarElders?: boolean;
}

export const metLijst = (
  { uitgave, bytes }: { uitgave: Uitgave; bytes: Buffer },
  sleutels: Paar[],
): Inhoud['bestanden'] => ({
  [LIJSTNAAM]: Buffer.from(tekenLijst(uitgave, sleutels)),
  [uitgave.bestanden[0]?.naam ?? '']: bytes,
});

/** A real HTTPS server in the name of localhost, under an authority of its own. */
export async function begin(inhoud: Inhoud, host = 'localhost') {
  const autoriteit = maakCertificaat('Proefautoriteit');
  const { certificaat, sleutel } = maakCertificaat('Proefserver', { uitgever: autoriteit, host });
  const gevraagd: { naam: string; range: string | undefined }[] = [];
  const server: Server = createServer({ cert: certificaat, key: sleutel }, (vraag, antwoord) => {
    const naam = decodeURIComponent((vraag.url ?? '').split('/').at(-1) ?? '');
    gevraagd.push({ naam, range: vraag.headers.range });
    if (inhoud.naarElders) return void antwoord.writeHead(302, { location: 'https://localhost:1/elders' }).end();
    const bytes = inhoud.bestanden[naam];
    if (!bytes) return void antwoord.writeHead(404).end();
    const vanaf = inhoud.zonderRange ? 0 : Number(/bytes=(\d+)-/.exec(vraag.headers.range ?? '')?.[1] ?? 0);
    const rest = bytes.subarray(vanaf);
    const bereik = { 'content-range': `bytes ${vanaf}-${bytes.length - 1}/${bytes.length}` };
    antwoord.writeHead(vanaf > 0 ? 206 : 200, { 'content-length': rest.length, ...(vanaf > 0 && bereik) });
    const { breekNa } = inhoud;
    if (naam !== LIJSTNAAM && breekNa && breekNa.keren > 0) {
      breekNa.keren -= 1;
      antwoord.write(rest.subarray(0, breekNa.bytes), () => setTimeout(() => antwoord.destroy(), 50));
    } else antwoord.end(rest);
  });
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  return {
    adres: `https://localhost:${(server.address() as AddressInfo).port}/onthaal/`,
    ca: [autoriteit.certificaat],
    gevraagd,
    inhoud,
    sluit: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
export type Proefserver = Awaited<ReturnType<typeof begin>>;

export const nieuweMap = (): string => mkdtempSync(join(tmpdir(), 'onthaal-bijwerken-'));
