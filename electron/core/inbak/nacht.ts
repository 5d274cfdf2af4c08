import type { Registerrecord } from '#shared/register/records.ts';
import { uitwisselteksten as tekst } from '#shared/taal/uitwisseling.ts';
import type { Context } from '../context.ts';
import { weiger } from '../weigering.ts';
import { plekVan } from './locatie.ts';
import { namensWie } from './namens.ts';
import { leesRecord } from './record.ts';

/** A night as an aanbieder closed its register. */
export type Nachtrecord = Extract<Registerrecord, { soort: 'nachtregister' }>;
type Rij = Nachtrecord['inhoud']['rijen'][number];

/** Why a night waits, in Dutch; null: it does not. */
export const waaromWachtNacht = (context: Context, { organisatie, inhoud }: Nachtrecord): string | null =>
  plekVan(context, organisatie.id, inhoud.locatie) ? null : tekst.wacht.locatie;

/** Who a line is about here: only somebody whom this aanbieder placed, or who was assigned to it. Null: somebody else. */
function wieIs({ db, opslag }: Context, organisatieId: string, { clientRef, dossierRef }: Rij): string | null {
  const gekoppeld = opslag.leesClientkoppeling(db, organisatieId, clientRef);
  if (gekoppeld) return opslag.leesHuidigeClient(db, gekoppeld);
  const toewijzing = dossierRef ? opslag.leesVerstuurdeToewijzingen(db, dossierRef).get(organisatieId) : undefined;
  const genoemd = toewijzing?.bewoners.some((bewoner) => bewoner.clientRef === clientRef);
  return genoemd && opslag.leesClient(db, clientRef) ? opslag.leesHuidigeClient(db, clientRef) : null;
}

function dossierVan({ db, opslag }: Context, clientId: string, locatieId: string, datum: string): string | null {
  const op = opslag
    .leesDossiersVanClient(db, clientId)
    .flatMap(({ id }) => opslag.leesPlaatsingen(db, id))
    .find((p) => p.locatieId === locatieId && p.van <= datum && (p.tot ?? '9999') >= datum);
  return op?.dossierId ?? null;
}

/** The totals as the aanbieder closed them, so that figures here and there are the same. */
function schrijfRegister(
  context: Context,
  { inhoud, organisatie, vastgelegdOp }: Nachtrecord,
  locatieId: string,
): void {
  const { db, opslag } = context;
  const { datum, status, capaciteit, buitenGebruik: dicht, extra, geteld, toelichting } = inhoud;
  const { slapers: _, ...totalen } = inhoud.totalen;
  const versie = Math.max(inhoud.versie, (opslag.leesNachtregister(db, locatieId, datum)?.versie ?? 0) + 1);
  opslag.schrijfNachtregister(db, {
    ...{ locatieId, datum, versie, wat: status, stand: 'gesloten', capaciteit, dicht, extra, ...totalen, nogOpen: 0 },
    ...{ geteld, reden: toelichting || (status === 'gecorrigeerd' ? tekst.gewijzigd : '') },
    ...{ doorId: namensWie(context, organisatie), op: vastgelegdOp },
  });
}

/**
 * Applies the register of a night: the lines of who is known here, in the place of those of an earlier version. The highest
 * version counts, so the order does not matter.
 * @returns whether anything was new
 * @throws Geweigerd when somebody stands with another aanbieder in the same night
 */
export function pasNachtToe(context: Context, record: Nachtrecord): boolean {
  const { db, opslag } = context;
  const { organisatie, inhoud } = record;
  const { datum, locatie } = inhoud;
  const locatieId =
    plekVan(context, organisatie.id, locatie) ?? weiger('niet-gevonden', { melding: tekst.kiesLocatie });
  const waar = { organisatieId: organisatie.id, datum, locatieRef: locatie.locatieRef };
  const rij = opslag.leesNachtrecord(db, waar);
  const vorige = rij ? leesRecord(rij) : null;
  const eerder = vorige?.soort === 'nachtregister' ? vorige.inhoud : null;
  if (eerder && eerder.versie >= inhoud.versie) return false;
  const mensen = (rijen: readonly Rij[]) =>
    rijen.flatMap((regel) => {
      const clientId = wieIs(context, organisatie.id, regel);
      return clientId ? [{ clientId, stand: regel.stand, tijd: regel.tijd }] : [];
    });
  const nieuw = mensen(inhoud.rijen);
  const elders = opslag
    .leesNachtElders(db, locatieId, datum)
    .find(({ clientId }) => nieuw.some((een) => een.clientId === clientId && een.stand !== 'vertrokken'));
  if (elders) weiger('stap-niet-mogelijk', { melding: tekst.nachtElders(elders.locatienaam) });
  const weg = new Set([...mensen(eerder?.rijen ?? []), ...nieuw].map(({ clientId }) => clientId));
  opslag.schrijfNachtregels(
    db,
    { locatieId, datum },
    [...weg],
    nieuw.map(({ clientId, stand, tijd }) => ({
      ...{ locatieId, datum, clientId, stand, bedId: null, tijd: stand === 'laat' ? tijd : null },
      dossierId: dossierVan(context, clientId, locatieId, datum),
    })),
  );
  schrijfRegister(context, record, locatieId);
  return true;
}
