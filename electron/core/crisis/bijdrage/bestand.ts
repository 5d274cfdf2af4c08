import type { Crisismaandlijst, Crisismaandregel } from '#shared/contract/groepen/crisis-bijdrage.ts';
import { crisisbijdrageteksten } from '#shared/taal/crisis/bijdrageteksten.ts';
import { schrijfMaand } from '#shared/taal/rapportage.ts';
import type { Context } from '../../context.ts';
import type { Tabelbestand, Tabelcel } from '../../tabelbestand/bestand.ts';

const tekst = crisisbijdrageteksten.lijst;
const euro = (centen: number): Tabelcel => ({ centen });
const verschil = ({ correcties }: Crisismaandregel): number =>
  correcties.reduce((som, { was, wordt }) => som + wordt - was, 0);
const dagen = ({ delen }: Crisismaandregel): number => delen.reduce((som, deel) => som + deel.dagen, 0);
const erbij = (regel: Crisismaandregel): number => Math.max(0, verschil(regel));
const eraf = (regel: Crisismaandregel): number => regel.tegoedVorige + Math.max(0, -verschil(regel));

/** The list of a month for a file: a line per client and a total. No address and no place stands in it. */
export function alsCrisistabellen(
  { instellingen }: Pick<Context, 'instellingen'>,
  lijst: Crisismaandlijst,
): Tabelbestand {
  const { maand, regels, stand, totaal } = lijst;
  const k = tekst.kolommen;
  const c = tekst.correctie;
  const som = (van: (regel: Crisismaandregel) => number): number => regels.reduce((n, regel) => n + van(regel), 0);
  const correcties = regels.flatMap(({ naam, correcties: eigen }) =>
    eigen.map((een): Tabelcel[] => [naam, schrijfMaand(een.maand), euro(een.was), euro(een.wordt)]),
  );
  return {
    titel: tekst.titel(maand),
    bestandsnaam: tekst.bestand(maand),
    organisatie: instellingen.organisatienaam,
    kenmerken: [
      [tekst.standNaam, tekst.stand[stand]],
      [tekst.regelNaam, tekst.regel],
      [tekst.letOp, tekst.geenRekening],
    ],
    tabellen: [
      {
        titel: tekst.titel(maand),
        kolommen: [k.naam, k.kenmerk, k.dagen, k.vrij, k.bijdrage, k.verbetering, k.verrekend, k.totaal, k.tegoed],
        rijen: regels.map((r) => [
          ...[r.naam, r.kenmerk, dagen(r), r.vrijgesteld, euro(r.maandtotaal)],
          ...[euro(erbij(r)), euro(eraf(r)), euro(r.totaal), euro(r.tegoed)],
        ]),
        totaal: [
          ...[tekst.totaal, '', som(dagen), som((r) => r.vrijgesteld), euro(som((r) => r.maandtotaal))],
          ...[euro(som(erbij)), euro(som(eraf)), euro(totaal), euro(som((r) => r.tegoed))],
        ],
      },
      ...(correcties.length > 0
        ? [{ titel: tekst.correcties, kolommen: [c.naam, c.maand, c.was, c.wordt], rijen: correcties, totaal: null }]
        : []),
    ],
  };
}
