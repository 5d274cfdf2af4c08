import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plekvraagtekst } from '#shared/taal/crisis/plek.ts';
import { leesPdf } from '../../../documenten/lezer.ts';
import { logIn, type Testkern } from '../../hulp.ts';
import { organisatiesjabloon } from '../../opstelling.ts';
import { triage } from '../hulp.ts';
import { crisislocatie, ja, leg, nee, plekvraag, verzoek, vraagAan, zaak } from './hulp.ts';

const opzetten = organisatiesjabloon('veilig-thuis', ['veilig-thuis', 'teamleider']);
let k: Testkern;
let meidoorn: string;
let dossierId: string;
const maakLocatie = async (anders = {}) => {
  await logIn(k, 'teamleider');
  const invoer = { id: null, versie: 0, velden: crisislocatie(anders), reden: '' };
  const { id } = await k.doe('crisislocatie.vastleggen', invoer);
  await logIn(k, 'veilig-thuis');
  return id;
};
beforeEach(async () => {
  k = await opzetten();
  meidoorn = await maakLocatie();
  dossierId = await zaak(k);
});
afterEach(() => k.ruimOp());

const stand = (id = dossierId) => k.doe('crisisplek.stand', { dossierId: id });
const houding = async (id = dossierId) => (await stand(id)).houdingen[0]!;
const aanbod = async () => (await k.doe('crisislocatie.aanbod', { maat: null }))[0]!;
const termen = async (id = dossierId) => {
  const { termijnen } = await k.doe('dossier.openen', { dossierId: id });
  return termijnen.filter(({ soort }) => soort.startsWith('plek-')).map(({ omschrijving }) => omschrijving);
};
const antwoord = (aanId: string, wat = ja(), vasthouden = false, id = dossierId) =>
  k.doe('crisisplek.antwoord', { dossierId: id, aanId, antwoord: wat, vasthouden });
const bevestig = async (aantal: number) => {
  const { bevestigd } = await aanbod();
  const leeg = [{ personen: 2, aantal }];
  return k.doe('crisislocatie.bevestigen', { id: meidoorn, basis: bevestigd?.volgnummer ?? 0, leeg, gesprokenMet: '' });
};

