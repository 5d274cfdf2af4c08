import type { RouteRecordRaw } from 'vue-router';
import { nl } from '#shared/taal/nl.ts';

export const routes: RouteRecordRaw[] = [
  {
    path: '/toezicht',
    name: 'toezicht',
    component: () => import('./Toezicht.vue'),
    meta: { titel: nl.toezicht.titel, recht: 'crisis.toezicht' },
  },
];
