import type { RouteRecordRaw } from 'vue-router';
import { nl } from '#shared/taal/nl.ts';

export const routes: RouteRecordRaw[] = [
  {
    path: '/winteropvang',
    name: 'winteropvang',
    component: () => import('./Winter.vue'),
    meta: { titel: nl.winter.titel, recht: 'winter.lezen' },
  },
];
