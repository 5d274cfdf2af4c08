import type { Context } from '../context.ts';
import type { Sleutelpaar } from '../copas/sleutels.ts';
import { tekensleutel } from '../copas/tekensleutel.ts';
import { weiger } from '../weigering.ts';
import { maakRegisterbestand } from './maken.ts';

export interface Dossierbestand {
  bestandsnaam: string;
  bytes: Uint8Array;
  regels: number;
  /** Signed the file; stored when the file goes out. */
  sleutel: Sleutelpaar;
}

/** The facts of one dossier and its client as one signed registry file. The name says the kenmerk and the day, nobody's name. */
export async function maakDossierbestand(context: Context, dossierId: string): Promise<Dossierbestand> {
  const { db, opslag, sessie, nu, vandaag } = context;
  const dossier = opslag.leesDossier(db, dossierId) ?? weiger('niet-gevonden');
  const records = opslag.leesUitbakVanDossier(db, dossierId, dossier.clientId);
  const { id, naam, soort } = sessie.organisatie;
  const sleutel = tekensleutel(context);
  const organisatie = { id, naam, soort };
  const { bytes } = await maakRegisterbestand(records, { organisatie, gemaaktOp: nu, sleutel: sleutel.geheim });
  return { bestandsnaam: `register-${dossier.kenmerk}-${vandaag}.zip`, bytes, regels: records.length, sleutel };
}
