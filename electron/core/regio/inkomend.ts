import type { Veldfout } from '#shared/contract/antwoord.ts';
import type { Inkomend } from '#shared/domein/regio.ts';
import { legeStap } from '#shared/domein/stappen.ts';
import type { Toegankelijkheid } from '#shared/domein/toegankelijkheid.ts';
import { regioteksten } from '#shared/taal/regio.ts';
import type { Behandelaars, Context } from '../context.ts';
import { dossierbehandelaars } from '../dossier/behandelaars.ts';
import { controleerDatums } from '../dossier/datums.ts';
import { weiger } from '../weigering.ts';
import { leesRegiotabel } from './regios.ts';
import { meldInLogboek, werkStapBij } from './stap.ts';

const tekst = regioteksten.inkomend;

function bezwaren(context: Context, feiten: Inkomend): Veldfout[] {
  const { db, opslag, vandaag } = context;
  const fouten: Veldfout[] = [];
  const fout = (veld: keyof Inkomend, bericht: string): void => void fouten.push({ pad: `inkomend.${veld}`, bericht });
  if (feiten.ontvangenOp > vandaag) fout('ontvangenOp', tekst.toekomst);
  if (feiten.antwoord === 'akkoord' && !feiten.reden) fout('reden', tekst.reden);
  if (feiten.antwoord === 'akkoord' && !feiten.afgesprokenOp) fout('afgesprokenOp', tekst.datum);
  if (feiten.antwoord === 'niet-akkoord' && !feiten.antwoordReden) fout('antwoordReden', tekst.antwoordReden);
  if (feiten.locatieId && !opslag.leesLocatie(db, feiten.locatieId)?.actief) fout('locatieId', tekst.locatie);
  if (feiten.vanRegioId && !leesRegiotabel(context).some(({ id }) => id === feiten.vanRegioId))
    fout('vanRegioId', regioteksten.contact.onbekendeRegio);
  return fouten;
}

function controleer(context: Context, feiten: Inkomend): void {
  controleerDatums(feiten, context.vandaag, 'inkomend');
  const velden = bezwaren(context, feiten);
  if (velden.length > 0) weiger('ongeldige-invoer', { velden });
}

/** When we say yes, a person has chosen Rotterdam: that stands in the step, with the reason (5.2.5). */
function metAntwoord(was: Toegankelijkheid, { antwoord, vanRegio, vanRegioId, reden }: Inkomend): Toegankelijkheid {
  const basis = { ...was, andereRegio: vanRegio, andereRegioId: vanRegioId };
  if (antwoord === 'akkoord') return { ...basis, aangewezenRegio: 'rotterdam', motivering: reden };
  return { ...basis, aangewezenRegio: was.aangewezenRegio === 'rotterdam' ? null : was.aangewezenRegio };
}

function bewaar(context: Context, dossierId: string, basis: number, feiten: Inkomend): void {
  const { db, opslag, sessie, nu } = context;
  if (!opslag.schrijfInkomend(db, { dossierId, basis, feiten, doorId: sessie.gebruikerId, op: nu })) weiger('conflict');
  werkStapBij(context, dossierId, (was) => metAntwoord(was, feiten));
}

/** The melding that goes with it: who comes from another region is reported by that region. */
function startMelding(
  context: Context,
  clientId: string,
  { ontvangenOp, vanRegio, laatsteWoonplaats }: Inkomend,
): string {
  const starten = dossierbehandelaars['dossier.starten'];
  if (typeof starten !== 'function') throw new Error('dossier.starten needs preparation');
  const leeg = legeStap(ontvangenOp).melding;
  const feiten = { ...leeg, wijze: 'via-derde' as const, melder: tekst.melder(vanRegio), laatsteWoonplaats };
  return starten(context, { clientId, feiten }).dossierId;
}

export const inkomendbehandelaars: Behandelaars<'inkomend.starten' | 'inkomend.wijzigen'> = {
  'inkomend.starten': (context, { clientId, inkomend }) => {
    controleer(context, inkomend);
    const { db, opslag, sessie } = context;
    const dossierId = startMelding(context, clientId, inkomend);
    meldInLogboek(context, { clientId, dossierId }, 'dossier.starten');
    bewaar(context, dossierId, 0, inkomend);
    opslag.wisConcept(db, sessie.gebruikerId, `inkomend:${clientId}`);
    return { dossierId };
  },
  'inkomend.wijzigen': (context, { dossierId, versie, inkomend }) => {
    const { db, opslag, sessie } = context;
    if (!opslag.leesInkomend(db, dossierId)[0]) weiger('stap-niet-mogelijk', { melding: tekst.geen });
    controleer(context, inkomend);
    bewaar(context, dossierId, versie, inkomend);
    opslag.wisConcept(db, sessie.gebruikerId, `inkomend:${dossierId}`);
    return { versie: versie + 1 };
  },
};
