import { hkdfSync } from 'node:crypto';
import { setTimeout as wacht } from 'node:timers/promises';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { beginniveaus } from '#shared/domein/crisis/triage.ts';
import { werkplekteksten } from '#shared/taal/werkplek.ts';
import type { Db } from '#db/openen.ts';
import { beginMaat, volgendeMaat } from '../register/levering/tempo.ts';
import { Registerfout } from '../register/levering/poort.ts';
import { Geweigerd, weiger } from '../weigering.ts';
import { nieuwPaar, verzegelGegevens, type Sleutelring } from '../werkplek/lijn/cijfer.ts';
import { alsWeigering, woordenVoor } from '../werkplek/lijn/fouten.ts';
import { haalStuk } from '../werkplek/lijn/halen.ts';
import { verbindWerkplek } from '../werkplek/lijn/lus.ts';
import type { Werkplekmotor } from '../werkplek/lijn/motor.ts';
import { Werkplekfout, type Werkplekverbinding } from '../werkplek/lijn/poort.ts';
import { leesUitnodiging, type Uitnodiging } from '../werkplek/lijn/uitnodiging.ts';
import { beginInstellingen } from './begin.ts';
import type { Hal } from './hal.ts';
import { stemAf } from './reizen.ts';
import { nieuweSleutelbos, voegAdministratieToe } from './sleutelbos.ts';
import type { OpenSessie } from './staat.ts';

const t = werkplekteksten.aansluiten;
/** So long is waited for what a transaction of somebody else holds back. */
const wachtMs = 500;
const hoogstensWachten = 120;

function lees({ bestand, code }: GelezenInvoer<'installatie.aansluiten'>): Uitnodiging {
  const gelezen = leesUitnodiging(bestand, code);
  const fout = (pad: string, bericht: string): never => weiger('ongeldige-invoer', { velden: [{ pad, bericht }] });
  if (gelezen === 'geen-uitnodiging') return fout('bestand', t.bestandFout);
  return gelezen === 'code-onjuist' ? fout('code', t.codeFout) : gelezen;
}

/** Nobody is logged in while a desk fills itself: the engine works in no one's name, on the file alone. */
function niemandOp(db: Db, sleutel: Uint8Array, { organisatie }: Uitnodiging): OpenSessie {
  const { id, soort, naam, proef } = organisatie;
  const sessie = {
    ...{ gebruikerId: '', naam: '', rollen: [], rechten: [], locatieId: null, vergrendeld: true, proef },
    ...{ organisatie: { id, soort, naam }, vergrendelNaMinuten: 5, moetWachtwoordWijzigen: false },
    veiligheidsniveaus: beginniveaus,
    tweedeFactor: { aan: false, moet: false, codesOver: 0, afgehaald: null },
  };
  const rest = {
    kluissleutel: null,
    factorvoorstel: null,
    inlognaam: '',
    laatstActief: 0,
    laatstActiefOp: '',
    gelezen: new Set<string>(),
  };
  return { db, administratieId: id, sleutel, sessie, ...rest };
}

/**
 * The password while the desk fills itself: it follows from the invitation, so that a filling that was broken off can begin anew
 * with the same file and code. Afterwards it is another.
 */
function vulwachtwoord({ adres, werkplekId }: Uitnodiging): string {
  return Buffer.from(hkdfSync('sha256', adres.wachtwoord, werkplekId, 'onthaal/werkplek/vullen', 24)).toString(
    'base64url',
  );
}

/** Comes in with the invitation, or with what it became when it was used and the filling was broken off. */
async function kom(hal: Hal, uitnodiging: Uitnodiging, sessie: OpenSessie['sessie']): Promise<Werkplekverbinding> {
  const { adres, sleutels } = uitnodiging;
  const wachtwoord = vulwachtwoord(uitnodiging);
  const onjuist = (fout: unknown): boolean => fout instanceof Registerfout && fout.code === 'wachtwoord-onjuist';
  try {
    const verbinding = await verbindWerkplek(hal.poorten, sessie, adres);
    try {
      await verbinding.meldAan(sleutels.length, wachtwoord);
      return verbinding;
    } catch (fout) {
      await verbinding.sluit();
      throw fout;
    }
  } catch (fout) {
    if (!onjuist(fout)) throw fout;
  }
  try {
    return await verbindWerkplek(hal.poorten, sessie, { ...adres, wachtwoord });
  } catch (fout) {
    if (onjuist(fout)) throw new Werkplekfout('uitnodiging-gebruikt');
    throw fout;
  }
}

interface Vulling {
  hal: Hal;
  motor: Werkplekmotor;
  open: OpenSessie;
  verbinding: Werkplekverbinding;
  ring: Sleutelring;
}

/** Takes the whole log in, a stretch at a time. @throws Werkplekfout, Registerfout */
async function vul({ hal, motor, open, verbinding, ring }: Vulling): Promise<void> {
  const { opslag } = hal.laag;
  const { klok } = hal.poorten;
  const { db, sessie } = open;
  const voorlopig = beginInstellingen({ naam: sessie.organisatie.naam, openVan: '08:30', openTot: '16:30' });
  const totaal = await verbinding.teLezen(motor.kern.tot(db));
  const bron = { opslag, db, nogOpen: () => db.open };
  let klaar = 0;
  let maat = beginMaat;
  for (let gewacht = 0; ;) {
    const stuk = await haalStuk(bron, verbinding, ring, { na: motor.kern.tot(db), aantal: maat });
    if (!stuk) throw new Registerfout('verbroken');
    const begin = klok.verstreken();
    const context = motor.context(open, opslag.heeftInstellingen(db) ? undefined : voorlopig);
    if (motor.kern.verwerk(context, stuk.pakketten, stuk.tot).teOud) throw new Werkplekfout('werk-bij');
    if (stuk.pakketten.length > 0) maat = volgendeMaat(maat, klok.verstreken() - begin);
    klaar += stuk.pakketten.length;
    hal.poorten.meldGebeurtenis({ soort: 'voortgang', taak: 'werkplek', klaar, totaal: Math.max(klaar, totaal) });
    if (!stuk.meer && opslag.heeftInstellingen(db) && motor.kern.werkplek(db)?.begin === null) return;
    if (stuk.meer) continue;
    gewacht += 1;
    if (gewacht > hoogstensWachten) weiger('stap-niet-mogelijk', { melding: t.duurt });
    await wacht(wachtMs);
  }
}

