import type { Crisisinhoud, Crisissoort } from '#shared/domein/crisis/index.ts';
import type { Invoer } from '#shared/contract/tabel.ts';
import { leesPdf } from '../../../documenten/lezer.ts';
import type { Stadskern } from '../../opdracht.ts';
import { veiligContact } from '../hulp.ts';

export const opvangfeiten = (anders = {}) => ({
  onveilig: true,
  oplossingEigenNetwerk: false,
  oplossingDerden: false,
  herkomst: 'regio' as const,
  codeRood: false,
  veiligInRotterdam: true,
  ...anders,
});

/** The toets of the intake, with its facts. */
export const crisistoets = (anders: Partial<Crisisinhoud<'crisistoets'>> = {}): Crisisinhoud<'crisistoets'> => ({
  ...opvangfeiten(),
  onveiligWaarom: '',
  oplossingEigenNetwerkWaarom: '',
  oplossingDerdenWaarom: '',
  herkomstWaarom: '',
  codeRoodWaarom: '',
  veiligInRotterdamWaarom: '',
  conclusie: null,
  motivering: '',
  ...anders,
});

export const feit = (anders: Partial<Crisisinhoud<'crisisfeit'>> = {}): Crisisinhoud<'crisisfeit'> => ({
  feit: 'alternatiefVastgesteld',
  uitkomst: true,
  datum: '2026-11-16',
  door: 'Maatschappelijk werker',
  waarUit: 'Verslag van het gesprek',
  schriftelijk: null,
  toelichting: 'Er is een veilige plek bij een zus.',
  ...anders,
});

export const afspraak = (anders: Partial<Crisisinhoud<'briefafspraak'>> = {}): Crisisinhoud<'briefafspraak'> => ({
  postVeilig: null,
  mailVeilig: null,
  hoeBekend: '',
  professional: '',
  doorClientGenoemd: null,
  toelichting: '',
  ...anders,
});

export const vertrek = (anders: Partial<Crisisinhoud<'veilig-vertrek'>> = {}): Crisisinhoud<'veilig-vertrek'> => ({
  vertrokkenOp: null,
  hoe: null,
  naar: null,
  adresBekend: null,
  plekVeilig: null,
  bekendGevaar: null,
  gevaar: '',
  gedaan: [],
  gedaanToelichting: '',
  ingelicht: '',
  voorwaarden: '',
  schoolIngelicht: null,
  sleutelTerug: null,
  nazorgOp: null,
  nazorgUitkomst: '',
  ...anders,
});

export const zienswijze = (
  anders: Partial<Crisisinhoud<'crisiszienswijze'>> = {},
): Crisisinhoud<'crisiszienswijze'> => ({
  gehoordOp: '2026-11-16',
  hoe: 'gesprek',
  voornemen: 'Dat de opvang stopt, omdat er een andere plek is.',
  reactie: 'Ik vind het goed.',
  ...anders,
});

type Kern = Pick<Stadskern, 'doe'>;
/** Begins a case on the telephone. */
export async function begin(k: Kern, roepnaam = 'Mina'): Promise<string> {
  const invoer = { clientId: null, roepnaam, achternaam: 'Haddad', contact: veiligContact() };
  return (await k.doe('crisis.beginnen', invoer)).dossierId;
}

/** Records something new about a case. @returns the id of the record */
export async function legVast<S extends Crisissoort>(
  k: Kern,
  dossierId: string,
  soort: S,
  inhoud: Crisisinhoud<S>,
): Promise<string> {
  // Soort and inhoud belong together by the type of this function; the union of the contract cannot be narrowed by it.
  const invoer = { soort, inhoud } as Invoer<'crisis.vastleggen'>['invoer'];
  return (await k.doe('crisis.vastleggen', { dossierId, id: null, versie: 0, clientId: null, invoer, reden: '' })).id;
}

type Besluit = Invoer<'crisisbesluit.voorbeeld'>;
/** What is filled in for a besluit, with what a test changes. */
export const besluit = (dossierId: string, anders: Partial<Besluit> = {}): Besluit => ({
  dossierId,
  soort: 'verstrekken',
  ingangsdatum: '2026-11-16',
  motivering: 'U loopt gevaar en er is geen andere veilige plek.',
  afwijking: '',
  andereHulp: '',
  onderbouwing: '',
  zonderZienswijzeReden: '',
  ...anders,
});

/** Takes a besluit on the version that the case has now. */
export async function neem(k: Kern, dossierId: string, anders: Partial<Besluit> = {}) {
  const { versie: dossierVersie } = await k.doe('dossier.openen', { dossierId });
  return k.doe('crisisbesluit.nemen', { ...besluit(dossierId, anders), dossierVersie });
}

/** A case with crisisopvang that was granted and handed over. */
export async function metOpvang(k: Kern, ingangsdatum = '2026-11-16') {
  const dossierId = await begin(k);
  await legVast(k, dossierId, 'crisistoets', crisistoets());
  const { besluitId, documentId } = await neem(k, dossierId, { ingangsdatum });
  await k.doe('crisisbesluit.bekendmaken', {
    besluitId,
    datum: ingangsdatum,
    wijze: 'uitgereikt',
    doorWie: '',
    bewijs: '',
  });
  return { dossierId, besluitId, documentId };
}

/** All words of a letter, and what its file tells about itself. */
export async function briefVan(k: Kern, documentId: string) {
  const { bytes, bestandsnaam } = await k.doe('document.bytes', { documentId });
  return { ...(await leesPdf(bytes)), bestandsnaam };
}

export const voorstel = (k: Kern, dossierId: string, ingangsdatum: string | null = null) =>
  k.doe('crisisbesluit.voorstel', { dossierId, ingangsdatum });
