import type { RouteRecordRaw } from 'vue-router';
import { nl } from '#shared/taal/nl.ts';

export const routes: RouteRecordRaw[] = [
  {
    path: '/begin',
    name: 'eerste-start',
    component: () => import('./EersteStart.vue'),
    meta: { titel: nl.inloggen.start.titel, fasen: ['nieuw', 'open'] },
  },
  {
    path: '/inloggen',
    name: 'inloggen',
    component: () => import('./Inloggen.vue'),
    meta: { titel: nl.inloggen.titel, fasen: ['inloggen'], beginveld: 'inlog-naam' },
  },
  {
    path: '/herstellen',
    name: 'herstellen',
    component: () => import('./Herstellen.vue'),
    meta: { titel: nl.inloggen.herstel.titel, fasen: ['inloggen'] },
  },
  {
    path: '/onbereikbaar',
    name: 'onbereikbaar',
    component: () => import('./Onbereikbaar.vue'),
    meta: { titel: nl.inloggen.onbereikbaarTitel, fasen: ['laden', 'onbereikbaar'] },
  },
  {
    path: '/geen-recht',
    name: 'geen-recht',
    component: () => import('../../schil/GeenRecht.vue'),
    meta: { titel: nl.kader.geenRecht.titel },
  },
];
