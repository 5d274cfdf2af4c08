import {
  afhandeldagKlacht,
  beslisdagBezwaar,
  bezwaarTijdigheid,
  dwangsomdagen,
  type Beleid,
} from '#shared/beleid/index.ts';
import type { Bezwaarbeeld, Klachtbeeld } from '#shared/contract/groepen/bezwaar.ts';
import type { Bezwaarfeiten, Klachtfeiten } from '#shared/domein/bezwaar.ts';
import type { Besluitrij, Bezwaarrij, Klachtrij } from '#db/opslag/index.ts';

/** Where a bezwaar stands: what was entered by mistake or taken back is no work any more (Awb 6:21). */
export function bezwaarstatus(feiten: Bezwaarfeiten, beslist: boolean): Bezwaarbeeld['status'] {
  if (feiten.vervallenReden) return 'vervallen';
  if (beslist) return 'beslist';
  return feiten.ingetrokkenOp ? 'ingetrokken' : 'open';
}

/** Where a klacht stands. */
export function klachtstatus(feiten: Klachtfeiten, afgehandeld: boolean): Klachtbeeld['status'] {
  if (feiten.vervallenReden) return 'vervallen';
  if (afgehandeld) return 'afgehandeld';
  if (feiten.ingetrokkenOp) return 'ingetrokken';
  if (feiten.opgelostOp) return 'opgelost';
  return feiten.doorgestuurdOp ? 'doorgestuurd' : 'open';
}

/** What follows from the facts of a bezwaar: in time or not, until when to decide, what an ingebrekestelling brings. */
export function bezwaarstand(feiten: Bezwaarfeiten, bezwaarTot: string, beslist: boolean, beleid: Beleid) {
  const { ontvangenOp, verzondenOp, verschoonbaar, verzuimGevraagdOp, verzuimTot, commissie, uitstelTot } = feiten;
  const status = bezwaarstatus(feiten, beslist);
  const verzuim =
    verzuimGevraagdOp && verzuimTot
      ? { gevraagdOp: verzuimGevraagdOp, uiterlijk: verzuimTot, hersteldOp: feiten.verzuimHersteldOp }
      : null;
  const verdaagd = feiten.verdaagdOp !== null;
  const dag = beslisdagBezwaar({ bezwaarTot, commissie, verdaagd, verzuim, uitstelTot }, beleid);
  const { ingebrekestellingOp: ingebreke } = feiten;
  return {
    status,
    tijdigheid: bezwaarTijdigheid({ bezwaarTot, ontvangenOp, verzondenOp, verschoonbaar }, beleid),
    uiterlijk: status === 'open' ? dag.uiterlijk : null,
    dagenStil: dag.dagenStil,
    dwangsom: ingebreke && status === 'open' ? dwangsomdagen(ingebreke, dag.uiterlijk, beleid) : null,
  };
}

/** The last day to decide on a bezwaar, also when it was decided. */
export const beslisdagVan = (feiten: Bezwaarfeiten, bezwaarTot: string, beleid: Beleid): string =>
  bezwaarstand({ ...feiten, vervallenReden: '', ingetrokkenOp: null }, bezwaarTot, false, beleid).uiterlijk ??
  bezwaarTot;

/** What follows from the facts of a klacht. */
export function klachtstand(feiten: Klachtfeiten, afgehandeld: boolean, beleid: Beleid) {
  const { ontvangenOp, commissie, verdaagdOp, uitstelTot } = feiten;
  const status = klachtstatus(feiten, afgehandeld);
  const dag = afhandeldagKlacht({ ontvangenOp, commissie, verdaagd: verdaagdOp !== null, uitstelTot }, beleid);
  return { status, dag, uiterlijk: status === 'open' ? dag : null };
}

/** The besluit against which a bezwaar is, as it must be: made known, so that the term for bezwaar has begun. */
export interface Bestreden {
  besluit: Besluitrij;
  bezwaarTot: string;
}

