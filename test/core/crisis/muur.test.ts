import fc from 'fast-check';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Antwoord } from '#shared/contract/antwoord.ts';
import type { Eindpunt } from '#shared/contract/eindpunt.ts';
import { contract, eindpuntnamen, type Eindpuntnaam } from '#shared/contract/tabel.ts';
import { opgavecellen, type Opgavecel } from '#shared/rapportage/crisisopgave.ts';
import { crisisopvangInhoud } from '#shared/register/crisisopvang.ts';
import { recordsoorten } from '#shared/register/records.ts';
import { magVersturen } from '#shared/register/schrijvers.ts';
import type { Context } from '#core/context.ts';
import { proefgebruikers, proefwachtwoord } from '#core/proef/accounts.ts';
import { meld } from '#core/register/melden.ts';
import { soortrechten } from '#registerdb/schema/soortrechten.ts';
import { leesPdf } from '../../documenten/lezer.ts';
import { passend } from '../genereer.ts';
import { testkern, type Testkern } from '../hulp.ts';
import { openBestand } from '../opstelling.ts';
import { pleger, veiligContact } from './hulp.ts';

/*
 * The wall (Wmo 5.1.6): three organisations, three files, one folder on one machine, as the proefomgeving has them. Everybody who is
 * not of Veilig Thuis, and inside it everybody who may not know, tries every endpoint with the real ids of a case.
 */
const achternaam = 'Quispelsteijn';
const plegernaam = 'Zwartendijkstra';
const nummer = '0687654329';
const kindnaam = 'Wendelmoetje';
const nergens = '0'.repeat(26);
let k: Testkern;
let zaak: { dossierId: string; clientId: string; stukId: string; kenmerk: string };
/** Logs in; the rounds before it gave wrong passwords too, so what they are held up by is waited for. */
const alsWie = (inlognaam: string) => {
  k.klok.verstrijk(60 * 60_000);
  return k.doe('sessie.inloggen', { inlognaam, wachtwoord: proefwachtwoord });
};

beforeAll(async () => {
  k = testkern();
  await k.doe('installatie.proefomgeving', {});
  await alsWie('veiligthuis');
  const contact = veiligContact({ nummer, tijden: kindnaam });
  const nieuw = await k.doe('crisis.beginnen', { clientId: null, roepnaam: 'Mina', achternaam, contact });
  const { dossierId, clientId } = nieuw;
  const inhoud = pleger({ achternaam: plegernaam, telefoons: '0612398745', geboortedatum: '1981-02-03' });
  const leg = { dossierId, id: null, versie: 0, clientId: null, reden: '' };
  const { id: stukId } = await k.doe('crisis.vastleggen', { ...leg, invoer: { soort: 'pleger', inhoud } });
  const { kenmerk } = await k.doe('dossier.openen', { dossierId });
  const { collegas } = await k.doe('bescherming.stand', { dossierId });
  const tarik = proefgebruikers.find(({ inlognaam }) => inlognaam === 'veiligthuis2')!.naam;
  const gebruikerId = collegas.find(({ naam }) => naam === tarik)?.id ?? '';
  const uit = { versie: 0, gebruikerId, relatie: 'netwerk' as const, reden: 'Neef van de pleger' };
  await k.doe('bescherming.uitsluiten', { dossierId, ...uit });
  zaak = { dossierId, clientId, stukId, kenmerk };
}, 240_000);
afterAll(() => k.ruimOp());

const sporen = () => [achternaam, plegernaam, nummer, kindnaam, zaak.kenmerk];
const ids = () => [zaak.dossierId, zaak.clientId, zaak.stukId];
const inVraag = () => ({
  ids: [zaak.dossierId, zaak.clientId, zaak.stukId],
  perSleutel: {
    ...{ clientId: [zaak.clientId], andereId: [zaak.clientId], dossierId: [zaak.dossierId], id: [zaak.stukId] },
    ...{ aantal: [50], vanaf: [0], groep: [null], alles: [true], versie: [1], alleenOpen: [false] },
    ...{ zoek: [''], van: ['2026-01-01'], tot: ['2026-12-31'], voorVolgnummer: [null], namen: [true] },
    ...{ tekst: ['zzzz'], kenmerk: ['AAAA-AAAA'], sleutel: [`crisis:${zaak.dossierId}::pleger`] },
  },
});
/** What a test can do to the session, users and settings is left to their own tests. */
const overslaan = /^(sessie|installatie|gebruiker|instelling|beleid)\.|\.(verwijderen)$/;
const namen = (): Eindpuntnaam[] =>
  eindpuntnamen.filter((naam) => !overslaan.test(naam) && (contract[naam] as Eindpunt).uitvoerder !== 'schil');

/** Who runs the application may know by its kenmerk that there is a case, to shield it; nothing of what is in it. */
const magWeten = /^veiligthuisbeheer afscherming\./;

