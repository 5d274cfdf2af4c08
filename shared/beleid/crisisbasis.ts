import { type Bewoner, iedereen, isVolwassen, kind, type Oordeel, puntenVoor, vanLeeftijd } from './basisorde.ts';
import { beleidsregels, type Bron } from './bron.ts';
import type { Dag } from './kalender.ts';
import type { Beleidsversie } from './parameters.ts';
import { of } from './uitkomst.ts';

/** What is put in order during the crisisopvang, in the order of 5.1.3. The article gives examples, so a point can be left out. */
export const crisispunten = [
  'briefadres',
  'zorgverzekering',
  'legitimatiebewijs',
  'digid',
  'woonpas',
  'email',
  'uitkering',
  'inkomensverklaring',
  'formulieren',
  'schulden',
  'kinderen',
] as const;
export type Crisispunt = (typeof crisispunten)[number];

interface Crisispuntdefinitie {
  readonly bron: Bron;
  readonly geldt: Oordeel;
  /** What lies under it ends on a day, and is then to be renewed. */
  readonly verloopt?: true;
}
const voorVolwassenen = beleidsregels('5.1.3', 'Voor wie volwassen is, en voor wie zelf de cliënt is.');

/** Each point with to whom it applies; `onbekend` is asked, never taken for no. */
export const crisispuntdefinities: Readonly<Record<Crisispunt, Crisispuntdefinitie>> = {
  briefadres: { bron: voorVolwassenen, geldt: isVolwassen },
  zorgverzekering: {
    bron: beleidsregels('5.1.3', 'Ook voor kinderen: zij staan op de polis van een ouder.'),
    geldt: iedereen,
    verloopt: true,
  },
  legitimatiebewijs: {
    bron: beleidsregels('5.1.3', 'Voor volwassenen en voor kinderen vanaf de leeftijd van de identificatieplicht.'),
    geldt: (mens, dag, beleid) =>
      of(isVolwassen(mens, dag, beleid), vanLeeftijd('identificatieplichtVanaf')(mens, dag, beleid)),
    verloopt: true,
  },
  digid: { bron: voorVolwassenen, geldt: isVolwassen },
  woonpas: { bron: voorVolwassenen, geldt: isVolwassen },
  email: { bron: voorVolwassenen, geldt: isVolwassen },
  uitkering: { bron: voorVolwassenen, geldt: isVolwassen },
  inkomensverklaring: { bron: voorVolwassenen, geldt: isVolwassen },
  formulieren: { bron: voorVolwassenen, geldt: isVolwassen },
  schulden: { bron: beleidsregels('5.1.3', 'Een eerste inventarisatie, nog geen regeling.'), geldt: isVolwassen },
  kinderen: { bron: beleidsregels('5.1.3', 'Diagnostiek en ondersteuning, per kind.'), geldt: kind },
};

/** Which points of 5.1.3 are there for somebody on a day, each with whether it applies. */
export const crisispuntenVoor = (mens: Bewoner, peildatum: Dag, beleid: Beleidsversie) =>
  puntenVoor(crisispuntdefinities, crisispunten, mens, peildatum, beleid);
