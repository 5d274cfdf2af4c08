import {
  crisispuntdefinities,
  crisispuntenVoor,
  heeftLeeftijd,
  isVolwassen,
  parameterwaarde,
} from '#shared/beleid/index.ts';
import type { Veldfout } from '#shared/contract/antwoord.ts';
import type { Crisisinhoud } from '#shared/domein/crisis/index.ts';
import type { verblijfsoorten } from '#shared/domein/crisis/verblijf.ts';
import { verblijfmeldingen as tekst } from '#shared/taal/crisis/verblijfteksten.ts';
import { bezwarenTegenStand } from '../../basis/vastleggen.ts';
import type { Context } from '../../context.ts';
import type { Crisisregels, Vastgelegd } from '../regels.ts';
import { bezwarenTegenBijdragebrief, bezwarenTegenVrijstelling } from '../bijdrage/controle.ts';
import { leesGezin } from '../stukken.ts';
import { alsBewoner, puntstuk } from './mensen.ts';

type Fouten = Veldfout[];
const als = (mis: boolean, pad: string, bericht: string): Fouten => (mis ? [{ pad, bericht }] : []);
type Lid = ReturnType<typeof leesGezin>[number];

/** What a point cannot be on this day; being in order takes that the safe way was looked at. */
export function bezwarenTegenPunt(
  context: Pick<Context, 'vandaag' | 'beleid'>,
  lid: Lid,
  inhoud: Crisisinhoud<'crisisbasis'>,
  bekend: boolean,
): Fouten {
  const { vandaag, beleid } = context;
  const { punt, stand, veilig } = inhoud;
  const hoort = crisispuntenVoor(alsBewoner(lid), vandaag, beleid).some((een) => een.punt === punt);
  return [
    // A point of before, of a child that grew out of it, can still be mended.
    ...als(!hoort && !bekend, 'punt', tekst.hoortNiet),
    ...bezwarenTegenStand(inhoud, crisispuntdefinities[punt].verloopt ?? false, vandaag),
    ...als(stand === 'op-orde' && veilig !== true, 'veilig', tekst.veiligNodig),
  ];
}

function vanBasis(context: Context, wat: Vastgelegd<'crisisbasis'>): Fouten {
  const lid = leesGezin(context, wat.dossierId).find(({ clientId }) => clientId === wat.clientId);
  if (!lid) return [{ pad: 'punt', bericht: tekst.nietHier }];
  const zelfde = puntstuk(wat.stukken, lid.clientId, wat.inhoud.punt);
  return [
    ...als(zelfde !== null && zelfde.id !== wat.id, 'punt', tekst.dubbelPunt),
    ...bezwarenTegenPunt(context, lid, wat.inhoud, zelfde !== null),
  ];
}

function vanZorg({ vandaag }: Context, { inhoud }: Vastgelegd<'crisiszorg'>): Fouten {
  const { zorg, gebeurdOp, stand, doorWie, afspraakOp, vervoerVeilig, gedaanOp } = inhoud;
  const open = stand === 'nodig' || stand === 'geregeld';
  return [
    ...als(zorg === 'forensisch' && open && gebeurdOp === null, 'gebeurdOp', tekst.dagVanGeweld),
    ...als(gebeurdOp !== null && gebeurdOp > vandaag, 'gebeurdOp', tekst.nietInToekomst),
    ...als(stand === 'geregeld' && !doorWie, 'doorWie', tekst.wieRegelt),
    ...als(stand === 'geregeld' && afspraakOp !== null && vervoerVeilig !== true, 'vervoerVeilig', tekst.vervoer),
    ...als(stand === 'gedaan' && gedaanOp === null, 'gedaanOp', tekst.gedaanNodig),
    ...als(stand !== 'gedaan' && gedaanOp !== null, 'gedaanOp', tekst.gedaanTeVroeg),
    ...als(gedaanOp !== null && gedaanOp > vandaag, 'gedaanOp', tekst.nietInToekomst),
  ];
}

/** Whether a way on can be for somebody of this age: jeugdhulp for the young, a Wmo-arrangement for who is of age. */
function bezwarenTegenVervolg(
  { vandaag, beleid }: Context,
  lid: Lid | undefined,
  vervolg: 'wmo-arrangement' | 'jeugdhulp' | 'geen-vervolg' | null,
  pad: string,
): Fouten {
  const geboren = lid?.geboortedatum ?? null;
  const grens = parameterwaarde(beleid, 'leeftijdVolwassenen', vandaag) * 12;
  const kind = lid && isVolwassen(alsBewoner(lid), vandaag, beleid) === 'niet-voldaan';
  return [
    ...als(vervolg === 'wmo-arrangement' && kind === true, pad, tekst.kindGeenWmo),
    ...als(
      vervolg === 'jeugdhulp' && geboren !== null && heeftLeeftijd(geboren, grens, vandaag),
      pad,
      tekst.geenJeugdhulp,
    ),
  ];
}

