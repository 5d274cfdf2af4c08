import type { Veldfout } from '#shared/contract/antwoord.ts';
import type { Crisisinhoud } from '#shared/domein/crisis/index.ts';
import type { Triage } from '#shared/domein/crisis/triage.ts';
import { intakefouten as fout } from '#shared/taal/crisis/intakefouten.ts';
import type { intakesoorten } from '#shared/domein/crisis/intake.ts';
import type { Crisisregels } from '../regels.ts';

/** A check that holds or does not: the field it is about and what to do. */
type Controle = readonly [fout: boolean, pad: string, bericht: string];
const bezwaren = (controles: readonly Controle[]): Veldfout[] =>
  controles.flatMap(([mis, pad, bericht]) => (mis ? [{ pad, bericht }] : []));

/** A callback needs a number and leave to call. */
export const contactbezwaren = ({ magTerugbellen, nummer, terugbelOp }: Crisisinhoud<'veilig-contact'>): Veldfout[] =>
  bezwaren([
    [terugbelOp !== null && magTerugbellen === false, 'terugbelOp', fout.nummerNietMag],
    [terugbelOp !== null && magTerugbellen !== false && !nummer, 'nummer', fout.nummer],
  ]);

/** A level has a reason and a triagebesluit a day; every code counts once. */
export const triagebezwaren = (triage: Triage, vandaag: string): Veldfout[] =>
  bezwaren([
    [triage.niveau !== null && triage.niveauReden.length < 3, 'niveauReden', fout.niveauReden],
    [triage.niveau === null && triage.niveauReden !== '', 'niveau', fout.niveauKiezen],
    [triage.triagebesluit !== null && triage.triagebesluitOp === null, 'triagebesluitOp', fout.besluitDag],
    [triage.triagebesluit === null && triage.triagebesluitOp !== null, 'triagebesluit', fout.besluitKiezen],
    [(triage.triagebesluitOp ?? '') > vandaag, 'triagebesluitOp', fout.toekomst],
    [new Set(triage.aard).size < triage.aard.length, 'aard', fout.dubbel],
  ]);

type Intakesoort = keyof typeof intakesoorten;

/** What the records of the intake ask besides their schema. */
export const intakeregels: { readonly [S in Intakesoort]: Crisisregels<S> } = {
  'veilig-contact': { over: 'zaak', enkel: true, bezwaren: (_context, { inhoud }) => contactbezwaren(inhoud) },
  triage: { over: 'zaak', enkel: true, bezwaren: ({ vandaag }, { inhoud }) => triagebezwaren(inhoud, vandaag) },
  contactmoment: { over: 'zaak' },
  poging: { over: 'zaak' },
  crisistoets: { over: 'zaak', enkel: true },
  doorgeleiding: { over: 'zaak' },
  'vt-onderzoek': { over: 'zaak', enkel: true },
};
