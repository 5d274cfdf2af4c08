import type { RouteRecordRaw } from 'vue-router';
import { nl } from '#shared/taal/nl.ts';

export const routes: RouteRecordRaw[] = [
  {
    path: '/bijdragen',
    name: 'bijdragen',
    component: () => import('./Bijdragen.vue'),
    meta: { titel: nl.bijdrage.titel, recht: 'bijdrage.schrijven' },
  },
];
