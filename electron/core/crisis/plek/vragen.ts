import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import type { Veldfout } from '#shared/contract/antwoord.ts';
import { aantalMensen, type Plekadres } from '#shared/domein/crisis/plek.ts';
import { plektekst as tekst } from '#shared/taal/crisis/plek.ts';
import type { Plekvraagrij } from '#db/opslag/index.ts';
import type { Context } from '../../context.ts';
import { controleerDatums } from '../../dossier/datums.ts';
import { herbereken } from '../../dossier/herberekenen.ts';
import { maakKenmerk } from '../../id.ts';
import { weiger } from '../../weigering.ts';
import { geldendeStukken, leesCrisis } from '../stukken.ts';
import { isVoorbij } from './tijd.ts';

/** A request of this case that can still be worked on. */
export function openVraag({ db, opslag }: Context, dossierId: string, vraagId: string): Plekvraagrij {
  const vraag = opslag.leesPlekvraag(db, vraagId);
  if (!vraag || vraag.dossierId !== dossierId) return weiger('niet-gevonden');
  if (vraag.reden !== null) weiger('stap-niet-mogelijk', { melding: tekst.vraagDicht });
  return vraag;
}

/** Who may be asked: a location that takes part, or another region once the client agreed to go elsewhere (5.1.2). */
function controleerAdressen(context: Context, dossierId: string, aan: readonly Plekadres[]): void {
  const { db, opslag } = context;
  const regios = opslag.leesRegios(db);
  for (const { soort, id } of aan) {
    if (soort === 'regio') {
      const regio = regios.find((een) => een.id === id) ?? weiger('niet-gevonden');
      if (regio.eigen || !regio.actief)
        weiger('ongeldige-invoer', { velden: [{ pad: 'aan', bericht: tekst.geenRegio }] });
    } else if ((opslag.leesCrisislocatie(db, id) ?? weiger('niet-gevonden')).vervallen)
      weiger('ongeldige-invoer', { velden: [{ pad: 'aan', bericht: tekst.locatieVervallen }] });
  }
  const elders = aan.some(({ soort, id }) => soort === 'regio' || opslag.leesCrisislocatie(db, id)?.inhoud.regioId);
  const akkoord = geldendeStukken(leesCrisis(context, dossierId), 'opvang-elders')[0]?.inhoud.instemming === true;
  if (elders && !akkoord) weiger('stap-niet-mogelijk', { melding: tekst.instemmingNodig });
}

function vraagAan(context: Context, vraagId: string, aan: readonly Plekadres[]): void {
  const { db, opslag, sessie, nu } = context;
  for (const { soort, id } of aan) {
    const adres = soort === 'locatie' ? { locatieId: id, regioId: null } : { locatieId: null, regioId: id };
    const rij = { id: context.id(), vraagId, ...adres, doorId: sessie.gebruikerId, op: nu };
    if (!opslag.schrijfPlekadres(db, rij))
      weiger('ongeldige-invoer', { velden: [{ pad: 'aan', bericht: tekst.alGevraagd }] });
  }
}

function nieuwPlekkenmerk(context: Context): string {
  const kenmerk = maakKenmerk(context.poorten.toeval);
  return context.opslag.heeftPlekkenmerk(context.db, kenmerk) ? nieuwPlekkenmerk(context) : kenmerk;
}

/** Makes a request without a person and records whom it goes to. Nothing is sent: somebody reads it out or prints it. */
export function maakPlekvraag(
  context: Context,
  { dossierId, vraag, aan }: GelezenInvoer<'crisisplek.vragen'>,
): Uitvoer<'crisisplek.vragen'> {
  const { db, opslag, sessie, nu, vandaag } = context;
  controleerDatums(vraag, vandaag, 'vraag');
  const velden: Veldfout[] = [
    ...(aantalMensen(vraag) === 0 ? [{ pad: 'vraag.volwassenen', bericht: tekst.niemand }] : []),
    ...(isVoorbij(nu, vraag.antwoordVoor) ? [{ pad: 'vraag.antwoordVoor', bericht: tekst.verleden }] : []),
  ];
  if (velden.length > 0) weiger('ongeldige-invoer', { velden });
  controleerAdressen(context, dossierId, aan);
  const id = context.id();
  const kenmerk = nieuwPlekkenmerk(context);
  opslag.schrijfPlekvraag(db, { id, dossierId, kenmerk, inhoud: vraag, doorId: sessie.gebruikerId, op: nu });
  vraagAan(context, id, aan);
  opslag.wisConcept(db, sessie.gebruikerId, `plekvraag:${dossierId}`);
  herbereken(context, dossierId);
  return { id, kenmerk };
}

/** Asks more locations or regions the same. */
export function vraagOokAan(
  context: Context,
  { dossierId, vraagId, aan }: GelezenInvoer<'crisisplek.ookVragen'>,
): null {
  openVraag(context, dossierId, vraagId);
  controleerAdressen(context, dossierId, aan);
  vraagAan(context, vraagId, aan);
  herbereken(context, dossierId);
  return null;
}

/** Withdraws a request; its answers no longer count, what is held stays until it is let go. */
export function trekVraagIn(
  context: Context,
  { dossierId, vraagId, reden }: GelezenInvoer<'crisisplek.vraagIntrekken'>,
): null {
  const { db, opslag, sessie, nu } = context;
  openVraag(context, dossierId, vraagId);
  if (!opslag.schrijfVraagIngetrokken(db, { id: vraagId, reden, doorId: sessie.gebruikerId, op: nu }))
    weiger('conflict');
  herbereken(context, dossierId);
  return null;
}
