import { writeFileSync } from 'node:fs';
import { toegangstabel } from '#shared/contract/toegangstabel.ts';

/* Writes the table of who may call what: `node electron/dev/toegangstabel.ts` (Node 24). */
writeFileSync(new URL('../../shared/contract/TOEGANG.md', import.meta.url), toegangstabel());
