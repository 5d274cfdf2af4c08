import { plusDagen } from '#shared/beleid/index.ts';
import { vasteKlok } from '#core/klok.ts';
import type { Poorten } from '#core/poorten.ts';
import { sluit } from '#core/melding/sluiten.ts';
import { contextOp, type Akker } from '#core/proef/akker.ts';
import { genereerProef } from '#core/proef/generator.ts';
import { zaai } from '#core/proef/zaaien.ts';
import { herberekenWerk } from '#core/dossier/herberekenen.ts';
import type { Proefpersoon } from '#core/proef/soorten.ts';
import { wieIs, type Grond } from './plek.ts';

/** How the people of a college are spread over the years that the file is about. */
export interface Spreiding {
  /** Over how many years back the meldingen lie. */
  jaren: number;
  /** How often a group of people is sown in that time, and how many each time. */
  perioden: number;
  perPeriode: number;
  /** People of the last weeks, in every state. */
  nu: number;
}

/** Together the places that the issue names. */
const plaatsen = [500, 500, 200, 300];

function* uit(personen: Iterable<Proefpersoon>, van: number, aantal: number): Generator<Proefpersoon, void> {
  let i = 0;
  for (const persoon of personen) {
    if (i >= van) yield persoon;
    i += 1;
    if (i === van + aantal) return;
  }
}

/**
 * Sows people through the use cases of the desk, group after group with the clock of that time, and derives at the end what is
 * work today: what the other people of the file are made after.
 */
export async function zaaiSjablonen(grond: Grond, poorten: Poorten, spreiding: Spreiding): Promise<void> {
  const { jaren, perioden, perPeriode, nu } = spreiding;
  const vandaag = poorten.klok.vandaag();
  const zaaiers = { balie: wieIs(grond, 'balie'), beslisser: wieIs(grond, 'beslisser') };
  const akkerOp = (moment: string): Akker => ({
    db: grond.db,
    laag: grond.laag,
    poorten: { ...poorten, klok: vasteKlok(moment) },
    zaaiers,
  });
  const totaal = perioden * perPeriode + nu;
  const groep = async (dag: string, van: number, aantal: number): Promise<void> => {
    const set = genereerProef({ zaad: 'rotterdam', aantal: totaal, vandaag: dag });
    const locaties = van === 0 ? set.locaties.map((locatie, i) => ({ ...locatie, capaciteit: plaatsen[i] ?? 0 })) : [];
    const personen = uit(set.personen, van, aantal);
    await zaai(akkerOp(`${dag}T15:00:00.000Z`), { locaties, personen }, { metDocumenten: false, voortgang: () => {} });
  };
  for (let p = 0; p < perioden; p += 1) {
    const geleden = Math.round((jaren * 365 * (perioden - p)) / perioden);
    await groep(plusDagen(vandaag, -geleden), p * perPeriode, perPeriode);
    sluitOpen(akkerOp(`${plusDagen(vandaag, 20 - geleden)}T10:00:00.000Z`));
  }
  await groep(vandaag, perioden * perPeriode, nu);
  leidAf(grond, poorten);
}

/** Whoever is still without a besluit some weeks later did not come back: that is how a desk closes it. */
function sluitOpen(akker: Akker): void {
  const { db, laag, poorten, zaaiers } = akker;
  const context = contextOp(akker, zaaiers.balie, poorten.klok.nu());
  const open = db
    .prepare("SELECT id FROM dossier WHERE status IN ('melding', 'onderzoek', 'wacht-op-besluit') ORDER BY id")
    .pluck()
    .all() as string[];
  laag.opslag.inTransactie(db, () => {
    for (const dossierId of open) {
      const dossierVersie = laag.opslag.leesDossier(db, dossierId)?.versie ?? 0;
      const velden = { datum: context.vandaag, reden: 'niet-gekomen' as const, toelichting: '' };
      sluit(context, { dossierId, dossierVersie, velden });
    }
  });
}

/** What is work today, derived anew for every dossier of the file; all, or the first so many. */
export function leidAf(
  grond: Grond,
  poorten: Poorten,
  hoogstens = Infinity,
  wie: readonly [string, string] = ['balie', 'beslisser'],
): number {
  const { db, laag } = grond;
  const zaaiers = { balie: wieIs(grond, wie[0]), beslisser: wieIs(grond, wie[1]) };
  const context = contextOp({ db, laag, poorten, zaaiers }, zaaiers.balie, poorten.klok.nu());
  const ids = db.prepare('SELECT id FROM dossier ORDER BY id').pluck().all() as string[];
  const deel = ids.slice(0, hoogstens);
  laag.opslag.inTransactie(db, () => deel.forEach((id) => herberekenWerk(context, id)));
  return deel.length;
}
