import { expect, test } from './onthaal.ts';

test('the window opens in a sandbox, with context isolation and without Node', async ({ app, venster }) => {
  const voorkeuren = await app.evaluate(({ BrowserWindow }) => {
    const inhoud = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    const { sandbox, contextIsolation, nodeIntegration, webSecurity } = inhoud.getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration, webSecurity };
  });
  expect(voorkeuren).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true });
  expect(venster.url()).toContain('app://onthaal/index.html');
  const vindbaar = await venster.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'electron'].filter((naam) => naam in window),
  );
  expect(vindbaar).toEqual([]);
});

test('the title bar says when this is the try-out runtime', async ({ app }) => {
  const [titel, napi] = await app.evaluate(({ BrowserWindow }) => [
    BrowserWindow.getAllWindows()[0]?.getTitle(),
    Number(process.versions.napi),
  ]);
  expect(titel).toMatch(Number(napi) < 10 ? /Onthaal \(proefruntime\)$/ : /Onthaal$/);
});
