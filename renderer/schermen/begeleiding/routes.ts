import type { RouteRecordRaw } from 'vue-router';
import { nl } from '#shared/taal/nl.ts';

export const routes: RouteRecordRaw[] = [
  {
    path: '/dagrapportage',
    name: 'dagrapportage',
    component: () => import('./Dagrapportage.vue'),
    meta: { titel: nl.begeleiding.rapport.titel, recht: 'nacht.registreren' },
  },
  {
    path: '/vertrek',
    name: 'vertrek',
    component: () => import('./Vertreklijst.vue'),
    meta: { titel: nl.begeleiding.vertrek.titel, recht: 'begeleiding.schrijven' },
  },
];
