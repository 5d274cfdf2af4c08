import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Antwoord } from '#shared/contract/antwoord.ts';
import { kluistekst } from '#shared/taal/crisis/kluis.ts';
import { leesPdf } from '../../documenten/lezer.ts';
import { crisislocatie } from '../crisis/plek/hulp.ts';
import { logIn, richtIn, voegGebruikersToe, wachtwoord, type Testkern } from '../hulp.ts';
import { openBestand, sjabloon } from '../opstelling.ts';
import { adres, beginZaak, bewaar, idVan, kijkt, stand, waarom } from './hulp.ts';

const opzetten = sjabloon(async (k) => {
  await richtIn(k, 'veilig-thuis');
  await voegGebruikersToe(
    k,
    { inlognaam: 'noor', rollen: ['veilig-thuis'] },
    { inlognaam: 'tarik', rollen: ['veilig-thuis'] },
    { inlognaam: 'ingrid', rollen: ['teamleider'] },
    { inlognaam: 'otto', rollen: ['teamleider'] },
    { inlognaam: 'arie', rollen: ['auditor'] },
  );
  await logIn(k, 'noor');
  return { dossierId: await beginZaak(k) };
});
let k: Testkern;
let dossierId: string;
beforeEach(async () => {
  const klaar = await opzetten();
  k = klaar;
  dossierId = klaar.met.dossierId;
  await logIn(k, 'noor');
});
afterEach(() => {
  expect(k.fouten).toEqual([]);
  k.ruimOp();
});

const melding = (antwoord: Antwoord<unknown>): string => (antwoord.ok ? 'gelukt' : antwoord.melding);
const nieuwWachtwoord = 'vier gewone woorden samen';

describe('who may read an address', () => {
  it('is who was named and nobody else, whatever the role', async () => {
    const adresId = await bewaar(k, dossierId, ['noor', 'ingrid']);
    const uitkomst: Record<string, string> = {};
    for (const wie of ['noor', 'ingrid', 'tarik', 'otto', 'bea', 'arie'])
      uitkomst[wie] = melding(await kijkt(k, wie, adresId));
    const nietGenoemd = kluistekst.nietGenoemd('Naam ingrid of Naam noor');
    expect(uitkomst).toEqual({
      noor: 'gelukt',
      ingrid: 'gelukt',
      tarik: nietGenoemd,
      otto: nietGenoemd,
      bea: expect.stringContaining('mag'),
      arie: expect.stringContaining('mag'),
    });
  });

  it('gets the whole address and how long it may be shown, in the answer of this one endpoint', async () => {
    const adresId = await bewaar(k, dossierId, ['noor']);
    expect(await k.doe('kluis.adres', { adresId, ...waarom })).toEqual({ velden: adres(), seconden: 20 });
    const elders = JSON.stringify([
      await stand(k, dossierId),
      await k.doe('dossier.openen', { dossierId }),
      await k.doe('dossier.tijdlijn', { dossierId, aantal: 100 }),
      await k.doe('crisis.lezen', { dossierId }),
      await k.doe('client.zoeken', { tekst: 'Kwikstaartpad', aantal: 10 }),
      await k.doe('werkvoorraad.lijst', { groep: null, vanaf: 0, aantal: 50 }),
    ]);
    for (const woord of Object.values(adres())) expect(elders).not.toContain(woord);
  });

  it('changes only by somebody who reads it: a new version for who is on the list now', async () => {
    const adresId = await bewaar(k, dossierId, ['noor']);
    const { stand: kring } = await stand(k, dossierId);
    const [noor, tarik] = [idVan(kring, 'noor'), idVan(kring, 'tarik')];
    const invoer = { adresId, versie: 1, lezers: [noor, tarik], reden: 'Neemt de dienst over' };
    await logIn(k, 'tarik');
    await k.weigert('kluis.delen', invoer, 'stap-niet-mogelijk');
    await logIn(k, 'noor');
    await k.doe('kluis.delen', invoer);
    expect((await kijkt(k, 'tarik', adresId)).ok).toBe(true);
    await k.doe('kluis.delen', { ...invoer, versie: 2, lezers: [tarik], reden: 'Noor is vrij' });
    expect(melding(await kijkt(k, 'noor', adresId))).toBe(kluistekst.nietGenoemd('Naam tarik'));
    await logIn(k, 'tarik');
    await k.weigert('kluis.delen', invoer, 'conflict');
    const { adressen } = await stand(k, dossierId);
    expect(adressen).toMatchObject([
      {
        versie: 3,
        reden: 'Noor is vrij',
        lezers: [{ naam: 'Naam tarik', kan: true }],
        eerder: [
          { versie: 1, anders: true },
          { versie: 2, anders: false },
        ],
      },
    ]);
  });

  it('are few: the setting says how many, and each must have an own key', async () => {
    await logIn(k, 'bea');
    const { waarden, versie } = await k.doe('instelling.lezen', {});
    await k.doe('instelling.opslaan', { versie, waarden: { ...waarden, adresLezers: 1, adresSeconden: 7 } });
    const nieuw = { naam: 'Naam nieuw', inlognaam: 'nieuw', rollen: ['veilig-thuis' as const], locatieId: null };
    await k.doe('gebruiker.toevoegen', { ...nieuw, wachtwoord: nieuwWachtwoord });
    await logIn(k, 'noor');
    const { stand: kring } = await stand(k, dossierId);
    expect(kring).toMatchObject({ hoogstens: 1, seconden: 7 });
    expect(kring.collegas.map(({ naam, klaar }) => [naam, klaar])).toEqual([
      ['Naam ingrid', true],
      ['Naam nieuw', false],
      ['Naam noor', true],
      ['Naam otto', true],
      ['Naam tarik', true],
    ]);
    const bewaren = (lezers: string[]) => ({
      ...{ doel: { soort: 'zaak', dossierId }, adresId: null, versie: 0 },
      ...{ velden: adres(), lezers, reden: '' },
    });
    for (const lezers of [
      [],
      [idVan(kring, 'noor'), idVan(kring, 'tarik')],
      [idVan(kring, 'nieuw')],
      ['0'.repeat(26)],
    ]) {
      const { velden } = await k.weigert('kluis.bewaren', bewaren(lezers), 'ongeldige-invoer');
      expect(velden?.[0]?.pad).toBe('lezers');
    }
  });
});

