import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { RouteRecordRaw } from 'vue-router';
import { delen } from '../../renderer/schermen/dossier/delen.ts';

const map = fileURLToPath(new URL('../../renderer/schermen', import.meta.url));

/** All routes of the window, read from the same files as the router reads. */
export async function alleRoutes(): Promise<RouteRecordRaw[]> {
  const bestanden = readdirSync(map).map((gebied) => join(map, gebied, 'routes.ts'));
  const gebieden = await Promise.all(
    bestanden
      .filter((bestand) => existsSync(bestand))
      .map(
        (bestand) => import(/* @vite-ignore */ pathToFileURL(bestand).href) as Promise<{ routes: RouteRecordRaw[] }>,
      ),
  );
  return gebieden.flatMap(({ routes }) => routes);
}

/** How many screens there are: every route that shows something, and of a dossier every part. */
export async function aantalSchermen(): Promise<number> {
  const namen = (await alleRoutes()).map(({ name }) => String(name)).filter((naam) => naam !== 'begin');
  return namen.length - 1 + delen.length;
}
