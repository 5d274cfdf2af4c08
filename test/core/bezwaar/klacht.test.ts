import { afterEach, describe, expect, it } from 'vitest';
import type { Klachtfeiten } from '#shared/domein/bezwaar.ts';
import { legeKlacht } from '#shared/domein/bezwaar.ts';
import { bezwaarteksten } from '#shared/taal/bezwaar.ts';
import { leesPdf } from '../../documenten/lezer.ts';
import { logIn, type Testkern } from '../hulp.ts';
import { stadsjabloon, vandaag, type Stad } from '../opstelling.ts';

const opzetten = stadsjabloon();
let k: Testkern & { met: Stad };
let balieId: string;
let beslisserId: string;
afterEach(() => k.ruimOp());

async function begin(): Promise<void> {
  k = await opzetten();
  await logIn(k, 'balie');
  const namen = await k.doe('gebruiker.namen', {});
  const wie = (naam: string) => namen.find((g) => g.naam === `Naam ${naam}`)!.id;
  [balieId, beslisserId] = [wie('balie'), wie('beslisser')];
}
const feiten = (over: Partial<Klachtfeiten> = {}): Klachtfeiten => ({
  ...legeKlacht(vandaag),
  onderwerp: 'Ik werd weggestuurd zonder uitleg.',
  overWie: 'De balie',
  ...over,
});
const vast = (f: Klachtfeiten, klachtId: string | null = null, versie = 0) => ({
  dossierId: k.met.thomas.dossierId,
  klachtId,
  versie,
  feiten: f,
});
const lees = async () => (await k.doe('bezwaar.lezen', { dossierId: k.met.thomas.dossierId })).klachten[0]!;
const gehoord = { horen: 'gehouden' as const, hoorOp: vandaag, hoorVerslag: 'Verteld hoe het ging.' };
const tekst = async (documentId: string) =>
  (await leesPdf((await k.doe('document.bytes', { documentId })).bytes)).tekst;

describe('a klacht', () => {
  it('is confirmed, heard, answered with the way to the ombudsman, within its term', async () => {
    await begin();
    const { dossierId } = k.met.thomas;
    await logIn(k, 'bea');
    const { versie, waarden } = await k.doe('instelling.lezen', {});
    await k.doe('instelling.opslaan', { versie, waarden: { ...waarden, ombudsman: 'Ombudsman Proefstad, Plein 2' } });
    await logIn(k, 'balie');
    const { klachtId } = await k.doe(
      'klacht.vastleggen',
      vast(feiten({ overWie: '', overWieId: beslisserId, behandelaarId: balieId })),
    );
    expect(await lees()).toMatchObject({ status: 'open', uiterlijk: '2026-12-28', overWie: 'Naam beslisser' });
    expect(await tekst((await k.doe('klacht.bevestigen', { dossierId, klachtId })).id)).toContain(
      'uiterlijk op maandag 28 december 2026',
    );
    await k.doe(
      'klacht.vastleggen',
      vast(feiten({ overWie: '', overWieId: beslisserId, behandelaarId: balieId, ...gehoord }), klachtId, 1),
    );
    const invoer = {
      dossierId,
      klachtId,
      versie: 2,
      uitkomst: 'gegrond' as const,
      bevindingen: 'Er was geen uitleg.',
      maatregelen: 'We oefenen dit met het team.',
    };
    await logIn(k, 'beslisser');
    expect((await k.weigert('klacht.afhandelen', invoer, 'vier-ogen')).melding).toBe(bezwaarteksten.fout.zelfBeklaagd);
    await logIn(k, 'balie');
    const antwoord = await tekst((await k.doe('klacht.afhandelen', invoer)).documentId);
    for (const deel of [
      'Uw klacht is gegrond',
      'Er was geen uitleg.',
      'We oefenen dit met het team.',
      'Ombudsman Proefstad, Plein 2',
    ])
      expect(antwoord).toContain(deel);
    expect(await lees()).toMatchObject({
      status: 'afgehandeld',
      uiterlijk: null,
      afhandeling: { uitkomst: 'gegrond', door: 'Naam balie' },
    });
    await k.weigert('klacht.afhandelen', invoer, 'al-besloten');
    await k.weigert('klacht.vastleggen', vast(feiten(), klachtId, 2), 'al-besloten');
  });

  it('about an aanbieder is passed on and said so to the client; settled together it is done', async () => {
    await begin();
    const { dossierId } = k.met.thomas;
    const over = { over: 'aanbieder' as const, aanbieder: 'Stichting De Kade', overWie: '' };
    const { klachtId } = await k.doe('klacht.vastleggen', vast(feiten({ ...over, ...gehoord })));
    const invoer = {
      dossierId,
      klachtId,
      versie: 1,
      uitkomst: 'gegrond' as const,
      bevindingen: 'Niet van ons.',
      maatregelen: '',
    };
    expect((await k.weigert('klacht.afhandelen', invoer, 'ongeldige-invoer')).velden?.[0]?.bericht).toBe(
      bezwaarteksten.fout.klachtAanbieder,
    );
    await k.doe('klacht.vastleggen', vast(feiten({ ...over, doorgestuurdOp: vandaag }), klachtId, 1));
    expect(await lees()).toMatchObject({ status: 'doorgestuurd', uiterlijk: null });
    expect(await tekst((await k.doe('klacht.bevestigen', { dossierId, klachtId })).id)).toContain(
      'Stichting De Kade behandelt uw klacht',
    );
    await k.doe(
      'klacht.vastleggen',
      vast(feiten({ opgelostOp: vandaag, oplossing: 'Excuses gemaakt; cliënt is tevreden.' }), klachtId, 2),
    );
    expect((await lees()).status).toBe('opgelost');
  });

  it('not heard is not answered, unless it is not taken up (Awb 9:8, 9:10)', async () => {
    await begin();
    const { klachtId } = await k.doe('klacht.vastleggen', vast(feiten()));
    const invoer = {
      dossierId: k.met.thomas.dossierId,
      klachtId,
      versie: 1,
      bevindingen: 'Lang geleden.',
      maatregelen: '',
    };
    expect(
      (await k.weigert('klacht.afhandelen', { ...invoer, uitkomst: 'ongegrond' }, 'ongeldige-invoer')).velden?.[0]
        ?.bericht,
    ).toBe(bezwaarteksten.fout.klachtHoren);
    await k.doe('klacht.afhandelen', { ...invoer, uitkomst: 'niet-behandeld' });
  });
});

