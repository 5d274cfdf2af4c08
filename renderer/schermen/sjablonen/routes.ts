import type { RouteRecordRaw } from 'vue-router';
import { nl } from '#shared/taal/nl.ts';

export const routes: RouteRecordRaw[] = [
  {
    path: '/brieven',
    name: 'brieven',
    component: () => import('./Brieven.vue'),
    meta: { titel: nl.sjablonen.titel, recht: 'beheer.instellingen' },
  },
  {
    path: '/brieven/:soort/:keten',
    name: 'brief-bewerken',
    component: () => import('./BriefBewerken.vue'),
    props: true,
    meta: { titel: nl.sjablonen.titel, recht: 'beheer.instellingen', onder: 'brieven' },
  },
];
