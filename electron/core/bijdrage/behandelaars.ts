import type { Uitvoer } from '#shared/contract/tabel.ts';
import { bijdrageteksten } from '#shared/taal/bijdrage.ts';
import { tweedelig, type Behandelaars } from '../context.ts';
import { bewaarDocument } from '../documenten/bewaren.ts';
import { maakTabelbestand } from '../tabelbestand/bestand.ts';
import { alsMaandtabellen } from './bestand.ts';
import { controleerVersie, tekenOverzicht, type Getekend } from './document.ts';
import { leesDossierbijdrage } from './dossier.ts';
import { kentMaaltijden, kentWoonbijdrage } from './lijst.ts';
import { legMaaltijdenVast, leesMaaltijden } from './maaltijden.ts';
import { heropenMaand, leesMaand, sluitMaand } from './maand.ts';

export const bijdragebehandelaars: Behandelaars<
  | 'bijdrage.locaties'
  | 'bijdrage.nacht'
  | 'bijdrage.maaltijden'
  | 'bijdrage.maand'
  | 'bijdrage.sluiten'
  | 'bijdrage.heropenen'
  | 'bijdrage.dossier'
  | 'bijdrage.document'
  | 'bijdrage.bytes'
> = {
  'bijdrage.locaties': ({ db, opslag, sessie }) =>
    opslag
      .leesLocaties(db)
      .filter(({ id, actief }) => actief && (!sessie.locatieId || id === sessie.locatieId))
      .map((locatie) => ({
        ...{ locatieId: locatie.id, naam: locatie.naam },
        ...{ maaltijden: kentMaaltijden(locatie), woonbijdrage: kentWoonbijdrage(locatie) },
      }))
      .filter(({ maaltijden, woonbijdrage }) => maaltijden || woonbijdrage),
  'bijdrage.nacht': leesMaaltijden,
  'bijdrage.maaltijden': legMaaltijdenVast,
  'bijdrage.maand': leesMaand,
  'bijdrage.sluiten': sluitMaand,
  'bijdrage.heropenen': heropenMaand,
  'bijdrage.dossier': (context, { dossierId }) => leesDossierbijdrage(context, dossierId),
  'bijdrage.document': tweedelig<'bijdrage.document', Getekend>({
    voorbereiden: tekenOverzicht,
    uitvoeren: (context, vraag, { versie, pdf }) => {
      controleerVersie(context, vraag, versie);
      const titel = `${bijdrageteksten.overzicht.titel(vraag.maand)} (${versie})`;
      return bewaarDocument(context, { dossierId: vraag.dossierId, soort: 'bijdragelijst', titel }, pdf);
    },
  }),
  'bijdrage.bytes': tweedelig<'bijdrage.bytes', Uitvoer<'bijdrage.bytes'>>({
    voorbereiden: (context, { vorm, ...vraag }) =>
      maakTabelbestand(alsMaandtabellen(context, leesMaand(context, vraag)), vorm, context),
    uitvoeren: (_context, _vraag, bestand) => bestand,
  }),
};
