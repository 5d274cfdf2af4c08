import { exporttabellen, type Exporttabel } from '#shared/inzage/tabellen.ts';
import type { Verwerking } from '#shared/inzage/verwerkingen.ts';
import { isCrisissoort } from '#shared/domein/crisis/index.ts';
import { puntnamen } from '#shared/taal/basis.ts';
import { crisisnaam } from '#shared/taal/crisis/index.ts';
import { stapnamenTekst } from '#shared/taal/dossier.ts';
import { toonDatum, toonMoment } from '#shared/taal/schermdatum.ts';
import { vervolgnamen } from '#shared/taal/vervolgnamen.ts';
import type { Ruw } from '#db/opslag/index.ts';
import type { Leesbron } from '../context.ts';
import { maakVerwoorder, type Verwoorder } from './verwoorden.ts';

/** A field of something that is recorded, in words and as it is stored. */
export interface Inzageveld {
  pad: string;
  label: string;
  waarde: string;
  ruw: unknown;
}
/** One thing that is recorded about a person, with its versions. */
export interface Onderdeel {
  /** Table and what identifies it: the same again when it is read again. */
  id: string;
  tabel: string;
  verwerking: Verwerking;
  titel: string;
  soort: string;
  dossierId: string | null;
  /** Whether it stands in a dossier of somebody else. */
  bijAnder: boolean;
  op: string | null;
  velden: Inzageveld[];
  eerder: { op: string; door: string; velden: Inzageveld[] }[];
  /** Of a list: every row in words. */
  rijen: { koppen: string[]; cellen: string[][] } | null;
  /** As it is stored, for another program. */
  ruw: readonly object[];
}

/** What the program keeps about a row, and what says nothing to whom it is about. */
const stil = new Set(['versie', 'volgnummer', 'nr', 'nummer', 'stap', 'punt']);
const isVerwijzing = /(^id$|_id$)/;
const medewerker = /(door|gebruiker|behandelaar|contactpersoon|eigenaar|namens)_id$/;
const plek = /(locatie|bed|kamer|regio|team)_id$/;

