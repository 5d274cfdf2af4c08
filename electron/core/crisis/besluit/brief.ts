import { plusDagen, toetsen } from '#shared/beleid/index.ts';
import type { Crisisbesluitsoort } from '#shared/contract/groepen/crisis-besluit.ts';
import type { Sjabloontekst } from '#shared/sjabloon/model.ts';
import { besluitteksten } from '#shared/taal/besluit.ts';
import { crisisbriefteksten as tekst, crisissjabloon } from '#shared/taal/crisis/besluitbrief.ts';
import { grondteksten } from '#shared/taal/crisis/gronden.ts';
import { schrijfDatum } from '#shared/taal/datum.ts';
import type { Besluitrij, Clientrij, NieuwBesluit } from '#db/opslag/index.ts';
import { bepaalLoop } from '../../besluit/loop.ts';
import type { Context } from '../../context.ts';
import { bewaarDocument } from '../../documenten/bewaren.ts';
import {
  crisisbeschikkingInhoudSchema,
  crisisbeschikkingPdf,
  type CrisisbeschikkingInhoud,
} from '../../documenten/crisisbeschikking.ts';
import { documentomgeving } from '../../documenten/omgeving.ts';
import { weiger } from '../../weigering.ts';
import { zienswijzeVan } from './controle.ts';
import { leesCrisisstand, type Crisisstand } from './stand.ts';

/** A drawn letter with what it was drawn from. */
export interface Crisisbrief {
  pdf: Uint8Array;
  inhoud: CrisisbeschikkingInhoud;
  sjabloon: Sjabloontekst;
}

/** Last day for bezwaar when the letter reaches the client on a day (Awb 6:7, 6:8; Algemene termijnenwet). */
export function bezwaarTot({ vandaag, beleid }: Pick<Context, 'vandaag' | 'beleid'>, bekendOp: string): string {
  const { gevolg } = toetsen.bezwaartermijn.beoordeel({ bekendgemaaktOp: bekendOp }, vandaag, beleid);
  return gevolg.laatsteDag ?? weiger('onverwacht');
}

/** Who sends and to whom: a neutral name, and never an address of either (5.1.3). */
function hoofd({ instellingen: i, sessie }: Context, client: Clientrij, kenmerk: string, bekendOp: string) {
  const { voornamen, tussenvoegsel, achternaam, roepnaam, geslacht } = client;
  const { afzender, envelopregel } = i.crisisbesluit;
  return {
    afzender: {
      gemeente: tekst.gemeente,
      naam: afzender,
      bezoekadres: '',
      postadres: '',
      telefoon: i.telefoon,
      email: '',
    },
    // Somebody whose name is not known yet is written to by the only name there is.
    geadresseerde: {
      naam: { voornamen, tussenvoegsel, achternaam: achternaam || roepnaam || kenmerk, roepnaam },
      geslacht,
      adres: [],
    },
    kenmerk,
    dagtekening: bekendOp,
    clientondersteuning: i.clientondersteuning,
    ondertekenaar: { naam: i.ondertekenaar || sessie.naam, functie: '' },
    envelopregel,
  };
}

/** How the case stands with this besluit among the others: what the client reads as the last day. */
function na(context: Context, { loop }: Crisisstand, besluit: NieuwBesluit) {
  const rij = {
    ...besluit,
    vervallenOp: null,
    genomenDoor: '',
    locatienaam: null,
    contactpersoon: '',
    bekendgemaaktOp: null,
    bekendmakingWijze: null,
    bezwaarTot: null,
    opvolgenOp: null,
    vervallenDoor: null,
    vervallenReden: null,
    documentId: null,
  } as Besluitrij;
  return bepaalLoop([rij, ...loop.levend], context.vandaag).verstrekking;
}

