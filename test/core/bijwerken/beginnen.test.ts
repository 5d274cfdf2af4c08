import { afterEach, expect, it } from 'vitest';
import { behoudkern } from '../behoud/hulp.ts';
import { bijwerkteksten } from '#shared/taal/bijwerken.ts';
import { logIn, richtIn, testkern, voegGebruikersToe, type Testkern } from '../hulp.ts';

let k: Testkern;
afterEach(() => k.ruimOp());
const wat = { versie: '1.3.0', sha512: 'a'.repeat(128) };
const sleutel = 'MCowBQYDK2VwAyEA0000000000000000000000000000000000000000000=';

it('before a new version is placed there is a backup of now, and the log says who did it', async () => {
  k = behoudkern();
  await richtIn(k);
  const begonnen = k.doe('bijwerken.beginnen', wat);
  await k.bewaak();
  expect(await begonnen).toBeNull();
  const { kopieen } = await k.doe('reservekopie.stand', {});
  expect(kopieen.map(({ stand, aanleiding }) => [stand, aanleiding])).toEqual([['goed', 'hand']]);
  await voegGebruikersToe(k, { inlognaam: 'arie', rollen: ['auditor'] });
  await logIn(k, 'arie');
  await k.weigert('bijwerken.mag', {}, 'geen-recht');
  await k.weigert('bijwerken.beginnen', wat, 'geen-recht');
  const vraag = { zoek: 'Nieuwe versie', van: null, tot: null, voorVolgnummer: null, aantal: 9 };
  const { regels } = await k.doe('audit.lijst', vraag);
  expect(regels.map(({ gebruiker, uitkomst }) => [gebruiker, uitkomst])).toEqual([
    ['Naam arie', 'geweigerd: geen-recht'],
    ['Bea Beheer', 'gelukt'],
  ]);
});

it('without a backup nothing begins', async () => {
  k = testkern();
  await richtIn(k);
  await k.weigert('bijwerken.beginnen', wat, 'reservekopie-mislukt');
});

it('where to look and whose signature counts is a setting; off at first, and read strictly', async () => {
  k = testkern();
  await richtIn(k);
  const { versie, waarden } = await k.doe('instelling.lezen', {});
  expect(waarden.bijwerken).toEqual({ adres: '', sleutels: [], voorstel: null });
  const bijwerken = { ...waarden.bijwerken, adres: 'https://onthaal.rotterdam.example/' };
  await k.doe('instelling.opslaan', { versie, waarden: { ...waarden, bijwerken } });
  const schema = expect.any(Number) as number;
  expect(await k.doe('bijwerken.gegevens', {})).toMatchObject({ adres: bijwerken.adres, sleutels: [], schema });
  for (const fout of [
    { adres: 'http://x.nl' },
    { adres: '/etc' },
    { sleutels: ['x'] },
    { sleutels: Array(6).fill(sleutel) },
    // Who may sign is not changed along with the rest.
    { sleutels: [sleutel] },
  ])
    await k.weigert(
      'instelling.opslaan',
      { versie: versie + 1, waarden: { ...waarden, bijwerken: { ...bijwerken, ...fout } } },
      'ongeldige-invoer',
    );
  await k.doe('sessie.vergrendelen', {});
  await k.weigert('bijwerken.gegevens', {}, 'vergrendeld');
});

it('a key counts when a second administrator agrees; who is alone agrees alone', async () => {
  k = testkern();
  await richtIn(k);
  const pem = `-----BEGIN PUBLIC KEY-----\n${sleutel.slice(0, 40)}\n${sleutel.slice(40)}\n-----END PUBLIC KEY-----\n`;
  const erbij = (tekst: string) => ({ wat: 'erbij' as const, tekst });
  for (const [tekst, bericht] of [
    ['', bijwerkteksten.sleutel.geen],
    ['MCowBQYDK2VwAyEA', bijwerkteksten.sleutel.geen],
    [`-----BEGIN PRIVATE KEY-----\n${sleutel}`, bijwerkteksten.sleutel.geheim],
  ] as const) {
    const nee = await k.weigert('uitgeversleutel.voorstellen', erbij(tekst), 'ongeldige-invoer');
    expect(nee.velden).toEqual([{ pad: 'tekst', bericht }]);
  }
  // The only administrator: nobody else can look.
  const alleen = await k.doe('uitgeversleutel.voorstellen', erbij(pem));
  expect(alleen).toMatchObject({ sleutels: [], voorstel: { sleutel, wat: 'erbij', door: 'Bea Beheer', mag: true } });
  const { vingerafdruk } = alleen.voorstel!;
  expect(vingerafdruk).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/);
  expect((await k.doe('bijwerken.gegevens', {})).sleutels).toEqual([]);
  await voegGebruikersToe(k, { inlognaam: 'bob', rollen: ['functioneel-beheer'] });
  await k.weigert('uitgeversleutel.bevestigen', { vingerafdruk }, 'vier-ogen');
  await logIn(k, 'bob');
  await k.weigert('uitgeversleutel.bevestigen', { vingerafdruk: '0000' }, 'conflict');
  await k.doe('uitgeversleutel.bevestigen', { vingerafdruk });
  expect((await k.doe('bijwerken.gegevens', {})).sleutels).toEqual([sleutel]);
  await k.weigert('uitgeversleutel.voorstellen', erbij(sleutel), 'ongeldige-invoer');
  // Taken out the same way; a proposal can be taken back.
  await k.doe('uitgeversleutel.voorstellen', { wat: 'weg', tekst: sleutel });
  expect(await k.doe('uitgeversleutel.intrekken', { vingerafdruk })).toMatchObject({ voorstel: null });
  await k.doe('uitgeversleutel.voorstellen', { wat: 'weg', tekst: sleutel });
  await logIn(k, 'bea');
  expect(await k.doe('uitgeversleutel.stand', {})).toMatchObject({ voorstel: { wat: 'weg', mag: true } });
  await k.doe('uitgeversleutel.bevestigen', { vingerafdruk });
  expect(await k.doe('uitgeversleutel.stand', {})).toEqual({ sleutels: [], voorstel: null });
  await k.weigert('uitgeversleutel.voorstellen', { wat: 'weg', tekst: sleutel }, 'niet-gevonden');
});
