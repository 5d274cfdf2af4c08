import { spawn } from 'node:child_process';
import { basisargumenten, expect, kernPid, runtime, schoneOmgeving, test, wortel } from './onthaal.ts';

test('a second start focuses the first window, opens no second database and goes', async ({ gestart }) => {
  const { app, profiel } = gestart;
  const kern = kernPid(app);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());

  const tweede = spawn(runtime(), [...basisargumenten(profiel), wortel], { env: schoneOmgeving(), stdio: 'ignore' });
  const code = await new Promise((klaar) => tweede.on('exit', klaar));

  expect(code).toBe(0);
  await expect
    .poll(() =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((venster) => venster.isVisible())),
    )
    .toEqual([true]);
  expect(kernPid(app)).toBe(kern);
});
