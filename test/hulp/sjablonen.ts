import { rmSync } from 'node:fs';
import { nieuweMap } from '../core/hulp.ts';

/** A folder for the installations that tests copy theirs from, gone when the last test is done. */
export function setup(): (() => void) | undefined {
  // Each project of the tests asks for it.
  if (process.env['ONTHAAL_SJABLONEN']) return;
  const map = nieuweMap();
  process.env['ONTHAAL_SJABLONEN'] = map;
  return () => rmSync(map, { recursive: true, force: true });
}
