import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Crisisinvoer } from '#shared/contract/groepen/crisis.ts';
import { vervolgbewijs } from '#core/crisis/verblijf/bewijs.ts';
import { leesPdf } from '../../documenten/lezer.ts';
import { logIn, type Testkern } from '../hulp.ts';
import { organisatiesjabloon } from '../opstelling.ts';
import { afwezig, gezinszaak, punt, risicohulp, rust, traject, verleen, vraag, zorg } from './verblijf-hulp.ts';

const opzetten = organisatiesjabloon('veilig-thuis', ['veilig-thuis', 'teamleider']);
let k: Testkern;
let zaak: Awaited<ReturnType<typeof gezinszaak>>;
beforeEach(async () => {
  k = await opzetten();
  await logIn(k, 'veilig-thuis');
  zaak = await gezinszaak(k);
});
afterEach(() => k.ruimOp());

const nieuw = (invoer: Crisisinvoer, clientId: string | null) => ({
  ...{ dossierId: zaak.dossierId, id: null, versie: 0, clientId, reden: '' },
  invoer,
});
const leg = (invoer: Crisisinvoer, clientId: string | null = zaak.clientId) =>
  k.doe('crisis.vastleggen', nieuw(invoer, clientId));
async function fouten(invoer: Crisisinvoer, clientId: string | null = zaak.clientId): Promise<string[]> {
  const { velden = [] } = await k.weigert('crisis.vastleggen', nieuw(invoer, clientId), 'ongeldige-invoer');
  return velden.map(({ pad }) => pad.replace('invoer.inhoud.', ''));
}
const lees = () => k.doe('crisisverblijf.lezen', { dossierId: zaak.dossierId });
const termijnen = async () => (await k.doe('dossier.openen', { dossierId: zaak.dossierId })).termijnen;

