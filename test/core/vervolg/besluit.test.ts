import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Invoer } from '#shared/contract/tabel.ts';
import { schrijfDag } from '#shared/taal/datum.ts';
import { leesPdf } from '../../documenten/lezer.ts';
import { logIn, rechteWeg, type Testkern } from '../hulp.ts';
import { openBestand, stadsjabloon, vandaag, type Stad } from '../opstelling.ts';
import { breuken } from '../samenhang.ts';
import { herzie, leg, voorbeeld } from './stukken.ts';

const opzetten = stadsjabloon();
let k: Testkern & { met: Stad };
let dossierId: string;
beforeEach(async () => {
  k = await opzetten();
  dossierId = k.met.thomas.dossierId;
  k.klok.zet('2026-11-16T10:00:00Z');
  await logIn(k, 'balie');
}, 60_000);
afterEach(() => {
  expect(k.fouten).toEqual([]);
  k.ruimOp();
});

type Nemen = Invoer<'besluit.nemen'>;
/** The input of a besluit on running opvang, by the beslisser. */
async function invoer(soort: Nemen['soort'], anders: Partial<Nemen> = {}): Promise<Nemen> {
  await logIn(k, 'beslisser');
  const { versie } = await k.doe('dossier.openen', { dossierId });
  const [contact] = await k.doe('gebruiker.namen', {});
  return {
    dossierId,
    dossierVersie: versie,
    soort,
    ingangsdatum: null,
    locatieId: null,
    gronden: [],
    motivering: 'Alles afgewogen is dit nodig.',
    afwijking: '',
    voorwaarden: '',
    contactpersoonId: contact?.id ?? '',
    ...anders,
  };
}
const neem = async (soort: Nemen['soort'], anders: Partial<Nemen> = {}) => {
  const genomen = await k.doe('besluit.nemen', await invoer(soort, anders));
  const { bytes } = await k.doe('document.bytes', { documentId: genomen.documentId });
  return { ...genomen, brief: (await leesPdf(bytes)).tekst };
};
const weiger = async (soort: Nemen['soort'], anders: Partial<Nemen>, code: Parameters<Testkern['weigert']>[2]) => {
  const weigering = await k.weigert('besluit.nemen', await invoer(soort, anders), code);
  return { ...weigering, paden: weigering.velden?.map(({ pad }) => pad) ?? [] };
};
const open = () => k.doe('dossier.openen', { dossierId });
const keuze = async (soort: Nemen['soort']) =>
  (await k.doe('besluit.voorstel', { dossierId, ingangsdatum: null })).soorten.find((een) => een.soort === soort);
async function heel(): Promise<void> {
  k.sluit();
  const { db } = await openBestand(k.map);
  expect(breuken(db)).toEqual([]);
  db.close();
}

