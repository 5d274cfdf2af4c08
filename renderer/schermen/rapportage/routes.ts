import type { RouteRecordRaw } from 'vue-router';
import { nl } from '#shared/taal/nl.ts';

export const routes: RouteRecordRaw[] = [
  {
    path: '/rapportage',
    name: 'rapportage',
    component: () => import('./Rapportage.vue'),
    meta: { titel: nl.rapportage.titel, recht: 'rapportage.lezen' },
  },
];
