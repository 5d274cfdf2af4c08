import { plusDagen } from '#shared/beleid/index.ts';
import { nachtteksten as tekst } from '#shared/taal/nacht.ts';
import { dezeNacht } from '../acuut/bedden.ts';
import type { Context } from '../context.ts';
import { lokaalVanMoment } from '../klok.ts';
import { weiger } from '../weigering.ts';

/** By when a register should be closed on the day after its night. */
const sluitVoor = '12:00';
/** How far back open registers are looked for, in days. */
const terugkijken = 31;

/** Refuses a night that has not begun. */
export function weigerToekomst(context: Context, datum: string): void {
  if (datum > dezeNacht(context))
    weiger('ongeldige-invoer', { velden: [{ pad: 'datum', bericht: tekst.toekomst }], melding: tekst.toekomst });
}

/** Why this user may not change the register of a night; null: may. Older nights are for who runs the locatie. */
export function waaromNiet(context: Context, datum: string): string | null {
  const { instellingen, sessie } = context;
  const dagen = instellingen.nachtCorrectieDagen;
  if (sessie.rechten.includes('locatie.inrichten') || datum >= plusDagen(dezeNacht(context), -dagen)) return null;
  return tekst.teOud(dagen);
}

/** Nights whose register is still open after noon of the next day, newest first. */
export function leesOpenstaand(context: Context): { locatieId: string; naam: string; datum: string }[] {
  const { db, opslag, sessie, vandaag, nu } = context;
  const tot = plusDagen(vandaag, lokaalVanMoment(nu).slice(11) >= sluitVoor ? -1 : -2);
  return opslag.leesOpenNachten(db, plusDagen(tot, -terugkijken), tot, sessie.locatieId);
}
