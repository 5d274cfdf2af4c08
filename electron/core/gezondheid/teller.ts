import type { Klok, Log } from '../poorten.ts';

/** What went wrong since the program started: counts and moments, never of whom. */
export interface Storingen {
  fouten: number;
  laatsteFout: string | null;
  /** Tasks beside the work that did not succeed, by the first word of their line in the log. */
  mislukt: readonly { taak: string; aantal: number; op: string }[];
}

export const geenStoringen = (): Storingen => ({ fouten: 0, laatsteFout: null, mislukt: [] });

/** Lines of the log that say that a task beside the work did not succeed. What the registry and the desks say, other checks tell. */
const mislukte = /^(?:niet gelukt: ([a-z]+)|(leesdraad|reservekopie): )/;

/** A log that counts what goes by. */
export function telStoringen(log: Log, klok: Pick<Klok, 'nu'>): { log: Log; stand(): Storingen } {
  let fouten = 0;
  let laatsteFout: string | null = null;
  const mislukt = new Map<string, { aantal: number; op: string }>();
  return {
    log: {
      meld(regel) {
        const gevonden = mislukte.exec(regel);
        const taak = gevonden?.[1] ?? gevonden?.[2];
        if (taak) mislukt.set(taak, { aantal: (mislukt.get(taak)?.aantal ?? 0) + 1, op: klok.nu() });
        log.meld(regel);
      },
      fout(kenmerk, fout) {
        fouten += 1;
        laatsteFout = klok.nu();
        log.fout(kenmerk, fout);
      },
      ...(log.laatste && { laatste: (hoogstens: number) => log.laatste?.(hoogstens) ?? [] }),
    },
    stand: () => ({ fouten, laatsteFout, mislukt: [...mislukt].map(([taak, rest]) => ({ taak, ...rest })) }),
  };
}
