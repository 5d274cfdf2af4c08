import { writeFileSync } from 'node:fs';
import { alsMarkdown } from '#shared/taal/toegankelijkheid.ts';

/*
 * Writes renderer/TOEGANKELIJKHEID.md, the statement that the app shows, from the same source: `node electron/dev/toegankelijkheid.ts`
 * (Node 24). A test compares them.
 */
writeFileSync(new URL('../../renderer/TOEGANKELIJKHEID.md', import.meta.url), alsMarkdown());
