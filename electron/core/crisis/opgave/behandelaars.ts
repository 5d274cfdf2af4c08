import type { Behandelaars } from '../../context.ts';
import { geefVrij, leesOpgave, leesOpgavemaanden, trekOpgaveIn } from './opgave.ts';

export const crisisopgavebehandelaars: Behandelaars<
  'crisisopgave.lijst' | 'crisisopgave.lezen' | 'crisisopgave.vrijgeven' | 'crisisopgave.intrekken'
> = {
  'crisisopgave.lijst': (context) => leesOpgavemaanden(context),
  'crisisopgave.lezen': leesOpgave,
  'crisisopgave.vrijgeven': geefVrij,
  'crisisopgave.intrekken': trekOpgaveIn,
};
