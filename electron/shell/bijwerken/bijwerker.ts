import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Antwoord } from '#shared/contract/antwoord.ts';
import type { Bijwerkstand } from '#shared/uitgave/stand.ts';
import { ernstigeBijwerkcodes } from '#shared/uitgave/stand.ts';
import {
  beoordeelUitgave,
  LIJSTGRENS,
  LIJSTNAAM,
  type Hier,
  type Uitgave,
  type Uitgavebestand,
} from '#shared/uitgave/uitgave.ts';
import { leesKlein, mapBron, serverBron, type Bron } from './bron.ts';
import { Bijwerkfout, bijwerkcode } from './fout.ts';
import { leesLijst } from './lijst.ts';
import { haalOp } from './ophalen.ts';
import { plaats, type Plaats } from './vervangen.ts';

/** What the core says: where to look, whom to trust, and how the open file is. */
export interface Gegevens {
  adres: string;
  sleutels: readonly string[];
  schema: number;
  nu: string;
}

export interface Bijwerkopties {
  versie: string;
  platform: string;
  arch: string;
  plaats: Plaats;
  uitgeversleutels: readonly string[];
  /** Folder for packages on their way; nobody else reads it. */
  map: string;
  /** File that remembers the highest list that was good here. */
  geheugen: string;
  /** Null: nobody is logged in, or the screen is locked. */
  gegevens(): Promise<Gegevens | null>;
  /** Makes a backup and writes in the log who did it; refused for who may not. */
  begin(wat: { versie: string; sha512: string }): Promise<Antwoord<unknown>>;
  /** Told of every change. */
  bij(stand: Bijwerkstand): void;
  /** Ends this program and starts the other; null: an installer does that. */
  sluitAf(programma: string | null): void;
  server?: (adres: string) => Bron;
}

const geheugenSchema = z.strictObject({ gezien: z.number().int().min(0) });

interface Kandidaat {
  bron: Bron;
  uitgave: Uitgave;
  bestand: Uitgavebestand;
}

