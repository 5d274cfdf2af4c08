import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { weergavenaam } from '#shared/domein/naam.ts';
import { bedteksten, locatieteksten } from '#shared/taal/bedden.ts';
import type { Bewonerrij, Huisregelsrij } from '#db/opslag/index.ts';
import { dezeNacht } from '../acuut/bedden.ts';
import { controleerMens } from '../bereik.ts';
import type { Context } from '../context.ts';
import { bewaarDocument } from '../documenten/bewaren.ts';
import { weiger } from '../weigering.ts';
import { huisregelsPdf } from './huisregelspapier.ts';

const tekst = locatieteksten.huisregels;
const fout = (pad: string, bericht: string): never =>
  weiger('ongeldige-invoer', { melding: bericht, velden: [{ pad, bericht }] });

/** The house rules in force on a day: the newest version whose first day has come. */
export function geldendeHuisregels(
  { db, opslag }: Pick<Context, 'db' | 'opslag'>,
  locatieId: string,
  dag: string,
): Huisregelsrij | null {
  return opslag.leesHuisregels(db, locatieId).find(({ vanaf }) => vanaf <= dag) ?? null;
}

const alsVersie = ({ locatieId: _, ...versie }: Huisregelsrij) => versie;

export function leesVersies(
  context: Context,
  { locatieId }: GelezenInvoer<'huisregels.lezen'>,
): Uitvoer<'huisregels.lezen'> {
  return {
    versies: context.opslag.leesHuisregels(context.db, locatieId).map(alsVersie),
    geldendId: geldendeHuisregels(context, locatieId, context.vandaag)?.id ?? null,
  };
}

/** A new version of the house rules, from a day on; the older ones stay as they were. */
export function bewaarHuisregels(
  context: Context,
  { locatieId, basis, vanaf, tekst: inhoud }: GelezenInvoer<'huisregels.bewaren'>,
): Uitvoer<'huisregels.bewaren'> {
  const { db, opslag, sessie, nu } = context;
  const [vorige] = opslag.leesHuisregels(db, locatieId);
  if ((vorige?.nummer ?? 0) !== basis) weiger('conflict');
  if (vorige && vanaf < vorige.vanaf) fout('vanaf', tekst.vanafVroeger(vorige.vanaf));
  const nummer = basis + 1;
  opslag.schrijfHuisregels(db, {
    ...{ id: context.id(), locatieId, nummer, vanaf, tekst: inhoud },
    ...{ doorId: sessie.gebruikerId, op: nu },
  });
  return { nummer };
}

/** The people of a dossier whom this user may see, each once, with where they have a place tonight. */
function bewonersNu(context: Context, dossierId: string): { locatieId: string | null; bewoners: Bewonerrij[] } {
  const { db, opslag } = context;
  const nacht = dezeNacht(context);
  const verblijf = opslag
    .leesPlaatsingen(db, dossierId)
    .find(({ van, tot }) => van <= nacht && (tot === null || tot >= nacht));
  return { locatieId: verblijf?.locatieId ?? null, bewoners: opslag.leesBewonersVanDossier(db, dossierId) };
}

export function leesStand(
  context: Context,
  { dossierId }: GelezenInvoer<'huisregels.stand'>,
): Uitvoer<'huisregels.stand'> {
  const { db, opslag, vandaag } = context;
  const { locatieId, bewoners } = bewonersNu(context, dossierId);
  const locatie = locatieId ? opslag.leesLocatie(db, locatieId) : null;
  const huisregels = locatieId ? geldendeHuisregels(context, locatieId, vandaag) : null;
  const nacht = dezeNacht(context);
  return {
    locatie: locatie ? { id: locatie.id, naam: locatie.naam } : null,
    huisregels: huisregels && alsVersie(huisregels),
    bewoners: bewoners.map((wie) => ({ clientId: wie.clientId, naam: weergavenaam(wie) })),
    akkoorden: opslag
      .leesAkkoorden(db, dossierId)
      .map(({ id, clientId, huisregelsId, nummer, datum, door, vervallenReden }) => ({
        ...{ id, clientId, huisregelsId, nummer, datum, door, vervallenReden },
      })),
    bedden: opslag.leesGebruikVanDossier(db, dossierId).map((rij) => ({
      id: rij.id,
      clientId: rij.clientId,
      plek: bedteksten.plek({ afdeling: rij.afdeling, kamer: rij.kamer, naam: rij.bed }),
      locatieId: rij.locatieId,
      locatienaam: rij.locatienaam,
      van: rij.van,
      tot: rij.tot,
      nu: rij.van <= nacht && (rij.tot === null || rij.tot >= nacht),
    })),
  };
}

