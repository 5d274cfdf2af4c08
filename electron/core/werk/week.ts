import { isLoketdag, parameterwaarde, plusDagen, weekdag } from '#shared/beleid/index.ts';
import { feestdagenOp } from '#shared/beleid/feestdagen.ts';
import type { Weekdag } from '#shared/contract/groepen/werk.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { lijstnaam } from '#shared/domein/naam.ts';
import { feestdagteksten } from '#shared/taal/werk.ts';
import type { Werkrij, Werkvraag } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import { leesTermijn, watNu, werkBij } from './lijst.ts';
import { basisvraag } from './vraag.ts';

const perDag = 40;

/** Whether the loket opens on a day: the days that were set, else the policy's own calendar (5.2.3). */
export function isOpen({ instellingen, beleid }: Context, dag: string): boolean {
  const { geslotenDagen } = instellingen;
  const sluiting = geslotenDagen
    ? { gesloten: new Set(geslotenDagen) }
    : { openOp: parameterwaarde(beleid, 'loketOpenOpFeestdagen', dag) };
  return isLoketdag(dag, sluiting);
}

function alsWeekregel(context: Context, rij: Werkrij): Weekdag['regels'] {
  const { vandaag } = context;
  const termijn = leesTermijn(context, rij);
  if (!termijn) return [];
  const { dossierId, kenmerk, keten, behandelaar, uitgesteldTot } = rij;
  const uitgesteld = uitgesteldTot !== null && uitgesteldTot > vandaag;
  return [
    { dossierId, kenmerk, keten, behandelaar, uitgesteld, termijn, weergavenaam: lijstnaam(rij), watNu: watNu(rij) },
  ];
}

function leesDag(context: Context, basis: Werkvraag, datum: string): Weekdag {
  const { db, opslag, vandaag } = context;
  const vraag = { ...basis, van: datum, tot: datum };
  const [feestdag] = feestdagenOp(datum);
  return {
    datum,
    gesloten: !isOpen(context, datum),
    feestdag: feestdag ? feestdagteksten[feestdag] : null,
    vandaag: datum === vandaag,
    aantal: opslag.telWerkregels(db, vraag),
    regels: opslag.leesWerkregels(db, vraag, 0, perDag).flatMap((rij) => alsWeekregel(context, rij)),
  };
}

/** Monday to Sunday with every term that ends on each day, what was put aside included. */
export function leesWeek(
  context: Context,
  { dag, ...filter }: GelezenInvoer<'werkvoorraad.week'>,
): Uitvoer<'werkvoorraad.week'> {
  const { db, opslag, vandaag } = context;
  werkBij(context);
  const ergens = dag ?? vandaag;
  const maandag = plusDagen(ergens, 1 - weekdag(ergens));
  const basis: Werkvraag = { ...basisvraag(context, filter), alleTermen: true, uitgesteld: 'ook' };
  return {
    dagen: [0, 1, 2, 3, 4, 5, 6].map((n) => leesDag(context, basis, plusDagen(maandag, n))),
    eerder: opslag.telWerkregels(db, { ...basis, tot: plusDagen(maandag, -1) }),
    vorige: plusDagen(maandag, -7),
    volgende: plusDagen(maandag, 7),
  };
}
