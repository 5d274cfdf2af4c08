import { kluistekst as tekst } from '#shared/taal/crisis/kluis.ts';
import type { Kluissleutelrij } from '#db/opslag/index.ts';
import { tweedelig, type Context } from '../context.ts';
import { documentomgeving } from '../documenten/omgeving.ts';
import { weiger } from '../weigering.ts';
import { herzegel, schrijfAdresversie, type Verzegeld } from './bewaren.ts';
import { nieuweIdentiteit } from './cijfer.ts';
import { geheimVan } from './identiteit.ts';
import { kluisherstelPdf } from './herstelblad.ts';
import { leesKring, levendeLezers } from './stand.ts';

interface Nieuw {
  geheim: string;
  sleutel: Kluissleutelrij;
  adressen: { versie: number; verzegeld: Verzegeld }[];
  nogNiet: number;
}

/** Every address that this user reads, encrypted anew for the same colleagues and the new recovery key. */
async function herzegelEigen(context: Context, herstel: Kluissleutelrij): Promise<Pick<Nieuw, 'adressen' | 'nogNiet'>> {
  const { db, opslag, sessie, kluissleutel } = context;
  const kring = leesKring(context);
  const eigen = kring.geldig.get(sessie.gebruikerId) ?? null;
  const geheim = geheimVan(eigen, kluissleutel);
  const geldig = opslag.leesAlleKluisadressen(db).filter(({ ingetrokken }) => !ingetrokken);
  const adressen: Nieuw['adressen'] = [];
  for (const adres of geldig) {
    const lezers = levendeLezers(context, kring, adres);
    if (!geheim || !lezers.some(({ id }) => id === eigen?.id)) continue;
    adressen.push({ versie: adres.versie, verzegeld: await herzegel(adres, geheim, [...lezers, herstel]) });
  }
  return { adressen, nogNiet: geldig.length - adressen.length };
}

/**
 * Makes the recovery key. Its secret is in the answer and on the paper that is printed of it. What the maker reads is
 * encrypted for it at once; the rest when somebody who reads it stores it anew.
 */
export const maakHerstel = tweedelig<'kluis.herstelMaken', Nieuw>({
  voorbereiden: async (context) => {
    const { nu, sessie } = context;
    const { geheim, ontvanger } = await nieuweIdentiteit();
    const sleutel: Kluissleutelrij = {
      ...{ id: context.id(), gebruikerId: null, ontvanger, omhulsel: null, omhulselVorig: null },
      ...{ gemaaktOp: nu, gemaaktDoor: sessie.naam, vervallenOp: null, vervallenOm: null },
    };
    return { geheim, sleutel, ...(await herzegelEigen(context, sleutel)) };
  },
  uitvoeren: (context, { vervangt }, { geheim, sleutel, adressen, nogNiet }) => {
    const { db, opslag, nu, sessie } = context;
    if ((opslag.leesKluissleutel(db, null)?.gemaaktOp ?? null) !== vervangt) weiger('conflict');
    opslag.laatKluissleutelVervallen(db, null, 'vervangen', nu);
    opslag.schrijfKluissleutel(db, { ...sleutel, op: nu, doorId: sessie.gebruikerId });
    for (const { versie, verzegeld } of adressen)
      schrijfAdresversie(context, verzegeld, {
        ...{ basis: versie, reden: tekst.herstel.reden },
        ...{ anders: false, ingetrokken: false },
      });
    return { herstelsleutel: geheim, bijgewerkt: adressen.length, nogNiet };
  },
});

/** The recovery key on one sheet for the safe. */
export const herstelDocument = tweedelig<'kluis.herstelDocument', Uint8Array>({
  voorbereiden: (context, { herstelsleutel }) =>
    kluisherstelPdf(
      { sleutel: herstelsleutel, organisatie: context.instellingen.organisatienaam, gemaaktOp: context.vandaag },
      documentomgeving(context),
    ),
  uitvoeren: (_context, _invoer, bytes) => ({
    bestandsnaam: tekst.herstel.bestandsnaam,
    mime: 'application/pdf',
    bytes,
  }),
});
