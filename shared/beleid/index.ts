/**
 * The policy of the opvang as code: the one door for core and renderer.
 *
 * Put facts to a toets with `toets(naam, feiten, peildatum, beleid)` (from outside) or `toetsen[naam].beoordeel(…)`
 * (facts already read). The `Uitleg` that comes back is plain JSON: for the screen, the letters and the stored besluit.
 */
export type { Bron, NietGemodelleerd } from './bron.ts';
export { bronSchema, nietGemodelleerdSchema } from './bron.ts';
export type { Basispunt, Bewoner } from './basisorde.ts';
export {
  basisdefinities,
  basispunten,
  basispuntenVoor,
  isKwalificatieplichtig,
  isLeerplichtig,
  isVolwassen,
  schoolplicht,
} from './basisorde.ts';
export type { Crisispunt } from './crisisbasis.ts';
export { crisispuntdefinities, crisispunten, crisispuntenVoor } from './crisisbasis.ts';
export { isPassend, woningzoeken } from './artikelen/5-2-11-woningzoeken.ts';
export { toegang2015, toetsToegang2015 } from './artikelen/wmo-kader-2015-toegang.ts';
export { beleidsregels2025 } from './beleidsregels-2025.ts';
export type { Bezwaarbehandeling, Bezwaarontvangst, Tijdigheid } from './bezwaar.ts';
export { verzoektermijn, wissingtermijn } from './verzoek.ts';
export { afhandeldagKlacht, beroepTot, beslisdagBezwaar, bezwaarTijdigheid, dwangsomdagen } from './bezwaar.ts';
export type { Casusantwoord, Casusfout } from './casus.ts';
export { beantwoordRegel, isFout, isLegeRegel } from './casus.ts';
export {
  feestdagen,
  feestdagnamen,
  isLoketdag,
  isWerkdag,
  naarWerkdag,
  plusWerkdagen,
  volgendeLoketdag,
} from './feestdagen.ts';
export type { Loketuitzondering } from './feestdagen.ts';
export type { Foutcode, Invoerfout } from './fout.ts';
export { foutcodes } from './fout.ts';
export type { Dag, Tijd, Tijdstip } from './kalender.ts';
export {
  aantalDagen,
  dagNaMaanden,
  dagtermijn,
  heeftLeeftijd,
  isDag,
  isTijd,
  isTijdstip,
  laatsteVan,
  maandtermijn,
  plusDagen,
  weekdag,
} from './kalender.ts';
export type { Opschortreden, Opschortvraag, Stilstand } from './opschorting.ts';
export { laatsteDagMetStilstand, stilstandVan } from './opschorting.ts';
export type {
  Beleid,
  Beleidsversie,
  GedateerdeWaarde,
  Parameternaam,
  Parameterset,
  Parameterwaarde,
} from './parameters.ts';
export {
  beleidOp,
  beleidSchema,
  beleidsversie,
  gedateerdeWaarde,
  parameterdefinities,
  Parameterfout,
  parameternamen,
  parameterwaarde,
} from './parameters.ts';
export type { Toets } from './toets.ts';
export type { EenToets, Feiten, Probeerbaar, Toetsen, Toetsnaam, UitlegVan } from './toetsen.ts';
export { probeerbareToetsen, toets, toetsen, toetsnamen, vindToets } from './toetsen.ts';
export type { Misschien, Uitkomst } from './uitkomst.ts';
export { alsJaNee, bekend, uitkomsten } from './uitkomst.ts';
export type { GebruikteWaarde, Gevolg, Uitleg, VoorwaardeUitleg, Vraag } from './uitleg.ts';
export { uitlegSchema } from './uitleg.ts';
export type { Keten, Veld, Veldsoort } from './velden.ts';
export { dagSchema, ketens, ketenSchema, platteVelden, veldsoorten, woonplaatsSchema } from './velden.ts';
export type { Parameterwijziging, Wijzigingsresultaat } from './wijziging.ts';
export { metNieuweWaarde } from './wijziging.ts';
export type { Waardeinvoer, Waardelezing } from './waardeinvoer.ts';
export { alsInvoer, isWaardenaam, leesWaarde, uitInvoer } from './waardeinvoer.ts';
export type { Feestdagwaarde, Gemeentewaarde, Waardeveld } from './waardesoorten.ts';
export { wmoKader2015 } from './wmo-kader-2015.ts';
export type { Verandering, Vergelijking } from './vergelijk.ts';
export { vergelijkBeleid } from './vergelijk.ts';
