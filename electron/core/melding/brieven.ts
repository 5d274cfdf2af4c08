import type { GelezenInvoer } from '#shared/contract/tabel.ts';
import { betrokkenTeksten } from '#shared/taal/betrokken.ts';
import { documentteksten } from '#shared/taal/document.ts';
import { briefnaam } from '#shared/domein/naam.ts';
import { briefhoofd } from '../besluit/inhoud.ts';
import type { Behandelaar, Context } from '../context.ts';
import { tweedelig } from '../context.ts';
import { aanvraagPdf } from '../documenten/aanvraag.ts';
import { bewaarDocument } from '../documenten/bewaren.ts';
import { kopiebriefPdf } from '../documenten/kopiebrief.ts';
import { documentomgeving } from '../documenten/omgeving.ts';
import { leesAlles, ontvangstbevestiging } from '../documenten/ontvangstbrief.ts';
import { toestemmingPdf } from '../documenten/toestemming.ts';
import { controleerDatums } from '../dossier/datums.ts';
import { kinderenKomenMee } from '../dossier/feiten.ts';
import { dagVanMoment } from '../klok.ts';
import { weiger } from '../weigering.ts';
import { aanvraagstand } from './betrokken.ts';
import { bewaarRegel } from './regels.ts';
import { weigerVeld } from './veld.ts';
import { eisOpen } from './sluiting.ts';
import { adresVan, leesVertegenwoordigers } from './vertegenwoordiger.ts';

/** The dossier with the head of a letter to its client, without what a letter has no place for. */
export function leesBriefbron(context: Context, dossierId: string) {
  const { db, opslag } = context;
  const dossier = opslag.leesDossier(db, dossierId) ?? weiger('niet-gevonden');
  const client = opslag.leesClient(db, dossier.clientId) ?? weiger('niet-gevonden');
  const { geadresseerde, ...hoofd } = briefhoofd(context, client, dossier);
  const { voornamen, tussenvoegsel, achternaam, roepnaam } = client;
  const naam = { voornamen, tussenvoegsel, achternaam, roepnaam };
  return { dossier, client, hoofd: { ...hoofd, geadresseerde: { ...geadresseerde, naam } } };
}

/** Only a melding that counts is confirmed: who was referred has not reported to the loket yet (5.2.2). */
function eisMelding(context: Context, dossierId: string): void {
  eisOpen(context, dossierId);
  const melding = context.opslag.leesStappen(context.db, dossierId).melding?.feiten;
  if (melding?.gemeldBij === 'andere-instantie')
    weiger('stap-niet-mogelijk', { melding: betrokkenTeksten.bevestiging.nietVoorLoket });
}

/** Wmo 2.3.2: the confirmation of receipt, made and given in one. */
export const bevestig: Behandelaar<'melding.bevestigen'> = tweedelig<'melding.bevestigen', Uint8Array>({
  voorbereiden: async (context, { dossierId }) => {
    eisMelding(context, dossierId);
    return ontvangstbevestiging(context, dossierId);
  },
  uitvoeren: (context, { dossierId, wijze }, bytes) => {
    eisMelding(context, dossierId);
    const titel = documentteksten.titel.ontvangstbevestiging;
    const { id: documentId } = bewaarDocument(context, { dossierId, soort: 'ontvangstbevestiging', titel }, bytes);
    const inhoud = { datum: context.vandaag, wijze, documentId, vervallen: null };
    return { ...bewaarRegel(context, dossierId, 'bevestiging', { id: null, versie: 0 }, inhoud), documentId };
  },
});

function doelVan({ instellingen }: Context, code: string) {
  const doel = instellingen.toestemmingsdoelen.find((een) => een.code === code && een.actief);
  return doel ?? weigerVeld('doel', betrokkenTeksten.toestemming.doelWeg);
}

