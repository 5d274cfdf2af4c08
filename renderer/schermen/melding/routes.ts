import type { RouteRecordRaw } from 'vue-router';
import { nl } from '#shared/taal/nl.ts';

export const routes: RouteRecordRaw[] = [
  {
    path: '/client/:clientId/melding',
    name: 'nieuwe-melding',
    component: () => import('./NieuweMelding.vue'),
    props: true,
    meta: { titel: nl.melding.titel, recht: 'dossier.schrijven', onder: 'zoeken' },
  },
];
