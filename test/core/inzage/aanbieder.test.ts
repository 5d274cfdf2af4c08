import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verzoekteksten } from '#shared/taal/inzage.ts';
import { clientvelden, logIn } from '../hulp.ts';
import {
  breng,
  geheim,
  gezinsnamen,
  helpGezin,
  tweetal,
  type Aanbieder,
  type College,
} from '../uitwisseling/tweetal.ts';
import { geen, leesBestand, vraagAan } from './hulp.ts';

/* Requests in the world of an aanbieder: a controller of its own (Wmo 5.1.2), with what the college sent and what it recorded. */
let k: College;
let a: Aanbieder;
let gezin: Awaited<ReturnType<typeof helpGezin>>;
let clientId: string;
beforeEach(async () => {
  let anker: string;
  ({ k, a, anker } = await tweetal());
  gezin = await helpGezin(k, anker);
  await breng(k, a);
  await logIn(a, 'fenna');
  clientId = (await a.doe('dossier.openen', { dossierId: gezin.dossierId })).client.id;
}, 90_000);
afterEach(() => {
  k.ruimOp();
  a.ruimOp();
});
const plat = (tekst: string): string => tekst.replace(/\s+/g, ' ');

describe('a request at an aanbieder', () => {
  it('is answered with what this organisation has, where it came from and how long it stays; nothing of the onderzoek', async () => {
    await logIn(a, 'nacht');
    await a.weigert('verzoek.lijst', { soort: null, alleenOpen: true, vanaf: 0, aantal: 9 }, 'geen-recht');
    await logIn(a, 'fenna');
    const verzoekId = await vraagAan(a, clientId);
    const { bestandId, onderdelen } = await a.doe('verzoek.bestandMaken', { verzoekId, versie: 1 });
    expect(onderdelen).toBeGreaterThan(2);
    const tekst = plat((await leesBestand(a, verzoekId, bestandId)).tekst);
    for (const deel of [
      gezinsnamen.ouder,
      'Toewijzing van het college',
      'Het Anker',
      'nog niet bekend: 15 jaar nadat dit is beëindigd, en het loopt nog',
      'Uw contract kan langer vragen.',
      'Wmo 2015 artikel 5.3.4',
    ])
      expect(tekst).toContain(deel);
    for (const woord of Object.values(geheim)) expect(tekst, woord).not.toContain(woord);
    await a.doe('verzoek.afhandelen', { verzoekId, versie: 1, ...geen, uitkomst: 'toegewezen' });
    expect(await a.doe('verzoek.vanClient', { clientId })).toMatchObject([{ status: 'afgehandeld', teLaat: false }]);
  });

  it('to erase says that the stay goes on: it is kept, with the article; a manager reads the same register of processings', async () => {
    const verzoekId = await vraagAan(a, clientId, { soort: 'wissing', wat: 'Alles weg.' });
    const { wissing } = await a.doe('verzoek.lezen', { verzoekId });
    expect(wissing).toHaveLength(1);
    expect(wissing[0]).toMatchObject({ dingId: gezin.dossierId, uitkomst: 'blijft' });
    expect(wissing[0]?.redenen).toEqual(expect.arrayContaining(['loopt', 'verblijf', 'anderen']));
    const { velden } = await a.weigert(
      'verzoek.afhandelen',
      { verzoekId, versie: 1, ...geen, uitkomst: 'toegewezen', wissen: [gezin.dossierId] },
      'ongeldige-invoer',
    );
    expect(velden).toEqual([{ pad: 'wissen', bericht: verzoekteksten.fout.wissenMagNiet }]);
    await logIn(a, 'manager');
    const termijnen = await a.doe('verwerkingen.lezen', {});
    expect(termijnen.find(({ verwerking }) => verwerking === 'verblijf')?.bewaren).toContain(
      'Dossiers van de opvang: 15 jaar',
    );
  });
});

