import { plusDagen, weekdag } from '#shared/beleid/index.ts';
import type { Dagcijfers } from '#shared/contract/groepen/dagopvang.ts';
import type { GelezenInvoer } from '#shared/contract/tabel.ts';
import { dagdelen } from '#shared/domein/dagdeel.ts';
import { dagopvangteksten } from '#shared/taal/dagopvang.ts';
import { korteDatum } from '#shared/taal/datum.ts';
import { schrijfMaand } from '#shared/taal/rapportage.ts';
import type { Bezoektelling } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import { controleerPeriode, type Tabelbestand } from '../tabelbestand/bestand.ts';
import { perGroep, telOp } from './tellen.ts';

const tekst = dagopvangteksten.bestand;
type Per = Dagcijfers['per'];

/** The first day of the day, week (from monday) or month in which a day lies. */
export function beginVan(dag: string, per: Per): string {
  if (per === 'dag') return dag;
  return per === 'maand' ? `${dag.slice(0, 7)}-01` : plusDagen(dag, -((weekdag(dag) + 6) % 7));
}

/** Visits per day, week or month and locatie. A week or month counts only the days of the period. */
export function leesDagcijfers(context: Context, { van, tot, per }: GelezenInvoer<'dagopvang.cijfers'>): Dagcijfers {
  controleerPeriode(van, tot);
  const { db, opslag, sessie } = context;
  const namen = new Map(opslag.leesLocaties(db).map(({ id, naam }) => [id, naam]));
  const rijen = opslag.telDagbezoek(db, van, tot, sessie.locatieId);
  const vakken = new Map<string, Bezoektelling[]>();
  for (const rij of rijen) {
    const sleutel = `${beginVan(rij.dag, per)} ${rij.locatieId}`;
    vakken.set(sleutel, [...(vakken.get(sleutel) ?? []), rij]);
  }
  const regels = [...vakken.values()].flatMap((vak) => {
    const [een] = vak;
    if (!een) return [];
    const [ochtend = 0, middag = 0, avond = 0] = dagdelen.map(
      (dagdeel) => telOp(vak.filter((rij) => rij.dagdeel === dagdeel)).totaal,
    );
    const waar = { begin: beginVan(een.dag, per), locatieId: een.locatieId, locatie: namen.get(een.locatieId) ?? '' };
    return [{ ...waar, ochtend, middag, avond, ...telOp(vak), ...perGroep(vak) }];
  });
  return { van, tot, per, regels, totaal: telOp(rijen) };
}

function periodenaam(begin: string, per: Per): string {
  if (per === 'maand') return schrijfMaand(begin.slice(0, 7));
  return per === 'week' ? tekst.week(korteDatum(begin)) : korteDatum(begin);
}

/** The same as a list for a file. */
export function alsDagtabellen({ instellingen }: Context, { van, tot, per, regels }: Dagcijfers): Tabelbestand {
  const k = tekst.kolommen;
  const velden = ['ochtend', 'middag', 'avond', 'metPas', 'zonderPas', 'totaal', 'man', 'vrouw', 'jongere'] as const;
  return {
    titel: tekst.titel,
    bestandsnaam: tekst.naam(van, tot),
    organisatie: instellingen.organisatienaam,
    kenmerken: [
      ['Periode', `${korteDatum(van)} t/m ${korteDatum(tot)}, ${tekst.per[per].toLowerCase()}`],
      ['Wat het is', `${tekst.uitleg} (${dagopvangteksten.artikel})`],
    ],
    tabellen: [
      {
        titel: tekst.per[per],
        kolommen: [k.periode, k.locatie, ...velden.map((veld) => k[veld])],
        rijen: regels.map((regel) => [
          periodenaam(regel.begin, per),
          regel.locatie,
          ...velden.map((veld) => regel[veld]),
        ]),
        totaal: [tekst.totaal, '', ...velden.map((veld) => regels.reduce((som, regel) => som + regel[veld], 0))],
      },
    ],
  };
}