/** The besluit of a bezwaar; null when it has not been made known (Awb 6:8) or does not exist. */
export function bestredenVan(besluiten: readonly Besluitrij[], besluitId: string): Bestreden | null {
  const besluit = besluiten.find(({ id }) => id === besluitId);
  return besluit?.bezwaarTot ? { besluit, bezwaarTot: besluit.bezwaarTot } : null;
}

/** Names of users by id. */
export type Namen = (id: string | null) => string | null;

/** The first besluit on the aanvraag that was taken after a besluit was taken back: the one that came in its place. */
function nieuwBesluitNa(rij: Bezwaarrij, besluiten: readonly Besluitrij[]) {
  if (!rij.herroepingId || !rij.beslistMoment) return null;
  const later = besluiten.filter(
    (b) => b.opBesluitId === null && b.vervallenOp === null && b.genomenOp > (rij.beslistMoment ?? ''),
  );
  const eerste = later.toSorted((a, b) => a.genomenOp.localeCompare(b.genomenOp))[0];
  return eerste ? { id: eerste.id, soort: eerste.soort, genomenOp: eerste.genomenOp } : null;
}

/** When the beslissing was made known, also where that was recorded of the besluit by which another was taken back. */
export function bekendVan(
  { bekendgemaaktOp, beroepTot, herroepingId }: Bezwaarrij,
  besluiten: readonly Besluitrij[],
): { bekendgemaaktOp: string | null; beroepTot: string | null } {
  if (bekendgemaaktOp) return { bekendgemaaktOp, beroepTot };
  const terug = besluiten.find(({ id }) => id === herroepingId);
  return { bekendgemaaktOp: terug?.bekendgemaaktOp ?? null, beroepTot: terug?.bezwaarTot ?? null };
}

/** A bezwaar as the window gets it. */
export function alsBezwaar(
  rij: Bezwaarrij,
  besluiten: readonly Besluitrij[],
  beleid: Beleid,
  naam: Namen,
  waaromNiet: string | null,
): Bezwaarbeeld[] {
  const bestreden = bestredenVan(besluiten, rij.besluitId);
  if (!bestreden) return [];
  const { id, versie, door, op, feiten, uitkomst, beslistOp } = rij;
  const { besluit, bezwaarTot } = bestreden;
  const beslissing =
    uitkomst && beslistOp
      ? {
          uitkomst,
          motivering: rij.motivering ?? '',
          op: beslistOp,
          door: rij.beslistDoor ?? '',
          documentId: rij.documentId,
          herroepingId: rij.herroepingId,
          ...bekendVan(rij, besluiten),
          nieuwBesluit: nieuwBesluitNa(rij, besluiten),
        }
      : null;
  return [
    {
      id,
      versie,
      door,
      op,
      feiten,
      besluit: { id: besluit.id, soort: besluit.soort, genomenOp: besluit.genomenOp, bezwaarTot },
      ...bezwaarstand(feiten, bezwaarTot, uitkomst !== null, beleid),
      behandelaar: naam(feiten.behandelaarId),
      waaromNiet,
      beslissing,
    },
  ];
}

/** A klacht as the window gets it. */
export function alsKlacht(rij: Klachtrij, beleid: Beleid, naam: Namen, waaromNiet: string | null): Klachtbeeld {
  const { id, versie, door, op, feiten, uitkomst, afgehandeldOp } = rij;
  const { status, uiterlijk } = klachtstand(feiten, uitkomst !== null, beleid);
  const afhandeling =
    uitkomst && afgehandeldOp
      ? {
          uitkomst,
          bevindingen: rij.bevindingen ?? '',
          maatregelen: rij.maatregelen ?? '',
          op: afgehandeldOp,
          door: rij.afgehandeldDoor ?? '',
          documentId: rij.documentId,
        }
      : null;
  const overWie = feiten.over === 'aanbieder' ? feiten.aanbieder : (naam(feiten.overWieId) ?? feiten.overWie);
  return {
    id,
    versie,
    door,
    op,
    feiten,
    status,
    uiterlijk,
    behandelaar: naam(feiten.behandelaarId),
    overWie,
    waaromNiet,
    afhandeling,
  };
}
