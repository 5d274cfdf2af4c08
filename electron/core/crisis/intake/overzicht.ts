import type { Uitvoer } from '#shared/contract/tabel.ts';
import { crisistekst } from '#shared/taal/crisis/algemeen.ts';
import { crisisnaam } from '#shared/taal/crisis/index.ts';
import type { Context } from '../../context.ts';
import { lokaalVanMoment } from '../../klok.ts';
import { geldendeStukken, leesCrisis, leesGezin } from '../stukken.ts';
import { crisisstappen, openVragen } from './stappen.ts';
import { terugbelmoment } from './terugbellen.ts';
import { afgeleideFeiten, beoordeelCrisis, crisisfeitenVan } from './toets.ts';

type Overzicht = Uitvoer<'crisisintake.overzicht'>;
/** How many of the newest facts the overview shows. */
const aantalNieuw = 6;

function nieuwste({ db, opslag }: Context, dossierId: string): Overzicht['nieuw'] {
  return opslag
    .leesCrisisstukken(db, dossierId)
    .slice(-aantalNieuw)
    .toReversed()
    .map(({ soort, versie, ingetrokken, door, op }) => {
      const { nieuw, gewijzigd, ingetrokken: weg } = crisistekst.tijdlijn;
      const hoe = ingetrokken ? weg : versie > 1 ? gewijzigd : nieuw;
      return { tekst: hoe(crisisnaam(soort)), door, op };
    });
}

/** A case at a glance (5.1.2): how to call back, the danger, what the toets says, what is next and what is new. */
export function leesOverzicht(context: Context, dossierId: string): Overzicht {
  const { db, opslag, vandaag, beleid, instellingen, nu } = context;
  const stukken = leesCrisis(context, dossierId);
  const [contact] = geldendeStukken(stukken, 'veilig-contact');
  const [triage] = geldendeStukken(stukken, 'triage');
  const niveau = triage?.inhoud.niveau;
  const terugbelOp = terugbelmoment(stukken);
  const uitleg = beoordeelCrisis(crisisfeitenVan(stukken), vandaag, beleid);
  return {
    contact: contact
      ? { id: contact.id, versie: contact.versie, inhoud: contact.inhoud, door: contact.door, op: contact.op }
      : null,
    terugbelOp,
    terugbellenTeLaat: terugbelOp !== null && terugbelOp < lokaalVanMoment(nu),
    niveau:
      triage && niveau
        ? {
            niveau,
            label: instellingen.veiligheidsniveaus[niveau],
            reden: triage.inhoud.niveauReden,
            door: triage.door,
            op: triage.op,
          }
        : null,
    acuutGevaar: triage?.inhoud.acuutGevaar ?? null,
    openVragen: openVragen(stukken),
    oordeel: { uitleg, voorstel: uitleg.gevolg.toegang },
    afgeleid: afgeleideFeiten(stukken),
    conclusie: geldendeStukken(stukken, 'crisistoets')[0]?.inhoud.conclusie ?? null,
    stappen: crisisstappen(stukken, opslag.leesBesluiten(db, dossierId).length > 0),
    gezin: leesGezin(context, dossierId),
    nieuw: nieuwste(context, dossierId),
  };
}
