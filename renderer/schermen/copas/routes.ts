import type { RouteRecordRaw } from 'vue-router';
import { nl } from '#shared/taal/nl.ts';

export const routes: RouteRecordRaw[] = [
  {
    path: '/pas-controleren',
    name: 'pas-controleren',
    component: () => import('../deur/Deurkeuze.vue'),
    meta: {
      titel: nl.besluit.controle.titel,
      titelAnders: { recht: 'nacht.registreren', titel: nl.deur.titel },
      recht: 'pas.controleren',
    },
  },
];
