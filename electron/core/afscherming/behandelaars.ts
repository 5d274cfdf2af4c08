import type { Veldfout } from '#shared/contract/antwoord.ts';
import type { Afscherming } from '#shared/contract/groepen/afscherming.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { afschermingteksten as tekst } from '#shared/taal/afscherming.ts';
import type { Afschermingrij } from '#db/opslag/index.ts';
import { zichtOp } from '../bereik.ts';
import type { Behandelaars, Context } from '../context.ts';
import { bewaakt, noteerZoeken } from '../toezicht/spoor.ts';
import { weiger } from '../weigering.ts';
import { alsInzage, inzagebehandelaars, kenmerkVan, naamVoor, rechtenVanGebruiker } from './inzage.ts';

const kenmerkVorm = /^[0-9A-Z]{4}-?[0-9A-Z]{4}$/;

function alsAfscherming({
  versie,
  actief,
  grond,
  reden,
  voor,
  eigenaarId,
  kring,
  uitgesloten,
}: Afschermingrij): Afscherming {
  return { versie, actief, grond, reden, voor, eigenaarId, kring, uitgesloten };
}

/**
 * Who may look at a shield and change it: its circle and its owner, and functioneel beheer, which sees no clients. A
 * beslisser outside the circle breaks the glass like everybody else.
 */
function controleerMagWijzigen(context: Context, clientId: string, huidig: Afschermingrij | undefined): void {
  const { sessie } = context;
  const mag = sessie.rechten.includes('dossier.lezen');
  if (!huidig?.actief || huidig.eigenaarId === sessie.gebruikerId) return;
  // At Veilig Thuis a shield says who knows whom: that is for who watches over the others, not for who runs the application.
  if ((beheert(context) || zichtOp(context, clientId) === 'vrij') && (mag || !bewaakt(context))) return;
  weiger('afgeschermd');
}

const beheert = ({ sessie }: Context): boolean => sessie.rollen.includes('functioneel-beheer');

const huidigeVan = ({ db, opslag }: Context, clientId: string): Afschermingrij | undefined =>
  opslag.leesAfschermingen(db, clientId).at(-1);

function collegas({ db, opslag }: Context): Uitvoer<'afscherming.lezen'>['collegas'] {
  return opslag.leesGebruikers(db).flatMap((gebruiker) => {
    const rechten = rechtenVanGebruiker(gebruiker);
    const { id, naam } = gebruiker;
    const leest = rechten.includes('dossier.lezen');
    const kanBeoordelen = rechten.includes('dossier.afschermen');
    return gebruiker.actief ? [{ id, naam, leest, kanBeoordelen }] : [];
  });
}

/** What is not right about a shield, per field. */
function bezwaren(context: Context, invoer: GelezenInvoer<'afscherming.instellen'>): Veldfout[] {
  const { sessie } = context;
  const mensen = new Map(collegas(context).map((mens) => [mens.id, mens]));
  const uitgesloten = new Set(invoer.uitgesloten.map(({ gebruikerId }) => gebruikerId));
  const fouten: Veldfout[] = [];
  const fout = (pad: string, bericht: string): void => void fouten.push({ pad, bericht });
  const eigenaar = mensen.get(invoer.eigenaarId);
  if (!eigenaar?.kanBeoordelen || uitgesloten.has(invoer.eigenaarId)) fout('eigenaarId', tekst.kiesEigenaar);
  if (invoer.kring.some((id) => !mensen.get(id)?.leest)) fout('kring', tekst.onbekendeCollega);
  else if (invoer.kring.some((id) => uitgesloten.has(id))) fout('kring', tekst.kringEnUitgesloten);
  else if (invoer.voor === 'kring' && invoer.kring.length === 0) fout('kring', tekst.kiesKring);
  else if (invoer.voor === 'kring' && eigenaar?.leest && !invoer.kring.includes(invoer.eigenaarId))
    fout('kring', tekst.eigenaarInKring);
  if ([...uitgesloten].some((id) => !mensen.has(id)) || uitgesloten.size < invoer.uitgesloten.length)
    fout('uitgesloten', tekst.onbekendeCollega);
  if (invoer.voor === 'iedereen' && uitgesloten.size === 0) fout('uitgesloten', tekst.kiesUitgesloten);
  if (uitgesloten.has(sessie.gebruikerId)) fout('uitgesloten', tekst.nietUzelf);
  return fouten;
}

