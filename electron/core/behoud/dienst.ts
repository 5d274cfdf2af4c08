import { isTeOud, isTijd } from '#shared/behoud/regels.ts';
import { Kopiefout, type Behoudcode, type Kopieaanleiding } from '#shared/behoud/kopie.ts';
import type { Stilgelegd } from '#db/bestanden.ts';
import type { Opslaglaag } from '../opslaglaag.ts';
import type { Poorten } from '../poorten.ts';
import type { OpenSessie } from '../sessie/staat.ts';
import { leesBehoud, mapVoor } from './instelling.ts';
import { kleineBestanden } from './klein.ts';
import type { Kopie, Kopietaak, Kopieuitslag } from './poort.ts';

/** The first look at the file waits until the first screen is there. */
const naStartMs = 10_000;
/** A long read is waited for so often, so long. */
const stilKeren = 120;
const stilMs = 500;
/** After a failure is tried again this often. */
const opnieuwMs = 10 * 60_000;

export interface Behoudtoestand {
  /** How the file was found when the program started; `klein`: at once, before the first screen. */
  controle: 'wacht' | 'bezig' | 'heel' | 'beschadigd';
  /** When every page was found good since this start; ISO instant. */
  controleOp: string | null;
  bezig: { wat: (typeof zichtbaar)[number]; klaar: number; totaal: number } | null;
  fout: { code: Behoudcode; op: string } | null;
  kopieen: readonly Kopie[] | null;
  vrij: number | null;
}

export interface Behoud {
  /** Looks whether a backup is due, and makes it. Never throws. */
  tik(): Promise<void>;
  toestand(): Behoudtoestand;
  /** Makes a backup as soon as nothing else is under way. */
  maakNu(): void;
  /** Runs a task when its turn has come; null where there are no threads for it. */
  doe<S extends keyof Kopieuitslag>(taak: Extract<Kopietaak, { soort: S }>): Promise<Kopieuitslag[S]>;
  /** Reads the list again. */
  ververs(administratieId: string): Promise<void>;
  teOud(administratieId: string): boolean;
  readonly beschikbaar: boolean;
}

/** Tasks that take long enough to be shown. */
const zichtbaar = ['maak', 'klaarzetten', 'nakijk'] as const;

const begin: Behoudtoestand = {
  controle: 'wacht',
  controleOp: null,
  bezig: null,
  fout: null,
  kopieen: null,
  vrij: null,
};

/** The newest backup that is good. */
export const nieuwsteGoede = (kopieen: readonly Kopie[]): Kopie | null =>
  kopieen.find(({ stand }) => stand === 'goed') ?? null;

/**
 * Makes backups beside the work: the file is held still (what is recorded meanwhile stays in the WAL), copied page by page by a
 * thread of its own, and opened there. The desk waits only for the moment in which the WAL is emptied.
 */
