import { plusDagen } from '#shared/beleid/index.ts';
import type { Locatie } from '#shared/contract/groepen/beheer.ts';
import { g4steden, type Wintergronden } from '#shared/domein/winter.ts';
import { plusMaanden } from '#shared/rapportage/periode.ts';
import type { Gebruikerrij } from '#db/opslag/index.ts';
import { legMaaltijdenVast, leesMaaltijden } from '../bijdrage/maaltijden.ts';
import { leesMaand, sluitMaand } from '../bijdrage/maand.ts';
import { telBezoek } from '../dagopvang/tellen.ts';
import { maakId } from '../id.ts';
import { winterinhoud } from '../register/melden.ts';
import { openWinteropvang, sluitWinteropvang } from '../winteropvang/besluiten.ts';
import { legGastVast, sluitNacht } from '../winteropvang/nacht.ts';
import { pasWinterbesluitToe } from '../winteropvang/toepassen.ts';
import { contextOp, type Akker } from './akker.ts';

/** The two sides of the proefomgeving: the college decides, an aanbieder carries it out. */
export interface Algemeen {
  gemeente: Akker;
  aanbieder: Akker;
  nachtdienst: Gebruikerrij;
}

/** An instant of a day: the proefomgeving is not precise about an hour of summer time. */
const om = (dag: string, tijd: string): string => `${dag}T${tijd}:00.000Z`;

function maakLocaties({ gemeente, aanbieder }: Algemeen): Record<'dag' | 'winter', string> {
  const basis = { keten: 'volwassenen' as const, plaats: 'Rotterdam', capaciteit: 0, actief: true, versie: 1 };
  const maak = (velden: Pick<Locatie, 'naam' | 'soort' | 'straat' | 'postcode' | 'telefoon'>): string => {
    const locatie = { ...basis, ...velden, id: maakId(gemeente.poorten.toeval) };
    for (const { db, laag } of [gemeente, aanbieder]) laag.opslag.schrijfLocatie(db, locatie);
    return locatie.id;
  };
  return {
    dag: maak({
      ...{ naam: 'Dagopvang De Brug', soort: 'dagopvang', straat: 'Brugplein 4' },
      ...{ postcode: '3074 SS', telefoon: '010-000 00 14' },
    }),
    winter: maak({
      ...{ naam: 'Winteropvang Sporthal Oost', soort: 'winteropvang', straat: 'Sportlaan 9' },
      ...{ postcode: '3075 SS', telefoon: '010-000 00 15' },
    }),
  };
}

/** Frost in the months in which it freezes; in the others a storm in which nobody can sleep outside. */
function gronden(dag: string, over: Partial<Wintergronden> = {}): Wintergronden {
  const winter = ['11', '12', '01', '02', '03'].includes(dag.slice(5, 7));
  return {
    verwachting: {
      voorDag: plusDagen(dag, 1),
      temperatuur: winter ? -3 : 6,
      gevoelstemperatuur: winter ? -9 : -1,
      weer: winter ? 'Lichte sneeuw, harde wind' : 'Zware storm met slagregen',
      bron: 'KNMI, verwachting van 12 uur',
      gelezenOp: `${dag}T12:05`,
    },
    humanitaireReden: winter ? null : true,
    humanitair: winter ? '' : 'Door storm en slagregen is buiten slapen gevaarlijk.',
    g4: g4steden.map((stad) => ({ stad, met: 'Piketdienst opvang', op: `${dag}T13:00`, wat: 'Wij gaan ook open.' })),
    toelichting: '',
    afwijking: '',
    ...over,
  };
}

