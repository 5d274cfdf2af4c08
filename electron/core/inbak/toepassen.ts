import type { AcuteClient } from '#shared/contract/groepen/acuut.ts';
import { legeStap } from '#shared/domein/stappen.ts';
import type { Registerrecord } from '#shared/register/records.ts';
import { acuutteksten } from '#shared/taal/acuut.ts';
import { neemAcuutOp, type Opgenomen } from '../acuut/opnemen.ts';
import type { Context } from '../context.ts';

/** A placement as an aanbieder recorded and signed it. */
export type AcuteRecord = Extract<Registerrecord, { soort: 'acute-plaatsing' }>;

/** What a person, or a sure match, says of a record: who it is (null: somebody new), and which locatie of ours is meant. */
export interface Keuze {
  clientId: string | null;
  locatieId: string;
}

function clientVan({ inhoud }: AcuteRecord, clientId: string | null): AcuteClient {
  if (clientId) return { soort: 'bestaand', clientId };
  const { geslachtsnaam, voorvoegselGeslachtsnaam, voornamen, geboortedatum, geschatteLeeftijd, herkenning } =
    inhoud.client;
  const achternaam = [voorvoegselGeslachtsnaam, geslachtsnaam].filter(Boolean).join(' ').slice(0, 200);
  return {
    soort: 'nieuw',
    achternaam,
    voornamen: voornamen.slice(0, 200),
    geboortedatum,
    geschatteLeeftijd,
    herkenning: herkenning.slice(0, 200),
  };
}

/**
 * Applies a placement that an aanbieder made while Centraal Onthaal was closed (5.2.3): client, dossier, melding, the three
 * answers and the stay, in the transaction of the caller. The same for a file and for the registry. That a bed was given
 * is a fact: where our own count says full, it is recorded as an overbooking.
 */
export function pasAcutePlaatsingToe(context: Context, record: AcuteRecord, keuze: Keuze): Opgenomen {
  const { inhoud, organisatie } = record;
  const { veiligeOpvangInNetwerk, alternatieveVeiligeOvernachting, kanZichHandhaven, tijdstip } = inhoud;
  const geplaatstDoor = organisatie.naam.slice(0, 200);
  const feiten = {
    ...legeStap(context.vandaag)['acute-opvang'],
    veiligeOpvangInNetwerk,
    alternatieveVeiligeOvernachting,
    kanZichHandhaven,
    tijdstip,
    locatieId: keuze.locatieId,
    overboeken: acuutteksten.doorAanbieder(geplaatstDoor).slice(0, 200),
    geplaatstDoor,
    toelichting: inhoud.toelichting,
  };
  return neemAcuutOp(context, {
    client: clientVan(record, keuze.clientId),
    feiten,
    kinderenMee: inhoud.kinderenMee,
    wijze: 'via-derde',
    melder: geplaatstDoor,
  });
}
