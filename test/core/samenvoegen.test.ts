import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Clientvelden } from '#shared/contract/groepen/client.ts';
import type { Invoer } from '#shared/contract/tabel.ts';
import { leesRegisterbestand } from '#core/register/lezen.ts';
import type { Db } from '#db/openen.ts';
import { clientvelden, logIn, rechteWeg, type Testkern } from './hulp.ts';
import { openBestand, stadsjabloon, vandaag, type Stad } from './opstelling.ts';
import { breuken, inhoudVan } from './samenhang.ts';

const opzetten = stadsjabloon();
let k: Testkern & { met: Stad };
let stad: Stad;
beforeEach(async () => {
  k = await opzetten();
  stad = k.met;
  await logIn(k, 'balie');
});
afterEach(() => k.ruimOp());

type Doen = Invoer<'samenvoegen.doen'>;
type Kant = 'blijft' | 'verdwijnt';

/** The input of a merge as the screen makes it: every field from the one that stays, unless chosen otherwise. */
async function invoer(
  clientId: string,
  andereId: string,
  kies: (veld: string) => Kant = () => 'blijft',
): Promise<Doen> {
  const beeld = await k.doe('samenvoegen.voorbeeld', { clientId, andereId });
  const zonder = ({ id: _, versie: __, weergavenaam: ___, ...velden }: typeof beeld.blijft.client): Clientvelden =>
    velden;
  const [een, ander] = [zonder(beeld.blijft.client), zonder(beeld.verdwijnt.client)];
  const velden = Object.fromEntries(
    Object.keys(een).map((veld) => [veld, (kies(veld) === 'blijft' ? een : ander)[veld as keyof Clientvelden]]),
  ) as Clientvelden;
  return { clientId, andereId, velden, vingerafdruk: beeld.vingerafdruk, nachten: [], reden: 'Zelfde persoon' };
}
/** Looks into the file with the core closed. */
async function inBestand<T>(werk: (db: Db) => T): Promise<T> {
  k.sluit();
  const { db } = await openBestand(k.map);
  const uitkomst = werk(db);
  db.close();
  k.herstart();
  await logIn(k, 'balie');
  return uitkomst;
}
const nacht = (datum: string, clientId: string, locatieId: string, stand: string) =>
  inBestand(
    (db) =>
      void db.prepare('INSERT INTO nacht VALUES (?, ?, ?, ?, NULL, NULL, NULL)').run(locatieId, datum, clientId, stand),
  );
const zoek = async (tekst: string) =>
  (await k.doe('client.zoeken', { tekst, aantal: 20 })).resultaten.map((r) => r.clientId);

