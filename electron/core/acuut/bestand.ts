import { registerrecordSchema } from '#shared/register/records.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { controleerMens } from '../bereik.ts';
import type { Context } from '../context.ts';
import type { Sleutelpaar } from '../copas/sleutels.ts';
import { bewaarTekensleutel, tekensleutel } from '../copas/tekensleutel.ts';
import { maakRegisterbestand } from '../register/maken.ts';
import { versleutel } from '../register/versleutelen.ts';
import { partners } from '../uitwisseling/bestand.ts';
import { weiger } from '../weigering.ts';

interface Voorbereid {
  sleutel: Sleutelpaar;
  uit: Uitvoer<'acuut.bestand'>;
}

/** The records of these placements; a dossier without one is no placement outside opening hours. */
function leesPlaatsingen(context: Context, dossierIds: readonly string[]) {
  const { db, opslag } = context;
  return dossierIds.flatMap((dossierId) => {
    const { clientId } = opslag.leesDossier(db, dossierId) ?? weiger('niet-gevonden');
    controleerMens(context, clientId);
    const records = opslag
      .leesUitbakVanDossier(db, dossierId, clientId)
      .map((ruw) => registerrecordSchema.parse(ruw))
      .filter(({ soort }) => soort === 'acute-plaatsing');
    return records.length > 0 ? records : weiger('niet-gevonden');
  });
}

async function maak(context: Context, invoer: GelezenInvoer<'acuut.bestand'>): Promise<Voorbereid> {
  const records = leesPlaatsingen(context, [...new Set(invoer.dossierIds)]);
  const { id, naam, soort } = context.sessie.organisatie;
  const sleutel = tekensleutel(context);
  const gegevens = { organisatie: { id, naam, soort }, gemaaktOp: context.nu, sleutel: sleutel.geheim };
  const { bytes: leesbaar } = await maakRegisterbestand(records, gegevens);
  const ontvangers = partners(context).flatMap((een) => context.opslag.leesBestandsontvanger(context.db, een.id) ?? []);
  // At night nobody can be asked for a key: a place for somebody goes before it, and the file says by its name what it is.
  const versleuteld = ontvangers.length > 0;
  const bytes = versleuteld ? await versleutel(leesbaar, ontvangers) : leesbaar;
  const bestandsnaam = `acute-opvang-${context.vandaag}.${versleuteld ? 'age' : 'zip'}`;
  const mime = versleuteld ? 'application/age' : 'application/zip';
  return { sleutel, uit: { bestandsnaam, mime, bytes, regels: records.length } };
}

/** Placements as one signed registry file for Centraal Onthaal, encrypted once its key is known; its name says the day, nobody's name. */
export const maakAcuutbestand = {
  voorbereiden: maak,
  uitvoeren: (context: Context, invoer: GelezenInvoer<'acuut.bestand'>, { sleutel, uit }: Voorbereid) => {
    bewaarTekensleutel(context, sleutel);
    const [enige] = invoer.dossierIds;
    if (enige && invoer.dossierIds.length === 1) context.betreft({ dossierId: enige });
    return uit;
  },
};
