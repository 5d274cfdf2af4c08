import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verzoekbrief, verzoekteksten } from '#shared/taal/inzage.ts';
import { logIn, type Testkern } from '../hulp.ts';
import { loginVan, organisatiesjabloon } from '../opstelling.ts';
import { pleger, veiligContact } from '../crisis/hulp.ts';
import { adres, bewaar } from '../kluis/hulp.ts';
import { geen, leesBestand, pakUit, verzoek, vraagAan } from './hulp.ts';

/*
 * The wall in paper: what Veilig Thuis gives to the one who was helped, and what it gives to the others, which is nothing that tells
 * whether there is a case.
 */
const opzetten = organisatiesjabloon('veilig-thuis', ['functioneel-beheer', 'veilig-thuis', 'teamleider']);
let k: Testkern;
let dossierId: string;
let clientId: string;
let partnerId: string;
let kindId: string;
const straat = 'Lindelaan 12';
const plegernaam = 'Zwartendijkstra';

beforeEach(async () => {
  k = await opzetten();
  await logIn(k, loginVan('veilig-thuis'));
  const contact = veiligContact({ toelichting: `Zij slaapt nu bij haar zus, ${straat}.` });
  ({ dossierId, clientId } = await k.doe('crisis.beginnen', {
    ...{ clientId: null, roepnaam: 'Mina', achternaam: 'Quispel', contact },
  }));
  const leg = { dossierId, id: null, versie: 0, clientId: null, reden: '' };
  const inhoud = pleger({ achternaam: plegernaam });
  await k.doe('crisis.vastleggen', { ...leg, invoer: { soort: 'pleger', inhoud } });
  const lid = { geschatteLeeftijd: null, geschatOp: null, ongeboren: false, uitgerekendOp: null };
  const erbij = async (rol: 'partner' | 'kind', roepnaam: string, geboortedatum: string): Promise<string> => {
    const nieuw = { roepnaam, tussenvoegsel: '', achternaam: 'Bosman', geboortedatum };
    await k.doe('crisismensen.toevoegen', { dossierId, lidId: null, nieuw, lid: { rol, ...lid } });
    const { resultaten } = await k.doe('client.zoeken', { tekst: `${roepnaam} Bosman`, aantal: 5 });
    return resultaten[0]!.clientId;
  };
  partnerId = await erbij('partner', 'Karel', '1980-01-02');
  kindId = await erbij('kind', 'Sam', '2020-03-04');
});
afterEach(() => k.ruimOp());

const plat = (tekst: string): string => tekst.replace(/\s+/g, ' ');
const maak = async (verzoekId: string, versie = 1) => {
  const { bestandId } = await k.doe('verzoek.bestandMaken', { verzoekId, versie });
  const zip = await k.doe('verzoek.bytes', { verzoekId, bestandId, vorm: 'zip' });
  return { tekst: plat((await leesBestand(k, verzoekId, bestandId)).tekst), bytes: zip.bytes };
};