describe('verlengen (5.2.8)', () => {
  it('needs a heronderzoek that says so, or a reason; then opvang, place and term run on', async () => {
    expect(await keuze('verlengen')).toMatchObject({ kan: true, voorgesteld: false });
    const zonder = await weiger('verlengen', { laatsteDag: '2027-05-15' }, 'motivering-ontbreekt');
    expect(zonder.velden?.[0]).toMatchObject({ pad: 'afwijking' });
    expect(zonder.velden?.[0]?.bericht).toContain('5.2.8');
    await logIn(k, 'balie');
    await leg(k, dossierId, 'heronderzoek');
    expect(await k.doe('vervolg.verlenging', { dossierId, heronderzoek: null })).toMatchObject({
      voorstel: 'verlengen',
      vanaf: '2027-02-16',
      totEnMet: '2027-05-15',
      waaromNiet: expect.stringContaining('vier ogen') as string,
    });
    expect((await weiger('verlengen', { laatsteDag: '2027-02-15' }, 'ongeldige-invoer')).paden).toEqual(['laatsteDag']);
    const { brief, besluitId } = await neem('verlengen', { laatsteDag: '2027-04-30' });
    for (const deel of ['30 april 2027', 'reageert elke week', '13 november 2026']) expect(brief).toContain(deel);
    const dossier = await open();
    expect(dossier).toMatchObject({ status: 'verstrekt', opvang: { laatsteDag: '2027-04-30' } });
    expect(dossier.besluiten[0]).toMatchObject({ id: besluitId, soort: 'verlengen', afwijking: null });
    expect(dossier.besluiten[0]?.toetsen.map(({ toets, uitkomst }) => [toets, uitkomst])).toEqual([
      ['verlenging', 'voldaan'],
    ]);
    await heel();
  });

  it('a second time asks a new heronderzoek', async () => {
    await leg(k, dossierId, 'heronderzoek');
    const { besluitId } = await neem('verlengen', { laatsteDag: '2027-04-30' });
    await k.doe('besluit.bekendmaken', { besluitId, datum: vandaag, wijze: 'uitgereikt' });
    k.klok.zet('2027-04-20T10:00:00Z');
    await logIn(k, 'balie');
    expect(await k.doe('vervolg.verlenging', { dossierId, heronderzoek: null })).toMatchObject({
      voorstel: 'nog-niet',
    });
    await leg(k, dossierId, 'heronderzoek', { datum: '2027-04-19', gesprekOp: '2027-04-19' });
    await neem('verlengen', { laatsteDag: '2027-06-30' });
    expect((await open()).opvang).toMatchObject({ laatsteDag: '2027-06-30', verlengdTot: '2027-06-30' });
  });

  it('is not taken by who did the heronderzoek, and not proposed when the client is to blame', async () => {
    await logIn(k, 'beslisser');
    await leg(k, dossierId, 'heronderzoek', { oorzaakBijClient: true });
    expect((await weiger('verlengen', { laatsteDag: '2027-04-30' }, 'vier-ogen')).melding).toContain('vier ogen');
    await k.doe('vervolg.verlenging', { dossierId, heronderzoek: { ...voorbeeld.heronderzoek } });
    expect(await k.doe('vervolg.verlenging', { dossierId, heronderzoek: null })).toMatchObject({
      voorstel: 'niet-verlengen',
    });
  });
});

describe('niet verlengen (5.2.8, 5.2.9)', () => {
  it('rests on a condition that is not met, or on one of the sixteen gronden', async () => {
    await leg(k, dossierId, 'heronderzoek', { uitstroomMogelijk: true });
    const los = await weiger('niet-verlengen', { gronden: ['regels'] }, 'motivering-ontbreekt');
    expect(los.velden?.[0]?.bericht).toContain('herhaaldelijk gewaarschuwd');
    const { brief } = await neem('niet-verlengen');
    for (const deel of ['15 februari 2027', 'reageert elke week']) expect(brief).toContain(deel);
    expect((await open()).opvang).toMatchObject({ laatsteDag: '2027-02-15' });
    await heel();
  });
});

/** Two warnings, and a voornemen on which the client reacted. */
async function metBewijs(): Promise<void> {
  await leg(k, dossierId, 'waarschuwing');
  await leg(k, dossierId, 'waarschuwing', { datum: '2026-11-12', tekst: 'U rookte weer op de slaapzaal.' });
  const id = await leg(k, dossierId, 'voornemen', { per: vandaag });
  await herzie(k, dossierId, id, 'voornemen', {
    reactieOp: vandaag,
    reactieWijze: 'mondeling',
    reactie: 'Het was koud buiten.',
  });
}

