import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Eindpunt } from '#shared/contract/eindpunt.ts';
import { contract, eindpuntnamen, type Invoer } from '#shared/contract/tabel.ts';
import { afschermingteksten } from '#shared/taal/afscherming.ts';
import { leesPdf } from '../documenten/lezer.ts';
import { passend } from './genereer.ts';
import { clientvelden, logIn, rechteWeg, type Testkern } from './hulp.ts';
import { openBestand, stadsjabloon, vandaag, type Stad } from './opstelling.ts';
import { breuken } from './samenhang.ts';

const opzetten = stadsjabloon();
let k: Testkern & { met: Stad };
let stad: Stad;
let mens: Record<string, string>;
beforeEach(async () => {
  k = await opzetten();
  stad = k.met;
  await logIn(k, 'bea');
  mens = Object.fromEntries((await k.doe('gebruiker.lijst', {})).map(({ inlognaam, id }) => [inlognaam, id]));
});
afterEach(() => k.ruimOp());

const id = (inlognaam: string): string => mens[inlognaam] ?? '';
const instelling = (over: Partial<Invoer<'afscherming.instellen'>> = {}): Invoer<'afscherming.instellen'> => ({
  clientId: stad.thomas.clientId,
  versie: 0,
  grond: 'publiek-persoon',
  reden: 'Staat vaak in de krant',
  voor: 'kring',
  eigenaarId: id('beslisser'),
  kring: [id('beslisser')],
  uitgesloten: [],
  ...over,
});
/** Thomas is shielded: only the beslisser may see him. */
async function schermAf(over: Partial<Invoer<'afscherming.instellen'>> = {}): Promise<void> {
  await logIn(k, 'beslisser');
  await k.doe('afscherming.instellen', instelling(over));
}
const zoek = async (tekst: string) => (await k.doe('client.zoeken', { tekst, aantal: 20 })).resultaten;

/** What nobody outside the circle may read anywhere. */
const sporen = async (): Promise<string[]> => {
  await logIn(k, 'beslisser');
  const { kenmerk } = await k.doe('dossier.openen', { dossierId: stad.thomas.dossierId });
  return ['Zuiderveld', '999900006', '…006', kenmerk, stad.thomas.pasnummer];
};

