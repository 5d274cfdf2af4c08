import type { Veldfout } from '#shared/contract/antwoord.ts';
import type { besluitstukken } from '#shared/domein/crisis/besluit.ts';
import type { Crisisinhoud } from '#shared/domein/crisis/index.ts';
import { besluitfouten as fout } from '#shared/taal/crisis/besluitfouten.ts';
import type { Context } from '../../context.ts';
import { weiger } from '../../weigering.ts';
import type { Crisisregels } from '../regels.ts';
import { tegenGeheim } from './geheim.ts';
import { crisisloop } from './stand.ts';

type Controle = readonly [fout: boolean, pad: string, bericht: string];
const fouten = (controles: readonly Controle[]): Veldfout[] =>
  controles.flatMap(([mis, pad, bericht]) => (mis ? [{ pad, bericht }] : []));

/** Texts of a record as typed, to look for what may not stand in it. */
const getypt = (inhoud: object): Record<string, string> =>
  Object.fromEntries(Object.entries(inhoud).filter((deel): deel is [string, string] => typeof deel[1] === 'string'));

function zonderGeheim(
  context: Context,
  dossierId: string,
  teksten: Record<string, string>,
  ookNamen: boolean,
): Veldfout[] {
  const dossier = context.opslag.leesDossier(context.db, dossierId) ?? weiger('niet-gevonden');
  return tegenGeheim(context, { dossier }, teksten, ookNamen);
}
/** Within the case others may be named; a place and an address may not. */
const zonderAdres = (context: Context, dossierId: string, inhoud: object): Veldfout[] =>
  zonderGeheim(context, dossierId, getypt(inhoud), false);

const afspraakfouten = (i: Crisisinhoud<'briefafspraak'>): Veldfout[] =>
  fouten([
    [(i.postVeilig === true || i.mailVeilig === true) && i.hoeBekend.length < 3, 'hoeBekend', fout.hoeBekend],
    [i.professional !== '' && i.doorClientGenoemd === false, 'doorClientGenoemd', fout.genoemd],
    [i.professional === '' && i.doorClientGenoemd === true, 'professional', fout.wieProfessional],
  ]);

/** What leaving safely asks once the client left, and when it is to a place with danger (5.1.3). */
function vertrekfouten(context: Context, dossierId: string, i: Crisisinhoud<'veilig-vertrek'>): Veldfout[] {
  const weg = i.vertrokkenOp !== null;
  const gevaar = i.bekendGevaar === true || i.plekVeilig === false;
  const begin = crisisloop(context, dossierId).verstrekking?.ingangsdatum ?? null;
  return fouten([
    [weg && i.vertrokkenOp! > context.vandaag, 'vertrokkenOp', fout.toekomst],
    [weg && begin !== null && i.vertrokkenOp! < begin, 'vertrokkenOp', fout.vertrokVoor(begin ?? '')],
    [weg && i.hoe === null, 'hoe', fout.hoe],
    [weg && i.naar === null, 'naar', fout.naar],
    [gevaar && i.gevaar.length < 3, 'gevaar', fout.gevaarWat],
    [gevaar && i.gedaan.length === 0, 'gedaan', fout.gevaarGedaan],
    [gevaar && i.gedaan.length > 0 && i.gedaanToelichting.length < 3, 'gedaanToelichting', fout.gevaarGedaanHoe],
    [i.nazorgUitkomst !== '' && i.nazorgOp === null, 'nazorgOp', fout.nazorgEerst],
  ]);
}

type Besluitstuk = keyof typeof besluitstukken;

/** What the records around the besluit and the ending ask besides their schema. */
export const besluitstukregels: { readonly [S in Besluitstuk]: Crisisregels<S> } = {
  briefafspraak: {
    over: 'zaak',
    enkel: true,
    bezwaren: (context, { dossierId, inhoud }) => [
      ...afspraakfouten(inhoud),
      ...zonderAdres(context, dossierId, inhoud),
    ],
  },
  crisisfeit: {
    over: 'zaak',
    bezwaren: (context, { dossierId, inhoud }) => [
      ...fouten([[inhoud.datum > context.vandaag, 'datum', fout.toekomst]]),
      ...zonderAdres(context, dossierId, inhoud),
    ],
  },
  crisiszienswijze: {
    over: 'zaak',
    bezwaren: (context, { dossierId, inhoud }) => [
      ...fouten([[inhoud.gehoordOp > context.vandaag, 'gehoordOp', fout.toekomst]]),
      // What the client says goes into the letter word for word.
      ...zonderGeheim(context, dossierId, { reactie: inhoud.reactie, voornemen: inhoud.voornemen }, true),
    ],
  },
  'veilig-vertrek': {
    over: 'zaak',
    enkel: true,
    bezwaren: (context, { dossierId, inhoud }) => [
      ...vertrekfouten(context, dossierId, inhoud),
      ...zonderAdres(context, dossierId, inhoud),
    ],
  },
  // Written by its own endpoint, which asks the right of the team's lead.
  besluitbespreking: {
    over: 'zaak',
    bezwaren: () => [{ pad: 'oordeel', bericht: fout.alleenTeamleider }],
    werkDoor: ({ sessie }) => {
      if (!sessie.rechten.includes('crisis.toezicht')) weiger('geen-recht');
    },
  },
};
