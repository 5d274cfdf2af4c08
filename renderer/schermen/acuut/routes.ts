import type { RouteRecordRaw } from 'vue-router';
import { nl } from '#shared/taal/nl.ts';

export const routes: RouteRecordRaw[] = [
  {
    path: '/acuut',
    name: 'acuut',
    component: () => import('./Acuut.vue'),
    meta: { titel: nl.acuut.titel, recht: 'acuut.plaatsen', beginveld: 'acuut-achternaam' },
  },
  {
    path: '/inlezen',
    name: 'inlezen',
    component: () => import('./Inlezen.vue'),
    meta: { titel: nl.acuut.inbak.titel, recht: 'register.inlezen' },
  },
  {
    path: '/sleutels',
    name: 'sleutels',
    component: () => import('./Sleutels.vue'),
    meta: { titel: nl.acuut.sleutels.titel, recht: 'beheer.instellingen' },
  },
];
