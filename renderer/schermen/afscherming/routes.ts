import type { RouteRecordRaw } from 'vue-router';
import { nl } from '#shared/taal/nl.ts';

export const routes: RouteRecordRaw[] = [
  {
    path: '/afgeschermd',
    name: 'afgeschermd',
    component: () => import('./Afgeschermd.vue'),
    meta: { titel: nl.afscherming.titelBeheer, recht: 'dossier.afschermen' },
  },
  {
    path: '/afgeschermd/:clientId',
    name: 'afschermen',
    component: () => import('./Afschermen.vue'),
    props: true,
    meta: { titel: nl.afscherming.titel, recht: 'dossier.afschermen', onder: 'afgeschermd' },
  },
];
