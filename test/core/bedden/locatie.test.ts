import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as opslag from '#db/opslag/index.ts';
import { leesPdf } from '../../documenten/lezer.ts';
import { logIn } from '../hulp.ts';
import { maakHuis, type Huis } from '../nacht-hulp.ts';
import { openBestand, stadsjabloon, vandaag } from '../opstelling.ts';
import { voorbeeld } from '../vervolg/stukken.ts';
import { brengIn, maaltijd } from './opdrachten.ts';

describe('house rules and agreed contributions', () => {
  let h: Huis;
  beforeEach(async () => {
    h = await maakHuis(1, { moment: '2026-11-16T12:00:00Z' });
    await logIn(h.k, 'manager');
  });
  afterEach(() => h.k.ruimOp());
  const regels = (basis: number, vanaf = vandaag, tekst = 'Wees aardig.\n- Na elf uur is het stil.') =>
    h.k.doe('huisregels.bewaren', { locatieId: h.locatieId, basis, vanaf, tekst });
  const eerste = async () => (await h.k.doe('huisregels.lezen', { locatieId: h.locatieId })).versies[0];
  const afspraak = async (velden = {}, over = {}) => ({
    ...{ locatieId: h.locatieId, id: null, versie: 0, velden: { ...maaltijd, ...velden }, reden: '' },
    bestand: await brengIn(h.k),
    ...over,
  });

  it('stand in versions; the newest whose day has come is in force, and a colleague overwrites nothing', async () => {
    await regels(0);
    await regels(1, '2026-12-01', 'Andere regels.');
    const { versies, geldendId } = await h.k.doe('huisregels.lezen', { locatieId: h.locatieId });
    expect(versies.map(({ nummer, vanaf }) => [nummer, vanaf])).toEqual([
      [2, '2026-12-01'],
      [1, vandaag],
    ]);
    expect(geldendId).toBe(versies[1]?.id);
    const invoer = { locatieId: h.locatieId, basis: 1, vanaf: '2026-12-02', tekst: 'x' };
    await h.k.weigert('huisregels.bewaren', invoer, 'conflict');
    await h.k.weigert('huisregels.bewaren', { ...invoer, basis: 2, vanaf: vandaag }, 'ongeldige-invoer');
    await h.k.weigert('huisregels.bewaren', { ...invoer, basis: 2, tekst: ' ' }, 'ongeldige-invoer');
  });

  it('5.2.11: are printed for a client to sign, acknowledged with a date, and that is taken back with a reason', async () => {
    const { clientId, dossierId } = h.wie[0] ?? { clientId: '', dossierId: '' };
    await h.k.weigert('huisregels.uitreiken', { dossierId }, 'stap-niet-mogelijk');
    await regels(0);
    const { id } = await h.k.doe('huisregels.uitreiken', { dossierId });
    const { bytes } = await h.k.doe('document.bytes', { documentId: id });
    const { tekst, getagd } = await leesPdf(bytes);
    expect(getagd).toBe(true);
    for (const deel of ['Huisregels Nachtopvang Zuid', 'Bewoner001', 'Na elf uur is het stil', 'handtekening'])
      expect(tekst).toContain(deel);
    const huisregelsId = (await eerste())?.id ?? '';
    const akkoord = { dossierId, clientId, huisregelsId, datum: vandaag };
    const bord = async () =>
      (await h.k.doe('bedden.bord', { locatieId: h.locatieId, nacht: null })).mensen[0]?.ontbreekt.map(
        ({ wat }) => wat,
      );
    expect(await bord()).toContain('Huisregels nog niet besproken');
    await h.k.weigert('huisregels.akkoord', { ...akkoord, datum: '2026-11-17' }, 'ongeldige-invoer');
    await h.k.weigert('huisregels.akkoord', { ...akkoord, datum: '2026-11-15' }, 'ongeldige-invoer');
    await h.k.doe('huisregels.akkoord', akkoord);
    await h.k.weigert('huisregels.akkoord', akkoord, 'conflict');
    expect(await bord()).not.toContain('Huisregels nog niet besproken');
    const { akkoorden } = await h.k.doe('huisregels.stand', { dossierId });
    const weg = { dossierId, id: akkoorden[0]?.id ?? '', reden: 'Verkeerde cliënt' };
    await h.k.doe('huisregels.akkoordVervallen', weg);
    await h.k.weigert('huisregels.akkoordVervallen', weg, 'conflict');
    expect(await bord()).toContain('Huisregels nog niet besproken');
  });

  it('5.2.13: are kept with the paper on which they were agreed, corrected in versions, and withdrawn with a reason', async () => {
    const { id } = await h.k.doe('afspraak.vastleggen', await afspraak());
    const beter = { id, versie: 1, velden: { ...maaltijd, bedrag: 300 }, reden: 'Typefout', bestand: null };
    await h.k.doe('afspraak.vastleggen', await afspraak({}, beter));
    await h.k.weigert('afspraak.vastleggen', await afspraak({}, beter), 'conflict');
    const [regel] = await h.k.doe('afspraak.lijst', { locatieId: h.locatieId });
    expect(regel).toMatchObject({ versie: 2, bedrag: 300, geldt: true, eerder: [{ versie: 1, bedrag: 250 }] });
    const { bytes } = await h.k.doe('afspraak.bytes', { locatieId: h.locatieId, bestandId: regel?.bestand?.id ?? '' });
    expect(Buffer.from(bytes).toString('utf8')).toBe('Twee euro vijftig per maaltijd.');
    const bedragen = (dag: string) =>
      h.inBestand((db) => opslag.leesAfspraken(db, h.locatieId, dag).map(({ bedrag }) => bedrag));
    expect([await bedragen('2026-11-15'), await bedragen(vandaag)]).toEqual([[], [300]]);
    await logIn(h.k, 'manager');
    await h.k.doe('afspraak.intrekken', { locatieId: h.locatieId, id, versie: 2, reden: 'Verkeerde locatie' });
    expect(await bedragen(vandaag)).toEqual([]);
  });

  it.each([
    ['a second one for the same days', {}, 'velden.vanaf'],
    ['something else without saying what', { soort: 'anders' }, 'velden.omschrijving'],
    ['a woonbijdrage outside the keten for families', { soort: 'woonbijdrage', kostprijs: 500 }, 'velden.soort'],
    ['more than the place costs', { soort: 'anders', omschrijving: 'Was', kostprijs: 100 }, 'velden.bedrag'],
    ['an end before its begin', { eenheid: 'dag', tot: '2026-11-15' }, 'velden.tot'],
    ['agreed tomorrow', { eenheid: 'dag', vanaf: '2026-12-01', afgesprokenOp: '2026-11-17' }, 'velden.afgesprokenOp'],
    ['agreed after it began', { eenheid: 'dag', vanaf: '2026-11-15' }, 'velden.afgesprokenOp'],
    ['less than nothing', { bedrag: -1 }, 'velden.bedrag'],
  ])('refuses %s', async (_wat, velden, pad) => {
    await h.k.doe('afspraak.vastleggen', await afspraak());
    const weigering = await h.k.weigert('afspraak.vastleggen', await afspraak(velden), 'ongeldige-invoer');
    expect(weigering.velden?.map((veld) => veld.pad)).toContain(pad);
  });

  it('refuses an agreement without its paper, and a paper that acts by itself', async () => {
    const zonder = await h.k.weigert('afspraak.vastleggen', await afspraak({}, { bestand: null }), 'ongeldige-invoer');
    expect(zonder.velden).toMatchObject([{ pad: 'bestand' }]);
    const { ontvangstId } = await brengIn(h.k, 'MZ dit is een programma');
    const fout = await afspraak({}, { bestand: { ontvangstId, bestandsnaam: 'afspraak.exe' } });
    await h.k.weigert('afspraak.vastleggen', fout, 'bestand-onleesbaar');
  });
});

