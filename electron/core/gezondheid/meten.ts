import { soortenBij } from '#shared/bewaren/soorten.ts';
import { rechten } from '#shared/contract/rechten.ts';
import { grenzen } from '#shared/gezondheid/grenzen.ts';
import { leveringteksten } from '#shared/taal/levering.ts';
import { aanleveroverzicht } from '../aanlevering/leveren.ts';
import { leesAnker } from '../audit/anker.ts';
import { leesBehoud } from '../behoud/instelling.ts';
import { beoordeelEerste } from '../bewaren/voorstel.ts';
import type { Behoudkant, Context } from '../context.ts';
import { leesCertificaat } from '../register/levering/certificaat.ts';
import { sleutelbosSchema } from '../sessie/sleutelbos.ts';
import { weiger } from '../weigering.ts';
import { leesGeheugen, type Geheugen } from './geheugen.ts';
import type { Metingen } from './metingen.ts';

const nieuwMs = 14 * 86_400_000;
const eerder = (nu: string, ms: number): string => new Date(Date.parse(nu) - ms).toISOString();

function meetKopie({ dienst, laag, open }: Behoudkant, geheugen: Geheugen): Metingen['kopie'] {
  const { administratieId } = open;
  const { fout, kopieen } = dienst.toestand();
  const laatste = (aanleiding: 'uur' | 'start' | 'hand'): string | null =>
    kopieen?.find((een) => een.stand === 'goed' && een.aanleiding === aanleiding)?.gemaaktOp ?? null;
  return {
    beschikbaar: dienst.beschikbaar,
    gelezen: kopieen !== null,
    teOud: dienst.teOud(administratieId),
    fout,
    laatste: { uur: laatste('uur'), start: laatste('start'), hand: laatste('hand') },
    nietCompleet: kopieen?.filter(({ stand }) => stand === 'kapot').length ?? 0,
    zelfdeSchijf: leesBehoud(laag, administratieId).map === null,
    nagekeken: geheugen.nagekeken,
  };
}

function meetOpslag({ db, opslag, vandaag }: Context, { dienst, laag, open }: Behoudkant, { maten }: Geheugen) {
  const { bestanden } = laag.plaats;
  const { schema, hoort } = opslag.leesSchemanummers(db);
  const bytes = bestanden.bytes(open.administratieId);
  return {
    bytes,
    wal: bestanden.walBytes(open.administratieId),
    vrij: bestanden.vrij(),
    vrijKopie: dienst.toestand().vrij,
    maten: [...maten.filter(({ dag }) => dag < vandaag), { dag: vandaag, bytes }],
    schema,
    schemaHoort: hoort,
    voorversies: bestanden.voorversies(open.administratieId),
  };
}

/** So many of each kind are looked at: whether anything waits is asked every few minutes. */
const bewaarproef = 100;

/** Whether terms have passed, of the oldest of each kind, and which lists wait. */
function meetBewaren(context: Context): Metingen['bewaren'] {
  const { db, opslag, sessie, vandaag } = context;
  const lijsten = opslag
    .leesVernietigingslijsten(db, 50)
    .filter(
      ({ stand, vanaf }) =>
        stand === 'opgesteld' || stand === 'bezig' || (stand === 'vastgesteld' && (vanaf ?? vandaag) <= vandaag),
    );
  const tel = (stand: string): number => lijsten.filter((lijst) => lijst.stand === stand).length;
  let voorbij = 0;
  let meer = false;
  for (const soort of soortenBij[sessie.organisatie.soort]) {
    const eerste = beoordeelEerste(context, soort, bewaarproef);
    voorbij += eerste.weg;
    meer ||= eerste.meer;
  }
  return {
    ...{ voorbij, meer },
    akkoord: tel('opgesteld'),
    uitvoeren: tel('vastgesteld'),
    half: tel('bezig'),
    sinds: lijsten.map(({ opgesteldOp }) => opgesteldOp).toSorted()[0] ?? null,
  };
}

/** Active users of this file without a key on the ring of this computer; null: the ring cannot be read. */
function telZonderSleutel({ laag, open }: Behoudkant, actief: readonly string[]): number | null {
  const ring = sleutelbosSchema.safeParse(laag.plaats.leesJson('sleutelbos'));
  if (!ring.success) return null;
  const met = new Set(
    ring.data.gebruikers.flatMap((g) => (g.administratieId === open.administratieId ? [g.gebruikerId] : [])),
  );
  return actief.filter((id) => !met.has(id)).length;
}

function meetToegang({ db, opslag, instellingen, nu, poorten }: Context, kant: Behoudkant): Metingen['toegang'] {
  const actief = opslag.leesGebruikers(db).filter((een) => een.actief);
  const met = new Set(opslag.leesTweedeFactoren(db).map(({ gebruikerId }) => gebruikerId));
  const verplicht = actief.filter(({ rollen }) => rollen.some((rol) => instellingen.tweedeFactorRollen.includes(rol)));
  return {
    actief: actief.length,
    zonderSleutel: telZonderSleutel(
      kant,
      actief.map(({ id }) => id),
    ),
    sleutelkast: poorten.apparaatgeheim !== null,
    metFactor: actief.filter(({ id }) => met.has(id)).length,
    factorVerplicht: verplicht.length,
    verplichtZonder: verplicht.filter(({ id }) => !met.has(id)).length,
    ...opslag.telStilleGebruikers(db, eerder(nu, grenzen.stilMs), eerder(nu, nieuwMs)),
  };
}

