import type { Uitvoer } from '#shared/contract/tabel.ts';
import { tweedelig, type Behandelaars } from '../context.ts';
import type { Bijlagemime } from '../bijlage/soort.ts';
import { weiger } from '../weigering.ts';
import { leesAfspraakbestand, leesAfspraaklijst, legAfspraakVast, trekAfspraakIn } from './afspraken.ts';
import {
  bewaarHuisregels,
  laatAkkoordVervallen,
  leesStand,
  leesVersies,
  legAkkoordVast,
  reikUit,
} from './huisregels.ts';
import { huisregelsPdf } from './huisregelspapier.ts';

export const locatiebehandelaars: Behandelaars<
  | 'huisregels.lezen'
  | 'huisregels.bewaren'
  | 'huisregels.pdf'
  | 'huisregels.stand'
  | 'huisregels.uitreiken'
  | 'huisregels.akkoord'
  | 'huisregels.akkoordVervallen'
  | 'afspraak.lijst'
  | 'afspraak.vastleggen'
  | 'afspraak.intrekken'
  | 'afspraak.bytes'
> = {
  'huisregels.lezen': leesVersies,
  'huisregels.bewaren': bewaarHuisregels,
  'huisregels.pdf': tweedelig<'huisregels.pdf', Uitvoer<'huisregels.pdf'>>({
    voorbereiden: async (context, { locatieId, huisregelsId }) => {
      const { db, opslag } = context;
      const regels = opslag.leesHuisregels(db, locatieId).find(({ id }) => id === huisregelsId);
      const locatie = opslag.leesLocatie(db, locatieId);
      if (!regels || !locatie) return weiger('niet-gevonden');
      const bytes = await huisregelsPdf(context, locatie, regels, null);
      return { bestandsnaam: `huisregels-${regels.vanaf}.pdf`, mime: 'application/pdf', bytes };
    },
    uitvoeren: (_context, _invoer, bestand) => bestand,
  }),
  'huisregels.stand': leesStand,
  'huisregels.uitreiken': tweedelig<'huisregels.uitreiken', Uint8Array>(reikUit),
  'huisregels.akkoord': legAkkoordVast,
  'huisregels.akkoordVervallen': laatAkkoordVervallen,
  'afspraak.lijst': leesAfspraaklijst,
  'afspraak.vastleggen': tweedelig<'afspraak.vastleggen', Bijlagemime | null>(legAfspraakVast),
  'afspraak.intrekken': trekAfspraakIn,
  'afspraak.bytes': leesAfspraakbestand,
};
