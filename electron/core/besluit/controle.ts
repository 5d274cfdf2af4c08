import { dagNaMaanden } from '#shared/beleid/index.ts';
import type { Veldfout } from '#shared/contract/antwoord.ts';
import { besluitteksten as tekst } from '#shared/taal/besluit.ts';
import { openPlek } from '#shared/taal/bouwstenen.ts';
import type { Context } from '../context.ts';
import { controleerDatums } from '../dossier/datums.ts';
import { weiger } from '../weigering.ts';
import { namenVanAnderen, noemtNaam } from './huishouden.ts';
import type { Besluitinvoer, Grondkeuze } from './regels.ts';
import { besluitregels } from './soorten/index.ts';
import type { Stand } from './stand.ts';
import { waaromNietBeslissen } from './vierogen.ts';

/** A letter that is to be made known later than this was better drawn later. */
const verstBekend = 2;

function tegenGronden(invoer: Besluitinvoer, gronden: readonly Grondkeuze[]): Veldfout[] {
  if (gronden.length === 0) return invoer.gronden.length > 0 ? [{ pad: 'gronden', bericht: tekst.onbekendeGrond }] : [];
  const bekend = new Set(gronden.map(({ id }) => id));
  const bericht = invoer.soort === 'weigeren' ? tekst.kiesGrond : tekst.kiesGrondAlgemeen;
  if (invoer.gronden.length === 0) return besluitregels[invoer.soort].grondenVrij ? [] : [{ pad: 'gronden', bericht }];
  return invoer.gronden.some((id) => !bekend.has(id)) ? [{ pad: 'gronden', bericht }] : [];
}

/** Awb 4:84: choosing something else than what follows from the dossier needs a reason. */
function tegenAfwijking(
  context: Context,
  invoer: Besluitinvoer,
  stand: Stand,
  gronden: readonly Grondkeuze[],
): Veldfout[] {
  if (invoer.afwijking) return [];
  if (!besluitregels[invoer.soort].voorgesteld(context, stand))
    return [{ pad: 'afwijking', bericht: tekst.schrijfAfwijking }];
  const los = invoer.gronden.some((id) => gronden.some((grond) => grond.id === id && !grond.volgt));
  return los ? [{ pad: 'afwijking', bericht: tekst.grondNietAanwezig }] : [];
}

/** What is typed goes into the letter as it is: no open places, and nobody else's name. */
function tegenTeksten(context: Context, invoer: Besluitinvoer, { beeld, dossier }: Stand): Veldfout[] {
  const namen = namenVanAnderen(context, beeld.bron.stappen.melding, dossier.clientId);
  return (['motivering', 'afwijking', 'voorwaarden'] as const).flatMap((pad) => {
    const geschreven = invoer[pad];
    const naam = noemtNaam(geschreven, namen);
    return [
      ...(geschreven.includes(openPlek) ? [{ pad, bericht: tekst.openPlek }] : []),
      ...(naam ? [{ pad, bericht: tekst.naamVanAnder(naam) }] : []),
    ];
  });
}

function tegenBekendOp({ vandaag }: Context, { bekendOp }: Besluitinvoer): Veldfout[] {
  if (!bekendOp) return [];
  if (bekendOp < vandaag) return [{ pad: 'bekendOp', bericht: tekst.bekendVoorbij }];
  return bekendOp > dagNaMaanden(vandaag, verstBekend) ? [{ pad: 'bekendOp', bericht: tekst.bekendTeVer }] : [];
}

/** The fields that are not right for this soort of besluit, with what to do about each. */
export function bezwarenTegen(context: Context, invoer: Besluitinvoer, stand: Stand): Veldfout[] {
  const { db, opslag } = context;
  const regels = besluitregels[invoer.soort];
  const gronden = regels.gronden(context, stand);
  const contact = invoer.contactpersoonId ? opslag.leesGebruiker(db, invoer.contactpersoonId) : null;
  const eigen = regels.velden(context, invoer, stand);
  // A soort that says itself what a reason is needed for, says it better.
  const afwijking = eigen.some(({ pad }) => pad === 'afwijking') ? [] : tegenAfwijking(context, invoer, stand, gronden);
  return [
    ...(invoer.motivering ? [] : [{ pad: 'motivering', bericht: tekst.schrijfMotivering }]),
    ...(contact?.actief ? [] : [{ pad: 'contactpersoonId', bericht: tekst.onbekendeContactpersoon }]),
    ...afwijking,
    ...tegenGronden(invoer, gronden),
    ...tegenTeksten(context, invoer, stand),
    ...tegenBekendOp(context, invoer),
    ...eigen,
  ];
}

/** Refuses what cannot be decided in this dossier now, whoever decides. */
export function controleerBelet(context: Context, { soort }: Pick<Besluitinvoer, 'soort'>, stand: Stand): void {
  const belet = besluitregels[soort].belet(context, stand);
  if (belet) weiger(belet.code, { melding: belet.tekst });
}

/** Refuses who may not decide here (vier ogen is a setting of the organisation). */
export function waaromNietDoorMij(
  context: Context,
  { soort }: Pick<Besluitinvoer, 'soort'>,
  stand: Stand,
): string | null {
  return waaromNietBeslissen(context, stand.dossier.id) ?? besluitregels[soort].vierOgen?.(context, stand) ?? null;
}

/** Refuses wrong fields: with a code of its own when only words are missing. */
export function controleerVelden(context: Context, invoer: Besluitinvoer, stand: Stand, voor = ''): void {
  const { ingangsdatum, per, laatsteDag } = invoer;
  controleerDatums({ ingangsdatum, per, laatsteDag }, context.vandaag, voor.replace(/\.$/, ''));
  const velden = bezwarenTegen(context, invoer, stand).map(({ pad, bericht }) => ({ pad: `${voor}${pad}`, bericht }));
  if (velden.length === 0) return;
  const alleenWoorden = velden.every(({ pad }) => /(^|\.)(motivering|afwijking)$/.test(pad));
  weiger(alleenWoorden ? 'motivering-ontbreekt' : 'ongeldige-invoer', { velden });
}
