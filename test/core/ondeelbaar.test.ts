import { isDeepStrictEqual } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Eindpunt } from '#shared/contract/eindpunt.ts';
import { contract } from '#shared/contract/tabel.ts';
import type { Opslaglaag } from '#core/opslaglaag.ts';
import type { Db } from '#db/openen.ts';
import { aanbieder } from './acuut-opdrachten.ts';
import { logIn, type Testkern } from './hulp.ts';
import { wissingOpdrachten } from './inzage/opdrachten.ts';
import type { Opdrachten } from './opdracht.ts';
import { alleOpdrachten } from './opdrachten.ts';
import { stadsjabloon, type Stad } from './opstelling.ts';
import { breuken, inhoudVan } from './samenhang.ts';
import { botsingOpdrachten } from './werkplek/opdrachten.ts';
import { delendeStad, komtOverAan, type Delend } from './werkplek/delen.ts';

const opzetten = delendeStad();
const alleenstaand = stadsjabloon();
let k: Testkern & { met: Stad & Delend };
let disk: ReturnType<typeof volleSchijf>;
beforeEach(async () => {
  disk = volleSchijf();
  k = await opzetten(disk.verstoor);
});
afterEach(() => k.ruimOp());

const schrijft = /^(schrijf|wijzig|noteer|beeindig|wis|beoordeel|houd|laat|trek)/;

/** A disk that is full at the n-th write of a call, and shows the file that the core has open. */
function volleSchijf() {
  const stand = { nog: Infinity, db: null as Db | null };
  const verstoor = (laag: Opslaglaag): Opslaglaag => {
    const opslag = Object.fromEntries(
      Object.entries(laag.opslag).map(([naam, functie]) => [
        naam,
        (...argumenten: unknown[]) => {
          if (naam === 'inTransactie') stand.db = argumenten[0] as Db;
          if (schrijft.test(naam) && (stand.nog -= 1) < 0)
            throw Object.assign(new Error('disk full'), { code: 'SQLITE_FULL' });
          return (functie as (...a: unknown[]) => unknown)(...argumenten);
        },
      ]),
    );
    return { ...laag, opslag: opslag as unknown as Opslaglaag['opslag'] };
  };
  const db = (): Db => {
    if (!stand.db) throw new Error('nothing is open');
    return stand.db;
  };
  return { stand, verstoor, db };
}

const opdrachten: Opdrachten = {
  ...alleOpdrachten(
    () => k,
    () => disk.db(),
  ),
  ...botsingOpdrachten(
    () => k,
    () => disk.db(),
  ),
};

/** Node compares the bytes of a letter at once, toEqual one by one: that is asked only to show what differs. */
function staatNog(voor: Record<string, unknown[]>, wanneer: string): void {
  const nu = inhoudVan(disk.db());
  if (!isDeepStrictEqual(nu, voor)) expect(nu, wanneer).toEqual(voor);
}

/** They write no rows; and those that exchange or copy whole files, whose power cuts are tried in test/core/behoud. */
const buitenBeschouwing = new Set([
  'import.beginnen',
  'import.deel',
  'sessie.vergrendelen',
  'sessie.actief',
  'bijlage.beginnen',
  'bijlage.deel',
  'reservekopie.elders',
  'reservekopie.terugzetten',
  'bijwerken.beginnen',
  // Every step of it in test/core/sleutels.
  'sleutel.vervangen',
]);

/** They begin the sharing, or send at once what a desk that shares sends when others can have it: tried at a desk that does not share. */
const alleen = new Set(['werkplek.delen', 'werkplek.uitnodigen', 'werkplek.intrekken', 'uitwisseling.bestand']);

/** Every third command goes to another desk too; with OVERAL=1 all of them. */
const elders = (naam: string): boolean =>
  process.env['OVERAL'] === '1' || Object.keys(opdrachten).indexOf(naam) % 3 === 0;

/** Calls a command with a disk that is full at its first write, at its second, and so on until it succeeds. */
async function faalOveral(kern: Testkern, naam: string, invoer: object): Promise<void> {
  const voor = inhoudVan(disk.db());
  let plek = 0;
  for (; ; plek += 1) {
    disk.stand.nog = plek;
    const antwoord = await kern.roep(naam, invoer, true);
    disk.stand.nog = Infinity;
    if (antwoord.ok) break;
    expect(antwoord, `write ${plek + 1}`).toMatchObject({ code: 'opslag-vol' });
    staatNog(voor, `write ${plek + 1}`);
    expect(plek).toBeLessThan(60);
  }
  expect(plek).toBeGreaterThan(0);
  expect(inhoudVan(disk.db())).not.toEqual(voor);
  expect(breuken(disk.db())).toEqual([]);
}

describe('a command that fails midway', () => {
  it('is tried here for every command that writes', () => {
    const nodig = Object.entries<Eindpunt>(contract)
      .filter(
        ([, { soort, uitvoerder, toegang }]) =>
          soort === 'opdracht' && uitvoerder !== 'schil' && toegang !== 'openbaar',
      )
      .map(([naam]) => naam)
      .filter((naam) => !buitenBeschouwing.has(naam));
    expect([...Object.keys(opdrachten), 'acuut.bestand'].sort()).toEqual(nodig.sort());
  });

  it.each(Object.entries(opdrachten))(
    'leaves nothing behind, at whichever write it fails, and comes to the same at another desk: %s',
    async (naam, { als, invoer, blijft }) => {
      if (alleen.has(naam)) {
        k.ruimOp();
        // It has no log to go on with, and is asked for none.
        k = (await alleenstaand(disk.verstoor)) as typeof k;
      }
      await logIn(k, als);
      const klaar = await invoer();
      if (!blijft) await logIn(k, als);
      await faalOveral(k, naam, klaar);
      // Whoever logged out has closed the file.
      if (disk.db().open && !alleen.has(naam) && elders(naam)) komtOverAan(disk.db(), k);
    },
  );

  it.each(wissingOpdrachten(() => k))(
    'leaves nothing behind of an erasure that is $wat, at whichever write it fails',
    async ({ naam, als, invoer }) => {
      await logIn(k, als);
      const klaar = await invoer();
      await logIn(k, als);
      await faalOveral(k, naam, klaar);
      if (disk.db().open) komtOverAan(disk.db(), k);
    },
  );

  // Only an aanbieder has placements to hand over.
  it('leaves nothing behind, at whichever write it fails: acuut.bestand', async () => {
    const { a, plaats } = await aanbieder(disk.verstoor);
    await faalOveral(a, 'acuut.bestand', { dossierIds: [await plaats('Bakker')] });
    a.ruimOp();
  });

  it('shows nothing without its line in the log: when the log cannot be written, nothing is read', async () => {
    await logIn(k, 'balie');
    disk.stand.nog = 0;
    const { dossierId } = k.met.thomas;
    expect(await k.roep('dossier.openen', { dossierId })).toEqual({
      ok: false,
      code: 'opslag-vol',
      melding: expect.stringContaining('De schijf is vol') as string,
    });
  });
});
