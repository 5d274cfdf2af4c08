import type { Wintergast } from '#shared/contract/groepen/winter.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { weergavenaam } from '#shared/domein/naam.ts';
import { afschermingteksten } from '#shared/taal/afscherming.ts';
import { winterafloopnamen, winterteksten as tekst } from '#shared/taal/winter.ts';
import type { Winterregelrij } from '#db/opslag/index.ts';
import { dezeNacht } from '../acuut/bedden.ts';
import { verborgenVoor } from '../afscherming/zicht.ts';
import { controleerMens } from '../bereik.ts';
import type { Context } from '../context.ts';
import { lokaalVanMoment } from '../klok.ts';
import { weiger } from '../weigering.ts';
import { leesNachtstand } from './besluiten.ts';

interface Plek {
  locatieId: string;
  nacht: string;
}

/** Places for guests in a night: the extra beds of the besluit that no resident lies in. */
export function winterplekken({ db, opslag }: Pick<Context, 'db' | 'opslag'>, { locatieId, nacht }: Plek): number {
  const extra = opslag.extraBedden(db, locatieId, nacht);
  return Math.max(0, extra - opslag.telExtraInGebruik(db, locatieId, nacht));
}

function namen(context: Context): (clientId: string) => string {
  const { db, opslag } = context;
  const verborgen = new Set(verborgenVoor(context));
  return (clientId) => {
    if (verborgen.has(clientId)) return afschermingteksten.mens;
    const client = opslag.leesClient(db, clientId);
    return client ? weergavenaam(client) : '';
  };
}

/** What a version says, in a few words, for beside the one that took its place. */
function inWoorden(regel: Winterregelrij, naamVan: (clientId: string) => string): string {
  const { alias, clientId, tijd, afloop } = regel;
  return [alias, clientId && naamVan(clientId), tijd, afloop && winterafloopnamen[afloop]].filter(Boolean).join(', ');
}

/** The newest version of each guest, with what stood there before. */
function alsGasten(regels: readonly Winterregelrij[], naamVan: (clientId: string) => string): Wintergast[] {
  const perId = new Map<string, Winterregelrij[]>();
  for (const regel of regels) perId.set(regel.id, [...(perId.get(regel.id) ?? []), regel]);
  return [...perId.values()].flatMap((versies) => {
    const nu = versies.at(-1);
    if (!nu) return [];
    const vorige = versies.at(-2);
    const { clientId, locatieId: _, nacht: __, ...rest } = nu;
    const was = vorige ? inWoorden(vorige, naamVan) : '';
    return [{ ...rest, client: clientId ? { clientId, naam: naamVan(clientId) } : null, was }];
  });
}

/** The register of a night at a locatie: who is there, with a name or without, and whether it was closed. */
export function leesNacht(context: Context, plek: Plek): Uitvoer<'winter.nacht'> {
  const { db, opslag } = context;
  const { locatieId, nacht } = plek;
  const gasten = alsGasten(opslag.leesWinterregels(db, locatieId, nacht), namen(context));
  const [nieuwste] = opslag.leesWinternacht(db, locatieId, nacht);
  const { stand, aantal, reden, door, op } = nieuwste ?? {};
  return {
    ...plek,
    plekken: winterplekken(context, plek),
    aantal: gasten.filter(({ vervallen }) => !vervallen).length,
    laatste: leesNachtstand(context, nacht).laatste,
    gasten,
    versie: nieuwste?.versie ?? 0,
    sluiting: stand === 'gesloten' && op ? { aantal: aantal ?? 0, door: door ?? '', op } : null,
    heropend: stand === 'heropend' && op ? { reden: reden ?? '', door: door ?? '', op } : null,
  };
}

function controleerNacht(context: Context, { locatieId, nacht }: Plek): void {
  const { db, opslag } = context;
  if (nacht > dezeNacht(context))
    weiger('ongeldige-invoer', { velden: [{ pad: 'nacht', bericht: tekst.nachtKomtNog }] });
  if (opslag.leesWinternacht(db, locatieId, nacht)[0]?.stand === 'gesloten')
    weiger('stap-niet-mogelijk', { melding: tekst.nachtDicht });
}

type Gast = GelezenInvoer<'winter.gast'>;

/** A guest can be known from a dossier, only by choice; once in a night. */
function gekoppeld(
  context: Context,
  { clientVanDossier, nacht, id }: Gast,
  vorige: Winterregelrij | null,
): string | null {
  const { db, opslag } = context;
  if (!clientVanDossier) return null;
  const clientId = opslag.leesHuidigeClient(db, clientVanDossier);
  // Who linked may see this client; a colleague who may not can still correct the rest of the line.
  if (vorige?.clientId !== clientId) {
    if (!opslag.leesClient(db, clientId)) weiger('niet-gevonden');
    const { nood } = controleerMens(context, clientId);
    context.betreft({ clientId, nood });
  }
  if (opslag.leesWinterclient(db, clientId, nacht, id))
    weiger('ongeldige-invoer', { velden: [{ pad: 'clientVanDossier', bericht: tekst.alInDezeNacht }] });
  return clientId;
}

function leesVorige(
  context: Context,
  gast: Pick<Gast, 'id' | 'versie' | 'locatieId' | 'nacht'>,
): Winterregelrij | null {
  const { db, opslag } = context;
  if (!gast.id) return gast.versie === 0 ? null : weiger('conflict');
  const vorige = opslag.leesWinterregel(db, gast.id) ?? weiger('niet-gevonden');
  if (vorige.locatieId !== gast.locatieId || vorige.nacht !== gast.nacht) weiger('niet-gevonden');
  if (vorige.versie !== gast.versie || vorige.vervallen) weiger('conflict');
  return vorige;
}