describe('an address', () => {
  it('belongs to a case, a person of it or a crisis location, and to nothing that does not exist', async () => {
    const { gezin } = await k.doe('crisis.lezen', { dossierId });
    const clientId = gezin[0]?.clientId ?? '';
    await logIn(k, 'ingrid');
    const { id: plekId } = await k.doe('crisislocatie.vastleggen', {
      ...{ id: null, versie: 0, velden: crisislocatie(), reden: '' },
    });
    await logIn(k, 'noor');
    await bewaar(k, dossierId, ['noor'], adres(), { soort: 'mens', dossierId, clientId });
    const adresId = await bewaar(k, dossierId, ['noor'], adres({ straat: 'Plekstraat' }), { soort: 'plek', plekId });
    expect((await stand(k, dossierId)).adressen).toMatchObject([{ soort: 'mens', clientId }]);
    expect((await k.doe('kluis.vanPlek', { plekId })).adressen).toMatchObject([{ soort: 'plek', id: adresId }]);
    const nergens = '0'.repeat(26);
    const { stand: kring } = await stand(k, dossierId);
    for (const doel of [
      { soort: 'plek', plekId: nergens },
      { soort: 'zaak', dossierId: nergens },
      { soort: 'mens', dossierId, clientId: nergens },
    ])
      await k.weigert(
        'kluis.bewaren',
        { doel, adresId: null, versie: 0, velden: adres(), lezers: [idVan(kring, 'noor')], reden: '' },
        'niet-gevonden',
      );
    await k.weigert('kluis.vanPlek', { plekId: nergens }, 'niet-gevonden');
  });

  it('is corrected with a reason by who reads it, and withdrawn: then nobody opens it any more', async () => {
    const adresId = await bewaar(k, dossierId, ['noor']);
    const { stand: kring } = await stand(k, dossierId);
    const nieuw = {
      ...{ doel: { soort: 'zaak' as const, dossierId }, adresId, versie: 1 },
      ...{ velden: adres({ huisnummer: '9' }), lezers: [idVan(kring, 'noor')], reden: '' },
    };
    const { velden } = await k.weigert('kluis.bewaren', nieuw, 'ongeldige-invoer');
    expect(velden).toEqual([{ pad: 'reden', bericht: kluistekst.redenNodig }]);
    await k.doe('kluis.bewaren', { ...nieuw, reden: 'Verkeerd overgetypt' });
    await k.weigert('kluis.bewaren', { ...nieuw, reden: 'Verkeerd overgetypt' }, 'conflict');
    expect((await k.doe('kluis.adres', { adresId, ...waarom })).velden.huisnummer).toBe('9');
    await logIn(k, 'tarik');
    await k.weigert('kluis.bewaren', { ...nieuw, versie: 2, reden: 'Toch anders' }, 'stap-niet-mogelijk');
    await k.doe('kluis.intrekken', { adresId, versie: 2, reden: 'Zij is verhuisd' });
    expect(melding(await kijkt(k, 'noor', adresId))).toBe(kluistekst.ingetrokken);
    await k.weigert('kluis.intrekken', { adresId, versie: 3, reden: 'Nog eens' }, 'stap-niet-mogelijk');
  });

  it('is refused when it is incomplete, too long, or comes with something else', async () => {
    const { stand: kring } = await stand(k, dossierId);
    const goed = {
      ...{ doel: { soort: 'zaak', dossierId }, adresId: null, versie: 0 },
      ...{ lezers: [idVan(kring, 'noor')], reden: '' },
    };
    for (const anders of [
      { straat: '' },
      { plaats: ' ' },
      { straat: 'x'.repeat(201) },
      { toelichting: 'x'.repeat(1001) },
      { toelichting: 'a\n'.repeat(11) + 'b' },
      { land: 'NL' },
    ])
      await k.weigert('kluis.bewaren', { ...goed, velden: { ...adres(), ...anders } }, 'ongeldige-invoer');
    await k.weigert('kluis.bewaren', { ...goed, versie: 1, velden: adres() }, 'conflict');
  });

  it('that was changed in the file, or put in the place of another, is not shown but said to be damaged', async () => {
    const een = await bewaar(k, dossierId, ['noor']);
    const ander = await bewaar(k, dossierId, ['noor'], adres({ straat: 'Anderestraat' }));
    k.sluit();
    const { db } = await openBestand(k.map);
    for (const naam of ['wijzig', 'wis']) db.exec(`DROP TRIGGER kluisadres_blijft_${naam}`);
    db.prepare('UPDATE kluisadres SET cijfer = (SELECT cijfer FROM kluisadres WHERE id = ?) WHERE id = ?').run(
      ander,
      een,
    );
    db.close();
    k.herstart();
    expect(melding(await kijkt(k, 'noor', een))).toBe(kluistekst.beschadigd);
    expect((await kijkt(k, 'noor', ander)).ok).toBe(true);
  });
});

