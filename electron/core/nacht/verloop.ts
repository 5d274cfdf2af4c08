import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { weergavenaam } from '#shared/domein/naam.ts';
import type { Nachtstand } from '#shared/domein/nacht.ts';
import { afschermingteksten } from '#shared/taal/afscherming.ts';
import { nachtteksten as tekst } from '#shared/taal/nacht.ts';
import { verborgenVoor } from '../afscherming/zicht.ts';
import type { Context } from '../context.ts';

const inWoorden = (stand: Nachtstand | null, bed: string | null, tijd: string | null): string =>
  [
    stand === null ? tekst.geenStand : tekst.standen[stand],
    ...(tijd ? [tekst.om(tijd)] : []),
    ...(bed ? [tekst.bed(bed)] : []),
  ].join(', ');

/** The versions of a register, and every line that was changed with what stood there before. */
export function leesVerloop(
  context: Context,
  { locatieId, datum }: GelezenInvoer<'nacht.verloop'>,
): Uitvoer<'nacht.verloop'> {
  const { db, opslag } = context;
  const verborgen = new Set(verborgenVoor(context));
  return {
    versies: opslag.leesNachtversies(db, locatieId, datum).map((r) => ({
      versie: r.versie,
      wat: r.wat,
      reden: r.reden,
      door: r.door,
      op: r.op,
      slapers: r.aanwezig + r.laat,
      capaciteit: r.capaciteit,
      extra: r.extra,
      geteld: r.geteld,
    })),
    correcties: opslag.leesNachtcorrecties(db, locatieId, datum).map((r) => ({
      versie: r.versie,
      clientId: r.clientId,
      naam: verborgen.has(r.clientId) ? afschermingteksten.mens : weergavenaam(r),
      was: inWoorden(r.was, r.wasBed, r.wasTijd),
      wordt: inWoorden(r.wordt, r.wordtBed, r.wordtTijd),
      reden: r.reden,
      door: r.door,
      op: r.op,
    })),
  };
}