export function maakBehoud(poorten: Poorten, laag: Opslaglaag, huidig: () => OpenSessie | null): Behoud {
  const { klok, log, kopieerder } = poorten;
  let stand = begin;
  let vanWie: string | null = null;
  let sinds = 0;
  let bezig = false;
  let gevraagd = false;
  let laatstGeprobeerd: { ms: number; op: string } | null = null;
  let laatstMislukt: number | null = null;
  const gecontroleerd = new Set<string>();

  function zet(deel: Partial<Behoudtoestand>): void {
    stand = { ...stand, ...deel };
  }
  const meld = (): void => poorten.meldGebeurtenis({ soort: 'behoud' });

  async function doe<S extends keyof Kopieuitslag>(
    taak: Extract<Kopietaak, { soort: S }>,
    gekopieerd?: () => boolean,
  ): Promise<Kopieuitslag[S]> {
    if (!kopieerder) throw new Kopiefout('onverwacht');
    const wat = zichtbaar.find((soort) => soort === taak.soort) ?? null;
    const voortgang = (klaar: number, totaal: number): void => {
      if (wat) zet({ bezig: { wat, klaar, totaal } });
      const deel = Math.floor((100 * klaar) / Math.max(1, totaal));
      if (taak.soort === 'hersleutel')
        poorten.meldGebeurtenis({ soort: 'voortgang', taak: 'sleutel', klaar: deel, totaal: 100 });
      else poorten.meldGebeurtenis({ soort: 'voortgang', taak: 'reservekopie', klaar, totaal });
    };
    if (wat) zet({ bezig: { wat, klaar: 0, totaal: 0 } });
    try {
      return await kopieerder.doe<S>(taak, { voortgang, ...(gekopieerd && { gekopieerd }) });
    } finally {
      if (wat) zet({ bezig: null });
    }
  }

  async function ververs(administratieId: string): Promise<void> {
    const eerste = stand.kopieen === null;
    const { kopieen, vrij } = await doe({ soort: 'lijst', map: mapVoor(laag, administratieId), administratieId });
    zet({ kopieen, vrij });
    if (eerste) meld();
  }

  /** The same file is still open, whoever sits at the desk now. */
  const nogOpen = ({ db }: OpenSessie): boolean => db.open && huidig()?.db === db;

  /** A new backup of the open file. The file is let go as soon as it has been copied. */
  async function maak(open: OpenSessie, stil: Stilgelegd, aanleiding: Kopieaanleiding): Promise<void> {
    const { administratieId, sleutel } = open;
    const schakel = laag.opslag.leesAuditschakel(open.db);
    try {
      await doe<'maak'>(
        {
          ...{ soort: 'maak', map: mapVoor(laag, administratieId), administratieId, sleutel, aanleiding },
          ...{ greep: stil.greep, bytes: stil.bytes, mtimeMs: stil.mtimeMs },
          audit: { aantal: schakel?.volgnummer ?? 0, hash: schakel?.hash ?? '' },
          klein: kleineBestanden(laag, administratieId),
          ...{ gemaaktOp: klok.nu(), programma: poorten.versie, regel: leesBehoud(laag, administratieId).regel },
        },
        () => {
          stil.laatLos();
          return nogOpen(open);
        },
      );
    } finally {
      stil.laatLos();
    }
  }

  /** The file held still, as soon as no long read needs the state of before. */
  async function legStil({ administratieId, db }: OpenSessie): Promise<Stilgelegd> {
    for (let keer = 0; keer < stilKeren && db.open; keer += 1) {
      const stil = laag.plaats.bestanden.legStil(administratieId, db);
      if (stil) return stil;
      await new Promise((verder) => setTimeout(verder, stilMs));
    }
    throw new Kopiefout('onderbroken');
  }

  /** Of a file that did not change since its newest backup no other is made, unless somebody asks. */
  async function zoNodig(open: OpenSessie, aanleiding: Kopieaanleiding): Promise<void> {
    const nieuwste = nieuwsteGoede(stand.kopieen ?? []);
    const stil = await legStil(open);
    try {
      const gelijk = nieuwste?.bron.bytes === stil.bytes && nieuwste.bron.mtimeMs === stil.mtimeMs;
      if (!gelijk || aanleiding === 'hand') await maak(open, stil, aanleiding);
    } finally {
      stil.laatLos();
    }
  }

  /** Once after the program started: is every page of the file good? */
  async function controleer({ administratieId, sleutel }: OpenSessie): Promise<void> {
    if (gecontroleerd.has(administratieId)) return;
    zet({ controle: 'bezig' });
    const { heel } = await doe({ soort: 'controleer', pad: laag.plaats.bestanden.pad(administratieId), sleutel });
    if (!heel) throw new Kopiefout('bestand-beschadigd');
    gecontroleerd.add(administratieId);
    zet({ controle: 'heel', controleOp: klok.nu() });
  }

  function isNodig(nu: number): boolean {
    if (laatstMislukt !== null) return true;
    const laatste = laatstGeprobeerd?.op ?? nieuwsteGoede(stand.kopieen ?? [])?.gemaaktOp ?? null;
    return isTijd(laatste, klok.nu(), laatstGeprobeerd && nu - laatstGeprobeerd.ms);
  }

  function aanleidingNu(open: OpenSessie): Kopieaanleiding | null {
    if (gevraagd) return 'hand';
    const nu = klok.verstreken();
    if (nu - sinds < naStartMs) return null;
    if (laatstMislukt !== null && nu - laatstMislukt < opnieuwMs) return null;
    if (!gecontroleerd.has(open.administratieId)) return 'start';
    return isNodig(nu) ? 'uur' : null;
  }

  function mislukt(open: OpenSessie, fout: unknown): void {
    const code = fout instanceof Kopiefout ? fout.code : (vanOpslag(fout) ?? 'onverwacht');
    if (!(fout instanceof Kopiefout) && code === 'onverwacht') log.fout('reservekopie', fout);
    // Logged out while it was being made: no failure, the next login makes one.
    if (!nogOpen(open)) return;
    log.meld(`reservekopie: ${code}`);
    laatstMislukt = klok.verstreken();
    zet({ fout: { code, op: klok.nu() }, ...(code === 'bestand-beschadigd' && { controle: 'beschadigd' as const }) });
  }

  function vanOpslag(fout: unknown): Behoudcode | null {
    const code = laag.codeVanFout(fout);
    if (code === 'opslag-vol') return 'schijf-vol';
    if (code === 'opslag-alleen-lezen') return 'map-alleen-lezen';
    return code === 'database-beschadigd' ? 'bestand-beschadigd' : null;
  }

  async function ronde(open: OpenSessie, aanleiding: Kopieaanleiding): Promise<void> {
    const { administratieId } = open;
    if (aanleiding === 'hand') gevraagd = false;
    const eerste = !gecontroleerd.has(administratieId);
    try {
      meld();
      await controleer(open);
      await ververs(administratieId);
      if (!nogOpen(open) || (aanleiding === 'start' && !isNodig(klok.verstreken()))) return;
      await zoNodig(open, aanleiding);
      laatstGeprobeerd = { ms: klok.verstreken(), op: klok.nu() };
      laatstMislukt = null;
      zet({ fout: null });
      await ververs(administratieId);
      // A good backup of this version holds what the copies of before a migration were kept for.
      laag.plaats.bestanden.ruimVoorversies(administratieId, nieuwsteGoede(stand.kopieen ?? [])?.schema ?? 0);
    } catch (fout) {
      if (eerste && stand.controle === 'bezig') zet({ controle: 'wacht' });
      mislukt(open, fout);
    }
    meld();
  }

  return {
    beschikbaar: kopieerder !== undefined,
    async tik() {
      const open = huidig();
      if (!kopieerder || bezig || !open) return;
      if (vanWie !== open.administratieId) {
        vanWie = open.administratieId;
        sinds = klok.verstreken();
        laatstGeprobeerd = null;
        laatstMislukt = null;
        stand = { ...begin, controle: gecontroleerd.has(open.administratieId) ? 'heel' : 'wacht' };
      }
      const aanleiding = aanleidingNu(open);
      if (aanleiding === null) return;
      bezig = true;
      try {
        await ronde(open, aanleiding);
      } finally {
        bezig = false;
      }
    },
    toestand: () => stand,
    maakNu() {
      gevraagd = true;
    },
    doe: (taak) => doe(taak),
    ververs,
    teOud(administratieId) {
      // Before the first try of this start nothing can be said; a file that did not change is not older than its backup.
      if (vanWie !== administratieId || (laatstGeprobeerd === null && laatstMislukt === null)) return false;
      return isTeOud(laatstGeprobeerd?.op ?? nieuwsteGoede(stand.kopieen ?? [])?.gemaaktOp ?? null, klok.nu());
    },
  };
}
