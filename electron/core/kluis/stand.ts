import type { Kluisadres, Kluisstand } from '#shared/contract/groepen/kluis.ts';
import type { Uitvoer } from '#shared/contract/tabel.ts';
import { rechtenVan } from '#shared/contract/rechten.ts';
import type { Gebruikerrij, Kluisadresrij, Kluissleutelrij } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';

type Lezen = Pick<Context, 'db' | 'opslag' | 'sessie' | 'instellingen'>;

/** Whoever may be named, and every identity there ever was, read once for one call. */
export interface Kring {
  /** Active users who read crises. */
  collegas: ReadonlyMap<string, Gebruikerrij>;
  sleutels: ReadonlyMap<string, Kluissleutelrij>;
  /** The identity of now per user; under null the organisation's. */
  geldig: ReadonlyMap<string | null, Kluissleutelrij>;
}

/** Reads who there is and what each can open. */
export function leesKring({ db, opslag }: Pick<Context, 'db' | 'opslag'>): Kring {
  const alle = opslag.leesKluissleutels(db);
  const mag = opslag
    .leesGebruikers(db)
    .filter(({ actief, rollen }) => actief && rechtenVan(rollen).includes('crisis.lezen'));
  return {
    collegas: new Map(mag.map((gebruiker) => [gebruiker.id, gebruiker])),
    sleutels: new Map(alle.map((sleutel) => [sleutel.id, sleutel])),
    geldig: new Map(alle.filter((s) => s.vervallenOp === null).map((sleutel) => [sleutel.gebruikerId, sleutel])),
  };
}

/** Whether an identity of a colleague opens what it was named for: it is in use and its owner still works here. */
const werkt = (kring: Kring, { gebruikerId, vervallenOp }: Kluissleutelrij): boolean =>
  vervallenOp === null && gebruikerId !== null && kring.collegas.has(gebruikerId);

/** The identities of a version that count now, without who was blocked or went. */
export function levendeLezers({ db, opslag }: Pick<Context, 'db' | 'opslag'>, kring: Kring, adres: Kluisadresrij) {
  return opslag
    .leesKluislezers(db, adres.id, adres.versie)
    .map((id) => kring.sleutels.get(id))
    .filter((sleutel) => sleutel !== undefined)
    .filter((sleutel) => werkt(kring, sleutel));
}

/** Names of the colleagues who can read this version, as one says them: "Noor of Tarik". */
export function namenVanLezers(context: Lezen, kring: Kring, adres: Kluisadresrij): string {
  const ids = levendeLezers(context, kring, adres).map(({ gebruikerId }) => gebruikerId);
  const namen = ids
    .flatMap((id) => (id && id !== context.sessie.gebruikerId ? [kring.collegas.get(id)?.naam ?? ''] : []))
    .sort((a, b) => a.localeCompare(b, 'nl'));
  return [namen.slice(0, -1).join(', '), namen.at(-1) ?? ''].filter(Boolean).join(' of ');
}

function alsAdres(
  context: Lezen,
  kring: Kring,
  versies: readonly Kluisadresrij[],
  namen: ReadonlyMap<string, string>,
): Kluisadres {
  const nieuwste = versies.at(-1)!;
  const { id, versie, soort, clientId, door, op, reden, ingetrokken } = nieuwste;
  const { gebruikerId: zelf } = context.sessie;
  const sleutels = context.opslag.leesKluislezers(context.db, id, versie).flatMap((s) => kring.sleutels.get(s) ?? []);
  const eigen = sleutels.filter(({ gebruikerId }) => gebruikerId === zelf);
  const magLezen = eigen.some((sleutel) => werkt(kring, sleutel));
  const lezers = sleutels.flatMap((sleutel) => {
    const { gebruikerId } = sleutel;
    return gebruikerId ? [{ gebruikerId, naam: namen.get(gebruikerId) ?? '', kan: werkt(kring, sleutel) }] : [];
  });
  return {
    ...{ id, versie, soort, clientId, door, op, reden, ingetrokken, magLezen },
    oudeSleutel: eigen.length > 0 && !magLezen,
    herstelbaar: sleutels.some((sleutel) => sleutel.gebruikerId === null && sleutel.vervallenOp === null),
    lezers: lezers.sort((a, b) => a.naam.localeCompare(b.naam, 'nl')),
    eerder: versies
      .slice(0, -1)
      .map((oud) => ({ versie: oud.versie, door: oud.door, op: oud.op, reden: oud.reden, anders: oud.anders })),
  };
}

function alsStand({ sessie, instellingen }: Lezen, kring: Kring): Kluisstand {
  const herstel = kring.geldig.get(null);
  return {
    eigen: kring.geldig.has(sessie.gebruikerId),
    herstel: herstel ? { op: herstel.gemaaktOp, door: herstel.gemaaktDoor } : null,
    collegas: [...kring.collegas.values()].map(({ id, naam }) => ({
      ...{ id, naam },
      klaar: kring.geldig.has(id),
      zelf: id === sessie.gebruikerId,
    })),
    seconden: instellingen.adresSeconden,
    hoogstens: instellingen.adresLezers,
  };
}

/** That there are addresses, who may read them, and nothing of what they say. */
export function leesKluis(
  context: Lezen,
  bij: { dossierId: string } | { plekId: string },
  zichtbaar: (adres: Kluisadresrij) => boolean = () => true,
): Uitvoer<'kluis.vanDossier'> {
  const { db, opslag } = context;
  const kring = leesKring(context);
  const namen = new Map(opslag.leesGebruikers(db).map(({ id, naam }) => [id, naam]));
  const rijen = opslag.leesKluisadressen(db, bij).filter(zichtbaar);
  const perAdres = [...Map.groupBy(rijen, ({ id }) => id).values()];
  return {
    stand: alsStand(context, kring),
    adressen: perAdres
      .map((versies) => alsAdres(context, kring, versies, namen))
      .sort((a, b) => Number(a.ingetrokken) - Number(b.ingetrokken) || b.op.localeCompare(a.op)),
  };
}