describe('input that cannot be', () => {
  const f = bezwaarteksten.fout;
  it.each<[Partial<Klachtfeiten>, string, string]>([
    [{ ontvangenOp: '2026-11-17' }, 'ontvangenOp', f.toekomst],
    [{ gedragingOp: '2026-11-17' }, 'gedragingOp', f.toekomst],
    [{ indiener: 'ander' }, 'indienerNaam', f.indiener],
    [{ overWie: '' }, 'overWie', f.overWie],
    [{ over: 'aanbieder' }, 'aanbieder', f.aanbieder],
    [{ doorgestuurdOp: vandaag }, 'doorgestuurdOp', f.doorgestuurd],
    [{ opgelostOp: vandaag }, 'oplossing', f.oplossing],
    [{ verdaagdOp: vandaag }, 'verdaagdReden', f.verdaagd],
    [{ uitstelTot: '2027-01-01' }, 'uitstelReden', f.uitstel],
    [{ horen: 'afgezien' }, 'afzienReden', f.afzien],
    [{ horen: 'gepland' }, 'hoorOp', f.hoorOp],
    [{ behandelaarId: '0'.repeat(26) }, 'behandelaarId', f.behandelaarOnbekend],
    [{ onderwerp: '' }, 'onderwerp', 'Schrijf hier kort de reden op.'],
  ])('%j is refused at %s', async (over, pad, bericht) => {
    await begin();
    const { velden } = await k.weigert('klacht.vastleggen', vast(feiten(over)), 'ongeldige-invoer');
    expect(velden).toEqual([{ pad: `feiten.${pad}`, bericht }]);
  });

  it('who it is about does not handle it; a klacht of another dossier is not there', async () => {
    await begin();
    const { velden } = await k.weigert(
      'klacht.vastleggen',
      vast(feiten({ overWieId: balieId, behandelaarId: balieId })),
      'ongeldige-invoer',
    );
    expect(velden).toEqual([{ pad: 'feiten.behandelaarId', bericht: f.behandelaarBeklaagd }]);
    const { klachtId } = await k.doe('klacht.vastleggen', vast(feiten()));
    await k.weigert('klacht.bevestigen', { dossierId: k.met.fatima.dossierId, klachtId }, 'niet-gevonden');
    await k.weigert(
      'klacht.vastleggen',
      { ...vast(feiten(), klachtId, 1), dossierId: k.met.fatima.dossierId },
      'niet-gevonden',
    );
    await k.weigert('klacht.vastleggen', vast(feiten(), klachtId, 4), 'conflict');
  });
});