describe('basis op orde in the crisisopvang (5.1.3)', () => {
  const bewaar = (wie: string, versie: number, inhoud: ReturnType<typeof punt>, reden = '') => ({
    ...{ dossierId: zaak.dossierId, reden },
    punten: [{ wie, versie, inhoud }],
  });

  it('has a list per person by age, the points of a child for a child', async () => {
    const { mensen } = await lees();
    const van = (wie: string) => mensen.find(({ clientId }) => clientId === wie)?.punten.map((p) => p.punt);
    expect(van(zaak.clientId)).toHaveLength(10);
    expect(van(zaak.clientId)).not.toContain('kinderen');
    expect(van(zaak.kind)).toEqual(['zorgverzekering', 'kinderen']);
    expect(van(zaak.tiener)).toEqual(['zorgverzekering', 'legitimatiebewijs', 'kinderen']);
    expect(mensen[0]?.punten[0]).toMatchObject({ artikel: '5.1.3', stand: 'niet-gevraagd', versie: 0 });
  });

  it('is in order only once somebody looked that the step gives the place away to nobody', async () => {
    const klaar = punt('briefadres', { stand: 'op-orde' });
    const { velden } = await k.weigert('crisisverblijf.punten', bewaar(zaak.clientId, 0, klaar), 'ongeldige-invoer');
    expect(velden?.map(({ pad }) => pad)).toEqual(['punten.0.inhoud.veilig']);
    expect(await fouten({ soort: 'crisisbasis', inhoud: klaar })).toEqual(['veilig']);
    await k.doe('crisisverblijf.punten', bewaar(zaak.clientId, 0, { ...klaar, veilig: true }));
    const { mensen } = await lees();
    expect(mensen[0]?.punten.at(-1)).toMatchObject({ punt: 'briefadres', stand: 'op-orde', versie: 1 });
    expect(mensen[0]?.telling).toMatchObject({ open: 9, nietGevraagd: 9 });
  });

  it('stores several points in one go or none, tells a colleague apart, and goes back a version', async () => {
    const bezig = punt('email', { stand: 'bezig', actie: 'Nieuw adres maken', uiterlijk: '2026-11-20' });
    const twee = (versie: number) => ({
      ...{ dossierId: zaak.dossierId, reden: '' },
      punten: [
        { wie: zaak.clientId, versie, inhoud: bezig },
        { wie: zaak.kind, versie: 0, inhoud: punt('kinderen', { stand: 'ontbreekt' }) },
      ],
    });
    expect(await k.doe('crisisverblijf.punten', twee(0))).toEqual({ bewaard: 2 });
    await k.weigert('crisisverblijf.punten', twee(0), 'conflict');
    expect((await termijnen()).map(({ soort, omschrijving }) => [soort, omschrijving])).toContainEqual([
      'basis',
      'Basis op orde: E-mailadres',
    ]);
    const orde = punt('email', { stand: 'op-orde', veilig: true });
    await k.doe('crisisverblijf.punten', bewaar(zaak.clientId, 1, orde));
    await k.weigert('crisisverblijf.punten', bewaar(zaak.clientId, 2, bezig), 'ongeldige-invoer');
    await k.doe('crisisverblijf.punten', bewaar(zaak.clientId, 2, bezig, 'Wachtwoord was bekend'));
    const terug = { dossierId: zaak.dossierId, wie: zaak.clientId, punt: 'email' as const };
    await k.weigert('crisisverblijf.ongedaan', { ...terug, versie: 2 }, 'conflict');
    await k.doe('crisisverblijf.ongedaan', { ...terug, versie: 3 });
    const email = (await lees()).mensen[0]?.punten.find((p) => p.punt === 'email');
    expect(email).toMatchObject({ stand: 'op-orde', versie: 4 });
    expect(email?.versies.map(({ inhoud }) => inhoud.stand)).toEqual(['op-orde', 'bezig', 'op-orde', 'bezig']);
    // A first version that is put back is taken back, and can be recorded anew.
    await k.doe('crisisverblijf.ongedaan', { ...terug, wie: zaak.kind, punt: 'kinderen', versie: 1 });
    await k.weigert(
      'crisisverblijf.ongedaan',
      { ...terug, wie: zaak.kind, punt: 'kinderen', versie: 2 },
      'stap-niet-mogelijk',
    );
    await k.doe('crisisverblijf.punten', bewaar(zaak.kind, 0, punt('kinderen', { stand: 'ontbreekt' })));
  });

  it('refuses points of another age, of somebody else, twice, or without what belongs to a standing', async () => {
    const pad = async (inhoud: ReturnType<typeof punt>, wie = zaak.clientId) => {
      const { velden } = await k.weigert('crisisverblijf.punten', bewaar(wie, 0, inhoud), 'ongeldige-invoer');
      return velden?.map((v) => v.pad.replace('punten.0.', ''));
    };
    expect(await pad(punt('uitkering', { stand: 'bezig' }), zaak.kind)).toEqual(['inhoud.punt']);
    expect(await pad(punt('email', { stand: 'bezig' }), 'z'.repeat(26))).toEqual(['wie']);
    expect(await pad(punt('digid', { stand: 'niet-van-toepassing' }))).toEqual(['inhoud.reden']);
    expect(await pad(punt('digid', { datum: '2026-11-17' }))).toEqual(['inhoud.datum']);
    expect(await pad(punt('digid', { stand: 'bezig', uiterlijk: '2026-12-01' }))).toEqual(['inhoud.actie']);
    expect(await pad(punt('email', { stand: 'op-orde', veilig: true, geldigTot: '2027-01-01' }))).toEqual([
      'inhoud.geldigTot',
    ]);
    await leg({ soort: 'crisisbasis', inhoud: punt('woonpas', { stand: 'bezig' }) });
    expect(await fouten({ soort: 'crisisbasis', inhoud: punt('woonpas', { stand: 'bezig' }) })).toEqual(['punt']);
    expect(await fouten({ soort: 'crisisbasis', inhoud: punt('woonpas', { stand: 'bezig' }) }, null)).toEqual([
      'clientId',
    ]);
  });
});

