import type { Stuk, StukVan } from '#shared/contract/groepen/vervolg.ts';
import { begeleidingbrieven as tekst } from '#shared/taal/begeleidingbrieven.ts';
import { keuzeteksten, veldwaarde } from '#shared/taal/vervolgvelden.ts';
import { deel, type Brief } from '../vervolg/briefdeel.ts';
import { geldend } from '../vervolg/stukken.ts';

/** What is kept for a client, until when, and what happens after: given beforehand. */
export function eigendommenbrief({ inhoud }: StukVan<'eigendommen'>): Brief {
  const t = tekst.eigendommen;
  return {
    onderwerp: t.onderwerp,
    kop: t.kop,
    brief: true,
    delen: [
      deel('', { alineas: [t.inleiding(inhoud.datum, inhoud.waar), t.tot(inhoud.bewaarTot)] }),
      deel(t.lijstKop, { lijst: inhoud.lijst.split('\n').filter((regel) => regel.trim()) }),
      deel(t.daarnaKop, { alineas: [t.daarna, t.lukt] }),
    ],
  };
}

type Verslag = StukVan<'overdrachtsverslag'>['inhoud'];

/** One part that was chosen, from the record or from what stands in the dossier. */
function deelVan(welk: Verslag['delen'][number], verslag: Verslag, stukken: readonly Stuk[]): Brief['delen'] {
  const kop = keuzeteksten['overdrachtsverslag.delen'][welk];
  switch (welk) {
    case 'plan':
      return geldend(stukken, 'plan').map(({ inhoud: p }) =>
        deel(kop, {
          feiten: [
            [tekst.verslag.doel, p.doel],
            [tekst.verslag.waarheen, keuzeteksten['plan.bestemming'][p.bestemming]],
            ...(p.nodig ? ([[tekst.verslag.nodig, p.nodig]] as [string, string][]) : []),
            ...(p.volgendeStap ? ([[tekst.verslag.stap, p.volgendeStap]] as [string, string][]) : []),
          ],
        }),
      );
    case 'post':
      return geldend(stukken, 'briefadres').map(({ inhoud: b }) =>
        deel(kop, { alineas: [tekst.verslag.post(b.waar, b.tot, b.postNaar)] }),
      );
    case 'eigendommen':
      return geldend(stukken, 'eigendommen')
        .filter(({ inhoud: e }) => !e.opgehaaldOp && !e.opgeruimdOp)
        .map(({ inhoud: e }) =>
          deel(kop, { alineas: [tekst.verslag.eigendommen(e.waar, e.bewaarTot)], getypt: e.lijst }),
        );
    default:
      return [deel(kop, { getypt: verslag[welk] })];
  }
}

/** What goes along to who helps the client next: the summary, and of the rest only what was chosen. */
export function overdrachtbrief({ inhoud }: StukVan<'overdrachtsverslag'>, stukken: readonly Stuk[]): Brief {
  const t = tekst.verslag;
  const grond = veldwaarde('overdrachtsverslag', 'grond', inhoud.grond);
  return {
    onderwerp: t.onderwerp,
    kop: t.kop,
    brief: false,
    delen: [
      deel('', {
        alineas: [t.inleiding(inhoud.datum)],
        feiten: [
          [t.voor, [inhoud.naar, inhoud.contact].filter(Boolean).join(', ')],
          [t.grond, [grond, inhoud.grondTekst].filter(Boolean).join('. ')],
        ],
      }),
      deel(t.samenvatting, { getypt: inhoud.samenvatting }),
      ...inhoud.delen.flatMap((welk) => deelVan(welk, inhoud, stukken)),
      deel('', { alineas: [t.slot] }),
    ],
  };
}
