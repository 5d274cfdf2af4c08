import { plusDagen } from '#shared/beleid/index.ts';
import * as opslag from '#db/opslag/index.ts';
import type { Db } from '#db/openen.ts';
import { huis, type Huis } from './algemeen-hulp.ts';
import { logIn } from './hulp.ts';
import { nieuwId, zetBewoner } from './nacht-hulp.ts';
import { openBestand } from './opstelling.ts';

/** What clients of a locatie pay, as agreed with the college; eurocents. */
export function zetAfspraak(
  db: Db,
  doorId: string,
  a: { locatieId: string; soort: 'maaltijd' | 'woonbijdrage'; bedrag: number; vanaf: string; kostprijs?: number },
): void {
  const { soort, kostprijs = null } = a;
  opslag.schrijfAfspraak(db, {
    ...{ id: nieuwId(), versie: 1, omschrijving: '', tot: null, afgesprokenOp: a.vanaf, bestandId: null },
    ...{ reden: '', ingetrokken: false, op: `${a.vanaf}T10:00:00.000Z`, doorId },
    ...{ locatieId: a.locatieId, soort, bedrag: a.bedrag, vanaf: a.vanaf, kostprijs },
    eenheid: soort === 'maaltijd' ? 'maaltijd' : 'maand',
  });
}

/** Nights slept at a locatie, one a day from a day on. */
export function zetNachten(
  db: Db,
  wie: { clientId: string; dossierId: string },
  locatieId: string,
  van: string,
  aantal: number,
): void {
  for (let i = 0; i < aantal; i += 1)
    opslag.schrijfNacht(db, { ...wie, locatieId, datum: plusDagen(van, i), stand: 'aanwezig' });
}

/** A gezin in the opvang from a day on, by a besluit of the college. */
export function zetGezin(db: Db, doorId: string, locatieId: string, van: string, nummer = 90) {
  const wie = zetBewoner(db, { locatieId, van, nummer, doorId });
  const besluitId = nieuwId();
  opslag.schrijfBesluit(db, {
    ...{ id: besluitId, dossierId: wie.dossierId, soort: 'verstrekken', opBesluitId: null, per: null },
    ...{
      genomenOp: `${van}T09:00:00.000Z`,
      genomenDoorId: doorId,
      peildatum: van,
      beleidsversie: 'beleidsregels-2025.1',
    },
    ...{ keten: 'gezin', ingangsdatum: van, laatsteDag: plusDagen(van, 364), locatieId, contactpersoonId: doorId },
    ...{ motivering: '', afwijking: null, gronden: [], voorwaarden: '', feiten: {}, uitleg: [] },
  });
  opslag.schrijfBekendmaking(db, {
    ...{ besluitId, datum: van, wijze: 'uitgereikt', bezwaarTot: plusDagen(van, 42), doorId },
    op: `${van}T09:30:00.000Z`,
  });
  return wie;
}

/** An aanbieder in which something stands already, put in the file itself. */
export async function gevuldHuis<T>(moment: string, vul: (db: Db, doorId: string, k: Huis) => T) {
  const k = await huis(moment);
  k.sluit();
  const { db } = await openBestand(k.map);
  const { id } = db.prepare("SELECT id FROM gebruiker WHERE inlognaam = 'begeleider'").get() as { id: string };
  const met = db.transaction(() => vul(db, id, k))();
  db.close();
  k.herstart();
  await logIn(k, 'begeleider');
  return Object.assign(k, { met });
}
