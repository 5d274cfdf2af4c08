import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { basispunten, plusDagen } from '#shared/beleid/index.ts';
import * as opslag from '#db/opslag/index.ts';
import { leesPdf } from '../../documenten/lezer.ts';
import { bewonersvraag } from '../../hulp/bewonersvraag.ts';
import { maakPdf } from '../bestanden.ts';
import { logIn } from '../hulp.ts';
import { voorbeeld } from '../vervolg/stukken.ts';
import { dag, maakGezinshuis, punt, type Gezinshuis } from './hulp.ts';

let h: Gezinshuis;
beforeEach(async () => {
  h = await maakGezinshuis();
});
afterEach(() => h.k.ruimOp());

const lees = async () => h.k.doe('basis.lezen', { dossierId: h.dossierId });
const van = async (wie: string) => (await lees()).bewoners.find(({ clientId }) => clientId === wie)!;
const stand = async (wie: string, welk: string) => (await van(wie)).punten.find((een) => een.punt === welk);
const leg = (...punten: ReturnType<typeof punt>[]) =>
  h.k.doe('basis.vastleggen', { dossierId: h.dossierId, punten, reden: '' });
const weiger = async (anders: Parameters<typeof punt>[2], welk: Parameters<typeof punt>[1] = 'identiteitsbewijs') => {
  const invoer = { dossierId: h.dossierId, punten: [punt(h.ouder, welk, anders)], reden: '' };
  const { velden } = await h.k.weigert('basis.vastleggen', invoer, 'ongeldige-invoer');
  return velden?.map(({ pad }) => pad);
};

