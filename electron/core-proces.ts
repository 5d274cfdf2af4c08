import { openKernPoort } from './kern-poort.ts';

const poort = openKernPoort();

poort.bij((bericht) => {
  if ('sluit' in bericht) process.exit(0);
  if ('start' in bericht) return;
  poort.stuur({ id: bericht.id, antwoord: { ok: false, code: 'onbekend-eindpunt', melding: bericht.naam } });
});
