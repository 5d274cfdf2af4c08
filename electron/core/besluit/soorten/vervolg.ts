import { plusDagen } from '#shared/beleid/index.ts';
import type { Veldfout } from '#shared/contract/antwoord.ts';
import { besluitteksten as tekst } from '#shared/taal/besluit.ts';
import { beeindigingZinnen } from '#shared/taal/grondzinnen.ts';
import { vervolgbrieven } from '#shared/taal/vervolgbrieven.ts';
import type { NieuwBesluit } from '#db/opslag/index.ts';
import type { Context } from '../../context.ts';
import type { BeschikkingInhoud } from '../../documenten/inhoud.ts';
import { isGeeindigd } from '../../dossier/beeld.ts';
import { dagVanMoment } from '../../klok.ts';
import {
  leesVervolgstand,
  vervolgbezwaren,
  vervolgfeiten,
  vervolguitleg,
  waaromNietVervolg,
  zienswijzeVoor,
  type Vervolginvoer,
  type Vervolgstand,
} from '../../vervolg/regels.ts';
import { feitenVoorBrief } from '../../vervolg/feiten.ts';
import { weiger } from '../../weigering.ts';
import { namenVanAnderen, noemtNaam } from '../huishouden.ts';
import type { Verstrekkingsloop } from '../loop.ts';
import {
  opBesluit,
  type Belet,
  type Besluitinvoer,
  type Grondkeuze,
  type Soortkolommen,
  type Soortregels,
} from '../regels.ts';
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

type Metbewijs = 'verlengen' | 'niet-verlengen' | 'wijzigen' | 'beeindigen';

const bewijsstand = (context: Context, stand: Stand): Vervolgstand =>
  leesVervolgstand(context, stand.dossier.id, opvangVan(stand));

/** What the rules about running opvang look at. */
const deel = (soort: Metbewijs, { per, laatsteDag, gronden, afwijking }: Besluitinvoer): Vervolginvoer => ({
  soort,
  per,
  laatsteDag,
  gronden,
  afwijking,
});

/** The sixteen gronden of 5.2.9 with what the records show of each. */
function zestien(context: Context, stand: Stand): Grondkeuze[] {
  return bewijsstand(context, stand).gronden.map(({ id, titel, uitkomst }) => ({
    id,
    zin: titel,
    artikel: '5.2.9',
    volgt: uitkomst === 'voldaan',
    brief: beeindigingZinnen[id] ?? titel,
  }));
}

function tegenLocatie({ db, opslag }: Context, { locatieId }: Besluitinvoer): Veldfout[] {
  const dicht = locatieId !== null && !opslag.leesLocatie(db, locatieId)?.actief;
  return dicht ? [{ pad: 'locatieId', bericht: tekst.kiesLocatie }] : [];
}

/** Days on which the client was heard about this: in the heronderzoek, about the stay, on the voornemen. */
function gehoordOp({ heronderzoek, voornemen, stukken }: Vervolgstand): BeschikkingInhoud['gesprekken'] {
  const overVerblijf = stukken.flatMap((stuk) =>
    stuk.soort === 'verblijfsgesprek' && !stuk.ingetrokken && stuk.inhoud.clientGesproken ? [stuk.inhoud.datum] : [],
  );
  const mondeling = voornemen?.inhoud.reactieWijze === 'mondeling' ? voornemen.inhoud.reactieOp : null;
  const dagen = [heronderzoek?.inhoud.gesprekOp, mondeling, ...overVerblijf].flatMap((datum) => datum ?? []);
  return [...new Set(dagen)].sort().map((datum) => ({ datum, fysiek: true }));
}

/**
 * What was found when it was looked at again, and what is recorded under the chosen gronden with its day and text, unless it
 * names somebody else (5.2.8, 5.2.9).
 */
export function uitHeronderzoek(
  context: Context,
  stand: Stand,
  gekozen: readonly string[] = [],
): Pick<BeschikkingInhoud, 'resultaten' | 'zienswijze' | 'gesprekken'> {
  const bewijs = bewijsstand(context, stand);
  const { heronderzoek, voornemen } = bewijs;
  const namen = namenVanAnderen(context, stand.beeld.bron.stappen.melding, stand.dossier.clientId);
  const mag = (geschreven: string): string => (noemtNaam(geschreven, namen) ? '' : geschreven);
  const bevinding = mag(heronderzoek?.inhoud.bevindingen ?? '');
  const gronden = bewijs.gronden.filter(({ id }) => gekozen.includes(id));
  const feiten = feitenVoorBrief(bewijs.stukken, gronden).map(mag).filter(Boolean).join('\n');
  return {
    resultaten: [
      ...(bevinding ? [{ titel: tekst.heronderzoek, bevinding }] : []),
      ...(feiten ? [{ titel: vervolgbrieven.watErGebeurde, bevinding: feiten }] : []),
    ],
    gesprekken: gehoordOp(bewijs),
    zienswijze: mag(voornemen?.inhoud.reactie ?? ''),
  };
}

