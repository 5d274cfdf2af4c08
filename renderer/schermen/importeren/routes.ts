import type { RouteRecordRaw } from 'vue-router';
import { nl } from '#shared/taal/nl.ts';

const { titel } = nl.importeren;
const recht = 'import.doen' as const;

export const routes: RouteRecordRaw[] = [
  { path: '/importeren', name: 'importeren', component: () => import('./Importeren.vue'), meta: { titel, recht } },
  {
    path: '/importeren/:id',
    name: 'import',
    component: () => import('./Import.vue'),
    props: true,
    meta: { titel, recht, onder: 'importeren' },
  },
];
