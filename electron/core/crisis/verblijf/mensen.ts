import { crisispuntdefinities, crisispunten, crisispuntenVoor, isVolwassen } from '#shared/beleid/index.ts';
import type { Crisislid, Crisisstuk, CrisisstukVan } from '#shared/contract/groepen/crisis.ts';
import type { Crisismens, Crisispuntstand } from '#shared/contract/groepen/crisis-verblijf.ts';
import { opUrgentieVan, standOp, telPunten } from '#shared/domein/basisorde.ts';
import { leegCrisispunt } from '#shared/domein/crisis/verblijf.ts';
import { veiligteksten } from '#shared/taal/crisis/verblijf.ts';
import type { Context } from '../../context.ts';
import { geldendeStukken } from '../stukken.ts';

type Basisstuk = CrisisstukVan<'crisisbasis'>;
type Lid = Pick<Crisislid, 'clientId' | 'rol' | 'geboortedatum'>;

/** How a lid counts for points that depend on age: whom the case is about counts as an adult. */
export const alsBewoner = ({ rol, geboortedatum }: Pick<Lid, 'rol' | 'geboortedatum'>) => ({
  aanvrager: rol === 'client',
  keten: null,
  geboortedatum,
});

/** The record of a point of somebody that counts now. */
export const puntstuk = (stukken: readonly Crisisstuk[], clientId: string, punt: string): Basisstuk | null =>
  geldendeStukken(stukken, 'crisisbasis').find((stuk) => stuk.clientId === clientId && stuk.inhoud.punt === punt) ??
  null;

function versiesVan(stuk: Basisstuk): Crisispuntstand['versies'] {
  const { versie, inhoud, door, op, reden, eerder } = stuk;
  return [{ versie, inhoud, door, op, reden }, ...eerder.toReversed()];
}

/** The points of one person as they stand today, what is not in order first (5.1.3). */
export function maakCrisispunten(
  { vandaag, beleid }: Pick<Context, 'vandaag' | 'beleid'>,
  lid: Lid,
  stukken: readonly Crisisstuk[],
): Crisispuntstand[] {
  const eigen = new Map(
    geldendeStukken(stukken, 'crisisbasis')
      .filter(({ clientId }) => clientId === lid.clientId)
      .map((stuk) => [stuk.inhoud.punt, stuk]),
  );
  const punten = crisispuntenVoor(alsBewoner(lid), vandaag, beleid).map(({ punt, geldt }): Crisispuntstand => {
    const { bron, verloopt = false } = crisispuntdefinities[punt];
    const stuk = eigen.get(punt) ?? null;
    return {
      punt,
      artikel: bron.artikel,
      uitleg: bron.toelichting,
      veilig: veiligteksten[punt],
      geldt,
      stand: stuk ? standOp(stuk.inhoud, vandaag) : 'niet-gevraagd',
      id: stuk?.id ?? null,
      versie: stuk?.versie ?? 0,
      inhoud: stuk?.inhoud ?? leegCrisispunt(punt, vandaag),
      verloopt,
      versies: stuk ? versiesVan(stuk) : [],
    };
  });
  return opUrgentieVan(punten, crisispunten);
}

/** Somebody of the household with what is recorded about the basis, and how much of it is open. */
export function maakCrisismens(
  context: Pick<Context, 'vandaag' | 'beleid'>,
  lid: Crisislid,
  stukken: readonly Crisisstuk[],
): Crisismens {
  const { vandaag, beleid } = context;
  const punten = maakCrisispunten(context, lid, stukken);
  const volwassen = isVolwassen(alsBewoner(lid), vandaag, beleid);
  return { ...lid, volwassen, punten, telling: telPunten(punten, crisispunten) };
}
