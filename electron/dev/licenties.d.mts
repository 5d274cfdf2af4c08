/** A package that ships, as the lock file has it. */
export interface Package {
  name: string;
  version: string;
  /** SPDX expression. */
  licence: string;
  /** Its folder in node_modules. */
  path: string;
  integrity: string | undefined;
  /** Paths of what it needs. */
  needs: string[];
  /** Only in the window, bundled. */
  window: boolean;
  /** A binary for some systems only. */
  platform: boolean;
}
export function isAllowed(expression: string): boolean;
export function shipped(): Package[];
export function licenceFile(): string;
export function licencePage(): string;
export function problems(): string[];
