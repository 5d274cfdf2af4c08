import type { RouteRecordRaw } from 'vue-router';
import { nl } from '#shared/taal/nl.ts';

export const routes: RouteRecordRaw[] = [
  {
    path: '/bewaren',
    name: 'bewaren',
    component: () => import('./Bewaren.vue'),
    meta: { titel: nl.bewaren.titel, recht: 'vernietiging.opstellen' },
  },
  {
    path: '/bewaren/lijst/:lijstId',
    name: 'vernietigingslijst',
    component: () => import('./Vernietigingslijst.vue'),
    props: true,
    meta: { titel: nl.bewaren.lijst.een, recht: 'vernietiging.opstellen', onder: 'bewaren' },
  },
];
