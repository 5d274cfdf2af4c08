import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import type { Sessie } from '#shared/contract/groepen/installatie.ts';
import type { Db } from '#db/openen.ts';
import { schrijfAuditregel } from '../audit/schrijven.ts';
import { maakId } from '../id.ts';
import type { Opslaglaag } from '../kern.ts';
import type { Poorten } from '../poorten.ts';
import { proefgebruikers, proeforganisaties, proefwachtwoord } from '../proef/accounts.ts';
import { maakProefomgeving } from '../proef/inrichten.ts';
import { Geweigerd, weiger } from '../weigering.ts';
import { beginInstellingen } from './begin.ts';
import { geluktePoging, misluktePoging, pogingenSchema, wachttijd } from './pogingen.ts';
import {
  naamhash,
  nieuweSleutelbos,
  sleutelbosSchema,
  sleutelVanGebruiker,
  sleutelVanHerstel,
  verwijderGebruiker,
  voegAdministratieToe,
  voegGebruikerToe,
  type Sleutelbos,
} from './sleutelbos.ts';
import { isVerlopen, maakSessie, type OpenSessie } from './staat.ts';
import { zwakWachtwoord } from './wachtwoord.ts';
import { rollenPerOrganisatiesoort } from '#shared/contract/rechten.ts';
import type { Gebruikerrij } from '#db/opslag/index.ts';

/** The endpoints that are about getting in: before, during and after a session. They guard the key ring. */
const deurnamen = [
  'installatie.toestand',
  'installatie.inrichten',
  'installatie.proefomgeving',
  'installatie.herstellen',
  'sessie.inloggen',
  'sessie.uitloggen',
  'sessie.vergrendelen',
  'sessie.ontgrendelen',
  'sessie.huidige',
  'sessie.actief',
  'sessie.wachtwoordWijzigen',
  'gebruiker.toevoegen',
  'gebruiker.wijzigen',
  'gebruiker.wachtwoordInstellen',
] as const;
export type Deurnaam = (typeof deurnamen)[number];
type Deurtaken = { [N in Deurnaam]: (invoer: GelezenInvoer<N>) => Uitvoer<N> | Promise<Uitvoer<N>> };

export interface Deur {
  kent(naam: string): naam is Deurnaam;
  behandel(naam: Deurnaam, invoer: object): Promise<unknown>;
  open(): OpenSessie | null;
  vergrendel(): void;
  sluit(): void;
}

