import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import type { Auditrij } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import { onthoud } from '../gezondheid/geheugen.ts';
import { controleerKeten } from './keten.ts';

function* hoogstens(
  regels: Iterable<Auditrij>,
  aantal: number,
  gezien: (regel: Auditrij) => void,
): Generator<Auditrij> {
  let nog = aantal;
  for (const regel of regels) {
    gezien(regel);
    yield regel;
    if ((nog -= 1) === 0) return;
  }
}

/** Checks a stretch of the chain; the line that was noted beside the key ring is looked for where it should be. */
export function controleerStuk(
  { db, opslag, anker, behoud, nu }: Context,
  { werkplekId, na, hash, aantal }: GelezenInvoer<'audit.stuk'>,
): Uitvoer<'audit.stuk'> {
  const totaal = opslag.telAudit(db, werkplekId);
  const regels = werkplekId === null ? opslag.doorloopAudit(db, na) : opslag.doorloopAuditElders(db, werkplekId, na);
  let laatste: Auditrij | null = null;
  const bekend = werkplekId === null ? anker() : null;
  const uitslag = controleerKeten(
    hoogstens(regels, aantal, (regel) => (laatste = regel)),
    // One behind this stretch is no fault of it, unless this is the last.
    bekend && (bekend.aantal <= na + aantal || na + aantal >= totaal) && bekend.aantal > na ? [bekend] : [],
    { aantal: na, hash },
  );
  const kapot = laatste as Auditrij | null;
  const past = kapot !== null && kapot.volgnummer === uitslag.eersteFout;
  const { heel, laatsteHash, eersteFout } = uitslag;
  const fout =
    eersteFout === null
      ? null
      : {
          volgnummer: eersteFout,
          moment: past ? kapot.moment : '',
          gebruiker: past ? kapot.gebruiker : '',
          tekst: past ? kapot.tekst : '',
        };
  // Of the whole log of this desk the health page is told, whichever way it went.
  const uit = !heel || uitslag.aantal >= totaal;
  if (uit && werkplekId === null && behoud)
    onthoud(behoud.laag, behoud.open.administratieId, { logboek: { op: nu, heel } });
  return { heel, tot: uitslag.aantal, totaal, laatsteHash, fout };
}
