import type { Vastleggingsoort } from '#shared/domein/vastlegging.ts';
import { is } from '../stukken/veld.ts';
import { dag, jaNee, lijst, regel, vlak, type Formulierveld } from './formulierveld.ts';

type Basissoort = 'schulden' | 'dagstructuur' | 'woningsite' | 'woningreactie' | 'zoekprofiel';

/** The forms of 5.2.10 and 5.2.11, in the order in which they are asked. */
export const basisvelden = {
  schulden: [
    { pad: 'wie', vorm: 'wie' },
    dag(),
    lijst('stand'),
    { pad: 'schuldeisers', vorm: 'schuldeisers', bij: ({ stand }) => stand !== 'geen-schulden' },
    { pad: 'toeleiding', vorm: 'vinkjes', bij: ({ stand }) => stand !== 'geen-schulden' },
    { pad: 'aangemeldOp', vorm: 'datum', verleden: true, bij: is('stand', 'aangemeld', 'in-traject') },
    regel('volgendeStap'),
    { pad: 'volgendeStapOp', vorm: 'datum' },
    vlak('toelichting'),
  ],
  dagstructuur: [
    { pad: 'wie', vorm: 'wie' },
    lijst('soort'),
    { ...regel('waar'), bij: ({ soort }) => soort !== 'geen' },
    { pad: 'dagenPerWeek', vorm: 'getal', bij: ({ soort }) => soort !== 'geen' },
    { pad: 'datum', vorm: 'datum', verplicht: true },
    { pad: 'tot', vorm: 'datum' },
    vlak('toelichting'),
  ],
  woningsite: [
    { pad: 'wie', vorm: 'wie' },
    { pad: 'site', vorm: 'site', verplicht: true },
    jaNee('loting'),
    jaNee('buitenRegio'),
    dag(),
    jaNee('gezien'),
    { pad: 'bijlageId', vorm: 'bewijs' },
    { pad: 'uitgeschrevenOp', vorm: 'datum' },
    vlak('toelichting'),
  ],
  // Filled in a grid of weeks, many at a time.
  woningreactie: [],
  zoekprofiel: [
    { pad: 'wie', vorm: 'wie' },
    dag(),
    jaNee('eigenWoning'),
    { ...regel('waaromNiet'), bij: ({ eigenWoning }) => eigenWoning === false },
    regel('gebied'),
    { pad: 'slaapkamers', vorm: 'getal' },
    { pad: 'maxHuur', vorm: 'bedrag' },
    vlak('veiligheid'),
    vlak('school'),
    jaNee('goed'),
  ],
} as const satisfies Readonly<Record<Basissoort & Vastleggingsoort, readonly Formulierveld[]>>;
