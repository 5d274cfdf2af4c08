import type { Documentsoort } from '#shared/contract/groepen/document.ts';
import type { GelezenInvoer } from '#shared/contract/tabel.ts';
import { documentteksten } from '#shared/taal/document.ts';
import { tweedelig, type Behandelaars, type Context } from '../context.ts';
import { bewaarTekensleutel, leesSleutels } from '../copas/tekensleutel.ts';
import { maakDossierbestand, type Dossierbestand } from '../register/bestand.ts';
import { volgendNummer, weigerVastgesteld } from '../onderzoek/vastgesteld.ts';
import { weiger } from '../weigering.ts';
import { magDocumentZien } from './zicht.ts';
import { bewaarDocument } from './bewaren.ts';
import { herstelcodesPdf } from './herstelcodes.ts';
import { herstelsleutelPdf } from './herstelsleutel.ts';
import { documentomgeving } from './omgeving.ts';
import { ontvangstbevestiging } from './ontvangstbrief.ts';
import { maakOnderzoeksverslag } from './verslagbron.ts';

const pdf = 'application/pdf';
const achtervoegsel: Readonly<Record<string, string>> = {
  [pdf]: 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'text/plain': 'txt',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
};

/** What a client carries along or keeps on a telephone has a file name that gives nothing away (5.1.3). */
const veiligeNaam: Partial<Record<Documentsoort, string>> = { veiligheidsplan: 'lijst' };

/** 5.2.4, 2.2.4: what the onderzoek found, to read and to sign. Once confirmed there is nothing left to sign. */
async function onderzoeksverslag(context: Context, dossierId: string): Promise<Uint8Array> {
  weigerVastgesteld(context, dossierId);
  return maakOnderzoeksverslag(context, dossierId, { nummer: volgendNummer(context, dossierId), bevestiging: null });
}

const makers = { ontvangstbevestiging, onderzoeksverslag };

export const documentbehandelaars: Behandelaars<
  | 'document.maken'
  | 'document.bytes'
  | 'register.bytes'
  | 'register.sleutels'
  | 'installatie.herstelsleutelDocument'
  | 'tweedeFactor.codesDocument'
> = {
  'document.maken': tweedelig<'document.maken', Uint8Array>({
    voorbereiden: (context, { dossierId, soort }: GelezenInvoer<'document.maken'>) => makers[soort](context, dossierId),
    uitvoeren: (context, { dossierId, soort }, bytes) =>
      bewaarDocument(context, { dossierId, soort, titel: documentteksten.titel[soort] }, bytes),
  }),
  'document.bytes': ({ db, opslag, sessie }, { documentId }) => {
    const document = opslag.leesDocument(db, documentId) ?? weiger('niet-gevonden');
    if (!magDocumentZien(document.soort, sessie.rechten)) weiger('niet-gevonden');
    // What was attached by mistake, in the dossier of somebody else, is not shown again.
    if (document.soort === 'bijlage' && opslag.leesBijlage(db, documentId)?.vervallen) weiger('niet-gevonden');
    // The kenmerk is random: the file name says what it is, never about whom.
    const naam = veiligeNaam[document.soort] ?? document.soort;
    // A request for a place goes to others: named after the request, not after the case.
    const eigen = document.soort === 'plekvraag' ? document.bestandsnaam : null;
    const bestandsnaam = eigen ?? `${naam}-${document.kenmerk}.${achtervoegsel[document.mime] ?? 'pdf'}`;
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
  'tweedeFactor.codesDocument': tweedelig<'tweedeFactor.codesDocument', Uint8Array>({
    voorbereiden: (context, { codes }) => {
      const { naam } = context.sessie;
      const organisatie = context.instellingen.organisatienaam;
      return herstelcodesPdf({ codes, naam, organisatie, gemaaktOp: context.vandaag }, documentomgeving(context));
    },
    uitvoeren: (_context, _invoer, bytes) => ({ bestandsnaam: 'herstelcodes-onthaal.pdf', mime: pdf, bytes }),
  }),
  'installatie.herstelsleutelDocument': tweedelig<'installatie.herstelsleutelDocument', Uint8Array>({
    voorbereiden: (context, { herstelsleutel }) => {
      const organisatie = context.instellingen.organisatienaam;
      return herstelsleutelPdf(
        { sleutel: herstelsleutel, organisatie, gemaaktOp: context.vandaag },
        documentomgeving(context),
      );
    },
    uitvoeren: (_context, _invoer, bytes) => ({ bestandsnaam: 'herstelsleutel-onthaal.pdf', mime: pdf, bytes }),
  }),
};