/** The version that the people of a dossier keep to, or a refusal that says why there is none. */
function regelsVoor(context: Context, dossierId: string) {
  const { locatieId } = bewonersNu(context, dossierId);
  if (!locatieId) return weiger('stap-niet-mogelijk', { melding: tekst.nietHier });
  const regels = geldendeHuisregels(context, locatieId, context.vandaag);
  const locatie = context.opslag.leesLocatie(context.db, locatieId);
  if (!regels || !locatie) return weiger('stap-niet-mogelijk', { melding: tekst.geen });
  return { regels, locatie };
}

/** The house rules with the client's name and a place to sign, kept in the dossier. */
export const reikUit = {
  voorbereiden: async (context: Context, { dossierId }: { dossierId: string }): Promise<Uint8Array> => {
    const { regels, locatie } = regelsVoor(context, dossierId);
    const dossier = context.opslag.leesDossier(context.db, dossierId) ?? weiger('niet-gevonden');
    const client = context.opslag.leesClient(context.db, dossier.clientId) ?? weiger('niet-gevonden');
    return huisregelsPdf(context, locatie, regels, { naam: weergavenaam(client), kenmerk: dossier.kenmerk });
  },
  uitvoeren: (
    context: Context,
    { dossierId }: { dossierId: string },
    pdf: Uint8Array,
  ): Uitvoer<'huisregels.uitreiken'> => {
    const { locatie } = regelsVoor(context, dossierId);
    return bewaarDocument(context, { dossierId, soort: 'huisregels', titel: tekst.titel(locatie.naam) }, pdf);
  },
};

/** Records that the house rules were gone through with somebody who keeps to them (5.2.11). */
export function legAkkoordVast(context: Context, invoer: GelezenInvoer<'huisregels.akkoord'>): null {
  const { db, opslag, sessie, nu, vandaag } = context;
  const { dossierId, clientId, huisregelsId, datum } = invoer;
  controleerMens(context, clientId);
  const { locatieId, bewoners } = bewonersNu(context, dossierId);
  if (!bewoners.some((wie) => wie.clientId === clientId)) fout('clientId', tekst.geenBewoner);
  const versies = locatieId ? opslag.leesHuisregels(db, locatieId) : [];
  const regels = versies.find(({ id }) => id === huisregelsId) ?? weiger('conflict');
  if (datum > vandaag) fout('datum', tekst.toekomst);
  if (datum < regels.vanaf) fout('datum', tekst.voorVersie(regels.vanaf));
  const al = opslag
    .leesAkkoorden(db, dossierId)
    .some(
      (akkoord) => akkoord.clientId === clientId && akkoord.huisregelsId === huisregelsId && !akkoord.vervallenReden,
    );
  if (al) weiger('conflict', { melding: tekst.alAkkoord });
  const regel = { id: context.id(), huisregelsId, dossierId, clientId, datum };
  opslag.schrijfAkkoord(db, { ...regel, doorId: sessie.gebruikerId, op: nu });
  return null;
}

/** Takes back what was recorded by mistake, with the reason. */
export function laatAkkoordVervallen(context: Context, invoer: GelezenInvoer<'huisregels.akkoordVervallen'>): null {
  const { db, opslag, sessie, nu } = context;
  const { dossierId, id, reden } = invoer;
  const akkoord = opslag.leesAkkoorden(db, dossierId).find((een) => een.id === id) ?? weiger('niet-gevonden');
  if (akkoord.vervallenReden !== null) weiger('conflict');
  opslag.schrijfAkkoordVervallen(db, { akkoordId: id, reden, doorId: sessie.gebruikerId, op: nu });
  return null;
}