describe('a rectification from question to who got the data before (AVG 16 and 19)', () => {
  it('is corrected in the dossier, told to the aanbieder by a person or with the next file, and found back', async () => {
    // Later than the file that the aanbieder got first.
    await k.naar('2026-11-16T11:00:00Z');
    await logIn(k, 'balie');
    await logIn(a, 'manager');
    const verzoekId = await vraagAan(k, gezin.clientId, { soort: 'rectificatie', wat: 'Ik heet Amraoui.' });
    const { client } = await k.doe('client.lezen', { clientId: gezin.clientId });
    const velden = clientvelden({ achternaam: 'Amraoui', voornamen: 'Fatima', bsn: '111222333', geslacht: 'vrouw' });
    await k.doe('client.wijzigen', { clientId: gezin.clientId, versie: client.versie, velden });
    const gewijzigd = 'Achternaam: Amraoui';
    await k.doe('verzoek.afhandelen', { verzoekId, versie: 1, ...geen, uitkomst: 'toegewezen', gewijzigd });
    const na = await k.doe('verzoek.lezen', { verzoekId });
    expect(na.inhoud.afhandeling?.ontvangers).toEqual(['Stichting De Kade', verzoekteksten.register]);
    // Nothing left for the aanbieder yet, and there is no line: somebody has to.
    expect(na.nogTeVertellen).toEqual(['Stichting De Kade']);
    expect(na).toMatchObject({ status: 'afgehandeld', taak: 'vertellen' });
    const open = () => k.doe('verzoek.lijst', { soort: null, alleenOpen: true, vanaf: 0, aantal: 9 });
    expect(await open()).toMatchObject({
      totaal: 1,
      regels: [{ id: verzoekId, uitkomst: 'toegewezen', taak: 'vertellen', uiterlijk: null, teLaat: false }],
    });
    const { termijnen } = await k.doe('dossier.openen', { dossierId: gezin.dossierId });
    expect(termijnen.map(({ soort }) => soort)).toContain('verzoek-vertellen');
    await breng(k, a);
    const bijHen = await a.doe('dossier.openen', { dossierId: gezin.dossierId });
    expect(bijHen.client.achternaam).toBe('Amraoui');
    const vertel = { verzoekId, versie: na.versie, ontvanger: 'Stichting De Kade', op: k.klok.vandaag() };
    await k.doe('verzoek.vertellen', { ...vertel, hoe: 'bestand' });
    expect(await k.doe('verzoek.lezen', { verzoekId })).toMatchObject({ nogTeVertellen: [], taak: null });
    expect(await open()).toEqual({ regels: [], totaal: 0 });
    // Found back: in the timeline of the dossier, and was and is in the history of the client.
    const { regels } = await k.doe('dossier.tijdlijn', { dossierId: gezin.dossierId, aantal: 50 });
    expect(JSON.stringify(regels)).toContain('Verbeteren of aanvullen');
    const inzage = await vraagAan(k, gezin.clientId);
    const { bestandId } = await k.doe('verzoek.bestandMaken', { verzoekId: inzage, versie: 1 });
    const tekst = plat((await leesBestand(k, inzage, bestandId)).tekst);
    for (const deel of ['Amraoui', 'Amrani', 'Ik heet Amraoui.', 'Stichting De Kade']) expect(tekst).toContain(deel);
  });

  it('has been heard by who got a file in between', async () => {
    // Later than the file that the aanbieder got first.
    await k.naar('2026-11-16T11:00:00Z');
    await logIn(k, 'balie');
    await logIn(a, 'manager');
    const verzoekId = await vraagAan(k, gezin.clientId, { soort: 'rectificatie', wat: 'Ik heet Amraoui.' });
    const { client } = await k.doe('client.lezen', { clientId: gezin.clientId });
    const velden = clientvelden({ achternaam: 'Amraoui', voornamen: 'Fatima', bsn: '111222333', geslacht: 'vrouw' });
    await k.doe('client.wijzigen', { clientId: gezin.clientId, versie: client.versie, velden });
    await breng(k, a);
    const af = { verzoekId, versie: 1, ...geen, uitkomst: 'toegewezen' as const, gewijzigd: 'Achternaam' };
    await k.doe('verzoek.afhandelen', af);
    const { inhoud, nogTeVertellen } = await k.doe('verzoek.lezen', { verzoekId });
    expect(inhoud.verteld).toContainEqual({ ontvanger: 'Stichting De Kade', op: k.klok.vandaag(), hoe: 'bestand' });
    expect(nogTeVertellen).toEqual([]);
  });
});
