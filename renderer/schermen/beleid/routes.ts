import type { RouteRecordRaw } from 'vue-router';
import { nl } from '#shared/taal/nl.ts';

export const routes: RouteRecordRaw[] = [
  {
    path: '/beleid/:toets?',
    name: 'beleid',
    component: () => import('./Beleid.vue'),
    meta: { titel: nl.beleidscherm.titel, recht: 'beleid.lezen' },
  },
  {
    path: '/toets-proberen/:toets?',
    name: 'toets-proberen',
    component: () => import('./ToetsProberen.vue'),
    meta: { titel: nl.beleidscherm.probeer.titel, recht: 'beleid.lezen' },
  },
  {
    path: '/beleidswaarden',
    name: 'beleidswaarden',
    component: () => import('./Beleidswaarden.vue'),
    meta: { titel: nl.beleidscherm.beheer.titel, recht: 'beheer.beleid' },
  },
];