describe('passwords', () => {
  it("of one's own can be changed: the same addresses open", async () => {
    const adresId = await bewaar(k, dossierId, ['noor']);
    await k.doe('sessie.wachtwoordWijzigen', { huidig: wachtwoord, nieuw: nieuwWachtwoord });
    expect((await k.roep('kluis.adres', { adresId, ...waarom }, true)).ok).toBe(true);
    k.herstart();
    await k.doe('sessie.inloggen', { inlognaam: 'noor', wachtwoord: nieuwWachtwoord });
    expect((await k.roep('kluis.adres', { adresId, ...waarom }, true)).ok).toBe(true);
    k.sluit();
    const { db } = await openBestand(k.map);
    expect(db.prepare('SELECT count(*) AS n FROM kluissleutel WHERE omhulsel_vorig IS NOT NULL').get()).toEqual({
      n: 0,
    });
    db.close();
  });

  it('and when the power goes between database and key ring, the old one still opens them', async () => {
    const adresId = await bewaar(k, dossierId, ['noor']);
    const { cpSync } = await import('node:fs');
    const bos = `${k.map}/sleutelbos.json`;
    cpSync(bos, `${bos}.oud`);
    await k.doe('sessie.wachtwoordWijzigen', { huidig: wachtwoord, nieuw: nieuwWachtwoord });
    k.sluit();
    cpSync(`${bos}.oud`, bos);
    k.herstart();
    expect((await kijkt(k, 'noor', adresId)).ok).toBe(true);
    await k.doe('sessie.wachtwoordWijzigen', { huidig: wachtwoord, nieuw: nieuwWachtwoord });
    expect((await k.roep('kluis.adres', { adresId, ...waarom }, true)).ok).toBe(true);
  });

  it('set by a colleague open nothing any more: who sets it learns no address, and a colleague names anew', async () => {
    const adresId = await bewaar(k, dossierId, ['noor', 'tarik']);
    const { stand: kring } = await stand(k, dossierId);
    await logIn(k, 'bea');
    await k.doe('gebruiker.wachtwoordInstellen', { id: idVan(kring, 'noor'), wachtwoord: nieuwWachtwoord });
    await k.doe('sessie.inloggen', { inlognaam: 'noor', wachtwoord: nieuwWachtwoord });
    await k.weigert('kluis.adres', { adresId, ...waarom }, 'eigen-wachtwoord-nodig');
    await k.doe('sessie.wachtwoordWijzigen', { huidig: nieuwWachtwoord, nieuw: wachtwoord });
    const antwoord = await k.roep('kluis.adres', { adresId, ...waarom }, true);
    expect(melding(antwoord)).toBe(kluistekst.nieuweSleutel('Naam tarik'));
    expect((await stand(k, dossierId)).adressen[0]).toMatchObject({ magLezen: false, oudeSleutel: true });
    await logIn(k, 'tarik');
    const lezers = [idVan(kring, 'noor'), idVan(kring, 'tarik')];
    await k.doe('kluis.delen', { adresId, versie: 1, lezers, reden: 'Noor heeft een nieuw wachtwoord' });
    expect((await kijkt(k, 'noor', adresId)).ok).toBe(true);
  });

  it('of who is blocked open nothing, also not after the block is taken off', async () => {
    const adresId = await bewaar(k, dossierId, ['noor', 'tarik']);
    await logIn(k, 'bea');
    const tarik = (await k.doe('gebruiker.lijst', {})).find(({ inlognaam }) => inlognaam === 'tarik');
    if (!tarik) throw new Error('no tarik');
    const { id, versie, naam, rollen, locatieId } = tarik;
    await k.doe('gebruiker.wijzigen', { id, versie, naam, rollen, locatieId, actief: false });
    await logIn(k, 'noor');
    expect((await stand(k, dossierId)).adressen[0]?.lezers).toMatchObject([
      { naam: 'Naam noor', kan: true },
      { naam: 'Naam tarik', kan: false },
    ]);
    await logIn(k, 'bea');
    await k.doe('gebruiker.wijzigen', { id, versie: versie + 1, naam, rollen, locatieId, actief: true });
    await k.doe('gebruiker.wachtwoordInstellen', { id, wachtwoord: nieuwWachtwoord });
    await k.doe('sessie.inloggen', { inlognaam: 'tarik', wachtwoord: nieuwWachtwoord });
    await k.doe('sessie.wachtwoordWijzigen', { huidig: nieuwWachtwoord, nieuw: wachtwoord });
    expect(melding(await kijkt(k, 'tarik', adresId))).toBe(kluistekst.nieuweSleutel('Naam noor'));
  });

  it('are needed again behind the lock: the key is gone from memory until then', async () => {
    const adresId = await bewaar(k, dossierId, ['noor']);
    await k.doe('sessie.vergrendelen', {});
    await k.weigert('kluis.adres', { adresId, ...waarom }, 'vergrendeld');
    await k.doe('sessie.ontgrendelen', { wachtwoord });
    expect((await k.roep('kluis.adres', { adresId, ...waarom }, true)).ok).toBe(true);
  });
});

