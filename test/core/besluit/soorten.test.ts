import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bevindingenVoorBrief, namenVanAnderen, noemtNaam } from '#core/besluit/huishouden.ts';
import type { Besluitsoort } from '#shared/contract/groepen/besluit.ts';
import type { Stapfeiten } from '#shared/domein/stappen.ts';
import { leesPdf } from '../../documenten/lezer.ts';
import { clientvelden, logIn, rechteWeg, type Testkern } from '../hulp.ts';
import { openBestand, stadsjabloon, vandaag, verstrekking, type Stad } from '../opstelling.ts';
import { breuken } from '../samenhang.ts';
import { voorbeeld } from '../vervolg/stukken.ts';

const opzetten = stadsjabloon();
let k: Testkern & { met: Stad };
beforeEach(async () => {
  k = await opzetten();
}, 60_000);
afterEach(() => k.ruimOp());

/** The besluit on an aanvraag as an input for a soort that changes it. */
async function invoer(soort: Besluitsoort, over: object = {}) {
  const { dossierId } = k.met.thomas;
  const basis = await verstrekking(k, dossierId, k.met.kade);
  return { ...basis, soort, ingangsdatum: null, locatieId: null, voorwaarden: 'VraagWijzer helpt u verder.', ...over };
}

async function legVast<S extends keyof typeof voorbeeld>(soort: S, over: Partial<(typeof voorbeeld)[S]> = {}) {
  await logIn(k, 'balie');
  const stuk = { soort, inhoud: { ...voorbeeld[soort], ...over } } as never;
  const { dossierId } = k.met.thomas;
  await k.doe('vervolg.vastleggen', { dossierId, id: null, versie: 0, invoer: stuk, reden: '' });
  await logIn(k, 'beslisser');
}

async function brief(documentId: string): Promise<string> {
  return (await leesPdf((await k.doe('document.bytes', { documentId })).bytes)).tekst;
}

async function open() {
  return k.doe('dossier.openen', { dossierId: k.met.thomas.dossierId });
}

async function hangtSamen(): Promise<void> {
  k.sluit();
  const { db } = await openBestand(k.map);
  expect(breuken(db)).toEqual([]);
  db.close();
}

