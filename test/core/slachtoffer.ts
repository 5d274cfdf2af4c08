/**
 * A core in a process of its own, for stekker.test.ts. Loads, says `klaar`, waits for a line on standard input, logs in and
 * works until it is killed. Every acknowledged command is one line on standard output, written before the next begins.
 */
import { systeemklok } from '#core/klok.ts';
import { clientvelden, rechteWeg, wachtwoord } from './gegevens.ts';
import { kindkern, meld } from './kindkern.ts';

const [, , , locatieId = ''] = process.argv;
const { kern, doe, wacht } = kindkern();

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

for await (const begin of wacht()) {
  await doe('sessie.inloggen', { inlognaam: 'beslisser', wachtwoord });
  void kopieer();
  for (let nummer = Number(begin); ; nummer += 1) await werk(nummer);
}
