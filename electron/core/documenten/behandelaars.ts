import { join } from 'node:path';
import { naarWerkdag, parameterwaarde, plusDagen, type Beleid } from '#shared/beleid/index.ts';
import type { GelezenInvoer } from '#shared/contract/tabel.ts';
import { documentteksten } from '#shared/taal/document.ts';
import { briefhoofd } from '../besluit/inhoud.ts';
import { tweedelig, type Behandelaars, type Context } from '../context.ts';
import { bewaarTekensleutel, leesSleutels } from '../copas/tekensleutel.ts';
import { maakBeeld } from '../dossier/beeld.ts';
import { leesDossierbron } from '../dossier/herberekenen.ts';
import { maakDossierbestand, type Dossierbestand } from '../register/bestand.ts';
import { volgendNummer, weigerVastgesteld } from '../onderzoek/vastgesteld.ts';
import { weiger } from '../weigering.ts';
import { bewaarDocument } from './bewaren.ts';
import { herstelsleutelPdf } from './herstelsleutel.ts';
import { leesLettertypen } from './lettertypen.ts';
import { ontvangstbevestigingPdf } from './ontvangst.ts';
import { maakOnderzoeksverslag } from './verslagbron.ts';

const pdf = 'application/pdf';
const achtervoegsel: Readonly<Record<string, string>> = {
  [pdf]: 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'text/plain': 'txt',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
};

const omgeving = (context: Context) => ({
  lettertypen: leesLettertypen(join(context.poorten.bronnen, 'fonts')),
  gemaaktOp: context.nu,
});

function leesAlles(context: Context, dossierId: string) {
  const { db, opslag, vandaag, beleid } = context;
  const dossier = opslag.leesDossier(db, dossierId) ?? weiger('niet-gevonden');
  const client = opslag.leesClient(db, dossier.clientId) ?? weiger('niet-gevonden');
  const bron = leesDossierbron(context, dossier);
  const { geadresseerde, ...hoofd } = briefhoofd(context, client, dossier);
  const { voornamen, tussenvoegsel, achternaam, roepnaam } = client;
  const naam = { voornamen, tussenvoegsel, achternaam, roepnaam };
  return {
    client,
    bron,
    beeld: maakBeeld(bron, vandaag, beleid),
    hoofd: { ...hoofd, geadresseerde: { ...geadresseerde, naam } },
  };
}

/** Wmo 2.3.2: until when a client can hand in a plan of their own; a term set by law, so it never ends on a free day. */
function planUiterlijk(gemeldOp: string, beleid: Beleid): string {
  return naarWerkdag(plusDagen(gemeldOp, parameterwaarde(beleid, 'persoonlijkPlan', gemeldOp)));
}

/** Wmo 2.3.2: the confirmation that a melding was received, with what follows. */
async function ontvangstbevestiging(context: Context, dossierId: string): Promise<Uint8Array> {
  const { beeld, hoofd } = leesAlles(context, dossierId);
  const melding = beeld.bron.stappen.melding ?? weiger('stap-niet-mogelijk');
  const onderzoekUiterlijk = beeld.toetsing.onderzoekstermijn.gevolg.onderzoekUiterlijk ?? weiger('stap-niet-mogelijk');
  const acuut = beeld.bron.stappen['acute-opvang'];
  const opvang = acuut?.locatieId ? context.opslag.leesLocatie(context.db, acuut.locatieId) : null;
  const inhoud = {
    ...hoofd,
    gemeldOp: melding.gemeldOp,
    melder: melding.melder,
    onderzoekUiterlijk,
    planUiterlijk: planUiterlijk(melding.gemeldOp, context.beleid),
    acuteOpvang: opvang && { locatie: opvang.naam },
    contactpersoon: null,
  };
  return ontvangstbevestigingPdf(inhoud, omgeving(context));
}

/** 5.2.4, 2.2.4: what the onderzoek found, to read and to sign. Once confirmed there is nothing left to sign. */
async function onderzoeksverslag(context: Context, dossierId: string): Promise<Uint8Array> {
  weigerVastgesteld(context, dossierId);
  return maakOnderzoeksverslag(context, dossierId, { nummer: volgendNummer(context, dossierId), bevestiging: null });
}

const makers = { ontvangstbevestiging, onderzoeksverslag };

export const documentbehandelaars: Behandelaars<
  'document.maken' | 'document.bytes' | 'register.bytes' | 'register.sleutels' | 'installatie.herstelsleutelDocument'
> = {
  'document.maken': tweedelig<'document.maken', Uint8Array>({
    voorbereiden: (context, { dossierId, soort }: GelezenInvoer<'document.maken'>) => makers[soort](context, dossierId),
    uitvoeren: (context, { dossierId, soort }, bytes) =>
      bewaarDocument(context, { dossierId, soort, titel: documentteksten.titel[soort] }, bytes),
  }),
  'document.bytes': ({ db, opslag, sessie }, { documentId }) => {
    const document = opslag.leesDocument(db, documentId) ?? weiger('niet-gevonden');
    // The other documents carry the onderzoek (5.2.4, 5.2.8), which stays with the college.
    if (document.soort !== 'copas' && !sessie.rechten.includes('dossier.schrijven')) weiger('niet-gevonden');
    // What was attached by mistake, in the dossier of somebody else, is not shown again.
    if (document.soort === 'bijlage' && opslag.leesBijlage(db, documentId)?.vervallen) weiger('niet-gevonden');
    // The kenmerk is random: the file name says what it is, never about whom.
    const bestandsnaam = `${document.soort}-${document.kenmerk}.${achtervoegsel[document.mime] ?? 'pdf'}`;
    return { bestandsnaam, mime: document.mime, bytes: document.bytes };
  },
  'register.sleutels': (context) => leesSleutels(context).map(({ openbaar }) => openbaar),
  'register.bytes': tweedelig<'register.bytes', Dossierbestand>({
    voorbereiden: (context, { dossierId }) => maakDossierbestand(context, dossierId),
    uitvoeren: (context, _invoer, { sleutel, ...bestand }) => {
      bewaarTekensleutel(context, sleutel);
      return { ...bestand, mime: 'application/zip' };
    },
  }),
  'installatie.herstelsleutelDocument': tweedelig<'installatie.herstelsleutelDocument', Uint8Array>({
    voorbereiden: (context, { herstelsleutel }) => {
      const organisatie = context.instellingen.organisatienaam;
      return herstelsleutelPdf({ sleutel: herstelsleutel, organisatie, gemaaktOp: context.vandaag }, omgeving(context));
    },
    uitvoeren: (_context, _invoer, bytes) => ({ bestandsnaam: 'herstelsleutel-onthaal.pdf', mime: pdf, bytes }),
  }),
};