/** The keys, the way to the registry and the engine of a file that is still empty. */
function bereidVoor({ hal, motor, open, verbinding }: Vulling, uitnodiging: Uitnodiging, naam: string): void {
  const { opslag } = hal.laag;
  const { db, sessie } = open;
  const nu = hal.poorten.klok.nu();
  const { werkplekId, sleutels, inlogsleutel, adres } = uitnodiging;
  opslag.inTransactie(db, () => {
    opslag.schrijfLijnZelf(db, { werkplekId, naam, ...nieuwPaar(), inlogsleutel, sinds: nu });
    for (const [i, sleutel] of sleutels.entries())
      opslag.schrijfLijnsleutel(db, i + 1, new Uint8Array(Buffer.from(sleutel, 'base64')), nu);
    opslag.schrijfRegisterverbinding(db, 0, { ...adres, wachtwoord: vulwachtwoord(uitnodiging), aan: true });
    opslag.beginAndereLevering(db, verbinding.wie.registerId);
  });
  const voorlopig = beginInstellingen({ naam: sessie.organisatie.naam, openVan: '08:30', openTot: '16:30' });
  opslag.inTransactie(db, () => motor.kern.zetAan(motor.context(open, voorlopig), { werkplekId, begin: false }));
}

/** The desk is full: a password of its own, and its name for the others. From here on the invitation is worth nothing. */
async function rondAf({ hal, open, verbinding, ring }: Vulling): Promise<void> {
  const { opslag } = hal.laag;
  const { db, sessie } = open;
  const zelf = opslag.leesLijnZelf(db) ?? weiger('onverwacht');
  const { registerId: _, versie, ...adres } = opslag.leesRegisterverbinding(db) ?? weiger('onverwacht');
  const wachtwoord = Buffer.from(hal.poorten.toeval(24)).toString('base64url');
  opslag.inTransactie(db, () => opslag.schrijfRegisterverbinding(db, versie, { ...adres, wachtwoord }));
  const generatie = Math.max(...ring.keys());
  const { werkplekId, naam, openbaar } = zelf;
  const wie = { organisatieId: sessie.organisatie.id, werkplekId, generatie };
  await verbinding.klaar(verzegelGegevens(ring, wie, { naam, openbaar }), generatie, wachtwoord);
}

/** The ring of the new desk: its own recovery key, and whoever has a travelling key. */
function schrijfRing(hal: Hal, { db, sleutel, administratieId }: OpenSessie, uitnodiging: Uitnodiging): string {
  const { toeval } = hal.poorten;
  const leeg = nieuweSleutelbos(uitnodiging.organisatie.proef, toeval);
  const { bos, herstelsleutel } = voegAdministratieToe(leeg, administratieId, sleutel, toeval);
  hal.laag.plaats.schrijfJson('sleutelbos', stemAf(hal, { db, sleutel, administratieId }, bos) ?? bos);
  return herstelsleutel;
}

/**
 * Makes this computer a desk of an organisation that uses the program already: comes in with the invitation, fills itself from the
 * log, and gets a recovery key of its own. Until the key ring is there nothing counts, and the same file and code begin anew.
 */
export async function sluitAan(
  hal: Hal,
  invoer: GelezenInvoer<'installatie.aansluiten'>,
  motor: Werkplekmotor,
): Promise<Uitvoer<'installatie.aansluiten'>> {
  if (hal.leesBos()) weiger('al-ingericht');
  const uitnodiging = lees(invoer);
  const { id } = uitnodiging.organisatie;
  const sleutel = hal.poorten.toeval(32);
  hal.laag.plaats.ruimOp([id]);
  const db = hal.laag.plaats.open(id, sleutel, { nieuw: true });
  try {
    const open = niemandOp(db, sleutel, uitnodiging);
    const verbinding = await alsWeigering(() => kom(hal, uitnodiging, open.sessie));
    try {
      const ring = new Map(
        uitnodiging.sleutels.map((een, i) => [i + 1, new Uint8Array(Buffer.from(een, 'base64'))] as const),
      );
      const vulling = { hal, motor, open, verbinding, ring };
      bereidVoor(vulling, uitnodiging, invoer.naam);
      await vul(vulling);
      await rondAf(vulling);
      return { herstelsleutel: schrijfRing(hal, open, uitnodiging) };
    } finally {
      await verbinding.sluit();
      db.close();
    }
  } catch (fout) {
    if (db.open) db.close();
    hal.laag.plaats.ruimOp([id]);
    if (fout instanceof Geweigerd) throw fout;
    const woorden = woordenVoor(fout);
    if (!woorden) throw fout;
    return weiger('stap-niet-mogelijk', { melding: `${woorden.titel}. ${woorden.tekst} ${t.mislukt}` });
  }
}
