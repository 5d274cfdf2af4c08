import type { RouteRecordRaw } from 'vue-router';
import { nl } from '#shared/taal/nl.ts';

export const routes: RouteRecordRaw[] = [
  {
    path: '/client/:clientId/inkomend',
    name: 'inkomend',
    component: () => import('./NieuwInkomend.vue'),
    props: true,
    meta: { titel: nl.regio.inkomend.titel, recht: 'dossier.schrijven', onder: 'zoeken' },
  },
  {
    path: '/centrumregios',
    name: 'regios',
    component: () => import('./Regios.vue'),
    meta: { titel: nl.regio.beheer.titel, recht: 'beheer.instellingen' },
  },
];
