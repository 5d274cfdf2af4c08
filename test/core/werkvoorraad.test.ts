import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Uitvoer } from '#shared/contract/tabel.ts';
import type { Stapfeiten } from '#shared/domein/stappen.ts';
import { clientvelden, logIn, rechteWeg, type Testkern } from './hulp.ts';
import { gemeentesjabloon, openBestand, vandaag, verstrekking } from './opstelling.ts';
import { voorbeeld } from './vervolg/stukken.ts';

const opzetten = gemeentesjabloon();
let k: Testkern & { met: { locatieId: string } };
beforeEach(async () => {
  k = await opzetten();
  await logIn(k, 'balie');
});
afterEach(() => k.ruimOp());

type Feiten = Partial<{
  melding: Partial<Stapfeiten['melding']>;
  acuut: Partial<Stapfeiten['acute-opvang']>;
  voorwaarden: Partial<Stapfeiten['voorwaarden']>;
}>;

/** A dossier up to a step, by the balie. */
async function dossier(tot: 'melding' | 'acuut' | 'onderzoek' | 'voorwaarden', over: Feiten = {}): Promise<string> {
  await logIn(k, 'balie');
  const weg = rechteWeg(vandaag, k.met.locatieId);
  const { id: clientId } = await k.doe('client.aanmaken', {
    velden: clientvelden({ bsn: null, geenBsnReden: 'Kwijt' }),
  });
  const { dossierId } = await k.doe('dossier.starten', { clientId, feiten: { ...weg.melding, ...over.melding } });
  const leg = (invoer: never) => k.doe('stap.vastleggen', { dossierId, versie: 0, invoer });
  if (tot !== 'melding') await leg({ stap: 'acute-opvang', feiten: { ...weg.acuut, ...over.acuut } } as never);
  if (tot === 'onderzoek' || tot === 'voorwaarden') await leg({ stap: 'onderzoek', feiten: weg.onderzoek } as never);
  if (tot === 'voorwaarden')
    await leg({ stap: 'voorwaarden', feiten: { ...weg.voorwaarden, ...over.voorwaarden } } as never);
  return dossierId;
}
async function besluit(dossierId: string, over: object = {}): Promise<string> {
  await logIn(k, 'beslisser');
  const invoer = { ...(await verstrekking(k, dossierId, k.met.locatieId, k.klok.vandaag())), ...over };
  return (await k.doe('besluit.nemen', invoer)).besluitId;
}
/** What the file says of a dossier, read behind the back of the core, which starts again after it. */
async function opgeslagen(dossierId: string): Promise<unknown> {
  k.sluit();
  const { db } = await openBestand(k.map);
  const rij = db.prepare('SELECT status, laatste_dag FROM dossier WHERE id = ?').get(dossierId);
  db.close();
  k.herstart();
  await logIn(k, 'balie');
  return rij;
}
const maakBekend = (besluitId: string) =>
  k.doe('besluit.bekendmaken', { besluitId, datum: k.klok.vandaag(), wijze: 'uitgereikt' });

type Groep = Uitvoer<'werkvoorraad.lijst'>['regels'][number]['groep'];
const groepen: Groep[] = ['te-laat', 'vandaag', 'wacht-op-mij', 'loopt-af', 'binnenkort'];
const lijst = (groep: Groep | null = null) => k.doe('werkvoorraad.lijst', { groep, vanaf: 0, aantal: 100 });
const wie = async (groep: Groep | null = null) => (await lijst(groep)).regels.map(({ dossierId }) => dossierId);

