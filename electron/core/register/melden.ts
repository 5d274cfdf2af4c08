import type { Uitleg } from '#shared/beleid/index.ts';
import type { Stapfeiten } from '#shared/domein/stappen.ts';
import type { Besluitrij, Clientrij, Copasrij, Dossierrij, NieuwBesluit } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';

/** Version of the record shapes below; raised when a released shape changes. */
const schemaVersie = 1;

function meld(
  context: Context,
  soort: string,
  wie: { dossierId: string | null; clientId: string },
  inhoud: Record<string, unknown>,
): void {
  const { db, opslag, nu, sessie } = context;
  const recordId = context.id();
  const record = {
    schema: 'onthaal-register',
    versie: schemaVersie,
    recordId,
    soort,
    organisatie: sessie.organisatie.id,
    vastgelegdOp: nu,
    dossier: wie.dossierId,
    client: wie.clientId,
    inhoud,
  };
  opslag.schrijfUitbak(db, {
    recordId,
    soort,
    schemaVersie,
    dossierId: wie.dossierId,
    clientId: wie.clientId,
    inhoud: record,
    op: nu,
  });
}

const van = (dossier: Dossierrij) => ({ dossierId: dossier.id, clientId: dossier.clientId });

/** Who the client is: with BSN, or without it what the law asks instead (5.2.9 Wmo). */
export function meldClient(context: Context, client: Clientrij): void {
  const { bsn, achternaam, tussenvoegsel, voornamen, geboortedatum, geslacht, postcode, huisnummer } = client;
  const inhoud = { bsn, achternaam, tussenvoegsel, voornamen, geboortedatum, geslacht, postcode, huisnummer };
  meld(context, 'client', { dossierId: null, clientId: client.id }, inhoud);
}

/** 5.2.2 */
export function meldMelding(context: Context, dossier: Dossierrij, feiten: Stapfeiten['melding']): void {
  const { gemeldOp, gemeldBij, wijze, aanvraagOp, laatsteWoonplaats } = feiten;
  meld(context, 'melding', van(dossier), {
    kenmerk: dossier.kenmerk,
    keten: dossier.keten,
    gemeldOp,
    gemeldBij,
    wijze,
    aanvraagOp,
    laatsteWoonplaats,
  });
}

/** The outcome of each toets; the facts behind it stay in the dossier. */
export function meldToets(context: Context, dossier: Dossierrij, uitleg: readonly Uitleg[]): void {
  for (const { toets, artikel, beleidsversie, peildatum, uitkomst, voorwaarden } of uitleg) {
    const lijst = voorwaarden.map((v) => ({ id: v.id, artikel: v.artikel, uitkomst: v.uitkomst }));
    meld(context, 'toets', van(dossier), { toets, artikel, beleidsversie, peildatum, uitkomst, voorwaarden: lijst });
  }
}

/** 5.2.8: the besluit itself; the motivering stays in the letter. */
export function meldBesluit(context: Context, dossier: Dossierrij, besluit: NieuwBesluit): void {
  const { id, soort, genomenOp, peildatum, beleidsversie, keten, ingangsdatum, laatsteDag, locatieId, gronden } =
    besluit;
  const inhoud = {
    besluitId: id,
    soort,
    genomenOp,
    peildatum,
    beleidsversie,
    keten,
    ingangsdatum,
    laatsteDag,
    locatieId,
    gronden,
    metAfwijking: besluit.afwijking !== null,
  };
  meld(context, 'besluit', van(dossier), inhoud);
}

/** Awb 3:41 */
export function meldBekendmaking(
  context: Context,
  dossier: Dossierrij,
  besluit: Besluitrij,
  bekend: { datum: string; wijze: string; bezwaarTot: string },
): void {
  meld(context, 'bekendmaking', van(dossier), { besluitId: besluit.id, ...bekend });
}

/** A besluit that lapsed before it was made known. */
export function meldBesluitVervallen(context: Context, dossier: Dossierrij, besluit: Besluitrij, reden: string): void {
  meld(context, 'besluit-vervallen', van(dossier), { besluitId: besluit.id, reden });
}

/** 5.2.8: a pass as it stands now, issued or withdrawn. */
export function meldCopas(context: Context, dossier: Dossierrij, pas: Copasrij): void {
  const { id, besluitId, pasnummer, geldigVan, geldigTot, locatieId, ingetrokkenOp, ingetrokkenReden } = pas;
  meld(context, 'copas', van(dossier), {
    pasId: id,
    besluitId,
    pasnummer,
    geldigVan,
    geldigTot,
    locatieId,
    ingetrokkenOp,
    ingetrokkenReden,
  });
}
