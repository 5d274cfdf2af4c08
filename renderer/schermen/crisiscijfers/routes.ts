import type { RouteRecordRaw } from 'vue-router';
import { nl } from '#shared/taal/nl.ts';

export const routes: RouteRecordRaw[] = [
  {
    path: '/crisiscijfers',
    name: 'crisiscijfers',
    component: () => import('./Crisiscijfers.vue'),
    meta: { titel: nl.crisiscijfers.titel, recht: 'crisis.cijfers' },
  },
];