/** Looks for new versions, fetches and places them. One thing at a time; a failure is a code on the screen, never an exception. */
export function maakBijwerker(opties: Bijwerkopties) {
  let stand: Bijwerkstand = {
    versie: opties.versie,
    fase: 'niet-gekeken',
    fout: null,
    gekekenOp: null,
    geprobeerdOp: null,
    geldigTot: null,
    nieuw: null,
    gehaald: null,
    kanVervangen: opties.plaats.vorm !== null,
    ingebouwdeSleutels: opties.uitgeversleutels.length,
  };
  let kandidaat: Kandidaat | null = null;
  let pad: string | null = null;
  let bezig: Promise<void> | null = null;
  let stop: AbortController | null = null;

  function zet(deel: Partial<Bijwerkstand>): void {
    stand = { ...stand, ...deel };
    opties.bij(stand);
  }

  function leesGezien(): number {
    try {
      return geheugenSchema.parse(JSON.parse(readFileSync(opties.geheugen, 'utf8'))).gezien;
    } catch {
      // Not there yet, or spoilt: what this version is still holds back everything older.
      return 0;
    }
  }

  function onthoudGezien(gezien: number): void {
    if (gezien <= leesGezien()) return;
    mkdirSync(dirname(opties.geheugen), { recursive: true });
    writeFileSync(`${opties.geheugen}.nieuw`, JSON.stringify({ gezien }), { mode: 0o600 });
    renameSync(`${opties.geheugen}.nieuw`, opties.geheugen);
  }

  const hierNu = (gegevens: Gegevens): Hier => ({
    versie: opties.versie,
    platform: opties.platform,
    arch: opties.arch,
    vorm: opties.plaats.vorm,
    schema: gegevens.schema,
    nu: gegevens.nu,
    gezien: leesGezien(),
  });

  /** Nothing of what was found counts any longer. */
  function vergeet(): void {
    kandidaat = null;
    pad = null;
    zet({ nieuw: null, gehaald: null });
  }

  function mislukt(fout: unknown, fase: Bijwerkstand['fase']): void {
    const code = bijwerkcode(fout);
    if (ernstigeBijwerkcodes.has(code) || code === 'lijst-verlopen') vergeet();
    zet({ fout: code, fase: kandidaat ? fase : 'niet-gekeken' });
  }

  async function doe(werk: () => Promise<void>, bijFout: () => Bijwerkstand['fase']): Promise<void> {
    if (bezig) return bezig;
    bezig = werk()
      .catch((fout: unknown) => mislukt(fout, bijFout()))
      .finally(() => (bezig = null));
    return bezig;
  }

  async function leesVan(bron: Bron, gegevens: Gegevens): Promise<void> {
    const bytes = await leesKlein(bron, LIJSTNAAM, LIJSTGRENS, AbortSignal.timeout(60_000));
    const vertrouwd = { uitgever: opties.uitgeversleutels, organisatie: gegevens.sleutels };
    const uitgave = leesLijst(bytes, vertrouwd);
    zet({ geldigTot: uitgave.geldigTot });
    const oordeel = beoordeelUitgave(uitgave, hierNu(gegevens));
    if ('code' in oordeel) throw new Bijwerkfout(oordeel.code);
    onthoudGezien(uitgave.volgnummer);
    const { bestand } = oordeel;
    if (bestand?.sha512 !== kandidaat?.bestand.sha512) vergeet();
    kandidaat = bestand && { bron, uitgave, bestand };
    const nieuw = bestand && {
      ...{ versie: uitgave.versie, uitgebracht: uitgave.uitgebracht, wat: uitgave.wat, bytes: bestand.bytes },
    };
    zet({ fase: !bestand ? 'bij' : pad ? 'klaar' : 'beschikbaar', fout: null, gekekenOp: gegevens.nu, nieuw });
  }

  return {
    stand: (): Bijwerkstand => stand,
    /** Looks whether there is a newer version. @param map a folder that a person chose; left out: the server that was set */
    kijk: (map?: string): Promise<void> =>
      doe(
        async () => {
          const gegevens = await opties.gegevens();
          if (!gegevens) return;
          if (map === undefined && gegevens.adres === '') {
            vergeet();
            return zet({ fase: 'uit', fout: null });
          }
          zet({ fase: 'kijkt', fout: null, geprobeerdOp: gegevens.nu });
          const bron = map === undefined ? (opties.server ?? serverBron)(gegevens.adres) : mapBron(map);
          await leesVan(bron, gegevens);
        },
        () => (pad ? 'klaar' : 'beschikbaar'),
      ),
    haal: (): Promise<void> =>
      doe(
        async () => {
          if (!kandidaat) return;
          const { bron, bestand } = kandidaat;
          stop = new AbortController();
          zet({ fase: 'haalt', fout: null, gehaald: { klaar: 0, totaal: bestand.bytes } });
          const voortgang = (klaar: number): void => zet({ gehaald: { klaar, totaal: bestand.bytes } });
          pad = await haalOp(bron, bestand, { map: opties.map, stop: stop.signal, voortgang });
          zet({ fase: 'klaar', gehaald: { klaar: bestand.bytes, totaal: bestand.bytes } });
        },
        () => 'beschikbaar',
      ),
    stop: (): void => stop?.abort(),
    /**
     * Puts the fetched version in place. The list is judged once more, a backup is made, and the package is looked at right before it
     * is run. @returns why not, in the words of the core; null: done, or the reason stands in the state
     */
    async plaats(): Promise<Antwoord<unknown> | null> {
      let weigering: Antwoord<unknown> | null = null;
      await doe(
        async () => {
          const gegevens = await opties.gegevens();
          if (!kandidaat || pad === null || !gegevens) return;
          const { uitgave, bestand } = kandidaat;
          const oordeel = beoordeelUitgave(uitgave, hierNu(gegevens));
          if ('code' in oordeel) throw new Bijwerkfout(oordeel.code);
          if (opties.plaats.vorm === null) throw new Bijwerkfout('niet-te-vervangen');
          zet({ fase: 'plaatst', fout: null });
          const mag = await opties.begin({ versie: uitgave.versie, sha512: bestand.sha512 });
          if (!mag.ok) {
            weigering = mag;
            return zet({ fase: 'klaar' });
          }
          opties.sluitAf(await plaats(pad, bestand, opties.plaats));
        },
        () => 'klaar',
      );
      return weigering;
    },
  };
}
export type Bijwerker = ReturnType<typeof maakBijwerker>;
