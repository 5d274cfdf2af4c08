import { it } from 'vitest';
import { deelVan, wandelingen } from './gang.ts';

it(
  `${deelVan()} steps of who receives and shelters break no rule, lose nothing and never end in a bug (part 3)`,
  () => wandelingen('opvang', deelVan(), 200),
  3_600_000,
);
