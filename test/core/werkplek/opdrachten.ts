import type { Db } from '#db/openen.ts';
import { leesBotsinglijst } from '#db/opslag/index.ts';
import { logIn } from '../hulp.ts';
import type { Opdrachten, Stadskern } from '../opdracht.ts';
import { vandaag } from '../opstelling.ts';
import { logVan, pakketVan, type Delend } from './delen.ts';
import { haal, stuur } from './hulp.ts';

type Kern = Stadskern & { met: Delend };

/** Somebody puts a dossier aside at this desk, when at another one it was put aside already. */
async function gebotst(k: Kern, db: () => Db): Promise<string> {
  const { dossierId } = k.met.piet;
  await logIn(k, 'balie');
  await k.doe('werk.uitstellen', { dossierId, tot: '2026-11-20', reden: 'Wacht op papieren', voorbijTermijn: false });
  const log = logVan(db(), k.met);
  const { id: doorId } = db().prepare("SELECT id FROM gebruiker WHERE inlognaam = 'beslisser'").get() as { id: string };
  const n = {
    ...{ dossier_id: dossierId, versie: 1, tot: '2026-11-24', reden: 'Belt dinsdag terug', voorbij_termijn: 0 },
    ...{ bekend: '[]', door_id: doorId, op: `${vandaag}T08:59:00.000Z` },
  };
  log.neem(pakketVan(db(), 7, [{ t: 'uitstel', o: 'I', n }], 'Dossier opzijgelegd'));
  stuur(db(), log);
  haal(db(), log);
  return leesBotsinglijst(db(), false)[0]?.id ?? '';
}

/** The choices about work that another desk was before with. */
export const botsingOpdrachten = (kern: () => Kern, db: () => Db): Opdrachten => ({
  'botsing.laten': {
    als: 'balie',
    invoer: async () => ({ botsingId: await gebotst(kern(), db), reden: 'De collega heeft gelijk' }),
  },
  'botsing.opnieuw': { als: 'balie', invoer: async () => ({ botsingId: await gebotst(kern(), db) }) },
});
