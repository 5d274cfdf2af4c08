import type { Veldfout } from '#shared/contract/antwoord.ts';
import type { Crisisinhoud } from '#shared/domein/crisis/index.ts';
import type { Crisistoets, Doorgeleiding, intakesoorten, VeiligContact } from '#shared/domein/crisis/intake.ts';
import type { Triage } from '#shared/domein/crisis/triage.ts';
import { intakefouten as fout } from '#shared/taal/crisis/intakefouten.ts';
import type { Context } from '../../context.ts';
import { lokaalVanMoment } from '../../klok.ts';
import { weiger } from '../../weigering.ts';
import { sleutelsVanMens } from '../../client/sleutels.ts';
import type { Crisisregels } from '../regels.ts';
import { geldendeStukken } from '../stukken.ts';
import { noemtAdres } from './adres.ts';
import { beoordeelCrisis } from './toets.ts';

/** A check: what is wrong, the field it is about, and what to do. */
type Controle = readonly [mis: boolean, pad: string, bericht: string];
const bezwaren = (controles: readonly Controle[]): Veldfout[] =>
  controles.flatMap(([mis, pad, bericht]) => (mis ? [{ pad, bericht }] : []));
const kort = (tekst: string): boolean => tekst.length < 3;

/** A callback needs a number and leave to call. */
export const contactbezwaren = ({ magTerugbellen, nummer, terugbelOp }: VeiligContact): Veldfout[] =>
  bezwaren([
    [terugbelOp !== null && magTerugbellen === false, 'terugbelOp', fout.nummerNietMag],
    [terugbelOp !== null && magTerugbellen !== false && !nummer, 'nummer', fout.nummer],
  ]);

/** A level has a reason and a triagebesluit a day; every code counts once. */
export const triagebezwaren = (triage: Triage, vandaag: string): Veldfout[] =>
  bezwaren([
    [triage.niveau !== null && kort(triage.niveauReden), 'niveauReden', fout.niveauReden],
    [triage.niveau === null && triage.niveauReden !== '', 'niveau', fout.niveauKiezen],
    [triage.triagebesluit !== null && triage.triagebesluitOp === null, 'triagebesluitOp', fout.besluitDag],
    [triage.triagebesluit === null && triage.triagebesluitOp !== null, 'triagebesluit', fout.besluitKiezen],
    [(triage.triagebesluitOp ?? '') > vandaag, 'triagebesluitOp', fout.toekomst],
    [new Set(triage.aard).size < triage.aard.length, 'aard', fout.dubbel],
  ]);

/** Nobody answered: then there is a next moment, unless we may not call. */
function momentbezwaren(moment: Crisisinhoud<'contactmoment'>, lokaal: string, magBellen: boolean): Veldfout[] {
  const { op, metWie, volgendOp } = moment;
  return bezwaren([
    [op > lokaal, 'op', fout.toekomst],
    [metWie === 'niemand' && volgendOp === null && magBellen, 'volgendOp', fout.volgend],
    [volgendOp !== null && !magBellen, 'volgendOp', fout.nummerNietMag],
    [volgendOp !== null && volgendOp <= op, 'volgendOp', fout.volgendVoor],
  ]);
}

function toetsbezwaren({ vandaag, beleid }: Context, toets: Crisistoets): Veldfout[] {
  const { conclusie, motivering, onveilig, oplossingEigenNetwerk, oplossingDerden, herkomst, codeRood } = toets;
  const feiten = { onveilig, oplossingEigenNetwerk, oplossingDerden, herkomst, codeRood };
  const uitleg = beoordeelCrisis({ ...feiten, veiligInRotterdam: toets.veiligInRotterdam }, vandaag, beleid);
  const anders = conclusie !== uitleg.gevolg.toegang;
  return bezwaren([[conclusie !== null && kort(motivering), 'motivering', anders ? fout.afwijken : fout.motivering]]);
}

