import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import type { Behandelaar, Context } from '../context.ts';
import type { Opslaglaag } from '../opslaglaag.ts';
import type { OpenSessie } from '../sessie/staat.ts';
import { weiger } from '../weigering.ts';
import { GeenLeesdraad, uitAntwoord } from './leeswerk.ts';
import { leestaken, type Gelezen, type Leestaaknaam } from './taken.ts';

/** A use case whose first half is a long read; this is its second half, in the transaction. */
export const langlezend = <N extends Leestaaknaam>(
  uitvoeren: (context: Context, invoer: GelezenInvoer<N>, gelezen: Gelezen<N>) => Uitvoer<N>,
): Behandelaar<N> => ({ langLezen: true, uitvoeren });

/** Reads on the thread where there is one, else here; a thread that does not start is no reason to go without figures. */
export async function leesLang(
  { leesdraad }: Opslaglaag,
  { administratieId, sleutel, db }: OpenSessie,
  context: Context,
  naam: Leestaaknaam,
  invoer: object,
): Promise<unknown> {
  const { sessie, vandaag, nu, poorten } = context;
  if (leesdraad) {
    try {
      const opdracht = { administratieId, sleutel, sessie, vandaag, nu, bronnen: poorten.bronnen, naam, invoer };
      return uitAntwoord(await leesdraad.lees(opdracht));
    } catch (fout) {
      if (!(fout instanceof GeenLeesdraad)) throw fout;
      if (!db.open) weiger('niet-ingelogd');
      poorten.log.meld('leesdraad: niet beschikbaar, hier gelezen');
    }
  }
  const taak = leestaken[naam] as (bron: Context, invoer: object) => Promise<unknown>;
  return taak(context, invoer);
}
