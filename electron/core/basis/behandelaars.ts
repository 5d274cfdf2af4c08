import type { GelezenInvoer } from '#shared/contract/tabel.ts';
import { basisteksten } from '#shared/taal/basis.ts';
import { bewaarBijlage } from '../bijlage/behandelaars.ts';
import { keurOntvangst } from '../bijlage/keuren.ts';
import type { Bijlagemime } from '../bijlage/soort.ts';
import { tweedelig, type Behandelaars } from '../context.ts';
import { bewaarDocument } from '../documenten/bewaren.ts';
import { leesBewonerslijst } from './bewoners.ts';
import { leesBasis } from './lezen.ts';
import { maakBasisafdruk, maakBewonerslijst } from './papier.ts';
import { zoeksitebehandelaars } from './sites.ts';
import { legBasisVast, zetTerug } from './vastleggen.ts';
import { leesVerplichtingen } from './verplichtingen.ts';
import { legWekenVast } from './weken.ts';

type Bewijs = GelezenInvoer<'bewijs.toevoegen'>;
const alsBijlage = ({ titel, ...rest }: Bewijs) => ({
  ...rest,
  inhoud: { titel, datum: null, soort: 'anders' as const, onderdeel: null },
});

export const basisbehandelaars: Behandelaars<
  | 'basis.lezen'
  | 'basis.vastleggen'
  | 'basis.ongedaan'
  | 'basis.afdruk'
  | 'bewijs.toevoegen'
  | 'verplichtingen.lezen'
  | 'verplichtingen.weken'
  | 'zoeksite.lijst'
  | 'zoeksite.toevoegen'
  | 'zoeksite.wijzigen'
  | 'bewoners.lijst'
  | 'bewoners.afdruk'
> = {
  ...zoeksitebehandelaars,
  'basis.lezen': (context, { dossierId }) => leesBasis(context, dossierId),
  'basis.vastleggen': legBasisVast,
  'basis.ongedaan': zetTerug,
  'basis.afdruk': tweedelig<'basis.afdruk', Uint8Array>({
    voorbereiden: (context, { dossierId }) => maakBasisafdruk(context, dossierId),
    uitvoeren: (context, { dossierId }, pdf) =>
      bewaarDocument(context, { dossierId, soort: 'verblijfsverslag', titel: basisteksten.papier.titel }, pdf),
  }),
  'bewijs.toevoegen': tweedelig<'bewijs.toevoegen', Bijlagemime>({
    voorbereiden: (context, invoer) => keurOntvangst(context, invoer),
    uitvoeren: (context, invoer, mime) => bewaarBijlage(context, alsBijlage(invoer), mime),
  }),
  'verplichtingen.lezen': (context, { dossierId }) => leesVerplichtingen(context, dossierId),
  'verplichtingen.weken': legWekenVast,
  'bewoners.lijst': leesBewonerslijst,
  'bewoners.afdruk': tweedelig<'bewoners.afdruk', Awaited<ReturnType<typeof maakBewonerslijst>>>({
    voorbereiden: maakBewonerslijst,
    uitvoeren: (_context, _invoer, gemaakt) => gemaakt,
  }),
};
