import type { Crisisstuk } from '#shared/contract/groepen/crisis.ts';
import type { Uitvoer } from '#shared/contract/tabel.ts';
import { verblijfmeldingen as tekst } from '#shared/taal/crisis/verblijfteksten.ts';
import type { Context } from '../../context.ts';
import { weiger } from '../../weigering.ts';
import { bedragOp, teltVanaf } from '../bijdrage/rekenen.ts';
import { geldendeStukken, leesCrisis, leesGezin } from '../stukken.ts';
import { crisisstandOp, leesCrisisloop, type Crisisstand } from './loop.ts';
import { maakCrisismens } from './mensen.ts';
import { mijlpalenVan } from './mijlpalen.ts';
import { voortgangstukken, voortgangVan } from './voortgang.ts';

type Gelezen = Uitvoer<'crisisverblijf.lezen'>;

/** 5.1.6 for one case: the amount that was entered, and from when it counts or why not. */
function leesBijdrage(
  { instellingen }: Context,
  stand: Crisisstand | null,
  stukken: readonly Crisisstuk[],
): Gelezen['bijdrage'] {
  if (!stand) return { bedrag: null, teltVanaf: null, waaromNiet: tekst.geenOpvang };
  const bedrag = bedragOp(instellingen.crisisafspraken.bijdragen, stand.bijdrageVanaf);
  if (stand.laatsteDag < stand.bijdrageVanaf) return { bedrag, teltVanaf: null, waaromNiet: tekst.geenVerblijf };
  if (!bedrag) return { bedrag, teltVanaf: null, waaromNiet: tekst.geenBedrag };
  const telt = teltVanaf(stand.bijdrageVanaf, geldendeStukken(stukken, 'bijdragebrief')[0]?.inhoud ?? null);
  return { bedrag, teltVanaf: telt, waaromNiet: telt ? '' : tekst.geenBrief };
}

/** A stay with everybody in it: where it is in its months, what is to be ready when, what each person lacks. */
export function leesVerblijf(context: Context, dossierId: string): Gelezen {
  const { db, opslag, vandaag, instellingen } = context;
  const dossier = opslag.leesDossier(db, dossierId) ?? weiger('niet-gevonden');
  const stukken = leesCrisis(context, dossierId);
  const loop = leesCrisisloop(context, dossierId);
  const stand = loop && crisisstandOp(loop, vandaag);
  const voortgang = voortgangVan(voortgangstukken(stukken, dossier.clientId));
  return {
    stand,
    mijlpalen: loop ? mijlpalenVan(loop, voortgang, instellingen.crisisafspraken, vandaag) : [],
    mensen: leesGezin(context, dossierId).map((lid) => maakCrisismens(context, lid, stukken)),
    bijdrage: leesBijdrage(context, stand, stukken),
  };
}
