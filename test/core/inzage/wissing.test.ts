import { afterEach, describe, expect, it } from 'vitest';
import { verzoekteksten } from '#shared/taal/inzage.ts';
import { bewaarteksten } from '#shared/taal/bewaren.ts';
import { geslotenMelding, ontcijferd } from '../bewaren/hulp.ts';
import { clientvelden, gemeente, logIn, rechteWeg, testkern, type Testkern } from '../hulp.ts';
import { openBestand } from '../opstelling.ts';
import { geen, leesBestand, verzoek } from './hulp.ts';

const toen = '2026-11-16T09:00:00Z';
const weekLater = '2026-11-26T09:00:00Z';
const merk = 'Kwikstaartmerkteken';

let k: Testkern;
afterEach(() => k.ruimOp());

async function begin() {
  k = testkern(undefined, toen);
  await gemeente(k);
  const weg = await geslotenMelding(k, 'Wisselaar', '123456782', merk);
  return weg;
}
async function vraag(clientId: string, wat = 'Alles van mij moet weg.'): Promise<string> {
  const feiten = verzoek({ soort: 'wissing', ontvangenOp: k.klok.vandaag(), wat });
  return (await k.doe('verzoek.vastleggen', { verzoekId: null, versie: 0, clientId, feiten })).verzoekId;
}
const lees = (verzoekId: string) => k.doe('verzoek.lezen', { verzoekId });
/** What is left to do of the requests that the list of open ones has. */
const taken = async () =>
  (await k.doe('verzoek.lijst', { soort: null, alleenOpen: true, vanaf: 0, aantal: 9 })).regels.map(({ taak }) => taak);

/** Whoever got the data has heard it; the registry hears it by itself. */
async function vertelAllen(verzoekId: string): Promise<void> {
  for (;;) {
    const { versie, nogTeVertellen } = await lees(verzoekId);
    const [ontvanger] = nogTeVertellen;
    if (!ontvanger) return;
    await k.doe('verzoek.vertellen', { verzoekId, versie, ontvanger, op: k.klok.vandaag(), hoe: 'brief' });
  }
}

