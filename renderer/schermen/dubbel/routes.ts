import type { RouteRecordRaw } from 'vue-router';
import { nl } from '#shared/taal/nl.ts';

export const routes: RouteRecordRaw[] = [
  {
    path: '/dubbelen',
    name: 'dubbelen',
    component: () => import('./Dubbelen.vue'),
    meta: { titel: nl.dubbelscherm.titel, recht: 'client.schrijven' },
  },
  {
    path: '/samenvoegen/:clientId/:andereId',
    name: 'samenvoegen',
    component: () => import('./Samenvoegen.vue'),
    props: true,
    meta: { titel: nl.dubbelscherm.samen.titel, recht: 'client.schrijven', onder: 'dubbelen' },
  },
];