describe('basis op orde of a household (5.2.10)', () => {
  it('is a list for the parent and for each child, by age, with nothing asked yet', async () => {
    const { bewoners } = await lees();
    expect(bewoners.map(({ naam, leeftijd }) => [naam.split(' ')[0], leeftijd])).toEqual([
      ['Test', 46],
      ['Noor', 7],
      ['Sem', 3],
    ]);
    const punten = (i: number) => bewoners[i]?.punten.map((een) => een.punt);
    const volwassen = basispunten.slice(0, 12);
    expect(punten(0)).toEqual(volwassen);
    expect(punten(1)).toEqual([
      'zorgverzekering',
      'huisarts',
      'cjg',
      'tandarts',
      'kinderopvang',
      'school',
      'fondsen',
      'alimentatie',
    ]);
    expect(punten(2)).toEqual([
      'zorgverzekering',
      'huisarts',
      'cjg',
      'tandarts',
      'kinderopvang',
      'fondsen',
      'alimentatie',
    ]);
    expect(new Set(bewoners.flatMap((mens) => mens.punten.map((een) => een.stand)))).toEqual(
      new Set(['niet-gevraagd']),
    );
    expect(bewoners[0]?.telling).toMatchObject({ open: 12, ontbreekt: 0, bezig: 0, nietGevraagd: 12 });
  });

  it('takes points of several people in one go, and puts what is missing first', async () => {
    const actie = { actie: 'Afspraak maken', wie: 'Fenna', uiterlijk: '2026-11-20' };
    await leg(
      punt(h.ouder, 'huisarts', { bewijs: 'gezien' }),
      punt(h.ouder, 'digid', { stand: 'ontbreekt', ...actie }),
      punt(h.kind, 'school', { stand: 'bezig' }),
    );
    const ouder = await van(h.ouder);
    expect(ouder.punten[0]).toMatchObject({ punt: 'digid', stand: 'ontbreekt', versie: 1, inhoud: actie });
    expect(ouder.punten.at(-1)).toMatchObject({ punt: 'huisarts', stand: 'op-orde' });
    expect(ouder.telling).toMatchObject({ open: 11, ontbreekt: 1, nietGevraagd: 10 });
    expect((await van(h.kind)).telling).toMatchObject({ open: 8, bezig: 1 });
  });

  it('makes a term of the next step and of what runs out, in the head and the Werkvoorraad', async () => {
    await leg(
      punt(h.ouder, 'digid', { stand: 'bezig', actie: 'Brief afwachten', uiterlijk: '2026-11-18' }),
      punt(h.ouder, 'identiteitsbewijs', { geldigTot: '2027-02-01', bewijs: 'gezien' }),
    );
    const { termijnen } = await h.k.doe('dossier.openen', { dossierId: h.dossierId });
    const eigen = termijnen.filter(({ soort }) => soort.startsWith('basis'));
    expect(eigen.map(({ soort, uiterlijk, artikel }) => [soort, uiterlijk, artikel])).toEqual([
      ['basis', '2026-11-18', '5.2.10'],
      ['basis-verloopt', '2027-02-01', '5.2.10'],
    ]);
    const werk = await h.k.doe('werkvoorraad.lijst', { groep: null, soort: 'basis', vanaf: 0, aantal: 50 });
    expect(werk.regels).toMatchObject([{ dossierId: h.dossierId, termijn: { soort: 'basis' } }]);
    expect(JSON.stringify(werk)).not.toContain('Brief afwachten');
  });

  it('calls what ran out verlopen, and asks no reason for doing it again', async () => {
    await leg(punt(h.ouder, 'zorgverzekering', { geldigTot: dag }));
    expect(await stand(h.ouder, 'zorgverzekering')).toMatchObject({ stand: 'op-orde' });
    h.k.sluit();
    await h.inBestand((db) => {
      db.exec('DROP TRIGGER basispunt_blijft_wijzig');
      db.prepare(`UPDATE basispunt SET inhoud = json_set(inhoud, '$.geldigTot', ?)`).run(plusDagen(dag, -1));
    });
    await logIn(h.k, 'begeleider');
    expect(await stand(h.ouder, 'zorgverzekering')).toMatchObject({ stand: 'verlopen' });
    expect((await van(h.ouder)).telling).toMatchObject({
      ontbreekt: 1,
      punten: expect.arrayContaining(['zorgverzekering']),
    });
    await leg(punt(h.ouder, 'zorgverzekering', { stand: 'bezig' }, 1));
  });

  it('asks why when something settled turns out otherwise, and keeps what stood there', async () => {
    await leg(punt(h.ouder, 'briefadres'));
    const anders = { dossierId: h.dossierId, punten: [punt(h.ouder, 'briefadres', { stand: 'ontbreekt' }, 1)] };
    const { velden } = await h.k.weigert('basis.vastleggen', { ...anders, reden: '' }, 'ongeldige-invoer');
    expect(velden?.map(({ pad }) => pad)).toEqual(['reden']);
    await h.k.doe('basis.vastleggen', { ...anders, reden: 'Ingetrokken door de gemeente' });
    const nu = await stand(h.ouder, 'briefadres');
    expect(nu?.versies.map(({ inhoud, reden }) => [inhoud.stand, reden])).toEqual([
      ['ontbreekt', 'Ingetrokken door de gemeente'],
      ['op-orde', ''],
    ]);
  });

  it('can be put back, also what was recorded by mistake', async () => {
    await leg(punt(h.ouder, 'email'));
    await leg(punt(h.ouder, 'email', { stand: 'op-orde', bewijs: 'gezien' }, 1));
    const terug = { dossierId: h.dossierId, wie: h.ouder, punt: 'email' as const };
    await h.k.doe('basis.ongedaan', { ...terug, versie: 2 });
    expect(await stand(h.ouder, 'email')).toMatchObject({ versie: 3, inhoud: { bewijs: null } });
    await h.k.weigert('basis.ongedaan', { ...terug, versie: 2 }, 'conflict');
    await h.k.weigert('basis.ongedaan', { ...terug, punt: 'digid', versie: 1 }, 'stap-niet-mogelijk');
    const { regels } = await h.k.doe('dossier.tijdlijn', { dossierId: h.dossierId, aantal: 50 });
    expect(regels.filter(({ titel }) => titel === 'E-mailadres bijgewerkt')).toHaveLength(3);
  });

  it('refuses to write over a colleague, and then stores nothing of the rest either', async () => {
    await leg(punt(h.ouder, 'digid'));
    const invoer = { dossierId: h.dossierId, punten: [punt(h.ouder, 'email'), punt(h.ouder, 'digid')], reden: '' };
    await h.k.weigert('basis.vastleggen', invoer, 'conflict');
    expect(await stand(h.ouder, 'email')).toMatchObject({ versie: 0 });
  });

  it('names every field that is wrong', async () => {
    expect(await weiger({ datum: '2026-11-17' })).toEqual(['punten.0.inhoud.datum']);
    expect(await weiger({ stand: 'niet-van-toepassing' })).toEqual(['punten.0.inhoud.reden']);
    expect(await weiger({ bewijs: 'bestand' })).toEqual(['punten.0.inhoud.bijlageId']);
    expect(await weiger({ bewijs: 'bestand', bijlageId: h.dossierId })).toEqual(['punten.0.inhoud.bijlageId']);
    expect(await weiger({ geldigTot: '2026-11-15' })).toEqual(['punten.0.inhoud.geldigTot']);
    expect(await weiger({ geldigTot: '2027-01-01' }, 'digid')).toEqual(['punten.0.inhoud.geldigTot']);
    expect(await weiger({ actie: 'Bellen' })).toEqual(['punten.0.inhoud.actie']);
    expect(await weiger({ stand: 'bezig', uiterlijk: '2026-11-20' })).toEqual(['punten.0.inhoud.actie']);
    expect(await weiger({}, 'school')).toEqual(['punten.0.punt']);
    const dubbel = { dossierId: h.dossierId, punten: [punt(h.ouder, 'digid'), punt(h.ouder, 'digid')], reden: '' };
    expect((await h.k.weigert('basis.vastleggen', dubbel, 'ongeldige-invoer')).velden).toMatchObject([
      { pad: 'punten.1.punt' },
    ]);
    const vreemd = { dossierId: h.dossierId, punten: [punt(h.dossierId, 'digid')], reden: '' };
    expect((await h.k.weigert('basis.vastleggen', vreemd, 'ongeldige-invoer')).velden).toMatchObject([
      { pad: 'punten.0.wie' },
    ]);
  });

  it('takes a file of the dossier as evidence, looked at before it is kept', async () => {
    const stuur = async (bytes: Buffer) => {
      const { ontvangstId } = await h.k.doe('bijlage.beginnen', { grootte: bytes.length });
      await h.k.doe('bijlage.deel', { ontvangstId, vanaf: 0, inhoud: bytes.toString('base64') });
      return { dossierId: h.dossierId, ontvangstId, bestandsnaam: 'paspoort.pdf', titel: 'Paspoort' };
    };
    const { id } = await h.k.doe('bewijs.toevoegen', await stuur(await maakPdf('Paspoort')));
    await h.k.weigert('bewijs.toevoegen', await stuur(Buffer.from('MZ\u0000 program')), 'bestand-soort');
    expect((await lees()).bijlagen).toMatchObject([{ id, titel: 'Paspoort' }]);
    await leg(punt(h.ouder, 'identiteitsbewijs', { bewijs: 'bestand', bijlageId: id }));
    expect(await stand(h.ouder, 'identiteitsbewijs')).toMatchObject({ inhoud: { bijlageId: id } });
  });

  it('lets debts and days follow from their own records, of whom they are about', async () => {
    const stuk = (soort: 'schulden' | 'dagstructuur', inhoud: object) =>
      h.k.doe('vervolg.vastleggen', {
        dossierId: h.dossierId,
        id: null,
        versie: 0,
        invoer: { soort, inhoud: { ...voorbeeld[soort], ...inhoud } } as never,
        reden: '',
      });
    await stuk('schulden', {});
    await stuk('dagstructuur', { dagenPerWeek: 3 });
    expect(await stand(h.ouder, 'schulden')).toMatchObject({ stand: 'bezig', afgeleid: 'Op een rij gezet' });
    expect(await stand(h.ouder, 'dagstructuur')).toMatchObject({
      stand: 'op-orde',
      afgeleid: 'Arbeidsmatige dagbesteding, 3 dagen per week',
    });
    expect(
      (
        await h.k.weigert(
          'basis.vastleggen',
          { dossierId: h.dossierId, punten: [{ ...punt(h.ouder, 'digid'), punt: 'schulden' as never }], reden: '' },
          'ongeldige-invoer',
        )
      ).code,
    ).toBe('ongeldige-invoer');
    const { termijnen } = await h.k.doe('dossier.openen', { dossierId: h.dossierId });
    expect(termijnen.map(({ soort }) => soort)).toContain('schulden');
  });

  it('tells the registry how the list stands, and of debts neither creditor nor amount', async () => {
    await h.k.doe('vervolg.vastleggen', {
      ...{ dossierId: h.dossierId, id: null, versie: 0, reden: '' },
      invoer: { soort: 'schulden', inhoud: voorbeeld.schulden },
    });
    await leg(punt(h.ouder, 'huisarts'), punt(h.kind, 'school'));
    const records = await h.inBestand((db) =>
      db.prepare("SELECT inhoud FROM uitbak WHERE soort = 'basis-op-orde'").pluck().all().map(String),
    );
    expect(records).toHaveLength(2);
    expect(records.join()).toContain('"punt":"schulden","stand":"bezig"');
    expect(records.join()).not.toMatch(/Eneco|12550|Geldplein/);
  });

  it('is on paper for the client, everybody of the household on it', async () => {
    await leg(
      punt(h.ouder, 'digid', {
        stand: 'ontbreekt',
        actie: 'Aanvragen bij het loket',
        wie: 'Fenna',
        uiterlijk: '2026-11-20',
      }),
    );
    const { id, soort } = await h.k.doe('basis.afdruk', { dossierId: h.dossierId });
    expect(soort).toBe('verblijfsverslag');
    const { bytes } = await h.k.doe('document.bytes', { documentId: id });
    const { tekst } = await leesPdf(bytes);
    expect(tekst).toContain('Noor');
    expect(tekst).toMatch(/Ontbreekt. Aanvragen bij het loket, door Fenna, uiterlijk\s+20 november 2026/);
  });
});

