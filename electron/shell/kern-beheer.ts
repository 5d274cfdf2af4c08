import type { Antwoord } from '#shared/contract/antwoord.ts';
import type { Gebeurtenis } from '#shared/contract/gebeurtenissen.ts';
import type { Bijwerkstand } from '#shared/uitgave/stand.ts';
import { schil } from '#shared/taal/schil.ts';
import type { Kernstart } from '../kern-protocol.ts';
import type { KernProces, KernStarter } from './kern-proces.ts';

export interface KernbeheerOpties {
  starter: KernStarter;
  start: Kernstart;
  /** Told of what the core says unasked, and of `kern-herstart` after a restart. */
  bijGebeurtenis(gebeurtenis: Gebeurtenis): void;
  /** Monotonic milliseconds. */
  nu(): number;
  later(milliseconden: number, doe: () => void): void;
}

export interface Kernbeheer {
  /** Asks the core. Always answers: `kern-gestopt` when the core went away before it did. */
  vraag(naam: string, invoer: unknown): Promise<Antwoord<unknown>>;
  /** Tells the core how this computer stands with new versions; a core that starts again is told again. */
  zegBijwerkstand(stand: Bijwerkstand): void;
  /** Lets the core close its database and waits for it, at most {@link SLUITTIJD} ms. */
  sluit(): Promise<void>;
  readonly pid: number | undefined;
}

/** How long to wait before each restart within one minute; after the last one the core stays down until the minute has passed. */
const WACHTTIJDEN = [0, 200, 1_000, 3_000, 8_000];
const MINUUT = 60_000;
const SLUITTIJD = 5_000;

const gestopt: Antwoord<never> = { ok: false, code: 'kern-gestopt', melding: schil.fout.kernGestopt };

/** Starts the core, keeps it alive and matches its answers with the questions. */
export function maakKernbeheer(opties: KernbeheerOpties): Kernbeheer {
  const open = new Map<number, (antwoord: Antwoord<unknown>) => void>();
  let proces: KernProces | undefined;
  let volgende = 1;
  let herstarts: number[] = [];
  let bijwerkstand: Bijwerkstand | null = null;
  let gepland = false;
  let sluiten: (() => void) | undefined;

  function start(): void {
    const nieuw = opties.starter();
    proces = nieuw;
    nieuw.onMessage((bericht) => {
      if (nieuw !== proces) return;
      if ('gebeurtenis' in bericht) return opties.bijGebeurtenis(bericht.gebeurtenis);
      open.get(bericht.id)?.(bericht.antwoord);
      open.delete(bericht.id);
    });
    nieuw.onExit(() => {
      if (nieuw === proces) bijEinde();
    });
    nieuw.send({ start: opties.start });
    if (bijwerkstand !== null) nieuw.send({ bijwerkstand });
  }

  function bijEinde(): void {
    proces = undefined;
    for (const antwoord of open.values()) antwoord(gestopt);
    open.clear();
    if (sluiten !== undefined) sluiten();
    else planHerstart();
  }

  /** Plans a restart, unless one is planned or this minute has had its share. */
  function planHerstart(): void {
    herstarts = herstarts.filter((moment) => opties.nu() - moment < MINUUT);
    const wachttijd = WACHTTIJDEN[herstarts.length];
    if (gepland || wachttijd === undefined) return;
    herstarts.push(opties.nu());
    gepland = true;
    opties.later(wachttijd, () => {
      gepland = false;
      if (sluiten !== undefined) return;
      start();
      opties.bijGebeurtenis({ soort: 'kern-herstart' });
    });
  }

  start();
  return {
    get pid() {
      return proces?.pid;
    },
    vraag(naam, invoer) {
      if (sluiten !== undefined) return Promise.resolve(gestopt);
      if (proces === undefined) {
        planHerstart();
        return Promise.resolve(gestopt);
      }
      const id = volgende++;
      const huidig = proces;
      return new Promise((antwoord) => {
        open.set(id, antwoord);
        huidig.send({ id, naam, invoer });
      });
    },
    zegBijwerkstand(stand) {
      bijwerkstand = stand;
      proces?.send({ bijwerkstand });
    },
    sluit() {
      return new Promise((klaar) => {
        sluiten = klaar;
        if (proces === undefined) return klaar();
        const huidig = proces;
        huidig.send({ sluit: true });
        opties.later(SLUITTIJD, () => {
          if (proces === huidig) huidig.kill();
          klaar();
        });
      });
    },
  };
}
