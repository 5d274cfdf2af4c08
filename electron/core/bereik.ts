import type { Bereik } from '#shared/contract/eindpunt.ts';
import type { Betreft } from './context.ts';
import type { Opslag } from './opslaglaag.ts';
import type { Sessie } from '#shared/contract/groepen/installatie.ts';
import type { Db } from '#db/openen.ts';
import { weiger } from './weigering.ts';

interface Zoekers {
  db: Db;
  opslag: Opslag;
  sessie: Sessie;
}

const veldBij: Partial<Record<Bereik, string>> = {
  client: 'clientId',
  dossier: 'dossierId',
  besluit: 'besluitId',
  pas: 'pasId',
  document: 'documentId',
  locatie: 'locatieId',
};

function dossierVan({ db, opslag }: Zoekers, bereik: Bereik, id: string): string | null {
  if (bereik === 'dossier') return id;
  if (bereik === 'besluit') return opslag.leesBesluit(db, id)?.dossierId ?? null;
  if (bereik === 'pas') return opslag.leesCopas(db, { id })?.dossierId ?? null;
  return opslag.leesDocument(db, id)?.dossierId ?? null;
}

function betrokkenen(zoekers: Zoekers, bereik: Bereik, id: string): Betreft {
  const { db, opslag } = zoekers;
  if (bereik === 'client')
    return opslag.leesClient(db, id) ? { clientId: id, dossierId: null } : weiger('niet-gevonden');
  const dossierId = dossierVan(zoekers, bereik, id);
  const dossier = dossierId ? opslag.leesDossier(db, dossierId) : null;
  return dossier ? { clientId: dossier.clientId, dossierId: dossier.id } : weiger('niet-gevonden');
}

/**
 * Checks that the record named in the input exists in the user's own administratie and lies within the user's scope.
 * Outside scope answers the same as not there, so that nothing is learnt from the difference.
 */
export function bepaalBereik(zoekers: Zoekers, bereik: Bereik, invoer: object): Betreft {
  const veld = veldBij[bereik];
  if (!veld) return { clientId: null, dossierId: null };
  const id = String(Reflect.get(invoer, veld));
  const { db, opslag, sessie } = zoekers;
  if (bereik === 'locatie') {
    if (!opslag.leesLocatie(db, id) || (sessie.locatieId && sessie.locatieId !== id)) weiger('niet-gevonden');
    return { clientId: null, dossierId: null };
  }
  const betreft = betrokkenen(zoekers, bereik, id);
  if (sessie.locatieId && betreft.clientId && !opslag.verblijftBij(db, betreft.clientId, sessie.locatieId))
    weiger('niet-gevonden');
  return betreft;
}
