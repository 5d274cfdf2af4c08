/*
 * What goes when a dossier, or a person, is destroyed, table by table (Wmo 2015 5.3.4). Every table of the schema stands here once; a
 * test fails for one that does not, and for a table that reaches a dossier or a person by its columns and is said to stay.
 */

/** The table whose rows go, and the column by which the rows of this one point at it. */
export type Ouder = readonly [kolom: string, ouder: string, sleutel?: string];
/** Which rows: by a column with the id, by rows of another table that go, or by a condition of its own on `@d` or `@c`. */
export type Waar = string | Ouder | { kolommen: readonly string[] } | { sql: string };

export type Plaats =
  /**
   * Rows of the dossier, of the person, or of either. `laatst`: what triggers put there while the rest goes. `nachten`: besides, records
   * of whole nights stand there, out of which the one who goes is taken.
   */
  | { rijen: { dossier?: Waar; client?: Waar }; laatst?: true; nachten?: true }
  /** Rows about many: the one who goes is taken out of the JSON in these columns. */
  | { json: readonly string[] }
  /** The row stays, these columns are emptied. */
  | { leeg: readonly string[]; dossier: Waar }
  | { blijft: string };

const dossier: Plaats = { rijen: { dossier: 'dossier_id' } };
const client: Plaats = { rijen: { client: 'client_id' } };
const beide: Plaats = { rijen: { dossier: 'dossier_id', client: 'client_id' } };
/** Goes with the rows of another table, whether those are of a dossier or of a person. */
const bij = (kolom: string, ouder: string, sleutel = 'id'): Plaats => ({
  rijen: { dossier: [kolom, ouder, sleutel], client: [kolom, ouder, sleutel] },
});
/** Mentioned somewhere in these columns. */
const genoemd = (...kolommen: readonly string[]): Plaats => {
  const d = kolommen.map((k) => `instr(${k}, @d) > 0`).join(' OR ');
  const c = kolommen.map((k) => `instr(${k}, c.value) > 0`).join(' OR ');
  return { rijen: { dossier: { sql: d }, client: { sql: `EXISTS (SELECT 1 FROM json_each(@c) c WHERE ${c})` } } };
};
const blijft = (waarom: string): Plaats => ({ blijft: waarom });

const inrichting = blijft('how the organisation works; about nobody who is helped');
const werkplek = blijft('of this desk; about nobody who is helped');
const collega = blijft('about colleagues');

// Everything that a partner sent about a dossier, by what was done with it.
const ingekomen = `record_id IN (SELECT record_id FROM inbak_afhandeling WHERE dossier_id = @d
  UNION SELECT record_id FROM opvangtoewijzing WHERE dossier_id = @d
  UNION SELECT h.record_id FROM vastlegging_herkomst h JOIN vastlegging v ON v.id = h.vastlegging_id AND v.versie = h.versie
    WHERE v.dossier_id = @d)`;
const importregel =
  '(import_id, nummer) IN (SELECT import_id, nummer FROM import_ding WHERE ding_id IN (SELECT value FROM json_each(@c)))';

