import { plusDagen } from '#shared/beleid/index.ts';
import type { Termijn } from '#shared/contract/groepen/dossier.ts';
import type { Werkgroep, WerkVanKeuze } from '#shared/contract/groepen/werk.ts';
import type { Keten } from '#shared/domein/basis.ts';
import type { WachtOp, Werkvraag } from '#db/opslag/index.ts';
import { verborgenVoor } from '../afscherming/zicht.ts';
import type { Context } from '../context.ts';

/** What somebody asks to see of the Werkvoorraad. */
export interface Werkfilter {
  wie?: WerkVanKeuze | undefined;
  keten?: Keten | null | undefined;
  soort?: Termijn['soort'] | null | undefined;
}

/** How many days ahead counts as soon. */
export const binnenkortDagen = 14;

/** The role that waits for this user. */
export const mijnRol = ({ sessie }: Context): WachtOp =>
  sessie.rechten.includes('besluit.nemen') ? 'beslisser' : 'balie';

function vanWie({ db, opslag, sessie }: Context, wie: WerkVanKeuze | undefined): Werkvraag['wie'] {
  switch (wie?.soort) {
    case 'ik':
      return { soort: 'gebruiker', id: sessie.gebruikerId };
    case 'mijn-teams': {
      const eigen = opslag.leesTeams(db).filter(({ actief, leden }) => actief && leden.includes(sessie.gebruikerId));
      return { soort: 'teams', ids: eigen.map(({ id }) => id), ikId: sessie.gebruikerId };
    }
    case 'gebruiker':
    case 'team':
      return { soort: wie.soort, id: wie.id };
    case 'niemand':
      return { soort: 'niemand' };
    default:
      return { soort: 'iedereen' };
  }
}

/** Everything that a filter leaves: one row per dossier, or every term of the kind that was asked. */
export function basisvraag(context: Context, filter: Werkfilter): Werkvraag {
  const { vandaag, sessie } = context;
  return {
    wie: vanWie(context, filter.wie),
    keten: filter.keten ?? null,
    soort: filter.soort ?? null,
    alleTermen: false,
    van: null,
    tot: null,
    voorrang: null,
    wachtOp: null,
    uitgesteld: 'niet',
    vandaag,
    locatieId: sessie.locatieId,
    verborgen: verborgenVoor(context),
  };
}

/** Which stretch of the Werkvoorraad a group is. */
export function groepsvraag(context: Context, basis: Werkvraag, groep: Werkgroep | null): Werkvraag {
  const { vandaag, instellingen } = context;
  const morgen = plusDagen(vandaag, 1);
  const gewoon = { ...basis, voorrang: 1 as const };
  switch (groep) {
    case 'acuut':
      return { ...basis, voorrang: 0 };
    case 'te-laat':
      return { ...gewoon, tot: plusDagen(vandaag, -1) };
    case 'vandaag':
      return { ...gewoon, van: vandaag, tot: vandaag };
    case 'wacht-op-mij':
      return { ...basis, wachtOp: mijnRol(context) };
    case 'loopt-af': {
      const tot = plusDagen(vandaag, instellingen.verloopWaarschuwingDagen);
      // A dossier whose opvang runs out shows here too when something else in it comes first.
      if (basis.soort && basis.soort !== 'einde-opvang') return { ...basis, van: morgen, tot: vandaag };
      return { ...basis, soort: 'einde-opvang', van: morgen, tot };
    }
    case 'binnenkort':
      return { ...gewoon, van: morgen, tot: plusDagen(vandaag, binnenkortDagen) };
    case 'later':
      return { ...gewoon, van: plusDagen(vandaag, binnenkortDagen + 1) };
    case 'uitgesteld':
      return { ...basis, uitgesteld: 'alleen' };
    default:
      return basis;
  }
}
