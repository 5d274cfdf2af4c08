import type { RouteRecordRaw } from 'vue-router';
import { nl } from '#shared/taal/nl.ts';

export const routes: RouteRecordRaw[] = [
  {
    path: '/dossier/:dossierId/:deel?',
    name: 'dossier',
    component: () => import('./Dossier.vue'),
    props: true,
    meta: { titel: nl.dossier.titel, recht: 'dossier.lezen', onder: 'dossiers' },
  },
];
