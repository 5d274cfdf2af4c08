import type { Nachtregisterrij } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import { meldNachtregister } from '../register/melden.ts';
import { refsVoorCollege } from '../uitwisseling/feiten.ts';
import { weiger } from '../weigering.ts';

/** Puts a register that is closed in the outbox, with its lines as they stand now. */
export function meldRegister(context: Context, rij: Nachtregisterrij): void {
  const { db, opslag } = context;
  const { locatieId, datum, versie, wat, capaciteit, dicht, extra, aanwezig, laat, afwezig, afwezigGemeld } = rij;
  const { id, naam, postcode, plaats } = opslag.leesLocatie(db, locatieId) ?? weiger('niet-gevonden');
  meldNachtregister(context, {
    locatie: { locatieRef: id, naam, postcode, plaats },
    datum,
    versie,
    status: wat === 'gecorrigeerd' ? 'gecorrigeerd' : 'gesloten',
    capaciteit,
    buitenGebruik: dicht,
    extra,
    geteld: rij.geteld ?? aanwezig + laat,
    totalen: { slapers: aanwezig + laat, aanwezig, laat, afwezig, afwezigGemeld, vertrokken: rij.vertrokken },
    toelichting: rij.reden,
    rijen: opslag.leesNachtregels(db, locatieId, datum).map(({ clientId, dossierId, stand, tijd }) => ({
      ...refsVoorCollege(context, clientId, dossierId),
      stand,
      tijd,
    })),
  });
}