describe('a file of Veilig Thuis', () => {
  it('holds what was recorded, without an address, the pleger or who told it, unless somebody decides otherwise', async () => {
    const verzoekId = await vraagAan(k, clientId);
    const { tekst } = await maak(verzoekId);
    expect(tekst).toContain('Mina Quispel');
    expect(tekst).toContain('pannenkoek');
    for (const nooit of [straat, 'Lindelaan', plegernaam, 'Bosman']) expect(tekst, nooit).not.toContain(nooit);
    expect(tekst).toContain('UAVG 41 lid 1 onder i');

    const { onderdelen } = await k.doe('verzoek.onderdelen', { verzoekId });
    expect(JSON.stringify(onderdelen)).not.toContain('Lindelaan');
    const over = onderdelen.find(({ velden }) => velden.some(({ waarde }) => waarde.includes(plegernaam)))!;
    expect(over).toMatchObject({ voorstel: 'derden', nooit: false });
    // Every address is wanted after all: the people can be given, the address is masked all the same.
    const toch = onderdelen.flatMap(({ id, velden }) => [
      { onderdeel: id, veld: null },
      ...velden.map(({ pad }) => ({ onderdeel: id, veld: pad })),
    ]);
    await k.doe('verzoek.vastleggen', { verzoekId, versie: 1, clientId, feiten: verzoek({ toch }) });
    const ruim = await maak(verzoekId, 2);
    expect(ruim.tekst).toContain(plegernaam);
    expect(ruim.tekst).not.toContain('Lindelaan');
    expect(ruim.tekst).toContain('[adres weggelaten]');
    expect(Buffer.from(ruim.bytes).includes(Buffer.from('Lindelaan'))).toBe(false);
  });

  it('for a lawyer never holds where somebody is or who is feared, whatever was ticked', async () => {
    const over = { verzoeker: 'gemachtigde' as const, verzoekerNaam: 'mr. De Wit', identiteit: 'machtiging' as const };
    const verzoekId = await vraagAan(k, clientId, over);
    const { onderdelen } = await k.doe('verzoek.onderdelen', { verzoekId });
    const toch = onderdelen.map(({ id }) => ({ onderdeel: id, veld: null }));
    await k.doe('verzoek.vastleggen', { verzoekId, versie: 1, clientId, feiten: verzoek({ ...over, toch }) });
    const { tekst } = await maak(verzoekId, 2);
    for (const nooit of [plegernaam, 'Lindelaan', 'Bosman']) expect(tekst).not.toContain(nooit);
  });

  it('is not made for who lives with her; the letter is word for word the one for a stranger', async () => {
    const brief = async (wie: string | null, over: object) => {
      const verzoekId = await vraagAan(k, wie, { verzoekerNaam: '', ...over });
      await k.weigert('verzoek.bestandMaken', { verzoekId, versie: 1 }, 'stap-niet-mogelijk');
      for (const uitkomst of ['toegewezen', 'deels'] as const)
        await k.weigert('verzoek.afhandelen', { verzoekId, versie: 1, uitkomst, ...geen }, 'ongeldige-invoer');
      const af = { verzoekId, versie: 1, uitkomst: 'niets' as const, ...geen };
      const { bestandId } = await k.doe('verzoek.afhandelen', af);
      return plat((await leesBestand(k, verzoekId, bestandId)).tekst).replace(/V-[0-9A-Z]{4}-[0-9A-Z]{4}/g, 'V');
    };
    const bekend = await brief(partnerId, { verzoeker: 'gemachtigde', verzoekerNaam: 'Karel Bosman' });
    const vreemd = await brief(null, {
      overNaam: 'Karel Bosman',
      verzoeker: 'gemachtigde',
      verzoekerNaam: 'Karel Bosman',
    });
    expect(bekend).toBe(vreemd);
    expect(bekend).toContain(plat(verzoekbrief.vtNeutraal));
    // The reason that somebody wrote for a colleague does not go along either.
    const verzoekId = await vraagAan(k, partnerId, { verzoekerNaam: '' });
    const reden = {
      grond: 'veiligheid' as const,
      motivering: 'Zij is voor hem gevlucht.',
      gewijzigd: '',
      verklaring: '',
    };
    const { bestandId } = await k.doe('verzoek.afhandelen', { verzoekId, versie: 1, uitkomst: 'geweigerd', ...reden });
    expect((await leesBestand(k, verzoekId, bestandId)).tekst).not.toContain('gevlucht');
  });

  it('of a child is for the parent who was helped, and not for another who says to be its parent', async () => {
    const vader = await vraagAan(k, kindId, { verzoeker: 'ouder', verzoekerNaam: 'Karel Bosman' });
    expect(
      (await k.weigert('verzoek.bestandMaken', { verzoekId: vader, versie: 1 }, 'stap-niet-mogelijk')).melding,
    ).toBe(verzoekteksten.fout.geenClient);
    const { onderdelen } = await k.doe('verzoek.onderdelen', { verzoekId: vader });
    expect(onderdelen.filter(({ nooit, verwerking }) => !nooit && verwerking !== 'verzoeken')).toEqual([]);
    const moeder = await vraagAan(k, kindId, { verzoeker: 'ouder', verzoekerNaam: 'Mina Quispel' });
    const { tekst } = await maak(moeder);
    expect(tekst).toContain('Sam Bosman');
    expect(tekst).not.toContain('Karel');
  });

  it('never holds a geheim adres: not hers, not in that of her child, in the PDF, the file for a program or a document', async () => {
    await bewaar(k, dossierId, [loginVan('veilig-thuis')]);
    const { straat: weg, huisnummer, postcode, plaats } = adres();
    const moeder = { verzoeker: 'ouder' as const, verzoekerNaam: 'Mina Quispel' };
    for (const [wie, over] of [
      [clientId, {}],
      [kindId, moeder],
    ] as const) {
      const verzoekId = await vraagAan(k, wie, over);
      const { onderdelen } = await k.doe('verzoek.onderdelen', { verzoekId });
      const toch = onderdelen.flatMap(({ id, velden }) => [
        { onderdeel: id, veld: null },
        ...velden.map(({ pad }) => ({ onderdeel: id, veld: pad })),
      ]);
      await k.doe('verzoek.vastleggen', { verzoekId, versie: 1, clientId: wie, feiten: verzoek({ ...over, toch }) });
      const { tekst, bytes } = await maak(verzoekId, 2);
      const los = [...(await pakUit(bytes)).entries()].flatMap(([naam, deel]) => [naam, deel.toString('latin1')]);
      for (const woord of [weg, huisnummer, postcode, plaats, straat])
        for (const deel of [tekst, JSON.stringify(onderdelen), ...los]) expect(deel.includes(woord), woord).toBe(false);
    }
  });

  it('of a person who was helped can be erased; of who stands in a case of another nothing is said', async () => {
    const zelf = await vraagAan(k, clientId, { soort: 'wissing', wat: 'Alles weg.' });
    const { wissing } = await k.doe('verzoek.lezen', { verzoekId: zelf });
    expect(wissing).toMatchObject([{ dingId: dossierId, uitkomst: 'blijft' }]);
    expect(wissing[0]?.redenen).toEqual(expect.arrayContaining(['loopt', 'anderen']));
    const partner = await vraagAan(k, partnerId, { soort: 'wissing', wat: 'Alles weg.', verzoekerNaam: '' });
    expect((await k.doe('verzoek.lezen', { verzoekId: partner })).wissing).toEqual([]);
    const af = { verzoekId: partner, versie: 1, ...geen, uitkomst: 'toegewezen' as const, wissen: [dossierId] };
    await k.weigert('verzoek.afhandelen', af, 'ongeldige-invoer');
  });
});
