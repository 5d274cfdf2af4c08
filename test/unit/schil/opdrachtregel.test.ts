import { describe, expect, it, vi } from 'vitest';
import { schoneOmgeving } from '#shell/kern-proces.ts';
import { sluitLijn, verboden, verbodenSchakelaar } from '#shell/opdrachtregel.ts';

const metSchakelaar = (...namen: string[]) => ({ hasSwitch: (naam: string) => namen.includes(naam) });

describe('the command line of the packaged app', () => {
  it.each(verboden)('is refused with --%s', (naam) => {
    expect(verbodenSchakelaar(metSchakelaar('lang', naam), false)).toBe(naam);
  });
  it('is taken with what a desk needs', () => {
    expect(
      verbodenSchakelaar(metSchakelaar('proef', 'gegevens', 'lang', 'force-device-scale-factor'), false),
    ).toBeNull();
  });
  it('is not looked at in the copy that the tests drive, which alone can be inspected', () => {
    expect(verbodenSchakelaar(metSchakelaar('remote-debugging-port'), true)).toBeNull();
  });
  it('leads no name anywhere', () => {
    const appendSwitch = vi.fn();
    sluitLijn({ appendSwitch });
    expect(appendSwitch.mock.calls).toEqual([['host-resolver-rules', 'MAP * ~NOTFOUND']]);
  });
});

describe('the environment of the core', () => {
  it('lacks what would change how Node, TLS and PostgreSQL work, and keeps the rest', () => {
    const omgeving = {
      ...{ PATH: '/bin', TZ: 'Europe/Amsterdam', HOME: '/home/a', leeg: undefined },
      ...{ NODE_OPTIONS: '--require=x', NODE_TLS_REJECT_UNAUTHORIZED: '0', NODE_EXTRA_CA_CERTS: 'x' },
      ...{ ELECTRON_RUN_AS_NODE: '1', PGHOST: 'kwaad', PGSSLMODE: 'disable', SSL_CERT_FILE: 'x', LD_PRELOAD: 'x.so' },
    };
    expect(schoneOmgeving(omgeving)).toEqual({ PATH: '/bin', TZ: 'Europe/Amsterdam', HOME: '/home/a' });
  });
});
