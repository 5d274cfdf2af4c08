import { z } from 'zod';

/** A calendar month, `YYYY-MM`. */
const maandSchema = z.string().regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/);
/** A count; null: hidden, because it or another would be about a small group, or because the month was taken back. */
const aantal = z.number().int().min(0).nullable();

/**
 * The crisisopvang of Veilig Thuis over one month (5.1.1 to 5.1.5), and the only thing that leaves Veilig Thuis (Wmo 5.1.6): numbers.
 * No person, case, place or day; no text that somebody typed. The highest `versie` of a month counts. Small groups are hidden, also
 * where versions of a month are laid side by side.
 */
export const crisisopvangInhoud = z.object({
  maand: maandSchema,
  versie: z.number().int().min(1),
  /** `ingetrokken`: the month was taken back, every count is null. */
  status: z.enum(['vrijgegeven', 'ingetrokken']),
  /** Groups smaller than this are hidden. */
  drempel: z.number().int().min(5),
  /** Stays of which the first night was in this month; by safety level, and by whether there are children in the household. */
  begonnen: aantal,
  begonnenRood: aantal,
  begonnenOranje: aantal,
  begonnenGroen: aantal,
  begonnenZonderNiveau: aantal,
  begonnenMetKinderen: aantal,
  begonnenZonderKinderen: aantal,
  /** Stays of which the last day was in this month, within the ordinary length of 5.1.4 or longer. */
  geeindigd: aantal,
  geeindigdBinnenDuur: aantal,
  geeindigdLanger: aantal,
  /** Nights of all stays in this month. */
  nachten: aantal,
  /** Cases of which the crisisopvang was refused, by where the toets of 5.1.2 pointed instead. */
  geweigerd: aantal,
  geweigerdOpvangElders: aantal,
  geweigerdAndereHulp: aantal,
  geweigerdEigenRegio: aantal,
  geweigerdAnders: aantal,
});
export type Crisisopvang = z.infer<typeof crisisopvangInhoud>;
