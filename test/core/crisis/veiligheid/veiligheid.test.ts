import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  beoordelingen,
  geldig,
  namenInPlan,
  openTekens,
  veiligheidsbewijs,
  veiligheidsstand,
  veiligVertrek,
} from '#shared/domein/crisis/veiligheidsstand.ts';
import { leesPdf } from '../../../documenten/lezer.ts';
import { logIn, type Testkern } from '../../hulp.ts';
import { organisatiesjabloon } from '../../opstelling.ts';
import { beoordeling, ingelicht, plan, signaal, voorwaarde, zaak } from './hulp.ts';

const opzetten = organisatiesjabloon('veilig-thuis', ['veilig-thuis', 'teamleider']);
let k: Testkern;
let z: Awaited<ReturnType<typeof zaak>>;
beforeEach(async () => {
  k = await opzetten();
  await logIn(k, 'veilig-thuis');
  z = await zaak(k);
});
afterEach(() => k.ruimOp());

describe('5.1.3 veiligheidsbeoordeling', () => {
  it('is asked for from the melding on, and its next moment is a term after that', async () => {
    expect(await z.termijnen()).toContainEqual(['crisis-beoordeling', '2026-11-17']);
    await z.leg('veiligheidsbeoordeling', beoordeling());
    expect(await z.termijnen()).toEqual([['crisis-beoordeling', '2026-11-18']]);
  });

  it('shows which signs stand open and which are new since the last time; a mended version is no new assessment', async () => {
    const eerste = await z.leg('veiligheidsbeoordeling', beoordeling());
    const [wapens, stalking] = beoordeling().tekens;
    const later = { moment: '2026-11-16T10:00', tekens: [wapens!, { ...stalking!, antwoord: true }] };
    await z.wijzig(eerste, 'veiligheidsbeoordeling', beoordeling({ wie: 'De cliënt' }));
    await z.wijzig({ ...eerste, versie: 2 }, 'veiligheidsbeoordeling', beoordeling(later));
    const [stuk] = geldig(await z.lees(), 'veiligheidsbeoordeling');
    expect(stuk).toMatchObject({ versie: 3, eerder: [{ versie: 1 }, { versie: 2 }] });
    expect(beoordelingen(stuk!).map(({ wie }) => wie)).toEqual(['De cliënt', 'De cliënt en een collega']);
    expect(openTekens(stuk!)).toEqual([
      { teken: 'wapens', nieuw: false },
      { teken: 'stalking', nieuw: true },
    ]);
  });

  it('is one per case: who starts a second sees the conflict', async () => {
    const { id } = await z.leg('veiligheidsbeoordeling', beoordeling());
    await k.weigert('crisis.vastleggen', z.invoerMet('veiligheidsbeoordeling', beoordeling()), 'conflict');
    const oud = { ...z.invoerMet('veiligheidsbeoordeling', beoordeling({ niveau: 'groen' })), id, versie: 1 };
    await k.doe('crisis.vastleggen', oud);
    await k.weigert('crisis.vastleggen', oud, 'conflict');
  });

  it('refuses a moment to come, a next time before it, a question twice and a level without a reason', async () => {
    expect(
      await z.weigert('veiligheidsbeoordeling', beoordeling({ moment: '2026-11-17T09:00', volgendeOp: null })),
    ).toEqual(['moment']);
    expect(await z.weigert('veiligheidsbeoordeling', beoordeling({ volgendeOp: '2026-11-15' }))).toEqual([
      'volgendeOp',
    ]);
    const [teken] = beoordeling().tekens;
    expect(await z.weigert('veiligheidsbeoordeling', beoordeling({ tekens: [teken!, teken!] }))).toEqual(['tekens']);
    expect(await z.weigert('veiligheidsbeoordeling', beoordeling({ waarom: '' }))).toEqual(['waarom']);
  });
});

