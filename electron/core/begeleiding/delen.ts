import type { Veldfout } from '#shared/contract/antwoord.ts';
import type { Vastleggingen } from '#shared/domein/vastlegging.ts';
import { begeleidingteksten as tekst } from '#shared/taal/begeleiding.ts';
import type { Context } from '../context.ts';
import { doelnaam } from '../melding/doelen.ts';
import { geldigeToestemming } from '../melding/toestemming.ts';

/** A toestemming of the dossier that holds today, in words. */
export interface Geldig {
  doel: string;
  aan: string;
  tot: string | null;
}

/** The toestemmingen on which something may be shared today, whatever the purpose: a person judges whether it is this one. */
export const geldigeToestemmingen = (context: Context, dossierId: string): Geldig[] =>
  context.instellingen.toestemmingsdoelen.flatMap(({ code }) =>
    geldigeToestemming(context, dossierId, code).map(({ inhoud }) => ({
      doel: doelnaam(context, code),
      aan: inhoud.aan,
      tot: inhoud.tot,
    })),
  );

/** Why what goes along may not: the toestemming that it names is not there. */
export function bezwarenTegenDelen(
  context: Context,
  dossierId: string,
  { grond }: Pick<Vastleggingen['overdrachtsverslag'], 'grond'>,
): Veldfout[] {
  if (grond !== 'toestemming-dossier' || geldigeToestemmingen(context, dossierId).length > 0) return [];
  return [{ pad: 'invoer.inhoud.grond', bericht: tekst.geenToestemming }];
}
