import axe from 'axe-core';
import { createPinia, setActivePinia } from 'pinia';
import { mount, type ComponentMountingOptions } from '@vue/test-utils';
import type { Component } from 'vue';
import { createMemoryHistory, createRouter, type Router } from 'vue-router';
import { vi } from 'vitest';

type Antwoorden = Readonly<Record<string, (invoer: never) => unknown>>;

/**
 * Puts a bridge on the window, as the preload does. What is not given is refused as a stopped core.
 * @returns the calls in order, and `meld` to send an event as the main process does
 */
export function zetBrug(antwoorden: Antwoorden) {
  const aanroepen: { naam: string; invoer: unknown }[] = [];
  const luisteraars = new Map<string, Set<(gebeurtenis: unknown) => void>>();
  const groep = (naam: string): object =>
    new Proxy(
      {},
      {
        get: (_, functie) => async (invoer: never) => {
          const eindpunt = `${naam}.${String(functie)}`;
          aanroepen.push({ naam: eindpunt, invoer: structuredClone(invoer) });
          return antwoorden[eindpunt]?.(invoer) ?? { ok: false, code: 'kern-gestopt', melding: 'De kern is gestopt.' };
        },
      },
    );
  const brug = {
    bij: (soort: string, luisteraar: (gebeurtenis: unknown) => void) => {
      const allen = luisteraars.get(soort) ?? new Set();
      luisteraars.set(soort, allen.add(luisteraar));
      return () => void allen.delete(luisteraar);
    },
  };
  vi.stubGlobal('onthaal', new Proxy(brug, { get: (doel, naam) => Reflect.get(doel, naam) ?? groep(String(naam)) }));
  Object.assign(window, { onthaal: (globalThis as { onthaal?: unknown }).onthaal });
  return {
    aanroepen,
    meld: (soort: string, extra: object = {}) =>
      luisteraars.get(soort)?.forEach((luisteraar) => luisteraar({ soort, ...extra })),
  };
}

/** A router with the names that components point to, without their screens. */
export function leegRouter(): Router {
  const namen = ['begin', 'dossier', 'client', 'nieuwe-client', 'werkvoorraad', 'zoeken', 'hulp', 'over', 'beleid'];
  return createRouter({
    history: createMemoryHistory(),
    routes: namen.map((name) => ({
      path: name === 'begin' ? '/' : `/${name}`,
      name,
      component: { render: () => null },
    })),
  });
}

/** Mounts in the document, with a store and a router. */
export function toon<C extends Component>(component: C, opties: ComponentMountingOptions<C> = {}) {
  const pinia = createPinia();
  setActivePinia(pinia);
  return mount(component, {
    attachTo: document.body,
    ...opties,
    global: { plugins: [pinia, leegRouter()], ...opties.global },
  } as ComponentMountingOptions<C>);
}

/** axe on what is in the document; colours and layout cannot be seen without a browser, so those rules are left to e2e. */
export async function axeFouten(): Promise<string[]> {
  const uitslag = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return uitslag.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
