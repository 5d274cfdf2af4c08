import { Kopiefout } from '#shared/behoud/kopie.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { sleutelteksten } from '#shared/taal/sleutel.ts';
import { vul } from '#shared/taal/vul.ts';
import { verzetAnkersleutel } from '../audit/anker.ts';
import type { Behoud } from '../behoud/dienst.ts';
import { verzetLijstsleutel } from '../behoud/gebruikerslijst.ts';
import { terzijdenaam, verwissel } from '../behoud/wissel.ts';
import { weiger } from '../weigering.ts';
import type { Hal } from './hal.ts';
import { wisselInlogsleutel } from './reizen.ts';
import { kanVooruit, naamhash, nieuweHerstelsleutel, sleutelVanGebruiker, sleutelVanHerstel } from './sleutelbos.ts';
import { wisselSleutel, type Sleutelwissel } from './sleutelwissel.ts';
import type { OpenSessie } from './staat.ts';

export interface Sleuteldienst {
  stand(): Uitvoer<'sleutel.stand'>;
  voorbereiden(invoer: GelezenInvoer<'sleutel.voorbereiden'>): Promise<Uitvoer<'sleutel.voorbereiden'>>;
  vervangen(invoer: GelezenInvoer<'sleutel.vervangen'>): Promise<null>;
}

const kaal = (tekst: string): string => tekst.toUpperCase().replace(/[^0-9A-Z]/g, '');

/** Active users of the open file whose entry on the ring cannot be taken along. */
function zonderPaar(hal: Hal, { db, administratieId, sleutel }: OpenSessie): { id: string; naam: string }[] {
  const posten = hal.bos().gebruikers.filter((een) => een.administratieId === administratieId);
  const blijft = new Set(
    posten
      .filter((post) => (post.reist ? post.paar !== undefined : kanVooruit(post, sleutel)))
      .map(({ gebruikerId }) => gebruikerId),
  );
  const heeft = new Set(posten.map(({ gebruikerId }) => gebruikerId));
  return hal.laag.opslag
    .leesGebruikers(db)
    .filter(({ id, actief }) => actief && heeft.has(id) && !blijft.has(id))
    .map(({ id, naam }) => ({ id, naam }));
}

/** What goes before, in the file as it is: the line in the log, and where desks share their work another inlogsleutel. */
function schrijfBegin(hal: Hal, staat: OpenSessie): void {
  const { db, administratieId } = staat;
  const { opslag } = hal.laag;
  const weg = zonderPaar(hal, staat);
  opslag.inTransactie(db, () => {
    hal.meld(staat, {
      gebeurtenis: 'sleutel.vervangen',
      tekst: 'Vervangen van de bestandssleutel begonnen',
      actie: 'E',
    });
    if (!opslag.leesLijnZelf(db)) return;
    for (const { id } of weg) opslag.wisReissleutel(db, id);
    wisselInlogsleutel(hal, db, administratieId);
  });
}

/** What the ring needs to go over to another key, read from the open file. */
function wisselVan(hal: Hal, staat: OpenSessie, herstelsleutel: string): Sleutelwissel {
  const { opslag } = hal.laag;
  const { db, administratieId, sleutel, sessie } = staat;
  const actief = opslag.leesGebruikers(db).filter((gebruiker) => gebruiker.actief);
  return {
    ...{ administratieId, oud: sleutel, nieuw: hal.poorten.toeval(32), herstelsleutel },
    ids: new Set(actief.map(({ id }) => id)),
    inlogs: opslag.leesInlogsleutels(db).slice(0, 1),
    reizigers: opslag.leesLijnZelf(db) ? opslag.leesReissleutels(db) : null,
    gewisseld: { op: hal.poorten.klok.nu(), doorId: sessie.gebruikerId },
  };
}

