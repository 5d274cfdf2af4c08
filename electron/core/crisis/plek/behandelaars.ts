import type { crisisplek } from '#shared/contract/groepen/crisis-plek.ts';
import type { Behandelaars } from '../../context.ts';
import { bevestigVrij, laatLocatieVervallen, leesAanbod, leesCrisislocaties, legLocatieVast } from './locaties.ts';

export const plekbehandelaars: Behandelaars<keyof typeof crisisplek> = {
  'crisislocatie.lijst': leesCrisislocaties,
  'crisislocatie.vastleggen': legLocatieVast,
  'crisislocatie.vervallen': laatLocatieVervallen,
  'crisislocatie.aanbod': leesAanbod,
  'crisislocatie.bevestigen': bevestigVrij,
};