describe('merging two clients', () => {
  it('brings dossiers, besluiten, passes and nights along, names nights that clash, and lets the old id lead to the new', async () => {
    const { thomas, fatima } = stad;
    await nacht('2026-11-10', thomas.clientId, stad.kade, 'afwezig');
    await nacht('2026-11-10', fatima.clientId, stad.haven, 'aanwezig');
    await nacht('2026-11-11', fatima.clientId, stad.haven, 'aanwezig');
    const beeld = await k.doe('samenvoegen.voorbeeld', { clientId: thomas.clientId, andereId: fatima.clientId });
    expect(beeld).toMatchObject({
      blijft: { dossiers: [{ id: thomas.dossierId, besluiten: 1, passen: 1 }] },
      verdwijnt: {
        dossiers: [{ id: fatima.dossierId }],
        aantallen: [
          { wat: 'nachten', aantal: 2 },
          { wat: 'plaatsingen', aantal: 1 },
        ],
      },
      nachten: [
        {
          datum: '2026-11-10',
          blijft: { locatie: 'De Kade' },
          verdwijnt: { locatie: 'De Haven' },
          voorstel: 'verdwijnt',
        },
      ],
      botsingen: [],
      bezwaren: [],
    });
    expect(beeld.waarschuwingen).toHaveLength(2);
    await k.doe('samenvoegen.doen', await invoer(thomas.clientId, fatima.clientId));

    const { client, dossiers } = await k.doe('client.lezen', { clientId: fatima.clientId });
    expect(client).toMatchObject({ id: thomas.clientId, bsn: '999900006', versie: 2 });
    expect(dossiers.map(({ id }) => id).sort()).toEqual([thomas.dossierId, fatima.dossierId].sort());
    expect(await zoek('amrani')).toEqual([]);
    expect(await zoek('zuiderveld')).toEqual([thomas.clientId]);
    expect(await zoek(fatima.pasnummer)).toEqual([thomas.clientId]);
    expect(await k.doe('copas.controleren', { code: fatima.pasnummer })).toMatchObject({ geldig: true });
    const nachten = await inBestand((db) => db.prepare('SELECT * FROM nacht ORDER BY datum').all());
    expect(nachten).toMatchObject([
      { datum: '2026-11-10', client_id: thomas.clientId, locatie_id: stad.haven, stand: 'aanwezig' },
      { datum: '2026-11-11', client_id: thomas.clientId },
    ]);
    // A form in which the old one was chosen before they were merged is about who is left, who has a place already.
    await logIn(k, 'balie');
    const plaatsing = {
      client: { soort: 'bestaand' as const, clientId: fatima.clientId },
      ...{ veiligeOpvangInNetwerk: false, alternatieveVeiligeOvernachting: false, kanZichHandhaven: false },
      ...{
        tijdstip: null,
        kinderenMee: false,
        locatieId: stad.kade,
        overboeken: '',
        geplaatstDoor: '',
        toelichting: '',
      },
    };
    await k.weigert('acuut.plaatsen', plaatsing, 'heeft-al-plek');
    expect(await inBestand(breuken)).toEqual([]);
  });

  it('tells the registry where the old reference leads, and that it stands alone again', async () => {
    const { thomas, piet } = stad;
    const { samenvoegingId } = await k.doe('samenvoegen.doen', await invoer(thomas.clientId, piet.clientId));
    await k.doe('samenvoegen.terug', { clientId: thomas.clientId, samenvoegingId, reden: 'Toch twee mensen' });
    const { bytes } = await k.doe('register.bytes', { dossierId: thomas.dossierId });
    const sleutels = await inBestand((db) => db.prepare('SELECT openbaar FROM pas_sleutel').pluck().all() as string[]);
    const gelezen = await leesRegisterbestand(
      bytes,
      sleutels.map((tekst) => JSON.parse(tekst) as never),
    );
    const records = gelezen.ok ? gelezen.waarde.records.filter(({ soort }) => soort === 'samenvoeging') : [];
    expect(records.map(({ inhoud }) => inhoud)).toMatchObject([
      { clientRef: thomas.clientId, vervallenClientRef: piet.clientId, status: 'samengevoegd' },
      { clientRef: thomas.clientId, vervallenClientRef: piet.clientId, status: 'teruggedraaid' },
    ]);
  });

  it('loses nothing: merge and way back give the same rows, whatever was chosen', async () => {
    const { thomas, fatima, piet } = stad;
    await nacht('2026-11-10', thomas.clientId, stad.kade, 'aanwezig');
    await nacht('2026-11-10', fatima.clientId, stad.haven, 'afwezig');
    await nacht('2026-11-12', fatima.clientId, stad.haven, 'aanwezig');
    // Versions count on, what was derived is derived anew, and what happened is kept: the rest must be as it was.
    const groeit = /^(audit|uitbak|client_versie|samenvoeging|samenvoeging_terug|dubbel_taak|concept|gebruiker)$/;
    const foto = () =>
      inBestand((db) =>
        Object.fromEntries(
          Object.entries(inhoudVan(db))
            .filter(([tabel]) => !groeit.test(tabel))
            .map(([tabel, rijen]) => [
              tabel,
              (rijen as Record<string, unknown>[])
                .map((rij) => (tabel === 'client' || tabel === 'dossier' ? { ...rij, versie: 0 } : rij))
                .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
            ]),
        ),
      );
    const voor = await foto();
    const paren = [
      [thomas.clientId, fatima.clientId],
      [fatima.clientId, thomas.clientId],
      [piet.clientId, thomas.clientId],
      [fatima.clientId, piet.clientId],
    ] as const;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paren),
        fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }),
        fc.boolean(),
        async ([blijft, verdwijnt], keuzes, andereNacht) => {
          let plek = 0;
          const doen = await invoer(blijft, verdwijnt, () => (keuzes[plek++ % 16] ? 'blijft' : 'verdwijnt'));
          if (!doen.velden.bsn && !doen.velden.geenBsnReden) doen.velden.geenBsnReden = 'Kwijt';
          const nachten = [{ datum: '2026-11-10', kies: andereNacht ? ('verdwijnt' as const) : ('blijft' as const) }];
          const antwoord = await k.roep('samenvoegen.doen', { ...doen, nachten });
          // Both fields empty is the one combination that is turned down.
          if (!antwoord.ok) return expect(antwoord.code).toBe('ongeldige-invoer');
          const { samenvoegingId } = antwoord.waarde as { samenvoegingId: string };
          await k.doe('samenvoegen.terug', { clientId: verdwijnt, samenvoegingId, reden: 'Terug' });
          expect(await foto()).toEqual(voor);
          expect(await inBestand(breuken)).toEqual([]);
        },
      ),
      { numRuns: 8, seed: 11 },
    );
  });

  it('of two colleagues at once: the second sees that something changed, and nothing is done twice', async () => {
    const { thomas, fatima, piet } = stad;
    const eerste = await invoer(thomas.clientId, fatima.clientId);
    const tweede = await invoer(fatima.clientId, thomas.clientId);
    await k.doe('samenvoegen.doen', eerste);
    await k.weigert('samenvoegen.doen', tweede, 'ongeldige-invoer');
    await k.weigert('samenvoegen.doen', eerste, 'conflict');
    const oud = await invoer(thomas.clientId, piet.clientId);
    const { client } = await k.doe('client.lezen', { clientId: thomas.clientId });
    const { id: clientId, versie, weergavenaam: _, ...velden } = client;
    await k.doe('client.wijzigen', { clientId, versie, velden: { ...velden, taal: 'Engels' } });
    await k.weigert('samenvoegen.doen', oud, 'conflict');
    // A form that was open on the old id changes nothing in silence.
    await k.weigert(
      'client.wijzigen',
      { clientId: fatima.clientId, versie: 3, velden: { ...velden, taal: 'Frans' } },
      'conflict',
    );
  });

  it('refuses what cannot be meant', async () => {
    const { thomas, fatima } = stad;
    const goed = await invoer(thomas.clientId, fatima.clientId);
    const slecht: [Partial<Doen>, string][] = [
      [{ reden: '' }, 'reden'],
      [{ reden: 'x'.repeat(201) }, 'reden'],
      [{ velden: { ...goed.velden, achternaam: 'Iemand anders' } }, 'velden.achternaam'],
      [{ velden: { ...goed.velden, bsn: null } }, 'velden.bsn'],
      [{ velden: { ...goed.velden, geboortedatum: '1990-01-01' } }, 'velden.geboortedatum'],
      [{ nachten: [{ datum: '2026-13-01', kies: 'blijft' }] }, 'nachten.0.datum'],
      [{ nachten: [{ datum: '2026-11-01', kies: 'beide' as never }] }, 'nachten.0.kies'],
    ];
    for (const [over, pad] of slecht) {
      const { velden } = await k.weigert('samenvoegen.doen', { ...goed, ...over }, 'ongeldige-invoer');
      expect(
        velden?.map((veld) => veld.pad),
        JSON.stringify(over),
      ).toContain(pad);
    }
    const zelfde = { clientId: thomas.clientId, andereId: thomas.clientId };
    expect((await k.weigert('samenvoegen.voorbeeld', zelfde, 'ongeldige-invoer')).velden?.[0]?.pad).toBe('andereId');
    await k.weigert('samenvoegen.voorbeeld', { ...zelfde, andereId: '0'.repeat(26) }, 'niet-gevonden');
    await logIn(k, 'kade');
    await k.weigert('samenvoegen.voorbeeld', zelfde, 'geen-recht');
  });

  it('takes the BSN of either, and frees the other until it is taken back', async () => {
    const { thomas, fatima } = stad;
    const doen = await invoer(thomas.clientId, fatima.clientId, (veld) => (veld === 'bsn' ? 'verdwijnt' : 'blijft'));
    const { samenvoegingId } = await k.doe('samenvoegen.doen', doen);
    expect((await k.doe('client.lezen', { clientId: thomas.clientId })).client.bsn).toBe('111222333');
    await k.doe('client.aanmaken', { velden: clientvelden({ achternaam: 'Derde', bsn: '999900006' }) });
    const [regel] = await k.doe('samenvoegen.lijst', { clientId: thomas.clientId });
    expect(regel?.bezwaren).toEqual(['Het BSN van een van de twee hoort nu bij een andere cliënt.']);
    const terug = { clientId: thomas.clientId, samenvoegingId, reden: 'Terug' };
    const { melding } = await k.weigert('samenvoegen.terug', terug, 'samenvoegen-niet-mogelijk');
    expect(melding).toContain('BSN');
  });
});