/** Puts the file under its new key in the place of the old one, with everything that hangs on the key. */
function verwisselAlles(hal: Hal, wissel: Sleutelwissel): void {
  const { laag, poorten } = hal;
  const { administratieId, oud, nieuw, herstelsleutel } = wissel;
  const bos = wisselSleutel(hal.bos(), wissel, poorten);
  const opent = sleutelVanHerstel(bos, herstelsleutel);
  if (!opent || Buffer.compare(opent.sleutel, nieuw) !== 0) throw new Kopiefout('onverwacht');
  const gebruikers = verzetLijstsleutel(laag, administratieId, { oud, nieuw, toeval: poorten.toeval });
  verwissel(laag, {
    administratieId,
    terzijde: terzijdenaam(wissel.gewisseld.op, 'hersleuteld'),
    anker: verzetAnkersleutel(laag, { administratieId, sleutel: oud }, nieuw),
    bos,
    ...(gebruikers && { gebruikers }),
    wis: true,
  });
}

/**
 * Changes the key of the open file: a copy is written under another key and read back, and only then takes the place of the file,
 * with a ring under which everybody who stays comes in with the password they have. The session ends; until the exchange, which is
 * finished after a power cut, everything is as it was.
 */
export function maakSleuteldienst(hal: Hal, behoud: Behoud): Sleuteldienst {
  let voorstel: { staat: OpenSessie; herstelsleutel: string } | null = null;

  function neemVoorstel(staat: OpenSessie, bevestiging: string): string {
    if (voorstel?.staat !== staat) return weiger('stap-niet-mogelijk', { melding: sleutelteksten.vervallen });
    const { herstelsleutel } = voorstel;
    if (kaal(bevestiging) === '' || !kaal(herstelsleutel).endsWith(kaal(bevestiging).slice(-4).padStart(4, '?')))
      weiger('ongeldige-invoer', { velden: [{ pad: 'bevestiging', bericht: sleutelteksten.bevestigingFout }] });
    voorstel = null;
    return herstelsleutel;
  }

  return {
    stand() {
      const staat = hal.nuOpen();
      const { opslag, plaats } = hal.laag;
      return {
        wissels: opslag.leesSleutelwissels(staat.db),
        zonderPaar: zonderPaar(hal, staat),
        bytes: plaats.bestanden.bytes(staat.administratieId),
        deelt: opslag.leesLijnZelf(staat.db) !== null,
      };
    },
    async voorbereiden({ wachtwoord }) {
      const staat = hal.nuOpen();
      const bos = hal.bos();
      await hal.metRem(naamhash(bos, staat.inlognaam), () =>
        sleutelVanGebruiker(bos, staat.inlognaam, wachtwoord, hal.poorten),
      );
      if (hal.open() !== staat) return weiger('niet-ingelogd');
      const tekst = 'Vervangen van de bestandssleutel voorbereid';
      hal.laag.opslag.inTransactie(staat.db, () => hal.meld(staat, { gebeurtenis: 'sleutel.voorbereiden', tekst }));
      voorstel = { staat, herstelsleutel: nieuweHerstelsleutel(hal.poorten.toeval) };
      return { herstelsleutel: voorstel.herstelsleutel };
    },
    async vervangen({ bevestiging }) {
      const staat = hal.nuOpen();
      if (!behoud.beschikbaar) weiger('stap-niet-mogelijk');
      const herstelsleutel = neemVoorstel(staat, bevestiging);
      const { administratieId, sleutel } = staat;
      const { bestanden } = hal.laag.plaats;
      schrijfBegin(hal, staat);
      const wissel = wisselVan(hal, staat, herstelsleutel);
      hal.sluit();
      bestanden.vergeetDichte();
      const doel = bestanden.kandidaat(administratieId);
      try {
        const pad = bestanden.pad(administratieId);
        await behoud.doe<'hersleutel'>({ soort: 'hersleutel', pad, doel, sleutel, nieuw: wissel.nieuw });
        verwisselAlles(hal, wissel);
        // A ring that is lost is put back out of a backup: one of the new key has to be there soon.
        behoud.maakNu();
      } catch (fout) {
        const code = fout instanceof Kopiefout ? fout.code : 'onverwacht';
        if (code === 'onverwacht') hal.poorten.log.fout('sleutel', fout);
        const { redenen } = sleutelteksten;
        const waarom = Object.entries(redenen).find(([naam]) => naam === code)?.[1] ?? redenen.anders;
        return weiger('stap-niet-mogelijk', { melding: vul(sleutelteksten.nietGedaan, { waarom }) });
      }
      return null;
    },
  };
}
