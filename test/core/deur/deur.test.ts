import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as opslag from '#db/opslag/index.ts';
import { wachtwoord } from '../hulp.ts';
import { vandaag } from '../opstelling.ts';
import { leg, voorbeeld } from '../vervolg/stukken.ts';
import { als, huissjabloon, inBestand, type Huiskern } from './huis.ts';

const opzetten = huissjabloon();
const avond = '2026-11-16T20:00:00Z';
const naMiddernacht = '2026-11-16T23:30:00Z';
let k: Huiskern;
beforeEach(async () => {
  k = await opzetten();
  k.klok.zet(avond);
  await als(k, 'nacht');
});
afterEach(() => k.ruimOp());

const aanDeKade = () => ({ locatieId: k.met.kade });
const scan = (pasnummer = k.met.thomas.pasnummer, locatieId = k.met.kade) =>
  k.doe('deur.controleren', { locatieId, code: pasnummer });
const binnen = (over: object = {}) =>
  k.doe('deur.binnen', {
    ...aanDeKade(),
    dossierId: k.met.thomas.dossierId,
    clientIds: [k.met.thomas.clientId],
    mee: [],
    tijdstip: null,
    ...over,
  });
const weigerBinnen = (code: Parameters<typeof k.weigert>[2], over: object = {}) =>
  k.weigert(
    'deur.binnen',
    {
      ...aanDeKade(),
      dossierId: k.met.thomas.dossierId,
      clientIds: [k.met.thomas.clientId],
      mee: [],
      tijdstip: null,
      ...over,
    },
    code,
  );
async function schors(over: Partial<(typeof voorbeeld)['schorsing']> = {}) {
  await als(k, 'begeleider');
  const id = await leg(k, k.met.thomas.dossierId, 'schorsing', { datum: vandaag, tot: '2026-11-18', ...over });
  await als(k, 'nacht');
  return id;
}

describe('a pass at the door (5.2.8)', () => {
  it('that is valid says who may come in, until when, and that it is the first time', async () => {
    expect(await scan()).toMatchObject({
      uitkomst: 'welkom',
      pasnummer: k.met.thomas.pasnummer,
      nacht: vandaag,
      mens: { clientId: k.met.thomas.clientId, stand: null },
      locatie: { naam: 'De Kade' },
      eersteKeer: true,
      laat: false,
      schorsing: null,
    });
  });
  it('of another locatie names that one with its phone, and nobody', async () => {
    const uit = await scan(k.met.fatima.pasnummer);
    expect(uit).toMatchObject({
      uitkomst: 'andere-locatie',
      mens: null,
      locatie: { naam: 'De Haven' },
      dossierId: null,
    });
  });
  it('that was withdrawn opens nothing and names nobody', async () => {
    const wat = { pasId: k.met.thomas.pasId, reden: 'Gestolen', op: '2026-11-16T10:00:00.000Z' };
    await inBestand(k, (db) => {
      const { id: doorId } = db.prepare('SELECT id FROM gebruiker LIMIT 1').get() as { id: string };
      opslag.schrijfIntrekking(db, { ...wat, doorId });
    });
    await als(k, 'nacht');
    expect(await scan()).toMatchObject({ uitkomst: 'pas-ongeldig', mens: null, dossierId: null });
  });
  it('with a wrong digit, of nobody, or no pass at all is not valid', async () => {
    for (const code of ['123456789012', 'hallo', 'OT1:ABC']) expect((await scan(code)).uitkomst).toBe('pas-ongeldig');
  });
  it('after the last day says that the stay ended', async () => {
    await inBestand(k, (db) =>
      db
        .prepare('UPDATE plaatsing SET van = ?, tot = ? WHERE client_id = ?')
        .run('2026-11-01', '2026-11-15', k.met.thomas.clientId),
    );
    await als(k, 'nacht');
    expect(await scan()).toMatchObject({ uitkomst: 'geeindigd', laatsteDag: '2026-11-15' });
  });
  it('during a schorsing says until when and where to sleep instead', async () => {
    await schors();
    const uit = await scan();
    expect(uit).toMatchObject({
      uitkomst: 'geschorst',
      schorsing: { tot: '2026-11-18', alternatief: 'Nachtopvang Maasoever' },
    });
    expect(uit.reden).toContain('Nachtopvang Maasoever');
  });
});

