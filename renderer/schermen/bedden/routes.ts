import type { RouteRecordRaw } from 'vue-router';
import { nl } from '#shared/taal/nl.ts';

export const routes: RouteRecordRaw[] = [
  {
    path: '/bedden/:locatieId?',
    name: 'bedden',
    component: () => import('./Bedden.vue'),
    props: true,
    meta: { titel: nl.bedden.titel, recht: 'bed.toewijzen' },
  },
  {
    path: '/inrichten/:locatieId?',
    name: 'inrichten',
    component: () => import('./Inrichten.vue'),
    props: true,
    meta: { titel: nl.bedden.inrichten.titel, recht: 'locatie.inrichten' },
  },
];