describe('a request for a place', () => {
  it('goes to several locations at once, is read out line by line, and takes an answer from each', async () => {
    const els = await maakLocatie({ schuilnaam: 'De Els' });
    const aan = [meidoorn, els].map((id) => ({ soort: 'locatie' as const, id }));
    const { kenmerk } = await k.doe('crisisplek.vragen', { dossierId, vraag: plekvraag(), aan });
    const [vraag] = (await stand()).vragen;
    expect(plekvraagtekst(vraag!.regels)).toBe(
      [
        `Kenmerk van deze vraag: ${kenmerk}`,
        'Van: Gemeente Rotterdam',
        'Gevraagd: Een plek in de crisisopvang',
        'Wanneer: Vannacht',
        'Veiligheidsniveau: Code oranje',
        'Volwassenen: 1',
        'Kinderen van 0 tot en met 3 jaar: 1',
        'Nodig: Baby',
        'Antwoord graag voor: maandag 16 november 2026, 12:00 uur',
        'Bel ons op: 010 123 45 67',
      ].join('\n'),
    );
    expect(kenmerk).not.toBe((await k.doe('dossier.openen', { dossierId })).kenmerk);
    await antwoord(vraag!.aan[0]!.id, nee);
    await antwoord(vraag!.aan[1]!.id);
    expect((await stand()).vragen[0]?.aan.map(({ geldend }) => geldend?.uitkomst)).toEqual(['nee', 'ja']);
    expect(await k.doe('crisisplek.overzicht', {})).toMatchObject({
      vragen: [{ kenmerk, mensen: 2, gevraagd: 2, ja: 1, nee: 1, laat: false }],
    });
    const nogEen = { dossierId, vraagId: vraag!.id, aan: [{ soort: 'locatie' as const, id: els }] };
    await k.weigert('crisisplek.ookVragen', nogEen, 'ongeldige-invoer');
  });

  it('is printed word for word, and its file is named after the request', async () => {
    await vraagAan(k, dossierId, meidoorn);
    const [vraag] = (await stand()).vragen;
    const { id, titel, soort } = await k.doe('crisisplek.afdruk', { dossierId, vraagId: vraag!.id });
    expect([soort, titel]).toEqual(['plekvraag', `Plekvraag ${vraag!.kenmerk}`]);
    const { bytes, bestandsnaam } = await k.doe('document.bytes', { documentId: id });
    expect(bestandsnaam).toBe(`plekvraag-${vraag!.kenmerk}.pdf`);
    const { tekst } = await leesPdf(bytes);
    for (const [wat, waarde] of vraag!.regels) {
      expect(tekst).toContain(wat);
      expect(tekst).toContain(waarde);
    }
    expect(tekst).not.toContain((await k.doe('dossier.openen', { dossierId })).kenmerk);
  });

  it('calls the levels of safety as the organisation does: read out, on paper, in the timeline and in the window', async () => {
    await logIn(k, 'bea');
    const { versie, waarden } = await k.doe('instelling.lezen', {});
    const veiligheidsniveaus = { rood: 'Niveau drie', oranje: 'Niveau twee', groen: 'Niveau een' };
    await k.doe('instelling.opslaan', { versie, waarden: { ...waarden, veiligheidsniveaus } });
    expect(await logIn(k, 'veilig-thuis')).toMatchObject({ veiligheidsniveaus });
    await vraagAan(k, dossierId, meidoorn);
    const [vraag] = (await stand()).vragen;
    expect(vraag!.regels).toContainEqual(['Veiligheidsniveau', 'Niveau twee']);
    const { id } = await k.doe('crisisplek.afdruk', { dossierId, vraagId: vraag!.id });
    const { tekst } = await leesPdf((await k.doe('document.bytes', { documentId: id })).bytes);
    expect(tekst).toContain('Niveau twee');
    await leg(k, dossierId, { soort: 'triage', inhoud: triage({ niveau: 'rood', niveauReden: 'Wapens' }) });
    const { regels } = await k.doe('dossier.tijdlijn', { dossierId, aantal: 50 });
    const details = regels.flatMap((regel) => regel.details);
    expect(details).toContainEqual(expect.objectContaining({ wordt: 'Niveau drie' }));
    expect(JSON.stringify([vraag, details])).not.toContain('Code ');
  });

  it('asks for people, a time to come and a number to call; nothing else fits in it', async () => {
    const probeer = async (anders: object, aan: object[] = [{ soort: 'locatie', id: meidoorn }]) => {
      const invoer = { dossierId, vraag: { ...plekvraag(), ...anders }, aan };
      return (await k.weigert('crisisplek.vragen', invoer, 'ongeldige-invoer')).velden?.map(({ pad }) => pad);
    };
    expect(await probeer({ volwassenen: 0, kinderen: { '0-3': 0, '4-11': 0, '12-17': 0 } })).toEqual([
      'vraag.volwassenen',
    ]);
    expect(await probeer({ antwoordVoor: '2026-11-16T10:00' })).toEqual(['vraag.antwoordVoor']);
    expect(await probeer({ antwoordVoor: '2056-11-16T10:00' })).toEqual(['vraag.antwoordVoor']);
    expect(await probeer({ contact: 'Mina Haddad' })).toEqual(['vraag.contact']);
    expect(await probeer({ toelichting: 'Mina' })).toEqual(['vraag']);
    expect(await probeer({ nodig: ['Mina'] })).toEqual(['vraag.nodig.0']);
    expect(await probeer({}, [])).toEqual(['aan']);
    expect(
      await probeer({}, [
        { soort: 'locatie', id: meidoorn },
        { soort: 'locatie', id: meidoorn },
      ]),
    ).toEqual(['aan']);
  });

  it('is withdrawn with a reason, once; an answer then has nothing to answer', async () => {
    const aanId = await vraagAan(k, dossierId, meidoorn);
    const [vraag] = (await stand()).vragen;
    expect(await termen()).toEqual(['Antwoord op de plekvraag voor 12:00 uur']);
    await k.doe('crisisplek.vraagIntrekken', { dossierId, vraagId: vraag!.id, reden: 'Gaat naar een zus' });
    const nogEens = { dossierId, vraagId: vraag!.id, reden: 'x' };
    await k.weigert('crisisplek.vraagIntrekken', nogEens, 'stap-niet-mogelijk');
    await k.weigert(
      'crisisplek.antwoord',
      { dossierId, aanId, antwoord: ja(), vasthouden: false },
      'stap-niet-mogelijk',
    );
    expect((await stand()).vragen[0]?.ingetrokken).toMatchObject({ reden: 'Gaat naar een zus' });
    expect(await termen()).toEqual([]);
  });

  it('goes elsewhere in the country only after the client agreed (5.1.2)', async () => {
    const regio = (await k.doe('regio.lijst', {})).find(({ naam }) => naam === 'Utrecht')!;
    const vraag = { dossierId, vraag: plekvraag(), aan: [{ soort: 'regio' as const, id: regio.id }] };
    const elders = { waarom: 'De pleger woont hier', besprokenOp: '2026-11-16', wens: '' };
    await k.weigert('crisisplek.vragen', vraag, 'stap-niet-mogelijk');
    const { id, versie } = await leg(k, dossierId, { soort: 'opvang-elders', inhoud: { ...elders, instemming: null } });
    await k.weigert('crisisplek.vragen', vraag, 'stap-niet-mogelijk');
    await k.doe('crisis.vastleggen', {
      ...{ dossierId, id, versie, clientId: null, reden: '' },
      invoer: { soort: 'opvang-elders', inhoud: { ...elders, instemming: true } },
    });
    await k.doe('crisisplek.vragen', vraag);
    const gevraagd = (await stand()).vragen[0]!.aan[0]!;
    expect(gevraagd).toMatchObject({ naam: 'Utrecht', locatieId: null, kamers: [] });
    await antwoord(gevraagd.id, ja({ personen: null }), true);
    expect(await houding()).toMatchObject({ naam: 'Utrecht', stand: 'vast', personen: null });
  });
});