/** Guards the key ring and the one session. */
export function maakDeur(poorten: Poorten, laag: Opslaglaag): Deur {
  const { klok, toeval, apparaatgeheim } = poorten;
  const middelen = { toeval, apparaatgeheim };
  let open: OpenSessie | null = null;

  const leesBos = (): Sleutelbos | null => {
    const ruw = laag.plaats.leesJson('sleutelbos');
    return ruw === null ? null : sleutelbosSchema.parse(ruw);
  };
  const schrijfBos = (bos: Sleutelbos): void => laag.plaats.schrijfJson('sleutelbos', bos);
  const bosOfWeiger = (): Sleutelbos => leesBos() ?? weiger('nog-niet-ingericht');
  const leesPogingen = () => pogingenSchema.parse(laag.plaats.leesJson('pogingen') ?? {});

  function sluit(): void {
    open?.db.close();
    open = null;
  }

  function meld(
    staat: OpenSessie,
    gebeurtenis: string,
    tekst: string,
    actie: 'C' | 'U' | 'E' = 'E',
    uitkomst = 'gelukt',
  ): void {
    const betreft = { clientId: null, dossierId: null };
    schrijfAuditregel(staat.db, laag.opslag, poorten, staat.sessie, klok.nu(), {
      actie,
      gebeurtenis,
      tekst,
      uitkomst,
      betreft,
    });
  }

  function vergrendel(): void {
    if (!open || open.sessie.vergrendeld) return;
    const staat = open;
    laag.opslag.inTransactie(staat.db, () => meld(staat, 'sessie.vergrendelen', 'Scherm vergrendeld'));
    staat.sessie = { ...staat.sessie, vergrendeld: true };
    poorten.meldGebeurtenis({ soort: 'vergrendeld' });
  }

  /** Runs an attempt behind the throttle: too many failures wait, whoever they are. */
  async function metRem<T>(hash: string, poging: () => Promise<T | null>): Promise<T> {
    const wacht = wachttijd(leesPogingen(), hash, klok.nu());
    if (wacht > 0) weiger('te-veel-pogingen', { wachtSeconden: wacht });
    const gelukt = await poging();
    const stand = leesPogingen();
    laag.plaats.schrijfJson(
      'pogingen',
      gelukt === null ? misluktePoging(stand, hash, klok.nu()) : geluktePoging(stand, hash),
    );
    return gelukt ?? weiger('inloggen-mislukt');
  }

  function openSessie(db: Db, sleutel: Uint8Array, administratieId: string, gebruiker: Gebruikerrij): OpenSessie {
    const organisatie = laag.opslag.leesOrganisatie(db);
    const sessie = maakSessie(gebruiker, organisatie, laag.opslag.leesInstellingen(db).waarden);
    return { db, sleutel, administratieId, sessie, inlognaam: gebruiker.inlognaam, laatstActief: klok.verstreken() };
  }

  function begin(staat: OpenSessie, tekst: string): Sessie {
    laag.opslag.inTransactie(staat.db, () => {
      laag.opslag.noteerInloggen(staat.db, staat.sessie.gebruikerId, klok.nu());
      meld(staat, 'sessie.inloggen', tekst);
    });
    open = staat;
    return staat.sessie;
  }

  async function logIn(inlognaam: string, wachtwoord: string): Promise<Sessie> {
    const bos = bosOfWeiger();
    const gevonden = await metRem(naamhash(bos, inlognaam), () =>
      sleutelVanGebruiker(bos, inlognaam, wachtwoord, apparaatgeheim),
    );
    if (open?.administratieId !== gevonden.post.administratieId) sluit();
    const db = open?.db ?? laag.plaats.open(gevonden.post.administratieId, gevonden.sleutel);
    const gebruiker = laag.opslag.leesGebruiker(db, gevonden.post.gebruikerId);
    if (!gebruiker?.actief) {
      if (!open) db.close();
      return weiger('inloggen-mislukt');
    }
    return begin(openSessie(db, gevonden.sleutel, gevonden.post.administratieId, gebruiker), 'Ingelogd');
  }

  function controleerWachtwoord(wachtwoord: string, pad: string, context: string[]): void {
    const bezwaar = zwakWachtwoord(wachtwoord, ['onthaal', ...context]);
    if (bezwaar) weiger('wachtwoord-te-zwak', { velden: [{ pad, bericht: bezwaar }] });
  }

  async function richtIn(invoer: GelezenInvoer<'installatie.inrichten'>): Promise<Uitvoer<'installatie.inrichten'>> {
    if (leesBos()) weiger('al-ingericht');
    const { organisatie, beheerder } = invoer;
    controleerWachtwoord(beheerder.wachtwoord, 'beheerder.wachtwoord', [
      beheerder.naam,
      beheerder.inlognaam,
      organisatie.naam,
    ]);
    const administratieId = maakId(toeval);
    const sleutel = toeval(32);
    const { bos, herstelsleutel } = voegAdministratieToe(
      nieuweSleutelbos(false, toeval),
      administratieId,
      sleutel,
      toeval,
    );
    const gebruiker: Gebruikerrij = {
      id: maakId(toeval),
      versie: 1,
      naam: beheerder.naam,
      inlognaam: beheerder.inlognaam,
      rollen: ['functioneel-beheer'],
      locatieId: null,
      actief: true,
      laatstIngelogd: null,
      tijdelijkWachtwoord: false,
    };
    const wie = {
      administratieId,
      gebruikerId: gebruiker.id,
      inlognaam: beheerder.inlognaam,
      wachtwoord: beheerder.wachtwoord,
    };
    const volledig = await voegGebruikerToe(bos, wie, sleutel, middelen);
    laag.plaats.ruimOp([administratieId]);
    const db = laag.plaats.open(administratieId, sleutel, { nieuw: true });
    laag.opslag.inTransactie(db, () => {
      laag.opslag.schrijfOrganisatie(db, { id: administratieId, soort: organisatie.soort, proef: false }, klok.nu());
      laag.opslag.schrijfInstellingen(db, beginInstellingen(organisatie));
      laag.opslag.schrijfGebruiker(db, gebruiker, klok.nu());
    });
    // The key ring comes last: until it is there the installation counts as not made, and set-up simply starts over.
    schrijfBos(volledig);
    return {
      herstelsleutel,
      sessie: begin(openSessie(db, sleutel, administratieId, gebruiker), 'Organisatie ingericht'),
    };
  }

  async function herstel(invoer: GelezenInvoer<'installatie.herstellen'>): Promise<Uitvoer<'installatie.herstellen'>> {
    const bos = bosOfWeiger();
    const gevonden = await metRem(naamhash(bos, `herstel ${invoer.inlognaam}`), () =>
      Promise.resolve(sleutelVanHerstel(bos, invoer.herstelsleutel)),
    ).catch((fout: unknown) => (isInlogfout(fout) ? weiger('herstelsleutel-onjuist') : Promise.reject(fout)));
    sluit();
    const db = laag.plaats.open(gevonden.administratieId, gevonden.sleutel);
    try {
      const gebruiker = laag.opslag.leesGebruikerOpInlognaam(db, invoer.inlognaam);
      if (!gebruiker?.actief) return weiger('herstelsleutel-onjuist');
      controleerWachtwoord(invoer.nieuwWachtwoord, 'nieuwWachtwoord', [gebruiker.naam, gebruiker.inlognaam]);
      const wie = {
        administratieId: gevonden.administratieId,
        gebruikerId: gebruiker.id,
        inlognaam: gebruiker.inlognaam,
        wachtwoord: invoer.nieuwWachtwoord,
      };
      schrijfBos(await voegGebruikerToe(bos, wie, gevonden.sleutel, middelen));
      laag.opslag.noteerWachtwoord(db, gebruiker.id, false);
      const vers = { ...gebruiker, tijdelijkWachtwoord: false };
      return {
        sessie: begin(
          openSessie(db, gevonden.sleutel, gevonden.administratieId, vers),
          'Toegang hersteld met de herstelsleutel',
        ),
      };
    } catch (fout) {
      if (open?.db !== db) db.close();
      throw fout;
    }
  }

  async function voegToe(
    staat: OpenSessie,
    invoer: GelezenInvoer<'gebruiker.toevoegen'>,
  ): Promise<Uitvoer<'gebruiker.toevoegen'>> {
    const bos = bosOfWeiger();
    controleerRollen(staat, invoer.rollen);
    controleerWachtwoord(invoer.wachtwoord, 'wachtwoord', [invoer.naam, invoer.inlognaam]);
    const bezet = [{ pad: 'inlognaam', bericht: 'Deze inlognaam bestaat al.' }];
    if (bos.gebruikers.some((g) => g.naamhash === naamhash(bos, invoer.inlognaam)))
      weiger('inlognaam-bezet', { velden: bezet });
    if (laag.opslag.leesGebruikerOpInlognaam(staat.db, invoer.inlognaam)) weiger('inlognaam-bezet', { velden: bezet });
    const { wachtwoord, ...velden } = invoer;
    const gebruiker: Gebruikerrij = {
      ...velden,
      id: maakId(toeval),
      versie: 1,
      actief: true,
      laatstIngelogd: null,
      tijdelijkWachtwoord: true,
    };
    const wie = {
      administratieId: staat.administratieId,
      gebruikerId: gebruiker.id,
      inlognaam: invoer.inlognaam,
      wachtwoord,
    };
    const nieuw = await voegGebruikerToe(bos, wie, staat.sleutel, middelen);
    laag.opslag.inTransactie(staat.db, () => {
      laag.opslag.schrijfGebruiker(staat.db, gebruiker, klok.nu());
      meld(staat, 'gebruiker.toevoegen', 'Gebruiker toegevoegd', 'C');
      schrijfBos(nieuw);
    });
    return zonderTijdelijk(gebruiker);
  }

  function controleerRollen(staat: OpenSessie, rollen: readonly Gebruikerrij['rollen'][number][]): void {
    const mogelijk = rollenPerOrganisatiesoort[staat.sessie.organisatie.soort];
    if (rollen.some((rol) => !mogelijk.includes(rol)))
      weiger('ongeldige-invoer', {
        velden: [{ pad: 'rollen', bericht: 'Deze rol bestaat niet bij uw soort organisatie.' }],
      });
  }

  function wijzig(staat: OpenSessie, invoer: GelezenInvoer<'gebruiker.wijzigen'>): Uitvoer<'gebruiker.wijzigen'> {
    const { db } = staat;
    const oud = laag.opslag.leesGebruiker(db, invoer.id) ?? weiger('niet-gevonden');
    controleerRollen(staat, invoer.rollen);
    const blijftBeheerder = invoer.actief && invoer.rollen.includes('functioneel-beheer');
    const anderen = laag.opslag
      .leesGebruikers(db)
      .filter((g) => g.id !== oud.id && g.actief && g.rollen.includes('functioneel-beheer'));
    if (oud.rollen.includes('functioneel-beheer') && !blijftBeheerder && anderen.length === 0)
      weiger('laatste-beheerder');
    laag.opslag.inTransactie(db, () => {
      if (!laag.opslag.wijzigGebruiker(db, invoer)) weiger('conflict');
      meld(staat, 'gebruiker.wijzigen', invoer.actief ? 'Gebruiker gewijzigd' : 'Gebruiker geblokkeerd', 'U');
      // Who leaves loses the wrapped key too: the password then opens nothing, also on a copy of the file.
      if (!invoer.actief) schrijfBos(verwijderGebruiker(bosOfWeiger(), oud.id));
    });
    return zonderTijdelijk(laag.opslag.leesGebruiker(db, oud.id) ?? weiger('niet-gevonden'));
  }

  async function stelWachtwoordIn(
    staat: OpenSessie,
    gebruikerId: string,
    wachtwoord: string,
    tijdelijk: boolean,
    pad: string,
  ): Promise<null> {
    const gebruiker = laag.opslag.leesGebruiker(staat.db, gebruikerId) ?? weiger('niet-gevonden');
    controleerWachtwoord(wachtwoord, pad, [gebruiker.naam, gebruiker.inlognaam]);
    const wie = { administratieId: staat.administratieId, gebruikerId, inlognaam: gebruiker.inlognaam, wachtwoord };
    const nieuw = await voegGebruikerToe(bosOfWeiger(), wie, staat.sleutel, middelen);
    laag.opslag.inTransactie(staat.db, () => {
      laag.opslag.noteerWachtwoord(staat.db, gebruikerId, tijdelijk);
      const tekst = tijdelijk ? 'Nieuw wachtwoord ingesteld voor een gebruiker' : 'Eigen wachtwoord gewijzigd';
      meld(staat, tijdelijk ? 'gebruiker.wachtwoordInstellen' : 'sessie.wachtwoordWijzigen', tekst, 'U');
      schrijfBos(nieuw);
    });
    return null;
  }

  const nuOpen = (): OpenSessie => open ?? weiger('niet-ingelogd');

  const taken: Deurtaken = {
    'installatie.toestand': () => {
      const bos = leesBos();
      if (open && !open.sessie.vergrendeld && isVerlopen(open, klok.verstreken())) vergrendel();
      const fase = !bos ? 'nieuw' : !open ? 'inloggen' : open.sessie.vergrendeld ? 'vergrendeld' : 'open';
      const proef = bos?.proef ?? false;
      return {
        fase,
        proef,
        proefaccounts: proef
          ? proefgebruikers.map((g) => ({ ...g, organisatie: proeforganisaties[g.organisatie] }))
          : [],
        proefwachtwoord: proef ? proefwachtwoord : null,
        sessie: open?.sessie ?? null,
        vandaag: klok.vandaag(),
        nuLokaal: klok.nuLokaal(),
        proefGewenst: poorten.proefGewenst && !bos,
        versie: poorten.versie,
      };
    },
    'installatie.inrichten': richtIn,
    'installatie.proefomgeving': async () => {
      if (leesBos()) weiger('al-ingericht');
      schrijfBos(await maakProefomgeving(poorten, laag));
      return null;
    },
    'installatie.herstellen': herstel,
    'sessie.inloggen': ({ inlognaam, wachtwoord }) => logIn(inlognaam, wachtwoord),
    'sessie.uitloggen': () => {
      const staat = nuOpen();
      laag.opslag.inTransactie(staat.db, () => meld(staat, 'sessie.uitloggen', 'Uitgelogd'));
      sluit();
      return null;
    },
    'sessie.vergrendelen': () => {
      vergrendel();
      return null;
    },
    'sessie.ontgrendelen': async ({ wachtwoord }) => {
      const staat = nuOpen();
      const bos = bosOfWeiger();
      await metRem(naamhash(bos, staat.inlognaam), () =>
        sleutelVanGebruiker(bos, staat.inlognaam, wachtwoord, apparaatgeheim),
      );
      laag.opslag.inTransactie(staat.db, () => meld(staat, 'sessie.ontgrendelen', 'Scherm ontgrendeld'));
      staat.sessie = { ...staat.sessie, vergrendeld: false };
      staat.laatstActief = klok.verstreken();
      return staat.sessie;
    },
    'sessie.huidige': () => open?.sessie ?? null,
    'sessie.actief': () => null,
    'sessie.wachtwoordWijzigen': async ({ huidig, nieuw }) => {
      const staat = nuOpen();
      const bos = bosOfWeiger();
      await metRem(naamhash(bos, staat.inlognaam), () =>
        sleutelVanGebruiker(bos, staat.inlognaam, huidig, apparaatgeheim),
      );
      await stelWachtwoordIn(staat, staat.sessie.gebruikerId, nieuw, false, 'nieuw');
      staat.sessie = { ...staat.sessie, moetWachtwoordWijzigen: false };
      return null;
    },
    'gebruiker.toevoegen': (invoer) => voegToe(nuOpen(), invoer),
    'gebruiker.wijzigen': (invoer) => wijzig(nuOpen(), invoer),
    'gebruiker.wachtwoordInstellen': ({ id, wachtwoord }) =>
      stelWachtwoordIn(nuOpen(), id, wachtwoord, true, 'wachtwoord'),
  };

  return {
    kent: (naam): naam is Deurnaam => (deurnamen as readonly string[]).includes(naam),
    // The table above types each task against its endpoint; the general call cannot.
    behandel: async (naam, invoer) => (taken[naam] as (invoer: object) => unknown)(invoer),
    open: () => open,
    vergrendel,
    sluit,
  };
}

function isInlogfout(fout: unknown): boolean {
  return fout instanceof Geweigerd && fout.code === 'inloggen-mislukt';
}

function zonderTijdelijk({
  tijdelijkWachtwoord: _,
  ...gebruiker
}: Gebruikerrij): Omit<Gebruikerrij, 'tijdelijkWachtwoord'> {
  return gebruiker;
}
