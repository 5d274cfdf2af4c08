import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Opslaglaag } from '#core/opslaglaag.ts';
import { clientvelden, logIn, rechteWeg, richtIn, testkern, wachtwoord, type Testkern } from './hulp.ts';
import { gemeentesjabloon, stadsjabloon, vandaag, verstrekking } from './opstelling.ts';

const opzetten = gemeentesjabloon();
const stad = stadsjabloon();
let k: Testkern;
afterEach(() => k.ruimOp());

const anders = 'vijf andere losse woorden hier';
const nieuw = (inlognaam: string) => ({
  naam: `Naam ${inlognaam}`,
  inlognaam,
  wachtwoord,
  rollen: ['balie' as const],
  locatieId: null,
});
const inloggen = (inlognaam: string, geheim = wachtwoord) =>
  k.roep('sessie.inloggen', { inlognaam, wachtwoord: geheim });
const codes = (antwoorden: readonly { ok: boolean; code?: string }[]) =>
  antwoorden.map((antwoord) => (antwoord.ok ? 'ok' : antwoord.code));

/** A dossier in which a besluit can be taken; the beslisser is in. */
async function beslisbaar(locatieId: string) {
  await logIn(k, 'balie');
  const weg = rechteWeg(vandaag, locatieId);
  const { id: clientId } = await k.doe('client.aanmaken', { velden: clientvelden() });
  const { dossierId } = await k.doe('dossier.starten', { clientId, feiten: weg.melding });
  await k.doe('stap.vastleggen', { dossierId, versie: 0, invoer: { stap: 'onderzoek', feiten: weg.onderzoek } });
  await k.doe('stap.vastleggen', { dossierId, versie: 0, invoer: { stap: 'voorwaarden', feiten: weg.voorwaarden } });
  await logIn(k, 'beslisser');
  return verstrekking(k, dossierId, locatieId);
}

describe('calls in flight', () => {
  it('when the user logs out end as not logged in, and leave nothing', async () => {
    const klaar = await opzetten();
    k = klaar;
    const invoer = await beslisbaar(klaar.met.locatieId);
    const antwoorden = await Promise.all([
      k.roep('besluit.nemen', invoer),
      k.roep('document.maken', { dossierId: invoer.dossierId, soort: 'onderzoeksverslag' }),
      k.roep('sessie.uitloggen', {}),
      k.roep('locatie.lijst', {}),
    ]);
    expect(codes(antwoorden)).toEqual(['niet-ingelogd', 'niet-ingelogd', 'ok', 'niet-ingelogd']);
    expect(k.fouten).toEqual([]);
    await logIn(k, 'beslisser');
    const open = await k.doe('dossier.openen', { dossierId: invoer.dossierId });
    expect(open).toMatchObject({ besluiten: [], documenten: [], status: 'wacht-op-besluit' });
  });

  it('when the screen locks are refused, and the same call succeeds after unlocking', async () => {
    const klaar = await opzetten();
    k = klaar;
    const invoer = await beslisbaar(klaar.met.locatieId);
    const antwoorden = await Promise.all([k.roep('besluit.nemen', invoer), k.roep('sessie.vergrendelen', {})]);
    expect(codes(antwoorden)).toEqual(['vergrendeld', 'ok']);
    await k.doe('sessie.ontgrendelen', { wachtwoord });
    await k.doe('besluit.nemen', invoer);
  });

  it('when a colleague takes over do not run under the name of the colleague', async () => {
    const klaar = await opzetten();
    k = klaar;
    const invoer = await beslisbaar(klaar.met.locatieId);
    const antwoorden = await Promise.all([k.roep('besluit.nemen', invoer), inloggen('balie')]);
    // Which of the two is ready first is chance; either way nothing happens in the name of the balie.
    const { besluiten } = await k.doe('dossier.openen', { dossierId: invoer.dossierId });
    expect([
      [['niet-ingelogd', 'ok'], []],
      [['ok', 'ok'], ['Naam beslisser']],
    ]).toContainEqual([codes(antwoorden), besluiten.map(({ genomenDoor }) => genomenDoor)]);
  });

  it('twice for one besluit and twice for one pass give one of each', async () => {
    const klaar = await opzetten();
    k = klaar;
    const invoer = await beslisbaar(klaar.met.locatieId);
    const besluiten = await Promise.all([k.roep('besluit.nemen', invoer), k.roep('besluit.nemen', invoer)]);
    expect(codes(besluiten).sort()).toEqual(['conflict', 'ok']);
    const [besluit] = (await k.doe('dossier.openen', { dossierId: invoer.dossierId })).besluiten;
    const passen = await Promise.all(
      Array.from({ length: 3 }, () => k.roep('copas.uitgeven', { besluitId: besluit?.id })),
    );
    expect(codes(passen).sort()).toEqual(['ok', 'pas-niet-mogelijk', 'pas-niet-mogelijk']);
    expect((await k.doe('dossier.openen', { dossierId: invoer.dossierId })).copassen).toHaveLength(1);
    expect(k.fouten).toEqual([]);
  });
});

