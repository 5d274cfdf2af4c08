import { toetsen, type Beleid } from '#shared/beleid/index.ts';
import type { Termijn } from '#shared/contract/groepen/dossier.ts';
import { termijnteksten } from '#shared/taal/dossier.ts';
import type { Besluitloop } from '../besluit/loop.ts';
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

/** Terms that run while there is no besluit yet. */
function vóórBesluit(t: Toetsing, bron: Feitenbron): Termijn[] {
  const { onderzoek, voorwaarden, toegankelijkheid } = bron.stappen;
  const { onderzoekUiterlijk, besluitUiterlijk } = t.onderzoekstermijn.gevolg;
  const wachtOpMedewerking = voorwaarden?.onvoldoendeMedewerking ? voorwaarden.hersteltermijnTot : null;
  return [
    ...(onderzoek ? [] : termijn('melden-bij-co', t.acuteOpvang.gevolg.meldenOp, '5.2.3')),
    ...(onderzoek?.afgerondOp ? [] : termijn('onderzoek', onderzoekUiterlijk, 'Wmo 2.3.2')),
    ...(t.regioToets && !toegankelijkheid?.aangewezenRegio
      ? termijn('onderzoek-regio', t.toegankelijkheid.gevolg.onderzoekUiterlijk, '5.2.5')
      : []),
    ...termijn('hersteltermijn', wachtOpMedewerking, '2.2.7'),
    ...termijn('besluit', besluitUiterlijk, 'Wmo 2.3.5'),
  ];
}

/** A besluit works from the day it is made known: that is due on the day it was taken (Awb 3:40, 3:41). */
function bekendEnBezwaar({ levend }: Besluitloop): Termijn[] {
  return levend.flatMap(({ id, peildatum, bekendgemaaktOp, bezwaarTot }) => [
    ...(bekendgemaaktOp ? [] : termijn('bekendmaken', peildatum, 'Awb 3:41', id)),
    ...termijn('bezwaar', bezwaarTot, 'Awb 6:7', id),
  ]);
}

/** Terms that follow from opvang that was granted. */
function vanVerstrekking({ verstrekking }: Besluitloop, peildatum: string, beleid: Beleid): Termijn[] {
  if (!verstrekking) return [];
  const { keten, ingangsdatum, laatsteDag } = verstrekking;
  const { gevolg } = toetsen.geldigheid.beoordeel({ keten, ingangsdatum }, peildatum, beleid);
  return [
    ...termijn('perspectief', gevolg.perspectiefUiterlijk, '5.2.12'),
    ...termijn('einde-opvang', laatsteDag, '5.2.8'),
  ];
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
  const eigen = loop.opAanvraag ? vanVerstrekking(loop, peildatum, beleid) : vóórBesluit(t, bron);
  return [...bekendEnBezwaar(loop), ...eigen, ...aanvullend].sort(
    (a, b) =>
      a.uiterlijk.localeCompare(b.uiterlijk) || a.soort.localeCompare(b.soort) || a.sleutel.localeCompare(b.sleutel),
  );
}
