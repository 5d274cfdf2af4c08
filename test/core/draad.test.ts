import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clientvelden, gemeente, logIn, rechteWeg, testkern, type Testkern } from './hulp.ts';

let k: Testkern;
let locatieId: string;
const vandaag = '2026-11-16';

beforeEach(async () => {
  k = testkern();
  ({ locatieId } = await gemeente(k));
});
afterEach(() => k.ruimOp());

async function totVoorwaarden(): Promise<string> {
  const weg = rechteWeg(vandaag, locatieId);
  const client = await k.doe('client.aanmaken', { velden: clientvelden() });
  const { dossierId } = await k.doe('dossier.starten', { clientId: client.id, feiten: weg.melding });
  await k.doe('stap.vastleggen', { dossierId, versie: 0, invoer: { stap: 'acute-opvang', feiten: weg.acuut } });
  await k.doe('stap.vastleggen', { dossierId, versie: 0, invoer: { stap: 'onderzoek', feiten: weg.onderzoek } });
  await k.doe('stap.vastleggen', { dossierId, versie: 0, invoer: { stap: 'voorwaarden', feiten: weg.voorwaarden } });
  return dossierId;
}

async function besluit(dossierId: string) {
  const dossier = await k.doe('dossier.openen', { dossierId });
  const [contact] = await k.doe('gebruiker.namen', {});
  return {
    dossierId,
    dossierVersie: dossier.versie,
    soort: 'verstrekken' as const,
    ingangsdatum: vandaag,
    locatieId,
    gronden: [],
    motivering: 'De cliënt heeft geen andere plek en kan zich nu niet redden.',
    afwijking: '',
    voorwaarden: 'U werkt mee aan de begeleiding.',
    contactpersoonId: contact?.id ?? '',
  };
}

