import type { RouteRecordRaw } from 'vue-router';
import { nl } from '#shared/taal/nl.ts';

const meta = { titel: nl.crisisopgave.titel, recht: 'crisis.opgave' as const };

export const routes: RouteRecordRaw[] = [
  { path: '/maandopgaven', name: 'crisisopgaven', component: () => import('./Maandopgaven.vue'), meta },
  {
    path: '/maandopgaven/:maand',
    name: 'crisisopgave',
    component: () => import('./Maandopgave.vue'),
    props: true,
    meta: { ...meta, onder: 'crisisopgaven' },
  },
];