describe('while only shelter may be given (5.2.5)', () => {
  beforeEach(async () => {
    await h.inBestand((db) => db.prepare("UPDATE dossier SET regime = 'alleen-onderdak'").run());
    await logIn(h.k, 'begeleider');
  });

  it('nothing of it is recorded, and the reason says why', async () => {
    const { dossierId, ouder: wie } = h;
    expect((await lees()).alleenOnderdak).toMatch(/5\.2\.5/);
    expect((await h.k.doe('verplichtingen.lezen', { dossierId })).alleenOnderdak).toMatch(/5\.2\.5/);
    await h.k.weigert('basis.vastleggen', { dossierId, punten: [punt(wie, 'digid')], reden: '' }, 'alleen-onderdak');
    await h.k.weigert('basis.ongedaan', { dossierId, wie, punt: 'digid', versie: 1 }, 'alleen-onderdak');
    const week = { id: null, versie: 0, inhoud: voorbeeld.woningreactie };
    await h.k.weigert('verplichtingen.weken', { dossierId, weken: [week], reden: '' }, 'alleen-onderdak');
    for (const soort of ['schulden', 'dagstructuur', 'woningsite', 'zoekprofiel'] as const)
      await h.k.weigert(
        'vervolg.vastleggen',
        { dossierId, id: null, versie: 0, invoer: { soort, inhoud: voorbeeld[soort] } as never, reden: '' },
        'alleen-onderdak',
      );
  });

  it('the list of residents says so instead of counting', async () => {
    const { regels } = await h.k.doe('bewoners.lijst', bewonersvraag);
    expect(regels.map(({ alleenOnderdak, telling }) => [alleenOnderdak, telling])).toEqual([
      [true, null],
      [true, null],
      [true, null],
    ]);
  });
});

