import { foutmelding } from '#shared/taal/fouten.ts';
import type { Kern } from '#core/kern.ts';
import { codeBijBegin } from '#db/foutcode.ts';
import type { Openfout } from '#db/openen.ts';

/**
 * A core; where the data folder cannot be begun with (gone, a share that is not connected, no right to write) one that says so to
 * every question, and tries again: nobody has to start the program anew when the share is back.
 * @throws what is a bug of ours
 */
export function beginOfWeiger(maak: () => Kern): Kern {
  let kern: Kern | null = null;
  function probeer(): Openfout | null {
    if (kern) return null;
    try {
      kern = maak();
      return null;
    } catch (fout) {
      const code = codeBijBegin(fout);
      if (code === null) throw fout;
      return code;
    }
  }
  probeer();
  return {
    roepAan: async (naam, invoer, viaSchil) => {
      const code = probeer() ?? 'opslag-weg';
      return kern ? kern.roepAan(naam, invoer, viaSchil) : { ok: false, code, melding: foutmelding(code) };
    },
    lever: async () => kern?.lever(),
    bewaak: async () => kern?.bewaak(),
    sluit: () => kern?.sluit(),
  };
}
