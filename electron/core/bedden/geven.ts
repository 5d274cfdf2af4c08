import { plusDagen } from '#shared/beleid/index.ts';
import type { Veldfout } from '#shared/contract/antwoord.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { weergavenaam } from '#shared/domein/naam.ts';
import { bedteksten as tekst } from '#shared/taal/bedden.ts';
import type { Bedstand, Bewonerrij, Gebruikrij, Vasthoudrij } from '#db/opslag/index.ts';
import { controleerMens } from '../bereik.ts';
import type { Context } from '../context.ts';
import { weiger } from '../weigering.ts';
import { handel } from './handelen.ts';
import { eindeVerblijf, leesBedHier, nachtOmTeWijzigen, tijdVan, voorWie } from './plek.ts';

type Geven = GelezenInvoer<'bed.geven'>;
type Plek = Geven['plekken'][number];

const opNacht = ({ van, tot }: { van: string; tot: string | null }, nacht: string): boolean =>
  van <= nacht && (tot === null || tot >= nacht);

/** What is wrong with the list by itself: somebody twice, or two people in a bed. */
function dubbelen(plekken: readonly Plek[]): Veldfout[] {
  return plekken.flatMap(({ clientId, bedId }, i) => {
    const eerder = plekken.slice(0, i);
    return [
      ...(eerder.some((ander) => ander.clientId === clientId)
        ? [{ pad: `plekken.${i}.clientId`, bericht: tekst.tweemaal }]
        : []),
      ...(bedId && eerder.some((ander) => ander.bedId === bedId)
        ? [{ pad: `plekken.${i}.bedId`, bericht: tekst.bedTweemaal }]
        : []),
    ];
  });
}

/** The people with a place here that night; anybody else is refused, and whom this user may not see too. */
function bewonersVan(context: Context, { locatieId, plekken }: Geven, nacht: string): Map<string, Bewonerrij> {
  const { db, opslag } = context;
  const hier = new Map(opslag.leesBewoners(db, locatieId, nacht).map((rij) => [rij.clientId, rij]));
  for (const { clientId } of plekken) controleerMens(context, clientId);
  const velden = plekken.flatMap(({ clientId }, i) =>
    hier.has(clientId) ? [] : [{ pad: `plekken.${i}.clientId`, bericht: tekst.nietHier }],
  );
  if (velden.length > 0) weiger('ongeldige-invoer', { melding: tekst.nietHier, velden });
  return hier;
}

/** Refuses a bed that is not there, out of use, held for somebody else, or slept in by somebody who stays in it. */
function controleerBed(
  context: Context,
  invoer: Geven,
  nacht: string,
  stand: Bedstand,
  i: number,
  wie: Bewonerrij,
): void {
  const { locatieId, plekken, overVasthouding } = invoer;
  const bedId = plekken[i]?.bedId;
  if (!bedId) return;
  const fout = (bericht: string): never =>
    weiger('ongeldige-invoer', { melding: bericht, velden: [{ pad: `plekken.${i}.bedId`, bericht }] });
  const plek = leesBedHier(context, locatieId, bedId);
  if (plek.vervallen) fout(tekst.onbekendBed);
  const dicht = stand.dicht.find((rij) => rij.bedId === bedId && opNacht(rij, nacht));
  if (dicht) fout(tekst.dicht(tekst.plek(plek), dicht.reden));
  const verhuist = new Set(plekken.map(({ clientId }) => clientId));
  const bezet = stand.gebruik.some((rij) => rij.bedId === bedId && opNacht(rij, nacht) && !verhuist.has(rij.clientId));
  if (bezet) weiger('conflict', { melding: tekst.andersBezet(tekst.plek(plek)) });
  const vast = stand.vast.find((rij) => rij.bedId === bedId);
  if (vast && !overVasthouding && vast.dossierId !== wie.dossierId)
    weiger('geen-bed', { melding: tekst.vast(tekst.plek(plek), voorWie(context, vast), tijdVan(vast.tot)) });
}