/** Whether the line that was noted outside the log is still there; the whole chain is walked only when somebody asks. */
function meetLogboek({ db, opslag }: Context, { laag, open }: Behoudkant, geheugen: Geheugen): Metingen['logboek'] {
  const anker = leesAnker(laag, open);
  const schakel = anker && opslag.leesAuditschakel(db, anker.aantal);
  return {
    gecontroleerd: geheugen.logboek,
    ankerPast: anker === null || schakel?.hash === anker.hash,
    regels: opslag.leesAuditschakel(db)?.volgnummer ?? 0,
  };
}

function meetRegister({ db, opslag, levering }: Context): Metingen['register'] {
  const rij = opslag.leesRegisterverbinding(db);
  const { fase, code, sinds, klokverschilMs } = levering.stand();
  const { wachtend, oudsteWachtend, laatstVerstuurd, geweigerd } = opslag.telLevering(db);
  const { laatstOntvangen, wachtOpMens, nietOvergenomen } = opslag.telOntvangen(db, leveringteksten.bron);
  return {
    // Set just now: the delivering has not looked yet.
    fase: !rij ? 'niet-ingesteld' : !rij.aan ? 'uit' : fase === 'niet-ingesteld' || fase === 'uit' ? 'verbinden' : fase,
    code,
    sinds,
    ...{ wachtend, oudsteWachtend, laatstVerstuurd, geweigerd },
    certificaat: rij?.ca ? { geldigTot: leesCertificaat(rij.ca)?.tot ?? null } : null,
    partners: opslag.leesRegisterpartners(db).length,
    ...{ laatstOntvangen, wachtOpMens, nietOvergenomen, klokverschilMs },
  };
}

function meetWerkplekken({ db, opslag, werklijn }: Context): Metingen['werkplekken'] {
  const zelf = opslag.leesLijnZelf(db);
  const { fase, code, sinds, lijst } = werklijn.stand();
  const anderen = lijst.filter(
    ({ werkplekId, aangemeldOp, ingetrokkenOp }) => werkplekId !== zelf?.werkplekId && aangemeldOp && !ingetrokkenOp,
  );
  return {
    deelt: zelf !== null,
    ...{ fase, code, sinds },
    teSturen: zelf ? opslag.telTeSturen(db).alle : 0,
    anderen: anderen.map(({ gezienOp, achter }) => ({ gezienOp, achter })),
  };
}

/** Counted over every kind of delivery of this organisation, whoever may make them: that something is due is nobody's secret. */
function meetAanlevering(context: Context): Metingen['aanlevering'] {
  const sessie = { ...context.sessie, rechten: [...rechten] };
  const { vakken, soorten } = aanleveroverzicht({ ...context, sessie });
  const open = vakken.filter(({ stand }) => stand === 'nu');
  const eerste = open.toSorted((a, b) => (a.uiterlijk < b.uiterlijk ? -1 : 1))[0];
  return {
    soorten: soorten.length,
    nu: open.length,
    teLaat: vakken.filter(({ stand }) => stand === 'te-laat').length,
    eerstvolgende: eerste?.uiterlijk ?? null,
  };
}

function meetProgramma({ poorten, storingen }: Context): Metingen['programma'] {
  const { omgeving } = poorten;
  return {
    ...storingen(),
    versie: poorten.versie,
    electron: omgeving?.electron ?? null,
    node: omgeving?.node ?? null,
    chrome: omgeving?.chrome ?? null,
    platform: omgeving?.platform ?? null,
    proefruntime: omgeving?.proefruntime ?? null,
  };
}

/** Measures everything that the health page judges; reads only, and waits for nothing. */
export function meet(context: Context): Metingen {
  const kant = context.behoud ?? weiger('onverwacht');
  const geheugen = leesGeheugen(kant.laag, kant.open.administratieId);
  const { controle, controleOp } = kant.dienst.toestand();
  return {
    nu: context.nu,
    vandaag: context.vandaag,
    proef: context.sessie.proef,
    bestand: { controle, laatst: controleOp ?? geheugen.bestand },
    kopie: meetKopie(kant, geheugen),
    terugproef: geheugen.terugproef,
    opslag: meetOpslag(context, kant, geheugen),
    bewaren: meetBewaren(context),
    toegang: meetToegang(context, kant),
    logboek: meetLogboek(context, kant, geheugen),
    register: meetRegister(context),
    werkplekken: meetWerkplekken(context),
    aanlevering: meetAanlevering(context),
    programma: meetProgramma(context),
    bijwerken: context.poorten.bijwerken?.() ?? null,
  };
}
