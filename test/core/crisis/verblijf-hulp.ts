import { dagNaMaanden, maandtermijn, plusDagen } from '#shared/beleid/index.ts';
import { leegCrisispunt, type Crisispuntinhoud } from '#shared/domein/crisis/verblijf.ts';
import type { Crisisinhoud, Crisissoort } from '#shared/domein/crisis/index.ts';
import { sleutelsVan } from '#core/client/sleutels.ts';
import * as opslag from '#db/opslag/index.ts';
import { logIn, type Testkern } from '../hulp.ts';
import { openBestand, vandaag } from '../opstelling.ts';
import { legeClient } from '#shared/domein/clientvelden.ts';
import { veiligContact } from './hulp.ts';

type Anders<S extends Crisissoort> = Partial<Crisisinhoud<S>>;

export const punt = (welk: Crisispuntinhoud['punt'], anders: Partial<Crisispuntinhoud> = {}): Crisispuntinhoud => ({
  ...leegCrisispunt(welk, vandaag),
  ...anders,
});
export const zorg = (anders: Anders<'crisiszorg'> = {}): Crisisinhoud<'crisiszorg'> => ({
  ...{ zorg: 'letsel', nodig: 'Huisarts kijkt naar de arm', gebeurdOp: null, stand: 'nodig', doorWie: '' },
  ...{ afspraakOp: null, vervoerVeilig: null, uiterlijk: null, gedaanOp: null, toelichting: '' },
  ...anders,
});
export const rust = (anders: Anders<'rust'> = {}): Crisisinhoud<'rust'> => ({
  ...{ datum: vandaag, nu: 'Slapen, en luiers voor de kleine', nogNiet: 'Aangifte', steun: '', volgendGesprekOp: null },
  ...anders,
});
export const risicohulp = (anders: Anders<'risicohulp'> = {}): Crisisinhoud<'risicohulp'> => ({
  ...{ factor: 'trauma', hulp: 'Traumahulp', doorWie: '', stand: 'te-vragen', uiterlijk: null, toelichting: '' },
  ...anders,
});
export const vraag = (anders: Anders<'vraagverheldering'> = {}): Crisisinhoud<'vraagverheldering'> => ({
  ...{ gestartOp: vandaag, veiligheid: '', wonen: '', geld: '', werk: '', gezondheid: '', psychisch: '', sociaal: '' },
  ...{ opvoeding: '', wens: 'Een eigen huis', conclusie: null, vorm: null, waarom: '', klaarOp: null },
  ...anders,
});
export const traject = (anders: Anders<'vervolgtraject'> = {}): Crisisinhoud<'vervolgtraject'> => ({
  ...{ vervolg: 'wmo-arrangement', vorm: 'extramuraal', bij: 'Wijkteam', gevraagdOp: vandaag, indicatieOp: null },
  ...{ afgewezenOp: null, woonplek: null, startOp: null, overdrachtOp: null, overdrachtWat: '' },
  ...{ overdrachtGrond: null, toelichting: '' },
  ...anders,
});
export const afwezig = (anders: Anders<'crisisafwezig'> = {}): Crisisinhoud<'crisisafwezig'> => ({
  ...{ sinds: `${vandaag}T08:00`, gevaar: false, besluit: 'Gebeld: is bij haar zus', bereikt: true },
  ...{ verwachtTerug: null, terugOp: null, toelichting: '' },
  ...anders,
});

/** A case with a client and two children, of 4 and 15 years. */
export async function gezinszaak(k: Testkern) {
  const contact = veiligContact();
  const begonnen = await k.doe('crisis.beginnen', { clientId: null, roepnaam: 'Mina', achternaam: 'Haddad', contact });
  k.sluit();
  const { db } = await openBestand(k.map, 'veilig-thuis');
  const [{ id: doorId } = { id: '' }] = db.prepare('SELECT id FROM gebruiker ORDER BY id').all() as { id: string }[];
  const kinderen = [
    ['k'.repeat(26), 'Sami', '2022-03-01'],
    ['m'.repeat(26), 'Lina', '2011-05-01'],
  ] as const;
  for (const [id, roepnaam, geboortedatum] of kinderen) {
    const velden = {
      ...legeClient(),
      roepnaam,
      achternaam: 'Haddad',
      geboortedatum,
      geenBsnReden: 'Nog niet gevraagd',
    };
    opslag.schrijfClient(db, { id, versie: 1, ...velden }, sleutelsVan(velden), doorId, `${vandaag}T09:00:00.000Z`);
  }
  opslag.schrijfHuishouden(
    db,
    begonnen.dossierId,
    kinderen.map(([clientId]) => ({ clientId, rol: 'kind' as const })),
  );
  db.close();
  k.herstart();
  await logIn(k, 'veilig-thuis');
  return { ...begonnen, kind: kinderen[0][0], tiener: kinderen[1][0] };
}

/** Grants crisisopvang as the besluit of the area does it, with three months. */
export async function verleen(k: Testkern, dossierId: string, ingangsdatum: string, verlengdTot?: string) {
  k.sluit();
  const { db } = await openBestand(k.map, 'veilig-thuis');
  const [{ id: doorId } = { id: '' }] = db.prepare('SELECT id FROM gebruiker ORDER BY id').all() as { id: string }[];
  const laatsteDag = maandtermijn(ingangsdatum, 3);
  const gedeeld = {
    ...{
      dossierId,
      genomenDoorId: doorId,
      peildatum: ingangsdatum,
      beleidsversie: 'beleidsregels-2025.1',
      keten: null,
    },
    ...{
      locatieId: null,
      contactpersoonId: doorId,
      motivering: 'Veilig',
      afwijking: null,
      gronden: [],
      voorwaarden: '',
    },
    ...{ feiten: {}, uitleg: [], per: null },
  };
  const id = 'b'.repeat(26);
  const eerste = { id, soort: 'verstrekken' as const, opBesluitId: null, ingangsdatum, laatsteDag };
  opslag.schrijfBesluit(db, { ...gedeeld, ...eerste, genomenOp: `${ingangsdatum}T09:00:00.000Z` });
  if (verlengdTot) {
    const later = { id: 'c'.repeat(26), soort: 'verlengen' as const, opBesluitId: id, ingangsdatum: null };
    const op = `${dagNaMaanden(ingangsdatum, 1)}T09:00:00.000Z`;
    const per = plusDagen(laatsteDag, 1);
    opslag.schrijfBesluit(db, { ...gedeeld, ...later, per, laatsteDag: verlengdTot, genomenOp: op });
  }
  db.close();
  k.herstart();
  await logIn(k, 'veilig-thuis');
  return laatsteDag;
}
