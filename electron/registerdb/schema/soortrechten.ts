import { organisatiesoorten, type Organisatiesoort } from '#shared/contract/rechten.ts';
import { recordsoorten, type Recordsoort } from '#shared/register/records.ts';
import { magVersturen } from '#shared/register/schrijvers.ts';

/**
 * What may be read of what another sent, when it is meant for the reader. Of an aanbieder: the toewijzing holds of each besluit and
 * pass what it needs, and nothing of why (Wmo 5.1.2). Of the college: from Veilig Thuis counts by the month (Wmo 5.1.6).
 */
const leest: Readonly<Record<Organisatiesoort, ReadonlySet<Recordsoort>>> = {
  gemeente: new Set<Recordsoort>(['crisisopvang']),
  opvangaanbieder: new Set<Recordsoort>(['toewijzing']),
  'veilig-thuis': new Set<Recordsoort>(),
};

export interface Soortrecht {
  organisatiesoort: Organisatiesoort;
  soort: Recordsoort;
  schrijven: boolean;
  lezen: boolean;
}

/**
 * Who may write which kind of record, and read it when it is meant for them; a kind that is not named is nobody's to read. What an
 * aanbieder sends, its gemeente reads whole: the policy says so, not this table.
 */
export function soortrechten(): Soortrecht[] {
  return organisatiesoorten.flatMap((organisatiesoort) =>
    recordsoorten.map((soort) => ({
      organisatiesoort,
      soort,
      schrijven: magVersturen(organisatiesoort, soort),
      lezen: leest[organisatiesoort].has(soort),
    })),
  );
}
