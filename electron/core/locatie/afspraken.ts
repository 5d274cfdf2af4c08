import { createHash } from 'node:crypto';
import type { Afspraakregel, Afspraakvelden } from '#shared/contract/groepen/locatie.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { locatieteksten } from '#shared/taal/bedden.ts';
import { veiligeNaam } from '#shared/domein/bestandsnaam.ts';
import type { Afspraakrij } from '#db/opslag/index.ts';
import { heelBestand, keurOntvangst } from '../bijlage/keuren.ts';
import type { Bijlagemime } from '../bijlage/soort.ts';
import type { Context } from '../context.ts';
import { maakVeldkeuring } from '../onderzoek/vastleggen.ts';
import { weiger } from '../weigering.ts';

type Vastleggen = GelezenInvoer<'afspraak.vastleggen'>;
const tekst = locatieteksten.afspraak;

function alsRegel({ vandaag }: Pick<Context, 'vandaag'>, rij: Afspraakrij): Afspraakregel {
  const { locatieId: _, bestandId, bestandsnaam, ...velden } = rij;
  const { ingetrokken, vanaf, tot } = rij;
  return {
    ...velden,
    bestand: bestandId && bestandsnaam ? { id: bestandId, naam: bestandsnaam } : null,
    geldt: !ingetrokken && vanaf <= vandaag && (tot === null || tot >= vandaag),
  };
}

/** Every agreement of a locatie about what clients pay, with its older versions. */
export function leesAfspraaklijst(
  context: Context,
  { locatieId }: GelezenInvoer<'afspraak.lijst'>,
): Uitvoer<'afspraak.lijst'> {
  const versies = Map.groupBy(context.opslag.leesAfspraakversies(context.db, locatieId), ({ id }) => id);
  return [...versies.values()].flatMap((alle) => {
    const [laatste, ...eerder] = alle.toReversed().map((rij) => alsRegel(context, rij));
    return laatste ? [{ ...laatste, eerder }] : [];
  });
}

const huidige = ({ db, opslag }: Context, locatieId: string, id: string): Afspraakrij | null =>
  opslag.leesAfspraakversies(db, locatieId).findLast((rij) => rij.id === id) ?? null;

/** Another agreement of this kind that holds on one of the same days: nobody pays twice for one thing. */
function botsing({ db, opslag }: Context, locatieId: string, id: string | null, v: Afspraakvelden): Afspraakrij | null {
  if (v.soort === 'anders') return null;
  const laatste = new Map(opslag.leesAfspraakversies(db, locatieId).map((rij) => [rij.id, rij]));
  const anderen = [...laatste.values()].filter(
    (rij) => rij.id !== id && rij.soort === v.soort && rij.eenheid === v.eenheid && !rij.ingetrokken,
  );
  return anderen.find(({ vanaf, tot }) => vanaf <= (v.tot ?? '9999') && (tot ?? '9999') >= v.vanaf) ?? null;
}

/** What 5.2.13 asks of an agreement, and what cannot be true. */
function keurVelden(context: Context, { locatieId, id, velden: v, reden, bestand }: Vastleggen): void {
  const { db, opslag, vandaag } = context;
  const was = id ? huidige(context, locatieId, id) : null;
  const keten = opslag.leesLocatie(db, locatieId)?.keten;
  const dubbel = botsing(context, locatieId, id, v);
  const keuring = maakVeldkeuring('velden');
  keuring.als(v.soort === 'anders' && !v.omschrijving, 'omschrijving', tekst.omschrijving);
  keuring.als(v.soort === 'woonbijdrage' && keten !== 'gezin', 'soort', tekst.alleenGezin);
  keuring.als(v.soort === 'woonbijdrage' && v.kostprijs === null, 'kostprijs', tekst.kostprijsNodig);
  keuring.als(v.kostprijs !== null && v.kostprijs < v.bedrag, 'bedrag', tekst.kostprijs);
  keuring.als(v.tot !== null && v.tot < v.vanaf, 'tot', tekst.totVoorVanaf);
  keuring.als(v.afgesprokenOp > vandaag, 'afgesprokenOp', tekst.toekomst);
  keuring.als(v.afgesprokenOp <= vandaag && v.afgesprokenOp > v.vanaf, 'afgesprokenOp', tekst.naVanaf);
  keuring.als(dubbel !== null, 'vanaf', tekst.bestaat(dubbel?.vanaf ?? ''));
  keuring.klaar();
  if (id && !reden) weiger('ongeldige-invoer', { velden: [{ pad: 'reden', bericht: tekst.reden }] });
  if (!bestand && !was?.bestandId)
    weiger('ongeldige-invoer', {
      melding: tekst.bestandNodig,
      velden: [{ pad: 'bestand', bericht: tekst.bestandNodig }],
    });
}

