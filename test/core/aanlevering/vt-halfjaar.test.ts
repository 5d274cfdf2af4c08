import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pleger } from '../crisis/hulp.ts';
import { logIn, type Testkern } from '../hulp.ts';
import { organisatiesjabloon } from '../opstelling.ts';
import { geefBsn, klareTriage, leesCsv, leg, vtzaak } from './hulp.ts';

const opzetten = organisatiesjabloon('veilig-thuis', ['veilig-thuis', 'teamleider']);
let k: Testkern;
beforeEach(async () => {
  k = await opzetten();
  await logIn(k, 'teamleider');
});
afterEach(() => k.ruimOp());

const halfjaar = { soort: 'vt-halfjaar', van: '2026-07-01' } as const;
const naHetHalfjaar = '2027-01-05T09:00:00Z';
const controleer = () => k.doe('aanlevering.controleren', halfjaar);
async function lever(anders: { weglaten?: boolean; reden?: string } = {}) {
  const { vingerafdruk } = await controleer();
  return k.doe('aanlevering.leveren', { ...halfjaar, vingerafdruk, weglaten: false, reden: '', ...anders });
}
const bestand = async (id: string) => (await k.doe('aanlevering.bytes', { id })).bytes;

describe('the half-yearly delivery to the CBS', () => {
  it('has a line for every person of what was finished, by the codes, with a receipt', async () => {
    const zaak = await vtzaak(k, klareTriage('2026-11-16'), { bsn: '999900006' });
    await leg(k, zaak.dossierId, 'pleger', pleger());
    await k.doe('crisismensen.toevoegen', {
      ...{
        dossierId: zaak.dossierId,
        lidId: null,
        nieuw: { roepnaam: 'Baby', tussenvoegsel: '', achternaam: '', geboortedatum: null },
      },
      lid: { rol: 'kind', geschatteLeeftijd: null, geschatOp: null, ongeboren: true, uitgerekendOp: null },
    });
    await k.naar(naHetHalfjaar);
    const verslag = await controleer();
    expect(verslag).toMatchObject({
      periode: 'tweede halfjaar 2026',
      uiterlijk: '2027-01-21',
      loopt: false,
      aantallen: { zaken: 1, regels: 3, geweigerd: 0, letOp: 0 },
      bevindingen: [],
      vorige: null,
    });
    const geleverd = await lever();
    expect(geleverd).toMatchObject({
      volgnummer: 1,
      zaken: 1,
      regels: 3,
      geweigerd: 0,
      laatste: true,
      ontvangst: null,
    });
    expect(geleverd.bestandsnaam).toBe('halfjaaropgave-veilig-thuis-2026-07-tot-en-met-2026-12-1.csv');
    const bytes = await bestand(geleverd.id);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(geleverd.sha256);
    const gedeeld = {
      zaak: zaak.kenmerk,
      meldingOp: '20261116',
      triagebesluitOp: '20261116',
      triagebesluit: '02',
      onderzoekAfgerondOp: '',
      afgerondOp: '20261116',
      aanleiding: '01',
      // In the order of the list, whatever order they were ticked in.
      aard: '01,03',
      aantalPersonen: '3',
    };
    expect(leesCsv(bytes)).toEqual([
      { ...gedeeld, persoon: '1', bsn: '999900006', rol: '01' },
      { ...gedeeld, persoon: '2', bsn: '999999999', rol: '04' },
      { ...gedeeld, persoon: '3', bsn: '000000000', rol: '02' },
    ]);
  });

  it('leaves out what is not finished, and takes the onderzoek as the end when there is one', async () => {
    await vtzaak(k, klareTriage('2026-11-16', { triagebesluit: null, triagebesluitOp: null }));
    const open = await vtzaak(k, klareTriage('2026-11-16', { triagebesluit: 'onderzoek' }));
    await k.naar('2027-02-01T09:00:00Z');
    expect((await controleer()).aantallen).toMatchObject({ zaken: 0, geweigerd: 0 });
    const onderzoek = { uitkomst: '', geinformeerdOp: null, uitgesteld: false, uitstelReden: '' };
    await leg(k, open.dossierId, 'vt-onderzoek', { ...onderzoek, afgerondOp: '2026-12-31' });
    expect((await controleer()).aantallen).toMatchObject({ zaken: 1 });
    await leg(k, open.dossierId, 'vt-onderzoek', { ...onderzoek, afgerondOp: '2027-01-01' });
    expect((await controleer()).aantallen).toMatchObject({ zaken: 0 });
  });

  it('refuses a case without aanleiding with the reason, and goes without it only when a person says so', async () => {
    const goed = await vtzaak(k, klareTriage('2026-11-16'), { bsn: '999900006' });
    const fout = await vtzaak(k, klareTriage('2026-11-16', { aanleiding: null, aard: [] }), { achternaam: 'Bakker' });
    await k.naar(naHetHalfjaar);
    const verslag = await controleer();
    expect(verslag.aantallen).toEqual({ zaken: 1, regels: 1, geweigerd: 1, letOp: 0 });
    expect(verslag.bevindingen).toMatchObject([
      { dossierId: fout.dossierId, kenmerk: fout.kenmerk, geweigerd: true, deel: 'crisisintake' },
    ]);
    expect(verslag.bevindingen[0]?.problemen.map(({ tekst }) => tekst)).toEqual([
      'De aanleiding ontbreekt. Kies die bij de triage.',
      'De aard ontbreekt. Kies er minstens een bij de triage.',
      'Cliënt: geen BSN bekend. In het bestand komt 000000000.',
    ]);
    const invoer = { ...halfjaar, vingerafdruk: verslag.vingerafdruk, reden: '' };
    await k.weigert('aanlevering.leveren', { ...invoer, weglaten: false }, 'stap-niet-mogelijk');
    const { id } = await k.doe('aanlevering.leveren', { ...invoer, weglaten: true });
    expect(leesCsv(await bestand(id)).map((regel) => regel['zaak'])).toEqual([goed.kenmerk]);
    const gelezen = await k.doe('aanlevering.lezen', { id });
    expect(gelezen.bevindingen).toMatchObject([{ kenmerk: fout.kenmerk, geweigerd: true }]);
    expect(gelezen.levering).toMatchObject({ zaken: 1, geweigerd: 1 });
  });

  it('delivers what was read: a change in between asks for a new look', async () => {
    const { dossierId } = await vtzaak(k, klareTriage('2026-11-16'), { bsn: '999900006' });
    await k.naar(naHetHalfjaar);
    const { vingerafdruk } = await controleer();
    await leg(k, dossierId, 'triage', klareTriage('2026-11-16', { aanleiding: 'eergerelateerd' }));
    await k.weigert('aanlevering.leveren', { ...halfjaar, vingerafdruk, weglaten: false, reden: '' }, 'conflict');
  });

  it('makes the same bytes of the same facts, and says what differs when a correction takes its place', async () => {
    const een = await vtzaak(k, klareTriage('2026-11-16'), { bsn: '999900006' });
    await vtzaak(k, klareTriage('2026-11-16'), { bsn: '111222333', achternaam: 'Bakker' });
    await k.naar(naHetHalfjaar);
    const eerst = await lever();
    const weer = await controleer();
    expect(weer.verschil).toEqual({ nieuw: 0, anders: 0, weg: 0, gelijk: 2, zaken: [] });
    await k.weigert(
      'aanlevering.leveren',
      { ...halfjaar, vingerafdruk: weer.vingerafdruk, weglaten: false, reden: 'Nog eens' },
      'stap-niet-mogelijk',
    );
    await leg(k, een.dossierId, 'triage', klareTriage('2026-11-16', { aanleiding: 'eergerelateerd' }));
    const na = await controleer();
    expect(na.vorige).toMatchObject({ id: eerst.id, volgnummer: 1 });
    expect(na.verschil).toEqual({
      nieuw: 0,
      anders: 1,
      weg: 0,
      gelijk: 1,
      zaken: [{ dossierId: een.dossierId, kenmerk: een.kenmerk, wat: 'anders' }],
    });
    const zonderReden = { ...halfjaar, vingerafdruk: na.vingerafdruk, weglaten: false, reden: '' };
    expect((await k.weigert('aanlevering.leveren', zonderReden, 'ongeldige-invoer')).velden?.[0]?.pad).toBe('reden');
    const tweede = await lever({ reden: 'Aanleiding verbeterd' });
    expect(tweede).toMatchObject({ volgnummer: 2, reden: 'Aanleiding verbeterd', laatste: true });
    const { leveringen, vakken } = await k.doe('aanlevering.overzicht', {});
    expect(leveringen.map(({ volgnummer, laatste }) => [volgnummer, laatste])).toEqual([
      [2, true],
      [1, false],
    ]);
    expect(vakken.find(({ van }) => van === halfjaar.van)?.stand).toBe('geleverd');
    // The first is kept as it went.
    expect(
      createHash('sha256')
        .update(await bestand(eerst.id))
        .digest('hex'),
    ).toBe(eerst.sha256);
    await leg(k, een.dossierId, 'triage', klareTriage('2026-11-16'));
    expect(await lever({ reden: 'Toch goed' })).toMatchObject({ sha256: eerst.sha256 });
  });

  it('says when a case went with another half-year too', async () => {
    const { dossierId, kenmerk } = await vtzaak(k, klareTriage('2026-11-16'), { bsn: '999900006' });
    await k.naar('2027-07-05T09:00:00Z');
    await lever();
    await leg(k, dossierId, 'triage', klareTriage('2027-01-01'));
    const { opvallend } = await k.doe('aanlevering.controleren', { soort: 'vt-halfjaar', van: '2027-01-01' });
    expect(opvallend).toEqual([
      `Zaak ${kenmerk} stond ook in een andere levering (tweede halfjaar 2026). Een zaak hoort maar in één levering.`,
    ]);
  });

  it('is not delivered while the half-year runs, and is late three weeks after it', async () => {
    await vtzaak(k, klareTriage('2026-11-16'), { bsn: '999900006' });
    const stand = async () =>
      (await k.doe('aanlevering.overzicht', {})).vakken.find(({ van }) => van === halfjaar.van)?.stand;
    expect(await stand()).toBe('loopt');
    const { vingerafdruk, loopt } = await controleer();
    expect(loopt).toBe(true);
    const invoer = { ...halfjaar, vingerafdruk, weglaten: false, reden: '' };
    await k.weigert('aanlevering.leveren', invoer, 'stap-niet-mogelijk');
    await k.naar('2026-12-31T22:59:00Z');
    expect(await stand()).toBe('loopt');
    await k.naar('2026-12-31T23:00:00Z');
    expect(await stand()).toBe('nu');
    await k.naar('2027-01-21T22:00:00Z');
    expect(await stand()).toBe('nu');
    await k.naar('2027-01-21T23:00:00Z');
    expect(await stand()).toBe('te-laat');
  });

  it('shows of a BSN its last three digits, and the whole of it in the file only', async () => {
    const { clientId } = await vtzaak(k, klareTriage('2026-11-16'), { bsn: '999900006' });
    const tweede = await vtzaak(k, klareTriage('2026-11-16'), { achternaam: 'Bakker' });
    await k.naar(naHetHalfjaar);
    const { id } = await lever();
    const alles = [
      await k.doe('aanlevering.overzicht', {}),
      await controleer(),
      await k.doe('aanlevering.lezen', { id }),
      await k.doe('aanlevering.indeling', { soort: 'vt-halfjaar' }),
    ];
    expect(JSON.stringify(alles)).not.toContain('999900006');
    expect(Buffer.from(await bestand(id)).toString()).toContain('999900006');
    await geefBsn(k, tweede.clientId, '111222333', 'Bakker');
    expect(clientId).not.toBe(tweede.clientId);
    expect((await controleer()).verschil).toMatchObject({ anders: 1, gelijk: 1 });
  });

  it('keeps the answer of the receiver, the newest first in view', async () => {
    await vtzaak(k, klareTriage('2026-11-16'), { bsn: '999900006' });
    await k.naar(naHetHalfjaar);
    const { id } = await lever();
    const antwoord = { id, datum: '2027-01-05', kenmerk: '', toelichting: '' };
    await k.doe('aanlevering.ontvangst', { ...antwoord, uitkomst: 'verstuurd' });
    await k.doe('aanlevering.ontvangst', { ...antwoord, uitkomst: 'aangenomen', kenmerk: 'CBS 12' });
    const gelezen = await k.doe('aanlevering.lezen', { id });
    expect(gelezen.levering.ontvangst).toMatchObject({ uitkomst: 'aangenomen', kenmerk: 'CBS 12' });
    expect(gelezen.ontvangsten).toHaveLength(2);
    const { bytes, bestandsnaam } = await k.doe('aanlevering.bewijs', { id });
    expect(bestandsnaam).toBe('bewijs-halfjaaropgave-veilig-thuis-2026-07-tot-en-met-2026-12-1.pdf');
    expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('is for who leads the team', async () => {
    await logIn(k, 'veilig-thuis');
    await k.weigert('aanlevering.overzicht', {}, 'geen-recht');
    await logIn(k, 'bea');
    await k.weigert('aanlevering.controleren', halfjaar, 'geen-recht');
    await logIn(k, 'teamleider');
    await k.weigert('aanlevering.controleren', { soort: 'cbs-dakloosheid', van: '2026-01-01' }, 'niet-gevonden');
    await k.weigert('aanlevering.controleren', { ...halfjaar, van: '2026-02-01' }, 'ongeldige-invoer');
  });
});

describe('the layout of a delivery', () => {
  const stel = async (anders: object, vanaf = '2026-07-01') => {
    const { geldend, versies } = await k.doe('aanlevering.indeling', { soort: 'vt-halfjaar' });
    const inhoud = { ...geldend.inhoud, ...anders };
    const basis = Math.max(0, ...versies.map(({ versie }) => versie));
    return k.doe('aanlevering.indelingVoorstellen', {
      soort: 'vt-halfjaar',
      basis,
      vanaf,
      inhoud,
      reden: 'Van het CBS',
    });
  };

  it('is changed by one person and put in force by another, from a period on', async () => {
    await vtzaak(k, klareTriage('2026-11-16'), { bsn: '999900006' });
    await k.naar(naHetHalfjaar);
    const { versie } = await stel({ scheiding: 'komma', kopregel: false, regelPer: 'zaak', datumvorm: 'dd-mm-jjjj' });
    expect((await controleer()).indelingVersie).toBe(0);
    const oordeel = { soort: 'vt-halfjaar', versie, akkoord: true, oordeel: '' } as const;
    await k.weigert('aanlevering.indelingBeoordelen', oordeel, 'geen-recht');
    await logIn(k, 'bea');
    expect(await k.doe('aanlevering.indelingen', {})).toMatchObject([{ versies: [{ versie, status: 'voorgesteld' }] }]);
    await k.doe('aanlevering.indelingBeoordelen', oordeel);
    await k.weigert('aanlevering.indelingBeoordelen', oordeel, 'conflict');
    await logIn(k, 'teamleider');
    expect((await controleer()).indelingVersie).toBe(versie);
    const { id } = await lever();
    expect(Buffer.from(await bestand(id)).toString()).toMatch(
      /^[^,\n]+,16-11-2026,16-11-2026,02,,16-11-2026,01,"01,03",1,1,999900006,01\r\n$/,
    );
    const eerder = await k.doe('aanlevering.controleren', { soort: 'vt-halfjaar', van: '2026-01-01' });
    expect(eerder.indelingVersie).toBe(0);
  });

  it('refuses a case for which it has no code, and neutralises what would run as a formula', async () => {
    await vtzaak(k, klareTriage('2026-11-16'), { bsn: '999900006' });
    await k.naar(naHetHalfjaar);
    const { geldend } = await k.doe('aanlevering.indeling', { soort: 'vt-halfjaar' });
    const kolom = { naam: '=SOM(A1)', veld: null, vast: '+31', verplicht: false };
    const codes = { ...geldend.inhoud.codes, aanleiding: {} };
    const { versie } = await stel({ kolommen: [...geldend.inhoud.kolommen, kolom], codes });
    await logIn(k, 'bea');
    await k.doe('aanlevering.indelingBeoordelen', { soort: 'vt-halfjaar', versie, akkoord: true, oordeel: '' });
    await logIn(k, 'teamleider');
    expect((await controleer()).bevindingen[0]?.problemen).toEqual([
      { ernst: 'fout', tekst: 'Aanleiding: hiervoor staat geen code in de indeling.' },
    ]);
    const tweede = await stel({ kolommen: [kolom], codes });
    await logIn(k, 'bea');
    await k.doe('aanlevering.indelingBeoordelen', {
      ...{ soort: 'vt-halfjaar', versie: tweede.versie, akkoord: true, oordeel: '' },
    });
    await logIn(k, 'teamleider');
    const { id } = await lever();
    expect(Buffer.from(await bestand(id)).toString()).toBe("'=SOM(A1)\r\n'+31\r\n");
  });

  it('refuses columns that do not exist, a layout that changes nothing, and a "no" without a reason', async () => {
    const { geldend } = await k.doe('aanlevering.indeling', { soort: 'vt-halfjaar' });
    const voorstel = { soort: 'vt-halfjaar', basis: 0, vanaf: '1900-01-01', reden: 'x' };
    await k.weigert('aanlevering.indelingVoorstellen', { ...voorstel, inhoud: geldend.inhoud }, 'ongeldige-invoer');
    const vreemd = [{ naam: 'naam', veld: 'achternaam', vast: '', verplicht: false }];
    const inhoud = { ...geldend.inhoud, kolommen: vreemd };
    await k.weigert('aanlevering.indelingVoorstellen', { ...voorstel, inhoud }, 'ongeldige-invoer');
    const dubbel = [...geldend.inhoud.kolommen, geldend.inhoud.kolommen[0]];
    await k.weigert(
      'aanlevering.indelingVoorstellen',
      { ...voorstel, inhoud: { ...geldend.inhoud, kolommen: dubbel } },
      'ongeldige-invoer',
    );
    const { versie } = await stel({ kopregel: false });
    const { inhoud: oud } = geldend;
    await k.weigert(
      'aanlevering.indelingVoorstellen',
      { ...voorstel, inhoud: { ...oud, kopregel: false } },
      'conflict',
    );
    await logIn(k, 'bea');
    const nee = { soort: 'vt-halfjaar', versie, akkoord: false, oordeel: '' };
    expect((await k.weigert('aanlevering.indelingBeoordelen', nee, 'ongeldige-invoer')).velden?.[0]?.pad).toBe(
      'oordeel',
    );
    await k.doe('aanlevering.indelingBeoordelen', { ...nee, oordeel: 'Klopt niet', soort: 'vt-halfjaar' });
  });
});
