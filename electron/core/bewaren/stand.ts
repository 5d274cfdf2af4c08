import { laatsteVan } from '#shared/beleid/kalender.ts';
import { beginBedenktijd, type Bewaarsoort } from '#shared/bewaren/soorten.ts';
import { bepaalBewaring, bewaartermijnOp, blokkades, type Bewaaruitkomst } from '#shared/bewaren/termijn.ts';
import { dagNaMaanden } from '#shared/beleid/kalender.ts';
import type { Bewaarstand } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import { dagVanMoment } from '../klok.ts';

type Blokkade = (typeof blokkades)[number];

/** The term that this organisation keeps for a kind: that of the table, or longer where it chose so. */
export function eigenTermijn({ db, opslag, vandaag }: Pick<Context, 'db' | 'opslag' | 'vandaag'>, soort: Bewaarsoort) {
  const wet = bewaartermijnOp(soort, vandaag);
  const eigen = opslag.leesBewaarinstellingen(db).find((een) => een.soort === soort) ?? null;
  return { wet, eigen, jaren: Math.max(wet.jaren, eigen?.waarde ?? 0) };
}

/** Days between approving a list and destroying. */
export function bedenktijd({ db, opslag }: Pick<Context, 'db' | 'opslag'>) {
  const eigen = opslag.leesBewaarinstellingen(db).find(({ soort }) => soort === 'bedenktijd');
  return { dagen: eigen?.waarde ?? beginBedenktijd, versie: eigen?.versie ?? 0, reden: eigen?.reden ?? '' };
}

/** What the term and what is known of a dossier or person come to. */
export interface Bewaaroordeel {
  uitkomst: Bewaaruitkomst;
  blokkades: Blokkade[];
  /** Last day of it. */
  einde: string;
}

export function beoordeel(stand: Bewaarstand, jaren: number, vandaag: string): Bewaaroordeel {
  const einde = laatsteVan(dagVanMoment(stand.laatsteOp), stand.laatsteDag);
  // Merging can be taken back as long as what was merged is kept.
  const samengevoegd =
    stand.samengevoegdOp !== null && dagNaMaanden(dagVanMoment(stand.samengevoegdOp), jaren * 12) > vandaag;
  const geldt: Record<Blokkade, boolean> = { ...stand, samengevoegd };
  return {
    uitkomst: bepaalBewaring(
      { geeindigd: stand.geeindigd, laatsteDag: einde, kinderen: stand.kinderen },
      jaren,
      vandaag,
    ),
    blokkades: blokkades.filter((welke) => geldt[welke]),
    einde,
  };
}

/** Whether it may be destroyed now; nothing that is unknown or held up. */
export const magWeg = ({ uitkomst, blokkades: tegen }: Bewaaroordeel): boolean =>
  uitkomst.uitkomst === 'vernietigen' && tegen.length === 0;
