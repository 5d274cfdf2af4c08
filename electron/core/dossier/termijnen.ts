import {
  laatsteDagMetStilstand,
  parameterwaarde,
  plusDagen,
  toetsen,
  type Beleid,
  type Stilstand,
} from '#shared/beleid/index.ts';
import type { Termijn } from '#shared/contract/groepen/dossier.ts';
import { brieftermijnen } from '#shared/taal/besluit.ts';
import { termijnteksten } from '#shared/taal/dossier.ts';
import type { Besluitloop, Verstrekkingsloop } from '../besluit/loop.ts';
import type { Feitenbron } from './feiten.ts';
import type { Toetsing } from './toetsing.ts';

function termijn(
  soort: keyof typeof termijnteksten,
  uiterlijk: string | null,
  artikel: string,
  sleutel = '',
): Termijn[] {
  return uiterlijk ? [{ soort, sleutel, uiterlijk, artikel, omschrijving: termijnteksten[soort] }] : [];
}

/** Until which day the besluit may take (Wmo 2.3.5), with the days that the term stood still (Awb 4:15). */
export function besluittermijn(aanvraagOp: string | null, stilstand: readonly Stilstand[], beleid: Beleid) {
  if (aanvraagOp === null) return null;
  return laatsteDagMetStilstand(aanvraagOp, parameterwaarde(beleid, 'beslistermijn', aanvraagOp), stilstand);
}

/** 2.2.2: while the identity was not seen on paper, the day on which that is tried again. */
function nieuwePoging({ stappen: { melding } }: Feitenbron): string | null {
  const gezien = melding?.identificatie && !['uitzondering', 'nog-niet'].includes(melding.identificatie);
  return gezien ? null : (melding?.identificatiePoging ?? null);
}

/** Terms that run while there is no besluit yet. */
function vóórBesluit(t: Toetsing, bron: Feitenbron, beleid: Beleid): Termijn[] {
  const { melding, onderzoek, voorwaarden, toegankelijkheid } = bron.stappen;
  const { onderzoekUiterlijk } = t.onderzoekstermijn.gevolg;
  const besluit = besluittermijn(melding?.aanvraagOp ?? null, bron.naast.stilstand, beleid);
  // A hersteltermijn that was given by letter brings its own term.
  const zonderBrief = bron.naast.medewerking ? null : voorwaarden;
  const wachtOpMedewerking = zonderBrief?.onvoldoendeMedewerking ? zonderBrief.hersteltermijnTot : null;
  // Whoever was sent on to the loket has not reported yet: no term runs but the one for coming (5.2.2).
  if (t.inBehandeling.gevolg.actie === 'doorverwijzen') return [];
  return [
    ...(onderzoek?.afgerondOp ? [] : termijn('onderzoek', onderzoekUiterlijk, 'Wmo 2.3.2')),
    ...(t.regioToets && !toegankelijkheid?.aangewezenRegio
      ? termijn('onderzoek-regio', t.toegankelijkheid.gevolg.onderzoekUiterlijk, '5.2.5')
      : []),
    ...termijn('hersteltermijn', wachtOpMedewerking, '2.2.7'),
    ...termijn('besluit', besluit?.laatsteDag ?? null, besluit?.dagenStil ? 'Awb 4:15' : 'Wmo 2.3.5'),
    ...termijn('identificatie', nieuwePoging(bron), '2.2.2'),
  ];
}

/** Due on the day of the besluit; once a letter lies ready, on the day somebody looks whether it was collected. */
function bekendmaken(besluitId: string, peildatum: string, opvolgenOp: string | null): Termijn[] {
  return termijn('bekendmaken', opvolgenOp ?? peildatum, 'Awb 3:41', besluitId).map((een) =>
    opvolgenOp ? { ...een, omschrijving: brieftermijnen.opvolgen } : een,
  );
}

/** A besluit works from the day it is made known: that is due on the day it was taken (Awb 3:40, 3:41). */
function bekendEnBezwaar({ levend }: Besluitloop): Termijn[] {
  return levend.flatMap(({ id, soort, peildatum, bekendgemaaktOp, opvolgenOp, bezwaarTot }) => [
    ...(bekendgemaaktOp ? [] : bekendmaken(id, peildatum, opvolgenOp)),
    // Against a beslissing op bezwaar there is beroep, which the rechtbank receives.
    ...(soort === 'herroepen' ? [] : termijn('bezwaar', bezwaarTot, 'Awb 6:7', id)),
  ]);
}

/**
 * Opvang runs to its last day. Once that has passed it ended by itself (5.2.9), and somebody looks: until it is recorded where
 * the client went (5.2.12), unless a besluit ended it before.
 */
function eindeVan({ laatsteDag, beeindigdPer, vertrokkenPer }: Verstrekkingsloop, peildatum: string): Termijn[] {
  if (laatsteDag >= peildatum) return termijn('einde-opvang', laatsteDag, '5.2.8');
  if (beeindigdPer || vertrokkenPer) return [];
  return termijn('opvang-voorbij', plusDagen(laatsteDag, 1), '5.2.9');
}

/** Terms that follow from opvang that was granted. */
function vanVerstrekking({ verstrekking }: Besluitloop, peildatum: string, beleid: Beleid): Termijn[] {
  if (!verstrekking) return [];
  const { keten, ingangsdatum } = verstrekking;
  const { gevolg } = toetsen.geldigheid.beoordeel({ keten, ingangsdatum }, peildatum, beleid);
  return [...termijn('perspectief', gevolg.perspectiefUiterlijk, '5.2.12'), ...eindeVan(verstrekking, peildatum)];
}

/** Every term of a dossier, the earliest first; `aanvullend` those of areas outside the steps. */
export function bepaalTermijnen(
  t: Toetsing,
  bron: Feitenbron,
  loop: Besluitloop,
  aanvullend: readonly Termijn[],
  peildatum: string,
  beleid: Beleid,
): Termijn[] {
  const eigen = loop.opAanvraag ? vanVerstrekking(loop, peildatum, beleid) : vóórBesluit(t, bron, beleid);
  return [...bekendEnBezwaar(loop), ...eigen, ...aanvullend].sort(
    (a, b) =>
      a.uiterlijk.localeCompare(b.uiterlijk) || a.soort.localeCompare(b.soort) || a.sleutel.localeCompare(b.sleutel),
  );
}
