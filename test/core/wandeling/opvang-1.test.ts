import { it } from 'vitest';
import { deelVan, wandelingen } from './gang.ts';

it(
  `${deelVan()} steps of who receives and shelters break no rule, lose nothing and never end in a bug (part 1)`,
  () => wandelingen('opvang', deelVan(), 0),
  3_600_000,
);
