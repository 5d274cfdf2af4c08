import { toetsen, type Beleid } from '#shared/beleid/index.ts';
import type { Termijn } from '#shared/contract/groepen/dossier.ts';
import { termijnteksten } from '#shared/taal/dossier.ts';
import type { Besluitrij } from '#db/opslag/index.ts';
import type { Feitenbron } from './feiten.ts';
import type { Toetsing } from './toetsing.ts';

function termijn(soort: Termijn['soort'], uiterlijk: string | null, artikel: string): Termijn[] {
  return uiterlijk ? [{ soort, uiterlijk, artikel, omschrijving: termijnteksten[soort] }] : [];
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

/** Terms that follow from a besluit. */
function naBesluit(besluit: Besluitrij, peildatum: string, beleid: Beleid): Termijn[] {
  const { keten, ingangsdatum } = besluit;
  const geldigheid = toetsen.geldigheid.beoordeel({ keten, ingangsdatum }, peildatum, beleid);
  // A besluit works from the day it is made known: that is due on the day it was taken (Awb 3:40, 3:41).
  const bekendmaken = besluit.bekendgemaaktOp ? [] : termijn('bekendmaken', besluit.peildatum, 'Awb 3:41');
  const bezwaar = [...bekendmaken, ...termijn('bezwaar', besluit.bezwaarTot, 'Awb 6:7')];
  if (besluit.soort === 'weigeren') return bezwaar;
  return [
    ...bezwaar,
    ...termijn('perspectief', geldigheid.gevolg.perspectiefUiterlijk, '5.2.12'),
    ...termijn('einde-opvang', besluit.laatsteDag, '5.2.8'),
  ];
}

/** Every term of a dossier, the earliest first. */
export function bepaalTermijnen(
  t: Toetsing,
  bron: Feitenbron,
  besluit: Besluitrij | null,
  peildatum: string,
  beleid: Beleid,
): Termijn[] {
  const alle = besluit ? naBesluit(besluit, peildatum, beleid) : vóórBesluit(t, bron);
  return alle.sort((a, b) => a.uiterlijk.localeCompare(b.uiterlijk) || a.soort.localeCompare(b.soort));
}
