import type { RouteRecordRaw } from 'vue-router';
import { nl } from '#shared/taal/nl.ts';

export const routes: RouteRecordRaw[] = [
  {
    path: '/reservekopieen',
    name: 'reservekopieen',
    component: () => import('./Reservekopieen.vue'),
    meta: { titel: nl.behoud.titel, recht: 'beheer.instellingen' },
  },
  {
    path: '/sleutels-terughalen',
    name: 'sleutelbos',
    component: () => import('./Sleutelbos.vue'),
    meta: { titel: nl.behoud.ring.titel, fasen: ['sleutelbos'] },
  },
  {
    path: '/noodherstel',
    name: 'noodherstel',
    component: () => import('./Noodherstel.vue'),
    meta: { titel: nl.behoud.nood.titel, fasen: ['inloggen'] },
  },
];
