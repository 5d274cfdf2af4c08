import { naarWerkdag, parameterwaarde, plusDagen } from '#shared/beleid/index.ts';
import { besluitteksten as tekst } from '#shared/taal/besluit.ts';
import { schrijfDatum } from '#shared/taal/datum.ts';
import { foutteksten } from '#shared/taal/fouten.ts';
import type { Context } from '../../context.ts';
import { leesHerstelkans, type Herstelkans } from '../herstelkans.ts';
import type { Belet, Soortregels } from '../regels.ts';
import type { Stand } from '../stand.ts';

/** Awb 4:5 lid 4: the besluit is made known within four weken after the hersteltermijn ran out. */
export function uiterlijkBuitenBehandeling({ beleid }: Pick<Context, 'beleid'>, { uiterlijk }: Herstelkans): string {
  return naarWerkdag(plusDagen(uiterlijk, parameterwaarde(beleid, 'buitenBehandeling', uiterlijk)));
}

function watOntbreekt(context: Context, stand: Stand): string | null {
  const kans = leesHerstelkans(context, stand.dossier.id);
  if (!kans) return tekst.geenHersteltermijn;
  if (kans.meegewerkt) return tekst.welMeegewerkt;
  if (kans.uiterlijk >= context.vandaag) return tekst.hersteltermijnLoopt(schrijfDatum(kans.uiterlijk));
  const grens = uiterlijkBuitenBehandeling(context, kans);
  return context.vandaag > grens ? tekst.buitenBehandelingTeLaat(schrijfDatum(grens)) : null;
}

function belet(context: Context, stand: Stand): Belet | null {
  if (stand.beeld.loop.opAanvraag) return { code: 'al-besloten', tekst: foutteksten['al-besloten'] };
  const ontbreekt = watOntbreekt(context, stand);
  return ontbreekt ? { code: 'stap-niet-mogelijk', tekst: ontbreekt } : null;
}

/** Awb 4:5: not dealt with, because the aanvraag stayed incomplete after a chance to complete it. */
export const buitenBehandeling: Soortregels = {
  soort: 'buiten-behandeling',
  belet,
  gronden: () => [],
  voorgesteld: (context, stand) => belet(context, stand) === null,
  velden: () => [],
  uitleg: (_context, _invoer, { beeld }) => [beeld.toetsing.inBehandeling, beeld.toetsing.onderzoek],
  bewijs: (context, _invoer, { dossier }) => ({ hersteltermijn: leesHerstelkans(context, dossier.id) }),
  kolommen: (_context, _invoer, { beeld }) => ({
    opBesluitId: null,
    per: null,
    keten: beeld.toetsing.keten,
    ingangsdatum: null,
    laatsteDag: null,
    locatieId: null,
  }),
  brief: (context, besluit, { dossier }) => {
    const kans = leesHerstelkans(context, dossier.id);
    return {
      andereHulp: besluit.voorwaarden,
      aanvulling: kans && { brief: kans.brief, uiterlijk: kans.uiterlijk, ontbreekt: kans.gevraagd },
    };
  },
  plaatsVanaf: () => null,
};
