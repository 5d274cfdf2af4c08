import { z } from 'zod';
import { basisdefinities, basispunten, type Basispunt } from '../beleid/index.ts';
import { datumSchema, idSchema, losseRegelSchema, regelSchema, versieSchema } from './basis.ts';

/** How a point of 5.2.10 stands. Not asked is not the same as missing. */
export const basisstanden = ['niet-gevraagd', 'ontbreekt', 'bezig', 'op-orde', 'niet-van-toepassing'] as const;
export const basisstandSchema = z.enum(basisstanden);
export type Basisstand = (typeof basisstanden)[number];

/** How it stands today: what was in order can have run out. */
export const standenVandaag = [...basisstanden, 'verlopen'] as const;
export type StandVandaag = (typeof standenVandaag)[number];

/** Points that are filled in on the list itself; the others follow from records elsewhere in the dossier. */
export const vulbarePunten = basispunten.filter((punt) => !basisdefinities[punt].afgeleid);
export const basispuntSchema = z.enum(basispunten);

const dag = datumSchema.nullable();

/** What is recorded of one point of one person. */
export const puntinhoudSchema = z.strictObject({
  stand: basisstandSchema,
  /** The day on which this was so. */
  datum: datumSchema,
  /** Seen by the begeleider, or a file in the dossier; null: told. */
  bewijs: z.enum(['gezien', 'bestand']).nullable(),
  bijlageId: idSchema.nullable(),
  /** Last day on which it is valid; only where it runs out. */
  geldigTot: dag,
  /** Why it does not apply. */
  reden: losseRegelSchema,
  /** What is done next, by whom, and by when. */
  actie: losseRegelSchema,
  wie: losseRegelSchema,
  uiterlijk: dag,
});
export type Puntinhoud = z.infer<typeof puntinhoudSchema>;

/** A point that nothing is known of. */
export const leegPunt = (datum: string): Puntinhoud => ({
  stand: 'niet-gevraagd',
  datum,
  bewijs: null,
  bijlageId: null,
  geldigTot: null,
  reden: '',
  actie: '',
  wie: '',
  uiterlijk: null,
});

/** What every list of points records of one point. */
export type Puntkern = Pick<Puntinhoud, 'stand' | 'datum' | 'geldigTot' | 'reden' | 'actie' | 'wie' | 'uiterlijk'> & {
  bewijs: Puntinhoud['bewijs'];
};

/** The point in another standing, of a day: what belongs to the standing before is emptied. */
export function metStand<I extends Puntkern>(inhoud: I, stand: Basisstand, datum: string): I {
  const open = stand === 'ontbreekt' || stand === 'bezig';
  const orde = stand === 'op-orde';
  return {
    ...inhoud,
    stand,
    datum,
    bewijs: orde ? inhoud.bewijs : null,
    geldigTot: orde && inhoud.stand === 'op-orde' ? inhoud.geldigTot : null,
    reden: stand === 'niet-van-toepassing' ? inhoud.reden : '',
    actie: open ? inhoud.actie : '',
    wie: open ? inhoud.wie : '',
    uiterlijk: open ? inhoud.uiterlijk : null,
  };
}

/** How a recorded point stands on a day. */
export function standOp({ stand, geldigTot }: Pick<Puntinhoud, 'stand' | 'geldigTot'>, vandaag: string): StandVandaag {
  return stand === 'op-orde' && geldigTot !== null && geldigTot < vandaag ? 'verlopen' : stand;
}

/** What is not settled yet, in the order in which it is worked on: what is known to be missing first. */
export const openVolgorde = [
  'verlopen',
  'ontbreekt',
  'niet-gevraagd',
  'bezig',
] as const satisfies readonly StandVandaag[];
export const isOpen = (stand: StandVandaag): boolean => (openVolgorde as readonly StandVandaag[]).includes(stand);

/** Points of a person, the open ones first and in the order of their list within. */
export function opUrgentieVan<N extends string, P extends { punt: N; stand: StandVandaag }>(
  punten: readonly P[],
  volgorde: readonly N[],
): P[] {
  const rang = ({ stand }: P): number => {
    const plek = (openVolgorde as readonly StandVandaag[]).indexOf(stand);
    return plek < 0 ? (stand === 'op-orde' ? 8 : 9) : plek;
  };
  return punten
    .map((punt) => ({ punt, plek: rang(punt) * 100 + volgorde.indexOf(punt.punt) }))
    .sort((a, b) => a.plek - b.plek)
    .map(({ punt }) => punt);
}
/** Points of a person, the open ones first and in order of 5.2.10 within. */
export const opUrgentie = <P extends { punt: Basispunt; stand: StandVandaag }>(punten: readonly P[]): P[] =>
  opUrgentieVan(punten, basispunten);

/** How much of the list of somebody is not settled, and what comes first. */
export const basistellingSchema = z.strictObject({
  /** All that is not settled: the sum of the three that follow. */
  open: z.number().int(),
  /** Known to be missing, or run out. */
  ontbreekt: z.number().int(),
  bezig: z.number().int(),
  nietGevraagd: z.number().int(),
  /** The open points, what comes first in front. */
  punten: z.array(basispuntSchema),
});
export type Basistelling = z.infer<typeof basistellingSchema>;

/** Counts a list whose points stand in `volgorde`. */
export function telPunten<N extends string>(
  punten: readonly { punt: N; stand: StandVandaag }[],
  volgorde: readonly N[],
): Omit<Basistelling, 'punten'> & { punten: N[] } {
  const open = opUrgentieVan(
    punten.filter(({ stand }) => isOpen(stand)),
    volgorde,
  );
  const aantal = (...standen: StandVandaag[]): number => open.filter(({ stand }) => standen.includes(stand)).length;
  return {
    open: open.length,
    ontbreekt: aantal('ontbreekt', 'verlopen'),
    bezig: aantal('bezig'),
    nietGevraagd: aantal('niet-gevraagd'),
    punten: open.map(({ punt }) => punt),
  };
}
/** Counts a list of 5.2.10. */
export const telBasis = (punten: readonly { punt: Basispunt; stand: StandVandaag }[]): Basistelling =>
  telPunten(punten, basispunten);

/** A site for homes as an organisation keeps it (5.2.11). */
export const zoeksitevelden = {
  naam: regelSchema,
  adres: losseRegelSchema,
  loting: z.boolean(),
  buitenRegio: z.boolean(),
  actief: z.boolean(),
};
export const zoeksiteSchema = z.strictObject({ id: idSchema, versie: versieSchema, ...zoeksitevelden });
export type Zoeksite = z.infer<typeof zoeksiteSchema>;
