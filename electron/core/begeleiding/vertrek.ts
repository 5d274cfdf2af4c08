import { plusDagen } from '#shared/beleid/index.ts';
import type { Vertrekpuntstand } from '#shared/contract/groepen/begeleiding.ts';
import type { Stuk } from '#shared/contract/groepen/vervolg.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { weergavenaam } from '#shared/domein/naam.ts';
import { metHand, vertrekpunten, type Vertrekpunt } from '#shared/domein/vertrek.ts';
import { afschermingteksten } from '#shared/taal/afscherming.ts';
import { begeleidingteksten as tekst } from '#shared/taal/begeleiding.ts';
import { verborgenVoor } from '../afscherming/zicht.ts';
import type { Context } from '../context.ts';
import { weiger } from '../weigering.ts';
import { geldend, leesStukken } from '../vervolg/stukken.ts';

/** How many days ahead the list of who leaves looks: this week. */
const dagenVooruit = 7;

/** What the dossier itself says about a point: done, still open, or nothing (null). */
function uitDossier(punt: Vertrekpunt, stukken: readonly Stuk[], heeftBewijs: boolean): 'klaar' | 'open' | null {
  const uit = geldend(stukken, 'uitstroom')[0]?.inhoud;
  const klaarAls = (klaar: boolean): 'klaar' | null => (klaar ? 'klaar' : null);
  switch (punt) {
    case 'plan':
      return klaarAls(geldend(stukken, 'plan').length > 0);
    case 'overdracht':
      return klaarAls(
        geldend(stukken, 'overdrachtsverslag').some(({ inhoud }) => inhoud.gegevenOp !== null) ||
          geldend(stukken, 'warme-overdracht').some(({ inhoud }) => inhoud.gedaan === true),
      );
    case 'briefadres': {
      const lopend = geldend(stukken, 'briefadres').filter(({ inhoud }) => !inhoud.geeindigdOp);
      // A briefadres that goes on is in order once it is known where the post goes.
      if (lopend.some(({ inhoud }) => inhoud.postNaar === '')) return 'open';
      return klaarAls(geldend(stukken, 'briefadres').length > 0);
    }
    case 'eigendommen': {
      const alle = geldend(stukken, 'eigendommen');
      // Still in store is in order once the client has the letter.
      const weg = ({ inhoud: e }: (typeof alle)[number]) => e.opgehaaldOp ?? e.opgeruimdOp ?? e.verteldOp;
      if (alle.some((een) => !weg(een))) return 'open';
      return klaarAls(alle.length > 0);
    }
    case 'nazorg':
      return klaarAls(geldend(stukken, 'nazorg').length > 0);
    case 'sleutel':
      return klaarAls(uit?.sleutelTerug === true);
    case 'pas':
      return klaarAls(uit?.pasTerug === true);
    case 'uitstroom':
      return klaarAls(uit !== undefined);
    case 'bewijs':
      return klaarAls(heeftBewijs);
    case 'kamer':
      return null;
  }
}

/** Every point with how it stands. What the dossier says goes before what a person ticked. */
export function leesPunten({ db, opslag }: Context, dossierId: string, stukken: readonly Stuk[]): Vertrekpuntstand[] {
  const gevinkt = new Map(opslag.leesVertrekpunten(db, dossierId).map((rij) => [rij.punt, rij]));
  const heeftBewijs = opslag.leesDocumenten(db, dossierId).some(({ soort }) => soort === 'vertrekbewijs');
  return vertrekpunten.map((punt) => {
    const mens = gevinkt.get(punt);
    const dossier = uitDossier(punt, stukken, heeftBewijs);
    const versie = mens?.versie ?? 0;
    const geen = { toelichting: '', door: null, op: null };
    if (dossier === 'klaar') return { punt, stand: 'klaar', bron: 'dossier', ...geen, versie };
    if (mens && mens.stand !== 'open') {
      const { stand, toelichting, door, op } = mens;
      return { punt, stand, bron: 'mens', toelichting, door, op, versie };
    }
    return { punt, stand: 'open', bron: dossier === 'open' ? 'dossier' : null, ...geen, versie };
  });
}