function bewaarBestand(context: Context, locatieId: string, bestand: NonNullable<Vastleggen['bestand']>, mime: string) {
  const { db, opslag, sessie, nu } = context;
  const bytes = heelBestand(context, bestand.ontvangstId);
  // It gets the id of what came in: the same file sent twice is one document.
  if (opslag.leesLocatiebestand(db, bestand.ontvangstId)) weiger('conflict');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { ontvangstId: id } = bestand;
  const bestandsnaam = veiligeNaam(bestand.bestandsnaam);
  opslag.schrijfLocatiebestand(db, {
    ...{ id, locatieId, bestandsnaam, mime, bytes, sha256 },
    ...{ doorId: sessie.gebruikerId, op: nu },
  });
  return id;
}

/** What college and aanbieder agreed in writing that clients of a locatie pay (5.2.13), with the paper itself. */
export const legAfspraakVast = {
  voorbereiden: async (context: Context, invoer: Vastleggen): Promise<Bijlagemime | null> => {
    keurVelden(context, invoer);
    return invoer.bestand ? keurOntvangst(context, invoer.bestand) : null;
  },
  uitvoeren: (context: Context, invoer: Vastleggen, mime: Bijlagemime | null): Uitvoer<'afspraak.vastleggen'> => {
    const { db, opslag, sessie, nu } = context;
    const { locatieId, velden, reden, bestand } = invoer;
    keurVelden(context, invoer);
    const was = invoer.id ? (huidige(context, locatieId, invoer.id) ?? weiger('niet-gevonden')) : null;
    if ((was?.versie ?? 0) !== invoer.versie) weiger('conflict');
    if (was?.ingetrokken) weiger('conflict', { melding: tekst.ingetrokken });
    const bestandId = bestand && mime ? bewaarBestand(context, locatieId, bestand, mime) : (was?.bestandId ?? null);
    const id = was?.id ?? context.id();
    const versie = invoer.versie + 1;
    opslag.schrijfAfspraak(db, {
      ...{ id, versie, locatieId, ...velden, bestandId, reden, ingetrokken: false },
      ...{ doorId: sessie.gebruikerId, op: nu },
    });
    return { id, versie };
  },
};

/** Takes back what was recorded by mistake, with the reason; it stays to be read. */
export function trekAfspraakIn(
  context: Context,
  { locatieId, id, versie, reden }: GelezenInvoer<'afspraak.intrekken'>,
): Uitvoer<'afspraak.intrekken'> {
  const { db, opslag, sessie, nu } = context;
  const was = huidige(context, locatieId, id) ?? weiger('niet-gevonden');
  if (was.versie !== versie || was.ingetrokken) weiger('conflict');
  opslag.schrijfAfspraak(db, {
    ...{ ...was, versie: versie + 1, reden, ingetrokken: true },
    ...{ doorId: sessie.gebruikerId, op: nu },
  });
  return { versie: versie + 1 };
}

/** The paper of an agreement, to read. */
export function leesAfspraakbestand(
  { db, opslag }: Context,
  { locatieId, bestandId }: GelezenInvoer<'afspraak.bytes'>,
): Uitvoer<'afspraak.bytes'> {
  const bestand = opslag.leesLocatiebestand(db, bestandId);
  if (bestand?.locatieId !== locatieId) return weiger('niet-gevonden');
  const { bestandsnaam, mime, bytes } = bestand;
  return { bestandsnaam, mime, bytes };
}