describe('a shielded client', () => {
  it('is there for the circle as before', async () => {
    await schermAf({ kring: [id('beslisser'), id('balie')] });
    for (const wie of ['beslisser', 'balie']) {
      await logIn(k, wie);
      expect((await zoek('zuiderveld')).map(({ clientId }) => clientId)).toEqual([stad.thomas.clientId]);
      expect((await k.doe('dossier.openen', { dossierId: stad.thomas.dossierId })).client.achternaam).toBe(
        'Zuiderveld',
      );
    }
  });

  it('is told of in no answer of the whole contract to anybody outside the circle, in every role', async () => {
    await schermAf();
    const verboden = await sporen();
    await logIn(k, 'bea');
    const perSleutel = {
      clientId: [stad.thomas.clientId],
      andereId: [stad.thomas.clientId, stad.fatima.clientId],
      dossierId: [stad.thomas.dossierId],
      besluitId: [stad.thomas.besluitId],
      pasId: [stad.thomas.pasId],
      documentId: [stad.thomas.verslagId, stad.thomas.beschikkingId],
      locatieId: [stad.kade],
      datum: [vandaag],
      tot: [vandaag],
      dag: [vandaag],
      tekst: ['zuider', 'Thomas', '06-05-1984', '9999'],
      aantal: [50],
      vanaf: [0],
      groep: [null],
      namen: [true],
      alles: [true],
      reden: ['Nodig voor het werk'],
    };
    // What a test can do to the session or the users is left to their own tests; the log is for the auditor, who sees no dossiers.
    const overslaan = /^(sessie|installatie|gebruiker|audit|beleid|instelling|concept)\./;
    const namen = eindpuntnamen.filter(
      (naam) =>
        !overslaan.test(naam) && (contract[naam] as Eindpunt).uitvoerder !== 'schil' && naam !== 'inzage.openen',
    );
    const lek: string[] = [];
    for (const wie of ['balie', 'kade', 'overal', 'bob', 'auditor']) {
      await logIn(k, wie);
      for (const naam of namen) {
        const soort = passend(contract[naam].invoer, { ids: [stad.thomas.clientId], perSleutel });
        for (const invoer of fc.sample(soort, { numRuns: 4, seed: 7 })) {
          const antwoord = await k.roep(naam, invoer, true);
          const tekst = JSON.stringify(antwoord);
          const bytes = (antwoord as { waarde?: { bytes?: Uint8Array; mime?: string } }).waarde;
          const gelezen = bytes?.mime === 'application/pdf' && bytes.bytes ? (await leesPdf(bytes.bytes)).tekst : '';
          // Beheer shields by kenmerk and must be able to point at a dossier; nothing else of it.
          const mag = wie === 'bob' && naam.startsWith('afscherming.') ? 1 : 0;
          const gevonden = verboden.filter((spoor) => tekst.includes(spoor) || gelezen.includes(spoor));
          if (gevonden.length > mag) lek.push(`${wie} ${naam}: ${gevonden.join(', ')}`);
        }
      }
    }
    expect([...new Set(lek)]).toEqual([]);
    expect(k.fouten).toEqual([]);
  });

  it('is found by nobody else, unless named exactly: then that it exists, and nothing more', async () => {
    await schermAf();
    await logIn(k, 'balie');
    for (const tekst of [
      'zuiderveld',
      'thomas zuiderveld',
      '06-05-1984',
      '99990000',
      'suiderfelt',
      '06-05-1984 jansen',
    ])
      expect(
        (await zoek(tekst)).map(({ clientId }) => clientId),
        tekst,
      ).not.toContain(stad.thomas.clientId);
    const neutraal = {
      clientId: stad.thomas.clientId,
      dossierId: null,
      weergavenaam: afschermingteksten.naam,
      geboortedatum: null,
      bsnEinde: null,
      keten: null,
      status: null,
      kenmerk: null,
      reden: afschermingteksten.gevonden,
      afgeschermd: true,
    };
    for (const tekst of [
      '999900006',
      'Thomas Zuiderveld 6-5-1984',
      'zuiderveld thomas johannes 1984-05-06',
      stad.thomas.pasnummer,
    ])
      expect(await zoek(tekst), tekst).toEqual([neutraal]);
    const dubbel = { achternaam: 'Zuiderveld', voornamen: 'Thomas', geboortedatum: '1984-05-06', bsn: null };
    expect(await k.doe('client.dubbelen', dubbel)).toMatchObject([
      { weergavenaam: afschermingteksten.naam, geboortedatum: null },
    ]);
    expect(await k.doe('client.dubbelen', { ...dubbel, geboortedatum: '1984-05-07' })).toEqual([]);
  });

  it('counts in no list, and keeps a bed without a name', async () => {
    const lijst = () => k.doe('dossier.lijst', { status: null, keten: null, vanaf: 0, aantal: 50 });
    const werk = () => k.doe('werkvoorraad.lijst', { groep: null, vanaf: 0, aantal: 50 });
    await logIn(k, 'balie');
    const [voor, werkVoor] = [await lijst(), await werk()];
    await schermAf();
    await logIn(k, 'balie');
    const [na, werkNa] = [await lijst(), await werk()];
    expect(na.totaal).toBe(voor.totaal - 1);
    expect(na.regels.map(({ dossierId }) => dossierId)).not.toContain(stad.thomas.dossierId);
    const som = (w: typeof werkVoor) => w.aantallen.later;
    expect(som(werkNa)).toBe(som(werkVoor) - 1);
    expect(werkNa.regels.map(({ dossierId }) => dossierId)).not.toContain(stad.thomas.dossierId);
    const { db } = await metBestand();
    db.prepare("INSERT INTO nacht (locatie_id, datum, client_id, stand) VALUES (?, ?, ?, 'aanwezig')").run(
      stad.kade,
      vandaag,
      stad.thomas.clientId,
    );
    db.close();
    k.herstart();
    await logIn(k, 'balie');
    const nacht = await k.doe('bezetting.nacht', { locatieId: stad.kade, datum: vandaag });
    expect(nacht).toMatchObject([{ weergavenaam: afschermingteksten.mens, stand: 'aanwezig' }]);
  });
});

async function metBestand() {
  k.sluit();
  return openBestand(k.map);
}

