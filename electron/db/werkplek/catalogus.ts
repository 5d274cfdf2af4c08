/*
 * What the desks of one organisation share, table by table. Every table of the schema stands here in exactly one list; a test
 * fails for one that does not. Triggers, comparing and applying are made from this list and the schema, so a new table needs
 * one line and nothing else.
 */

/**
 * Which other work of the same dossier a row may not come together with unseen.
 * - `beslist`: nothing that this dossier's decisions rest on may have changed, and nobody else decided;
 * - `grond`: nobody decided meanwhile; two colleagues may each record facts;
 * - `verblijf`: nobody else said where these people sleep.
 * - `los`: stands by itself.
 */
export type Grens = 'beslist' | 'grond' | 'verblijf' | 'los';

export interface Gedeeld {
  /** How the dossier is found: a column of the row, or a column and the table that it points to. */
  dossier?: string | readonly [kolom: string, tabel: string, sleutel: string];
  grens?: Grens;
  /** Numbered by the file itself, in the order of the log: left out of what travels and is compared. */
  nummer?: string;
  /** What tells rows apart where that is not the primary key; for a numbered table always. `[]`: only by all that stands in it. */
  sleutel?: readonly string[];
  /** Columns that every desk derives, or keeps, by itself: they travel with a new row and are never compared. */
  eigenKolommen?: readonly string[];
  /** Search keys and the like: they travel, and are never compared. */
  volgt?: true;
}

const los: Gedeeld = { grens: 'los' };
const feit: Gedeeld = { dossier: 'dossier_id', grens: 'grond' };
const beslissing: Gedeeld = { dossier: 'dossier_id', grens: 'beslist' };
const bijBesluit: Gedeeld = { dossier: ['besluit_id', 'besluit', 'id'], grens: 'beslist' };
const verblijf: Gedeeld = { dossier: 'dossier_id', grens: 'verblijf' };
const volgt: Gedeeld = { grens: 'los', volgt: true };

