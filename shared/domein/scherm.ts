import { z } from 'zod';

/** Keys for the quick exit that nothing else uses; F8 is for messages, F1 for help. */
export const wegtoetsen = ['F9', 'F7', 'F10', 'Pause'] as const;
export type Wegtoets = (typeof wegtoetsen)[number];

/** What an installation shows to who passes by. */
export const schermstandSchema = z.strictObject({
  /** Title bar, task bar and print jobs say nothing of Onthaal nor of the screen that is open. */
  neutraal: z.boolean(),
  /** One key, and a button, blank the screen and lock it. */
  snelweg: z.boolean(),
  toets: z.enum(wegtoetsen),
  /** The window stays out of screenshots all the time, not only while an address is on it. */
  altijdBeschermd: z.boolean(),
});
export type Schermstand = z.infer<typeof schermstandSchema>;

/** How an installation begins: Veilig Thuis has all of it on, others choose. */
export const beginstand = (veiligThuis: boolean): Schermstand => ({
  neutraal: veiligThuis,
  snelweg: veiligThuis,
  toets: 'F9',
  altijdBeschermd: false,
});
