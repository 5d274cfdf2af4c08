import type { Uitvoer } from '#shared/contract/tabel.ts';
import { verblijfmeldingen } from '#shared/taal/crisis/verblijfteksten.ts';
import { tweedelig, type Behandelaars } from '../../context.ts';
import { bewaarDocument } from '../../documenten/bewaren.ts';
import { leesVerblijf } from './lezen.ts';
import { leesVerblijvenlijst } from './lijst.ts';
import { maakVerblijfafdruk, maakVerblijvenlijst } from './papier.ts';
import { legPuntenVast, zetPuntTerug } from './vastleggen.ts';

export const verblijfbehandelaars: Behandelaars<
  | 'crisisverblijf.lezen'
  | 'crisisverblijf.punten'
  | 'crisisverblijf.ongedaan'
  | 'crisisverblijf.afdruk'
  | 'crisisverblijf.lijst'
  | 'crisisverblijf.lijstpdf'
> = {
  'crisisverblijf.lezen': (context, { dossierId }) => leesVerblijf(context, dossierId),
  'crisisverblijf.punten': legPuntenVast,
  'crisisverblijf.ongedaan': zetPuntTerug,
  'crisisverblijf.afdruk': tweedelig<'crisisverblijf.afdruk', Uint8Array>({
    voorbereiden: (context, { dossierId }) => maakVerblijfafdruk(context, dossierId),
    uitvoeren: (context, { dossierId }, pdf) =>
      bewaarDocument(context, { dossierId, soort: 'crisisafdruk', titel: verblijfmeldingen.papier.titel }, pdf),
  }),
  'crisisverblijf.lijst': leesVerblijvenlijst,
  'crisisverblijf.lijstpdf': tweedelig<'crisisverblijf.lijstpdf', Uitvoer<'crisisverblijf.lijstpdf'>>({
    voorbereiden: maakVerblijvenlijst,
    uitvoeren: (_context, _invoer, gemaakt) => gemaakt,
  }),
};
