import { periodeVanDag, vorigePeriode } from '#shared/aanlevering/periode.ts';
import { legeClient } from '#shared/domein/clientvelden.ts';
import { leegContact } from '#shared/domein/crisis/intake.ts';
import { legeTriage, type Triage } from '#shared/domein/crisis/triage.ts';
import { sleutelsVan } from '../client/sleutels.ts';
import { beginCrisis } from '../crisis/beginnen.ts';
import { legCrisisVast } from '../crisis/vastleggen.ts';
import { sluit } from '../melding/sluiten.ts';
import { contextOp, meld } from './akker.ts';
import type { Crisisveld } from './crisis.ts';
import { dagVerder, moment } from './kalender.ts';
import { testnummers } from './testbsn.ts';

interface Halfjaarzaak {
  naam: readonly [roepnaam: string, achternaam: string];
  /** Days before the end of the half-year on which the call was. */
  dagen: number;
  triage: Partial<Triage>;
}

const zaken: readonly Halfjaarzaak[] = [
  { naam: ['Nadia', 'Proefzand'], dagen: 150, triage: { triagebesluit: 'overdracht' } },
  { naam: ['Esra', 'Testoğlu'], dagen: 120, triage: { aanleiding: 'eergerelateerd', triagebesluit: 'advies' } },
  { naam: ['Wilma', 'Proefman'], dagen: 88, triage: { triagebesluit: 'geen-vervolg', aard: ['anders-niet-onveilig'] } },
  { naam: ['Lina', 'Testberg'], dagen: 61, triage: { triagebesluit: 'overdracht', kinderen: true, zwanger: true } },
  // The last two make the report worth reading: one cannot go, one goes with a remark.
  { naam: ['Joyce', 'Proefveld'], dagen: 40, triage: { triagebesluit: 'overdracht', aanleiding: null, aard: [] } },
  { naam: ['Mirte', 'Testhof'], dagen: 12, triage: { triagebesluit: 'advies', aard: ['psychisch-geweld', 'getuige'] } },
];

/** Cases that were finished in the half-year before this one, so that there is something to deliver to the CBS. */
export function zaaiHalfjaar({ akker, werker }: Pick<Crisisveld, 'akker' | 'werker'>): void {
  const { laag, db } = akker;
  const { tot } = vorigePeriode('halfjaar', periodeVanDag('halfjaar', akker.poorten.klok.vandaag()));
  const nummers = testnummers(70_000);
  for (const [i, { naam, dagen, triage }] of zaken.entries()) {
    const dag = dagVerder(tot, -dagen);
    const context = contextOp(akker, werker, moment(dag));
    const [roepnaam, achternaam] = naam;
    const ids = beginCrisis(context, {
      ...{ clientId: null, dossierId: null, roepnaam, achternaam, geboortedatum: '1990-05-05', triage: null },
      contact: { ...leegContact(), kanPraten: true, magTerugbellen: false },
    });
    meld(context, 'crisis.beginnen', 'Crisismelding begonnen', ids.clientId, ids.dossierId);
    // Of the last one no BSN is known: in the file stands the number that says so.
    const bsn = i < zaken.length - 1 ? nummers.next().value : null;
    const velden = {
      ...legeClient(),
      roepnaam,
      achternaam,
      geboortedatum: '1990-05-05',
      bsn,
      geenBsnReden: bsn ? '' : 'Nog niet gevraagd',
    };
    laag.opslag.wijzigClient(
      db,
      { id: ids.clientId, versie: 1, ...velden },
      sleutelsVan(velden),
      werker.id,
      context.nu,
    );
    const inhoud: Triage = {
      ...legeTriage(),
      aanleiding: 'partnergeweld',
      aard: ['lichamelijke-mishandeling', 'psychisch-geweld'],
      triagebesluitOp: dagVerder(dag, 3),
      ...triage,
    };
    const stukken = laag.opslag.leesCrisisstukken(db, ids.dossierId).filter(({ soort }) => soort === 'triage');
    legCrisisVast(contextOp(akker, werker, moment(dagVerder(dag, 3))), {
      ...{
        dossierId: ids.dossierId,
        id: stukken.at(-1)?.id ?? null,
        versie: stukken.at(-1)?.versie ?? 0,
        clientId: null,
      },
      ...{ invoer: { soort: 'triage', inhoud }, reden: '' },
    });
    // What is finished asks nothing any more of the Werkvoorraad.
    const klaar = contextOp(akker, werker, moment(dagVerder(dag, 4)));
    const versie = laag.opslag.leesDossier(db, ids.dossierId)?.versie ?? 1;
    const sluiting = { datum: dagVerder(dag, 4), reden: 'verwezen' as const, toelichting: 'Klaar bij Veilig Thuis' };
    sluit(klaar, { dossierId: ids.dossierId, dossierVersie: versie, velden: sluiting });
    meld(klaar, 'dossier.sluiten', 'Dossier gesloten', ids.clientId, ids.dossierId);
  }
}
