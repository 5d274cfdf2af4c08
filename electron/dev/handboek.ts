/**
 * `npm run handboek`: the handbook as PDF in out/handboek/, whole and per role, from the help texts of the app (Node 24).
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rollen } from '#shared/contract/rechten.ts';
import { hulpVoor, lezerVan } from '#shared/taal/hulp/index.ts';
import { nl } from '#shared/taal/nl.ts';
import { leesLettertypen } from '#core/documenten/lettertypen.ts';
import { handboekPdf } from '#core/handboek/pdf.ts';
import { systeemklok } from '#core/klok.ts';

const wortel = fileURLToPath(new URL('../..', import.meta.url));
const map = join(wortel, 'out/handboek');
const { version: versie } = JSON.parse(readFileSync(join(wortel, 'package.json'), 'utf8')) as { version: string };
const omgeving = { lettertypen: leesLettertypen(join(wortel, 'resources/fonts')), gemaaktOp: systeemklok.nu() };
const vast = { versie, gemaaktOp: systeemklok.vandaag(), organisatie: nl.algemeen.app };

mkdirSync(map, { recursive: true });
for (const rol of [null, ...rollen]) {
  const groepen = hulpVoor(rol && lezerVan(rol));
  const bytes = await handboekPdf({ ...vast, groepen, voorWie: rol && nl.kader.rollen[rol] }, omgeving);
  const naam = `${nl.hulp.handboek.bestand}${rol ? `-${rol}` : ''}.pdf`;
  writeFileSync(join(map, naam), bytes);
  console.log(join('out/handboek', naam));
}
