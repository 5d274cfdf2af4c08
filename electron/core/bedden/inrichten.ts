import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { bedteksten as tekst } from '#shared/taal/bedden.ts';
import type { Inrichtbedrij, Kamerrij } from '#db/opslag/index.ts';
import { dezeNacht } from '../acuut/bedden.ts';
import type { Context } from '../context.ts';
import { weiger } from '../weigering.ts';
import { alsHoofd } from './bord.ts';
import { leesBedHier } from './plek.ts';

/** More at once is a slip of the keyboard. */
const meesteKamers = 200;
const fout = (pad: string, bericht: string): never =>
  weiger('ongeldige-invoer', { melding: bericht, velden: [{ pad, bericht }] });

/** The rooms and beds of a locatie as its manager sets them up, with what lapsed. */
export function leesInrichting(
  context: Context,
  { locatieId }: GelezenInvoer<'kamers.lezen'>,
): Uitvoer<'kamers.lezen'> {
  const { db, opslag } = context;
  const locatie = opslag.leesLocatie(db, locatieId) ?? weiger('niet-gevonden');
  const nacht = dezeNacht(context);
  const alle = opslag.leesInrichtbedden(db, locatieId);
  const beslapen = opslag.leesBeslapen(
    db,
    alle.map(({ id }) => id),
    nacht,
  );
  const perKamer = Map.groupBy(alle, ({ kamerId }) => kamerId);
  return {
    locatie: alsHoofd(locatie),
    nacht,
    ...opslag.leesCapaciteit(db, locatieId, nacht),
    kamers: opslag.leesKamers(db, locatieId).map(({ locatieId: _, volgorde: __, ...kamer }) => ({
      ...kamer,
      bedden: (perKamer.get(kamer.id) ?? []).map(({ kamerId: ___, volgorde: ____, ...bed }) => ({
        ...bed,
        beslapen: beslapen.has(bed.id),
      })),
    })),
  };
}

/** The names of the rooms that are meant: one, or one for each number. */
function namenVan({ naam, van, tot }: GelezenInvoer<'kamers.toevoegen'>): string[] {
  if ((van === null) !== (tot === null)) fout(van === null ? 'van' : 'tot', tekst.beideNummers);
  if (van === null || tot === null) return naam ? [naam] : fout('naam', tekst.kamerNaam);
  if (tot < van) fout('tot', tekst.nummers);
  if (tot - van >= meesteKamers) fout('tot', tekst.teVeel);
  return Array.from({ length: tot - van + 1 }, (_, i) => [naam, van + i].filter((deel) => deel !== '').join(' '));
}

/** Rooms in one go, each with so many beds that are numbered from 1. */
export function voegKamersToe(
  context: Context,
  invoer: GelezenInvoer<'kamers.toevoegen'>,
): Uitvoer<'kamers.toevoegen'> {
  const { db, opslag } = context;
  const { locatieId, afdeling, bedden, soort } = invoer;
  const namen = namenVan(invoer);
  const bestaand = opslag.leesKamers(db, locatieId).filter((kamer) => kamer.afdeling === afdeling);
  const bezet = new Set(bestaand.flatMap((kamer) => (kamer.vervallen ? [] : kamer.naam)));
  const dubbel = namen.find((naam) => bezet.has(naam));
  if (dubbel) fout('naam', tekst.kamerBestaat(dubbel));
  const laatste = Math.max(0, ...bestaand.map(({ volgorde }) => volgorde));
  for (const [i, naam] of namen.entries()) {
    const kamerId = context.id();
    const volgorde = laatste + i + 1;
    opslag.schrijfKamer(db, { id: kamerId, versie: 1, locatieId, afdeling, naam, volgorde, vervallen: false });
    for (let bed = 1; bed <= bedden; bed += 1)
      opslag.schrijfBed(db, {
        ...{ id: context.id(), versie: 1, kamerId, naam: String(bed), soort },
        ...{ volgorde: bed, vervallen: false },
      });
  }
  return { kamers: namen.length, bedden: namen.length * bedden };
}

