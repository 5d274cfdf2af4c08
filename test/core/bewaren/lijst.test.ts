import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { leesPdf } from '../../documenten/lezer.ts';
import { behoudkern, maakKopie } from '../behoud/hulp.ts';
import { clientvelden, gemeente, logIn, testkern, wachtwoord, type Testkern } from '../hulp.ts';
import { openBestand } from '../opstelling.ts';
import { geslotenMelding, ontcijferd, walBytes } from './hulp.ts';

const toen = '2026-11-16T09:00:00Z';
const jaarLater = '2027-11-18T09:00:00Z';
const weekLater = '2027-11-26T09:00:00Z';
const merk = 'Kwikstaartmerkteken zevenentachtig';
const soort = 'melding-zonder-besluit' as const;

let k: Testkern;
afterEach(() => k.ruimOp());

/** One withdrawn melding of more than a year ago, and one of today. */
async function begin(kern: Testkern) {
  k = kern;
  await gemeente(k);
  const oud = await geslotenMelding(k, 'Oudmelder', '123456782', merk);
  await k.naar(jaarLater);
  const jong = await geslotenMelding(k, 'Jongmelder', '111222333');
  return { oud, jong };
}

/** A list that was approved, after its days of thinking; beslisser is in. */
async function klaarOmUitTeVoeren() {
  await logIn(k, 'bea');
  const { id: lijstId } = await k.doe('vernietiging.opstellen', { soort });
  await logIn(k, 'beslisser');
  const { vanaf } = await k.doe('vernietiging.vaststellen', { lijstId, versie: 1 });
  await k.naar(weekLater);
  return { lijstId, vanaf };
}

async function vernietig(lijstId: string) {
  for (let versie = (await k.doe('vernietiging.lezen', { lijstId, na: 0 })).lijst.versie; ;) {
    const uit = await k.doe('vernietiging.uitvoeren', { lijstId, versie });
    versie = uit.versie;
    if (uit.klaar) return versie;
  }
}

