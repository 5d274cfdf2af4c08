import type { Antwoord, Weigering } from '#shared/contract/antwoord.ts';
import type { Gebeurtenis } from '#shared/contract/gebeurtenissen.ts';
import type { Vensternaam } from '#shared/contract/namen.ts';
import type { Contract, Invoer, Uitvoer } from '#shared/contract/tabel.ts';
import { nl } from '#shared/taal/nl.ts';

/** The endpoints that this window may call. */
export type Aanroep = Vensternaam & keyof Contract;
type Groep = Aanroep extends infer N ? (N extends `${infer G}.${string}` ? G : never) : never;
type Functie<G extends Groep> = Aanroep extends infer N ? (N extends `${G}.${infer F}` ? F : never) : never;
type Vol<G extends Groep, F extends string> = Extract<`${G}.${F}`, Aanroep>;
type Soort = Gebeurtenis['soort'];

/** What the preload puts on `window.onthaal`: one function per endpoint, and `bij` for events. */
export type Brug = {
  [G in Groep]: { [F in Functie<G>]: (invoer: Invoer<Vol<G, F>>) => Promise<Antwoord<Uitvoer<Vol<G, F>>>> };
} & {
  bij(soort: Soort, luisteraar: (gebeurtenis: Gebeurtenis) => void): () => void;
};

declare global {
  interface Window {
    /** Put there by the preload; absent in a plain browser. */
    onthaal?: Brug;
  }
}

type Wachter = (weigering: Weigering) => void;
const wachters = new Set<Wachter>();

/** Hears every refusal, whoever asked; the session store uses it to notice a lock or the end of a session. */
export function bijWeigering(wachter: Wachter): () => void {
  wachters.add(wachter);
  return () => void wachters.delete(wachter);
}

const geenBrug: Weigering = { ok: false, code: 'kern-gestopt', melding: nl.kader.brug };

/** Vue's proxies cannot cross the bridge; what goes to the core is plain JSON anyway. */
function kaal<T>(invoer: T): T {
  return JSON.parse(JSON.stringify(invoer)) as T;
}

/**
 * Calls one endpoint of the contract.
 * @returns the core's answer; a line that is down is answered as `kern-gestopt`, so a screen never has to catch
 */
export async function roep<N extends Aanroep>(naam: N, invoer: Invoer<N>): Promise<Antwoord<Uitvoer<N>>> {
  const [groep, functie] = naam.split('.') as [Groep, string];
  const aanroep = (
    window.onthaal?.[groep] as Record<string, (invoer: unknown) => Promise<Antwoord<Uitvoer<N>>>> | undefined
  )?.[functie];
  let antwoord: Antwoord<Uitvoer<N>>;
  try {
    antwoord = aanroep ? await aanroep(kaal(invoer)) : geenBrug;
  } catch {
    antwoord = geenBrug;
  }
  if (!antwoord.ok) for (const wachter of wachters) wachter(antwoord);
  return antwoord;
}

/** Listens to one kind of event from the core or the main process. @returns a function that stops listening */
export function bijGebeurtenis<S extends Soort>(
  soort: S,
  luisteraar: (gebeurtenis: Extract<Gebeurtenis, { soort: S }>) => void,
): () => void {
  return (
    window.onthaal?.bij(soort, (gebeurtenis) => luisteraar(gebeurtenis as Extract<Gebeurtenis, { soort: S }>)) ??
    (() => undefined)
  );
}
