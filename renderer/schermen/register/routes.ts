import type { RouteRecordRaw } from 'vue-router';
import { nl } from '#shared/taal/nl.ts';

export const routes: RouteRecordRaw[] = [
  {
    path: '/register',
    name: 'register',
    component: () => import('./Register.vue'),
    meta: { titel: nl.levering.titel, recht: 'beheer.instellingen' },
  },
];