/** Ids of the case become those of nobody. */
const alsNiemand = (waarde: unknown): unknown =>
  JSON.parse(ids().reduce((tekst, id) => tekst.replaceAll(id, nergens), JSON.stringify(waarde))) as unknown;
/** What differs between any two calls: ids and instants of what they made. */
const gladgestreken = (waarde: unknown): string =>
  JSON.stringify(waarde, (_sleutel, deel: unknown) => (deel instanceof Uint8Array ? '(bytes)' : deel))
    .replaceAll(/\b[0-9a-hjkmnp-tv-z]{26}\b/g, '(id)')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '(moment)')
    .replaceAll(/"(bewaardOp|sha256|volgnummer|hash)":("[^"]*"|\d+)/g, '"$1":"(x)"');
async function gelezen(antwoord: unknown): Promise<string> {
  const waarde = (antwoord as { waarde?: { bytes?: Uint8Array; mime?: string } | null }).waarde;
  const pdf = waarde?.mime === 'application/pdf' && waarde.bytes ? (await leesPdf(waarde.bytes)).tekst : '';
  return JSON.stringify(antwoord) + pdf;
}

/** Everything that somebody can call, with the ids of the case and with those of nobody. */
async function probeerAlles(wie: string, verboden: (naam: Eindpuntnaam) => string[]): Promise<string[]> {
  await alsWie(wie);
  const fouten: string[] = [];
  for (const naam of namen()) {
    const eindpunt = contract[naam] as Eindpunt;
    for (const invoer of fc.sample(passend(eindpunt.invoer, inVraag()), { numRuns: 2, seed: 11 })) {
      const ooit = (await k.roep(naam, invoer, true)) as Antwoord<unknown>;
      const niemand = (await k.roep(naam, alsNiemand(invoer), true)) as Antwoord<unknown>;
      const tekst = await gelezen(ooit);
      const lek = verboden(naam).filter((spoor) => tekst.includes(spoor));
      if (lek.length > 0) fouten.push(`${wie} ${naam} tells ${lek.join(', ')}`);
      // A call without an id of the case says nothing; two of them may differ by what the first one made.
      const overZaak = ids().some((id) => JSON.stringify(invoer).includes(id));
      if (!overZaak || magWeten.test(`${wie} ${naam}`)) continue;
      if (ooit.ok !== niemand.ok || (eindpunt.soort === 'vraag' && !ooit.ok)) {
        const [a, b] = [gladgestreken(ooit), gladgestreken(niemand)];
        if (a !== b) fouten.push(`${wie} ${naam} answers ${a.slice(0, 160)} and not ${b.slice(0, 160)}`);
      }
    }
  }
  return [...new Set(fouten)];
}

const vanBuiten = proefgebruikers.filter(({ organisatie }) => organisatie !== 'veilig-thuis');
describe('from another organisation, in every role', () => {
  it.each(vanBuiten.map(({ inlognaam }) => inlognaam).filter((naam) => !naam.endsWith('2')))(
    '%s gets the answers of nobody, by whatever endpoint',
    async (wie) => {
      expect(await probeerAlles(wie, () => [...sporen(), ...ids().filter((id) => id !== nergens)].slice(0, 5))).toEqual(
        [],
      );
      expect(k.fouten).toEqual([]);
    },
    240_000,
  );

  it('nobody finds the client or the pleger', async () => {
    for (const { inlognaam, rollen } of vanBuiten) {
      await alsWie(inlognaam);
      if (rollen.includes('functioneel-beheer') || rollen.includes('auditor')) continue;
      for (const tekst of [achternaam, plegernaam, nummer, zaak.kenmerk, '03-02-1981'])
        expect((await k.doe('client.zoeken', { tekst, aantal: 50 })).resultaten, inlognaam).toEqual([]);
    }
  });
});

describe('what leaves Veilig Thuis', () => {
  it('is of one kind, by the program and by the registry alike', () => {
    expect(recordsoorten.filter((soort) => magVersturen('veilig-thuis', soort))).toEqual(['crisisopvang']);
    expect(
      soortrechten().filter((recht) => recht.soort === 'crisisopvang' && (recht.lezen || recht.schrijven)),
    ).toEqual([
      { organisatiesoort: 'gemeente', soort: 'crisisopvang', schrijven: false, lezen: true },
      { organisatiesoort: 'veilig-thuis', soort: 'crisisopvang', schrijven: true, lezen: false },
    ]);
    expect(
      soortrechten().filter(
        ({ organisatiesoort: wie, schrijven, lezen }) => wie === 'veilig-thuis' && (schrijven || lezen),
      ),
    ).toHaveLength(1);
  });

  it('has room for numbers, a month and a closed word, and for nothing that somebody types or that names anybody', () => {
    const { properties } = z.toJSONSchema(crisisopvangInhoud) as { properties: Record<string, object> };
    const { maand, versie, status, drempel, ...aantallen } = properties;
    expect(maand).toEqual({ type: 'string', pattern: expect.stringMatching(/^\^\(19\|20\|21\)/) });
    expect(status).toEqual({ type: 'string', enum: ['vrijgegeven', 'ingetrokken'] });
    for (const getal of [versie, drempel]) expect(getal).toMatchObject({ type: 'integer' });
    expect(Object.keys(aantallen)).toHaveLength(16);
    for (const [naam, soort] of Object.entries(aantallen))
      expect(soort, naam).toEqual({
        anyOf: [{ type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER }, { type: 'null' }],
      });
  });

  it('is stopped when it is about somebody, or says more than its schema; another kind is not even made', () => {
    const geschreven: unknown[] = [];
    const sessie = { organisatie: { id: nergens, naam: 'VTRR', soort: 'veilig-thuis' } };
    const opslag = { schrijfUitbak: (_db: unknown, rij: unknown) => geschreven.push(rij) };
    const context = {
      db: null,
      nu: '2026-11-16T09:00:00.000Z',
      sessie,
      opslag,
      id: () => nergens,
    } as unknown as Context;
    const niemand = { dossierId: null, clientId: null };
    const aantallen = Object.fromEntries(opgavecellen.map((cel) => [cel, null])) as Record<Opgavecel, null>;
    const inhoud = { maand: '2026-09', versie: 1, status: 'ingetrokken' as const, drempel: 5, ...aantallen };
    expect(() => meld(context, 'crisisopvang', { dossierId: zaak.dossierId, clientId: null }, inhoud)).toThrow();
    expect(() => meld(context, 'crisisopvang', { dossierId: null, clientId: zaak.clientId }, inhoud)).toThrow();
    expect(() => meld(context, 'crisisopvang', niemand, { ...inhoud, toelichting: achternaam } as never)).toThrow();
    expect(() => meld(context, 'crisisopvang', niemand, { ...inhoud, begonnen: achternaam } as never)).toThrow();
    meld(context, 'sluiting', niemand, {
      datum: '2026-11-16',
      reden: 'ingetrokken',
      status: 'gesloten',
      datumHeropening: null,
    });
    expect(geschreven).toEqual([]);
    meld(context, 'crisisopvang', niemand, inhoud);
    expect(geschreven).toHaveLength(1);
  });
});

describe('inside Veilig Thuis', () => {
  it('who runs the application learns nothing of what is in a case', async () => {
    expect(
      await probeerAlles('veiligthuisbeheer', () => [achternaam, plegernaam, nummer, kindnaam, 'Neef van de pleger']),
    ).toEqual([]);
  }, 240_000);

  it('a colleague who knows them gets the answers of nobody', async () => {
    expect(await probeerAlles('veiligthuis2', sporen)).toEqual([]);
    await alsWie('teamleider');
    const vraag = { van: '2026-01-01', tot: '2026-12-31', soort: 'vangst' as const, alleenOpen: true };
    expect((await k.doe('toezicht.lijst', vraag)).regels.length).toBeGreaterThan(0);
  }, 240_000);
});

describe('what waits to be delivered', () => {
  it('is one month as counts, of which nobody of a case can be read', async () => {
    await alsWie('veiligthuisbeheer');
    expect(await k.doe('levering.stand', {})).toMatchObject({ wachtend: 1 });
    k.sluit();
    const { db } = await openBestand(k.map, 'veiligthuisbeheer', proefwachtwoord);
    const rijen = db.prepare('SELECT soort, dossier_id, client_id, voor_id, inhoud FROM uitbak').all() as Record<
      string,
      string
    >[];
    const gevallen = db
      .prepare('SELECT id FROM dossier UNION SELECT id FROM client UNION SELECT id FROM crisisstuk')
      .pluck()
      .all() as string[];
    db.close();
    expect(rijen).toMatchObject([{ soort: 'crisisopvang', dossier_id: null, client_id: null, voor_id: null }]);
    expect(gevallen.filter((id) => rijen[0]?.['inhoud']?.includes(id))).toEqual([]);
  });
});

describe('what the three files share', () => {
  it('is a folder in which no word, id or number of a case can be read: key ring, anchors, databases and their WAL', () => {
    const alle = readdirSync(k.map, { recursive: true, encoding: 'utf8' }).map((naam) => join(k.map, naam));
    const bestanden = alle.filter((pad) => statSync(pad).isFile());
    expect(bestanden.length).toBeGreaterThan(4);
    for (const pad of bestanden) {
      const inhoud = readFileSync(pad).toString('latin1');
      for (const spoor of [...sporen(), ...ids()]) expect(inhoud.includes(spoor), pad).toBe(false);
    }
  });
});
