import type { CrisisstukVan } from '#shared/contract/groepen/crisis.ts';
import type { GelezenInvoer } from '#shared/contract/tabel.ts';
import { crisisbijdrageteksten } from '#shared/taal/crisis/bijdrageteksten.ts';
import { verblijfmeldingen } from '#shared/taal/crisis/verblijfteksten.ts';
import type { Context } from '../../context.ts';
import { documentomgeving } from '../../documenten/lettertypen.ts';
import { vervolgbriefPdf, type Vervolgbrief } from '../../documenten/vervolgbrief.ts';
import { weiger } from '../../weigering.ts';
import { leesCrisis } from '../stukken.ts';
import { verblijfhoofd } from '../verblijf/hoofd.ts';
import { bedragOp } from './rekenen.ts';

const t = crisisbijdrageteksten.brief;
type Vraag = GelezenInvoer<'crisisbijdrage.brief'>;

/** The record as it was seen, if it is still the newest version. */
export function leesBriefstuk(context: Context, { dossierId, id, versie }: Vraag): CrisisstukVan<'bijdragebrief'> {
  const stuk = leesCrisis(context, dossierId).find((een) => een.id === id);
  if (stuk?.soort !== 'bijdragebrief' || stuk.ingetrokken) return weiger('niet-gevonden');
  return stuk.versie === versie ? stuk : weiger('conflict');
}

/**
 * Draws the letter about the bijdrage. It names no address, of the client or of the place: it is handed over, never posted to where
 * somebody else can find it (5.1.3).
 */
export async function tekenBijdragebrief(context: Context, vraag: Vraag): Promise<Uint8Array> {
  const { db, opslag, instellingen } = context;
  const { inhoud: stuk } = leesBriefstuk(context, vraag);
  const bedrag = bedragOp(instellingen.crisisafspraken.bijdragen, stuk.vanaf);
  if (!bedrag) return weiger('stap-niet-mogelijk', { melding: verblijfmeldingen.geenBedrag });
  const dossier = opslag.leesDossier(db, vraag.dossierId) ?? weiger('niet-gevonden');
  const client = opslag.leesClient(db, dossier.clientId) ?? weiger('niet-gevonden');
  const inhoud: Vervolgbrief = {
    ...verblijfhoofd(context, client, dossier),
    onderwerp: t.onderwerp,
    kop: t.kop,
    brief: true,
    delen: [
      { kop: '', alineas: [t.inleiding(stuk.vanaf)] },
      {
        kop: t.hoogteKop,
        alineas: [t.hoogte(bedrag.centen, bedrag.per, bedrag.bron), bedrag.per === 'maand' ? t.rato : t.dag],
      },
      { kop: t.nietKop, alineas: [...t.niet, t.vraag] },
    ],
  };
  return vervolgbriefPdf(inhoud, documentomgeving(context));
}
