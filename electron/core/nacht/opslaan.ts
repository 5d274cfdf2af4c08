import type { Nachtbed, Nachtregelinvoer, Nachtregister } from '#shared/contract/groepen/nacht.ts';
import type { GelezenInvoer } from '#shared/contract/tabel.ts';
import { controleerSluiten, slaaptHier, telStanden, type Sluitrij } from '#shared/domein/nacht.ts';
import { nachtteksten as tekst } from '#shared/taal/nacht.ts';
import type { Nachtcorrectie, Nachtregisterrij } from '#db/opslag/index.ts';
import { sluitAfwezigheid } from '../afwezigheid/terug.ts';
import type { Context } from '../context.ts';
import { herberekenWerk } from '../dossier/herberekenen.ts';
import { weiger } from '../weigering.ts';
import { geschoond, keurRijen, padVan } from './controle.ts';
import { metGevolg } from './gevolg.ts';
import { leesNachtbedden, leesRegister, leesRijen, plekkenVan, type Registerrij } from './lezen.ts';
import { meldRegister } from './melden.ts';
import { waaromNiet, weigerToekomst } from './nachten.ts';

type Opslaan = GelezenInvoer<'nacht.opslaan'>;
type Sluiten = GelezenInvoer<'nacht.sluiten'>;

/** The register as it was read, on the version that the user had on the screen. */
function openRegister(context: Context, { locatieId, datum, versie }: Pick<Opslaan, 'locatieId' | 'datum' | 'versie'>) {
  const { db, opslag } = context;
  weigerToekomst(context, datum);
  const teOud = waaromNiet(context, datum);
  if (teOud) weiger('geen-recht', { melding: teOud });
  const laatste = opslag.leesNachtregister(db, locatieId, datum);
  if ((laatste?.versie ?? 0) !== versie) weiger('conflict');
  return laatste;
}

const ongeldig = (velden: { pad: string; bericht: string }[], melding?: string): never =>
  weiger('ongeldige-invoer', { velden, ...(melding && { melding }) });

interface Werk {
  context: Context;
  invoer: Opslaan;
  laatste: Nachtregisterrij | null;
  bedden: Nachtbed[];
  /** Lines as they were, and all lines as they become. */
  bekend: Map<string, Registerrij>;
  wordt: Map<string, Nachtregelinvoer>;
  plekken: { capaciteit: number; dicht: number; extra: number };
}

function stelSamen(context: Context, invoer: Opslaan): Werk {
  const { locatieId, datum } = invoer;
  const laatste = openRegister(context, invoer);
  const bedden = leesNachtbedden(context, locatieId, datum);
  const bekend = new Map(leesRijen(context, locatieId, datum, bedden).map((rij) => [rij.clientId, rij]));
  const rijen = invoer.rijen.map(geschoond);
  const fouten = keurRijen(rijen, bekend, bedden);
  if (fouten.length > 0) ongeldig(fouten);
  const gestuurd = new Map(rijen.map((rij) => [rij.clientId, rij]));
  const wordt = new Map(
    [...bekend.values()].map((rij) => [rij.clientId, gestuurd.get(rij.clientId) ?? geschoond({ ...rij, reden: '' })]),
  );
  const inExtra = new Set(bedden.filter(({ soort }) => soort === 'extra').map(({ bedId }) => bedId));
  const extraSlapers = [...wordt.values()].filter(({ bedId }) => bedId !== null && inExtra.has(bedId)).length;
  const { capaciteit, dicht } = plekkenVan(context, locatieId, datum, laatste);
  const plekken = { capaciteit, dicht, extra: Math.max(invoer.extra, extraSlapers) };
  const slapers = [...wordt.values()].filter(({ stand }) => slaaptHier(stand)).length;
  if (slapers > capaciteit + plekken.extra)
    ongeldig([{ pad: 'extra', bericht: tekst.teVeel(slapers, capaciteit + plekken.extra) }]);
  return { context, invoer, laatste, bedden, bekend, wordt, plekken };
}

