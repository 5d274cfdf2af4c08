import { afdruktekst, overdrachttekst } from '#shared/taal/crisis/intakepapier.ts';
import { tweedelig, type Behandelaars } from '../../context.ts';
import { bewaarDocument } from '../../documenten/bewaren.ts';
import { maakCrisisafdruk } from './afdruk.ts';
import { controleerOverdracht, maakOverdracht } from './overdracht.ts';
import { leesOverzicht } from './overzicht.ts';
import { beoordeelCrisis } from './toets.ts';
import { legWieVast } from './wie.ts';

export const intakebehandelaars: Behandelaars<
  | 'crisisintake.overzicht'
  | 'crisisintake.toetsen'
  | 'crisisintake.wie'
  | 'crisisintake.overdrachtsbrief'
  | 'crisisintake.afdruk'
> = {
  'crisisintake.overzicht': (context, { dossierId }) => leesOverzicht(context, dossierId),
  'crisisintake.toetsen': ({ vandaag, beleid }, { feiten }) => {
    const uitleg = beoordeelCrisis(feiten, vandaag, beleid);
    return { uitleg, voorstel: uitleg.gevolg.toegang };
  },
  'crisisintake.wie': legWieVast,
  'crisisintake.overdrachtsbrief': tweedelig<'crisisintake.overdrachtsbrief', Uint8Array>({
    voorbereiden: (context, { dossierId, id, versie }) => maakOverdracht(context, dossierId, id, versie),
    uitvoeren: (context, { dossierId, id, versie }, pdf) => {
      controleerOverdracht(context, dossierId, id, versie);
      const document = bewaarDocument(
        context,
        { dossierId, soort: 'crisisoverdracht', titel: overdrachttekst.titel },
        pdf,
      );
      context.opslag.schrijfCrisisdocument(context.db, { documentId: document.id, stukId: id, versie });
      return document;
    },
  }),
  'crisisintake.afdruk': tweedelig<'crisisintake.afdruk', Uint8Array>({
    voorbereiden: (context, { dossierId }) => maakCrisisafdruk(context, dossierId),
    uitvoeren: (context, { dossierId }, pdf) =>
      bewaarDocument(context, { dossierId, soort: 'crisisafdruk', titel: afdruktekst.titel }, pdf),
  }),
};
