import type { Antwoord, Foutcode, Weigering } from '#shared/contract/antwoord.ts';
import type { Eindpunt } from '#shared/contract/eindpunt.ts';
import type { Instellingen } from '#shared/contract/groepen/beheer.ts';
import { contract, type Eindpuntnaam } from '#shared/contract/tabel.ts';
import { foutmelding, inGebruikDoor } from '#shared/taal/fouten.ts';
import { veldbericht } from '#shared/taal/invoer.ts';
import { leesAnker } from './audit/anker.ts';
import { schrijfAuditregel } from './audit/schrijven.ts';
import { wisAlsRustig } from './bewaren/rust.ts';
import { bepaalBereik, metHuidigeClient } from './bereik.ts';
import type { Betreft, Binnenin, Context } from './context.ts';
import { geldendBeleid } from './beleid/geldend.ts';
import { behandelaars } from './behandelaars.ts';
import { maakGezondheidstik } from './gezondheid/tik.ts';
import { telStoringen } from './gezondheid/teller.ts';
import { maakId, willekeurig } from './id.ts';
import { leesLang } from './leeswerk/lang.ts';
import { isLeestaak } from './leeswerk/taken.ts';
import type { Opslaglaag } from './opslaglaag.ts';
import type { Poorten } from './poorten.ts';
import { maakLevering, type Ontvanger } from './register/levering/levering.ts';
import { neemUitRegister } from './register/ontvangen.ts';
import { maakDeur, type Deur } from './sessie/deur.ts';
import type { Deurnaam } from './sessie/deurnamen.ts';
import type { OpenSessie } from './sessie/staat.ts';
import { maakWerkplekkern } from './werkplek/kern.ts';
import { maakWerklijn, type Inname } from './werkplek/lijn/lus.ts';
import type { Verwerkt } from './werkplek/poort.ts';
import { noteerZoeken } from './toezicht/spoor.ts';
import { meldToewijzingen } from './uitwisseling/toewijzen.ts';
import { Geweigerd, weiger } from './weigering.ts';
import { teBewaren } from './werkplek/invoer.ts';

/** The core as the main process, a test or a command sees it: one function, and a way to stop. */
export interface Kern {
  /** Answers a call. `viaSchil` is true only for the main process itself, which may use the internal endpoints. */
  roepAan(naam: string, invoer: unknown, viaSchil?: boolean): Promise<Antwoord<unknown>>;
  /** Hands to the registry what waits, when somebody is logged in; the composition root calls it again and again. */
  lever(): Promise<void>;
  /** Looks whether the file is still there and whether a backup is due; the composition root calls it again and again. */
  bewaak(): Promise<void>;
  /** Closes the open administratie. */
  sluit(): void;
}

function weigering(code: Foutcode, extra: Geweigerd['extra'] & { kenmerk?: string } = {}): Weigering {
  const { melding, ...rest } = extra;
  return { ok: false, code, melding: melding ?? foutmelding(code), ...rest };
}

/** What was sent, read strictly. The answer to wrong input names fields, never what stood in them or a key that was made up. */
function leesInvoer(eindpunt: Eindpunt, invoer: unknown): object {
  const gelezen = leesOfTeDiep(eindpunt, invoer);
  if (gelezen?.success) return gelezen.data as object;
  const velden = gelezen?.error.issues.slice(0, 50).map(({ code, path, message }) => ({
    pad: (code === 'invalid_key' ? path.slice(0, -1) : path).join('.').slice(0, 200),
    bericht: message,
  }));
  return weiger('ongeldige-invoer', velden && { velden });
}

/** JSON of thousands of levels deep is no work of a person; null, because reading it runs out of stack. */
function leesOfTeDiep(eindpunt: Eindpunt, invoer: unknown) {
  try {
    return eindpunt.invoer.safeParse(invoer ?? {}, { error: veldbericht });
  } catch (fout) {
    if (fout instanceof RangeError) return null;
    throw fout;
  }
}