describe('a destruction list', () => {
  it('is proposed, made by one, approved by another, waits, and destroys; the proof names nobody', async () => {
    const { oud, jong } = await begin(testkern(undefined, toen));
    await logIn(k, 'bea');
    const { regels } = await k.doe('vernietiging.voorstel', { soort, na: null });
    expect(regels).toEqual([
      {
        ...{ ding: 'dossier', kenmerk: oud.kenmerk, uitkomst: 'vernietigen', einde: '2026-11-16', sinds: '2027-11-16' },
        ...{ waarom: null, blokkades: [] },
      },
    ]);
    expect(await k.doe('vernietiging.tellen', { soort, na: null })).toEqual({
      ...{ vernietigen: 1, geblokkeerd: 0, onbekend: 0, bekeken: 1, totaal: 1, volgende: null },
    });
    expect(await k.doe('vernietiging.tellen', { soort: 'wmo-dossier', na: null })).toMatchObject({
      bekeken: 0,
      totaal: 0,
    });
    await k.weigert('vernietiging.tellen', { soort: 'aanbiederdossier', na: null }, 'niet-gevonden');
    const { id: lijstId, regels: aantal } = await k.doe('vernietiging.opstellen', { soort });
    expect(aantal).toBe(1);
    // On one list at a time.
    await k.weigert('vernietiging.opstellen', { soort }, 'stap-niet-mogelijk');
    await k.weigert('vernietiging.vaststellen', { lijstId, versie: 1 }, 'geen-recht');
    await k.weigert('vernietiging.uitvoeren', { lijstId, versie: 1 }, 'stap-niet-mogelijk');

    await logIn(k, 'beslisser');
    await k.weigert('vernietiging.vaststellen', { lijstId, versie: 2 }, 'conflict');
    expect(await k.doe('vernietiging.vaststellen', { lijstId, versie: 1 })).toEqual({ vanaf: '2027-11-25' });
    const nog = await k.weigert('vernietiging.uitvoeren', { lijstId, versie: 2 }, 'stap-niet-mogelijk');
    expect(nog.melding).toContain('25-11-2027');
    await k.weigert('vernietiging.document', { lijstId, wat: 'verklaring' }, 'stap-niet-mogelijk');

    await k.naar(weekLater);
    expect(await k.doe('vernietiging.uitvoeren', { lijstId, versie: 2 })).toEqual({ versie: 3, over: 0, klaar: true });
    await k.weigert('vernietiging.uitvoeren', { lijstId, versie: 3 }, 'stap-niet-mogelijk');
    expect(await k.doe('vernietiging.wissen', {})).toEqual({ gewist: true });
    const na = await k.doe('vernietiging.lezen', { lijstId, na: 0 });
    expect(na.lijst).toMatchObject({
      stand: 'uitgevoerd',
      vernietigd: 1,
      personen: 1,
      gewistOp: weekLater.replace('Z', '.000Z'),
    });
    expect(na.regels).toEqual([
      expect.objectContaining({ nummer: 1, dossierId: null, kenmerk: '', stand: 'vernietigd' }),
    ]);
    await k.weigert('dossier.openen', { dossierId: oud.dossierId }, 'niet-gevonden');
    expect((await k.doe('dossier.openen', { dossierId: jong.dossierId })).kenmerk).toBe(jong.kenmerk);

    const { tekst, getagd } = await leesPdf(
      (await k.doe('vernietiging.document', { lijstId, wat: 'verklaring' })).bytes,
    );
    expect(getagd).toBe(true);
    expect(tekst).toContain('Selectielijst gemeenten 2020');
    expect(tekst).toMatch(/[0-9a-f]{64}/);
    for (const verboden of ['Oudmelder', oud.kenmerk, oud.dossierId, oud.clientId, '123456782'])
      expect(tekst).not.toContain(verboden);
  });

  it('leaves no byte of it in the file, its free pages or its WAL; the access log stays whole and names nobody', async () => {
    const { oud } = await begin(testkern(undefined, toen));
    const { lijstId } = await klaarOmUitTeVoeren();
    const meet = async () => {
      const { db, pad, sleutel } = await openBestand(k.map);
      db.pragma('wal_checkpoint(TRUNCATE)');
      db.close();
      return ontcijferd(pad, sleutel);
    };
    k.sluit();
    const voor = await meet();
    expect(voor.includes(merk)).toBe(true);
    expect(voor.includes('Oudmelder')).toBe(true);

    k.herstart();
    await logIn(k, 'beslisser');
    await vernietig(lijstId);
    await k.doe('vernietiging.wissen', {});
    await logIn(k, 'auditor');
    expect((await k.doe('audit.controleren', {})).heel).toBe(true);
    k.sluit();
    const na = await meet();
    for (const spoor of [merk, 'Oudmelder', '123456782', oud.kenmerk]) expect(na.includes(spoor), spoor).toBe(false);
    // The id itself stays, in the access log and in the proof, and leads to nobody.
    expect(na.includes(oud.clientId)).toBe(true);
    const { db, pad: waar } = await openBestand(k.map);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.pragma('foreign_key_check')).toEqual([]);
    db.close();
    expect(walBytes(waar)).toBe(0);
  });

  it('keeps what somebody wants kept, what is unknown and what has a reason; each can be undone', async () => {
    const { oud } = await begin(testkern(undefined, toen));
    await logIn(k, 'bea');
    await k.weigert('bewaren.vasthouden', { kenmerk: 'CO-2026-00000', reden: 'x', tot: null }, 'ongeldige-invoer');
    await k.weigert(
      'bewaren.vasthouden',
      { kenmerk: oud.kenmerk, reden: 'Rechtszaak', tot: '2027-11-17' },
      'ongeldige-invoer',
    );
    const { id } = await k.doe('bewaren.vasthouden', {
      kenmerk: oud.kenmerk.toLowerCase(),
      reden: 'Rechtszaak',
      tot: null,
    });
    const { regels } = await k.doe('vernietiging.voorstel', { soort, na: null });
    expect(regels).toMatchObject([{ uitkomst: 'geblokkeerd', blokkades: ['bewaarreden'] }]);
    await k.weigert('vernietiging.opstellen', { soort }, 'stap-niet-mogelijk');
    await k.doe('bewaren.vrijgeven', { id, reden: 'Uitspraak is er' });
    await k.weigert('bewaren.vrijgeven', { id, reden: 'Nog eens' }, 'conflict');

    const { id: lijstId } = await k.doe('vernietiging.opstellen', { soort });
    await k.doe('vernietiging.afhalen', { lijstId, versie: 1, nummer: 1, reden: 'Familie zoekt nog' });
    await k.weigert('vernietiging.afhalen', { lijstId, versie: 2, nummer: 1, reden: 'Nog eens' }, 'conflict');
    await k.weigert('vernietiging.afhalen', { lijstId, versie: 2, nummer: 9, reden: 'x' }, 'niet-gevonden');
    await k.doe('vernietiging.terugzetten', { lijstId, versie: 2, nummer: 1 });
    await k.doe('vernietiging.intrekken', { lijstId, versie: 3, reden: 'Verkeerde soort' });
    await k.weigert('vernietiging.intrekken', { lijstId, versie: 4, reden: 'Nog eens' }, 'stap-niet-mogelijk');
    // What was on it can come on another.
    expect((await k.doe('vernietiging.opstellen', { soort })).regels).toBe(1);
  });

  it('looks at each line once more: what came in between stays, with the reason', async () => {
    const { oud } = await begin(testkern(undefined, toen));
    const { lijstId } = await klaarOmUitTeVoeren();
    await k.doe('bewaren.vasthouden', { kenmerk: oud.kenmerk, reden: 'Inzageverzoek', tot: null });
    await vernietig(lijstId);
    const { lijst, regels } = await k.doe('vernietiging.lezen', { lijstId, na: 0 });
    expect(lijst).toMatchObject({ vernietigd: 0, gebleven: 1 });
    expect(regels[0]).toMatchObject({ stand: 'gebleven', kenmerk: oud.kenmerk });
    expect(regels[0]?.reden).toContain('Er is vastgelegd dat dit bewaard blijft');
  });

  it('keeps longer when the organisation says so, and never shorter than the law', async () => {
    await begin(testkern(undefined, toen));
    await logIn(k, 'bea');
    const kort = await k.weigert(
      'bewaren.instellen',
      { soort: 'wmo-dossier', versie: 0, waarde: 14, reden: 'Kan wel' },
      'ongeldige-invoer',
    );
    expect(kort.velden).toEqual([{ pad: 'waarde', bericht: 'Korter dan 15 jaar mag niet.' }]);
    await k.weigert(
      'bewaren.instellen',
      { soort: 'veilig-thuis-dossier', versie: 0, waarde: 20, reden: 'x' },
      'niet-gevonden',
    );
    await k.doe('bewaren.instellen', { soort, versie: 0, waarde: 2, reden: 'Afspraak met de Ombudsman' });
    await k.weigert('bewaren.instellen', { soort, versie: 0, waarde: 3, reden: 'Tegelijk' }, 'conflict');
    expect((await k.doe('vernietiging.voorstel', { soort, na: null })).regels).toEqual([]);
    await k.doe('bewaren.instellen', { soort: 'bedenktijd', versie: 0, waarde: 14, reden: 'Meer tijd' });
    const { regels, bedenktijd } = await k.doe('bewaren.overzicht', {});
    expect(regels.find((een) => een.soort === soort)?.eigen).toMatchObject({
      waarde: 2,
      reden: 'Afspraak met de Ombudsman',
    });
    expect(bedenktijd.dagen).toBe(14);
  });

  it('takes a person without a dossier after a year', async () => {
    await begin(testkern(undefined, toen));
    await logIn(k, 'balie');
    const { id } = await k.doe('client.aanmaken', {
      velden: clientvelden({ achternaam: 'Nooitgemeld', bsn: '999900006' }),
    });
    await k.naar('2028-12-01T09:00:00Z');
    await logIn(k, 'bea');
    const { id: lijstId } = await k.doe('vernietiging.opstellen', { soort: 'persoon-zonder-dossier' });
    await logIn(k, 'beslisser');
    await k.doe('vernietiging.vaststellen', { lijstId, versie: 1 });
    await k.naar('2028-12-20T09:00:00Z');
    await vernietig(lijstId);
    await k.weigert('client.lezen', { clientId: id }, 'niet-gevonden');
  });
});

