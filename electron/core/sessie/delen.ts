import type { GelezenInvoer } from '#shared/contract/tabel.ts';
import { maakId } from '../id.ts';
import { weiger } from '../weigering.ts';
import { nieuwPaar, verzegelGegevens } from '../werkplek/lijn/cijfer.ts';
import { alsWeigering } from '../werkplek/lijn/fouten.ts';
import { verbindWerkplek } from '../werkplek/lijn/lus.ts';
import type { Werkplekmotor } from '../werkplek/lijn/motor.ts';
import { werkplekteksten } from '#shared/taal/werkplek.ts';
import type { Hal } from './hal.ts';
import { geefToegang } from './reizen.ts';
import { naamhash, sleutelVanGebruiker } from './sleutelbos.ts';
import { geheimVan, herverpak } from '../kluis/identiteit.ts';

/**
 * Turns sharing on at the first desk: a desk at the server, the first key, the inlogsleutel in the ring and in an envelope for who
 * does it, and all that stands in the file made ready to go. The server comes first: a start that was broken off begins anew.
 */
export async function deelWerk(
  hal: Hal,
  { naam, wachtwoord }: GelezenInvoer<'werkplek.delen'>,
  motor: Werkplekmotor,
): Promise<null> {
  const { poorten, laag } = hal;
  const { opslag } = laag;
  const staat = hal.nuOpen();
  const { db, administratieId, sleutel, sessie, inlognaam } = staat;
  const bos = hal.bos();
  if (opslag.leesLijnZelf(db)) weiger('conflict');
  const adres = opslag.leesRegisterverbinding(db);
  if (!adres?.aan) return weiger('stap-niet-mogelijk', { melding: werkplekteksten.geenVerbinding });
  const { kluissleutel: oud } = await hal.metRem(naamhash(bos, inlognaam), () =>
    sleutelVanGebruiker(bos, inlognaam, wachtwoord, poorten),
  );
  const werkplekId = maakId(poorten.toeval);
  const paar = nieuwPaar();
  const lijnsleutel = poorten.toeval(32);
  const wie = { organisatieId: sessie.organisatie.id, werkplekId, generatie: 1 };
  const gegevens = verzegelGegevens(new Map([[1, lijnsleutel]]), wie, { naam, openbaar: paar.openbaar });
  await alsWeigering(async () => {
    const verbinding = await verbindWerkplek(poorten, sessie, adres);
    await verbinding.begin(werkplekId, gegevens).finally(() => verbinding.sluit());
  });
  if (hal.open() !== staat) weiger('niet-ingelogd');
  const nu = poorten.klok.nu();
  const inlogsleutel = poorten.toeval(32);
  const zelf = {
    ...{ werkplekId, naam, ...paar, sinds: nu },
    inlogsleutel: Buffer.from(inlogsleutel).toString('base64'),
  };
  const nieuw = { administratieId, gebruikerId: sessie.gebruikerId, inlognaam, wachtwoord };
  const toegang = await geefToegang(hal, db, bos, nieuw, sleutel, { id: '', sleutel: inlogsleutel });
  hal.bewaarSamen(db, toegang.bos, () => {
    opslag.schrijfLijnZelf(db, zelf);
    opslag.schrijfLijnsleutel(db, 1, lijnsleutel, nu);
    toegang.schrijf();
    const middelen = { db, opslag, poorten };
    if (geheimVan(opslag.leesKluissleutel(db, sessie.gebruikerId), oud))
      herverpak(middelen, sessie.gebruikerId, oud, toegang.kluissleutel);
    hal.meld(staat, { gebeurtenis: 'werkplek.delen', tekst: 'Delen met andere werkplekken aangezet', actie: 'U' });
    motor.kern.zetAan(motor.context(staat), { werkplekId, begin: true });
  });
  if (!staat.sessie.vergrendeld) staat.kluissleutel = toegang.kluissleutel;
  motor.nuProberen();
  return null;
}
