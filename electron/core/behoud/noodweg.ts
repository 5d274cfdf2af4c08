import { Kopiefout } from '#shared/behoud/kopie.ts';
import type { Kopieregel, Terugvoorbeeld } from '#shared/contract/groepen/behoud.ts';
import { rechtenVan } from '#shared/contract/rechten.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { behoudteksten } from '#shared/taal/behoud.ts';
import { neemAfdrukkenOver } from '../bewaren/herhalen.ts';
import { weigerKopie } from './weigeren.ts';
import { Geweigerd, weiger } from '../weigering.ts';
import { controleerWachtwoord, type Hal } from '../sessie/hal.ts';
import { geefSleutels, naamhash, sleutelVanGebruiker, sleutelVanHerstel } from '../sessie/sleutelbos.ts';
import type { Behoud } from './dienst.ts';
import { mapVoor } from './instelling.ts';
import { eerdereVan, leesRing, ringVan } from './klein.ts';
import type { Bevinding, Kleinbestand, Kopie } from './poort.ts';
import {
  ankerhoogte,
  hoogstensHandelingen,
  leesVoorheen,
  verlies,
  voorheenGered,
  zetTerug,
  type Voorheen,
} from './terugzetten.ts';
import { voegRingToe } from './wissel.ts';

/** So many actions are shown; the rest is counted. */
const getoond = 50;

/** A backup that stands beside the data, opened and found good. */
interface Klaargezet {
  administratieId: string;
  kopie: Kopie;
  bevinding: Bevinding;
  klein: readonly Kleinbestand[];
}

/** Going back to a backup: from a session, before login when the file is damaged, or on another computer. */
export interface Noodweg {
  voorbeeld(
    administratieId: string,
    sleutel: Uint8Array,
    naam: string,
  ): Promise<(lees: (na: number) => Voorheen) => Terugvoorbeeld>;
  terugzetten(invoer: GelezenInvoer<'reservekopie.terugzetten'>): Promise<null>;
  kijken(invoer: GelezenInvoer<'noodherstel.kijken'>): Promise<Uitvoer<'noodherstel.kijken'>>;
  noodTerugzetten(invoer: GelezenInvoer<'noodherstel.terugzetten'>): Promise<null>;
  map(invoer: GelezenInvoer<'overzetten.map'>): Promise<Uitvoer<'overzetten.map'>>;
  doen(invoer: GelezenInvoer<'overzetten.doen'>): Promise<null>;
}

/** A backup for the window. */
export const kopieregel = ({ naam, gemaaktOp, aanleiding, bytes, stand }: Kopie): Kopieregel => ({
  ...{ naam, gemaaktOp, aanleiding, bytes, stand },
});

function alsVoorbeeld({ kopie, bevinding }: Klaargezet, voorheen: Voorheen): Terugvoorbeeld {
  const { handelingen, volledig, tellingen, auditWas } = voorheen;
  return {
    naam: kopie.naam,
    gemaaktOp: kopie.gemaaktOp,
    volledig,
    verlies: verlies(tellingen, bevinding.tellingen),
    handelingen: handelingen
      .slice(0, getoond)
      .map(({ moment, gebruiker, tekst, kenmerk }) => ({ moment, gebruiker, tekst, kenmerk })),
    aantalHandelingen: handelingen.length,
    auditregels: Math.max(0, auditWas - bevinding.audit.aantal),
  };
}

const isInlogfout = (fout: unknown): boolean => fout instanceof Geweigerd && fout.code === 'inloggen-mislukt';

