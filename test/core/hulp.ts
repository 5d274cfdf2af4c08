import { existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { createHash, randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { Foutcode, Weigering } from '#shared/contract/antwoord.ts';
import type { Rol } from '#shared/contract/rechten.ts';
import type { Eindpuntnaam, Invoer, Uitvoer } from '#shared/contract/tabel.ts';
import { maakKern, type Kern } from '#core/kern.ts';
import type { Kopieerder } from '#core/behoud/poort.ts';
import type { Opslaglaag } from '#core/opslaglaag.ts';
import type { Registerpoort } from '#core/register/levering/poort.ts';
import { vasteKlok } from '#core/klok.ts';
import { codeIn } from '#db/foutcode.ts';
import * as opslag from '#db/opslag/index.ts';
import { pgWerkplekken } from '#registerdb/werkplek.ts';
import { opslagplaatsIn } from '#db/opslagplaats.ts';
import { geheugenserver } from '../hulp/werkplekserver.ts';
import { clientvelden, rechteWeg, wachtwoord } from './gegevens.ts';

export { clientvelden, rechteWeg, wachtwoord };

/** The one organisation of an installation: its file is named after it. */
const organisatieIn = (map: string): string =>
  readdirSync(map)
    .find((naam) => naam.endsWith('.db'))
    ?.slice(0, -'.db'.length) ?? '';

/** A fresh folder, in memory where there is enough of it: an fsync that waits for a disk proves nothing here. */
export function nieuweMap(onder?: string): string {
  const ruim = existsSync('/dev/shm') && Number(statfsSync('/dev/shm').bavail) * 4096 > 1e9;
  return mkdtempSync(join(onder ?? (ruim ? '/dev/shm' : tmpdir()), 'onthaal-'));
}

type Toeval = (aantal: number) => Uint8Array;
const echt: Toeval = (aantal) => new Uint8Array(randomBytes(aantal));
let volgend: Toeval = echt;

/** The next core draws its ids and keys from this word, so that all that is ordered by them can be had again. */
export function kiesToeval(woord: string): void {
  let keer = 0;
  volgend = (aantal) => {
    const bytes: Buffer[] = [];
    for (let lengte = 0; lengte < aantal; lengte += 32)
      bytes.push(
        createHash('sha256')
          .update(`${woord}|${(keer += 1)}`)
          .digest(),
      );
    return new Uint8Array(Buffer.concat(bytes).subarray(0, aantal));
  };
}

/** A core on a fresh folder with a clock that the test moves; the real encrypted SQLite with the real migrations. */
export function testkern(
  map = nieuweMap(),
  moment = '2026-11-16T09:00:00Z',
  /** Puts something between the core and its storage: a disk that is full, a plug that is pulled. */
  verstoor: (laag: Opslaglaag) => Opslaglaag = (laag) => laag,
  register?: Registerpoort,
  kopieerder?: Kopieerder,
) {
  const klok = vasteKlok(moment);
  const toeval = volgend;
  volgend = echt;
  const fouten: unknown[] = [];
  const logregels: string[] = [];
  const maak = (): Kern =>
    maakKern(
      {
        klok,
        toeval,
        log: {
          meld: (regel) => logregels.push(regel),
          fout: (_kenmerk, fout) => fouten.push(fout),
          laatste: (hoogstens) => logregels.slice(-hoogstens),
        },
        bronnen: fileURLToPath(new URL('../../resources', import.meta.url)),
        werkstation: 'TESTPC',
        versie: '0.0.0',
        apparaatgeheim: null,
        proefGewenst: false,
        // The cost of a password is proved in sessie.test.ts; here it would only cost time.
        wachtwoordkosten: { geheugenKiB: 64, gangen: 1 },
        ...(register && { register }),
        ...(kopieerder && { kopieerder }),
        werkplekken: register ? pgWerkplekken : geheugenserver(() => organisatieIn(map)),
        meldGebeurtenis: () => {},
      },
      verstoor({ opslag, plaats: opslagplaatsIn(map), codeVanFout: codeIn(map) }),
    );
  const staat = { kern: maak() };
  return {
    map,
    klok,
    fouten,
    /** What the core wrote to its log, errors apart. */
    logregels,
    /** Calls an endpoint and expects success. */
    async doe<N extends Eindpuntnaam>(naam: N, invoer: Invoer<N>): Promise<Uitvoer<N>> {
      const antwoord = await staat.kern.roepAan(naam, invoer, true);
      if (!antwoord.ok && fouten.length > 0) throw fouten[0];
      expect(antwoord, naam).toMatchObject({ ok: true });
      return (antwoord as { waarde: Uitvoer<N> }).waarde;
    },
    /** Calls an endpoint and expects this refusal. */
    async weigert<N extends Eindpuntnaam>(naam: N, invoer: unknown, code: Foutcode): Promise<Weigering> {
      const antwoord = await staat.kern.roepAan(naam, invoer, true);
      expect(antwoord, naam).toMatchObject({ ok: false, code });
      return antwoord as Weigering;
    },
    lever: () => staat.kern.lever(),
    bewaak: () => staat.kern.bewaak(),
    roep: (naam: string, invoer: unknown, viaSchil = false) => staat.kern.roepAan(naam, invoer, viaSchil),
    /** Moves the clock to another day; whoever was in unlocks the screen again. */
    async naar(moment: string): Promise<void> {
      klok.zet(moment);
      await staat.kern.roepAan('sessie.ontgrendelen', { wachtwoord });
    },
    /** Stops the core and starts a new one on the same folder. */
    herstart(): void {
      staat.kern.sluit();
      staat.kern = maak();
    },
    sluit(): void {
      staat.kern.sluit();
    },
    ruimOp(): void {
      staat.kern.sluit();
      rmSync(map, { recursive: true, force: true });
    },
  };
}
export type Testkern = ReturnType<typeof testkern>;

/** An organisation with its first administrator, logged in. */
export async function richtIn(
  k: Testkern,
  soort: 'gemeente' | 'opvangaanbieder' | 'veilig-thuis' = 'gemeente',
): Promise<string> {
  const { herstelsleutel } = await k.doe('installatie.inrichten', {
    organisatie: { soort, naam: 'Gemeente Rotterdam', openVan: '08:30', openTot: '16:30' },
    beheerder: { naam: 'Bea Beheer', inlognaam: 'bea', wachtwoord },
  });
  return herstelsleutel;
}

const eersteWachtwoord = 'eerst dit lange wachtwoord';

/** Adds users as the administrator, each of whom takes a password of their own; the administrator is in afterwards. */
export async function voegGebruikersToe(k: Testkern, ...wie: { inlognaam: string; rollen: Rol[] }[]): Promise<void> {
  for (const { inlognaam, rollen } of wie) {
    const nieuw = { naam: `Naam ${inlognaam}`, inlognaam, rollen, wachtwoord: eersteWachtwoord, locatieId: null };
    await k.doe('gebruiker.toevoegen', nieuw);
    await k.doe('sessie.inloggen', { inlognaam, wachtwoord: eersteWachtwoord });
    await k.doe('sessie.wachtwoordWijzigen', { huidig: eersteWachtwoord, nieuw: wachtwoord });
    await logIn(k, 'bea');
  }
}

export const logIn = (k: Testkern, inlognaam: string) => k.doe('sessie.inloggen', { inlognaam, wachtwoord });

/** A gemeente with a balie, a beslisser, an auditor and one locatie; the balie is logged in. */
export async function gemeente(k: Testkern): Promise<{ locatieId: string }> {
  await richtIn(k);
  await voegGebruikersToe(
    k,
    { inlognaam: 'balie', rollen: ['balie'] },
    { inlognaam: 'beslisser', rollen: ['beslisser'] },
    { inlognaam: 'auditor', rollen: ['auditor'] },
  );
  const locatie = await k.doe('locatie.toevoegen', {
    naam: 'De Kade',
    soort: 'nachtopvang',
    keten: 'volwassenen',
    straat: 'Kade 1',
    postcode: '3011 AA',
    plaats: 'Rotterdam',
    telefoon: '010 0000000',
    capaciteit: 40,
    actief: true,
  });
  await logIn(k, 'balie');
  return { locatieId: locatie.id };
}