describe('5.1.3 veiligheidsvoorwaarden', () => {
  const schending = { op: '2026-11-16', stand: 'geschonden', door: 'Noor', toelichting: 'Belde toch' } as const;

  it('has a check as a term; a broken one stands on top until it is kept again or needed no more', async () => {
    const eerste = await z.leg('veiligheidsvoorwaarde', voorwaarde());
    expect(await z.termijnen()).toContainEqual(['crisis-voorwaarde', '2026-11-20']);
    const tweede = await z.wijzig(eerste, 'veiligheidsvoorwaarde', voorwaarde({ controles: [schending] }));
    expect(veiligheidsstand(await z.lees()).geschonden).toHaveLength(1);
    expect(await z.termijnen()).toContainEqual(['crisis-geschonden', '2026-11-16']);
    const weer = { ...schending, stand: 'nagekomen' as const };
    const derde = await z.wijzig(tweede, 'veiligheidsvoorwaarde', voorwaarde({ controles: [schending, weer] }));
    expect(veiligheidsstand(await z.lees()).geschonden).toEqual([]);
    expect(veiligheidsbewijs(await z.lees()).geschonden).toHaveLength(1);
    const klaar = { controles: [schending, weer], gestoptOp: '2026-11-16', gestoptWaarom: 'De broer is verhuisd' };
    await z.wijzig(derde, 'veiligheidsvoorwaarde', voorwaarde(klaar));
    expect((await z.termijnen()).map(([soort]) => soort)).toEqual(['crisis-beoordeling']);
  });

  it('asks what was seen when it was broken, why it stops, and days in their order', async () => {
    const fout = { ...schending, op: '2026-11-17', toelichting: '' };
    expect(await z.weigert('veiligheidsvoorwaarde', voorwaarde({ controles: [fout] }))).toEqual([
      'controles.0.op',
      'controles.0.toelichting',
    ]);
    expect(
      await z.weigert('veiligheidsvoorwaarde', voorwaarde({ controleOp: '2026-11-01', gestoptOp: '2026-11-01' })),
    ).toEqual(['controleOp', 'gestoptOp', 'gestoptWaarom']);
  });
});

describe('5.1.3 veiligheidsplan', () => {
  const papier = async (neutraal: boolean) => {
    const [stuk] = geldig(await z.lees(), 'veiligheidsplan');
    const { id, versie } = stuk!;
    const document = await k.doe('crisisveiligheid.plan', { dossierId: z.dossierId, id, versie, neutraal });
    const { bytes, bestandsnaam } = await k.doe('document.bytes', { documentId: document.id });
    return { document, bestandsnaam, pdf: await leesPdf(bytes) };
  };

  it('goes on neutral paper without a name, a code word, or a word that gives it away', async () => {
    await z.leg('veiligheidsplan', plan());
    const { pdf, bestandsnaam } = await papier(true);
    expect([pdf.titel, pdf.auteur, pdf.getagd]).toEqual(['Mijn lijst', 'Mijn lijst', true]);
    expect(pdf.tekst).toContain('Hij gaat harder praten.');
    expect(pdf.tekst).toContain('Mijn zus: 06 11112222');
    expect(pdf.tekst).toContain('De knuffel');
    const alles = `${pdf.tekst} ${pdf.xmp} ${bestandsnaam}`.toLowerCase();
    for (const woord of ['mina', 'haddad', 'pannenkoek', 'veilig', 'geweld', 'gemeente'])
      expect(alles, woord).not.toContain(woord);
    expect((await z.lees()).find(({ soort }) => soort === 'veiligheidsplan')?.documenten).toHaveLength(1);
  });

  it('goes on paper with the name and the code word when that is chosen, and only in its newest version', async () => {
    const stuk = await z.leg('veiligheidsplan', plan());
    const { pdf, document } = await papier(false);
    expect(document.titel).toBe('Veiligheidsplan');
    expect(pdf.tekst).toContain('Dit plan is van Mina Haddad.');
    expect(pdf.tekst).toContain('pannenkoek');
    await z.wijzig(stuk, 'veiligheidsplan', plan({ kinderen: '' }));
    const oud = { dossierId: z.dossierId, ...stuk, neutraal: true };
    await k.weigert('crisisveiligheid.plan', oud, 'conflict');
    await k.doe('crisis.intrekken', { dossierId: z.dossierId, id: stuk.id, versie: 2, reden: 'Niet meer nodig' });
    await k.weigert('crisisveiligheid.plan', { ...oud, versie: 3 }, 'niet-gevonden');
  });

  it('holds no address, is not empty, and says on which day the client agreed', async () => {
    expect(await z.weigert('veiligheidsplan', plan({ waarheen: 'Straat 1, 3011 AB' }))).toEqual(['waarheen']);
    expect(await z.weigert('veiligheidsplan', plan({ akkoord: true }))).toEqual(['akkoordOp']);
    expect(await z.weigert('veiligheidsplan', plan({ akkoord: true, akkoordOp: '2026-11-17' }))).toEqual(['akkoordOp']);
    const leeg = { ...plan(), signalen: '', watIkDoe: '', wieIkBel: [], waarheen: '', kinderen: '' };
    expect(await z.weigert('veiligheidsplan', { ...leeg, digitaal: [], meenemen: [], meenemenErbij: '' })).toEqual([
      'watIkDoe',
    ]);
    // A year is no postcode.
    await z.leg('veiligheidsplan', plan({ waarheen: 'Waar ik in 2024 en 2025 was' }));
  });

  it('tells which names stand in it before it goes on paper', () => {
    const met = plan({ kinderen: 'Mina zegt: wacht bij de deur', waarheen: 'Bij tante Haddad' });
    expect(namenInPlan(met, ['Mina Haddad', 'Sam'])).toEqual(['Mina', 'Haddad']);
    expect(namenInPlan(plan(), ['Mina Haddad'])).toEqual([]);
  });

  it('is gone through again on the day that was agreed', async () => {
    await z.leg('veiligheidsplan', plan({ akkoord: true, akkoordOp: '2026-11-16' }));
    expect(await z.termijnen()).toContainEqual(['crisis-plan', '2026-11-30']);
    expect(veiligVertrek(await z.lees())).toMatchObject({ planAkkoord: true, openSignalen: 0 });
  });
});