/** Makes the ways back on the hall. */
export function maakNoodweg(hal: Hal, behoud: Behoud): Noodweg {
  const { laag } = hal;
  let klaar: Klaargezet | null = null;
  let elders: string | null = null;

  /** Brings a backup beside the data, unless it stands there already. */
  async function zetKlaar(
    map: string,
    administratieId: string,
    sleutel: Uint8Array,
    naam: string,
  ): Promise<Klaargezet> {
    if (klaar?.administratieId === administratieId && klaar.kopie.naam === naam) return klaar;
    klaar = null;
    const doel = laag.plaats.bestanden.kandidaat(administratieId);
    const waar = { map, administratieId, naam };
    const { bevinding, kopie } = await behoud.doe<'klaarzetten'>({
      ...{ soort: 'klaarzetten', ...waar, sleutel, doel },
      eerdere: eerdereVan(laag, administratieId, sleutel),
    });
    const { bestanden } = await behoud.doe<'klein'>({ soort: 'klein', ...waar });
    klaar = { administratieId, kopie, bevinding, klein: bestanden };
    return klaar;
  }

  /** The present file as far as it can be read: whole when it is open, else what can be saved of it. */
  async function voorheenZonderSessie(id: string, sleutel: Uint8Array, na: number): Promise<Voorheen> {
    const { bestanden } = laag.plaats;
    const hoogte = ankerhoogte(laag, id, sleutel);
    if (!bestanden.bestaat(id)) return voorheenGered({ handelingen: [], tellingen: {} }, hoogte);
    const pad = bestanden.pad(id);
    const gered = await behoud.doe<'red'>({ soort: 'red', pad, sleutel, na, hoogstens: hoogstensHandelingen });
    return voorheenGered(gered, hoogte);
  }

  interface Wie {
    administratieId: string;
    sleutel: Uint8Array;
    /** Null: by the recovery key; the login name says who. */
    gebruikerId: string | null;
    inlognaam: string;
  }

  async function wieIs({
    inlognaam,
    wachtwoord,
    herstelsleutel,
  }: GelezenInvoer<'noodherstel.terugzetten'>): Promise<Wie> {
    const bos = hal.bos();
    if (herstelsleutel.trim() !== '') {
      const { administratieId, sleutel } = await hal
        .metRem(naamhash(bos, '|herstel'), async () => sleutelVanHerstel(bos, herstelsleutel), { sluitbaar: false })
        .catch((fout: unknown) => (isInlogfout(fout) ? weiger('herstelsleutel-onjuist') : Promise.reject(fout)));
      return { administratieId, sleutel, gebruikerId: null, inlognaam };
    }
    const { post, sleutel } = await hal.metRem(naamhash(bos, inlognaam), () =>
      sleutelVanGebruiker(bos, inlognaam, wachtwoord, hal.poorten),
    );
    return { administratieId: post.administratieId, sleutel, gebruikerId: post.gebruikerId, inlognaam };
  }

  /** Who asks, as the backup knows them; with a password only who runs the application, with the recovery key whoever works here. */
  function magTerugzetten(wie: Wie): string {
    const db = laag.plaats.bestanden.openKandidaat(wie.administratieId, wie.sleutel);
    try {
      const gebruiker = wie.gebruikerId
        ? laag.opslag.leesGebruiker(db, wie.gebruikerId)
        : laag.opslag.leesGebruikerOpInlognaam(db, wie.inlognaam);
      if (!gebruiker?.actief) return weiger(wie.gebruikerId ? 'inloggen-mislukt' : 'herstelsleutel-onjuist');
      const mag = wie.gebruikerId === null || rechtenVan(gebruiker.rollen).includes('beheer.instellingen');
      return mag ? gebruiker.id : weiger('geen-recht', { melding: behoudteksten.alleenBeheer });
    } finally {
      db.close();
    }
  }

  /** The newest backup that opens, or the one that was asked for. */
  async function zoekGoede(wie: Wie, naam: string | null) {
    const { administratieId, sleutel } = wie;
    const map = mapVoor(laag, administratieId);
    const { kopieen } = await behoud.doe<'lijst'>({ soort: 'lijst', map, administratieId });
    const goede = kopieen.filter((een) => een.stand === 'goed' && (naam === null || een.naam === naam));
    const overgeslagen: string[] = [];
    for (const { naam: deze } of goede)
      try {
        return { kopieen, overgeslagen, gevonden: await zetKlaar(map, administratieId, sleutel, deze) };
      } catch (fout) {
        const slecht = fout instanceof Kopiefout && /^kopie-/.test(fout.code);
        if (!slecht || naam !== null) throw fout;
        overgeslagen.push(deze);
      }
    return weiger('terugzetten-kan-niet', { melding: behoudteksten.geenGoede });
  }

  /** The small files of the newest backup: it knows best what was destroyed. */
  async function nieuwsteKlein(map: string, administratieId: string): Promise<readonly Kleinbestand[]> {
    const { kopieen } = await behoud.doe<'lijst'>({ soort: 'lijst', map, administratieId });
    const [nieuwste] = kopieen.filter(({ stand }) => stand === 'goed').toSorted((a, b) => b.teller - a.teller);
    if (!nieuwste) return [];
    return (await behoud.doe<'klein'>({ soort: 'klein', map, administratieId, naam: nieuwste.naam })).bestanden;
  }

  /** A file that is open in a session is taken back from there. */
  function alleenZonderSessie(administratieId: string): void {
    if (hal.open()?.administratieId === administratieId) weiger('database-in-gebruik');
  }

  return {
    async voorbeeld(administratieId, sleutel, naam) {
      const gevonden = await zetKlaar(mapVoor(laag, administratieId), administratieId, sleutel, naam).catch(
        weigerKopie,
      );
      return (lees) => alsVoorbeeld(gevonden, lees(gevonden.bevinding.audit.aantal));
    },
    async terugzetten({ naam, wachtwoord }) {
      const staat = hal.nuOpen();
      const { administratieId, sleutel, inlognaam } = staat;
      const bos = hal.bos();
      await hal.metRem(naamhash(bos, inlognaam), () => sleutelVanGebruiker(bos, inlognaam, wachtwoord, hal.poorten));
      if (laag.opslag.deeltWerk(staat.db)) weiger('terugzetten-kan-niet', { melding: behoudteksten.deeltWerk });
      const gevonden = await zetKlaar(mapVoor(laag, administratieId), administratieId, sleutel, naam).catch(
        weigerKopie,
      );
      if (hal.open() !== staat || !staat.db.open) return weiger('niet-ingelogd');
      const voorheen = leesVoorheen(laag, staat, gevonden.bevinding.audit.aantal);
      const { gebruikerId } = staat.sessie;
      zetTerug(hal, { ...gevonden, administratieId, sleutel, gebruikerId, voorheen, bos: null });
      klaar = null;
      return null;
    },
    async kijken({ naam, ...invoer }) {
      const wie = await wieIs({ ...invoer, naam: '' });
      alleenZonderSessie(wie.administratieId);
      const { kopieen, overgeslagen, gevonden } = await zoekGoede(wie, naam).catch(weigerKopie);
      magTerugzetten(wie);
      const voorheen = await voorheenZonderSessie(wie.administratieId, wie.sleutel, gevonden.bevinding.audit.aantal);
      return { kopieen: kopieen.map(kopieregel), overgeslagen, voorbeeld: alsVoorbeeld(gevonden, voorheen) };
    },
    async noodTerugzetten(invoer) {
      const wie = await wieIs(invoer);
      const { administratieId, sleutel } = wie;
      alleenZonderSessie(administratieId);
      const { gevonden } = await zoekGoede(wie, invoer.naam).catch(weigerKopie);
      const gebruikerId = magTerugzetten(wie);
      const voorheen = await voorheenZonderSessie(administratieId, sleutel, gevonden.bevinding.audit.aantal);
      zetTerug(hal, { ...gevonden, administratieId, sleutel, gebruikerId, voorheen, bos: null });
      klaar = null;
      return null;
    },
    async map({ map }) {
      if (hal.leesBos()) weiger('al-ingericht');
      const { kopieen } = await behoud.doe<'lijst'>({ soort: 'lijst', map, administratieId: null }).catch(weigerKopie);
      elders = map;
      return {
        kopieen: kopieen.map((een) => ({ ...kopieregel(een), administratieId: een.administratieId })),
      };
    },
    async doen({ administratieId, naam, herstelsleutel, inlognaam, nieuwWachtwoord: wachtwoord }) {
      if (hal.leesBos()) weiger('al-ingericht');
      const map = elders ?? weiger('reservekopie-mislukt');
      const { bestanden } = await behoud
        .doe<'klein'>({ soort: 'klein', map, administratieId, naam })
        .catch(weigerKopie);
      const ring = leesRing(bestanden) ?? weiger('reservekopie-mislukt');
      const geopend = await hal
        .metRem(
          naamhash(ring, '|herstel'),
          async () => sleutelVanHerstel(ringVan(ring, administratieId), herstelsleutel),
          { sluitbaar: false },
        )
        .catch((fout: unknown) => (isInlogfout(fout) ? weiger('herstelsleutel-onjuist') : Promise.reject(fout)));
      const { sleutel } = geopend;
      const gevonden = await zetKlaar(map, administratieId, sleutel, naam).catch(weigerKopie);
      const gebruikerId = magTerugzetten({ administratieId, sleutel, gebruikerId: null, inlognaam });
      controleerWachtwoord(wachtwoord, 'nieuwWachtwoord', [inlognaam]);
      // A key that leans on the key store of the other computer opens nothing here: those users get a new password.
      const over = { ...ring, gebruikers: ring.gebruikers.filter(({ metApparaat }) => !metApparaat) };
      const wie = { administratieId, gebruikerId, inlognaam, wachtwoord };
      const { bos } = await geefSleutels(over, wie, sleutel, hal.poorten);
      const voorheen = voorheenGered({ handelingen: [], tellingen: {} }, 0);
      neemAfdrukkenOver(laag, administratieId, [...bestanden, ...(await nieuwsteKlein(map, administratieId))]);
      const nieuw = voegRingToe(null, bos, administratieId);
      zetTerug(hal, { ...gevonden, administratieId, sleutel, gebruikerId, voorheen, bos: nieuw });
      klaar = null;
      elders = null;
      return null;
    },
  };
}
