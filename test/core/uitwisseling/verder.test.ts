import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { legeStap } from '#shared/domein/stappen.ts';
import { clientvelden, logIn } from '../hulp.ts';
import { helpMens, openBestand, vandaag } from '../opstelling.ts';
import {
  breng,
  gezinsnamen,
  helpGezin,
  leesIn,
  maakBestand,
  tweetal,
  type Aanbieder,
  type College,
} from './tweetal.ts';

let k: College;
let a: Aanbieder;
let anker: string;
beforeEach(async () => {
  ({ k, a, anker } = await tweetal());
}, 60_000);
afterEach(() => {
  k.ruimOp();
  a.ruimOp();
});

/** Somebody whom the aanbieder takes in on Friday night, and whom the college then knows. */
async function acuut(): Promise<{ dossierId: string; clientId: string }> {
  a.klok.zet('2026-11-13T21:10:00Z');
  await logIn(a, 'nacht');
  const drie = { veiligeOpvangInNetwerk: false, alternatieveVeiligeOvernachting: false, kanZichHandhaven: false };
  const uit = await a.doe('acuut.plaatsen', {
    client: {
      ...{ soort: 'nieuw', achternaam: 'Nachtmens', voornamen: 'Ilse', geboortedatum: null },
      ...{ geschatteLeeftijd: 40, herkenning: 'Rode muts' },
    },
    ...drie,
    ...{
      tijdstip: null,
      kinderenMee: false,
      locatieId: a.met.kade,
      overboeken: '',
      geplaatstDoor: '',
      toelichting: '',
    },
  });
  a.klok.zet(`${vandaag}T09:00:00Z`);
  await logIn(a, 'manager');
  return uit;
}

describe('a household (5.2.6)', () => {
  it('everybody who sleeps there is a bewoner of the dossier, who left it is not', async () => {
    const { dossierId, melding } = await helpGezin(k, anker);
    expect(await breng(k, a)).toMatchObject({ verwerkt: 1, telling: { nieuweBewoners: 3 } });
    const bewoners = async () => (await a.doe('vervolg.lezen', { dossierId })).bewoners.map(({ naam }) => naam);
    expect(await bewoners()).toHaveLength(3);
    expect((await bewoners()).join()).toContain(gezinsnamen.kind);
    const kinderen = melding.kinderen.map((kind) => ({ ...kind, inwonend: false }));
    const feiten = { ...melding, kinderen };
    await k.doe('stap.vastleggen', { dossierId, versie: 1, invoer: { stap: 'melding', feiten } });
    await breng(k, a);
    expect(await bewoners()).toHaveLength(2);
  });
});

describe('who came in at night (5.2.3)', () => {
  it('is one client and one dossier on both sides after the college decided', async () => {
    const bij = await acuut();
    expect(await breng(a, k)).toMatchObject({ verwerkt: 1, telling: { 'acute-plaatsing': 1 } });
    expect(await breng(k, a)).toMatchObject({ verwerkt: 1 });
    const { totaal } = await a.doe('dossier.lijst', { status: null, keten: null, vanaf: 0, aantal: 10 });
    expect(totaal).toBe(1);
    expect(await a.doe('dossier.openen', { dossierId: bij.dossierId })).toMatchObject({
      client: { id: bij.clientId, achternaam: 'Nachtmens' },
      toewijzing: { organisatienaam: 'Gemeente Rotterdam' },
    });
    a.sluit();
    const { db } = await openBestand(a.map);
    expect(db.prepare('SELECT count(*) AS n FROM plaatsing').get()).toEqual({ n: 1 });
    expect(db.prepare('SELECT count(*) AS n FROM client').get()).toEqual({ n: 1 });
    db.close();
  });

  it('what the aanbieder recorded before that finds its dossier', async () => {
    const bij = await acuut();
    await logIn(a, 'fenna');
    const invoer = {
      soort: 'waarschuwing' as const,
      inhoud: {
        ...{ datum: vandaag, wijze: 'mondeling' as const, doorWie: 'De Kade', plicht: 'huisregels' as const },
        ...{ tekst: 'Rook alleen buiten.', reactie: '', gegevenWijze: null, gegevenOp: null },
      },
    };
    await a.doe('vervolg.vastleggen', { dossierId: bij.dossierId, id: null, versie: 0, invoer, reden: '' });
    await logIn(a, 'manager');
    expect(await breng(a, k)).toMatchObject({ verwerkt: 2, telling: { waarschuwing: 1 } });
  });
});

describe('doubt waits for a person', () => {
  it('somebody like one of ours is not doubled: the manager says who it is', async () => {
    const thomas = await helpMens(k, k.met.locatieId, { achternaam: 'Zuiderveld', bsn: '999900006' });
    await logIn(k, 'balie');
    const bij = await acuut();
    await logIn(a, 'nacht');
    // A guest of an earlier winter, of whom the college knows nothing by that name.
    a.sluit();
    const { db } = await openBestand(a.map);
    db.prepare(
      "UPDATE client SET achternaam = 'Zuiderveldt', voornamen = 'Thomas', geboortedatum = '1984-05-06'",
    ).run();
    db.prepare(
      "INSERT INTO client_sleutel (soort, sleutel, client_id) SELECT 'datum', '1984-05-06', id FROM client",
    ).run();
    db.close();
    a.herstart();
    await logIn(a, 'manager');
    expect(await breng(k, a)).toMatchObject({ verwerkt: 0, wachtend: 1 });
    const [regel] = await a.doe('register.wachtrij', {});
    expect(regel).toMatchObject({ kan: true, mensen: [{ kandidaten: [{ clientId: bij.clientId }] }] });
    const mensen = { [regel?.mensen[0]?.ref ?? '']: bij.clientId };
    const { dossierId } = await a.doe('register.verwerken', {
      recordId: regel?.recordId ?? '',
      ...{ na: 0, mensen, locaties: {} },
    });
    expect(dossierId).toBe(thomas.dossierId);
    expect((await a.doe('dossier.openen', { dossierId: thomas.dossierId })).client.id).toBe(bij.clientId);
  });
});

