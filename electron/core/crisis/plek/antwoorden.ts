import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import type { Veldfout } from '#shared/contract/antwoord.ts';
import type { Plekantwoord } from '#shared/domein/crisis/plek.ts';
import { plektekst as tekst } from '#shared/taal/crisis/plek.ts';
import type { Plekaanrij } from '#db/opslag/index.ts';
import type { Context } from '../../context.ts';
import { controleerDatums } from '../../dossier/datums.ts';
import { herbereken } from '../../dossier/herberekenen.ts';
import { weiger } from '../../weigering.ts';
import { leesAdres, leesAntwoord } from './gevraagd.ts';
import { houdVast } from './houdingen.ts';
import { neemAanbodOver } from './kamers.ts';
import { isVoorbij } from './tijd.ts';
import { openVraag } from './vragen.ts';

function bezwaren(
  { db, opslag, nu }: Context,
  { locatieId }: Plekaanrij,
  { uitkomst, kamers, personen, geldigTot, reden }: Plekantwoord,
): Veldfout[] {
  const fout = (fout: boolean, veld: string, bericht: string): Veldfout[] =>
    fout ? [{ pad: `antwoord.${veld}`, bericht }] : [];
  if (uitkomst === 'nee')
    return [
      ...fout(reden === null, 'reden', tekst.redenNeeNodig),
      ...fout(kamers !== null, 'kamers', tekst.alleenBijJa),
      ...fout(personen !== null, 'personen', tekst.alleenBijJa),
      ...fout(geldigTot !== null, 'geldigTot', tekst.alleenBijJa),
    ];
  const soort =
    locatieId && opslag.leesCrisislocatie(db, locatieId)?.inhoud.kamers.find((k) => k.personen === personen);
  const vast = opslag
    .leesOpenHoudingen(db, locatieId)
    .filter((h) => h.personen === personen && h.stand === 'vast' && !isVoorbij(nu, h.tot));
  const samen = (locatieId ? vast.length : 0) + (kamers ?? 0);
  return [
    ...fout(kamers === null, 'kamers', tekst.kamersNodig),
    ...fout(locatieId !== null && !soort, 'personen', personen === null ? tekst.kamersNodig : tekst.kamerNietBekend),
    ...fout(locatieId === null && personen !== null, 'personen', tekst.kamerNietBekend),
    ...fout(Boolean(soort) && samen > (soort ? soort.aantal : 0), 'kamers', tekst.meerDanErZijn),
    ...fout(geldigTot === null, 'geldigTot', tekst.totNodig),
    ...fout(geldigTot !== null && isVoorbij(nu, geldigTot), 'geldigTot', tekst.verleden),
  ];
}

/** Records what a location or region said, and holds a room at once when that is asked. */
export function legAntwoordVast(
  context: Context,
  { dossierId, aanId, antwoord: gegeven, vasthouden }: GelezenInvoer<'crisisplek.antwoord'>,
): Uitvoer<'crisisplek.antwoord'> {
  const { db, opslag, sessie, nu, vandaag } = context;
  const { adres, vraag } = leesAdres(context, dossierId, aanId);
  openVraag(context, dossierId, vraag.id);
  controleerDatums(gegeven, vandaag, 'antwoord');
  const antwoord = gegeven.uitkomst === 'ja' ? { ...gegeven, reden: null } : gegeven;
  const velden = bezwaren(context, adres, antwoord);
  if (vasthouden && antwoord.uitkomst === 'nee') velden.push({ pad: 'vasthouden', bericht: tekst.alleenBijJa });
  if (velden.length > 0) weiger('ongeldige-invoer', { velden });
  const id = context.id();
  opslag.schrijfPlekantwoord(db, { id, aanId, inhoud: antwoord, doorId: sessie.gebruikerId, op: nu });
  const { locatieId } = adres;
  const { kamers, personen, gesprokenMet } = antwoord;
  if (locatieId && kamers !== null && personen !== null)
    neemAanbodOver(context, { locatieId, kamers, personen, gesprokenMet });
  if (vasthouden) houdVast(context, { dossierId, antwoordId: id, tot: null });
  opslag.wisConcept(db, sessie.gebruikerId, `plekantwoord:${aanId}`);
  herbereken(context, dossierId);
  return { id };
}

/** Takes an answer back: a slip, or the location called back. What is held on it is let go first. */
export function laatAntwoordVervallen(
  context: Context,
  { dossierId, antwoordId, reden }: GelezenInvoer<'crisisplek.antwoordVervallen'>,
): null {
  const { db, opslag, sessie, nu } = context;
  const { antwoord } = leesAntwoord(context, dossierId, antwoordId);
  if (antwoord.vervallen !== null) weiger('stap-niet-mogelijk', { melding: tekst.alVervallen });
  const vast = opslag
    .leesHoudingen(db, dossierId)
    .some((h) => h.antwoordId === antwoordId && h.stand === 'vast' && !isVoorbij(nu, h.tot));
  if (vast) weiger('stap-niet-mogelijk', { melding: tekst.staatVast });
  if (!opslag.schrijfAntwoordVervallen(db, { id: antwoordId, reden, doorId: sessie.gebruikerId, op: nu }))
    weiger('conflict');
  herbereken(context, dossierId);
  return null;
}
