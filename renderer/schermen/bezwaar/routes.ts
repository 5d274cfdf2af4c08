import type { RouteRecordRaw } from 'vue-router';
import { nl } from '#shared/taal/nl.ts';

export const routes: RouteRecordRaw[] = [
  {
    path: '/bezwaren',
    name: 'bezwaren',
    component: () => import('./Bezwaren.vue'),
    meta: { titel: nl.bezwaar.lijstTitel, recht: 'dossier.schrijven' },
  },
];
