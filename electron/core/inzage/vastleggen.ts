import { verzoektermijn } from '#shared/beleid/index.ts';
import type { Veldfout } from '#shared/contract/antwoord.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { verzoekstatus, type Verzoekfeiten, type Verzoekinhoud } from '#shared/domein/verzoek.ts';
import { verzoekteksten } from '#shared/taal/inzage.ts';
import type { Gegevensverzoekrij } from '#db/opslag/index.ts';
import { controleerMens } from '../bereik.ts';
import type { Context } from '../context.ts';
import { herbereken } from '../dossier/herberekenen.ts';
import { trekLijstIn } from '../bewaren/wissing.ts';
import { weiger } from '../weigering.ts';
import { leesVerzoek, uiterlijkVan } from './stand.ts';
import { hoortVanzelf, taakVan } from './taak.ts';

const fout = verzoekteksten.fout;
type Wat = 'vastgelegd' | 'gewijzigd' | 'afgehandeld' | 'heropend' | 'verteld';

/** Stores a new version of a request with everything that follows from it, in the transaction of the use case. */
export function bewaarVersie(
  context: Context,
  rij: Pick<Gegevensverzoekrij, 'id' | 'clientId' | 'versie'>,
  wat: Wat,
  inhoud: Verzoekinhoud,
  reden = '',
): number {
  const { db, opslag, sessie, nu } = context;
  const { id, clientId, versie: basis } = rij;
  const nieuw = { id, basis, wat, inhoud, reden, doorId: sessie.gebruikerId, op: nu };
  if (!opslag.schrijfVerzoekversie(db, nieuw)) weiger('conflict');
  werkStandBij(context, { id, clientId, inhoud });
  return basis + 1;
}

/** What lists show of a request and the terms of the person follow from what is known now, its list for destruction included. */
export function werkStandBij(
  context: Context,
  { id, clientId, inhoud }: Pick<Gegevensverzoekrij, 'id' | 'clientId' | 'inhoud'>,
): void {
  const { db, opslag } = context;
  const { soort, ontvangenOp } = inhoud.feiten;
  opslag.wijzigVerzoekstand(db, {
    ...{ id, clientId, soort, ontvangenOp },
    status: verzoekstatus(inhoud),
    uiterlijk: uiterlijkVan(context, { inhoud }),
    uitkomst: inhoud.afhandeling?.uitkomst ?? null,
    taak: taakVan(context, { id, inhoud }),
  });
  if (clientId) for (const dossier of opslag.leesDossiersVanClient(db, clientId)) herbereken(context, dossier.id);
}

const isBestandsverzoek = (soort: Verzoekfeiten['soort']): boolean => soort === 'inzage' || soort === 'overdracht';

/** What is not right about a request, field by field. */
function keur({ vandaag, beleid }: Context, feiten: Verzoekfeiten, clientId: string | null): Veldfout[] {
  const fouten: Veldfout[] = [];
  const meld = (veld: string, bericht: string): void => void fouten.push({ pad: `feiten.${veld}`, bericht });
  for (const veld of ['ontvangenOp', 'verlengdOp', 'ingetrokkenOp'] as const) {
    const dag = feiten[veld];
    if (dag !== null && dag > vandaag) meld(veld, fout.toekomst);
    else if (dag !== null && dag < feiten.ontvangenOp) meld(veld, fout.voorOntvangst);
  }
  if (feiten.verzoeker !== 'client' && !feiten.verzoekerNaam) meld('verzoekerNaam', fout.verzoekerNaam);
  if (!clientId && !feiten.overNaam) meld('overNaam', fout.over);
  if (!isBestandsverzoek(feiten.soort) && !feiten.wat) meld('wat', fout.wat);
  if (feiten.verlengdOp) {
    const { ontvangenOp } = feiten;
    if (feiten.verlengdOp > verzoektermijn({ ontvangenOp, verlengd: false }, beleid))
      meld('verlengdOp', fout.verlengdLaat);
    if (!feiten.verlengdReden) meld('verlengdReden', fout.verlengdReden);
  }
  feiten.weglatingen.forEach(({ grond, toelichting, veld }, i) => {
    // A whole thing that goes for somebody else's sake is told with a word of why: the client reads it.
    if (veld === null && grond === 'opsporing' && !toelichting) meld(`weglatingen.${i}.toelichting`, fout.weg);
  });
  return fouten;
}

