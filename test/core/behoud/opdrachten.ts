import { beginregel } from '#shared/behoud/regels.ts';
import * as opslag from '#db/opslag/index.ts';
import type { Db } from '#db/openen.ts';
import { wachtwoord } from '../gegevens.ts';
import type { Opdrachten, Stadskern } from '../opdracht.ts';

/** Backups, as their administrator sets them up, and being told that the file was taken back. */
export function behoudOpdrachten(kern: () => Stadskern, db: () => Db): Opdrachten {
  const teruggezet = async () => {
    const [bea] = await kern().doe('gebruiker.namen', {});
    const op = '2026-11-16T10:00:00.000Z';
    opslag.schrijfTerugzetting(db(), {
      ...{ id: '0'.repeat(26), op, doorId: bea?.id ?? '', kopieOp: op, kopieNaam: '20261116T100000Z-000001' },
      ...{ auditWas: 5, auditWordt: 3, terzijde: null, volledig: true, tellingen: {}, handelingen: [] },
    });
    return {};
  };
  const verloren = async () => {
    await teruggezet();
    const recordId = '1'.repeat(26);
    const wat = { soort: 'client', stroomRef: '2'.repeat(26), vastgelegdOp: '2026-11-16T09:30:00.000Z', inhoud: {} };
    opslag.schrijfTerugrecord(db(), { recordId, terugzettingId: '0'.repeat(26), ...wat });
    return { recordId, versie: 0, gedaan: true };
  };
  return {
    'sleutel.voorbereiden': { als: 'bea', invoer: () => ({ wachtwoord }) },
    'reservekopie.gezien': { als: 'bea', invoer: teruggezet },
    'reservekopie.nalopen': { als: 'bea', invoer: verloren },
    'reservekopie.maken': { als: 'bea', invoer: () => ({}) },
    'reservekopie.bewaren': { als: 'bea', invoer: () => ({ versie: 0, regel: { ...beginregel, uren: 12 } }) },
    'reservekopie.eigenMap': { als: 'bea', invoer: () => ({ versie: 0 }) },
    'reservekopie.map': { als: 'bea', invoer: () => ({ versie: 0, map: kern().map }) },
  };
}