/** The shared tables. */
export const gedeeld: Readonly<Record<string, Gedeeld>> = {
  aankomst: feit,
  aankomst_vervallen: { dossier: ['aankomst_id', 'aankomst', 'id'], grens: 'grond' },
  aanlever_bestand: los,
  aanlever_indeling: los,
  aanlever_ontvangst: { grens: 'los', nummer: 'volgnummer', sleutel: [] },
  aanlever_zaak: los,
  aanlevering: los,
  acuut_gebeurtenis: verblijf,
  afscherming: los,
  afscherming_mens: los,
  afscherming_nu: los,
  afwezigheid: los,
  basispunt: los,
  bed: los,
  bed_dicht: los,
  bed_vasthouding: los,
  bedgebruik: los,
  bedhandeling: los,
  bekendmaking: bijBesluit,
  bekendmaking_poging: { dossier: ['besluit_id', 'besluit', 'id'], grens: 'grond' },
  bekendmaking_versie: bijBesluit,
  beleid_voorstel: los,
  besluit: beslissing,
  besluit_brief: bijBesluit,
  besluit_vervallen: bijBesluit,
  bestandsontvanger: los,
  bestandssleutel: los,
  betrokkene_sleutel: volgt,
  bewaarinstelling: los,
  bewaarreden: los,
  bezwaar: feit,
  bezwaar_bekendmaking: { dossier: ['bezwaar_id', 'bezwaar', 'id'], grens: 'beslist' },
  bezwaar_beslissing: { dossier: ['bezwaar_id', 'bezwaar', 'id'], grens: 'beslist' },
  bezwaar_versie: { dossier: ['bezwaar_id', 'bezwaar', 'id'], grens: 'grond' },
  botsing_afhandeling: los,
  bijdragelijst: los,
  bouwsteen: los,
  centrumregio: los,
  centrumregio_gemeente: los,
  client: los,
  client_alias: los,
  client_koppeling: los,
  client_schaduw: los,
  client_sleutel: volgt,
  client_versie: los,
  collega_bekende: los,
  collega_bekende_sleutel: volgt,
  contact: los,
  contact_klaar: los,
  contact_vervallen: los,
  copas: beslissing,
  copas_ingetrokken: { dossier: ['pas_id', 'copas', 'id'], grens: 'beslist' },
  copas_vervanging: { dossier: ['pas_id', 'copas', 'id'], grens: 'beslist' },
  crisisbijdragelijst: los,
  crisislocatie: los,
  crisislocatie_bevestiging: los,
  crisislocatie_versie: los,
  crisisopgave: los,
  crisisstuk: feit,
  crisisstuk_document: los,
  crisisverzoek: los,
  dagbezoek: { grens: 'los', nummer: 'volgnummer', sleutel: [] },
  dagpas: los,
  dagrapport: { grens: 'los', nummer: 'nr', sleutel: ['id'] },
  dagrapport_versie: los,
  deuraankomst: los,
  document: los,
  ethoskeuze: los,
  // Its other columns follow from what is stored of it; `versie` only tells this desk's own windows that something changed.
  dossier: {
    grens: 'los',
    eigenKolommen: ['versie', 'gemeld_op', 'keten', 'status', 'regime', 'laatste_dag', 'volgende_termijn'],
  },
  dossierregel: { dossier: 'dossier_id', grens: 'grond', nummer: 'volgnummer', sleutel: ['id', 'versie'] },
  dubbel_oordeel: los,
  gebruiker: { grens: 'los', eigenKolommen: ['laatst_ingelogd'] },
  factor_code: los,
  geschil: feit,
  geschil_stap: los,
  geschil_stap_vervallen: los,
  huishouden_lid: feit,
  huisregels: los,
  huisregels_akkoord: los,
  huisregels_akkoord_vervallen: los,
  inbak: los,
  inbak_afhandeling: los,
  incident_gevolg: los,
  inkomend: feit,
  instelling: los,
  instelling_wijziging: los,
  inlogsleutel: los,
  inzage: los,
  inzage_oordeel: los,
  kamer: los,
  klaargezet: feit,
  klacht: los,
  klacht_afhandeling: los,
  klacht_versie: los,
  kluisadres: los,
  kluisbrief: los,
  kluisinzage: los,
  kluislezer: los,
  kluisoordeel: los,
  kluissleutel: los,
  locatie: los,
  locatie_aanbieder: los,
  locatie_afspraak: los,
  locatie_bestand: los,
  locatie_koppeling: los,
  maaltijd: los,
  nacht: los,
  nacht_correctie: los,
  nachtregister: los,
  nachtsignaal: los,
  namens: los,
  ontvangst: los,
  opvangtoewijzing: los,
  organisatie: los,
  overboeking: los,
  pas_sleutel: los,
  plaatsing: verblijf,
  plekantwoord: los,
  plekantwoord_vervallen: los,
  plekhouding: los,
  plekhouding_stap: los,
  plekvraag: los,
  plekvraag_aan: los,
  plekvraag_ingetrokken: los,
  // Of two desks that took in the same records of a partner one counts; when it was looked last does not matter.
  register_gevolgd: { grens: 'los', eigenKolommen: ['op'] },
  register_sleutel: los,
  register_sleutel_ingetrokken: los,
  // The password of one person: of two that were chosen at once the one that was first counts.
  reissleutel: los,
  reistoegang: los,
  samenvoeging: los,
  samenvoeging_terug: los,
  schorsing_akkoord: los,
  sjabloon: los,
  sjabloon_beoordeling: los,
  stap: feit,
  stuk: { dossier: 'dossier_id', grens: 'grond', nummer: 'volgnummer', sleutel: ['id', 'versie'] },
  team: los,
  team_lid: los,
  toewijzing: los,
  toegangscontrole: los,
  toegangsoordeel: los,
  toezicht_oordeel: los,
  tweede_factor: los,
  uitbak: { grens: 'los', nummer: 'volgnummer', sleutel: ['record_id'] },
  // Made where something is destroyed, at each desk; a new desk gets it with all the rest.
  uitbak_weg: los,
  uitdienst: los,
  uitstel: los,
  vastlegging: feit,
  vastlegging_document: los,
  vastlegging_herkomst: los,
  // Every desk destroys when the package with this row counts (`log.ts`).
  vernietigd: beslissing,
  // When the pages of this desk's file were overwritten is its own.
  vernietigingslijst: { grens: 'los', eigenKolommen: ['gewist_op'] },
  vernietigingsregel: los,
  vertrekpunt: los,
  verzending: los,
  verzoek: los,
  verzoek_bestand: los,
  verzoek_versie: los,
  winterbesluit: los,
  winterbesluit_vervallen: los,
  winterlocatie: los,
  winternacht: los,
  winterregel: los,
  woningzoeksite: los,
  zoekspoor: los,
};

/** Made anew at every desk from what is shared; a new desk gets them once, with all the rest. */
export const afgeleid = ['dubbel_paar', 'dubbel_taak', 'termijn', 'werkregel'] as const;

/** Of this desk only. */
export const eigen = [
  // The access log is a chain per desk; lines of other desks come into audit_elders.
  'audit',
  'audit_elders',
  'bed_vast',
  'botsing',
  'concept',
  // Which codes of a second factor were used here; the factor itself is shared.
  'factor_stap',
  // A file in hand at this desk; what was made of it is shared like anything else.
  'import',
  'import_ding',
  'import_kop',
  'import_regel',
  'import_sleutel',
  'levering',
  'lijn_bekend',
  'lijn_gelezen',
  'lijn_sleutel',
  'lijn_zelf',
  'plaatsing_te_melden',
  'register_verbinding',
  'sleutelwissel',
  'terug_gezien',
  'terug_handeling',
  'terug_nagekeken',
  'terug_nagelopen',
  'terug_record',
  'terugzetting',
  'toewijzing_te_doen',
  'uitbak_verschuiving',
  'werkgrens',
  'werklog',
  'werkpakket',
  'werkplek',
] as const;

/** Full text, kept by triggers of the table that it is about. */
export const isZoekindex = (tabel: string): boolean => tabel.startsWith('dagrapport_zoek');
