import { crisisbesluitbehandelaars } from './crisis/besluit/behandelaars.ts';
import { aanleverbehandelaars } from './aanlevering/behandelaars.ts';
import { afschermingbehandelaars } from './afscherming/behandelaars.ts';
import { acuutbehandelaars } from './acuut/behandelaars.ts';
import { bedbehandelaars } from './bedden/behandelaars.ts';
import { basisbehandelaars } from './basis/behandelaars.ts';
import { beheerbehandelaars } from './beheer/behandelaars.ts';
import { toegangscontrolebehandelaars } from './beheer/toegangscontrole.ts';
import { beleidbehandelaars } from './beleid/behandelaars.ts';
import { bijlagebehandelaars } from './bijlage/behandelaars.ts';
import { besluitbehandelaars } from './besluit/behandelaars.ts';
import { begeleidingbehandelaars } from './begeleiding/behandelaars.ts';
import { verzoekbehandelaars } from './inzage/behandelaars.ts';
import { bezwaarbehandelaars } from './bezwaar/behandelaars.ts';
import { clientbehandelaars } from './client/behandelaars.ts';
import { zoekbehandelaars } from './client/zoeken.ts';
import { conceptbehandelaars } from './concept/behandelaars.ts';
import type { Behandelaars, Kernnaam } from './context.ts';
import { copasbehandelaars } from './copas/behandelaars.ts';
import { bijdragebehandelaars } from './bijdrage/behandelaars.ts';
import { ethosbehandelaars } from './ethos/behandelaars.ts';
import { dagopvangbehandelaars } from './dagopvang/behandelaars.ts';
import { toezichtbehandelaars } from './toezicht/behandelaars.ts';
import { crisisbehandelaars } from './crisis/behandelaars.ts';
import { intakebehandelaars } from './crisis/intake/behandelaars.ts';
import { crisiscijferbehandelaars } from './crisis/cijfers/behandelaars.ts';
import { crisisopgavebehandelaars } from './crisis/opgave/behandelaars.ts';
import { plekbehandelaars } from './crisis/plek/behandelaars.ts';
import { veiligheidbehandelaars } from './crisis/veiligheid/behandelaars.ts';
import { crisisbijdragebehandelaars } from './crisis/bijdrage/behandelaars.ts';
import { verblijfbehandelaars } from './crisis/verblijf/behandelaars.ts';
import { deurbehandelaars } from './deur/behandelaars.ts';
import { documentbehandelaars } from './documenten/behandelaars.ts';
import { dossierbehandelaars } from './dossier/behandelaars.ts';
import { kluisbehandelaars } from './kluis/behandelaars.ts';
import { locatiebehandelaars } from './locatie/behandelaars.ts';
import { onderzoekbehandelaars } from './onderzoek/behandelaars.ts';
import { verslagbehandelaars } from './onderzoek/verslag.ts';
import { meldingbehandelaars } from './melding/behandelaars.ts';
import { nachtbehandelaars } from './nacht/behandelaars.ts';
import { overzichtbehandelaars } from './overzicht/behandelaars.ts';
import { vervolgbehandelaars } from './vervolg/behandelaars.ts';
import { rapportagebehandelaars } from './rapportage/behandelaars.ts';
import { schermbehandelaars } from './scherm.ts';
import { sjabloonbehandelaars } from './sjabloon/behandelaars.ts';
import { samenvoegbehandelaars } from './samenvoegen/behandelaars.ts';
import { regiobehandelaars } from './regio/behandelaars.ts';
import { handboekbehandelaars } from './handboek/behandelaars.ts';
import { importbehandelaars } from './import/behandelaars.ts';
import { inbakbehandelaars } from './inbak/behandelaars.ts';
import { bewaarbehandelaars } from './bewaren/behandelaars.ts';
import { behoudbehandelaars } from './behoud/behandelaars.ts';
import { bijwerkbehandelaars } from './bijwerken/behandelaars.ts';
import { diagnosebehandelaars } from './diagnose/behandelaars.ts';
import { gezondheidbehandelaars } from './gezondheid/behandelaars.ts';
import { leveringbehandelaars } from './register/levering/behandelaars.ts';
import { werkplekbehandelaars } from './werkplek/lijn/behandelaars.ts';
import { sleutelbehandelaars } from './register/sleutelbeheer.ts';
import type { Deurnaam } from './sessie/deurnamen.ts';
import { uitwisselbehandelaars } from './uitwisseling/behandelaars.ts';
import { werkbehandelaars } from './werk/behandelaars.ts';
import { botsingbehandelaars } from './werkplek/botsingen.ts';
import { winterbehandelaars } from './winteropvang/behandelaars.ts';

/** Every endpoint of the contract that works on an open administratie. The type makes a missing one an error. */
export const behandelaars: Behandelaars<Exclude<Kernnaam, Deurnaam>> = {
  ...aanleverbehandelaars,
  ...handboekbehandelaars,
  ...importbehandelaars,
  ...afschermingbehandelaars,
  ...acuutbehandelaars,
  ...bedbehandelaars,
  ...basisbehandelaars,
  ...beheerbehandelaars,
  ...toegangscontrolebehandelaars,
  ...beleidbehandelaars,
  ...besluitbehandelaars,
  ...bijlagebehandelaars,
  ...botsingbehandelaars,
  ...begeleidingbehandelaars,
  ...bezwaarbehandelaars,
  ...verzoekbehandelaars,
  ...clientbehandelaars,
  ...conceptbehandelaars,
  ...copasbehandelaars,
  ...crisisbehandelaars,
  ...crisisbesluitbehandelaars,
  ...toezichtbehandelaars,
  ...intakebehandelaars,
  ...crisiscijferbehandelaars,
  ...crisisopgavebehandelaars,
  ...plekbehandelaars,
  ...veiligheidbehandelaars,
  ...crisisbijdragebehandelaars,
  ...verblijfbehandelaars,
  ...deurbehandelaars,
  ...documentbehandelaars,
  ...dossierbehandelaars,
  ...ethosbehandelaars,
  ...kluisbehandelaars,
  ...locatiebehandelaars,
  ...onderzoekbehandelaars,
  ...meldingbehandelaars,
  ...nachtbehandelaars,
  ...overzichtbehandelaars,
  ...vervolgbehandelaars,
  ...verslagbehandelaars,
  ...rapportagebehandelaars,
  ...schermbehandelaars,
  ...sjabloonbehandelaars,
  ...samenvoegbehandelaars,
  ...werkbehandelaars,
  ...regiobehandelaars,
  ...inbakbehandelaars,
  ...leveringbehandelaars,
  ...behoudbehandelaars,
  ...gezondheidbehandelaars,
  ...bewaarbehandelaars,
  ...diagnosebehandelaars,
  ...bijwerkbehandelaars,
  ...werkplekbehandelaars,
  ...sleutelbehandelaars,
  ...zoekbehandelaars,
  ...bijdragebehandelaars,
  ...dagopvangbehandelaars,
  ...winterbehandelaars,
  ...uitwisselbehandelaars,
};
