import type { Metingen } from '#core/gezondheid/metingen.ts';

export const nu = '2026-11-22T12:00:00.000Z';
/** So many hours before now. */
export const uurGeleden = (uren: number): string => new Date(Date.parse(nu) - uren * 3_600_000).toISOString();
export const dagGeleden = (dagen: number): string => uurGeleden(24 * dagen);
const gb = 2 ** 30;

/** A desk on which everything is as it should be. */
export const gezond: Metingen = {
  nu,
  vandaag: '2026-11-22',
  proef: false,
  bestand: { controle: 'heel', laatst: uurGeleden(3) },
  kopie: {
    beschikbaar: true,
    gelezen: true,
    teOud: false,
    fout: null,
    laatste: { uur: uurGeleden(1), start: uurGeleden(3), hand: null },
    nietCompleet: 0,
    zelfdeSchijf: false,
    nagekeken: null,
  },
  terugproef: dagGeleden(10),
  opslag: {
    bytes: gb / 2,
    wal: 4 * 2 ** 20,
    vrij: 200 * gb,
    vrijKopie: 300 * gb,
    maten: [
      { dag: '2026-11-01', bytes: gb / 2 - 21 * 2 ** 20 },
      { dag: '2026-11-22', bytes: gb / 2 },
    ],
    schema: 39,
    schemaHoort: 39,
    voorversies: 0,
  },
  toegang: {
    actief: 4,
    zonderSleutel: 0,
    sleutelkast: true,
    metFactor: 4,
    factorVerplicht: 4,
    verplichtZonder: 0,
    stil: 0,
    nooit: 0,
  },
  bewaren: { voorbij: 0, meer: false, akkoord: 0, uitvoeren: 0, half: 0, sinds: null },
  logboek: { gecontroleerd: { op: dagGeleden(5), heel: true }, ankerPast: true, regels: 1234 },
  register: {
    fase: 'verbonden',
    code: null,
    sinds: uurGeleden(2),
    wachtend: 0,
    oudsteWachtend: null,
    laatstVerstuurd: uurGeleden(1),
    geweigerd: 0,
    certificaat: { geldigTot: dagGeleden(-200) },
    partners: 2,
    laatstOntvangen: uurGeleden(1),
    wachtOpMens: 0,
    nietOvergenomen: 0,
    klokverschilMs: 400,
  },
  werkplekken: {
    deelt: true,
    fase: 'verbonden',
    code: null,
    sinds: uurGeleden(2),
    teSturen: 0,
    anderen: [{ gezienOp: uurGeleden(1), achter: 0 }],
  },
  aanlevering: { soorten: 1, nu: 0, teLaat: 0, eerstvolgende: null },
  programma: {
    fouten: 0,
    laatsteFout: null,
    mislukt: [],
    versie: '1.2.3',
    electron: '45.4.1',
    node: '24.21.0',
    chrome: '140',
    platform: 'linux x64',
    proefruntime: false,
  },
  bijwerken: {
    versie: '1.2.3',
    fase: 'bij',
    fout: null,
    gekekenOp: uurGeleden(4),
    geprobeerdOp: uurGeleden(4),
    geldigTot: dagGeleden(-20),
    nieuw: null,
    gehaald: null,
    kanVervangen: true,
    ingebouwdeSleutels: 1,
  },
};

type Deel<T> = {
  readonly [K in keyof T]?: T[K] extends readonly unknown[] | string | number | boolean | null
    ? T[K]
    : Deel<T[K]> | null;
};

/** The healthy desk with some figures otherwise. */
export function met(deel: Deel<Metingen>): Metingen {
  const meng = (a: unknown, b: unknown): unknown =>
    b !== null && typeof b === 'object' && !Array.isArray(b) && a !== null && typeof a === 'object'
      ? {
          ...a,
          ...Object.fromEntries(Object.entries(b).map(([k, v]) => [k, meng((a as Record<string, unknown>)[k], v)])),
        }
      : b;
  return meng(gezond, deel) as Metingen;
}
