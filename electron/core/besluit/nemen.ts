import { beleidsversie } from '#shared/beleid/index.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { besluitteksten as tekst } from '#shared/taal/besluit.ts';
import type { NieuwBesluit } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import { herbereken } from '../dossier/herberekenen.ts';
import { meldBesluit } from '../register/melden.ts';
import { weiger } from '../weigering.ts';
import { bewaarBrief, tekenBrief, type Brief } from './brief.ts';
import { controleerBelet, controleerVelden, waaromNietDoorMij } from './controle.ts';
import { meldPassen, plaats, trekPassenIn } from './gevolgen.ts';
import { beschikkingTitel } from './inhoud.ts';
import { neemOver } from './klaarzetten.ts';
import type { Besluitinvoer } from './regels.ts';
import { besluitregels } from './soorten/index.ts';
import { leesStand, type Stand } from './stand.ts';

export { laatsteDagVan, leesStand, type Stand } from './stand.ts';

type Nemen = GelezenInvoer<'besluit.nemen'>;

/** Everything that must be so before a besluit can be taken; throws the refusal with its reason. */
function controleer(context: Context, invoer: Nemen, stand: Stand): void {
  if (stand.dossier.versie !== invoer.dossierVersie) weiger('conflict');
  if (stand.beeld.status === 'gesloten') weiger('dossier-gesloten');
  controleerBelet(context, invoer, stand);
  const niet = waaromNietDoorMij(context, invoer, stand);
  if (niet) weiger('vier-ogen', { melding: niet });
  controleerVelden(context, invoer, stand);
}

/** The besluit as a record: what was chosen, the facts and toetsen as they stand, and which policy. */
export function besluitrij(
  context: Context,
  invoer: Besluitinvoer & { contactpersoonId: string },
  stand: Stand,
  id: string,
): NieuwBesluit {
  const { beeld, dossier } = stand;
  const regels = besluitregels[invoer.soort];
  const bewijs = regels.bewijs?.(context, invoer, stand);
  return {
    id,
    dossierId: dossier.id,
    soort: invoer.soort,
    ...regels.kolommen(context, invoer, stand),
    genomenOp: context.nu,
    genomenDoorId: context.sessie.gebruikerId,
    peildatum: context.vandaag,
    beleidsversie: beleidsversie(context.beleid),
    contactpersoonId: invoer.contactpersoonId,
    motivering: invoer.motivering,
    afwijking: invoer.afwijking || null,
    gronden: invoer.gronden,
    voorwaarden: invoer.voorwaarden,
    feiten: JSON.parse(
      JSON.stringify({ geboortedatum: beeld.bron.geboortedatum, ...beeld.bron.stappen, ...(bewijs ? { bewijs } : {}) }),
    ) as NieuwBesluit['feiten'],
    uitleg: regels.uitleg(context, invoer, stand),
  };
}

/**
 * Takes a besluit of any soort (5.2.6 to 5.2.9, Awb 4:5 and 7:11, Wmo 2.3.10). The one way in which it is done:
 *
 * 1. checks: version of the dossier (`conflict`), what stands in the way of this soort (`al-besloten`, `onderzoek-ontbreekt`,
 *    `stap-niet-mogelijk`), vier ogen, then the fields (`ongeldige-invoer`, `motivering-ontbreekt` with the fields);
 * 2. the letter is drawn in the template in force for soort and keten, dated on the expected day of bekendmaking;
 * 3. in one transaction: the besluit with its evidence (facts of the steps, `bewijs` of the soort, explanations, policy), the
 *    letter and what it was drawn from, the stay, passes that count no longer, the prepared besluit that it rests on, the
 *    terms, and the registry record.
 *
 * What differs per soort stands in `soorten/`, one {@link Soortregels} each: to give a soort its evidence, gronden, extra
 * checks or words in the letter, fill in `velden`, `gronden`, `uitleg`, `bewijs`, `vierOgen`, `brief` there; the screens
 * call `besluit.nemen` (or `besluit.klaarzetten`, `besluit.voorbeeld`) with the fields of `besluitvelden`. Another use case
 * takes a besluit within its own transaction by `neemBesluit.voorbereiden` and `.uitvoeren` with the same input.
 * `brief` is null only in the large synthetic data set, which has no letters.
 */
export const neemBesluit = {
  voorbereiden: async (context: Context, invoer: Nemen): Promise<Brief> => {
    const stand = leesStand(context, invoer.dossierId);
    controleer(context, invoer, stand);
    return tekenBrief(
      context,
      besluitrij(context, invoer, stand, context.id()),
      stand,
      invoer.bekendOp ?? context.vandaag,
    );
  },
  uitvoeren: (context: Context, invoer: Nemen, brief: Brief | null): Uitvoer<'besluit.nemen'> => {
    const { db, opslag, sessie } = context;
    const stand = leesStand(context, invoer.dossierId);
    controleer(context, invoer, stand);
    const besluit = besluitrij(context, invoer, stand, context.id());
    opslag.schrijfBesluit(db, besluit);
    const documentId = brief ? bewaarBrief(context, besluit, brief, beschikkingTitel(besluit.soort)) : context.id();
    plaats(context, besluit, stand);
    const passen = trekPassenIn(context, stand.dossier, tekst.titel[besluit.soort]);
    neemOver(context, invoer, besluit.id);
    const { dossier } = herbereken(context, invoer.dossierId);
    meldBesluit(context, dossier, besluit.id);
    meldPassen(context, dossier, passen);
    opslag.wisConcept(db, sessie.gebruikerId, `besluit:${invoer.dossierId}`);
    return { besluitId: besluit.id, documentId };
  },
};
