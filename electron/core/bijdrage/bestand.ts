import type { Maandlijst } from '#shared/contract/groepen/bijdrage.ts';
import { bijdrageteksten } from '#shared/taal/bijdrage.ts';
import { schrijfMaand } from '#shared/taal/rapportage.ts';
import type { Context } from '../context.ts';
import type { Tabelbestand, Tabelcel } from '../tabelbestand/bestand.ts';

const tekst = bijdrageteksten.lijst;
const euro = (centen: number): Tabelcel => ({ centen });

/** What corrections add or, when negative, take off. */
const verschil = ({ correcties }: Maandlijst['regels'][number]): number =>
  correcties.reduce((som, { was, wordt }) => som + wordt - was, 0);

/** The list of a month for a file: a line per person and a total. */
export function alsMaandtabellen({ instellingen }: Pick<Context, 'instellingen'>, lijst: Maandlijst): Tabelbestand {
  const k = tekst.kolommen;
  const { maand, regels, locatie, stand, versie, totaal } = lijst;
  const som = (van: (regel: Maandlijst['regels'][number]) => number): number => regels.reduce((n, r) => n + van(r), 0);
  const woon = ({ woonbijdrage }: Maandlijst['regels'][number]): number =>
    woonbijdrage.reduce((n, { centen }) => n + centen, 0);
  const [erbij, eraf] = [(v: number) => Math.max(0, v), (v: number) => Math.max(0, -v)];
  const correcties = regels.flatMap(({ naam, correcties: eigen }) =>
    eigen.map((c): Tabelcel[] => [naam, schrijfMaand(c.maand), euro(c.was), euro(c.wordt)]),
  );
  const c = tekst.correctie;
  return {
    titel: tekst.titel(maand),
    bestandsnaam: tekst.bestand(maand, locatie),
    organisatie: instellingen.organisatienaam,
    kenmerken: [
      [tekst.locatie, locatie],
      [
        tekst.standNaam,
        stand === 'gesloten'
          ? `${tekst.stand[stand]}, ${bijdrageteksten.overzicht.versie(versie).toLowerCase()}`
          : tekst.stand[stand],
      ],
      [tekst.regelNaam, tekst.regel],
      ['Let op', [tekst.geenRekening, ...lijst.opmerkingen].join(' ')],
    ],
    tabellen: [
      {
        titel: tekst.titel(maand),
        kolommen: [k.naam, k.nachten, k.betaald, k.maaltijden, k.woon, k.verbetering, k.verrekend, k.totaal, k.tegoed],
        rijen: regels.map((r) => [
          ...[r.naam, r.maaltijden.nachten, r.maaltijden.betaald, euro(r.maaltijden.centen), euro(woon(r))],
          ...[euro(erbij(verschil(r))), euro(r.tegoedVorige + eraf(verschil(r))), euro(r.totaal), euro(r.tegoed)],
        ]),
        totaal: [
          ...[tekst.totaal, som((r) => r.maaltijden.nachten), som((r) => r.maaltijden.betaald)],
          ...[euro(som((r) => r.maaltijden.centen)), euro(som(woon)), euro(som((r) => erbij(verschil(r))))],
          ...[euro(som((r) => r.tegoedVorige + eraf(verschil(r)))), euro(totaal), euro(som((r) => r.tegoed))],
        ],
      },
      ...(correcties.length > 0
        ? [{ titel: tekst.correcties, kolommen: [c.naam, c.maand, c.was, c.wordt], rijen: correcties, totaal: null }]
        : []),
    ],
  };
}
