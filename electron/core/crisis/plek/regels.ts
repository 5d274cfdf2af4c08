import type { Veldfout } from '#shared/contract/antwoord.ts';
import type { pleksoorten } from '#shared/domein/crisis/plek.ts';
import { plektekst as tekst } from '#shared/taal/crisis/plek.ts';
import type { Crisisregels } from '../regels.ts';
import { draaiTerug, neemInGebruik } from './houdingen.ts';

const fout = (is: boolean, pad: string, bericht: string): Veldfout[] => (is ? [{ pad, bericht }] : []);

/** What records about a place ask besides their schema. */
export const plekregels: { readonly [S in keyof typeof pleksoorten]: Crisisregels<S> } = {
  'opvang-elders': { over: 'zaak', enkel: true },
  vervoer: { over: 'zaak' },
  aankomst: {
    over: 'zaak',
    bezwaren: (_context, { inhoud: { uitkomst, gedaan, volgendeOp } }) => {
      const niet = uitkomst === 'niet-aangekomen';
      return [
        ...fout(niet && gedaan.length < 3, 'gedaan', tekst.nietsGedaan),
        ...fout(niet && volgendeOp === null, 'volgendeOp', tekst.volgendeNodig),
      ];
    },
    werkDoor: (context, { dossierId, id, inhoud, ingetrokken }) => {
      // First back to how it was, so that a corrected arrival is counted once.
      draaiTerug(context, dossierId, id);
      if (!ingetrokken && inhoud.uitkomst === 'aangekomen') neemInGebruik(context, dossierId, id);
    },
  },
  'geen-plek': { over: 'zaak' },
};
