import { plusDagen } from '#shared/beleid/index.ts';
import type { Veldfout } from '#shared/contract/antwoord.ts';
import type { Stuk } from '#shared/contract/groepen/vervolg.ts';
import type { Vastleggingen } from '#shared/domein/vastlegging.ts';
import { vervolgteksten } from '#shared/taal/vervolg.ts';
import { bepaalLoop, type Verstrekkingsloop } from '../besluit/loop.ts';
import { metBedden } from '../bedden/volgen.ts';
import type { Context } from '../context.ts';
import { schrijfVerblijf, weigerTweedePlek } from '../deur/verblijf.ts';
import { meldCopas } from '../register/melden.ts';
import { weiger } from '../weigering.ts';
import { geldend } from './stukken.ts';

type Uitstroom = Vastleggingen['uitstroom'];
const tekst = vervolgteksten.uitstroom;

/** First day without opvang because the client left, for the opvang that was granted at `sinds`; null: nobody left. */
export function vertrokkenPer(stukken: readonly Stuk[], sinds: string): string | null {
  const laatste = geldend(stukken, 'uitstroom').find(({ eersteOp }) => eersteOp >= sinds);
  return laatste?.inhoud.datum ?? null;
}

function perWijze(u: Uitstroom, { laatsteDag, beeindigdPer }: Verstrekkingsloop): Veldfout[] {
  switch (u.wijze) {
    case 'van-rechtswege':
      return u.datum > laatsteDag && !beeindigdPer
        ? []
        : [{ pad: 'wijze', bericht: tekst.nietVanRechtswege(laatsteDag) }];
    case 'besluit':
      if (!beeindigdPer) return [{ pad: 'wijze', bericht: tekst.geenBesluit }];
      return u.datum > beeindigdPer ? [{ pad: 'datum', bericht: tekst.naBesluit(beeindigdPer) }] : [];
    case 'eigen-vertrek':
      return u.bevestigd.length < 3 ? [{ pad: 'bevestigd', bericht: tekst.bevestig }] : [];
    case 'overleden':
      return u.bestemming === 'overleden' ? [] : [{ pad: 'bestemming', bericht: tekst.overleden }];
  }
}

/**
 * Why this uitstroom cannot be so (5.2.9, 5.2.12). Ending a stay before its last day against the will of the client needs a
 * besluit; its last day, the client's own wish and death do not. `opvang` is the stay as it ran without this record.
 */
export function bezwarenTegenUitstroom(
  stukken: readonly Stuk[],
  eigenId: string | null,
  u: Uitstroom,
  opvang: Verstrekkingsloop,
): Veldfout[] {
  const ander = geldend(stukken, 'uitstroom').some(
    ({ id, eersteOp }) => id !== eigenId && eersteOp >= opvang.verstrekking.genomenOp,
  );
  const fouten = [
    ...(ander ? [{ pad: 'datum', bericht: tekst.alUit }] : []),
    ...(u.datum < opvang.ingangsdatum ? [{ pad: 'datum', bericht: tekst.voorIngang }] : []),
    ...perWijze(u, opvang),
  ];
  return fouten.map(({ pad, bericht }) => ({ pad: `invoer.inhoud.${pad}`, bericht }));
}

/** The stay as the besluiten give it, put back: before an uitstroom is recorded anew, or when it turns out not to be so. */
export function herstelVerblijf(context: Context, dossierId: string, opvang: Verstrekkingsloop): void {
  const { db, opslag } = context;
  const { clientId } = opslag.leesDossier(db, dossierId) ?? weiger('niet-gevonden');
  const laatste = opslag.leesPlaatsingen(db, dossierId).findLast(({ soort }) => soort === 'besluit');
  if (laatste) {
    weigerTweedePlek(context, { ...laatste, dossierId, clientId, tot: opvang.laatsteDag });
    metBedden(context, dossierId, () => opslag.wijzigPlaatsingeinde(db, laatste.id, opvang.laatsteDag));
    return;
  }
  const { locatieId, ingangsdatum: van, laatsteDag: tot } = opvang;
  if (!locatieId) return;
  const volgensBesluit = bepaalLoop(opslag.leesBesluiten(db, dossierId), context.vandaag);
  schrijfVerblijf(
    context,
    { id: context.id(), clientId, dossierId, locatieId, soort: 'besluit', van, tot },
    volgensBesluit,
  );
}

/** Who left sleeps here no more: the bed is free from that day, and no pass opens a door. */
export function beeindigVerblijf(context: Context, dossierId: string, perDag: string): void {
  const { db, opslag, sessie, nu } = context;
  const dossier = opslag.leesDossier(db, dossierId) ?? weiger('niet-gevonden');
  opslag.beeindigPlaatsingen(db, dossierId, plusDagen(perDag, -1));
  for (const { id: pasId, ingetrokkenOp, geldigTot } of opslag.leesCopassen(db, dossierId)) {
    if (ingetrokkenOp || geldigTot < perDag) continue;
    opslag.schrijfIntrekking(db, { pasId, reden: tekst.pasreden, doorId: sessie.gebruikerId, op: nu });
    meldCopas(context, dossier, opslag.leesCopas(db, { id: pasId }) ?? weiger('niet-gevonden'));
  }
}
