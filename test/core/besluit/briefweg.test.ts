import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { standaardsjabloon } from '#shared/taal/sjablonen.ts';
import { leesPdf } from '../../documenten/lezer.ts';
import { logIn, rechteWeg, type Testkern } from '../hulp.ts';
import { stadsjabloon, vandaag, verstrekking, type Stad } from '../opstelling.ts';

const opzetten = stadsjabloon();
let k: Testkern & { met: Stad };
beforeEach(async () => {
  k = await opzetten();
}, 60_000);
afterEach(() => k.ruimOp());

async function beslisbaar() {
  const { dossierId } = k.met.piet;
  await logIn(k, 'balie');
  const weg = rechteWeg(vandaag, k.met.kade);
  await k.doe('stap.vastleggen', { dossierId, versie: 0, invoer: { stap: 'onderzoek', feiten: weg.onderzoek } });
  await k.doe('stap.vastleggen', { dossierId, versie: 0, invoer: { stap: 'voorwaarden', feiten: weg.voorwaarden } });
  const { dossierVersie: _, dossierId: __, ...inhoud } = await verstrekking(k, dossierId, k.met.kade);
  return { dossierId, inhoud };
}
const tekstVan = async (documentId: string) =>
  (await leesPdf((await k.doe('document.bytes', { documentId })).bytes)).tekst;

describe('a prepared besluit', () => {
  it('goes to a beslisser, comes back with a remark, and is taken; two at once do not overwrite each other', async () => {
    const { dossierId, inhoud } = await beslisbaar();
    const fout = await k.weigert(
      'besluit.klaarzetten',
      { dossierId, versie: 0, inhoud: { ...inhoud, motivering: 'Zie […].' }, opmerking: '' },
      'motivering-ontbreekt',
    );
    expect(fout.velden).toMatchObject([{ pad: 'inhoud.motivering' }]);
    await k.doe('besluit.klaarzetten', { dossierId, versie: 0, inhoud, opmerking: 'Kijk even' });
    await k.weigert('besluit.klaarzetten', { dossierId, versie: 0, inhoud, opmerking: '' }, 'conflict');
    await k.weigert('besluit.teruggeven', { dossierId, versie: 1, opmerking: 'Nee hoor' }, 'geen-recht');
    await logIn(k, 'beslisser');
    await k.weigert('besluit.teruggeven', { dossierId, versie: 1, opmerking: '' }, 'ongeldige-invoer');
    await k.doe('besluit.teruggeven', { dossierId, versie: 1, opmerking: 'Schrijf meer op.' });
    await k.weigert('besluit.teruggeven', { dossierId, versie: 2, opmerking: 'Nog eens' }, 'conflict');
    await logIn(k, 'balie');
    const { klaargezet } = await k.doe('besluit.voorstel', { dossierId, ingangsdatum: null });
    expect(klaargezet).toMatchObject({ stand: 'teruggegeven', opmerking: 'Schrijf meer op.', versie: 2 });
    await k.doe('besluit.klaarzetten', { dossierId, versie: 2, inhoud, opmerking: '' });
    await logIn(k, 'beslisser');
    const { versie } = await k.doe('dossier.openen', { dossierId });
    const nemen = { dossierId, dossierVersie: versie, ...inhoud };
    await k.weigert('besluit.nemen', { ...nemen, klaargezetVersie: 1 }, 'conflict');
    await k.doe('besluit.nemen', { ...nemen, klaargezetVersie: 3 });
    expect((await k.doe('besluit.voorstel', { dossierId, ingangsdatum: null })).klaargezet).toBeNull();
  });
});

