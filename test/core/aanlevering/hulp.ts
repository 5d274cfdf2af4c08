import type { Crisisinhoud } from '#shared/domein/crisis/index.ts';
import { legeTriage } from '#shared/domein/crisis/triage.ts';
import { clientvelden, type Testkern } from '../hulp.ts';
import { veiligContact } from '../crisis/hulp.ts';

/** A triage that is finished, with what a test changes. */
export const klareTriage = (op: string, anders: Partial<Crisisinhoud<'triage'>> = {}): Crisisinhoud<'triage'> => ({
  ...legeTriage(),
  aanleiding: 'partnergeweld',
  aard: ['psychisch-geweld', 'lichamelijke-mishandeling'],
  triagebesluit: 'overdracht',
  triagebesluitOp: op,
  ...anders,
});

export interface Vtzaak {
  dossierId: string;
  clientId: string;
  kenmerk: string;
}

/** A case with a triage; the client gets a BSN when one is given. */
export async function vtzaak(
  k: Testkern,
  triage: Crisisinhoud<'triage'>,
  { bsn = null, achternaam = 'Haddad' }: { bsn?: string | null; achternaam?: string } = {},
): Promise<Vtzaak> {
  const nieuw = { clientId: null, roepnaam: 'Mina', achternaam, contact: veiligContact() };
  const { dossierId, clientId } = await k.doe('crisis.beginnen', nieuw);
  if (bsn) await geefBsn(k, clientId, bsn, achternaam);
  await leg(k, dossierId, 'triage', triage);
  const { kenmerk } = await k.doe('dossier.openen', { dossierId });
  return { dossierId, clientId, kenmerk };
}

export async function geefBsn(k: Testkern, clientId: string, bsn: string, achternaam = 'Haddad'): Promise<void> {
  const { client } = await k.doe('client.lezen', { clientId });
  const velden = clientvelden({ achternaam, voornamen: 'Mina', roepnaam: 'Mina', bsn });
  await k.doe('client.wijzigen', { clientId, versie: client.versie, velden });
}

/** Records something of the case over what stands there. */
export async function leg<S extends 'triage' | 'vt-onderzoek' | 'pleger'>(
  k: Testkern,
  dossierId: string,
  soort: S,
  inhoud: Crisisinhoud<S>,
  clientId: string | null = null,
): Promise<void> {
  const { stukken } = await k.doe('crisis.lezen', { dossierId });
  const was = stukken.find((stuk) => stuk.soort === soort && stuk.clientId === clientId);
  const wijzig = { dossierId, id: was?.id ?? null, versie: was?.versie ?? 0, clientId, reden: 'Verbeterd' };
  await k.doe('crisis.vastleggen', { ...wijzig, invoer: { soort, inhoud } as never });
}

/** The lines of a file of semicolons, as objects by its header. */
export function leesCsv(bytes: Uint8Array): Record<string, string>[] {
  const [kop = '', ...regels] = Buffer.from(bytes).toString('utf8').split('\r\n').filter(Boolean);
  const namen = kop.split(';');
  return regels.map((regel) => Object.fromEntries(regel.split(';').map((cel, i) => [namen[i] ?? '', cel])));
}
