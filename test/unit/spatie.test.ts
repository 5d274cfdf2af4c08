import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

/* Vue takes a space away at the begin or the end of an element: "Fatou <b> 2</b>" comes out as "Fatou2". */
const beginspatie = /<[a-zA-Z](?:"[^"]*"|[^"<>])*> +\{\{.*/g;
const eindspatie = /\{\{[^{}]*\}\} +<\/[a-z]+>/g;

it('no template counts on a space that Vue takes away', () => {
  const map = fileURLToPath(new URL('../../renderer', import.meta.url));
  const bestanden = globSync('**/*.vue', { cwd: map });
  expect(bestanden.length).toBeGreaterThan(100);
  const gevonden = bestanden.flatMap((bestand) => {
    const sjabloon = /<template>[^]*<\/template>/.exec(readFileSync(`${map}/${bestand}`, 'utf8'))?.[0] ?? '';
    return [...sjabloon.matchAll(beginspatie), ...sjabloon.matchAll(eindspatie)].map(([wat]) => `${bestand}: ${wat}`);
  });
  expect(gevonden).toEqual([]);
});