function lees(tekst: unknown, weg: readonly string[] = []): unknown {
  if (typeof tekst !== 'string' || !/^[[{]/.test(tekst)) return undefined;
  try {
    return JSON.parse(tekst, (sleutel, deel: unknown) => (weg.includes(sleutel) ? undefined : deel));
  } catch {
    return undefined;
  }
}

/** The parts of JSON that name this client. */
function delenOver(waarde: unknown, clientId: string): object[] {
  if (Array.isArray(waarde)) return waarde.flatMap((deel) => delenOver(deel, clientId));
  if (typeof waarde !== 'object' || waarde === null) return [];
  if (Object.values(waarde).includes(clientId)) return [waarde];
  return Object.values(waarde).flatMap((deel) => delenOver(deel, clientId));
}

/** A row flat: JSON in it by its own fields, without what is of the program alone. */
function vlak(
  naam: string,
  { weg = [], wegBinnenin, binnenin }: Exporttabel,
  ruw: Ruw,
  clientId: string,
): [string, unknown][] {
  const uit: [string, unknown][] = [];
  for (const [kolom, waarde] of Object.entries(ruw)) {
    if (waarde === null || weg.includes(kolom) || stil.has(kolom)) continue;
    if (isVerwijzing.test(kolom) && !medewerker.test(kolom) && !plek.test(kolom)) continue;
    const diep = kolom === binnenin ? delenOver(lees(waarde), clientId) : lees(waarde, wegBinnenin);
    if (kolom === binnenin || diep === undefined || Array.isArray(diep)) uit.push([kolom, diep ?? waarde]);
    else
      for (const [sleutel, deel] of Object.entries(diep as object)) {
        const perStuk = naam === 'stap' && (sleutel === 'onderdelen' || sleutel === 'criteria');
        if (perStuk)
          uit.push(...Object.entries(deel as object).map(([k, d]): [string, unknown] => [`${sleutel}.${k}`, d]));
        else if (deel !== clientId) uit.push([sleutel, deel]);
      }
  }
  return uit;
}

function velden(
  v: Verwoorder,
  naam: string,
  tabel: Exporttabel,
  soort: string,
  ruw: Ruw,
  clientId: string,
): Inzageveld[] {
  return vlak(naam, tabel, ruw, clientId).flatMap(([pad, waarde]) => {
    const isVlag = typeof waarde === 'number' && [
      'ingetrokken',
      'vervallen',
      'genuttigd',
      'let_op',
      'gedaan',
      'voorbij_termijn',
    ];
    const gelezen = isVlag && isVlag.includes(pad) ? waarde === 1 : waarde;
    const tekst = v.waarde(naam, soort, pad, gelezen);
    return tekst === '' || gelezen === false
      ? []
      : [{ pad, label: v.label(naam, soort, pad), waarde: tekst, ruw: gelezen }];
  });
}

function soortVan(naam: string, ruw: Ruw): string {
  if (naam === 'stap') return String(ruw['stap'] ?? '');
  if (naam === 'basispunt') return String(ruw['punt'] ?? '');
  return String(ruw['soort'] ?? '');
}

const losseNamen: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  stap: stapnamenTekst,
  basispunt: puntnamen,
  vastlegging: vervolgnamen,
};

function titelVan(naam: string, tabel: Exporttabel, soort: string, ruw: Ruw): string {
  const eigen = naam === 'crisisstuk' && isCrisissoort(soort) ? crisisnaam(soort) : losseNamen[naam]?.[soort];
  if (eigen) return eigen;
  const kenmerk =
    naam === 'dossier' ? String(ruw['kenmerk'] ?? '') : naam === 'document' ? String(ruw['titel'] ?? '') : '';
  return kenmerk ? `${tabel.naam} ${kenmerk}` : tabel.naam;
}

const volgorde = (ruw: Ruw): string =>
  `${String(ruw['versie'] ?? '').padStart(8, '0')}|${String(ruw['op'] ?? '')}|${String(ruw['volgnummer'] ?? '').padStart(10, '0')}`;

const dagVan = (ruw: Ruw): string | null => {
  for (const kolom of [
    'op',
    'genomen_op',
    'gemaakt_op',
    'aangemaakt_op',
    'uitgegeven_op',
    'vastgelegd_op',
    'van',
    'ontvangen_op',
  ]) {
    const waarde = ruw[kolom];
    if (typeof waarde === 'string') return waarde;
  }
  return null;
};

/** Moments as people read them. */
export const toonOp = (op: string): string => (op.length > 10 ? toonMoment(op) : toonDatum(op));

function groepeer(tabel: Exporttabel, rijen: readonly Ruw[]): [string, Ruw[]][] {
  if (rijen.length === 0) return [];
  if (tabel.eenheid === 'lijst') return [['lijst', [...rijen]]];
  const kolommen = tabel.eenheid;
  const groepen = new Map<string, Ruw[]>();
  for (const [i, ruw] of rijen.entries()) {
    const los = ruw['id'] ? ['id'] : Object.keys(ruw).filter((kolom) => kolom.endsWith('_id'));
    const eigen = kolommen.length > 0 ? kolommen : los;
    const sleutel =
      eigen.map((kolom) => String(ruw[kolom] ?? '')).join('/') + (kolommen.length > 0 || ruw['id'] ? '' : `#${i}`);
    groepen.set(sleutel, [...(groepen.get(sleutel) ?? []), ruw]);
  }
  return [...groepen];
}

/** Fields of an earlier version that read otherwise in the next. */
const anders = (oud: readonly Inzageveld[], nieuw: readonly Inzageveld[]): Inzageveld[] =>
  oud.filter(
    ({ pad, waarde }) =>
      !['op', 'door_id', 'reden'].includes(pad) && !nieuw.some((n) => n.pad === pad && n.waarde === waarde),
  );

function eenOnderdeel(
  v: Verwoorder,
  naam: string,
  tabel: Exporttabel,
  [sleutel, groep]: [string, Ruw[]],
  wie: { clientId: string; eigen: ReadonlySet<string> },
): Onderdeel | null {
  const rijen = groep.toSorted((a, b) => (volgorde(a) < volgorde(b) ? -1 : 1));
  const laatste = rijen.at(-1);
  if (!laatste) return null;
  const soort = soortVan(naam, laatste);
  const alle = rijen.map((ruw) => velden(v, naam, tabel, soort, ruw, wie.clientId));
  const lijst = tabel.eenheid === 'lijst';
  const eerder = lijst
    ? []
    : rijen.slice(0, -1).flatMap((ruw, i) => {
        const verschil = anders(alle[i] ?? [], alle[i + 1] ?? []);
        const door = typeof ruw['door_id'] === 'string' ? v.medewerker(ruw['door_id']) : '';
        return verschil.length > 0 ? [{ op: toonOp(dagVan(ruw) ?? ''), door, velden: verschil }] : [];
      });
  if (tabel.alleenEerder && eerder.length === 0) return null;
  const dossierId = typeof laatste['dossier_id'] === 'string' ? laatste['dossier_id'] : null;
  return {
    id: `${naam}:${sleutel}`,
    tabel: naam,
    verwerking: tabel.verwerking,
    titel: titelVan(naam, tabel, soort, laatste),
    soort,
    dossierId,
    bijAnder: dossierId !== null && !wie.eigen.has(dossierId),
    op: dagVan(laatste),
    velden: lijst || tabel.alleenEerder ? [] : (alle.at(-1) ?? []),
    eerder: eerder.toReversed(),
    rijen: lijst ? alsTabel(alle) : null,
    ruw: rijen.map((ruw) => Object.fromEntries(vlak(naam, tabel, ruw, wie.clientId))),
  };
}

/** Rows of a list as a table: the columns that any of them has. */
function alsTabel(alle: readonly Inzageveld[][]): { koppen: string[]; cellen: string[][] } {
  const paden = new Map(alle.flat().map(({ pad, label }) => [pad, label]));
  return {
    koppen: [...paden.values()],
    cellen: alle.map((rij) => [...paden.keys()].map((pad) => rij.find((veld) => veld.pad === pad)?.waarde ?? '')),
  };
}

/** Everything that is recorded about a person, in words, in the order of the catalogue and then of time. */
export function verzamel(bron: Pick<Leesbron, 'db' | 'opslag' | 'instellingen'>, clientId: string): Onderdeel[] {
  const { db, opslag } = bron;
  const v = maakVerwoorder(bron);
  const alles = opslag.leesAllesOver(db, clientId);
  const eigen = new Set((alles.get('dossier') ?? []).map(({ id }) => String(id)));
  return Object.entries(exporttabellen).flatMap(([naam, tabel]) =>
    groepeer(tabel, alles.get(naam) ?? [])
      .flatMap((groep) => eenOnderdeel(v, naam, tabel, groep, { clientId, eigen }) ?? [])
      .toSorted((a, b) => ((a.op ?? '') < (b.op ?? '') ? -1 : 1)),
  );
}
