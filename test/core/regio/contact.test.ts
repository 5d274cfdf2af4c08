import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { logIn } from '../hulp.ts';
import { contact, opzet, vandaag, type Opzet } from './hulp.ts';

let o: Opzet;
beforeEach(async () => {
  o = await opzet();
});
afterEach(() => o.k.ruimOp());

const leg = (over: Parameters<typeof contact>[0] = {}, corrigeert: string | null = null) =>
  o.k.doe('contact.vastleggen', { dossierId: o.dossierId, corrigeert, contact: contact(over) });
const lees = async () => (await o.k.doe('regio.stand', { dossierId: o.dossierId })).contacten;

describe('the contact log', () => {
  it('keeps with whom, how, when and what was agreed, newest first, and by whom', async () => {
    await leg({ op: '2026-11-10T11:00', met: 'familie', wie: 'Zus', afspraak: 'Kan niet blijven slapen.' });
    await leg({ regioId: o.regioId });
    expect(await lees()).toMatchObject([
      { met: 'andere-gemeente', regio: 'Den Haag', wie: 'Mira de Boer, toegang', door: 'Naam balie', vervallen: null },
      { met: 'familie', op: '2026-11-10T11:00' },
    ]);
    const { regels } = await o.k.doe('dossier.tijdlijn', { dossierId: o.dossierId, aantal: 20 });
    expect(regels.map(({ titel }) => titel)).toEqual(
      expect.arrayContaining(['Contact met de andere gemeente', 'Contact met familie of netwerk']),
    );
  });

  it('puts the next action in the Werkvoorraad until it is done', async () => {
    const { id: contactId } = await leg({ vervolg: 'Terugbellen over de plek', vervolgOp: '2026-11-17' });
    expect(await o.termijnen()).toEqual(['contact 2026-11-17']);
    const werk = await o.k.doe('werkvoorraad.lijst', { groep: 'binnenkort', vanaf: 0, aantal: 10 });
    expect(werk.regels[0]?.termijn).toMatchObject({
      soort: 'contact',
      uiterlijk: '2026-11-17',
      artikel: '5.2.5',
      omschrijving: 'Vervolg op een contact: Terugbellen over de plek',
    });
    await o.k.doe('contact.afhandelen', { dossierId: o.dossierId, contactId, uitkomst: 'Plek is toegezegd.' });
    expect(await o.termijnen()).toEqual([]);
    expect((await lees())[0]?.klaar).toMatchObject({ uitkomst: 'Plek is toegezegd.', door: 'Naam balie' });
    await o.k.weigert('contact.afhandelen', { dossierId: o.dossierId, contactId, uitkomst: 'Nog eens' }, 'conflict');
  });

  it('is mended by a new line: the old one stays, marked, and what was done stays done', async () => {
    const vervolg = { vervolg: 'Terugbellen', vervolgOp: '2026-11-17' };
    const { id } = await leg(vervolg);
    await o.k.doe('contact.afhandelen', { dossierId: o.dossierId, contactId: id, uitkomst: 'Gebeld.' });
    const nieuw = await leg({ ...vervolg, afspraak: 'Er is plek vanaf maandag.' }, id);
    const [nu, oud] = (await lees()).sort((a) => (a.id === nieuw.id ? -1 : 1));
    expect(nu).toMatchObject({ corrigeert: id, vervallen: null, klaar: { uitkomst: 'Gebeld.' } });
    expect(oud).toMatchObject({ id, vervallen: { reden: 'Vervangen door een verbeterde versie' } });
    await o.k.weigert('contact.vastleggen', { dossierId: o.dossierId, corrigeert: id, contact: contact() }, 'conflict');
  });

  it('is taken back with a reason, never without a trace', async () => {
    const { id: contactId } = await leg({ vervolg: 'Bellen', vervolgOp: '2026-11-18' });
    await o.k.doe('contact.vervallen', { dossierId: o.dossierId, contactId, reden: 'Verkeerd dossier' });
    expect(await o.termijnen()).toEqual([]);
    expect((await lees())[0]?.vervallen).toMatchObject({ reden: 'Verkeerd dossier' });
    await o.k.weigert('contact.vervallen', { dossierId: o.dossierId, contactId, reden: 'x' }, 'conflict');
    await o.k.weigert('contact.afhandelen', { dossierId: o.dossierId, contactId, uitkomst: 'x' }, 'conflict');
  });

  it('of one dossier cannot be changed through another', async () => {
    const { id: contactId } = await leg();
    const { dossierId } = await o.k.doe('inkomend.starten', {
      clientId: o.clientId,
      inkomend: { ...(await import('./hulp.ts')).inkomend() },
    });
    await o.k.weigert('contact.vervallen', { dossierId, contactId, reden: 'x' }, 'niet-gevonden');
    await o.k.weigert('contact.vastleggen', { dossierId, corrigeert: contactId, contact: contact() }, 'niet-gevonden');
  });
});

