import type { Plekgevraagde, Plekhouding, Plekvraaguit } from '#shared/contract/groepen/crisis-plek.ts';
import { plekvraagregels } from '#shared/taal/crisis/plek.ts';
import type { Plekaanrij, Plekantwoordrij, Plekhoudingrij, Plekvraagrij } from '#db/opslag/index.ts';
import type { Context } from '../../context.ts';
import { isVoorbij, minutenTot } from './tijd.ts';

type Lezers = Pick<Context, 'db' | 'opslag' | 'nu' | 'instellingen'>;

interface Plek {
  naam: string;
  telefoon: string;
  kamers: number[];
}
/** How locations and regions are called, by id. */
export function leesPleknamen({ db, opslag }: Pick<Context, 'db' | 'opslag'>): Map<string, Plek> {
  const locaties = opslag.leesCrisislocaties(db).map(({ id, inhoud }): [string, Plek] => {
    const { schuilnaam: naam, telefoon, kamers } = inhoud;
    return [id, { naam, telefoon, kamers: kamers.map(({ personen }) => personen) }];
  });
  const regios = opslag
    .leesRegios(db)
    .map(({ id, naam, telefoon }): [string, Plek] => [id, { naam, telefoon, kamers: [] }]);
  return new Map([...locaties, ...regios]);
}

function alsAntwoord(
  nu: string,
  { inhoud, id, door, op, vervallen }: Plekantwoordrij,
): Plekgevraagde['antwoorden'][number] {
  const verlopen = inhoud.geldigTot !== null && isVoorbij(nu, inhoud.geldigTot);
  return { id, ...inhoud, door, op, verlopen, vervallen };
}

function alsGevraagde(
  nu: string,
  namen: ReadonlyMap<string, Plek>,
  { id, locatieId, regioId, door, op }: Plekaanrij,
  rijen: readonly Plekantwoordrij[],
): Plekgevraagde {
  const antwoorden = rijen.filter(({ aanId }) => aanId === id).map((rij) => alsAntwoord(nu, rij));
  const geldend = antwoorden.findLast(({ vervallen }) => vervallen === null) ?? null;
  const { naam = '', telefoon = '', kamers = [] } = namen.get(locatieId ?? regioId ?? '') ?? {};
  return { id, locatieId, regioId, naam, telefoon, kamers, door, op, antwoorden, geldend };
}

/** Requests with whom they went to and what was said, newest first. */
export function maakVragen(context: Lezers, rijen: readonly Plekvraagrij[]): Plekvraaguit[] {
  const { db, opslag, nu, instellingen } = context;
  const { organisatienaam: organisatie, veiligheidsniveaus: niveaus } = instellingen;
  const ids = rijen.map(({ id }) => id);
  const [adressen, antwoorden] = [opslag.leesPlekadressen(db, ids), opslag.leesPlekantwoorden(db, ids)];
  const namen = leesPleknamen(context);
  return rijen.toReversed().map((rij) => {
    const { id, kenmerk, inhoud: vraag, door, op, reden, ingetrokkenDoor, ingetrokkenOp } = rij;
    const ingetrokken =
      reden !== null && ingetrokkenDoor !== null && ingetrokkenOp !== null
        ? { reden, door: ingetrokkenDoor, op: ingetrokkenOp }
        : null;
    const aan = adressen
      .filter(({ vraagId }) => vraagId === id)
      .map((adres) => alsGevraagde(nu, namen, adres, antwoorden));
    const regels = plekvraagregels(vraag, { kenmerk, organisatie, niveaus });
    return { id, kenmerk, vraag, regels, door, op, ingetrokken, laat: isVoorbij(nu, vraag.antwoordVoor), aan };
  });
}

/** How a hold stands now: what was held until a time that has passed is nobody's. */
export const standVan = (nu: string, { stand, tot }: Plekhoudingrij): Plekhouding['stand'] =>
  stand === 'vast' && isVoorbij(nu, tot) ? 'verlopen' : stand;

/** What was held for a case, newest first. */
export function maakHoudingen(context: Lezers, dossierId: string): Plekhouding[] {
  const { db, opslag, nu } = context;
  const namen = leesPleknamen(context);
  const stappen = opslag.leesHoudingstappen(db, dossierId);
  const vragen = opslag.leesPlekvragen(db, dossierId).map(({ id }) => id);
  const adressen = new Map(opslag.leesPlekadressen(db, vragen).map((adres) => [adres.id, adres]));
  const adresVan = new Map(opslag.leesPlekantwoorden(db, vragen).map(({ id, aanId }) => [id, adressen.get(aanId)]));
  return opslag
    .leesHoudingen(db, dossierId)
    .toReversed()
    .map((houding) => {
      const { id, versie, antwoordId, locatieId, personen, tot } = houding;
      const { naam = '', telefoon = '' } = namen.get(locatieId ?? adresVan.get(antwoordId)?.regioId ?? '') ?? {};
      const eigen = stappen
        .filter(({ houdingId }) => houdingId === id)
        .map(({ soort, tot: toen, reden, door, op }) => ({ soort, tot: toen, reden, door, op }));
      const stand = standVan(nu, houding);
      return {
        id,
        versie,
        antwoordId,
        locatieId,
        naam,
        telefoon,
        personen,
        tot,
        stand,
        minuten: minutenTot(nu, tot),
        stappen: eigen,
      };
    });
}