function doorgeleidingbezwaren(inhoud: Doorgeleiding, lokaal: string): Veldfout[] {
  const { wat, akkoord, delen, contactpersoon, overgenomenOp, volgendContactOp, volgendContactHoe } = inhoud;
  return bezwaren([
    [akkoord === false && wat !== 'advies', 'akkoord', fout.akkoord],
    [akkoord !== true && delen.length > 0, 'delen', fout.delenZonderAkkoord],
    [new Set(delen).size < delen.length, 'delen', fout.dubbel],
    [overgenomenOp !== null && !contactpersoon, 'contactpersoon', fout.overgenomen],
    [(overgenomenOp ?? '') > lokaal, 'overgenomenOp', fout.toekomst],
    [volgendContactOp !== null && !volgendContactHoe, 'volgendContactHoe', fout.weg],
    [noemtAdres(inhoud.situatie), 'situatie', fout.adres],
    [noemtAdres(inhoud.afspraken), 'afspraken', fout.adres],
  ]);
}

function onderzoekbezwaren(
  inhoud: Crisisinhoud<'vt-onderzoek'>,
  vandaag: string,
  besluitOp: string | null,
): Veldfout[] {
  const { afgerondOp, geinformeerdOp, uitgesteld, uitstelReden } = inhoud;
  return bezwaren([
    [(afgerondOp ?? '') > vandaag, 'afgerondOp', fout.toekomst],
    [afgerondOp !== null && besluitOp !== null && afgerondOp < besluitOp, 'afgerondOp', fout.eerderDanBesluit],
    [(geinformeerdOp ?? '') > vandaag, 'geinformeerdOp', fout.toekomst],
    [uitgesteld === true && kort(uitstelReden), 'uitstelReden', fout.uitstelReden],
  ]);
}

/** The safe number is one of the keys by which the caller is found. */
export function zoekbaar({ db, opslag }: Context, dossierId: string): void {
  const { clientId } = opslag.leesDossier(db, dossierId) ?? weiger('niet-gevonden');
  const client = opslag.leesClient(db, clientId) ?? weiger('niet-gevonden');
  opslag.wijzigSleutels(db, clientId, sleutelsVanMens({ db, opslag }, clientId, client));
}

/** What the records of the intake ask besides their schema. */
export const intakeregels: { readonly [S in keyof typeof intakesoorten]: Crisisregels<S> } = {
  'veilig-contact': {
    over: 'zaak',
    enkel: true,
    bezwaren: (_context, { inhoud }) => contactbezwaren(inhoud),
    werkDoor: (context, { dossierId }) => zoekbaar(context, dossierId),
  },
  triage: { over: 'zaak', enkel: true, bezwaren: ({ vandaag }, { inhoud }) => triagebezwaren(inhoud, vandaag) },
  contactmoment: {
    over: 'zaak',
    bezwaren: (context, { inhoud, stukken }) => {
      const magBellen = geldendeStukken(stukken, 'veilig-contact')[0]?.inhoud.magTerugbellen !== false;
      return momentbezwaren(inhoud, lokaalVanMoment(context.nu), magBellen);
    },
  },
  poging: {
    over: 'zaak',
    bezwaren: ({ vandaag }, { inhoud }) =>
      bezwaren([
        [(inhoud.op ?? '') > vandaag, 'op', fout.toekomst],
        [inhoud.uitkomst !== null && kort(inhoud.wat), 'wat', fout.uitkomst],
      ]),
  },
  crisistoets: { over: 'zaak', enkel: true, bezwaren: (context, { inhoud }) => toetsbezwaren(context, inhoud) },
  doorgeleiding: {
    over: 'zaak',
    bezwaren: (context, { inhoud }) => doorgeleidingbezwaren(inhoud, lokaalVanMoment(context.nu)),
  },
  'vt-onderzoek': {
    over: 'zaak',
    enkel: true,
    bezwaren: ({ vandaag }, { inhoud, stukken }) =>
      onderzoekbezwaren(inhoud, vandaag, geldendeStukken(stukken, 'triage')[0]?.inhoud.triagebesluitOp ?? null),
  },
};
