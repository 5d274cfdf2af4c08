import type { Tijdlijnregel } from '#shared/contract/groepen/dossier.ts';
import { bedteksten } from '#shared/taal/bedden.ts';
import { toonDatum } from '#shared/taal/schermdatum.ts';
import type { Aanvulling } from '../dossier/aanvullingen.ts';

const tekst = bedteksten.tijdlijn;
const detail = (label: string, wordt: string | null): Tijdlijnregel['details'] =>
  wordt ? [{ label, was: null, wordt }] : [];

/** In which bed somebody came to sleep, and that the house rules were gone through, in the timeline of the dossier. */
export const bedaanvulling: Aanvulling = {
  tijdlijn: ({ db, opslag }, { id }) => {
    const bedden = opslag.leesGebruikVanDossier(db, id).map((rij): Tijdlijnregel => {
      const plek = bedteksten.plek({ afdeling: rij.afdeling, kamer: rij.kamer, naam: rij.bed });
      const titel = tekst.bed(plek, rij.locatienaam, rij.van);
      return {
        ...{ moment: rij.op, door: rij.door, soort: 'plaatsing', titel },
        details: detail(tekst.tot, rij.tot && toonDatum(rij.tot)),
      };
    });
    const akkoorden = opslag.leesAkkoorden(db, id).map((akkoord): Tijdlijnregel => {
      const { op, door, nummer, datum, vervallenReden } = akkoord;
      const titel = vervallenReden === null ? tekst.akkoord(nummer) : tekst.akkoordWeg(nummer);
      const details = [...detail(tekst.datum, toonDatum(datum)), ...detail(tekst.reden, vervallenReden)];
      return { moment: op, door, soort: 'overig', titel, details };
    });
    return [...bedden, ...akkoorden];
  },
};