function leesKamerHier({ db, opslag }: Context, locatieId: string, kamerId: string): Kamerrij {
  const kamer = opslag.leesKamer(db, kamerId);
  return kamer?.locatieId === locatieId ? kamer : weiger('niet-gevonden');
}

/** Refuses to let beds lapse in which somebody sleeps or will sleep. */
function weigerBeslapen(context: Context, bedIds: readonly string[], pad: string): void {
  const { db, opslag } = context;
  const [beslapen] = opslag.leesBeslapen(db, bedIds, dezeNacht(context));
  const plek = beslapen && opslag.leesPlek(db, beslapen);
  if (plek) fout(pad, tekst.beslapen(tekst.plek(plek)));
}

const beddenVan = ({ db, opslag }: Context, locatieId: string, kamerId: string): Inrichtbedrij[] =>
  opslag.leesInrichtbedden(db, locatieId).filter((bed) => bed.kamerId === kamerId);

function bewaarBedden(context: Context, invoer: GelezenInvoer<'kamer.bewaren'>): void {
  const { db, opslag } = context;
  const { locatieId, kamerId, bedden } = invoer;
  const bestaand = new Map(
    beddenVan(context, locatieId, kamerId)
      .filter(({ vervallen }) => !vervallen)
      .map((bed) => [bed.id, bed]),
  );
  const weg = [...bestaand.keys()].filter((id) => !bedden.some((bed) => bed.id === id));
  weigerBeslapen(context, weg, 'bedden');
  const schrijf = (bed: Inrichtbedrij): void => {
    if (!opslag.wijzigBed(db, bed)) weiger('conflict');
  };
  for (const id of weg) {
    const bed = bestaand.get(id);
    if (bed) schrijf({ ...bed, vervallen: true });
  }
  for (const [i, { id, naam, soort }] of bedden.entries()) {
    const volgorde = i + 1;
    const oud = id ? (bestaand.get(id) ?? weiger('conflict')) : null;
    if (!oud) opslag.schrijfBed(db, { id: context.id(), versie: 1, kamerId, naam, soort, volgorde, vervallen: false });
    else if (oud.naam !== naam || oud.soort !== soort || oud.volgorde !== volgorde)
      schrijf({ ...oud, naam, soort, volgorde });
  }
}

/** A room with its beds as a whole; a bed that is left out lapses, unless somebody sleeps in it. */
export function bewaarKamer(context: Context, invoer: GelezenInvoer<'kamer.bewaren'>): null {
  const { db, opslag } = context;
  const { locatieId, kamerId, versie, afdeling, naam, bedden } = invoer;
  const kamer = leesKamerHier(context, locatieId, kamerId);
  if (kamer.vervallen) weiger('conflict', { melding: tekst.kamerVervallen });
  const zelfde = opslag
    .leesKamers(db, locatieId)
    .some((ander) => ander.id !== kamerId && !ander.vervallen && ander.afdeling === afdeling && ander.naam === naam);
  if (zelfde) fout('naam', tekst.kamerBestaat(naam));
  for (const [i, bed] of bedden.entries()) {
    const dubbel = bedden.slice(0, i).some((ander) => ander.naam === bed.naam || (bed.id && ander.id === bed.id));
    if (dubbel) fout(`bedden.${i}.naam`, tekst.bedBestaat(bed.naam));
  }
  if (!opslag.wijzigKamer(db, { ...kamer, versie, afdeling, naam })) weiger('conflict');
  bewaarBedden(context, invoer);
  return null;
}

