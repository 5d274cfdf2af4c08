/** What can be delivered to others than the registry; who sees which follows from the rights of the session. */
export const aanleversoorten = [
  'vt-halfjaar',
  'cbs-dakloosheid',
  'iwmo-toewijzing',
  'iwmo-start',
  'iwmo-stop',
] as const;
export type Aanleversoortnaam = (typeof aanleversoorten)[number];
