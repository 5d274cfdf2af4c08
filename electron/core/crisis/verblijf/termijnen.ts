import { crisispuntenVoor, plusDagen } from '#shared/beleid/index.ts';
import type { Crisisstuk } from '#shared/contract/groepen/crisis.ts';
import type { Termijn } from '#shared/contract/groepen/dossier.ts';
import type { Crisisafspraken } from '#shared/domein/crisis/verblijf.ts';
import { verblijfmeldingen } from '#shared/taal/crisis/verblijfteksten.ts';
import type { Dossierrij } from '#db/opslag/index.ts';
import { geldendeStukken } from '../stukken.ts';
import type { Crisistermijnen } from '../termijnen.ts';
import { crisisstandOp, leesCrisisloop } from './loop.ts';
import { alsBewoner } from './mensen.ts';
import { mijlpalenVan } from './mijlpalen.ts';
import { voortgangstukken, voortgangVan } from './voortgang.ts';

const tekst = verblijfmeldingen.termijn;
type Lezer = Parameters<Crisistermijnen>[0];
const artikel = verblijfmeldingen.artikel;

/** Points that somebody of the household still has at this age, as `client point`. */
function tellendePunten({ db, opslag, vandaag, beleid }: Lezer, dossier: Dossierrij): Set<string> {
  const leden = [{ clientId: dossier.clientId, rol: 'client' as const }, ...opslag.leesLeden(db, dossier.id)];
  return new Set(
    leden.flatMap(({ clientId, rol }) => {
      const geboortedatum = opslag.leesClient(db, clientId)?.geboortedatum ?? null;
      return crisispuntenVoor(alsBewoner({ rol, geboortedatum }), vandaag, beleid).map((p) => `${clientId} ${p.punt}`);
    }),
  );
}

function vanPunten(context: Lezer, dossier: Dossierrij, stukken: readonly Crisisstuk[]): Termijn[] {
  const met = geldendeStukken(stukken, 'crisisbasis').filter(
    ({ inhoud }) => inhoud.uiterlijk !== null || inhoud.geldigTot !== null,
  );
  if (met.length === 0) return [];
  const telt = tellendePunten(context, dossier);
  return met
    .filter(({ clientId, inhoud }) => telt.has(`${clientId} ${inhoud.punt}`))
    .flatMap(({ id: sleutel, inhoud: { punt, stand, uiterlijk, geldigTot } }): Termijn[] => {
      if (stand === 'op-orde' && geldigTot)
        return [
          { soort: 'basis-verloopt', sleutel, uiterlijk: geldigTot, artikel, omschrijving: tekst.verloopt(punt) },
        ];
      return uiterlijk ? [{ soort: 'basis', sleutel, uiterlijk, artikel, omschrijving: tekst.punt(punt) }] : [];
    });
}

/** Care that is still to be arranged or had; a forensic examination is of use for some days only. */
function vanZorg(stukken: readonly Crisisstuk[], { forensischDagen }: Crisisafspraken): Termijn[] {
  return geldendeStukken(stukken, 'crisiszorg').flatMap(({ id: sleutel, inhoud }): Termijn[] => {
    const { zorg, stand, gebeurdOp, uiterlijk, afspraakOp } = inhoud;
    if (stand === 'gedaan' || stand === 'niet-gewild') return [];
    const deel = { soort: 'crisiszorg' as const, sleutel, artikel };
    if (zorg === 'forensisch' && gebeurdOp)
      return [{ ...deel, uiterlijk: plusDagen(gebeurdOp, forensischDagen), omschrijving: tekst.forensisch }];
    const dag = stand === 'geregeld' && afspraakOp ? afspraakOp.slice(0, 10) : uiterlijk;
    return dag ? [{ ...deel, uiterlijk: dag, omschrijving: afspraakOp ? tekst.afspraak : tekst.zorg }] : [];
  });
}

function vanAndere(stukken: readonly Crisisstuk[]): Termijn[] {
  const hulp = geldendeStukken(stukken, 'risicohulp').flatMap(({ id: sleutel, inhoud: { stand, uiterlijk } }) =>
    uiterlijk && stand !== 'gedaan' && stand !== 'niet-gewild'
      ? [{ soort: 'crisishulp' as const, sleutel, uiterlijk, artikel, omschrijving: tekst.hulp }]
      : [],
  );
  const weg = geldendeStukken(stukken, 'crisisafwezig').flatMap(({ id: sleutel, inhoud }) =>
    inhoud.terugOp === null && inhoud.verwachtTerug
      ? [{ soort: 'terugkomst' as const, sleutel, uiterlijk: inhoud.verwachtTerug, artikel, omschrijving: tekst.terug }]
      : [],
  );
  const gesprekken = Map.groupBy(geldendeStukken(stukken, 'rust'), ({ clientId }) => clientId ?? '');
  const volgende = [...gesprekken.values()].flatMap((eigen) => {
    const laatste = eigen.toSorted((a, b) => b.inhoud.datum.localeCompare(a.inhoud.datum))[0];
    const uiterlijk = laatste?.inhoud.volgendGesprekOp;
    return laatste && uiterlijk
      ? [{ soort: 'crisisgesprek' as const, sleutel: laatste.id, uiterlijk, artikel, omschrijving: tekst.gesprek }]
      : [];
  });
  return [...hulp, ...weg, ...volgende];
}

function vanMijlpalen(context: Lezer, dossier: Dossierrij, stukken: readonly Crisisstuk[]): Termijn[] {
  const { vandaag, instellingen } = context;
  const loop = leesCrisisloop(context, dossier.id);
  if (!loop || crisisstandOp(loop, vandaag).over < 0) return [];
  const voortgang = voortgangVan(voortgangstukken(stukken, dossier.clientId));
  return mijlpalenVan(loop, voortgang, instellingen.crisisafspraken, vandaag)
    .filter(({ klaarOp }) => klaarOp === null)
    .map(({ soort: sleutel, uiterlijk, tekst: omschrijving, artikel: welk }) => ({
      ...{ soort: 'verblijfmijlpaal' as const, sleutel, uiterlijk, omschrijving, artikel: welk },
    }));
}

/** Terms of a stay in the crisisopvang (5.1.3, 5.1.4, 5.1.6). No free text goes into them: they stand in lists. */
export const verblijftermijnen: Crisistermijnen = (context, dossier, stukken) => [
  ...vanPunten(context, dossier, stukken),
  ...vanZorg(stukken, context.instellingen.crisisafspraken),
  ...vanAndere(stukken),
  ...vanMijlpalen(context, dossier, stukken),
];