describe('the Werkvoorraad', () => {
  it('shows what is overdue, due today, waiting for me, expiring and coming, most urgent first', async () => {
    const laat = await dossier('melding', { melding: { gemeldOp: '2026-10-01' } });
    const heden = await dossier('melding', { melding: { gemeldOp: '2026-10-05' } });
    const straks = await dossier('melding', { melding: { gemeldOp: '2026-10-12' } });
    const later = await dossier('melding');
    expect(await wie('te-laat')).toEqual([laat]);
    expect(await wie('vandaag')).toEqual([heden]);
    expect(await wie('binnenkort')).toEqual([straks]);
    expect(await wie()).toEqual([laat, heden, straks, later]);
    const { regels } = await lijst();
    expect(regels.map(({ groep, dagen, watNu }) => [groep, dagen, watNu])).toEqual([
      ['te-laat', -4, 'Maak het onderzoek af'],
      ['vandaag', 0, 'Maak het onderzoek af'],
      ['wacht-op-mij', 7, 'Maak het onderzoek af'],
      ['wacht-op-mij', 42, 'Maak het onderzoek af'],
    ]);
  });

  it('counts in each group exactly what that group shows, page after page', async () => {
    for (const gemeldOp of ['2026-09-01', '2026-10-05', '2026-10-10', '2026-11-16'])
      await dossier('melding', { melding: { gemeldOp } });
    await dossier('voorwaarden');
    await maakBekend(await besluit(await dossier('voorwaarden')));
    for (const rol of ['balie', 'beslisser']) {
      await logIn(k, rol);
      const { aantallen } = await lijst();
      for (const groep of groepen)
        expect((await lijst(groep)).regels, `${rol} ${groep}`).toHaveLength(aantallen[groep] ?? -1);
      const eerste = await k.doe('werkvoorraad.lijst', { groep: null, vanaf: 0, aantal: 4 });
      const rest = await k.doe('werkvoorraad.lijst', { groep: null, vanaf: 4, aantal: 4 });
      expect([eerste.meer, rest.meer, [...eerste.regels, ...rest.regels].length]).toEqual([true, false, 6]);
    }
  });

  it('gives the beslisser what can be decided, and the balie the rest', async () => {
    const bezig = await dossier('onderzoek');
    const klaar = await dossier('voorwaarden');
    expect(await wie('wacht-op-mij')).toEqual([bezig]);
    await logIn(k, 'beslisser');
    expect(await wie('wacht-op-mij')).toEqual([klaar]);
    expect((await lijst('wacht-op-mij')).regels).toMatchObject([
      { watNu: 'Neem een besluit', status: 'wacht-op-besluit' },
    ]);
  });

  it('asks the balie to make a besluit known on the day it was taken', async () => {
    const id = await dossier('voorwaarden');
    const besluitId = await besluit(id);
    await logIn(k, 'balie');
    expect((await lijst('vandaag')).regels).toMatchObject([{ dossierId: id, watNu: 'Maak het besluit bekend' }]);
    await maakBekend(besluitId);
    expect(await wie('vandaag')).toEqual([]);
  });

  it('shows opvang that ends within the days of the setting, and once it ended asks where the client went (5.2.9)', async () => {
    const id = await dossier('voorwaarden');
    await maakBekend(await besluit(id));
    // The last day is 15 February 2027; the setting is 14 days.
    for (const [moment, verwacht] of [
      ['2027-01-31T12:00:00Z', []],
      ['2027-02-01T12:00:00Z', [id]],
      ['2027-02-14T12:00:00Z', [id]],
    ] as const) {
      await k.naar(moment);
      expect(await wie('loopt-af'), moment).toEqual(verwacht);
    }
    expect((await lijst('loopt-af')).regels).toMatchObject([
      { groep: 'loopt-af', dagen: 1, termijn: { artikel: '5.2.8' } },
    ]);
    await k.naar('2027-02-15T12:00:00Z');
    expect([await wie('vandaag'), await wie()]).toEqual([[id], [id]]);
    await k.naar('2027-02-15T23:30:00Z');
    expect([await wie('vandaag'), await wie('loopt-af'), await wie()]).toEqual([[id], [], [id]]);
    expect((await lijst('vandaag')).regels).toMatchObject([
      { watNu: 'Leg vast waar de cliënt heen ging', status: 'geeindigd', termijn: { artikel: '5.2.9' } },
    ]);
    expect(await k.doe('dossier.lijst', { status: 'geeindigd', keten: null, vanaf: 0, aantal: 9 })).toMatchObject({
      totaal: 1,
      regels: [{ dossierId: id, status: 'geeindigd' }],
    });
    expect(await k.doe('dossier.lijst', { status: 'verstrekt', keten: null, vanaf: 0, aantal: 9 })).toMatchObject({
      totaal: 0,
    });
  });

  it('keeps opvang that ended by itself until it is recorded where the client went, also when that is found a year later', async () => {
    const id = await dossier('voorwaarden');
    await maakBekend(await besluit(id));
    const { versie } = await k.doe('dossier.openen', { dossierId: id });
    await k.naar('2028-02-16T12:00:00Z');
    expect(await wie('te-laat')).toEqual([id]);
    // The day passed, nobody changed the dossier: what is stored reads like today, and a colleague's draft is still good.
    expect(await k.doe('dossier.openen', { dossierId: id })).toMatchObject({
      versie,
      status: 'geeindigd',
      volgendeTermijn: { soort: 'opvang-voorbij', uiterlijk: '2027-02-16' },
    });
    expect(await opgeslagen(id)).toEqual({ status: 'geeindigd', laatste_dag: '2027-02-15' });
    const inhoud = { ...voorbeeld.uitstroom, datum: '2027-02-16', wijze: 'van-rechtswege' as const, bevestigd: '' };
    const uit = { dossierId: id, id: null, versie: 0, invoer: { soort: 'uitstroom' as const, inhoud }, reden: '' };
    const { id: stuk } = await k.doe('vervolg.vastleggen', uit);
    expect(await wie()).toEqual([]);
    await k.doe('vervolg.intrekken', { dossierId: id, id: stuk, versie: 1, reden: 'Vergissing' });
    expect(await wie('te-laat')).toEqual([id]);
  });

  it('brings up opvang that ended while an older version kept no row of it', async () => {
    const id = await dossier('voorwaarden');
    await maakBekend(await besluit(id));
    k.sluit();
    const { db } = await openBestand(k.map);
    // As a file of an older version has it: ended by time, and no row left of it.
    db.prepare('DELETE FROM werkregel WHERE dossier_id = ?').run(id);
    db.close();
    k.herstart();
    k.klok.zet('2027-03-01T12:00:00Z');
    await logIn(k, 'balie');
    expect(await wie('te-laat')).toEqual([id]);
  });

  it('keeps opvang that ended as long as nobody was told of it', async () => {
    const id = await dossier('voorwaarden');
    await besluit(id);
    await k.naar('2027-03-01T12:00:00Z');
    expect(await wie('te-laat')).toEqual([id]);
  });

  it('is without a refusal once that was made known', async () => {
    const id = await dossier('voorwaarden', { voorwaarden: { voldoendeRedzaam: true } });
    const besluitId = await besluit(id, {
      soort: 'weigeren',
      gronden: ['voldoende-redzaam'],
      ingangsdatum: null,
      locatieId: null,
    });
    expect(await wie()).toEqual([id]);
    await maakBekend(besluitId);
    // What is left is the end of the acute stay, which is recorded apart (5.2.3).
    expect((await lijst()).regels.map(({ termijn }) => termijn?.soort)).toEqual(['acuut-afhandelen']);
  });
});

