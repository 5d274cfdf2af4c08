import type { RouteRecordRaw } from 'vue-router';
import { nl } from '#shared/taal/nl.ts';

const t = nl.aanlevering;
const recht = 'aanlevering.maken' as const;

export const routes: RouteRecordRaw[] = [
  {
    path: '/aanleveringen',
    name: 'aanleveringen',
    component: () => import('./Aanleveringen.vue'),
    meta: { titel: t.titel, recht },
  },
  {
    path: '/aanleveringen/controle/:soort/:van',
    name: 'aanlevering-controle',
    component: () => import('./Controle.vue'),
    props: true,
    meta: { titel: t.controle.titel, recht, onder: 'aanleveringen' },
  },
  {
    path: '/aanleveringen/levering/:id',
    name: 'aanlevering',
    component: () => import('./Levering.vue'),
    props: true,
    meta: { titel: t.titel, recht, onder: 'aanleveringen' },
  },
  {
    path: '/aanleveringen/indeling/:soort',
    name: 'aanlever-indeling',
    component: () => import('./Indeling.vue'),
    props: true,
    meta: { titel: t.indeling, recht, onder: 'aanleveringen' },
  },
  {
    path: '/indelingen',
    name: 'indelingen',
    component: () => import('./Indelingen.vue'),
    meta: { titel: t.indelingen.titel, recht: 'beheer.instellingen' },
  },
];
