import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { logIn } from '../hulp.ts';
import { helpMens, openBestand, vandaag } from '../opstelling.ts';
import { breng, leesIn, maakBestand, tweetal, type Aanbieder, type College } from './tweetal.ts';

let k: College;
let a: Aanbieder;
beforeEach(async () => {
  ({ k, a } = await tweetal());
}, 60_000);
afterEach(() => {
  k.ruimOp();
  a.ruimOp();
});

describe('what the college grants, the aanbieder sees (5.2.8)', () => {
  it('client, besluit, stay and pass, in one file, once', async () => {
    const thomas = await helpMens(k, k.met.locatieId, { achternaam: 'Zuiderveld', bsn: '999900006' });
    await logIn(k, 'balie');
    const bytes = await maakBestand(k);
    expect(await leesIn(a, bytes)).toMatchObject({
      verwerkt: 1,
      wachtend: 0,
      bekend: 0,
      geweigerd: 0,
      telling: { nieuweBewoners: 1, passenNieuw: 1 },
    });
    expect(await leesIn(a, bytes)).toMatchObject({ verwerkt: 0, bekend: 1 });
    await logIn(a, 'nacht');
    expect(await a.doe('copas.controleren', { code: thomas.pasnummer })).toMatchObject({ geldig: true });
    const open = await a.doe('dossier.openen', { dossierId: thomas.dossierId });
    expect(open).toMatchObject({ status: 'verstrekt', keten: 'volwassenen', opvang: { ingangsdatum: vandaag } });
    expect(open.client).toMatchObject({ achternaam: 'Zuiderveld', bsn: '999900006' });
    a.sluit();
    const { db } = await openBestand(a.map);
    expect(db.pragma('foreign_key_check')).toEqual([]);
    db.close();
  });

  it('a pass that is withdrawn opens no door after the next file', async () => {
    const thomas = await helpMens(k, k.met.locatieId, { achternaam: 'Zuiderveld', bsn: '999900006' });
    await logIn(k, 'balie');
    await breng(k, a);
    await k.doe('copas.intrekken', { pasId: thomas.pasId, reden: 'Kwijt geraakt in de tram' });
    expect(await breng(k, a)).toMatchObject({ verwerkt: 1, telling: { passenIngetrokken: 1 } });
    await logIn(a, 'nacht');
    expect(await a.doe('copas.controleren', { code: thomas.pasnummer })).toMatchObject({ geldig: false });
  });

  it('nothing new makes no file; everything can be sent again', async () => {
    await helpMens(k, k.met.locatieId, { achternaam: 'Zuiderveld', bsn: '999900006' });
    await logIn(k, 'balie');
    await breng(k, a);
    const { partners } = await k.doe('uitwisseling.stand', {});
    expect(partners).toMatchObject([{ klaar: {} }]);
    const organisatieId = partners[0]?.organisatie.id ?? '';
    await k.weigert('uitwisseling.bestand', { organisatieId, alles: false }, 'stap-niet-mogelijk');
    expect(await leesIn(a, await maakBestand(k, true))).toMatchObject({ bekend: 1, verwerkt: 0 });
  });
});
