import type { RouteRecordRaw } from 'vue-router';
import { nl } from '#shared/taal/nl.ts';

export const routes: RouteRecordRaw[] = [
  {
    path: '/crisis/nieuw',
    name: 'crisis-nieuw',
    component: () => import('./intake/NieuweMelding.vue'),
    meta: { titel: nl.crisisintake.nieuw.titel, recht: 'crisis.schrijven' },
  },
];
