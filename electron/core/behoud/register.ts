import type { Eigenrecord, Registerverbinding } from '../register/levering/poort.ts';
import type { Opslag } from '../opslaglaag.ts';
import type { OpenSessie } from '../sessie/staat.ts';

const maat = 2000;
/** So many records are fetched whole at a time. */
const heelMaat = 50;

interface Terug {
  open: OpenSessie;
  opslag: Opslag;
  verbinding: Registerverbinding;
  nogOpen(): boolean;
  nu(): string;
}

/** What the registry has of us and this file does not, of one stretch. */
async function neemOnbekende({ open, opslag, verbinding, nogOpen }: Terug, id: string, regels: readonly Eigenrecord[]) {
  const onbekend = new Set(
    opslag.leesOnbekende(
      open.db,
      regels.map(({ recordId }) => recordId),
    ),
  );
  const weg = regels.filter(({ recordId }) => onbekend.has(recordId));
  for (let van = 0; van < weg.length; van += heelMaat) {
    const deel = weg.slice(van, van + heelMaat);
    const inhoud = await verbinding.inhoudVan(deel.map(({ recordId }) => recordId));
    if (!nogOpen()) return weg;
    opslag.inTransactie(open.db, () => {
      for (const een of deel)
        opslag.schrijfTerugrecord(open.db, { ...een, terugzettingId: id, inhoud: inhoud.get(een.recordId) ?? null });
    });
  }
  return weg;
}

/**
 * After going back to a backup, before anything is delivered: reads what the registry has of us that this file no longer knows, keeps
 * it to be named, and lets each stroom count on from where the registry is, so that no place is used twice. Records that both know
 * go again, and the registry keeps them once by their id. Can be broken off and begun again.
 * @throws Registerfout when the line breaks
 */
export async function kijkRegisterNa(terug: Terug): Promise<void> {
  const { open, opslag, verbinding, nogOpen, nu } = terug;
  const { registerId } = verbinding.wie;
  for (;;) {
    const naTeKijken = opslag.leesNaTeKijken(open.db, registerId);
    if (!naTeKijken) return;
    const { id, uitbakTot } = naTeKijken;
    const hoogste = new Map<string, number>();
    let na = { transactie: '0', plek: '0' };
    for (let meer = true; meer;) {
      const oogst = await verbinding.haalEigen(na, maat);
      if (!nogOpen()) return;
      for (const { stroomRef, stroomVolgnummer } of await neemOnbekende(terug, id, oogst.records))
        hoogste.set(stroomRef, Math.max(hoogste.get(stroomRef) ?? 0, stroomVolgnummer));
      if (!nogOpen()) return;
      na = oogst.tot;
      meer = oogst.meer;
    }
    opslag.inTransactie(open.db, () => {
      for (const [stroomRef, hoog] of hoogste)
        opslag.schrijfVerschuiving(open.db, { terugzettingId: id, stroomRef, tot: uitbakTot, hoogste: hoog });
      opslag.schrijfNagekeken(open.db, id, registerId, nu());
    });
  }
}
