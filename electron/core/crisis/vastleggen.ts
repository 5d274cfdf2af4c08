import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { crisiswerkstukken, type Crisissoort } from '#shared/domein/crisis/index.ts';
import { crisistekst as tekst } from '#shared/taal/crisis/algemeen.ts';
import type { Crisisrij } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import { controleerDatums } from '../dossier/datums.ts';
import { herbereken } from '../dossier/herberekenen.ts';
import { weiger } from '../weigering.ts';
import { crisisregels, type Crisisregels } from './regels.ts';
import { leesCrisis, leesGezin } from './stukken.ts';

// The table gives each soort the rules of that soort; a soort that is only known at run time needs the general shape.
const regelsVan = (soort: Crisissoort) => (crisisregels[soort] ?? {}) as Crisisregels<Crisissoort>;

/** The newest version of a record of this case, if it can still be changed on the version it was based on. */
function leesVorige({ db, opslag }: Context, dossierId: string, id: string, versie: number): Crisisrij {
  const vorige = opslag.leesCrisisstuk(db, id);
  if (!vorige || vorige.dossierId !== dossierId) return weiger('niet-gevonden');
  if (vorige.versie !== versie) weiger('conflict');
  if (vorige.ingetrokken) weiger('stap-niet-mogelijk', { melding: tekst.alIngetrokken });
  return vorige;
}

function controleer(context: Context, gegeven: GelezenInvoer<'crisis.vastleggen'>, vorige: Crisisrij | null): void {
  const { dossierId, id, invoer, reden } = gegeven;
  const { over, enkel, bezwaren } = regelsVan(invoer.soort);
  const clientId = vorige ? vorige.clientId : gegeven.clientId;
  if (clientId !== null && !leesGezin(context, dossierId).some((lid) => lid.clientId === clientId))
    weiger('niet-gevonden');
  if ((over === 'persoon') !== (clientId !== null) && over !== undefined)
    weiger('ongeldige-invoer', { velden: [{ pad: 'clientId', bericht: tekst.overWie }] });
  controleerDatums(invoer.inhoud, context.vandaag, 'invoer.inhoud');
  const stukken = leesCrisis(context, dossierId);
  // Two colleagues who both start the only one of its kind: the second sees what the first made.
  const bestaat = (een: (typeof stukken)[number]): boolean =>
    een.soort === invoer.soort && !een.ingetrokken && een.clientId === clientId && een.id !== id;
  if (enkel && stukken.some(bestaat)) weiger('conflict');
  const velden = [
    ...(vorige && !crisiswerkstukken.has(invoer.soort) && reden.length < 3
      ? [{ pad: 'reden', bericht: tekst.redenNodig }]
      : []),
    ...(bezwaren?.(context, { dossierId, id, clientId, inhoud: invoer.inhoud, stukken }) ?? []).map((fout) => ({
      ...fout,
      pad: `invoer.inhoud.${fout.pad}`,
    })),
  ];
  if (velden.length > 0) weiger('ongeldige-invoer', { velden });
}

/** Records something about a case, or a new version of it: state, what follows from it, terms and log in one transaction. */
export function legCrisisVast(
  context: Context,
  gegeven: GelezenInvoer<'crisis.vastleggen'>,
): Uitvoer<'crisis.vastleggen'> {
  const { db, opslag, sessie, nu } = context;
  const { dossierId, versie, invoer, reden } = gegeven;
  const vorige = gegeven.id ? leesVorige(context, dossierId, gegeven.id, versie) : null;
  if (vorige && vorige.soort !== invoer.soort) weiger('niet-gevonden');
  if (!vorige && versie !== 0) weiger('conflict');
  controleer(context, gegeven, vorige);
  const id = vorige?.id ?? context.id();
  const clientId = vorige ? vorige.clientId : gegeven.clientId;
  const wie = { reden: vorige ? reden : '', ingetrokken: false, doorId: sessie.gebruikerId, op: nu };
  if (!opslag.schrijfCrisisstuk(db, { id, dossierId, clientId, ...invoer, basis: versie, ...wie })) weiger('conflict');
  const wat = { dossierId, id, clientId, inhoud: invoer.inhoud, ingetrokken: false };
  regelsVan(invoer.soort).werkDoor?.(context, { ...wat, stukken: leesCrisis(context, dossierId) });
  herbereken(context, dossierId);
  opslag.wisConcept(
    db,
    sessie.gebruikerId,
    clientId ? `crisis-persoon:${clientId}:${invoer.soort}` : `crisis:${dossierId}:${invoer.soort}`,
  );
  opslag.wisConcept(db, sessie.gebruikerId, `crisis:${id}`);
  return { id, versie: versie + 1 };
}

/** Takes a record out of what counts; it stays readable with the reason. */
export function trekCrisisIn(context: Context, gegeven: GelezenInvoer<'crisis.intrekken'>): null {
  const { db, opslag, sessie, nu } = context;
  const { dossierId, id, versie, reden } = gegeven;
  const { soort, inhoud, clientId } = leesVorige(context, dossierId, id, versie);
  const rij = { id, dossierId, clientId, soort, inhoud, basis: versie, reden, ingetrokken: true };
  if (!opslag.schrijfCrisisstuk(db, { ...rij, doorId: sessie.gebruikerId, op: nu })) weiger('conflict');
  const stukken = leesCrisis(context, dossierId);
  regelsVan(soort).werkDoor?.(context, { dossierId, id, clientId, inhoud, stukken, ingetrokken: true });
  herbereken(context, dossierId);
  return null;
}
