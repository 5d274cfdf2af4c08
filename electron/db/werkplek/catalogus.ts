/**
 * What the desks of one organisation share, table by table. Every table of the schema is in exactly one of the three:
 * - `deelt`: its rows travel between desks;
 * - `afgeleid`: made anew from what is shared, at every desk by itself;
 * - `eigen`: of this desk only.
 */
export const afgeleid = [
  'afscherming_mens',
  'afscherming_nu',
  'betrokkene_sleutel',
  'client_sleutel',
  'collega_bekende_sleutel',
  'dagrapport_zoek',
  'dubbel_paar',
  'dubbel_taak',
  'termijn',
  'toewijzing_te_doen',
  'werkregel',
] as const;

/** Of this desk only. */
export const eigen = ['bed_vast', 'concept', 'levering', 'register_gevolgd', 'register_verbinding'] as const;
