import type { crisisplek } from '#shared/contract/groepen/crisis-plek.ts';
import type { Behandelaars } from '../../context.ts';
import { drukPlekvraagAf } from './afdruk.ts';
import { laatAntwoordVervallen, legAntwoordVast } from './antwoorden.ts';
import { houdVast, laatLos, verlengHouding } from './houdingen.ts';
import { leesPlekoverzicht, leesPlekstand } from './lezen.ts';
import { bevestigVrij, laatLocatieVervallen, leesAanbod, leesCrisislocaties, legLocatieVast } from './locaties.ts';
import { doeVerzoekAf, legVerzoekVast, neemVerzoekAan } from './verzoeken.ts';
import { maakPlekvraag, trekVraagIn, vraagOokAan } from './vragen.ts';

export const plekbehandelaars: Behandelaars<keyof typeof crisisplek> = {
  'crisislocatie.lijst': leesCrisislocaties,
  'crisislocatie.vastleggen': legLocatieVast,
  'crisislocatie.vervallen': laatLocatieVervallen,
  'crisislocatie.aanbod': (context, { maat }) => leesAanbod(context, maat),
  'crisislocatie.bevestigen': bevestigVrij,
  'crisisplek.stand': (context, { dossierId }) => leesPlekstand(context, dossierId),
  'crisisplek.vragen': maakPlekvraag,
  'crisisplek.ookVragen': vraagOokAan,
  'crisisplek.vraagIntrekken': trekVraagIn,
  'crisisplek.antwoord': legAntwoordVast,
  'crisisplek.antwoordVervallen': laatAntwoordVervallen,
  'crisisplek.afdruk': drukPlekvraagAf,
  'crisisplek.vasthouden': houdVast,
  'crisisplek.verlengen': verlengHouding,
  'crisisplek.loslaten': laatLos,
  'crisisplek.overzicht': leesPlekoverzicht,
  'crisisverzoek.vastleggen': legVerzoekVast,
  'crisisverzoek.aannemen': neemVerzoekAan,
  'crisisverzoek.afdoen': doeVerzoekAf,
};
