import type { Adresdoel } from '#shared/domein/kluis.ts';
import { kluistekst as tekst } from '#shared/taal/crisis/kluis.ts';
import type { Kluisadresrij, Kluissleutelrij } from '#db/opslag/index.ts';
import { controleerMens } from '../bereik.ts';
import type { Context } from '../context.ts';
import { leesGezin } from '../crisis/stukken.ts';
import { weiger } from '../weigering.ts';
import { geheimVan } from './identiteit.ts';
import { leesKring, namenVanLezers, type Kring } from './stand.ts';

/** The person of a case whose address it is, or the client of the case. */
function controleerZaak(context: Context, dossierId: string, clientId: string | null): { nood: boolean } {
  const { db, opslag } = context;
  const dossier = opslag.leesDossier(db, dossierId) ?? weiger('niet-gevonden');
  context.betreft({ clientId: clientId ?? dossier.clientId, dossierId });
  const zaak = controleerMens(context, dossier.clientId);
  if (clientId === null) return zaak;
  if (!leesGezin(context, dossierId).some((lid) => lid.clientId === clientId)) weiger('niet-gevonden');
  const mens = controleerMens(context, clientId);
  return { nood: zaak.nood || mens.nood };
}

/** Refuses an address of whom or what lies outside the user's scope, and notes for the log whom it is about. */
export function controleerDoel(context: Context, doel: Adresdoel): { nood: boolean } {
  if (doel.soort === 'plek') {
    if (!context.opslag.bestaatPlek(context.db, doel.plekId)) weiger('niet-gevonden');
    return { nood: false };
  }
  const { nood } = controleerZaak(context, doel.dossierId, doel.soort === 'mens' ? doel.clientId : null);
  if (nood) context.betreft({ nood });
  return { nood };
}

/** Whose an address is, from its row. */
export function doelVan({ soort, dossierId, clientId, plekId }: Kluisadresrij): Adresdoel {
  if (plekId) return { soort: 'plek', plekId };
  if (dossierId && clientId) return { soort: 'mens', dossierId, clientId };
  if (dossierId) return { soort: 'zaak', dossierId };
  throw new Error(`An address of kind ${soort} that belongs to nothing`);
}

/** The newest version of an address within the user's scope that can still be used. */
export function leesGeldigAdres(context: Context, adresId: string): { adres: Kluisadresrij; nood: boolean } {
  const adres = context.opslag.leesKluisadres(context.db, adresId) ?? weiger('niet-gevonden');
  const { nood } = controleerDoel(context, doelVan(adres));
  if (adres.ingetrokken) weiger('stap-niet-mogelijk', { melding: tekst.ingetrokken });
  return { adres, nood };
}

/** The secret with which this user reads an address; refuses with who can be asked. */
export function eigenGeheim(context: Context, kring: Kring, adres: Kluisadresrij): string {
  const { db, opslag, sessie, kluissleutel } = context;
  const eigen = kring.geldig.get(sessie.gebruikerId) ?? null;
  const genoemd = opslag.leesKluislezers(db, adres.id, adres.versie);
  const geheim = eigen && genoemd.includes(eigen.id) ? geheimVan(eigen, kluissleutel) : null;
  if (geheim) return geheim;
  const namen = namenVanLezers(context, kring, adres);
  const ooit = genoemd.some((id) => kring.sleutels.get(id)?.gebruikerId === sessie.gebruikerId);
  return weiger('stap-niet-mogelijk', { melding: ooit ? tekst.nieuweSleutel(namen) : tekst.nietGenoemd(namen) });
}

/** The identities of the colleagues who are named, with the organisation's recovery key; refuses who cannot read. */
export function kiesLezers(context: Context, lezers: readonly string[], kring = leesKring(context)): Kluissleutelrij[] {
  const { adresLezers } = context.instellingen;
  const fout = (bericht: string) => weiger('ongeldige-invoer', { velden: [{ pad: 'lezers', bericht }] });
  const uniek = [...new Set(lezers)];
  if (uniek.length > adresLezers) fout(tekst.teVeelLezers(adresLezers));
  const gekozen = uniek.map((id) => (kring.collegas.has(id) ? kring.geldig.get(id) : undefined));
  const herstel = kring.geldig.get(null);
  return [...gekozen.map((sleutel) => sleutel ?? fout(tekst.kiesLezers)), ...(herstel ? [herstel] : [])];
}

/** Refuses when identities changed while something was being encrypted: somebody was blocked, or took another password. */
export function controleerLezers(context: Context, gekozen: readonly Kluissleutelrij[]): void {
  const { geldig, collegas } = leesKring(context);
  const klopt = ({ id, gebruikerId }: Kluissleutelrij): boolean =>
    geldig.get(gebruikerId)?.id === id && (gebruikerId === null || collegas.has(gebruikerId));
  if (!gekozen.every(klopt)) weiger('conflict');
}