/** How the leaving of a client stands: the last night, and what is still open. */
export function leesVertrekstand(context: Context, dossierId: string): Uitvoer<'vertrek.lezen'> {
  const { db, opslag } = context;
  const stukken = leesStukken(context, dossierId);
  const laatste = opslag
    .leesPlaatsingen(db, dossierId)
    .reduce<string | null>((tot, p) => (p.tot !== null && (tot === null || p.tot > tot) ? p.tot : tot), null);
  const plan = geldend(stukken, 'plan')[0]?.inhoud.vertrekOp ?? null;
  const vertrokken = geldend(stukken, 'uitstroom').length > 0;
  const eerder = plan !== null && !vertrokken && (laatste === null || plan <= laatste) ? plusDagen(plan, -1) : laatste;
  return { laatsteNacht: eerder, vertrokken, punten: leesPunten(context, dossierId, stukken) };
}

/** Ticks a point off, says that it is not needed, or opens it again; on the version it was read. */
export function vinkPuntAf(
  context: Context,
  { dossierId, punt, versie, stand, toelichting }: GelezenInvoer<'vertrek.afvinken'>,
): Uitvoer<'vertrek.afvinken'> {
  const { db, opslag, sessie, nu } = context;
  if (stand === 'klaar' && !metHand.has(punt))
    weiger('ongeldige-invoer', { velden: [{ pad: 'stand', bericht: tekst.nietMetHand }] });
  const wie = { doorId: sessie.gebruikerId, op: nu };
  if (!opslag.schrijfVertrekpunt(db, { dossierId, punt, basis: versie, stand, toelichting, ...wie }))
    weiger('conflict');
  const punten = leesPunten(context, dossierId, leesStukken(context, dossierId));
  return punten.find((een) => een.punt === punt) ?? weiger('niet-gevonden');
}

/** Who leaves a locatie in the coming days: by the last day of the opvang, or because the plan says so. */
export function vertrekkers(context: Context, { locatieId }: GelezenInvoer<'vertrek.lijst'>): Uitvoer<'vertrek.lijst'> {
  const { db, opslag, vandaag } = context;
  const tot = plusDagen(vandaag, dagenVooruit - 1);
  const plannen = opslag.leesVertrekdagen(db, locatieId, plusDagen(vandaag, -1));
  const verborgen = new Set(verborgenVoor(context));
  const wie = new Map(
    [plusDagen(vandaag, -1), vandaag]
      .flatMap((nacht) => opslag.leesBewoners(db, locatieId, nacht))
      .map((rij) => [rij.clientId, rij]),
  );
  const regels = [...wie.values()].flatMap((rij) => {
    const { clientId, dossierId } = rij;
    const plan = dossierId ? plannen.get(dossierId) : undefined;
    const volgensPlan = plan === undefined ? null : plusDagen(plan, -1);
    const bron =
      volgensPlan !== null && (rij.tot === null || volgensPlan <= rij.tot) ? ('plan' as const) : ('besluit' as const);
    const laatsteNacht = bron === 'plan' ? volgensPlan : rij.tot;
    // Only whom the dossier is about: a household leaves together.
    if (!dossierId || laatsteNacht === null || laatsteNacht >= tot || verborgen.has(clientId)) return [];
    if (opslag.leesDossier(db, dossierId)?.clientId !== clientId) return [];
    const punten = leesPunten(context, dossierId, leesStukken(context, dossierId));
    const open = punten.filter(({ stand }) => stand === 'open').map(({ punt }) => punt);
    const naam = verborgen.has(clientId) ? afschermingteksten.mens : weergavenaam(rij);
    return [{ clientId, dossierId, naam, laatsteNacht, bron, open }];
  });
  regels.sort((a, b) => a.laatsteNacht.localeCompare(b.laatsteNacht) || a.naam.localeCompare(b.naam, 'nl'));
  return { tot, regels };
}
