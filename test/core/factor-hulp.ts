import { codeVan, stapOp, vanBase32 } from '#core/sessie/totp.ts';
import { logIn, wachtwoord, type Testkern } from './hulp.ts';

/** What an app on a telephone shows, `stappen` codes from now. */
export const telefoon = (k: Pick<Testkern, 'klok'>, geheim: string, stappen = 0): string =>
  codeVan(vanBase32(geheim.replaceAll(' ', '')), stapOp(k.klok.nu()) + stappen);

/** Sets a second factor up for a user, who is in afterwards; the next code is a fresh one. */
export async function metFactor(k: Testkern, inlognaam: string): Promise<{ geheim: string; codes: string[] }> {
  await logIn(k, inlognaam);
  const { geheim } = await k.doe('tweedeFactor.beginnen', {});
  const { codes } = await k.doe('tweedeFactor.bevestigen', { code: telefoon(k, geheim), oudeCode: '' });
  k.klok.verstrijk(60_000);
  return { geheim, codes };
}

/** Signs in with both factors. */
export const metCode = (k: Testkern, inlognaam: string, code: string) =>
  k.roep('sessie.inloggen', { inlognaam, wachtwoord, code });
