import { uitwisselteksten as tekst } from '#shared/taal/uitwisseling.ts';
import type { Aanvulling } from '../dossier/aanvullingen.ts';

/** At an aanbieder: what the college said of the dossier. */
export const uitwisselaanvulling: Aanvulling = {
  alleenOnderdak: ({ db, opslag }, { id: dossierId }) =>
    opslag.leesOpvangtoewijzing(db, { dossierId })?.inhoud.regime === 'alleen-onderdak',
  // With a besluit its own end says it; without one nothing else would.
  gesloten: ({ db, opslag }, { id: dossierId }) => {
    const inhoud = opslag.leesOpvangtoewijzing(db, { dossierId })?.inhoud;
    if (!inhoud || inhoud.status === 'loopt' || inhoud.besluiten.some(({ vervallenOp }) => !vervallenOp)) return null;
    return inhoud.status === 'vervallen' ? tekst.toewijzingVervallen : tekst.opvangGestopt;
  },
};