describe('an answer', () => {
  it('holds until its time, lapses by itself, and a later one replaces it', async () => {
    const aanId = await vraagAan(k, dossierId, meidoorn);
    const { id: antwoordId } = await antwoord(aanId);
    await k.naar('2026-11-16T12:00:00Z');
    expect((await stand()).vragen[0]?.aan[0]?.geldend).toMatchObject({ id: antwoordId, verlopen: true });
    await k.weigert('crisisplek.vasthouden', { dossierId, antwoordId, tot: null }, 'stap-niet-mogelijk');
    const later = await antwoord(aanId, ja({ geldigTot: '2026-11-16T18:00' }));
    await k.weigert('crisisplek.vasthouden', { dossierId, antwoordId, tot: null }, 'stap-niet-mogelijk');
    await k.doe('crisisplek.vasthouden', { dossierId, antwoordId: later.id, tot: null });
    expect(await houding()).toMatchObject({ tot: '2026-11-16T18:00', minuten: 300 });
  });

  it('is taken back with a reason, not while a place is held on it', async () => {
    const aanId = await vraagAan(k, dossierId, meidoorn);
    const { id: antwoordId } = await antwoord(aanId, ja(), true);
    const terug = { dossierId, antwoordId, reden: 'Verkeerde locatie' };
    await k.weigert('crisisplek.antwoordVervallen', terug, 'stap-niet-mogelijk');
    const { id, versie } = await houding();
    await k.doe('crisisplek.loslaten', { dossierId, id, versie, reden: 'Vergissing' });
    await k.doe('crisisplek.antwoordVervallen', terug);
    await k.weigert('crisisplek.antwoordVervallen', terug, 'stap-niet-mogelijk');
    expect((await stand()).vragen[0]?.aan[0]).toMatchObject({
      geldend: null,
      antwoorden: [{ vervallen: 'Verkeerde locatie' }],
    });
  });

  it('says what is missing or does not belong', async () => {
    const aanId = await vraagAan(k, dossierId, meidoorn);
    const fouten = async (wat: object, vasthouden = false) => {
      const invoer = { dossierId, aanId, antwoord: { ...ja(), ...wat }, vasthouden };
      return (await k.weigert('crisisplek.antwoord', invoer, 'ongeldige-invoer')).velden?.map(({ pad }) => pad);
    };
    expect(await fouten({ kamers: null })).toEqual(['antwoord.kamers']);
    expect(await fouten({ personen: 3 })).toEqual(['antwoord.personen']);
    expect(await fouten({ kamers: 3 })).toEqual(['antwoord.kamers']);
    expect(await fouten({ geldigTot: null })).toEqual(['antwoord.geldigTot']);
    expect(await fouten({ geldigTot: '2026-11-16T09:00' })).toEqual(['antwoord.geldigTot']);
    expect(await fouten({ gesprokenMet: '' })).toEqual(['antwoord.gesprokenMet']);
    expect(await fouten({ ...nee, reden: null })).toEqual(['antwoord.reden']);
    expect(await fouten({ ...nee, kamers: 1 })).toEqual(['antwoord.kamers']);
    expect(await fouten(nee, true)).toEqual(['vasthouden']);
    await k.weigert(
      'crisisplek.antwoord',
      { dossierId: await zaak(k), aanId, antwoord: ja(), vasthouden: false },
      'niet-gevonden',
    );
  });
});

