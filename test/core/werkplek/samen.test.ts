import fc from 'fast-check';
import { expect, it } from 'vitest';
import { controleerKeten } from '#core/audit/keten.ts';
import type { Eindpuntnaam } from '#shared/contract/tabel.ts';
import type { Db } from '#db/openen.ts';
import { doorloopAudit, doorloopAuditElders } from '#db/opslag/index.ts';
import { pakUit } from '#db/werkplek/inhoud.ts';
import { clientvelden, logIn, rechteWeg } from '../hulp.ts';
import { maakStad, vandaag, verstrekking, type Stad } from '../opstelling.ts';
import { breuken } from '../samenhang.ts';
import { afgeleideRijen, desksjabloon, gedeeldeRijen, haal, stuur, type Log, type Werkplek } from './hulp.ts';

/*
 * Desks that each do real commands at random, send and take in by halves, go offline and stop: at the end every file has the same
 * shared rows, and whatever was acknowledged is there or is a botsing. More: WERKPLEKREEKSEN=200 npm run unit -- test/core/werkplek
 */
const reeksen = Number(process.env['WERKPLEKREEKSEN'] ?? 5);
const opzetten = desksjabloon(3, maakStad);

type Desk = Werkplek & { met: Stad };
type Daad = { desk: number; wat: number; wie: number; n: number };

const mens = ({ met }: Desk, wie: number) => [met.thomas, met.fatima, met.piet][wie % 3] ?? met.piet;

/** What a person at a desk can do: each reads first what its desk shows, as a window does. */
const daden: readonly ((
  d: Desk,
  wie: number,
  n: number,
) => Promise<[als: string, naam: Eindpuntnaam, invoer: object] | null>)[] = [
  async (d, wie, n) => {
    const { clientId } = mens(d, wie);
    await logIn(d, 'balie');
    const { client } = await d.doe('client.lezen', { clientId });
    const {
      id: _,
      versie,
      weergavenaam: __,
      ...velden
    } = client as never as Record<string, unknown> & { versie: number };
    const gekend = clientvelden();
    const invoer = Object.fromEntries(
      Object.keys(gekend).map((k) => [k, velden[k] ?? gekend[k as keyof typeof gekend]]),
    );
    return [
      'balie',
      'client.wijzigen',
      { clientId, versie, velden: { ...invoer, telefoon: `06000000${10 + (n % 80)}` } },
    ];
  },
  async (_d, _wie, n) => [
    'balie',
    'client.aanmaken',
    // Few numbers, so that two desks make the same person.
    { velden: clientvelden({ achternaam: `Nieuw ${n}`, bsn: ['123456782', '231456785', '312456788'][n % 3] ?? null }) },
  ],
  async (d, wie, n) => {
    const { dossierId } = mens(d, wie);
    const soort = (['melding', 'onderzoek', 'voorwaarden'] as const)[n % 3] ?? 'melding';
    const stand = d
      .db()
      .prepare('SELECT coalesce(max(versie), 0) AS versie FROM stap WHERE dossier_id = ? AND stap = ?');
    const { versie } = stand.get(dossierId, soort) as { versie: number };
    return [
      'balie',
      'stap.vastleggen',
      { dossierId, versie, invoer: { stap: soort, feiten: rechteWeg(vandaag, d.met.kade)[soort] } },
    ];
  },
  async (d, wie) => {
    const { dossierId } = mens(d, wie);
    await logIn(d, 'beslisser');
    const invoer = await verstrekking(d, dossierId, d.met.kade);
    return ['beslisser', 'besluit.nemen', { ...invoer, afwijking: 'In dit geval is dat beter.' }];
  },
  async (d, _wie, n) => [
    'balie',
    'copas.intrekken',
    { pasId: n % 2 ? d.met.thomas.pasId : d.met.fatima.pasId, reden: 'Kwijt' },
  ],
  async (d, wie) => {
    const { dossierId } = mens(d, wie);
    const inhoud = { datum: vandaag, scores: { financien: { score: 2, toelichting: '' } } };
    return ['balie', 'onderzoek.meting', { dossierId, id: null, versie: 0, inhoud }];
  },
  async (d, wie) => {
    const { dossierId } = mens(d, wie);
    const stand = d.db().prepare('SELECT coalesce(max(versie), 0) AS versie FROM toewijzing WHERE dossier_id = ?');
    const { versie } = stand.get(dossierId) as { versie: number };
    return ['balie', 'werk.toewijzen', { dossierId, versie, behandelaarId: null, teamId: null }];
  },
  async (d, wie, n) => {
    const { dossierId } = mens(d, wie);
    return [
      'balie',
      'werk.uitstellen',
      { dossierId, tot: `2026-11-2${n % 8}`, reden: `Wacht ${n}`, voorbijTermijn: true },
    ];
  },
  async (d, _wie, n) => {
    const stand = d
      .db()
      .prepare('SELECT coalesce(max(versie), 0) AS versie FROM nachtregister WHERE locatie_id = ? AND datum = ?');
    const { versie } = stand.get(d.met.kade, vandaag) as { versie: number };
    const rij = { clientId: d.met.thomas.clientId, bedId: null, tijd: null, reden: 'Zo is het' };
    const rijen = [{ ...rij, stand: n % 2 ? 'aanwezig' : 'vertrokken' }];
    return ['overal', 'nacht.opslaan', { locatieId: d.met.kade, datum: vandaag, versie, extra: 0, reden: '', rijen }];
  },
  async (d) => [
    'manager',
    'kamers.toevoegen',
    { locatieId: d.met.kade, afdeling: '', naam: 'Kamer', van: 1, tot: 1, bedden: 1, soort: 'gewoon' },
  ],
  async (d) => {
    await logIn(d, 'manager');
    const { bedden } = await d.doe('bedden.bord', { locatieId: d.met.kade, nacht: null });
    const bedId = bedden.at(-1)?.id;
    if (!bedId) return null;
    const plekken = [{ clientId: d.met.thomas.clientId, was: null, bedId }];
    return ['manager', 'bed.geven', { locatieId: d.met.kade, nacht: null, plekken, overVasthouding: false }];
  },
  async (d) => ['balie', 'samenvoegen.voorbeeld', { clientId: d.met.thomas.clientId, andereId: d.met.fatima.clientId }],
  async (d, wie) => ['balie', 'document.maken', { dossierId: mens(d, wie).dossierId, soort: 'ontvangstbevestiging' }],
];