describe('beds and stays agree', () => {
  const opzetten = stadsjabloon();
  /** Thomas at De Kade in a bed of his own, with whom it is about. */
  async function metBed() {
    const k = await opzetten();
    const { kade, thomas, fatima } = k.met;
    await logIn(k, 'manager');
    const kamer = { afdeling: '', naam: 'Kamer', van: null, tot: null, bedden: 2, soort: 'gewoon' as const };
    await k.doe('kamers.toevoegen', { locatieId: kade, ...kamer });
    const { bedden } = await k.doe('bedden.bord', { locatieId: kade, nacht: null });
    const bedId = bedden[0]?.id ?? '';
    const plekken = [{ clientId: thomas.clientId, was: null, bedId }];
    await k.doe('bed.geven', { locatieId: kade, nacht: null, plekken, overVasthouding: false });
    const bord = async (nacht: string | null = null) => {
      await logIn(k, 'manager');
      return (await k.doe('bedden.bord', { locatieId: kade, nacht })).bedden[0];
    };
    return { k, kade, thomas, fatima, bedId, bord };
  }
  const uitstroom = { soort: 'uitstroom' as const, inhoud: { ...voorbeeld.uitstroom, datum: '2026-11-18' } };

  it('is free from the day that somebody leaves, and somebody who stays after all has it again', async () => {
    const { k, thomas, bord } = await metBed();
    const { dossierId, clientId } = thomas;
    await logIn(k, 'balie');
    const nieuw = { dossierId, id: null, versie: 0, reden: '' };
    await k.naar('2026-11-18T10:00:00Z');
    const { id } = await k.doe('vervolg.vastleggen', { ...nieuw, invoer: uitstroom });
    expect([(await bord('2026-11-18'))?.stand, (await bord('2026-11-17'))?.stand]).toEqual(['vrij', 'bezet']);
    await logIn(k, 'balie');
    await k.doe('vervolg.intrekken', { dossierId, id, versie: 1, reden: 'Bleef toch' });
    expect(await bord('2026-11-20')).toMatchObject({ stand: 'bezet', clientId });
    k.ruimOp();
  });

  it('of two people who turn out to be one, gives way where both slept, and taking apart gives it back', async () => {
    const { k, thomas, fatima, bord } = await metBed();
    const { haven } = k.met;
    const kamer = { afdeling: '', naam: 'Kamer', van: null, tot: null, bedden: 1, soort: 'gewoon' as const };
    await k.doe('kamers.toevoegen', { locatieId: haven, ...kamer });
    const { bedden } = await k.doe('bedden.bord', { locatieId: haven, nacht: null });
    const plekken = [{ clientId: fatima.clientId, was: null, bedId: bedden[0]?.id ?? '' }];
    await k.doe('bed.geven', { locatieId: haven, nacht: null, plekken, overVasthouding: false });
    const alle = async () => {
      k.sluit();
      const { db } = await openBestand(k.map);
      const rijen = db.prepare('SELECT bed_id, client_id, van, tot FROM bedgebruik ORDER BY id').all();
      db.close();
      k.herstart();
      await logIn(k, 'balie');
      return rijen;
    };
    const voor = await alle();
    const samen = { clientId: thomas.clientId, andereId: fatima.clientId };
    const { vingerafdruk, blijft, botsingen } = await k.doe('samenvoegen.voorbeeld', samen);
    expect(botsingen).toMatchObject([{ wat: 'bedden', aantal: 1 }]);
    const { id: _, versie: __, weergavenaam: ___, ...velden } = blijft.client;
    const invoer = { ...samen, vingerafdruk, velden, nachten: [], reden: 'Zelfde persoon' };
    const { samenvoegingId } = await k.doe('samenvoegen.doen', invoer);
    expect(await alle()).toEqual(voor.filter((rij) => (rij as { client_id: string }).client_id === thomas.clientId));
    await k.doe('samenvoegen.terug', { clientId: thomas.clientId, samenvoegingId, reden: 'Toch niet' });
    expect(await alle()).toEqual(voor);
    expect((await bord())?.clientId).toBe(thomas.clientId);
    k.ruimOp();
  });
});
