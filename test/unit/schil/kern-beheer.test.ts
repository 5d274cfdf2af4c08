import { beforeEach, describe, expect, it } from 'vitest';
import type { Gebeurtenis } from '#shared/contract/gebeurtenissen.ts';
import type { NaarKern, VanKern } from '../../../electron/kern-protocol.ts';
import { maakKernbeheer, type Kernbeheer } from '#shell/kern-beheer.ts';
import type { KernProces } from '#shell/kern-proces.ts';

/** A process in memory: what it was sent, and levers to let it speak and die. */
class Proef implements KernProces {
  readonly pid = 1;
  readonly gekregen: NaarKern[] = [];
  gedood = false;
  zeg: (bericht: VanKern) => void = () => {};
  sterf: () => void = () => {};
  send(bericht: NaarKern): void {
    this.gekregen.push(bericht);
  }
  onMessage(ontvang: (bericht: VanKern) => void): void {
    this.zeg = ontvang;
  }
  onExit(einde: () => void): void {
    this.sterf = einde;
  }
  kill(): void {
    this.gedood = true;
  }
}

const start = {
  gegevensmap: '/data',
  bronnenmap: '/bronnen',
  proef: false,
  versie: '1.0.0',
  apparaatgeheim: null,
  klokverzet: 0,
  omgeving: { electron: null, chrome: null, proefruntime: false },
};
let processen: Proef[];
let gebeurtenissen: Gebeurtenis['soort'][];
let moment: number;
let wachtend: { op: number; doe: () => void }[];
let kern: Kernbeheer;

/** Lets time pass and does what was planned for then. */
function verstrijk(milliseconden: number): void {
  moment += milliseconden;
  const nu = wachtend.filter(({ op }) => op <= moment);
  wachtend = wachtend.filter(({ op }) => op > moment);
  for (const { doe } of nu) doe();
}
const laatste = (): Proef => processen[processen.length - 1] as Proef;
const sterf = (): void => {
  laatste().sterf();
  verstrijk(0);
};

beforeEach(() => {
  processen = [];
  gebeurtenissen = [];
  wachtend = [];
  moment = 0;
  kern = maakKernbeheer({
    starter: () => {
      const proces = new Proef();
      processen.push(proces);
      return proces;
    },
    start,
    bijGebeurtenis: ({ soort }) => gebeurtenissen.push(soort),
    nu: () => moment,
    later: (milliseconden, doe) => wachtend.push({ op: moment + milliseconden, doe }),
  });
});

describe('the supervisor of the core', () => {
  it('gives the core its start before anything else', () => {
    void kern.vraag('sessie.huidige', {});
    expect(laatste().gekregen).toEqual([{ start }, { id: 1, naam: 'sessie.huidige', invoer: {} }]);
  });

  it('matches answers with questions, in whatever order they come', async () => {
    const [eerste, tweede] = [kern.vraag('a.een', {}), kern.vraag('a.twee', {})];
    laatste().zeg({ id: 2, antwoord: { ok: true, waarde: 'twee' } });
    laatste().zeg({ id: 1, antwoord: { ok: true, waarde: 'een' } });
    expect(await Promise.all([eerste, tweede])).toEqual([
      { ok: true, waarde: 'een' },
      { ok: true, waarde: 'twee' },
    ]);
  });

  it('passes events on', () => {
    laatste().zeg({ gebeurtenis: { soort: 'vergrendeld' } });
    expect(gebeurtenissen).toEqual(['vergrendeld']);
  });

  it('answers every open question with kern-gestopt when the core dies, restarts it and tells the window', async () => {
    const open = [kern.vraag('a.een', {}), kern.vraag('a.twee', {})];
    sterf();
    for (const antwoord of await Promise.all(open)) expect(antwoord).toMatchObject({ ok: false, code: 'kern-gestopt' });
    expect(processen).toHaveLength(2);
    expect(laatste().gekregen).toEqual([{ start }]);
    expect(gebeurtenissen).toEqual(['kern-herstart']);
  });

  it('does not listen to a core that was given up', async () => {
    const oud = laatste();
    sterf();
    const vraag = kern.vraag('a.een', {});
    oud.zeg({ id: 1, antwoord: { ok: true, waarde: 'te laat' } });
    oud.sterf();
    laatste().zeg({ id: 1, antwoord: { ok: true, waarde: 'op tijd' } });
    expect(await vraag).toEqual({ ok: true, waarde: 'op tijd' });
    expect(processen).toHaveLength(2);
  });

  it('waits longer before each restart within a minute', () => {
    const gestart: number[] = [];
    for (let keer = 0; keer < 5; keer++) {
      const aantal = processen.length;
      const begin = moment;
      sterf();
      while (processen.length === aantal) verstrijk(100);
      gestart.push(moment - begin);
    }
    expect(gestart).toEqual([0, 200, 1000, 3000, 8000]);
  });

  it('stays down after five restarts in a minute, says so at once, and tries again when the minute has passed', async () => {
    for (let keer = 0; keer < 5; keer++) {
      sterf();
      verstrijk(8_000);
    }
    sterf();
    verstrijk(10_000);
    expect(processen).toHaveLength(6);
    expect(await kern.vraag('a.een', {})).toMatchObject({ ok: false, code: 'kern-gestopt' });
    expect(processen).toHaveLength(6);

    verstrijk(60_000);
    void kern.vraag('a.een', {});
    verstrijk(0);
    expect(processen).toHaveLength(7);
  });

  it('asks the core to close, waits for its end, and starts no other', async () => {
    let gesloten = false;
    const sluit = kern.sluit().then(() => (gesloten = true));
    expect(laatste().gekregen.at(-1)).toEqual({ sluit: true });
    await Promise.resolve();
    expect(gesloten).toBe(false);
    sterf();
    await sluit;
    expect(processen).toHaveLength(1);
    expect(await kern.vraag('a.een', {})).toMatchObject({ ok: false, code: 'kern-gestopt' });
  });

  it('kills a core that does not close within five seconds', async () => {
    const sluit = kern.sluit();
    verstrijk(4_999);
    expect(laatste().gedood).toBe(false);
    verstrijk(1);
    await sluit;
    expect(laatste().gedood).toBe(true);
  });
});