describe('a place that is held', () => {
  it('is off what is free, is extended, let go, and never held by two', async () => {
    await bevestig(1);
    const ander = await zaak(k);
    const [mijn, hun] = [await vraagAan(k, dossierId, meidoorn), await vraagAan(k, ander, meidoorn)];
    const eerste = await antwoord(mijn);
    const tweede = await antwoord(hun, ja(), false, ander);
    await k.doe('crisisplek.vasthouden', { dossierId, antwoordId: eerste.id, tot: '2026-11-16T11:00' });
    await k.weigert('crisisplek.vasthouden', { dossierId: ander, antwoordId: tweede.id, tot: null }, 'geen-bed');
    expect((await aanbod()).stand[0]).toMatchObject({ leeg: 1, vast: 1, vrij: 0 });
    expect(await termen()).toEqual(['De plek staat vast tot 11:00 uur']);
    const { id } = await houding();
    await k.doe('crisisplek.verlengen', { dossierId, id, versie: 1, tot: '2026-11-16T14:00', gesprokenMet: 'Dienst' });
    await k.weigert(
      'crisisplek.verlengen',
      { dossierId, id, versie: 1, tot: '2026-11-16T15:00', gesprokenMet: 'Dienst' },
      'conflict',
    );
    await k.doe('crisisplek.loslaten', { dossierId, id, versie: 2, reden: 'Gaat naar een zus' });
    await k.doe('crisisplek.vasthouden', { dossierId: ander, antwoordId: tweede.id, tot: null });
    expect((await houding()).stappen.map(({ soort, reden }) => [soort, reden])).toEqual([
      ['vast', ''],
      ['verlengd', 'Dienst'],
      ['losgelaten', 'Gaat naar een zus'],
    ]);
  });

  it('lapses by itself, so that another case can have it; the first keeps work to do', async () => {
    await bevestig(1);
    const ander = await zaak(k);
    await antwoord(await vraagAan(k, dossierId, meidoorn), ja(), true);
    const hun = await vraagAan(k, ander, meidoorn);
    await k.naar('2026-11-16T12:30:00Z');
    expect(await houding()).toMatchObject({ stand: 'verlopen', minuten: -30 });
    expect((await aanbod()).stand[0]).toMatchObject({ vast: 0, vrij: 1 });
    await antwoord(hun, ja({ geldigTot: '2026-11-16T18:00' }), true, ander);
    expect((await houding()).stappen.at(-1)?.soort).toBe('verlopen');
    expect(await termen()).toEqual(['Een plek die vaststond, is verlopen']);
    const { id, versie } = await houding();
    await k.weigert('crisisplek.loslaten', { dossierId, id, versie, reden: 'x' }, 'stap-niet-mogelijk');
  });

  it('is one per case, and as many rooms as were offered', async () => {
    const els = await maakLocatie({ schuilnaam: 'De Els' });
    const { id: antwoordId } = await antwoord(await vraagAan(k, dossierId, meidoorn), ja({ kamers: 2 }), true);
    await k.doe('crisisplek.vasthouden', { dossierId, antwoordId, tot: null });
    await k.weigert('crisisplek.vasthouden', { dossierId, antwoordId, tot: null }, 'stap-niet-mogelijk');
    const elders = await vraagAan(k, dossierId, els);
    await k.weigert(
      'crisisplek.antwoord',
      { dossierId, aanId: elders, antwoord: ja(), vasthouden: true },
      'stap-niet-mogelijk',
    );
    expect((await k.doe('crisisplek.overzicht', {})).houdingen).toHaveLength(2);
  });

  it('keeps its room when the location is asked again, and that cannot say less than is held', async () => {
    const { id: antwoordId } = await antwoord(await vraagAan(k, dossierId, meidoorn), ja({ kamers: 2 }), true);
    await k.doe('crisisplek.vasthouden', { dossierId, antwoordId, tot: null });
    const [, eerste] = (await stand()).houdingen;
    await k.doe('crisisplek.loslaten', { dossierId, id: eerste!.id, versie: eerste!.versie, reden: 'Een is genoeg' });
    // The second room is held: asked again there is one empty, and that one is it.
    await bevestig(1);
    expect((await aanbod()).stand[0]).toMatchObject({ leeg: 1, vast: 1, vrij: 0 });
    const { bevestigd } = await aanbod();
    const minder = {
      id: meidoorn,
      basis: bevestigd?.volgnummer ?? 0,
      leeg: [{ personen: 2, aantal: 0 }],
      gesprokenMet: '',
    };
    expect((await k.weigert('crisislocatie.bevestigen', minder, 'ongeldige-invoer')).velden?.[0]).toMatchObject({
      pad: 'leeg.0.aantal',
      bericht: 'Er staat nog 1 kamer vast. Laat die eerst los.',
    });
    await k.weigert('crisislocatie.bevestigen', { ...minder, leeg: [] }, 'ongeldige-invoer');
  });
});

