import type { Db } from '#db/openen.ts';
import type { LijnZelf } from '#db/opslag/index.ts';
import type { Opslag } from '../../opslaglaag.ts';
import { geefSleutelDoor, neemSleutelAan, openGegevens, type Sleutelring } from './cijfer.ts';
import { Werkplekfout, type Werkplekregel, type Werkplekverbinding } from './poort.ts';

interface Plaats {
  opslag: Opslag;
  db: Db;
  nu: string;
}

const zonder = (zelf: LijnZelf, lijst: readonly Werkplekregel[]): Werkplekregel[] =>
  lijst.filter(({ werkplekId }) => werkplekId !== zelf.werkplekId);

/** The newest generation that this desk has. */
export const huidigeGeneratie = (ring: Sleutelring): number => Math.max(...ring.keys());

/**
 * Gets to know the desks of the list: name and public key as they were first seen stay. A server that later gives another key
 * for a desk is not believed.
 * @returns the desks that are known, by id
 */
export function leerKennen(
  { opslag, db, nu }: Plaats,
  organisatieId: string,
  lijst: readonly Werkplekregel[],
): Map<string, { naam: string; openbaar: string }> {
  const ring = opslag.leesLijnsleutels(db);
  const bekend = new Map(opslag.leesLijnBekend(db).map(({ werkplekId, ...rest }) => [werkplekId, rest]));
  for (const { werkplekId, sleutel, gegevens } of lijst) {
    if (bekend.has(werkplekId)) continue;
    const gelezen = openGegevens(ring, { organisatieId, werkplekId, generatie: sleutel }, gegevens);
    if (!gelezen) continue;
    bekend.set(werkplekId, gelezen);
    opslag.inTransactie(db, () => opslag.schrijfLijnBekend(db, { werkplekId, ...gelezen, op: nu }));
  }
  return bekend;
}

/**
 * Takes in the generations of the key that came since the last time, one after the other.
 * @throws Werkplekfout when one is missing or was not wrapped by a colleague's desk
 */
export async function verversSleutels(
  plaats: Plaats,
  verbinding: Werkplekverbinding,
  zelf: LijnZelf,
  nogOpen: () => boolean,
): Promise<Sleutelring> {
  const { opslag, db, nu } = plaats;
  const ring = opslag.leesLijnsleutels(db);
  const huidig = await verbinding.huidigeSleutel();
  if (huidig <= huidigeGeneratie(ring)) return ring;
  const [omslagen, lijst] = [await verbinding.sleutels(huidigeGeneratie(ring)), await verbinding.lijst()];
  if (!nogOpen()) return ring;
  const { organisatieId } = verbinding.wie;
  const bekend = leerKennen(plaats, organisatieId, zonder(zelf, lijst));
  for (const { sleutel: generatie, vanWerkplek: van, omhulsel } of omslagen) {
    const vorige = ring.get(generatie - 1);
    const openbaar = van === zelf.werkplekId ? zelf.openbaar : bekend.get(van)?.openbaar;
    if (!vorige || !openbaar) throw new Werkplekfout('sleutel-ontbreekt');
    const wie = { organisatieId, van, naar: zelf.werkplekId, generatie, vorige, geheim: zelf.geheim, openbaar };
    const sleutel = neemSleutelAan(wie, omhulsel);
    opslag.inTransactie(db, () => opslag.schrijfLijnsleutel(db, generatie, sleutel, nu));
    ring.set(generatie, sleutel);
  }
  if (huidigeGeneratie(ring) < huidig) throw new Werkplekfout('sleutel-ontbreekt');
  return ring;
}

/**
 * Withdraws a desk: its login is shut, and a new key, wrapped for each desk that stays, counts from then on. The own desk takes
 * the new key over the same way as the others.
 * @throws Werkplekfout `conflict` when the list changed meanwhile
 */
export async function trekIn(
  plaats: Plaats & { nieuweSleutel: Uint8Array },
  verbinding: Werkplekverbinding,
  zelf: LijnZelf,
  werkplekId: string,
): Promise<void> {
  const { organisatieId } = verbinding.wie;
  const ring = await verversSleutels(plaats, verbinding, zelf, () => true);
  const lijst = await verbinding.lijst();
  // A colleague was first, or an earlier try got no further than the server: it is as was asked.
  if (lijst.some((w) => w.werkplekId === werkplekId && w.ingetrokkenOp)) return;
  const generatie = huidigeGeneratie(ring) + 1;
  const vorige = ring.get(generatie - 1);
  if (!vorige) throw new Werkplekfout('sleutel-ontbreekt');
  const bekend = leerKennen(plaats, organisatieId, zonder(zelf, lijst));
  const blijvers = lijst.filter((w) => w.aangemeldOp && !w.ingetrokkenOp && w.werkplekId !== werkplekId);
  const omhulsels = blijvers.map(({ werkplekId: naar }) => {
    const openbaar = naar === zelf.werkplekId ? zelf.openbaar : bekend.get(naar)?.openbaar;
    if (!openbaar) throw new Werkplekfout('sleutel-ontbreekt');
    const wie = { organisatieId, van: zelf.werkplekId, naar, generatie, vorige, geheim: zelf.geheim, openbaar };
    return [naar, Buffer.from(geefSleutelDoor(wie, plaats.nieuweSleutel)).toString('base64')] as const;
  });
  await verbinding.trekIn(werkplekId, generatie, Object.fromEntries(omhulsels));
}