/** What somebody may do whose password a colleague knows: nothing that would stand in the log under that name. */
const magMetTijdelijk: ReadonlySet<string> = new Set([
  'sessie.wachtwoordWijzigen',
  'sessie.vergrendelen',
  'sessie.actief',
]);

/** What somebody may do who must have a second factor and has none: set it up. */
const magZonderFactor: ReadonlySet<string> = new Set([
  ...magMetTijdelijk,
  'tweedeFactor.beginnen',
  'tweedeFactor.bevestigen',
  'tweedeFactor.gezien',
]);

const niemand: Betreft = { clientId: null, dossierId: null };

/** Makes the core on its ports and storage. Everything that is checked for every call is checked here and nowhere else. */
export function maakKern(ruwePoorten: Poorten, laag: Opslaglaag): Kern {
  const teller = telStoringen(ruwePoorten.log, ruwePoorten.klok);
  const poorten: Poorten = { ...ruwePoorten, log: teller.log };
  const werkplekkern = maakWerkplekkern(laag.opslag);
  const deur: Deur = maakDeur(poorten, laag, () => ({
    kern: werkplekkern,
    context: (open, instellingen) => maakContext(open, poorten.klok.nu(), { ...niemand }, instellingen),
    nuProberen: () => werklijn.nuProberen(),
  }));
  const levering = maakLevering(poorten, laag, deur.open, ontvang);
  const werklijn = maakWerklijn(poorten, laag, deur.open, werkplekkern, neemVanCollegas);

  function maakContext(open: OpenSessie, nu: string, betreft: Betreft, voorlopig?: Instellingen): Context {
    const { db, sessie } = open;
    return {
      db,
      opslag: laag.opslag,
      poorten,
      sessie,
      vandaag: poorten.klok.vandaag(),
      nu,
      beleid: geldendBeleid(db, laag.opslag),
      instellingen: voorlopig ?? laag.opslag.leesInstellingen(db).waarden,
      betreft: (wie) => void Object.assign(betreft, wie),
      anker: () => leesAnker(laag, open),
      levering,
      werklijn,
      storingen: teller.stand,
      kluissleutel: open.kluissleutel,
      behoud: { dienst: deur.behoud, noodweg: deur.noodweg, laag, open, klok: deur.klok() },
      id: () => maakId(poorten.toeval),
    };
  }

  /** What the registry brings: in the file of whoever is logged in, in one transaction. */
  function ontvang(...[open, oogst]: Parameters<Ontvanger>): boolean {
    const context = maakContext(open, poorten.klok.nu(), { ...niemand });
    return laag.opslag.inTransactie(open.db, () => neemUitRegister(context, oogst));
  }

  /** What colleagues at other desks did: in order, each stretch in transactions of the engine's own. */
  function neemVanCollegas(...[open, pakketten, tot]: Parameters<Inname>): Verwerkt {
    const context = maakContext(open, poorten.klok.nu(), { ...niemand });
    const uitslag = werkplekkern.verwerk(context, pakketten, tot);
    if (uitslag.nieuw || uitslag.botsingen > 0) deur.stemAf();
    if (uitslag.nieuw) deur.noteer();
    return uitslag;
  }

  function controleerToegang(naam: string, eindpunt: Eindpunt): OpenSessie {
    deur.vergrendelNaRust();
    const open = deur.open() ?? weiger('niet-ingelogd');
    if (open.sessie.vergrendeld) weiger('vergrendeld');
    if (open.sessie.moetWachtwoordWijzigen && !magMetTijdelijk.has(naam)) weiger('eigen-wachtwoord-nodig');
    if (open.sessie.tweedeFactor.moet && !magZonderFactor.has(naam)) weiger('tweede-factor-nodig');
    if (eindpunt.houdtWakker) {
      open.laatstActief = poorten.klok.verstreken();
      open.laatstActiefOp = poorten.klok.nu();
    }
    const { toegang } = eindpunt;
    if (toegang === 'ingelogd' || toegang === 'openbaar' || open.sessie.rechten.includes(toegang)) return open;
    meldWeigering(open, naam, eindpunt, 'geen-recht', niemand);
    return weiger('geen-recht');
  }

  function meldWeigering(open: OpenSessie, naam: string, eindpunt: Eindpunt, code: string, betreft: Betreft): void {
    if (!eindpunt.audit) return;
    const { actie, tekst } = eindpunt.audit;
    const wat = { actie, gebeurtenis: naam, tekst, uitkomst: `geweigerd: ${code}`, betreft };
    const nu = poorten.klok.nu();
    const gevangen = betreft.gevangen === undefined ? [] : [betreft.gevangen];
    laag.opslag.inTransactie(open.db, () => {
      schrijfAuditregel(open.db, laag.opslag, poorten, open.sessie, nu, wat);
      if (code !== 'niet-gevonden') return;
      const zoeker = { db: open.db, opslag: laag.opslag, sessie: open.sessie, nu, id: () => maakId(poorten.toeval) };
      noteerZoeken(zoeker, { gebeurtenis: naam, vraag: '', gezien: [], gevangen });
    });
  }

  /** The line of a call that succeeded, in its own transaction; once per dossier for calls that repeat while typing. */
  function meldGelukt(open: OpenSessie, naam: string, { audit }: Eindpunt, { nu }: Context, betreft: Betreft): void {
    if (!audit) return;
    const { actie, tekst, eenmaal } = audit;
    const sleutel = `${naam}|${betreft.dossierId}`;
    if (eenmaal && open.gelezen.has(sleutel)) return;
    const wat = { actie, gebeurtenis: naam, tekst, uitkomst: 'gelukt', betreft };
    schrijfAuditregel(open.db, laag.opslag, poorten, open.sessie, nu, wat);
    if (eenmaal) open.gelezen.add(sleutel);
  }

  async function voerUit(naam: Eindpuntnaam, eindpunt: Eindpunt, ruw: unknown): Promise<unknown> {
    const open = controleerToegang(naam, eindpunt);
    const betreft = { ...niemand };
    try {
      const gelezen = leesInvoer(eindpunt, ruw);
      const behandelaar = behandelaarVan(naam);
      const daad = { gebeurtenis: naam as string, invoer: teBewaren(naam, eindpunt, gelezen) };
      const context: Context = {
        ...maakContext(open, poorten.klok.nu(), betreft),
        binnen: (welk) =>
          binnenin(welk, (gebeurtenis, typt) => void Object.assign(daad, { gebeurtenis, invoer: typt })),
      };
      const invoer = metHuidigeClient(context, gelezen);
      bepaalBereik(context, eindpunt.bereik, invoer, (wie) => void Object.assign(betreft, wie));
      const voorbereid =
        behandelaar.langLezen && isLeestaak(naam)
          ? await leesLang(laag, open, context, naam, invoer)
          : await behandelaar.voorbereiden?.(context, invoer);
      if (deur.open() === open && open.sessie.vergrendeld) weiger('vergrendeld');
      return laag.opslag.inTransactie(
        open.db,
        () => {
          if (deur.open() !== open) weiger('niet-ingelogd');
          const waarde = eindpunt.uitvoer.parse(behandelaar.uitvoeren(context, invoer, voorbereid));
          if (eindpunt.soort === 'opdracht') meldToewijzingen(context);
          meldGelukt(open, naam, eindpunt, context, betreft);
          return waarde;
        },
        daad,
      );
    } catch (fout) {
      // Logged out while the answer was being made: the file may be closed, and whatever went wrong follows from that.
      if (deur.open() !== open) return weiger('niet-ingelogd');
      if (fout instanceof Geweigerd) meldWeigering(open, naam, eindpunt, fout.code, betreft);
      throw fout;
    }
  }

  /** A call at the door. Access is checked when its turn has come: the call before it may have logged out. */
  async function aanDeDeur(naam: Deurnaam, eindpunt: Eindpunt, ruw: unknown): Promise<unknown> {
    const bewaakt = eindpunt.toegang !== 'openbaar';
    if (bewaakt) controleerToegang(naam, eindpunt);
    const open = deur.open();
    try {
      return eindpunt.uitvoer.parse(await deur.behandel(naam, leesInvoer(eindpunt, ruw)));
    } catch (fout) {
      const vanDeze = open && deur.open() === open && (bewaakt || naam === 'sessie.ontgrendelen');
      if (vanDeze && fout instanceof Geweigerd) meldWeigering(open, naam, eindpunt, fout.code, niemand);
      throw fout;
    }
  }

  async function antwoordOp(naam: string, invoer: unknown, viaSchil: boolean): Promise<unknown> {
    const eindpunt =
      typeof naam === 'string' && Object.hasOwn(contract, naam)
        ? (contract[naam as Eindpuntnaam] as Eindpunt)
        : weiger('onbekend-eindpunt');
    if (eindpunt.uitvoerder === 'schil' || (eindpunt.uitvoerder === 'intern' && !viaSchil)) weiger('onbekend-eindpunt');
    if (deur.kent(naam)) return deur.opBeurt(naam, () => aanDeDeur(naam, eindpunt, invoer));
    const waarde = await voerUit(naam as Eindpuntnaam, eindpunt, invoer);
    if (naam === 'instelling.opslaan') deur.ververs();
    if (naam === 'vernietiging.uitvoeren') deur.noteer();
    if (naam === 'werkplek.intrekken') deur.stemAf();
    return waarde;
  }

  const gezondheidstik = maakGezondheidstik(poorten, () => {
    const open = deur.open();
    return open && maakContext(open, poorten.klok.nu(), { ...niemand });
  });

  function vertaalFout(fout: unknown): Weigering {
    if (fout instanceof Geweigerd) return weigering(fout.code, fout.extra);
    const code = laag.codeVanFout(fout);
    if (code) return weigering(code, code === 'database-in-gebruik' ? metComputer(fout) : {});
    const kenmerk = willekeurig(poorten.toeval, 8).toUpperCase();
    poorten.log.fout(kenmerk, fout);
    return weigering('onverwacht', { kenmerk });
  }

  return {
    roepAan: async (naam, invoer, viaSchil = false) => {
      try {
        return { ok: true, waarde: await antwoordOp(naam, invoer, viaSchil) };
      } catch (fout) {
        return vertaalFout(fout);
      }
    },
    lever: async () => {
      await Promise.all([levering.tik(), werklijn.tik()]);
    },
    bewaak: () => {
      deur.bewaak();
      gezondheidstik();
      const open = deur.open();
      if (open?.db.open && !deur.behoud.toestand().bezig) wisAlsRustig(laag, poorten, open);
      return deur.behoud.tik();
    },
    sluit: () => {
      void levering.sluit();
      void werklijn.sluit();
      deur.sluit();
    },
  };
}

