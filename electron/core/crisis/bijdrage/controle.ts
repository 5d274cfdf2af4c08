import type { Veldfout } from '#shared/contract/antwoord.ts';
import type { Crisisstuk } from '#shared/contract/groepen/crisis.ts';
import { verblijfmeldingen as tekst } from '#shared/taal/crisis/verblijfteksten.ts';
import type { Context } from '../../context.ts';
import { dagVanMoment } from '../../klok.ts';
import type { Vastgelegd } from '../regels.ts';
import { leesCrisisloop } from '../verblijf/loop.ts';

type Fouten = Veldfout[];
const als = (mis: boolean, pad: string, bericht: string): Fouten => (mis ? [{ pad, bericht }] : []);

/** Whether the letter with this very first day was made, by the day on which the client is said to have it. */
function briefVan(
  { vanaf, verstuurdOp }: { vanaf: string; verstuurdOp: string | null },
  eigen: Crisisstuk | undefined,
): Fouten {
  if (verstuurdOp === null) return [];
  if (eigen?.soort !== 'bijdragebrief') return [{ pad: 'verstuurdOp', bericht: tekst.eerstBrief }];
  const versies = [{ versie: eigen.versie, inhoud: eigen.inhoud }, ...eigen.eerder];
  const gelijk = new Set(versies.filter(({ inhoud }) => inhoud.vanaf === vanaf).map(({ versie }) => versie));
  const brieven = eigen.documenten.filter(({ versie }) => gelijk.has(versie));
  if (brieven.length === 0) return [{ pad: 'verstuurdOp', bericht: tekst.eerstBrief }];
  return als(!brieven.some((b) => dagVanMoment(b.gemaaktOp) <= verstuurdOp), 'verstuurdOp', tekst.briefVoorGemaakt);
}

/** 5.1.6: no bijdrage over the first three months, and none without a letter beforehand. */
export function bezwarenTegenBijdragebrief(context: Context, wat: Vastgelegd<'bijdragebrief'>): Fouten {
  const { dossierId, id, inhoud, stukken } = wat;
  const loop = leesCrisisloop(context, dossierId);
  if (!loop) return [{ pad: 'vanaf', bericht: tekst.geenOpvang }];
  const { vanaf, verstuurdOp, wijze } = inhoud;
  return [
    ...als(vanaf < loop.bijdrageVanaf, 'vanaf', tekst.teVroeg(loop.bijdrageVanaf)),
    ...als(verstuurdOp !== null && verstuurdOp > context.vandaag, 'verstuurdOp', tekst.nietInToekomst),
    ...als(verstuurdOp !== null && wijze === null, 'wijze', tekst.wijzeNodig),
    ...briefVan(
      inhoud,
      stukken.find((stuk) => stuk.id === id),
    ),
  ];
}

export const bezwarenTegenVrijstelling = (_: Context, { inhoud }: Vastgelegd<'bijdragevrijstelling'>): Fouten =>
  als(inhoud.tot !== null && inhoud.tot < inhoud.van, 'tot', tekst.totVoorVan);
