import type { Uitvoer } from '#shared/contract/tabel.ts';
import { toonFeit } from '#shared/taal/feiten.ts';
import { feitlabel, toonFeitwaarde } from '#shared/taal/feitwaarde.ts';
import { meldingSchema } from '#shared/domein/stappen.ts';
import { tijdlijnteksten as tekst } from '#shared/taal/tijdlijn.ts';
import { stapnamenTekst } from '#shared/taal/dossier.ts';
import type { Context } from '../context.ts';
import { zonderVerborgen } from '../melding/huishouden.ts';
import { weiger } from '../weigering.ts';
import { aanvullingen } from './aanvullingen.ts';

type Regel = Uitvoer<'dossier.tijdlijn'>['regels'][number];
type Detail = Regel['details'][number];

/** One entry per onderdeel or criterium, so that the timeline names what changed and not only how many. */
function vlak(feiten: Record<string, unknown>): Map<string, unknown> {
  return new Map(
    Object.entries(feiten).flatMap(([sleutel, waarde]) =>
      sleutel === 'onderdelen' || sleutel === 'criteria'
        ? Object.entries(waarde ?? {}).map(([deel, inhoud]) => [`${sleutel}.${deel}`, inhoud] as const)
        : [[sleutel, waarde] as const],
    ),
  );
}

type Toon = (pad: string, waarde: unknown) => string;

/** What changed between two recordings of the same thing, in words. */
function verschil(was: Record<string, unknown> | null, wordt: Record<string, unknown>, toon: Toon): Detail[] {
  const oud = was && vlak(was);
  return [...vlak(wordt)]
    .filter(([pad, waarde]) => JSON.stringify(oud?.get(pad) ?? null) !== JSON.stringify(waarde ?? null))
    .map(([pad, waarde]) => ({ label: feitlabel(pad), was: oud && toon(pad, oud.get(pad)), wordt: toon(pad, waarde) }))
    .filter((detail) => detail.was !== detail.wordt && !(detail.was === null && detail.wordt === tekst.leeg));
}

/** Facts in words; a locatie by its name. */
function tonerVoor({ db, opslag }: Context): Toon {
  const namen = new Map(opslag.leesLocaties(db).map(({ id, naam }) => [id, naam]));
  return (pad, waarde) => (pad === 'locatieId' && namen.get(String(waarde))) || toonFeitwaarde(pad, waarde);
}

/** A melding as it was, whatever it did not ask at the time, and without members whom this reader may not see. */
const leesMelding = (context: Context, feiten: unknown): Record<string, unknown> =>
  zonderVerborgen(context, meldingSchema.parse(feiten));

function stapregels(context: Context, dossierId: string): Regel[] {
  const vorige = new Map<string, Record<string, unknown>>();
  const toon = tonerVoor(context);
  return context.opslag.leesStapversies(context.db, dossierId).map((ruw) => {
    const stap = ruw.stap === 'melding' ? { ...ruw, feiten: leesMelding(context, ruw.feiten) } : ruw;
    const was = vorige.get(stap.stap) ?? null;
    vorige.set(stap.stap, stap.feiten);
    const soort = stap.stap === 'melding' ? ('melding' as const) : ('stap' as const);
    const titel =
      stap.versie === 1 ? tekst.vastgelegd(stapnamenTekst[stap.stap]) : tekst.gewijzigd(stapnamenTekst[stap.stap]);
    return { moment: stap.op, door: stap.door, soort, titel, details: verschil(was, stap.feiten, toon) };
  });
}

function clientregels(context: Context, clientId: string): Regel[] {
  const versies = context.opslag.leesClientversies(context.db, clientId);
  const toon = tonerVoor(context);
  return versies.map(({ velden, door, op, versie }, i) => ({
    moment: op,
    door,
    soort: 'client' as const,
    titel: versie === 1 ? tekst.clientNieuw : tekst.clientGewijzigd,
    details: i === 0 ? [] : verschil(versies[i - 1]?.velden ?? null, velden, toon),
  }));
}

function besluitregels({ db, opslag }: Context, dossierId: string): Regel[] {
  return opslag.leesBesluiten(db, dossierId).flatMap((b) => {
    const titel = tekst.besluit[b.soort];
    const regels: Regel[] = [
      {
        moment: b.genomenOp,
        door: b.genomenDoor,
        soort: 'besluit',
        titel,
        details: b.afwijking ? [{ label: tekst.afwijking, was: null, wordt: b.afwijking }] : [],
      },
    ];
    const bekend = opslag.leesBekendmaking(db, b.id);
    if (bekend)
      regels.push({
        moment: bekend.op,
        door: bekend.door,
        soort: 'bekendmaking',
        titel: tekst.bekendgemaakt(bekend.datum),
        // Against a beslissing op bezwaar there is beroep; its own part of the dossier says until when.
        details:
          b.soort === 'herroepen' ? [] : [{ label: tekst.bezwaarTot, was: null, wordt: toonFeit(bekend.bezwaarTot) }],
      });
    if (b.vervallenOp)
      regels.push({
        moment: b.vervallenOp,
        door: b.vervallenDoor ?? '',
        soort: 'besluit',
        titel: tekst.vervallen,
        details: [{ label: tekst.reden, was: null, wordt: b.vervallenReden ?? '' }],
      });
    return regels;
  });
}

function pasregels({ db, opslag }: Context, dossierId: string): Regel[] {
  return opslag.leesCopassen(db, dossierId).flatMap((pas) => {
    const details = [{ label: tekst.pasnummer, was: null, wordt: pas.pasnummer }];
    const regels: Regel[] = [
      { moment: pas.uitgegevenOp, door: pas.uitgegevenDoor, soort: 'copas', titel: tekst.pasUit, details },
    ];
    if (pas.ingetrokkenOp)
      regels.push({
        moment: pas.ingetrokkenOp,
        door: pas.ingetrokkenDoor ?? '',
        soort: 'copas',
        titel: tekst.pasIn,
        details: [{ label: tekst.reden, was: null, wordt: pas.ingetrokkenReden ?? '' }],
      });
    return regels;
  });
}

/** Everything that happened to a dossier, newest first: by whom, when, and what changed. */
export function leesTijdlijn(context: Context, dossierId: string, aantal: number): Uitvoer<'dossier.tijdlijn'> {
  const { db, opslag, sessie } = context;
  const dossier = opslag.leesDossier(db, dossierId) ?? weiger('niet-gevonden');
  const alles = sessie.rechten.includes('dossier.schrijven');
  const begeleidt = alles || sessie.rechten.includes('begeleiding.lezen') || sessie.rechten.includes('crisis.lezen');
  const regels = [
    ...(alles ? clientregels(context, dossier.clientId) : []),
    ...(alles ? stapregels(context, dossierId) : []),
    ...besluitregels(context, dossierId).map((regel) => (alles ? regel : { ...regel, details: [] })),
    ...pasregels(context, dossierId),
    ...(begeleidt ? aanvullingen.flatMap(({ tijdlijn }) => tijdlijn?.(context, dossier) ?? []) : []),
    ...(alles
      ? opslag.leesDocumentregels(db, dossierId).map((d) => ({
          moment: d.op,
          door: d.door,
          soort: 'document' as const,
          titel: tekst.document(d.titel),
          details: [],
        }))
      : []),
  ].sort((a, b) => b.moment.localeCompare(a.moment));
  return { regels: regels.slice(0, aantal), meer: regels.length > aantal };
}