describe('two at the door at once', () => {
  it('who log in follow one another: the second is in, both are in the log', async () => {
    k = await opzetten();
    expect(codes(await Promise.all([inloggen('balie'), inloggen('auditor')]))).toEqual(['ok', 'ok']);
    expect(await k.doe('sessie.huidige', {})).toMatchObject({ naam: 'Naam auditor' });
    expect(await k.doe('audit.controleren', {})).toMatchObject({ heel: true });
  });

  it('who are added both keep their key', async () => {
    k = await opzetten();
    await logIn(k, 'bea');
    await Promise.all(['een', 'twee', 'drie'].map((naam) => k.doe('gebruiker.toevoegen', nieuw(naam))));
    for (const naam of ['een', 'twee', 'drie']) expect(await inloggen(naam), naam).toMatchObject({ ok: true });
  });

  it('who take the same login name: one gets it', async () => {
    k = await opzetten();
    await logIn(k, 'bea');
    const antwoorden = await Promise.all([nieuw('een'), nieuw('een')].map((wie) => k.roep('gebruiker.toevoegen', wie)));
    expect(codes(antwoorden)).toEqual(['ok', 'inlognaam-bezet']);
  });

  it('who set up: one organisation is made, and its administrator can get in', async () => {
    k = testkern();
    const invoer = (inlognaam: string) => ({
      organisatie: { soort: 'gemeente', naam: 'Gemeente', openVan: '08:30', openTot: '16:30' },
      beheerder: { naam: 'Bea', inlognaam, wachtwoord },
    });
    const antwoorden = await Promise.all(['bea', 'bob'].map((naam) => k.roep('installatie.inrichten', invoer(naam))));
    expect(codes(antwoorden)).toEqual(['ok', 'al-ingericht']);
    expect(codes(await Promise.all([inloggen('bea'), inloggen('bob')]))).toEqual(['ok', 'inloggen-mislukt']);
  });

  it('an administrator who adds somebody after logging out is refused, though the call was sent in time', async () => {
    k = await opzetten();
    await logIn(k, 'bea');
    const antwoorden = await Promise.all([
      k.roep('sessie.uitloggen', {}),
      k.roep('gebruiker.toevoegen', nieuw('een')),
      k.roep('sessie.wachtwoordWijzigen', { huidig: wachtwoord, nieuw: anders }),
      k.roep('sessie.ontgrendelen', { wachtwoord }),
    ]);
    expect(codes(antwoorden)).toEqual(['ok', 'niet-ingelogd', 'niet-ingelogd', 'niet-ingelogd']);
    expect(k.fouten).toEqual([]);
  });

  it('a restart of the core in the middle of a login leaves nothing open', async () => {
    k = await opzetten();
    const onderweg = inloggen('balie');
    k.herstart();
    expect(await onderweg).toMatchObject({ code: 'kern-gestopt' });
    expect(await inloggen('balie')).toMatchObject({ ok: true });
  });
});

/** The plug is pulled after the database has committed and before the key ring takes its place, once `stand.aan` is set. */
function stekkerEruit() {
  const stand = { aan: false };
  const verstoor = (laag: Opslaglaag): Opslaglaag => ({
    ...laag,
    plaats: {
      ...laag.plaats,
      zetKlaar: (naam, inhoud) => {
        const klaar = laag.plaats.zetKlaar(naam, inhoud);
        if (!stand.aan) return klaar;
        return {
          ...klaar,
          bevestig: () => {
            throw new Error('plug pulled');
          },
        };
      },
    },
  });
  const trek = async (naam: string, invoer: object): Promise<void> => {
    stand.aan = true;
    expect(await k.roep(naam, invoer)).toMatchObject({ ok: false, code: 'onverwacht' });
    stand.aan = false;
    k.fouten.length = 0;
    k.herstart();
  };
  return { verstoor, trek };
}