function lees(context: Context, clientId: string): Uitvoer<'afscherming.lezen'> {
  const { db, opslag } = context;
  const versies = opslag.leesAfschermingen(db, clientId);
  const huidig = versies.at(-1);
  controleerMagWijzigen(context, clientId, huidig);
  return {
    clientId,
    kenmerken: opslag.leesDossiersVanClient(db, clientId).map(({ kenmerk }) => kenmerk),
    weergavenaam: naamVoor(context, clientId),
    huidig: huidig ? alsAfscherming(huidig) : null,
    versies: versies.map(({ versie, actief, reden, door, op }) => ({ versie, actief, reden, door, op })).reverse(),
    inzagen: opslag.leesInzagen(db, { clientId, open: false, aantal: 100 }).map((rij) => alsInzage(context, rij)),
    collegas: collegas(context),
  };
}

/** Stores a version; the newest is refused when it was based on an older one. */
function leg(context: Context, nieuw: Omit<Afschermingrij, 'door' | 'doorId' | 'op'>): Afscherming {
  const { db, opslag, sessie, nu } = context;
  const rij = { ...nieuw, doorId: sessie.gebruikerId, op: nu };
  if (!opslag.schrijfAfscherming(db, rij)) weiger('conflict');
  return alsAfscherming({ ...rij, door: sessie.naam });
}

export const afschermingbehandelaars: Behandelaars<
  | 'afscherming.lezen'
  | 'afscherming.vinden'
  | 'afscherming.lijst'
  | 'afscherming.instellen'
  | 'afscherming.opheffen'
  | 'inzage.openen'
  | 'inzage.lijst'
  | 'inzage.beoordelen'
> = {
  ...inzagebehandelaars,
  'afscherming.lezen': (context, { clientId }) => lees(context, clientId),
  'afscherming.vinden': (context, { kenmerk: getypt }) => {
    const { db, opslag } = context;
    const kenmerk = getypt.toUpperCase();
    const vol = kenmerk.replace('-', '').replace(/^(.{4})/, '$1-');
    const dossier = kenmerkVorm.test(kenmerk) ? opslag.leesDossierOpKenmerk(db, vol) : null;
    const weg = zichtOp(context, dossier?.clientId ?? '') === 'uitgesloten';
    noteerZoeken(context, {
      gebeurtenis: 'afscherming.vinden',
      vraag: vol,
      gezien: [],
      gevangen: dossier && weg ? [dossier.clientId] : [],
    });
    if (!dossier || weg) return { clientId: null };
    context.betreft({ clientId: dossier.clientId, dossierId: dossier.id });
    return { clientId: dossier.clientId };
  },
  'afscherming.lijst': (context) => {
    const { db, opslag, sessie } = context;
    const beheer = beheert(context) && !bewaakt(context);
    const mag = sessie.rechten.includes('dossier.lezen') || !bewaakt(context);
    const namen = new Map(opslag.leesGebruikers(db).map(({ id, naam }) => [id, naam]));
    return opslag
      .leesAlleAfschermingen(db)
      .filter(({ clientId, eigenaarId }) => {
        const zicht = zichtOp(context, clientId);
        return zicht !== 'uitgesloten' && (beheer || (mag && zicht === 'vrij') || eigenaarId === sessie.gebruikerId);
      })
      .map(({ clientId, actief, grond, voor, eigenaarId, kring, door, op }) => ({
        clientId,
        kenmerk: kenmerkVan(context, clientId),
        weergavenaam: naamVoor(context, clientId),
        actief,
        grond,
        voor,
        eigenaar: namen.get(eigenaarId) ?? '',
        kring: kring.length,
        door,
        op,
      }));
  },
  'afscherming.instellen': (context, invoer) => {
    const huidig = huidigeVan(context, invoer.clientId);
    controleerMagWijzigen(context, invoer.clientId, huidig);
    if ((huidig?.versie ?? 0) !== invoer.versie) weiger('conflict');
    const velden = bezwaren(context, invoer);
    if (velden.length > 0) weiger('ongeldige-invoer', { velden });
    const kring = invoer.voor === 'kring' ? [...new Set(invoer.kring)] : [];
    return leg(context, { ...invoer, kring, versie: invoer.versie + 1, actief: true });
  },
  'afscherming.opheffen': (context, { clientId, versie, reden }) => {
    const huidig = huidigeVan(context, clientId);
    controleerMagWijzigen(context, clientId, huidig);
    if (huidig?.versie !== versie) return weiger('conflict');
    if (!huidig.actief) return weiger('stap-niet-mogelijk', { melding: tekst.alOpgeheven });
    return leg(context, { ...huidig, reden, actief: false, versie: versie + 1 });
  },
};
