import { diagnoseteksten as t } from '#shared/taal/diagnose.ts';
import { tweedelig, type Behandelaars, type Context } from '../context.ts';
import type { OpenSessie } from '../sessie/staat.ts';
import { weiger } from '../weigering.ts';
import { maakBundel, pakIn, type Diagnosebestand } from './bundel.ts';

/** What was shown last in a session: exactly that is saved. It goes with the session. */
const getoond = new WeakMap<OpenSessie, { kenmerk: string; nu: string; bestanden: Diagnosebestand[] }>();

const sessieVan = ({ behoud }: Context): OpenSessie => behoud?.open ?? weiger('onverwacht');

export const diagnosebehandelaars: Behandelaars<'diagnose.voorbeeld' | 'diagnose.bytes'> = {
  'diagnose.voorbeeld': tweedelig<'diagnose.voorbeeld', Diagnosebestand[]>({
    voorbereiden: (context) => maakBundel(context),
    uitvoeren: (context, _invoer, bestanden) => {
      const kenmerk = context.id();
      getoond.set(sessieVan(context), { kenmerk, nu: context.nu, bestanden });
      return { kenmerk, bestanden };
    },
  }),
  'diagnose.bytes': tweedelig<'diagnose.bytes', Uint8Array>({
    voorbereiden: (context, { kenmerk }) => {
      const gezien = getoond.get(sessieVan(context));
      if (gezien?.kenmerk !== kenmerk) return weiger('niet-gevonden', { melding: t.verlopen });
      return pakIn(gezien.bestanden, gezien.nu);
    },
    uitvoeren: ({ vandaag }, _invoer, bytes) => ({
      bestandsnaam: `onthaal-diagnose-${vandaag}.zip`,
      mime: 'application/zip',
      bytes,
    }),
  }),
};
