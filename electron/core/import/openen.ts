import { createHash } from 'node:crypto';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { importgrens } from '#shared/import/grenzen.ts';
import { raadKoppeling } from '#shared/import/velden.ts';
import { importteksten as tekst } from '#shared/taal/importeren.ts';
import { veiligeNaam } from '#shared/domein/bestandsnaam.ts';
import { heelBestand } from '../bijlage/keuren.ts';
import type { Context } from '../context.ts';
import { weiger } from '../weigering.ts';
import { openBron, schoneCel, type Bron } from './lezen/bron.ts';
import { houdOpen, leesKop } from './lezen/lezer.ts';
import { controleerSoort } from './toegang.ts';

type Openen = GelezenInvoer<'import.openen'>;
interface Geopend {
  bron: Bron;
  koppen: string[];
  sha256: string;
}

/** Headers as they are shown: one without a name gets its number, a second of the same name a number behind it. */
function namenVan(cellen: readonly string[]): string[] {
  const gezien = new Map<string, number>();
  return cellen.map((cel, i) => {
    const naam = schoneCel(cel).replace(/\s+/g, ' ').slice(0, 200) || tekst.kolomZonderNaam(i + 1);
    const keer = (gezien.get(naam.toLowerCase()) ?? 0) + 1;
    gezien.set(naam.toLowerCase(), keer);
    return keer === 1 ? naam : `${naam} (${keer})`;
  });
}

function zonderStaart(cellen: readonly string[]): string[] {
  const laatste = cellen.findLastIndex((cel) => cel.trim() !== '');
  return cellen.slice(0, laatste + 1);
}

/** What a person must know before choosing columns. */
function opvallendAan(koppen: readonly string[], koppeling: readonly (string | null)[]): string[] {
  const dubbel = koppen.filter((kop) => / \(\d+\)$/.test(kop));
  return [
    ...(koppeling.every((veld) => veld === null) ? [tekst.opvallend.geenKop] : []),
    ...(koppen.length === 1 ? [tekst.opvallend.eenKolom] : []),
    ...(dubbel.length > 0
      ? [tekst.opvallend.dubbeleKop(dubbel.map((kop) => kop.replace(/ \(\d+\)$/, '')).join(', '))]
      : []),
  ];
}

/** Opens a file that came in: what it is and what its columns are called. The rest is read stretch by stretch. */
export const open = {
  voorbereiden: async (context: Context, { soort, ontvangstId, bestandsnaam }: Openen): Promise<Geopend> => {
    controleerSoort(context, soort);
    const bytes = heelBestand(context, ontvangstId);
    const bron = await openBron(bytes, bestandsnaam);
    const kop = await leesKop(bron);
    const cellen = zonderStaart(kop?.cellen ?? []);
    if (cellen.length === 0) weiger('bestand-onleesbaar', { melding: tekst.fout.leeg });
    if (cellen.length > importgrens.kolommen)
      weiger('bestand-te-groot', { melding: tekst.fout.teVeelKolommen(importgrens.kolommen) });
    return { bron, koppen: namenVan(cellen), sha256: createHash('sha256').update(bytes).digest('hex') };
  },
  uitvoeren: (context: Context, invoer: Openen, { bron, koppen, sha256 }: Geopend): Uitvoer<'import.openen'> => {
    const { db, opslag, sessie, nu } = context;
    const { soort } = invoer;
    controleerSoort(context, soort);
    const id = context.id();
    const koppeling = raadKoppeling(soort, koppen, opslag.leesImportkoppen(db, soort));
    const kenmerken = { kenmerken: bron.kenmerken, opvallend: opvallendAan(koppen, koppeling) };
    const begin = { versie: 1, stand: 'lezen' as const, regels: 0, cursor: 0, klaar: 0, ronde: 0, wijze: null };
    const wie = { doorId: sessie.gebruikerId, door: sessie.naam, op: nu, gedaanOp: null };
    const terug = { terugDoorId: null, terugDoor: null, terugOp: null, terugReden: null };
    opslag.schrijfImport(db, {
      id,
      ...begin,
      soort,
      bestandsnaam: veiligeNaam(invoer.bestandsnaam),
      sha256,
      kenmerken,
      koppen,
      koppeling,
      ...wie,
      ...terug,
    });
    houdOpen(context, id, bron, koppen.length);
    return { id };
  },
};
