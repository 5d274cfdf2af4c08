import type { RouteRecordRaw } from 'vue-router';
import { nl } from '#shared/taal/nl.ts';

export const routes: RouteRecordRaw[] = [
  { path: '/hulp', name: 'hulp', component: () => import('./Hulp.vue'), meta: { titel: nl.hulp.titel } },
  { path: '/over', name: 'over', component: () => import('./Over.vue'), meta: { titel: nl.hulp.over.titel } },
];
