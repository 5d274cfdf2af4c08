import { verzoektermijn } from '#shared/beleid/index.ts';
import { nogTeVertellen, verzoekstatus, type Verzoekinhoud } from '#shared/domein/verzoek.ts';
import { lijstnaam, weergavenaam } from '#shared/domein/naam.ts';
import type { Verzoekbeeld, Verzoekregel } from '#shared/contract/groepen/verzoek.ts';
import { verzoekteksten } from '#shared/taal/inzage.ts';
import type { Verzoeklijstrij, Gegevensverzoekrij } from '#db/opslag/index.ts';
import { controleerMens } from '../bereik.ts';
import type { Context, Leesbron } from '../context.ts';
import { weiger } from '../weigering.ts';
import { leesWissing, uiterlijkVanLijst } from '../bewaren/wissing.ts';
import { ontvangersVan } from './inhoud.ts';
import { hoortVanzelf, taakVan, zelfTeVertellen } from './taak.ts';
import { magIetsWeten } from './voorstel.ts';

type Kijker = Pick<Leesbron, 'db' | 'opslag' | 'sessie' | 'nu'> & Partial<Pick<Context, 'betreft'>>;

/**
 * A request, after the same look at the shields and the locatie as for the client itself.
 * @throws Geweigerd `niet-gevonden`, also where the user may not know about the client
 */
export function leesVerzoek(kijker: Kijker, verzoekId: string): Gegevensverzoekrij {
  const { db, opslag, sessie } = kijker;
  const rij = opslag.leesGegevensverzoek(db, verzoekId) ?? weiger('niet-gevonden');
  if (!rij.clientId) {
    // Somebody bound to a locatie has to do with its residents only.
    if (sessie.locatieId) weiger('niet-gevonden');
    return rij;
  }
  kijker.betreft?.({ clientId: rij.clientId });
  const { nood } = controleerMens(kijker, rij.clientId);
  if (nood) kijker.betreft?.({ clientId: rij.clientId, nood });
  return rij;
}

/** Until when, as it stands; null: nothing is left to answer. */
export function uiterlijkVan(
  { beleid }: Pick<Context, 'beleid'>,
  { inhoud }: Pick<Gegevensverzoekrij, 'inhoud'>,
): string | null {
  if (verzoekstatus(inhoud) !== 'open') return null;
  const { ontvangenOp, verlengdOp } = inhoud.feiten;
  return verzoektermijn({ ontvangenOp, verlengd: verlengdOp !== null }, beleid);
}

/** Nobody is known: never was, or was erased. */
const naamloos = ({ feiten }: Verzoekinhoud): string =>
  feiten.soort === 'wissing' ? verzoekteksten.gewist : verzoekteksten.onbekend;

/** One line of a list. */
export function alsRegel({ vandaag }: Pick<Context, 'vandaag'>, rij: Verzoeklijstrij): Verzoekregel {
  const { achternaam, tussenvoegsel, voornamen, roepnaam, overNaam } = rij;
  const naam =
    achternaam === null
      ? overNaam || (rij.soort === 'wissing' ? verzoekteksten.gewist : verzoekteksten.onbekend)
      : lijstnaam({
          achternaam,
          tussenvoegsel: tussenvoegsel ?? '',
          voornamen: voornamen ?? '',
          roepnaam: roepnaam ?? '',
        });
  const { id, clientId, soort, ontvangenOp, status, uitkomst, taak, uiterlijk } = rij;
  const teLaat = uiterlijk !== null && uiterlijk < vandaag;
  return { id, clientId, soort, naam, ontvangenOp, status, uitkomst, taak, uiterlijk, teLaat };
}

/** What is kept of the person, while it is open what becomes of it. */
function wissingVan(context: Context, { id, clientId, inhoud }: Gegevensverzoekrij): Verzoekbeeld['wissing'] {
  if (!clientId || inhoud.feiten.soort !== 'wissing' || verzoekstatus(inhoud) !== 'open') return [];
  if (!magIetsWeten(context, clientId, inhoud.feiten)) return [];
  return leesWissing(context, clientId, id).map(({ ding, dingId, kenmerk, uitkomst, redenen }) => ({
    ...{ ding, dingId, kenmerk, uitkomst, redenen },
  }));
}

/** What became of what was granted. */
function wissinglijstVan(context: Context, { id }: Gegevensverzoekrij): Verzoekbeeld['wissinglijst'] {
  const { db, opslag, sessie } = context;
  const lijst = opslag.leesLijstBijVerzoek(db, id);
  if (!lijst) return null;
  const { nummer, stand, vanaf, uitgevoerdOp, ingetrokkenReden } = lijst;
  return {
    lijstId: sessie.rechten.includes('vernietiging.opstellen') ? lijst.id : null,
    ...{ nummer, stand, vanaf, ingetrokkenReden },
    uitgevoerdOp: stand === 'uitgevoerd' ? uitgevoerdOp : null,
    uiterlijk: uiterlijkVanLijst(context, lijst),
    regels: opslag.leesVernietigingsregels(db, lijst.id, { na: 0, aantal: 200 }).map((regel) => ({
      ...{ nummer: regel.nummer, ding: regel.ding, stand: regel.stand, reden: regel.reden },
      kenmerk: regel.kenmerk ?? '',
    })),
  };
}

/** A request with everything that its screen shows. */
export function alsBeeld(context: Context, rij: Gegevensverzoekrij): Verzoekbeeld {
  const { db, opslag, beleid } = context;
  const { inhoud, clientId } = rij;
  const client = clientId ? opslag.leesClient(db, clientId) : null;
  const { ontvangenOp } = inhoud.feiten;
  const [nieuwste] = clientId ? opslag.leesDossiersVanClient(db, clientId) : [];
  return {
    id: rij.id,
    clientId,
    naam: client ? weergavenaam(client) : inhoud.feiten.overNaam || naamloos(inhoud),
    dossierId: nieuwste?.id ?? null,
    versie: rij.versie,
    door: rij.door,
    op: rij.op,
    inhoud,
    status: verzoekstatus(inhoud),
    taak: taakVan(context, rij),
    uiterlijk: uiterlijkVan(context, rij),
    verlengen: {
      voor: verzoektermijn({ ontvangenOp, verlengd: false }, beleid),
      tot: verzoektermijn({ ontvangenOp, verlengd: true }, beleid),
    },
    bestanden: opslag.leesVerzoekbestanden(db, rij.id).map(({ id, soort, op, door, sha256, grootte, telling }) => ({
      ...{ id, soort, op, door, sha256, grootte },
      onderdelen: telling.onderdelen ?? null,
      weggelaten: telling.weggelaten ?? null,
    })),
    ontvangers: clientId ? ontvangersVan(context, clientId, verzoekteksten.register) : [],
    nogTeVertellen: zelfTeVertellen(inhoud),
    hoortVanzelf: nogTeVertellen(inhoud).filter((wie) => hoortVanzelf(inhoud, wie)),
    wissing: wissingVan(context, rij),
    wissinglijst: wissinglijstVan(context, rij),
    geschiedenis: opslag.leesVerzoekversies(db, rij.id).map(({ versie, wat, reden, door, op }) => ({
      versie,
      wat: verzoekteksten.wat[wat as keyof typeof verzoekteksten.wat],
      reden,
      door,
      op,
    })),
  };
}
