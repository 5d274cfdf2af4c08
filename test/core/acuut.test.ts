import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Invoer } from '#shared/contract/tabel.ts';
import { leesPdf } from '../documenten/lezer.ts';
import { aanbieder as organisatie } from './acuut-opdrachten.ts';
import { clientvelden, logIn, rechteWeg, type Testkern } from './hulp.ts';
import { gemeentesjabloon, havenVelden, helpMens, openBestand, vandaag, verstrekking } from './opstelling.ts';
import { breuken } from './samenhang.ts';
import { leg } from './vervolg/stukken.ts';

const opzetten = gemeentesjabloon();
let k: Testkern & { met: { locatieId: string } };
let kade: string;
beforeEach(async () => {
  k = await opzetten();
  kade = k.met.locatieId;
  await logIn(k, 'balie');
}, 60_000);
afterEach(() => k.ruimOp());

type Plaatsen = Invoer<'acuut.plaatsen'>;
const nee = { veiligeOpvangInNetwerk: false, alternatieveVeiligeOvernachting: false, kanZichHandhaven: false };
const onbekend = { veiligeOpvangInNetwerk: null, alternatieveVeiligeOvernachting: null, kanZichHandhaven: null };
const nieuw = (over: object = {}) => ({
  soort: 'nieuw' as const,
  achternaam: 'Bakker',
  voornamen: 'Ilse',
  geboortedatum: '1990-02-03',
  geschatteLeeftijd: null,
  herkenning: '',
  ...over,
});
const plaatsing = (over: Partial<Plaatsen> = {}): Plaatsen => ({
  client: nieuw(),
  ...nee,
  tijdstip: null,
  kinderenMee: false,
  locatieId: kade,
  overboeken: '',
  geplaatstDoor: '',
  toelichting: '',
  ...over,
});
const plaats = (over: Partial<Plaatsen> = {}) => k.doe('acuut.plaatsen', plaatsing(over));
/** Friday evening 13 November 2026; Centraal Onthaal opens on Monday the 16th. */
const vrijdagavond = '2026-11-13T22:10';
const stand = (dossierId: string) => k.doe('acuut.stand', { dossierId });
const proberen = (over: object = {}) =>
  k.doe('acuut.proberen', {
    ...nee,
    tijdstip: null,
    geboortedatum: null,
    geschatteLeeftijd: null,
    kinderenMee: false,
    ...over,
  });
/** A locatie with so many beds. */
async function locatie(capaciteit: number, over: object = {}): Promise<string> {
  await logIn(k, 'bea');
  const { id } = await k.doe('locatie.toevoegen', { ...havenVelden, capaciteit, ...over });
  await logIn(k, 'balie');
  return id;
}
const breukenNu = async (): Promise<string[]> => {
  k.sluit();
  const { db } = await openBestand(k.map);
  const gevonden = breuken(db);
  db.close();
  k.herstart();
  return gevonden;
};

