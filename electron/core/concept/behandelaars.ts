import { z } from 'zod';
import type { Behandelaars } from '../context.ts';
import { weiger } from '../weigering.ts';

const json = z.json();

/** Characters of JSON: the longest form with every text at its longest is about half of this. */
const grootste = 3_000_000;

/** Unfinished work: a user's own, kept while typing, gone once it is recorded. */
export const conceptbehandelaars: Behandelaars<'concept.lezen' | 'concept.bewaren' | 'concept.weggooien'> = {
  'concept.lezen': ({ db, opslag, sessie }, { sleutel }) => {
    const concept = opslag.leesConcept(db, sessie.gebruikerId, sleutel);
    return concept && { ...concept, inhoud: json.parse(concept.inhoud) };
  },
  'concept.bewaren': ({ db, opslag, sessie, nu }, { sleutel, inhoud, basisVersie }) => {
    if (JSON.stringify(inhoud).length > grootste)
      weiger('ongeldige-invoer', { velden: [{ pad: 'inhoud', bericht: 'Dit is te groot om te bewaren.' }] });
    opslag.schrijfConcept(db, { gebruikerId: sessie.gebruikerId, sleutel, inhoud, basisVersie, op: nu });
    return { bewaardOp: nu };
  },
  'concept.weggooien': ({ db, opslag, sessie }, { sleutel }) => {
    opslag.wisConcept(db, sessie.gebruikerId, sleutel);
    return null;
  },
};
