import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { logIn, rechteWeg } from '../hulp.ts';
import { aankomst, inkomend, opzet, overdracht, vandaag, type Opzet } from './hulp.ts';

let o: Opzet;
beforeEach(async () => {
  o = await opzet();
});
afterEach(() => o.k.ruimOp());

const meld = (over: Parameters<typeof aankomst>[0] = {}) =>
  o.k.doe('overdracht.aankomst', { dossierId: o.dossierId, aankomst: aankomst(over) });
const lees = (dossierId = o.dossierId) => o.k.doe('regio.stand', { dossierId });

describe('arrival in the other region (5.2.5)', () => {
  it('is asked on the agreed day, until somebody confirms it', async () => {
    await o.stap(overdracht());
    expect(await o.termijnen()).toEqual(['aankomst 2026-11-23']);
    await o.k.naar('2026-11-23T15:00:00Z');
    await meld({ datum: '2026-11-23', toelichting: 'Mira belde: aangekomen.' });
    expect(await o.termijnen()).toEqual([]);
    expect(await lees()).toMatchObject({ aangekomenOp: '2026-11-23' });
    await o.k.weigert('overdracht.aankomst', { dossierId: o.dossierId, aankomst: aankomst() }, 'stap-niet-mogelijk');
  });

  it('that did not happen is followed up on the day that was chosen; a new day asks again', async () => {
    await o.stap(overdracht());
    await o.k.naar('2026-11-23T15:00:00Z');
    await meld({
      soort: 'niet-aangekomen',
      datum: '2026-11-23',
      toelichting: 'Niet in de trein.',
      vervolgOp: '2026-11-24',
    });
    const { volgendeTermijn } = await o.k.doe('dossier.openen', { dossierId: o.dossierId });
    expect(volgendeTermijn).toMatchObject({
      uiterlijk: '2026-11-24',
      omschrijving: 'De cliënt kwam niet aan: zoek contact',
    });
    await o.stap(overdracht({ datumOverdracht: '2026-11-30' }));
    expect(await o.termijnen()).toEqual(['aankomst 2026-11-30']);
  });

  it('recorded by mistake is taken back with a reason', async () => {
    await o.stap(overdracht({ datumOverdracht: vandaag }));
    const { id: aankomstId } = await meld();
    await o.k.doe('overdracht.aankomstVervallen', { dossierId: o.dossierId, aankomstId, reden: 'Ander dossier' });
    expect(await o.termijnen()).toEqual([`aankomst ${vandaag}`]);
    await o.k.weigert('overdracht.aankomstVervallen', { dossierId: o.dossierId, aankomstId, reden: 'x' }, 'conflict');
    const nergens = { dossierId: o.dossierId, aankomstId: '0'.repeat(26), reden: 'x' };
    await o.k.weigert('overdracht.aankomstVervallen', nergens, 'niet-gevonden');
  });

  it('needs an agreed day', async () => {
    await o.k.weigert('overdracht.aankomst', { dossierId: o.dossierId, aankomst: aankomst() }, 'stap-niet-mogelijk');
    await o.stap(overdracht({ datumOverdracht: null }));
    await o.k.weigert('overdracht.aankomst', { dossierId: o.dossierId, aankomst: aankomst() }, 'stap-niet-mogelijk');
  });

  it.each([
    ['tomorrow', { datum: '2026-11-17' }, 'aankomst.datum'],
    [
      'not arrived before the day',
      { soort: 'niet-aangekomen' as const, datum: '2026-11-15', vervolgOp: '2026-11-18' },
      'aankomst.datum',
    ],
    ['not arrived and no day to look again', { soort: 'niet-aangekomen' as const }, 'aankomst.vervolgOp'],
    [
      'not arrived and looked again yesterday',
      { soort: 'niet-aangekomen' as const, vervolgOp: '2026-11-15' },
      'aankomst.vervolgOp',
    ],
    ['on a day that is none', { datum: 'gisteren' }, 'aankomst.datum'],
    ['far ahead', { soort: 'niet-aangekomen' as const, vervolgOp: '2190-01-01' }, 'aankomst.vervolgOp'],
  ])('%s is refused at its field', async (_naam, over, pad) => {
    await o.stap(overdracht({ datumOverdracht: vandaag }));
    const invoer = { dossierId: o.dossierId, aankomst: aankomst(over) };
    const { velden } = await o.k.weigert('overdracht.aankomst', invoer, 'ongeldige-invoer');
    expect(velden?.map((veld) => veld.pad)).toContain(pad);
  });
});

