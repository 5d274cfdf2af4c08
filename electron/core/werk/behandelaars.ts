import type { Uitvoer } from '#shared/contract/tabel.ts';
import { tweedelig, type Behandelaars } from '../context.ts';
import {
  geefAllesTerug,
  geefTerug,
  laatAfwezigheidVervallen,
  legAfwezigheidVast,
  lijstAfwezigheid,
  neemAllesOver,
  neemOver,
} from './afwezigheid.ts';
import { leesWerkvoorraad } from './lijst.ts';
import { maakWerklijst } from './papier.ts';
import { voegTeamToe, wijzigTeam } from './team.ts';
import { hervat, leesStand, stelUit, wijsToe } from './toewijzen.ts';
import { leesWeek } from './week.ts';

export const werkbehandelaars: Behandelaars<
  | 'werkvoorraad.lijst'
  | 'werkvoorraad.week'
  | 'werkvoorraad.pdf'
  | 'werk.stand'
  | 'werk.toewijzen'
  | 'werk.uitstellen'
  | 'werk.hervatten'
  | 'werk.overnemen'
  | 'werk.allesOvernemen'
  | 'werk.teruggeven'
  | 'werk.allesTeruggeven'
  | 'afwezigheid.lijst'
  | 'afwezigheid.vastleggen'
  | 'afwezigheid.vervallen'
  | 'team.lijst'
  | 'team.toevoegen'
  | 'team.wijzigen'
> = {
  'werkvoorraad.lijst': leesWerkvoorraad,
  'werkvoorraad.week': leesWeek,
  'werkvoorraad.pdf': tweedelig<'werkvoorraad.pdf', Uitvoer<'werkvoorraad.pdf'>>({
    voorbereiden: maakWerklijst,
    uitvoeren: (_context, _invoer, bestand) => bestand,
  }),
  'werk.stand': (context, { dossierId }) => leesStand(context, dossierId),
  'werk.toewijzen': wijsToe,
  'werk.uitstellen': stelUit,
  'werk.hervatten': (context, { dossierId }) => hervat(context, dossierId),
  'werk.overnemen': (context, { dossierId }) => {
    neemOver(context, dossierId);
    return leesStand(context, dossierId);
  },
  'werk.allesOvernemen': (context, { gebruikerId }) => neemAllesOver(context, gebruikerId),
  'werk.teruggeven': (context, { dossierId }) => {
    geefTerug(context, dossierId);
    return leesStand(context, dossierId);
  },
  'werk.allesTeruggeven': (context, { gebruikerId }) => geefAllesTerug(context, gebruikerId),
  'afwezigheid.lijst': lijstAfwezigheid,
  'afwezigheid.vastleggen': legAfwezigheidVast,
  'afwezigheid.vervallen': laatAfwezigheidVervallen,
  'team.lijst': ({ db, opslag }) => opslag.leesTeams(db),
  'team.toevoegen': voegTeamToe,
  'team.wijzigen': wijzigTeam,
};
