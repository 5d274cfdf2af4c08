import type { RouteRecordRaw } from 'vue-router';
import { nl } from '#shared/taal/nl.ts';

export const routes: RouteRecordRaw[] = [
  {
    path: '/acuut',
    name: 'acuut',
    component: () => import('./Acuut.vue'),
    meta: { titel: nl.acuut.titel, recht: 'acuut.plaatsen', beginveld: 'acuut-achternaam' },
  },
];
