import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Locatie } from '#shared/contract/groepen/beheer.ts';
import { weergavenaam } from '#shared/domein/naam.ts';
import { maakPasnummer } from '#shared/domein/pasnummer.ts';
import { documentteksten } from '#shared/taal/document.ts';
import type { Besluitrij, Copasrij } from '#db/opslag/index.ts';
import { tweedelig, type Behandelaars, type Context } from '../context.ts';
import { copasPdf } from '../documenten/copas.ts';
import { leesLettertypen } from '../documenten/lettertypen.ts';
import { alsCopas } from '../dossier/behandelaars.ts';
import { isGeeindigd } from '../dossier/beeld.ts';
import { herbereken } from '../dossier/herberekenen.ts';
import { meldCopas } from '../register/melden.ts';
import { weiger } from '../weigering.ts';
import { controleerPas } from './controle.ts';
import {
  geheimeSleutelSchema,
  maakSleutelpaar,
  openbareSleutelSchema,
  tekensleutelOp,
  type GeheimeSleutel,
  type OpenbareSleutel,
} from './sleutels.ts';
import { maakPastoken } from './token.ts';

/** A locatie on the pass: the start of its random id, which says nothing. */
export const locatiecode = (locatieId: string): string => locatieId.slice(0, 12).toUpperCase();

function leesSleutels({ db, opslag }: Context): { openbaar: OpenbareSleutel; geheim: GeheimeSleutel }[] {
  return opslag.leesPassleutels(db).map(({ openbaar, geheim }) => ({
    openbaar: openbareSleutelSchema.parse(openbaar),
    geheim: geheimeSleutelSchema.parse(geheim),
  }));
}

/** The key that signs today; the first pass makes the first pair. */
function tekensleutel(context: Context): GeheimeSleutel {
  const { db, opslag, poorten, vandaag, nu } = context;
  const paren = leesSleutels(context);
  const huidig = tekensleutelOp(
    paren.map(({ openbaar }) => openbaar),
    vandaag,
  );
  const bestaand = paren.find(({ openbaar }) => openbaar.sleutelId === huidig?.sleutelId);
  if (bestaand) return bestaand.geheim;
  const nieuw = maakSleutelpaar(poorten.toeval, vandaag);
  opslag.schrijfPassleutel(db, nieuw, nu);
  return nieuw.geheim;
}

type Pasbesluit = Besluitrij & { laatsteDag: string; ingangsdatum: string; locatieId: string };

/** 5.2.8: a pass belongs to a valid besluit for a volwassene, one living pass at a time. */
function pasbesluit({ db, opslag, vandaag }: Context, besluitId: string): { besluit: Pasbesluit; locatie: Locatie } {
  const besluit = opslag.leesBesluit(db, besluitId) ?? weiger('niet-gevonden');
  const { laatsteDag, ingangsdatum, locatieId } = besluit;
  const past =
    besluit.soort === 'verstrekken' &&
    besluit.keten === 'volwassenen' &&
    !besluit.vervallenOp &&
    !isGeeindigd(laatsteDag, vandaag);
  if (!past || !laatsteDag || !ingangsdatum || !locatieId) return weiger('pas-niet-mogelijk');
  const bestaand = opslag
    .leesCopassen(db, besluit.dossierId)
    .some((pas) => pas.besluitId === besluitId && !pas.ingetrokkenOp);
  if (bestaand)
    weiger('pas-niet-mogelijk', {
      melding: 'Er is al een geldige CO-pas. Trek die eerst in als u een nieuwe wilt geven.',
    });
  const locatie = opslag.leesLocatie(db, locatieId) ?? weiger('niet-gevonden');
  return { besluit: { ...besluit, laatsteDag, ingangsdatum, locatieId }, locatie };
}

type Pas = Pick<
  Copasrij,
  'id' | 'dossierId' | 'besluitId' | 'pasnummer' | 'geldigVan' | 'geldigTot' | 'locatieId' | 'token' | 'uitgegevenOp'
>;

async function pasDocument(context: Context, pas: Pas, naam: string, locatienaam: string): Promise<Uint8Array> {
  const lettertypen = leesLettertypen(join(context.poorten.bronnen, 'fonts'));
  const { pasnummer, geldigVan, geldigTot, token } = pas;
  const { organisatienaam: organisatie, telefoon } = context.instellingen;
  const inhoud = { organisatie, telefoon, houder: naam, pasnummer, locatie: locatienaam, geldigVan, geldigTot, token };
  return copasPdf(inhoud, { lettertypen, gemaaktOp: context.nu });
}

