import type { RouteRecordRaw } from 'vue-router';
import { nl } from '#shared/taal/nl.ts';

export const routes: RouteRecordRaw[] = [
  {
    path: '/dagopvang',
    name: 'dagopvang',
    component: () => import('./Dagopvang.vue'),
    meta: { titel: nl.dagopvang.titel, recht: 'opvang.tellen' },
  },
];