/** What the letter of a besluit holds, to reach the client on a day. */
export function crisisbeschikkingInhoud(
  context: Context,
  besluit: NieuwBesluit,
  stand: Crisisstand,
  bekendOp: string,
): CrisisbeschikkingInhoud {
  const { db, opslag, vandaag, instellingen: i } = context;
  const { dossier, loop } = stand;
  const client = opslag.leesClient(db, dossier.clientId) ?? weiger('niet-gevonden');
  const eerder = besluit.opBesluitId ? loop.levend.find(({ id }) => id === besluit.opBesluitId) : undefined;
  const nieuw = na(context, stand, besluit);
  const [grond] = besluit.gronden;
  const gronden = grond ? [grondteksten[grond as keyof typeof grondteksten]] : [];
  return {
    ...hoofd(context, client, dossier.kenmerk, bekendOp),
    // The table holds besluiten of the college too; this one was made by the rules of crisisopvang.
    crisissoort: besluit.soort as Crisisbesluitsoort,
    aangevraagdOp: dossier.gemeldOp,
    besluitOp: vandaag,
    onderbouwing: [],
    motivering: besluit.motivering,
    afwijking: besluit.afwijking,
    gronden: gronden.flatMap((g) => (typeof g === 'string' ? [] : [{ zin: g.brief, artikel: '5.1.5' }])),
    eerder: eerder
      ? {
          genomenOp: eerder.peildatum,
          laatsteDag: eerder.soort === 'verstrekken' ? (loop.verstrekking?.laatsteDag ?? null) : null,
        }
      : null,
    per: besluit.per,
    terugwerkend: besluit.per !== null && besluit.per < vandaag,
    ingangsdatum: besluit.ingangsdatum,
    laatsteDag:
      besluit.soort === 'beeindigen' && besluit.per ? plusDagen(besluit.per, -1) : (nieuw?.laatsteDag ?? null),
    kinderen: opslag.leesLeden(db, dossier.id).some(({ rol }) => rol === 'kind'),
    andereHulp: besluit.voorwaarden,
    zienswijze:
      besluit.soort === 'beeindigen' || besluit.soort === 'intrekken'
        ? (zienswijzeVan(stand)?.inhoud.reactie ?? '')
        : '',
    contactpersoon: { naam: i.crisisbesluit.afzender, functie: '', telefoon: i.telefoon, email: '' },
    bezwaar: {
      bekendmakingOp: bekendOp,
      uiterlijk: bezwaarTot(context, bekendOp),
      adres: i.bezwaaradres || i.crisisbesluit.afzender,
      digitaal: '',
    },
    beleidsbron: besluitteksten.beleidsbron,
  };
}

async function teken(context: Context, inhoud: CrisisbeschikkingInhoud, sjabloon: Sjabloontekst): Promise<Crisisbrief> {
  return { pdf: await crisisbeschikkingPdf(inhoud, documentomgeving(context), sjabloon), inhoud, sjabloon };
}

/** Draws the letter of a besluit, to reach the client on a day. */
export const tekenCrisisbrief = (
  context: Context,
  besluit: NieuwBesluit,
  stand: Crisisstand,
  bekendOp: string,
): Promise<Crisisbrief> => {
  const inhoud = crisisbeschikkingInhoud(context, besluit, stand, bekendOp);
  return teken(context, inhoud, crisissjabloon(inhoud.crisissoort));
};

/** The letter of a besluit that has none yet. */
function eersteBrief(context: Context, besluitId: string, bekendOp: string): Promise<Crisisbrief> {
  const besluit = context.opslag.leesBesluit(context.db, besluitId) ?? weiger('niet-gevonden');
  return tekenCrisisbrief(context, besluit, leesCrisisstand(context, besluit.dossierId), bekendOp);
}

/** The same letter for another day: only its date and the last day for bezwaar anew. */
export async function tekenOpnieuw(context: Context, besluitId: string, bekendOp: string): Promise<Crisisbrief> {
  const [laatste] = context.opslag.leesBrieven(context.db, besluitId);
  if (!laatste) return eersteBrief(context, besluitId, bekendOp);
  const eerder = crisisbeschikkingInhoudSchema.parse(laatste.inhoud);
  const bezwaar = { ...eerder.bezwaar, bekendmakingOp: bekendOp, uiterlijk: bezwaarTot(context, bekendOp) };
  return teken(context, { ...eerder, dagtekening: bekendOp, bezwaar }, laatste.sjabloon);
}

/** Stores a letter and what it was drawn from. @returns its document id */
export function bewaarCrisisbrief(
  context: Context,
  besluit: Pick<NieuwBesluit, 'id' | 'dossierId'>,
  { pdf, inhoud, sjabloon }: Crisisbrief,
): string {
  const { db, opslag, nu } = context;
  const versie = (opslag.leesBrieven(db, besluit.id)[0]?.versie ?? 0) + 1;
  const naam = tekst.titel[inhoud.crisissoort];
  const titel = versie === 1 ? naam : tekst.opnieuw(naam, schrijfDatum(inhoud.dagtekening));
  const gegevens = { dossierId: besluit.dossierId, soort: 'crisisbeschikking' as const, besluitId: besluit.id, titel };
  const { id: documentId } = bewaarDocument(context, gegevens, pdf);
  const { uiterlijk } = inhoud.bezwaar;
  opslag.schrijfBrief(db, {
    documentId,
    besluitId: besluit.id,
    versie,
    dagtekening: inhoud.dagtekening,
    bezwaarTot: uiterlijk,
    sjabloonversie: 0,
    sjabloon,
    inhoud,
    op: nu,
  });
  return documentId;
}
