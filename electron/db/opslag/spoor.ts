import { z } from 'zod';

/** How a row of an append-only table reads when a later one replaced it, or somebody took it back. */
export const spoorVelden = {
  id: z.string(),
  corrigeert: z.string().nullable(),
  door: z.string(),
  vastgelegdOp: z.string(),
  vervallenOp: z.string().nullable(),
  vervallenDoor: z.string().nullable(),
  vervallenReden: z.string().nullable(),
};
type Spoorrij = { vervallenOp: string | null; vervallenDoor: string | null; vervallenReden: string | null };

/** The three columns of a lapse as one value. */
export const alsVervallen = ({ vervallenOp, vervallenDoor, vervallenReden }: Spoorrij) =>
  vervallenOp ? { op: vervallenOp, door: vervallenDoor ?? '', reden: vervallenReden ?? '' } : null;

/** Who adds a row, and when. */
export interface Door {
  doorId: string;
  op: string;
}
