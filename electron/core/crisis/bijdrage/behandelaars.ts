import type { Uitvoer } from '#shared/contract/tabel.ts';
import { crisisbijdrageteksten } from '#shared/taal/crisis/bijdrageteksten.ts';
import { tweedelig, type Behandelaars } from '../../context.ts';
import { bewaarDocument } from '../../documenten/bewaren.ts';
import { maakTabelbestand } from '../../tabelbestand/bestand.ts';
import { alsCrisistabellen } from './bestand.ts';
import { leesBriefstuk, tekenBijdragebrief } from './brief.ts';
import { heropenCrisismaand, leesCrisismaand, sluitCrisismaand } from './maand.ts';

export const crisisbijdragebehandelaars: Behandelaars<
  | 'crisisbijdrage.maand'
  | 'crisisbijdrage.sluiten'
  | 'crisisbijdrage.heropenen'
  | 'crisisbijdrage.brief'
  | 'crisisbijdrage.bytes'
> = {
  'crisisbijdrage.maand': leesCrisismaand,
  'crisisbijdrage.sluiten': sluitCrisismaand,
  'crisisbijdrage.heropenen': heropenCrisismaand,
  'crisisbijdrage.brief': tweedelig<'crisisbijdrage.brief', Uint8Array>({
    voorbereiden: tekenBijdragebrief,
    uitvoeren: (context, vraag, pdf) => {
      const { id: stukId, versie } = leesBriefstuk(context, vraag);
      const titel = crisisbijdrageteksten.brief.titel;
      const document = bewaarDocument(context, { dossierId: vraag.dossierId, soort: 'crisisbrief', titel }, pdf);
      context.opslag.schrijfCrisisdocument(context.db, { documentId: document.id, stukId, versie });
      return document;
    },
  }),
  'crisisbijdrage.bytes': tweedelig<'crisisbijdrage.bytes', Uitvoer<'crisisbijdrage.bytes'>>({
    voorbereiden: (context, { vorm, maand }) =>
      maakTabelbestand(alsCrisistabellen(context, leesCrisismaand(context, { maand })), vorm, context),
    uitvoeren: (_context, _vraag, bestand) => bestand,
  }),
};
