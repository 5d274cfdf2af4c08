import type { Uitvoer } from '#shared/contract/tabel.ts';
import { lijstnaam } from '#shared/domein/naam.ts';
import { afschermingteksten } from '#shared/taal/afscherming.ts';
import { verborgenVoor } from '../afscherming/zicht.ts';
import { dezeNacht } from '../acuut/bedden.ts';
import type { Context } from '../context.ts';
import { beddenPerMens } from './bed.ts';

/** Everybody who has a place at a locatie tonight, with what the door must know. */
export function leesDeurlijst(context: Context, locatieId: string): Uitvoer<'deur.lijst'> {
  const { db, opslag, instellingen } = context;
  const nacht = dezeNacht(context);
  const verborgen = new Set(verborgenVoor(context));
  const bed = beddenPerMens(context, locatieId, nacht);
  const afwezig = new Map(opslag.leesAfwezigen(db, locatieId, nacht).map((a) => [a.clientId, a]));
  const geschorst = new Map(opslag.leesGeschorsten(db, locatieId, nacht).map((s) => [s.clientId, s]));
  const regels = new Map(opslag.leesNachtstanden(db, locatieId, nacht).map((n) => [n.clientId, n]));
  const gezien = new Set<string>();
  const mensen = opslag.leesVerblijvenTussen(db, nacht, nacht, locatieId).flatMap((rij) => {
    if (gezien.has(rij.clientId)) return [];
    gezien.add(rij.clientId);
    const dicht = verborgen.has(rij.clientId);
    const { stand = null, tijd = null } = regels.get(rij.clientId) ?? {};
    const schorsing = geschorst.get(rij.clientId);
    return [
      {
        clientId: rij.clientId,
        dossierId: dicht ? null : rij.dossierId,
        naam: dicht ? afschermingteksten.mens : lijstnaam(rij),
        geboortedatum: dicht ? null : rij.geboortedatum,
        stand,
        tijd,
        bed: bed.get(rij.clientId) ?? null,
        laatsteDag: rij.tot,
        geschorstTot: schorsing?.tot ?? null,
        alternatief: schorsing?.alternatief ?? null,
        afwezigSinds: afwezig.get(rij.clientId)?.sinds ?? null,
        eersteKeer: !rij.aangekomen,
      },
    ];
  });
  return { nacht, laatVanaf: instellingen.huisafspraken.laatVanaf, mensen };
}
