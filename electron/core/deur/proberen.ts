import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { afwezigheidteksten, schorsingteksten } from '#shared/taal/afwezig.ts';
import { termijnVan } from '../afwezigheid/termijn.ts';
import type { Context } from '../context.ts';
import { controleerDatums } from '../dossier/datums.ts';
import { grensZonderTweede, schorsingsduur } from './schorsing.ts';

type Proberen = Uitvoer<'verblijf.proberen'>;

/** What the days of an absence (3.10.4 by analogy) or of a schorsing (agreements of the house) mean while they are typed. */
export function probeerVerblijf(context: Context, { invoer }: GelezenInvoer<'verblijf.proberen'>): Proberen {
  controleerDatums(invoer.inhoud, context.vandaag, 'invoer.inhoud');
  if (invoer.soort === 'afwezigheid') {
    const { uitleg, tot, dagen, tekst } = termijnVan(context, invoer.inhoud);
    const soort = dagen !== null && dagen < 0 ? ('waarschuwing' as const) : ('info' as const);
    return {
      uitleg,
      tot,
      regels: [
        { soort, tekst },
        { soort: 'info', tekst: afwezigheidteksten.analogie },
      ],
    };
  }
  const { datum, tot } = invoer.inhoud;
  const t = schorsingteksten;
  const blijft = { soort: 'info' as const, tekst: t.besluitBlijft };
  if (!datum || !tot || tot < datum) return { uitleg: null, tot: null, regels: [blijft] };
  const { schorsingMaxDagen, schorsingAlleenDagen } = context.instellingen.huisafspraken;
  const duur = schorsingsduur({ datum, tot });
  const grens = grensZonderTweede(context, { datum, tot });
  return {
    uitleg: null,
    tot: grens ?? tot,
    regels: [
      ...(duur > schorsingMaxDagen ? [{ soort: 'waarschuwing' as const, tekst: t.max(schorsingMaxDagen) }] : []),
      ...(grens ? [{ soort: 'waarschuwing' as const, tekst: t.tweede(schorsingAlleenDagen, grens) }] : []),
      { soort: 'info', tekst: t.dagen(duur) },
      blijft,
    ],
  };
}
