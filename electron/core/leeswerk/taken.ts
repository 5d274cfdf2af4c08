import type { GelezenInvoer } from '#shared/contract/tabel.ts';
import { leesControle, leesLevering } from '../aanlevering/lezen.ts';
import type { Leesbron } from '../context.ts';
import { crisiscijferbestand, maakCrisiscijfers } from '../crisis/cijfers/maken.ts';
import { maakLogboekbestand } from '../audit/bestand.ts';
import { maakInzagebestand } from '../inzage/bestand.ts';
import { maakRapport, rapportbestand } from '../rapportage/rapport.ts';

type Taken = {
  readonly [
    N in
      | 'aanlevering.controleren'
      | 'aanlevering.leveren'
      | 'crisiscijfers.maken'
      | 'crisiscijfers.bytes'
      | 'rapportage.maken'
      | 'rapportage.bytes'
      | 'verzoek.bestandMaken'
      | 'audit.bytes'
  ]: (bron: Leesbron, invoer: GelezenInvoer<N>) => Promise<unknown>;
};

/** The first halves of use cases that only read and may take seconds, by endpoint. */
export const leestaken = {
  'aanlevering.controleren': leesControle,
  'aanlevering.leveren': leesLevering,
  'crisiscijfers.maken': maakCrisiscijfers,
  'crisiscijfers.bytes': crisiscijferbestand,
  'rapportage.maken': maakRapport,
  'rapportage.bytes': rapportbestand,
  'verzoek.bestandMaken': maakInzagebestand,
  'audit.bytes': maakLogboekbestand,
} satisfies Taken;
export type Leestaaknaam = keyof typeof leestaken;

/** What such a task gives to the second half of its use case. */
export type Gelezen<N extends Leestaaknaam> = Awaited<ReturnType<(typeof leestaken)[N]>>;

export const isLeestaak = (naam: string): naam is Leestaaknaam => Object.hasOwn(leestaken, naam);
