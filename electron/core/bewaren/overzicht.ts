import { overigeTermijnen, soortenBij, type Bewaarsoort } from '#shared/bewaren/soorten.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { bewaarteksten as tekst } from '#shared/taal/bewaren.ts';
import type { Context } from '../context.ts';
import { weiger } from '../weigering.ts';
import { bedenktijd, eigenTermijn } from './stand.ts';

/** The kinds of this organisation; another is refused. */
export function eisSoort({ sessie }: Pick<Context, 'sessie'>, soort: Bewaarsoort): void {
  if (!soortenBij[sessie.organisatie.soort].includes(soort)) weiger('niet-gevonden');
}

/** How long everything is kept here, by what article, and what is kept longer and why. */
export function leesOverzicht(context: Context): Uitvoer<'bewaren.overzicht'> {
  const { db, opslag, sessie } = context;
  const regels = soortenBij[sessie.organisatie.soort].map((soort) => {
    const { wet, eigen } = eigenTermijn(context, soort);
    const { jaren, artikel, bron, keuze } = wet;
    return {
      ...{ soort, jaren, artikel, bron, keuze },
      eigen: eigen && {
        versie: eigen.versie,
        waarde: eigen.waarde,
        reden: eigen.reden,
        door: eigen.door,
        op: eigen.op,
      },
    };
  });
  const redenen = opslag.leesBewaarredenen(db).map(({ id, kenmerk, reden, tot, door, op, eindeOp, eindeReden }) => ({
    ...{ id, kenmerk: kenmerk ?? '', reden, tot, door, op },
    einde: eindeOp === null ? null : { op: eindeOp, reden: eindeReden ?? '' },
  }));
  return {
    regels,
    overige: overigeTermijnen.map(({ naam, wat, artikel }) => ({ naam, wat, artikel })),
    bedenktijd: bedenktijd(context),
    redenen,
  };
}

/** Longer than the law, never shorter (Wmo 2015 5.3.4: "of zoveel langer als nodig"); for the days of thinking at least one. */
export function stelIn(
  context: Context,
  { soort, versie, waarde, reden }: GelezenInvoer<'bewaren.instellen'>,
): Uitvoer<'bewaren.instellen'> {
  const { db, opslag, sessie, nu } = context;
  if (soort !== 'bedenktijd') {
    eisSoort(context, soort);
    const { wet } = eigenTermijn(context, soort);
    if (waarde < wet.jaren)
      weiger('ongeldige-invoer', { velden: [{ pad: 'waarde', bericht: tekst.termijnen.korter(wet.jaren) }] });
  }
  const nieuw = { soort, basis: versie, waarde, reden, doorId: sessie.gebruikerId, op: nu };
  if (!opslag.schrijfBewaarinstelling(db, nieuw)) weiger('conflict');
  return { versie: versie + 1 };
}

/** Keeps everything of the person of a dossier, whatever its term: a lawsuit, a request of the client. */
export function houVast(
  context: Context,
  { kenmerk, reden, tot }: GelezenInvoer<'bewaren.vasthouden'>,
): Uitvoer<'bewaren.vasthouden'> {
  const { db, opslag, sessie, nu, vandaag } = context;
  const dossier = opslag.leesDossierOpKenmerk(db, kenmerk.toUpperCase());
  if (!dossier)
    return weiger('ongeldige-invoer', { velden: [{ pad: 'kenmerk', bericht: tekst.vasthouden.nietGevonden }] });
  if (tot !== null && tot < vandaag)
    weiger('ongeldige-invoer', { velden: [{ pad: 'tot', bericht: tekst.vasthouden.verleden }] });
  const id = context.id();
  const { clientId } = dossier;
  opslag.schrijfBewaarreden(db, { id, clientId, reden, tot, doorId: sessie.gebruikerId, op: nu });
  context.betreft({ clientId, dossierId: dossier.id });
  return { id };
}

export function geefVrij(context: Context, { id, reden }: GelezenInvoer<'bewaren.vrijgeven'>): null {
  const { db, opslag, sessie, nu } = context;
  const gevonden = opslag.leesBewaarredenen(db).find((een) => een.id === id) ?? weiger('niet-gevonden');
  if (!opslag.beeindigBewaarreden(db, { id, reden, doorId: sessie.gebruikerId, op: nu })) weiger('conflict');
  context.betreft({ clientId: gevonden.clientId, dossierId: null });
  return null;
}
