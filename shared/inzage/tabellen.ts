import type { Verwerking } from './verwerkingen.ts';

/** How a row is found to be about somebody: a column with the client, with a dossier of the client, or with a row that is. */
export interface Pad {
  kolom: string;
  van: 'client' | 'dossier' | (string & {});
  /** The column of that other table. */
  sleutel?: string;
}

/** A table that goes into the answer to a request for access. */
export interface Exporttabel {
  verwerking: Verwerking;
  /** What one thing in it is called, in Dutch. */
  naam: string;
  paden: readonly Pad[];
  /** The columns that make rows one thing with its versions; empty: every row by itself; `lijst`: all rows are one list. */
  eenheid: readonly string[] | 'lijst';
  /** Columns that say nothing to a person, besides ids, versions and bytes. */
  weg?: readonly string[];
  /** The same inside JSON. */
  wegBinnenin?: readonly string[];
  /** The newest row stands in another table: only what was there before is said. */
  alleenEerder?: true;
  /** JSON that names people only inside: the parts that name this client are shown. */
  binnenin?: string;
}

const client = (kolom = 'client_id'): Pad => ({ kolom, van: 'client' });
const dossier: Pad = { kolom: 'dossier_id', van: 'dossier' };
const bij = (kolom: string, van: string, sleutel = 'id'): Pad => ({ kolom, van, sleutel });
type Extra = Partial<Pick<Exporttabel, 'eenheid' | 'weg' | 'wegBinnenin' | 'alleenEerder' | 'binnenin'>>;
const t = (verwerking: Verwerking, naam: string, paden: readonly Pad[], extra: Extra = {}): Exporttabel => ({
  verwerking,
  naam,
  paden,
  eenheid: [],
  ...extra,
});
const perId = { eenheid: ['id'] };
const perDossier = { eenheid: ['dossier_id'] };

