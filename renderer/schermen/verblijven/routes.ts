import type { RouteRecordRaw } from 'vue-router';
import { crisisverblijf } from '#shared/taal/crisis/scherm-verblijf.ts';

export const routes: RouteRecordRaw[] = [
  {
    path: '/verblijven',
    name: 'verblijven',
    component: () => import('./Verblijven.vue'),
    meta: { titel: crisisverblijf.lijst.titel, recht: 'crisis.lezen' },
  },
  {
    path: '/verblijven/bijdragen',
    name: 'crisisbijdragen',
    component: () => import('./Bijdragemaand.vue'),
    meta: { titel: crisisverblijf.maand.titel, recht: 'crisis.lezen' },
  },
];
