import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import type { Crisisinhoud } from '#shared/domein/crisis/index.ts';
import { weergavenaam } from '#shared/domein/naam.ts';
import { crisiswaarde } from '#shared/taal/crisis/index.ts';
import { planpapier as t } from '#shared/taal/crisis/planpapier.ts';
import { schrijfDatum } from '#shared/taal/datum.ts';
import type { Crisisrij } from '#db/opslag/index.ts';
import type { Context } from '../../context.ts';
import { bewaarDocument } from '../../documenten/bewaren.ts';
import { documentomgeving } from '../../documenten/lettertypen.ts';
import { Opbouw } from '../../documenten/opbouw.ts';
import { dagVanMoment } from '../../klok.ts';
import { weiger } from '../../weigering.ts';

type Vraag = GelezenInvoer<'crisisveiligheid.plan'>;
type Plan = Crisisinhoud<'veiligheidsplan'>;

/** The plan in the version that was read; a newer one is a conflict, so that no older paper goes along by mistake. */
function leesPlan({ db, opslag }: Context, { dossierId, id, versie }: Vraag): Crisisrij & { soort: 'veiligheidsplan' } {
  const rij = opslag.leesCrisisstuk(db, id);
  if (!rij || rij.dossierId !== dossierId || rij.soort !== 'veiligheidsplan' || rij.ingetrokken)
    return weiger('niet-gevonden');
  if (rij.versie !== versie) weiger('conflict');
  return rij;
}

const regels = (getypt: string): string[] => getypt.split(/\r?\n/).filter((regel) => regel.trim());
const gekozen = (pad: 'digitaal' | 'meenemen', plan: Plan): string[] => [
  ...regels(crisiswaarde('veiligheidsplan', pad, plan[pad])),
  ...regels(plan[`${pad}Erbij`]),
];

/** The parts that say something, each as a heading with its lines. The neutral paper never holds the code word. */
function delen(plan: Plan, neutraal: boolean): [kop: string, lijst: string[]][] {
  const woord = plan.codewoord ? [neutraal ? t.woordWeet : plan.codewoord] : [];
  const alle: [string, string[]][] = [
    [t.kop.signalen, regels(plan.signalen)],
    [t.kop.watIkDoe, regels(plan.watIkDoe)],
    [t.kop.wieIkBel, plan.wieIkBel.map(({ wie, nummer }) => t.bellen(wie, nummer))],
    [t.kop.waarheen, regels(plan.waarheen)],
    [t.kop.codewoord, woord],
    [t.kop.kinderen, regels(plan.kinderen)],
    [t.kop.digitaal, gekozen('digitaal', plan)],
    [t.kop.meenemen, gekozen('meenemen', plan)],
  ];
  return alle.filter(([, lijst]) => lijst.length > 0);
}

/** The paper; the neutral form has no name, no sender and no word about danger in title, footer or metadata (5.1.3). */
export async function maakPlanpapier(context: Context, vraag: Vraag): Promise<Uint8Array> {
  const { db, opslag, nu, instellingen } = context;
  const { neutraal, dossierId } = vraag;
  const { inhoud: plan, op } = leesPlan(context, vraag);
  const titel = neutraal ? t.titel.neutraal : t.titel.gewoon;
  const auteur = neutraal ? titel : instellingen.organisatienaam;
  const pdf = new Opbouw({ titel, auteur, onderwerp: titel, voet: titel }, documentomgeving(context));
  pdf.kop(1, titel);
  if (!neutraal) {
    const dossier = opslag.leesDossier(db, dossierId) ?? weiger('niet-gevonden');
    pdf.alinea(t.van(weergavenaam(opslag.leesClient(db, dossier.clientId) ?? weiger('niet-gevonden'))));
    pdf.alinea(t.gemaakt(schrijfDatum(dagVanMoment(op ?? nu))));
  }
  for (const [kop, lijst] of delen(plan, neutraal)) {
    pdf.kop(2, kop);
    pdf.lijst(lijst);
  }
  pdf.alinea({ vet: t.nood });
  if (plan.herzienOp) pdf.alinea(t.herzien(schrijfDatum(plan.herzienOp)));
  return pdf.klaar();
}

/** Keeps the paper with the version of the plan that it was made of. */
export function bewaarPlanpapier(context: Context, vraag: Vraag, pdf: Uint8Array): Uitvoer<'crisisveiligheid.plan'> {
  const { db, opslag } = context;
  const { dossierId, id, versie, neutraal } = vraag;
  leesPlan(context, vraag);
  const titel = neutraal ? t.documenttitel.neutraal : t.documenttitel.gewoon;
  const document = bewaarDocument(context, { dossierId, soort: 'veiligheidsplan', titel }, pdf);
  opslag.schrijfCrisisdocument(db, { documentId: document.id, stukId: id, versie });
  return document;
}
