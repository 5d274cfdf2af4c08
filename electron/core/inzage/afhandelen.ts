import { createHash } from 'node:crypto';
import type { Veldfout } from '#shared/contract/antwoord.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { geeft, metBestand, metOntvangers, verzoekstatus, type Verteld } from '#shared/domein/verzoek.ts';
import { verzoekteksten } from '#shared/taal/inzage.ts';
import type { Verzoekbestandrij, Gegevensverzoekrij } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import { leesWissing, stelOpVoorVerzoek, type Wissingsding } from '../bewaren/wissing.ts';
import { weiger } from '../weigering.ts';
import { antwoordbrief } from './brief.ts';
import { ontvangersVan } from './inhoud.ts';
import { leesVerzoek } from './stand.ts';
import { bewaarVersie } from './vastleggen.ts';
import { magIetsWeten } from './voorstel.ts';

const fout = verzoekteksten.fout;
type Afhandelen = GelezenInvoer<'verzoek.afhandelen'>;

/** The file that is given with the answer; it must have been made from the request as it is now. */
function gegeven({ db, opslag }: Context, rij: Gegevensverzoekrij): Verzoekbestandrij | null {
  const bestand = opslag.leesVerzoekbestanden(db, rij.id).find(({ soort }) => soort === 'dossier');
  return bestand && bestand.op >= rij.op ? bestand : null;
}

/** Erasure: what was chosen against what may be, record by record. */
function keurWissing(dingen: readonly Wissingsding[], { uitkomst, wissen, motivering }: Afhandelen): Veldfout[] {
  const gekozen = new Set(wissen);
  const meld = (bericht: string, pad = 'wissen'): Veldfout[] => [{ pad, bericht }];
  if (uitkomst === 'geweigerd' || uitkomst === 'niets') return gekozen.size > 0 ? meld(fout.wissenGeweigerd) : [];
  if (gekozen.size === 0) return meld(fout.wissenLeeg);
  const weg = dingen.filter(({ dingId }) => gekozen.has(dingId));
  if (weg.length !== gekozen.size || weg.some((een) => een.uitkomst === 'blijft')) return meld(fout.wissenMagNiet);
  if (uitkomst === 'toegewezen' && weg.length < dingen.length) return meld(fout.wissenDeels);
  if (uitkomst === 'deels' && weg.length === dingen.length) return meld(fout.wissenAlles);
  if (weg.some((een) => een.uitkomst === 'wegen') && !motivering) return meld(fout.wissenWegen, 'motivering');
  return [];
}

function keur(context: Context, rij: Gegevensverzoekrij, invoer: Afhandelen): Veldfout[] {
  const fouten: Veldfout[] = [];
  const meld = (pad: string, bericht: string): void => void fouten.push({ pad, bericht });
  const { feiten } = rij.inhoud;
  const { uitkomst } = invoer;
  const weigert = uitkomst === 'geweigerd' || uitkomst === 'deels';
  const gegund = geeft(uitkomst);
  const bekend = rij.clientId !== null && magIetsWeten(context, rij.clientId, feiten);
  if (gegund && !feiten.identiteit) meld('uitkomst', fout.identiteit);
  if (gegund && !bekend) meld('uitkomst', fout.geenClient);
  if (uitkomst === 'niets' && bekend) meld('uitkomst', fout.niets);
  if (gegund && bekend && metBestand.has(feiten.soort) && !gegeven(context, rij)) {
    const { db, opslag } = context;
    const eerder = opslag.leesVerzoekbestanden(db, rij.id).some(({ soort }) => soort === 'dossier');
    meld('uitkomst', eerder ? fout.bestandOud : fout.bestand);
  }
  if (weigert && invoer.grond === null) meld('grond', fout.grond);
  if (weigert && !invoer.motivering) meld('motivering', fout.motivering);
  if (gegund && feiten.soort === 'rectificatie' && !invoer.gewijzigd) meld('gewijzigd', fout.gewijzigd);
  if (feiten.soort === 'wissing') fouten.push(...keurWissing(dingenVan(context, rij), invoer));
  else if (invoer.wissen.length > 0) meld('wissen', fout.wissenGeweigerd);
  return fouten;
}

/** What is kept of the person of a request for erasure. */
const dingenVan = (context: Context, { id, clientId, inhoud }: Gegevensverzoekrij): Wissingsding[] =>
  clientId && inhoud.feiten.soort === 'wissing' ? leesWissing(context, clientId, id) : [];

