import type { Klokstand } from '#shared/behoud/klok.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { maakBehoud, type Behoud } from '../behoud/dienst.ts';
import { maakInstellen } from '../behoud/instellen.ts';
import { maakNoodweg, type Noodweg } from '../behoud/noodweg.ts';
import { herstelSleutelbos } from '../behoud/ringherstel.ts';
import { maakWisselAf } from '../behoud/wissel.ts';
import type { Opslaglaag } from '../opslaglaag.ts';
import type { Poorten } from '../poorten.ts';
import { proefgebruikers, proeforganisaties, proefwachtwoord } from '../proef/accounts.ts';
import { deurnamen, type Deurnaam } from './deurnamen.ts';
import { beginFactor, bevestigFactor, factorGezien, haalFactorWeg, neemFactorAf } from './factor.ts';
import { stelWachtwoordIn, voegToe, wijzig, wijzigWachtwoord } from './gebruikers.ts';
import { maakHal, type Hal } from './hal.ts';
import { herstel, logIn, ontgrendel } from './inloggen.ts';
import { sluitAan } from './aansluiten.ts';
import { deelWerk } from './delen.ts';
import { maakProef, richtIn } from './inrichten.ts';
import type { Werkplekmotor } from '../werkplek/lijn/motor.ts';
import { naamhash, type Sleutelbos } from './sleutelbos.ts';
import type { OpenSessie } from './staat.ts';
import { regelUitdienst, sluitVertrokken, uitdienststand, zieAf } from './uitdienst.ts';
import { maakSleuteldienst } from './vervangen.ts';
import { maakWachtrij } from './wachtrij.ts';

type Deurtaken = { [N in Deurnaam]: (invoer: GelezenInvoer<N>) => Uitvoer<N> | Promise<Uitvoer<N>> };

/** Answered at once, also while a password is being checked: they change no key and wait for nothing. */
const buitenDeRij: ReadonlySet<Deurnaam> = new Set<Deurnaam>([
  'installatie.toestand',
  'sessie.vergrendelen',
  'sessie.huidige',
  'sessie.actief',
]);

export interface Deur {
  kent(naam: string): naam is Deurnaam;
  /**
   * Runs a call at the door when its turn has come. One at a time: two logins, or a login and a new user, would each
   * start from the same key ring and attempts, and the second would undo the first.
   */
  opBeurt<T>(naam: Deurnaam, werk: () => T | Promise<T>): Promise<T>;
  behandel(naam: Deurnaam, invoer: object): unknown;
  open(): OpenSessie | null;
  vergrendelNaRust(): void;
  /** Takes over what colleagues at other desks changed about who may come in, when its turn has come. Never throws. */
  stemAf(): void;
  ververs(): void;
  /** Writes who the users are, and what was destroyed, beside the database. */
  noteer(): void;
  /** Sees to it that the open file still stands on the disk. */
  bewaak(): void;
  readonly behoud: Behoud;
  readonly noodweg: Noodweg;
  /** What is odd about the clock of this computer; null: nothing. */
  klok(): Klokstand | null;
  sluit(): void;
}

/** The synthetic users who can come in here: a desk that joined has those of one organisation. */
function proefaccounts(bos: Sleutelbos): Uitvoer<'installatie.toestand'>['proefaccounts'] {
  const opRing = new Set(bos.gebruikers.map((gebruiker) => gebruiker.naamhash));
  return proefgebruikers
    .filter(({ inlognaam }) => opRing.has(naamhash(bos, inlognaam)))
    .map((g) => ({ ...g, organisatie: proeforganisaties[g.organisatie] }));
}

function toestand(hal: Hal): Uitvoer<'installatie.toestand'> {
  const { klok, versie, proefGewenst } = hal.poorten;
  const heel = hal.ringstand() === 'goed';
  const bos = heel ? hal.leesBos() : null;
  hal.vergrendelNaRust();
  const sessie = hal.open()?.sessie ?? null;
  const proef = bos?.proef ?? false;
  return {
    fase: !heel ? 'sleutelbos' : !bos ? 'nieuw' : !sessie ? 'inloggen' : sessie.vergrendeld ? 'vergrendeld' : 'open',
    proef,
    proefaccounts: proef && bos ? proefaccounts(bos) : [],
    proefwachtwoord: proef ? proefwachtwoord : null,
    sessie,
    vandaag: klok.vandaag(),
    nuLokaal: klok.nuLokaal(),
    proefGewenst: proefGewenst && heel && !bos,
    eerderGebruikt: false,
    versie,
  };
}