describe('besluiten about opvang that runs', () => {
  it('verlengen: until a later day, in a letter that says so, and the bed goes on (5.2.8)', async () => {
    await legVast('heronderzoek', { uitstroomMogelijk: false, oorzaakBijClient: false, datum: vandaag });
    const { opvang } = await open();
    await k.weigert('besluit.nemen', await invoer('verlengen', { laatsteDag: opvang?.laatsteDag }), 'ongeldige-invoer');
    const { documentId } = await k.doe('besluit.nemen', await invoer('verlengen', { laatsteDag: '2027-03-31' }));
    const na = await open();
    expect(na.opvang).toMatchObject({ laatsteDag: '2027-03-31', verlengdTot: '2027-03-31' });
    const tekst = await brief(documentId);
    for (const deel of ['Uw opvang duurt langer', 'tot en met 31 maart 2027', 'Wij verlengen uw opvang', 'De Kade'])
      expect(tekst).toContain(deel);
    await hangtSamen();
  });

  it('verlengen without a heronderzoek asks for a reason', async () => {
    await logIn(k, 'beslisser');
    const zonder = await k.weigert(
      'besluit.nemen',
      await invoer('verlengen', { laatsteDag: '2027-03-31' }),
      'motivering-ontbreekt',
    );
    expect(zonder.velden?.map(({ pad }) => pad)).toContain('afwijking');
  });

  it('beeindigen: only on gronden, after the client could react, and the bed ends the day before (5.2.9, Awb 4:8)', async () => {
    await logIn(k, 'beslisser');
    const dag = '2026-11-23';
    const goed = () => invoer('beeindigen', { per: dag, gronden: ['weigert-woning'] });
    await k.weigert('besluit.nemen', await goed(), 'zienswijze-ontbreekt');
    await legVast('woningaanbod');
    await legVast('voornemen', {
      soort: 'beeindigen',
      gronden: ['weigert-woning'],
      reactie: 'Ik wil graag op Zuid wonen.',
      reactieOp: vandaag,
      reactieWijze: 'mondeling',
    } as never);
    await k.weigert('besluit.nemen', await invoer('beeindigen', { per: dag, gronden: [] }), 'ongeldige-invoer');
    await k.weigert(
      'besluit.nemen',
      await invoer('beeindigen', { per: '2026-11-01', gronden: ['weigert-woning'] }),
      'ongeldige-invoer',
    );
    const { documentId } = await k.doe('besluit.nemen', await goed());
    expect((await open()).opvang).toMatchObject({ laatsteDag: '2026-11-22', beeindigdPer: dag });
    const tekst = await brief(documentId);
    for (const deel of [
      'Uw opvang stopt eerder',
      'Vanaf 23 november 2026 krijgt u geen opvang meer',
      'U hebt een passende woning geweigerd (artikel 5.2.9).',
      'Ik wil graag op Zuid wonen.',
      'VraagWijzer helpt u verder.',
    ])
      expect(tekst).toContain(deel);
    await hangtSamen();
  });

  it('intrekken: back to the first day only for wrong data (Wmo 2.3.10), and the pass is no longer valid', async () => {
    await legVast('voornemen', { soort: 'intrekken', opVerzoek: true } as never);
    const terug = { per: vandaag, gronden: ['niet-gebruikt'] };
    await k.naar('2026-11-20T09:00:00Z');
    await logIn(k, 'beslisser');
    const fout = await k.weigert('besluit.nemen', await invoer('intrekken', terug), 'ongeldige-invoer');
    expect(fout.velden).toMatchObject([{ pad: 'per' }]);
    const { documentId } = await k.doe(
      'besluit.nemen',
      await invoer('intrekken', { ...terug, gronden: ['onjuiste-gegevens'] }),
    );
    const tekst = await brief(documentId);
    for (const deel of [
      'Wij trekken uw recht op opvang in',
      'Wmo 2015 artikel 2.3.10',
      'Dat is een dag die al voorbij is',
      '(Wmo 2.3.10)',
    ])
      expect(tekst).toContain(deel);
    const na = await open();
    expect(na.status).toBe('geeindigd');
    expect(na.copassen[0]?.status).toBe('ingetrokken');
    await hangtSamen();
  });

  it('herroepen: only by the beslissing op bezwaar (Awb 7:11)', async () => {
    await logIn(k, 'beslisser');
    const { besluitId } = k.met.thomas;
    const poging = await invoer('herroepen', { opBesluitId: besluitId });
    const { melding } = await k.weigert('besluit.nemen', poging, 'stap-niet-mogelijk');
    expect(melding).toContain('Bezwaar en klacht');
  });

  it('herroepen: a block that an older version kept for it is read without it', async () => {
    k.sluit();
    const { db } = await openBestand(k.map);
    const zet = db.prepare(`INSERT INTO bouwsteen SELECT ?, 1, ?, id, ? FROM gebruiker WHERE inlognaam = 'bea'`);
    const blok = { titel: 'Alles', soorten: ['weigeren', 'herroepen'], tekst: 'Wij legden het uit.', actief: true };
    zet.run('1'.repeat(26), JSON.stringify(blok), '2026-11-01T09:00:00Z');
    const enkel = { ...blok, titel: 'Enkel', soorten: ['herroepen'] };
    zet.run('2'.repeat(26), JSON.stringify(enkel), '2026-11-01T09:00:00Z');
    db.close();
    k.herstart();
    await logIn(k, 'bea');
    const gelezen = (await k.doe('bouwsteen.lijst', {})).filter(({ id }) => /^(1+|2+)$/.test(id));
    expect(gelezen.map(({ titel, soorten }) => [titel, soorten])).toEqual([
      ['Alles', ['weigeren']],
      ['Enkel', []],
    ]);
  });

  it('are refused where there is no opvang, and after it has ended', async () => {
    await logIn(k, 'beslisser');
    const { dossierId } = k.met.piet;
    for (const soort of ['verlengen', 'wijzigen', 'beeindigen', 'intrekken', 'niet-verlengen'] as const) {
      const leeg = { ...(await invoer(soort)), dossierId, dossierVersie: 1 };
      const open = await k.doe('dossier.openen', { dossierId });
      await k.weigert('besluit.nemen', { ...leeg, dossierVersie: open.versie }, 'stap-niet-mogelijk');
    }
    await k.naar('2027-06-01T09:00:00Z');
    await k.weigert('besluit.nemen', await invoer('verlengen', { laatsteDag: '2027-08-01' }), 'stap-niet-mogelijk');
  });

  it('one that lapsed before it was made known leaves the opvang as it was', async () => {
    await legVast('heronderzoek', { uitstroomMogelijk: false, oorzaakBijClient: false, datum: vandaag });
    const voor = (await open()).opvang;
    const { besluitId } = await k.doe('besluit.nemen', await invoer('verlengen', { laatsteDag: '2027-03-31' }));
    await k.doe('besluit.latenVervallen', { besluitId, reden: 'Verkeerde dag' });
    expect((await open()).opvang).toEqual(voor);
    await hangtSamen();
  });
});