/** Four nights of last week: opened, registered, closed, with where everybody went. */
function zaaiWinter({ gemeente, aanbieder, nachtdienst }: Algemeen, locatieId: string, vandaag: string): void {
  const [eerste, laatste] = [plusDagen(vandaag, -8), plusDagen(vandaag, -5)];
  const besluiten = (dag: string) => contextOp(gemeente, gemeente.zaaiers.beslisser, om(dag, '15:00'));
  const locaties = [{ locatieId, bedden: 12 }];
  const open = openWinteropvang(besluiten(eerste), { nacht: eerste, tot: null, locaties, gronden: gronden(eerste) });
  const dooi = gronden(laatste, {
    humanitaireReden: false,
    humanitair: '',
    toelichting: 'De dooi zet door.',
  });
  dooi.verwachting = { ...dooi.verwachting, temperatuur: 5, gevoelstemperatuur: 3, weer: 'Bewolkt' };
  const dicht = sluitWinteropvang(besluiten(laatste), { opentId: open.besluitId, nacht: laatste, gronden: dooi });
  const namens = aanbieder.zaaiers.balie;
  for (const { besluitId } of [open, dicht])
    pasWinterbesluitToe(
      contextOp(aanbieder, namens, om(laatste, '16:00')),
      winterinhoud(besluiten(laatste), besluitId),
    );
  const namen = ['Rooie Bert', '', 'Mevrouw met hond', '', 'Sjaak', '', 'Ali', ''];
  const waarheen = ['centraal-onthaal', 'dagopvang', 'netwerk', 'onbekend'] as const;
  for (let i = 0; i < 4; i += 1) {
    const nacht = plusDagen(eerste, i);
    const aantal = 5 + i;
    for (let n = 0; n < aantal; n += 1)
      legGastVast(contextOp(aanbieder, nachtdienst, om(nacht, `20:${String(10 + 3 * n)}`)), {
        ...{ locatieId, nacht, id: null, versie: 0, alias: namen[n] ?? '', clientVanDossier: null, tijd: null },
        ...{ overboeken: '', afloop: nacht === laatste ? (waarheen[n % 4] ?? 'onbekend') : null, reden: '' },
      });
    const ochtend = contextOp(aanbieder, nachtdienst, om(plusDagen(nacht, 1), '05:30'));
    sluitNacht(ochtend, { locatieId, nacht, versie: 0, geteld: aantal });
  }
}

/** Two weeks of counts, more when it is cold in the morning; half of them with a pass. */
function zaaiDagbezoek({ aanbieder, nachtdienst }: Algemeen, locatieId: string, vandaag: string): void {
  const { db, laag } = aanbieder;
  for (let terug = 14; terug > 0; terug -= 1) {
    const dag = plusDagen(vandaag, -terug);
    for (const [i, tijd] of ['09:30', '13:00', '17:30'].entries()) {
      const context = contextOp(aanbieder, nachtdienst, om(dag, tijd));
      const { dagdeel } = telBezoek(context, {
        ...{ locatieId, dag, dagdeel: null, groep: null, aantal: 8 + ((terug * 3 + i * 5) % 9), reden: '' },
      });
      telBezoek(context, { locatieId, dag, dagdeel, groep: i === 1 ? 'vrouw' : 'jongere', aantal: 2, reden: '' });
      laag.opslag.schrijfDagbezoek(db, {
        ...{ locatieId, dag, dagdeel, metPas: true, groep: null, aantal: 5 + ((terug + i) % 4), reden: '' },
        ...{ doorId: nachtdienst.id, op: context.nu },
      });
    }
  }
}

/** The meals of last month with a few that were not taken, and its list as it was closed. */
function zaaiBijdragen({ aanbieder }: Algemeen, vandaag: string): void {
  const { db, laag, zaaiers, poorten } = aanbieder;
  const maand = plusMaanden(vandaag.slice(0, 7), -1);
  const context = contextOp(aanbieder, zaaiers.balie, poorten.klok.nu());
  for (const { id: locatieId, soort } of laag.opslag.leesLocaties(db)) {
    if (soort !== 'nachtopvang') continue;
    for (const nacht of [`${maand}-24`, `${maand}-26`]) {
      const niet = leesMaaltijden(context, { locatieId, nacht }).regels.slice(0, 2);
      const regels = niet.map(({ clientId: wie, versie }) => ({ wie, versie, genuttigd: false }));
      if (regels.length > 0) legMaaltijdenVast(context, { locatieId, nacht, regels });
    }
    const { totaal, versie } = leesMaand(context, { locatieId, maand });
    sluitMaand(context, { locatieId, maand, versie, totaal });
    // Changed after the month was closed: it comes back as a correction on the list of this month.
    const [later] = leesMaaltijden(context, { locatieId, nacht: `${maand}-27` }).regels;
    const anders = later && [{ wie: later.clientId, versie: later.versie, genuttigd: false }];
    if (anders) legMaaltijdenVast(context, { locatieId, nacht: `${maand}-27`, regels: anders });
  }
}

/** What needs no besluit on a person: winter nights, the dagopvang, and bijdragen, through the same use cases as the people use. */
export function zaaiAlgemeen(algemeen: Algemeen): void {
  const { gemeente, aanbieder } = algemeen;
  const vandaag = gemeente.poorten.klok.vandaag();
  gemeente.laag.opslag.inTransactie(gemeente.db, () =>
    aanbieder.laag.opslag.inTransactie(aanbieder.db, () => {
      const { dag, winter } = maakLocaties(algemeen);
      zaaiWinter(algemeen, winter, vandaag);
      zaaiDagbezoek(algemeen, dag, vandaag);
      zaaiBijdragen(algemeen, vandaag);
    }),
  );
}
