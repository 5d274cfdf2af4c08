/**
 * A core in a process of its own, for stekker.test.ts. Loads, says `klaar`, waits for a line on standard input, logs in and
 * works until it is killed. Every acknowledged command is one line on standard output, written before the next begins.
 */
import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Eindpuntnaam, Invoer, Uitvoer } from '#shared/contract/tabel.ts';
import { maakKern } from '#core/kern.ts';
import { systeemklok } from '#core/klok.ts';
import { codeVanSqlite } from '#db/openen.ts';
import { maakKopieerder } from '#db/kopie/kopieerder.ts';
import * as opslag from '#db/opslag/index.ts';
import { opslagplaatsIn } from '#db/opslagplaats.ts';
import { clientvelden, rechteWeg, wachtwoord } from './gegevens.ts';

const [, , map = '', locatieId = ''] = process.argv;
const kopieerder = maakKopieerder(new URL('../../electron/kopie-werker.ts', import.meta.url));
const meld = (regel: object): void => void writeSync(1, `${JSON.stringify(regel)}\n`);
const kern = maakKern(
  {
    klok: systeemklok,
    toeval: (aantal) => new Uint8Array(randomBytes(aantal)),
    log: { meld: () => {}, fout: (_kenmerk, fout) => meld({ fout: String(fout) }) },
    bronnen: fileURLToPath(new URL('../../resources', import.meta.url)),
    werkstation: 'TESTPC',
    versie: '0.0.0',
    apparaatgeheim: null,
    proefGewenst: false,
    wachtwoordkosten: { geheugenKiB: 64, gangen: 1 },
    kopieerder,
    meldGebeurtenis: () => {},
  },
  { opslag, plaats: opslagplaatsIn(map), codeVanFout: codeVanSqlite },
);

async function doe<N extends Eindpuntnaam>(naam: N, invoer: Invoer<N>): Promise<Uitvoer<N>> {
  // As calls come in the app, one message each: the thread for backups is heard in between.
  await new Promise((verder) => setImmediate(verder));
  const antwoord = await kern.roepAan(naam, invoer);
  if (!antwoord.ok) throw new Error(`${naam}: ${antwoord.code}`);
  return antwoord.waarde as Uitvoer<N>;
}

/** One adult after another; every third one goes on to a besluit and a pass. */
async function werk(nummer: number): Promise<void> {
  const vandaag = systeemklok.vandaag();
  const weg = rechteWeg(vandaag, locatieId);
  const velden = clientvelden({ achternaam: `Mens ${nummer}`, bsn: null, geenBsnReden: 'Kwijt' });
  const { id: clientId } = await doe('client.aanmaken', { velden });
  meld({ client: clientId, versie: 1 });
  const { dossierId } = await doe('dossier.starten', { clientId, feiten: weg.melding });
  meld({ dossier: dossierId, stap: 'melding', versie: 1 });
  for (const invoer of [
    { stap: 'acute-opvang' as const, feiten: weg.acuut },
    { stap: 'onderzoek' as const, feiten: weg.onderzoek },
    { stap: 'voorwaarden' as const, feiten: weg.voorwaarden },
  ]) {
    const { versie } = await doe('stap.vastleggen', { dossierId, versie: 0, invoer });
    meld({ dossier: dossierId, stap: invoer.stap, versie });
  }
  const { versie } = await doe('client.wijzigen', { clientId, versie: 1, velden: { ...velden, taal: 'Pools' } });
  meld({ client: clientId, versie });
  await doe('concept.bewaren', { sleutel: 'melding', inhoud: { nummer }, basisVersie: 0 });
  meld({ concept: nummer });
  if (nummer % 3 === 0) await beslis(dossierId, vandaag);
}

async function beslis(dossierId: string, vandaag: string): Promise<void> {
  const { versie: dossierVersie } = await doe('dossier.openen', { dossierId });
  const [contact] = await doe('gebruiker.namen', {});
  const { besluitId } = await doe('besluit.nemen', {
    dossierId,
    dossierVersie,
    soort: 'verstrekken',
    ingangsdatum: vandaag,
    locatieId,
    gronden: [],
    motivering: 'Geen andere plek.',
    afwijking: '',
    voorwaarden: '',
    contactpersoonId: contact?.id ?? '',
  });
  meld({ besluit: besluitId });
  await doe('besluit.bekendmaken', { besluitId, datum: vandaag, wijze: 'uitgereikt' });
  meld({ bekend: besluitId });
  const { id } = await doe('copas.uitgeven', { besluitId });
  meld({ pas: id });
}

/** One backup after the other, while somebody works. */
async function kopieer(): Promise<void> {
  for (;;) {
    await doe('reservekopie.maken', {});
    await kern.bewaak();
  }
}

// The thread for backups is there before the sign, so that it is killed while it copies. It keeps no process up by itself.
const wakker = setInterval(() => {}, 1000);
await kopieerder.doe<'proef'>({ soort: 'proef', map });
clearInterval(wakker);
// A process that is killed would never write its cache, and the next would take three times as long to load.
flushCompileCache();
meld({ klaar: true });
for await (const begin of createInterface({ input: process.stdin })) {
  await doe('sessie.inloggen', { inlognaam: 'beslisser', wachtwoord });
  void kopieer();
  for (let nummer = Number(begin); ; nummer += 1) await werk(nummer);
}