/** Everything about a person, table by table; a table with a way to a client that is neither here nor in {@link buiten} fails a test. */
export const exporttabellen: Readonly<Record<string, Exporttabel>> = {
  client: t('client', 'Uw gegevens', [client('id')], { eenheid: ['id'] }),
  client_versie: t('client', 'Uw gegevens, eerder', [client()], { eenheid: ['client_id'], alleenEerder: true }),
  client_koppeling: t('client', 'Bekend bij een andere organisatie', [client()]),
  ethoskeuze: t('client', 'Woonsituatie (ETHOS Light)', [client()], perId),
  bewaarreden: t('client', 'Reden om langer te bewaren', [client()], perId),
  huishouden_lid: t('client', 'Lid van een huishouden', [client()]),
  samenvoeging: t('client', 'Dubbele registratie samengevoegd', [client('blijft_id'), client('verdwijnt_id')], {
    weg: ['momentopname'],
  }),
  samenvoeging_terug: t('client', 'Samenvoeging teruggedraaid', [bij('samenvoeging_id', 'samenvoeging')]),

  dossier: t('onderzoek', 'Dossier', [client()], { eenheid: ['id'], weg: ['volgende_termijn'] }),
  stap: t('onderzoek', 'Stap', [dossier], { eenheid: ['dossier_id', 'stap'] }),
  stuk: t('onderzoek', 'Bij het onderzoek', [dossier], perId),
  dossierregel: t('onderzoek', 'Bij het dossier', [dossier], perId),
  inkomend: t('onderzoek', 'Komst uit een andere regio', [dossier], perDossier),
  contact: t('onderzoek', 'Contact', [dossier]),
  contact_klaar: t('onderzoek', 'Uitkomst van een afspraak', [bij('contact_id', 'contact')]),
  contact_vervallen: t('onderzoek', 'Contact vervallen', [bij('contact_id', 'contact')]),
  geschil: t('onderzoek', 'Verschil van mening tussen regio’s', [dossier], perDossier),
  geschil_stap: t('onderzoek', 'Stap in het verschil van mening', [dossier]),
  geschil_stap_vervallen: t('onderzoek', 'Stap vervallen', [bij('stap_id', 'geschil_stap')]),
  aankomst: t('onderzoek', 'Aankomst in een andere regio', [dossier]),
  aankomst_vervallen: t('onderzoek', 'Aankomst vervallen', [bij('aankomst_id', 'aankomst')]),

  besluit: t('besluit', 'Besluit', [dossier], { weg: ['uitleg', 'feiten'] }),
  besluit_brief: t('besluit', 'Brief bij het besluit', [bij('besluit_id', 'besluit')], {
    weg: ['sjabloon', 'inhoud', 'sjabloonversie'],
  }),
  besluit_vervallen: t('besluit', 'Besluit vervallen', [bij('besluit_id', 'besluit')]),
  bekendmaking: t('besluit', 'Bekendmaking', [bij('besluit_id', 'besluit')]),
  bekendmaking_poging: t('besluit', 'Poging om bekend te maken', [bij('besluit_id', 'besluit')]),
  bekendmaking_versie: t('besluit', 'Bekendmaking', [bij('besluit_id', 'besluit')], { eenheid: ['besluit_id'] }),
  klaargezet: t('besluit', 'Voorstel voor een besluit', [dossier], perDossier),
  copas: t('besluit', 'CO-pas', [dossier], { weg: ['token'] }),
  copas_ingetrokken: t('besluit', 'CO-pas ingetrokken', [bij('pas_id', 'copas')]),
  copas_vervanging: t('besluit', 'CO-pas vervangen', [bij('pas_id', 'copas')]),

  bezwaar: t('bezwaar', 'Bezwaar', [dossier]),
  bezwaar_versie: t('bezwaar', 'Behandeling van het bezwaar', [bij('bezwaar_id', 'bezwaar')], {
    eenheid: ['bezwaar_id'],
  }),
  bezwaar_beslissing: t('bezwaar', 'Beslissing op bezwaar', [bij('bezwaar_id', 'bezwaar')]),
  bezwaar_bekendmaking: t('bezwaar', 'Bekendmaking van de beslissing op bezwaar', [bij('bezwaar_id', 'bezwaar')]),
  klacht: t('bezwaar', 'Klacht', [dossier]),
  klacht_versie: t('bezwaar', 'Behandeling van de klacht', [bij('klacht_id', 'klacht')], { eenheid: ['klacht_id'] }),
  klacht_afhandeling: t('bezwaar', 'Antwoord op de klacht', [bij('klacht_id', 'klacht')]),

  plaatsing: t('verblijf', 'Plek', [client(), dossier]),
  acuut_gebeurtenis: t('verblijf', 'Acute opvang', [dossier]),
  overboeking: t('verblijf', 'Geplaatst boven de capaciteit', [dossier]),
  bedgebruik: t('verblijf', 'Bed', [client(), dossier]),
  bed_vasthouding: t('verblijf', 'Bed vastgehouden', [dossier]),
  deuraankomst: t('verblijf', 'Binnengekomen', [client(), dossier]),
  nacht: t('verblijf', 'Nachten', [client()], { eenheid: 'lijst' }),
  nacht_correctie: t('verblijf', 'Nacht verbeterd', [client()], { eenheid: 'lijst' }),
  nachtsignaal: t('verblijf', 'Signaal uit het nachtregister', [client(), dossier]),
  huisregels_akkoord: t('verblijf', 'Akkoord met de huisregels', [client(), dossier]),
  huisregels_akkoord_vervallen: t('verblijf', 'Akkoord vervallen', [bij('akkoord_id', 'huisregels_akkoord')]),
  opvangtoewijzing: t('verblijf', 'Toewijzing van het college', [dossier]),

  basispunt: t('begeleiding', 'Basis op orde', [client()], { eenheid: ['dossier_id', 'client_id', 'punt'] }),
  vastlegging: t('begeleiding', 'Vastlegging', [dossier], perId),
  vastlegging_herkomst: t('begeleiding', 'Vastgelegd door een andere organisatie', [
    bij('vastlegging_id', 'vastlegging'),
  ]),
  dagrapport: t('begeleiding', 'Dagrapport', [client(), dossier]),
  dagrapport_versie: t('begeleiding', 'Dagrapport, eerder', [bij('id', 'dagrapport')], {
    eenheid: ['id'],
    alleenEerder: true,
  }),
  vertrekpunt: t('begeleiding', 'Vertrek', [dossier], { eenheid: ['dossier_id', 'punt'] }),

  maaltijd: t('bijdrage', 'Maaltijden', [client()], { eenheid: 'lijst' }),
  bijdragelijst: t('bijdrage', 'Bijdrage in een maand', [], { eenheid: ['locatie_id', 'maand'], binnenin: 'inhoud' }),
  crisisbijdragelijst: t('bijdrage', 'Bijdrage in een maand', [], { eenheid: ['maand'], binnenin: 'inhoud' }),

  winterregel: t('winter', 'Winteropvang', [client()], perId),

  crisisstuk: t('crisis', 'Crisisopvang', [client(), dossier], perId),
  crisisverzoek: t('crisis', 'Verzoek van een andere regio', [dossier], perId),
  plekvraag: t('crisis', 'Plek gevraagd', [dossier]),
  plekvraag_aan: t('crisis', 'Plek gevraagd bij', [bij('vraag_id', 'plekvraag')]),
  plekvraag_ingetrokken: t('crisis', 'Vraag ingetrokken', [bij('vraag_id', 'plekvraag')]),
  plekantwoord: t('crisis', 'Antwoord op de vraag om een plek', [bij('aan_id', 'plekvraag_aan')]),
  plekantwoord_vervallen: t('crisis', 'Antwoord vervallen', [bij('antwoord_id', 'plekantwoord')]),
  plekhouding: t('crisis', 'Plek vastgehouden', [dossier]),
  plekhouding_stap: t('crisis', 'Stap bij de plek', [bij('houding_id', 'plekhouding')]),

  kluisadres: t('adres', 'Geheim adres', [client(), dossier], { eenheid: ['id'], weg: ['cijfer', 'anders', 'reden'] }),

  document: t('documenten', 'Document', [dossier], { weg: ['sha256', 'mime'] }),

  toewijzing: t('werk', 'Wie het dossier behandelde', [dossier], perDossier),
  uitstel: t('werk', 'Opzij gelegd', [dossier], { eenheid: ['dossier_id'], weg: ['bekend'] }),

  afscherming: t('toegang', 'Afscherming', [client()], {
    eenheid: ['client_id'],
    weg: ['kring', 'uitgesloten', 'eigenaar_id'],
  }),
  inzage: t('toegang', 'Dossier geopend in nood', [client()]),
  inzage_oordeel: t('toegang', 'Oordeel over openen in nood', [bij('inzage_id', 'inzage')]),

  verzoek: t('verzoeken', 'Verzoek over persoonsgegevens', [client()], { weg: ['status'] }),
  verzoek_versie: t('verzoeken', 'Behandeling van het verzoek', [bij('verzoek_id', 'verzoek')], {
    eenheid: ['verzoek_id'],
    wegBinnenin: ['weglatingen', 'toch', 'briefId', 'doorId'],
  }),
  verzoek_bestand: t('verzoeken', 'Gegeven bij een verzoek', [bij('verzoek_id', 'verzoek')], {
    weg: ['sha256', 'telling', 'mime', 'documenten', 'gegevens'],
  }),
};

