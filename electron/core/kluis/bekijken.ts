import type { GelezenInvoer } from '#shared/contract/tabel.ts';
import type { Adresvelden, Kijkwijze } from '#shared/domein/kluis.ts';
import { kluistekst as tekst } from '#shared/taal/crisis/kluis.ts';
import type { Kluisadresrij } from '#db/opslag/index.ts';
import { tweedelig, type Context } from '../context.ts';
import { documentomgeving } from '../documenten/omgeving.ts';
import { herbereken } from '../dossier/herberekenen.ts';
import { weiger } from '../weigering.ts';
import { beschadigd } from './bewaren.ts';
import { verzegeldeBriefPdf } from './brief.ts';
import { leesHerstelsleutel, ontzegel } from './cijfer.ts';
import { leesKring } from './stand.ts';
import { eigenGeheim, leesGeldigAdres } from './toegang.ts';

/** An address that was opened; it is answered only after the look has been recorded. */
interface Geopend {
  adres: Kluisadresrij;
  velden: Adresvelden;
}

const open = async (adres: Kluisadresrij, geheim: string): Promise<Geopend> => ({
  adres,
  velden: (await ontzegel(adres.cijfer, { adresId: adres.id, versie: adres.versie }, geheim)) ?? beschadigd(),
});

/** The secret that somebody typed over from the paper in the safe, when it opens this address. */
async function geheimVanPapier(context: Context, adres: Kluisadresrij, getypt: string): Promise<string> {
  const { db, opslag } = context;
  const gelezen = await leesHerstelsleutel(getypt);
  const { sleutels } = leesKring(context);
  const past = opslag
    .leesKluislezers(db, adres.id, adres.versie)
    .some(
      (id) =>
        gelezen !== null && sleutels.get(id)?.gebruikerId === null && sleutels.get(id)?.ontvanger === gelezen.ontvanger,
    );
  if (!gelezen || !past)
    return weiger('ongeldige-invoer', { velden: [{ pad: 'herstelsleutel', bericht: tekst.sleutelPastNiet }] });
  return gelezen.geheim;
}

interface Waarom extends Pick<GelezenInvoer<'kluis.adres'>, 'grond' | 'toelichting'> {
  wijze: Kijkwijze;
  bestemdVoor: string | null;
}

/** Records a look, for the log and for the team's lead, in the transaction of the answer. */
function noteerInzage(
  context: Context,
  { adres }: Geopend,
  waarom: Waarom,
): { inzageId: string; nummer: number | null } {
  const { db, opslag, sessie, nu } = context;
  const { adres: nog, nood } = leesGeldigAdres(context, adres.id);
  if (nog.versie !== adres.versie) weiger('conflict');
  const inNood = nood || waarom.wijze === 'herstelsleutel';
  if (inNood) context.betreft({ nood: true });
  const inzageId = context.id();
  const wat = {
    adresId: adres.id,
    versie: adres.versie,
    gebruikerId: sessie.gebruikerId,
    ...waarom,
    nood: inNood,
    op: nu,
  };
  const nummer = opslag.schrijfKluisinzage(db, { id: inzageId, ...wat });
  if (adres.dossierId) herbereken(context, adres.dossierId);
  return { inzageId, nummer };
}

/** Opens an address for a named colleague, or for who has the recovery key in hand: then it is an emergency. */
export const bekijkAdres = tweedelig<'kluis.adres', Geopend>({
  voorbereiden: async (context, { adresId, herstelsleutel }) => {
    const { adres } = leesGeldigAdres(context, adresId);
    const geheim =
      herstelsleutel === null
        ? eigenGeheim(context, leesKring(context), adres)
        : await geheimVanPapier(context, adres, herstelsleutel);
    return open(adres, geheim);
  },
  uitvoeren: (context, { grond, toelichting, herstelsleutel }, geopend) => {
    const wijze = herstelsleutel === null ? 'scherm' : 'herstelsleutel';
    noteerInzage(context, geopend, { grond, toelichting, wijze, bestemdVoor: null });
    return { velden: geopend.velden, seconden: context.instellingen.adresSeconden };
  },
});

/** Draws a sealed letter for the printer. Of it is kept that it was made: by whom, why, for whom, under which number. */
export const maakBrief = tweedelig<'kluis.briefBytes', Geopend & { bytes: Uint8Array; nummer: number }>({
  voorbereiden: async (context, { adresId, bestemdVoor }) => {
    const { adres } = leesGeldigAdres(context, adresId);
    const geopend = await open(adres, eigenGeheim(context, leesKring(context), adres));
    const nummer = context.opslag.leesVolgendBriefnummer(context.db);
    const { instellingen, sessie, vandaag } = context;
    const wie = { organisatie: instellingen.organisatienaam, door: sessie.naam, gemaaktOp: vandaag };
    const brief = { ...wie, nummer, bestemdVoor, velden: geopend.velden };
    return { ...geopend, nummer, bytes: await verzegeldeBriefPdf(brief, documentomgeving(context)) };
  },
  uitvoeren: (context, { grond, toelichting, bestemdVoor }, geopend) => {
    const { inzageId, nummer } = noteerInzage(context, geopend, { grond, toelichting, wijze: 'brief', bestemdVoor });
    if (nummer !== geopend.nummer) weiger('conflict');
    const { bestandsnaam } = tekst.brief;
    return { inzageId, nummer: geopend.nummer, bestandsnaam, mime: 'application/pdf', bytes: geopend.bytes };
  },
});

/** What the printer made of a sealed letter: the main process tells it, once. */
export function noteerBrief(context: Context, { inzageId, gelukt }: GelezenInvoer<'kluis.briefUitkomst'>): null {
  const { db, opslag, sessie, nu } = context;
  const inzage = opslag.leesKluisinzage(db, inzageId);
  if (inzage?.wijze !== 'brief' || inzage.gebruikerId !== sessie.gebruikerId) return weiger('niet-gevonden');
  if (!opslag.schrijfKluisbrief(db, { inzageId, gelukt, op: nu })) weiger('conflict');
  return null;
}