function correctieVan({ context, invoer, laatste }: Werk, was: Registerrij, wordt: Nachtregelinvoer): Nachtcorrectie {
  return {
    locatieId: invoer.locatieId,
    datum: invoer.datum,
    versie: (laatste?.versie ?? 0) + 1,
    clientId: was.clientId,
    was: was.stand,
    wasBedId: slaaptHier(was.stand) ? was.bedId : null,
    wasTijd: was.tijd,
    wordt: wordt.stand,
    wordtBedId: wordt.bedId,
    wordtTijd: wordt.tijd,
    reden: wordt.reden || invoer.reden,
    doorId: context.sessie.gebruikerId,
    op: context.nu,
  };
}

const isAnders = (was: Registerrij, wordt: Nachtregelinvoer): boolean =>
  was.stand !== wordt.stand ||
  (was.stand !== null && ((slaaptHier(was.stand) ? was.bedId : null) !== wordt.bedId || was.tijd !== wordt.tijd));

/**
 * Writes what differs, and what it was before: a first filling in leaves no correction, unless it needed a reason.
 * @returns the dossiers whose terms it moves
 */
function schrijfRijen(werk: Werk): string[] {
  const { context, invoer, laatste, bekend, wordt } = werk;
  const { db, opslag } = context;
  const anders = [...wordt.values()].flatMap((nieuw) => {
    const was = bekend.get(nieuw.clientId);
    return was && isAnders(was, nieuw) ? [{ was, nieuw }] : [];
  });
  if (anders.length === 0) return [];
  const { locatieId, datum } = invoer;
  opslag.schrijfNachtregels(
    db,
    invoer,
    anders.filter(({ was }) => was.stand !== null).map(({ was }) => was.clientId),
    anders.flatMap(({ was, nieuw: { clientId, stand, bedId, tijd } }) =>
      stand === null ? [] : [{ locatieId, datum, clientId, stand, dossierId: was.eigenDossierId, bedId, tijd }],
    ),
  );
  const ooitGesloten = laatste !== null && laatste.geteld !== null;
  const telt = anders.filter(({ was, nieuw }) => was.stand !== null || ooitGesloten || nieuw.reden !== '');
  if (telt.length > 0)
    opslag.schrijfNachtcorrecties(
      db,
      telt.map(({ was, nieuw }) => correctieVan(werk, was, nieuw)),
    );
  // Who sleeps here again is away no more.
  const terug = anders.filter(
    ({ was: { afwezig, eigenDossierId, clientId }, nieuw }) =>
      afwezig !== null &&
      eigenDossierId !== null &&
      slaaptHier(nieuw.stand) &&
      sluitAfwezigheid(context, eigenDossierId, clientId, datum),
  );
  return [...metGevolg(context, anders), ...terug.flatMap(({ was }) => was.eigenDossierId ?? [])];
}

function schrijfVersie(
  { context, invoer, laatste, bekend, wordt, plekken }: Werk,
  wat: Nachtregisterrij['wat'],
  stand: Nachtregisterrij['stand'],
  geteld: number | null,
): Nachtregisterrij {
  const { db, opslag, sessie, nu } = context;
  const { locatieId, datum, reden } = invoer;
  // Whoever has no place here any more and no line counts as nobody.
  const telt = [...wordt.values()].filter(({ clientId, stand: s }) => s !== null || bekend.get(clientId)?.heeftPlek);
  const { slapers: _, open: nogOpen, ...totalen } = telStanden(telt.map(({ stand: s }) => s));
  const versie = (laatste?.versie ?? 0) + 1;
  const rij = { locatieId, datum, versie, wat, stand, ...plekken, ...totalen, nogOpen, geteld, reden, op: nu };
  if (!opslag.schrijfNachtregister(db, { ...rij, doorId: sessie.gebruikerId })) weiger('conflict');
  return { ...rij, door: sessie.naam };
}

function rondAf(werk: Werk, rij: Nachtregisterrij, dossiers: readonly string[]): Nachtregister {
  const { context, invoer } = werk;
  if (rij.stand === 'gesloten') meldRegister(context, rij);
  for (const dossierId of new Set(dossiers)) herberekenWerk(context, dossierId);
  return leesRegister(context, invoer.locatieId, invoer.datum);
}