/** A new pass of a besluit, not stored yet. */
function nieuwePas(context: Context, besluit: Pasbesluit): Pas {
  const pasnummer = maakPasnummer(context.poorten.toeval);
  const { ingangsdatum: geldigVan, laatsteDag: geldigTot, locatieId, dossierId, id: besluitId } = besluit;
  const verklaring = { pasnummer, locatie: locatiecode(locatieId), geldigVan, geldigTot };
  const token = maakPastoken(verklaring, tekensleutel(context));
  return {
    id: context.id(),
    dossierId,
    besluitId,
    pasnummer,
    geldigVan,
    geldigTot,
    locatieId,
    token,
    uitgegevenOp: context.nu,
  };
}

export const copasbehandelaars: Behandelaars<'copas.uitgeven' | 'copas.intrekken' | 'copas.controleren'> = {
  'copas.uitgeven': tweedelig<'copas.uitgeven', { pas: Pas; pdf: Uint8Array }>({
    voorbereiden: async (context, { besluitId }) => {
      const { besluit, locatie } = pasbesluit(context, besluitId);
      const pas = nieuwePas(context, besluit);
      const dossier = context.opslag.leesDossier(context.db, besluit.dossierId) ?? weiger('niet-gevonden');
      const client = context.opslag.leesClient(context.db, dossier.clientId) ?? weiger('niet-gevonden');
      return { pas, pdf: await pasDocument(context, pas, weergavenaam(client), locatie.naam) };
    },
    uitvoeren: (context, { besluitId }, { pas, pdf }) => {
      const { db, opslag, sessie, vandaag, nu } = context;
      pasbesluit(context, besluitId);
      opslag.schrijfCopas(db, { ...pas, doorId: sessie.gebruikerId });
      opslag.schrijfDocument(db, {
        id: context.id(),
        dossierId: pas.dossierId,
        soort: 'copas',
        besluitId: null,
        pasId: pas.id,
        titel: documentteksten.titel.copas,
        bytes: pdf,
        sha256: createHash('sha256').update(pdf).digest('hex'),
        doorId: sessie.gebruikerId,
        op: nu,
      });
      const { dossier } = herbereken(context, pas.dossierId);
      const opgeslagen = opslag.leesCopas(db, { id: pas.id }) ?? weiger('niet-gevonden');
      meldCopas(context, dossier, opgeslagen);
      return alsCopas(opgeslagen, vandaag);
    },
  }),
  'copas.intrekken': (context, { pasId, reden }) => {
    const { db, opslag, sessie, nu, vandaag } = context;
    const pas = opslag.leesCopas(db, { id: pasId }) ?? weiger('niet-gevonden');
    if (!opslag.schrijfIntrekking(db, { pasId, reden, doorId: sessie.gebruikerId, op: nu })) weiger('conflict');
    const { dossier } = herbereken(context, pas.dossierId);
    const ingetrokken = opslag.leesCopas(db, { id: pasId }) ?? weiger('niet-gevonden');
    meldCopas(context, dossier, ingetrokken);
    return alsCopas(ingetrokken, vandaag);
  },
  'copas.controleren': (context, { code }) => {
    const { db, opslag, vandaag } = context;
    const zoek = (pasnummer: string): Copasrij | null => opslag.leesCopas(db, { pasnummer });
    const uitslag = controleerPas(code, {
      vandaag,
      sleutels: leesSleutels(context).map(({ openbaar }) => openbaar),
      zoekPas: (pasnummer) => {
        const pas = zoek(pasnummer);
        return (
          pas && {
            pasnummer,
            locatie: locatiecode(pas.locatieId),
            geldigVan: pas.geldigVan,
            geldigTot: pas.geldigTot,
            ingetrokkenOp: pas.ingetrokkenOp?.slice(0, 10) ?? null,
          }
        );
      },
    });
    const bekend = uitslag.pas ? zoek(uitslag.pas.pasnummer) : null;
    const dossier = bekend ? opslag.leesDossier(db, bekend.dossierId) : null;
    context.betreft({ dossierId: dossier?.id ?? null, clientId: dossier?.clientId ?? null });
    return {
      geldig: uitslag.geldig,
      reden: uitslag.reden,
      pasnummer: uitslag.pas?.pasnummer ?? null,
      locatienaam: bekend?.locatienaam ?? null,
      geldigTot: uitslag.pas?.geldigTot ?? null,
    };
  },
};