describe('a request for erasure (AVG 17; Wmo 2015 5.3.5)', () => {
  it('that is granted comes on a list, is approved by another, destroyed, and the request says so without the person', async () => {
    const { clientId, dossierId, kenmerk } = await begin();
    const verzoekId = await vraag(clientId);
    expect((await lees(verzoekId)).wissing).toEqual([
      { ding: 'dossier', dingId: dossierId, kenmerk, uitkomst: 'kan', redenen: [] },
    ]);
    const antwoord = { verzoekId, versie: 1, ...geen, uitkomst: 'toegewezen' as const };
    const leeg = await k.weigert('verzoek.afhandelen', antwoord, 'ongeldige-invoer');
    expect(leeg.velden).toEqual([{ pad: 'wissen', bericht: verzoekteksten.fout.wissenLeeg }]);
    const { bestandId } = await k.doe('verzoek.afhandelen', { ...antwoord, wissen: [dossierId] });
    const brief = (await leesBestand(k, verzoekId, bestandId)).tekst.replace(/\s+/g, ' ');
    for (const deel of ['Wat wij vernietigen', `Dossier ${kenmerk}`, '16 februari 2027', 'Wmo 2015 5.3.5', 'V-'])
      expect(brief).toContain(deel);
    const { termijnen } = await k.doe('dossier.openen', { dossierId });
    expect(termijnen).toContainEqual(
      expect.objectContaining({ soort: 'verzoek-wissen', uiterlijk: '2027-02-16', artikel: 'Wmo 2015 5.3.5' }),
    );

    expect(await taken()).toEqual(['wissen']);
    // Nobody writes down that the registry was told of what is still there.
    expect(await lees(verzoekId)).toMatchObject({ nogTeVertellen: [], hoortVanzelf: [verzoekteksten.register] });
    const zelf = {
      verzoekId,
      versie: 2,
      ontvanger: verzoekteksten.register,
      op: k.klok.vandaag(),
      hoe: 'register' as const,
    };
    const niet = await k.weigert('verzoek.vertellen', zelf, 'ongeldige-invoer');
    expect(niet.velden).toEqual([{ pad: 'ontvanger', bericht: verzoekteksten.fout.hoortVanzelf }]);

    // Who answered made the list; another approves it.
    await logIn(k, 'beslisser');
    const [lijst] = await k.doe('vernietiging.lijsten', {});
    expect(lijst).toMatchObject({ soort: 'op-verzoek', verzoekId, voorgesteld: 1, uiterlijk: '2027-02-16' });
    const lijstId = lijst!.id;
    await k.doe('vernietiging.vaststellen', { lijstId, versie: 1 });
    await vertelAllen(verzoekId);
    await k.naar(weekLater);
    await logIn(k, 'beslisser');
    expect(await k.doe('vernietiging.uitvoeren', { lijstId, versie: 2 })).toMatchObject({ klaar: true });
    await k.doe('vernietiging.wissen', {});
    await k.weigert('dossier.openen', { dossierId }, 'niet-gevonden');
    await k.weigert('client.lezen', { clientId }, 'niet-gevonden');

    const na = await lees(verzoekId);
    expect(na).toMatchObject({
      clientId: null,
      naam: 'Gewist',
      status: 'afgehandeld',
      taak: null,
      bestanden: [],
      nogTeVertellen: [],
    });
    expect(await taken()).toEqual([]);
    expect(na.inhoud.feiten.wat).toBe('');
    expect(na.wissinglijst).toMatchObject({ stand: 'uitgevoerd', uiterlijk: null });
    expect(na.wissinglijst?.regels).toEqual([
      { nummer: 1, ding: 'dossier', kenmerk: '', stand: 'vernietigd', reden: '' },
    ]);
    expect((await k.doe('verzoek.lijst', { soort: null, alleenOpen: false, vanaf: 0, aantal: 9 })).regels).toHaveLength(
      1,
    );
    await k.weigert('verzoek.heropenen', { verzoekId, versie: na.versie, reden: 'Spijt' }, 'stap-niet-mogelijk');

    // No byte of it is left, the request and its letter included.
    k.sluit();
    const { db, pad, sleutel } = await openBestand(k.map);
    db.pragma('wal_checkpoint(TRUNCATE)');
    expect(db.pragma('foreign_key_check')).toEqual([]);
    db.close();
    const bytes = ontcijferd(pad, sleutel);
    for (const spoor of [merk, 'Wisselaar', '123456782', kenmerk, 'Alles van mij'])
      expect(bytes.includes(spoor), spoor).toBe(false);
  });

  it('says per record why the law keeps it, refuses what may not go, and keeps the reasons in the proof and the letter', async () => {
    const { clientId, dossierId, kenmerk } = await begin();
    const weg = rechteWeg(k.klok.vandaag(), '');
    await k.naar('2026-11-17T09:00:00Z');
    await logIn(k, 'balie');
    const { dossierId: loopt } = await k.doe('dossier.starten', { clientId, feiten: weg.melding });
    const nieuw = await k.doe('dossier.openen', { dossierId: loopt });
    const verzoekId = await vraag(clientId);
    const { wissing } = await lees(verzoekId);
    expect(new Map(wissing.map((een) => [een.dingId, [een.uitkomst, een.redenen]]))).toEqual(
      new Map([
        [dossierId, ['wegen', ['aanvraag']]],
        [loopt, ['blijft', ['loopt']]],
      ]),
    );
    const stuur = (over: object) => ({ verzoekId, versie: 1, ...geen, uitkomst: 'deels' as const, ...over });
    const weiger = async (over: object) =>
      (await k.weigert('verzoek.afhandelen', stuur({ grond: 'wettelijke-plicht', ...over }), 'ongeldige-invoer'))
        .velden;
    const motivering = 'Het oude dossier is niet meer nodig.';
    expect(await weiger({ wissen: [loopt], motivering })).toEqual([
      { pad: 'wissen', bericht: verzoekteksten.fout.wissenMagNiet },
    ]);
    expect(await weiger({ wissen: [dossierId, '0'.repeat(26)], motivering })).toEqual([
      { pad: 'wissen', bericht: verzoekteksten.fout.wissenMagNiet },
    ]);
    expect(await weiger({ wissen: [dossierId], uitkomst: 'toegewezen', grond: null, motivering })).toEqual([
      { pad: 'wissen', bericht: verzoekteksten.fout.wissenDeels },
    ]);
    expect(await weiger({ wissen: [dossierId], uitkomst: 'geweigerd', motivering })).toEqual([
      { pad: 'wissen', bericht: verzoekteksten.fout.wissenGeweigerd },
    ]);
    expect((await weiger({ wissen: [dossierId] }))?.map(({ pad }) => pad)).toContain('motivering');
    const { bestandId } = await k.doe(
      'verzoek.afhandelen',
      stuur({ grond: 'wettelijke-plicht', motivering, wissen: [dossierId] }),
    );
    const brief = (await leesBestand(k, verzoekId, bestandId)).tekst.replace(/\s+/g, ' ');
    expect(brief).toContain(`Dossier ${nieuw.kenmerk}: Dit dossier loopt nog. (AVG 17 lid 3 onder b)`);
    const { wissinglijst } = await lees(verzoekId);
    expect(wissinglijst?.regels).toEqual([
      expect.objectContaining({ kenmerk: expect.any(String), stand: expect.any(String) }),
      expect.objectContaining({ kenmerk: expect.any(String), stand: expect.any(String) }),
    ]);
    expect(wissinglijst?.regels.find((een) => een.kenmerk === kenmerk)).toMatchObject({ stand: 'voorgesteld' });
    expect(wissinglijst?.regels.find((een) => een.kenmerk === nieuw.kenmerk)).toMatchObject({
      stand: 'afgehaald',
      reden: 'Dit dossier loopt nog. (AVG 17 lid 3 onder b)',
    });
    // What stays is in the answer: it is not put on the list behind it.
    await logIn(k, 'bea');
    const [lijst] = await k.doe('vernietiging.lijsten', {});
    const nummer = wissinglijst!.regels.find((een) => een.stand === 'afgehaald')!.nummer;
    await k.weigert(
      'vernietiging.terugzetten',
      { lijstId: lijst!.id, versie: lijst!.versie, nummer },
      'stap-niet-mogelijk',
    );
    // Answered too soon: opened again, the list is taken back with it.
    await logIn(k, 'balie');
    await k.doe('verzoek.heropenen', { verzoekId, versie: 2, reden: 'Te snel' });
    expect((await lees(verzoekId)).wissinglijst).toMatchObject({ stand: 'ingetrokken', ingetrokkenReden: 'Te snel' });
    const soorten = [];
    for (const id of [loopt, dossierId])
      soorten.push(...(await k.doe('dossier.openen', { dossierId: id })).termijnen.map(({ soort }) => soort));
    expect(soorten).toContain('verzoek');
    expect(soorten).not.toContain('verzoek-wissen');
  });

  it('is looked at once more when it is executed, and waits until who got the data has heard it (AVG 19)', async () => {
    const { clientId, dossierId, kenmerk } = await begin();
    const verzoekId = await vraag(clientId);
    await k.doe('verzoek.afhandelen', { verzoekId, versie: 1, ...geen, uitkomst: 'toegewezen', wissen: [dossierId] });
    await logIn(k, 'beslisser');
    const [lijst] = await k.doe('vernietiging.lijsten', {});
    await k.doe('vernietiging.vaststellen', { lijstId: lijst!.id, versie: 1 });
    await k.naar(weekLater);
    await logIn(k, 'bea');
    await k.doe('bewaren.vasthouden', { kenmerk, reden: 'Rechtszaak', tot: null });
    await vertelAllen(verzoekId).catch(() => undefined);
    await logIn(k, 'beslisser');
    await k.doe('vernietiging.uitvoeren', { lijstId: lijst!.id, versie: 2 });
    const { wissinglijst, clientId: nog, taak } = await lees(verzoekId);
    expect(nog).toBe(clientId);
    expect(taak).toBeNull();
    expect(await taken()).toEqual([]);
    expect(wissinglijst?.regels[0]).toMatchObject({ stand: 'gebleven', kenmerk });
    expect(wissinglijst?.regels[0]?.reden).toContain(bewaarteksten.wissing.bewaarreden);
  });

  it('of a person without a dossier goes the same way; a child of another household stays with the dossier of the other', async () => {
    await begin();
    await logIn(k, 'balie');
    const { id: clientId } = await k.doe('client.aanmaken', {
      velden: clientvelden({ achternaam: 'Nooitgemeld', bsn: '999900006' }),
    });
    const verzoekId = await vraag(clientId);
    expect((await lees(verzoekId)).wissing).toMatchObject([{ ding: 'persoon', uitkomst: 'kan' }]);
    await k.doe('verzoek.afhandelen', { verzoekId, versie: 1, ...geen, uitkomst: 'toegewezen', wissen: [clientId] });
    // No dossier reminds of it: it is counted until it is gone.
    expect(await k.doe('verzoek.wachtend', {})).toEqual({ zonderDossier: 1, eerste: null });
    await logIn(k, 'beslisser');
    const [lijst] = await k.doe('vernietiging.lijsten', {});
    await k.doe('vernietiging.vaststellen', { lijstId: lijst!.id, versie: 1 });
    await vertelAllen(verzoekId);
    await k.naar(weekLater);
    await logIn(k, 'beslisser');
    await k.doe('vernietiging.uitvoeren', { lijstId: lijst!.id, versie: 2 });
    expect(await lees(verzoekId)).toMatchObject({ clientId: null, taak: null, wissinglijst: { stand: 'uitgevoerd' } });
    expect(await k.doe('verzoek.wachtend', {})).toEqual({ zonderDossier: 0, eerste: null });
    const { tekst } = await leesBestandVan(lijst!.id);
    expect(tekst).toContain('Verzoek');
    expect(tekst).not.toContain('Nooitgemeld');
  });
});

