import type { Botsing, Botsingregel } from '#shared/contract/groepen/botsing.ts';
import type { Recht } from '#shared/contract/rechten.ts';
import type { Eindpunt } from '#shared/contract/eindpunt.ts';
import { lijstnaam } from '#shared/domein/naam.ts';
import { botsingteksten } from '#shared/taal/botsing.ts';
import type { Botsingrij } from '#db/opslag/index.ts';
import { bepaalBereik } from '../bereik.ts';
import { schrijfAuditregel } from '../audit/schrijven.ts';
import { tweedelig, type Behandelaars, type Binnenin, type Context } from '../context.ts';
import { Geweigerd, weiger } from '../weigering.ts';
import { toonDelen } from './tonen.ts';

const heeftRecht = ({ sessie }: Context, toegang: Eindpunt['toegang'] | null): boolean =>
  toegang !== null && (toegang === 'ingelogd' || sessie.rechten.includes(toegang as Recht));

/** Whether the user may know whom a botsing is about: the same scope and shields as for the dossier itself. */
function inBereik(context: Context, { clientId, dossierId }: Botsingrij): boolean {
  const { db, opslag } = context;
  try {
    if (dossierId && opslag.leesDossier(db, dossierId)) bepaalBereik(context, 'dossier', { dossierId }, () => {});
    else if (clientId && opslag.leesClient(db, clientId)) bepaalBereik(context, 'client', { clientId }, () => {});
    return true;
  } catch (fout) {
    if (fout instanceof Geweigerd) return false;
    throw fout;
  }
}

/** Who did it, and who may do the same; nobody else has to settle it. */
const mag = (context: Context, botsing: Botsingrij): boolean => {
  const eindpunt = context.binnen?.(botsing.gebeurtenis)?.eindpunt ?? null;
  const eigen = botsing.gebruikerId === context.sessie.gebruikerId;
  return (eigen || heeftRecht(context, eindpunt?.toegang ?? null)) && inBereik(context, botsing);
};

function leesVoor(context: Context, botsingId: string): Botsingrij {
  const botsing = context.opslag.leesBotsing(context.db, botsingId);
  if (!botsing || !mag(context, botsing)) return weiger('niet-gevonden');
  const { clientId, dossierId } = botsing;
  context.betreft({ clientId, dossierId });
  return botsing;
}

function alsRegel({ db, opslag, sessie }: Context, b: Botsingrij): Botsingregel {
  const dossier = b.dossierId ? opslag.leesDossier(db, b.dossierId) : null;
  const client = opslag.leesClient(db, dossier?.clientId ?? b.clientId ?? '');
  return {
    ...{ id: b.id, wat: b.tekst, wie: b.gebruiker, op: b.op, reden: b.reden },
    eigen: b.gebruikerId === sessie.gebruikerId,
    dossierId: dossier?.id ?? null,
    kenmerk: dossier?.kenmerk ?? null,
    naam: client && lijstnaam(client),
    afgehandeld:
      b.keuze && b.keuzeOp
        ? { keuze: b.keuze, reden: b.keuzeReden ?? '', door: b.keuzeDoor ?? '', op: b.keuzeOp }
        : null,
  };
}

const kanOpnieuw = (context: Context, { invoer, gebeurtenis, keuze }: Botsingrij): boolean => {
  const binnen = keuze === null && invoer !== null ? (context.binnen?.(gebeurtenis) ?? null) : null;
  return binnen !== null && heeftRecht(context, binnen.eindpunt.toegang);
};

function leesBotsing(context: Context, botsingId: string): Botsing {
  const { db, opslag } = context;
  const b = leesVoor(context, botsingId);
  return {
    ...alsRegel(context, b),
    eerst: b.doorNummer === null ? null : opslag.leesWerklogregel(db, b.doorNummer),
    delen: toonDelen(context, opslag.leesBotsingdelen(db, b.id)),
    magOpnieuw: kanOpnieuw(context, b),
  };
}