describe('the region that a person chose (5.2.5)', () => {
  it('stands with the reason, or is not stored', async () => {
    const invoer = { stap: 'toegankelijkheid' as const, feiten: overdracht({ motivering: ' ' }) };
    const { velden } = await o.k.weigert(
      'stap.vastleggen',
      { dossierId: o.dossierId, versie: 0, invoer },
      'ongeldige-invoer',
    );
    expect(velden).toMatchObject([{ pad: 'invoer.feiten.motivering' }]);
  });

  it('reads versions stored before there were candidates as one other region', async () => {
    const oud = {
      andereRegio: 'Delft',
      overeenstemmingOnderzoek: null,
      startOnderzoek: null,
      criteria: { 'voorkeur-client': { wijstNaar: 'andere-regio' as const, bevinding: 'Wil terug.' } },
      aangewezenRegio: null,
      motivering: '',
      overeenstemmingOverdracht: null,
      onderzoeksverslag: null,
      overlegMetClient: null,
      datumOverdracht: null,
      aanbieder: '',
      vervoer: '',
    };
    await o.k.doe('stap.vastleggen', {
      dossierId: o.dossierId,
      versie: 0,
      invoer: { stap: 'toegankelijkheid', feiten: oud },
    });
    expect(await o.feitenNu()).toMatchObject({
      andereRegio: 'Delft',
      meerRegios: [],
      gedeeld: [],
      criteria: { 'voorkeur-client': { wijstNaar: 'andere-regio', kinderen: null, perRegio: {} } },
    });
  });
});

describe('somebody from another region to us', () => {
  const start = (over: Parameters<typeof inkomend>[0] = {}) =>
    o.k.doe('inkomend.starten', { clientId: o.clientId, inkomend: inkomend(over) });

  it('becomes a melding; our answer is asked within two weken', async () => {
    const { dossierId } = await start({ stukken: ['overdrachtsbrief'], ontvangenOp: '2026-11-13' });
    const open = await o.k.doe('dossier.openen', { dossierId });
    expect(open.stappen.melding?.feiten).toMatchObject({
      gemeldOp: '2026-11-13',
      wijze: 'via-derde',
      melder: 'Overdracht uit Den Haag',
      laatsteWoonplaats: '0518',
    });
    expect(open.termijnen).toContainEqual(
      expect.objectContaining({ soort: 'regio-antwoord', uiterlijk: '2026-11-27' }),
    );
    expect(open.regime).toBeNull();
  });

  it('accepted: Rotterdam is the region, with the reason; on the agreed day it stands in the Werkvoorraad', async () => {
    const { dossierId } = await start();
    const ja = inkomend({
      antwoord: 'akkoord',
      reden: 'Werk en broer zijn hier.',
      afgesprokenOp: '2026-11-18',
      locatieId: o.locatieId,
    });
    await o.k.doe('inkomend.wijzigen', { dossierId, versie: 1, inkomend: ja });
    const open = await o.k.doe('dossier.openen', { dossierId });
    expect(open).toMatchObject({
      regime: 'regulier',
      stappen: {
        toegankelijkheid: { feiten: { aangewezenRegio: 'rotterdam', motivering: 'Werk en broer zijn hier.' } },
      },
    });
    expect(open.termijnen).toContainEqual(expect.objectContaining({ soort: 'inkomst', uiterlijk: '2026-11-18' }));
    await o.k.naar('2026-11-18T09:00:00Z');
    const werk = await o.k.doe('werkvoorraad.lijst', { groep: 'vandaag', vanaf: 0, aantal: 10 });
    expect(werk.regels.map((regel) => [regel.dossierId, regel.watNu])).toEqual([
      [dossierId, 'Ontvang de cliënt uit de andere regio'],
    ]);
    await o.k.doe('overdracht.aankomst', { dossierId, aankomst: aankomst({ datum: '2026-11-18' }) });
    expect((await lees(dossierId)).aangekomenOp).toBe('2026-11-18');
    expect((await o.k.doe('dossier.openen', { dossierId })).termijnen.map(({ soort }) => soort)).not.toContain(
      'inkomst',
    );
  });

  it('declined: the case is closed, with what was said; a changed mind opens it again', async () => {
    const { dossierId } = await start();
    const nee = inkomend({ antwoord: 'niet-akkoord', antwoordReden: 'Het netwerk is in Den Haag.' });
    await o.k.doe('inkomend.wijzigen', { dossierId, versie: 1, inkomend: nee });
    const open = () => o.k.doe('dossier.openen', { dossierId });
    expect(await open()).toMatchObject({
      status: 'gesloten',
      statustekst: 'Niet overgenomen uit Den Haag',
      termijnen: [],
    });
    await o.k.doe('inkomend.wijzigen', { dossierId, versie: 2, inkomend: inkomend() });
    expect((await open()).status).toBe('melding');
  });

  it('changed by two at once: the second sees a conflict', async () => {
    const { dossierId } = await start();
    await o.k.doe('inkomend.wijzigen', { dossierId, versie: 1, inkomend: inkomend({ telefoon: '070' }) });
    await o.k.weigert('inkomend.wijzigen', { dossierId, versie: 1, inkomend: inkomend() }, 'conflict');
    await o.k.weigert(
      'inkomend.wijzigen',
      { dossierId: o.dossierId, versie: 1, inkomend: inkomend() },
      'stap-niet-mogelijk',
    );
  });

  it.each([
    ['received tomorrow', { ontvangenOp: '2026-11-17' }, 'inkomend.ontvangenOp'],
    ['from nowhere', { vanRegio: ' ' }, 'inkomend.vanRegio'],
    ['accepted without a reason', { antwoord: 'akkoord' as const, afgesprokenOp: '2026-11-20' }, 'inkomend.reden'],
    ['accepted without a day', { antwoord: 'akkoord' as const, reden: 'Werk hier.' }, 'inkomend.afgesprokenOp'],
    ['declined without a reason', { antwoord: 'niet-akkoord' as const }, 'inkomend.antwoordReden'],
    ['at a locatie that is not there', { locatieId: '0'.repeat(26) }, 'inkomend.locatieId'],
    ['from a region that is not in the table', { vanRegioId: '0'.repeat(26) }, 'inkomend.vanRegioId'],
    ['agreed for another century', { afgesprokenOp: '2190-01-01' }, 'inkomend.afgesprokenOp'],
    ['from a gemeente that is no code', { laatsteWoonplaats: 'Den Haag' }, 'inkomend.laatsteWoonplaats'],
  ])('%s is refused at its field', async (_naam, over, pad) => {
    const invoer = { clientId: o.clientId, inkomend: inkomend(over) };
    const { velden } = await o.k.weigert('inkomend.starten', invoer, 'ongeldige-invoer');
    expect(velden?.map((veld) => veld.pad)).toContain(pad);
  });
});

