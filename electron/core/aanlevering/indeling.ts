import { onbekendeVelden, type Indeling } from '#shared/aanlevering/indeling.ts';
import { periodeVanDag, type Aanleverperiode } from '#shared/aanlevering/periode.ts';
import type { Indelingstand } from '#shared/contract/groepen/aanlevering.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { aanleverteksten as tekst } from '#shared/taal/aanlevering.ts';
import type { Indelingrij } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import { controleerDatums } from '../dossier/datums.ts';
import { weiger } from '../weigering.ts';
import { csvSchrijver } from './csv.ts';
import type { Aanleversoort } from './soort.ts';
import { alleSoorten, soortVan } from './soorten/index.ts';

export interface Geldend {
  versie: number;
  vanaf: string;
  inhoud: Indeling;
}

/** The first day of all: the layout that comes with the program. */
const altijd = '1900-01-01';

/** The layout for a period: the one in force with the latest first day on or before it; put in force later wins. */
export function geldendeIndeling(
  { db, opslag }: Pick<Context, 'db' | 'opslag'>,
  soort: Aanleversoort,
  { van }: Pick<Aanleverperiode, 'van'>,
): Geldend {
  const vanKracht = opslag.leesIndelingen(db, soort.id).filter((i) => i.status === 'van-kracht' && i.vanaf <= van);
  const beste = vanKracht.reduce<Indelingrij | null>(
    (een, ander) =>
      een && (een.vanaf > ander.vanaf || (een.vanaf === ander.vanaf && een.versie > ander.versie)) ? een : ander,
    null,
  );
  return beste ?? { versie: 0, vanaf: altijd, inhoud: soort.standaard };
}

/** How files of this kind look, how they will, and who proposed what. */
export function indelingstand(context: Context, soort: Aanleversoort): Indelingstand {
  const { db, opslag, sessie, vandaag } = context;
  const { versie, vanaf, inhoud } = geldendeIndeling(context, soort, periodeVanDag(soort.periode, vandaag));
  return {
    soort: soort.id,
    naam: tekst.soorten[soort.id].naam,
    geldend: { versie, vanaf, inhoud },
    velden: soort.velden.map((veld) => ({ ...veld })),
    lijsten: soort.lijsten.map(({ id, naam, codes }) => ({ id, naam, codes: codes.map((code) => ({ ...code })) })),
    kolommenVrij: soort.schrijver === csvSchrijver,
    versies: opslag.leesIndelingen(db, soort.id).map(({ doorId, soort: _, beoordeeldOp: __, ...rij }) => ({
      ...rij,
      eigen: doorId === sessie.gebruikerId,
    })),
  };
}

/** Proposes a layout; a second person puts it in force. */
export function stelIndelingVoor(
  context: Context,
  { soort: id, basis, vanaf, inhoud, reden }: GelezenInvoer<'aanlevering.indelingVoorstellen'>,
): Uitvoer<'aanlevering.indelingVoorstellen'> {
  const { db, opslag, sessie, nu } = context;
  const soort = soortVan(context, id);
  controleerDatums({ vanaf }, context.vandaag, '');
  const vreemd = onbekendeVelden(inhoud, soort.velden);
  const velden = vreemd.map((veld) => ({ pad: 'inhoud.kolommen', bericht: tekst.fout.veld(veld) }));
  // The elements of a standard are not ours to change; which of our codes means which of theirs is.
  if (soort.schrijver !== csvSchrijver && JSON.stringify(inhoud.kolommen) !== JSON.stringify(soort.standaard.kolommen))
    velden.push({ pad: 'inhoud.kolommen', bericht: tekst.fout.vasteVorm });
  const geldend = geldendeIndeling(context, soort, { van: vanaf });
  if (geldend.vanaf === vanaf && JSON.stringify(geldend.inhoud) === JSON.stringify(inhoud))
    velden.push({ pad: 'inhoud', bericht: tekst.fout.geenWijziging });
  if (velden.length > 0) weiger('ongeldige-invoer', { velden });
  const regel = { soort: id, basis, vanaf, inhoud, reden, doorId: sessie.gebruikerId, op: nu };
  if (!opslag.schrijfIndeling(db, regel)) weiger('conflict');
  return { versie: basis + 1 };
}

/** A second person puts a layout in force, or says why not. It holds no person, so who runs the application may do it. */
export function beoordeelIndeling(
  { db, opslag, sessie, nu }: Context,
  { soort, versie, akkoord, oordeel }: GelezenInvoer<'aanlevering.indelingBeoordelen'>,
): null {
  const rij = opslag.leesIndelingen(db, soort).find((een) => een.versie === versie) ?? weiger('niet-gevonden');
  if (rij.doorId === sessie.gebruikerId) weiger('vier-ogen', { melding: tekst.fout.zelf });
  if (!akkoord && oordeel.length < 3)
    weiger('ongeldige-invoer', { velden: [{ pad: 'oordeel', bericht: tekst.fout.oordeel }] });
  const status = akkoord ? ('van-kracht' as const) : ('afgewezen' as const);
  if (!opslag.beoordeelIndeling(db, { soort, versie, status, doorId: sessie.gebruikerId, op: nu, oordeel }))
    weiger('conflict');
  return null;
}

/** What waits for a second person. */
export const openIndelingen = (context: Context): Indelingstand[] =>
  Object.values(alleSoorten)
    .filter(({ id }) => context.opslag.leesIndelingen(context.db, id).length > 0)
    .map((soort) => indelingstand(context, soort));