describe('breaking the glass', () => {
  const openen = { dossierId: '', reden: 'Staat aan het loket' };
  beforeEach(async () => {
    await schermAf();
    openen.dossierId = stad.thomas.dossierId;
    await logIn(k, 'balie');
  });
  const breek = () => k.doe('inzage.openen', { clientId: null, ...openen });

  it('opens the dossier with a reason, for an hour, and marks every line of it in the log as an emergency', async () => {
    await k.weigert('dossier.openen', { dossierId: stad.thomas.dossierId }, 'afgeschermd');
    expect(await breek()).toMatchObject({ clientId: stad.thomas.clientId, dossierId: stad.thomas.dossierId });
    expect((await k.doe('dossier.openen', { dossierId: stad.thomas.dossierId })).client.achternaam).toBe('Zuiderveld');
    // Not in lists and not by searching: it was opened, not made one's own.
    expect(await zoek('zuiderveld')).toEqual([]);
    await k.doe('dossier.openen', { dossierId: stad.fatima.dossierId });
    await k.naar('2026-11-16T09:59:00Z');
    await k.doe('dossier.openen', { dossierId: stad.thomas.dossierId });
    await k.naar('2026-11-16T10:01:00Z');
    await k.weigert('dossier.openen', { dossierId: stad.thomas.dossierId }, 'afgeschermd');
    await logIn(k, 'auditor');
    const { regels } = await k.doe('audit.lijst', {
      zoek: '',
      van: vandaag,
      tot: null,
      voorVolgnummer: null,
      aantal: 500,
    });
    const vanBalie = regels.filter(({ gebruiker }) => gebruiker === 'Naam balie').reverse();
    const over = vanBalie.filter(({ gebeurtenis }) => /dossier\.openen|inzage/.test(gebeurtenis)).slice(-6);
    expect(
      over.map(({ gebeurtenis, uitkomst, nood, clientId }) => [
        gebeurtenis,
        uitkomst,
        nood,
        clientId === stad.thomas.clientId,
      ]),
    ).toEqual([
      ['dossier.openen', 'geweigerd: afgeschermd', false, true],
      ['inzage.openen', 'gelukt', true, true],
      ['dossier.openen', 'gelukt', true, true],
      ['dossier.openen', 'gelukt', false, false],
      ['dossier.openen', 'gelukt', true, true],
      ['dossier.openen', 'geweigerd: afgeschermd', false, true],
    ]);
  });

  it('is reported to the owner of the shield, who judges it once; nobody else sees it', async () => {
    await breek();
    for (const wie of ['balie', 'bob', 'overal', 'auditor']) {
      await logIn(k, wie);
      expect(await k.doe('inzage.lijst', { alles: true }), wie).toEqual([]);
    }
    await logIn(k, 'beslisser');
    const [look] = await k.doe('inzage.lijst', { alles: false });
    expect(look).toMatchObject({
      wie: 'Naam balie',
      reden: openen.reden,
      weergavenaam: 'Thomas Zuiderveld',
      oordeel: null,
    });
    const inzageId = look?.id ?? '';
    const leeg = { inzageId, oordeel: 'onterecht' as const, toelichting: '' };
    expect((await k.weigert('inzage.beoordelen', leeg, 'ongeldige-invoer')).velden?.[0]?.pad).toBe('toelichting');
    expect(await k.doe('inzage.beoordelen', { ...leeg, toelichting: 'Was geen loketbezoek' })).toMatchObject({
      oordeel: 'onterecht',
      beoordeeldDoor: 'Naam beslisser',
    });
    await k.weigert('inzage.beoordelen', { inzageId, oordeel: 'terecht', toelichting: '' }, 'conflict');
    expect(await k.doe('inzage.lijst', { alles: false })).toEqual([]);
    expect(await k.doe('inzage.lijst', { alles: true })).toHaveLength(1);
    const { inzagen } = await k.doe('afscherming.lezen', { clientId: stad.thomas.clientId });
    expect(inzagen).toMatchObject([{ wie: 'Naam balie', oordeel: 'onterecht' }]);
  });

  it('goes to who may shield when the owner left', async () => {
    await breek();
    await logIn(k, 'bea');
    const beslisser = (await k.doe('gebruiker.lijst', {})).find(({ inlognaam }) => inlognaam === 'beslisser')!;
    const { id: wie, versie, naam, rollen } = beslisser;
    await k.doe('gebruiker.wijzigen', { id: wie, versie, naam, rollen, locatieId: null, actief: false });
    expect(await k.doe('inzage.lijst', { alles: false })).toMatchObject([{ wie: 'Naam balie', weergavenaam: null }]);
  });

  it('needs a reason, is for what is shielded only, and stays inside one locatie', async () => {
    for (const reden of ['', '   ', 'x'.repeat(201)])
      await k.weigert('inzage.openen', { clientId: null, dossierId: stad.thomas.dossierId, reden }, 'ongeldige-invoer');
    await k.weigert('inzage.openen', { clientId: null, dossierId: null, reden: 'x' }, 'niet-gevonden');
    const fatima = { clientId: stad.fatima.clientId, dossierId: null, reden: 'Nieuwsgierig' };
    await k.weigert('inzage.openen', fatima, 'stap-niet-mogelijk');
    await breek();
    await k.weigert('inzage.openen', { clientId: null, ...openen }, 'stap-niet-mogelijk');
    await logIn(k, 'kade');
    await schermAf({ clientId: stad.fatima.clientId });
    await logIn(k, 'kade');
    await k.weigert('inzage.openen', fatima, 'niet-gevonden');
  });
});