describe('a plug pulled between database and key ring', () => {
  const ringnamen = () =>
    (JSON.parse(readFileSync(join(k.map, 'sleutelbos.json'), 'utf8')) as { gebruikers: unknown[] }).gebruikers.length;
  const idVan = async (inlognaam: string) =>
    (await k.doe('gebruiker.lijst', {})).find((g) => g.inlognaam === inlognaam)?.id ?? '';

  it('while somebody is added: the administrator sees the user and sets a password', async () => {
    const { verstoor, trek } = stekkerEruit();
    k = await opzetten(verstoor);
    await logIn(k, 'bea');
    await trek('gebruiker.toevoegen', nieuw('een'));
    expect(await inloggen('een')).toMatchObject({ code: 'inloggen-mislukt' });
    await logIn(k, 'bea');
    await k.doe('gebruiker.wachtwoordInstellen', { id: await idVan('een'), wachtwoord: anders });
    expect(await inloggen('een', anders)).toMatchObject({ ok: true });
  });

  it('while somebody is blocked: the password opens nothing, and the key goes at the next login of a colleague', async () => {
    const { verstoor, trek } = stekkerEruit();
    k = await opzetten(verstoor);
    await logIn(k, 'bea');
    const {
      inlognaam: _,
      laatstIngelogd: __,
      ...balie
    } = (await k.doe('gebruiker.lijst', {})).find((g) => g.inlognaam === 'balie') ?? {
      inlognaam: '',
      laatstIngelogd: null,
    };
    const sleutels = ringnamen();
    await trek('gebruiker.wijzigen', { ...balie, actief: false });
    expect(ringnamen()).toBe(sleutels);
    expect(await inloggen('balie')).toMatchObject({ code: 'inloggen-mislukt' });
    await logIn(k, 'bea');
    expect(ringnamen()).toBe(sleutels - 1);
  });

  it('while a password is set or changed: the old one still opens', async () => {
    const { verstoor, trek } = stekkerEruit();
    k = await opzetten(verstoor);
    await logIn(k, 'bea');
    await trek('gebruiker.wachtwoordInstellen', { id: await (logIn(k, 'bea'), idVan('balie')), wachtwoord: anders });
    expect(codes([await inloggen('balie', anders), await inloggen('balie')])).toEqual(['inloggen-mislukt', 'ok']);
    await trek('sessie.wachtwoordWijzigen', { huidig: wachtwoord, nieuw: anders });
    expect(codes([await inloggen('balie', anders), await inloggen('balie')])).toEqual(['inloggen-mislukt', 'ok']);
  });

  it('during recovery and set-up: both simply start over', async () => {
    const { verstoor, trek } = stekkerEruit();
    k = testkern(undefined, undefined, verstoor);
    await trek('installatie.inrichten', {
      organisatie: { soort: 'gemeente', naam: 'Gemeente', openVan: '08:30', openTot: '16:30' },
      beheerder: { naam: 'Bea', inlognaam: 'bea', wachtwoord },
    });
    expect(await k.doe('installatie.toestand', {})).toMatchObject({ fase: 'nieuw' });
    const herstelsleutel = await richtIn(k);
    await k.doe('sessie.uitloggen', {});
    await trek('installatie.herstellen', { herstelsleutel, inlognaam: 'bea', nieuwWachtwoord: anders });
    expect(codes([await inloggen('bea', anders), await inloggen('bea')])).toEqual(['inloggen-mislukt', 'ok']);
    await k.doe('installatie.herstellen', { herstelsleutel, inlognaam: 'bea', nieuwWachtwoord: anders });
    expect(codes([await inloggen('bea'), await inloggen('bea', anders)])).toEqual(['inloggen-mislukt', 'ok']);
  });

  it('before the database has committed: neither has changed, and no half ring lies about', async () => {
    const stand = { aan: false };
    k = await opzetten((laag) => ({
      ...laag,
      opslag: {
        ...laag.opslag,
        schrijfAudit: (db, regel) => {
          if (stand.aan) throw Object.assign(new Error('disk full'), { code: 'SQLITE_FULL' });
          laag.opslag.schrijfAudit(db, regel);
        },
      },
    }));
    await logIn(k, 'bea');
    const voor = readFileSync(join(k.map, 'sleutelbos.json'), 'utf8');
    stand.aan = true;
    expect(await k.roep('gebruiker.toevoegen', nieuw('een'))).toMatchObject({ code: 'opslag-vol' });
    stand.aan = false;
    expect(readFileSync(join(k.map, 'sleutelbos.json'), 'utf8')).toBe(voor);
    expect(existsSync(join(k.map, 'sleutelbos.json.nieuw'))).toBe(false);
    expect(await idVan('een')).toBe('');
    await k.doe('gebruiker.toevoegen', nieuw('een'));
  });
});

describe('a spoilt key ring', () => {
  it('is recognised and says so; nothing is written over it', async () => {
    k = await stad();
    const { writeFileSync } = await import('node:fs');
    for (const inhoud of ['{"half', '{}', '[]', '"x"']) {
      writeFileSync(join(k.map, 'sleutelbos.json'), inhoud);
      expect(await inloggen('bea')).toMatchObject({ code: 'database-beschadigd' });
      expect(await k.roep('installatie.inrichten', {})).toMatchObject({ ok: false });
      expect(await k.roep('installatie.toestand', {})).toMatchObject({ ok: true, waarde: { fase: 'sleutelbos' } });
      expect(readFileSync(join(k.map, 'sleutelbos.json'), 'utf8')).toBe(inhoud);
    }
  });
});