const sluitrijen = ({ bekend, wordt }: Werk): Sluitrij[] =>
  [...wordt.values()].map(({ clientId, stand, bedId, tijd }) => ({
    clientId,
    stand,
    bedId,
    tijd,
    heeftPlek: bekend.get(clientId)?.heeftPlek ?? false,
  }));

/** Refuses lines that are not filled in: a closed register has a standing for everybody with a place. */
function eisStanden(rijen: readonly Sluitrij[]): void {
  const { zonderStand } = controleerSluiten(rijen, 0, false);
  if (zonderStand.length > 0)
    ongeldig(zonderStand.map((clientId) => ({ pad: padVan(clientId, 'stand'), bericht: tekst.zonderStand })));
}

/**
 * Saves the register of a night whole. On one that is closed this is a correction: it stays closed, needs a reason, and the
 * registry hears it again.
 * @throws conflict when somebody was first, geen-recht for a night too long ago, motivering-ontbreekt, ongeldige-invoer
 */
export function slaOp(context: Context, invoer: Opslaan): Nachtregister {
  const werk = stelSamen(context, invoer);
  const gesloten = werk.laatste?.stand === 'gesloten';
  if (gesloten && invoer.reden === '')
    weiger('motivering-ontbreekt', {
      melding: tekst.redenCorrectie,
      velden: [{ pad: 'reden', bericht: tekst.redenCorrectie }],
    });
  if (gesloten) eisStanden(sluitrijen(werk));
  const dossiers = schrijfRijen(werk);
  const rij = gesloten
    ? schrijfVersie(werk, 'gecorrigeerd', 'gesloten', werk.laatste?.geteld ?? 0)
    : schrijfVersie(werk, 'opgeslagen', 'open', werk.laatste?.geteld ?? null);
  return rondAf(werk, rij, dossiers);
}

/**
 * Saves and closes the register of a night. What does not match is named person by person; only with a reason can it be closed
 * all the same, but never while somebody has no standing or while more people sleep here than there are places.
 */
export function sluit(context: Context, invoer: Sluiten): Nachtregister {
  const werk = stelSamen(context, invoer);
  if (werk.laatste?.stand === 'gesloten') weiger('stap-niet-mogelijk', { melding: tekst.alGesloten });
  const rijen = sluitrijen(werk);
  eisStanden(rijen);
  const { zonderBed, telling } = controleerSluiten(rijen, invoer.geteld, werk.bedden.length > 0);
  if ((zonderBed.length > 0 || telling) && invoer.reden === '')
    weiger('motivering-ontbreekt', {
      melding: tekst.verschil,
      velden: [
        ...(telling ? [{ pad: 'geteld', bericht: tekst.telling(telling.geteld, telling.slapers) }] : []),
        ...zonderBed.map((clientId) => ({ pad: padVan(clientId, 'bedId'), bericht: tekst.zonderBed })),
        { pad: 'reden', bericht: tekst.verschil },
      ],
    });
  const dossiers = schrijfRijen(werk);
  return rondAf(werk, schrijfVersie(werk, 'gesloten', 'gesloten', invoer.geteld), dossiers);
}

/** Opens a closed register again, with a reason; what was counted stays known. */
export function heropen(context: Context, invoer: GelezenInvoer<'nacht.heropenen'>): Nachtregister {
  const { db, opslag, sessie, nu } = context;
  const { locatieId, datum, reden } = invoer;
  const laatste = openRegister(context, invoer);
  if (laatste?.stand !== 'gesloten') return weiger('stap-niet-mogelijk', { melding: tekst.nietGesloten });
  const { door: _, ...rij } = laatste;
  const nieuw = { ...rij, versie: laatste.versie + 1, wat: 'heropend' as const, stand: 'open' as const, reden, op: nu };
  if (!opslag.schrijfNachtregister(db, { ...nieuw, doorId: sessie.gebruikerId })) weiger('conflict');
  return leesRegister(context, locatieId, datum);
}
