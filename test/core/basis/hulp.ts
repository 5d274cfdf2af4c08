import type { Invoer } from '#shared/contract/tabel.ts';
import { leegPunt, type Puntinhoud } from '#shared/domein/basisorde.ts';
import * as opslag from '#db/opslag/index.ts';
import type { Db } from '#db/openen.ts';
import { logIn, voegGebruikersToe } from '../hulp.ts';
import { maakHuis, nieuwId, zetBewoner, type Huis } from '../nacht-hulp.ts';

/** Monday 16 November 2026, by day. */
export const dag = '2026-11-16';

/** Somebody else of the household of a dossier, in the file itself. */
export function zetGezinslid(
  db: Db,
  wie: {
    dossierId: string;
    locatieId: string;
    van: string;
    voornamen: string;
    geboortedatum: string | null;
    doorId: string;
  },
): string {
  const { dossierId, locatieId, van, voornamen, geboortedatum, doorId } = wie;
  const clientId = nieuwId();
  const leeg = { tussenvoegsel: '', roepnaam: '', geslacht: null, telefoon: '', email: '', straat: '', huisnummer: '' };
  const rest = { postcode: '', plaats: '', taal: '', bijzonderheden: '', bsn: null, geenBsnReden: 'Test' };
  const mens = { id: clientId, versie: 1, achternaam: 'Kind', voornamen, geboortedatum, ...leeg, ...rest };
  opslag.schrijfClient(db, mens, [], doorId, `${van}T10:00:00.000Z`);
  opslag.schrijfPlaatsing(db, { id: nieuwId(), clientId, dossierId, locatieId, soort: 'besluit', van, tot: null });
  return clientId;
}

export interface Gezinshuis extends Huis {
  ouder: string;
  dossierId: string;
  /** Seven years old, and three. */
  kind: string;
  peuter: string;
}

/** An aanbieder by day, with a parent and two children on one dossier; a begeleider is in. */
export async function maakGezinshuis(aantal = 1): Promise<Gezinshuis> {
  const huis = await maakHuis(aantal, { moment: `${dag}T10:00:00Z`, van: '2026-10-01' });
  const { k, locatieId, wie } = huis;
  const { clientId: ouder, dossierId } = wie[0]!;
  const [kind, peuter] = await huis.inBestand((db, doorId) =>
    [
      { voornamen: 'Noor', geboortedatum: '2019-05-01' },
      { voornamen: 'Sem', geboortedatum: '2023-09-01' },
    ].map((mens) => zetGezinslid(db, { ...mens, dossierId, locatieId, van: '2026-10-01', doorId })),
  );
  await logIn(k, 'bea');
  await voegGebruikersToe(k, { inlognaam: 'begeleider', rollen: ['begeleider'] });
  await logIn(k, 'begeleider');
  return { ...huis, ouder, dossierId, kind: kind!, peuter: peuter! };
}
export { zetBewoner };

type Punt = Invoer<'basis.vastleggen'>['punten'][number];

/** One point as somebody fills it in. */
export const punt = (wie: string, welk: Punt['punt'], inhoud: Partial<Puntinhoud> = {}, versie = 0): Punt => ({
  wie,
  punt: welk,
  versie,
  inhoud: { ...leegPunt(dag), stand: 'op-orde', ...inhoud },
});
