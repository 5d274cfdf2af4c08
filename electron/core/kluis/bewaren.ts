import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import type { Adresdoel } from '#shared/domein/kluis.ts';
import { kluistekst as tekst } from '#shared/taal/crisis/kluis.ts';
import type { Kluisadresrij, Kluissleutelrij } from '#db/opslag/index.ts';
import { tweedelig, type Context } from '../context.ts';
import { herbereken } from '../dossier/herberekenen.ts';
import { weiger } from '../weigering.ts';
import { ontzegel, verzegel } from './cijfer.ts';
import { leesKring } from './stand.ts';
import { controleerDoel, controleerLezers, doelVan, eigenGeheim, kiesLezers, leesGeldigAdres } from './toegang.ts';

/** An address that was encrypted and waits to be written. */
interface Verzegeld {
  adresId: string;
  doel: Adresdoel;
  cijfer: Uint8Array;
  sleutels: Kluissleutelrij[];
}

const ontvangers = (sleutels: readonly Kluissleutelrij[]): string[] => sleutels.map(({ ontvanger }) => ontvanger);

/** The columns that say whose an address is. */
const kolommen = (doel: Adresdoel) => ({
  soort: doel.soort,
  dossierId: doel.soort === 'plek' ? null : doel.dossierId,
  clientId: doel.soort === 'mens' ? doel.clientId : null,
  plekId: doel.soort === 'plek' ? doel.plekId : null,
});

interface Versie {
  basis: number;
  reden: string;
  anders: boolean;
  ingetrokken: boolean;
}

function schrijf(context: Context, { adresId, doel, cijfer, sleutels }: Verzegeld, versie: Versie): void {
  const { db, opslag, sessie, nu } = context;
  controleerLezers(context, sleutels);
  const wie = { doorId: sessie.gebruikerId, op: nu, sleutelIds: sleutels.map(({ id }) => id) };
  if (!opslag.schrijfKluisadres(db, { id: adresId, ...kolommen(doel), cijfer, ...versie, ...wie })) weiger('conflict');
  if (doel.soort !== 'plek') herbereken(context, doel.dossierId);
}

/** The version that is changed, when it is the newest, of the same place, and this user reads it. */
function leesVorige(context: Context, invoer: GelezenInvoer<'kluis.bewaren'>, adresId: string): Kluisadresrij {
  const { adres } = leesGeldigAdres(context, adresId);
  if (JSON.stringify(doelVan(adres)) !== JSON.stringify(invoer.doel)) weiger('niet-gevonden');
  eigenGeheim(context, leesKring(context), adres);
  if (adres.versie !== invoer.versie) weiger('conflict');
  if (invoer.reden.length < 3) weiger('ongeldige-invoer', { velden: [{ pad: 'reden', bericht: tekst.redenNodig }] });
  return adres;
}

/** Stores an address, encrypted before the transaction to who is named and to the recovery key. */
export const bewaarAdres = tweedelig<'kluis.bewaren', Verzegeld>({
  voorbereiden: async (context, invoer) => {
    const { doel, velden, lezers, versie } = invoer;
    controleerDoel(context, doel);
    if (invoer.adresId === null && versie !== 0) weiger('conflict');
    const adresId = invoer.adresId === null ? context.id() : leesVorige(context, invoer, invoer.adresId).id;
    const sleutels = kiesLezers(context, lezers);
    const cijfer = await verzegel(velden, { adresId, versie: versie + 1 }, ontvangers(sleutels));
    return { adresId, doel, cijfer, sleutels };
  },
  uitvoeren: (context, { doel, versie, reden }, verzegeld) => {
    controleerDoel(context, doel);
    schrijf(context, verzegeld, { basis: versie, reden: versie === 0 ? '' : reden, anders: true, ingetrokken: false });
    return { adresId: verzegeld.adresId, versie: versie + 1 };
  },
});

/** Reads an address and encrypts it as its next version, for other colleagues; what it says goes nowhere else. */
async function herzegel(adres: Kluisadresrij, geheim: string, sleutels: Kluissleutelrij[]): Promise<Verzegeld> {
  const velden = (await ontzegel(adres.cijfer, { adresId: adres.id, versie: adres.versie }, geheim)) ?? beschadigd();
  const cijfer = await verzegel(velden, { adresId: adres.id, versie: adres.versie + 1 }, ontvangers(sleutels));
  return { adresId: adres.id, doel: doelVan(adres), cijfer, sleutels };
}
export const beschadigd = (): never => weiger('stap-niet-mogelijk', { melding: tekst.beschadigd });

/** Names colleagues and takes colleagues off: a new version for who is on the list now. */
export const deelAdres = tweedelig<'kluis.delen', Verzegeld>({
  voorbereiden: async (context, { adresId, versie, lezers }) => {
    const { adres } = leesGeldigAdres(context, adresId);
    const kring = leesKring(context);
    const geheim = eigenGeheim(context, kring, adres);
    if (adres.versie !== versie) weiger('conflict');
    return herzegel(adres, geheim, kiesLezers(context, lezers, kring));
  },
  uitvoeren: (context, { versie, reden }, verzegeld) => {
    controleerDoel(context, verzegeld.doel);
    schrijf(context, verzegeld, { basis: versie, reden, anders: false, ingetrokken: false });
    return { versie: versie + 1 };
  },
});

/** Takes an address out of use: nobody opens its newest version any more. */
export function trekAdresIn(
  context: Context,
  { adresId, versie, reden }: GelezenInvoer<'kluis.intrekken'>,
): Uitvoer<'kluis.intrekken'> {
  const { adres } = leesGeldigAdres(context, adresId);
  if (adres.versie !== versie) weiger('conflict');
  const leeg = { adresId, doel: doelVan(adres), cijfer: new Uint8Array(), sleutels: [] };
  schrijf(context, leeg, { basis: versie, reden, anders: true, ingetrokken: true });
  return null;
}

export { herzegel, schrijf as schrijfAdresversie, type Verzegeld };