const aangekomen = (anders = {}) => ({
  soort: 'aankomst' as const,
  inhoud: {
    uitkomst: 'aangekomen' as const,
    op: '2026-11-16T11:30',
    verteldDoor: 'Dienst',
    gedaan: '',
    volgendeOp: null,
    ...anders,
  },
});

describe('getting there', () => {
  const vervoer = {
    soort: 'vervoer' as const,
    inhoud: {
      ...{ hoe: 'taxi' as const, wie: 'Taxi Maas', op: '2026-11-16T11:00', trefpunt: 'Politiebureau', gaatMee: '' },
      ...{ bonZonderAdres: true, telefoonUit: null, toelichting: '' },
    },
  };
  it('asks for the arrival until that is told; the room is taken until the location counts it', async () => {
    await antwoord(await vraagAan(k, dossierId, meidoorn), ja(), true);
    await leg(k, dossierId, vervoer);
    expect(await termen()).toEqual(['De aankomst is nog niet bevestigd', 'De plek staat vast tot 13:00 uur']);
    const { id } = await leg(k, dossierId, aangekomen());
    expect([await termen(), (await houding()).stand]).toEqual([[], 'bezet']);
    expect((await aanbod()).stand[0]).toMatchObject({ leeg: 1, bezet: 1, vrij: 0 });
    await bevestig(1);
    expect((await aanbod()).stand[0]).toMatchObject({ leeg: 1, bezet: 0, vrij: 1 });
    // It was somebody else who arrived: the room is held again, since one stands empty.
    await k.doe('crisis.intrekken', { dossierId, id, versie: 1, reden: 'Het was een ander' });
    expect([(await houding()).stand, (await aanbod()).stand[0]?.vrij]).toEqual(['vast', 0]);
    await leg(k, dossierId, aangekomen());
    expect((await houding()).stand).toBe('bezet');
    expect((await houding()).stappen.map(({ soort }) => soort)).toEqual(['vast', 'bezet', 'teruggedraaid', 'bezet']);
  });

  it('comes before the besluit when there is no time, and after a hold that lapsed', async () => {
    await antwoord(await vraagAan(k, dossierId, meidoorn), ja(), true);
    await k.naar('2026-11-16T12:30:00Z');
    await leg(k, dossierId, aangekomen({ op: '2026-11-16T13:20' }));
    expect((await houding()).stand).toBe('bezet');
    expect(await termen()).toEqual([]);
  });

  it('did not happen: what is done and when somebody looks again are asked, and stay as work', async () => {
    await leg(k, dossierId, vervoer);
    const niet = aangekomen({ uitkomst: 'niet-aangekomen' });
    const invoer = { dossierId, id: null, versie: 0, clientId: null, invoer: niet, reden: '' };
    expect((await k.weigert('crisis.vastleggen', invoer, 'ongeldige-invoer')).velden?.map(({ pad }) => pad)).toEqual([
      'invoer.inhoud.gedaan',
      'invoer.inhoud.volgendeOp',
    ]);
    const { id } = await leg(
      k,
      dossierId,
      aangekomen({ ...niet.inhoud, gedaan: 'Politie gebeld', volgendeOp: '2026-11-16T12:15' }),
    );
    expect(await termen()).toEqual(['Niet aangekomen: kijk om 12:15 uur opnieuw']);
    await k.doe('crisis.vastleggen', {
      ...{ dossierId, id, versie: 1, clientId: null },
      invoer: aangekomen(),
      reden: 'Toch aangekomen',
    });
    expect(await termen()).toEqual([]);
  });
});