describe('buiten behandeling (Awb 4:5)', () => {
  /** A dossier in which the client got a hersteltermijn by letter until a day. */
  async function metKans(uiterlijk: string) {
    const { dossierId } = k.met.piet;
    await logIn(k, 'balie');
    const weg = rechteWeg(vandaag, k.met.kade);
    await k.doe('stap.vastleggen', {
      dossierId,
      versie: 0,
      invoer: { stap: 'onderzoek', feiten: { ...weg.onderzoek, afgerondOp: null } },
    });
    const inhoud = {
      gevraagd: 'een identiteitsbewijs\nbankafschriften',
      waarom: 'Zonder dit kunnen wij niet beslissen.',
      uiterlijk,
    };
    const { id, versie } = await k.doe('onderzoek.hersteltermijn', { dossierId, id: null, versie: 0, inhoud });
    return { dossierId, id, versie, verstuurdOp: vandaag, wijze: 'uitgereikt' as const };
  }
  const besluit = async (dossierId: string) => {
    const { versie } = await k.doe('dossier.openen', { dossierId });
    return { ...(await invoer('buiten-behandeling')), dossierId, dossierVersie: versie };
  };

  it('is possible only after a hersteltermijn by letter that ran out, within four weken', async () => {
    const kans = await metKans('2026-11-30');
    await logIn(k, 'beslisser');
    const nee = async () =>
      (await k.weigert('besluit.nemen', await besluit(kans.dossierId), 'stap-niet-mogelijk')).melding;
    expect(await nee()).toContain('Geef de cliënt eerst in een brief');
    await logIn(k, 'balie');
    await k.doe('onderzoek.hersteltermijnVerstuurd', kans);
    await logIn(k, 'beslisser');
    expect(await nee()).toContain('nog tot en met 30 november 2026');
    await k.naar('2026-12-29T09:00:00Z');
    expect(await nee()).toContain('28 december 2026');
    await k.naar('2026-12-28T09:00:00Z');
    const { documentId } = await k.doe('besluit.nemen', await besluit(kans.dossierId));
    const tekst = await brief(documentId);
    for (const deel of [
      'Wij nemen uw aanvraag niet in behandeling (Algemene wet bestuursrecht artikel 4:5).',
      'tot en met 30 november 2026',
      'een identiteitsbewijs',
      'bankafschriften',
    ])
      expect(tekst).toContain(deel);
    expect((await k.doe('dossier.openen', { dossierId: kans.dossierId })).status).toBe('buiten-behandeling');
    await hangtSamen();
  });
});