describe('coming in', () => {
  it('puts the register on present, counts as the arrival and tells the registry', async () => {
    expect(await binnen()).toMatchObject({ nacht: vandaag, laat: false });
    expect((await scan()).mens?.stand).toBe('aanwezig');
    expect((await scan()).eersteKeer).toBe(false);
    await als(k, 'begeleider');
    const { aankomsten, mensen } = await k.doe('verblijf.nachten', { dossierId: k.met.thomas.dossierId });
    expect(aankomsten).toMatchObject([{ tijdstip: '2026-11-16T21:00', vervallen: null }]);
    expect(mensen[0]?.nachten.at(-1)).toMatchObject({ datum: vandaag, stand: 'aanwezig' });
    const soorten = await inBestand(
      k,
      (db) => (db.prepare("SELECT soort FROM uitbak WHERE soort = 'aankomst'").all() as { soort: string }[]).length,
    );
    expect(soorten).toBe(1);
  });
  it('after midnight counts for the night before and is late, with the time', async () => {
    k.klok.zet(naMiddernacht);
    await k.doe('sessie.ontgrendelen', { wachtwoord });
    expect(await binnen()).toMatchObject({ nacht: vandaag, laat: true });
    expect((await scan()).mens).toMatchObject({ stand: 'laat', tijd: '00:30' });
  });
  it('twice changes nothing the second time', async () => {
    await binnen();
    k.klok.zet(naMiddernacht);
    await k.doe('sessie.ontgrendelen', { wachtwoord });
    await binnen();
    expect((await scan()).mens?.stand).toBe('aanwezig');
  });
  it('with somebody of the household who is not known here names that person and gives a stay', async () => {
    const { namen } = await binnen({
      mee: [{ achternaam: 'Zuiderveld', voornamen: 'Noa', geboortedatum: '2020-01-02' }],
    });
    expect(namen).toHaveLength(2);
    expect((await scan()).gezin).toMatchObject([{ stand: 'aanwezig', geboortedatum: '2020-01-02' }]);
  });
  it('is refused during a schorsing, with the other place to sleep', async () => {
    await schors();
    const { melding } = await weigerBinnen('geschorst');
    expect(melding).toContain('Nachtopvang Maasoever');
  });
  it('is refused without a stay here tonight, of who is not of this dossier, ahead of time and for another night', async () => {
    await weigerBinnen('geen-besluit', { locatieId: k.met.haven });
    await weigerBinnen('niet-gevonden', { clientIds: [k.met.fatima.clientId] });
    await weigerBinnen('ongeldige-invoer', { tijdstip: '2026-11-16T23:59' });
    await weigerBinnen('ongeldige-invoer', { tijdstip: '2026-11-15T21:00' });
    await weigerBinnen('ongeldige-invoer', { clientIds: [] });
    await weigerBinnen('ongeldige-invoer', { mee: [{ achternaam: '', voornamen: '', geboortedatum: null }] });
    await weigerBinnen('ongeldige-invoer', { mee: [{ achternaam: 'X', voornamen: '', geboortedatum: '2027-01-01' }] });
  });
  it('closes an absence, and one that began the same night was none', async () => {
    await als(k, 'begeleider');
    await leg(k, k.met.thomas.dossierId, 'afwezigheid', { datum: '2026-11-14', reden: 'overig' });
    await als(k, 'nacht');
    expect((await scan()).afwezigSinds).toBe('2026-11-14');
    await binnen();
    await als(k, 'begeleider');
    const { stukken } = await k.doe('vervolg.lezen', { dossierId: k.met.thomas.dossierId });
    expect(stukken.find(({ soort }) => soort === 'afwezigheid')).toMatchObject({
      inhoud: { terugOp: vandaag },
      ingetrokken: false,
    });
  });
  it('that was not so is struck out with a reason, once', async () => {
    await binnen();
    await als(k, 'begeleider');
    const { dossierId } = k.met.thomas;
    const { aankomsten } = await k.doe('verblijf.nachten', { dossierId });
    const id = aankomsten[0]?.id ?? '';
    await k.doe('aankomst.schrappen', { dossierId, id, reden: 'Verkeerde cliënt' });
    await k.weigert('aankomst.schrappen', { dossierId, id, reden: 'Nog eens' }, 'conflict');
    const na = await k.doe('verblijf.nachten', { dossierId });
    expect(na.aankomsten[0]?.vervallen?.reden).toBe('Verkeerde cliënt');
    const { regels } = await k.doe('dossier.tijdlijn', { dossierId, aantal: 50 });
    expect(regels.map(({ titel }) => titel)).toContain('Aankomst weggehaald');
  });
});

