import type { RouteRecordRaw } from 'vue-router';
import { nl } from '#shared/taal/nl.ts';

export const routes: RouteRecordRaw[] = [
  {
    path: '/adresinzage',
    name: 'adresinzage',
    component: () => import('./Adresinzage.vue'),
    meta: { titel: nl.kluis.toezicht.titel, recht: 'crisis.toezicht' },
  },
];
