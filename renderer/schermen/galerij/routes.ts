import type { RouteRecordRaw } from 'vue-router';
import { nl } from '#shared/taal/nl.ts';

export const routes: RouteRecordRaw[] = [
  {
    path: '/componenten',
    name: 'componenten',
    component: () => import('./Galerij.vue'),
    // Holds no data, so everybody may look, also before login.
    meta: {
      titel: nl.galerij.titel,
      fasen: ['laden', 'onbereikbaar', 'nieuw', 'inloggen', 'open', 'vergrendeld'],
    },
  },
];
