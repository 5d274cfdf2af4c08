import type { Importsoort } from '#shared/import/velden.ts';
import { importteksten as tekst } from '#shared/taal/importeren.ts';
import type { Importrij } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import { weiger } from '../weigering.ts';

/**
 * What this user may bring in, and if nothing, why. Clients: who may see dossiers, of the whole organisation, since a file is compared
 * with everybody. Locaties: who enters them by hand. Nothing at Veilig Thuis: a list of people there would pass by the wall (5.1.2), and
 * addresses of crisis locations are encrypted by those who may read them.
 */
export function magImporteren({ sessie }: Pick<Context, 'sessie'>): { soorten: Importsoort[]; reden: string } {
  if (sessie.organisatie.soort === 'veilig-thuis') return { soorten: [], reden: tekst.mag.veiligThuis };
  if (sessie.locatieId !== null) return { soorten: [], reden: tekst.mag.eenLocatie };
  const clienten = sessie.rechten.includes('dossier.lezen');
  const locaties = sessie.rechten.includes('beheer.instellingen');
  return {
    soorten: [...(clienten ? (['client'] as const) : []), ...(locaties ? (['locatie'] as const) : [])],
    reden: '',
  };
}

/** Refuses a kind that this user may not bring in. */
export function controleerSoort(context: Pick<Context, 'sessie'>, soort: Importsoort): void {
  const { soorten, reden } = magImporteren(context);
  if (!soorten.includes(soort)) weiger('stap-niet-mogelijk', { melding: reden || tekst.mag.anderRecht });
}

/** An import that this user may see, in one of these standings. */
export function leesEigenImport(context: Context, id: string, standen?: readonly Importrij['stand'][]): Importrij {
  const gevonden = context.opslag.leesImport(context.db, id);
  if (!gevonden || gevonden.stand === 'weg' || !magImporteren(context).soorten.includes(gevonden.soort))
    return weiger('niet-gevonden');
  if (standen && !standen.includes(gevonden.stand)) weiger('stap-niet-mogelijk', { melding: tekst.fout.nietNu });
  return gevonden;
}