/** The form on which a client gives toestemming in writing. */
export const maakFormulier: Behandelaar<'toestemming.formulier'> = tweedelig<'toestemming.formulier', Uint8Array>({
  voorbereiden: async (context, { dossierId, doel, aan, van, tot }: GelezenInvoer<'toestemming.formulier'>) => {
    controleerDatums({ van, tot }, context.vandaag, '');
    if (tot && tot < van) weigerVeld('tot', betrokkenTeksten.datumTeVroeg);
    const { hoofd, client } = leesBriefbron(context, dossierId);
    const { naam, uitleg } = doelVan(context, doel);
    const inhoud = { ...hoofd, geboortedatum: client.geboortedatum, doel: naam, uitleg, aan, van, tot };
    return toestemmingPdf(inhoud, documentomgeving(context));
  },
  uitvoeren: (context, { dossierId, doel }, bytes) => {
    doelVan(context, doel);
    const titel = documentteksten.titel.toestemming;
    return { documentId: bewaarDocument(context, { dossierId, soort: 'toestemming', titel }, bytes).id };
  },
});

function vertegenwoordigerVan(context: Context, clientId: string, id: string) {
  return leesVertegenwoordigers(context, clientId).find((een) => een.id === id) ?? weiger('niet-gevonden');
}

function eigenDocument(context: Context, dossierId: string, documentId: string) {
  const document = context.opslag.leesDocument(context.db, documentId);
  return document?.dossierId === dossierId ? document : weiger('niet-gevonden');
}

/** 1.14: a covering letter to who represents the client, with which a copy of a letter goes along. */
export const maakKopiebrief: Behandelaar<'brief.kopie'> = tweedelig<'brief.kopie', Uint8Array>({
  voorbereiden: async (context, { dossierId, documentId, vertegenwoordigerId }: GelezenInvoer<'brief.kopie'>) => {
    const { client, hoofd } = leesBriefbron(context, dossierId);
    const document = eigenDocument(context, dossierId, documentId);
    const { inhoud } = vertegenwoordigerVan(context, client.id, vertegenwoordigerId);
    const naam = { voornamen: '', tussenvoegsel: '', achternaam: inhoud.naam };
    const inBrief = {
      ...hoofd,
      geadresseerde: { naam, geslacht: null, adres: [inhoud.organisatie, ...adresVan(inhoud)].filter(Boolean) },
      client: briefnaam(client),
      rol: betrokkenTeksten.vertegenwoordiger.soorten[inhoud.soort].toLowerCase(),
      document: document.titel,
      documentVan: dagVanMoment(document.gemaaktOp),
    };
    return kopiebriefPdf(inBrief, documentomgeving(context));
  },
  uitvoeren: (context, { dossierId, documentId, vertegenwoordigerId }, bytes) => {
    const { client } = leesBriefbron(context, dossierId);
    const document = eigenDocument(context, dossierId, documentId);
    vertegenwoordigerVan(context, client.id, vertegenwoordigerId);
    const titel = documentteksten.kopie(document.titel);
    return { documentId: bewaarDocument(context, { dossierId, soort: 'brief', titel }, bytes).id };
  },
});

/** Wmo 2.3.5: the form with which an aanvraag is made. */
export const maakAanvraagformulier: Behandelaar<'melding.aanvraagformulier'> = tweedelig<
  'melding.aanvraagformulier',
  Uint8Array
>({
  voorbereiden: async (context, { dossierId }: GelezenInvoer<'melding.aanvraagformulier'>) => {
    const { client, beeld, hoofd } = leesAlles(context, dossierId);
    const { melding, onderzoek } = beeld.bron.stappen;
    const inhoud = {
      ...hoofd,
      geboortedatum: client.geboortedatum,
      gemeldOp: melding?.gemeldOp ?? weiger('stap-niet-mogelijk'),
      onderzoekOp: onderzoek?.afgerondOp ?? null,
      kanVanaf: aanvraagstand(beeld).kanVanaf,
      metKinderen: kinderenKomenMee(melding) === true,
    };
    return aanvraagPdf(inhoud, documentomgeving(context));
  },
  uitvoeren: (context, { dossierId }, bytes) => {
    const titel = documentteksten.titel.aanvraagformulier;
    return { documentId: bewaarDocument(context, { dossierId, soort: 'brief', titel }, bytes).id };
  },
});