/** Somebody above the places of the night comes in with a reason: that is a person's choice at the door. */
function controleerPlek(context: Context, gast: Gast, binnen: number): void {
  const plekken = winterplekken(context, gast);
  if (plekken === 0 && !leesNachtstand(context, gast.nacht).open)
    weiger('stap-niet-mogelijk', { melding: tekst.dicht });
  if (binnen < plekken || gast.overboeken.length >= 3) return;
  const melding = tekst.vol(plekken);
  weiger('geen-bed', { melding, velden: [{ pad: 'overboeken', bericht: melding }] });
}

/** What of a guest is known later is no correction: the onward way, and a dossier that is found. */
const verbetert = (vorige: Winterregelrij, gast: Gast): boolean =>
  (vorige.alias !== '' && vorige.alias !== gast.alias) ||
  (vorige.tijd !== null && vorige.tijd !== gast.tijd) ||
  (vorige.clientId !== null && vorige.clientId !== gast.clientVanDossier) ||
  (vorige.afloop !== null && vorige.afloop !== gast.afloop);

/** Lets in a guest, or records a new version of one. */
export function legGastVast(context: Context, gast: Gast): Uitvoer<'winter.gast'> {
  const { db, opslag, sessie, nu } = context;
  const { locatieId, nacht } = gast;
  controleerNacht(context, gast);
  const vorige = leesVorige(context, gast);
  if (vorige && verbetert(vorige, gast) && gast.reden.length < 3)
    weiger('ongeldige-invoer', { velden: [{ pad: 'reden', bericht: tekst.redenNodig }] });
  if (gast.afloop && !leesNachtstand(context, nacht).laatste)
    weiger('ongeldige-invoer', { velden: [{ pad: 'afloop', bericht: tekst.afloopNietNu }] });
  if (!vorige) controleerPlek(context, gast, opslag.telWintergasten(db, locatieId, nacht));
  const boven = !vorige && opslag.telWintergasten(db, locatieId, nacht) >= winterplekken(context, gast);
  const nummers = opslag.leesWinterregels(db, locatieId, nacht).map(({ nummer }) => nummer);
  const nummer = vorige?.nummer ?? Math.max(0, ...nummers) + 1;
  const id = vorige?.id ?? context.id();
  const tijd = vorige
    ? gast.tijd
    : (gast.tijd ?? (nacht === dezeNacht(context) ? lokaalVanMoment(nu).slice(11) : null));
  const regel = {
    ...{ id, versie: gast.versie + 1, locatieId, nacht, nummer, alias: gast.alias, tijd, afloop: gast.afloop },
    clientId: gekoppeld(context, gast, vorige),
    overboeken: vorige?.overboeken ?? (boven ? gast.overboeken : ''),
    reden: vorige ? gast.reden : '',
    vervallen: false,
    doorId: sessie.gebruikerId,
    op: nu,
  };
  if (!opslag.schrijfWinterregel(db, regel)) weiger('conflict');
  return { id, versie: regel.versie, nummer };
}

/** Takes a line out of the count, with the reason; it stays readable. */
export function laatGastVervallen(context: Context, invoer: GelezenInvoer<'winter.gastVervallen'>): null {
  const { db, opslag, sessie, nu } = context;
  controleerNacht(context, invoer);
  const { door: _, ...vorige } = leesVorige(context, invoer) ?? weiger('niet-gevonden');
  const { versie, reden } = invoer;
  const regel = { ...vorige, versie: versie + 1, reden, vervallen: true, doorId: sessie.gebruikerId, op: nu };
  if (!opslag.schrijfWinterregel(db, regel)) weiger('conflict');
  return null;
}

/** Closes a night. What was counted in the beds must be what stands in the register, and on the last night everybody has a way on. */
export function sluitNacht(
  context: Context,
  { locatieId, nacht, versie, geteld }: GelezenInvoer<'winter.nachtSluiten'>,
): { versie: number } {
  const { db, opslag, sessie, nu } = context;
  controleerNacht(context, { locatieId, nacht });
  const stand = leesNacht(context, { locatieId, nacht });
  if (stand.versie !== versie) weiger('conflict');
  if (stand.plekken === 0 && stand.aantal === 0 && !leesNachtstand(context, nacht).open)
    weiger('stap-niet-mogelijk', { melding: tekst.dicht });
  if (geteld !== stand.aantal)
    weiger('ongeldige-invoer', { velden: [{ pad: 'geteld', bericht: tekst.teltNiet(geteld, stand.aantal) }] });
  const open = stand.laatste ? stand.gasten.filter((gast) => !gast.vervallen && !gast.afloop).length : 0;
  if (open > 0) weiger('stap-niet-mogelijk', { melding: tekst.aflopenOpen(open) });
  const regel = { locatieId, nacht, versie: versie + 1, stand: 'gesloten' as const, aantal: geteld, reden: '' };
  if (!opslag.schrijfWinternacht(db, { ...regel, doorId: sessie.gebruikerId, op: nu })) weiger('conflict');
  return { versie: versie + 1 };
}

/** Opens a closed night again for a correction. */
export function heropenNacht(
  context: Context,
  { locatieId, nacht, versie, reden }: GelezenInvoer<'winter.nachtHeropenen'>,
): { versie: number } {
  const { db, opslag, sessie, nu } = context;
  const [nieuwste] = opslag.leesWinternacht(db, locatieId, nacht);
  if (nieuwste?.versie !== versie || nieuwste.stand !== 'gesloten') weiger('conflict');
  const regel = { locatieId, nacht, versie: versie + 1, stand: 'heropend' as const, aantal: nieuwste.aantal, reden };
  if (!opslag.schrijfWinternacht(db, { ...regel, doorId: sessie.gebruikerId, op: nu })) weiger('conflict');
  return { versie: versie + 1 };
}
