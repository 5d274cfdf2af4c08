import type { RouteRecordRaw } from 'vue-router';
import { nl } from '#shared/taal/nl.ts';

export const routes: RouteRecordRaw[] = [
  {
    path: '/afwezig',
    name: 'afwezig',
    component: () => import('./Overzicht.vue'),
    meta: { titel: nl.deur.overzicht.titel, recht: 'nacht.registreren' },
  },
];