const daad: fc.Arbitrary<Daad> = fc.record({
  desk: fc.integer({ min: 0, max: 2 }),
  // Above the commands: sending, taking in a few, and stopping.
  wat: fc.integer({ min: 0, max: daden.length + 7 }),
  wie: fc.integer({ min: 0, max: 2 }),
  n: fc.integer({ min: 0, max: 99 }),
});

async function doe(d: Desk, log: Log, { wat, wie, n }: Daad, tel: Record<string, number>): Promise<void> {
  if (wat >= daden.length) {
    const keuze = wat - daden.length;
    if (keuze < 3) stuur(d.db(), log, 1 + (n % 4));
    else if (keuze < 6) haal(d.db(), log, undefined, 1 + (n % 5));
    else if (keuze === 6) {
      d.herstart();
      await logIn(d, 'balie');
    }
    return;
  }
  const plan = await daden[wat]?.(d, wie, n);
  if (!plan) return;
  const [als, naam, invoer] = plan;
  await logIn(d, als);
  const antwoord = await d.roep(naam, invoer);
  const uitkomst = `${naam}: ${antwoord.ok ? 'ok' : antwoord.code}`;
  tel[uitkomst] = (tel[uitkomst] ?? 0) + 1;
}

/** Packages that changed something, that are neither in the state nor a botsing. */
function verloren(db: Db, log: Log): string[] {
  const waar = db.prepare(
    'SELECT (SELECT count(*) FROM werklog WHERE nummer = @nummer) + (SELECT count(*) FROM botsing WHERE nummer = @nummer) AS n',
  );
  return log.pakketten.flatMap(({ inhoud: bytes, werkplekId, volgnummer }, i) => {
    const inhoud = pakUit(bytes);
    const { n } = waar.get({ nummer: i + 1 }) as { n: number };
    return n === (inhoud.rijen.length > 0 && !inhoud.begin ? 1 : 0)
      ? []
      : [`${werkplekId} ${volgnummer} ${inhoud.gebeurtenis}`];
  });
}

function controleer(desks: readonly Desk[], log: Log): void {
  const eerste = desks[0]?.db();
  if (!eerste) return;
  for (const d of desks) {
    const db = d.db();
    expect(db.prepare('SELECT count(*) AS n FROM werkpakket').get()).toEqual({ n: 0 });
    expect(verloren(db, log)).toEqual([]);
    expect(gedeeldeRijen(db)).toEqual(gedeeldeRijen(eerste));
    expect(afgeleideRijen(db)).toEqual(afgeleideRijen(eerste));
    expect(db.prepare('SELECT id, reden FROM botsing ORDER BY id').all()).toEqual(
      eerste.prepare('SELECT id, reden FROM botsing ORDER BY id').all(),
    );
    // What each area promises of a file holds of what came together too; the lines of others stand in a log of their own.
    expect(breuken(db).filter((zin) => !zin.includes('in the log'))).toEqual([]);
    expect(db.pragma('foreign_key_check')).toEqual([]);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(controleerKeten(doorloopAudit(db)).heel).toBe(true);
    for (const ander of desks)
      if (ander !== d) {
        const keten = controleerKeten(doorloopAuditElders(db, ander.werkplekId));
        const { n } = ander.db().prepare('SELECT count(*) AS n FROM audit').get() as { n: number };
        expect(keten).toMatchObject({ heel: true, aantal: n });
      }
  }
}

it('desks that do anything in any order end with the same, and nothing acknowledged is lost', async () => {
  const tel: Record<string, number> = {};
  let pakketten = 0;
  let botsingen = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(daad, { minLength: 25, maxLength: 60 }), async (plan) => {
      const { desks, log, ruimOp } = await opzetten();
      try {
        for (const d of desks) await logIn(d, 'balie');
        for (const een of plan) {
          const d = desks[een.desk];
          if (d) await doe(d, log, een, tel);
        }
        for (const d of desks) expect(d.fouten).toEqual([]);
        for (const d of desks) stuur(d.db(), log);
        for (const d of desks) haal(d.db(), log);
        controleer(desks, log);
        pakketten += log.pakketten.length;
        botsingen += (desks[0]?.db().prepare('SELECT count(*) AS n FROM botsing').get() as { n: number }).n;
      } finally {
        ruimOp();
      }
    }),
    { numRuns: reeksen, seed: Number(process.env['ZAAD'] ?? 7), endOnFailure: true },
  );
  console.log(`${reeksen} runs, ${pakketten} packages, ${botsingen} botsingen`, tel);
}, 600_000);