describe('where somebody sleeps', () => {
  const verblijven = async (dossierId: string) => {
    k.sluit();
    const { db } = await openBestand(k.map);
    const rijen = db
      .prepare('SELECT soort, locatie_id AS waar, van, tot FROM plaatsing WHERE dossier_id = ? ORDER BY van, id')
      .all(dossierId) as { soort: string; waar: string; van: string; tot: string | null }[];
    db.close();
    k.herstart();
    await logIn(k, 'beslisser');
    return rijen.map(({ soort, van, tot }) => `${soort} ${van} ${tot ?? '…'}`);
  };
  const acuutSinds = (dag: string) => ({ melding: { gemeldOp: dag }, acuut: { tijdstip: `${dag}T22:00` } });

  it('in acute need: inside from the night of the report, until the opvang by besluit begins (5.2.3, 5.2.8)', async () => {
    const id = await dossier('voorwaarden', acuutSinds('2026-11-12'));
    expect(await verblijven(id)).toEqual(['acuut 2026-11-12 …']);
    await besluit(id, { ingangsdatum: '2026-11-20' });
    expect(await verblijven(id)).toEqual(['acuut 2026-11-12 2026-11-19', 'besluit 2026-11-20 2027-02-19']);
  });

  it('refused: the acute stay ends that day (5.2.3)', async () => {
    const id = await dossier('voorwaarden', { ...acuutSinds('2026-11-12'), voorwaarden: { voldoendeRedzaam: true } });
    await besluit(id, { soort: 'weigeren', gronden: ['voldoende-redzaam'], ingangsdatum: null, locatieId: null });
    expect(await verblijven(id)).toEqual(['acuut 2026-11-12 2026-11-16']);
  });

  it('refused for another region: inside until the transfer (5.2.5)', async () => {
    const id = await dossier('voorwaarden', {
      ...acuutSinds('2026-11-12'),
      melding: { gemeldOp: '2026-11-12', laatsteWoonplaats: '0363' },
    });
    const { legeStap } = await import('#shared/domein/stappen.ts');
    const feiten = {
      ...legeStap(vandaag).toegankelijkheid,
      startOnderzoek: vandaag,
      overeenstemmingOnderzoek: false,
      aangewezenRegio: 'andere-regio' as const,
      motivering: 'Familie en behandeling zijn daar.',
      overeenstemmingOverdracht: true,
      onderzoeksverslag: true,
      overlegMetClient: true,
      datumOverdracht: '2026-11-23',
      aanbieder: 'Daar',
      vervoer: 'Trein',
    };
    await k.doe('stap.vastleggen', { dossierId: id, versie: 0, invoer: { stap: 'toegankelijkheid', feiten } });
    await besluit(id, { soort: 'weigeren', gronden: ['andere-regio'], ingangsdatum: null, locatieId: null });
    expect(await verblijven(id)).toEqual(['acuut 2026-11-12 2026-11-23']);
  });

  it('when a besluit lapses: inside as before, in one bed (5.2.3)', async () => {
    const id = await dossier('voorwaarden', acuutSinds('2026-11-12'));
    const besluitId = await besluit(id);
    await k.doe('besluit.latenVervallen', { besluitId, reden: 'Verkeerde locatie' });
    expect(await verblijven(id)).toEqual(['acuut 2026-11-12 2026-11-15', 'acuut 2026-11-16 …']);
    await besluit(id);
    expect(await verblijven(id)).toEqual(['acuut 2026-11-12 2026-11-15', 'besluit 2026-11-16 2027-02-15']);
  });

  it('after a besluit: the acute step no longer moves anybody; its facts can still be mended', async () => {
    const id = await dossier('voorwaarden', acuutSinds('2026-11-12'));
    await besluit(id);
    const { acuut } = rechteWeg(vandaag, k.met.locatieId);
    const feiten = { ...acuut, tijdstip: '2026-11-12T22:00' };
    await k.weigert(
      'stap.vastleggen',
      { dossierId: id, versie: 1, invoer: { stap: 'acute-opvang', feiten: { ...feiten, locatieId: null } } },
      'al-besloten',
    );
    await k.doe('stap.vastleggen', {
      dossierId: id,
      versie: 1,
      invoer: { stap: 'acute-opvang', feiten: { ...feiten, toelichting: 'Verbeterd.' } },
    });
    expect(await verblijven(id)).toEqual(['acuut 2026-11-12 2026-11-15', 'besluit 2026-11-16 2027-02-15']);
  });

  it('moved or gone home: the stay ends the night before', async () => {
    const id = await dossier('acuut', acuutSinds('2026-11-12'));
    const { acuut } = rechteWeg(vandaag, k.met.locatieId);
    const feiten = { ...acuut, tijdstip: '2026-11-12T22:00', locatieId: null };
    await k.doe('stap.vastleggen', { dossierId: id, versie: 1, invoer: { stap: 'acute-opvang', feiten } });
    expect(await verblijven(id)).toEqual(['acuut 2026-11-12 2026-11-15']);
  });

  it('never from a moment that is still to come, or at a locatie that is closed', async () => {
    const id = await dossier('melding');
    const { acuut } = rechteWeg(vandaag, k.met.locatieId);
    const leg = (over: object) => ({
      dossierId: id,
      versie: 0,
      invoer: { stap: 'acute-opvang', feiten: { ...acuut, ...over } },
    });
    const straks = await k.weigert('stap.vastleggen', leg({ tijdstip: '2026-11-17T01:00' }), 'ongeldige-invoer');
    expect(straks.velden?.map(({ pad }) => pad)).toEqual(['invoer.feiten.tijdstip']);
    await k.weigert('stap.vastleggen', leg({ locatieId: '0'.repeat(26) }), 'ongeldige-invoer');
    expect((await k.doe('dossier.openen', { dossierId: id })).stappen['acute-opvang']).toBeNull();
  });
});

