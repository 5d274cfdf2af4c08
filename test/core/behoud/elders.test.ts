import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { geslotenMelding, ontcijferd } from '../bewaren/hulp.ts';
import { logIn, nieuweMap, richtIn, testkern, voegGebruikersToe, type Testkern } from '../hulp.ts';
import { openBestand } from '../opstelling.ts';
import { behoudkern, kopieerder, maakKopie, setsIn } from './hulp.ts';

/* On another computer, with nothing but the folder with backups: what was destroyed since the backup was made is destroyed there too. */
const merk = 'Kwikstaartmerkteken zevenentachtig';
const nieuw = 'een heel nieuw lang wachtwoord';
const kernen: Testkern[] = [];
afterEach(() => kernen.splice(0).forEach((k) => k.ruimOp()));

/** Somebody who was destroyed a year later, with a backup of before and one of after. */
async function metVernietigde() {
  const k = behoudkern();
  kernen.push(k);
  const herstelsleutel = await richtIn(k);
  await voegGebruikersToe(
    k,
    { inlognaam: 'balie', rollen: ['balie'] },
    { inlognaam: 'beslisser', rollen: ['beslisser'] },
  );
  const weg = await geslotenMelding(k, 'Oudmelder', '123456782', merk);
  await logIn(k, 'bea');
  const voor = await maakKopie(k);
  await k.naar('2027-11-18T09:00:00Z');
  const blijft = await geslotenMelding(k, 'Jongmelder', '111222333');
  await logIn(k, 'bea');
  const met = await maakKopie(k);
  const { id: lijstId } = await k.doe('vernietiging.opstellen', { soort: 'melding-zonder-besluit' });
  await logIn(k, 'beslisser');
  await k.doe('vernietiging.vaststellen', { lijstId, versie: 1 });
  await k.naar('2027-11-26T09:00:00Z');
  await k.doe('vernietiging.uitvoeren', { lijstId, versie: 2 });
  await k.doe('vernietiging.wissen', {});
  await logIn(k, 'bea');
  const na = await maakKopie(k);
  k.sluit();
  return { map: join(k.map, 'reservekopieen'), herstelsleutel, weg, blijft, kopieen: { voor, met, na } };
}

it.each(['met', 'na'] as const)('who was destroyed does not come back out of a backup of before: %s', async (welke) => {
  const { map, herstelsleutel, weg, blijft, kopieen } = await metVernietigde();
  const stick = nieuweMap();
  cpSync(map, stick, { recursive: true });
  const k = testkern(nieuweMap(), '2027-11-27T09:00:00Z', undefined, undefined, kopieerder);
  kernen.push(k);
  const gevonden = await k.doe('overzetten.map', { map: stick });
  const naam = kopieen[welke];
  const gekozen = gevonden.kopieen.find((een) => een.naam === naam);
  expect(gekozen?.stand, setsIn(stick).join()).toBe('goed');
  const administratieId = gekozen?.administratieId ?? '';
  await k.doe('overzetten.doen', { administratieId, naam, herstelsleutel, inlognaam: 'bea', nieuwWachtwoord: nieuw });
  await k.doe('sessie.inloggen', { inlognaam: 'bea', wachtwoord: nieuw });
  // A colleague comes in with the password that they had: it needs nothing of the other computer.
  await logIn(k, 'balie');
  await k.weigert('dossier.openen', { dossierId: weg.dossierId }, 'niet-gevonden');
  await k.weigert('client.lezen', { clientId: weg.clientId }, 'niet-gevonden');
  expect((await k.doe('dossier.openen', { dossierId: blijft.dossierId })).kenmerk).toBe(blijft.kenmerk);
  // The next backup here carries the marks on.
  await k.doe('sessie.inloggen', { inlognaam: 'bea', wachtwoord: nieuw });
  await maakKopie(k);
  k.sluit();
  const { db, pad, sleutel } = await openBestand(k.map, 'bea', nieuw);
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  const bytes = ontcijferd(pad, sleutel);
  for (const spoor of [merk, 'Oudmelder', '123456782']) expect(bytes.includes(spoor), spoor).toBe(false);
});
