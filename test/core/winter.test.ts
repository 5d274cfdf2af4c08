import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Recordinhoud } from '#shared/register/records.ts';
import { winterteksten as tekst } from '#shared/taal/winter.ts';
import { pasWinterbesluitToe } from '#core/winteropvang/toepassen.ts';
import { leesPdf } from '../documenten/lezer.ts';
import { gast, gelezen, huis, ontvangst, type Huis } from './algemeen-hulp.ts';
import { logIn, type Testkern } from './hulp.ts';
import { openBestand, stadsjabloon, vandaag, type Stad } from './opstelling.ts';

const morgen = '2026-11-17';
const paden = ({ velden }: { velden?: { pad: string }[] | undefined }) => velden?.map(({ pad }) => pad);

describe('the college opens and closes the winteropvang (5.2.14)', () => {
  const opzetten = stadsjabloon();
  let k: Testkern & { met: Stad };
  beforeEach(async () => {
    k = await opzetten();
    k.klok.zet('2026-11-16T14:00:00Z');
    await logIn(k, 'beslisser');
  }, 60_000);
  afterEach(() => {
    expect(k.fouten).toEqual([]);
    k.ruimOp();
  });
  const invoer = (over: object = {}) => ({
    nacht: vandaag,
    tot: null,
    locaties: [{ locatieId: k.met.kade, bedden: 12 }],
    gronden: gelezen(morgen, '2026-11-16T14:30'),
    ...over,
  });
  const perioden = async () => (await k.doe('winter.lezen', {})).periodes;

  it('shows the toets with three outcomes while it is typed', async () => {
    const { verwachting, g4 } = gelezen(morgen, '2026-11-16T14:30');
    const proef = (over: object) => k.doe('winter.proberen', { verwachting, humanitaireReden: null, g4, ...over });
    expect((await proef({})).gevolg).toEqual({ openen: true, ontbreekt: ['besluit'] });
    const warm = { verwachting: { ...verwachting, temperatuur: 3 } };
    expect((await proef(warm)).gevolg).toMatchObject({ openen: null });
    expect((await proef({ ...warm, humanitaireReden: false })).gevolg).toMatchObject({ openen: false });
    expect((await proef({ ...warm, humanitaireReden: true })).gevolg).toMatchObject({ openen: true });
    const halve = g4.map((stad, i) => (i === 2 ? { ...stad, op: null } : stad));
    expect((await proef({ g4: halve })).gevolg).toMatchObject({ ontbreekt: ['afstemming-g4', 'besluit'] });
  });

  it('opens on frost after the G4, puts it in the outbox, and on paper with what it rests on', async () => {
    const { besluitId } = await k.doe('winter.openen', invoer());
    expect(await perioden()).toMatchObject([
      { stand: 'open', laatsteNacht: null, openen: { id: besluitId, locaties: [{ naam: 'De Kade', bedden: 12 }] } },
    ]);
    const { bytes, bestandsnaam } = await k.doe('winter.besluitBytes', { winterbesluitId: besluitId });
    expect(bestandsnaam).toBe('besluit-winteropvang-open-2026-11-16.pdf');
    const papier = (await leesPdf(bytes)).tekst;
    for (const woord of ['-2 °C', '-7,5 °C', 'KNMI', 'Amsterdam', 'De Kade', 'namens het college'])
      expect(papier).toContain(woord);
    k.sluit();
    const { db } = await openBestand(k.map);
    const record = db.prepare("SELECT inhoud, client_id FROM uitbak WHERE soort = 'winteropvang'").get() as {
      inhoud: string;
      client_id: null;
    };
    expect(record.client_id).toBeNull();
    expect((JSON.parse(record.inhoud) as { inhoud: unknown }).inhoud).toMatchObject({
      besluitRef: besluitId,
      soort: 'openen',
      eersteNacht: vandaag,
      laatsteNacht: null,
      verwachteTemperatuur: -2,
      status: 'genomen',
      locaties: [{ locatieRef: k.met.kade, bedden: 12 }],
    });
    db.close();
  });

  it('asks for a reason where the policy does not point to opening yet', async () => {
    const warm = gelezen(morgen, '2026-11-16T14:30', { humanitaireReden: false });
    warm.verwachting.temperatuur = 1;
    expect(paden(await k.weigert('winter.openen', invoer({ gronden: warm }), 'ongeldige-invoer'))).toEqual([
      'gronden.afwijking',
    ]);
    const gronden = { ...warm, afwijking: 'De ijzel maakt buiten slapen levensgevaarlijk.' };
    await k.doe('winter.openen', invoer({ gronden }));
    expect((await perioden())[0]?.openen.uitleg?.gevolg).toMatchObject({ openen: false });
  });

  it.each([
    ['a night that is over', { nacht: '2026-11-15' }, 'nacht'],
    ['a night too far ahead', { nacht: '2026-12-24' }, 'nacht'],
    ['a last night before the first', { tot: '2026-11-15' }, 'tot'],
    ['no locatie', { locaties: [] }, 'locaties'],
    ['a locatie that is not there', { locaties: [{ locatieId: '0'.repeat(26), bedden: 3 }] }, 'locaties.0.locatieId'],
    ['a forecast without a source', { verwachting: { bron: '' } }, 'gronden.verwachting.bron'],
    ['a forecast read tomorrow', { verwachting: { gelezenOp: '2026-11-17T09:00' } }, 'gronden.verwachting.gelezenOp'],
    ['a forecast for a later day', { verwachting: { voorDag: '2026-11-20' } }, 'gronden.verwachting.voorDag'],
    ['a temperature no thermometer has', { verwachting: { temperatuur: 60 } }, 'gronden.verwachting.temperatuur'],
    ['two hundredths of a degree', { verwachting: { temperatuur: -0.02 } }, 'gronden.verwachting.temperatuur'],
    ['a humanitarian reason not told', { humanitaireReden: true }, 'gronden.humanitair'],
  ])('refuses %s', async (_wat, over, pad) => {
    const gronden = gelezen(morgen, '2026-11-16T14:30');
    const mis = invoer();
    Object.assign(mis, 'nacht' in over || 'tot' in over || 'locaties' in over ? over : {});
    if ('verwachting' in over) Object.assign(gronden.verwachting, over.verwachting);
    if ('humanitaireReden' in over) Object.assign(gronden, over);
    expect(paden(await k.weigert('winter.openen', { ...mis, gronden }, 'ongeldige-invoer'))).toContain(pad);
    expect(await perioden()).toEqual([]);
  });

  it('is open once at a time, closes with a besluit of its own, and takes a mistake back', async () => {
    const { besluitId: opentId } = await k.doe('winter.openen', invoer());
    const dubbel = await k.weigert('winter.openen', invoer(), 'ongeldige-invoer');
    expect(dubbel.velden).toEqual([{ pad: 'nacht', bericht: tekst.alOpen(vandaag) }]);
    const dooi = gelezen(morgen, '2026-11-16T14:30', { humanitaireReden: false });
    dooi.verwachting.temperatuur = 6;
    const vriest = { opentId, nacht: vandaag, gronden: gelezen(morgen, '2026-11-16T14:30') };
    expect(paden(await k.weigert('winter.sluiten', vriest, 'ongeldige-invoer'))).toEqual(['gronden.afwijking']);
    const { besluitId } = await k.doe('winter.sluiten', { ...vriest, gronden: dooi });
    expect(await perioden()).toMatchObject([{ stand: 'open', laatsteNacht: vandaag }]);
    await k.weigert('winter.sluiten', { ...vriest, gronden: dooi }, 'stap-niet-mogelijk');
    await k.weigert('winter.vervallen', { winterbesluitId: opentId, reden: 'Toch niet' }, 'stap-niet-mogelijk');
    await k.doe('winter.vervallen', { winterbesluitId: besluitId, reden: 'Het gaat weer vriezen' });
    expect(await perioden()).toMatchObject([{ laatsteNacht: null, vervallen: [{ id: besluitId }] }]);
    await k.doe('winter.vervallen', { winterbesluitId: opentId, reden: 'Verkeerde locatie' });
    expect(await perioden()).toMatchObject([{ stand: 'vervallen' }]);
    await k.doe('winter.openen', invoer());
  });

  it('is for who decides: the balie only reads', async () => {
    await logIn(k, 'balie');
    await k.weigert('winter.openen', invoer(), 'geen-recht');
    await k.doe('winter.lezen', {});
  });
});

