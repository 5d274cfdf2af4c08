import type { RouteRecordRaw } from 'vue-router';
import { nl } from '#shared/taal/nl.ts';

export const routes: RouteRecordRaw[] = [
  {
    path: '/client/nieuw',
    name: 'nieuwe-client',
    component: () => import('./NieuweClient.vue'),
    meta: { titel: nl.client.nieuw, recht: 'client.schrijven' },
  },
  {
    path: '/client/:clientId',
    name: 'client',
    component: () => import('./Client.vue'),
    props: true,
    meta: { titel: nl.client.gegevens, recht: 'dossier.lezen', onder: 'zoeken' },
  },
  {
    path: '/client/:clientId/wijzigen',
    name: 'client-wijzigen',
    component: () => import('./ClientWijzigen.vue'),
    props: true,
    meta: { titel: nl.client.wijzigen, recht: 'client.schrijven', onder: 'zoeken' },
  },
];
