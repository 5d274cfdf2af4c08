import { naarWerkdag } from './feestdagen.ts';
import { type Dag, laatsteVan, plusDagen } from './kalender.ts';
import { laatsteDagMetStilstand, stilstandVan } from './opschorting.ts';
import { type Beleid, parameterwaarde } from './parameters.ts';

/** Whether a bezwaar came in time (Awb 6:7 to 6:9, 6:11); not known while nobody judged why it was late. */
export type Tijdigheid = 'op-tijd' | 'te-laat-verschoonbaar' | 'te-laat' | 'te-laat-onbekend';

/** When a bezwaar came, and what somebody thought of it being late. */
export interface Bezwaarontvangst {
  readonly bezwaarTot: Dag;
  readonly ontvangenOp: Dag;
  /** The day on which it was posted; null: not posted, or not known. */
  readonly verzondenOp: Dag | null;
  readonly verschoonbaar: boolean | null;
}

/** Awb 6:9: in time is received by the last day; or posted by then and received within a week after it. */
export function bezwaarTijdigheid(b: Bezwaarontvangst, beleid: Beleid): Tijdigheid {
  const { bezwaarTot, ontvangenOp, verzondenOp, verschoonbaar } = b;
  if (ontvangenOp <= bezwaarTot) return 'op-tijd';
  const week = plusDagen(bezwaarTot, parameterwaarde(beleid, 'bezwaarPostbezorging', bezwaarTot));
  if (verzondenOp !== null && verzondenOp <= bezwaarTot && ontvangenOp <= week) return 'op-tijd';
  if (verschoonbaar === null) return 'te-laat-onbekend';
  return verschoonbaar ? 'te-laat-verschoonbaar' : 'te-laat';
}

/**
 * Moves a last day that is no werkdag, unless the term as a whole is longer than the Algemene termijnenwet covers (art. 4:
 * twelve weken, and not more). Twelve weken with a verdaging of six is longer: then the day stays, which never gives us more time.
 */
function metTermijnenwet(dag: Dag, dagen: number, peil: Dag, beleid: Beleid): Dag {
  return dagen <= parameterwaarde(beleid, 'termijnenwetGrens', peil) ? naarWerkdag(dag) : dag;
}

export interface Bezwaarbehandeling {
  readonly bezwaarTot: Dag;
  /** An adviescommissie of Awb 7:13; not known counts as no, which is the shorter term. */
  readonly commissie: boolean | null;
  readonly verdaagd: boolean;
  /** The time that was given to mend what was missing (Awb 6:6); null: nothing was missing. */
  readonly verzuim: { readonly gevraagdOp: Dag; readonly uiterlijk: Dag; readonly hersteldOp: Dag | null } | null;
  /** A later day to which the client agreed (Awb 7:10 lid 4); null: none. */
  readonly uitstelTot: Dag | null;
}

/**
 * The last day to decide on a bezwaar (Awb 7:10): six weken, or twelve with an adviescommissie, from the day after the last
 * day for bezwaar; six more when verdaagd; standing still while the client mends what was missing; or a later agreed day.
 */
export function beslisdagBezwaar(b: Bezwaarbehandeling, beleid: Beleid): { uiterlijk: Dag; dagenStil: number } {
  const { bezwaarTot, verzuim } = b;
  const waarde = (naam: 'bezwaarBeslissen' | 'bezwaarBeslissenCommissie' | 'bezwaarVerdaging'): number =>
    parameterwaarde(beleid, naam, bezwaarTot);
  const eerste = waarde(b.commissie ? 'bezwaarBeslissenCommissie' : 'bezwaarBeslissen');
  const dagen = eerste + (b.verdaagd ? waarde('bezwaarVerdaging') : 0);
  const stil =
    verzuim &&
    stilstandVan({
      reden: 'aanvulling',
      gevraagdOp: verzuim.gevraagdOp,
      uiterlijk: verzuim.uiterlijk,
      ontvangenOp: verzuim.hersteldOp,
    });
  const { dagenStil } = laatsteDagMetStilstand(bezwaarTot, dagen, stil ? [stil] : []);
  const einde = metTermijnenwet(plusDagen(bezwaarTot, dagen + dagenStil), dagen, bezwaarTot, beleid);
  return { uiterlijk: laatsteVan(einde, b.uitstelTot), dagenStil };
}

/** The last day to finish a klacht (Awb 9:11): six weken from receipt, or ten with a commissie; four more when verdaagd. */
export function afhandeldagKlacht(
  k: {
    readonly ontvangenOp: Dag;
    readonly commissie: boolean | null;
    readonly verdaagd: boolean;
    readonly uitstelTot: Dag | null;
  },
  beleid: Beleid,
): Dag {
  const waarde = (naam: 'klachtAfhandelen' | 'klachtAfhandelenCommissie' | 'klachtVerdaging'): number =>
    parameterwaarde(beleid, naam, k.ontvangenOp);
  const dagen =
    waarde(k.commissie ? 'klachtAfhandelenCommissie' : 'klachtAfhandelen') +
    (k.verdaagd ? waarde('klachtVerdaging') : 0);
  const einde = metTermijnenwet(plusDagen(k.ontvangenOp, dagen), dagen, k.ontvangenOp, beleid);
  return laatsteVan(einde, k.uitstelTot);
}

/**
 * What an ingebrekestelling brings (Awb 4:17): two weken to decide still, then a dwangsom for each day, at most 42 days, which
 * are not moved for free days. Too early when the term had not run out: then nothing follows from it (Awb 4:17 lid 3, 6:12).
 */
export function dwangsomdagen(
  ontvangenOp: Dag,
  beslisUiterlijk: Dag,
  beleid: Beleid,
): { teVroeg: boolean; nogTot: Dag; vanaf: Dag; laatste: Dag } {
  const nogTot = naarWerkdag(plusDagen(ontvangenOp, parameterwaarde(beleid, 'ingebrekestelling', ontvangenOp)));
  const vanaf = plusDagen(nogTot, 1);
  const laatste = plusDagen(nogTot, parameterwaarde(beleid, 'dwangsomdagen', ontvangenOp));
  return { teVroeg: ontvangenOp <= beslisUiterlijk, nogTot, vanaf, laatste };
}

/** The last day for beroep (Awb 6:7, 6:8): as long as for bezwaar, from the day after the beslissing was made known. */
export function beroepTot(bekendgemaaktOp: Dag, beleid: Beleid): Dag {
  return naarWerkdag(plusDagen(bekendgemaaktOp, parameterwaarde(beleid, 'bezwaartermijn', bekendgemaaktOp)));
}
