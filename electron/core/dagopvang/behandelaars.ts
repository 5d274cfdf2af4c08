import type { Uitvoer } from '#shared/contract/tabel.ts';
import { tweedelig, type Behandelaars } from '../context.ts';
import { maakTabelbestand } from '../tabelbestand/bestand.ts';
import { alsDagtabellen, leesDagcijfers } from './cijfers.ts';
import { corrigeerBezoek, leesDagstand, scanPas, telBezoek } from './tellen.ts';

export const dagopvangbehandelaars: Behandelaars<
  | 'dagopvang.lezen'
  | 'dagopvang.stand'
  | 'dagopvang.tellen'
  | 'dagopvang.scannen'
  | 'dagopvang.corrigeren'
  | 'dagopvang.cijfers'
  | 'dagopvang.bytes'
> = {
  'dagopvang.lezen': ({ db, opslag, sessie }) =>
    opslag
      .leesLocaties(db)
      .filter(
        ({ id, actief, soort }) => actief && soort === 'dagopvang' && (!sessie.locatieId || id === sessie.locatieId),
      )
      .map(({ id, naam }) => ({ locatieId: id, naam })),
  'dagopvang.stand': leesDagstand,
  'dagopvang.tellen': telBezoek,
  'dagopvang.scannen': scanPas,
  'dagopvang.corrigeren': corrigeerBezoek,
  'dagopvang.cijfers': leesDagcijfers,
  'dagopvang.bytes': tweedelig<'dagopvang.bytes', Uitvoer<'dagopvang.bytes'>>({
    voorbereiden: (context, { vorm, ...vraag }) =>
      maakTabelbestand(alsDagtabellen(context, leesDagcijfers(context, vraag)), vorm, context),
    uitvoeren: (_context, _invoer, bestand) => bestand,
  }),
};
