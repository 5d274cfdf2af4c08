import { describe, expect, it } from 'vitest';
import { rechtenPerRol, rollen, type Rol } from '#shared/contract/rechten.ts';
import { blijftBinnen, magVastleggen, magVastleggingLezen } from '#shared/contract/vastleggingrechten.ts';
import { vastleggingsoorten } from '#shared/domein/vastlegging.ts';

const schrijft = (rol: Rol) => vastleggingsoorten.filter((soort) => magVastleggen(soort, rechtenPerRol[rol]));
const leest = (rol: Rol) => vastleggingsoorten.filter((soort) => magVastleggingLezen(soort, rechtenPerRol[rol]));

describe('who records what about a stay', () => {
  it('the night worker what happens on the floor, and reads beside it who may not come in', () => {
    expect(schrijft('aanbieder')).toEqual(['incident', 'afwezigheid']);
    expect(leest('aanbieder')).toEqual(['incident', 'afwezigheid', 'schorsing']);
  });

  it('the begeleider everything of the guidance, and nothing on which the college decides', () => {
    const college = ['vervolgplek', 'heronderzoek', 'voornemen'];
    expect(schrijft('begeleider')).toEqual(vastleggingsoorten.filter((soort) => !college.includes(soort)));
    expect(leest('begeleider')).toEqual([...vastleggingsoorten]);
    expect(schrijft('locatiemanager')).toEqual(schrijft('begeleider'));
  });

  it('the desk what the aanbieder tells, but it suspends nobody in its name', () => {
    expect(leest('balie')).toEqual(vastleggingsoorten.filter((soort) => soort !== 'meldcode'));
    const vanAanbieder = [
      'schorsing',
      'scil',
      'zorgsignaal',
      'meldcode',
      'briefadres',
      'eigendommen',
      'overdrachtsverslag',
      'overbrugging',
      'maaltijdvrijstelling',
      'woonbijdrage',
    ];
    expect(schrijft('balie')).toEqual(vastleggingsoorten.filter((soort) => !vanAanbieder.includes(soort)));
  });

  it('the meldcode only who guides, and nothing about health leaves the house by itself', () => {
    expect(rollen.filter((rol) => leest(rol).includes('meldcode'))).toEqual(['begeleider', 'locatiemanager']);
    expect([...blijftBinnen].sort()).toEqual(['meldcode', 'schulden', 'scil', 'zorgsignaal']);
  });

  it.each(['functioneel-beheer', 'auditor', 'veilig-thuis'] as const)('%s nothing at all', (rol) => {
    expect([...schrijft(rol), ...leest(rol)]).toEqual([]);
  });
});