describe('acute opvang from one screen (5.2.3)', () => {
  it('makes client, dossier, the three answers and the stay in one act, and the case runs on to the onderzoek', async () => {
    const uit = await plaats({ client: nieuw({ achternaam: 'van den Berg' }) });
    expect(uit).toMatchObject({ weergavenaam: 'Ilse van den Berg', locatienaam: 'De Kade', meldenOp: null });
    expect(uit.onderzoekUiterlijk).toBe('2026-12-28');
    const open = await k.doe('dossier.openen', { dossierId: uit.dossierId });
    expect(open.client).toMatchObject({ achternaam: 'Berg', tussenvoegsel: 'van den' });
    expect(open.status).toBe('melding');
    expect(open.termijnen.map(({ soort, uiterlijk }) => `${soort} ${uiterlijk}`)).toContain('onderzoek 2026-12-28');
    expect(open.stappen['acute-opvang']?.feiten).toMatchObject({
      ...nee,
      tijdstip: '2026-11-16T10:00',
      locatieId: kade,
    });
    expect(await stand(uit.dossierId)).toMatchObject({ stand: 'geen', verblijf: { van: vandaag, tot: null } });
    expect(await breukenNu()).toEqual([]);
  });

  it('takes somebody without a name or a birth date, when there is another way to know him again', async () => {
    const naamloos = nieuw({ achternaam: '', voornamen: '', geboortedatum: null, geschatteLeeftijd: 35 });
    const fout = await k.weigert('acuut.plaatsen', plaatsing({ client: naamloos }), 'ongeldige-invoer');
    expect(fout.velden?.map(({ pad }) => pad)).toEqual(['client.herkenning']);
    const { dossierId, weergavenaam } = await plaats({ client: { ...naamloos, herkenning: 'Groene jas' } });
    expect(weergavenaam).toBe('Onbekend');
    const { client, leeftijd } = await k.doe('dossier.openen', { dossierId });
    expect(client.bijzonderheden).toBe('Groene jas Geboortedatum is geschat: ongeveer 35 jaar.');
    expect(leeftijd).toBe(35);
  });

  it('adds to the running dossier of somebody who is known, and makes no second one', async () => {
    const { id: clientId } = await k.doe('client.aanmaken', { velden: clientvelden() });
    const feiten = rechteWeg(vandaag, kade).melding;
    const { dossierId } = await k.doe('dossier.starten', { clientId, feiten });
    const uit = await plaats({ client: { soort: 'bestaand', clientId } });
    expect(uit).toMatchObject({ clientId, dossierId });
    expect((await k.doe('client.lezen', { clientId })).dossiers).toHaveLength(1);
    expect(await breukenNu()).toEqual([]);
  });

  it('answers live: the toets, the night, the beds that fit first, and by when', async () => {
    const jong = await locatie(3, { naam: 'Zuidpunt', keten: 'jongeren' });
    expect(await proberen({ ...onbekend })).toMatchObject({ uitleg: { uitkomst: 'onbekend' }, nacht: vandaag });
    const volwassene = await proberen({ geschatteLeeftijd: 40 });
    expect(volwassene).toMatchObject({ keten: 'volwassenen', voorstelId: kade, onderzoekUiterlijk: '2026-12-28' });
    expect(volwassene.uitleg.gevolg).toMatchObject({ opvang: 'onverwijld', door: 'centraal-onthaal' });
    expect(await proberen({ geboortedatum: '2006-01-01' })).toMatchObject({ keten: 'jongeren', voorstelId: jong });
    expect(await proberen({ kinderenMee: true })).toMatchObject({ keten: 'gezin', voorstelId: null });
    const nacht = await proberen({ tijdstip: '2026-11-14T03:00' });
    expect(nacht).toMatchObject({ nacht: '2026-11-13' });
    expect(nacht.uitleg.gevolg).toMatchObject({ door: 'zorgaanbieder', meldenOp: vandaag });
  });

  it('proposes a bed without an age only where there is one locatie to choose', async () => {
    expect(await proberen()).toMatchObject({ keten: null, voorstelId: kade });
    await locatie(3, { naam: 'Zuidpunt', keten: 'jongeren' });
    expect(await proberen()).toMatchObject({ keten: null, voorstelId: null });
    const { a } = await organisatie();
    const vraag = { ...nee, tijdstip: null, geboortedatum: null, geschatteLeeftijd: null, kinderenMee: false };
    expect((await a.doe('acuut.proberen', vraag)).voorstelId).not.toBeNull();
    await logIn(a, 'bea');
    await a.doe('locatie.toevoegen', { ...havenVelden, naam: 'Zuidpunt', keten: 'jongeren' });
    await logIn(a, 'nacht');
    expect((await a.doe('acuut.proberen', vraag)).voorstelId).toBeNull();
    a.ruimOp();
  });

  it('counts who arrives after midnight for the night before', async () => {
    const { dossierId } = await plaats({ tijdstip: '2026-11-14T03:00' });
    expect((await stand(dossierId)).verblijf).toMatchObject({ van: '2026-11-13' });
  });

  it('gives nobody a second bed: who has a place in another case is told where, and gets one when that has ended', async () => {
    const mens = await helpMens(k, kade, { achternaam: 'Zuiderveld', bsn: '999900006' });
    await logIn(k, 'balie');
    const client = { soort: 'bestaand' as const, clientId: mens.clientId };
    const feiten = rechteWeg(vandaag, kade).melding;
    const { dossierId } = await k.doe('dossier.starten', { clientId: mens.clientId, feiten });
    const antwoord = await k.weigert('acuut.plaatsen', plaatsing({ client }), 'heeft-al-plek');
    const { kenmerk } = await k.doe('dossier.openen', { dossierId: mens.dossierId });
    expect(antwoord.melding).toContain(`bij De Kade tot en met 15 februari 2027. Ga verder in dossier ${kenmerk}`);
    expect((await stand(dossierId)).verblijf).toBeNull();
    const id = await leg(k, mens.dossierId, 'uitstroom');
    expect((await plaats({ client })).dossierId).toBe(dossierId);
    // That he left cannot be taken back while he has the other bed.
    const terug = { dossierId: mens.dossierId, id, versie: 1, reden: 'Hij is er nog' };
    await k.weigert('vervolg.intrekken', terug, 'heeft-al-plek');
  });

  it('asks why, before it gives a bed to who is not in acute need', async () => {
    const niet = { ...nee, kanZichHandhaven: true };
    const fout = await k.weigert('acuut.plaatsen', plaatsing(niet), 'ongeldige-invoer');
    expect(fout.velden?.map(({ pad }) => pad)).toEqual(['toelichting']);
    await plaats({ ...niet, toelichting: 'Het vriest vannacht.' });
    const zonder = await plaats({ ...niet, locatieId: null });
    expect((await stand(zonder.dossierId)).verblijf).toBeNull();
  });

  const slecht: [string, Partial<Plaatsen>, string[]][] = [
    ['a moment that has yet to come', { tijdstip: '2026-11-16T10:01' }, ['tijdstip']],
    ['a birth date that has yet to come', { client: nieuw({ geboortedatum: '2027-01-01' }) }, ['client.geboortedatum']],
    ['an age of 130', { client: nieuw({ geschatteLeeftijd: 130 }) }, ['client.geschatteLeeftijd']],
    ['an age that is no whole number', { client: nieuw({ geschatteLeeftijd: 3.5 }) }, ['client.geschatteLeeftijd']],
    ['a day that does not exist', { tijdstip: '2026-02-30T10:00' }, ['tijdstip']],
    ['a time that does not exist', { tijdstip: '2026-02-03T24:00' }, ['tijdstip']],
    ['a name longer than a line', { client: nieuw({ achternaam: 'x'.repeat(201) }) }, ['client.achternaam']],
    ['a reason longer than a line', { overboeken: 'x'.repeat(201) }, ['overboeken']],
    ['a toelichting without end', { toelichting: 'x'.repeat(2001) }, ['toelichting']],
    ['an id that is none', { locatieId: 'De Kade' }, ['locatieId']],
  ];
  it.each(slecht)('refuses %s and writes nothing', async (_, over, paden) => {
    const fout = await k.weigert('acuut.plaatsen', plaatsing(over), 'ongeldige-invoer');
    expect(fout.velden?.map(({ pad }) => pad)).toEqual(paden);
    expect((await k.doe('dossier.lijst', { status: null, keten: null, vanaf: 0, aantal: 5 })).totaal).toBe(0);
  });
  it('refuses a client or a locatie that is not here', async () => {
    const weg = '0'.repeat(26);
    await k.weigert('acuut.plaatsen', plaatsing({ client: { soort: 'bestaand', clientId: weg } }), 'niet-gevonden');
    await k.weigert('acuut.plaatsen', plaatsing({ locatieId: weg }), 'ongeldige-invoer');
    expect(k.fouten).toEqual([]);
  });
});

