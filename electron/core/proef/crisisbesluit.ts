import { plusDagen } from '#shared/beleid/index.ts';
import type { Crisisbesluitinvoer } from '#shared/contract/groepen/crisis-besluit.ts';
import { maakBekend } from '../crisis/besluit/bekendmaken.ts';
import { neemCrisisbesluit } from '../crisis/besluit/nemen.ts';
import { contextOp } from './akker.ts';
import type { Crisisveld } from './crisis.ts';
import type { Zaaknaam } from './crisiszaken.ts';
import { moment } from './kalender.ts';

const leeg: Omit<Crisisbesluitinvoer, 'soort'> = {
  opBesluitId: null,
  ingangsdatum: null,
  per: null,
  laatsteDag: null,
  feiten: null,
  grond: null,
  motivering: '',
  afwijking: '',
  andereHulp: '',
  onderbouwing: '',
  zonderZienswijze: null,
  zonderZienswijzeReden: '',
  bekendOp: null,
};

/** Besluiten on the cases: one that runs, one that runs out, one refused of which the letter still lies here. */
export function zaaiBesluiten({ akker, werker, zaken, leg, geleden }: Crisisveld): void {
  const { db, laag } = akker;
  function neem(
    zaak: Zaaknaam,
    besluit: Partial<Crisisbesluitinvoer> & Pick<Crisisbesluitinvoer, 'soort'>,
    gegeven: boolean,
  ) {
    const { dossierId } = zaken[zaak];
    const dossier = laag.opslag.leesDossier(db, dossierId);
    // Not every case got as far in every set.
    if (!dossier || laag.opslag.leesBesluiten(db, dossierId).length > 0) return;
    const context = contextOp(akker, werker, moment(dossier.gemeldOp, 20));
    const ingangsdatum = besluit.soort === 'verstrekken' ? dossier.gemeldOp : null;
    const invoer = { dossierId, dossierVersie: dossier.versie, ...leeg, ingangsdatum, ...besluit };
    const { besluitId } = neemCrisisbesluit.uitvoeren(context, invoer, null);
    if (!gegeven) return;
    const datum = plusDagen(dossier.gemeldOp, 1);
    maakBekend(contextOp(akker, werker, moment(datum)), {
      besluitId,
      datum,
      wijze: 'uitgereikt',
      doorWie: '',
      bewijs: '',
    });
  }
  const motivering = 'U loopt gevaar en er is nu geen andere veilige plek.';
  neem('in-de-opvang', { soort: 'verstrekken', motivering }, true);
  neem('bijna-einde', { soort: 'verstrekken', motivering }, true);
  const anders = 'U kunt hulp krijgen in uw eigen regio.';
  neem('eigen-regio', { soort: 'weigeren', motivering: anders, andereHulp: 'Veilig Thuis in uw eigen regio' }, false);
  leg('bijna-einde', geleden(1, 20), {
    soort: 'crisisfeit',
    inhoud: {
      feit: 'alternatiefVastgesteld',
      uitkomst: true,
      datum: geleden(1).slice(0, 10),
      door: 'Maatschappelijk werker',
      waarUit: 'Verslag van het gesprek',
      schriftelijk: null,
      toelichting: 'Er is een veilige plek bij een zus; samen bekeken.',
    },
  });
}
