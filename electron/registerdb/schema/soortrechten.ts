import type { Organisatiesoort } from '#shared/contract/rechten.ts';
import { recordsoorten, type Recordsoort } from '#shared/register/records.ts';

/** Decisions about an aanspraak are the college's alone. */
const vanHetCollege: ReadonlySet<string> = new Set(['besluit', 'vervolgbesluit', 'copas', 'toewijzing']);
/**
 * What an aanbieder may read of the records that are meant for it: the toewijzing holds of each besluit and pass what it needs,
 * and nothing of why (Wmo 5.1.2).
 */
const voorAanbieder: ReadonlySet<string> = new Set(['toewijzing']);
/** Crisisopvang counts without saying who: no names, no BSN, no addresses leave Veilig Thuis. */
const vanVeiligThuis: ReadonlySet<string> = new Set(['uitstroom', 'sluiting']);

const schrijft: Readonly<Record<Organisatiesoort, (soort: Recordsoort) => boolean>> = {
  gemeente: () => true,
  opvangaanbieder: (soort) => !vanHetCollege.has(soort),
  'veilig-thuis': (soort) => vanVeiligThuis.has(soort),
};

export interface Soortrecht {
  organisatiesoort: Organisatiesoort;
  soort: Recordsoort;
  schrijven: boolean;
  lezen: boolean;
}

/** Who may write which kind of record, and read it when it is meant for them; a kind that is not named is nobody's to read. */
export function soortrechten(): Soortrecht[] {
  return (Object.keys(schrijft) as Organisatiesoort[]).flatMap((organisatiesoort) =>
    recordsoorten.map((soort) => ({
      organisatiesoort,
      soort,
      schrijven: schrijft[organisatiesoort](soort),
      lezen: organisatiesoort === 'opvangaanbieder' && voorAanbieder.has(soort),
    })),
  );
}