describe('somebody else in the household', () => {
  const melding = (over: object) => ({ ...rechteWeg(vandaag, '').melding, ...over }) as Stapfeiten['melding'];
  const niemand = { db: null as never, opslag: { leesClient: () => null } as never };

  it('is named by what the melding says, and a text that has such a name as a word is found', () => {
    const namen = namenVanAnderen(
      niemand,
      melding({ partnerNaam: 'Samira el Benali', kinderen: [{ naam: 'Noë', clientId: null }], huisgenoten: [] }),
      'x',
    );
    expect(namen).toEqual(['Samira', 'Benali', 'Noë']);
    expect(noemtNaam('U en Samira sliepen buiten.', namen)).toBe('Samira');
    expect(noemtNaam('Noe\u0308’s school', namen)).toBe('Noë');
    expect(noemtNaam('de samira-lijst', namen)).toBeNull();
    expect(noemtNaam('Samirastraat 4', namen)).toBeNull();
  });

  it('is in no letter: findings about them, that name them, or not marked while there are others, stay out', () => {
    const deel = (bevinding: string, overAnder?: boolean) => ({ stand: 'vastgesteld' as const, bevinding, overAnder });
    const onderzoek = {
      ...rechteWeg(vandaag, '').onderzoek,
      onderdelen: {
        'reden-dakloosheid': deel('U moest uw woning uit.', false),
        'sociaal-netwerk': deel('Haar broer woont in Gouda.', true),
        zelfredzaamheid: deel('Samira doet de post.', false),
        bestaansmiddelen: deel('Een uitkering.'),
      },
    } as never;
    const gezin = melding({ heeftPartner: true, partnerNaam: 'Samira Benali' });
    const { wel, niet } = bevindingenVoorBrief(niemand, gezin, onderzoek, 'x');
    expect(wel.map(({ bevinding }) => bevinding)).toEqual(['U moest uw woning uit.']);
    expect(niet.map(({ reden }) => reden)).toEqual([
      'noemt de naam van een ander in het huishouden',
      'gaat over een ander in het huishouden',
      'nog niet aangegeven of dit alleen over de cliënt gaat',
    ]);
    const alleen = bevindingenVoorBrief(niemand, melding({}), onderzoek, 'x');
    expect(alleen.wel).toHaveLength(3);
  });

  it('stays out of the PDF of a real besluit, while the proposal tells what is left out and why', async () => {
    await logIn(k, 'balie');
    const weg = rechteWeg(vandaag, k.met.kade);
    const velden = clientvelden({ bsn: '123456782', achternaam: 'Okafor' });
    const { id: clientId } = await k.doe('client.aanmaken', { velden });
    const feiten = { ...weg.melding, heeftPartner: true, partnerGeboortedatum: '1990-01-01' };
    const { dossierId } = await k.doe('dossier.starten', { clientId, feiten });
    const { onderdelen } = weg.onderzoek;
    const onderzoek = {
      ...weg.onderzoek,
      onderdelen: {
        ...onderdelen,
        'reden-dakloosheid': {
          ...onderdelen['reden-dakloosheid'],
          bevinding: 'U moest uw woning uit.',
          overAnder: false,
        },
        'sociaal-netwerk': { ...onderdelen['sociaal-netwerk'], bevinding: 'Samira heeft schulden.', overAnder: true },
      },
    };
    await k.doe('stap.vastleggen', { dossierId, versie: 0, invoer: { stap: 'onderzoek', feiten: onderzoek } });
    await k.doe('stap.vastleggen', { dossierId, versie: 0, invoer: { stap: 'voorwaarden', feiten: weg.voorwaarden } });
    await logIn(k, 'beslisser');
    const goed = { ...(await verstrekking(k, dossierId, k.met.kade)), afwijking: 'Omdat het hier nodig is.' };
    const { documentId } = await k.doe('besluit.nemen', goed);
    const tekst = await brief(documentId);
    expect(tekst).toContain('U moest uw woning uit.');
    for (const woord of ['Samira', 'schulden', 'Identiteitskaart gezien.']) expect(tekst).not.toContain(woord);
    const { nietInBrief } = await k.doe('besluit.voorstel', { dossierId, ingangsdatum: null });
    expect(nietInBrief.length).toBeGreaterThan(3);
  });
});