function controleerGezien(plek: Plek, wie: Bewonerrij, stand: Bedstand, nacht: string): void {
  const nu = stand.gebruik.find((rij) => rij.clientId === plek.clientId && opNacht(rij, nacht));
  if ((nu?.bedId ?? null) !== plek.was) weiger('conflict', { melding: tekst.persoonVerhuisd(weergavenaam(wie)) });
}

/** The last night of somebody in a bed: of the stay, or before somebody else comes in or the bed is out of use. */
function totIn(context: Context, locatieId: string, nacht: string, wie: Bewonerrij, bedId: string, rest: Bedstand) {
  const { clientId, dossierId, tot } = wie;
  const einde = dossierId ? eindeVerblijf(context, dossierId, clientId, locatieId, nacht) : tot;
  const later = [
    ...rest.gebruik.filter((rij) => rij.bedId === bedId || rij.clientId === clientId),
    ...rest.dicht.filter((rij) => rij.bedId === bedId),
  ].flatMap(({ van }) => (van > nacht ? [plusDagen(van, -1)] : []));
  const grenzen = [...later, ...(einde === null ? [] : [einde])];
  return grenzen.sort()[0] ?? null;
}

/** What somebody slept in, cut off before a night. */
export function totAan(rijen: readonly Gebruikrij[], nacht: string): Gebruikrij[] {
  return rijen.flatMap((rij) => {
    if (rij.van >= nacht) return [];
    return [rij.tot === null || rij.tot >= nacht ? { ...rij, tot: plusDagen(nacht, -1) } : rij];
  });
}

/**
 * Who sleeps in which bed from a night on, for one person or a whole family in one act: giving, moving, swapping, freeing.
 * Never two people in a bed, never one person in two; a bed is somebody's as long as the stay lasts.
 * @throws conflict when a bed or a person is not where the window saw them; geen-bed for a bed that is held
 */
export function geefBedden(context: Context, invoer: Geven): Uitvoer<'bed.geven'> {
  const { db, opslag, sessie, nu } = context;
  const { locatieId, plekken } = invoer;
  const nacht = nachtOmTeWijzigen(context, invoer.nacht);
  const velden = dubbelen(plekken);
  if (velden.length > 0) weiger('ongeldige-invoer', { melding: velden[0]?.bericht ?? '', velden });
  const bewoners = bewonersVan(context, invoer, nacht);
  const doel = plekken.flatMap(({ bedId }) => bedId ?? []);
  const clientIds = plekken.map(({ clientId }) => clientId);
  const eigen = opslag.leesBedstand(db, { bedIds: [], clientIds }, nacht, nu).gebruik.map(({ bedId }) => bedId);
  const wat = { locatieId, soort: 'geven' as const, nacht, bedIds: [...new Set([...doel, ...eigen])], clientIds };
  const handelingId = handel(context, wat, (stand) => {
    for (const [i, plek] of plekken.entries()) {
      const wie = bewoners.get(plek.clientId) ?? weiger('niet-gevonden');
      controleerGezien(plek, wie, stand, nacht);
      controleerBed(context, invoer, nacht, stand, i, wie);
    }
    const verhuist = new Set(clientIds);
    // What somebody sleeps in at another locatie, before or after the stay here, is left alone.
    const vanHier = (rij: Gebruikrij): boolean =>
      verhuist.has(rij.clientId) && opslag.leesPlek(db, rij.bedId)?.locatieId === locatieId;
    const rest = { ...stand, gebruik: stand.gebruik.filter((rij) => !vanHier(rij)) };
    const gegeven = plekken.flatMap(({ clientId, bedId }): Gebruikrij[] => {
      const wie = bewoners.get(clientId);
      if (!bedId || !wie) return [];
      const tot = totIn(context, locatieId, nacht, wie, bedId, rest);
      const { dossierId } = wie;
      return [{ id: context.id(), bedId, clientId, dossierId, van: nacht, tot, doorId: sessie.gebruikerId, op: nu }];
    });
    const oud = totAan(stand.gebruik.filter(vanHier), nacht);
    const vast: Vasthoudrij[] = stand.vast.filter(({ bedId }) => !doel.includes(bedId));
    return { ...stand, gebruik: [...rest.gebruik, ...oud, ...gegeven], vast };
  });
  return { handelingId };
}
