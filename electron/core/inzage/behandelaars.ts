import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { inzageTeksten as tekst, verzoekteksten } from '#shared/taal/inzage.ts';
import { verborgenVoor } from '../afscherming/zicht.ts';
import { tweedelig, type Behandelaars, type Context } from '../context.ts';
import { langlezend } from '../leeswerk/lang.ts';
import { weiger } from '../weigering.ts';
import { verwerkingnamen } from '#shared/inzage/verwerkingen.ts';
import { bewaartermijn } from './bewaartermijn.ts';
import { bewaarBestand, handelVerzoekAf } from './afhandelen.ts';
import { verzoekkenmerk } from '#shared/domein/verzoek.ts';
import { alsBeeld, alsRegel, leesVerzoek } from './stand.ts';
import { heropenVerzoek, legVerzoekVast, vertelOntvanger } from './vastleggen.ts';
import { verwerkingenPdf } from './verwerkingenpdf.ts';
import { maakMasker } from './inhoud.ts';
import { toonOp, verzamel } from './verzamelen.ts';
import { maakOordeel } from './voorstel.ts';

const pdf = 'application/pdf';

const vraagVan = (context: Context, over: { soort?: string | null; alleenOpen?: boolean; clientId?: string } = {}) => ({
  soort: over.soort ?? null,
  alleenOpen: over.alleenOpen ?? false,
  verborgen: verborgenVoor(context),
  locatieId: context.sessie.locatieId,
  clientId: over.clientId ?? null,
});

function lijst(
  context: Context,
  { soort, alleenOpen, vanaf, aantal }: GelezenInvoer<'verzoek.lijst'>,
): Uitvoer<'verzoek.lijst'> {
  const { db, opslag } = context;
  const vraag = vraagVan(context, { soort, alleenOpen });
  return {
    regels: opslag.leesVerzoeklijst(db, vraag, vanaf, aantal).map((rij) => alsRegel(context, rij)),
    totaal: opslag.telVerzoeken(db, vraag),
  };
}

/** Everything about the person with what the program would leave out; at Veilig Thuis without addresses, also here. */
function onderdelen(
  context: Context,
  { verzoekId }: GelezenInvoer<'verzoek.onderdelen'>,
): Uitvoer<'verzoek.onderdelen'> {
  const { versie, clientId, inhoud } = leesVerzoek(context, verzoekId);
  if (!clientId) return { versie, onderdelen: [] };
  const oordeel = maakOordeel(context, clientId, inhoud.feiten);
  const masker = maakMasker(context) ?? ((ruw: string) => ruw);
  return {
    versie,
    onderdelen: verzamel(context, clientId).map((een) => {
      const { voorstel, nooit, velden } = oordeel(een);
      return {
        ...{ id: een.id, verwerking: een.verwerking, titel: een.titel, op: een.op && toonOp(een.op), voorstel, nooit },
        eerder: een.eerder.length,
        velden: een.rijen
          ? [
              {
                pad: '',
                label: '',
                waarde: tekst.lijst(een.rijen.cellen.length),
                voorstel: null,
                nooit: false,
                letOp: '',
              },
            ]
          : een.velden.map(({ pad, label, waarde }) => {
              const geen = { voorstel: null, nooit: false, letOp: '' };
              return { pad, label, waarde: masker(waarde), ...(velden.get(pad) ?? geen) };
            }),
      };
    }),
  };
}

/** PDF, the same for a program, and every document in a folder; names in it say what it is, never about whom. */
async function maakZip(
  { db, opslag, nu }: Context,
  { bytes, gegevens, documenten }: { bytes: Uint8Array; gegevens: string | null; documenten: readonly string[] },
): Promise<Uint8Array> {
  const zip = new yazl.ZipFile();
  const opties = { mtime: new Date(nu), mode: 0o100600 };
  zip.addBuffer(Buffer.from(bytes), tekst.pdfnaam, opties);
  if (gegevens) zip.addBuffer(Buffer.from(gegevens), tekst.jsonnaam, opties);
  for (const regel of documenten) {
    const [id = '', naam = ''] = regel.split('|');
    const document = opslag.leesDocument(db, id);
    if (document) zip.addBuffer(Buffer.from(document.bytes), `${tekst.bijlagemap}/${naam}`, opties);
  }
  zip.end();
  return buffer(zip.outputStream);
}

