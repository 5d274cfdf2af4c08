import type { pleksoorten } from '#shared/domein/crisis/plek.ts';
import { dag, is, jaNee, keuze, lijst, moment, regel, vlak, type Crisisveld } from './veld.ts';

/** Forms of what is recorded about a place. */
export const plekvelden: Readonly<Record<keyof typeof pleksoorten, readonly Crisisveld[]>> = {
  'opvang-elders': [
    jaNee('instemming'),
    dag('besprokenOp', { verplicht: true, verleden: true }),
    vlak('waarom', { verplicht: true }),
    regel('wens'),
  ],
  vervoer: [
    lijst('hoe', { verplicht: true }),
    moment('op', { verplicht: true }),
    regel('trefpunt'),
    regel('wie'),
    regel('gaatMee'),
    jaNee('bonZonderAdres', { bij: is('hoe', 'taxi') }),
    jaNee('telefoonUit', { bij: is('hoe', 'taxi', 'eigen-auto', 'openbaar-vervoer') }),
    vlak('toelichting'),
  ],
  aankomst: [
    keuze('uitkomst', { verplicht: true }),
    moment('op', { verplicht: true }),
    regel('verteldDoor', { verplicht: true }),
    vlak('gedaan', { bij: is('uitkomst', 'niet-aangekomen') }),
    moment('volgendeOp', { bij: is('uitkomst', 'niet-aangekomen') }),
  ],
  'geen-plek': [
    lijst('vannacht', { verplicht: true }),
    vlak('afspraken', { verplicht: true }),
    regel('beslotenDoor', { verplicht: true }),
    moment('opnieuwOp', { verplicht: true }),
    regel('opgelost'),
  ],
};