const lidVan = (context: Context, { dossierId, clientId }: { dossierId: string; clientId: string | null }) =>
  leesGezin(context, dossierId).find((lid) => lid.clientId === clientId);

function vanVraag(context: Context, wat: Vastgelegd<'vraagverheldering'>): Fouten {
  const { gestartOp, conclusie, vorm, waarom, klaarOp } = wat.inhoud;
  const { vandaag } = context;
  const wmo = conclusie === 'wmo-arrangement';
  return [
    ...als(gestartOp > vandaag, 'gestartOp', tekst.nietInToekomst),
    ...als(klaarOp !== null && klaarOp > vandaag, 'klaarOp', tekst.nietInToekomst),
    ...als(klaarOp !== null && klaarOp < gestartOp, 'klaarOp', tekst.voorBegin),
    ...als(klaarOp !== null && conclusie === null, 'conclusie', tekst.conclusieNodig),
    ...als(conclusie !== null && waarom.length < 3, 'waarom', tekst.waarom),
    ...als(wmo && vorm === null, 'vorm', tekst.vormNodig),
    ...als(!wmo && vorm !== null, 'vorm', tekst.vormNiet),
    ...bezwarenTegenVervolg(context, lidVan(context, wat), conclusie, 'conclusie'),
  ];
}

function vanTraject(context: Context, wat: Vastgelegd<'vervolgtraject'>): Fouten {
  const { vervolg, vorm, gevraagdOp, indicatieOp, afgewezenOp, woonplek, startOp } = wat.inhoud;
  const { overdrachtOp, overdrachtWat, overdrachtGrond } = wat.inhoud;
  const { vandaag } = context;
  const wmo = vervolg === 'wmo-arrangement';
  const toekomst = (['gevraagdOp', 'indicatieOp', 'afgewezenOp', 'overdrachtOp'] as const).flatMap((pad) =>
    als((wat.inhoud[pad] ?? '') > vandaag, pad, tekst.nietInToekomst),
  );
  return [
    ...toekomst,
    ...als(wmo && vorm === null, 'vorm', tekst.vormNodig),
    ...als(!wmo && vorm !== null, 'vorm', tekst.vormNiet),
    ...bezwarenTegenVervolg(context, lidVan(context, wat), vervolg, 'vervolg'),
    ...als((indicatieOp ?? afgewezenOp) !== null && gevraagdOp === null, 'gevraagdOp', tekst.eerstGevraagd),
    ...als(gevraagdOp !== null && indicatieOp !== null && indicatieOp < gevraagdOp, 'indicatieOp', tekst.voorBegin),
    ...als(indicatieOp !== null && afgewezenOp !== null, 'afgewezenOp', tekst.nietBeide),
    ...als(startOp !== null && indicatieOp === null, 'startOp', tekst.eerstIndicatie),
    ...als(startOp !== null && vorm === 'extramuraal' && woonplek !== true, 'woonplek', tekst.woonplekNodig),
    ...als(overdrachtOp !== null && overdrachtWat.length < 3, 'overdrachtWat', tekst.overdrachtNodig),
    ...als(overdrachtOp !== null && overdrachtGrond === null, 'overdrachtGrond', tekst.grondNodig),
  ];
}

function vanAfwezig({ vandaag }: Context, { inhoud }: Vastgelegd<'crisisafwezig'>): Fouten {
  const { sinds, gevaar, terugOp } = inhoud;
  return [
    ...als(sinds.slice(0, 10) > vandaag, 'sinds', tekst.nietInToekomst),
    ...als(gevaar === null, 'gevaar', tekst.gevaarNodig),
    ...als(terugOp !== null && terugOp < sinds.slice(0, 10), 'terugOp', tekst.terugVoor),
    ...als(terugOp !== null && terugOp > vandaag, 'terugOp', tekst.nietInToekomst),
  ];
}

const nietInToekomst =
  (pad: 'datum') =>
  ({ vandaag }: Context, { inhoud }: Vastgelegd<'rust'>): Fouten =>
    als(inhoud[pad] > vandaag, pad, tekst.nietInToekomst);

/** What the records of a stay ask besides their schema. */
export const verblijfregels: { readonly [S in keyof typeof verblijfsoorten]: Crisisregels<S> } = {
  crisisbasis: { over: 'persoon', bezwaren: vanBasis },
  crisiszorg: { over: 'persoon', bezwaren: vanZorg },
  rust: { over: 'persoon', bezwaren: nietInToekomst('datum') },
  risicohulp: {},
  vraagverheldering: { over: 'persoon', enkel: true, bezwaren: vanVraag },
  vervolgtraject: { over: 'persoon', bezwaren: vanTraject },
  bijdragebrief: { over: 'zaak', enkel: true, bezwaren: bezwarenTegenBijdragebrief },
  bijdragevrijstelling: { over: 'zaak', bezwaren: bezwarenTegenVrijstelling },
  crisisafwezig: { over: 'persoon', bezwaren: vanAfwezig },
};