describe('free beds', () => {
  it('are the capacity minus the stays of the night, and never fewer than none without a reason', async () => {
    const klein = await locatie(1);
    expect((await k.doe('acuut.bedden', { nacht: null, keten: null })).bedden).toContainEqual(
      expect.objectContaining({ locatieId: klein, capaciteit: 1, bezet: 0, vrij: 1 }),
    );
    await plaats({ locatieId: klein });
    const fout = await k.weigert('acuut.plaatsen', plaatsing({ locatieId: klein }), 'geen-bed');
    expect(fout.melding).toBe('Bij De Haven is geen bed meer vrij. Vannacht is nog vrij: De Kade (40).');
    expect(fout.velden?.[0]?.pad).toBe('locatieId');
    const { dossierId } = await plaats({ locatieId: klein, overboeken: 'Moeder ligt hier al' });
    expect((await stand(dossierId)).overboekingen).toMatchObject([
      { locatienaam: 'De Haven', reden: 'Moeder ligt hier al' },
    ]);
    const { regels } = await k.doe('dossier.tijdlijn', { dossierId, aantal: 50 });
    expect(regels.map(({ titel }) => titel)).toContain('Geplaatst boven de capaciteit van De Haven');
    const [bed] = (await k.doe('acuut.bedden', { nacht: null, keten: null })).bedden.filter(
      (b) => b.locatieId === klein,
    );
    expect(bed).toMatchObject({ bezet: 2, vrij: -1 });
  });

  it('two desks that take the last one at once: one gets it, the other is told what is free', async () => {
    const klein = await locatie(1);
    const antwoorden = await Promise.all([
      k.roep('acuut.plaatsen', plaatsing({ locatieId: klein })),
      k.roep('acuut.plaatsen', plaatsing({ locatieId: klein, client: nieuw({ achternaam: 'Visser' }) })),
    ]);
    expect(antwoorden.map((a) => (a.ok ? 'ok' : a.code))).toEqual(['ok', 'geen-bed']);
    expect((await k.doe('dossier.lijst', { status: null, keten: null, vanaf: 0, aantal: 5 })).totaal).toBe(1);
  });

  it('one that a colleague keeps for a moment counts as taken, until the moment is over', async () => {
    const klein = await locatie(1);
    expect(await k.doe('acuut.vasthouden', { locatieId: klein })).toEqual({ vast: true });
    expect(await k.doe('acuut.vasthouden', { locatieId: klein })).toEqual({ vast: true });
    await logIn(k, 'beslisser');
    const [bed] = (await k.doe('acuut.bedden', { nacht: null, keten: null })).bedden.filter(
      (b) => b.locatieId === klein,
    );
    expect(bed).toMatchObject({ vastgehouden: 1, vrij: 0 });
    expect(await k.doe('acuut.vasthouden', { locatieId: klein })).toEqual({ vast: false });
    await k.weigert('acuut.plaatsen', plaatsing({ locatieId: klein }), 'geen-bed');
    await k.naar('2026-11-16T09:05:01Z');
    await logIn(k, 'beslisser');
    await plaats({ locatieId: klein });
  });

  it('go by the night: the stay of a besluit that begins later takes no bed tonight', async () => {
    const klein = await locatie(1);
    const { dossierId } = await plaats();
    const weg = rechteWeg(vandaag, kade);
    await k.doe('stap.vastleggen', { dossierId, versie: 1, invoer: { stap: 'melding', feiten: weg.melding } });
    await k.doe('stap.vastleggen', { dossierId, versie: 0, invoer: { stap: 'onderzoek', feiten: weg.onderzoek } });
    await k.doe('stap.vastleggen', { dossierId, versie: 0, invoer: { stap: 'voorwaarden', feiten: weg.voorwaarden } });
    await logIn(k, 'beslisser');
    await k.doe('besluit.nemen', await verstrekking(k, dossierId, klein, '2026-11-20'));
    const vrij = async (nacht: string) =>
      (await k.doe('acuut.bedden', { nacht, keten: null })).bedden.find((b) => b.locatieId === klein)?.vrij;
    expect(await vrij('2026-11-19')).toBe(1);
    expect(await vrij('2026-11-20')).toBe(0);
    // Open-ended from tonight it would be in the way of that stay.
    await k.weigert('acuut.plaatsen', plaatsing({ locatieId: klein }), 'geen-bed');
  });

  it('in any sequence of placements the number of people stays within the places, but for those placed with a reason', async () => {
    const huizen = [await locatie(1), await locatie(2, { naam: 'Anker' })];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ waar: fc.nat(1), reden: fc.boolean(), weg: fc.boolean(), dag: fc.nat(3) }), {
          minLength: 3,
          maxLength: 8,
        }),
        async (daden) => {
          const wie: string[] = [];
          for (const { waar, reden, weg, dag } of daden) {
            const antwoord = await k.roep(
              'acuut.plaatsen',
              plaatsing({
                client: nieuw({ achternaam: `Mens ${wie.length}` }),
                locatieId: huizen[waar] ?? kade,
                overboeken: reden ? 'Geen andere plek' : '',
                tijdstip: `2026-11-1${6 - dag}T09:00`,
              }),
            );
            if (antwoord.ok) wie.push((antwoord.waarde as { dossierId: string }).dossierId);
            else expect(antwoord.code).toBe('geen-bed');
            const dossierId = weg ? wie[0] : undefined;
            if (!dossierId) continue;
            const { laatste } = await stand(dossierId);
            const gebeurtenis = {
              soort: 'beeindigd' as const,
              aanleiding: 'geen-recht' as const,
              dag: null,
              reden: 'Weg',
            };
            await k.roep('acuut.opvolgen', { dossierId, na: laatste, gebeurtenis });
          }
        },
      ),
      { numRuns: 4, seed: 7 },
    );
    k.sluit();
    const { db } = await openBestand(k.map);
    const teVol = db
      .prepare(
        `SELECT l.naam, n.van AS nacht, count(*) AS slapen, l.capaciteit FROM locatie l
         JOIN (SELECT DISTINCT van FROM plaatsing) n JOIN plaatsing p ON p.locatie_id = l.id AND p.van <= n.van AND (p.tot IS NULL OR p.tot >= n.van)
         WHERE p.dossier_id NOT IN (SELECT dossier_id FROM overboeking o WHERE o.locatie_id = l.id)
         GROUP BY l.id, n.van HAVING count(*) > l.capaciteit`,
      )
      .all();
    expect(teVol).toEqual([]);
    expect(breuken(db)).toEqual([]);
    db.close();
  }, 120_000);
});

