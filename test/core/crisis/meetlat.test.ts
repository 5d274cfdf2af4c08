import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Opslaglaag } from '#core/opslaglaag.ts';
import { clientvelden, logIn, voegGebruikersToe, type Testkern } from '../hulp.ts';
import { organisatiesjabloon } from '../opstelling.ts';
import { pleger, veiligContact } from './hulp.ts';

/*
 * A colleague who may not know of somebody learns it from no difference between calls: the answer, what was asked of the storage, how
 * many rows were written, or how long it took. The first three are exact; time is measured and told.
 */
const opzetten = organisatiesjabloon('veilig-thuis', ['veilig-thuis', 'teamleider']);
let k: Testkern;
let lat: ReturnType<typeof meetlat>;
let bekend: { dossierId: string; clientId: string; kenmerk: string };
let onbekend: typeof bekend;

/** Counts every call to the storage by its name, and the rows that were written. */
function meetlat() {
  const stand = { calls: [] as string[], rijen: () => 0 };
  const verstoor = (laag: Opslaglaag): Opslaglaag => {
    const opslag = Object.fromEntries(
      Object.entries(laag.opslag).map(([naam, functie]) => [
        naam,
        (...argumenten: unknown[]) => {
          stand.calls.push(naam);
          if (naam === 'inTransactie') {
            const db = argumenten[0] as { prepare(sql: string): { pluck(): { get(): number } } };
            stand.rijen = () => db.prepare('SELECT total_changes()').pluck().get();
          }
          return (functie as (...a: unknown[]) => unknown)(...argumenten);
        },
      ]),
    );
    return { ...laag, opslag: opslag as unknown as Opslaglaag['opslag'] };
  };
  return { stand, verstoor };
}

beforeEach(async () => {
  lat = meetlat();
  k = await opzetten(lat.verstoor);
  await logIn(k, 'bea');
  await voegGebruikersToe(k, { inlognaam: 'tarik', rollen: ['veilig-thuis'] });
  const mens = Object.fromEntries((await k.doe('gebruiker.lijst', {})).map(({ inlognaam, id }) => [inlognaam, id]));
  await logIn(k, 'veilig-thuis');
  const nieuw = { clientId: null, roepnaam: 'Mina', achternaam: 'Haddad', contact: veiligContact() };
  const zaak = await k.doe('crisis.beginnen', nieuw);
  const { client, kenmerk } = await k.doe('dossier.openen', { dossierId: zaak.dossierId });
  const velden = clientvelden({
    achternaam: 'Haddad',
    voornamen: 'Mina',
    bsn: '999900006',
    geboortedatum: '1990-05-06',
  });
  await k.doe('client.wijzigen', { clientId: zaak.clientId, versie: client.versie, velden });
  const invoer = { soort: 'pleger' as const, inhoud: pleger({ telefoons: '0612398745' }) };
  const leg = { dossierId: zaak.dossierId, id: null, versie: 0, clientId: null, reden: '' };
  await k.doe('crisis.vastleggen', { ...leg, invoer });
  const uit = { gebruikerId: mens['tarik'] ?? '', relatie: 'netwerk' as const, reden: 'Neef' };
  await k.doe('bescherming.uitsluiten', { dossierId: zaak.dossierId, versie: 0, ...uit });
  bekend = { ...zaak, kenmerk };
  onbekend = { dossierId: '1'.repeat(26), clientId: '2'.repeat(26), kenmerk: 'ZZ9Z-9ZZ9' };
  await logIn(k, 'tarik');
});
afterEach(() => k.ruimOp());

/** The same call about somebody who is known here and about somebody who is not. */
const paren: [string, string, (over: 'bekend' | 'onbekend') => object][] = [
  ['by name', 'client.zoeken', (o) => ({ tekst: o === 'bekend' ? 'mina haddad' : 'lisa pronk', aantal: 20 })],
  ['by a beginning', 'client.zoeken', (o) => ({ tekst: o === 'bekend' ? 'hadd' : 'pron', aantal: 20 })],
  ['by BSN', 'client.zoeken', (o) => ({ tekst: o === 'bekend' ? '999900006' : '111222333', aantal: 20 })],
  ['by birth date', 'client.zoeken', (o) => ({ tekst: o === 'bekend' ? '06-05-1990' : '07-06-1991', aantal: 20 })],
  [
    'by the pleger',
    'client.zoeken',
    (o) => ({ tekst: o === 'bekend' ? 'ridouan oever' : 'bernard uyter', aantal: 20 }),
  ],
  ['by a number', 'client.zoeken', (o) => ({ tekst: o === 'bekend' ? '0612398745' : '0612398744', aantal: 20 })],
  ['by kenmerk', 'client.zoeken', (o) => ({ tekst: (o === 'bekend' ? bekend : onbekend).kenmerk, aantal: 20 })],
  [
    'as a double',
    'client.dubbelen',
    (o) =>
      o === 'bekend'
        ? { achternaam: 'Haddad', voornamen: 'Mina', geboortedatum: '1990-05-06', bsn: null }
        : { achternaam: 'Pronken', voornamen: 'Lisa', geboortedatum: '1991-06-07', bsn: null },
  ],
  ['by the id of a case', 'dossier.openen', (o) => ({ dossierId: (o === 'bekend' ? bekend : onbekend).dossierId })],
  [
    'by the id of a case, its records',
    'crisis.lezen',
    (o) => ({ dossierId: (o === 'bekend' ? bekend : onbekend).dossierId }),
  ],
  ['by the id of a person', 'client.lezen', (o) => ({ clientId: (o === 'bekend' ? bekend : onbekend).clientId })],
];
const glad = (waarde: unknown): string => JSON.stringify(waarde);

async function meet(naam: string, invoer: object) {
  lat.stand.calls = [];
  const voor = lat.stand.rijen();
  const begin = performance.now();
  const antwoord = await k.roep(naam, invoer, true);
  const duur = performance.now() - begin;
  return { antwoord: glad(antwoord), calls: lat.stand.calls.join(' '), rijen: lat.stand.rijen() - voor, duur };
}
const mediaan = (getallen: readonly number[]): number => [...getallen].sort((a, b) => a - b)[getallen.length >> 1] ?? 0;

describe('somebody who is known and somebody who is not, to a colleague who may not know', () => {
  it.each(paren)('are alike %s: the answer, every call to the storage, the rows written', async (_, naam, invoer) => {
    await meet(naam, invoer('onbekend'));
    const een = await meet(naam, invoer('bekend'));
    const ander = await meet(naam, invoer('onbekend'));
    expect(een.antwoord).toBe(ander.antwoord);
    expect(een.calls).toBe(ander.calls);
    expect(een.rijen).toBe(ander.rijen);
    expect(een.rijen).toBeGreaterThan(1);
  });

  it('take as long: medians over interleaved calls lie within a generous factor', async () => {
    const maten: string[] = [];
    for (const [hoe, naam, invoer] of paren) {
      const duren = { bekend: [] as number[], onbekend: [] as number[] };
      for (let i = 0; i < 120; i += 1)
        for (const over of i % 2 ? (['bekend', 'onbekend'] as const) : (['onbekend', 'bekend'] as const))
          duren[over].push((await meet(naam, invoer(over))).duur);
      const [a, b] = [mediaan(duren.bekend.slice(10)), mediaan(duren.onbekend.slice(10))];
      maten.push(`${hoe}: ${a.toFixed(2)} and ${b.toFixed(2)} ms`);
      expect(Math.max(a, b) / Math.min(a, b), hoe).toBeLessThan(4);
    }
    console.info(`median of a known and an unknown person: ${maten.join('; ')}`);
  });
});