/** Lets a room lapse with its beds, or puts it back; not while somebody sleeps in it. */
export function laatKamerVervallen(context: Context, invoer: GelezenInvoer<'kamer.vervallen'>): null {
  const { db, opslag } = context;
  const { locatieId, kamerId, versie, vervallen } = invoer;
  const kamer = leesKamerHier(context, locatieId, kamerId);
  if (vervallen)
    weigerBeslapen(
      context,
      beddenVan(context, locatieId, kamerId).map(({ id }) => id),
      'kamerId',
    );
  const { afdeling, naam } = kamer;
  const bezet = opslag
    .leesKamers(db, locatieId)
    .some((ander) => ander.id !== kamerId && !ander.vervallen && ander.afdeling === afdeling && ander.naam === naam);
  if (!vervallen && bezet) fout('kamerId', tekst.kamerBestaat(naam));
  if (!opslag.wijzigKamer(db, { ...kamer, versie, vervallen })) weiger('conflict');
  return null;
}

/** The rooms of one afdeling in another order. The list must be what is there: a colleague may have added one. */
export function ordenKamers(context: Context, { locatieId, kamerIds }: GelezenInvoer<'kamers.ordenen'>): null {
  const { db, opslag } = context;
  const eerste = leesKamerHier(context, locatieId, kamerIds[0] ?? '');
  const hier = opslag
    .leesKamers(db, locatieId)
    .filter(({ afdeling, vervallen }) => afdeling === eerste.afdeling && !vervallen);
  const zelfde = new Set(kamerIds).size === hier.length && hier.every(({ id }) => kamerIds.includes(id));
  if (!zelfde || kamerIds.length !== hier.length) weiger('conflict');
  for (const kamer of hier) {
    const volgorde = kamerIds.indexOf(kamer.id) + 1;
    if (kamer.volgorde !== volgorde && !opslag.wijzigKamer(db, { ...kamer, volgorde })) weiger('conflict');
  }
  return null;
}

function eigenBed(context: Context, locatieId: string, bedId: string): Inrichtbedrij {
  leesBedHier(context, locatieId, bedId);
  const bed = context.opslag.leesInrichtbedden(context.db, locatieId).find(({ id }) => id === bedId);
  return bed ?? weiger('niet-gevonden');
}

/** A name that is still free in a room: its own, or the next number. */
function vrijeNaam(bedden: readonly Inrichtbedrij[], naam: string): string {
  const bezet = new Set(bedden.filter(({ vervallen }) => !vervallen).map((bed) => bed.naam));
  if (!bezet.has(naam)) return naam;
  let nummer = bedden.length + 1;
  while (bezet.has(String(nummer))) nummer += 1;
  return String(nummer);
}

/** Puts a bed in another room, at the end; who sleeps in it goes along. */
export function verplaatsBed(context: Context, invoer: GelezenInvoer<'bed.verplaatsen'>): null {
  const { db, opslag } = context;
  const { locatieId, bedId, versie, kamerId } = invoer;
  const bed = eigenBed(context, locatieId, bedId);
  const kamer = leesKamerHier(context, locatieId, kamerId);
  if (kamer.vervallen) fout('kamerId', tekst.kamerVervallen);
  const anderen = beddenVan(context, locatieId, kamerId).filter(({ id }) => id !== bedId);
  const volgorde = Math.max(0, ...anderen.map((ander) => ander.volgorde)) + 1;
  const naam = vrijeNaam(anderen, bed.naam);
  if (!opslag.wijzigBed(db, { ...bed, versie, kamerId, naam, volgorde })) weiger('conflict');
  return null;
}

/** Puts a bed back that had lapsed, at the end of its room. */
export function zetBedTerug(context: Context, invoer: GelezenInvoer<'bed.terugzetten'>): null {
  const { db, opslag } = context;
  const { locatieId, bedId, versie } = invoer;
  const bed = eigenBed(context, locatieId, bedId);
  const anderen = beddenVan(context, locatieId, bed.kamerId).filter(({ id }) => id !== bedId);
  const volgorde = Math.max(0, ...anderen.map((ander) => ander.volgorde)) + 1;
  const naam = vrijeNaam(anderen, bed.naam);
  if (!opslag.wijzigBed(db, { ...bed, versie, naam, volgorde, vervallen: false })) weiger('conflict');
  return null;
}