describe('the timeline of a dossier', () => {
  it('says of every change what it was and what it became, by whom, newest first', async () => {
    const id = await dossier('voorwaarden');
    const { voorwaarden } = rechteWeg(vandaag, k.met.locatieId);
    await k.naar('2026-11-17T09:00:00Z');
    await logIn(k, 'beslisser');
    const feiten = { ...voorwaarden, brp: 'eerder-ingeschreven' as const, rechtmatigVerblijf: false };
    await k.doe('stap.vastleggen', { dossierId: id, versie: 1, invoer: { stap: 'voorwaarden', feiten } });
    const { regels, meer } = await k.doe('dossier.tijdlijn', { dossierId: id, aantal: 3 });
    expect(meer).toBe(true);
    expect(regels[0]).toMatchObject({ moment: '2026-11-17T09:00:00.000Z', door: 'Naam beslisser', soort: 'stap' });
    expect(regels[0]?.details).toEqual([
      { label: 'Rechtmatig verblijf', was: 'Ja', wordt: 'Nee' },
      { label: 'Inschrijving BRP', was: 'Nu ingeschreven', wordt: 'Vroeger ingeschreven' },
    ]);
    expect(regels.map(({ moment }) => moment)).toEqual([...regels.map(({ moment }) => moment)].sort().reverse());
  });
});

