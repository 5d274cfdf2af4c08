import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Rapport } from '#shared/contract/groepen/rapportage.ts';
import { geefBsn, klareTriage, vtzaak } from '../aanlevering/hulp.ts';
import { logIn, type Testkern } from '../hulp.ts';
import { organisatiesjabloon } from '../opstelling.ts';

const opzetten = organisatiesjabloon('veilig-thuis', ['veilig-thuis', 'teamleider']);
let k: Testkern;
beforeEach(async () => {
  k = await opzetten();
  await logIn(k, 'teamleider');
});
afterEach(() => k.ruimOp());

const november = { van: '2026-11', tot: '2026-11' };
const rood = (anders = {}) => klareTriage('2026-11-16', { niveau: 'rood', niveauReden: 'Gezocht', ...anders });
/** A table as text: a line per row, its cells behind it. */
function tabel(rapport: Rapport, id: string): Record<string, (number | string | null)[]> {
  const gevonden = rapport.onderwerpen.flatMap(({ tabellen }) => tabellen).find((een) => een.id === id);
  return Object.fromEntries(
    gevonden?.rijen.map(({ label, cellen }) => [label, cellen.map((c) => (c.afgeschermd ? 'weg' : c.waarde))]) ?? [],
  );
}
async function zaken(aantal: number, triage = rood()) {
  for (let i = 0; i < aantal; i += 1) await vtzaak(k, triage, { achternaam: `Haddad ${i}` });
}

describe('the figures of Veilig Thuis', () => {
  it('count cases by level and aanleiding, and hide a small group with what would give it away', async () => {
    await zaken(6);
    await zaken(7, klareTriage('2026-11-16', { niveau: 'groen', niveauReden: 'Rustig' }));
    const veel = await k.doe('crisiscijfers.maken', november);
    expect(tabel(veel, 'verloop')).toEqual({ 'november 2026': [6, 0, 7, 13], Totaal: [6, 0, 7, 13] });
    await zaken(2, klareTriage('2026-11-16', { niveau: 'oranje', niveauReden: 'Let op' }));
    const klein = tabel(await k.doe('crisiscijfers.maken', november), 'verloop');
    const rij = klein['november 2026'] ?? [];
    expect(rij[1]).toBe('weg');
    expect(rij.filter((cel) => cel === 'weg').length).toBeGreaterThan(1);
  });

  it('know no case of another period', async () => {
    await zaken(6);
    const oktober = await k.doe('crisiscijfers.maken', { van: '2026-10', tot: '2026-10' });
    expect(tabel(oktober, 'verloop')).toEqual({ 'oktober 2026': [0, 0, 0, 0], Totaal: [0, 0, 0, 0] });
    await k.weigert('crisiscijfers.maken', { van: '2026-12', tot: '2026-12' }, 'ongeldige-invoer');
    await k.weigert('crisiscijfers.maken', { van: '2026-11', tot: '2026-10' }, 'ongeldige-invoer');
    await k.weigert('crisiscijfers.maken', { van: '2000-01', tot: '2026-10' }, 'ongeldige-invoer');
  });

  it('measure the hours from the call to the arrival, and say nothing of a few', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 5; i += 1) ids.push((await vtzaak(k, rood(), { achternaam: `Haddad ${i}` })).dossierId);
    const meld = (dossierId: string, uur: number) =>
      k.doe('crisis.vastleggen', {
        ...{ dossierId, id: null, versie: 0, clientId: null, reden: '' },
        invoer: {
          soort: 'aankomst',
          inhoud: {
            ...{ uitkomst: 'aangekomen', op: `2026-11-16T${uur}:00`, verteldDoor: 'De begeleider' },
            ...{ gedaan: '', volgendeOp: null },
          },
        },
      });
    await k.naar('2026-11-16T18:00:00Z');
    for (const [i, id] of ids.slice(0, 4).entries()) await meld(id, 12 + i);
    const uren = async () => tabel(await k.doe('crisiscijfers.maken', november), 'uren');
    expect(await uren()).toEqual({ 'De helft hooguit (mediaan)': ['weg'], 'Negen van de tien hooguit': ['weg'] });
    await meld(ids[4]!, 16);
    // The calls were at 10 o'clock in Amsterdam: 2, 3, 4, 5 and 6 hours.
    expect(await uren()).toEqual({ 'De helft hooguit (mediaan)': [4], 'Negen van de tien hooguit': ['weg'] });
  });

  it('go into a file of every form, without a name or a number of a person', async () => {
    const { clientId } = await vtzaak(k, rood(), { achternaam: 'Zeldzaamnaam' });
    await geefBsn(k, clientId, '999900006', 'Zeldzaamnaam');
    for (const vorm of ['csv', 'xlsx', 'pdf'] as const) {
      const { bestandsnaam, bytes } = await k.doe('crisiscijfers.bytes', { ...november, vorm });
      expect(bestandsnaam).toBe(`cijfers-crisisopvang-2026-11-tot-en-met-2026-11.${vorm}`);
      expect(bytes.length).toBeGreaterThan(500);
    }
    const { bytes } = await k.doe('crisiscijfers.bytes', { ...november, vorm: 'csv' });
    const tekst = Buffer.from(bytes).toString('utf8');
    expect(tekst).toContain('Cijfers crisisopvang');
    expect(tekst).not.toMatch(/Zeldzaamnaam|999900006|Keten/);
  });

  it('are for who leads the team', async () => {
    await logIn(k, 'veilig-thuis');
    await k.weigert('crisiscijfers.maken', november, 'geen-recht');
  });
});