describe('the last day for bezwaar in the letter', () => {
  it('is counted from the day it is made known: another day asks for a new letter or an explanation (Awb 6:8)', async () => {
    const { dossierId, inhoud } = await beslisbaar();
    await logIn(k, 'beslisser');
    const { versie } = await k.doe('dossier.openen', { dossierId });
    const { besluitId, documentId } = await k.doe('besluit.nemen', { dossierId, dossierVersie: versie, ...inhoud });
    expect(await tekstVan(documentId)).toContain('tot en met maandag 28 december 2026');
    await k.naar('2026-11-18T09:00:00Z');
    const later = { besluitId, datum: '2026-11-18', wijze: 'per-post' as const };
    const nee = await k.weigert('besluit.bekendmaken', later, 'ongeldige-invoer');
    expect(nee.velden).toMatchObject([{ pad: 'brief' }]);
    const { bezwaarTot } = await k.doe('besluit.bekendmaken', { ...later, brief: 'nieuw' });
    expect(bezwaarTot).toBe('2026-12-30');
    const { besluiten } = await k.doe('dossier.openen', { dossierId });
    const nieuw = besluiten[0]?.documentId ?? '';
    expect(nieuw).not.toBe(documentId);
    expect(await tekstVan(nieuw)).toContain('tot en met woensdag 30 december 2026');
    expect(await tekstVan(documentId)).toContain('tot en met maandag 28 december 2026');
  });

  it('follows a correction of how it was made known, and a letter that is not collected is followed up', async () => {
    const { besluitId, dossierId } = k.met.thomas;
    await logIn(k, 'balie');
    const goed = { besluitId, versie: 1, datum: vandaag, wijze: 'per-post' as const, reden: 'Het ging met de post' };
    await k.weigert('besluit.bekendmakingVerbeteren', { ...goed, versie: 2 }, 'conflict');
    await k.weigert('besluit.bekendmakingVerbeteren', { ...goed, reden: '' }, 'ongeldige-invoer');
    await k.weigert('besluit.bekendmakingVerbeteren', { ...goed, datum: '2026-12-01' }, 'ongeldige-invoer');
    await k.weigert('besluit.bekendmakingVerbeteren', { ...goed, aan: 'vertegenwoordiger' }, 'ongeldige-invoer');
    await k.doe('besluit.bekendmakingVerbeteren', goed);
    expect(await k.doe('besluit.bekendmaking', { besluitId })).toMatchObject({
      bekend: { versie: 2, wijze: 'per-post' },
      eerder: [{ versie: 1, wijze: 'uitgereikt' }],
    });
    const terug = { besluitId, datum: vandaag, wat: 'retour' as const, toelichting: '', opvolgenOp: '2026-11-20' };
    await k.weigert('besluit.poging', { ...terug, wat: 'klaargelegd' }, 'al-bekendgemaakt');
    await k.weigert('besluit.poging', { ...terug, opvolgenOp: vandaag }, 'ongeldige-invoer');
    await k.doe('besluit.poging', terug);
    const { termijnen } = await k.doe('dossier.openen', { dossierId });
    expect(termijnen).toContainEqual(expect.objectContaining({ soort: 'bekendmaken', uiterlijk: '2026-11-20' }));
  });
});

describe('templates', () => {
  const soort = 'weigeren' as const;
  const keten = 'volwassenen' as const;
  const basis = standaardsjabloon(soort, keten);
  const met = (id: string, tekst: string) => ({
    ...basis,
    delen: basis.delen.map((deel) => (deel.id === id ? { ...deel, tekst } : deel)),
  });

  it.each([
    ['an unknown veld, with its line', met('besluit', 'Goed.\nDag {naaam}'), 'Regel 2: {naaam} bestaat niet'],
    ['an unknown voorwaarde', met('besluit', '[als maandag] Dag'), '[als maandag]'],
    ['a blok inside a sentence', met('onderbouwing', 'Omdat {motivering}'), 'alleen op een regel'],
    ['a half brace', met('besluit', 'Dag {naam'), 'accolade'],
    ['a mandatory part that is gone', { ...basis, delen: basis.delen.filter(({ id }) => id !== 'bezwaar') }, '5.2.8'],
    ['a mandatory veld that is gone', met('bezwaar', 'Maak bezwaar.'), '{bezwaardag}'],
    ['an empty mandatory part', met('besluit', '  '), 'leeg'],
    ['half a bold', met('besluit', '**Dag'), 'sterretjes'],
    ['a title with a list', { ...basis, titel: '- Dag' }, 'gewone woorden'],
    ['a part twice', { ...basis, delen: [...basis.delen, basis.delen[0]!] }, 'één keer'],
  ])('cannot be saved with %s', async (_wat, tekst, bericht) => {
    await logIn(k, 'bea');
    const fout = await k.weigert(
      'sjabloon.bewaren',
      { soort, keten, basis: 0, tekst, toelichting: 'x' },
      'ongeldige-invoer',
    );
    expect(fout.velden?.map((veld) => veld.bericht).join(' ')).toContain(bericht);
    expect((await k.doe('sjabloon.voorbeeld', { soort, keten, tekst, met: 'kort' })).pdf).toBeNull();
  });

  it('are in force after a second administrator, and leave letters that were made alone', async () => {
    const voor = await (async () => {
      await logIn(k, 'balie');
      return tekstVan(k.met.thomas.beschikkingId);
    })();
    await logIn(k, 'bea');
    const tekst = met('besluit', 'Nieuwe woorden.');
    expect(await k.doe('sjabloon.bewaren', { soort, keten, basis: 0, tekst, toelichting: 'Nieuw' })).toEqual({
      versie: 1,
      stand: 'wacht',
    });
    await k.weigert('sjabloon.bewaren', { soort, keten, basis: 0, tekst, toelichting: 'Nog een' }, 'conflict');
    const sjabloonId = (await k.doe('sjabloon.lezen', { soort, keten })).versies[0]?.id ?? '';
    await k.weigert('sjabloon.beoordelen', { sjabloonId, akkoord: true, reden: '' }, 'vier-ogen');
    await logIn(k, 'bob');
    await k.weigert('sjabloon.beoordelen', { sjabloonId, akkoord: false, reden: '' }, 'ongeldige-invoer');
    await k.doe('sjabloon.beoordelen', { sjabloonId, akkoord: true, reden: '' });
    expect((await k.doe('sjabloon.lezen', { soort, keten })).geldend).toMatchObject({ versie: 1, tekst });
    await logIn(k, 'balie');
    expect(await tekstVan(k.met.thomas.beschikkingId)).toBe(voor);
  });
});