describe('a date that cannot be meant', () => {
  it('is refused at its field, in every step and for a besluit, so that a dossier can always be opened', async () => {
    const id = await dossier('voorwaarden');
    const weg = rechteWeg(vandaag, k.met.locatieId);
    const fout = {
      ...weg.melding,
      aanvraagOp: '2199-12-31',
      kinderen: [{ geboortedatum: '2198-01-01', inwonend: true }],
    };
    const weigering = await k.weigert(
      'stap.vastleggen',
      { dossierId: id, versie: 1, invoer: { stap: 'melding', feiten: fout } },
      'ongeldige-invoer',
    );
    expect(weigering.velden?.map(({ pad }) => pad)).toEqual([
      'invoer.feiten.aanvraagOp',
      'invoer.feiten.kinderen.0.geboortedatum',
    ]);
    await logIn(k, 'beslisser');
    const laat = { ...(await verstrekking(k, id, k.met.locatieId)), ingangsdatum: '2199-12-31' };
    expect((await k.weigert('besluit.nemen', laat, 'ongeldige-invoer')).velden?.map(({ pad }) => pad)).toEqual([
      'ingangsdatum',
    ]);
    await k.weigert('besluit.voorstel', { dossierId: id, ingangsdatum: '2199-12-31' }, 'ongeldige-invoer');
    await k.doe('dossier.openen', { dossierId: id });
  });
});

describe('vier ogen', () => {
  it('counts everybody who recorded part of the onderzoek, also when a colleague mended it last', async () => {
    const id = await dossier('melding');
    const weg = rechteWeg(vandaag, k.met.locatieId);
    await logIn(k, 'beslisser');
    await k.doe('stap.vastleggen', { dossierId: id, versie: 0, invoer: { stap: 'onderzoek', feiten: weg.onderzoek } });
    await logIn(k, 'balie');
    await k.doe('stap.vastleggen', {
      dossierId: id,
      versie: 1,
      invoer: { stap: 'onderzoek', feiten: { ...weg.onderzoek, reactieClient: 'Eens.' } },
    });
    await k.doe('stap.vastleggen', {
      dossierId: id,
      versie: 0,
      invoer: { stap: 'voorwaarden', feiten: weg.voorwaarden },
    });
    await logIn(k, 'beslisser');
    expect(await k.doe('besluit.voorstel', { dossierId: id, ingangsdatum: null })).toMatchObject({
      magBeslissen: false,
      waaromNiet: expect.any(String) as string,
    });
    await k.weigert('besluit.nemen', await verstrekking(k, id, k.met.locatieId), 'vier-ogen');
  });
});
