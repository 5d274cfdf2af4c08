import type { Maandlijst, Maandregel } from '#shared/contract/groepen/bijdrage.ts';
import type { Bijdrageregel } from '#shared/domein/bijdrage.ts';
import type { GelezenInvoer } from '#shared/contract/tabel.ts';
import { lijstnaam } from '#shared/domein/naam.ts';
import { afschermingteksten } from '#shared/taal/afscherming.ts';
import { bijdrageteksten as tekst } from '#shared/taal/bijdrage.ts';
import type { Bijdragelijstrij } from '#db/opslag/index.ts';
import { verborgenVoor } from '../afscherming/zicht.ts';
import type { Context } from '../context.ts';
import { weiger } from '../weigering.ts';
import { kentMaaltijden, kentWoonbijdrage, maakLijst, opmerkingen } from './lijst.ts';

const opAlfabet = new Intl.Collator('nl');

/** The lines with the names that this user may see, by name. */
function metNamen(context: Context, regels: readonly Bijdrageregel[]): Maandregel[] {
  const { db, opslag } = context;
  const verborgen = new Set(verborgenVoor(context));
  const wie = regels.map(({ clientId, dossierId }) => ({ clientId, dossierId }));
  const namen = opslag.leesLijstnamen(db, wie);
  return regels
    .map((regel, i) => {
      const gevonden = namen[i];
      const clientId = gevonden?.clientId ?? regel.clientId;
      if (!gevonden || verborgen.has(clientId))
        return { ...regel, clientId, naam: afschermingteksten.mens, kenmerk: '' };
      return { ...regel, clientId, naam: lijstnaam(gevonden), kenmerk: gevonden.kenmerk };
    })
    .sort((a, b) => opAlfabet.compare(a.naam, b.naam) || a.clientId.localeCompare(b.clientId));
}

function waaromNiet(context: Context, locatieId: string, maand: string, lijst: Bijdragelijstrij | null): string {
  const { db, opslag, vandaag } = context;
  const later = opslag.leesLatereGesloten(db, locatieId, maand);
  if (later) return tekst.latereGesloten(later);
  return lijst?.stand !== 'gesloten' && vandaag.slice(0, 7) <= maand ? tekst.maandLoopt : '';
}

/** The list of a month at a locatie: as it was fixed, or as it stands now. */
export function leesMaand(context: Context, { locatieId, maand }: { locatieId: string; maand: string }): Maandlijst {
  const { db, opslag, vandaag } = context;
  const locatie = opslag.leesLocatie(db, locatieId) ?? weiger('niet-gevonden');
  const lijst = opslag.leesBijdragelijst(db, locatieId, maand);
  const dicht = lijst?.stand === 'gesloten' ? lijst : null;
  const regels = metNamen(context, dicht ? dicht.inhoud.regels : maakLijst(context, locatie, maand));
  const wie = lijst && { door: lijst.door, op: lijst.op };
  return {
    locatieId,
    maand,
    locatie: locatie.naam,
    soorten: { maaltijden: kentMaaltijden(locatie), woonbijdrage: kentWoonbijdrage(locatie) },
    versie: lijst?.versie ?? 0,
    stand: dicht ? 'gesloten' : vandaag.slice(0, 7) <= maand ? 'loopt' : 'open',
    gesloten: dicht && wie,
    heropend: lijst && !dicht && wie ? { reden: lijst.reden, ...wie } : null,
    waaromNiet: waaromNiet(context, locatieId, maand, lijst),
    regels,
    totaal: regels.reduce((som, { totaal }) => som + totaal, 0),
    opmerkingen: opmerkingen(context, locatieId, maand),
  };
}

/** Fixes the list of a month that is over: exactly the one that was seen. What changes later is a correction on a later list. */
export function sluitMaand(context: Context, invoer: GelezenInvoer<'bijdrage.sluiten'>): { versie: number } {
  const { db, opslag, sessie, nu } = context;
  const { locatieId, maand, versie, totaal } = invoer;
  const stand = leesMaand(context, { locatieId, maand });
  if (stand.stand === 'gesloten') weiger('stap-niet-mogelijk', { melding: tekst.alGesloten });
  if (stand.waaromNiet) weiger('stap-niet-mogelijk', { melding: stand.waaromNiet });
  if (stand.versie !== versie || stand.totaal !== totaal) weiger('conflict');
  const locatie = opslag.leesLocatie(db, locatieId) ?? weiger('niet-gevonden');
  const lijst = { locatieId, maand, versie: versie + 1, stand: 'gesloten' as const, reden: '' };
  const inhoud = { regels: maakLijst(context, locatie, maand) };
  if (!opslag.schrijfBijdragelijst(db, { ...lijst, inhoud, doorId: sessie.gebruikerId, op: nu })) weiger('conflict');
  return { versie: versie + 1 };
}

/** Opens the newest closed list again, with the reason; what was fixed stays to be read as a version. */
export function heropenMaand(context: Context, invoer: GelezenInvoer<'bijdrage.heropenen'>): { versie: number } {
  const { db, opslag, sessie, nu } = context;
  const { locatieId, maand, versie, reden } = invoer;
  const lijst = opslag.leesBijdragelijst(db, locatieId, maand);
  if (lijst?.stand !== 'gesloten') return weiger('stap-niet-mogelijk', { melding: tekst.nietGesloten });
  if (lijst.versie !== versie) weiger('conflict');
  const niet = waaromNiet(context, locatieId, maand, lijst);
  if (niet) weiger('stap-niet-mogelijk', { melding: niet });
  const nieuw = { locatieId, maand, versie: versie + 1, stand: 'heropend' as const, inhoud: lijst.inhoud, reden };
  if (!opslag.schrijfBijdragelijst(db, { ...nieuw, doorId: sessie.gebruikerId, op: nu })) weiger('conflict');
  return { versie: versie + 1 };
}