describe('the way back', () => {
  it('says why it is closed: fields changed, a new dossier, another merge; and opens again when that is undone', async () => {
    const { thomas, fatima, piet } = stad;
    const { samenvoegingId } = await k.doe('samenvoegen.doen', await invoer(thomas.clientId, fatima.clientId));
    const bezwaren = async () =>
      (await k.doe('samenvoegen.lijst', { clientId: thomas.clientId })).find(({ id }) => id === samenvoegingId)
        ?.bezwaren;
    expect(await bezwaren()).toEqual([]);
    const { client } = await k.doe('client.lezen', { clientId: thomas.clientId });
    const { id: clientId, versie, weergavenaam: _, ...velden } = client;
    await k.doe('client.wijzigen', { clientId, versie, velden: { ...velden, taal: 'Engels' } });
    expect(await bezwaren()).toMatchObject([expect.stringContaining('Naam balie') as string]);
    await k.doe('client.wijzigen', { clientId, versie: versie + 1, velden });
    expect(await bezwaren()).toEqual([]);
    const { samenvoegingId: later } = await k.doe('samenvoegen.doen', await invoer(thomas.clientId, piet.clientId));
    expect(await bezwaren()).toEqual(['Daarna is nog iemand bij deze cliënt gevoegd. Draai dat eerst terug.']);
    await k.doe('samenvoegen.terug', { clientId, samenvoegingId: later, reden: 'Terug' });
    expect(await bezwaren()).toEqual([]);
    const { dossierId } = await k.doe('dossier.starten', { clientId, feiten: rechteWeg(vandaag, '').melding });
    const { kenmerk } = await k.doe('dossier.openen', { dossierId });
    expect(await bezwaren()).toMatchObject([expect.stringContaining(kenmerk) as string]);
    const terug = { clientId, samenvoegingId, reden: 'Terug' };
    await k.weigert('samenvoegen.terug', terug, 'samenvoegen-niet-mogelijk');
    await k.weigert('samenvoegen.terug', { ...terug, reden: '' }, 'ongeldige-invoer');
    await k.weigert('samenvoegen.terug', { ...terug, samenvoegingId: later }, 'conflict');
    await k.weigert('samenvoegen.terug', { ...terug, samenvoegingId: '0'.repeat(26) }, 'niet-gevonden');
  });

  it('gives a later night to the one who had a place there', async () => {
    const { thomas, fatima } = stad;
    const { samenvoegingId } = await k.doe('samenvoegen.doen', await invoer(thomas.clientId, fatima.clientId));
    await nacht(vandaag, thomas.clientId, stad.haven, 'aanwezig');
    await k.doe('samenvoegen.terug', { clientId: thomas.clientId, samenvoegingId, reden: 'Terug' });
    const wie = await inBestand((db) => db.prepare('SELECT client_id FROM nacht').pluck().all());
    expect(wie).toEqual([fatima.clientId]);
    expect(await inBestand(breuken)).toEqual([]);
  });
});

