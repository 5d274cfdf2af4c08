import { plusDagen } from '#shared/beleid/index.ts';
import type { Uitvoer } from '#shared/contract/tabel.ts';
import { winterteksten } from '#shared/taal/winter.ts';
import { dezeNacht } from '../acuut/bedden.ts';
import { tweedelig, type Behandelaars, type Context } from '../context.ts';
import { maakTabelbestand } from '../tabelbestand/bestand.ts';
import { weiger } from '../weigering.ts';
import {
  laatWinterbesluitVervallen,
  ontvangWinterbesluit,
  openWinteropvang,
  slaaplocaties,
  sluitWinteropvang,
  toetsWinter,
} from './besluiten.ts';
import { alsTabellen, leesCijfers } from './cijfers.ts';
import { heropenNacht, laatGastVervallen, leesNacht, legGastVast, sluitNacht } from './nacht.ts';
import { winterbesluitPdf } from './papier.ts';
import { alsPeriodes, leesBesluiten } from './perioden.ts';

function lees(context: Context): Uitvoer<'winter.lezen'> {
  const { db, opslag, sessie } = context;
  const nacht = dezeNacht(context);
  return {
    nacht,
    morgen: plusDagen(nacht, 1),
    periodes: alsPeriodes(leesBesluiten(context), nacht),
    locaties: slaaplocaties(context)
      .filter(({ id }) => !sessie.locatieId || id === sessie.locatieId)
      .map(({ id, naam }) => ({ locatieId: id, naam, bedden: opslag.extraBedden(db, id, nacht) })),
  };
}

type Bestand = Uitvoer<'winter.besluitBytes'>;

async function besluitbestand(context: Context, id: string): Promise<Bestand> {
  const besluiten = leesBesluiten(context);
  const besluit = besluiten.find((een) => een.id === id) ?? weiger('niet-gevonden');
  const opening = besluiten.find((een) => een.id === besluit.opentId) ?? null;
  const bytes = await winterbesluitPdf(context, besluit, opening);
  const { openen, sluiten } = winterteksten.papier;
  const naam = `${besluit.soort === 'openen' ? openen : sluiten}-${besluit.nacht}`;
  return { bestandsnaam: `${naam.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.pdf`, mime: 'application/pdf', bytes };
}

export const winterbehandelaars: Behandelaars<
  | 'winter.lezen'
  | 'winter.proberen'
  | 'winter.openen'
  | 'winter.sluiten'
  | 'winter.vervallen'
  | 'winter.ontvangen'
  | 'winter.ontvangenVervallen'
  | 'winter.besluitBytes'
  | 'winter.nacht'
  | 'winter.gast'
  | 'winter.gastVervallen'
  | 'winter.nachtSluiten'
  | 'winter.nachtHeropenen'
  | 'winter.cijfers'
  | 'winter.cijfersBytes'
> = {
  'winter.lezen': lees,
  'winter.proberen': (context, gronden) => toetsWinter(context, gronden, null),
  'winter.openen': openWinteropvang,
  'winter.sluiten': sluitWinteropvang,
  'winter.vervallen': (context, invoer) => laatWinterbesluitVervallen(context, invoer, 'eigen'),
  'winter.ontvangen': ontvangWinterbesluit,
  'winter.ontvangenVervallen': (context, invoer) => laatWinterbesluitVervallen(context, invoer, 'ontvangen'),
  'winter.besluitBytes': tweedelig<'winter.besluitBytes', Bestand>({
    voorbereiden: (context, { winterbesluitId }) => besluitbestand(context, winterbesluitId),
    uitvoeren: (_context, _invoer, bestand) => bestand,
  }),
  'winter.nacht': leesNacht,
  'winter.gast': legGastVast,
  'winter.gastVervallen': laatGastVervallen,
  'winter.nachtSluiten': sluitNacht,
  'winter.nachtHeropenen': heropenNacht,
  'winter.cijfers': leesCijfers,
  'winter.cijfersBytes': tweedelig<'winter.cijfersBytes', Bestand>({
    voorbereiden: (context, { vorm, ...periode }) =>
      maakTabelbestand(alsTabellen(context, leesCijfers(context, periode)), vorm, context),
    uitvoeren: (_context, _invoer, bestand) => bestand,
  }),
};
