import type { Vastlegginginvoer } from '#shared/contract/groepen/vervolg.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { proefwachtwoord } from '#core/proef/accounts.ts';
import { exporttabellen } from '#shared/inzage/tabellen.ts';
import { testkern, type Testkern } from './hulp.ts';
import { openBestand } from './opstelling.ts';
import { voorbeeld } from './vervolg/stukken.ts';

/** The whole proefomgeving is made once; these tests only read it. */
let k: Testkern;
beforeAll(async () => {
  k = testkern();
  await k.doe('installatie.proefomgeving', {});
}, 240_000);
afterAll(() => k.ruimOp());

const alsWie = (inlognaam: string) => k.doe('sessie.inloggen', { inlognaam, wachtwoord: proefwachtwoord });

describe('the proefomgeving', () => {
  it('has some 60 people in every state of the process', async () => {
    await alsWie('balie');
    const alle = await k.doe('dossier.lijst', { status: null, keten: null, vanaf: 0, aantal: 100 });
    // One is shielded: the balie does not see it, not even in a count.
    expect(alle.totaal).toBe(59);
    const staten = new Set(alle.regels.map(({ status }) => status));
    expect(staten).toEqual(
      new Set(['melding', 'onderzoek', 'wacht-op-besluit', 'verstrekt', 'geweigerd', 'geeindigd']),
    );
  });

  it('has fourteen cases of Veilig Thuis in different stages, six of them finished in the half-year before, one of somebody whose name nobody knows', async () => {
    await alsWie('veiligthuis');
    const { regels, totaal } = await k.doe('dossier.lijst', { status: null, keten: null, vanaf: 0, aantal: 20 });
    expect(totaal).toBe(14);
    expect(regels.map(({ weergavenaam }) => weergavenaam)).toContain('Naam nog niet bekend');
    const { regels: werk } = await k.doe('werkvoorraad.lijst', { groep: null, vanaf: 0, aantal: 50 });
    expect(werk.length).toBeGreaterThan(5);
  });

  it('has requests from receipt to answer, and lists from one that waits to one that was destroyed', async () => {
    await alsWie('beslisser');
    const { regels } = await k.doe('verzoek.lijst', { soort: null, alleenOpen: false, vanaf: 0, aantal: 10 });
    expect(regels.map(({ soort, uitkomst, taak }) => [soort, uitkomst, taak])).toEqual([
      ['inzage', null, 'antwoorden'],
      ['wissing', null, 'antwoorden'],
      ['rectificatie', null, 'antwoorden'],
      ['wissing', 'toegewezen', 'vertellen'],
    ]);
    const toegewezen = await k.doe('verzoek.lezen', { verzoekId: regels[3]!.id });
    expect(toegewezen.nogTeVertellen.length).toBeGreaterThan(0);
    expect(toegewezen.bestanden.map(({ soort }) => soort)).toEqual(['brief']);
    const lijsten = await k.doe('vernietiging.lijsten', {});
    expect(lijsten).toMatchObject([
      { soort: 'op-verzoek', stand: 'opgesteld', voorgesteld: 1, verzoekId: regels[3]!.id, mag: { vaststellen: true } },
      { soort: 'persoon-zonder-dossier', stand: 'uitgevoerd', vernietigd: 3, gewistOp: expect.any(String) as string },
    ]);
    const { regels: weg } = await k.doe('vernietiging.voorstel', { soort: 'persoon-zonder-dossier', na: null });
    expect(weg.map(({ uitkomst }) => uitkomst)).toEqual(['vernietigen', 'vernietigen']);
  });

  it('gives the Werkvoorraad something in every group', async () => {
    await alsWie('beslisser');
    const { aantallen } = await k.doe('werkvoorraad.lijst', { groep: null, vanaf: 0, aantal: 50 });
    expect(
      Object.values(aantallen).every((n) => n > 0),
      JSON.stringify(aantallen),
    ).toBe(true);
  });

  it('has four locaties with three months of nights, never more people than beds', async () => {
    await alsWie('balie');
    const overzicht = await k.doe('bezetting.overzicht', { tot: '2026-11-15', dagen: 92 });
    expect(overzicht).toHaveLength(4);
    for (const { naam, capaciteit, nachten } of overzicht) {
      expect(nachten.length, naam).toBeGreaterThan(60);
      expect(Math.max(...nachten.map(({ bezet }) => bezet)), naam).toBeLessThanOrEqual(capaciteit);
    }
  });

  it('gives the aanbieder its own clients with their besluit and pass, and nothing of the onderzoek', async () => {
    await alsWie('aanbieder');
    const lijst = await k.doe('dossier.lijst', { status: 'verstrekt', keten: 'volwassenen', vanaf: 0, aantal: 100 });
    expect(lijst.totaal).toBeGreaterThan(3);
    const dossier = await k.doe('dossier.openen', { dossierId: lijst.regels[0]?.dossierId ?? '' });
    expect(dossier.stappen.onderzoek).toBeNull();
    expect(dossier.besluiten[0]).toMatchObject({ soort: 'verstrekken', motivering: '', toetsen: [] });
    const alle = await Promise.all(lijst.regels.map(({ dossierId }) => k.doe('dossier.openen', { dossierId })));
    const geldig = alle.flatMap(({ copassen }) => copassen).filter(({ status }) => status === 'geldig');
    expect(geldig.length).toBeGreaterThan(0);
    for (const { pasnummer } of geldig)
      expect(await k.doe('copas.controleren', { code: pasnummer })).toMatchObject({ geldig: true, pasnummer });
  });

  it('lets the aanbieder record about its clients, and keeps their standing while terms are derived anew', async () => {
    await alsWie('begeleider');
    const vraag = { status: 'verstrekt', keten: 'volwassenen', vanaf: 0, aantal: 100 } as const;
    const { regels } = await k.doe('dossier.lijst', vraag);
    const nogLeeg = await Promise.all(
      regels.map(async ({ dossierId: id }) => {
        const { stukken, alleenOnderdak } = await k.doe('vervolg.lezen', { dossierId: id });
        return stukken.length === 0 && !alleenOnderdak ? [id] : [];
      }),
    );
    const [dossierId = ''] = nogLeeg.flat();
    const eerst = await k.doe('dossier.openen', { dossierId });
    for (const soort of ['plan', 'waarschuwing', 'schorsing', 'afwezigheid'] as const)
      await k.doe('vervolg.vastleggen', {
        dossierId,
        id: null,
        versie: 0,
        invoer: {
          soort,
          inhoud: { ...voorbeeld[soort], datum: '2026-11-16', ...(soort === 'schorsing' && { tot: '2026-11-18' }) },
        } as Vastlegginginvoer,
        reden: '',
      });
    const na = await k.doe('dossier.openen', { dossierId });
    expect([na.status, na.keten, na.opvang]).toEqual([eerst.status, eerst.keten, eerst.opvang]);
    const { stukken, bewoners } = await k.doe('vervolg.lezen', { dossierId });
    const soorten = ['afwezigheid', 'plan', 'schorsing', 'waarschuwing'];
    expect(stukken.map(({ soort }) => soort)).toEqual(expect.arrayContaining(soorten));
    expect(bewoners[0]?.clientId).toBe(na.client.id);
    const { regels: tijdlijn } = await k.doe('dossier.tijdlijn', { dossierId, aantal: 50 });
    expect(tijdlijn.map(({ titel }) => titel)).toContain('Schorsing vastgelegd');
    await alsWie('nachtdienst');
    const opDeVloer = (await k.doe('vervolg.lezen', { dossierId })).stukken.map(({ soort }) => soort);
    expect([...new Set(opDeVloer)].sort()).toEqual(['afwezigheid', 'schorsing']);
  });

  it('gives the aanbieder whole households, and the college what the aanbieder recorded', async () => {
    await alsWie('begeleider');
    const gezinnen = await k.doe('dossier.lijst', { status: 'verstrekt', keten: 'gezin', vanaf: 0, aantal: 50 });
    const bewoners = await Promise.all(
      gezinnen.regels.map(async ({ dossierId }) => (await k.doe('vervolg.lezen', { dossierId })).bewoners.length),
    );
    expect(Math.max(...bewoners)).toBeGreaterThan(1);
    await alsWie('balie');
    const { verzonden, ontvangen, partners } = await k.doe('uitwisseling.stand', {});
    expect(verzonden).toHaveLength(1);
    expect(ontvangen).toMatchObject([{ telling: { waarschuwing: 1 } }]);
    expect(partners).toHaveLength(1);
  });

  it('gives the aanbieder no work of the college: no letter to make known, no onderzoek to finish', async () => {
    await alsWie('begeleider');
    const { regels } = await k.doe('werkvoorraad.lijst', { groep: null, vanaf: 0, aantal: 100 });
    const soorten = new Set(
      regels.flatMap(({ termijn, andere }) => [termijn, ...andere].map((een) => een?.soort ?? 'geen')),
    );
    expect(soorten.has('perspectief')).toBe(true);
    for (const soort of ['bekendmaken', 'onderzoek', 'besluit', 'hersteltermijn'] as const)
      expect(soorten.has(soort), soort).toBe(false);
  });

  it('keeps the three organisations apart: an id of one does not exist in another', async () => {
    await alsWie('balie');
    const { regels } = await k.doe('dossier.lijst', { status: 'melding', keten: null, vanaf: 0, aantal: 1 });
    const dossierId = regels[0]?.dossierId ?? '';
    await alsWie('aanbieder');
    await k.weigert('dossier.openen', { dossierId }, 'niet-gevonden');
    await alsWie('veiligthuis');
    await k.weigert('dossier.openen', { dossierId }, 'niet-gevonden');
  });
});

