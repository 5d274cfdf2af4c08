import type { Botsing } from '#shared/contract/groepen/botsing.ts';
import { lijstnaam } from '#shared/domein/naam.ts';
import { kolomnamen, onderdeelnamen } from '#shared/taal/botsing.ts';
import { stapnamenTekst } from '#shared/taal/dossier.ts';
import { feitlabels, toonFeit } from '#shared/taal/feiten.ts';
import { feitlabel, toonFeitwaarde } from '#shared/taal/feitwaarde.ts';
import type { Context } from '../context.ts';

type Deel = Botsing['delen'][number];
type Ruw = Readonly<Record<string, unknown>>;

/** What the program keeps about a row rather than somebody typed it. */
const stil = new Set([
  'id',
  'versie',
  'volgnummer',
  'op',
  'aangemaakt_op',
  'laatst_ingelogd',
  'sha256',
  'mime',
  'token',
  'uitleg',
  'feiten_hash',
]);

/** A name that has no label yet, as words: `gesprokenMet` is `Gesproken met`. */
function alsWoorden(naam: string): string {
  const woorden = naam
    .replace(/_id$/, '')
    .replaceAll('_', ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return woorden.slice(0, 1).toUpperCase() + woorden.slice(1);
}

const label = (kolom: string): string => kolomnamen[kolom] ?? feitlabels[kolom] ?? alsWoorden(kolom);

/** The words of a value, whatever it is: people never see how it is stored. */
function woorden(waarde: unknown): string {
  if (waarde === null || waarde === undefined || waarde === '') return '';
  if (Array.isArray(waarde)) return waarde.map(woorden).filter(Boolean).join('\n');
  if (typeof waarde === 'object')
    return Object.entries(waarde)
      .flatMap(([k, w]) => (woorden(w) === '' ? [] : [`${label(k)}: ${woorden(w)}`]))
      .join('; ');
  if (typeof waarde === 'string' || typeof waarde === 'boolean') return toonFeit(waarde);
  return String(waarde as number);
}

function lees(tekst: unknown): unknown {
  if (typeof tekst !== 'string' || !/^[[{]/.test(tekst)) return undefined;
  try {
    return JSON.parse(tekst);
  } catch {
    return undefined;
  }
}

/** A row flat, by what it shows: JSON in it by its own fields. */
function vlak(tabel: string, rij: Ruw | null): Map<string, unknown> {
  const uit = new Map<string, unknown>();
  for (const [kolom, waarde] of Object.entries(rij ?? {})) {
    if (stil.has(kolom)) continue;
    const diep = lees(waarde);
    if (diep === undefined || Array.isArray(diep)) uit.set(kolom, diep ?? waarde);
    else for (const [k, w] of Object.entries(diep as object)) uit.set(tabel === 'stap' ? `feit.${k}` : k, w);
  }
  return uit;
}

/** What a reference points to, by the name that people know it by. */
function naamVan({ db, opslag }: Context, kolom: string, id: string): string | null {
  if (/door_id$|behandelaar_id|contactpersoon_id|gebruiker_id|eigenaar_id|namens_id/.test(kolom))
    return opslag.leesGebruiker(db, id)?.naam ?? null;
  if (/locatie_?id$/i.test(kolom)) return opslag.leesLocatie(db, id)?.naam ?? null;
  if (/client_?id$/i.test(kolom)) {
    const client = opslag.leesClient(db, id);
    return client && lijstnaam(client);
  }
  if (kolom === 'bed_id') return opslag.leesBednaam(db, id);
  if (kolom === 'dossier_id') return opslag.leesDossier(db, id)?.kenmerk ?? null;
  return null;
}

function toon(context: Context, tabel: string, kolom: string, waarde: unknown): string | null {
  if (waarde === null || waarde === undefined || waarde === '') return null;
  if (kolom.startsWith('feit.')) {
    const pad = kolom.slice(5);
    return pad === 'locatieId' ? naamVan(context, pad, String(waarde)) : toonFeitwaarde(pad, waarde);
  }
  if (tabel === 'stap' && kolom === 'stap') return stapnamenTekst[waarde as keyof typeof stapnamenTekst];
  // A reference says nothing to a reader: its name does, or nothing.
  if (/_id$|Id$/.test(kolom)) return typeof waarde === 'string' ? naamVan(context, kolom, waarde) : null;
  if (kolom === 'actief' || kolom === 'vervallen' || kolom === 'ingetrokken')
    return toonFeit(waarde === 1 || waarde === true);
  return woorden(waarde) || null;
}

/** What stands now beside what was typed: only what differs, in words. */
export function toonDelen(context: Context, delen: ReturnType<Context['opslag']['leesBotsingdelen']>): Deel[] {
  return delen.flatMap(({ tabel, nu, getypt }) => {
    const naam = onderdeelnamen[tabel];
    if (naam === undefined) return [];
    const [oud, nieuw] = [vlak(tabel, nu), vlak(tabel, getypt)];
    // Of a row that was changed a package knows every column; of a new one beside an older version all is compared.
    const kolommen = [...new Set([...nieuw.keys(), ...oud.keys()])];
    const velden = kolommen
      .map((kolom) => ({
        label: kolom.startsWith('feit.') ? feitlabel(kolom.slice(5)) : label(kolom),
        nu: toon(context, tabel, kolom, oud.get(kolom)),
        getypt: getypt === null ? null : toon(context, tabel, kolom, nieuw.get(kolom)),
      }))
      .filter(({ nu: een, getypt: ander }) => een !== ander);
    return velden.length > 0 ? [{ naam, velden }] : [];
  });
}
