import { Registerfout } from '#core/register/levering/poort.ts';
import {
  Werkplekfout,
  type Verzegeld,
  type Werkplekpoort,
  type Werkplekregel,
  type Werkplekverbinding,
} from '#core/werkplek/lijn/poort.ts';
import type { Plek } from '#core/werkplek/poort.ts';

const op = '2026-11-16T09:00:00.000Z';

/**
 * The log of one organisation's desks in memory, for tests that are not about the server: one desk that shares with itself. The
 * real server is tested in `test/register/`.
 */
export function geheugenserver(organisatieId: () => string): Werkplekpoort {
  const log: (Verzegeld & Plek)[] = [];
  let regels: Werkplekregel[] = [];
  let sleutel = 1;
  const regel = (werkplekId: string, over: Partial<Werkplekregel>): Werkplekregel => ({
    ...{ werkplekId, gegevens: null, sleutel, uitgenodigdDoor: null, uitgenodigdOp: op, geldigTot: null },
    ...{ aangemeldOp: null, gezienOp: null, ingetrokkenOp: null, achter: 0, ...over },
  });
  const zelf = (): string | null => regels[0]?.werkplekId ?? null;
  const verbind = (): Werkplekverbinding => ({
    wie: {
      organisatieId: organisatieId(),
      organisatiesoort: 'gemeente',
      registerId: '0'.repeat(26),
      proef: false,
      schemanummer: 3,
      schrijfsoorten: [],
    },
    werkplek: async () => zelf(),
    huidigeSleutel: async () => sleutel,
    stuur: async (_wie, pakketten) => {
      for (const een of pakketten)
        if (!log.some(({ volgnummer }) => volgnummer === een.volgnummer))
          log.push({ ...een, transactie: String(log.length + 1), plek: '1' });
    },
    haal: async ({ transactie }, aantal) => {
      const verder = log.slice(Number(transactie), Number(transactie) + aantal);
      const tot = { transactie: String(Number(transactie) + verder.length), plek: '1' };
      return { pakketten: verder, tot, meer: verder.length >= aantal };
    },
    teLezen: async ({ transactie }) => log.length - Number(transactie),
    gezien: async () => undefined,
    sleutels: async () => [],
    lijst: async () => regels,
    begin: async (werkplekId, gegevens) => {
      if (log.length > 0) throw new Werkplekfout('deelt-al');
      regels = [regel(werkplekId, { gegevens, aangemeldOp: op })];
    },
    nodigUit: async (werkplekId, geldigTot) => {
      regels = [...regels, regel(werkplekId, { geldigTot, uitgenodigdDoor: zelf() })];
      return { gebruiker: `onthaal_w_${werkplekId}`, wachtwoord: 'nieuw' };
    },
    meldAan: () => Promise.reject(new Registerfout('onbereikbaar')),
    klaar: () => Promise.reject(new Registerfout('onbereikbaar')),
    trekIn: async (werkplekId, volgende) => {
      const weg = regels.find((een) => een.werkplekId === werkplekId);
      if (weg?.aangemeldOp) sleutel = volgende;
      regels = regels.map((een) => (een === weg ? { ...een, ingetrokkenOp: op } : een));
    },
    bijNieuws: () => undefined,
    leeft: async () => undefined,
    gebroken: () => null,
    sluit: async () => undefined,
  });
  return { verbind: async () => verbind() };
}
