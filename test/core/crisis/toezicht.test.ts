import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { leesPdf } from '../../documenten/lezer.ts';
import { logIn, voegGebruikersToe, type Testkern } from '../hulp.ts';
import { openBestand, organisatiesjabloon, vandaag } from '../opstelling.ts';
import { netwerk, pleger, veiligContact } from './hulp.ts';
import { bekende } from './toezicht-opdrachten.ts';

const opzetten = organisatiesjabloon('veilig-thuis', ['veilig-thuis', 'teamleider']);
let k: Testkern;
let dossierId: string;
let clientId: string;
let mens: Record<string, string>;
beforeEach(async () => {
  k = await opzetten();
  await logIn(k, 'bea');
  await voegGebruikersToe(
    k,
    ...['tarik', 'joke', 'wim', 'ans'].map((inlognaam) => ({ inlognaam, rollen: ['veilig-thuis' as const] })),
    { inlognaam: 'leider2', rollen: ['teamleider'] },
  );
  mens = Object.fromEntries((await k.doe('gebruiker.lijst', {})).map(({ inlognaam, id }) => [inlognaam, id]));
  await logIn(k, 'veilig-thuis');
  const nieuw = { clientId: null, roepnaam: 'Mina', achternaam: 'Haddad', contact: veiligContact() };
  ({ dossierId, clientId } = await k.doe('crisis.beginnen', nieuw));
});
afterEach(() => k.ruimOp());

const id = (wie: string): string => mens[wie] ?? '';
const zoek = async (tekst: string) => (await k.doe('client.zoeken', { tekst, aantal: 20 })).resultaten;
const alles = { van: '2026-01-01', tot: vandaag, soort: null, alleenOpen: false };
const toezicht = async (over = {}) => (await k.doe('toezicht.lijst', { ...alles, ...over })).regels;
async function sluitUit(inlognaam: string, versie = 0): Promise<void> {
  const wie = { gebruikerId: id(inlognaam), relatie: 'netwerk' as const, reden: 'Neef van de pleger' };
  await k.doe('bescherming.uitsluiten', { dossierId, versie, ...wie });
}

describe('what was caught', () => {
  it('comes to the teamleider at once, typing as one, and is judged; never to whom it is about', async () => {
    await sluitUit('tarik');
    await logIn(k, 'tarik');
    for (const tekst of ['hadd', 'hadda', 'haddad']) expect(await zoek(tekst)).toEqual([]);
    await k.weigert('dossier.openen', { dossierId }, 'niet-gevonden');
    await logIn(k, 'teamleider');
    // The shield that the worker put up waits as well.
    expect(await k.doe('toezicht.aantal', {})).toEqual({ open: 3 });
    const gevangen = await toezicht({ soort: 'vangst' });
    expect(gevangen.map(({ wie, aantal, reden, wat }) => [wie, aantal, reden, wat]).sort()).toEqual([
      ['Naam tarik', 1, '', 'Probeerde deze zaak te openen'],
      ['Naam tarik', 3, 'haddad', 'Zocht naar iemand uit deze zaak'],
    ]);
    const regel = gevangen.find(({ aantal }) => aantal === 3)!;
    expect(regel).toMatchObject({ dossierId, weergavenaam: 'Mina Haddad', oordeel: null });
    const oordeel = { soort: 'vangst' as const, ref: regel.ref, versie: 0, oordeel: 'onterecht' as const };
    await k.weigert('toezicht.beoordelen', { ...oordeel, toelichting: '' }, 'ongeldige-invoer');
    await k.doe('toezicht.beoordelen', { ...oordeel, toelichting: 'Gesprek gevoerd.' });
    await k.weigert('toezicht.beoordelen', { ...oordeel, toelichting: 'Nog eens' }, 'conflict');
    // A slip is mended by a later judgement.
    await k.doe('toezicht.beoordelen', { ...oordeel, versie: 1, oordeel: 'terecht', toelichting: 'Eigen cliënt' });
    expect(await k.doe('toezicht.aantal', {})).toEqual({ open: 2 });
    await logIn(k, 'tarik');
    await k.weigert('toezicht.lijst', alles, 'geen-recht');
  });

  it('is not shown to a teamleider whom it is about, and is to the other one', async () => {
    await sluitUit('leider2');
    await logIn(k, 'leider2');
    expect(await zoek('mina')).toEqual([]);
    expect(await toezicht()).toEqual([]);
    await k.weigert('toezicht.zaak', { dossierId }, 'niet-gevonden');
    await logIn(k, 'teamleider');
    expect((await toezicht()).map(({ soort }) => soort).sort()).toEqual(['kring', 'vangst', 'vangst']);
  });

  it('holds for everybody of the household: children are clients of their own', async () => {
    const kind = await k.doe('crisis.beginnen', {
      ...{ clientId: null, roepnaam: 'Yara', achternaam: 'Haddad', contact: veiligContact() },
    });
    await sluitUit('tarik');
    k.sluit();
    const { db } = await openBestand(k.map);
    db.prepare("INSERT INTO huishouden_lid (dossier_id, client_id, rol) VALUES (?, ?, 'kind')").run(
      dossierId,
      kind.clientId,
    );
    db.close();
    k.herstart();
    await logIn(k, 'tarik');
    expect(await zoek('yara')).toEqual([]);
    await k.weigert('client.lezen', { clientId: kind.clientId }, 'niet-gevonden');
    await k.weigert('dossier.openen', { dossierId: kind.dossierId }, 'niet-gevonden');
    await logIn(k, 'veilig-thuis');
    expect(await zoek('yara')).toHaveLength(1);
  });
});