/** Guards the key ring and the one session. */
export function maakDeur(poorten: Poorten, laag: Opslaglaag, motor: () => Werkplekmotor): Deur {
  maakWisselAf(laag);
  const hal = maakHal(poorten, laag);
  const behoud = maakBehoud(poorten, laag, hal.open);
  const noodweg = maakNoodweg(hal, behoud);
  const instellen = maakInstellen(hal, behoud);
  const sleutels = maakSleuteldienst(hal, behoud);
  const inDeRij = maakWachtrij();
  /** Accounts whose last day is over. What fails is tried again at the next turn; until then the door refuses them too. */
  const sluitUit = (): void => {
    try {
      sluitVertrokken(hal, motor());
    } catch {
      poorten.log.meld('niet gelukt: vertrokken collega');
    }
  };
  const taken: Deurtaken = {
    'installatie.toestand': () => toestand(hal),
    'installatie.inrichten': (invoer) => richtIn(hal, invoer),
    'installatie.proefomgeving': () => maakProef(hal),
    'installatie.herstellen': (invoer) => herstel(hal, invoer),
    'installatie.aansluiten': (invoer) => sluitAan(hal, invoer, motor()),
    'werkplek.delen': (invoer) => deelWerk(hal, invoer, motor()),
    'sessie.inloggen': async (invoer) => {
      const sessie = await logIn(hal, invoer);
      sluitUit();
      return hal.open()?.sessie ?? sessie;
    },
    'sessie.uitloggen': () => {
      hal.logUit();
      return null;
    },
    'sessie.vergrendelen': () => {
      hal.vergrendel();
      return null;
    },
    'sessie.ontgrendelen': (invoer) => ontgrendel(hal, invoer),
    'sessie.huidige': () => {
      hal.vergrendelNaRust();
      return hal.open()?.sessie ?? null;
    },
    'sessie.actief': () => null,
    'sessie.wachtwoordWijzigen': (invoer) => wijzigWachtwoord(hal, invoer),
    'tweedeFactor.beginnen': () => beginFactor(hal),
    'tweedeFactor.bevestigen': (invoer) => bevestigFactor(hal, invoer),
    'tweedeFactor.weghalen': (invoer) => haalFactorWeg(hal, invoer),
    'tweedeFactor.afhalen': (invoer) => neemFactorAf(hal, invoer),
    'tweedeFactor.gezien': () => factorGezien(hal),
    'tweedeFactor.lijst': () => laag.opslag.leesTweedeFactoren(hal.nuOpen().db),
    'gebruiker.toevoegen': (invoer) => voegToe(hal, invoer),
    'gebruiker.wijzigen': (invoer) => wijzig(hal, invoer),
    'gebruiker.wachtwoordInstellen': (invoer) => stelWachtwoordIn(hal, invoer),
    'uitdienst.stand': (invoer) => uitdienststand(hal, invoer),
    'uitdienst.regelen': (invoer) => regelUitdienst(hal, invoer, motor()),
    'uitdienst.afzien': (invoer) => zieAf(hal, invoer),
    'sleutel.stand': sleutels.stand,
    'sleutel.voorbereiden': sleutels.voorbereiden,
    'sleutel.vervangen': sleutels.vervangen,
    'reservekopie.bewaren': instellen.bewaren,
    'reservekopie.eigenMap': instellen.eigenMap,
    'reservekopie.map': instellen.map,
    'reservekopie.terugzetten': noodweg.terugzetten,
    'noodherstel.kijken': noodweg.kijken,
    'noodherstel.sleutelbos': (invoer) => herstelSleutelbos(hal, behoud, invoer),
    'noodherstel.terugzetten': noodweg.noodTerugzetten,
    'overzetten.map': noodweg.map,
    'overzetten.doen': noodweg.doen,
  };
  return {
    kent: (naam): naam is Deurnaam => (deurnamen as readonly string[]).includes(naam),
    opBeurt: async (naam, werk) => (buitenDeRij.has(naam) ? werk() : inDeRij(werk)),
    // The table above types each task against its endpoint; the general call cannot.
    behandel: async (naam, invoer) => {
      const waarde = await (taken[naam] as (invoer: object) => unknown)(invoer);
      if (!buitenDeRij.has(naam)) hal.noteerGebruikers();
      return waarde;
    },
    open: hal.open,
    vergrendelNaRust: hal.vergrendelNaRust,
    stemAf: () => void inDeRij(hal.stemAf).catch(() => poorten.log.meld('niet gelukt: sleutelbos')),
    ververs: hal.ververs,
    noteer: hal.noteerGebruikers,
    bewaak: () => {
      hal.bewaak();
      void inDeRij(sluitUit);
    },
    behoud,
    noodweg,
    klok: hal.klokstand,
    sluit: hal.sluitAf,
  };
}
