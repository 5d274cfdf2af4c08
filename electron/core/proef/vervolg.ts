import type { Vastlegginginvoer } from '#shared/contract/groepen/vervolg.ts';
import type { Vastleggingen } from '#shared/domein/vastlegging.ts';
import { dagVerder, moment, werkdagVoor } from './kalender.ts';
import type { Proefbesluit, Proefpersoon } from './soorten.ts';

/** Something that was recorded during or after the stay, and when. */
export interface Proefvastlegging {
  op: string;
  invoer: Vastlegginginvoer;
}

/** Of so many people the stay is followed: enough to see every part, and no slower for a hundred thousand. */
const gevolgd = 240;

const planVan = (datum: string, vandaag: string): Vastleggingen['plan'] => ({
  datum,
  doel: 'Een eigen woning, met hulp bij de administratie.',
  richting: 'uitstroom',
  bestemming: 'zelfstandige-woning',
  nodig: 'Inkomen, inschrijving bij woningsites en een schuldregeling.',
  wachtOp: [
    { waarop: 'woning', sinds: datum },
    { waarop: 'schuldhulp', sinds: datum },
  ],
  volgendeStap: 'Gesprek bij de kredietbank',
  volgendeStapOp: dagVerder(vandaag, 9),
  vertrekOp: null,
  voorziening: null,
  voorzieningWaar: '',
  voorzieningGemeldOp: null,
  voorzieningOpvolgenOp: null,
});

const heronderzoekVan = (datum: string): Vastleggingen['heronderzoek'] => ({
  datum,
  aanleiding: 'verlenging',
  gesprekOp: datum,
  geenGesprek: '',
  bevindingen: 'Reageert elke week op woningen en komt op alle afspraken. Er is nog geen woning aangeboden.',
  uitstroomMogelijk: false,
  oorzaakBijClient: false,
  noodzaak: true,
  alternatief: false,
  leidtTotAnderBesluit: false,
  opzet: null,
  reactieClient: 'Wil graag blijven tot er een woning is.',
});

const waarschuwingVan = (datum: string, tekst: string): Vastleggingen['waarschuwing'] => ({
  datum,
  wijze: 'schriftelijk',
  doorWie: 'Teamleider van de locatie',
  plicht: 'huisregels',
  tekst,
  reactie: '',
  gegevenWijze: 'meegegeven',
  gegevenOp: datum,
});

function voornemenVan(vandaag: string): Vastleggingen['voornemen'] {
  return {
    soort: 'beeindigen',
    per: dagVerder(vandaag, 14),
    opVerzoek: null,
    gronden: ['regels'],
    antwoorden: {},
    toelichting: 'U bent twee keer gewaarschuwd en toch ging het opnieuw mis.',
    uitgenodigdOp: vandaag,
    reageerTot: dagVerder(vandaag, 7),
    reactieOp: null,
    reactieWijze: null,
    reactie: '',
    overslaan: null,
    overslaanReden: '',
  };
}

function naHetEinde(einde: string, vandaag: string): Proefvastlegging[] {
  const dag = werkdagVoor(vandaag) > einde ? werkdagVoor(vandaag) : vandaag;
  const uitstroom: Vastleggingen['uitstroom'] = {
    datum: dagVerder(einde, 1),
    wijze: 'van-rechtswege',
    bestemming: 'begeleid-wonen',
    metOverdracht: true,
    pasTerug: true,
    sleutelTerug: true,
    bevestigd: '',
    toelichting: '',
  };
  const over: Vastleggingen['warme-overdracht'] = {
    naar: 'Begeleid wonen, team Oost',
    contact: 'Dienstdoende begeleider',
    datum: dagVerder(einde, 1),
    toestemming: true,
    delen: ['samenvatting', 'plan', 'kennismaking'],
    gedaan: true,
    toelichting: '',
  };
  const nazorg: Vastleggingen['nazorg'] = {
    datum: dagVerder(vandaag, 6),
    vorm: 'telefoon',
    gedaanOp: null,
    verslag: '',
  };
  return [
    { op: moment(dag, 2), invoer: { soort: 'uitstroom', inhoud: uitstroom } },
    { op: moment(dag, 3), invoer: { soort: 'warme-overdracht', inhoud: over } },
    { op: moment(dag, 4), invoer: { soort: 'nazorg', inhoud: nazorg } },
  ];
}

function gewaarschuwd(van: string, vandaag: string): Proefvastlegging[] {
  const eerste = werkdagVoor(dagVerder(vandaag, -9));
  const tweede = werkdagVoor(dagVerder(vandaag, -3));
  if (eerste < van) return [];
  const teksten = [
    'U rookte op de slaapzaal. Rook alleen buiten.',
    'U kwam drie nachten te laat binnen zonder bericht.',
  ];
  return [
    ...[eerste, tweede].map((dag, i) => ({
      op: moment(dag, 11 + i),
      invoer: { soort: 'waarschuwing' as const, inhoud: waarschuwingVan(dag, teksten[i] ?? '') },
    })),
    { op: moment(vandaag, 1), invoer: { soort: 'voornemen', inhoud: voornemenVan(vandaag) } },
  ];
}

/** What was recorded of somebody's stay: a plan in time, a heronderzoek before the end, warnings and a voornemen, the way out. */
export function maakVervolg(
  { nummer, scenario }: Pick<Proefpersoon, 'nummer' | 'scenario'>,
  besluit: Proefbesluit | null,
  vandaag: string,
): Proefvastlegging[] {
  const { ingangsdatum: van, laatsteDag: tot } = besluit ?? {};
  if (!van || !tot || nummer >= gevolgd || !besluit?.bekendmaking) return [];
  const plandag = werkdagVoor(dagVerder(van, 24));
  const plan: Proefvastlegging[] =
    plandag > van && plandag < vandaag && nummer % 3 !== 0
      ? [{ op: moment(plandag, 10), invoer: { soort: 'plan', inhoud: planVan(plandag, vandaag) } }]
      : [];
  if (scenario === 'loopt-af') {
    const dag = werkdagVoor(dagVerder(vandaag, -2));
    return [...plan, { op: moment(dag, 12), invoer: { soort: 'heronderzoek', inhoud: heronderzoekVan(dag) } }];
  }
  if (scenario === 'geeindigd') return [...plan, ...naHetEinde(tot, vandaag)];
  if (scenario === 'verstrekt' && nummer % 4 === 1) return [...plan, ...gewaarschuwd(van, vandaag)];
  return plan;
}