describe('how long it stays, in the file of a person (AVG 15 lid 1 onder d)', () => {
  const bestandVan = async (clientId: string) => {
    const feiten = verzoek({ soort: 'inzage', ontvangenOp: k.klok.vandaag() });
    const { verzoekId } = await k.doe('verzoek.vastleggen', { verzoekId: null, versie: 0, clientId, feiten });
    const { bestandId } = await k.doe('verzoek.bestandMaken', { verzoekId, versie: 1 });
    return (await leesBestand(k, verzoekId, bestandId)).tekst.replace(/\s+/g, ' ');
  };
  it('names the day of this dossier, moves when the organisation keeps longer, and says that a term is over', async () => {
    const { clientId, kenmerk } = await begin();
    const eerst = await bestandVan(clientId);
    for (const deel of [
      `Dossier ${kenmerk}`,
      'tot 16 november 2027',
      'Selectielijst gemeenten 2020, 8.4.1',
      'Wij houden 1 jaar aan',
    ])
      expect(eerst).toContain(deel);
    await logIn(k, 'bea');
    const langer = {
      soort: 'melding-zonder-besluit' as const,
      versie: 0,
      waarde: 2,
      reden: 'Afspraak met de Ombudsman',
    };
    await k.doe('bewaren.instellen', langer);
    await logIn(k, 'balie');
    const dan = await bestandVan(clientId);
    expect(dan).toContain('tot 16 november 2028');
    expect(dan).toContain('Onze organisatie houdt 2 jaar aan: Afspraak met de Ombudsman.');
    await k.naar('2028-12-01T09:00:00Z');
    await logIn(k, 'balie');
    // Three open requests hold it up: that is said, and not why somebody else would.
    expect(await bestandVan(clientId)).toContain('langer, zolang dat nodig is.');
    const termijnen = await k.doe('verwerkingen.lezen', {});
    expect(termijnen.find(({ verwerking }) => verwerking === 'client')?.bewaren).toContain('Meldingen zonder besluit');
    expect(termijnen.find(({ verwerking }) => verwerking === 'toegang')?.bewaren).toContain('NEN 7513');
  });
});

const leesBestandVan = async (lijstId: string) => {
  const { leesPdf } = await import('../../documenten/lezer.ts');
  return leesPdf((await k.doe('vernietiging.document', { lijstId, wat: 'verklaring' })).bytes);
};
