import { geeft, nogTeVertellen, verzoektaak, type Verzoekinhoud, type Verzoektaak } from '#shared/domein/verzoek.ts';
import { verzoekteksten } from '#shared/taal/inzage.ts';
import type { Gegevensverzoekrij } from '#db/opslag/index.ts';
import { uiterlijkVanLijst } from '../bewaren/wissing.ts';
import type { Leesbron } from '../context.ts';

type Verzoek = Pick<Gegevensverzoekrij, 'id' | 'inhoud'>;

/** Whether somebody hears by itself what was granted: of an erasure the registry does, when it is done. */
export const hoortVanzelf = ({ feiten }: Verzoekinhoud, ontvanger: string): boolean =>
  feiten.soort === 'wissing' && ontvanger === verzoekteksten.register;

/** Whom a person must still tell (AVG 19). */
export const zelfTeVertellen = (inhoud: Verzoekinhoud): string[] =>
  nogTeVertellen(inhoud).filter((wie) => !hoortVanzelf(inhoud, wie));

/** Until when what was granted to be erased must be gone (Wmo 2015 5.3.5); null: nothing was granted, or it is gone. */
export function wissenVoor(bron: Pick<Leesbron, 'db' | 'opslag' | 'beleid'>, { id, inhoud }: Verzoek): string | null {
  // Opened again, or refused after all: the answer that asked for it is gone. A list that a colleague took back still waits for a new answer.
  if (!geeft(inhoud.afhandeling?.uitkomst)) return null;
  const lijst = bron.opslag.leesLijstBijVerzoek(bron.db, id);
  return lijst && uiterlijkVanLijst(bron, lijst);
}

/** What is left to do of a request; null: nothing. */
export const taakVan = (bron: Pick<Leesbron, 'db' | 'opslag' | 'beleid'>, verzoek: Verzoek): Verzoektaak | null =>
  verzoektaak(verzoek.inhoud, {
    vertellen: zelfTeVertellen(verzoek.inhoud).length > 0,
    wissen: wissenVoor(bron, verzoek) !== null,
  });
