import { contextBridge, ipcRenderer } from 'electron';
import { gebeurtenissoorten, type Gebeurtenis } from '#shared/contract/gebeurtenissen.ts';
import { vensternamen } from '#shared/contract/namen.ts';

type Luisteraar = (gebeurtenis: Gebeurtenis) => void;

/** One function per endpoint of the contract, grouped as in its name. There is no function that takes a channel. */
function groepen(): Record<string, Record<string, (invoer: unknown) => Promise<unknown>>> {
  const brug: Record<string, Record<string, (invoer: unknown) => Promise<unknown>>> = {};
  for (const naam of vensternamen) {
    const [groep = '', functie = ''] = naam.split('.');
    (brug[groep] ??= {})[functie] = (invoer) => ipcRenderer.invoke(`onthaal:${naam}`, invoer);
  }
  return brug;
}

const luisteraars = new Map<string, Set<Luisteraar>>(gebeurtenissoorten.map((soort) => [soort, new Set()]));
ipcRenderer.on('onthaal', (_bron, gebeurtenis: Gebeurtenis) => {
  for (const luisteraar of luisteraars.get(gebeurtenis.soort) ?? []) luisteraar(gebeurtenis);
});

/** Listens to one kind of event. @returns a function that stops listening @throws when the app has no such event */
function bij(soort: string, luisteraar: Luisteraar): () => void {
  const groep = luisteraars.get(soort);
  if (groep === undefined) throw new Error('Onbekende gebeurtenis');
  groep.add(luisteraar);
  return () => void groep.delete(luisteraar);
}

contextBridge.exposeInMainWorld('onthaal', { ...groepen(), bij });
