import { registerrecordSchema, REGISTERSCHEMA, type Registerrecord } from '#shared/register/records.ts';
import { leveringteksten } from '#shared/taal/levering.ts';
import { schrijfAuditregel } from '../audit/schrijven.ts';
import type { Context } from '../context.ts';
import { neemRecordsIn, zetTerzijde } from '../inbak/inlezen.ts';
import { namensWie } from '../inbak/namens.ts';
import { laatLiggen, neemtIn } from '../inbak/verwerken.ts';
import { meldToewijzingen } from '../uitwisseling/toewijzen.ts';
import type { Gevolgd, Opgehaald, Partner } from './levering/poort.ts';
import type { Terzijde } from './lezen.ts';

/** Where a record came from, as it stands in the list of what came in. */
export const registerbron = leveringteksten.bron;

/** What the registry gave, read strictly: what is no record that we know is kept with where it goes wrong; what we need not is passed over. */
function lees(context: Context, gehaald: readonly Opgehaald[]): { records: Registerrecord[]; terzijde: Terzijde[] } {
  const records: Registerrecord[] = [];
  const terzijde: Terzijde[] = [];
  for (const een of gehaald) {
    if (laatLiggen(context, een.soort ?? '')) continue;
    const ruw = { schema: REGISTERSCHEMA, ...een };
    const gelezen = registerrecordSchema.safeParse(ruw);
    if (gelezen.success) records.push(gelezen.data);
    else {
      const pad = (gelezen.error.issues[0]?.path ?? []).join('.');
      terzijde.push({ regel: 0, recordId: een.recordId, soort: een.soort ?? '?', pad, ruw });
    }
  }
  return { records, terzijde };
}

/**
 * Takes in what a partner recorded, as the registry gave it: by the same rules as a file, under the name of the registry and not
 * of whoever happens to be at the desk; and notes how far it was read. Runs in the transaction of the caller.
 * @returns whether anything was new
 */
export function neemUitRegister(
  bij: Context,
  {
    van,
    records: gehaald,
    registerId,
    tot,
  }: { van: Partner; records: readonly Opgehaald[]; registerId: string; tot: Gevolgd },
): boolean {
  const { db, opslag, nu, poorten } = bij;
  // Looking without finding would be news to every other desk: only the moment is kept, which no desk shares.
  const niets = gehaald.length === 0 && opslag.leesWerkplek(db) !== null;
  const vanaf = niets ? opslag.leesGevolgd(db, registerId, van.id) : null;
  opslag.schrijfGevolgd(db, {
    ...{ registerId, organisatieId: van.id, organisatienaam: van.naam, soort: van.soort },
    ...{ ...(vanaf ?? tot), op: nu },
  });
  if (gehaald.length === 0) return false;
  const naam = leveringteksten.register;
  const gebruikerId = namensWie(bij, { id: registerId, naam });
  // A worker who is bound to a locatie must not make the desk miss what is about another one.
  const sessie = { ...bij.sessie, gebruikerId, naam, rollen: [], locatieId: null };
  const context: Context = { ...bij, sessie };
  const { records, terzijde } = lees(context, gehaald);
  const voorOns = records.filter((record) => neemtIn(context, record));
  const kapot = zetTerzijde(context, { organisatie: van, terzijde }, registerbron);
  const uitslag = neemRecordsIn(context, voorOns, registerbron);
  const nieuw = kapot + uitslag.verwerkt + uitslag.wachtend + uitslag.geweigerd > 0;
  if (!nieuw) return false;
  meldToewijzingen(context);
  schrijfAuditregel(db, opslag, poorten, sessie, nu, {
    actie: 'U',
    gebeurtenis: 'register.ontvangen',
    tekst: leveringteksten.ontvangenVan(van.naam),
    uitkomst: 'gelukt',
    betreft: { clientId: null, dossierId: null },
  });
  return true;
}