/** Where a table is answered in a chapter of its own, or why it is left out (AVG 15 lid 4, UAVG 41). */
export interface Buiten {
  verwerking: Verwerking;
  waarom: string;
}
const afgeleid = (verwerking: Verwerking): Buiten => ({
  verwerking,
  waarom: 'Volgt uit wat wel wordt gegeven; wordt telkens opnieuw gemaakt.',
});
const hoofdstuk = (verwerking: Verwerking, welk: string): Buiten => ({
  verwerking,
  waarom: `Staat in het hoofdstuk ‘${welk}’.`,
});
const koppel = (verwerking: Verwerking): Buiten => ({
  verwerking,
  waarom: 'Verbindt twee regels die allebei worden gegeven.',
});

/** Tables with a way to a client that are not given as such, each with the reason. */
export const buiten: Readonly<Record<string, Buiten>> = {
  audit: hoofdstuk('toegang', 'Wie keek'),
  audit_elders: hoofdstuk('toegang', 'Wie keek'),
  uitbak: hoofdstuk('uitwisseling', 'Met wie gedeeld'),
  levering: hoofdstuk('uitwisseling', 'Met wie gedeeld'),
  aanlever_zaak: hoofdstuk('uitwisseling', 'Met wie gedeeld'),
  inbak_afhandeling: hoofdstuk('uitwisseling', 'Waar de gegevens vandaan komen'),
  vernietigd: { verwerking: 'inrichting', waarom: 'Bewijs van vernietiging: gaat over wie er niet meer in staat.' },
  client_alias: afgeleid('client'),
  client_schaduw: afgeleid('client'),
  client_sleutel: afgeleid('client'),
  dubbel_oordeel: {
    verwerking: 'client',
    waarom: 'Vergelijkt twee mensen: zegt ook iets over de ander (AVG 15 lid 4).',
  },
  dubbel_paar: { verwerking: 'client', waarom: 'Vergelijkt twee mensen: zegt ook iets over de ander (AVG 15 lid 4).' },
  dubbel_taak: afgeleid('client'),
  afscherming_nu: afgeleid('toegang'),
  afscherming_mens: {
    verwerking: 'toegang',
    waarom: 'Welke medewerkers wel of niet mogen kijken: over hen, en om veiligheid (UAVG 41 lid 1 onder i).',
  },
  betrokkene_sleutel: afgeleid('crisis'),
  termijn: afgeleid('werk'),
  werkregel: afgeleid('werk'),
  toewijzing_te_doen: afgeleid('uitwisseling'),
  plaatsing_te_melden: afgeleid('uitwisseling'),
  botsing: { verwerking: 'werk', waarom: 'Werk van een collega dat niet doorging; wat wel doorging staat er.' },
  crisisstuk_document: koppel('crisis'),
  vastlegging_document: koppel('begeleiding'),
  incident_gevolg: koppel('begeleiding'),
  kluisbrief: {
    verwerking: 'adres',
    waarom: 'Wie een geheim adres las, bewaakt de teamleider (UAVG 41 lid 1 onder i).',
  },
  kluisinzage: {
    verwerking: 'adres',
    waarom: 'Wie een geheim adres las, bewaakt de teamleider (UAVG 41 lid 1 onder i).',
  },
  kluisoordeel: {
    verwerking: 'adres',
    waarom: 'Wie een geheim adres las, bewaakt de teamleider (UAVG 41 lid 1 onder i).',
  },
  kluislezer: { verwerking: 'adres', waarom: 'Wie een geheim adres mag lezen: over die medewerkers (AVG 15 lid 4).' },
};

