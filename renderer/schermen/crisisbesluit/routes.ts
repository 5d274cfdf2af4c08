import type { RouteRecordRaw } from 'vue-router';
import { nl } from '#shared/taal/nl.ts';

export const routes: RouteRecordRaw[] = [
  {
    path: '/crisis/loopt-af',
    name: 'crisis-loopt-af',
    component: () => import('./LooptAf.vue'),
    meta: { titel: nl.crisisbesluit.lijst.titel, recht: 'crisis.lezen' },
  },
  {
    path: '/crisis/nakijken',
    name: 'crisis-nakijken',
    component: () => import('./Nakijken.vue'),
    meta: { titel: nl.crisisbesluit.terugkijken.titel, recht: 'crisis.toezicht' },
  },
];