describe('searches that nobody followed', () => {
  it('are kept per case, and stand out when somebody from outside keeps at it, or many do', async () => {
    for (const [wie, keren] of [
      ['joke', 3],
      ['wim', 1],
      ['ans', 1],
    ] as const) {
      await logIn(k, wie);
      for (let i = 0; i < keren; i += 1) {
        k.klok.verstrijk(11 * 60_000);
        await logIn(k, wie);
        await zoek('haddad');
      }
    }
    // Who opens what was found was looking for it.
    await logIn(k, 'tarik');
    await zoek('haddad');
    await k.doe('dossier.openen', { dossierId });
    await logIn(k, 'veilig-thuis');
    await zoek('haddad');
    await logIn(k, 'teamleider');
    const { gezocht, kijkers } = await k.doe('toezicht.zaak', { dossierId });
    expect(gezocht.map(({ wie, aantal, buiten }) => [wie, aantal, buiten]).sort()).toEqual([
      ['Naam ans', 1, true],
      ['Naam joke', 3, true],
      ['Naam veilig-thuis', 1, false],
      ['Naam wim', 1, true],
    ]);
    expect(kijkers).toContainEqual(expect.objectContaining({ wie: 'Naam tarik', wat: 'Dossier bekeken' }));
    expect((await toezicht({ soort: 'patroon' })).map(({ wie, wat }) => [wie, wat]).sort()).toEqual([
      ['Meer collega’s', '3 collega’s van buiten zochten naar deze zaak'],
      ['Naam joke', 'Zocht 3 keer naar deze zaak zonder te openen'],
    ]);
  });
});

