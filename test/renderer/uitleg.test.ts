// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { beleidsregels2025, toetsen } from '#shared/beleid/index.ts';
import JaNeeVeld from '#renderer/componenten/JaNeeVeld.vue';
import UitlegPaneel from '#renderer/componenten/UitlegPaneel.vue';
import { axeFouten, toon } from './hulp.ts';

const acuut = toetsen['acute-opvang'];
const uitlegVan = (feiten: Parameters<typeof acuut.beoordeel>[0]) =>
  acuut.beoordeel(feiten, '2026-11-20', beleidsregels2025);

afterEach(() => {
  document.body.innerHTML = '';
});

describe('UitlegPaneel', () => {
  it('shows each voorwaarde with its sentence, outcome in words, and article', () => {
    const uitleg = uitlegVan({ veiligeOpvangInNetwerk: false, kanZichHandhaven: true });
    const paneel = toon(UitlegPaneel, { props: { uitleg, titel: acuut.titel } });
    for (const { zin } of uitleg.voorwaarden) expect(paneel.text()).toContain(zin);
    const uitkomsten = paneel.findAll('.ot-uitleg__voorwaarde .ot-label').map((label) => label.text());
    expect(uitkomsten).toEqual(['Voldaan', 'Nog niet bekend', 'Niet voldaan']);
    expect(paneel.text()).toContain('artikel 5.2.3');
  });

  it('a question brings the focus to the field that answers it', async () => {
    Element.prototype.scrollIntoView = vi.fn();
    const uitleg = uitlegVan({});
    toon(JaNeeVeld, { props: { id: 'vraag-netwerk', label: 'Netwerk' } });
    const paneel = toon(UitlegPaneel, {
      props: {
        uitleg,
        titel: acuut.titel,
        veldId: (pad: string) => (pad === 'veiligeOpvangInNetwerk' ? 'vraag-netwerk' : null),
      },
    });
    await paneel.get('.ot-uitleg__vraag').trigger('click');
    expect(paneel.emitted('vraag')).toEqual([['veiligeOpvangInNetwerk']]);
    expect(document.getElementById('vraag-netwerk')!.contains(document.activeElement)).toBe(true);
  });

  it('shows the facts that were used on demand', async () => {
    const paneel = toon(UitlegPaneel, {
      props: { uitleg: uitlegVan({ kanZichHandhaven: false }), titel: acuut.titel },
    });
    const knop = paneel.findAll('.ot-uitleg__meer').at(-1)!;
    expect(knop.attributes('aria-expanded')).toBe('false');
    await knop.trigger('click');
    expect(knop.attributes('aria-expanded')).toBe('true');
    expect(paneel.get('.ot-uitleg__feiten dd').text()).toBe('Nee');
  });

  it('lists what is left to a person, and axe finds nothing', async () => {
    const oordeel = acuut.notModelled;
    const paneel = toon(UitlegPaneel, { props: { uitleg: uitlegVan({}), titel: acuut.titel, oordeel } });
    for (const { vraag } of oordeel) expect(paneel.text()).toContain(vraag);
    expect(await axeFouten()).toEqual([]);
  });
});
