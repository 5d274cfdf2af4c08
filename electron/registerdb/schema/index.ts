import type { Registermigratie } from './migratie.ts';
import { r0001 } from './r0001-register.ts';
import { r0002 } from './r0002-volgen.ts';
import { r0003 } from './r0003-werkplek.ts';
import { r0004 } from './r0004-crisisopvang.ts';
import { r0005 } from './r0005-delen.ts';
import { r0006 } from './r0006-vernietiging.ts';

/** Every change of the registry's schema ever shipped, in order. */
export const registermigraties: readonly Registermigratie[] = [r0001, r0002, r0003, r0004, r0005, r0006];
