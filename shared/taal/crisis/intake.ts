import type { intakesoorten } from '../../domein/crisis/intake.ts';
import type { Crisisteksten } from './soort.ts';

/** Words of what is recorded from the first call to the besluit. */
export const intaketeksten: Crisisteksten<keyof typeof intakesoorten> = {
  'veilig-contact': {
    naam: 'Veilig contact',
    velden: {
      kanPraten: { label: 'Kan de beller nu praten?' },
      magTerugbellen: { label: 'Mogen we terugbellen?' },
      nummer: { label: 'Veilig nummer' },
      tijden: { label: 'Wanneer is bellen veilig?' },
      terugbelOp: { label: 'Afgesproken moment' },
      veiligWoord: { label: 'Woord als het veilig is' },
      onveiligWoord: { label: 'Woord bij gevaar' },
      belAls: { label: 'Hoe meldt u zich als een ander opneemt?' },
      voicemail: { label: 'Mag u een bericht inspreken?' },
      toelichting: { label: 'Toelichting' },
    },
    keuzes: {},
  },
};
