import { plusDagen } from '#shared/beleid/index.ts';
import type { Termijn, Tijdlijnregel } from '#shared/contract/groepen/dossier.ts';
import type { Stuk } from '#shared/contract/groepen/vervolg.ts';
import { afwezigheidteksten, schorsingteksten } from '#shared/taal/afwezig.ts';
import { korteDatum } from '#shared/taal/datum.ts';
import type { Dossierrij } from '#db/opslag/index.ts';
import { leesSignalen, titelVan } from '../afwezigheid/signalen.ts';
import { termijnVan } from '../afwezigheid/termijn.ts';
import type { Context } from '../context.ts';
import type { Aanvulling } from '../dossier/aanvullingen.ts';
import { dagVanMoment } from '../klok.ts';
import { geldend, maakStukken } from '../vervolg/stukken.ts';
import { isAangekomen } from './aangekomen.ts';

type Bron = Pick<Context, 'db' | 'opslag' | 'vandaag' | 'beleid' | 'instellingen'>;
const t = afwezigheidteksten;

function vanAfwezigheid(bron: Bron, stukken: readonly Stuk[]): Termijn[] {
  return geldend(stukken, 'afwezigheid')
    .filter(({ inhoud }) => inhoud.terugOp === null)
    .flatMap(({ id, inhoud }): Termijn[] => {
      const { tot } = termijnVan(bron, inhoud);
      const { verwachtTerug } = inhoud;
      const eigen = { sleutel: id, artikel: '3.10.4' };
      return [
        ...(tot
          ? [{ ...eigen, soort: 'afwezigheid' as const, uiterlijk: tot, omschrijving: t.termijnen.afwezigheid }]
          : []),
        ...(verwachtTerug
          ? [{ ...eigen, soort: 'terugkomst' as const, uiterlijk: verwachtTerug, omschrijving: t.termijnen.terugkomst }]
          : []),
      ];
    });
}

function vanSchorsing(
  { db, opslag, vandaag, instellingen }: Bron,
  dossierId: string,
  stukken: readonly Stuk[],
): Termijn[] {
  const lopend = geldend(stukken, 'schorsing').filter(
    ({ inhoud: s }) => s.tot >= vandaag && (s.opgehevenPer === null || s.opgehevenPer > vandaag),
  );
  if (lopend.length === 0) return [];
  const akkoorden = opslag.leesSchorsingakkoorden(db, dossierId);
  const { termijnen } = schorsingteksten;
  return lopend.flatMap(({ id, versie, inhoud, op }): Termijn[] => {
    const eigen = { sleutel: id, artikel: '5.2.11' };
    const vraag = akkoorden.find((a) => a.stukId === id && a.versie === versie && a.op === null);
    // Every look that led to a new version moves the next one on.
    const gezien = dagVanMoment(op) > inhoud.datum ? dagVanMoment(op) : inhoud.datum;
    const bekijken = plusDagen(gezien, instellingen.huisafspraken.schorsingBekijkenDagen);
    return [
      { ...eigen, soort: 'schorsing', uiterlijk: inhoud.tot, omschrijving: termijnen.einde },
      ...(bekijken < inhoud.tot
        ? [{ ...eigen, soort: 'schorsing-bekijken' as const, uiterlijk: bekijken, omschrijving: termijnen.bekijken }]
        : []),
      ...(vraag
        ? [{ ...eigen, soort: 'schorsing-akkoord' as const, uiterlijk: vraag.grens, omschrijving: termijnen.akkoord }]
        : []),
    ];
  });
}

