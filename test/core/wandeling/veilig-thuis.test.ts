import { it } from 'vitest';
import { deelVan, wandelingen } from './gang.ts';

it(
  `${deelVan()} steps of Veilig Thuis break no rule, lose nothing and never end in a bug`,
  () => wandelingen('Veilig Thuis', deelVan(), 500),
  3_600_000,
);
