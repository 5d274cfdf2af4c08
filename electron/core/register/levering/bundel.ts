import type { Recordfoutcode } from '#shared/register/levering.ts';
import { Recordfout, type Registerverbinding, type TeLeveren } from './poort.ts';

export interface Uitslag {
  volgnummer: number;
  /** Why the registry does not take it; null: it has it. */
  reden: Recordfoutcode | null;
}

/** A record above this is no record of ours: characters of JSON. */
export const grootsteRecord = 8_000_000;

function vooraf({ inhoud, soort }: TeLeveren, soorten: readonly string[]): Recordfoutcode | null {
  if (inhoud.length > grootsteRecord) return 'te-groot';
  return soorten.includes(soort) ? null : 'soort-niet-toegestaan';
}

/** Hands over; when one record spoils the batch the halves are tried, until it stands alone. The order stays. */
async function metHelften(verbinding: Registerverbinding, records: readonly TeLeveren[]): Promise<Uitslag[]> {
  if (records.length === 0) return [];
  try {
    const ontvangen = await verbinding.lever(records);
    return records.map(({ volgnummer, recordId }) => ({
      volgnummer,
      reden: ontvangen.get(recordId) === 'anders' ? ('anders-bekend' as const) : null,
    }));
  } catch (fout) {
    if (!(fout instanceof Recordfout)) throw fout;
    const [enige] = records;
    if (records.length === 1 && enige) return [{ volgnummer: enige.volgnummer, reden: fout.code }];
    const midden = Math.ceil(records.length / 2);
    const voor = await metHelften(verbinding, records.slice(0, midden));
    return [...voor, ...(await metHelften(verbinding, records.slice(midden)))];
  }
}

/**
 * Hands over one batch; what cannot be stored is set aside with its reason and the rest goes on.
 * @throws Registerfout when the registry cannot be reached: then nothing of the batch counts as handed over
 */
export async function leverBundel(verbinding: Registerverbinding, records: readonly TeLeveren[]): Promise<Uitslag[]> {
  const { schrijfsoorten } = verbinding.wie;
  const terzijde = new Map(records.map((record) => [record.volgnummer, vooraf(record, schrijfsoorten)]));
  const goed = await metHelften(
    verbinding,
    records.filter(({ volgnummer }) => terzijde.get(volgnummer) === null),
  );
  const slecht = [...terzijde].flatMap(([volgnummer, reden]) => (reden === null ? [] : [{ volgnummer, reden }]));
  return [...goed, ...slecht].sort((a, b) => a.volgnummer - b.volgnummer);
}