function controleer(context: Context, invoer: Afhandelen): Gegevensverzoekrij {
  const rij = leesVerzoek(context, invoer.verzoekId);
  if (rij.versie !== invoer.versie) weiger('conflict');
  if (verzoekstatus(rij.inhoud) !== 'open') weiger('al-besloten', { melding: fout.gesloten });
  const velden = keur(context, rij, invoer);
  if (velden.length > 0) weiger('ongeldige-invoer', { velden });
  return rij;
}

/** Who is told of what was granted (AVG 19). */
function teVertellen(context: Context, rij: Gegevensverzoekrij, { uitkomst }: Afhandelen): string[] {
  if (!geeft(uitkomst) || !rij.clientId || !metOntvangers.has(rij.inhoud.feiten.soort)) return [];
  return ontvangersVan(context, rij.clientId, verzoekteksten.register);
}

/**
 * Whoever got the data again since the request came in has heard what changed (AVG 19). The registry: a record of it waits to be sent
 * by itself. An organisation: only what left, with a file or over a line that stands; else a person tells it.
 */
function alVerteld(
  { db, opslag, vandaag, levering }: Context,
  { id, clientId, inhoud }: Gegevensverzoekrij,
  ontvangers: readonly string[],
): Verteld[] {
  if (inhoud.feiten.soort !== 'rectificatie' || !clientId) return [];
  const sinds = opslag.leesVerzoekversies(db, id).at(-1)?.op ?? '';
  const metLijn = ['bezig', 'verbonden'].includes(levering.stand().fase);
  const nieuwer = opslag.leesGedeeld(db, clientId).filter(({ laatst }) => laatst >= sinds);
  const hoe = (wie: string): Verteld['hoe'] | null => {
    const bij = nieuwer.filter(({ ontvanger }) => (ontvanger ?? verzoekteksten.register) === wie);
    if (bij.some(({ wijze }) => wijze === 'bestand')) return 'bestand';
    const over = metLijn || wie === verzoekteksten.register;
    return over && bij.some(({ wijze }) => wijze === 'register') ? 'register' : null;
  };
  return ontvangers.flatMap((ontvanger) => {
    const manier = hoe(ontvanger);
    return manier ? [{ ontvanger, op: vandaag, hoe: manier }] : [];
  });
}

/** Keeps something that was made for a request. */
export function bewaarBestand(
  { db, opslag, sessie, nu, id: maakId }: Context,
  verzoekId: string,
  wat: {
    soort: 'dossier' | 'brief';
    bytes: Uint8Array;
    gegevens?: string;
    documenten?: readonly string[];
    telling?: object;
  },
): string {
  const { soort, bytes, gegevens = null, documenten = [], telling = {} } = wat;
  const id = maakId();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const doorId = sessie.gebruikerId;
  opslag.schrijfVerzoekbestand(db, {
    ...{ id, verzoekId, soort, bytes, gegevens, documenten, telling },
    sha256,
    doorId,
    op: nu,
  });
  return id;
}

/** Decides on a request: the letter is drawn first, then all is stored in one transaction. */
export const handelVerzoekAf = {
  voorbereiden: async (context: Context, invoer: Afhandelen): Promise<Uint8Array> => {
    const rij = controleer(context, invoer);
    return antwoordbrief(context, rij, invoer, teVertellen(context, rij, invoer), dingenVan(context, rij));
  },
  uitvoeren: (context: Context, invoer: Afhandelen, brief: Uint8Array): Uitvoer<'verzoek.afhandelen'> => {
    const { db, opslag, sessie, vandaag } = context;
    const rij = controleer(context, invoer);
    const briefId = bewaarBestand(context, rij.id, { soort: 'brief', bytes: brief });
    const ontvangers = teVertellen(context, rij, invoer);
    const { uitkomst, grond, motivering, gewijzigd, verklaring } = invoer;
    const verteld = alVerteld(context, rij, ontvangers);
    const afhandeling = {
      ...{ uitkomst, grond, motivering, gewijzigd, verklaring, briefId, ontvangers },
      op: vandaag,
      doorId: sessie.gebruikerId,
    };
    if (invoer.wissen.length > 0)
      stelOpVoorVerzoek(
        context,
        { verzoekId: rij.id, clientId: rij.clientId },
        dingenVan(context, rij),
        new Set(invoer.wissen),
      );
    const versie = bewaarVersie(context, rij, 'afgehandeld', { ...rij.inhoud, afhandeling, verteld });
    opslag.wisConcept(db, sessie.gebruikerId, `verzoek-afhandelen:${rij.id}`);
    return { versie, bestandId: briefId };
  },
};
