import { toetsen } from '#shared/beleid/index.ts';
import type { Besluitsoort } from '#shared/contract/groepen/besluit.ts';
import { isSjabloonsoort } from '#shared/sjabloon/model.ts';
import { besluitteksten } from '#shared/taal/besluit.ts';
import { weergavenaam } from '#shared/domein/naam.ts';
import type { Clientrij, NieuwBesluit } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import type { BeschikkingInhoud } from '../documenten/inhoud.ts';
import { weiger } from '../weigering.ts';
import { adresEnAfzender, briefhoofd } from './briefhoofd.ts';
import { bevindingenVoorBrief } from './huishouden.ts';
import { besluitregels } from './soorten/index.ts';
import type { Stand } from './stand.ts';

export { briefhoofd } from './briefhoofd.ts';

/** Last day on which bezwaar can be made when it is made known on a day (Awb 6:7, 6:8; Algemene termijnenwet). */
export function bezwaarTot({ vandaag, beleid }: Pick<Context, 'vandaag' | 'beleid'>, bekendOp: string): string {
  const { gevolg } = toetsen.bezwaartermijn.beoordeel({ bekendgemaaktOp: bekendOp }, vandaag, beleid);
  return gevolg.laatsteDag ?? weiger('onverwacht');
}

function uitOnderzoek(context: Context, { beeld, dossier }: Stand) {
  const { onderzoek, melding } = beeld.bron.stappen;
  return {
    aangevraagdOp: melding?.aanvraagOp ?? dossier.gemeldOp,
    gesprekken: (onderzoek?.gesprekken ?? []).flatMap(({ datum, fysiek }) =>
      datum ? [{ datum, fysiek: fysiek === true }] : [],
    ),
    resultaten: bevindingenVoorBrief(context, melding, onderzoek, dossier.clientId).wel,
  };
}

/**
 * Fills in everything that 5.2.8 asks of a beschikking, from the dossier and what the beslisser wrote. The letter has the
 * date on which it is to be made known (`bekendOp`): from that day the last day for bezwaar in it is counted.
 */
export function beschikkingInhoud(
  context: Context,
  besluit: NieuwBesluit,
  stand: Stand,
  bekendOp: string,
): BeschikkingInhoud {
  const { db, opslag, instellingen: i } = context;
  const client = opslag.leesClient(db, stand.dossier.clientId) ?? weiger('niet-gevonden');
  const contact = opslag.leesGebruiker(db, besluit.contactpersoonId) ?? weiger('niet-gevonden');
  const { soort } = besluit;
  if (!isSjabloonsoort(soort)) weiger('stap-niet-mogelijk', { melding: besluitteksten.herroepenBijBezwaar });
  const regels = besluitregels[soort];
  const gekozen = regels.gronden(context, stand).filter(({ id }) => besluit.gronden.includes(id));
  return {
    ...briefhoofd(context, client, stand.dossier),
    dagtekening: bekendOp,
    soort,
    keten: besluit.keten,
    besluitOp: context.vandaag,
    ...uitOnderzoek(context, stand),
    onderbouwing: [],
    motivering: besluit.motivering,
    afwijking: besluit.afwijking,
    gronden: gekozen.map(({ brief, artikel }) => ({ zin: brief, artikel })),
    verstrekking: null,
    eerder: null,
    per: null,
    terugwerkend: false,
    laatsteDag: null,
    copas: false,
    andereHulp: '',
    zienswijze: '',
    aanvulling: null,
    contactpersoon: { naam: contact.naam, functie: '', telefoon: i.telefoon, email: i.email },
    bezwaar: {
      bekendmakingOp: bekendOp,
      uiterlijk: bezwaarTot(context, bekendOp),
      adres: adresEnAfzender(context).bezwaaradres,
      digitaal: '',
    },
    beleidsbron: besluitteksten.beleidsbron,
    ...regels.brief(context, besluit, stand),
  };
}

/** Title of the document in lists; says what it is, not about whom. */
export const beschikkingTitel = (soort: Besluitsoort): string => besluitteksten.titel[soort];

/** Name for the pass and lists. */
export const naamVan = (client: Clientrij): string => weergavenaam(client);
