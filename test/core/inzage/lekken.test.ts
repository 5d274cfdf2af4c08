import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { routes as clientroutes } from '#renderer/schermen/client/routes.ts';
import { routes as verzoekroutes } from '#renderer/schermen/inzage/routes.ts';
import { clientvelden, logIn, type Testkern } from '../hulp.ts';
import { stadsjabloon, type Stad } from '../opstelling.ts';
import { geen, vraagAan } from './hulp.ts';

/* Nothing personal in logs, messages of errors, file names and titles: marks go in everywhere, and are looked for. */
const naam = 'Quispelsteijn';
const roepnaam = 'Wendelmoet';
const bsn = '123456782';
const telefoon = '0687654329';
const merken = [naam, roepnaam, bsn, telefoon, naam.toLowerCase(), roepnaam.toLowerCase()];
const opzetten = stadsjabloon();
let k: Testkern & { met: Stad };
afterEach(() => k.ruimOp());

const alleBestanden = (map: string): string[] => readdirSync(map, { recursive: true, encoding: 'utf8' });

describe('nothing personal leaves by a side door', () => {
  it('in the log, in refusals, in names of files, in what stands beside the encrypted file', async () => {
    k = await opzetten();
    await logIn(k, 'balie');
    const velden = clientvelden({ achternaam: naam, roepnaam, bsn, telefoon });
    const { id: clientId } = await k.doe('client.aanmaken', { velden });
    const verzoekId = await vraagAan(k, clientId, { wat: `${naam} vraagt dit` });
    const { bestandId } = await k.doe('verzoek.bestandMaken', { verzoekId, versie: 1 });
    const namen: string[] = [];
    for (const vorm of ['pdf', 'zip'] as const)
      namen.push((await k.doe('verzoek.bytes', { verzoekId, bestandId, vorm })).bestandsnaam);
    const { bestandId: briefId } = await k.doe('verzoek.afhandelen', {
      verzoekId,
      versie: 1,
      uitkomst: 'toegewezen',
      ...geen,
    });
    namen.push((await k.doe('verzoek.bytes', { verzoekId, bestandId: briefId, vorm: 'pdf' })).bestandsnaam);
    await logIn(k, 'auditor');
    const vraag = { zoek: naam, van: null, tot: null, gebruiker: null, clientId: null };
    namen.push((await k.doe('audit.bytes', vraag)).bestandsnaam);
    await logIn(k, 'balie');
    const weigeringen = [
      await k.roep('client.aanmaken', { velden: { ...velden, geboortedatum: naam } }),
      await k.roep('client.aanmaken', { velden }),
      await k.roep('verzoek.vastleggen', { verzoekId, versie: 9, clientId, feiten: { wat: naam } }),
      await k.roep(`client.${naam}`, { [naam]: bsn }),
    ];
    k.sluit();
    const buiten = alleBestanden(k.map);
    const leesbaar = buiten
      .filter((pad) => /\.(json|txt|log)$/.test(pad))
      .map((pad) => readFileSync(join(k.map, pad), 'utf8'));
    const alles = JSON.stringify([k.logregels, k.fouten.map(String), namen, weigeringen, buiten, leesbaar]);
    for (const merk of merken) expect(alles).not.toContain(merk);
    // The file itself is ciphertext.
    for (const pad of buiten.filter((een) => /\.db/.test(een))) {
      const bytes = readFileSync(join(k.map, pad));
      for (const merk of merken) expect(bytes.includes(Buffer.from(merk)), pad).toBe(false);
    }
    expect(namen).toHaveLength(4);
  });

  it('in the titles of windows: they come from the catalogue, and addresses of screens hold random ids only', () => {
    for (const { meta, path } of [...clientroutes, ...verzoekroutes]) {
      expect(meta?.titel).toBeTruthy();
      expect(path).toMatch(/^(\/[a-z-]+|\/:[a-zA-Z]+Id\??)+$/);
    }
  });
});
