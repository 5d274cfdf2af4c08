import { tweedelig, type Behandelaars } from '../../context.ts';
import { leesMensen, voegMensToe, wijzigMens } from '../mensen/gezin.ts';
import { bewaarPlanpapier, maakPlanpapier } from './plan.ts';

export const veiligheidbehandelaars: Behandelaars<
  'crisismensen.lezen' | 'crisismensen.toevoegen' | 'crisismensen.wijzigen' | 'crisisveiligheid.plan'
> = {
  'crisismensen.lezen': leesMensen,
  'crisismensen.toevoegen': voegMensToe,
  'crisismensen.wijzigen': wijzigMens,
  'crisisveiligheid.plan': tweedelig<'crisisveiligheid.plan', Uint8Array>({
    voorbereiden: maakPlanpapier,
    uitvoeren: bewaarPlanpapier,
  }),
};
