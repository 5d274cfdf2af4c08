import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NAAM_ONBEKEND } from '#shared/domein/naam.ts';
import { logIn, type Testkern } from '../hulp.ts';
import { organisatiesjabloon } from '../opstelling.ts';
import { veiligContact } from './hulp.ts';

const opzetten = organisatiesjabloon('veilig-thuis', ['veilig-thuis', 'teamleider']);
let k: Testkern;
beforeEach(async () => {
  k = await opzetten();
  await logIn(k, 'veilig-thuis');
});
afterEach(() => k.ruimOp());

const begin = (anders = {}) =>
  k.doe('crisis.beginnen', { clientId: null, roepnaam: '', achternaam: '', contact: veiligContact(), ...anders });

describe('a case that begins on the telephone', () => {
  it('needs no name, has its number of safety first, and is found by what is known of it', async () => {
    const { dossierId, clientId } = await begin();
    const { stukken, gezin } = await k.doe('crisis.lezen', { dossierId });
    expect(stukken).toMatchObject([
      { soort: 'veilig-contact', versie: 1, nummer: 1, inhoud: { nummer: '06 12345678' } },
    ]);
    expect(gezin).toMatchObject([{ clientId, rol: 'client', naam: NAAM_ONBEKEND, leeftijd: null }]);
    const { client, status } = await k.doe('dossier.openen', { dossierId });
    expect([client.weergavenaam, status]).toEqual([NAAM_ONBEKEND, 'melding']);
    const { regels } = await k.doe('dossier.tijdlijn', { dossierId, aantal: 20 });
    expect(regels.map(({ titel }) => titel)).toContain('Veilig contact vastgelegd');
  });

  it('is about somebody who called before, when that is chosen', async () => {
    const eerst = await begin({ roepnaam: 'Mina', achternaam: 'Haddad' });
    const weer = await begin({ clientId: eerst.clientId });
    expect(weer.clientId).toBe(eerst.clientId);
    expect((await k.doe('client.lezen', { clientId: eerst.clientId })).dossiers).toHaveLength(2);
    await k.weigert(
      'crisis.beginnen',
      { clientId: '0'.repeat(26), roepnaam: '', achternaam: '', contact: veiligContact() },
      'niet-gevonden',
    );
  });

  it('keeps every version of what was said, and shows a colleague who was first', async () => {
    const { dossierId } = await begin();
    const { stukken } = await k.doe('crisis.lezen', { dossierId });
    const { id } = stukken[0]!;
    const wijzig = { dossierId, id, versie: 1, clientId: null, reden: '' };
    const invoer = { soort: 'veilig-contact' as const, inhoud: veiligContact({ nummer: '010 1234567' }) };
    expect(await k.doe('crisis.vastleggen', { ...wijzig, invoer })).toEqual({ id, versie: 2 });
    await k.weigert('crisis.vastleggen', { ...wijzig, invoer }, 'conflict');
    // There is one of its kind: a second start is a conflict, never a second answer.
    await k.weigert('crisis.vastleggen', { ...wijzig, id: null, versie: 0, invoer }, 'conflict');
    const na = await k.doe('crisis.lezen', { dossierId });
    expect(na.stukken).toMatchObject([{ versie: 2, eerder: [{ versie: 1, inhoud: { nummer: '06 12345678' } }] }]);
    await k.doe('crisis.intrekken', { dossierId, id, versie: 2, reden: 'Verkeerd dossier' });
    await k.weigert('crisis.vastleggen', { ...wijzig, versie: 3, invoer }, 'stap-niet-mogelijk');
    expect((await k.doe('crisis.lezen', { dossierId })).stukken).toMatchObject([{ ingetrokken: true, versie: 3 }]);
  });

  it('leaves nothing in the outbox', async () => {
    const { clientId } = await begin({ roepnaam: 'Mina', achternaam: 'Haddad' });
    const { client } = await k.doe('client.lezen', { clientId });
    const { weergavenaam: _, id: __, versie, ...velden } = client;
    await k.doe('client.wijzigen', { clientId, versie, velden: { ...velden, plaats: 'Rotterdam' } });
    await logIn(k, 'bea');
    expect(await k.doe('levering.stand', {})).toMatchObject({ wachtend: 0 });
  });

  it('is closed without a besluit, leaves the Werkvoorraad, and is opened again with a reason', async () => {
    const { dossierId } = await begin({ roepnaam: 'Mina' });
    const { versie: dossierVersie } = await k.doe('dossier.openen', { dossierId });
    const velden = { datum: '2026-11-16', reden: 'ingetrokken' as const, toelichting: '' };
    const { id, versie } = await k.doe('dossier.sluiten', { dossierId, dossierVersie, velden });
    const dicht = await k.doe('dossier.openen', { dossierId });
    expect(dicht).toMatchObject({ status: 'gesloten', termijnen: [], betrokken: { sluiting: { id } } });
    await k.doe('dossier.heropenen', { dossierId, id, versie, reden: 'Toch weer gebeld' });
    expect((await k.doe('dossier.openen', { dossierId })).status).toBe('melding');
  });
});
