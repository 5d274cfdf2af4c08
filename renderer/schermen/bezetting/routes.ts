import type { RouteRecordRaw } from 'vue-router';
import { nl } from '#shared/taal/nl.ts';

export const routes: RouteRecordRaw[] = [
  {
    path: '/bezetting',
    name: 'bezetting',
    component: () => import('./Bezetting.vue'),
    meta: { titel: nl.besluit.bezetting.titel, recht: 'bezetting.lezen' },
  },
];
