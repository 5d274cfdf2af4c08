import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ontsleutel } from '#core/register/versleutelen.ts';
import { logIn } from '../hulp.ts';
import { helpMens, openBestand, vandaag, type Mens } from '../opstelling.ts';
import { breuken } from '../samenhang.ts';
import { voorbeeld } from '../vervolg/stukken.ts';
import { breng, leesIn, maakBestand, tweetal, type Aanbieder, type College, type Vastleggen } from './tweetal.ts';

let k: College;
let a: Aanbieder;
let thomas: Mens;
beforeEach(async () => {
  ({ k, a } = await tweetal());
  thomas = await helpMens(k, k.met.locatieId, { achternaam: 'Zuiderveld', bsn: '999900006' });
  await logIn(k, 'balie');
  await breng(k, a);
}, 60_000);
afterEach(() => {
  k.ruimOp();
  a.ruimOp();
});

async function leg(soort: 'waarschuwing' | 'incident' | 'uitstroom' | 'afwezigheid' | 'schorsing', over: object = {}) {
  await logIn(a, 'fenna');
  const invoer = { soort, inhoud: { ...voorbeeld[soort], datum: vandaag, ...over } } as Vastleggen;
  const stuk = { dossierId: thomas.dossierId, id: null, versie: 0, invoer, reden: '' };
  return a.doe('vervolg.vastleggen', stuk);
}
const stukken = async () => (await k.doe('vervolg.lezen', { dossierId: thomas.dossierId })).stukken;
const terug = async () => {
  await logIn(a, 'manager');
  return breng(a, k);
};

describe('what an aanbieder records counts at the college (5.2.9)', () => {
  it('a waarschuwing is evidence there, with who it came from', async () => {
    await leg('waarschuwing');
    expect(await terug()).toMatchObject({ verwerkt: 1, telling: { waarschuwing: 1 } });
    expect(await stukken()).toMatchObject([
      {
        soort: 'waarschuwing',
        nummer: 1,
        inhoud: { tekst: voorbeeld.waarschuwing.tekst },
        herkomst: { organisatienaam: 'Stichting De Kade', functie: 'begeleider' },
        door: 'Stichting De Kade',
      },
    ]);
    const { gronden } = await k.doe('vervolg.beeindiging', { dossierId: thomas.dossierId, antwoorden: null });
    const regels = gronden.find(({ id }) => id === 'regels');
    expect(regels?.bewijs.find(({ sleutel }) => sleutel === 'waarschuwingen')).toMatchObject({
      waarde: 1,
      bron: 'dossier',
    });
    k.sluit();
    const { db } = await openBestand(k.map);
    expect(breuken(db)).toEqual([]);
    db.close();
  });

  it('is corrected and withdrawn only where it was recorded', async () => {
    const { id } = await leg('waarschuwing');
    await terug();
    const eigen = { dossierId: thomas.dossierId, id, versie: 1 };
    const invoer = { soort: 'waarschuwing', inhoud: voorbeeld.waarschuwing } as Vastleggen;
    const fout = await k.weigert('vervolg.vastleggen', { ...eigen, invoer, reden: 'Anders' }, 'stap-niet-mogelijk');
    expect(fout.melding).toContain('Stichting De Kade');
    await k.weigert('vervolg.intrekken', { ...eigen, reden: 'Weg ermee' }, 'stap-niet-mogelijk');
    await logIn(a, 'fenna');
    await a.doe('vervolg.intrekken', { ...eigen, reden: 'Verkeerde persoon' });
    expect(await terug()).toMatchObject({ verwerkt: 1 });
    expect(await stukken()).toMatchObject([{ versie: 2, ingetrokken: true, reden: 'Verkeerde persoon' }]);
  });

  it('an incident goes in the words for a letter, without others', async () => {
    await leg('incident');
    await terug();
    const [stuk] = await stukken();
    expect(stuk?.inhoud).toMatchObject({ wat: voorbeeld.incident.voorBrief, ingelicht: '', doorWie: 'de aanbieder' });
    expect(JSON.stringify(stuk)).not.toContain('Amrani');
    expect(JSON.stringify(stuk)).not.toContain('Jannie');
  });

  it('what stays with the aanbieder does not go', async () => {
    await leg('schorsing', { tot: '2026-11-18' });
    await logIn(a, 'manager');
    const { partners } = await a.doe('uitwisseling.stand', {});
    expect(partners).toMatchObject([{ klaar: {} }]);
  });

  it('versions that come in the wrong order wait for each other', async () => {
    const { id } = await leg('waarschuwing');
    await logIn(a, 'manager');
    const eerste = await maakBestand(a);
    await logIn(a, 'fenna');
    await a.doe('vervolg.intrekken', { dossierId: thomas.dossierId, id, versie: 1, reden: 'Verkeerde persoon' });
    await logIn(a, 'manager');
    const tweede = await maakBestand(a);
    expect(await leesIn(k, tweede)).toMatchObject({ verwerkt: 0, wachtend: 1 });
    expect((await k.doe('register.wachtrij', {}))[0]).toMatchObject({ kan: false, soort: 'verblijfsfeit' });
    expect(await leesIn(k, eerste)).toMatchObject({ verwerkt: 2, wachtend: 0 });
    expect(await stukken()).toMatchObject([{ versie: 2, ingetrokken: true }]);
  });

  it('of a dossier that was never assigned to it, nothing is believed', async () => {
    await leg('waarschuwing');
    await logIn(a, 'manager');
    const bytes = await maakBestand(a);
    // The same file as another college could read it: it is encrypted for this one alone.
    const ander = await tweetal();
    await ander.k.weigert('register.inlezenBytes', { bestandsnaam: 'x.age', bytes }, 'bestand-onleesbaar');
    k.sluit();
    const { db } = await openBestand(k.map);
    const { geheim } = db.prepare('SELECT geheim FROM bestandssleutel').get() as { geheim: string };
    db.close();
    const leesbaar = (await ontsleutel(bytes, [geheim])) ?? bytes;
    await logIn(ander.k, 'bea');
    await ander.k.doe('sleutel.toevoegen', { tekst: a.met.kaart }).catch(() => null);
    await logIn(ander.k, 'balie');
    expect(await leesIn(ander.k, leesbaar)).toMatchObject({ verwerkt: 0, wachtend: 1 });
    ander.k.ruimOp();
    ander.a.ruimOp();
  });
});

describe('uitstroom that an aanbieder reports (5.2.12)', () => {
  it('ends the stay and the pass after a person said so', async () => {
    await leg('uitstroom');
    expect(await terug()).toMatchObject({ verwerkt: 0, wachtend: 1 });
    expect((await k.doe('dossier.openen', { dossierId: thomas.dossierId })).status).toBe('verstrekt');
    const [regel] = await k.doe('register.wachtrij', {});
    expect(regel).toMatchObject({ kan: true, weergavenaam: 'Thomas Zuiderveld' });
    await k.doe('register.verwerken', { recordId: regel?.recordId ?? '', na: 0, mensen: {}, locaties: {} });
    expect(await k.doe('copas.controleren', { code: thomas.pasnummer })).toMatchObject({ geldig: false });
    const { opvang } = await k.doe('dossier.openen', { dossierId: thomas.dossierId });
    expect(opvang?.laatsteDag).toBe('2026-11-15');
  });
});
