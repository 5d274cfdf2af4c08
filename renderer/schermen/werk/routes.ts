import type { RouteRecordRaw } from 'vue-router';
import { nl } from '#shared/taal/nl.ts';

export const routes: RouteRecordRaw[] = [
  {
    path: '/werkvoorraad',
    name: 'werkvoorraad',
    component: () => import('./Werkvoorraad.vue'),
    meta: { titel: nl.werk.titel, recht: 'werkvoorraad.lezen' },
  },
  {
    path: '/werkvoorraad/week',
    name: 'werkweek',
    component: () => import('./Week.vue'),
    meta: { titel: nl.werkscherm.week, recht: 'werkvoorraad.lezen', onder: 'werkvoorraad' },
  },
  {
    path: '/zoeken',
    name: 'zoeken',
    component: () => import('./Zoeken.vue'),
    meta: { titel: nl.zoekscherm.titel, recht: 'client.zoeken', beginveld: 'zoekveld' },
  },
  {
    path: '/dossiers',
    name: 'dossiers',
    component: () => import('./Dossiers.vue'),
    meta: { titel: nl.werk.dossiers.titel, recht: 'dossier.lezen' },
  },
];
