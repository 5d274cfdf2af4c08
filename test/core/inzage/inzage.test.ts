import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fromBuffer } from 'yauzl';
import { verzoekteksten } from '#shared/taal/inzage.ts';
import { clientvelden, logIn, type Testkern } from '../hulp.ts';
import { stadsjabloon, vandaag, type Stad } from '../opstelling.ts';
import { geen, leesBestand, verzoek, vraagAan } from './hulp.ts';

const opzetten = stadsjabloon();
let k: Testkern & { met: Stad };
beforeEach(async () => {
  k = await opzetten();
  await logIn(k, 'balie');
});
afterEach(() => k.ruimOp());

const lees = (verzoekId: string) => k.doe('verzoek.lezen', { verzoekId });
const namen = (bytes: Uint8Array): Promise<string[]> =>
  new Promise((gelukt, mislukt) => {
    fromBuffer(Buffer.from(bytes), (fout, zip) => {
      const uit: string[] = [];
      if (fout) return mislukt(fout);
      zip.on('entry', ({ fileName }: { fileName: string }) => uit.push(fileName));
      zip.on('end', () => gelukt(uit));
      return undefined;
    });
  });

describe('a request for access (AVG 15)', () => {
  it('has a term of a month, stands in the Werkvoorraad, is answered with one tagged file and a letter', async () => {
    const { clientId, dossierId } = k.met.thomas;
    const verzoekId = await vraagAan(k, clientId);
    expect(await lees(verzoekId)).toMatchObject({
      naam: 'Thomas Zuiderveld',
      status: 'open',
      uiterlijk: '2026-12-16',
      verlengen: { voor: '2026-12-16', tot: '2027-02-16' },
      bestanden: [],
    });
    const { termijnen } = await k.doe('dossier.openen', { dossierId });
    expect(termijnen).toContainEqual(
      expect.objectContaining({ soort: 'verzoek', uiterlijk: '2026-12-16', artikel: 'AVG 12 lid 3' }),
    );
    const { bestandId, onderdelen } = await k.doe('verzoek.bestandMaken', { verzoekId, versie: 1 });
    expect(onderdelen).toBeGreaterThan(10);
    const pdf = await leesBestand(k, verzoekId, bestandId);
    expect(pdf).toMatchObject({ getagd: true, taal: 'nl-NL', titel: 'Wat wij over u vastlegden' });
    const plat = pdf.tekst.replace(/\s+/g, ' ');
    for (const deel of [
      'Thomas Zuiderveld',
      'Wij lieten niets weg.',
      'Melding en onderzoek',
      'De cliënt heeft geen andere plek en kan zich nu niet redden.',
      'CO-pas',
      'De Kade',
      'Onderzoeksverslag',
      'Met wie wij ze deelden',
      'Het centrale register',
      'Wie keek',
      'een medewerker (beslisser)',
      'Besluit genomen',
      'Tot wanneer, en waarom zo lang',
      'nog niet bekend: 15 jaar nadat dit is beëindigd, en het loopt nog',
      'Wmo 2015 artikel 5.3.4',
      'Ten minste 5 jaar.',
      'Autoriteit Persoonsgegevens',
    ])
      expect(plat).toContain(deel);
    // Who works here is a function, unless the organisation chose to name them; nothing of other clients, no ids.
    expect(plat).not.toContain('Naam balie');
    expect(plat).not.toContain('Amrani');
    expect(plat).not.toMatch(/\b[0-9a-hjkmnp-tv-z]{26}\b/);

    const { bestandId: briefId } = await k.doe('verzoek.afhandelen', {
      verzoekId,
      versie: 1,
      uitkomst: 'toegewezen',
      ...geen,
    });
    const brief = await leesBestand(k, verzoekId, briefId);
    expect(brief.tekst).toContain('Wij doen wat u vraagt.');
    expect(await lees(verzoekId)).toMatchObject({ status: 'afgehandeld', uiterlijk: null, versie: 2 });
    const na = await k.doe('dossier.openen', { dossierId });
    expect(na.termijnen.map(({ soort }) => soort)).not.toContain('verzoek');
  });

  it('names who looked when the organisation chose so', async () => {
    await logIn(k, 'bea');
    const { versie, waarden } = await k.doe('instelling.lezen', {});
    const aan = { ...waarden, inzageMetNamen: true };
    const zonder = await k.weigert('instelling.opslaan', { versie, waarden: aan }, 'ongeldige-invoer');
    expect(zonder.velden?.map(({ pad }) => pad)).toEqual(['waarden.inzageNamenReden']);
    await k.doe('instelling.opslaan', { versie, waarden: { ...aan, inzageNamenReden: 'Besluit van de FG' } });
    // Off again wants a reason of its own; each turn is a line in the log.
    const uit = { ...aan, inzageMetNamen: false, inzageNamenReden: 'Besluit van de FG' };
    await k.weigert('instelling.opslaan', { versie: versie + 1, waarden: uit }, 'ongeldige-invoer');
    await logIn(k, 'auditor');
    const log = await k.doe('audit.lijst', {
      ...{ zoek: 'aangezet', van: null, tot: null, voorVolgnummer: null, aantal: 5 },
    });
    expect(log.regels.map(({ tekst }) => tekst)).toEqual(['Namen van medewerkers in een inzagebestand: aangezet']);
    await logIn(k, 'balie');
    const verzoekId = await vraagAan(k, k.met.thomas.clientId);
    const { bestandId } = await k.doe('verzoek.bestandMaken', { verzoekId, versie: 1 });
    expect((await leesBestand(k, verzoekId, bestandId)).tekst.replace(/\s+/g, ' ')).toContain(
      'Naam beslisser (beslisser)',
    );
  });

  it('leaves out what somebody chose, says what and why, in the PDF and in the file for a program', async () => {
    const { clientId } = k.met.thomas;
    const verzoekId = await vraagAan(k, clientId);
    const { onderdelen } = await k.doe('verzoek.onderdelen', { verzoekId });
    const besluit = onderdelen.find(({ id }) => id.startsWith('besluit:'))!;
    const heel = onderdelen.find(({ id }) => id.startsWith('copas:'))!;
    const weglatingen = [
      { onderdeel: besluit.id, veld: 'motivering', grond: 'derden' as const, toelichting: 'Gaat ook over de broer.' },
      { onderdeel: heel.id, veld: null, grond: 'toezicht' as const, toelichting: '' },
    ];
    await k.doe('verzoek.vastleggen', { verzoekId, versie: 1, clientId, feiten: verzoek({ weglatingen }) });
    const { bestandId, weggelaten } = await k.doe('verzoek.bestandMaken', { verzoekId, versie: 2 });
    expect(weggelaten).toBe(2);
    const plat = (await leesBestand(k, verzoekId, bestandId)).tekst.replace(/\s+/g, ' ');
    expect(plat).not.toContain('De cliënt heeft geen andere plek');
    expect(plat).toContain('Motivering (bij: Besluit)');
    expect(plat).toContain('Gaat ook over de broer.');
    expect(plat).toContain('UAVG 41 lid 1 onder h');
    if (process.env['PDFUIT'])
      writeFileSync(process.env['PDFUIT'], (await k.doe('verzoek.bytes', { verzoekId, bestandId, vorm: 'pdf' })).bytes);
    const zip = await k.doe('verzoek.bytes', { verzoekId, bestandId, vorm: 'zip' });
    const inZip = await namen(zip.bytes);
    expect(inZip).toEqual(expect.arrayContaining(['persoonsgegevens.pdf', 'gegevens.json']));
    expect(inZip.filter((naam) => naam.startsWith('bijlagen/'))).toHaveLength(3);
    expect(zip.bestandsnaam).toMatch(/^persoonsgegevens-v-[0-9a-z]{4}-[0-9a-z]{4}\.zip$/);
    expect(Buffer.from(zip.bytes).includes(Buffer.from('Zuiderveld'))).toBe(false);
  });

  it('is not closed with a file of before a later choice, without having seen who asks, or with nothing where there is something', async () => {
    const { clientId } = k.met.thomas;
    const verzoekId = await vraagAan(k, clientId, { identiteit: null });
    const af = (versie: number, uitkomst: 'toegewezen' | 'niets' | 'deels') =>
      k.weigert('verzoek.afhandelen', { verzoekId, versie, uitkomst, ...geen }, 'ongeldige-invoer');
    expect((await af(1, 'toegewezen')).velden).toEqual([
      { pad: 'uitkomst', bericht: verzoekteksten.fout.identiteit },
      { pad: 'uitkomst', bericht: verzoekteksten.fout.bestand },
    ]);
    expect((await af(1, 'niets')).velden).toEqual([{ pad: 'uitkomst', bericht: verzoekteksten.fout.niets }]);
    await k.doe('verzoek.bestandMaken', { verzoekId, versie: 1 });
    await k.naar('2026-11-16T10:00:00Z');
    await logIn(k, 'balie');
    await k.doe('verzoek.vastleggen', { verzoekId, versie: 1, clientId, feiten: verzoek() });
    expect((await af(2, 'deels')).velden?.map(({ bericht }) => bericht)).toEqual([
      verzoekteksten.fout.bestandOud,
      verzoekteksten.fout.grond,
      verzoekteksten.fout.motivering,
    ]);
    await k.weigert('verzoek.bestandMaken', { verzoekId, versie: 1 }, 'conflict');
    await k.doe('verzoek.bestandMaken', { verzoekId, versie: 2 });
    await k.doe('verzoek.afhandelen', { verzoekId, versie: 2, uitkomst: 'toegewezen', ...geen });
    await k.weigert('verzoek.vastleggen', { verzoekId, versie: 3, clientId, feiten: verzoek() }, 'al-besloten');
    await k.weigert('verzoek.afhandelen', { verzoekId, versie: 3, uitkomst: 'toegewezen', ...geen }, 'al-besloten');
    await k.doe('verzoek.heropenen', { verzoekId, versie: 3, reden: 'Er ontbrak een bijlage' });
    expect(await lees(verzoekId)).toMatchObject({ status: 'open', uiterlijk: '2026-12-16', versie: 4 });
    await k.weigert('verzoek.heropenen', { verzoekId, versie: 4, reden: 'Nog eens' }, 'stap-niet-mogelijk');
  });

  it('of somebody who is not known is answered without a file, and reminded of beside the Werkvoorraad', async () => {
    await k.weigert(
      'verzoek.vastleggen',
      { verzoekId: null, versie: 0, clientId: null, feiten: verzoek() },
      'ongeldige-invoer',
    );
    const verzoekId = await vraagAan(k, null, { overNaam: 'Joost Onbekend' });
    expect(await k.doe('verzoek.wachtend', {})).toEqual({ zonderDossier: 1, eerste: '2026-12-16' });
    expect(await k.doe('verzoek.onderdelen', { verzoekId })).toEqual({ versie: 1, onderdelen: [] });
    await k.weigert('verzoek.bestandMaken', { verzoekId, versie: 1 }, 'stap-niet-mogelijk');
    const { bestandId } = await k.doe('verzoek.afhandelen', { verzoekId, versie: 1, uitkomst: 'niets', ...geen });
    const { tekst } = await leesBestand(k, verzoekId, bestandId);
    expect(tekst).toContain('Wij hebben geen gegevens over u gevonden.');
    expect(tekst).toContain('Joost Onbekend');
    expect((await k.doe('verzoek.wachtend', {})).zonderDossier).toBe(0);
  });

  it('takes two months more, told in time with a reason; a last day that is no werkdag moves on', async () => {
    const { clientId } = k.met.piet;
    const verzoekId = await vraagAan(k, clientId, { ontvangenOp: '2026-10-19', wijze: 'post' });
    // A month after 19 October is a Thursday; three months after it a Tuesday.
    expect((await lees(verzoekId)).uiterlijk).toBe('2026-11-19');
    const stuur = (over: object, versie = 1) => ({
      verzoekId,
      versie,
      clientId,
      feiten: verzoek({ ontvangenOp: '2026-10-19', ...over }),
    });
    const zonder = await k.weigert('verzoek.vastleggen', stuur({ verlengdOp: vandaag }), 'ongeldige-invoer');
    expect(zonder.velden?.[0]?.pad).toBe('feiten.verlengdReden');
    await k.doe('verzoek.vastleggen', stuur({ verlengdOp: vandaag, verlengdReden: 'Veel papieren dossiers' }));
    expect((await lees(verzoekId)).uiterlijk).toBe('2027-01-19');
    const laat = await vraagAan(k, clientId, { ontvangenOp: '2026-10-01' });
    const feiten = verzoek({ ontvangenOp: '2026-10-01', verlengdOp: vandaag, verlengdReden: 'x' });
    const te = await k.weigert(
      'verzoek.vastleggen',
      { verzoekId: laat, versie: 1, clientId, feiten },
      'ongeldige-invoer',
    );
    expect(te.velden?.[0]?.bericht).toBe(verzoekteksten.fout.verlengdLaat);
    // 31 October and a month is 30 November, a Monday; 5 November and a month is a Saturday.
    const zaterdag = await vraagAan(k, clientId, { ontvangenOp: '2026-11-05' });
    expect((await lees(zaterdag)).uiterlijk).toBe('2026-12-07');
  });

  it('refuses what cannot be', async () => {
    const { clientId } = k.met.thomas;
    const stuur = (over: Parameters<typeof verzoek>[0], wie: string | null = clientId) =>
      k.weigert(
        'verzoek.vastleggen',
        { verzoekId: null, versie: 0, clientId: wie, feiten: verzoek(over) },
        'ongeldige-invoer',
      );
    for (const [over, pad] of [
      [{ ontvangenOp: '2026-11-17' }, 'feiten.ontvangenOp'],
      [{ ingetrokkenOp: '2026-11-15' }, 'feiten.ingetrokkenOp'],
      [{ verzoeker: 'gemachtigde' }, 'feiten.verzoekerNaam'],
      [{ soort: 'rectificatie' }, 'feiten.wat'],
      [{ soort: 'wissing' }, 'feiten.wat'],
      [{ wat: 'x'.repeat(20_001) }, 'feiten.wat'],
    ] as const)
      expect((await stuur(over)).velden?.map((v) => v.pad)).toContain(pad);
    await k.weigert('verzoek.vastleggen', { verzoekId: null, versie: 1, clientId, feiten: verzoek() }, 'conflict');
    await k.weigert('verzoek.lezen', { verzoekId: '0'.repeat(26) }, 'niet-gevonden');
    const verzoekId = await vraagAan(k, clientId);
    const ander = { verzoekId, versie: 1, clientId: k.met.piet.clientId, feiten: verzoek() };
    expect((await k.weigert('verzoek.vastleggen', ander, 'ongeldige-invoer')).velden?.[0]?.pad).toBe('clientId');
  });

  it('of a shielded client is there for the circle only, in lists too', async () => {
    const { clientId } = k.met.piet;
    const verzoekId = await vraagAan(k, clientId);
    await logIn(k, 'beslisser');
    const eigenaarId = (await k.doe('gebruiker.namen', {})).find(({ naam }) => naam === 'Naam beslisser')!.id;
    const grond = { grond: 'publiek-persoon' as const, reden: 'Staat vaak in de krant', voor: 'kring' as const };
    const wie = { eigenaarId, kring: [eigenaarId], uitgesloten: [] };
    await k.doe('afscherming.instellen', { clientId, versie: 0, ...grond, ...wie });
    await logIn(k, 'balie');
    await k.weigert('verzoek.lezen', { verzoekId }, 'afgeschermd');
    expect((await k.doe('verzoek.lijst', { soort: null, alleenOpen: true, vanaf: 0, aantal: 10 })).totaal).toBe(0);
  });
});

