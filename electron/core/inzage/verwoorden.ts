import { crisisveld, crisiswaarde } from '#shared/taal/crisis/index.ts';
import { isCrisissoort } from '#shared/domein/crisis/index.ts';
import { kolomnamen } from '#shared/taal/botsing.ts';
import { bezwaarvelden } from '#shared/taal/bezwaar.ts';
import { feitlabels, toonFeit } from '#shared/taal/feiten.ts';
import { feitlabel, toonFeitwaarde } from '#shared/taal/feitwaarde.ts';
import { inzagekolommen, inzageTeksten } from '#shared/taal/inzage.ts';
import { nl } from '#shared/taal/nl.ts';
import { toonMoment } from '#shared/taal/schermdatum.ts';
import { veldnaam, veldteksten, veldwaarde } from '#shared/taal/vervolgvelden.ts';
import type { Vastleggingsoort } from '#shared/domein/vastlegging.ts';
import type { Rol } from '#shared/contract/rechten.ts';
import type { Leesbron } from '../context.ts';

/** Writes what stands in a column or in JSON as people read it: names for references, Dutch days, no technical words. */
export interface Verwoorder {
  label(tabel: string, soort: string, pad: string): string;
  /** Empty text: nothing to say. */
  waarde(tabel: string, soort: string, pad: string, waarde: unknown): string;
  /** A colleague, by name or by function as the organisation chose. */
  medewerker(id: string): string;
  functie(naam: string, rollen: string): string;
}

const isId = /^[0-9a-hjkmnp-tv-z]{26}$/;
const isMoment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/;
const isTijdstip = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;
const isKeuze = /^[a-z]+(-[a-z0-9]+)+$/;
const medewerkerkolom = /(door|gebruiker|behandelaar|contactpersoon|eigenaar|namens|over_?wie)_?id$/i;

/** A name that has no label yet, as words: `gesprokenMet` is `Gesproken met`. */
function alsWoorden(naam: string): string {
  const woorden = naam
    .replace(/_id$|Id$/, '')
    .replaceAll('_', ' ')
    .replaceAll('-', ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return woorden.slice(0, 1).toUpperCase() + woorden.slice(1);
}

/** Columns that every table has beside what is recorded in it. */
const isVanRij = (pad: string): boolean => pad === 'op' || pad.endsWith('_id') || pad.endsWith('_op');
const isVastlegging = (soort: string): soort is Vastleggingsoort => Object.hasOwn(veldteksten, soort);
const bezwaarlabels: Readonly<Record<string, string | undefined>> = bezwaarvelden;

function label(tabel: string, soort: string, pad: string): string {
  if (isVanRij(pad)) return inzagekolommen[pad] ?? kolomnamen[pad] ?? alsWoorden(pad);
  if (tabel === 'stap') return feitlabels[pad] || pad.includes('.') ? feitlabel(pad) : alsWoorden(pad);
  if (tabel === 'crisisstuk' && isCrisissoort(soort)) {
    const naam = crisisveld(soort, pad);
    if (naam !== pad) return naam;
  }
  if (tabel === 'vastlegging' && isVastlegging(soort)) {
    const naam = veldnaam(soort, pad);
    if (naam !== pad) return naam;
  }
  if (/^(bezwaar|klacht)/.test(tabel) && bezwaarlabels[pad]) return bezwaarlabels[pad];
  return inzagekolommen[pad] ?? kolomnamen[pad] ?? feitlabels[pad] ?? alsWoorden(pad);
}

const rolnamen: Readonly<Record<string, string>> = nl.kader.rollen;

/** The functions of somebody, as people call them. */
export const functienamen = (rollen: readonly string[]): string =>
  rollen.map((rol) => (rolnamen[rol as Rol] ?? rol).toLowerCase()).join(', ');

/** Makes one for the file of this organisation; names of colleagues only when it chose so. */
export function maakVerwoorder({
  db,
  opslag,
  instellingen,
}: Pick<Leesbron, 'db' | 'opslag' | 'instellingen'>): Verwoorder {
  const gebruikers = new Map(opslag.leesGebruikers(db).map((een) => [een.id, een]));
  const namen = new Map([...gebruikers.values()].map(({ id, naam }) => [naam, id]));
  const plekken = opslag.leesPlaatsnamen(db);
  const niveaus = instellingen.veiligheidsniveaus;

  function medewerker(id: string): string {
    const wie = gebruikers.get(id);
    if (!wie) return inzageTeksten.medewerker;
    return instellingen.inzageMetNamen ? wie.naam : inzageTeksten.functie(functienamen(wie.rollen));
  }

  function vrij(pad: string, waarde: unknown): string {
    if (waarde === null || waarde === undefined || waarde === '') return '';
    if (Array.isArray(waarde)) {
      const delen = waarde.map((deel) => vrij(pad, deel)).filter(Boolean);
      return delen.join(waarde.some((deel) => typeof deel === 'object') ? '\n' : ', ');
    }
    if (typeof waarde === 'object')
      return Object.entries(waarde)
        .flatMap(([sleutel, deel]) => {
          const tekst = vrij(sleutel, deel);
          return tekst ? [`${label('', '', sleutel)}: ${tekst}`] : [];
        })
        .join('; ');
    if (typeof waarde !== 'string') return toonFeit(waarde);
    if (isId.test(waarde)) return medewerkerkolom.test(pad) ? medewerker(waarde) : (plekken.get(waarde) ?? '');
    if (isTijdstip.test(waarde)) return `${toonFeit(waarde.slice(0, 10))} ${waarde.slice(11)}`;
    if (isMoment.test(waarde)) return toonMoment(waarde);
    return isKeuze.test(waarde) ? waarde.replaceAll('-', ' ') : toonFeit(waarde);
  }

  function zoals(tabel: string, soort: string, pad: string, waarde: unknown): string {
    if (tabel === 'crisisstuk' && isCrisissoort(soort)) return crisiswaarde(soort, pad, waarde, niveaus);
    if (tabel === 'vastlegging' && isVastlegging(soort)) {
      const tekst = veldwaarde(soort, pad, waarde);
      return typeof waarde === 'object' && !Array.isArray(waarde) ? tekst || vrij(pad, waarde) : tekst;
    }
    if (tabel === 'stap' && !isLijst(waarde)) return toonFeitwaarde(pad, waarde);
    return vrij(pad, waarde);
  }

  return {
    label,
    medewerker,
    functie: (naam, rollen) =>
      instellingen.inzageMetNamen
        ? `${naam} (${functienamen(rollen.split(' '))})`
        : inzageTeksten.functie(functienamen(rollen.split(' '))),
    waarde: (tabel, soort, pad, waarde) => {
      if (waarde === null || waarde === undefined || waarde === '') return '';
      if (isVanRij(pad) || (typeof waarde === 'string' && isId.test(waarde))) return vrij(pad, waarde);
      // A letter says by whom it was handed over: here that is a colleague.
      if (typeof waarde === 'string' && namen.has(waarde)) return medewerker(namen.get(waarde) ?? '');
      const tekst = zoals(tabel, soort, pad, waarde);
      return tekst === '—' ? '' : tekst;
    },
  };
}

/** Nested facts are written out whole: a count of them would not be everything. */
const isLijst = (waarde: unknown): boolean => typeof waarde === 'object' && waarde !== null;