const al = (): never => weiger('conflict', { melding: botsingteksten.al });

function kies(context: Context, botsingId: string, keuze: 'laten' | 'opnieuw', reden: string): void {
  const { db, opslag, sessie, nu } = context;
  const afhandeling = { botsingId, keuze, reden, doorId: sessie.gebruikerId, op: nu };
  if (!opslag.schrijfBotsingkeuze(db, afhandeling)) al();
}

/** Versions by the names under which they are typed. */
const versievelden = ['versie', 'basis', 'klaargezetVersie'] as const;

/** What was typed, on the versions of now. */
function opNu({ db, opslag }: Context, botsing: Botsingrij): object {
  const invoer: Record<string, unknown> = { ...(botsing.invoer as object) };
  for (const veld of versievelden) {
    const oud = invoer[veld];
    if (typeof oud === 'number') invoer[veld] = opslag.leesHuidigeVersie(db, botsing.id, oud) ?? oud;
  }
  if ('dossierVersie' in invoer)
    invoer['dossierVersie'] = opslag.leesDossier(db, String(invoer['dossierId']))?.versie ?? invoer['dossierVersie'];
  return invoer;
}

interface Klaar {
  binnen: Binnenin;
  invoer: object;
  voorbereid: unknown;
}

async function bereidVoor(context: Context, botsingId: string): Promise<Klaar> {
  const botsing = leesVoor(context, botsingId);
  if (botsing.keuze !== null) return al();
  const binnen = context.binnen?.(botsing.gebeurtenis);
  if (!binnen || !kanOpnieuw(context, botsing)) return weiger('geen-recht');
  const invoer = binnen.eindpunt.invoer.parse(opNu(context, botsing)) as object;
  bepaalBereik(context, binnen.eindpunt.bereik, invoer, (wie) => context.betreft(wie));
  return { binnen, invoer, voorbereid: await binnen.voorbereiden?.(context, invoer) };
}

function doeOpnieuw(context: Context, botsingId: string, { binnen, invoer, voorbereid }: Klaar): null {
  const { db, opslag, poorten, sessie, nu } = context;
  const { clientId, dossierId, gebeurtenis } = leesVoor(context, botsingId);
  kies(context, botsingId, 'opnieuw', '');
  binnen.uitvoeren(context, invoer, voorbereid);
  // When this loses as well, it is what was typed that can be done once more.
  binnen.isDaad(gebeurtenis, invoer);
  const { audit } = binnen.eindpunt;
  if (audit)
    schrijfAuditregel(db, opslag, poorten, sessie, nu, {
      ...{ actie: audit.actie, gebeurtenis, tekst: audit.tekst, uitkomst: 'gelukt' },
      betreft: { clientId, dossierId },
    });
  return null;
}

export const botsingbehandelaars: Behandelaars<
  'botsing.aantal' | 'botsing.lijst' | 'botsing.lezen' | 'botsing.laten' | 'botsing.opnieuw'
> = {
  'botsing.aantal': (context) => ({
    open: context.opslag.leesBotsinglijst(context.db, false).filter((b) => mag(context, b)).length,
  }),
  'botsing.lijst': (context, { alles }) => ({
    regels: context.opslag
      .leesBotsinglijst(context.db, alles)
      .filter((b) => mag(context, b))
      .map((b) => alsRegel(context, b)),
  }),
  'botsing.lezen': (context, { botsingId }) => leesBotsing(context, botsingId),
  'botsing.laten': (context, { botsingId, reden }) => {
    leesVoor(context, botsingId);
    kies(context, botsingId, 'laten', reden);
    return null;
  },
  'botsing.opnieuw': tweedelig<'botsing.opnieuw', Klaar>({
    voorbereiden: (context, { botsingId }) => bereidVoor(context, botsingId),
    uitvoeren: (context, { botsingId }, klaar) => doeOpnieuw(context, botsingId, klaar),
  }),
};
