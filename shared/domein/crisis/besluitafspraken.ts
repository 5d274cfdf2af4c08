import { z } from 'zod';
import { losseRegelSchema, regelSchema } from '../basis.ts';

/** What Veilig Thuis agreed about besluiten and their letters; no numbers of the policy. */
export const besluitafsprakenSchema = z.strictObject({
  /** Whoever did the toets does not decide; off: one worker may decide at night, and the team's lead sees it afterwards. */
  vierOgen: z.boolean().default(false),
  /** How many days before the last day somebody decides whether it goes on. */
  aflopenDagen: z.number().int().min(1).max(60).default(21),
  /** Beyond three months: after how many days it is looked at again whether this is still the right place. */
  heroverwegenDagen: z.number().int().min(7).max(90).default(28),
  /** After how many days a letter that lies ready is looked at again, unless another day is chosen. */
  bewarenDagen: z.number().int().min(1).max(60).default(7),
  /** Sender in the head of a letter: a name that tells nobody what it is about. */
  afzender: regelSchema.default('Gemeente Rotterdam'),
  /** Stands where an envelope shows it, instead of an address. */
  envelopregel: losseRegelSchema.default('Persoonlijk'),
});
export type Besluitafspraken = z.infer<typeof besluitafsprakenSchema>;