const lijst = (verwerking: Verwerking, namen: string): [string, Verwerking][] =>
  namen.split(/\s+/).map((naam) => [naam, verwerking]);

/** Tables without a way to a client, by the processing that they belong to. */
const zonderClient: Readonly<Record<string, Verwerking>> = Object.fromEntries([
  ...lijst(
    'medewerkers',
    'gebruiker team team_lid afwezigheid tweede_factor factor_code factor_stap reissleutel kluissleutel',
  ),
  ...lijst('medewerkers', 'uitdienst toegangscontrole toegangsoordeel reistoegang inlogsleutel sleutelwissel'),
  ...lijst('medewerkers', 'collega_bekende collega_bekende_sleutel namens'),
  ...lijst('toegang', 'zoekspoor toezicht_oordeel'),
  ...lijst('werk', 'concept botsing_afhandeling schorsing_akkoord'),
  ...lijst('verblijf', 'nachtregister bedhandeling bed_vast'),
  ...lijst('winter', 'dagbezoek dagpas winterbesluit winterbesluit_vervallen winterlocatie winternacht'),
  ...lijst('crisis', 'crisislocatie crisislocatie_bevestiging crisislocatie_versie crisisopgave'),
  ...lijst(
    'uitwisseling',
    'inbak ontvangst verzending aanlevering aanlever_bestand aanlever_ontvangst aanlever_indeling',
  ),
  ...lijst('uitwisseling', 'register_gevolgd bestandsontvanger uitbak_verschuiving terug_record terug_nagelopen'),
  ...lijst('invoer', 'import import_ding import_kop import_regel import_sleutel'),
  ...lijst('inrichting', 'bewaarinstelling vernietigingslijst vernietigingsregel uitbak_weg'),
  ...lijst(
    'inrichting',
    'bed bed_dicht kamer locatie locatie_aanbieder locatie_afspraak locatie_bestand locatie_koppeling huisregels',
  ),
  ...lijst(
    'inrichting',
    'beleid_voorstel bestandssleutel bouwsteen centrumregio centrumregio_gemeente instelling organisatie',
  ),
  ...lijst('inrichting', 'instelling_wijziging pas_sleutel sjabloon sjabloon_beoordeling woningzoeksite'),
  ...lijst('inrichting', 'register_sleutel register_sleutel_ingetrokken register_verbinding'),
  ...lijst('inrichting', 'lijn_bekend lijn_gelezen lijn_sleutel lijn_zelf werkgrens werklog werkpakket werkplek'),
  ...lijst('inrichting', 'terug_gezien terug_handeling terug_nagekeken terugzetting'),
]);

/** Which processing a table belongs to; null: nobody put it anywhere. */
export function verwerkingVan(tabel: string): Verwerking | null {
  if (tabel.startsWith('dagrapport_zoek')) return 'begeleiding';
  return (
    exporttabellen[tabel]?.verwerking ??
    (Object.hasOwn(buiten, tabel) ? buiten[tabel]?.verwerking : undefined) ??
    (Object.hasOwn(zonderClient, tabel) ? zonderClient[tabel] : undefined) ??
    null
  );
}

/** The tables of a processing, in the order of the alphabet. */
export const tabellenVan = (verwerking: Verwerking): string[] =>
  [...Object.keys(exporttabellen), ...Object.keys(buiten), ...Object.keys(zonderClient)]
    .filter((tabel) => verwerkingVan(tabel) === verwerking)
    .sort();

/** What a table holds, in words; where nothing was named for a person, the words of its own name. */
export function tabelnaam(tabel: string): string {
  const naam = exporttabellen[tabel]?.naam;
  if (naam) return naam;
  const woorden = tabel.replaceAll('_', ' ');
  return woorden.slice(0, 1).toUpperCase() + woorden.slice(1);
}
