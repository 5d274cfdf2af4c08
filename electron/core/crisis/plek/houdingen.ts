import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { plektekst as tekst } from '#shared/taal/crisis/plek.ts';
import type { Plekhoudingrij } from '#db/opslag/index.ts';
import type { Context } from '../../context.ts';
import { controleerDatums } from '../../dossier/datums.ts';
import { herbereken } from '../../dossier/herberekenen.ts';
import { weiger } from '../../weigering.ts';
import { leesAntwoord } from './gevraagd.ts';
import { ruimVerlopen, vrijeKamer, wijzigMetStap } from './kamers.ts';
import { isVoorbij } from './tijd.ts';

const eind = (context: Context, tot: string): string => {
  controleerDatums({ tot }, context.vandaag, '');
  if (isVoorbij(context.nu, tot)) weiger('ongeldige-invoer', { velden: [{ pad: 'tot', bericht: tekst.verleden }] });
  return tot;
};

/** What is held for a case and has not lapsed. */
const vastVoor = ({ db, opslag, nu }: Context, dossierId: string): Plekhoudingrij[] =>
  opslag.leesHoudingen(db, dossierId).filter(({ stand, tot }) => stand === 'vast' && !isVoorbij(nu, tot));

/** Lets go what lapsed for this case; what a region holds by itself has no location to sweep. */
function ruimVanDossier(context: Context, dossierId: string): void {
  const { db, opslag, nu } = context;
  for (const houding of opslag.leesHoudingen(db, dossierId))
    if (houding.stand === 'vast' && isVoorbij(nu, houding.tot))
      wijzigMetStap(context, houding, { stand: 'los' }, { soort: 'verlopen', reden: tekst.verlopen });
}

/** Holds a room that was offered. A case holds at one location at a time; two cases never hold the same room. */
export function houdVast(
  context: Context,
  { dossierId, antwoordId, tot: gevraagd }: GelezenInvoer<'crisisplek.vasthouden'>,
): Uitvoer<'crisisplek.vasthouden'> {
  const { db, opslag, sessie, nu } = context;
  const { antwoord, adres, vraag, nieuwste } = leesAntwoord(context, dossierId, antwoordId);
  const { uitkomst, kamers, personen, geldigTot } = antwoord.inhoud;
  const geldt =
    nieuwste && vraag.reden === null && uitkomst === 'ja' && geldigTot !== null && !isVoorbij(nu, geldigTot);
  if (!geldt) return weiger('stap-niet-mogelijk', { melding: tekst.geenAanbod });
  const tot = eind(context, gevraagd ?? geldigTot);
  ruimVanDossier(context, dossierId);
  const vast = vastVoor(context, dossierId);
  if (vast.some((een) => een.antwoordId !== antwoordId)) weiger('stap-niet-mogelijk', { melding: tekst.anderePlek });
  if (vast.length >= (kamers ?? 1)) weiger('stap-niet-mogelijk', { melding: tekst.allesVast });
  const { locatieId } = adres;
  if (locatieId) ruimVerlopen(context, locatieId);
  const nummer = locatieId && personen !== null ? vrijeKamer(context, locatieId, personen) : null;
  if (locatieId && nummer === null) weiger('geen-bed', { melding: tekst.geenKamer });
  const id = context.id();
  const houding = {
    id,
    versie: 1,
    dossierId,
    antwoordId,
    locatieId,
    personen,
    nummer,
    tot,
    stand: 'vast' as const,
    geteld: false,
  };
  opslag.schrijfHouding(db, houding);
  const wie = { doorId: sessie.gebruikerId, op: nu };
  opslag.schrijfHoudingstap(db, { houdingId: id, soort: 'vast', tot, reden: '', stukId: null, ...wie });
  herbereken(context, dossierId);
  return { id };
}

function leesVast({ db, opslag, nu }: Context, dossierId: string, id: string, versie: number): Plekhoudingrij {
  const houding = opslag.leesHouding(db, id);
  if (!houding || houding.dossierId !== dossierId) return weiger('niet-gevonden');
  if (houding.versie !== versie) weiger('conflict');
  if (houding.stand !== 'vast' || isVoorbij(nu, houding.tot)) weiger('stap-niet-mogelijk', { melding: tekst.nietVast });
  return houding;
}

/** Holds it longer, as the location agreed. */
export function verlengHouding(
  context: Context,
  { dossierId, id, versie, tot, gesprokenMet }: GelezenInvoer<'crisisplek.verlengen'>,
): null {
  const houding = leesVast(context, dossierId, id, versie);
  wijzigMetStap(context, houding, { tot: eind(context, tot) }, { soort: 'verlengd', reden: gesprokenMet });
  herbereken(context, dossierId);
  return null;
}

/** Lets a room go: somebody else can have it at once. */
export function laatLos(
  context: Context,
  { dossierId, id, versie, reden }: GelezenInvoer<'crisisplek.loslaten'>,
): null {
  const houding = leesVast(context, dossierId, id, versie);
  wijzigMetStap(context, houding, { stand: 'los' }, { soort: 'losgelaten', reden });
  herbereken(context, dossierId);
  return null;
}

/**
 * What an arrival does to what was held: they came into it. Who arrives at a place whose hold lapsed gets it after all, when
 * nobody else has it; the arrival itself is a fact either way.
 */
export function neemInGebruik(context: Context, dossierId: string, stukId: string): void {
  const { db, opslag } = context;
  const alle = opslag.leesHoudingen(db, dossierId);
  const vast = alle.filter(({ stand }) => stand === 'vast');
  const bezet = { soort: 'bezet' as const, reden: '', stukId };
  for (const houding of vast) wijzigMetStap(context, houding, { stand: 'bezet' }, bezet);
  const laatste = alle.at(-1);
  const verlopen = opslag.leesHoudingstappen(db, dossierId).findLast(({ houdingId }) => houdingId === laatste?.id);
  if (vast.length > 0 || laatste?.stand !== 'los' || verlopen?.soort !== 'verlopen') return;
  const { locatieId, personen } = laatste;
  const nummer = locatieId && personen !== null ? vrijeKamer(context, locatieId, personen) : null;
  if (!locatieId || nummer !== null) wijzigMetStap(context, laatste, { stand: 'bezet', nummer }, bezet);
}

/** They did not arrive after all: what they came into is held again when it still can be, and let go otherwise. */
export function draaiTerug(context: Context, dossierId: string, stukId: string): void {
  const { db, opslag } = context;
  const stappen = opslag.leesHoudingstappen(db, dossierId);
  for (const houding of opslag.leesHoudingen(db, dossierId)) {
    const laatste = stappen.findLast(({ houdingId }) => houdingId === houding.id);
    if (houding.stand !== 'bezet' || laatste?.stukId !== stukId) continue;
    const { locatieId, personen, nummer, geteld } = houding;
    const kamer = geteld && locatieId && personen !== null ? vrijeKamer(context, locatieId, personen) : nummer;
    const kan = !locatieId || kamer !== null;
    const nieuw = kan
      ? { stand: 'vast' as const, nummer: kamer, geteld: false }
      : { stand: 'los' as const, geteld: false };
    wijzigMetStap(context, houding, nieuw, { soort: 'teruggedraaid', reden: '' });
  }
}