describe('the thread of one adult', () => {
  it('runs from melding to CO-pas and leaves every step in the timeline', async () => {
    const dossierId = await totVoorwaarden();
    const open = await k.doe('dossier.openen', { dossierId });
    expect(open.rail.map(({ stap, stand }) => `${stap}: ${stand}`)).toEqual([
      'melding: klaar',
      'acute-opvang: klaar',
      'onderzoek: klaar',
      'toegankelijkheid: niet-van-toepassing',
      'voorwaarden: klaar',
      'besluit: bezig',
      'beschikking: niet-begonnen',
      'copas: niet-begonnen',
    ]);
    expect(open).toMatchObject({ keten: 'volwassenen', status: 'wacht-op-besluit', leeftijd: 42 });

    await logIn(k, 'beslisser');
    const voorstel = await k.doe('besluit.voorstel', { dossierId, ingangsdatum: vandaag });
    expect(voorstel).toMatchObject({
      voorstel: 'verstrekken',
      ontbreekt: [],
      laatsteDag: '2027-02-15',
      magBeslissen: true,
    });
    const genomen = await k.doe('besluit.nemen', await besluit(dossierId));
    const { bezwaarTot } = await k.doe('besluit.bekendmaken', {
      besluitId: genomen.besluitId,
      datum: vandaag,
      wijze: 'uitgereikt',
    });
    expect(bezwaarTot).toBe('2026-12-28');
    const pas = await k.doe('copas.uitgeven', { besluitId: genomen.besluitId });
    expect(pas).toMatchObject({ geldigVan: vandaag, geldigTot: '2027-02-15', status: 'geldig' });
    expect(await k.doe('copas.controleren', { code: pas.pasnummer })).toMatchObject({
      geldig: true,
      locatienaam: 'De Kade',
    });

    const klaar = await k.doe('dossier.openen', { dossierId });
    expect(klaar.rail.filter(({ stand }) => stand === 'klaar').map(({ stap }) => stap)).toEqual([
      'melding',
      'acute-opvang',
      'onderzoek',
      'voorwaarden',
      'besluit',
      'beschikking',
      'copas',
    ]);
    expect(klaar.documenten.map(({ soort }) => soort).sort()).toEqual(['beschikking', 'copas']);
    const { bytes } = await k.doe('document.bytes', { documentId: genomen.documentId });
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
    const { regels } = await k.doe('dossier.tijdlijn', { dossierId, aantal: 100 });
    expect(regels.map(({ titel }) => titel)).toEqual(
      expect.arrayContaining([
        'Cliënt aangemaakt',
        'Melding vastgelegd',
        'Onderzoek vastgelegd',
        'Besluit: opvang verstrekt',
        'CO-pas uitgegeven',
      ]),
    );
  });

  it('ends van rechtswege on the day after the last day, with nobody doing anything (5.2.9)', async () => {
    const dossierId = await totVoorwaarden();
    await logIn(k, 'beslisser');
    await k.doe('besluit.nemen', await besluit(dossierId));
    await k.naar('2027-02-15T12:00:00Z');
    expect((await k.doe('dossier.openen', { dossierId })).status).toBe('verstrekt');
    await k.naar('2027-02-16T12:00:00Z');
    expect((await k.doe('dossier.openen', { dossierId })).status).toBe('geeindigd');
  });

  it('asks another beslisser when the same person did the onderzoek (vier ogen)', async () => {
    await logIn(k, 'beslisser');
    const dossierId = await totVoorwaarden();
    await k.weigert('besluit.nemen', await besluit(dossierId), 'vier-ogen');
  });

  it('wants a reason when the beslisser departs from the proposal', async () => {
    const dossierId = await totVoorwaarden();
    await logIn(k, 'beslisser');
    const anders = { ...(await besluit(dossierId)), soort: 'weigeren' as const, gronden: ['voldoende-redzaam'] };
    const weigering = await k.weigert('besluit.nemen', anders, 'motivering-ontbreekt');
    expect(weigering.velden?.map(({ pad }) => pad)).toEqual(['afwijking']);
    await k.doe('besluit.nemen', { ...anders, afwijking: 'De cliënt kreeg vandaag een woning.' });
    expect((await k.doe('dossier.openen', { dossierId })).status).toBe('geweigerd');
  });

  it('shows a conflict and overwrites nothing when two people save the same step', async () => {
    const dossierId = await totVoorwaarden();
    const { voorwaarden } = rechteWeg(vandaag, locatieId);
    const mijn = { ...voorwaarden, toelichting: 'mijn tekst' };
    await k.doe('stap.vastleggen', {
      dossierId,
      versie: 1,
      invoer: { stap: 'voorwaarden', feiten: { ...voorwaarden, toelichting: 'eerst' } },
    });
    await k.weigert(
      'stap.vastleggen',
      { dossierId, versie: 1, invoer: { stap: 'voorwaarden', feiten: mijn } },
      'conflict',
    );
    expect((await k.doe('dossier.openen', { dossierId })).stappen.voorwaarden).toMatchObject({
      versie: 2,
      feiten: { toelichting: 'eerst' },
    });
  });

  it('lets a besluit lapse before bekendmaking and never after', async () => {
    const dossierId = await totVoorwaarden();
    await logIn(k, 'beslisser');
    const eerste = await k.doe('besluit.nemen', await besluit(dossierId));
    await k.doe('besluit.latenVervallen', { besluitId: eerste.besluitId, reden: 'Verkeerde locatie gekozen' });
    expect((await k.doe('dossier.openen', { dossierId })).status).toBe('wacht-op-besluit');
    const tweede = await k.doe('besluit.nemen', await besluit(dossierId));
    await k.doe('besluit.bekendmaken', { besluitId: tweede.besluitId, datum: vandaag, wijze: 'per-post' });
    await k.weigert('besluit.latenVervallen', { besluitId: tweede.besluitId, reden: 'Toch niet' }, 'al-bekendgemaakt');
  });
});
