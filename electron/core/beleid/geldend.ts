import {
  beleidsregels2025,
  parameterdefinities,
  plusDagen,
  type Beleid,
  type Parameternaam,
  type Parameterset,
} from '#shared/beleid/index.ts';
import type { Voorstelrij } from '#db/opslag/index.ts';
import type { Db } from '#db/openen.ts';
import type { Opslag } from '../opslaglaag.ts';

type Waarde = Parameterset[Parameternaam][number];

/** Whether a name from outside is a parameter of the policy. */
export const isParameternaam = (naam: string): naam is Parameternaam => Object.hasOwn(parameterdefinities, naam);

/** The policy with one more dated value: the value that ran until then ends the day before, a later one still follows. */
export function metWaarde(beleid: Beleid, voorstel: Pick<Voorstelrij, 'naam' | 'waarde' | 'vanaf' | 'bron'>): Beleid {
  const { naam, vanaf } = voorstel;
  if (!isParameternaam(naam)) throw new RangeError('Unknown parameter');
  const gelezen = parameterdefinities[naam].schema.parse(voorstel.waarde);
  const bestaand: readonly Waarde[] = beleid.parameters[naam];
  const eerste = bestaand[0];
  if (!eerste) throw new RangeError('Parameter without a value');
  const bron = {
    ...eerste.bron,
    tekst: voorstel.bron,
    versie: `ingevoerd, geldig vanaf ${vanaf}`,
    toelichting: 'Ingevoerd door een beheerder en door een tweede beheerder van kracht gemaakt.',
  };
  const alle = [...bestaand.filter((w) => w.vanaf !== vanaf), { waarde: gelezen, vanaf, bron } as Waarde].sort((a, b) =>
    a.vanaf.localeCompare(b.vanaf),
  );
  const aansluitend = alle.map((w, i) => {
    const volgende = alle[i + 1];
    return { ...w, tot: volgende ? plusDagen(volgende.vanaf, -1) : null };
  });
  return { ...beleid, stand: beleid.stand + 1, parameters: { ...beleid.parameters, [naam]: aansluitend } };
}

const bewaard = new WeakMap<Db, { sleutel: string; beleid: Beleid }>();

/** The policy in force in this administratie: the Beleidsregels 2025 with the values that were put into force since. */
export function geldendBeleid(db: Db, opslag: Opslag): Beleid {
  const waarden = opslag.leesVanKracht(db);
  const sleutel = waarden.map(({ id }) => id).join();
  const eerder = bewaard.get(db);
  if (eerder?.sleutel === sleutel) return eerder.beleid;
  const beleid = waarden.reduce(metWaarde, beleidsregels2025);
  bewaard.set(db, { sleutel, beleid });
  return beleid;
}
