import { laatsteVan, plusDagen } from '#shared/beleid/index.ts';
import type { Veldfout } from '#shared/contract/antwoord.ts';
import { besluitteksten as tekst, herzieningsgronden } from '#shared/taal/besluit.ts';
import type { Context } from '../../context.ts';
import { weiger } from '../../weigering.ts';
import { leesVervolgstand } from '../../vervolg/regels.ts';
import { zienswijzestand } from '../../vervolg/zienswijze.ts';
import type { Besluitinvoer, Soortregels } from '../regels.ts';
import type { Stand } from '../stand.ts';
import { eerderInBrief, uitHeronderzoek } from './vervolg.ts';

/** Working back is for who was given opvang on wrong data (Wmo 2.3.10, first ground); otherwise people could rely on it. */
const magTerug: ReadonlySet<string> = new Set(['onjuiste-gegevens']);

/** @throws Geweigerd `zienswijze-ontbreekt` while the client could not react (Awb 4:8) */
function tegenDag(context: Context, { per, gronden }: Besluitinvoer, { beeld, dossier }: Stand): Veldfout[] {
  const { vandaag } = context;
  const opvang = beeld.loop.verstrekking ?? weiger('stap-niet-mogelijk');
  const { voornemen } = leesVervolgstand(context, dossier.id, opvang);
  const zienswijze = zienswijzestand(voornemen?.inhoud.soort === 'intrekken' ? voornemen : null, vandaag);
  if (!zienswijze.mag) weiger('zienswijze-ontbreekt', { melding: zienswijze.tekst });
  if (!per) return [{ pad: 'per', bericht: tekst.kiesPer }];
  if (per < opvang.ingangsdatum || per > opvang.laatsteDag) return [{ pad: 'per', bericht: tekst.perBuitenOpvang }];
  if (per < vandaag && !gronden.some((id) => magTerug.has(id)))
    return [{ pad: 'per', bericht: tekst.terugAlleenOnjuist }];
  return [];
}

/** Wmo 2.3.10: taking back what was granted, from a day on that may be gone by. */
export const intrekken: Soortregels = {
  soort: 'intrekken',
  // Also after its end: what was had on wrong data can be taken back later.
  belet: (_context, { beeld }) =>
    beeld.loop.verstrekking ? null : { code: 'stap-niet-mogelijk', tekst: tekst.geenOpvang },
  gronden: () =>
    herzieningsgronden.map(({ id, zin, brief }) => ({ id, zin, artikel: 'Wmo 2.3.10', volgt: true, brief })),
  voorgesteld: () => true,
  velden: tegenDag,
  uitleg: () => [],
  kolommen: (_context, invoer, { beeld }) => {
    const { keten, locatieId, verstrekking } = beeld.loop.verstrekking ?? weiger('stap-niet-mogelijk');
    const opBesluitId = invoer.opBesluitId ?? verstrekking.id;
    const laatsteDag = invoer.per && plusDagen(invoer.per, -1);
    return { opBesluitId, per: invoer.per, keten, ingangsdatum: null, laatsteDag, locatieId };
  },
  brief: (context, besluit, stand) => ({
    zienswijze: uitHeronderzoek(context, stand).zienswijze,
    ...eerderInBrief(stand, besluit),
    per: besluit.per,
    terugwerkend: besluit.per !== null && besluit.per < context.vandaag,
    laatsteDag: besluit.laatsteDag,
    copas: besluit.keten === 'volwassenen',
    andereHulp: besluit.voorwaarden,
  }),
  // Nobody is put out of a bed in which they have slept.
  plaatsVanaf: ({ vandaag }, { per }) => laatsteVan(vandaag, per),
};
