// Stands in for the core in the test of the utilityProcess adapter: answers, crashes on request, needs no native modules.
const poort = process.parentPort;

poort.on('message', ({ data }) => {
  if (data.sluit) process.exit(0);
  if (data.start) return;
  if (data.naam === 'sessie.uitloggen') process.abort();
  poort.postMessage({ id: data.id, antwoord: { ok: true, waarde: data.invoer } });
});
