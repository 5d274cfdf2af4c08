import { tweedelig, type Behandelaars } from '../context.ts';
import { controleerDatums } from '../dossier/datums.ts';
import { langlezend } from '../leeswerk/lang.ts';
import { weiger } from '../weigering.ts';
import { bewijsPdf } from './bewijs.ts';
import { beoordeelIndeling, indelingstand, openIndelingen, stelIndelingVoor } from './indeling.ts';
import { aanleveroverzicht, leesAanlevering, leesVoor, leverAan } from './leveren.ts';
import { soortVan } from './soorten/index.ts';

type Naam = `aanlevering.${
  | 'overzicht'
  | 'controleren'
  | 'leveren'
  | 'lezen'
  | 'ontvangst'
  | 'bytes'
  | 'bewijs'
  | 'indeling'
  | 'indelingen'
  | 'indelingVoorstellen'
  | 'indelingBeoordelen'}`;

/** Making a file only reads and may take long, so it is done beforehand; what is kept is what the fingerprint says was read. */
export const aanleverbehandelaars: Behandelaars<Naam> = {
  'aanlevering.overzicht': aanleveroverzicht,
  'aanlevering.controleren': langlezend<'aanlevering.controleren'>((_context, _invoer, verslag) => verslag),
  'aanlevering.leveren': langlezend<'aanlevering.leveren'>(leverAan),
  'aanlevering.lezen': (context, { id }) => leesAanlevering(context, id),
  'aanlevering.ontvangst': (context, { id, ...velden }) => {
    const { db, opslag, sessie, nu, vandaag } = context;
    leesVoor(context, id);
    controleerDatums(velden, vandaag, '');
    opslag.schrijfAanleverantwoord(db, {
      aanleveringId: id,
      ...velden,
      doorId: sessie.gebruikerId,
      op: nu,
    });
    return null;
  },
  'aanlevering.bytes': (context, { id }) => {
    const { rij } = leesVoor(context, id);
    const bytes = context.opslag.leesAanleverbytes(context.db, id) ?? weiger('niet-gevonden');
    return { bestandsnaam: rij.bestandsnaam, mime: rij.mime, bytes };
  },
  'aanlevering.bewijs': tweedelig<'aanlevering.bewijs', Uint8Array>({
    voorbereiden: (context, { id }) => bewijsPdf(context, id),
    uitvoeren: (context, { id }, bytes) => {
      const { rij } = leesVoor(context, id);
      return { bestandsnaam: `bewijs-${rij.bestandsnaam.replace(/\.\w+$/, '')}.pdf`, mime: 'application/pdf', bytes };
    },
  }),
  'aanlevering.indeling': (context, { soort }) => indelingstand(context, soortVan(context, soort)),
  'aanlevering.indelingen': openIndelingen,
  'aanlevering.indelingVoorstellen': stelIndelingVoor,
  'aanlevering.indelingBeoordelen': beoordeelIndeling,
};
