import { z } from 'zod';
import { idSchema } from '#shared/domein/basis.ts';
import type { Opslaglaag } from '../opslaglaag.ts';
import { omhulselSchema } from '../sessie/omhulsel.ts';
import { sleutelbosSchema, type Sleutelbos } from '../sessie/sleutelbos.ts';

/** The folder in which a file is put aside: when, and why. */
export const terzijdenaam = (nu: string, waarom: 'teruggezet' | 'gered' | 'hersleuteld' | 'sleutelbos'): string =>
  `${nu.slice(0, 19).replace(/[-:]/g, '')}Z-${waarom}`;

const wisselSchema = z.strictObject({
  administratieId: idSchema,
  terzijde: z.string().regex(/^[0-9TZ]+-[a-z]+$/),
  anker: z.strictObject({ aantal: z.number().int(), hash: z.string(), merk: z.string() }).nullable(),
  bos: sleutelbosSchema.nullable(),
  /** The list of users under another key of the file. */
  gebruikers: omhulselSchema.optional(),
  /** The file that was put aside goes: it is the same, under a key that opens nothing any more. */
  wis: z.literal(true).optional(),
});
/** Putting one file in the place of another, as it was decided: files, anchor and, where it is needed, the key ring. */
export type Wissel = z.infer<typeof wisselSchema>;

const alsLijst = (ruw: unknown): object => (typeof ruw === 'object' && ruw !== null ? ruw : {});

function voerUit({ plaats }: Opslaglaag, wissel: Wissel): void {
  const { administratieId, terzijde, anker, bos, gebruikers, wis } = wissel;
  plaats.bestanden.verwissel({ administratieId, terzijde });
  if (anker) plaats.schrijfJson('ankers', { ...alsLijst(plaats.leesJson('ankers')), [administratieId]: anker });
  if (gebruikers)
    plaats.schrijfJson('gebruikers', { ...alsLijst(plaats.leesJson('gebruikers')), [administratieId]: gebruikers });
  if (bos) plaats.schrijfJson('sleutelbos', bos);
  if (wis) plaats.bestanden.wisTerzijde(terzijde);
  plaats.wisJson('terugzetting');
}

/** Exchanges the files. Written down first, so that after a power cut at any moment it is finished, never half. */
export function verwissel(laag: Opslaglaag, wissel: Wissel): void {
  laag.plaats.schrijfJson('terugzetting', wissel);
  voerUit(laag, wissel);
}

/** Takes away what a crash left half made beside the files: of no use to anybody, and it can be as large as the file. */
function ruimKandidatenOp({ plaats: { bestanden } }: Opslaglaag): void {
  try {
    bestanden.alle().forEach(bestanden.wisKandidaat);
  } catch {
    // A folder that may only be read says so when somebody signs in; whoever changes a key begins by taking it away.
  }
}

/** Finishes what a power cut interrupted; called before anything else is done with the files. */
export function maakWisselAf(laag: Opslaglaag): void {
  const ruw = laag.plaats.leesJson('terugzetting');
  if (ruw === null) return ruimKandidatenOp(laag);
  const gelezen = wisselSchema.safeParse(ruw);
  if (gelezen.success) voerUit(laag, gelezen.data);
  else laag.plaats.wisJson('terugzetting');
}

/** Adds the part of one administratie to a key ring that may hold others, or makes it the key ring. */
export function voegRingToe(bestaand: Sleutelbos | null, nieuw: Sleutelbos, administratieId: string): Sleutelbos {
  if (bestaand === null || bestaand.naamzout !== nieuw.naamzout) return nieuw;
  return {
    ...bestaand,
    administraties: [
      ...bestaand.administraties.filter(({ id }) => id !== administratieId),
      ...nieuw.administraties.filter(({ id }) => id === administratieId),
    ],
    gebruikers: [
      ...bestaand.gebruikers.filter((een) => een.administratieId !== administratieId),
      ...nieuw.gebruikers.filter((een) => een.administratieId === administratieId),
    ],
  };
}