describe('who may', () => {
  it('only who runs the locatie sends and reads in; only beheer says who runs it', async () => {
    for (const wie of ['nacht', 'fenna']) {
      await logIn(a, wie);
      await a.weigert('uitwisseling.stand', {}, 'geen-recht');
      await a.weigert('register.bekijkenBytes', { bestandsnaam: 'x', bytes: new Uint8Array() }, 'geen-recht');
      await a.weigert('register.wachtrij', {}, 'geen-recht');
    }
    await k.weigert('uitwisseling.aanbieders', {}, 'geen-recht');
    await logIn(a, 'bea');
    const invoer = { locatieId: a.met.kade, was: null, organisatieId: null };
    await a.weigert('uitwisseling.aanbieder', invoer, 'stap-niet-mogelijk');
  });

  it('a file for one aanbieder is nothing for another', async () => {
    await helpMens(k, k.met.locatieId, { achternaam: 'Zuiderveld', bsn: '999900006' });
    await logIn(k, 'bea');
    const { locaties } = await k.doe('uitwisseling.aanbieders', {});
    expect(locaties.filter(({ aanbieder }) => aanbieder)).toHaveLength(2);
    await k.doe('uitwisseling.aanbieder', {
      locatieId: k.met.locatieId,
      was: locaties.find(({ locatieId }) => locatieId === k.met.locatieId)?.aanbieder?.id ?? null,
      organisatieId: null,
    });
    await logIn(k, 'balie');
    // It hears once more that nobody of that locatie is its own any longer.
    expect(await breng(k, a)).toMatchObject({ verwerkt: 1, telling: {} });
    const { regels } = await a.doe('dossier.lijst', { status: 'verstrekt', keten: null, vanaf: 0, aantal: 5 });
    expect(regels).toEqual([]);
  });
});

it('looking at a file changes nothing, and says what reading it in will do', async () => {
  await helpMens(k, k.met.locatieId, { achternaam: 'Zuiderveld', bsn: '999900006' });
  await logIn(k, 'balie');
  const bytes = await maakBestand(k);
  const gezien = await a.doe('register.bekijkenBytes', { bestandsnaam: 'x.zip', bytes });
  expect((await a.doe('dossier.lijst', { status: null, keten: null, vanaf: 0, aantal: 5 })).totaal).toBe(0);
  const uit = await leesIn(a, bytes);
  expect({ ...uit, bestandsnaam: '' }).toEqual({ ...gezien, bestandsnaam: '' });
});

it('nights that the aanbieder closed stand in the register of the college', async () => {
  const thomas = await helpMens(k, k.met.locatieId, { achternaam: 'Zuiderveld', bsn: '999900006' });
  await logIn(k, 'balie');
  await breng(k, a);
  a.klok.zet('2026-11-17T08:00:00Z');
  k.klok.zet('2026-11-17T08:00:00Z');
  await logIn(k, 'balie');
  await logIn(a, 'nacht');
  const waar = { locatieId: a.met.kade, datum: vandaag };
  const register = await a.doe('nacht.register', waar);
  expect(register.rijen.map(({ clientId }) => clientId)).toEqual([thomas.clientId]);
  const rij = { clientId: thomas.clientId, stand: 'aanwezig' as const, bedId: null, tijd: null, reden: '' };
  const sluit = (versie: number, stand: 'aanwezig' | 'afwezig', reden: string) =>
    a.doe('nacht.sluiten', {
      ...{ ...waar, versie, extra: 0, rijen: [{ ...rij, stand }], reden },
      geteld: stand === 'aanwezig' ? 1 : 0,
    });
  const { versie } = await sluit(0, 'aanwezig', '');
  await logIn(a, 'manager');
  expect(await breng(a, k)).toMatchObject({ verwerkt: 1, telling: { nachtregister: 1 } });
  const nachten = () => k.doe('bezetting.nacht', { locatieId: k.met.locatieId, datum: vandaag });
  expect(await nachten()).toMatchObject([{ clientId: thomas.clientId, stand: 'aanwezig' }]);
  await logIn(a, 'nacht');
  await a.doe('nacht.opslaan', { ...waar, versie, extra: 0, rijen: [{ ...rij, stand: 'afwezig' }], reden: 'Vergist' });
  await logIn(a, 'manager');
  expect(await breng(a, k)).toMatchObject({ verwerkt: 1 });
  expect(await nachten()).toMatchObject([{ clientId: thomas.clientId, stand: 'afwezig' }]);
});

it('a melding without a stay is told to nobody', async () => {
  const { id: clientId } = await k.doe('client.aanmaken', { velden: clientvelden() });
  await k.doe('dossier.starten', { clientId, feiten: legeStap(vandaag).melding });
  expect((await k.doe('uitwisseling.stand', {})).partners).toMatchObject([{ klaar: {} }]);
});