describe('the other rights (AVG 16 to 21)', () => {
  it('rectificatie: what changed is said, the registry hears it again, other recipients are ticked off (AVG 19)', async () => {
    const { clientId, dossierId } = k.met.thomas;
    const verzoekId = await vraagAan(k, clientId, { soort: 'rectificatie', wat: 'Mijn achternaam is Zuidervelt.' });
    const { versie } = (await k.doe('client.lezen', { clientId })).client;
    await k.doe('client.wijzigen', {
      clientId,
      versie,
      velden: clientvelden({ achternaam: 'Zuidervelt', bsn: '999900006' }),
    });
    const zonder = await k.weigert(
      'verzoek.afhandelen',
      { verzoekId, versie: 1, uitkomst: 'toegewezen', ...geen },
      'ongeldige-invoer',
    );
    expect(zonder.velden?.[0]?.pad).toBe('gewijzigd');
    const gewijzigd = 'Achternaam: Zuidervelt';
    await k.doe('verzoek.afhandelen', { verzoekId, versie: 1, uitkomst: 'toegewezen', ...geen, gewijzigd });
    const na = await lees(verzoekId);
    expect(na.inhoud.afhandeling?.ontvangers).toContain(verzoekteksten.register);
    expect(na.inhoud.verteld).toEqual([{ ontvanger: verzoekteksten.register, op: vandaag, hoe: 'register' }]);
    const open = na.nogTeVertellen;
    const { termijnen } = await k.doe('dossier.openen', { dossierId });
    expect(termijnen.some(({ soort }) => soort === 'verzoek-vertellen')).toBe(open.length > 0);
    const [ontvanger = verzoekteksten.register] = open;
    if (open.length === 0)
      await k.weigert(
        'verzoek.vertellen',
        { verzoekId, versie: 2, ontvanger, op: vandaag, hoe: 'brief' },
        'ongeldige-invoer',
      );
  });

  it('refused: the statement of the client stands beside the dossier, in its head, its timeline and the letter', async () => {
    const { clientId, dossierId } = k.met.thomas;
    const verzoekId = await vraagAan(k, clientId, { soort: 'rectificatie', wat: 'Ik was niet dronken.' });
    const verklaring = 'Ik had niets gedronken.';
    const invoer = {
      verzoekId,
      versie: 1,
      uitkomst: 'geweigerd' as const,
      grond: 'juist' as const,
      gewijzigd: '',
      verklaring,
    };
    await k.weigert('verzoek.afhandelen', { ...invoer, motivering: '' }, 'ongeldige-invoer');
    const { bestandId } = await k.doe('verzoek.afhandelen', { ...invoer, motivering: 'Drie collega’s zagen het.' });
    const { tekst } = await leesBestand(k, verzoekId, bestandId);
    for (const deel of ['Wij doen niet wat u vraagt.', verklaring, 'Drie collega’s zagen het.', 'AVG 77'])
      expect(tekst).toContain(deel);
    const dossier = await k.doe('dossier.openen', { dossierId });
    expect(dossier.aandacht).toContain(verzoekteksten.verklaring);
    const { regels } = await k.doe('dossier.tijdlijn', { dossierId, aantal: 50 });
    expect(JSON.stringify(regels)).toContain(verklaring);
  });

  it('wissing is refused by the duty to keep; beperking is said in the head of the dossier until it is taken back', async () => {
    const { clientId, dossierId } = k.met.thomas;
    const wissing = await vraagAan(k, clientId, { soort: 'wissing', wat: 'Alles.' });
    const plicht = {
      grond: 'wettelijke-plicht' as const,
      motivering: 'Wij bewaren dit 15 jaar.',
      gewijzigd: '',
      verklaring: '',
    };
    const { bestandId } = await k.doe('verzoek.afhandelen', {
      verzoekId: wissing,
      versie: 1,
      uitkomst: 'geweigerd',
      ...plicht,
    });
    expect((await leesBestand(k, wissing, bestandId)).tekst.replace(/\s+/g, ' ')).toContain('AVG 17 lid 3 onder b');
    const beperking = await vraagAan(k, clientId, { soort: 'beperking', wat: 'Tot het is uitgezocht.' });
    await k.doe('verzoek.afhandelen', { verzoekId: beperking, versie: 1, uitkomst: 'toegewezen', ...geen });
    const aandacht = async () => (await k.doe('dossier.openen', { dossierId })).aandacht;
    expect(await aandacht()).toContain(verzoekteksten.beperkt);
    const { versie } = await lees(beperking);
    await k.doe('verzoek.heropenen', { verzoekId: beperking, versie, reden: 'Uitgezocht' });
    expect(await aandacht()).not.toContain(verzoekteksten.beperkt);
    expect((await k.doe('verzoek.vanClient', { clientId })).map(({ soort, status }) => [soort, status])).toContainEqual(
      ['beperking', 'open'],
    );
  });
});
