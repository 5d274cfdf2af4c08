import type { Uitvoer } from '#shared/contract/tabel.ts';
import { tweedelig, type Behandelaars } from '../context.ts';
import { laatBekendeVervallen, leesBekendenlijst, legBekendeVast } from './bekenden.ts';
import { beoordeelToezicht } from './beoordelen.ts';
import { alleenWij, leesBescherming, sluitUit } from './beschermen.ts';
import { isOpen, leesToezicht, periodeVan, recent } from './lijst.ts';
import { maakInzageoverzicht, maakToezichtverslag } from './papier.ts';
import { leesZaaktoezicht } from './zaak.ts';

export const toezichtbehandelaars: Behandelaars<
  | 'toezicht.lijst'
  | 'toezicht.aantal'
  | 'toezicht.beoordelen'
  | 'toezicht.zaak'
  | 'toezicht.pdf'
  | 'toezicht.inzagepdf'
  | 'bescherming.stand'
  | 'bescherming.alleenWij'
  | 'bescherming.uitsluiten'
  | 'bekende.lijst'
  | 'bekende.vastleggen'
  | 'bekende.vervallen'
> = {
  'toezicht.lijst': (context, { van, tot, soort, alleenOpen }) => {
    const open = leesToezicht(context, recent(context)).filter(isOpen);
    const regels = alleenOpen ? open : leesToezicht(context, periodeVan(van, tot));
    return { regels: regels.filter((regel) => soort === null || regel.soort === soort), open: open.length };
  },
  'toezicht.aantal': (context) => ({ open: leesToezicht(context, recent(context)).filter(isOpen).length }),
  'toezicht.beoordelen': beoordeelToezicht,
  'toezicht.zaak': leesZaaktoezicht,
  'toezicht.pdf': tweedelig<'toezicht.pdf', Uitvoer<'toezicht.pdf'>>({
    voorbereiden: maakToezichtverslag,
    uitvoeren: (_context, _invoer, bestand) => bestand,
  }),
  'toezicht.inzagepdf': tweedelig<'toezicht.inzagepdf', Uitvoer<'toezicht.inzagepdf'>>({
    voorbereiden: maakInzageoverzicht,
    uitvoeren: (_context, _invoer, bestand) => bestand,
  }),
  'bescherming.stand': leesBescherming,
  'bescherming.alleenWij': alleenWij,
  'bescherming.uitsluiten': sluitUit,
  'bekende.lijst': leesBekendenlijst,
  'bekende.vastleggen': legBekendeVast,
  'bekende.vervallen': laatBekendeVervallen,
};