describe('beëindigen (5.2.9)', () => {
  it('is refused before the client could react, and says what to do (Awb 4:8)', async () => {
    const zonder = await weiger('beeindigen', { per: vandaag, gronden: ['regels'] }, 'zienswijze-ontbreekt');
    expect(zonder.melding).toContain('Leg eerst het voornemen vast');
    await logIn(k, 'balie');
    const id = await leg(k, dossierId, 'voornemen', { uitgenodigdOp: vandaag, reageerTot: '2026-11-20' });
    const loopt = await weiger('beeindigen', { per: '2026-12-01', gronden: ['regels'] }, 'zienswijze-ontbreekt');
    expect(loopt.melding).toContain('20 november 2026');
    expect(await keuze('beeindigen')).toMatchObject({ kan: false, gronden: [] });
    await logIn(k, 'balie');
    await herzie(k, dossierId, id, 'voornemen', { overslaan: 'spoed', overslaanReden: 'Er is gevaar.' });
    await weiger('beeindigen', { per: '2026-12-01', gronden: ['regels'] }, 'motivering-ontbreekt');
    expect(await keuze('beeindigen')).toMatchObject({ kan: true });
  });

  it('without its evidence is refused by name of what is missing; with a reason of its own it can (Awb 4:84)', async () => {
    await leg(k, dossierId, 'waarschuwing');
    await leg(k, dossierId, 'voornemen', { gronden: ['regels', 'weigert-woning'], opVerzoek: true });
    const leeg = await weiger('beeindigen', { per: vandaag }, 'ongeldige-invoer');
    expect(new Set(leeg.paden)).toEqual(new Set(['gronden']));
    const half = await weiger(
      'beeindigen',
      { per: vandaag, gronden: ['regels', 'weigert-woning'] },
      'motivering-ontbreekt',
    );
    const berichten = half.velden?.map(({ bericht }) => bericht).join(' ') ?? '';
    for (const deel of ['herhaaldelijk gewaarschuwd', 'weigert een aangeboden woning', 'Die woning is passend'])
      expect(berichten).toContain(deel);
    const dagen = { per: '2027-03-01', gronden: ['regels'], afwijking: 'Zie boven.' };
    expect((await weiger('beeindigen', dagen, 'ongeldige-invoer')).paden).toEqual(['per']);
    expect((await weiger('beeindigen', { ...dagen, per: null }, 'ongeldige-invoer')).paden).toEqual(['per']);
    expect((await weiger('beeindigen', { ...dagen, per: '2026-11-15' }, 'ongeldige-invoer')).paden).toEqual(['per']);
    expect((await weiger('beeindigen', { ...dagen, gronden: ['zomaar'] }, 'ongeldige-invoer')).paden).toContain(
      'gronden',
    );
    const { brief } = await neem('beeindigen', {
      per: vandaag,
      gronden: ['regels'],
      afwijking: 'Het gevaar is acuut.',
    });
    expect(brief).toContain('Het gevaar is acuut.');
    await heel();
  });

  it('with two warnings and the reaction: the letter tells them, the bed is free and the pass opens no door', async () => {
    await metBewijs();
    await logIn(k, 'beslisser');
    expect((await keuze('beeindigen'))?.gronden.filter(({ volgt }) => volgt).map(({ id }) => id)).toEqual(['regels']);
    const { brief, besluitId } = await neem('beeindigen', { per: vandaag, gronden: ['regels'] });
    for (const deel of [
      'Op 10 november 2026 kreeg u waarschuwing',
      'U rookte weer op de slaapzaal',
      'Het was koud buiten',
      'U houdt zich niet aan belangrijke regels',
      '5.2.9',
      schrijfDag(vandaag).replace(/^\S+ /, ''),
    ])
      expect(brief).toContain(deel);
    const dossier = await open();
    expect(dossier).toMatchObject({ status: 'geeindigd', opvang: { beeindigdPer: vandaag } });
    expect(dossier.copassen).toMatchObject([{ status: 'ingetrokken' }]);
    expect(await k.doe('copas.controleren', { code: k.met.thomas.pasnummer })).toMatchObject({ geldig: false });
    const besluit = dossier.besluiten.find(({ id }) => id === besluitId);
    expect(besluit?.toetsen).toMatchObject([{ toets: 'beeindiging', uitkomst: 'voldaan' }]);
    await heel();
  });

  it('is taken on gronden about which the client could react, and not by who prepared it', async () => {
    await metBewijs();
    await leg(k, dossierId, 'woningaanbod');
    const ander = await weiger(
      'beeindigen',
      { per: vandaag, gronden: ['regels', 'weigert-woning'] },
      'ongeldige-invoer',
    );
    expect(ander.velden?.[0]?.bericht).toContain('Over deze grond kon de cliënt niet reageren');
    const voornemen = (await k.doe('vervolg.lezen', { dossierId })).stukken.find(({ soort }) => soort === 'voornemen');
    await herzie(k, dossierId, voornemen?.id ?? '', 'voornemen', { toelichting: 'Anders geschreven.' });
    await weiger('beeindigen', { per: vandaag, gronden: ['regels'] }, 'vier-ogen');
  });

  it('once taken asks a new voornemen for the next, and lapses with everything back in place', async () => {
    await metBewijs();
    const { besluitId } = await neem('beeindigen', { per: '2026-12-01', gronden: ['regels'] });
    expect((await k.doe('vervolg.beeindiging', { dossierId, antwoorden: null })).lopend).toBeNull();
    await k.doe('besluit.latenVervallen', { besluitId, reden: 'Toch niet' });
    expect((await open()).opvang).toMatchObject({ laatsteDag: '2027-02-15', beeindigdPer: null });
    await heel();
  });
});

