import { algemeen } from './algemeen.ts';
import { beheer } from './beheer.ts';
import { beleidscherm } from './beleidscherm.ts';
import { componenten } from './componenten.ts';
import { pascontroleTeksten } from './copas.ts';
import { galerij } from './galerij.ts';
import { hulp } from './hulp.ts';
import { bsnTeksten, pasnummerTeksten } from './identiteit.ts';
import { inloggen } from './inloggen.ts';
import { kader } from './kader.ts';
import { schil } from './schil.ts';
import { werk } from './werk.ts';
import { dubbelTeksten } from './zoeken.ts';
import { zoekscherm } from './zoekscherm.ts';

/** The one Dutch catalogue: one file per area, joined here. Screens, letters and errors take their words from it. */
export const nl = {
  algemeen,
  beheer,
  beleidscherm,
  bsn: bsnTeksten,
  componenten,
  dubbel: dubbelTeksten,
  galerij,
  hulp,
  inloggen,
  kader,
  pascontrole: pascontroleTeksten,
  pasnummer: pasnummerTeksten,
  schil,
  werk,
  zoekscherm,
} as const;
