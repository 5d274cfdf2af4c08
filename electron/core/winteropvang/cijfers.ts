import { aantalDagen, plusDagen } from '#shared/beleid/index.ts';
import type { Uitvoer } from '#shared/contract/tabel.ts';
import { korteDatum } from '#shared/taal/datum.ts';
import { winterafloopnamen, winterteksten } from '#shared/taal/winter.ts';
import { dezeNacht } from '../acuut/bedden.ts';
import type { Context } from '../context.ts';
import { controleerPeriode, type Tabelbestand } from '../tabelbestand/bestand.ts';
import { winterplekken } from './nacht.ts';

const tekst = winterteksten.cijfers;
type Cijfers = Uitvoer<'winter.cijfers'>;

/** Nights of the winteropvang with their guests, and the open nights that nobody registered (5.2.14). Counts, no people. */
export function leesCijfers(context: Context, { van, tot }: { van: string; tot: string }): Cijfers {
  controleerPeriode(van, tot);
  const { db, opslag, sessie } = context;
  const locaties = opslag.leesLocaties(db).filter(({ id }) => !sessie.locatieId || id === sessie.locatieId);
  const naam = new Map(locaties.map((locatie) => [locatie.id, locatie.naam]));
  const regels = opslag
    .telWinternachten(db, van, tot, sessie.locatieId)
    .filter(({ gasten, gesloten }) => gasten > 0 || gesloten)
    .map((regel) => ({ ...regel, locatie: naam.get(regel.locatieId) ?? '', plekken: winterplekken(context, regel) }));
  const bekend = new Set(regels.map(({ locatieId, nacht }) => `${nacht}${locatieId}`));
  const met = new Set(opslag.leesWinterlocaties(db).map(({ locatieId }) => locatieId));
  // The night that is going on can still be filled in.
  const laatste = tot < dezeNacht(context) ? tot : plusDagen(dezeNacht(context), -1);
  const nachten =
    van > laatste ? [] : Array.from({ length: aantalDagen(van, laatste) + 1 }, (_, i) => plusDagen(van, i));
  const ontbreekt = nachten.flatMap((nacht) =>
    locaties
      .filter(({ id }) => met.has(id) && !bekend.has(`${nacht}${id}`) && opslag.extraBedden(db, id, nacht) > 0)
      .map((locatie) => ({ nacht, locatie: locatie.naam })),
  );
  return { van, tot, regels, ontbreekt, aflopen: opslag.telWinterafloop(db, van, tot, sessie.locatieId) };
}

/** The same as a list for a file. */
export function alsTabellen({ instellingen }: Context, cijfers: Cijfers): Tabelbestand {
  const k = tekst.kolommen;
  const { van, tot, regels, ontbreekt, aflopen } = cijfers;
  const som = (van: (regel: Cijfers['regels'][number]) => number): number => regels.reduce((n, r) => n + van(r), 0);
  return {
    titel: tekst.titel,
    bestandsnaam: tekst.bestand(van, tot),
    organisatie: instellingen.organisatienaam,
    kenmerken: [
      ['Periode', `${korteDatum(van)} t/m ${korteDatum(tot)}`],
      ['Wat het is', `${tekst.uitleg} (${winterteksten.artikel})`],
    ],
    tabellen: [
      {
        titel: tekst.titel,
        kolommen: [k.nacht, k.locatie, k.plekken, k.gasten, k.zonderNaam, k.uitDossier, k.bovenPlekken, k.gesloten],
        rijen: [
          ...regels.map((r) => [
            ...[korteDatum(r.nacht), r.locatie, r.plekken, r.gasten, r.zonderNaam, r.uitDossier, r.bovenPlekken],
            r.gesloten ? 'ja' : 'nee',
          ]),
          ...ontbreekt.map(({ nacht, locatie }) => [
            korteDatum(nacht),
            locatie,
            null,
            null,
            null,
            null,
            null,
            tekst.niets,
          ]),
        ],
        totaal: [
          ...['Totaal', '', som((r) => r.plekken), som((r) => r.gasten), som((r) => r.zonderNaam)],
          ...[som((r) => r.uitDossier), som((r) => r.bovenPlekken), ''],
        ],
      },
      ...(aflopen.length > 0
        ? [
            {
              titel: tekst.aflopen,
              kolommen: [k.afloop, k.aantal],
              rijen: aflopen.map(({ afloop, aantal }) => [winterafloopnamen[afloop], aantal]),
              totaal: null,
            },
          ]
        : []),
    ],
  };
}