describe('an aanbieder opens its beds and keeps the nights (5.2.14)', () => {
  let k: Huis;
  const nacht = '2026-11-16';
  beforeEach(async () => {
    k = await huis();
    await logIn(k, 'locatiemanager');
  }, 60_000);
  afterEach(() => {
    expect(k.fouten).toEqual([]);
    k.ruimOp();
  });
  const open = (bedden = 3, tot: string | null = null) =>
    k.doe('winter.ontvangen', {
      besluit: { soort: 'openen', nacht, tot, locaties: [{ locatieId: k.winter, bedden }] },
      ontvangst,
    });
  const nachtwacht = () => logIn(k, 'aanbieder');
  const lees = () => k.doe('winter.nacht', { locatieId: k.winter, nacht });
  const binnen = (over: object = {}) => k.doe('winter.gast', gast(k.winter, nacht, over));

  it('counts nobody while it is closed', async () => {
    await nachtwacht();
    const dicht = await k.weigert('winter.gast', gast(k.winter, nacht), 'stap-niet-mogelijk');
    expect(dicht.melding).toBe(tekst.dicht);
  });

  it('lets in guests with and without a name, numbered, without papers or besluit', async () => {
    await open();
    await nachtwacht();
    expect(await binnen({ alias: 'Rooie Bert' })).toMatchObject({ nummer: 1 });
    expect(await binnen()).toMatchObject({ nummer: 2 });
    expect(await lees()).toMatchObject({
      plekken: 3,
      aantal: 2,
      gasten: [
        { nummer: 1, alias: 'Rooie Bert', client: null, tijd: '20:00' },
        { nummer: 2, alias: '' },
      ],
    });
  });

  it('never has more guests than places, unless somebody says why', async () => {
    await open(2);
    await nachtwacht();
    await binnen();
    await binnen();
    const vol = await k.weigert('winter.gast', gast(k.winter, nacht), 'geen-bed');
    expect(vol.melding).toBe(tekst.vol(2));
    await binnen({ overboeken: 'Buiten is het min acht' });
    expect((await lees()).gasten[2]).toMatchObject({ nummer: 3, overboeken: 'Buiten is het min acht' });
  });

  it('keeps what stood there: a correction asks for a reason, a line that lapses stays to be read', async () => {
    await open();
    await nachtwacht();
    const { id } = await binnen({ alias: 'Jan' });
    const anders = gast(k.winter, nacht, { id, versie: 1, alias: 'Jans', tijd: '20:00' });
    expect(paden(await k.weigert('winter.gast', anders, 'ongeldige-invoer'))).toEqual(['reden']);
    await k.doe('winter.gast', { ...anders, reden: 'Verkeerd verstaan' });
    expect((await lees()).gasten[0]).toMatchObject({ alias: 'Jans', versie: 2, was: 'Jan, 20:00' });
    await k.weigert('winter.gast', { ...anders, reden: 'Nog eens' }, 'conflict');
    await k.doe('winter.gastVervallen', { locatieId: k.winter, nacht, id, versie: 2, reden: 'Toch weggegaan' });
    expect(await lees()).toMatchObject({ aantal: 0, gasten: [{ vervallen: true, reden: 'Toch weggegaan' }] });
    expect(await binnen()).toMatchObject({ nummer: 2 });
  });

  it('closes with a total that matches, and opens again only with a reason', async () => {
    await open();
    await nachtwacht();
    await binnen();
    await binnen();
    const sluit = (geteld: number, versie = 0) =>
      ['winter.nachtSluiten', { locatieId: k.winter, nacht, versie, geteld }] as const;
    const mis = await k.weigert(...sluit(3), 'ongeldige-invoer');
    expect(mis.velden).toEqual([{ pad: 'geteld', bericht: tekst.teltNiet(3, 2) }]);
    await k.doe(...sluit(2));
    await k.weigert('winter.gast', gast(k.winter, nacht), 'stap-niet-mogelijk');
    expect((await lees()).sluiting).toMatchObject({ aantal: 2, door: 'Naam aanbieder' });
    await k.doe('winter.nachtHeropenen', { locatieId: k.winter, nacht, versie: 1, reden: 'Iemand vergeten' });
    await binnen();
    await k.weigert(...sluit(3, 1), 'conflict');
    await k.doe(...sluit(3, 2));
  });

  it('asks on the last night where everybody goes, and counts that', async () => {
    await open(3, nacht);
    await nachtwacht();
    const { id } = await binnen();
    await binnen();
    const sluit = { locatieId: k.winter, nacht, versie: 0, geteld: 2 };
    expect((await k.weigert('winter.nachtSluiten', sluit, 'stap-niet-mogelijk')).melding).toBe(tekst.aflopenOpen(2));
    await k.doe('winter.gast', gast(k.winter, nacht, { id, versie: 1, tijd: '20:00', afloop: 'centraal-onthaal' }));
    const [, tweede] = (await lees()).gasten;
    const naar = { id: tweede?.id, versie: 1, tijd: '20:00', afloop: 'dagopvang' };
    await k.doe('winter.gast', gast(k.winter, nacht, naar));
    await k.doe('winter.nachtSluiten', sluit);
    const cijfers = await k.doe('winter.cijfers', { van: nacht, tot: nacht });
    expect(cijfers.aflopen.map(({ afloop, aantal }) => [afloop, aantal]).sort()).toEqual([
      ['centraal-onthaal', 1],
      ['dagopvang', 1],
    ]);
  });

  it('is the proposed number of extra places in the night register and on the board, until somebody says otherwise', async () => {
    const register = () => k.doe('nacht.register', { locatieId: k.winter, datum: null });
    const opslaan = async (extra: number) => {
      const { versie } = await register();
      const invoer = { locatieId: k.winter, datum: nacht, versie, extra, rijen: [], reden: '' };
      return k.doe('nacht.opslaan', invoer);
    };
    const bord = () => k.doe('bedden.bord', { locatieId: k.winter, nacht: null });
    expect(await register()).toMatchObject({ extra: 0, winter: 0, capaciteit: 0 });
    expect(await bord()).toMatchObject({ winter: 0 });
    expect(await opslaan(2)).toMatchObject({ extra: 2, winter: 0 });
    await k.naar('2026-11-16T19:10:00Z');
    await logIn(k, 'locatiemanager');
    const { besluitId } = await open(4);
    // Two were put up before; the besluit comes on top, and stays what a person makes of it.
    expect(await register()).toMatchObject({ extra: 6, winter: 4 });
    expect(await bord()).toMatchObject({ winter: 4 });
    await k.naar('2026-11-16T19:20:00Z');
    await logIn(k, 'locatiemanager');
    expect(await opslaan(3)).toMatchObject({ extra: 3, winter: 4 });
    expect(await register()).toMatchObject({ extra: 3 });
    await k.naar('2026-11-16T19:30:00Z');
    await logIn(k, 'locatiemanager');
    await k.doe('winter.ontvangenVervallen', { winterbesluitId: besluitId, reden: 'Verkeerde locatie' });
    expect(await register()).toMatchObject({ extra: 0, winter: 0 });
    await open(5);
    const { versie } = await register();
    const sluit = { locatieId: k.winter, datum: nacht, versie, extra: 5, rijen: [], reden: '', geteld: 0 };
    expect(await k.doe('nacht.sluiten', sluit)).toMatchObject({ stand: 'gesloten', extra: 5 });
  });

  it('is closed from the night after the last one, and a besluit with guests cannot be made undone', async () => {
    const { besluitId } = await open();
    await nachtwacht();
    await binnen();
    await logIn(k, 'locatiemanager');
    const weg = { winterbesluitId: besluitId, reden: 'Vergissing' };
    expect((await k.weigert('winter.ontvangenVervallen', weg, 'stap-niet-mogelijk')).melding).toBe(tekst.gastenAlDaar);
    await k.doe('winter.ontvangen', { besluit: { soort: 'sluiten', opentId: besluitId, nacht }, ontvangst });
    await k.naar('2026-11-17T20:00:00Z');
    await nachtwacht();
    await k.weigert('winter.gast', gast(k.winter, '2026-11-17'), 'stap-niet-mogelijk');
    expect((await k.doe('winter.lezen', {})).periodes[0]?.stand).toBe('voorbij');
  });

  it('refuses a night that has not begun, and a dagopvang', async () => {
    await open();
    const { dag: locatieId } = k;
    const bijDag = { soort: 'openen', nacht, tot: null, locaties: [{ locatieId, bedden: 2 }] };
    await k.weigert('winter.ontvangen', { besluit: bijDag, ontvangst }, 'ongeldige-invoer');
    await nachtwacht();
    const later = gast(k.winter, '2026-11-17');
    expect(paden(await k.weigert('winter.gast', later, 'ongeldige-invoer'))).toEqual(['nacht']);
    await k.weigert('winter.ontvangen', { besluit: bijDag, ontvangst }, 'geen-recht');
  });

  it('takes over a besluit of the college from its record, once', async () => {
    k.sluit();
    const { db } = await openBestand(k.map);
    const doorId = (db.prepare("SELECT id FROM gebruiker WHERE inlognaam = 'bea'").get() as { id: string }).id;
    const opslag = await import('#db/opslag/index.ts');
    const context = { db, opslag, nu: '2026-11-16T15:00:00.000Z', sessie: { gebruikerId: doorId } } as never;
    const record: Recordinhoud<'winteropvang'> = {
      ...{ besluitRef: '1'.repeat(26), soort: 'openen', opentRef: null, kenmerk: 'WINTER-1', datumAfgifte: nacht },
      ...{ eersteNacht: nacht, laatsteNacht: null, verwachteTemperatuur: -2, gevoelstemperatuur: null },
      locaties: [
        { locatieRef: k.winter, naam: 'Sporthal', bedden: 8 },
        { locatieRef: '2'.repeat(26), naam: 'Van een ander', bedden: 5 },
      ],
      ...{ humanitaireReden: null, beleidsversie: 'x.1', status: 'genomen', redenVervallen: '' },
    };
    expect(pasWinterbesluitToe(context, record)).toBe(true);
    expect(pasWinterbesluitToe(context, record)).toBe(false);
    expect(opslag.extraBedden(db, k.winter, nacht)).toBe(8);
    const sluiten = { ...record, besluitRef: '3'.repeat(26), soort: 'sluiten' as const, opentRef: '1'.repeat(26) };
    expect(pasWinterbesluitToe(context, { ...sluiten, laatsteNacht: nacht })).toBe(true);
    expect(opslag.extraBedden(db, k.winter, '2026-11-17')).toBe(0);
    expect(pasWinterbesluitToe(context, { ...sluiten, status: 'vervallen', redenVervallen: 'Toch kou' })).toBe(true);
    expect(opslag.extraBedden(db, k.winter, '2026-11-17')).toBe(8);
    db.close();
    k.herstart();
    await logIn(k, 'locatiemanager');
    const weg = { winterbesluitId: '1'.repeat(26), reden: 'Vergissing' };
    expect((await k.weigert('winter.ontvangenVervallen', weg, 'stap-niet-mogelijk')).melding).toBe(tekst.vanCollege);
  });

  it('gives figures that are recomputed from the nights, whatever happened in them', async () => {
    await open(4);
    await nachtwacht();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ alias: fc.constantFrom('', 'Jan', 'Els'), weg: fc.boolean() }), { maxLength: 6 }),
        async (gasten) => {
          const voor = await lees();
          for (const { alias, weg } of gasten) {
            const { id } = await binnen({ alias, overboeken: 'Te koud buiten' });
            if (weg)
              await k.doe('winter.gastVervallen', { locatieId: k.winter, nacht, id, versie: 1, reden: 'Weggegaan' });
          }
          const na = await lees();
          const telt = na.gasten.filter(({ vervallen }) => !vervallen);
          expect(na.aantal).toBe(voor.aantal + gasten.filter(({ weg }) => !weg).length);
          expect(new Set(na.gasten.map(({ nummer }) => nummer)).size).toBe(na.gasten.length);
          // Never over the places without a reason.
          const zonderReden = telt.filter(({ overboeken }) => !overboeken).length;
          expect(zonderReden).toBeLessThanOrEqual(na.plekken);
          const [regel] = (await k.doe('winter.cijfers', { van: nacht, tot: nacht })).regels;
          expect(regel?.gasten ?? 0).toBe(telt.length);
          expect(regel?.zonderNaam ?? 0).toBe(telt.filter(({ alias }) => alias === '').length);
          expect(regel?.bovenPlekken ?? 0).toBe(telt.length - zonderReden);
        },
      ),
      { numRuns: 12, seed: 14 },
    );
  }, 60_000);

  it('names the open nights that nobody registered, and saves it all without running a formula', async () => {
    await k.doe('winter.ontvangen', {
      besluit: { soort: 'openen', nacht: '2026-11-13', tot: null, locaties: [{ locatieId: k.winter, bedden: 3 }] },
      ontvangst,
    });
    await nachtwacht();
    const cijfers = await k.doe('winter.cijfers', { van: '2026-11-10', tot: nacht });
    expect(cijfers.ontbreekt.map((een) => een.nacht)).toEqual(['2026-11-13', '2026-11-14', '2026-11-15']);
    const { bytes } = await k.doe('winter.cijfersBytes', { van: '2026-11-10', tot: nacht, vorm: 'csv' });
    expect(Buffer.from(bytes).toString('utf8')).toContain('13-11-2026;Winteropvang Sporthal');
    const pdf = await k.doe('winter.cijfersBytes', { van: '2026-11-10', tot: nacht, vorm: 'pdf' });
    expect((await leesPdf(pdf.bytes)).tekst).toContain('Niet vastgelegd');
    await k.doe('winter.cijfersBytes', { van: '2026-11-10', tot: nacht, vorm: 'xlsx' });
  });
});