describe('whom it is about', () => {
  it('sees nothing, also with a reason, and neither does family; everybody else may', async () => {
    const uitgesloten = [
      { gebruikerId: id('balie'), relatie: 'zelf' as const },
      { gebruikerId: id('overal'), relatie: 'familie' as const },
    ];
    await schermAf({ voor: 'iedereen', kring: [], uitgesloten });
    for (const wie of ['balie', 'overal']) {
      await logIn(k, wie);
      for (const tekst of ['zuiderveld', '999900006', 'Thomas Zuiderveld 6-5-1984', stad.thomas.pasnummer])
        expect(await zoek(tekst), `${wie} ${tekst}`).toEqual([]);
      await k.weigert('dossier.openen', { dossierId: stad.thomas.dossierId }, 'niet-gevonden');
      const nood = { clientId: stad.thomas.clientId, dossierId: null, reden: 'Nieuwsgierig' };
      await k.weigert('inzage.openen', nood, 'niet-gevonden');
      const { totaal } = await k.doe('dossier.lijst', { status: null, keten: null, vanaf: 0, aantal: 50 });
      expect(totaal).toBe(2);
    }
    await logIn(k, 'kade');
    expect((await zoek('zuiderveld')).map(({ weergavenaam }) => weergavenaam)).toEqual(['Thomas Zuiderveld']);
    await logIn(k, 'beslisser');
    await k.doe('dossier.openen', { dossierId: stad.thomas.dossierId });
  });

  it('cannot take the shield away, not even as beheer', async () => {
    await schermAf({ uitgesloten: [{ gebruikerId: id('bob'), relatie: 'zelf' }] });
    await logIn(k, 'bob');
    const { clientId } = stad.thomas;
    await k.weigert('afscherming.opheffen', { clientId, versie: 1, reden: 'Weg ermee' }, 'niet-gevonden');
    await k.weigert('afscherming.lezen', { clientId }, 'niet-gevonden');
    expect(await k.doe('afscherming.lijst', {})).toEqual([]);
    const kenmerk = (await sporen())[3] ?? '';
    await logIn(k, 'bob');
    expect(await k.doe('afscherming.vinden', { kenmerk })).toEqual({ clientId: null });
  });
});