describe('the recovery key', () => {
  const inNood = (adresId: string, herstelsleutel: string) => ({
    ...{ adresId, grond: 'gevaar' as const, toelichting: 'Politie moet er nu heen', herstelsleutel },
  });

  it('opens an address for who was not named, as an emergency in the log and in the list of looks', async () => {
    const eerder = await bewaar(k, dossierId, ['noor', 'ingrid']);
    const zonder = await bewaar(k, dossierId, ['noor'], adres({ straat: 'Zonderstraat' }));
    await logIn(k, 'ingrid');
    const { herstelsleutel, ...rest } = await k.doe('kluis.herstelMaken', { vervangt: null });
    expect(rest).toEqual({ bijgewerkt: 1, nogNiet: 1 });
    await logIn(k, 'noor');
    const later = await bewaar(k, dossierId, ['noor'], adres({ straat: 'Laterstraat' }));
    await logIn(k, 'tarik');
    const metSpaties = herstelsleutel.toLowerCase().replace(/(.{4})/g, '$1 ');
    for (const adresId of [eerder, later])
      expect((await k.roep('kluis.adres', inNood(adresId, metSpaties), true)).ok).toBe(true);
    await k.weigert('kluis.adres', inNood(zonder, herstelsleutel), 'ongeldige-invoer');
    await k.weigert('kluis.adres', inNood(later, herstelsleutel.slice(0, -1) + 'Q'), 'ongeldige-invoer');
    await logIn(k, 'ingrid');
    const { inzagen, nietHerstelbaar } = await k.doe('kluis.inzagen', { open: true });
    expect(nietHerstelbaar).toBe(1);
    expect(inzagen.map(({ wie, nood, wijze }) => ({ wie, nood, wijze }))).toEqual(
      Array(2).fill({ wie: 'Naam tarik', nood: true, wijze: 'herstelsleutel' }),
    );
    await logIn(k, 'arie');
    const { regels } = await k.doe('audit.lijst', {
      zoek: 'kluis.adres',
      van: null,
      tot: null,
      voorVolgnummer: null,
      aantal: 50,
    });
    expect(regels.filter(({ nood, uitkomst }) => nood && uitkomst === 'gelukt')).toHaveLength(2);
  });

  it('is replaced by who leads the team; the old one opens no later version', async () => {
    await logIn(k, 'ingrid');
    const adresId = await bewaar(k, dossierId, ['ingrid']);
    const een = await k.doe('kluis.herstelMaken', { vervangt: null });
    await k.weigert('kluis.herstelMaken', { vervangt: null }, 'conflict');
    const { herstel } = await k.doe('kluis.inzagen', { open: true });
    const twee = await k.doe('kluis.herstelMaken', { vervangt: herstel?.op ?? null });
    expect(twee).toMatchObject({ bijgewerkt: 1, nogNiet: 0 });
    await k.weigert('kluis.adres', inNood(adresId, een.herstelsleutel), 'ongeldige-invoer');
    await k.doe('kluis.adres', inNood(adresId, twee.herstelsleutel));
    await logIn(k, 'noor');
    await k.weigert('kluis.herstelMaken', { vervangt: null }, 'geen-recht');
    await logIn(k, 'bea');
    await k.weigert('kluis.herstelMaken', { vervangt: null }, 'geen-recht');
  });

  it('stands on one sheet for the safe', async () => {
    await logIn(k, 'ingrid');
    const { herstelsleutel } = await k.doe('kluis.herstelMaken', { vervangt: null });
    const { bytes } = await k.doe('kluis.herstelDocument', { herstelsleutel });
    const { tekst, aantalPaginas } = await leesPdf(bytes);
    expect(aantalPaginas).toBe(1);
    expect(tekst.replace(/\s/g, '')).toContain(herstelsleutel);
  });
});

