import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { leesPdf } from '../documenten/lezer.ts';
import { logIn, type Testkern } from './hulp.ts';
import { gemeentesjabloon } from './opstelling.ts';

const opzetten = gemeentesjabloon();
let k: Testkern;
beforeEach(async () => {
  k = await opzetten();
});
afterEach(() => k.ruimOp());

describe('what is new', () => {
  it('is remembered per user, also after a restart, and says when somebody began', async () => {
    await logIn(k, 'balie');
    const nog = await k.doe('nieuw.stand', {});
    expect(nog).toMatchObject({ versie: '0.0.0', gezien: null });
    expect(nog.sinds).toMatch(/^\d{4}-\d\d-\d\d$/);
    await k.doe('nieuw.gezien', {});
    k.herstart();
    await logIn(k, 'balie');
    expect(await k.doe('nieuw.stand', {})).toEqual({ ...nog, gezien: '0.0.0' });
    await logIn(k, 'bea');
    expect(await k.doe('nieuw.stand', {})).toMatchObject({ gezien: null });
  });

  it('is noted by itself alone: the drafts of a user do not reach it', async () => {
    await logIn(k, 'balie');
    const concept = { sleutel: 'nieuw.gezien', inhoud: { versie: '9.9.9' }, basisVersie: 0 };
    expect(await k.roep('concept.bewaren', concept)).toMatchObject({ ok: false, code: 'ongeldige-invoer' });
    expect(await k.doe('nieuw.stand', {})).toMatchObject({ gezien: null });
  });
});

describe('the handbook', () => {
  it('is that of who asks, with the name of the organisation and the version, and holds no data', async () => {
    await logIn(k, 'auditor');
    const { bytes, bestandsnaam, mime } = await k.doe('handboek.bytes', { keuze: 'mijn' });
    expect([bestandsnaam, mime]).toEqual(['handboek-onthaal.pdf', 'application/pdf']);
    const pdf = await leesPdf(bytes);
    expect(pdf.titel).toBe('Handboek Onthaal: Auditor');
    expect(pdf.tekst).toContain('Versie 0.0.0');
    expect(pdf.tekst).toContain('Keten controleren');
    expect(pdf.tekst).not.toContain('Nieuwe crisismelding');
  });

  it('is for who is logged in', async () => {
    expect(await k.roep('handboek.bytes', { keuze: 'alles' }, true)).toMatchObject({
      ok: false,
      code: 'niet-ingelogd',
    });
  });
});
