import type { RouteRecordRaw } from 'vue-router';
import { nl } from '#shared/taal/nl.ts';

export const routes: RouteRecordRaw[] = [
  {
    path: '/gezondheid',
    name: 'gezondheid',
    component: () => import('./Gezondheid.vue'),
    meta: { titel: nl.gezondheid.titel, recht: 'beheer.instellingen' },
  },
  {
    path: '/nieuwe-versies',
    name: 'bijwerken',
    component: () => import('./Bijwerken.vue'),
    meta: { titel: nl.bijwerken.titel, recht: 'beheer.instellingen' },
  },
];
