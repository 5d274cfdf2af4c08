import { join } from 'node:path';
import { doodKern, expect, kernPid, roep, test, wortel, type Startopties } from './onthaal.ts';

/** Electron's own utilityProcess, with a core that needs no native modules: that much the try-out runtime can. */
const utility: Startopties = {
  env: { ONTHAAL_KERN: 'utility', ONTHAAL_KERN_BESTAND: join(wortel, 'test/e2e/hulp/core-proces.js') },
};

for (const [soort, opties] of [
  ['the Node child', {}],
  ['the utility process', utility],
] as const) {
  test(`${soort}: a killed core comes back, the window is told and its page stays as it was`, async ({ start }) => {
    const { app, venster } = await start(opties);
    expect((await roep(venster, 'installatie.toestand', {})).ok).toBe(true);
    await venster.evaluate(() => {
      const hier = window as unknown as { onthaal: { bij(soort: string, fn: () => void): void }; verteld: number };
      const veld = Object.assign(document.createElement('input'), { id: 'getypt', value: 'half geschreven' });
      document.body.append(veld);
      hier.verteld = 0;
      hier.onthaal.bij('kern-herstart', () => hier.verteld++);
    });

    const eerste = await doodKern(app);

    await expect.poll(() => venster.evaluate(() => (window as unknown as { verteld: number }).verteld)).toBe(1);
    await expect.poll(() => kernPid(app)).not.toBe(eerste);
    expect((await roep(venster, 'installatie.toestand', {})).ok).toBe(true);
    expect(await venster.locator('#getypt').inputValue()).toBe('half geschreven');
  });

  test(`${soort}: is gone when the app has closed`, async ({ start }) => {
    const { app, venster } = await start(opties);
    await roep(venster, 'installatie.toestand', {});
    const pid = kernPid(app);
    expect(pid).toBeDefined();
    await app.close();
    expect(() => process.kill(Number(pid), 0)).toThrow('ESRCH');
  });
}

test('the utility process: a question that is open when the core crashes is answered, not left', async ({ start }) => {
  const { venster } = await start(utility);
  // The stand-in core dies of this question.
  const antwoord = await roep(venster, 'sessie.uitloggen', {});
  expect(antwoord).toMatchObject({ ok: false, code: 'kern-gestopt' });
  await expect.poll(async () => (await roep(venster, 'installatie.toestand', {})).ok).toBe(true);
});

test('the utility process: bytes and text arrive as they were sent', async ({ start }) => {
  const { venster } = await start(utility);
  const antwoord = await venster.evaluate(() => {
    const { onthaal } = window as unknown as { onthaal: { client: { zoeken: (invoer: unknown) => Promise<unknown> } } };
    return onthaal.client.zoeken({ naam: 'Çelik-Öztürk', bytes: new Uint8Array([0, 255, 7]) }) as Promise<{
      waarde: { naam: string; bytes: Uint8Array };
    }>;
  });
  expect(antwoord.waarde.naam).toBe('Çelik-Öztürk');
  expect([...antwoord.waarde.bytes]).toEqual([0, 255, 7]);
});
