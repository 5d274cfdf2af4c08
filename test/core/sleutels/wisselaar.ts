/**
 * A core in a process of its own that changes the key of its file once, for sleutelstekker.test.ts. Loads, says `klaar`, waits for a
 * line on standard input, and says the recovery key before it begins and `gedaan` when it is through; killed meanwhile, it says less.
 */
import { wachtwoord } from '../gegevens.ts';
import { kindkern, meld } from '../kindkern.ts';

const { doe, wacht } = kindkern();
for await (const _ of wacht()) {
  // The thread that copies stands by itself only while it works.
  const wakker = setInterval(() => {}, 1000);
  await doe('sessie.inloggen', { inlognaam: 'bea', wachtwoord });
  const { herstelsleutel } = await doe('sleutel.voorbereiden', { wachtwoord });
  meld({ herstelsleutel });
  await doe('sleutel.vervangen', { bevestiging: herstelsleutel.slice(-4) });
  meld({ gedaan: true });
  clearInterval(wakker);
}