describe("the team's lead", () => {
  it('is told of every look, judges those of others, and words are asked for what was not right', async () => {
    const adresId = await bewaar(k, dossierId, ['noor', 'ingrid']);
    await k.doe('kluis.adres', { adresId, ...waarom });
    await logIn(k, 'ingrid');
    await k.doe('kluis.adres', { adresId, ...waarom, grond: 'nakijken' });
    const { termijnen } = await k.doe('dossier.openen', { dossierId });
    expect(termijnen.filter(({ soort }) => soort === 'adres-inzage')).toEqual([
      {
        soort: 'adres-inzage',
        sleutel: '',
        uiterlijk: '2026-11-23',
        artikel: '5.1.2',
        omschrijving: kluistekst.termijn,
      },
    ]);
    const { inzagen } = await k.doe('kluis.inzagen', { open: true });
    const eigen = inzagen.find(({ wie }) => wie === 'Naam ingrid');
    const ander = inzagen.find(({ wie }) => wie === 'Naam noor');
    expect(ander).toMatchObject({ grond: 'vervoer', toelichting: waarom.toelichting, dossierId, magOordelen: true });
    expect(eigen).toMatchObject({ magOordelen: false });
    const oordeel = { inzageId: ander?.id ?? '', oordeel: 'onterecht' as const, toelichting: '' };
    await k.weigert('kluis.oordelen', oordeel, 'ongeldige-invoer');
    await k.doe('kluis.oordelen', { ...oordeel, toelichting: 'Niet nodig, besproken' });
    await k.weigert('kluis.oordelen', { ...oordeel, toelichting: 'Niet nodig, besproken' }, 'conflict');
    await k.weigert(
      'kluis.oordelen',
      { ...oordeel, inzageId: eigen?.id ?? '', oordeel: 'terecht' },
      'stap-niet-mogelijk',
    );
    await logIn(k, 'otto');
    await k.doe('kluis.oordelen', { inzageId: eigen?.id ?? '', oordeel: 'terecht', toelichting: '' });
    expect((await k.doe('kluis.inzagen', { open: true })).open).toBe(0);
    expect((await k.doe('kluis.inzagen', { open: false })).inzagen).toHaveLength(2);
    await logIn(k, 'noor');
    await k.weigert('kluis.inzagen', { open: true }, 'geen-recht');
  });

  it('sees no look at an address of a client whom the lead may never see', async () => {
    const adresId = await bewaar(k, dossierId, ['noor']);
    await k.doe('kluis.adres', { adresId, ...waarom });
    const { gezin } = await k.doe('crisis.lezen', { dossierId });
    await logIn(k, 'otto');
    const { collegas } = await k.doe('afscherming.lezen', { clientId: gezin[0]?.clientId ?? '' });
    const id = (naam: string) => collegas.find((mens) => mens.naam === `Naam ${naam}`)?.id ?? '';
    await k.doe('afscherming.instellen', {
      ...{ clientId: gezin[0]?.clientId ?? '', versie: 0, grond: 'familie-van-medewerker', reden: 'Zus' },
      ...{ voor: 'iedereen', eigenaarId: id('otto'), kring: [] },
      uitgesloten: [{ gebruikerId: id('ingrid'), relatie: 'familie' }],
    });
    expect((await k.doe('kluis.inzagen', { open: true })).inzagen).toHaveLength(1);
    await logIn(k, 'ingrid');
    expect((await k.doe('kluis.inzagen', { open: true })).inzagen).toEqual([]);
    await k.weigert('kluis.vanDossier', { dossierId }, 'niet-gevonden');
    expect(await k.roep('kluis.adres', { adresId, ...waarom }, true)).toMatchObject({ code: 'niet-gevonden' });
  });
});

