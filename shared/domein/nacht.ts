import { z } from 'zod';

/**
 * How somebody stood in a night. `laat`: came in after the house closed, or after midnight, and slept here; `vertrokken`:
 * left the locatie for good, from this night on.
 */
export const nachtstanden = ['aanwezig', 'laat', 'afwezig', 'afwezig-gemeld', 'vertrokken'] as const;
export const nachtstandSchema = z.enum(nachtstanden);
export type Nachtstand = z.infer<typeof nachtstandSchema>;

/** Whether this is a night slept in a bed here. */
export const slaaptHier = (stand: Nachtstand): boolean => stand === 'aanwezig' || stand === 'laat';