type Bytes = GelezenInvoer<'verzoek.bytes'>;
async function maakBytes(context: Context, { verzoekId, bestandId, vorm }: Bytes): Promise<Uitvoer<'verzoek.bytes'>> {
  leesVerzoek(context, verzoekId);
  const bestand = context.opslag.leesVerzoekbestand(context.db, verzoekId, bestandId) ?? weiger('niet-gevonden');
  const kenmerk = verzoekkenmerk(verzoekId).toLowerCase();
  if (vorm === 'zip' && bestand.soort === 'dossier')
    return {
      bestandsnaam: `${tekst.bestandsnaam}-${kenmerk}.zip`,
      mime: 'application/zip',
      bytes: await maakZip(context, bestand),
    };
  const naam = bestand.soort === 'brief' ? 'brief' : tekst.bestandsnaam;
  return { bestandsnaam: `${naam}-${kenmerk}.pdf`, mime: pdf, bytes: bestand.bytes };
}

export const verzoekbehandelaars: Behandelaars<
  | 'verzoek.lijst'
  | 'verzoek.wachtend'
  | 'verzoek.vanClient'
  | 'verzoek.lezen'
  | 'verzoek.vastleggen'
  | 'verzoek.onderdelen'
  | 'verzoek.bestandMaken'
  | 'verzoek.afhandelen'
  | 'verzoek.heropenen'
  | 'verzoek.vertellen'
  | 'verzoek.bytes'
  | 'verwerkingen.lezen'
  | 'verwerkingen.pdf'
> = {
  'verzoek.lijst': lijst,
  'verzoek.wachtend': (context) => context.opslag.telVerzoekenZonderDossier(context.db, vraagVan(context)),
  'verzoek.vanClient': (context, { clientId }) =>
    context.opslag
      .leesVerzoeklijst(context.db, vraagVan(context, { clientId }), 0, 200)
      .map((rij) => alsRegel(context, rij)),
  'verzoek.lezen': (context, { verzoekId }) => alsBeeld(context, leesVerzoek(context, verzoekId)),
  'verzoek.vastleggen': legVerzoekVast,
  'verzoek.onderdelen': onderdelen,
  'verzoek.bestandMaken': langlezend<'verzoek.bestandMaken'>((context, { verzoekId, versie }, gemaakt) => {
    const rij = leesVerzoek(context, verzoekId);
    if (rij.versie !== versie || gemaakt.versie !== versie) weiger('conflict');
    if (rij.inhoud.afhandeling) weiger('al-besloten', { melding: verzoekteksten.fout.gesloten });
    const { bytes, gegevens, onderdelen: aantal, weggelaten } = gemaakt;
    const documenten = gemaakt.documenten.map(({ id, bestandsnaam }) => `${id}|${bestandsnaam}`);
    const telling = { onderdelen: aantal, weggelaten };
    const bestandId = bewaarBestand(context, verzoekId, { soort: 'dossier', bytes, gegevens, documenten, telling });
    return { bestandId, onderdelen: aantal, weggelaten };
  }),
  'verzoek.afhandelen': tweedelig<'verzoek.afhandelen', Uint8Array>(handelVerzoekAf),
  'verzoek.heropenen': heropenVerzoek,
  'verzoek.vertellen': vertelOntvanger,
  'verzoek.bytes': tweedelig<'verzoek.bytes', Uitvoer<'verzoek.bytes'>>({
    voorbereiden: maakBytes,
    uitvoeren: (context, { verzoekId }, bestand) => {
      leesVerzoek(context, verzoekId);
      return bestand;
    },
  }),
  'verwerkingen.lezen': (context) =>
    verwerkingnamen.map((verwerking) => ({ verwerking, bewaren: bewaartermijn(context, verwerking) })),
  'verwerkingen.pdf': tweedelig<'verwerkingen.pdf', Uint8Array>({
    voorbereiden: verwerkingenPdf,
    uitvoeren: (_context, _invoer, bytes) => ({ bestandsnaam: 'verwerkingsregister.pdf', mime: pdf, bytes }),
  }),
};