describe('a client who was placed outside opening hours', () => {
  const aanbieder = { tijdstip: vrijdagavond, geplaatstDoor: 'Stichting De Kade' };

  it('by an aanbieder who phones in, reports on the first opening day and stands on top of the Werkvoorraad', async () => {
    // Something else that is overdue already.
    const { id: clientId } = await k.doe('client.aanmaken', { velden: clientvelden() });
    const feiten = { ...rechteWeg(vandaag, kade).melding, gemeldOp: '2026-09-01' };
    await k.doe('dossier.starten', { clientId, feiten });
    const { dossierId, meldenOp } = await plaats(aanbieder);
    expect(meldenOp).toBe(vandaag);
    expect(await stand(dossierId)).toMatchObject({
      stand: 'wacht',
      meldenOp: vandaag,
      geplaatstDoor: 'Stichting De Kade',
    });
    const { regels } = await k.doe('werkvoorraad.lijst', { groep: null, vanaf: 0, aantal: 5 });
    expect(regels[0]).toMatchObject({ dossierId, termijn: { soort: 'melden-bij-co', artikel: '5.2.3' } });
    expect((await k.doe('acuut.lijst', {})).melden).toMatchObject([{ dossierId, teLaat: false }]);
    expect((await k.doe('dossier.openen', { dossierId })).stappen.melding?.feiten).toMatchObject({
      wijze: 'via-derde',
      melder: 'Stichting De Kade',
      gemeldOp: '2026-11-13',
    });
  });

  it('reports, and the term is gone; a slip is taken back and it stands again', async () => {
    const { dossierId } = await plaats(aanbieder);
    const na = await k.doe('acuut.opvolgen', { dossierId, na: 0, gebeurtenis: { soort: 'gemeld', dag: vandaag } });
    expect(na).toMatchObject({ stand: 'gemeld', laatste: 1, magUitstel: false });
    expect((await k.doe('acuut.lijst', {})).melden).toEqual([]);
    await k.weigert('acuut.opvolgen', { dossierId, na: 0, gebeurtenis: { soort: 'gemeld', dag: vandaag } }, 'conflict');
    await k.weigert(
      'acuut.opvolgen',
      { dossierId, na: 1, gebeurtenis: { soort: 'gemeld', dag: vandaag } },
      'stap-niet-mogelijk',
    );
    const gebeurtenisId = na.gebeurtenissen[0]?.id ?? '';
    const terug = await k.doe('acuut.terugdraaien', { dossierId, na: 1, gebeurtenisId, reden: 'Was een ander' });
    expect(terug).toMatchObject({ stand: 'wacht', laatste: 2 });
    expect(terug.gebeurtenissen[0]).toMatchObject({ soort: 'gemeld', teruggedraaid: true });
    await k.weigert('acuut.terugdraaien', { dossierId, na: 2, gebeurtenisId, reden: 'Nog eens' }, 'niet-gevonden');
    expect((await k.doe('acuut.lijst', {})).melden).toHaveLength(1);
    const { regels } = await k.doe('dossier.tijdlijn', { dossierId, aantal: 50 });
    expect(regels.map(({ titel }) => titel)).toEqual(
      expect.arrayContaining([
        'Heeft zich gemeld bij Centraal Onthaal op 16 november 2026',
        'Teruggedraaid: Heeft zich gemeld bij Centraal Onthaal op 16 november 2026',
      ]),
    );
  });

  it('does not report: overdue the day after, one new day with a reason, and no second one', async () => {
    const { dossierId } = await plaats(aanbieder);
    await k.naar('2026-11-17T09:00:00Z');
    expect(await stand(dossierId)).toMatchObject({ stand: 'te-laat', magUitstel: true });
    expect((await k.doe('acuut.lijst', {})).melden).toMatchObject([{ teLaat: true }]);
    const nieuweDag = (dag: string, na: number) => ({
      dossierId,
      na,
      gebeurtenis: { soort: 'nieuwe-dag' as const, dag, reden: 'Lag ziek op bed' },
    });
    const fout = await k.weigert('acuut.opvolgen', nieuweDag('2026-11-16', 0), 'ongeldige-invoer');
    expect(fout.velden).toMatchObject([{ pad: 'gebeurtenis.dag' }]);
    const uit = await k.doe('acuut.opvolgen', nieuweDag('2026-11-18', 0));
    expect(uit).toMatchObject({ stand: 'wacht', meldenOp: '2026-11-18', magUitstel: false });
    const tweede = await k.weigert('acuut.opvolgen', nieuweDag('2026-11-19', 1), 'stap-niet-mogelijk');
    expect(tweede.melding).toContain('5.2.3');
  });

  it('does not report and the stay ends with the night before that day; told to both; taken back, he sleeps inside again', async () => {
    const { dossierId } = await plaats(aanbieder);
    const einde = { soort: 'beeindigd' as const, aanleiding: 'niet-gemeld' as const, dag: null, reden: 'Niet gekomen' };
    const uit = await k.doe('acuut.opvolgen', { dossierId, na: 0, gebeurtenis: einde });
    expect(uit).toMatchObject({
      stand: 'beeindigd',
      verblijf: { van: '2026-11-13', tot: '2026-11-15' },
      ontbreekt: ['aanbieder', 'client'],
    });
    const vertel = (aan: 'aanbieder' | 'client', na: number, hoe: 'telefoon' | 'niet-gelukt', reden: string) => ({
      dossierId,
      na,
      gebeurtenis: { soort: 'verteld' as const, aan, dag: vandaag, hoe, reden },
    });
    await k.doe('acuut.opvolgen', vertel('aanbieder', 1, 'telefoon', ''));
    const zonder = await k.weigert('acuut.opvolgen', vertel('client', 2, 'niet-gelukt', ''), 'ongeldige-invoer');
    expect(zonder.velden).toMatchObject([{ pad: 'gebeurtenis.reden' }]);
    const klaar = await k.doe('acuut.opvolgen', vertel('client', 2, 'niet-gelukt', 'Nummer niet bereikbaar'));
    expect(klaar.ontbreekt).toEqual([]);
    expect((await k.doe('acuut.lijst', {})).ontbreekt).toEqual([]);
    const gebeurtenisId = klaar.gebeurtenissen.find(({ soort }) => soort === 'beeindigd')?.id ?? '';
    const terug = await k.doe('acuut.terugdraaien', { dossierId, na: 3, gebeurtenisId, reden: 'Kwam toch' });
    expect(terug).toMatchObject({ stand: 'wacht', verblijf: { van: vandaag, tot: null } });
    expect(await breukenNu()).toEqual([]);
  });

  it('says that he will not come on the new day either: this night is the last, not one that has yet to come', async () => {
    const { dossierId } = await plaats(aanbieder);
    const later = { soort: 'nieuwe-dag' as const, dag: '2026-11-19', reden: 'Lag ziek op bed' };
    await k.doe('acuut.opvolgen', { dossierId, na: 0, gebeurtenis: later });
    const einde = { soort: 'beeindigd' as const, aanleiding: 'niet-gemeld' as const, dag: null, reden: 'Belde af' };
    const uit = await k.doe('acuut.opvolgen', { dossierId, na: 1, gebeurtenis: einde });
    expect(uit).toMatchObject({ stand: 'beeindigd', verblijf: { van: '2026-11-13', tot: vandaag } });
  });

  it('comes back another night after the end: a bed again, and a new day to report', async () => {
    const { dossierId, clientId } = await plaats(aanbieder);
    const einde = { soort: 'beeindigd' as const, aanleiding: 'niet-gemeld' as const, dag: null, reden: 'Niet gekomen' };
    await k.doe('acuut.opvolgen', { dossierId, na: 0, gebeurtenis: einde });
    await k.naar('2026-11-17T21:00:00Z');
    const weer = await plaats({ client: { soort: 'bestaand', clientId } });
    expect(weer).toMatchObject({ dossierId, meldenOp: '2026-11-18' });
    expect(await stand(dossierId)).toMatchObject({ stand: 'wacht', ontbreekt: [], verblijf: { van: '2026-11-17' } });
  });

  const slecht: [string, object, string][] = [
    ['a day of reporting that has yet to come', { soort: 'gemeld', dag: '2026-11-17' }, 'gebeurtenis.dag'],
    ['a new day without a reason', { soort: 'nieuwe-dag', dag: '2026-11-18', reden: ' ' }, 'gebeurtenis.reden'],
    [
      'an end without a reason',
      { soort: 'beeindigd', aanleiding: 'niet-gemeld', dag: null, reden: '' },
      'gebeurtenis.reden',
    ],
    [
      'an end for another cause',
      { soort: 'beeindigd', aanleiding: 'zomaar', dag: null, reden: 'x' },
      'gebeurtenis.aanleiding',
    ],
    [
      'an end before the first night',
      { soort: 'beeindigd', aanleiding: 'geen-recht', dag: '2026-11-12', reden: 'x' },
      'gebeurtenis.dag',
    ],
    [
      'an end in a night to come',
      { soort: 'beeindigd', aanleiding: 'geen-recht', dag: '2026-11-17', reden: 'x' },
      'gebeurtenis.dag',
    ],
    ['something else', { soort: 'iets' }, 'gebeurtenis.soort'],
  ];
  it.each(slecht)('refuses %s', async (_, gebeurtenis, pad) => {
    const { dossierId } = await plaats(aanbieder);
    const fout = await k.weigert('acuut.opvolgen', { dossierId, na: 0, gebeurtenis }, 'ongeldige-invoer');
    expect(fout.velden?.[0]?.pad).toBe(pad);
    expect((await stand(dossierId)).laatste).toBe(0);
  });
  it('tells of an end that was not recorded', async () => {
    const { dossierId } = await plaats(aanbieder);
    const gebeurtenis = {
      soort: 'verteld' as const,
      aan: 'client' as const,
      dag: vandaag,
      hoe: 'telefoon' as const,
      reden: '',
    };
    await k.weigert('acuut.opvolgen', { dossierId, na: 0, gebeurtenis }, 'stap-niet-mogelijk');
  });
});

