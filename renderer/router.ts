import { nextTick } from 'vue';
import { createRouter, createWebHashHistory, type RouteRecordRaw, type Router } from 'vue-router';
import type { Recht } from '#shared/contract/rechten.ts';
import { nl } from '#shared/taal/nl.ts';
import { naarScherm } from './composables/focus.ts';
import { useSessie, type Fase } from './stores/sessie.ts';

declare module 'vue-router' {
  interface RouteMeta {
    /** Title of the screen, without personal data: it stands in the window bar. */
    titel?: string;
    /** What it is called for who may do more there. */
    titelAnders?: { recht: Recht; titel: string };
    /** What a person must be allowed, to see it. */
    recht?: Recht;
    /** Outside the frame, and in which phases; without it the route needs an open session. */
    fasen?: readonly Fase[];
    /** Id of the control that takes the focus; without it the heading does. */
    beginveld?: string;
    /** Route name that is lit in the navigation, when it is not its own. */
    onder?: string;
  }
}

/** Every folder under schermen/ brings its own routes, so that areas do not touch each other's files. */
const gebieden = import.meta.glob<{ routes: RouteRecordRaw[] }>('./schermen/*/routes.ts', { eager: true });
const alleRoutes = Object.values(gebieden).flatMap((gebied) => gebied.routes);

/** The place for a phase: set-up, login, or the first screen this person may see. */
function beginVoor(fase: Fase, mag: (recht: Recht) => boolean): string {
  if (fase === 'nieuw') return 'eerste-start';
  if (fase === 'inloggen') return 'inloggen';
  if (fase === 'sleutelbos') return 'sleutelbos';
  if (fase === 'laden' || fase === 'onbereikbaar') return 'onbereikbaar';
  // Who works at a locatie and guides nobody comes for the night.
  if (mag('nacht.registreren') && !mag('begeleiding.schrijven')) return 'nacht';
  if (mag('werkvoorraad.lezen')) return 'werkvoorraad';
  if (mag('beheer.gebruikers')) return 'gebruikers';
  return mag('audit.lezen') ? 'logboek' : 'beleid';
}

/** The router of the window. The address holds only random ids, and nobody can type one. */
export function maakRouter(): Router {
  const router = createRouter({
    history: createWebHashHistory(),
    routes: [
      { path: '/', name: 'begin', component: { render: () => null } },
      ...alleRoutes,
      {
        path: '/:weg(.*)*',
        name: 'niet-gevonden',
        component: () => import('./schil/NietGevonden.vue'),
        meta: { titel: nl.kader.nietGevonden.titel },
      },
    ],
  });
  router.beforeEach((naar) => {
    const sessie = useSessie();
    const fasen = naar.meta.fasen;
    const past = fasen ? fasen.includes(sessie.fase) : sessie.fase === 'open' || sessie.fase === 'vergrendeld';
    const begin = beginVoor(sessie.fase, sessie.mag);
    if (naar.name === 'begin' || !past) return naar.name === begin ? true : { name: begin };
    if (naar.meta.recht && !sessie.mag(naar.meta.recht)) return { name: 'geen-recht' };
    return true;
  });
  router.afterEach((naar, van, mislukt) => {
    if (mislukt) return;
    const { titel, titelAnders } = naar.meta;
    const naam = titelAnders && useSessie().mag(titelAnders.recht) ? titelAnders.titel : titel;
    document.title = naam ? `${naam} – ${nl.algemeen.app}` : nl.algemeen.app;
    if (naar.name !== van.name || naar.params['dossierId'] !== van.params['dossierId'])
      void nextTick(() => naarScherm(naar.meta.beginveld));
  });
  return router;
}
