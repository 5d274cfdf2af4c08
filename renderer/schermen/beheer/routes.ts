import type { RouteRecordRaw } from 'vue-router';
import { nl } from '#shared/taal/nl.ts';

export const routes: RouteRecordRaw[] = [
  {
    path: '/gebruikers',
    name: 'gebruikers',
    component: () => import('./Gebruikers.vue'),
    meta: { titel: nl.beheer.gebruikers.titel, recht: 'beheer.gebruikers' },
  },
  {
    path: '/rollen',
    name: 'rollen',
    component: () => import('./Rollen.vue'),
    meta: { titel: nl.beheer.rollen.titel, recht: 'beheer.gebruikers', onder: 'gebruikers' },
  },
  {
    path: '/toegang',
    name: 'toegangscontrole',
    component: () => import('./Toegangscontrole.vue'),
    meta: { titel: nl.toegangscontrole.titel, recht: 'beheer.gebruikers', onder: 'gebruikers' },
  },
  {
    path: '/bestandssleutel',
    name: 'bestandssleutel',
    component: () => import('./Bestandssleutel.vue'),
    meta: { titel: nl.sleutel.titel, recht: 'beheer.gebruikers' },
  },
  {
    path: '/teams',
    name: 'teams',
    component: () => import('./Teams.vue'),
    meta: { titel: nl.werkscherm.teams.titel, recht: 'beheer.gebruikers' },
  },
  {
    path: '/locaties',
    name: 'locaties',
    component: () => import('./Locaties.vue'),
    meta: { titel: nl.beheer.locaties.titel, recht: 'beheer.instellingen' },
  },
  {
    path: '/instellingen',
    name: 'instellingen',
    component: () => import('./Instellingen.vue'),
    meta: { titel: nl.beheer.instellingen.titel, recht: 'beheer.instellingen' },
  },
  {
    path: '/logboek',
    name: 'logboek',
    component: () => import('./Logboek.vue'),
    meta: { titel: nl.beheer.logboek.titel, recht: 'audit.lezen' },
  },
];