describe('no place tonight', () => {
  const geen = {
    soort: 'geen-plek' as const,
    inhoud: {
      ...{ vannacht: 'hotel' as const, afspraken: 'Politie rijdt langs', beslotenDoor: 'Teamleider' },
      ...{ opnieuwOp: '2026-11-17T08:00', opgelost: '' },
    },
  };
  it('stays on top until it is solved or they arrived somewhere', async () => {
    await vraagAan(k, dossierId, meidoorn);
    const { id } = await leg(k, dossierId, geen);
    expect(await termen()).toEqual([
      'Nog geen plek: probeer het om 08:00 uur opnieuw',
      'Antwoord op de plekvraag voor 12:00 uur',
    ]);
    const { regels } = await k.doe('werkvoorraad.lijst', { groep: null, vanaf: 0, aantal: 10 });
    expect(regels).toMatchObject([{ dossierId, watNu: 'Zoek opnieuw een plek' }]);
    expect((await k.doe('crisisplek.overzicht', {})).geenPlek).toMatchObject([{ dossierId, laat: false }]);
    await k.doe('crisis.vastleggen', {
      ...{ dossierId, id, versie: 1, clientId: null, reden: '' },
      invoer: { ...geen, inhoud: { ...geen.inhoud, opgelost: 'Plek gevonden' } },
    });
    expect(await termen()).toEqual(['Antwoord op de plekvraag voor 12:00 uur']);
    await leg(k, dossierId, geen);
    await leg(k, dossierId, aangekomen());
    expect(await termen()).toEqual([]);
    expect((await k.doe('crisisplek.overzicht', {})).geenPlek).toEqual([]);
  });
});

