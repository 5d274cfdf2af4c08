import type { RouteRecordRaw } from 'vue-router';
import { nl } from '#shared/taal/nl.ts';

export const routes: RouteRecordRaw[] = [
  {
    path: '/plekken',
    name: 'plekken',
    component: () => import('../crisis/plek/Plekken.vue'),
    meta: { titel: nl.crisisplek.overzicht.titel, recht: 'crisis.lezen' },
  },
  {
    path: '/crisislocaties',
    name: 'crisislocaties',
    component: () => import('../crisis/plek/Locaties.vue'),
    meta: { titel: nl.crisisplek.locaties.titel, recht: 'crisis.inrichten' },
  },
];
