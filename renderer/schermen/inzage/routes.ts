import type { RouteRecordRaw } from 'vue-router';
import { nl } from '#shared/taal/nl.ts';

const recht = 'verzoek.behandelen' as const;
const onder = 'verzoeken';

export const routes: RouteRecordRaw[] = [
  {
    path: '/verzoeken',
    name: 'verzoeken',
    component: () => import('./Verzoeken.vue'),
    meta: { titel: nl.verzoek.titel, recht },
  },
  {
    path: '/verzoeken/nieuw/:clientId?',
    name: 'verzoek-nieuw',
    component: () => import('./VerzoekNieuw.vue'),
    props: ({ params }) => ({ clientId: params['clientId'] || null }),
    meta: { titel: nl.verzoek.nieuw, recht, onder },
  },
  {
    path: '/verzoeken/:verzoekId',
    name: 'verzoek',
    component: () => import('./Verzoek.vue'),
    props: true,
    meta: { titel: nl.verzoek.eenTitel, recht, onder },
  },
  {
    path: '/verzoeken/:verzoekId/kiezen',
    name: 'verzoek-kiezen',
    component: () => import('./VerzoekKiezen.vue'),
    props: true,
    meta: { titel: nl.verzoek.kies.titel, recht, onder },
  },
  {
    path: '/verwerkingen',
    name: 'verwerkingen',
    component: () => import('./Verwerkingen.vue'),
    meta: { titel: nl.verwerkingen.titel, recht: 'beleid.lezen' },
  },
];
