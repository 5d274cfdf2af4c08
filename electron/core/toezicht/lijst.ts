import { plusDagen } from '#shared/beleid/index.ts';
import type { Toezichtregel } from '#shared/contract/groepen/toezicht.ts';
import type { Toezichtsoort } from '#shared/domein/toezicht.ts';
import { muurtekst } from '#shared/taal/muur.ts';
import { weergavenaam } from '#shared/domein/naam.ts';
import type { Toezichtoordeel } from '#db/opslag/index.ts';
import { rechtenVanGebruiker } from '../afscherming/inzage.ts';
import { zichtOp } from '../bereik.ts';
import type { Context } from '../context.ts';
import { beginVanDag } from '../klok.ts';
import { vindPatronen } from './patronen.ts';
import { voegSamen } from './vangsten.ts';

const tekst = muurtekst.wat;
const meeste = 2000;
/** How far back what is open is looked for. */
const dagenTerug = 180;

/** A period of instants; `tot` is no part of it. */
export interface Periode {
  van: string;
  tot: string;
}
/** The days of a period, t/m, as instants. */
export const periodeVan = (van: string, tot: string): Periode => ({
  van: beginVanDag(van),
  tot: beginVanDag(plusDagen(tot, 1)),
});
export const recent = ({ vandaag }: Pick<Context, 'vandaag'>): Periode =>
  periodeVan(plusDagen(vandaag, -dagenTerug), vandaag);

/** What came up, before it is known what was thought of it. */
interface Melding {
  soort: Toezichtsoort;
  ref: string;
  op: string;
  wie: string;
  /** Whom it is about: who is one of them never sees it. */
  gebruikerIds: string[];
  clientIds: string[];
  dossierId: string | null;
  wat: string;
  reden: string;
  aantal: number;
  eigen?: Pick<Toezichtregel, 'oordeel' | 'toelichting' | 'beoordeeldDoor' | 'beoordeeldOp'>;
}

/** The case of a client: an own one, or that of the household. */
export function zaakVan({ db, opslag }: Pick<Context, 'db' | 'opslag'>, clientId: string): string | null {
  const eigen = opslag.leesDossiersVanClient(db, clientId)[0]?.id;
  return eigen ?? opslag.leesLidmaatschappen(db, clientId).at(-1)?.dossierId ?? null;
}

function vangsten(context: Context, { van, tot }: Periode): Melding[] {
  const { db, opslag } = context;
  return voegSamen(opslag.leesVangsten(db, { van, tot, aantal: meeste })).map((vangst) => ({
    soort: 'vangst',
    ...{ ref: vangst.ref, op: vangst.op, wie: vangst.wie, aantal: vangst.aantal, wat: vangst.wat },
    gebruikerIds: [vangst.gebruikerId],
    clientIds: vangst.clientIds,
    dossierId: zaakVan(context, vangst.clientIds[0] ?? ''),
    reden: vangst.getypt,
  }));
}

function inzagen(context: Context, { van, tot }: Periode): Melding[] {
  const { db, opslag } = context;
  return opslag
    .leesInzagen(db, { clientId: null, open: false, aantal: meeste })
    .filter(({ op }) => op >= van && op < tot)
    .map((rij) => ({
      soort: 'inzage',
      ...{ ref: rij.id, op: rij.op, wie: rij.wie, aantal: 1, wat: tekst.inzage, reden: rij.reden },
      gebruikerIds: [rij.gebruikerId],
      clientIds: [rij.clientId],
      dossierId: zaakVan(context, rij.clientId),
      eigen: {
        oordeel: rij.oordeel,
        toelichting: rij.toelichting ?? '',
        beoordeeldDoor: rij.beoordeeldDoor ?? '',
        beoordeeldOp: rij.beoordeeldOp,
      },
    }));
}

function patronen(context: Context, { van, tot }: Periode): Melding[] {
  const { db, opslag } = context;
  const gezocht = opslag.leesGezochtNietGeopend(db, { van, tot, clientIds: null, aantal: meeste });
  return vindPatronen(context, gezocht).map(({ ref, clientId, wie, gebruikerIds, op, aantal }) => ({
    ...{ soort: 'patroon', ref, op, wie: wie ?? muurtekst.meerdere, gebruikerIds, clientIds: [clientId], aantal },
    dossierId: zaakVan(context, clientId),
    wat: wie === null ? tekst.patroonVeel(aantal) : tekst.patroonEen(aantal),
    reden: '',
  }));
}

