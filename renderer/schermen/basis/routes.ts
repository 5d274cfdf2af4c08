import type { RouteRecordRaw } from 'vue-router';
import { nl } from '#shared/taal/nl.ts';

export const routes: RouteRecordRaw[] = [
  {
    path: '/bewoners',
    name: 'bewoners',
    component: () => import('./Bewoners.vue'),
    meta: { titel: nl.basis.bewoners.titel, recht: 'begeleiding.schrijven' },
  },
  {
    path: '/woningzoeksites',
    name: 'zoeksites',
    component: () => import('./Zoeksites.vue'),
    meta: { titel: nl.basis.sites.titel, recht: 'locatie.inrichten' },
  },
];