describe('refused because another region is the one (5.2.7)', () => {
  it('and arrived there: the dossier is closed as overgedragen', async () => {
    const weg = rechteWeg(vandaag, o.locatieId);
    for (const invoer of [
      { stap: 'onderzoek' as const, feiten: weg.onderzoek },
      { stap: 'voorwaarden' as const, feiten: weg.voorwaarden },
    ])
      await o.k.doe('stap.vastleggen', { dossierId: o.dossierId, versie: 0, invoer });
    await o.stap(overdracht({ datumOverdracht: vandaag }));
    await logIn(o.k, 'beslisser');
    const { versie } = await o.k.doe('dossier.openen', { dossierId: o.dossierId });
    const [mens] = await o.k.doe('gebruiker.namen', {});
    const { besluitId } = await o.k.doe('besluit.nemen', {
      dossierId: o.dossierId,
      dossierVersie: versie,
      soort: 'weigeren',
      ingangsdatum: null,
      locatieId: null,
      gronden: ['andere-regio'],
      motivering: 'Den Haag vangt u op.',
      afwijking: '',
      voorwaarden: 'Opvang Haaglanden',
      contactpersoonId: mens?.id ?? '',
    });
    await o.k.doe('besluit.bekendmaken', { besluitId, datum: vandaag, wijze: 'uitgereikt' });
    const open = async () => o.k.doe('dossier.openen', { dossierId: o.dossierId });
    expect(await open()).toMatchObject({ status: 'geweigerd', volgendeTermijn: { soort: 'aankomst' } });
    await o.k.doe('overdracht.aankomst', { dossierId: o.dossierId, aankomst: aankomst() });
    expect(await open()).toMatchObject({ status: 'gesloten', statustekst: 'Overgedragen aan Den Haag' });
    const werk = await o.k.doe('werkvoorraad.lijst', { groep: null, vanaf: 0, aantal: 10 });
    expect(werk.regels).toEqual([]);
  });
});