describe('agreement of the other gemeente (5.2.5)', () => {
  it('is recorded from the contact: the step follows as a new version, the region is named', async () => {
    await leg({ regioId: o.regioId, overeenstemming: { over: 'onderzoek', eens: false } });
    await leg({ op: `${vandaag}T09:40`, regioId: o.regioId, overeenstemming: { over: 'overdracht', eens: true } });
    expect(await o.feitenNu()).toMatchObject({
      andereRegio: 'Den Haag',
      andereRegioId: o.regioId,
      overeenstemmingOnderzoek: false,
      overeenstemmingOverdracht: true,
    });
  });

  it('follows the newest word, and goes back when that is taken back', async () => {
    await leg({ op: '2026-11-12T10:00', overeenstemming: { over: 'overdracht', eens: false } });
    const { id: contactId } = await leg({ overeenstemming: { over: 'overdracht', eens: true } });
    expect((await o.feitenNu())?.overeenstemmingOverdracht).toBe(true);
    await o.k.doe('contact.vervallen', { dossierId: o.dossierId, contactId, reden: 'Was een ander gesprek' });
    expect((await o.feitenNu())?.overeenstemmingOverdracht).toBe(false);
  });

  it('of nobody is unknown, never no', async () => {
    const { id } = await leg({ overeenstemming: { over: 'overdracht', eens: false } });
    await leg({ overeenstemming: null }, id);
    expect((await o.feitenNu())?.overeenstemmingOverdracht).toBeNull();
  });

  it('recorded while a colleague has the step open comes back as a conflict, nothing is overwritten', async () => {
    await leg({ overeenstemming: { over: 'onderzoek', eens: true } });
    const feiten = { ...(await o.feitenNu()), andereRegio: 'Delft' } as never;
    await leg({ op: `${vandaag}T09:50`, overeenstemming: { over: 'onderzoek', eens: false } });
    const invoer = { stap: 'toegankelijkheid' as const, feiten };
    await o.k.weigert('stap.vastleggen', { dossierId: o.dossierId, versie: 1, invoer }, 'conflict');
  });
});

describe('a contact that is not right', () => {
  const slecht: [string, Parameters<typeof contact>[0], string][] = [
    ['in the future', { op: '2026-11-16T23:00' }, 'contact.op'],
    ['on a day that does not exist', { op: '2026-02-30T10:00' }, 'contact.op'],
    ['ten years ahead', { vervolg: 'Bellen', vervolgOp: '2196-11-16' }, 'contact.vervolgOp'],
    ['with nobody', { wie: '  ' }, 'contact.wie'],
    ['without what was agreed', { afspraak: '  ' }, 'contact.afspraak'],
    ['with too long a text', { afspraak: 'x'.repeat(20_001) }, 'contact.afspraak'],
    ['with a next action without a day', { vervolg: 'Terugbellen' }, 'contact.vervolgOp'],
    ['with a day without a next action', { vervolgOp: '2026-11-20' }, 'contact.vervolg'],
    ['with a next action before it', { vervolg: 'Bellen', vervolgOp: '2026-11-15' }, 'contact.vervolgOp'],
    [
      'with agreement of somebody else',
      { met: 'aanbieder', overeenstemming: { over: 'overdracht', eens: true } },
      'contact.overeenstemming',
    ],
    ['with a region that is not there', { regioId: '0'.repeat(26) }, 'contact.regioId'],
  ];
  it.each(slecht)('%s is refused at its field', async (_naam, over, pad) => {
    const invoer = { dossierId: o.dossierId, corrigeert: null, contact: contact(over) };
    const { velden } = await o.k.weigert('contact.vastleggen', invoer, 'ongeldige-invoer');
    expect(velden?.map((veld) => veld.pad)).toContain(pad);
    expect(await lees()).toEqual([]);
  });

  it('with the client needs no name; an unknown key or party is refused', async () => {
    await leg({ met: 'client', wie: '' });
    for (const raar of [
      { met: 'buurman' },
      { wijze: 'fax' },
      { extra: 1 },
      { overeenstemming: { over: 'x', eens: true } },
    ]) {
      const invoer = { dossierId: o.dossierId, corrigeert: null, contact: { ...contact(), ...raar } };
      await o.k.weigert('contact.vastleggen', invoer, 'ongeldige-invoer');
    }
  });

  it('is nothing for who does not work on cases', async () => {
    await logIn(o.k, 'auditor');
    await o.k.weigert('regio.stand', { dossierId: o.dossierId }, 'geen-recht');
  });
});
