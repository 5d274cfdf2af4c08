import type { GelezenInvoer } from '#shared/contract/tabel.ts';
import type { Bijdrageregel } from '#shared/domein/bijdrage.ts';
import { schrijfBedrag } from '#shared/taal/bedrag.ts';
import { bijdrageteksten } from '#shared/taal/bijdrage.ts';
import { schrijfMaand } from '#shared/taal/rapportage.ts';
import { briefhoofd } from '../besluit/briefhoofd.ts';
import { controleerMens } from '../bereik.ts';
import type { Context } from '../context.ts';
import { documentomgeving } from '../documenten/lettertypen.ts';
import { vervolgbriefPdf, type Vervolgbrief } from '../documenten/vervolgbrief.ts';
import { weiger } from '../weigering.ts';

const t = bijdrageteksten.overzicht;
type Deel = Vervolgbrief['delen'][number];
type Feit = [string, string];
const bij = (aantal: number, feit: Feit): Feit[] => (aantal > 0 ? [feit] : []);

/** What was fixed for one person, as a person reads it. */
function delenVan(regel: Bijdrageregel, locatie: string): Deel[] {
  const { maaltijden: m, woonbijdrage, correcties, tegoedVorige, totaal, tegoed } = regel;
  const eten: Feit[] = [
    [t.nachten, String(m.nachten)],
    ...m.perBedrag.map(({ aantal, bedrag, centen }): Feit => [t.maaltijdenKop, t.maaltijden(aantal, bedrag, centen)]),
    ...bij(m.vrijgesteld, [t.vrij, String(m.vrijgesteld)]),
    ...bij(m.nietGenomen, [t.niet, String(m.nietGenomen)]),
    [t.samen, schrijfBedrag(m.centen)],
  ];
  const wonen = woonbijdrage.map((w): Feit => [
    t.dagen(w.van, w.tot),
    t.woon(w.dagen, w.dagenInMaand, w.bedrag, w.centen),
  ]);
  const verbeterd = correcties.map((c): Feit => [schrijfMaand(c.maand), t.verbetering(c.was, c.wordt)]);
  const som: Feit[] = [
    ...bij(tegoedVorige, [t.verrekend, schrijfBedrag(tegoedVorige)]),
    [t.totaal, schrijfBedrag(totaal)],
    ...bij(tegoed, [t.tegoed, schrijfBedrag(tegoed)]),
  ];
  return [
    { kop: '', alineas: [t.inleiding(locatie)] },
    ...(m.nachten > 0 ? [{ kop: t.maaltijdenKop, feiten: eten }] : []),
    ...(wonen.length > 0 ? [{ kop: t.woonKop, feiten: wonen, alineas: [bijdrageteksten.brief.rato] }] : []),
    ...(verbeterd.length > 0 ? [{ kop: t.verbeterKop, feiten: verbeterd }] : []),
    { kop: t.totaalKop, feiten: som, alineas: [bijdrageteksten.brief.opvang, t.vraag] },
  ];
}

type Vraag = GelezenInvoer<'bijdrage.document'>;

/** The fixed line of somebody who stays on this dossier. */
function leesRegel(context: Context, { dossierId, plaats, maand, wie }: Vraag) {
  const { db, opslag } = context;
  const clientId = opslag.leesHuidigeClient(db, wie);
  if (!opslag.leesBewonersVanDossier(db, dossierId).some((rij) => rij.clientId === clientId)) weiger('niet-gevonden');
  controleerMens(context, clientId);
  const lijst = opslag.leesBijdragelijst(db, plaats, maand);
  if (lijst?.stand !== 'gesloten') return weiger('stap-niet-mogelijk', { melding: bijdrageteksten.nietGesloten });
  const regel = lijst.inhoud.regels.find((een) => opslag.leesHuidigeClient(db, een.clientId) === clientId);
  return { clientId, lijst, regel: regel ?? weiger('niet-gevonden') };
}

export interface Getekend {
  versie: number;
  pdf: Uint8Array;
}

/** Draws the closed month of one person, for the dossier. */
export async function tekenOverzicht(context: Context, vraag: Vraag): Promise<Getekend> {
  const { db, opslag } = context;
  const { clientId, lijst, regel } = leesRegel(context, vraag);
  const dossier = opslag.leesDossier(db, vraag.dossierId) ?? weiger('niet-gevonden');
  const client = opslag.leesClient(db, clientId) ?? weiger('niet-gevonden');
  const locatie = opslag.leesLocatie(db, vraag.plaats)?.naam ?? '';
  const { geadresseerde, ...hoofd } = briefhoofd(context, client, dossier);
  const { voornamen, tussenvoegsel, achternaam, roepnaam } = client;
  const naam = { voornamen, tussenvoegsel, achternaam, roepnaam };
  const inhoud: Vervolgbrief = {
    ...hoofd,
    geadresseerde: { ...geadresseerde, naam },
    onderwerp: `${t.titel(vraag.maand)}, ${t.versie(lijst.versie).toLowerCase()}`,
    kop: t.kop(vraag.maand),
    brief: true,
    delen: delenVan(regel, locatie),
  };
  return { versie: lijst.versie, pdf: await vervolgbriefPdf(inhoud, documentomgeving(context)) };
}

/** Whether the list is still the one that was drawn. */
export function controleerVersie(context: Context, vraag: Vraag, versie: number): void {
  if (leesRegel(context, vraag).lijst.versie !== versie) weiger('conflict');
}
