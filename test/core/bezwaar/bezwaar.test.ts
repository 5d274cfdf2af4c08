import { afterEach, describe, expect, it } from 'vitest';
import type { Bezwaarfeiten } from '#shared/domein/bezwaar.ts';
import { leegBezwaar } from '#shared/domein/bezwaar.ts';
import { bezwaarteksten } from '#shared/taal/bezwaar.ts';
import { leesPdf } from '../../documenten/lezer.ts';
import { clientvelden, gemeente, logIn, rechteWeg, voegGebruikersToe, type Testkern } from '../hulp.ts';
import { sjabloon, vandaag, verstrekking } from '../opstelling.ts';

/** A client who was refused; beslisser took the besluit, balie did the onderzoek, tweede and hoor had no part in it. */
const opzetten = sjabloon(async (k: Testkern) => {
  const { locatieId } = await gemeente(k);
  await logIn(k, 'bea');
  await voegGebruikersToe(k, { inlognaam: 'tweede', rollen: ['beslisser'] }, { inlognaam: 'hoor', rollen: ['balie'] });
  const weg = rechteWeg(vandaag, locatieId);
  await logIn(k, 'balie');
  const { id: clientId } = await k.doe('client.aanmaken', { velden: clientvelden() });
  const { dossierId } = await k.doe('dossier.starten', { clientId, feiten: weg.melding });
  for (const invoer of [
    { stap: 'onderzoek' as const, feiten: weg.onderzoek },
    { stap: 'voorwaarden' as const, feiten: weg.voorwaarden },
  ])
    await k.doe('stap.vastleggen', { dossierId, versie: 0, invoer });
  await logIn(k, 'beslisser');
  const basis = await verstrekking(k, dossierId, locatieId);
  const { besluitId } = await k.doe('besluit.nemen', {
    ...basis,
    soort: 'weigeren',
    ingangsdatum: null,
    locatieId: null,
    gronden: ['voldoende-redzaam'],
    afwijking: 'De cliënt heeft sinds gisteren een kamer.',
    voorwaarden: '',
  });
  await k.doe('besluit.bekendmaken', { besluitId, datum: vandaag, wijze: 'uitgereikt' });
  const namen = await k.doe('gebruiker.namen', {});
  const wie = (naam: string) => namen.find((g) => g.naam === `Naam ${naam}`)!.id;
  return {
    locatieId,
    clientId,
    dossierId,
    besluitId,
    beslisserId: wie('beslisser'),
    balieId: wie('balie'),
    hoorId: wie('hoor'),
  };
});
type Met = Awaited<ReturnType<typeof opzetten>>['met'];
let k: Testkern & { met: Met };
afterEach(() => k.ruimOp());

const later = '2026-11-24T09:00:00Z';
const dag = '2026-11-24';
const feiten = (over: Partial<Bezwaarfeiten> = {}): Bezwaarfeiten => ({
  ...leegBezwaar(dag),
  ontvangenOp: '2026-11-23',
  wijze: 'loket',
  gronden: 'Ik heb geen kamer. Dat was mijn broer.',
  ...over,
});
const gehoord = {
  horen: 'gehouden' as const,
  hoorOp: dag,
  hoorVerslag: 'De kamer is van haar broer; zij kan er niet slapen.',
};

async function begin(): Promise<void> {
  k = await opzetten();
  await logIn(k, 'hoor');
  await k.naar(later);
}
const vast = (f: Bezwaarfeiten, bezwaarId: string | null = null, versie = 0) => ({
  dossierId: k.met.dossierId,
  besluitId: k.met.besluitId,
  bezwaarId,
  versie,
  feiten: f,
});
const lees = async () => (await k.doe('bezwaar.lezen', { dossierId: k.met.dossierId })).bezwaren[0]!;
const document = async (documentId: string) => leesPdf((await k.doe('document.bytes', { documentId })).bytes);