/** Who was assigned and never came: somebody looks after the days of the house, and Centraal Onthaal hears it. */
function nietGekomen({ db, opslag, vandaag, instellingen }: Bron, { id: dossierId }: Dossierrij): Termijn[] {
  return opslag.leesPlaatsingen(db, dossierId).flatMap((p): Termijn[] => {
    if (p.soort !== 'besluit' || p.van > vandaag || (p.tot !== null && p.tot < vandaag)) return [];
    if (isAangekomen({ db, opslag }, p)) return [];
    const uiterlijk = plusDagen(p.van, instellingen.huisafspraken.nietGekomenNaDagen);
    return [
      { soort: 'niet-gekomen', sleutel: p.id, uiterlijk, artikel: '5.2.8', omschrijving: t.termijnen.nietGekomen },
    ];
  });
}

function vanSignalen(bron: Bron, dossier: Dossierrij): Termijn[] {
  return leesSignalen(bron, dossier, () => '').signalen.map(({ soort, clientId, titel, artikel, nachten }) => ({
    soort: 'nachtsignaal',
    sleutel: `${soort}:${clientId}`,
    uiterlijk: plusDagen(nachten.at(-1) ?? bron.vandaag, 1),
    artikel,
    omschrijving: t.signaal.term(titel, nachten.length),
  }));
}

function tijdlijn({ db, opslag }: Context, { id }: Dossierrij): Tijdlijnregel[] {
  const tl = t.tijdlijn;
  const detail = (label: string, wordt: string) => ({ label, was: null, wordt });
  const aankomsten = opslag.leesDeuraankomsten(db, id).flatMap((a): Tijdlijnregel[] => [
    {
      moment: a.op,
      door: a.door,
      soort: 'plaatsing',
      titel: tl.aangekomen(a.locatienaam),
      details: [detail(tl.tijdstip, `${korteDatum(a.tijdstip.slice(0, 10))} ${a.tijdstip.slice(11)}`)],
    },
    ...(a.vervallenOp
      ? [
          {
            moment: a.vervallenOp,
            door: a.vervallenDoor ?? '',
            soort: 'plaatsing' as const,
            titel: tl.aankomstWeg,
            details: [detail(tl.reden, a.vervallenReden ?? '')],
          },
        ]
      : []),
  ]);
  const signalen = opslag.leesNachtsignalen(db, id).flatMap((s): Tijdlijnregel[] => [
    {
      moment: s.op,
      door: s.door,
      soort: 'overig',
      titel: tl.signaal[s.antwoord](titelVan(s.soort)),
      details: [detail(tl.reden, s.reden), detail(tl.nachten, s.nachten.map(korteDatum).join(', '))],
    },
    ...(s.vervallenOp
      ? [
          {
            moment: s.vervallenOp,
            door: s.vervallenDoor ?? '',
            soort: 'overig' as const,
            titel: tl.signaalWeg,
            details: [detail(tl.reden, s.vervallenReden ?? '')],
          },
        ]
      : []),
  ]);
  const akkoorden = opslag
    .leesSchorsingakkoorden(db, id)
    .flatMap((a): Tijdlijnregel[] =>
      a.op && a.door ? [{ moment: a.op, door: a.door, soort: 'overig', titel: tl.akkoord, details: [] }] : [],
    );
  return [...aankomsten, ...signalen, ...akkoorden];
}

/** What the door of an aanbieder adds to a dossier: absences, schorsingen, who did not come, and what the nights point to. */
export const deuraanvulling: Aanvulling = {
  termijnen: (context, dossier) => {
    if (context.opslag.leesOrganisatie(context.db).soort === 'gemeente') return [];
    const stukken = maakStukken(context.opslag.leesVastleggingen(context.db, dossier.id));
    return [
      ...vanAfwezigheid(context, stukken),
      ...vanSchorsing(context, dossier.id, stukken),
      ...nietGekomen(context, dossier),
      ...vanSignalen(context, dossier),
    ];
  },
  tijdlijn,
};

/** Kinds of terms that move because a night or a day passed, without anybody touching the dossier. */
export const schuivend = [
  'nachtsignaal',
  'schorsing',
  'schorsing-bekijken',
  'schorsing-akkoord',
  'niet-gekomen',
] as const;