describe('no right after all', () => {
  async function totWeigering() {
    const { dossierId } = await plaats();
    const weg = rechteWeg(vandaag, kade);
    await k.doe('stap.vastleggen', { dossierId, versie: 1, invoer: { stap: 'melding', feiten: weg.melding } });
    await k.doe('stap.vastleggen', { dossierId, versie: 0, invoer: { stap: 'onderzoek', feiten: weg.onderzoek } });
    const feiten = { ...weg.voorwaarden, voldoendeRedzaam: true };
    await k.doe('stap.vastleggen', { dossierId, versie: 0, invoer: { stap: 'voorwaarden', feiten } });
    return dossierId;
  }
  async function weigerBesluit(dossierId: string) {
    await logIn(k, 'beslisser');
    const basis = await verstrekking(k, dossierId, kade);
    const { besluitId } = await k.doe('besluit.nemen', {
      ...basis,
      soort: 'weigeren',
      ingangsdatum: null,
      locatieId: null,
      gronden: ['voldoende-redzaam'],
    });
    return besluitId;
  }
  const einde = {
    soort: 'beeindigd' as const,
    aanleiding: 'geen-recht' as const,
    dag: null,
    reden: 'Kan naar zijn zus',
  };
  const open = async () => (await k.doe('acuut.lijst', {})).ontbreekt.map(({ wat }) => wat);

  it('the besluit first: the end, and telling both, stay on the list until they are done', async () => {
    const dossierId = await totWeigering();
    const besluitId = await weigerBesluit(dossierId);
    await k.doe('besluit.bekendmaken', { besluitId, datum: vandaag, wijze: 'uitgereikt' });
    expect(await open()).toEqual(['Leg de feitelijke beëindiging vast']);
    const { regels } = await k.doe('werkvoorraad.lijst', { groep: null, vanaf: 0, aantal: 5 });
    expect(regels[0]).toMatchObject({ dossierId, termijn: { soort: 'acuut-afhandelen', artikel: '5.2.3' } });
    await k.doe('acuut.opvolgen', { dossierId, na: 0, gebeurtenis: einde });
    expect(await open()).toEqual(['Vertel het aan de aanbieder', 'Vertel het aan de cliënt']);
    for (const [i, aan] of (['aanbieder', 'client'] as const).entries())
      await k.doe('acuut.opvolgen', {
        dossierId,
        na: i + 1,
        gebeurtenis: { soort: 'verteld', aan, dag: vandaag, hoe: 'persoonlijk', reden: '' },
      });
    expect(await open()).toEqual([]);
    expect((await k.doe('werkvoorraad.lijst', { groep: null, vanaf: 0, aantal: 5 })).regels).toEqual([]);
  });

  it('the end first: the weigeringsbeschikking stays on the list until it is taken', async () => {
    const dossierId = await totWeigering();
    const uit = await k.doe('acuut.opvolgen', { dossierId, na: 0, gebeurtenis: einde });
    expect(uit).toMatchObject({ stand: 'beeindigd', verblijf: { tot: vandaag } });
    expect(uit.ontbreekt).toEqual(['beschikking', 'aanbieder', 'client']);
    await weigerBesluit(dossierId);
    expect((await stand(dossierId)).ontbreekt).toEqual(['aanbieder', 'client']);
    expect(await breukenNu()).toEqual([]);
  });
});

describe('the slip', () => {
  it('says where and when to report, in one page, and is kept with the dossier', async () => {
    const { dossierId } = await plaats({ tijdstip: vrijdagavond, geplaatstDoor: 'Stichting De Kade' });
    const { id } = await k.doe('acuut.meldbewijs', { dossierId });
    const { bytes } = await k.doe('document.bytes', { documentId: id });
    const { tekst, aantalPaginas, getagd } = await leesPdf(bytes);
    expect(tekst).toContain('Kom op maandag 16 november 2026 naar Centraal Onthaal.');
    expect(tekst).toContain('Ilse Bakker');
    expect(tekst).toContain('De Kade');
    expect([aantalPaginas, getagd]).toEqual([1, true]);
  });
  it('is none for who was placed by Centraal Onthaal itself', async () => {
    const { dossierId } = await plaats();
    await k.weigert('acuut.meldbewijs', { dossierId }, 'stap-niet-mogelijk');
  });
});