describe('a bezwaar from receipt to a new besluit', () => {
  it('what it took back does not count again beside the besluit that came in its place', async () => {
    await begin();
    const { dossierId, locatieId } = k.met;
    const { bezwaarId } = await k.doe('bezwaar.vastleggen', vast(feiten({ behandelaarId: k.met.hoorId, ...gehoord })));
    await logIn(k, 'tweede');
    const motivering = 'De kamer is niet van u. U kunt zich nu niet redden.';
    const gegrond = { versie: 1, uitkomst: 'gegrond' as const, motivering, herroepen: true };
    const { herroepingId } = await k.doe('bezwaar.beslissen', { dossierId, bezwaarId, ...gegrond });
    const nieuw = await k.doe('besluit.nemen', await verstrekking(k, dossierId, locatieId, dag));
    const laat = { besluitId: herroepingId ?? '', reden: 'Vergissing' };
    const antwoord = await k.weigert('besluit.latenVervallen', laat, 'stap-niet-mogelijk');
    expect(antwoord.melding).toContain('opnieuw op de aanvraag besloten');
    await k.doe('besluit.latenVervallen', { besluitId: nieuw.besluitId, reden: 'Vergissing' });
    await k.doe('besluit.latenVervallen', laat);
    expect((await k.doe('dossier.openen', { dossierId })).status).toBe('geweigerd');
  });

  it('terms, confirmation, hearing, gegrond, herroepen, made known, and the dossier is open for a new besluit', async () => {
    await begin();
    const { dossierId } = k.met;
    const { bezwaarId } = await k.doe('bezwaar.vastleggen', vast(feiten({ behandelaarId: k.met.hoorId })));
    // Made known on 16 November: until 28 December for bezwaar, six weken later to decide.
    expect(await lees()).toMatchObject({
      status: 'open',
      tijdigheid: 'op-tijd',
      uiterlijk: '2027-02-08',
      behandelaar: 'Naam hoor',
    });
    const { termijnen } = await k.doe('dossier.openen', { dossierId });
    expect(termijnen.map(({ soort, uiterlijk }) => [soort, uiterlijk])).toContainEqual([
      'bezwaar-beslissen',
      '2027-02-08',
    ]);
    const werk = await k.doe('werkvoorraad.lijst', { groep: null, vanaf: 0, aantal: 10 });
    expect(werk.regels[0]).toMatchObject({ watNu: 'Beslis op het bezwaar', termijn: { artikel: 'Awb 7:10' } });

    const brief = await document((await k.doe('bezwaar.bevestigen', { dossierId, bezwaarId })).id);
    expect(brief.tekst).toContain(
      'Op 23 november 2026 ontvingen wij uw bezwaar tegen ons besluit van 16 november 2026',
    );
    expect(brief.tekst).toContain('uiterlijk op maandag 8 februari 2027');
    expect(brief).toMatchObject({ getagd: true, taal: 'nl-NL' });

    await k.doe('bezwaar.vastleggen', vast(feiten({ behandelaarId: k.met.hoorId, ...gehoord }), bezwaarId, 1));
    await logIn(k, 'tweede');
    const uit = await k.doe('bezwaar.beslissen', {
      dossierId,
      bezwaarId,
      versie: 2,
      uitkomst: 'gegrond',
      motivering: 'De kamer is niet van u. U kunt zich nu niet redden.',
      herroepen: true,
    });
    const beslissing = await document(uit.documentId);
    for (const deel of [
      'Uw bezwaar is gegrond. U krijgt gelijk.',
      'Wij herroepen ons besluit',
      'Ik heb geen kamer. Dat was mijn broer.',
      'De kamer is niet van u.',
      'Dan kunt u in beroep bij de rechtbank. Dat kan tot en met dinsdag 5 januari 2027',
    ])
      expect(beslissing.tekst).toContain(deel);
    expect(beslissing.lettertypen.every(({ ingesloten }) => ingesloten)).toBe(true);

    const open = await k.doe('dossier.openen', { dossierId });
    expect(open.status).toBe('wacht-op-besluit');
    expect(open.besluiten.find(({ id }) => id === k.met.besluitId)).toMatchObject({ herroepen: true });
    expect(open.besluiten.find(({ id }) => id === uit.herroepingId)).toMatchObject({
      soort: 'herroepen',
      opBesluitId: k.met.besluitId,
    });
    expect((await lees()).beslissing).toMatchObject({
      uitkomst: 'gegrond',
      herroepingId: uit.herroepingId,
      nieuwBesluit: null,
    });

    const { beroepTot } = await k.doe('bezwaar.bekendmaken', { dossierId, bezwaarId, datum: dag, wijze: 'uitgereikt' });
    expect(beroepTot).toBe('2027-01-05');
    await k.weigert(
      'bezwaar.bekendmaken',
      { dossierId, bezwaarId, datum: dag, wijze: 'uitgereikt' },
      'al-bekendgemaakt',
    );

    // The beslisser who refused may take the new besluit; what was decided on bezwaar binds.
    await k.naar('2026-11-25T09:00:00Z');
    const { besluitId: nieuw } = await k.doe(
      'besluit.nemen',
      await verstrekking(k, dossierId, k.met.locatieId, '2026-11-25'),
    );
    expect((await lees()).beslissing).toMatchObject({
      bekendgemaaktOp: dag,
      beroepTot,
      nieuwBesluit: { id: nieuw, soort: 'verstrekken' },
    });
    const { regels } = await k.doe('dossier.tijdlijn', { dossierId, aantal: 50 });
    for (const titel of [
      'Bezwaar vastgelegd',
      'Bezwaar bijgewerkt',
      'Beslist op bezwaar',
      'Besluit: eerder besluit herroepen',
      'Besluit bekendgemaakt op 24-11-2026',
      'Besluit: opvang verstrekt',
    ])
      expect(regels.map((r) => r.titel)).toContain(titel);
    expect(regels.find(({ titel }) => titel === 'Bezwaar bijgewerkt')?.details).toContainEqual({
      label: 'Hoorzitting',
      was: 'Nog niet gepland',
      wordt: 'Gehouden',
    });
  });

  it('ongegrond leaves the besluit as it was, waits for bekendmaking, and takes beroep afterwards but nothing else', async () => {
    await begin();
    const { dossierId } = k.met;
    const { bezwaarId } = await k.doe('bezwaar.vastleggen', vast(feiten(gehoord)));
    await logIn(k, 'tweede');
    const invoer = { dossierId, bezwaarId, versie: 1, motivering: 'U heeft een eigen kamer.', herroepen: false };
    await k.doe('bezwaar.beslissen', { ...invoer, uitkomst: 'ongegrond' });
    expect((await k.doe('dossier.openen', { dossierId })).termijnen.map(({ soort }) => soort)).toContain(
      'bezwaar-bekendmaken',
    );
    await k.doe('bezwaar.bekendmaken', { dossierId, bezwaarId, datum: dag, wijze: 'per-post' });
    const open = await k.doe('dossier.openen', { dossierId });
    expect(open.status).toBe('geweigerd');
    expect(open.termijnen.map(({ soort }) => soort)).not.toContain('bezwaar-bekendmaken');
    await k.weigert('bezwaar.beslissen', { ...invoer, uitkomst: 'gegrond' }, 'al-besloten');
    await k.weigert(
      'bezwaar.vastleggen',
      vast(feiten({ ...gehoord, gronden: 'Anders.' }), bezwaarId, 1),
      'al-besloten',
    );
    await k.doe('bezwaar.vastleggen', vast(feiten({ ...gehoord, beroepOp: dag }), bezwaarId, 1));
    expect((await lees()).feiten.beroepOp).toBe(dag);
  });

  it('taken back, or entered by mistake, is no work any more and stays to be seen', async () => {
    await begin();
    const { bezwaarId } = await k.doe('bezwaar.vastleggen', vast(feiten()));
    await k.doe('bezwaar.vastleggen', vast(feiten({ ingetrokkenOp: dag }), bezwaarId, 1));
    expect(await lees()).toMatchObject({ status: 'ingetrokken', uiterlijk: null });
    const tweede = await k.doe('bezwaar.vastleggen', vast(feiten()));
    await k.doe('bezwaar.vastleggen', vast(feiten({ vervallenReden: 'Dubbel ingevoerd' }), tweede.bezwaarId, 1));
    const { termijnen } = await k.doe('dossier.openen', { dossierId: k.met.dossierId });
    expect(termijnen.map(({ soort }) => soort)).not.toContain('bezwaar-beslissen');
    const lijst = (alleenOpen: boolean) => k.doe('bezwaar.lijst', { soort: null, alleenOpen, vanaf: 0, aantal: 10 });
    expect((await lijst(true)).totaal).toBe(0);
    expect((await lijst(false)).regels.map(({ status }) => status)).toEqual(['ingetrokken']);
  });

  it('two people at once: the second is told and loses nothing', async () => {
    await begin();
    const { bezwaarId } = await k.doe('bezwaar.vastleggen', vast(feiten()));
    await k.doe('bezwaar.vastleggen', vast(feiten({ commissie: true }), bezwaarId, 1));
    await k.weigert('bezwaar.vastleggen', vast(feiten({ commissie: false }), bezwaarId, 1), 'conflict');
    expect(await lees()).toMatchObject({ versie: 2, uiterlijk: '2027-03-22' });
  });
});

