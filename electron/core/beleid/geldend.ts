import {
  beleidsregels2025,
  metNieuweWaarde,
  parameterdefinities,
  type Beleid,
  type Parameternaam,
} from '#shared/beleid/index.ts';
import { beleidteksten } from '#shared/taal/beleid.ts';
import type { Voorstelrij } from '#db/opslag/index.ts';
import type { Db } from '#db/openen.ts';
import type { Opslag } from '../opslaglaag.ts';

type Voorstel = Pick<Voorstelrij, 'naam' | 'waarde' | 'vanaf' | 'bron'>;

/** Whether a name from outside is a parameter of the policy. */
export const isParameternaam = (naam: string): naam is Parameternaam => Object.hasOwn(parameterdefinities, naam);

/** The policy with a proposed value added, or why it cannot be: the field and what to do, in Dutch. */
export function probeerWaarde(beleid: Beleid, { naam, waarde, vanaf, bron }: Voorstel, vervang = false) {
  const artikel = isParameternaam(naam) ? beleid.parameters[naam][0]?.bron.artikel : undefined;
  const herkomst = { tekst: bron, versie: vanaf, artikel: artikel ?? '-', toelichting: beleidteksten.ingevoerd };
  return metNieuweWaarde(beleid, { naam, waarde, vanaf, bron: herkomst }, vervang);
}

/** The same for a value that was accepted before, which may take the place of one of the same day: that it does not fit any more is a fault in the data. */
export function metWaarde(beleid: Beleid, voorstel: Voorstel): Beleid {
  const nieuw = probeerWaarde(beleid, voorstel, true);
  if (!nieuw.ok) throw new RangeError(`A stored policy value does not fit: ${nieuw.code} at ${nieuw.pad}`);
  return nieuw.waarde;
}

const bewaard = new WeakMap<Db, { sleutel: string; beleid: Beleid }>();

/** The policy in force in this administratie: the Beleidsregels 2025 with the values that were put into force since. */
export function geldendBeleid(db: Db, opslag: Opslag): Beleid {
  const waarden = opslag.leesVanKracht(db);
  const vervangen = opslag.telVervangen(db);
  const sleutel = `${vervangen} ${waarden.map(({ id }) => id).join()}`;
  const eerder = bewaard.get(db);
  if (eerder?.sleutel === sleutel) return eerder.beleid;
  const opgebouwd = waarden.reduce(metWaarde, beleidsregels2025);
  // A version that once was stays the name of what it was.
  const beleid = { ...opgebouwd, stand: opgebouwd.stand + vervangen };
  bewaard.set(db, { sleutel, beleid });
  return beleid;
}
