import type { besluitstukken } from '#shared/domein/crisis/besluit.ts';
import { nl } from '#shared/taal/nl.ts';
import { dag, is, jaNee, keuze, lijst, moment, regel, vinkjes, vlak, type Crisisveld } from './veld.ts';

type Invoer = Readonly<Record<string, unknown>>;
const t = nl.crisisbesluit.koppen;
const metGevaar = ({ bekendGevaar, plekVeilig }: Invoer): boolean => bekendGevaar === true || plekVeilig === false;
const postOfMail = ({ postVeilig, mailVeilig }: Invoer): boolean => postVeilig === true || mailVeilig === true;

/** Forms of what is recorded around the besluit and the ending. */
export const besluitvelden: Readonly<Record<keyof typeof besluitstukken, readonly Crisisveld[]>> = {
  briefafspraak: [
    regel('professional'),
    jaNee('doorClientGenoemd', { bij: ({ professional }) => professional !== '' }),
    jaNee('postVeilig'),
    jaNee('mailVeilig'),
    vlak('hoeBekend', { bij: postOfMail, verplicht: true }),
    vlak('toelichting'),
  ],
  crisisfeit: [
    lijst('feit', { verplicht: true }),
    jaNee('uitkomst'),
    dag('datum', { verplicht: true, verleden: true }),
    regel('door', { verplicht: true }),
    regel('waarUit'),
    jaNee('schriftelijk', { bij: is('feit', 'waarschuwing') }),
    vlak('toelichting', { verplicht: true }),
  ],
  crisiszienswijze: [
    dag('gehoordOp', { verplicht: true, verleden: true }),
    keuze('hoe', { verplicht: true }),
    vlak('voornemen', { verplicht: true }),
    vlak('reactie'),
  ],
  'veilig-vertrek': [
    lijst('naar', { kop: t.plek }),
    jaNee('plekVeilig'),
    jaNee('adresBekend'),
    jaNee('bekendGevaar'),
    vlak('gevaar', { bij: metGevaar, verplicht: true }),
    vinkjes('gedaan', { bij: metGevaar, verplicht: true }),
    vlak('gedaanToelichting', { bij: metGevaar, verplicht: true }),
    vlak('voorwaarden', { kop: t.afspraken }),
    vlak('ingelicht'),
    keuze('schoolIngelicht'),
    moment('nazorgOp'),
    vlak('nazorgUitkomst', { bij: ({ nazorgOp }) => nazorgOp !== null }),
    dag('vertrokkenOp', { kop: t.vertrek, verleden: true }),
    keuze('hoe', { bij: ({ vertrokkenOp }) => vertrokkenOp !== null, verplicht: true }),
    jaNee('sleutelTerug', { bij: ({ vertrokkenOp }) => vertrokkenOp !== null }),
  ],
  // Written from a list by the lead of the team; the fields are there to be read.
  besluitbespreking: [regel('besluitId'), keuze('oordeel'), vlak('opmerking')],
};
