import type { RouteRecordRaw } from 'vue-router';
import { nl } from '#shared/taal/nl.ts';

export const routes: RouteRecordRaw[] = [
  { path: '/hulp/:id*', name: 'hulp', component: () => import('./Hulp.vue'), meta: { titel: nl.hulp.titel } },
  { path: '/over', name: 'over', component: () => import('./Over.vue'), meta: { titel: nl.hulp.over.titel } },
  {
    path: '/toegankelijkheid',
    name: 'toegankelijkheid',
    component: () => import('./Toegankelijkheid.vue'),
    meta: { titel: nl.toegankelijkheid.titel, onder: 'over' },
  },
];