describe('code rood from elsewhere (5.1.2)', () => {
  const nieuw = (anders = {}) =>
    k.doe('crisisverzoek.vastleggen', { id: null, versie: 0, verzoek: verzoek(anders), reden: '' });

  it('becomes a case without a name, with who asked and why', async () => {
    const { id } = await nieuw();
    const { dossierId: zaakId } = await k.doe('crisisverzoek.aannemen', { id, versie: 1 });
    const { stukken } = await k.doe('crisis.lezen', { dossierId: zaakId });
    expect(stukken.find(({ soort }) => soort === 'triage')).toMatchObject({
      inhoud: { niveau: 'rood', herkomst: 'buiten-regio', melder: 'veilig-thuis-elders' },
    });
    expect((await stand(zaakId)).verzoek).toMatchObject({ id, stand: 'aangenomen', verzoek: { kinderen: 2 } });
    await k.weigert('crisisverzoek.aannemen', { id, versie: 1 }, 'conflict');
    await k.weigert('crisisverzoek.afdoen', { id, versie: 2, stand: 'geweigerd', reden: 'x' }, 'stap-niet-mogelijk');
  });

  it('is the only thing that is taken from elsewhere; another level is refused, corrected or opened again', async () => {
    const { id } = await nieuw({ niveau: 'oranje' });
    expect((await k.weigert('crisisverzoek.aannemen', { id, versie: 1 }, 'stap-niet-mogelijk')).melding).toContain(
      '5.1.2',
    );
    await k.doe('crisisverzoek.afdoen', { id, versie: 1, stand: 'geweigerd', reden: 'Geen code rood' });
    expect((await k.doe('crisisplek.overzicht', {})).verzoeken).toMatchObject([
      { stand: 'geweigerd', reden: 'Geen code rood' },
    ]);
    const beter = { id, versie: 2, verzoek: verzoek(), reden: 'Zij belden met meer' };
    await k.weigert('crisisverzoek.vastleggen', beter, 'stap-niet-mogelijk');
    await k.doe('crisisverzoek.afdoen', { id, versie: 2, stand: 'open', reden: 'Zij belden opnieuw' });
    await k.doe('crisisverzoek.vastleggen', { ...beter, versie: 3 });
    await k.doe('crisisverzoek.aannemen', { id, versie: 4 });
  });

  it('has a level with its reason, people and a number', async () => {
    const fouten = async (anders: object) => {
      const invoer = { id: null, versie: 0, verzoek: { ...verzoek(), ...anders }, reden: '' };
      return (await k.weigert('crisisverzoek.vastleggen', invoer, 'ongeldige-invoer')).velden?.map(({ pad }) => pad);
    };
    expect(await fouten({ niveauReden: '' })).toEqual(['verzoek.niveauReden']);
    expect(await fouten({ volwassenen: 0, kinderen: 0 })).toEqual(['verzoek.volwassenen']);
    expect(await fouten({ van: '' })).toEqual(['verzoek.van']);
    expect(await fouten({ telefoon: 'geen' })).toEqual(['verzoek.telefoon']);
    expect(await fouten({ ontvangenOp: '2056-01-01T10:00' })).toEqual(['verzoek.ontvangenOp']);
  });
});

it('tells the whole search on the timeline, and nothing of it leaves Veilig Thuis', async () => {
  await antwoord(await vraagAan(k, dossierId, meidoorn), ja(), true);
  const { regels } = await k.doe('dossier.tijdlijn', { dossierId, aantal: 20 });
  const titels = regels.map(({ titel }) => titel);
  for (const deel of ['Plek gevraagd', 'Huis Meidoorn: plek aangeboden', 'Plek vastgehouden'])
    expect(
      titels.some((titel) => titel.startsWith(deel)),
      deel,
    ).toBe(true);
  await logIn(k, 'bea');
  expect(await k.doe('levering.stand', {})).toMatchObject({ wachtend: 0 });
});