/** Which computer has the file open, where that is known. */
function metComputer(fout: unknown): Geweigerd['extra'] {
  const door = fout instanceof Error && 'door' in fout && typeof fout.door === 'string' ? fout.door : null;
  return door === null ? {} : { melding: inGebruikDoor(door) };
}

interface Uitvoerbaar {
  langLezen?: true;
  voorbereiden?: (context: Context, invoer: object) => Promise<unknown>;
  uitvoeren: (context: Context, invoer: object, voorbereid: unknown) => unknown;
}

// The table types every handler against its endpoint; a name that is only known at run time needs the general shape.
function behandelaarVan(naam: Eindpuntnaam): Uitvoerbaar {
  const gevonden: unknown = Reflect.get(behandelaars, naam);
  if (typeof gevonden === 'function') return { uitvoeren: gevonden as Uitvoerbaar['uitvoeren'] };
  if (!gevonden) throw new Error(`Endpoint ${naam} has no handler`);
  return gevonden as Uitvoerbaar;
}

/** Only a command of the table that works on an open file. */
function binnenin(naam: string, isDaad: Binnenin['isDaad']): Binnenin | null {
  if (!Object.hasOwn(contract, naam) || !Object.hasOwn(behandelaars, naam)) return null;
  const eindpunt = contract[naam as Eindpuntnaam] as Eindpunt;
  return { eindpunt, ...behandelaarVan(naam as Eindpuntnaam), isDaad };
}
