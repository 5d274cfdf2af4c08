import type { RouteRecordRaw } from 'vue-router';
import { nl } from '#shared/taal/nl.ts';

export const routes: RouteRecordRaw[] = [
  {
    path: '/nacht/:locatieId?/:datum?',
    name: 'nacht',
    component: () => import('./Nacht.vue'),
    meta: { titel: nl.nacht.titel, recht: 'nacht.registreren' },
  },
];