describe('the list of the door', () => {
  it('has everybody with a place tonight, once, with who may not come in', async () => {
    await schors();
    const { mensen, nacht } = await k.doe('deur.lijst', aanDeKade());
    expect(nacht).toBe(vandaag);
    expect(mensen).toMatchObject([
      { geschorstTot: '2026-11-18', alternatief: 'Nachtopvang Maasoever', eersteKeer: true },
    ]);
  });
  it('and somebody of it without a pass is shown as with one', async () => {
    const zonder = await k.doe('deur.persoon', { ...aanDeKade(), clientId: k.met.thomas.clientId });
    expect(zonder).toMatchObject({ uitkomst: 'welkom', pasnummer: null });
    expect((await k.doe('deur.persoon', { locatieId: k.met.haven, clientId: k.met.thomas.clientId })).uitkomst).toBe(
      'andere-locatie',
    );
  });
});

describe('acute placing at this aanbieder', () => {
  it('is refused during a schorsing, naming the other place', async () => {
    await schors();
    const { melding } = await k.weigert(
      'acuut.plaatsen',
      {
        client: { soort: 'bestaand', clientId: k.met.thomas.clientId },
        veiligeOpvangInNetwerk: false,
        alternatieveVeiligeOvernachting: false,
        kanZichHandhaven: false,
        tijdstip: null,
        kinderenMee: false,
        locatieId: k.met.kade,
        overboeken: '',
        geplaatstDoor: '',
        toelichting: '',
      },
      'geschorst',
    );
    expect(melding).toContain('Nachtopvang Maasoever');
  });
});

describe('who did not come', () => {
  it('is a term after the days of the house, and leaves it on arrival', async () => {
    await als(k, 'begeleider');
    const soorten = async () =>
      (await k.doe('dossier.openen', { dossierId: k.met.thomas.dossierId })).termijnen.map(({ soort, uiterlijk }) => [
        soort,
        uiterlijk,
      ]);
    expect(await soorten()).toContainEqual(['niet-gekomen', '2026-11-18']);
    await als(k, 'nacht');
    await binnen();
    await als(k, 'begeleider');
    expect((await soorten()).map(([soort]) => soort)).not.toContain('niet-gekomen');
  });
  it('leaves the work at once when the register says that somebody came, and comes back when that was wrong', async () => {
    const werk = async () => {
      await als(k, 'begeleider');
      const { regels } = await k.doe('werkvoorraad.lijst', { groep: null, vanaf: 0, aantal: 50 });
      const hier = regels.find(({ dossierId }) => dossierId === k.met.thomas.dossierId);
      return [hier?.termijn, ...(hier?.andere ?? [])].map((termijn) => termijn?.soort);
    };
    const { clientId } = k.met.thomas;
    const schrijf = async (stand: 'aanwezig' | 'afwezig' | null) => {
      await als(k, 'nacht');
      const { datum, versie } = await k.doe('nacht.register', { locatieId: k.met.kade, datum: null });
      const rijen = [{ clientId, stand, bedId: null, tijd: null, reden: '' }];
      await k.doe('nacht.opslaan', { locatieId: k.met.kade, datum, versie, extra: 0, reden: 'Nagekeken', rijen });
    };
    await schrijf('afwezig');
    expect(await werk()).toContain('niet-gekomen');
    await schrijf('aanwezig');
    expect(await werk()).not.toContain('niet-gekomen');
    await schrijf(null);
    expect(await werk()).toContain('niet-gekomen');
  });
});