describe('5.1.3 gevaarsignaal', () => {
  it('stands on top until it was answered, and asks to decide when the place may be known', async () => {
    const eerste = await z.leg('gevaarsignaal', signaal());
    expect(await z.termijnen()).toContainEqual(['crisis-signaal', '2026-11-16']);
    const tweede = await z.wijzig(eerste, 'gevaarsignaal', signaal({ plekBekend: true }));
    expect(await z.termijnen()).toContainEqual(['crisis-plek-besluit', '2026-11-16']);
    expect(veiligheidsstand(await z.lees())).toMatchObject({ plekbesluit: true, signalen: [{ versie: 2 }] });
    const besluit = { plekBekend: true, besluit: 'verhuizen' as const, besluitWaarom: 'Te dichtbij' };
    const derde = await z.wijzig(tweede, 'gevaarsignaal', signaal(besluit));
    expect(await z.termijnen()).toContainEqual(['crisis-signaal', '2026-11-16']);
    await z.wijzig(derde, 'gevaarsignaal', signaal({ ...besluit, gedaan: 'Verhuisd', klaarOp: '2026-11-16' }));
    expect((await z.termijnen()).map(([soort]) => soort)).toEqual(['crisis-beoordeling']);
    expect(veiligheidsbewijs(await z.lees())).toMatchObject({
      bedreiging: [{ nummer: 1 }],
      plekBekend: [{ nummer: 1 }],
    });
  });

  it('is not answered while nobody says what was done, whether the place is known, or what was decided', async () => {
    const klaar = { klaarOp: '2026-11-16' };
    expect(await z.weigert('gevaarsignaal', signaal(klaar))).toEqual(['gedaan', 'plekBekend']);
    expect(await z.weigert('gevaarsignaal', signaal({ ...klaar, gedaan: 'Gebeld', plekBekend: true }))).toEqual([
      'besluit',
    ]);
    expect(await z.weigert('gevaarsignaal', signaal({ plekBekend: true, besluit: 'blijven' }))).toEqual([
      'besluitWaarom',
    ]);
    expect(
      await z.weigert('gevaarsignaal', signaal({ gedaan: 'Ja ja', plekBekend: false, klaarOp: '2026-11-15' })),
    ).toEqual(['klaarOp']);
    expect(await z.weigert('gevaarsignaal', signaal({ moment: '2026-11-17T01:00' }))).toEqual(['moment']);
  });

  it('says nothing of what happened in the list of work', async () => {
    await z.leg('gevaarsignaal', signaal());
    const { termijnen } = await k.doe('dossier.openen', { dossierId: z.dossierId });
    expect(JSON.stringify(termijnen)).not.toMatch(/auto|gezien|veilig thuis/i);
  });
});

describe('who was told', () => {
  it('keeps the ground, is corrected with a reason, and never is somebody who must learn nothing', async () => {
    const eerste = await z.leg('geinformeerd', ingelicht());
    const anders = { ...z.invoerMet('geinformeerd', ingelicht({ wie: 'De agent' })), ...eerste };
    await k.weigert('crisis.vastleggen', anders, 'ongeldige-invoer');
    await k.doe('crisis.vastleggen', { ...anders, reden: 'Verkeerde naam' });
    const verbod = await z.leg('niet-informeren', {
      wie: 'Oom Karim',
      relatie: 'oom',
      wat: 'niets',
      waarom: 'Praat door',
    });
    expect(await z.weigert('geinformeerd', ingelicht({ wie: 'oom karim' }))).toEqual(['wie']);
    await k.doe('crisis.intrekken', { dossierId: z.dossierId, ...verbod, reden: 'Geldt niet meer' });
    await z.leg('geinformeerd', ingelicht({ wie: 'oom karim' }));
    expect(await z.weigert('geinformeerd', ingelicht({ grondTekst: '' }))).toEqual(['grondTekst']);
  });
});
