import { plusDagen } from '#shared/beleid/index.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { weergavenaam } from '#shared/domein/naam.ts';
import { besluitfouten as fout } from '#shared/taal/crisis/besluitfouten.ts';
import { verborgenVoor } from '../../afscherming/zicht.ts';
import type { Context } from '../../context.ts';
import { herbereken } from '../../dossier/herberekenen.ts';
import { weiger } from '../../weigering.ts';
import { crisisloop, opvangstand } from './stand.ts';

/** How long a case stays in the list after its last day: the departure may still have to be recorded. */
const naloop = 14;

function naamVan({ db, opslag }: Context, clientId: string): string {
  const client = opslag.leesClient(db, clientId);
  return client ? weergavenaam(client) : '';
}

/** Whose crisisopvang runs, the first to end first (5.1.4). */
export function leesLooptAf(context: Context): Uitvoer<'crisisbesluit.looptAf'> {
  const { db, opslag, vandaag, instellingen } = context;
  const verborgen = new Set(verborgenVoor(context));
  const grens = plusDagen(vandaag, instellingen.crisisbesluit.aflopenDagen);
  const rijen = opslag.leesLopendeCrisisopvang(db, plusDagen(vandaag, -naloop));
  const regels = rijen.flatMap(({ dossierId, clientId, kenmerk }) => {
    const loop = crisisloop(context, dossierId);
    const opvang = opvangstand(context, loop.verstrekking);
    if (!opvang || verborgen.has(clientId) || opvang.vertrokkenPer) return [];
    const { ingangsdatum, laatsteDag, dagenOver, langerDanDrieMaanden, verlengdTot } = opvang;
    return [
      {
        dossierId,
        kenmerk,
        naam: naamVan(context, clientId),
        ingangsdatum,
        laatsteDag,
        dagenOver,
        langerDanDrieMaanden,
        verlengd: verlengdTot !== null,
        looptAf: laatsteDag <= grens,
        brievenOpen: loop.levend.filter(({ bekendgemaaktOp }) => !bekendgemaaktOp).length,
      },
    ];
  });
  return { regels };
}

/** Besluiten that others took and nobody looked at since: the four eyes afterwards. */
export function leesTerugkijken(context: Context): Uitvoer<'crisisbesluit.terugkijken'> {
  const { db, opslag, sessie } = context;
  const verborgen = new Set(verborgenVoor(context));
  const regels = opslag
    .leesNietNagekeken(db)
    .filter(({ clientId, genomenDoorId }) => !verborgen.has(clientId) && genomenDoorId !== sessie.gebruikerId)
    .map(({ clientId, genomenDoorId: _, ...rij }) => ({ ...rij, naam: naamVan(context, clientId) }));
  return { regels };
}

/** The team's lead looked at a besluit; who took it does not look at it. */
export function bespreek(context: Context, invoer: GelezenInvoer<'crisisbesluit.bespreken'>): null {
  const { db, opslag, sessie, nu } = context;
  const besluit = opslag.leesBesluit(db, invoer.besluitId) ?? weiger('niet-gevonden');
  if (besluit.vervallenOp) weiger('niet-gevonden');
  if (besluit.genomenDoorId === sessie.gebruikerId) weiger('vier-ogen', { melding: fout.eigenBesluit });
  if (!opslag.leesNietNagekeken(db).some(({ besluitId }) => besluitId === besluit.id)) weiger('conflict');
  const stuk = { id: context.id(), dossierId: besluit.dossierId, clientId: null, soort: 'besluitbespreking' as const };
  const wie = { basis: 0, reden: '', ingetrokken: false, doorId: sessie.gebruikerId, op: nu };
  if (!opslag.schrijfCrisisstuk(db, { ...stuk, inhoud: invoer, ...wie })) weiger('conflict');
  herbereken(context, besluit.dossierId);
  return null;
}