describe('the shield itself', () => {
  it('is set by beheer on a kenmerk without seeing anything, changed, lifted and set again, every version kept', async () => {
    const kenmerk = (await sporen())[3] ?? '';
    await logIn(k, 'bob');
    expect(await k.doe('afscherming.vinden', { kenmerk: 'AAAA-AAAA' })).toEqual({ clientId: null });
    const { clientId } = await k.doe('afscherming.vinden', { kenmerk: kenmerk.toLowerCase().replace('-', '') });
    expect(clientId).toBe(stad.thomas.clientId);
    await k.doe('afscherming.instellen', instelling({ eigenaarId: id('bob'), kring: [id('balie')] }));
    const gelezen = await k.doe('afscherming.lezen', { clientId: clientId ?? '' });
    expect(gelezen).toMatchObject({ weergavenaam: null, kenmerken: [kenmerk], huidig: { versie: 1, actief: true } });
    await k.weigert('afscherming.instellen', instelling(), 'conflict');
    await k.doe('afscherming.instellen', instelling({ versie: 1, kring: [id('balie'), id('beslisser')] }));
    await k.weigert('afscherming.opheffen', { clientId, versie: 1, reden: 'x' }, 'conflict');
    await k.doe('afscherming.opheffen', { clientId: stad.thomas.clientId, versie: 2, reden: 'Niet meer nodig' });
    await k.weigert('afscherming.opheffen', { clientId, versie: 3, reden: 'x' }, 'stap-niet-mogelijk');
    await logIn(k, 'overal');
    expect(await zoek('zuiderveld')).toHaveLength(1);
    await schermAf({ versie: 3 });
    const { versies } = await k.doe('afscherming.lezen', { clientId: stad.thomas.clientId });
    expect(versies.map(({ versie, actief }) => [versie, actief])).toEqual([
      [4, true],
      [3, false],
      [2, true],
      [1, true],
    ]);
    await logIn(k, 'balie');
    await k.weigert('afscherming.lezen', { clientId: stad.thomas.clientId }, 'geen-recht');
  });

  it('refuses what cannot be meant, field by field', async () => {
    await logIn(k, 'beslisser');
    const uitgesloten = (wie: string) => [{ gebruikerId: id(wie), relatie: 'zelf' as const }];
    const slecht: [Partial<Invoer<'afscherming.instellen'>>, string][] = [
      [{ reden: '' }, 'reden'],
      [{ reden: 'x'.repeat(300) }, 'reden'],
      [{ grond: 'zomaar' as never }, 'grond'],
      [{ kring: [] }, 'kring'],
      [{ kring: ['0'.repeat(26)] }, 'kring'],
      [{ kring: [id('auditor')] }, 'kring'],
      [{ kring: [id('balie')] }, 'kring'],
      [{ kring: [id('beslisser'), id('balie')], uitgesloten: uitgesloten('balie') }, 'kring'],
      [{ eigenaarId: id('balie') }, 'eigenaarId'],
      [{ eigenaarId: '0'.repeat(26) }, 'eigenaarId'],
      [{ uitgesloten: [{ gebruikerId: '0'.repeat(26), relatie: 'zelf' }] }, 'uitgesloten'],
      [{ uitgesloten: [...uitgesloten('balie'), ...uitgesloten('balie')] }, 'uitgesloten'],
      [{ voor: 'iedereen', kring: [] }, 'uitgesloten'],
      [{ eigenaarId: id('bob'), uitgesloten: uitgesloten('beslisser'), kring: [id('balie')] }, 'uitgesloten'],
    ];
    for (const [over, pad] of slecht) {
      const { velden } = await k.weigert('afscherming.instellen', instelling(over), 'ongeldige-invoer');
      expect(
        velden?.map((veld) => veld.pad),
        JSON.stringify(over),
      ).toContain(pad);
    }
    expect(await k.doe('afscherming.lijst', {})).toEqual([]);
  });

  it('is outside the reach of a beslisser who is not in the circle', async () => {
    await logIn(k, 'bea');
    await k.doe('afscherming.instellen', instelling({ eigenaarId: id('bob'), kring: [id('balie')] }));
    await logIn(k, 'beslisser');
    const { clientId } = stad.thomas;
    await k.weigert('afscherming.lezen', { clientId }, 'afgeschermd');
    await k.weigert('afscherming.instellen', instelling({ versie: 1 }), 'afgeschermd');
    expect(await k.doe('afscherming.lijst', {})).toEqual([]);
    await k.doe('inzage.openen', { clientId, dossierId: null, reden: 'Nodig' });
    await k.weigert('afscherming.opheffen', { clientId, versie: 1, reden: 'x' }, 'afgeschermd');
    k.sluit();
    const { db } = await openBestand(k.map);
    expect(breuken(db)).toEqual([]);
    db.close();
  });

  it('keeps work away from colleagues outside the circle, also when it is handed out', async () => {
    await schermAf();
    const { dossierId } = stad.thomas;
    const invoer = { dossierId, versie: 0, behandelaarId: id('balie'), teamId: null };
    expect((await k.weigert('werk.toewijzen', invoer, 'ongeldige-invoer')).velden?.[0]?.pad).toBe('behandelaarId');
    await k.doe('werk.toewijzen', { ...invoer, behandelaarId: id('beslisser') });
    await logIn(k, 'bea');
    await k.doe('afwezigheid.vastleggen', {
      id: null,
      versie: 0,
      gebruikerId: id('beslisser'),
      van: vandaag,
      tot: vandaag,
    });
    await logIn(k, 'balie');
    expect((await k.doe('afwezigheid.lijst', {})).afwezig).toMatchObject([{ dossiers: 0 }]);
    expect(await k.doe('werk.allesOvernemen', { gebruikerId: id('beslisser') })).toEqual({ aantal: 0 });
  });

  it('does not stand in the way of recording a new client with another BSN, and never gives a BSN away twice', async () => {
    await schermAf();
    await logIn(k, 'balie');
    await k.weigert('client.aanmaken', { velden: clientvelden() }, 'bsn-in-gebruik');
    await k.doe('client.aanmaken', { velden: clientvelden({ bsn: null, geenBsnReden: 'Kwijt' }) });
    await k.weigert(
      'dossier.starten',
      { clientId: stad.thomas.clientId, feiten: rechteWeg(vandaag, '').melding },
      'afgeschermd',
    );
  });
});
