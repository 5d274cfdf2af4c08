import type { Gebruikerrij } from '#db/opslag/index.ts';
import { dezeNacht } from '../acuut/bedden.ts';
import { leesRegister } from '../nacht/lezen.ts';
import { slaOp } from '../nacht/opslaan.ts';
import { contextOp, type Akker } from './akker.ts';
import { dagVerder } from './kalender.ts';

/** When somebody of the night shift closes the register, UTC. */
const sluittijd = 'T05:30:00.000Z';

/** Past nights of an aanbieder are closed, with the places of today; tonight nothing is filled in yet. */
function sluitNachten(akker: Akker, gebruiker: Gebruikerrij, vannacht: string): void {
  const { db, laag } = akker;
  const { opslag } = laag;
  const alle = opslag.leesBednachten(db, '1900-01-01', vannacht);
  for (const { locatieId, datum, slapers, laat, afwezig, afwezigGemeld } of alle) {
    if (datum === vannacht) {
      const wie = opslag.leesNachtregels(db, locatieId, datum).map(({ clientId }) => clientId);
      opslag.schrijfNachtregels(db, { locatieId, datum }, wie, []);
      continue;
    }
    const { capaciteit, dicht } = opslag.leesCapaciteit(db, locatieId, datum);
    opslag.schrijfNachtregister(db, {
      ...{ locatieId, datum, versie: 1, wat: 'gesloten', stand: 'gesloten', capaciteit, dicht },
      ...{ extra: Math.max(0, slapers - capaciteit), aanwezig: slapers - laat, laat, afwezig, afwezigGemeld },
      ...{ vertrokken: 0, nogOpen: 0, geteld: slapers, reden: '', doorId: gebruiker.id },
      op: `${dagVerder(datum, 1)}${sluittijd}`,
    });
  }
}

/** One line of a closed night is put right the day after, so that was and becomes can be seen. */
function verbeterNacht(akker: Akker, gebruiker: Gebruikerrij, datum: string): void {
  const { db, laag } = akker;
  const context = contextOp(akker, gebruiker, `${dagVerder(datum, 1)}T09:40:00.000Z`);
  const locatie = laag.opslag.leesLocaties(db).find(({ soort }) => soort === 'nachtopvang');
  if (!locatie) return;
  const { versie, extra, rijen } = leesRegister(context, locatie.id, datum);
  const wie = rijen.find(({ stand, elders }) => stand === 'aanwezig' && elders === null);
  if (versie === 0 || !wie || rijen.some(({ stand, merken }) => stand === null && !merken.includes('geen-plek')))
    return;
  slaOp(context, {
    ...{ locatieId: locatie.id, datum, versie, extra, reden: 'Sliep die nacht bij een vriend, zag de collega later' },
    rijen: [{ clientId: wie.clientId, stand: 'afwezig', bedId: null, tijd: null, reden: '' }],
  });
}

/** The nights of an aanbieder: closed up to last night, one of them corrected, tonight open. */
export function zaaiNachten(akker: Akker, gebruiker: Gebruikerrij): void {
  const nu = akker.poorten.klok.nu();
  const vannacht = dezeNacht(contextOp(akker, gebruiker, nu));
  akker.laag.opslag.inTransactie(akker.db, () => {
    sluitNachten(akker, gebruiker, vannacht);
    verbeterNacht(akker, gebruiker, dagVerder(vannacht, -2));
  });
}
