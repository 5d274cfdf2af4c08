import type { RouteRecordRaw } from 'vue-router';
import { nl } from '#shared/taal/nl.ts';

export const routes: RouteRecordRaw[] = [
  {
    path: '/inlezen',
    name: 'inlezen',
    component: () => import('./Inlezen.vue'),
    meta: { titel: nl.uitwisseling.titel, recht: 'register.inlezen' },
  },
  {
    path: '/sleutels',
    name: 'sleutels',
    component: () => import('./Sleutels.vue'),
    meta: { titel: nl.acuut.sleutels.titel, recht: 'beheer.instellingen' },
  },
];
