import type { Contact } from '#shared/contract/groepen/regio.ts';
import type { Contactvelden } from '#shared/domein/regio.ts';
import { nl } from '#shared/taal/nl.ts';

/** What the other gemeente said, as one choice. */
export type Eens = keyof typeof nl.regio.contact.eensKeuze;

/** A contact as its form holds it; without a day and a time it is now. */
export interface Contactformulier extends Omit<Contactvelden, 'op' | 'overeenstemming'> {
  /** The contact that this one replaces; kept in the draft, so that mending stays mending after a restart. */
  corrigeert: string | null;
  dag: string | null;
  tijd: string | null;
  eens: Eens;
}

export const leegContact = (): Contactformulier => ({
  corrigeert: null,
  met: 'andere-gemeente',
  wijze: 'telefoon',
  dag: null,
  tijd: null,
  wie: '',
  regioId: null,
  afspraak: '',
  vervolg: '',
  vervolgOp: null,
  eens: 'geen',
});

/** A stored contact in its form, to mend it. */
export function alsFormulier({
  id,
  met,
  wijze,
  op,
  wie,
  regioId,
  afspraak,
  vervolg,
  vervolgOp,
  overeenstemming,
}: Contact): Contactformulier {
  const eens: Eens = overeenstemming ? `${overeenstemming.over}-${overeenstemming.eens ? 'ja' : 'nee'}` : 'geen';
  return {
    corrigeert: id,
    met,
    wijze,
    dag: op.slice(0, 10),
    tijd: op.slice(11),
    wie,
    regioId,
    afspraak,
    vervolg,
    vervolgOp,
    eens,
  };
}

function alsOvereenstemming(eens: Eens): Contactvelden['overeenstemming'] {
  if (eens === 'geen') return null;
  return { over: eens.startsWith('onderzoek') ? 'onderzoek' : 'overdracht', eens: eens.endsWith('ja') };
}

/** What is sent. `nu`: Amsterdam wall-clock time, for who did not say when. */
export function alsInvoer({ dag, tijd, eens, corrigeert: _, ...rest }: Contactformulier, nu: string): Contactvelden {
  const gemeente = rest.met === 'andere-gemeente';
  return {
    ...rest,
    op: dag || tijd ? `${dag ?? nu.slice(0, 10)}T${tijd ?? nu.slice(11)}` : nu,
    regioId: gemeente ? rest.regioId : null,
    overeenstemming: gemeente ? alsOvereenstemming(eens) : null,
  };
}