function bekenden(context: Context, { van, tot }: Periode): Melding[] {
  const { db, opslag } = context;
  const perId = new Map(opslag.leesBekenden(db).map((rij) => [rij.id, rij]));
  const zaak = (dossierId: string): string[] => [opslag.leesDossier(db, dossierId)?.clientId ?? ''];
  const mogelijk = opslag.leesMogelijkeBekenden(db).flatMap(({ bekendeId, dossierId, op }): Melding[] => {
    const rij = perId.get(bekendeId);
    if (!rij || op < van || op >= tot) return [];
    const { voornamen, achternaam } = rij.inhoud;
    const wat = tekst.bekende(`${voornamen} ${achternaam}`.trim());
    const wie = { gebruikerIds: [rij.gebruikerId], wie: rij.collega, clientIds: zaak(dossierId), dossierId };
    return [{ soort: 'bekende', ref: `${bekendeId}:${dossierId}`, op, ...wie, wat, reden: '', aantal: 1 }];
  });
  const banden = opslag.leesBandenBinnen(db).flatMap(({ ref, dossierId, wie: naam, door, op }): Melding[] => {
    if (op < van || op >= tot) return [];
    const wie = { gebruikerIds: [], wie: door, clientIds: zaak(dossierId), dossierId };
    return [{ soort: 'band', ref, op, ...wie, wat: tekst.band(naam), reden: '', aantal: 1 }];
  });
  return [...mogelijk, ...banden];
}

/** Shields that somebody put up who may not judge them. */
function kringen(context: Context, { van, tot }: Periode): Melding[] {
  const { db, opslag } = context;
  const magZelf = new Set(
    opslag
      .leesGebruikers(db)
      .filter((gebruiker) => rechtenVanGebruiker(gebruiker).includes('dossier.afschermen'))
      .map(({ id }) => id),
  );
  return opslag
    .leesAlleAfschermingen(db)
    .filter(({ doorId, op, actief }) => actief && !magZelf.has(doorId) && op >= van && op < tot)
    .map(({ clientId, versie, door, doorId, op, voor, reden }) => ({
      ...{ soort: 'kring', ref: `${clientId}:${versie}`, op, wie: door, gebruikerIds: [doorId], clientIds: [clientId] },
      ...{ dossierId: zaakVan(context, clientId), reden, aantal: 1 },
      wat: voor === 'kring' ? tekst.kring : tekst.uitgesloten,
    }));
}

const bronnen = [vangsten, inzagen, patronen, bekenden, kringen];

function alsRegel(context: Context, melding: Melding, oordeel: Toezichtoordeel | undefined): Toezichtregel {
  const { db, opslag } = context;
  const { soort, ref, op, wie, dossierId, wat, reden, aantal, clientIds, eigen } = melding;
  const client = opslag.leesClient(db, clientIds[0] ?? '');
  const dicht = clientIds.some((id) => zichtOp(context, id) !== 'vrij');
  const geldt = oordeel && oordeel.oordeel !== 'open' ? oordeel : null;
  return {
    ...{ soort, ref, op, wie, dossierId, wat, reden, aantal, versie: oordeel?.versie ?? 0 },
    kenmerk: dossierId && (opslag.leesDossier(db, dossierId)?.kenmerk ?? null),
    weergavenaam: client && !dicht ? weergavenaam(client) : null,
    ...(eigen ?? {
      oordeel: geldt?.oordeel === 'terecht' || geldt?.oordeel === 'onterecht' ? geldt.oordeel : null,
      toelichting: geldt?.toelichting ?? '',
      beoordeeldDoor: geldt?.door ?? '',
      beoordeeldOp: geldt?.op ?? null,
    }),
  };
}

/** All that came up in a period, newest first, but nothing about this user or about whom this user may not know. */
export function leesToezicht(context: Context, periode: Periode): Toezichtregel[] {
  const { db, opslag, sessie } = context;
  const oordelen = new Map(opslag.leesToezichtoordelen(db).map((een) => [`${een.soort}|${een.ref}`, een]));
  return bronnen
    .flatMap((bron) => bron(context, periode))
    .filter(({ gebruikerIds }) => !gebruikerIds.includes(sessie.gebruikerId))
    .filter(({ clientIds }) => clientIds.every((id) => zichtOp(context, id) !== 'uitgesloten'))
    .map((melding) => alsRegel(context, melding, oordelen.get(`${melding.soort}|${melding.ref}`)))
    .sort((a, b) => b.op.localeCompare(a.op) || a.ref.localeCompare(b.ref));
}

export const isOpen = ({ oordeel }: Toezichtregel): boolean => oordeel === null;