describe('intrekken en wijzigen', () => {
  it('ask the reaction first as well; a change that the client wants does not', async () => {
    await weiger('intrekken', { per: vandaag, gronden: ['onjuiste-gegevens'] }, 'zienswijze-ontbreekt');
    await weiger('wijzigen', { per: vandaag, locatieId: k.met.haven }, 'zienswijze-ontbreekt');
    await logIn(k, 'balie');
    await leg(k, dossierId, 'voornemen', { soort: 'wijzigen', gronden: [], opVerzoek: true, per: '2026-11-20' });
    await weiger('intrekken', { per: vandaag, gronden: ['onjuiste-gegevens'] }, 'zienswijze-ontbreekt');
    const { brief } = await neem('wijzigen', { per: '2026-11-20', locatieId: k.met.haven });
    expect(brief).toContain('De Haven');
    k.klok.zet('2026-11-20T10:00:00Z');
    await logIn(k, 'balie');
    expect((await open()).opvang).toMatchObject({ locatienaam: 'De Haven', laatsteDag: '2027-02-15' });
    await heel();
  });

  it('follow a client into another keten: a gezin since the children came', async () => {
    const { stappen } = await open();
    const weg = rechteWeg(vandaag, k.met.kade);
    const melding = {
      ...weg.melding,
      kinderen: [{ ...(weg.melding.kinderen[0] ?? {}), geboortedatum: '2018-01-01', inwonend: true }],
    };
    await k.doe('stap.vastleggen', {
      dossierId,
      versie: stappen.melding?.versie ?? 0,
      invoer: { stap: 'melding', feiten: melding as never },
    });
    await leg(k, dossierId, 'voornemen', { soort: 'wijzigen', gronden: [], opVerzoek: true, per: vandaag });
    await neem('wijzigen', { per: vandaag });
    expect(await open()).toMatchObject({ keten: 'gezin', status: 'verstrekt' });
  });
});

describe('uitstroom after a besluit (5.2.12)', () => {
  it('follows the besluit that ends the opvang, on its day or before', async () => {
    await metBewijs();
    await neem('beeindigen', { per: vandaag, gronden: ['regels'] });
    await logIn(k, 'balie');
    const besluit = { wijze: 'besluit' as const, bevestigd: '' };
    await leg(k, dossierId, 'uitstroom', { ...besluit, bestemming: 'tijdelijk-netwerk' });
    expect((await open()).opvang).toMatchObject({ laatsteDag: '2026-11-15' });
    await heel();
  });
});
