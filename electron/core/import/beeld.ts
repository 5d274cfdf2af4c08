import type { Importbeeld, Importkop, Importregel } from '#shared/contract/groepen/import.ts';
import { importgrens } from '#shared/import/grenzen.ts';
import { importvelden } from '#shared/import/velden.ts';
import type { Importregelrij, Importrij } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import { totaalVan } from './stappen.ts';

/** So many lines are shown as they stand in the file. */
const meesteVoorbeelden = 5;

/** An import in short. */
export function alsKop(context: Context, bestand: Importrij): Importkop {
  const { db, opslag } = context;
  const { id, versie, soort, stand, bestandsnaam, door, op, regels, klaar, wijze, gedaanOp } = bestand;
  const { terugDoor, terugOp, terugReden } = bestand;
  return {
    ...{ id, versie, soort, stand, bestandsnaam, door, op, regels, klaar, wijze, gedaanOp },
    totaal: totaalVan(context, bestand),
    telling: opslag.telImportregels(db, id),
    terug: terugDoor && terugOp ? { door: terugDoor, op: terugOp, reden: terugReden ?? '' } : null,
  };
}

/** An import as its screen shows it. */
export function maakBeeld(context: Context, bestand: Importrij): Importbeeld {
  const { db, opslag } = context;
  const { kenmerken, koppen, koppeling, id, soort } = bestand;
  const bezig = ['koppelen', 'controleren', 'klaar'].includes(bestand.stand);
  const voorbeeld = bezig ? opslag.leesImportregels(db, id, { na: 0, aantal: meesteVoorbeelden, stand: null }) : [];
  return {
    ...alsKop(context, bestand),
    ...kenmerken,
    koppen,
    koppeling,
    velden: importvelden[soort].map(({ id: veld, label, verplicht = false, uitleg = '' }) => ({
      ...{ id: veld, label, verplicht, uitleg },
    })),
    voorbeeld: voorbeeld.map(({ cellen }) => koppen.map((_, i) => cellen[i] ?? '')),
    teKiezen: opslag.telImportkeuzes(db, id),
    inEenKeer: importgrens.inEenKeer,
    metWaarden: opslag.heeftImportwaarden(db, id),
  };
}

/** A line as its screen shows it. */
export function alsRegel({ oordeel, ...regel }: Importregelrij): Importregel {
  return { ...regel, ...oordeel };
}
