import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { voorbeeldcasussen } from '#shared/beleid/voorbeeldcasussen.ts';
import { beleidteksten } from '#shared/taal/beleid.ts';
import { clientvelden, logIn, rechteWeg, richtIn, testkern, voegGebruikersToe, type Testkern } from './hulp.ts';

let k: Testkern;
beforeEach(async () => {
  k = testkern();
  await richtIn(k);
});
afterEach(() => k.ruimOp());

describe('toets proberen', () => {
  it('answers made-up facts with the whole explanation and stores nothing', async () => {
    const uitleg = await k.doe('beleid.proberen', {
      toets: 'winteropvang',
      peildatum: '2026-01-10',
      feiten: { verwachteTemperatuur: -1 },
    });
    expect(uitleg).toMatchObject({
      toets: 'winteropvang',
      uitkomst: 'onbekend',
      gevolg: { openen: true, ontbreekt: ['afstemming-g4', 'besluit'] },
    });
  });

  it('reviews a besluit of before 2025 by the Wmo-kader 2015 and says so', async () => {
    const uitleg = await k.doe('beleid.proberen', {
      toets: 'toegang-2015',
      peildatum: '2023-05-01',
      feiten: { rechtmatigVerblijf: true },
    });
    expect(uitleg.beleidsversie).toMatch(/^wmo-kader-2015/);
    expect(uitleg.opmerking).toContain('2015');
  });

  it('uses the Wmo-kader 2015 only for a day on which it applied', async () => {
    const invoer = { toets: 'toegang-2015', peildatum: '2025-01-01', feiten: {} };
    const weigering = await k.weigert('beleid.proberen', invoer, 'ongeldige-invoer');
    expect(weigering.velden?.map(({ pad }) => pad)).toEqual(['peildatum']);
  });
});

