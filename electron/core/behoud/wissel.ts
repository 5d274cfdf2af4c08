import { z } from 'zod';
import { idSchema } from '#shared/domein/basis.ts';
import type { Opslaglaag } from '../opslaglaag.ts';
import { sleutelbosSchema, type Sleutelbos } from '../sessie/sleutelbos.ts';

/** The folder in which a file is put aside: when, and why. */
export const terzijdenaam = (nu: string, waarom: 'teruggezet' | 'gered'): string =>
  `${nu.slice(0, 19).replace(/[-:]/g, '')}Z-${waarom}`;

const wisselSchema = z.strictObject({
  administratieId: idSchema,
  terzijde: z.string().regex(/^[0-9TZ]+-[a-z]+$/),
  anker: z.strictObject({ aantal: z.number().int(), hash: z.string(), merk: z.string() }),
  bos: sleutelbosSchema.nullable(),
});
/** Putting one file in the place of another, as it was decided: files, anchor and, where it is needed, the key ring. */
export type Wissel = z.infer<typeof wisselSchema>;

function voerUit({ plaats }: Opslaglaag, { administratieId, terzijde, anker, bos }: Wissel): void {
  plaats.bestanden.verwissel({ administratieId, terzijde });
  const ankers = plaats.leesJson('ankers');
  const alle = typeof ankers === 'object' && ankers !== null ? ankers : {};
  plaats.schrijfJson('ankers', { ...alle, [administratieId]: anker });
  if (bos) plaats.schrijfJson('sleutelbos', bos);
  plaats.wisJson('terugzetting');
}

/** Exchanges the files. Written down first, so that after a power cut at any moment it is finished, never half. */
export function verwissel(laag: Opslaglaag, wissel: Wissel): void {
  laag.plaats.schrijfJson('terugzetting', wissel);
  voerUit(laag, wissel);
}

/** Finishes what a power cut interrupted; called before anything else is done with the files. */
export function maakWisselAf(laag: Opslaglaag): void {
  const ruw = laag.plaats.leesJson('terugzetting');
  if (ruw === null) return;
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
