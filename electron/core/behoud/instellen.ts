import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import type { Hal } from '../sessie/hal.ts';
import { weiger } from '../weigering.ts';
import type { Behoud } from './dienst.ts';
import { leesBehoud, mapVoor, metBehoud, type Behoudinstelling } from './instelling.ts';
import { weigerKopie } from './weigeren.ts';

/** Changes the settings and says so in the log: the file takes its place when the line is there. */
function bewaar(hal: Hal, versie: number, nieuw: Partial<Omit<Behoudinstelling, 'versie'>>, tekst: string): void {
  const { laag } = hal;
  const staat = hal.nuOpen();
  const { administratieId, db } = staat;
  if (leesBehoud(laag, administratieId).versie !== versie) weiger('conflict');
  const klaar = laag.plaats.zetKlaar('reservekopieen', metBehoud(laag, administratieId, nieuw));
  try {
    const gebeurtenis = 'map' in nieuw ? 'reservekopie.map' : 'reservekopie.bewaren';
    laag.opslag.inTransactie(db, () => hal.meld(staat, { gebeurtenis, tekst, actie: 'U' }));
  } catch (fout) {
    klaar.gooiWeg();
    throw fout;
  }
  klaar.bevestig();
}

/** The settings of backups. They stand beside the database, which can be damaged when they are needed. */
export function maakInstellen(hal: Hal, behoud: Behoud) {
  return {
    bewaren({ versie, regel }: GelezenInvoer<'reservekopie.bewaren'>): Uitvoer<'reservekopie.bewaren'> {
      bewaar(hal, versie, { regel }, 'Regel voor reservekopieën gewijzigd');
      return { versie: versie + 1 };
    },
    eigenMap({ versie }: GelezenInvoer<'reservekopie.eigenMap'>): Uitvoer<'reservekopie.eigenMap'> {
      bewaar(hal, versie, { map: null }, 'Map voor reservekopieën gewijzigd');
      return { map: mapVoor(hal.laag, hal.nuOpen().administratieId) };
    },
    async map({ versie, map }: GelezenInvoer<'reservekopie.map'>): Promise<Uitvoer<'reservekopie.map'>> {
      if (behoud.beschikbaar) await behoud.doe<'proef'>({ soort: 'proef', map }).catch(weigerKopie);
      bewaar(hal, versie, { map }, 'Map voor reservekopieën gewijzigd');
      return { map };
    },
  };
}
