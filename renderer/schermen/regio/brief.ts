import type { Regiobrief } from '#shared/contract/groepen/regio.ts';
import { nl } from '#shared/taal/nl.ts';
import { vul } from '#shared/taal/vul.ts';
import { toonBericht } from '../../componenten/berichten.ts';
import { useOproep } from '../../composables/oproep.ts';

/** Makes a letter of 5.2.5; it stands with the documents after. */
export function useRegiobrief(dossierId: () => string, klaar: () => Promise<unknown>) {
  const maken = useOproep('regio.brief');
  async function maak(brief: Regiobrief): Promise<boolean> {
    if (maken.bezig.value) return false;
    const document = await maken.doe({ dossierId: dossierId(), brief });
    if (!document) return false;
    toonBericht({ soort: 'succes', tekst: vul(nl.regio.vervolg.gemaakt, { titel: document.titel }) });
    await klaar();
    return true;
  }
  return { maak, bezig: maken.bezig, fout: maken.fout, veldfout: maken.veldfout, wis: maken.wis };
}
