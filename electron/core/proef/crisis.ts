import type { GelezenInvoer } from '#shared/contract/tabel.ts';
import type { Crisisinvoer } from '#shared/contract/groepen/crisis.ts';
import type { Gebruikerrij } from '#db/opslag/index.ts';
import { beginCrisis } from '../crisis/beginnen.ts';
import { legCrisisVast } from '../crisis/vastleggen.ts';
import { contextOp, meld, type Akker, type Ids } from './akker.ts';
import { crisiszaken, type Zaaknaam } from './crisiszaken.ts';
import { zaaiHalfjaar } from './halfjaar.ts';
import { zaaiVeiligheid } from './crisisveiligheid.ts';
import { zaaiBesluiten } from './crisisbesluit.ts';
import { zaaiPlekken } from './crisisplek.ts';
import { zaaiMuur } from './crisismuur.ts';
import { zaaiOpgave } from './crisisopgave.ts';
import { dagVerder, moment } from './kalender.ts';

/** The cases of Veilig Thuis in the proefomgeving, and what an area needs to add its part to them. */
export interface Crisisveld {
  akker: Akker;
  werker: Gebruikerrij;
  collega: Gebruikerrij;
  teamleider: Gebruikerrij;
  zaken: Readonly<Record<Zaaknaam, Ids>>;
  /** An instant so many days ago; `volg` keeps what happens on one day in order. */
  geleden: (dagen: number, volg?: number) => string;
  /** A record as the window would store it; answers its id. */
  leg: (zaak: Zaaknaam, op: string, invoer: Crisisinvoer, clientId?: string | null) => string;
}

/** What areas add to the cases, in this order. */
export type Crisiszaaier = (veld: Crisisveld) => void;
const crisiszaaiers: readonly Crisiszaaier[] = [
  zaaiHalfjaar,
  zaaiVeiligheid,
  zaaiPlekken,
  zaaiBesluiten,
  zaaiMuur,
  zaaiOpgave,
];

function begin(akker: Akker, wie: Gebruikerrij, op: string, invoer: GelezenInvoer<'crisis.beginnen'>): Ids {
  const context = contextOp(akker, wie, op);
  const ids = beginCrisis(context, invoer);
  meld(context, 'crisis.beginnen', 'Crisismelding begonnen', ids.clientId, ids.dossierId);
  return ids;
}

/** An instant so many days before today; `volg` keeps what happens on one day in order. */
const gerekendVan =
  (vandaag: string): Crisisveld['geleden'] =>
  (dagen, volg = 0) =>
    moment(dagVerder(vandaag, -dagen), volg);

/** The cases with the first that was recorded of each, in the transaction of the caller. */
export function zaaiZaken(akker: Akker, wie: Pick<Crisisveld, 'werker' | 'collega'>): Crisisveld['zaken'] {
  const vandaag = akker.poorten.klok.vandaag();
  const geleden = gerekendVan(vandaag);
  const ids: Partial<Record<Zaaknaam, Ids>> = {};
  for (const { naam, dagen, invoer, stukken, later = [] } of crisiszaken(vandaag)) {
    const zaak = begin(akker, wie.werker, geleden(dagen), invoer);
    ids[naam] = zaak;
    const momenten = [
      ...stukken.map((stuk, volg) => ({ stuk, op: geleden(dagen, volg + 1) })),
      ...later.map(({ dagen: toen, invoer: stuk }) => ({ stuk, op: geleden(toen) })),
    ];
    for (const [volg, { stuk, op }] of momenten.entries()) {
      const context = contextOp(akker, volg % 2 ? wie.collega : wie.werker, op);
      const waar = { dossierId: zaak.dossierId, id: null, versie: 0, clientId: null };
      legCrisisVast(context, { ...waar, invoer: stuk, reden: '' });
    }
  }
  // Every name of the list was sown above; the compiler cannot count that.
  return ids as Record<Zaaknaam, Ids>;
}

/** Sows cases of Veilig Thuis in every stage through the same use cases as the desk: a handful of calls. */
export function zaaiCrisis(akker: Akker, wie: Pick<Crisisveld, 'werker' | 'collega' | 'teamleider'>): void {
  const { db, laag, poorten } = akker;
  const geleden = gerekendVan(poorten.klok.vandaag());
  laag.opslag.inTransactie(db, () => {
    const zaken = zaaiZaken(akker, wie);
    const leg: Crisisveld['leg'] = (naam, op, invoer, clientId = null) => {
      const { dossierId } = zaken[naam];
      const context = contextOp(akker, wie.werker, op);
      meld(context, 'crisis.vastleggen', 'Crisisdossier aangevuld', zaken[naam].clientId, dossierId);
      return legCrisisVast(context, { dossierId, id: null, versie: 0, clientId, invoer, reden: '' }).id;
    };
    for (const zaai of crisiszaaiers) zaai({ akker, ...wie, zaken, geleden, leg });
  });
}
