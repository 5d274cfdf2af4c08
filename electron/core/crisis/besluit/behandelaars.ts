import type { Uitvoer } from '#shared/contract/tabel.ts';
import { tweedelig, type Behandelaars } from '../../context.ts';
import { bewaarHier, laatVervallen, maakBekend, maakBrief, verbeterBekendmaking } from './bekendmaken.ts';
import type { Crisisbrief } from './brief.ts';
import { bespreek, leesLooptAf, leesTerugkijken } from './lijst.ts';
import { neemCrisisbesluit, tekenVoorbeeld } from './nemen.ts';
import { leesVoorstel } from './voorstel.ts';

export const crisisbesluitbehandelaars: Behandelaars<
  | 'crisisbesluit.voorstel'
  | 'crisisbesluit.voorbeeld'
  | 'crisisbesluit.nemen'
  | 'crisisbesluit.bekendmaken'
  | 'crisisbesluit.bekendmakingVerbeteren'
  | 'crisisbesluit.bewaren'
  | 'crisisbesluit.brief'
  | 'crisisbesluit.latenVervallen'
  | 'crisisbesluit.looptAf'
  | 'crisisbesluit.terugkijken'
  | 'crisisbesluit.bespreken'
> = {
  'crisisbesluit.voorstel': leesVoorstel,
  'crisisbesluit.voorbeeld': tweedelig<'crisisbesluit.voorbeeld', Uitvoer<'crisisbesluit.voorbeeld'>>({
    voorbereiden: tekenVoorbeeld,
    uitvoeren: (_context, _invoer, voorbeeld) => voorbeeld,
  }),
  'crisisbesluit.nemen': tweedelig<'crisisbesluit.nemen', Crisisbrief>(neemCrisisbesluit),
  'crisisbesluit.bekendmaken': maakBekend,
  'crisisbesluit.bekendmakingVerbeteren': verbeterBekendmaking,
  'crisisbesluit.bewaren': bewaarHier,
  'crisisbesluit.brief': tweedelig<'crisisbesluit.brief', Crisisbrief>(maakBrief),
  'crisisbesluit.latenVervallen': laatVervallen,
  'crisisbesluit.looptAf': (context) => leesLooptAf(context),
  'crisisbesluit.terugkijken': (context) => leesTerugkijken(context),
  'crisisbesluit.bespreken': bespreek,
};
