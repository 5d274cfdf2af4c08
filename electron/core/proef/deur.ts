import type { Vastlegginginvoer } from '#shared/contract/groepen/vervolg.ts';
import type { Vastleggingen } from '#shared/domein/vastlegging.ts';
import type { Nachtstand } from '#shared/domein/nacht.ts';
import type { Gebruikerrij } from '#db/opslag/index.ts';
import { plusDagen } from '#shared/beleid/index.ts';
import { dezeNacht } from '../acuut/bedden.ts';
import { herberekenWerk } from '../dossier/herberekenen.ts';
import { vervolgbehandelaars } from '../vervolg/behandelaars.ts';
import { wijsToe } from '../werk/toewijzen.ts';
import { contextOp, direct, meld, type Akker } from './akker.ts';
import { dagVerder, moment } from './kalender.ts';

interface Wie {
  begeleider: Gebruikerrij;
  manager: Gebruikerrij;
}
interface Bewoner {
  clientId: string;
  dossierId: string;
  locatieId: string;
}

const afwezigheid = (datum: string, over: Partial<Vastleggingen['afwezigheid']>): Vastleggingen['afwezigheid'] => ({
  wie: null,
  datum,
  reden: 'overig',
  gemeld: true,
  verwachtTerug: null,
  verwachtLangerDan90Dagen: null,
  dagonderwijs: null,
  laatsteVakantiedag: null,
  terugOp: null,
  toelichting: '',
  ...over,
});

/** People of the night shelter on a besluit that runs for some time already and goes on: enough to see every case. */
function kies({ db, laag }: Akker, vannacht: string): Bewoner[] {
  const { opslag } = laag;
  const locaties = opslag.leesLocaties(db).filter(({ keten }) => keten === 'volwassenen');
  return locaties
    .flatMap(({ id: locatieId }) =>
      opslag
        .leesBewoners(db, locatieId, vannacht)
        .filter(
          ({ soort, van, tot }) =>
            soort === 'besluit' && van <= plusDagen(vannacht, -14) && (tot ?? '') > plusDagen(vannacht, 7),
        )
        .flatMap(({ clientId, dossierId }) => (dossierId ? [{ clientId, dossierId, locatieId }] : [])),
    )
    .slice(0, 5);
}

function zetNachten(
  { db, laag }: Akker,
  { clientId, dossierId, locatieId }: Bewoner,
  nachten: readonly string[],
  stand: Nachtstand,
): void {
  for (const datum of nachten)
    laag.opslag.schrijfNachtregels(
      db,
      { locatieId, datum },
      [clientId],
      [{ locatieId, datum, clientId, stand, dossierId, bedId: null, tijd: null }],
    );
}

function legVast(
  akker: Akker,
  wie: Gebruikerrij,
  op: string,
  { clientId, dossierId }: Bewoner,
  invoer: Vastlegginginvoer,
): void {
  const context = contextOp(akker, wie, op);
  direct(vervolgbehandelaars['vervolg.vastleggen'], context, { dossierId, id: null, versie: 0, invoer, reden: '' });
  meld(context, 'vervolg.vastleggen', 'Feit over het verblijf vastgelegd', clientId, dossierId);
}

const terug = (vannacht: string, dagen: number): string[] =>
  Array.from({ length: dagen }, (_, i) => dagVerder(vannacht, i - dagen));

/**
 * Somebody in hospital, somebody whose fourteen days nearly end, somebody away without notice, and one schorsing; the begeleider
 * has some of them in hand. Nights are set before the registers are closed; what it returns is done after that.
 */
export function zaaiAfwezigen(akker: Akker, { begeleider, manager }: Wie): () => void {
  const { db, laag, poorten } = akker;
  const nu = poorten.klok.nu();
  const vannacht = dezeNacht(contextOp(akker, begeleider, nu));
  const [ziek, bijna, weg, geschorst, gewoon] = kies(akker, vannacht);
  laag.opslag.inTransactie(db, () => {
    if (ziek) zetNachten(akker, ziek, terug(vannacht, 9), 'afwezig-gemeld');
    if (bijna) zetNachten(akker, bijna, terug(vannacht, 12), 'afwezig-gemeld');
    if (weg) zetNachten(akker, weg, terug(vannacht, 4), 'afwezig');
    if (geschorst) zetNachten(akker, geschorst, terug(vannacht, 1), 'afwezig-gemeld');
  });
  return () =>
    laag.opslag.inTransactie(db, () => {
      if (ziek) {
        const datum = dagVerder(vannacht, -9);
        const inhoud = afwezigheid(datum, {
          reden: 'ziekenhuis',
          verwachtTerug: dagVerder(vannacht, 4),
          verwachtLangerDan90Dagen: false,
        });
        legVast(akker, begeleider, moment(datum, 9), ziek, { soort: 'afwezigheid', inhoud });
      }
      if (bijna) {
        const datum = dagVerder(vannacht, -12);
        const inhoud = afwezigheid(datum, {
          verwachtTerug: dagVerder(vannacht, 1),
          toelichting: 'Bij familie in Zwolle.',
        });
        legVast(akker, begeleider, moment(datum, 10), bijna, { soort: 'afwezigheid', inhoud });
      }
      if (geschorst) {
        const datum = dagVerder(vannacht, -1);
        const inhoud: Vastleggingen['schorsing'] = {
          wie: null,
          datum,
          tot: dagVerder(vannacht, 2),
          redenBrief: 'U dreigde een medewerker te slaan. Daarom kunt u drie nachten niet bij ons slapen.',
          plicht: 'huisregels',
          alternatief: 'Nachtverblijf De Sluis (verzonnen), Sluiskade 4',
          bezwaarBij: 'de locatiemanager, aan de balie of per brief',
          bezwaarTot: dagVerder(vannacht, 41),
          opgelegdDoor: manager.naam,
          opgehevenPer: null,
          opgehevenReden: '',
          kinderen: '',
          toelichting: '',
        };
        legVast(akker, manager, moment(datum, 11), geschorst, { soort: 'schorsing', inhoud });
      }
      const context = contextOp(akker, manager, nu);
      for (const een of [ziek, weg, gewoon]) {
        if (!een) continue;
        herberekenWerk(context, een.dossierId);
        wijsToe(context, { dossierId: een.dossierId, versie: 0, behandelaarId: begeleider.id, teamId: null });
      }
    });
}