describe('a backup of before', () => {
  it('does not bring back what was destroyed', async () => {
    const { oud, jong } = await begin(behoudkern());
    await logIn(k, 'bea');
    const naam = await maakKopie(k);
    const { lijstId } = await klaarOmUitTeVoeren();
    // Beside the file stays a copy of before each new version: it holds them too.
    const voorig = readdirSync(k.map).find((een) => een.endsWith('.db'))! + '.voor-44';
    writeFileSync(join(k.map, voorig), 'x');
    await vernietig(lijstId);
    await k.doe('vernietiging.wissen', {});
    expect(readdirSync(k.map)).not.toContain(voorig);
    const { lijst, kopieen } = await k.doe('vernietiging.lezen', { lijstId, na: 0 });
    expect(lijst.kopieenTot).toBe('2028-01-21');
    expect(kopieen).toBe(1);
    await logIn(k, 'bea');
    await k.doe('reservekopie.terugzetten', { naam, wachtwoord });
    await logIn(k, 'beslisser');
    await k.weigert('dossier.openen', { dossierId: oud.dossierId }, 'niet-gevonden');
    expect((await k.doe('dossier.openen', { dossierId: jong.dossierId })).kenmerk).toBe(jong.kenmerk);
    k.sluit();
    const { db, pad, sleutel } = await openBestand(k.map);
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();
    expect(ontcijferd(pad, sleutel).includes(merk)).toBe(false);
  });
});