describe('who may decide, and hear', () => {
  it('not who took the besluit (Awb 10:3), nor who did the onderzoek may hear (7:5)', async () => {
    await begin();
    for (const id of [k.met.beslisserId, k.met.balieId]) {
      const { velden } = await k.weigert('bezwaar.vastleggen', vast(feiten({ behandelaarId: id })), 'ongeldige-invoer');
      expect(velden).toEqual([{ pad: 'feiten.behandelaarId', bericht: bezwaarteksten.fout.behandelaar }]);
    }
    const { bezwaarId } = await k.doe('bezwaar.vastleggen', vast(feiten(gehoord)));
    const invoer = {
      dossierId: k.met.dossierId,
      bezwaarId,
      versie: 1,
      uitkomst: 'ongegrond',
      motivering: 'Omdat.',
      herroepen: false,
    };
    await k.weigert('bezwaar.beslissen', invoer, 'geen-recht');
    await logIn(k, 'beslisser');
    expect((await k.weigert('bezwaar.beslissen', invoer, 'vier-ogen')).melding).toBe(bezwaarteksten.fout.zelfBesloten);
    expect((await lees()).waaromNiet).toBe(bezwaarteksten.fout.zelfBesloten);
  });
});

describe('what an outcome must agree with', () => {
  const beslis = (over: object) => ({
    dossierId: k.met.dossierId,
    versie: 1,
    uitkomst: 'gegrond',
    motivering: 'Omdat het zo is.',
    herroepen: false,
    ...over,
  });
  const veld = async (invoer: object) =>
    (await k.weigert('bezwaar.beslissen', invoer, 'ongeldige-invoer')).velden?.[0]?.bericht;
  it.each([
    ['nobody was heard', {}, { uitkomst: 'gegrond' }, bezwaarteksten.fout.eerstHoren],
    [
      'late and nobody judged why',
      { ontvangenOp: '2027-01-05', ...gehoord },
      { uitkomst: 'ongegrond' },
      bezwaarteksten.fout.eerstTijdig,
    ],
    [
      'late and to blame',
      { ontvangenOp: '2027-01-05', ...gehoord, verschoonbaar: false, verschoonbaarReden: 'Vergeten.' },
      { uitkomst: 'gegrond' },
      bezwaarteksten.fout.teLaat,
    ],
    [
      'it can still be mended',
      { ...gehoord, verzuim: 'de gronden', verzuimGevraagdOp: dag, verzuimTot: '2027-02-01' },
      { uitkomst: 'niet-ontvankelijk' },
      bezwaarteksten.fout.herstelLoopt,
    ],
    ['only gegrond takes back', gehoord, { uitkomst: 'ongegrond', herroepen: true }, bezwaarteksten.fout.herroepen],
  ])('%s', async (_wat, over, invoer, bericht) => {
    await begin();
    await k.naar('2027-01-06T09:00:00Z');
    const { bezwaarId } = await k.doe('bezwaar.vastleggen', vast(feiten(over)));
    await logIn(k, 'tweede');
    expect(await veld(beslis({ bezwaarId, ...invoer }))).toBe(bericht);
  });

  it('late but not to blame can be gegrond; with verbeterde motivering the besluit stays', async () => {
    await begin();
    await k.naar('2027-01-06T09:00:00Z');
    const laat = {
      ontvangenOp: '2027-01-05',
      ...gehoord,
      verschoonbaar: true,
      verschoonbaarReden: 'Lag in het ziekenhuis.',
    };
    const { bezwaarId } = await k.doe('bezwaar.vastleggen', vast(feiten(laat)));
    await logIn(k, 'tweede');
    const { documentId, herroepingId } = await k.doe('bezwaar.beslissen', {
      ...beslis({ bezwaarId }),
      bezwaarId,
      uitkomst: 'deels-gegrond',
    });
    expect(herroepingId).toBeNull();
    expect((await document(documentId)).tekst).toContain(
      'Ons besluit blijft gelden, met de uitleg die hieronder staat.',
    );
  });

  it('a besluit is taken back once', async () => {
    await begin();
    const eerste = await k.doe('bezwaar.vastleggen', vast(feiten(gehoord)));
    const tweede = await k.doe('bezwaar.vastleggen', vast(feiten(gehoord)));
    await logIn(k, 'tweede');
    await k.doe('bezwaar.beslissen', {
      ...beslis({}),
      bezwaarId: eerste.bezwaarId,
      uitkomst: 'gegrond',
      herroepen: true,
    });
    expect(await veld(beslis({ bezwaarId: tweede.bezwaarId, herroepen: true }))).toBe(bezwaarteksten.fout.alHerroepen);
  });
});

