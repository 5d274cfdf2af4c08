import { plusDagen } from '#shared/beleid/index.ts';
import type { Nachtregelinvoer } from '#shared/contract/groepen/nacht.ts';
import { slaaptHier } from '#shared/domein/nacht.ts';
import { patroonNachten } from '#shared/domein/nachtsignaal.ts';
import type { Context } from '../context.ts';
import type { Registerrij } from './lezen.ts';

interface Verschil {
  was: Registerrij;
  nieuw: Nachtregelinvoer;
}

const isWeg = ({ was, nieuw }: Verschil): boolean => was.stand === 'afwezig' || nieuw.stand === 'afwezig';
const isVertrek = ({ was, nieuw }: Verschil): boolean => was.stand === 'vertrokken' || nieuw.stand === 'vertrokken';

const mensen = (regels: readonly Verschil[]): string[] => regels.map(({ was }) => was.clientId);

/** Who was away so often that a pattern is possible, after the lines were written. */
function vaakAfwezig({ db, opslag, vandaag, instellingen }: Context, clientIds: readonly string[]): string[] {
  const { nachtenOpRij, nachtenVierWeken, nachtenNietVerblijf } = instellingen.huisafspraken;
  const minste = Math.min(nachtenOpRij, nachtenVierWeken, nachtenNietVerblijf);
  return opslag.leesVaakAfwezigVan(db, clientIds, plusDagen(vandaag, -patroonNachten), plusDagen(vandaag, -1), minste);
}

/**
 * The dossiers whose terms can have moved by lines of the register that were written: somebody left or did not, a pattern in
 * the nights came or went, somebody came for the first time or never did after all. Of a house of 500 these are few, and
 * deriving the terms of a dossier costs far more than writing its line.
 */
export function metGevolg(context: Context, anders: readonly Verschil[]): string[] {
  const { db, opslag, vandaag } = context;
  const metSignaal = new Set(opslag.leesDossiersMetTermijn(db, ['nachtsignaal']));
  const nietGekomen = new Set(opslag.leesDossiersMetTermijn(db, ['niet-gekomen']));
  const vaak = new Set(vaakAfwezig(context, mensen(anders.filter(isWeg))));
  const nietHier = anders.filter(({ nieuw }) => !slaaptHier(nieuw.stand));
  const nooitGezien = new Set(opslag.leesNooitGezienVan(db, mensen(nietHier), vandaag));
  const raakt = (verschil: Verschil, dossierId: string): boolean =>
    isVertrek(verschil) ||
    nooitGezien.has(verschil.was.clientId) ||
    (nietGekomen.has(dossierId) && slaaptHier(verschil.nieuw.stand)) ||
    (isWeg(verschil) && (vaak.has(verschil.was.clientId) || metSignaal.has(dossierId)));
  return anders.flatMap((verschil) => {
    const { eigenDossierId } = verschil.was;
    return eigenDossierId !== null && raakt(verschil, eigenDossierId) ? [eigenDossierId] : [];
  });
}