function gedeeld(soort: Metbewijs) {
  return {
    soort,
    belet: (context: Context, stand: Stand): Belet | null => {
      const eerst = opLopendeOpvang(context, stand);
      if (eerst) return eerst;
      const zienswijze = zienswijzeVoor(soort, bewijsstand(context, stand), context.vandaag);
      return zienswijze.mag ? null : { code: 'zienswijze-ontbreekt', tekst: zienswijze.tekst };
    },
    vierOgen: (context: Context, stand: Stand) =>
      stand.beeld.loop.verstrekking ? waaromNietVervolg(context, stand.dossier.id, bewijsstand(context, stand)) : null,
    uitleg: (context: Context, invoer: Besluitinvoer, stand: Stand) =>
      vervolguitleg(deel(soort, invoer), bewijsstand(context, stand)),
    bewijs: (context: Context, invoer: Besluitinvoer, stand: Stand) =>
      vervolgfeiten(deel(soort, invoer), bewijsstand(context, stand)),
    velden: (context: Context, invoer: Besluitinvoer, stand: Stand): Veldfout[] => [
      ...vervolgbezwaren(context, deel(soort, invoer), bewijsstand(context, stand)),
      ...tegenLocatie(context, invoer),
    ],
  };
}

/** Opvang goes on after its last day (5.2.8); the extension begins on the day after it. */
export const verlengen: Soortregels = {
  ...gedeeld('verlengen'),
  gronden: () => [],
  voorgesteld: (context, stand) => bewijsstand(context, stand).verlenging.uitkomst === 'voldaan',
  kolommen: (_context, invoer, stand) => {
    const per = plusDagen(opvangVan(stand).laatsteDag, 1);
    const { locatieId, ...rest } = basis(stand, invoer);
    return { ...rest, per, laatsteDag: invoer.laatsteDag, locatieId: invoer.locatieId ?? locatieId };
  },
  brief: (context, besluit, stand) => ({ ...uitHeronderzoek(context, stand), ...metOpvang(context, besluit, stand) }),
  plaatsVanaf: (_context, { per }) => per,
};

/** Opvang ends on its last day and is not prolonged (5.2.8, 5.2.9), because it need not be or on a grond. */
export const nietVerlengen: Soortregels = {
  ...gedeeld('niet-verlengen'),
  gronden: zestien,
  grondenVrij: true,
  voorgesteld: (context, stand) => {
    const { verlenging, gronden } = bewijsstand(context, stand);
    return verlenging.uitkomst === 'niet-voldaan' || gronden.some(({ uitkomst }) => uitkomst === 'voldaan');
  },
  kolommen: (_context, invoer, stand) => ({ ...basis(stand, invoer), laatsteDag: opvangVan(stand).laatsteDag }),
  brief: (context, besluit, stand) => ({
    ...uitHeronderzoek(context, stand, besluit.gronden),
    ...eerderInBrief(stand, besluit),
    laatsteDag: besluit.laatsteDag,
    andereHulp: besluit.voorwaarden,
  }),
  plaatsVanaf: () => null,
};

/** Another locatie or other agreements from a day on (5.2.9). */
export const wijzigen: Soortregels = {
  ...gedeeld('wijzigen'),
  gronden: () => [],
  voorgesteld: () => true,
  kolommen: (_context, invoer, stand) => ({
    ...basis(stand, invoer),
    // Who turned 23 or became a gezin belongs to another keten from then on (5.2.1).
    keten: stand.beeld.toetsing.keten ?? opvangVan(stand).keten,
    per: invoer.per,
    laatsteDag: opvangVan(stand).laatsteDag,
    locatieId: invoer.locatieId ?? opvangVan(stand).locatieId,
  }),
  brief: (context, besluit, stand) => ({ ...uitHeronderzoek(context, stand), ...metOpvang(context, besluit, stand) }),
  plaatsVanaf: (_context, { per }) => per,
};

/** Opvang ends before its last day (5.2.9). */
export const beeindigen: Soortregels = {
  ...gedeeld('beeindigen'),
  gronden: zestien,
  voorgesteld: () => true,
  kolommen: (_context, invoer, stand) => ({
    ...basis(stand, invoer),
    per: invoer.per,
    laatsteDag: invoer.per && plusDagen(invoer.per, -1),
  }),
  brief: (context, besluit, stand) => ({
    ...uitHeronderzoek(context, stand, besluit.gronden),
    ...eerderInBrief(stand, besluit),
    per: besluit.per,
    laatsteDag: besluit.laatsteDag,
    copas: besluit.keten === 'volwassenen',
    andereHulp: besluit.voorwaarden,
  }),
  plaatsVanaf: (_context, { per }) => per,
};