export const vernietigcatalogus: Readonly<Record<string, Plaats>> = {
  aankomst: dossier,
  aankomst_vervallen: bij('aankomst_id', 'aankomst'),
  // The file of a delivery holds people by name and BSN, and cannot lose one of them: it goes whole, its fingerprint stays.
  aanlever_bestand: {
    rijen: { dossier: { sql: 'aanlevering_id IN (SELECT aanlevering_id FROM aanlever_zaak WHERE dossier_id = @d)' } },
  },
  aanlever_indeling: inrichting,
  aanlever_ontvangst: inrichting,
  aanlever_zaak: dossier,
  // Counts and the fingerprint of a file stay; findings that name a case go.
  aanlevering: { json: ['verslag'] },
  acuut_gebeurtenis: dossier,
  afscherming: client,
  afscherming_mens: client,
  afscherming_nu: client,
  afwezigheid: collega,
  audit: blijft('NEN 7513: who did what stays at least five years; the id of the person then leads to nobody'),
  audit_elders: blijft('NEN 7513: as audit'),
  basispunt: beide,
  bed: inrichting,
  bed_dicht: inrichting,
  bed_vast: inrichting,
  bed_vasthouding: dossier,
  bedgebruik: beide,
  bedhandeling: genoemd('voor', 'na'),
  bekendmaking: bij('besluit_id', 'besluit'),
  bekendmaking_poging: bij('besluit_id', 'besluit'),
  bekendmaking_versie: bij('besluit_id', 'besluit'),
  beleid_voorstel: inrichting,
  besluit: dossier,
  besluit_brief: bij('besluit_id', 'besluit'),
  besluit_vervallen: bij('besluit_id', 'besluit'),
  bestandsontvanger: inrichting,
  bestandssleutel: inrichting,
  betrokkene_sleutel: dossier,
  bewaarinstelling: inrichting,
  bewaarreden: client,
  bezwaar: dossier,
  bezwaar_bekendmaking: bij('bezwaar_id', 'bezwaar'),
  bezwaar_beslissing: bij('bezwaar_id', 'bezwaar'),
  bezwaar_versie: bij('bezwaar_id', 'bezwaar'),
  bijdragelijst: { json: ['inhoud'] },
  botsing: beide,
  botsing_afhandeling: bij('botsing_id', 'botsing'),
  bouwsteen: inrichting,
  centrumregio: inrichting,
  centrumregio_gemeente: inrichting,
  client: { rijen: { client: 'id' } },
  client_alias: { rijen: { client: { kolommen: ['oud_id', 'nieuw_id'] } } },
  client_koppeling: client,
  client_schaduw: client,
  client_sleutel: client,
  client_versie: client,
  collega_bekende: collega,
  collega_bekende_sleutel: collega,
  concept: genoemd('sleutel', 'inhoud'),
  contact: dossier,
  contact_klaar: bij('contact_id', 'contact'),
  contact_vervallen: bij('contact_id', 'contact'),
  copas: dossier,
  copas_ingetrokken: bij('pas_id', 'copas'),
  copas_vervanging: bij('pas_id', 'copas'),
  crisisbijdragelijst: { json: ['inhoud'] },
  crisislocatie: inrichting,
  crisislocatie_bevestiging: inrichting,
  crisislocatie_versie: inrichting,
  // Counts stay; what each case added goes.
  crisisopgave: { json: ['bijdragen'] },
  crisisstuk: beide,
  crisisstuk_document: bij('stuk_id', 'crisisstuk'),
  crisisverzoek: { rijen: { dossier: { sql: 'id IN (SELECT id FROM crisisverzoek WHERE dossier_id = @d)' } } },
  dagbezoek: inrichting,
  dagpas: blijft('that some pass was shown on a day, by a mark that cannot be turned back'),
  dagrapport: beide,
  dagrapport_versie: bij('id', 'dagrapport'),
  deuraankomst: beide,
  document: dossier,
  dossier: { rijen: { dossier: 'id' } },
  dossierregel: dossier,
  dubbel_oordeel: { rijen: { client: { kolommen: ['a_id', 'b_id'] } } },
  dubbel_paar: { rijen: { client: { kolommen: ['a_id', 'b_id'] } } },
  dubbel_taak: client,
  ethoskeuze: client,
  factor_code: collega,
  factor_stap: collega,
  gebruiker: collega,
  geschil: dossier,
  geschil_stap: dossier,
  geschil_stap_vervallen: bij('stap_id', 'geschil_stap'),
  huishouden_lid: beide,
  huisregels: inrichting,
  huisregels_akkoord: beide,
  huisregels_akkoord_vervallen: bij('akkoord_id', 'huisregels_akkoord'),
  import: inrichting,
  import_ding: { rijen: { client: 'ding_id' } },
  import_kop: inrichting,
  import_regel: { rijen: { client: { sql: `${importregel} OR keuze_id IN (SELECT value FROM json_each(@c))` } } },
  import_sleutel: { rijen: { client: { sql: importregel } } },
  inbak: { rijen: { dossier: { sql: ingekomen } }, nachten: true },
  inbak_afhandeling: { rijen: { dossier: { sql: ingekomen } } },
  incident_gevolg: dossier,
  inkomend: dossier,
  inlogsleutel: werkplek,
  instelling: inrichting,
  instelling_wijziging: inrichting,
  inzage: client,
  inzage_oordeel: bij('inzage_id', 'inzage'),
  kamer: inrichting,
  klaargezet: dossier,
  klacht: dossier,
  klacht_afhandeling: bij('klacht_id', 'klacht'),
  klacht_versie: bij('klacht_id', 'klacht'),
  kluisadres: beide,
  kluisbrief: bij('inzage_id', 'kluisinzage'),
  kluisinzage: bij('adres_id', 'kluisadres'),
  kluislezer: bij('adres_id', 'kluisadres'),
  kluisoordeel: bij('inzage_id', 'kluisinzage'),
  kluissleutel: collega,
  levering: bij('volgnummer', 'uitbak', 'volgnummer'),
  lijn_bekend: werkplek,
  lijn_gelezen: werkplek,
  lijn_sleutel: werkplek,
  lijn_zelf: werkplek,
  locatie: inrichting,
  locatie_aanbieder: inrichting,
  locatie_afspraak: inrichting,
  locatie_bestand: inrichting,
  locatie_koppeling: inrichting,
  maaltijd: client,
  nacht: beide,
  nacht_correctie: client,
  nachtregister: inrichting,
  nachtsignaal: beide,
  namens: inrichting,
  ontvangst: inrichting,
  opvangtoewijzing: dossier,
  organisatie: inrichting,
  overboeking: dossier,
  pas_sleutel: inrichting,
  plaatsing: beide,
  plaatsing_te_melden: { ...beide, laatst: true },
  plekantwoord: bij('aan_id', 'plekvraag_aan'),
  plekantwoord_vervallen: bij('antwoord_id', 'plekantwoord'),
  plekhouding: dossier,
  plekhouding_stap: bij('houding_id', 'plekhouding'),
  plekvraag: dossier,
  plekvraag_aan: bij('vraag_id', 'plekvraag'),
  plekvraag_ingetrokken: bij('vraag_id', 'plekvraag'),
  register_gevolgd: werkplek,
  register_sleutel: inrichting,
  register_sleutel_ingetrokken: inrichting,
  register_verbinding: werkplek,
  reissleutel: collega,
  reistoegang: collega,
  samenvoeging: { rijen: { client: { kolommen: ['blijft_id', 'verdwijnt_id'] } } },
  samenvoeging_terug: bij('samenvoeging_id', 'samenvoeging'),
  schorsing_akkoord: {
    rijen: {
      dossier: {
        sql: 'stuk_id IN (SELECT id FROM stuk WHERE dossier_id = @d UNION SELECT id FROM vastlegging WHERE dossier_id = @d)',
      },
    },
  },
  sjabloon: inrichting,
  sjabloon_beoordeling: inrichting,
  stap: dossier,
  stuk: dossier,
  team: inrichting,
  team_lid: inrichting,
  termijn: dossier,
  sleutelwissel: werkplek,
  terug_gezien: werkplek,
  terug_handeling: { leeg: ['kenmerk'], dossier: { sql: 'kenmerk = (SELECT kenmerk FROM dossier WHERE id = @d)' } },
  terug_nagekeken: werkplek,
  terug_nagelopen: bij('record_id', 'terug_record', 'record_id'),
  terug_record: genoemd('inhoud'),
  terugzetting: werkplek,
  toewijzing: dossier,
  toewijzing_te_doen: { ...dossier, laatst: true },
  toezicht_oordeel: bij('ref', 'zoekspoor'),
  toegangscontrole: collega,
  toegangsoordeel: collega,
  tweede_factor: collega,
  // That somebody was destroyed is still to be told.
  uitbak: {
    rijen: {
      dossier: { sql: "dossier_id = @d AND soort <> 'vernietiging'" },
      client: { sql: "client_id IN (SELECT value FROM json_each(@c)) AND soort <> 'vernietiging'" },
    },
    nachten: true,
  },
  uitbak_verschuiving: werkplek,
  uitbak_weg: werkplek,
  uitdienst: collega,
  uitstel: dossier,
  vastlegging: dossier,
  vastlegging_document: bij('vastlegging_id', 'vastlegging'),
  vastlegging_herkomst: bij('vastlegging_id', 'vastlegging'),
  vernietigd: blijft('the proof: an id that leads to nobody, and when'),
  vernietigingslijst: blijft('the proof'),
  vernietigingsregel: blijft('the proof: an id that leads to nobody, and days'),
  vertrekpunt: dossier,
  verzending: inrichting,
  verzoek: client,
  verzoek_bestand: bij('verzoek_id', 'verzoek'),
  verzoek_versie: bij('verzoek_id', 'verzoek'),
  werkgrens: {
    rijen: {
      dossier: { sql: "sleutel IN ('dossier|' || @d, 'verblijf|' || @d) OR sleutel LIKE 'toewijzing|' || @d || '|%'" },
    },
  },
  werklog: genoemd('sleutels'),
  // Own work that is not confirmed yet is taken back before anything is destroyed, and what cannot count any more is not kept.
  werkpakket: werkplek,
  werkplek,
  werkregel: dossier,
  winterbesluit: inrichting,
  winterbesluit_vervallen: inrichting,
  winterlocatie: inrichting,
  winternacht: inrichting,
  winterregel: client,
  woningzoeksite: inrichting,
  zoekspoor: genoemd('gezien', 'gevangen'),
};
