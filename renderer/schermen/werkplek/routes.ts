import type { RouteRecordRaw } from 'vue-router';
import { nl } from '#shared/taal/nl.ts';

export const routes: RouteRecordRaw[] = [
  {
    path: '/werkplekken',
    name: 'werkplekken',
    component: () => import('./Werkplekken.vue'),
    meta: { titel: nl.werkplek.titel, recht: 'beheer.instellingen' },
  },
];