describe('the list of residents', () => {
  const lijst = async (anders: object = {}) => h.k.doe('bewoners.lijst', { ...bewonersvraag, ...anders });

  it('counts for each what is not in order as the dossier does', async () => {
    await leg(punt(h.ouder, 'huisarts'), punt(h.ouder, 'digid', { stand: 'ontbreekt' }), punt(h.kind, 'school'));
    const { bewoners } = await lees();
    const { regels } = await lijst();
    const uitDossier = new Map(bewoners.map(({ clientId, telling }) => [clientId, telling]));
    expect(regels).toHaveLength(3);
    for (const { clientId, telling } of regels) {
      const { open, ontbreekt, punten } = uitDossier.get(clientId)!;
      expect(telling).toEqual({ open, ontbreekt, eerste: punten[0] });
    }
    expect(regels[0]).toMatchObject({ clientId: h.ouder, telling: { ontbreekt: 1 } });
  });

  it('puts own clients first, filters, and leaves out who may not be seen', async () => {
    const { nieuw } = await h.inBestand((db, doorId) => {
      const { id } = db.prepare("SELECT id FROM gebruiker WHERE inlognaam = 'begeleider'").get() as { id: string };
      opslag.schrijfToewijzing(db, {
        ...{
          dossierId: h.dossierId,
          versie: 1,
          behandelaarId: id,
          teamId: null,
          namensId: null,
          doorId,
          op: `${dag}T09:00:00.000Z`,
        },
      });
      return { nieuw: id };
    });
    expect(nieuw).toBeTruthy();
    await logIn(h.k, 'begeleider');
    await leg(punt(h.ouder, 'digid', { stand: 'bezig', actie: 'Bellen', uiterlijk: '2026-11-10' }));
    const { regels, locaties } = await lijst();
    expect(regels[0]).toMatchObject({ vanMij: true, volgende: { teLaat: true } });
    expect(locaties).toMatchObject([{ id: h.locatieId, naam: 'Nachtopvang Zuid', aantal: 3 }]);
    expect((await lijst({ wie: 'ik' })).regels).toHaveLength(3);
    expect((await lijst({ locatieId: h.anderId })).regels).toEqual([]);
    expect((await lijst({ punt: 'school' })).regels.map(({ clientId }) => clientId)).toEqual([h.kind]);
    expect((await lijst({ dringend: true })).regels).toHaveLength(3);
    const { vanaf: _, aantal: __, ...filter } = bewonersvraag;
    const { bytes } = await h.k.doe('bewoners.afdruk', filter);
    expect((await leesPdf(bytes)).tekst).toContain('Noor');
  });

  it('is not for who works the night', async () => {
    await logIn(h.k, 'nacht');
    await h.k.weigert('bewoners.lijst', bewonersvraag, 'geen-recht');
    await h.k.weigert('basis.lezen', { dossierId: h.dossierId }, 'geen-recht');
  });
});