/** Texts that a person typed or was given: names, addresses, numbers, sentences; no ids, days, sums or codes of closed lists. */
function persoonlijk(waarde: unknown): string[] {
  if (typeof waarde === 'object' && waarde !== null && !Buffer.isBuffer(waarde))
    return Object.values(waarde).flatMap(persoonlijk);
  if (typeof waarde !== 'string') return [];
  if (/^[[{]/.test(waarde)) {
    try {
      return persoonlijk(JSON.parse(waarde));
    } catch {
      // A sentence that begins with a bracket.
    }
  }
  const vorm = /^[0-9A-HJKMNP-TV-Z]{26}$|^\d{4}-\d{2}-\d{2}|^[0-9a-f]{16,}$|^[a-z0-9-]+$/;
  const cijfers = /^\d{6,}$/.test(waarde);
  return waarde.length >= 6 && (cijfers || !vorm.test(waarde)) ? [waarde] : [];
}

describe.each([
  ['the gemeente', 'beheer'],
  ['the aanbieder', 'aanbiederbeheer'],
  ['Veilig Thuis', 'veiligthuisbeheer'],
])('the diagnosis bundle of %s', (_naam, inlognaam) => {
  it('holds no text out of any column about a person, a colleague or a locatie', async () => {
    await alsWie(inlognaam);
    const { bestanden } = await k.doe('diagnose.voorbeeld', {});
    const alles = bestanden
      .map(({ tekst }) => tekst)
      .join('\n')
      .toLowerCase();
    k.sluit();
    const { db } = await openBestand(k.map, inlognaam, proefwachtwoord);
    try {
      const gezien = new Set<string>();
      for (const tabel of [...Object.keys(exporttabellen), 'gebruiker', 'locatie', 'crisislocatie', 'organisatie'])
        if (db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(tabel))
          for (const rij of db.prepare(`SELECT * FROM "${tabel}"`).iterate())
            for (const tekst of persoonlijk(rij)) gezien.add(tekst);
      expect(gezien.size).toBeGreaterThan(50);
      expect([...gezien].filter((tekst) => alles.includes(tekst))).toEqual([]);
    } finally {
      db.close();
      k.herstart();
    }
  });
});
