import type { plegersoorten } from '#shared/domein/crisis/pleger.ts';
import { schermToezicht } from '#shared/taal/scherm-toezicht.ts';
import { dag, jaNee, keuze, lijst, regel, rijen, vlak, type Crisisveld } from './veld.ts';

const { koppen } = schermToezicht.mensen;
const naam = [regel('voornamen'), regel('achternaam'), regel('aliassen'), dag('geboortedatum', { verleden: true })];
const vinden = [
  regel('telefoons', { kop: koppen.vinden }),
  regel('adres'),
  regel('kenteken'),
  regel('auto'),
  regel('werk'),
  regel('socialeMedia'),
  regel('uiterlijk'),
];
const banden = rijen('banden', [lijst('waar', { verplicht: true }), keuze('hoe', { verplicht: true }), regel('wie')]);

/** Forms of who a client must be kept safe from, and of who is around that person. */
export const plegervelden: Readonly<Record<keyof typeof plegersoorten, readonly Crisisveld[]>> = {
  pleger: [...naam, lijst('relatie'), regel('vanKinderen'), vlak('gevaar', { kop: koppen.gevaar }), ...vinden, banden],
  netwerk: [
    ...naam,
    keuze('soort', { verplicht: true }),
    keuze('kant', { verplicht: true }),
    regel('relatie'),
    jaNee('zoektMee'),
    vlak('toelichting'),
    ...vinden,
    banden,
  ],
};
