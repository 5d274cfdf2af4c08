import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { beginstand, schermstandSchema, type Schermstand } from '#shared/domein/scherm.ts';

const bestandSchema = z.object({
  /** What an administrator chose; null: what fits the organisation that works here. */
  gekozen: schermstandSchema.nullable().catch(null),
  /** Veilig Thuis was the last organisation that logged in on this computer. */
  veiligThuis: z.boolean().catch(false),
});

const sessieSchema = z.object({ proef: z.boolean(), organisatie: z.object({ soort: z.string() }) });

/** What this installation shows to who passes by, kept beside the window's place. */
export interface Schermbeheer {
  stand(): Schermstand;
  kies(stand: Schermstand): void;
  /** Looks at an answer that begins a session: of which kind is the organisation that works here? */
  ziet(sessie: unknown): void;
}

function lees(bestand: string): z.infer<typeof bestandSchema> {
  try {
    return bestandSchema.parse(JSON.parse(readFileSync(bestand, 'utf8')));
  } catch {
    return { gekozen: null, veiligThuis: false };
  }
}

/** @param bestand where it is kept; a disk that is full or read-only keeps what was chosen until the app is closed */
export function maakSchermbeheer(bestand: string, bijWijziging: () => void): Schermbeheer {
  const bewaard = lees(bestand);
  let hier = bewaard.veiligThuis;
  const bewaar = (): void => {
    try {
      writeFileSync(bestand, JSON.stringify(bewaard), { mode: 0o600 });
    } catch {
      // Says nothing about anybody; the next start asks again.
    }
    bijWijziging();
  };
  return {
    stand: () => bewaard.gekozen ?? beginstand(hier),
    kies: (stand) => {
      bewaard.gekozen = stand;
      bewaar();
    },
    ziet: (antwoord) => {
      const gelezen = sessieSchema.safeParse(antwoord);
      if (!gelezen.success) return;
      const { proef, organisatie } = gelezen.data;
      hier = organisatie.soort === 'veilig-thuis';
      // The proefomgeving has three organisations on one computer: there it counts for this session only.
      if (proef || bewaard.veiligThuis === hier) return bijWijziging();
      bewaard.veiligThuis = hier;
      bewaar();
    },
  };
}
