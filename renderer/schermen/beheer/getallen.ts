import type { Instellingen } from '#shared/contract/groepen/beheer.ts';
import { nl } from '#shared/taal/nl.ts';

type Getalnaam = {
  [N in keyof Instellingen]: Instellingen[N] extends number ? N : never;
}[keyof Instellingen];
interface Getal {
  veld: Getalnaam;
  label: string;
  hint: string;
  van: number;
  tot: number;
}

const t = nl.beheer.instellingen;
const rij = (veld: Getalnaam, label: string, hint: string, van: number, tot: number): Getal => ({
  ...{ veld, label, hint, van, tot },
});

/** The settings that are a number, by the card that they stand in, with their bounds. */
export const getallen = {
  werkwijze: [
    rij('verloopWaarschuwingDagen', t.verloop, t.verloopHint, 1, 60),
    rij('bijlageMaxMb', t.bijlageMax, t.bijlageMaxHint, 1, 50),
    rij('rapportDrempel', t.rapportDrempel, t.rapportDrempelHint, 5, 50),
  ],
  /** Only where besluiten are made. */
  besluiten: [rij('briefOphalenDagen', t.briefOphalen, t.briefOphalenHint, 1, 60)],
  /** Only at an aanbieder. */
  nachten: [rij('nachtCorrectieDagen', t.nachtCorrectie, t.nachtCorrectieHint, 1, 60)],
  /** Only at Veilig Thuis. */
  adressen: [
    rij('adresSeconden', t.adresSeconden, t.adresSecondenHint, 5, 120),
    rij('adresLezers', t.adresLezers, t.adresLezersHint, 1, 20),
    rij('adresOordeelDagen', t.adresOordeelDagen, t.adresOordeelDagenHint, 1, 60),
    rij('maandopgaveNaDagen', t.maandopgaveNaDagen, t.maandopgaveNaDagenHint, 14, 365),
  ],
} as const;