describe('care, rest and help (5.1.3)', () => {
  it('keeps the term of a forensic examination and wants a safe way to an appointment', async () => {
    expect(await fouten({ soort: 'crisiszorg', inhoud: zorg({ zorg: 'forensisch' }) })).toEqual(['gebeurdOp']);
    const geregeld = zorg({ stand: 'geregeld', afspraakOp: '2026-11-18T10:00' });
    expect(await fouten({ soort: 'crisiszorg', inhoud: geregeld })).toEqual(['doorWie', 'vervoerVeilig']);
    expect(await fouten({ soort: 'crisiszorg', inhoud: zorg({ stand: 'gedaan' }) })).toEqual(['gedaanOp']);
    expect(await fouten({ soort: 'crisiszorg', inhoud: zorg({ gedaanOp: '2026-11-16' }) })).toEqual(['gedaanOp']);
    await leg({ soort: 'crisiszorg', inhoud: zorg({ zorg: 'forensisch', gebeurdOp: '2026-11-14' }) });
    await leg({ soort: 'crisiszorg', inhoud: { ...geregeld, doorWie: 'Vera', vervoerVeilig: true } }, zaak.kind);
    expect((await termijnen()).filter(({ soort }) => soort === 'crisiszorg')).toMatchObject([
      { uiterlijk: '2026-11-18', omschrijving: 'Afspraak voor zorg' },
      { uiterlijk: '2026-11-21', omschrijving: 'Forensisch medisch onderzoek', artikel: '5.1.3' },
    ]);
  });

  it('keeps the first talk, the next one as a term, and help by who gives it', async () => {
    expect(await fouten({ soort: 'rust', inhoud: rust({ datum: '2026-11-17' }) })).toEqual(['datum']);
    await leg({ soort: 'rust', inhoud: rust({ volgendGesprekOp: '2026-11-19' }) });
    await leg({ soort: 'risicohulp', inhoud: risicohulp({ uiterlijk: '2026-11-25' }) }, null);
    expect((await termijnen()).map(({ soort }) => soort)).toEqual(
      expect.arrayContaining(['crisisgesprek', 'crisishulp']),
    );
  });

  it('asks whether not coming home is danger before anything else', async () => {
    expect(await fouten({ soort: 'crisisafwezig', inhoud: afwezig({ gevaar: null }) })).toEqual(['gevaar']);
    expect(await fouten({ soort: 'crisisafwezig', inhoud: afwezig({ terugOp: '2026-11-15' }) })).toEqual(['terugOp']);
    const { velden } = await k.weigert(
      'crisis.vastleggen',
      nieuw({ soort: 'crisisafwezig', inhoud: afwezig({ besluit: '' }) }, zaak.clientId),
      'ongeldige-invoer',
    );
    expect(velden?.map(({ pad }) => pad)).toEqual(['invoer.inhoud.besluit']);
    await leg({ soort: 'crisisafwezig', inhoud: afwezig({ verwachtTerug: '2026-11-17' }) });
    expect((await termijnen()).map(({ omschrijving }) => omschrijving)).toContain('Zou terugkomen');
  });
});

describe('vraagverheldering and what comes after (5.1.3, 5.1.5)', () => {
  it('ends in a conclusion with its reason: a Wmo-arrangement for an adult, jeugdhulp for a child', async () => {
    const v = (anders: Parameters<typeof vraag>[0]) => ({ soort: 'vraagverheldering' as const, inhoud: vraag(anders) });
    expect(await fouten(v({ klaarOp: '2026-11-16' }))).toEqual(['conclusie']);
    expect(await fouten(v({ conclusie: 'wmo-arrangement' }))).toEqual(['waarom', 'vorm']);
    expect(await fouten(v({ conclusie: 'geen-vervolg', waarom: 'Sterk', vorm: 'intramuraal' }))).toEqual(['vorm']);
    const wmo = { conclusie: 'wmo-arrangement', vorm: 'semimuraal', waarom: 'Nog niet alleen' } as const;
    expect(await fouten(v(wmo), zaak.kind)).toEqual(['conclusie']);
    expect(await fouten(v({ gestartOp: '2026-11-16', klaarOp: '2026-11-15', ...wmo }))).toEqual(['klaarOp']);
    await leg(v({ conclusie: 'jeugdhulp', waarom: 'Slaapt slecht' }), zaak.kind);
    await leg(v({ ...wmo, klaarOp: '2026-11-16' }));
    // There is one per person.
    await k.weigert('crisis.vastleggen', nieuw(v({}), zaak.clientId), 'conflict');
  });

  it('is evidence for grond 1 once there is an indicatie; extramuraal needs a place to live', async () => {
    const t = (anders: Parameters<typeof traject>[0]) => ({
      soort: 'vervolgtraject' as const,
      inhoud: traject(anders),
    });
    expect(await fouten(t({ gevraagdOp: null, indicatieOp: '2026-11-16' }))).toEqual(['gevraagdOp']);
    expect(await fouten(t({ startOp: '2026-12-01' }))).toEqual(['startOp', 'woonplek']);
    expect(await fouten(t({ overdrachtOp: '2026-11-16' }))).toEqual(['overdrachtWat', 'overdrachtGrond']);
    expect(await fouten(t({ vervolg: 'jeugdhulp' }))).toEqual(['vorm']);
    expect(await fouten(t({ indicatieOp: '2026-11-16', afgewezenOp: '2026-11-16' }))).toEqual(['afgewezenOp']);
    expect(await fouten(t({}), zaak.kind)).toEqual(['vervolg']);
    const bewijs = async () =>
      vervolgbewijs((await k.doe('crisis.lezen', { dossierId: zaak.dossierId })).stukken, zaak.clientId);
    expect(await bewijs()).toBeNull();
    await leg(t({ vervolg: 'jeugdhulp', vorm: null, indicatieOp: '2026-11-16' }), zaak.kind);
    expect(await bewijs()).toBeNull();
    await leg(t({ vorm: 'intramuraal', afgewezenOp: '2026-11-16' }));
    expect(await bewijs()).toMatchObject({ indicatieGesteld: false, extramuraal: false, woonplek: null });
    const { id } = await leg(t({ indicatieOp: '2026-11-16', woonplek: true, startOp: '2026-12-01' }));
    expect(await bewijs()).toEqual({
      stukId: id,
      versie: 1,
      indicatieGesteld: true,
      extramuraal: true,
      woonplek: true,
    });
  });
});