describe('a sealed letter', () => {
  const brief = { grond: 'vervoer' as const, toelichting: 'Voor de rit', bestemdVoor: 'De chauffeur van tien uur' };

  it('has a cover without the address and the address on the sheet that is folded; it is kept nowhere', async () => {
    const adresId = await bewaar(k, dossierId, ['noor']);
    const { bytes, nummer, inzageId, bestandsnaam } = await k.doe('kluis.briefBytes', { adresId, ...brief });
    const { paginas, getagd, titel } = await leesPdf(bytes);
    expect(paginas).toHaveLength(2);
    expect({ getagd, titel, nummer, bestandsnaam }).toEqual({
      ...{ getagd: true, titel: 'Verzegelde brief', nummer: 1, bestandsnaam: 'verzegelde-brief.pdf' },
    });
    for (const woord of Object.values(adres())) {
      expect(paginas[0]).not.toContain(woord);
      expect(paginas[1]?.replace(/\s+/g, ' ')).toContain(woord);
    }
    expect(paginas[0]).toContain(brief.bestemdVoor);
    expect((await k.doe('dossier.openen', { dossierId })).documenten).toEqual([]);
    await k.doe('kluis.briefUitkomst', { inzageId, gelukt: true });
    await k.weigert('kluis.briefUitkomst', { inzageId, gelukt: false }, 'conflict');
    expect((await k.doe('kluis.briefBytes', { adresId, ...brief })).nummer).toBe(2);
    await logIn(k, 'ingrid');
    const { inzagen } = await k.doe('kluis.inzagen', { open: true });
    expect(inzagen.map(({ nummer: n, afgedrukt, bestemdVoor }) => ({ n, afgedrukt, bestemdVoor }))).toEqual(
      expect.arrayContaining([
        { n: 2, afgedrukt: null, bestemdVoor: brief.bestemdVoor },
        { n: 1, afgedrukt: true, bestemdVoor: brief.bestemdVoor },
      ]),
    );
    await k.weigert('kluis.briefUitkomst', { inzageId, gelukt: true }, 'niet-gevonden');
  });

  it('is not for who was not named, and not for the window', async () => {
    const adresId = await bewaar(k, dossierId, ['noor']);
    expect(await k.roep('kluis.briefBytes', { adresId, ...brief })).toMatchObject({ code: 'onbekend-eindpunt' });
    expect(await k.roep('kluis.adres', { adresId, ...waarom })).toMatchObject({ code: 'onbekend-eindpunt' });
    await logIn(k, 'tarik');
    await k.weigert('kluis.briefBytes', { adresId, ...brief }, 'stap-niet-mogelijk');
  });
});
