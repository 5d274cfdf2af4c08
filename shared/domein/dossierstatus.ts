import { z } from 'zod';

/** Where a case stands; derived by the core, never typed. */
export const dossierstatusSchema = z.enum([
  'melding',
  'onderzoek',
  'wacht-op-besluit',
  'verstrekt',
  'geweigerd',
  'buiten-behandeling',
  'geeindigd',
  'gesloten',
]);
export type Dossierstatus = z.infer<typeof dossierstatusSchema>;
