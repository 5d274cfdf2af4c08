import { client as clientgroep, type Clientvelden } from '#shared/contract/groepen/client.ts';
import { importvelden } from '#shared/import/velden.ts';
import { importteksten } from '#shared/taal/importeren.ts';
import { veldbericht } from '#shared/taal/invoer.ts';
import type { Importregelrij, Importrij } from '#db/opslag/index.ts';
import { Regellezer } from './regel.ts';
import { leesBsn, leesDatum, leesGeslacht, leesPostcode, leesTekst, leesTelefoon } from './waarde.ts';

const labels = new Map(importvelden.client.map(({ id, label }) => [id, label]));

/** Every field of a client as the cells say it, before the schema judges it. */
function ruweVelden(lezer: Regellezer): Record<keyof Clientvelden, unknown> {
  const tekst = (veld: string): string => lezer.lees(veld, leesTekst);
  return {
    achternaam: tekst('achternaam'),
    tussenvoegsel: tekst('tussenvoegsel'),
    voornamen: tekst('voornamen'),
    roepnaam: tekst('roepnaam'),
    geboortedatum: lezer.lees('geboortedatum', leesDatum),
    bsn: lezer.lees('bsn', leesBsn),
    geenBsnReden: tekst('geenBsnReden'),
    geslacht: lezer.lees('geslacht', leesGeslacht),
    telefoon: lezer.lees('telefoon', leesTelefoon),
    email: tekst('email'),
    straat: tekst('straat'),
    huisnummer: tekst('huisnummer'),
    postcode: lezer.lees('postcode', leesPostcode),
    plaats: tekst('plaats'),
    taal: tekst('taal'),
    bijzonderheden: tekst('bijzonderheden'),
  };
}

/**
 * A line as the fields of a client, judged by the same schema as what is typed. `velden` is null when something is wrong.
 * @param vandaag nobody is born later (`YYYY-MM-DD`)
 */
export function leesClientregel(
  bestand: Pick<Importrij, 'koppeling' | 'koppen'>,
  regel: Pick<Importregelrij, 'cellen'>,
  vandaag: string,
): { velden: Clientvelden | null; lezer: Regellezer } {
  const lezer = new Regellezer(bestand, regel);
  const ruw = ruweVelden(lezer);
  const gelezen = clientgroep['client.aanmaken'].invoer.safeParse({ velden: ruw }, { error: veldbericht });
  if (!gelezen.success)
    for (const { path, message } of gelezen.error.issues) {
      const veld = String(path[1] ?? '');
      // A BSN that cannot be read is no missing one.
      if (veld === 'geenBsnReden' && lezer.heeftFout('bsn')) continue;
      if (veld === 'geenBsnReden' && lezer.kolom(veld) === null) lezer.fout('bsn', importteksten.waarde.geenBsn);
      else lezer.fout(veld, lezer.kolom(veld) === null ? `${labels.get(veld) ?? veld}: ${message}` : message);
    }
  const { geboortedatum } = ruw;
  if (typeof geboortedatum === 'string' && geboortedatum > vandaag)
    lezer.fout('geboortedatum', importteksten.waarde.toekomst);
  return { velden: gelezen.success && lezer.fouten.length === 0 ? gelezen.data.velden : null, lezer };
}
