import { uptime } from 'node:os';
import { Temporal } from 'temporal-polyfill';
import type { Klok } from './poorten.ts';

const amsterdam = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/**
 * The system clock, so many milliseconds ahead of it (behind it where negative). The only place in the program that reads it.
 * @param verzet milliseconds; anything but 0 is for the tests, which begin at the hour that they are about
 */
export function klokMetVerzet(verzet: number): Klok {
  const nu = (): Date => new Date(Date.now() + verzet);
  return {
    vandaag: () => amsterdam.format(nu()).slice(0, 10),
    nu: () => nu().toISOString(),
    nuLokaal: () => amsterdam.format(nu()).replace(' ', 'T'),
    verstreken: () => performance.now(),
    sindsStart: () => Math.floor(uptime() * 1000),
  };
}

/** The clock of this computer as it is. */
export const systeemklok: Klok = klokMetVerzet(0);

/** A clock that stands still until it is moved, for tests and the synthetic data set. */
export function vasteKlok(
  moment: string,
): Klok & { zet(moment: string): void; verstrijk(ms: number): void; startComputer(): void } {
  let nu = new Date(moment);
  let teller = 0;
  let aangezet = 0;
  return {
    vandaag: () => amsterdam.format(nu).slice(0, 10),
    nu: () => nu.toISOString(),
    nuLokaal: () => amsterdam.format(nu).replace(' ', 'T'),
    verstreken: () => teller,
    sindsStart: () => teller - aangezet,
    startComputer: () => {
      aangezet = teller;
    },
    zet: (nieuw) => {
      nu = new Date(nieuw);
    },
    verstrijk: (ms) => {
      teller += ms;
      nu = new Date(nu.getTime() + ms);
    },
  };
}

/** The Amsterdam calendar day of an instant. */
export function dagVanMoment(moment: string): string {
  return amsterdam.format(new Date(moment)).slice(0, 10);
}

/** The Amsterdam wall-clock time of an instant, to the minute: `YYYY-MM-DDTHH:MM`. */
export function lokaalVanMoment(moment: string): string {
  return amsterdam.format(new Date(moment)).replace(' ', 'T');
}

/** The instant at which a calendar day begins in Amsterdam, ISO 8601 UTC with milliseconds. */
export function beginVanDag(dag: string): string {
  return new Date(Temporal.PlainDate.from(dag).toZonedDateTime('Europe/Amsterdam').epochMilliseconds).toISOString();
}

/**
 * The instant of an Amsterdam wall-clock time, ISO 8601 UTC with milliseconds.
 * @param lokaal `YYYY-MM-DDTHH:MM`; a time that the clock skips in spring counts as one hour later
 */
export function momentVanLokaal(lokaal: string): string {
  return new Date(
    Temporal.PlainDateTime.from(lokaal).toZonedDateTime('Europe/Amsterdam').epochMilliseconds,
  ).toISOString();
}
