import { describe, expect, it } from 'vitest';
import { vastleggingschemas, vastleggingsoorten } from '#shared/domein/vastlegging.ts';
import {
  formuliervelden,
  keuzesVoor,
  leegVoornemen,
  legeInhoud,
  toonVeld,
} from '../../renderer/schermen/vervolg/velden.ts';

/** A voornemen and the grid of weeks have forms of their own. */
const anders = vastleggingsoorten.filter((soort) => soort !== 'voornemen' && soort !== 'woningreactie');

interface Laag {
  unwrap?: () => Laag;
  options?: string[];
}
/** The closed list of a field, under whatever says that it may be left out. */
const keuzesVanKern = (laag: Laag): string[] | undefined => (laag.unwrap ? keuzesVanKern(laag.unwrap()) : laag.options);

describe('the form of a record', () => {
  it.each(anders)('of %s asks every field that the core reads, and no other', (soort) => {
    const paden = formuliervelden[soort].map(({ pad }) => pad);
    expect(paden.toSorted()).toEqual(Object.keys(vastleggingschemas[soort].shape).toSorted());
    expect(Object.keys(legeInhoud(soort, '2026-11-16')).toSorted()).toEqual(paden.toSorted());
  });

  it('of a voornemen too', () => {
    expect(Object.keys(leegVoornemen())).toEqual(Object.keys(vastleggingschemas.voornemen.shape));
  });

  it('offers every choice of a closed list that the core knows', () => {
    for (const soort of anders)
      for (const { pad, vorm } of formuliervelden[soort]) {
        if (vorm !== 'keuze' && vorm !== 'lijst') continue;
        expect(
          keuzesVoor(soort, pad).map(({ waarde }) => waarde),
          `${soort}.${pad}`,
        ).toEqual(keuzesVanKern(Reflect.get(vastleggingschemas[soort].shape, pad)));
      }
  });

  it('hides what is not asked, but never what was answered', () => {
    const bevestigd = formuliervelden.uitstroom.find(({ pad }) => pad === 'bevestigd')!;
    expect(toonVeld(bevestigd, { wijze: 'besluit', bevestigd: '' })).toBe(false);
    expect(toonVeld(bevestigd, { wijze: 'eigen-vertrek', bevestigd: '' })).toBe(true);
    expect(toonVeld(bevestigd, { wijze: 'besluit', bevestigd: 'Gezegd.' })).toBe(true);
  });
});
