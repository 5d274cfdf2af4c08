import type { Foutcode, Veldfout } from '#shared/contract/antwoord.ts';

/** Thrown inside a use case so that its transaction rolls back; the kernel turns it into a value. Never a bug. */
export class Geweigerd extends Error {
  readonly code: Foutcode;
  readonly extra: { velden?: Veldfout[]; wachtSeconden?: number; melding?: string };

  constructor(code: Foutcode, extra: { velden?: Veldfout[]; wachtSeconden?: number; melding?: string } = {}) {
    super(code);
    this.code = code;
    this.extra = extra;
  }
}

/** Refuses a use case with a code of the closed list, optionally with the fields at fault. */
export function weiger(code: Foutcode, extra?: Geweigerd['extra']): never {
  throw new Geweigerd(code, extra);
}
