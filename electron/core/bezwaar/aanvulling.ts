import type { Termijn, Tijdlijnregel } from '#shared/contract/groepen/dossier.ts';
import { bezwaarnamen, bezwaarteksten, bezwaarvelden } from '#shared/taal/bezwaar.ts';
import { termijnteksten } from '#shared/taal/dossier.ts';
import { toonFeit } from '#shared/taal/feiten.ts';
import type { Bezwaarrij, Klachtrij } from '#db/opslag/index.ts';
import type { Aanvulling } from '../dossier/aanvullingen.ts';
import type { Context } from '../context.ts';
import { bestredenVan, bezwaarstand, klachtstand } from './stand.ts';

type Soort =
  | 'bezwaar-beslissen'
  | 'bezwaar-herstel'
  | 'bezwaar-horen'
  | 'bezwaar-bekendmaken'
  | 'ingebrekestelling'
  | 'klacht'
  | 'klacht-horen';
type Lezer = Pick<Context, 'db' | 'opslag' | 'vandaag' | 'beleid'>;

function termijn(soort: Soort, sleutel: string, uiterlijk: string | null, artikel: string): Termijn[] {
  return uiterlijk ? [{ soort, sleutel, uiterlijk, artikel, omschrijving: termijnteksten[soort] }] : [];
}

function bezwaartermijnen({ db, opslag, beleid }: Lezer, dossierId: string): Termijn[] {
  const rijen = opslag.leesBezwaren(db, dossierId);
  if (rijen.length === 0) return [];
  const besluiten = opslag.leesBesluiten(db, dossierId);
  return rijen.flatMap((rij) => {
    const { id, feiten } = rij;
    const bestreden = bestredenVan(besluiten, rij.besluitId);
    if (!bestreden) return [];
    const { status, uiterlijk, dwangsom } = bezwaarstand(feiten, bestreden.bezwaarTot, rij.uitkomst !== null, beleid);
    // A herroeping is a besluit: that it must be made known is said of every besluit already.
    const nogBekend = status === 'beslist' && !rij.bekendgemaaktOp && !rij.herroepingId;
    if (status !== 'open') return nogBekend ? termijn('bezwaar-bekendmaken', id, rij.beslistOp, 'Awb 3:41') : [];
    const wachtOpHerstel = feiten.verzuim && !feiten.verzuimHersteldOp ? feiten.verzuimTot : null;
    return [
      ...termijn('bezwaar-beslissen', id, uiterlijk, 'Awb 7:10'),
      ...termijn('bezwaar-herstel', id, wachtOpHerstel, 'Awb 6:6'),
      ...termijn('bezwaar-horen', id, feiten.horen === 'gepland' ? feiten.hoorOp : null, 'Awb 7:2'),
      ...termijn('ingebrekestelling', id, dwangsom && !dwangsom.teVroeg ? dwangsom.nogTot : null, 'Awb 4:17'),
    ];
  });
}

function klachttermijnen({ db, opslag, beleid }: Lezer, dossierId: string): Termijn[] {
  return opslag.leesKlachten(db, dossierId).flatMap(({ id, feiten, uitkomst }) => {
    const { status, uiterlijk } = klachtstand(feiten, uitkomst !== null, beleid);
    if (status !== 'open') return [];
    return [
      ...termijn('klacht', id, uiterlijk, 'Awb 9:11'),
      ...termijn('klacht-horen', id, feiten.horen === 'gepland' ? feiten.hoorOp : null, 'Awb 9:10'),
    ];
  });
}

const keuzes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  indiener: bezwaarnamen.indiener,
  wijze: bezwaarnamen.wijze,
  horen: bezwaarnamen.horen,
  afzienReden: bezwaarnamen.afzien,
};

/** What changed between two versions, in words; a colleague by name. */
function verschil({ db, opslag }: Context, was: object | null, wordt: object): Tijdlijnregel['details'] {
  const schrijf = (veld: string, waarde: unknown): string => {
    if (waarde === null || waarde === undefined || waarde === '') return '';
    if (typeof waarde === 'string' && (veld === 'behandelaarId' || veld === 'overWieId'))
      return opslag.leesGebruiker(db, waarde)?.naam ?? '';
    if (typeof waarde === 'string' && keuzes[veld]) return keuzes[veld][waarde] ?? waarde;
    return toonFeit(waarde as string | boolean);
  };
  return Object.entries(wordt).flatMap(([veld, waarde]) => {
    const label = (bezwaarvelden as Readonly<Record<string, string>>)[veld];
    const nieuw = schrijf(veld, waarde);
    const oud = was ? schrijf(veld, Reflect.get(was, veld)) : '';
    return !label || nieuw === oud ? [] : [{ label, was: oud || null, wordt: nieuw }];
  });
}

type Rij = Bezwaarrij | Klachtrij;

function versieregels<R extends Rij>(
  context: Context,
  rijen: readonly R[],
  titels: { nieuw: string; later: string },
): Tijdlijnregel[] {
  const vorige = new Map<string, R>();
  return rijen.map((rij) => {
    const was = vorige.get(rij.id)?.feiten ?? null;
    vorige.set(rij.id, rij);
    const titel = was ? titels.later : titels.nieuw;
    return {
      moment: rij.op,
      door: rij.door,
      soort: 'overig' as const,
      titel,
      details: verschil(context, was, rij.feiten),
    };
  });
}

function slotregel(
  moment: string | null,
  door: string | null,
  titel: string,
  uitkomst: string | null,
): Tijdlijnregel[] {
  if (!moment || !uitkomst) return [];
  const wordt = (bezwaarnamen.uitkomst as Readonly<Record<string, string>>)[uitkomst] ?? uitkomst;
  return [{ moment, door: door ?? '', soort: 'overig', titel, details: [{ label: titel, was: null, wordt }] }];
}

/** Bezwaar and klacht in the head, the Werkvoorraad and the timeline of a dossier. */
export const bezwaaraanvulling: Aanvulling = {
  termijnen: (context, { id }) => [...bezwaartermijnen(context, id), ...klachttermijnen(context, id)],
  tijdlijn: (context, { id }) => {
    const { db, opslag } = context;
    const t = bezwaarteksten.tijdlijn;
    return [
      ...versieregels(context, opslag.leesBezwaarversies(db, id), { nieuw: t.bezwaar, later: t.bezwaarGewijzigd }),
      ...versieregels(context, opslag.leesKlachtversies(db, id), { nieuw: t.klacht, later: t.klachtGewijzigd }),
      ...opslag.leesBezwaren(db, id).flatMap((r) => slotregel(r.beslistMoment, r.beslistDoor, t.beslist, r.uitkomst)),
      ...opslag
        .leesKlachten(db, id)
        .flatMap((r) => slotregel(r.afgehandeldMoment, r.afgehandeldDoor, t.afgehandeld, r.uitkomst)),
    ];
  },
};
