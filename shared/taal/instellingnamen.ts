import { nl } from './nl.ts';

const i = nl.beheer.instellingen;

/** Texts of the cards below the settings, by the group that they are stored in. */
const groepen: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  huisafspraken: nl.deur.huisafspraken,
  crisisafspraken: nl.crisisverblijf.instellingen,
  crisisbesluit: nl.crisisbesluit.instellingen,
  veiligheid: nl.crisisveiligheid.instellingen,
  veiligheidsniveaus: nl.crisisintake.instellingen,
  iwmo: nl.iwmo.instellingen,
  diensten: nl.begeleiding.instellingen,
  bijwerken: nl.bijwerken,
};

const los: Readonly<Record<string, string>> = {
  geslotenDagen: i.gesloten,
  vergrendelNaMinuten: i.vergrendelNa,
  verloopWaarschuwingDagen: i.verloop,
  bijlageMaxMb: i.bijlageMax,
  briefOphalenDagen: i.briefOphalen,
  nachtCorrectieDagen: i.nachtCorrectie,
  toestemmingsdoelen: i.doelen.titel,
  inzageNamenReden: nl.verzoek.instelling.reden,
  tweedeFactorRollen: nl.factor.instelling.label,
  'veiligheid.vragen': nl.crisisveiligheid.instellingen.titel,
  'iwmo.locaties': nl.iwmo.instellingen.titel,
};

/** What a setting is called on its screen. @param pad its place in the settings: `openTot`, `huisafspraken.laatVanaf` */
export function instellingnaam(pad: string): string {
  const bekend = los[pad];
  if (bekend) return bekend;
  const [groep = '', veld = ''] = pad.split('.');
  const tekst = veld ? groepen[groep]?.[veld] : (i as Readonly<Record<string, unknown>>)[groep];
  return typeof tekst === 'string' ? tekst : pad;
}
