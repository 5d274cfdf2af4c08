import { leefgebieden, type verblijfsoorten } from '#shared/domein/crisis/verblijf.ts';
import { crisisverblijf } from '#shared/taal/crisis/scherm-verblijf.ts';
import { dag, is, jaNee, keuze, lijst, moment, regel, vlak, type Crisisveld } from './veld.ts';

const { koppen } = crisisverblijf;
const wmo = is('conclusie', 'wmo-arrangement');
const forensisch = is('zorg', 'forensisch');
const overgedragen = ({ overdrachtOp }: Readonly<Record<string, unknown>>): boolean => overdrachtOp !== null;

/** Forms of what is recorded while somebody stays. */
export const verblijfvelden: Readonly<Record<keyof typeof verblijfsoorten, readonly Crisisveld[]>> = {
  crisisbasis: [
    lijst('punt', { verplicht: true }),
    keuze('stand', { verplicht: true }),
    dag('datum', { verplicht: true, verleden: true }),
    jaNee('veilig', { bij: is('stand', 'op-orde') }),
    regel('veiligHoe', { bij: is('stand', 'op-orde') }),
    lijst('bewijs', { bij: is('stand', 'op-orde') }),
    dag('geldigTot', { bij: is('stand', 'op-orde') }),
    regel('reden', { bij: is('stand', 'niet-van-toepassing') }),
    regel('actie', { bij: is('stand', 'ontbreekt', 'bezig') }),
    regel('wie', { bij: is('stand', 'ontbreekt', 'bezig') }),
    dag('uiterlijk', { bij: is('stand', 'ontbreekt', 'bezig') }),
  ],
  crisiszorg: [
    lijst('zorg', { verplicht: true }),
    regel('nodig', { verplicht: true }),
    dag('gebeurdOp', { verleden: true, bij: forensisch }),
    keuze('stand', { verplicht: true }),
    regel('doorWie', { bij: is('stand', 'geregeld', 'gedaan', 'nodig') }),
    moment('afspraakOp', { bij: is('stand', 'geregeld') }),
    jaNee('vervoerVeilig', { bij: is('stand', 'geregeld') }),
    dag('uiterlijk', { bij: is('stand', 'nodig') }),
    dag('gedaanOp', { verleden: true, bij: is('stand', 'gedaan') }),
    vlak('toelichting'),
  ],
  rust: [
    dag('datum', { verplicht: true, verleden: true }),
    regel('nu', { verplicht: true }),
    regel('nogNiet'),
    regel('steun'),
    dag('volgendGesprekOp'),
  ],
  risicohulp: [
    lijst('factor', { verplicht: true }),
    regel('hulp', { verplicht: true }),
    regel('doorWie'),
    keuze('stand', { verplicht: true }),
    dag('uiterlijk', { bij: is('stand', 'te-vragen', 'aangevraagd', 'loopt') }),
    vlak('toelichting'),
  ],
  vraagverheldering: [
    dag('gestartOp', { verplicht: true, verleden: true }),
    ...leefgebieden.map((gebied, i) => regel(gebied, i === 0 ? { kop: koppen.leefgebieden } : {})),
    vlak('wens', { kop: koppen.daarna }),
    keuze('conclusie'),
    keuze('vorm', { bij: wmo }),
    vlak('waarom', { bij: ({ conclusie }) => conclusie !== null }),
    dag('klaarOp', { verleden: true, bij: ({ conclusie }) => conclusie !== null }),
  ],
  vervolgtraject: [
    keuze('vervolg', { verplicht: true }),
    keuze('vorm', { bij: is('vervolg', 'wmo-arrangement') }),
    regel('bij', { verplicht: true }),
    dag('gevraagdOp', { verleden: true }),
    dag('indicatieOp', { verleden: true }),
    dag('afgewezenOp', { verleden: true, bij: is('indicatieOp', null) }),
    jaNee('woonplek', { bij: is('vorm', 'extramuraal') }),
    dag('startOp', { bij: ({ indicatieOp }) => indicatieOp !== null }),
    dag('overdrachtOp', { verleden: true, kop: koppen.overdracht }),
    vlak('overdrachtWat', { bij: overgedragen }),
    keuze('overdrachtGrond', { bij: overgedragen }),
    vlak('toelichting'),
  ],
  bijdragebrief: [
    dag('vanaf', { verplicht: true }),
    dag('verstuurdOp', { verleden: true }),
    keuze('wijze', { bij: ({ verstuurdOp }) => verstuurdOp !== null }),
    vlak('toelichting'),
  ],
  bijdragevrijstelling: [
    dag('van', { verplicht: true }),
    dag('tot'),
    lijst('grond', { verplicht: true }),
    vlak('waarom', { verplicht: true }),
  ],
  crisisafwezig: [
    moment('sinds', { verplicht: true }),
    jaNee('gevaar', { verplicht: true }),
    vlak('besluit', { verplicht: true, bij: ({ gevaar }) => gevaar !== null }),
    jaNee('bereikt', { bij: ({ gevaar }) => gevaar !== null }),
    dag('verwachtTerug', { bij: ({ gevaar }) => gevaar !== null }),
    dag('terugOp', { verleden: true, bij: ({ gevaar }) => gevaar !== null }),
    vlak('toelichting', { bij: ({ gevaar }) => gevaar !== null }),
  ],
};