describe('input that cannot be', () => {
  const f = bezwaarteksten.fout;
  it.each<[Partial<Bezwaarfeiten>, string, string]>([
    [{ ontvangenOp: '2026-11-25' }, 'ontvangenOp', f.toekomst],
    [{ ontvangenOp: '2026-11-15' }, 'ontvangenOp', f.vóórBesluit],
    [{ verzondenOp: dag }, 'verzondenOp', f.verzonden],
    [{ indiener: 'gemachtigde' }, 'indienerNaam', f.indiener],
    [{ verzuim: 'handtekening' }, 'verzuimGevraagdOp', f.verzuimDatums],
    [{ verzuim: 'handtekening', verzuimGevraagdOp: dag }, 'verzuimTot', f.verzuimDatums],
    [{ verzuimTot: '2026-12-01' }, 'verzuim', f.verzuimWat],
    [{ verzuim: 'x', verzuimGevraagdOp: dag, verzuimTot: '2026-11-20' }, 'verzuimTot', f.verzuimVolgorde],
    [{ verschoonbaar: false }, 'verschoonbaarReden', f.verschoonbaar],
    [{ verdaagdOp: dag }, 'verdaagdReden', f.verdaagd],
    [{ uitstelTot: '2027-03-01' }, 'uitstelReden', f.uitstel],
    [{ horen: 'gepland' }, 'hoorOp', f.hoorOp],
    [{ horen: 'gehouden', hoorOp: dag }, 'hoorVerslag', f.hoorVerslag],
    [{ horen: 'gehouden', hoorOp: '2026-11-30', hoorVerslag: 'x' }, 'hoorOp', f.toekomst],
    [{ horen: 'afgezien' }, 'afzienReden', f.afzien],
    [{ ingebrekestellingOp: '2026-12-24' }, 'ingebrekestellingOp', f.toekomst],
    [{ ingetrokkenOp: '2026-12-24' }, 'ingetrokkenOp', f.toekomst],
    [{ behandelaarId: '0'.repeat(26) }, 'behandelaarId', f.behandelaarOnbekend],
  ])('%j is refused at %s', async (over, pad, bericht) => {
    await begin();
    const { velden } = await k.weigert('bezwaar.vastleggen', vast(feiten(over)), 'ongeldige-invoer');
    expect(velden).toEqual([{ pad: `feiten.${pad}`, bericht }]);
    expect(k.fouten).toEqual([]);
  });

  it('a besluit that is not there, is another dossier’s, or was never made known', async () => {
    await begin();
    for (const besluitId of ['0'.repeat(26), k.met.dossierId]) {
      const { velden } = await k.weigert('bezwaar.vastleggen', { ...vast(feiten()), besluitId }, 'ongeldige-invoer');
      expect(velden?.[0]?.pad).toBe('besluitId');
    }
    await k.weigert('bezwaar.vastleggen', vast(feiten(), '0'.repeat(26), 1), 'niet-gevonden');
    await k.weigert('bezwaar.vastleggen', vast(feiten(), null, 1), 'conflict');
  });

  it('an ingebrekestelling after the term brings its two weken into the Werkvoorraad; before it nothing', async () => {
    await begin();
    const { bezwaarId } = await k.doe('bezwaar.vastleggen', vast(feiten({ ingebrekestellingOp: dag })));
    expect((await lees()).dwangsom).toMatchObject({ teVroeg: true });
    await k.naar('2027-02-09T09:00:00Z');
    await k.doe('bezwaar.vastleggen', vast(feiten({ ingebrekestellingOp: '2027-02-09' }), bezwaarId, 1));
    expect((await lees()).dwangsom).toEqual({
      teVroeg: false,
      nogTot: '2027-02-23',
      vanaf: '2027-02-24',
      laatste: '2027-04-06',
    });
    const lijst = await k.doe('bezwaar.lijst', { soort: 'bezwaar', alleenOpen: true, vanaf: 0, aantal: 5 });
    expect(lijst.regels[0]).toMatchObject({ teLaat: true, uiterlijk: '2027-02-08' });
  });
});
