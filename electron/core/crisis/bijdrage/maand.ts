import type { Crisismaandregel } from '#shared/contract/groepen/crisis-bijdrage.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import type { Crisisbijdrageregel } from '#shared/domein/crisis/bijdrage.ts';
import { lijstnaam } from '#shared/domein/naam.ts';
import { afschermingteksten } from '#shared/taal/afscherming.ts';
import { bijdrageteksten as gedeeld } from '#shared/taal/bijdrage.ts';
import type { Crisislijstrij } from '#db/opslag/index.ts';
import { verborgenVoor } from '../../afscherming/zicht.ts';
import type { Context } from '../../context.ts';
import { weiger } from '../../weigering.ts';
import { maakCrisislijst } from './lijst.ts';

/** The lines with the names that this user may see, by name. */
function metNamen(context: Context, regels: readonly Crisisbijdrageregel[]): Crisismaandregel[] {
  const { db, opslag } = context;
  const verborgen = new Set(verborgenVoor(context));
  return regels
    .map((regel) => {
      const clientId = opslag.leesHuidigeClient(db, regel.clientId);
      const client = opslag.leesClient(db, clientId);
      const dicht = verborgen.has(clientId) || !client;
      const kenmerk = regel.dossierId ? (opslag.leesDossier(db, regel.dossierId)?.kenmerk ?? '') : '';
      return {
        ...regel,
        clientId,
        dossierId: dicht ? null : regel.dossierId,
        naam: dicht ? afschermingteksten.mens : lijstnaam(client),
        kenmerk: dicht ? '' : kenmerk,
      };
    })
    .sort((a, b) => a.naam.localeCompare(b.naam, 'nl') || a.clientId.localeCompare(b.clientId));
}

function waaromNiet({ db, opslag, vandaag }: Context, maand: string, lijst: Crisislijstrij | null): string {
  const later = opslag.leesGeslotenCrisislijsten(db).find((een) => een.maand > maand);
  if (later) return gedeeld.latereGesloten(later.maand);
  return lijst?.stand !== 'gesloten' && vandaag.slice(0, 7) <= maand ? gedeeld.maandLoopt : '';
}

/** The list of a month: as it was fixed, or as it stands now. */
export function leesCrisismaand(context: Context, { maand }: { maand: string }): Uitvoer<'crisisbijdrage.maand'> {
  const { db, opslag, vandaag, instellingen } = context;
  const lijst = opslag.leesCrisislijst(db, maand);
  const dicht = lijst?.stand === 'gesloten' ? lijst : null;
  const regels = metNamen(context, dicht ? dicht.inhoud.regels : maakCrisislijst(context, maand));
  const wie = lijst && { door: lijst.door, op: lijst.op };
  return {
    maand,
    versie: lijst?.versie ?? 0,
    stand: dicht ? 'gesloten' : vandaag.slice(0, 7) <= maand ? 'loopt' : 'open',
    gesloten: dicht && wie,
    heropend: lijst && !dicht && wie ? { reden: lijst.reden, ...wie } : null,
    waaromNiet: waaromNiet(context, maand, lijst),
    regels,
    totaal: regels.reduce((som, { totaal }) => som + totaal, 0),
    heeftBedrag: instellingen.crisisafspraken.bijdragen.length > 0,
  };
}

/** Fixes the list of a month that is over: exactly the one that was seen. What changes later is a correction on a later list. */
export function sluitCrisismaand(
  context: Context,
  { maand, versie, totaal }: GelezenInvoer<'crisisbijdrage.sluiten'>,
): { versie: number } {
  const { db, opslag, sessie, nu } = context;
  const stand = leesCrisismaand(context, { maand });
  if (stand.stand === 'gesloten') weiger('stap-niet-mogelijk', { melding: gedeeld.alGesloten });
  if (stand.waaromNiet) weiger('stap-niet-mogelijk', { melding: stand.waaromNiet });
  if (stand.versie !== versie || stand.totaal !== totaal) weiger('conflict');
  const inhoud = { regels: maakCrisislijst(context, maand) };
  const lijst = { maand, versie: versie + 1, stand: 'gesloten' as const, reden: '', inhoud };
  if (!opslag.schrijfCrisislijst(db, { ...lijst, doorId: sessie.gebruikerId, op: nu })) weiger('conflict');
  return { versie: versie + 1 };
}

/** Opens the newest closed list again, with the reason; what was fixed stays to be read as a version. */
export function heropenCrisismaand(
  context: Context,
  { maand, versie, reden }: GelezenInvoer<'crisisbijdrage.heropenen'>,
): { versie: number } {
  const { db, opslag, sessie, nu } = context;
  const lijst = opslag.leesCrisislijst(db, maand);
  if (lijst?.stand !== 'gesloten') return weiger('stap-niet-mogelijk', { melding: gedeeld.nietGesloten });
  if (lijst.versie !== versie) weiger('conflict');
  const niet = waaromNiet(context, maand, lijst);
  if (niet) weiger('stap-niet-mogelijk', { melding: niet });
  const nieuw = { maand, versie: versie + 1, stand: 'heropend' as const, inhoud: lijst.inhoud, reden };
  if (!opslag.schrijfCrisislijst(db, { ...nieuw, doorId: sessie.gebruikerId, op: nu })) weiger('conflict');
  return { versie: versie + 1 };
}
