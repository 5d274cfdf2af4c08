import { beleidsversie, toetsen } from '#shared/beleid/index.ts';
import type { Crisisbesluitinvoer } from '#shared/contract/groepen/crisis-besluit.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import type { NieuwBesluit } from '#db/opslag/index.ts';
import type { Context } from '../../context.ts';
import { controleerDatums } from '../../dossier/datums.ts';
import { herbereken } from '../../dossier/herberekenen.ts';
import { weiger } from '../../weigering.ts';
import { geldendeStukken } from '../stukken.ts';
import { toetsGrond } from './bewijs.ts';
import { bewaarCrisisbrief, tekenCrisisbrief, type Crisisbrief } from './brief.ts';
import { bezwarenTegen, controleer, feitenVoor, tegenZienswijze, zienswijzeVan } from './controle.ts';
import { crisisbesluitregels } from './soorten.ts';
import { leesCrisisstand, toetsToegang, type Crisisstand } from './stand.ts';

/** What a besluit of a soort rests on: the explanation of its toets, and the evidence as it stood. */
function onderbouwing(context: Context, invoer: Crisisbesluitinvoer, stand: Crisisstand) {
  const { vandaag, beleid } = context;
  const { soort, grond } = invoer;
  if (soort === 'verstrekken' || soort === 'weigeren') {
    const feiten = feitenVoor(invoer, stand);
    const [toets] = geldendeStukken(stand.stukken, 'crisistoets');
    const bron = toets ? { stukId: toets.id, versie: toets.versie } : null;
    return { feiten: { crisisopvang: feiten, bron }, uitleg: [toetsToegang(context, feiten).uitleg] };
  }
  if (soort === 'beeindigen' && grond) {
    const { uitleg, bewijs, gevonden } = toetsGrond(context, grond, stand.stukken);
    const bronnen = [...gevonden].map(([sleutel, gevondenBij]) => ({ sleutel, bronnen: gevondenBij.bronnen }));
    return { feiten: { grond, bewijs, bronnen }, uitleg: [uitleg] };
  }
  const { verstrekking } = stand.loop;
  if (soort !== 'verlengen' || !verstrekking) return { feiten: {}, uitleg: [] };
  const { ingangsdatum } = verstrekking;
  const duur = toetsen['crisis-geldigheid'].beoordeel(
    { ingangsdatum, verlengdTot: invoer.laatsteDag },
    vandaag,
    beleid,
  );
  return { feiten: { ingangsdatum, verlengdTot: invoer.laatsteDag }, uitleg: [duur] };
}

/** Whether and how the client was heard (Awb 4:8, 4:11), as it stood. */
function gehoord({ zonderZienswijze: grond, zonderZienswijzeReden: reden }: Crisisbesluitinvoer, stand: Crisisstand) {
  const zienswijze = zienswijzeVan(stand);
  if (zienswijze) return { zienswijze: { stukId: zienswijze.id, versie: zienswijze.versie, ...zienswijze.inhoud } };
  return grond ? { zonderZienswijze: { grond, reden } } : {};
}

/** The besluit as a record: what was chosen, the facts and explanations as they stand, and which policy. Never a place. */
export function besluitrij(
  context: Context,
  invoer: Crisisbesluitinvoer,
  stand: Crisisstand,
  id: string,
): NieuwBesluit {
  const { soort, motivering, afwijking, grond, andereHulp } = invoer;
  const { feiten, uitleg } = onderbouwing(context, invoer, stand);
  const extra = {
    ...feiten,
    ...gehoord(invoer, stand),
    ...(invoer.onderbouwing && { onderbouwing: invoer.onderbouwing }),
  };
  return {
    id,
    dossierId: stand.dossier.id,
    soort,
    opBesluitId: null,
    per: null,
    keten: null,
    ingangsdatum: null,
    laatsteDag: null,
    ...crisisbesluitregels[soort].kolommen(context, invoer, stand),
    locatieId: null,
    genomenOp: context.nu,
    genomenDoorId: context.sessie.gebruikerId,
    peildatum: context.vandaag,
    beleidsversie: beleidsversie(context.beleid),
    contactpersoonId: context.sessie.gebruikerId,
    motivering,
    afwijking: afwijking || null,
    gronden: grond ? [grond] : [],
    voorwaarden: andereHulp,
    feiten: JSON.parse(JSON.stringify(extra)) as NieuwBesluit['feiten'],
    uitleg,
  };
}

type Nemen = GelezenInvoer<'crisisbesluit.nemen'>;

function leesVoor(context: Context, invoer: Nemen): Crisisstand {
  const stand = leesCrisisstand(context, invoer.dossierId);
  if (stand.dossier.versie !== invoer.dossierVersie) weiger('conflict');
  controleer(context, invoer, stand);
  return stand;
}

/**
 * Takes a besluit about crisisopvang (5.1.2, 5.1.4, 5.1.5): checks, the letter, and in one transaction the besluit with its
 * evidence, the letter and what it was drawn from, and the terms. Nothing of it goes to the registry from here.
 */
export const neemCrisisbesluit = {
  voorbereiden: (context: Context, invoer: Nemen): Promise<Crisisbrief> => {
    const stand = leesVoor(context, invoer);
    return tekenCrisisbrief(
      context,
      besluitrij(context, invoer, stand, context.id()),
      stand,
      invoer.bekendOp ?? context.vandaag,
    );
  },
  uitvoeren: (context: Context, invoer: Nemen, brief: Crisisbrief | null): Uitvoer<'crisisbesluit.nemen'> => {
    const { db, opslag, sessie } = context;
    const stand = leesVoor(context, invoer);
    const besluit = besluitrij(context, invoer, stand, context.id());
    opslag.schrijfBesluit(db, besluit);
    // Null only in the synthetic data set: there the letter is drawn when somebody asks for it.
    const documentId = brief ? bewaarCrisisbrief(context, besluit, brief) : besluit.id;
    herbereken(context, invoer.dossierId);
    opslag.wisConcept(db, sessie.gebruikerId, `crisisbesluit:${invoer.dossierId}`);
    return { besluitId: besluit.id, documentId };
  },
};

/** The letter as it would be if this were decided now, or what keeps it from being drawn. */
export async function tekenVoorbeeld(
  context: Context,
  invoer: GelezenInvoer<'crisisbesluit.voorbeeld'>,
): Promise<Uitvoer<'crisisbesluit.voorbeeld'>> {
  const stand = leesCrisisstand(context, invoer.dossierId);
  const belet = crisisbesluitregels[invoer.soort].belet(context, stand);
  if (belet) weiger('stap-niet-mogelijk', { melding: belet });
  const { ingangsdatum, per, laatsteDag } = invoer;
  controleerDatums({ ingangsdatum, per, laatsteDag }, context.vandaag, '');
  const velden = [...bezwarenTegen(context, invoer, stand), ...tegenZienswijze(invoer, stand)];
  if (velden.length > 0) return { velden, pdf: null };
  const rij = besluitrij(context, invoer, stand, context.id());
  const { pdf } = await tekenCrisisbrief(context, rij, stand, invoer.bekendOp ?? context.vandaag);
  return { velden, pdf };
}
