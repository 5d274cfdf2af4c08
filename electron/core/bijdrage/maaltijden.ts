import type { Maaltijdregel } from '#shared/contract/groepen/bijdrage.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { weergavenaam } from '#shared/domein/naam.ts';
import { afschermingteksten } from '#shared/taal/afscherming.ts';
import { bijdrageteksten as tekst } from '#shared/taal/bijdrage.ts';
import { dezeNacht } from '../acuut/bedden.ts';
import { verborgenVoor } from '../afscherming/zicht.ts';
import type { Context } from '../context.ts';
import { weiger } from '../weigering.ts';
import { kentMaaltijden, maaltijdbedrag } from './lijst.ts';
import { isVolwassen, vrijstellingOp } from './rekenen.ts';

/** Who slept at a locatie in a night and took the meal, with why nothing is asked of some. */
export function leesMaaltijden(
  context: Context,
  { locatieId, nacht }: { locatieId: string; nacht: string },
): Uitvoer<'bijdrage.nacht'> {
  const { db, opslag, beleid } = context;
  const locatie = opslag.leesLocatie(db, locatieId) ?? weiger('niet-gevonden');
  const verborgen = new Set(verborgenVoor(context));
  const vrij = opslag.leesVrijstellingen(db, nacht, nacht);
  const versies = opslag.leesMaaltijdversies(db, locatieId, nacht);
  const regels = opslag.leesMaaltijdnachten(db, locatieId, nacht).map((rij): Maaltijdregel => {
    const { clientId, geboortedatum, versie, genuttigd } = rij;
    const client = opslag.leesClient(db, clientId);
    const minder = !isVolwassen(geboortedatum, nacht, beleid);
    const grond = vrijstellingOp(vrij, clientId, nacht)?.inhoud.grond;
    const dicht = verborgen.has(clientId);
    const vorige = versies.filter((een) => een.clientId === clientId);
    return {
      clientId,
      naam: dicht || !client ? afschermingteksten.mens : weergavenaam(client),
      vast: dicht,
      versie,
      genuttigd,
      // Why somebody behind a shield pays nothing is not for this user.
      vrij: minder ? tekst.minderjarig : grond && !dicht ? tekst[grond] : '',
      was: vorige.slice(0, -1).map(({ genuttigd: toen, door, op }) => ({ genuttigd: toen, door, op })),
    };
  });
  return {
    locatieId,
    nacht,
    bedrag: kentMaaltijden(locatie) ? maaltijdbedrag(context, locatieId, nacht) : null,
    regels,
  };
}

/** Records who took the meal where that differs; what stood there is kept. Of a closed month it comes back as a correction. */
export function legMaaltijdenVast(context: Context, invoer: GelezenInvoer<'bijdrage.maaltijden'>): null {
  const { db, opslag, sessie, nu } = context;
  const { locatieId, nacht, regels } = invoer;
  if (nacht > dezeNacht(context))
    weiger('ongeldige-invoer', { velden: [{ pad: 'nacht', bericht: tekst.nachtKomtNog }] });
  const daar = new Map(leesMaaltijden(context, { locatieId, nacht }).regels.map((regel) => [regel.clientId, regel]));
  for (const [i, { wie, versie, genuttigd }] of regels.entries()) {
    const regel =
      daar.get(opslag.leesHuidigeClient(db, wie)) ??
      weiger('ongeldige-invoer', { velden: [{ pad: `regels.${i}.wie`, bericht: tekst.nietDaar }] });
    if (regel.vast) weiger('afgeschermd');
    if (regel.versie !== versie) weiger('conflict', { melding: tekst.veranderd });
    const door = { doorId: sessie.gebruikerId, op: nu };
    const nieuw = { locatieId, nacht, clientId: regel.clientId, versie: versie + 1, genuttigd, ...door };
    if (!opslag.schrijfMaaltijd(db, nieuw)) weiger('conflict', { melding: tekst.veranderd });
  }
  return null;
}