/** Stores a new request, or a new version of one that is open. */
export function legVerzoekVast(
  context: Context,
  { verzoekId, versie, clientId, feiten }: GelezenInvoer<'verzoek.vastleggen'>,
): Uitvoer<'verzoek.vastleggen'> {
  const { db, opslag, sessie } = context;
  const bestaand = verzoekId ? leesVerzoek(context, verzoekId) : null;
  if ((bestaand?.versie ?? 0) !== versie) weiger('conflict');
  if (clientId) {
    if (!opslag.leesClient(db, clientId)) weiger('niet-gevonden');
    context.betreft({ clientId });
    controleerMens(context, clientId);
  } else if (sessie.locatieId) weiger('niet-gevonden');
  if (bestaand) {
    const status = verzoekstatus(bestaand.inhoud);
    if (status === 'afgehandeld') weiger('al-besloten', { melding: fout.gesloten });
    const { soort } = bestaand.inhoud.feiten;
    if (soort !== feiten.soort)
      weiger('ongeldige-invoer', { velden: [{ pad: 'feiten.soort', bericht: fout.soortVast }] });
    // Somebody who was not known then can be found later; from one client to another is a new request.
    if (bestaand.clientId && bestaand.clientId !== clientId)
      weiger('ongeldige-invoer', { velden: [{ pad: 'clientId', bericht: fout.clientVast }] });
  }
  const velden = keur(context, feiten, clientId);
  if (velden.length > 0) weiger('ongeldige-invoer', { velden });
  const id = bestaand?.id ?? context.id();
  const { soort, ontvangenOp } = feiten;
  if (!bestaand) opslag.schrijfGegevensverzoek(db, { id, clientId, soort, ontvangenOp });
  const inhoud = { feiten, afhandeling: bestaand?.inhoud.afhandeling ?? null, verteld: bestaand?.inhoud.verteld ?? [] };
  const nieuw = bewaarVersie(context, { id, clientId, versie }, bestaand ? 'gewijzigd' : 'vastgelegd', inhoud);
  opslag.wisConcept(db, sessie.gebruikerId, `verzoek:${verzoekId ?? clientId ?? 'nieuw'}`);
  return { verzoekId: id, versie: nieuw };
}

/** Opens a request again that was answered, taken back or recorded by mistake. */
export function heropenVerzoek(
  context: Context,
  { verzoekId, versie, reden }: GelezenInvoer<'verzoek.heropenen'>,
): Uitvoer<'verzoek.heropenen'> {
  const rij = leesVerzoek(context, verzoekId);
  if (rij.versie !== versie) weiger('conflict');
  if (verzoekstatus(rij.inhoud) === 'open') weiger('stap-niet-mogelijk', { melding: fout.nietOpen });
  trekLijstIn(context, rij.id, reden);
  const feiten = { ...rij.inhoud.feiten, ingetrokkenOp: null, vervallenReden: '' };
  return { versie: bewaarVersie(context, rij, 'heropend', { ...rij.inhoud, feiten, afhandeling: null }, reden) };
}

/** AVG 19: a recipient was told, or could not be. */
export function vertelOntvanger(
  context: Context,
  { verzoekId, versie, ontvanger, op, hoe }: GelezenInvoer<'verzoek.vertellen'>,
): Uitvoer<'verzoek.vertellen'> {
  const rij = leesVerzoek(context, verzoekId);
  if (rij.versie !== versie) weiger('conflict');
  const { afhandeling, verteld } = rij.inhoud;
  const meld = (pad: string, bericht: string): never => weiger('ongeldige-invoer', { velden: [{ pad, bericht }] });
  if (!afhandeling?.ontvangers.includes(ontvanger)) meld('ontvanger', fout.geenOntvanger);
  if (verteld.some((een) => een.ontvanger === ontvanger)) meld('ontvanger', fout.alVerteld);
  if (hoortVanzelf(rij.inhoud, ontvanger)) meld('ontvanger', fout.hoortVanzelf);
  if (op > context.vandaag) meld('op', fout.toekomst);
  const inhoud = { ...rij.inhoud, verteld: [...verteld, { ontvanger, op, hoe }] };
  return { versie: bewaarVersie(context, rij, 'verteld', inhoud) };
}
