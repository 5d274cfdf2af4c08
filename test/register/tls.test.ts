import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pgRegister, tlsVoor } from '#registerdb/verbinding.ts';
import { startPostgres, type Server } from '../hulp/postgres.ts';
import { maakCertificaat } from './certificaten.ts';
import { nieuwRegister, type Organisatie } from './opstelling.ts';

const gezag = maakCertificaat('Toetsgezag');
const ander = maakCertificaat('Ander gezag');

/** A registry whose server shows this certificate, and a login there. */
async function metCertificaat(opties: { host: string; dagen?: number; uitgever?: typeof gezag }) {
  const tls = maakCertificaat('server', { uitgever: gezag, ...opties });
  const server = await startPostgres({ tls });
  const register = await nieuwRegister(server, 'register');
  const wie = await register.login('gemeente', 'gemeente');
  await register.beheer.end();
  return { server, wie };
}
const code = async (wie: Organisatie, over: Partial<Organisatie['adres']>): Promise<string> => {
  try {
    await (await pgRegister.verbind({ ...wie.adres, ...over })).sluit();
    return 'goed';
  } catch (fout) {
    return (fout as { code: string }).code;
  }
};

describe('a server with a certificate', () => {
  let server: Server;
  let wie: Organisatie;
  beforeAll(async () => ({ server, wie } = await metCertificaat({ host: 'localhost' })));
  afterAll(() => server.ruimOp());

  it('is trusted with the authority that beheer entered, under the name that stands in it', async () => {
    expect(await code(wie, { host: 'localhost', ca: gezag.certificaat })).toBe('goed');
  });
  it('is refused with another authority, with those the computer knows, and under another name', async () => {
    expect(await code(wie, { host: 'localhost', ca: ander.certificaat })).toBe('certificaat-onbekend');
    expect(await code(wie, { host: '127.0.0.1', ca: gezag.certificaat })).toBe('certificaat-andere-naam');
  });
  it('does not take a login without TLS when it asks for TLS', async () => {
    expect(await code(wie, { host: '127.0.0.1', ca: null })).toBe('geen-toegang');
  });
});

it('a certificate that is over is refused', async () => {
  const { server, wie } = await metCertificaat({ host: 'localhost', dagen: -1 });
  expect(await code(wie, { host: 'localhost', ca: gezag.certificaat })).toBe('certificaat-verlopen');
  await server.ruimOp();
});

it('a server without TLS gets no password when TLS is asked for', async () => {
  const server = await startPostgres();
  const register = await nieuwRegister(server, 'register');
  const wie = await register.login('gemeente', 'gemeente');
  expect(await code(wie, { host: 'localhost', ca: gezag.certificaat })).toBe('geen-tls');
  await register.beheer.end();
  await server.ruimOp();
});

it('outside this machine there is always TLS with a checked certificate, whatever else is set', () => {
  for (const host of ['register.rotterdam.nl', '10.0.0.3', 'localhost.evil.nl', '127.0.0.1.evil.nl', '::2'])
    expect(tlsVoor({ host, ca: null })).toMatchObject({ rejectUnauthorized: true, minVersion: 'TLSv1.2' });
  for (const host of ['localhost', '127.0.0.1', '::1']) expect(tlsVoor({ host, ca: null })).toBe(false);
});
