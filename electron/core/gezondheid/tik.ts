import type { Bevinding } from '#shared/gezondheid/controles.ts';
import type { Context } from '../context.ts';
import type { Poorten } from '../poorten.ts';
import { leesGeheugen, metMaat, metSinds, onthoud } from './geheugen.ts';
import { meet } from './meten.ts';
import { beoordeel } from './oordeel.ts';

/** While somebody works everything is looked at this often, so that the page knows since when. */
const tikMs = 5 * 60_000;
/** The first time waits until the first screen is there, and the backups were looked at. */
const eersteMs = 15_000;

/** Looks at everything now, and remembers since when it is so. */
export function kijkNa(context: Context): Bevinding[] {
  const { behoud, nu, vandaag } = context;
  const metingen = meet(context);
  const gevonden = beoordeel(metingen);
  if (!behoud) return gevonden;
  const { laag, open } = behoud;
  const eerder = leesGeheugen(laag, open.administratieId);
  const { bevindingen, sinds } = metSinds(gevonden, eerder.sinds, nu);
  onthoud(laag, open.administratieId, {
    sinds,
    maten: metMaat(eerder.maten, { dag: vandaag, bytes: metingen.opslag.bytes }),
    bestand: metingen.bestand.laatst,
  });
  return bevindingen;
}

/** Which checks are not as they should be, as one text: tells whether anything changed. */
const rood = (bevindingen: readonly Bevinding[]): string =>
  bevindingen.flatMap(({ id, stand }) => (stand === 'fout' || stand === 'let-op' ? [`${id} ${stand}`] : [])).join();

/**
 * Looks at everything every five minutes while somebody is logged in, and tells the window when it came out otherwise.
 * @param context of the open session; null: nobody is in
 */
export function maakGezondheidstik({ klok, log, meldGebeurtenis }: Poorten, context: () => Context | null): () => void {
  let volgende = klok.verstreken() + eersteMs;
  let laatst = '';
  return () => {
    if (klok.verstreken() < volgende) return;
    volgende = klok.verstreken() + tikMs;
    try {
      const nu = context();
      if (!nu) return;
      const stand = rood(kijkNa(nu));
      if (stand !== laatst) meldGebeurtenis({ soort: 'gezondheid' });
      laatst = stand;
    } catch (fout) {
      log.fout('gezondheid', fout);
    }
  };
}
