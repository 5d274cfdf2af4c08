import { plusDagen } from '#shared/beleid/index.ts';
import type { Veldfout } from '#shared/contract/antwoord.ts';
import type { Besluitsoort } from '#shared/contract/groepen/besluit.ts';
import { besluitteksten as tekst } from '#shared/taal/besluit.ts';
import type { NieuwBesluit } from '#db/opslag/index.ts';
import type { Context } from '../../context.ts';
import { isGeeindigd } from '../../dossier/beeld.ts';
import { dagVanMoment } from '../../klok.ts';
import { weiger } from '../../weigering.ts';
import type { Verstrekkingsloop } from '../loop.ts';
import { opBesluit, type Belet, type Besluitinvoer, type Soortkolommen, type Soortregels } from '../regels.ts';
import type { Stand } from '../stand.ts';
import { verstrekkingInBrief } from './aanvraag.ts';

const dag = (moment: string): string => dagVanMoment(moment);

/** The opvang that these besluiten are about. */
function opvangVan({ beeld }: Stand): Verstrekkingsloop {
  return beeld.loop.verstrekking ?? weiger('stap-niet-mogelijk');
}

/** They are about opvang that runs: what has ended van rechtswege asks for a new melding (5.2.9). */
export function opLopendeOpvang({ vandaag }: Context, { beeld }: Stand): Belet | null {
  const { verstrekking } = beeld.loop;
  if (!verstrekking) return { code: 'stap-niet-mogelijk', tekst: tekst.geenOpvang };
  const voorbij = isGeeindigd(verstrekking.laatsteDag, vandaag);
  return voorbij ? { code: 'stap-niet-mogelijk', tekst: tekst.opvangGeeindigd } : null;
}

/** The first day on which it works lies within the opvang and is not gone by (only intrekken can work back). */
export function tegenPer({ vandaag }: Context, { per }: Besluitinvoer, stand: Stand): Veldfout[] {
  const { ingangsdatum, laatsteDag } = opvangVan(stand);
  if (!per) return [{ pad: 'per', bericht: tekst.kiesPer }];
  if (per < vandaag) return [{ pad: 'per', bericht: tekst.perVoorbij }];
  return per < ingangsdatum || per > laatsteDag ? [{ pad: 'per', bericht: tekst.perBuitenOpvang }] : [];
}

/** What a letter about running opvang tells of the besluit that it changes. */
export function eerderInBrief(
  stand: Stand,
  besluit: Pick<NieuwBesluit, 'opBesluitId'>,
): {
  eerder: { genomenOp: string; laatsteDag: string | null };
} {
  const op = opBesluit(stand, besluit) ?? weiger('stap-niet-mogelijk');
  return { eerder: { genomenOp: dag(op.genomenOp), laatsteDag: stand.beeld.loop.verstrekking?.laatsteDag ?? null } };
}

/** 5.2.11, 5.2.8: the client goes on having opvang; the letter says what. */
function metOpvang(context: Context, besluit: NieuwBesluit, stand: Stand) {
  const opvang = opvangVan(stand);
  const { keten, laatsteDag } = besluit;
  if (!keten || !laatsteDag) return weiger('stap-niet-mogelijk');
  const van = besluit.per ?? opvang.ingangsdatum;
  return {
    ...eerderInBrief(stand, besluit),
    per: besluit.per,
    verstrekking: {
      ...verstrekkingInBrief(context, besluit, stand, { keten, ingangsdatum: van, laatsteDag }),
      perspectiefUiterlijk: null,
    },
  };
}

function basis(stand: Stand, invoer: Besluitinvoer): Soortkolommen {
  const { keten, locatieId, verstrekking } = opvangVan(stand);
  const opBesluitId = invoer.opBesluitId ?? verstrekking.id;
  return { opBesluitId, per: null, keten, ingangsdatum: null, laatsteDag: null, locatieId };
}

const gedeeld = (soort: Besluitsoort) => ({
  soort,
  belet: opLopendeOpvang,
  gronden: () => [],
  voorgesteld: () => true,
  uitleg: () => [],
});

/** Opvang goes on after its last day (5.2.8); the extension begins on the day after it. */
export const verlengen: Soortregels = {
  ...gedeeld('verlengen'),
  velden: (context, { laatsteDag, locatieId }, stand) => {
    const fouten: Veldfout[] = [];
    if (!laatsteDag || laatsteDag <= opvangVan(stand).laatsteDag)
      fouten.push({ pad: 'laatsteDag', bericht: tekst.verlengTot });
    if (locatieId && !context.opslag.leesLocatie(context.db, locatieId)?.actief)
      fouten.push({ pad: 'locatieId', bericht: tekst.kiesLocatie });
    return fouten;
  },
  kolommen: (_context, invoer, stand) => {
    const opvang = opvangVan(stand);
    const per = plusDagen(opvang.laatsteDag, 1);
    return { ...basis(stand, invoer), per, laatsteDag: invoer.laatsteDag };
  },
  brief: (context, besluit, stand) => metOpvang(context, besluit, stand),
  plaatsVanaf: (_context, { per }) => per,
};

/** Opvang ends on its last day and is not prolonged (5.2.8, 5.2.9). */
export const nietVerlengen: Soortregels = {
  ...gedeeld('niet-verlengen'),
  velden: () => [],
  kolommen: (_context, invoer, stand) => ({ ...basis(stand, invoer), laatsteDag: opvangVan(stand).laatsteDag }),
  brief: (_context, besluit, stand) => ({
    ...eerderInBrief(stand, besluit),
    laatsteDag: besluit.laatsteDag,
    andereHulp: besluit.voorwaarden,
  }),
  plaatsVanaf: () => null,
};

/** Another locatie or other agreements from a day on (5.2.9). */
export const wijzigen: Soortregels = {
  ...gedeeld('wijzigen'),
  velden: (context, invoer, stand) => {
    const actief = invoer.locatieId && context.opslag.leesLocatie(context.db, invoer.locatieId)?.actief;
    return [
      ...tegenPer(context, invoer, stand),
      ...(invoer.locatieId && !actief ? [{ pad: 'locatieId', bericht: tekst.kiesLocatie }] : []),
    ];
  },
  kolommen: (_context, invoer, stand) => ({
    ...basis(stand, invoer),
    per: invoer.per,
    laatsteDag: opvangVan(stand).laatsteDag,
    locatieId: invoer.locatieId ?? opvangVan(stand).locatieId,
  }),
  brief: (context, besluit, stand) => metOpvang(context, besluit, stand),
  plaatsVanaf: (_context, { per }) => per,
};

/** Opvang ends before its last day (5.2.9). */
export const beeindigen: Soortregels = {
  ...gedeeld('beeindigen'),
  velden: tegenPer,
  kolommen: (_context, invoer, stand) => ({
    ...basis(stand, invoer),
    per: invoer.per,
    laatsteDag: invoer.per && plusDagen(invoer.per, -1),
  }),
  brief: (_context, besluit, stand) => ({
    ...eerderInBrief(stand, besluit),
    per: besluit.per,
    laatsteDag: besluit.laatsteDag,
    copas: besluit.keten === 'volwassenen',
    andereHulp: besluit.voorwaarden,
  }),
  plaatsVanaf: (_context, { per }) => per,
};
