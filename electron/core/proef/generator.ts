import type { Keten } from '#shared/domein/basis.ts';
import { besluitdag, maakBesluit, maakPassen } from './besluiten.ts';
import { maakClient } from './client.ts';
import { dagVerder, werkdagVoor } from './kalender.ts';
import { kiesLocatie, maakLocaties } from './locaties.ts';
import { maakLoting, type Loting } from './loting.ts';
import { volgorde, type Recept } from './recepten.ts';
import type { Proeflocatie, Proefpersoon } from './soorten.ts';
import { andereRegios, kiesVerhaal, maakHuishouden, maakStappen, papieren, type Zaak } from './stappen.ts';
import { testnummers } from './testbsn.ts';
import { maakNachten, maakPlaatsingen, nachtenVoor } from './verblijf.ts';

export interface Proefopdracht {
  /** Any text; the same seed, number and day give the same people. */
  zaad: string;
  aantal: number;
  /** Day on which everybody is where the scenario says, YYYY-MM-DD. */
  vandaag: string;
}

export interface Proefset {
  locaties: Proeflocatie[];
  /** One by one, so that a hundred thousand people need no more memory than one. Can be walked once. */
  personen: Generator<Proefpersoon, void>;
}

/**
 * Invents people in every state of the process, with three months of nights. Nobody exists: BSN's come from the test range,
 * phone numbers from a range that is not given out, addresses do not exist. Reads no clock and no randomness of its own.
 */
export function genereerProef({ zaad, aantal, vandaag }: Proefopdracht): Proefset {
  const locaties = maakLocaties(maakLoting(`${zaad}/locaties`), aantal);
  return { locaties, personen: personen({ zaad, aantal, vandaag }, locaties) };
}

function* personen(
  { zaad, aantal, vandaag }: Proefopdracht,
  locaties: readonly Proeflocatie[],
): Generator<Proefpersoon, void> {
  const bsns = testnummers(maakLoting(`${zaad}/bsn`).tussen(0, 99_999));
  const nachten = nachtenVoor(vandaag);
  for (let nummer = 0; nummer < aantal; nummer += 1) {
    const recept = volgorde[nummer % volgorde.length];
    if (!recept) return;
    const loting = maakLoting(`${zaad}/${nummer}`);
    const bsn = recept.scenario === 'melding-zonder-bsn' || loting.kans(0.07) ? null : bsns.next().value;
    yield maakPersoon({ loting, recept, bsn, vandaag, locaties, nachten, nummer });
  }
}

interface Ingredienten {
  loting: Loting;
  recept: Recept;
  bsn: string | null;
  vandaag: string;
  locaties: readonly Proeflocatie[];
  nachten: readonly string[];
  nummer: number;
}

function maakPersoon({ loting, recept, bsn, vandaag, locaties, nachten, nummer }: Ingredienten): Proefpersoon {
  const keten = recept.keten ?? kiesKeten(loting);
  const { velden, groep } = maakClient(loting, keten, bsn, vandaag);
  const dag = besluitdag(loting, recept, keten, vandaag);
  const gemeldOp = meldingsdag(loting, recept, dag ?? vandaag);
  const acuut = recept.acuut === 'buiten-kantoortijd' || loting.kans(recept.acuut);
  const zaak: Zaak = {
    recept,
    keten,
    groep,
    nummer,
    achternaam: velden.achternaam,
    bsn,
    vandaag,
    gemeldOp,
    papier: loting.kies(papieren),
    verhaal: kiesVerhaal(loting, keten),
    afgerondOp: dag ? werkdagVoor(dagVerder(dag, -1)) : werkdagVoor(dagVerder(vandaag, -loting.tussen(1, 4))),
    acuutLocatieId: acuut ? kiesLocatie(locaties, keten, loting).id : null,
    elders: recept.regio ? loting.kies(andereRegios) : null,
    ...maakHuishouden(loting, keten, gemeldOp),
  };
  const besluit = dag ? maakBesluit(loting, recept, keten, dag, kiesLocatie(locaties, keten, loting).id) : null;
  const plaatsingen = maakPlaatsingen(gemeldOp, zaak.acuutLocatieId, besluit);
  return {
    nummer,
    scenario: recept.scenario,
    keten,
    client: velden,
    stappen: maakStappen(loting, zaak),
    besluit,
    copassen: maakPassen(loting, recept, besluit, vandaag),
    plaatsingen,
    nachten: maakNachten(loting, plaatsingen, nachten),
  };
}

function kiesKeten(loting: Loting): Keten {
  const getal = loting.getal();
  if (getal < 0.64) return 'volwassenen';
  return getal < 0.8 ? 'jongeren' : 'gezin';
}

/** Reports are made on days that the desk is open, those after hours on any day. */
function meldingsdag(loting: Loting, { gemeld, acuut }: Recept, tot: string): string {
  const dag = dagVerder(tot, -loting.tussen(...gemeld));
  return acuut === 'buiten-kantoortijd' ? dag : werkdagVoor(dag);
}
