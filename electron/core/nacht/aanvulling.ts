import { plusDagen } from '#shared/beleid/index.ts';
import type { Termijn } from '#shared/contract/groepen/dossier.ts';
import { weergavenaam } from '#shared/domein/naam.ts';
import { nachtteksten as tekst } from '#shared/taal/nacht.ts';
import type { Dossierrij } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';

/**
 * Who left according to the night register while the stay still runs: the begeleider records the uitstroom, or says that the
 * register is wrong (5.2.12). The register ends no stay.
 */
function termijnen({ db, opslag }: Pick<Context, 'db' | 'opslag'>, { id }: Dossierrij): Termijn[] {
  if (opslag.leesOrganisatie(db).soort !== 'opvangaanbieder') return [];
  return opslag.leesVertrokkenInNacht(db, id).map((r) => ({
    soort: 'vertrek-genoteerd',
    sleutel: r.clientId,
    uiterlijk: plusDagen(r.datum, 1),
    artikel: '5.2.12',
    omschrijving: tekst.termijn(weergavenaam(r), r.datum, r.locatienaam),
  }));
}

/** What the night register adds to a dossier. */
export const nachtaanvulling = { termijnen };
