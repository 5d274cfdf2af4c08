import type { RouteRecordRaw } from 'vue-router';
import { nl } from '#shared/taal/nl.ts';

export const routes: RouteRecordRaw[] = [
  {
    path: '/botsingen',
    name: 'botsingen',
    component: () => import('./Botsingen.vue'),
    meta: { titel: nl.botsing.titel },
  },
  {
    path: '/botsingen/:botsingId',
    name: 'botsing',
    component: () => import('./Botsing.vue'),
    props: true,
    meta: { titel: nl.botsing.titel, onder: 'botsingen' },
  },
];