describe('three months and what is to be ready when (5.1.4)', () => {
  it('counts the days and says what is late, also for an extension', async () => {
    expect(await lees()).toMatchObject({ stand: null, mijlpalen: [] });
    await verleen(k, zaak.dossierId, '2026-10-20');
    await leg({ soort: 'rust', inhoud: rust({ datum: '2026-10-22' }) });
    const { stand, mijlpalen } = await lees();
    expect(stand).toEqual({
      ...{ ingangsdatum: '2026-10-20', verlengdTot: null, laatsteDag: '2027-01-19', bijdrageVanaf: '2027-01-20' },
      ...{ dag: 28, over: 64, loopt: true },
    });
    expect(mijlpalen.map(({ soort, uiterlijk, klaarOp, teLaat }) => [soort, uiterlijk, klaarOp, teLaat])).toEqual([
      ['rust', '2026-10-23', '2026-10-22', false],
      ['vraag-start', '2026-11-03', null, true],
      ['vraag-klaar', '2026-12-08', null, false],
      ['vervolg', '2026-12-29', null, false],
    ]);
    expect((await termijnen()).filter(({ soort }) => soort === 'verblijfmijlpaal')).toHaveLength(3);
  });

  it('lists every stay with what lacks and what runs out, and prints it', async () => {
    await verleen(k, zaak.dossierId, '2026-08-25');
    await leg({ soort: 'vraagverheldering', inhoud: vraag({ gestartOp: '2026-09-01' }) });
    await leg({ soort: 'crisiszorg', inhoud: zorg() }, zaak.kind);
    const { regels, aantallen } = await k.doe('crisisverblijf.lijst', { welke: 'loopt-af', zoek: 'hadd' });
    expect(aantallen).toEqual({ alle: 1, mijn: 0, mist: 1, looptAf: 1 });
    expect(regels).toMatchObject([
      {
        ...{ naam: 'Haddad, Mina', mensen: 3, kinderen: 2, dag: 84, over: 8, open: 15, zorgOpen: 1, vraag: 'bezig' },
        ...{ volgende: { soort: 'rust', teLaat: true }, looptAf: true },
      },
    ]);
    expect((await k.doe('crisisverblijf.lijst', { welke: 'alle', zoek: 'jansen' })).regels).toEqual([]);
    const { bytes } = await k.doe('crisisverblijf.lijstpdf', { welke: 'alle', zoek: '' });
    expect((await leesPdf(bytes)).tekst).toContain('Haddad');
  });

  it('prints the stay without anything that points to the place', async () => {
    await verleen(k, zaak.dossierId, '2026-10-20');
    const { id, versie } = (await k.doe('client.lezen', { clientId: zaak.clientId })).client;
    const { client } = await k.doe('client.lezen', { clientId: zaak.clientId });
    const { weergavenaam: _, id: __, versie: ___, ...velden } = client;
    await k.doe('client.wijzigen', {
      clientId: id,
      versie,
      velden: { ...velden, straat: 'Geheimstraat', huisnummer: '9' },
    });
    const veiligHoe = 'Via de Geheimstraat';
    const inhoud = punt('briefadres', { stand: 'op-orde', veilig: true, veiligHoe });
    await k.doe('crisisverblijf.punten', {
      ...{ dossierId: zaak.dossierId, reden: '' },
      punten: [{ wie: zaak.clientId, versie: 0, inhoud }],
    });
    await leg({ soort: 'vraagverheldering', inhoud: vraag() });
    const { id: documentId, soort } = await k.doe('crisisverblijf.afdruk', { dossierId: zaak.dossierId });
    expect(soort).toBe('crisisafdruk');
    const { tekst } = await leesPdf((await k.doe('document.bytes', { documentId })).bytes);
    expect(tekst).toContain('Een eigen huis');
    expect(tekst).not.toContain('Geheimstraat');
  });
});