describe('somebody close to a colleague', () => {
  it('comes up when a case may be about them, and is shut out when the teamleider says so', async () => {
    await logIn(k, 'teamleider');
    await k.doe('bekende.vastleggen', {
      id: null,
      versie: 0,
      gebruikerId: id('tarik'),
      inhoud: { ...bekende, voornamen: 'Mina' },
    });
    await k.doe('bekende.vastleggen', {
      id: null,
      versie: 0,
      gebruikerId: id('joke'),
      inhoud: { ...bekende, voornamen: 'Ria' },
    });
    const [regel, ...meer] = await toezicht({ soort: 'bekende' });
    expect([regel?.wie, regel?.dossierId, meer.length]).toEqual(['Naam tarik', dossierId, 0]);
    const ja = { soort: 'bekende' as const, ref: regel!.ref, versie: 0, oordeel: 'terecht' as const, toelichting: '' };
    await k.doe('toezicht.beoordelen', ja);
    await logIn(k, 'tarik');
    expect(await zoek('haddad')).toEqual([]);
    await logIn(k, 'joke');
    expect(await zoek('haddad')).toHaveLength(1);
  });

  it('also comes up through the pleger, by telephone, and when somebody is said to work here', async () => {
    const leg = { dossierId, id: null, versie: 0, clientId: null, reden: '' };
    await k.doe('crisis.vastleggen', {
      ...leg,
      invoer: { soort: 'pleger', inhoud: pleger({ telefoons: '06 11112222' }) },
    });
    const banden = [{ waar: 'veilig-thuis' as const, hoe: 'kent-iemand' as const, wie: 'Een neef' }];
    await k.doe('crisis.vastleggen', { ...leg, invoer: { soort: 'netwerk', inhoud: netwerk({ banden }) } });
    await logIn(k, 'teamleider');
    const wie = { ...bekende, achternaam: 'Jansen', telefoon: '+31 6 11112222' };
    const nieuw = await k.doe('bekende.vastleggen', { id: null, versie: 0, gebruikerId: id('wim'), inhoud: wie });
    expect((await toezicht()).map(({ soort, wat }) => [soort, wat]).sort()).toEqual([
      ['band', 'Werkt bij Veilig Thuis of kent daar iemand: Een neef'],
      ['bekende', 'Deze zaak gaat misschien over een bekende van een collega: Samira Jansen'],
    ]);
    await k.doe('bekende.vervallen', { ...nieuw, reden: 'Uit elkaar' });
    expect(await toezicht({ soort: 'bekende' })).toEqual([]);
  });
});

describe('only we', () => {
  it('shuts the case for the others at once, lets them in with a reason, and asks the teamleider afterwards', async () => {
    await k.doe('bescherming.alleenWij', { dossierId, versie: 0, kring: [id('joke')], reden: 'Bedreigd' });
    await logIn(k, 'joke');
    expect(await zoek('haddad')).toHaveLength(1);
    await logIn(k, 'tarik');
    expect(await zoek('haddad')).toEqual([]);
    await k.weigert('dossier.openen', { dossierId }, 'afgeschermd');
    await k.doe('inzage.openen', { clientId, dossierId: null, reden: 'Belt mij nu' });
    await k.doe('dossier.openen', { dossierId });
    await logIn(k, 'teamleider');
    const regels = await toezicht({ alleenOpen: true });
    expect(regels.map(({ soort, reden }) => [soort, reden]).sort()).toEqual([
      ['inzage', 'Belt mij nu'],
      ['kring', 'Bedreigd'],
    ]);
    for (const { soort, ref } of regels)
      await k.doe('toezicht.beoordelen', { soort, ref, versie: 0, oordeel: 'onterecht', toelichting: 'Niet nodig' });
    expect(await k.doe('toezicht.aantal', {})).toEqual({ open: 0 });
    await logIn(k, 'wim');
    expect(await zoek('haddad')).toHaveLength(1);
  });
});

describe('on paper', () => {
  it('the client reads who looked, and the management what came up, without a name of a client', async () => {
    await sluitUit('tarik');
    await logIn(k, 'tarik');
    await zoek('haddad');
    await logIn(k, 'teamleider');
    const inzage = await leesPdf((await k.doe('toezicht.inzagepdf', { dossierId })).bytes);
    expect(inzage.tekst).toContain('Wie keek in mijn dossier?');
    expect(inzage.tekst).toContain('Naam veilig-thuis');
    expect(inzage.tekst).not.toContain('Naam tarik');
    const verslag = await leesPdf((await k.doe('toezicht.pdf', { van: vandaag, tot: vandaag })).bytes);
    expect(verslag.tekst).toContain('Naam tarik');
    expect(verslag.tekst).not.toContain('Haddad');
  });
});