describe('likely doubles over the whole file', () => {
  const bijwerken = async () => {
    for (;;) if ((await k.doe('dubbel.bijwerken', { aantal: 2 })).teVergelijken === 0) return;
  };
  const lijst = (afgewezen = false) => k.doe('dubbel.lijst', { afgewezen, vanaf: 0, aantal: 50 });
  const maak = async (over: Partial<Clientvelden>) =>
    (await k.doe('client.aanmaken', { velden: clientvelden({ bsn: null, geenBsnReden: 'Kwijt', ...over }) })).id;

  it('come up as clients are recorded and changed, and go when one is no longer alike', async () => {
    await bijwerken();
    const eerst = (await lijst()).totaal;
    const id = await maak({ achternaam: 'Suiderveld', voornamen: 'Tomas', roepnaam: '' });
    expect((await lijst()).teVergelijken).toBe(1);
    await bijwerken();
    const { paren, totaal } = await lijst();
    expect(totaal).toBe(eerst + 1);
    const paar = paren.find(({ een, ander }) => [een.clientId, ander.clientId].includes(id));
    expect([paar?.een.clientId, paar?.ander.clientId].sort()).toEqual([id, stad.thomas.clientId].sort());
    expect(paar?.redenen).toContain('Zelfde geboortedatum');
    const velden = clientvelden({
      achternaam: 'Bakker',
      voornamen: 'Els',
      roepnaam: '',
      geboortedatum: '1950-01-01',
      bsn: null,
      geenBsnReden: 'Kwijt',
    });
    await k.doe('client.wijzigen', { clientId: id, versie: 1, velden });
    await bijwerken();
    expect((await lijst()).totaal).toBe(eerst);
  });

  it('stay away once somebody said why they are two people, also after a change, and can be looked at again', async () => {
    const id = await maak({ achternaam: 'Zuiderveld', voornamen: 'Thomas' });
    await bijwerken();
    const paar = { clientId: id, andereId: stad.thomas.clientId };
    const heeft = async (afgewezen: boolean) =>
      (await lijst(afgewezen)).paren.some(({ een, ander }) => [een.clientId, ander.clientId].includes(id));
    await k.weigert('dubbel.afwijzen', { ...paar, reden: ' ' }, 'ongeldige-invoer');
    await k.weigert('dubbel.afwijzen', { clientId: id, andereId: id, reden: 'x' }, 'ongeldige-invoer');
    await k.doe('dubbel.afwijzen', { ...paar, reden: 'Neef en neef' });
    await k.weigert('dubbel.afwijzen', { ...paar, reden: 'Nog eens' }, 'conflict');
    expect([await heeft(false), await heeft(true)]).toEqual([false, true]);
    await k.doe('client.wijzigen', {
      clientId: id,
      versie: 1,
      velden: clientvelden({ bsn: null, geenBsnReden: 'Weg' }),
    });
    await bijwerken();
    expect([await heeft(false), await heeft(true)]).toEqual([false, true]);
    expect((await lijst(true)).paren[0]?.oordeel).toMatchObject({ reden: 'Neef en neef', door: 'Naam balie' });
    await k.doe('dubbel.heropenen', { ...paar, reden: 'Toch dezelfde' });
    expect([await heeft(false), await heeft(true)]).toEqual([true, false]);
  });
});

describe('searching by telephone', () => {
  it('finds a number however it is written, from eight digits on', async () => {
    const velden = clientvelden({
      achternaam: 'Beller',
      bsn: null,
      geenBsnReden: 'Kwijt',
      telefoon: '+31 6 1234-5678',
    });
    const { id } = await k.doe('client.aanmaken', { velden });
    for (const tekst of ['0612345678', '06 12 34 56 78', '+31612345678', '0031 6 12345678', '06-123456'])
      expect(await zoek(tekst), tekst).toEqual([id]);
    expect(await zoek('061234')).toEqual([]);
    const { resultaten } = await k.doe('client.zoeken', { tekst: '0612345678', aantal: 5 });
    expect(resultaten[0]?.reden).toBe('Telefoonnummer');
  });
});