describe('a new policy value', () => {
  const casus = (peildatum: string) =>
    JSON.stringify({
      casus: peildatum,
      toets: 'winteropvang',
      peildatum,
      feiten: { verwachteTemperatuur: 1, humanitaireReden: false },
    });
  const voorstel = {
    naam: 'wintertemperatuur',
    waarde: 2,
    vanaf: '2026-12-01',
    bron: 'Collegebesluit van 10 november 2026',
  };
  const weer = async (peildatum: string) =>
    (
      await k.doe('beleid.proberen', {
        toets: 'winteropvang',
        peildatum,
        feiten: { verwachteTemperatuur: 1, humanitaireReden: false },
      })
    ).gevolg['openen'];

  it('shows what it changes, needs a second administrator, and counts from its own day', async () => {
    await voegGebruikersToe(k, { inlognaam: 'tweede', rollen: ['functioneel-beheer'] });
    const { id } = await k.doe('beleid.voorstellen', voorstel);
    await k.weigert('beleid.bekrachtigen', { voorstelId: id }, 'vier-ogen');
    await logIn(k, 'tweede');
    await k.weigert('beleid.bekrachtigen', { voorstelId: id }, 'stap-niet-mogelijk');
    const regels = [casus('2026-11-30'), casus('2026-12-01'), 'geen json'].join('\n');
    const proef = await k.doe('beleid.vergelijken', { voorstelId: id, casus: regels });
    expect(proef).toMatchObject({ regels: 2, fouten: 1, gewijzigd: 1 });
    expect(proef.verschillen).toMatchObject([{ casus: '2026-12-01', was: 'niet-voldaan', wordt: 'onbekend' }]);
    expect(await weer('2026-12-01')).toBe(false);
    await k.doe('beleid.bekrachtigen', { voorstelId: id });
    expect(await weer('2026-11-30')).toBe(false);
    expect(await weer('2026-12-01')).toBe(true);
    k.herstart();
    await logIn(k, 'bea');
    expect(await weer('2026-12-01')).toBe(true);
  });

  it('is corrected by another for the same day while it does not apply yet, and not after', async () => {
    await voegGebruikersToe(k, { inlognaam: 'tweede', rollen: ['functioneel-beheer'] });
    const zetNeer = async (waarde: number, vanaf: string): Promise<void> => {
      await logIn(k, 'bea');
      const { id } = await k.doe('beleid.voorstellen', { ...voorstel, waarde, vanaf });
      await logIn(k, 'tweede');
      const { regels, fouten } = await k.doe('beleid.vergelijken', { voorstelId: id, casus: null });
      expect(regels).toBeGreaterThan(50);
      expect(regels + fouten).toBe(voorbeeldcasussen.length);
      await k.doe('beleid.bekrachtigen', { voorstelId: id });
    };
    await zetNeer(2, '2026-12-01');
    k.klok.zet('2026-11-16T11:00:00.000Z');
    await zetNeer(0, '2026-12-01');
    expect(await weer('2026-12-01')).toBe(false);
    // Its version is another than that of the value that was wrong.
    const uitleg = await k.doe('beleid.proberen', { toets: 'winteropvang', peildatum: '2026-12-01', feiten: {} });
    expect(uitleg.beleidsversie).toBe('beleidsregels-2025.3');
    const { waarden } = await k.doe('beleid.parameters', {});
    const reeks = waarden.filter(({ naam }) => naam === voorstel.naam);
    expect(reeks.map(({ waarde, vanaf, tot }) => ({ waarde, vanaf, tot }))).toEqual([
      { waarde: expect.any(Number) as number, vanaf: '2025-01-01', tot: '2026-11-30' },
      { waarde: 0, vanaf: '2026-12-01', tot: null },
    ]);
    const laat = await k.weigert('beleid.voorstellen', { ...voorstel, vanaf: '2025-01-01' }, 'beleid-botst');
    expect(laat.velden).toEqual([{ pad: 'vanaf', bericht: beleidteksten.geldtAl }]);
  });

  it('names the field when it cannot be', async () => {
    const slecht = await k.weigert('beleid.voorstellen', { ...voorstel, waarde: 'koud' }, 'ongeldige-invoer');
    expect(slecht.velden?.map(({ pad }) => pad)).toEqual(['waarde']);
    const teVroeg = await k.weigert('beleid.voorstellen', { ...voorstel, vanaf: '2024-12-31' }, 'ongeldige-invoer');
    expect(teVroeg.velden?.map(({ pad }) => pad)).toEqual(['vanaf']);
  });

  it('leaves the version of a besluit that was taken before as it was', async () => {
    await voegGebruikersToe(
      k,
      { inlognaam: 'tweede', rollen: ['functioneel-beheer'] },
      { inlognaam: 'balie', rollen: ['balie'] },
      { inlognaam: 'beslisser', rollen: ['beslisser'] },
    );
    const locatie = {
      naam: 'De Kade',
      soort: 'nachtopvang',
      keten: 'volwassenen',
      straat: '',
      postcode: '',
      plaats: '',
      telefoon: '',
      capaciteit: 9,
      actief: true,
    } as const;
    const { id: locatieId } = await k.doe('locatie.toevoegen', locatie);
    const { id: voorstelId } = await k.doe('beleid.voorstellen', {
      naam: 'opvangduurVolwassenen',
      waarde: 4,
      vanaf: '2026-11-01',
      bron: 'Proef',
    });
    await logIn(k, 'balie');
    const weg = rechteWeg('2026-11-16', locatieId);
    const client = await k.doe('client.aanmaken', { velden: clientvelden() });
    const { dossierId } = await k.doe('dossier.starten', { clientId: client.id, feiten: weg.melding });
    await k.doe('stap.vastleggen', { dossierId, versie: 0, invoer: { stap: 'onderzoek', feiten: weg.onderzoek } });
    await k.doe('stap.vastleggen', { dossierId, versie: 0, invoer: { stap: 'voorwaarden', feiten: weg.voorwaarden } });
    await logIn(k, 'beslisser');
    const { versie } = await k.doe('dossier.openen', { dossierId });
    const [contact] = await k.doe('gebruiker.namen', {});
    await k.doe('besluit.nemen', {
      dossierId,
      dossierVersie: versie,
      soort: 'verstrekken',
      ingangsdatum: '2026-11-16',
      locatieId,
      gronden: [],
      motivering: 'Voldoet aan alles.',
      afwijking: '',
      voorwaarden: '',
      contactpersoonId: contact?.id ?? '',
    });
    await logIn(k, 'tweede');
    await k.doe('beleid.vergelijken', { voorstelId, casus: '' });
    await k.doe('beleid.bekrachtigen', { voorstelId });
    await logIn(k, 'balie');
    const { besluiten } = await k.doe('dossier.openen', { dossierId });
    expect(besluiten).toMatchObject([{ beleidsversie: 'beleidsregels-2025.1', laatsteDag: '2027-02-15' }]);
    expect((await k.doe('besluit.voorstel', { dossierId, ingangsdatum: '2026-11-16' })).laatsteDag).toBe('2027-03-15');
  });
});

it('two values proposed for the same day: one comes into force, the other no longer can', async () => {
  await voegGebruikersToe(k, { inlognaam: 'tweede', rollen: ['functioneel-beheer'] });
  const voorstel = { naam: 'bezwaartermijn', vanaf: '2027-01-01', bron: 'Proef' };
  const ids: string[] = [];
  for (const waarde of [49, 56]) ids.push((await k.doe('beleid.voorstellen', { ...voorstel, waarde })).id);
  await logIn(k, 'tweede');
  const [een = '', ander = ''] = ids;
  for (const voorstelId of ids) await k.doe('beleid.vergelijken', { voorstelId, casus: '' });
  await k.doe('beleid.bekrachtigen', { voorstelId: een });
  await k.weigert('beleid.bekrachtigen', { voorstelId: ander }, 'beleid-botst');
  await k.weigert('beleid.bekrachtigen', { voorstelId: een }, 'conflict');
  await k.doe('beleid.afwijzen', { voorstelId: ander, reden: 'Er geldt al een waarde.' });
  const { waarden } = await k.doe('beleid.parameters', {});
  expect(
    waarden.filter(({ naam }) => naam === 'bezwaartermijn').map(({ waarde, vanaf, tot }) => [waarde, vanaf, tot]),
  ).toEqual([
    [42, '2025-01-01', '2026-12-31'],
    [49, '2027-01-01', null],
  ]);
});
