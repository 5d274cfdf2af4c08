import { plusDagen } from '#shared/beleid/index.ts';
import type { Nachtbed, Nachtregister, Nachtrij } from '#shared/contract/groepen/nacht.ts';
import { leeftijdOp } from '#shared/domein/leeftijd.ts';
import { weergavenaam } from '#shared/domein/naam.ts';
import { slaaptHier, zelfdeAlsGisteren } from '#shared/domein/nacht.ts';
import { afschermingteksten } from '#shared/taal/afscherming.ts';
import type { Bewonerrij, Nachtregelrij, Nachtregisterrij } from '#db/opslag/index.ts';
import { dezeNacht } from '../acuut/bedden.ts';
import { verborgenVoor } from '../afscherming/zicht.ts';
import type { Context } from '../context.ts';
import { weiger } from '../weigering.ts';
import { waaromNiet } from './nachten.ts';

/** A line of the register with what the core needs besides: whose dossier, and whether there is a place for this person. */
export interface Registerrij extends Nachtrij {
  /** Also of a shielded client; never shown. */
  eigenDossierId: string | null;
  heeftPlek: boolean;
}

const volwassen = 18;

interface Bron {
  bewoners: Map<string, Bewonerrij>;
  regels: Map<string, Nachtregelrij>;
  gisteren: Map<string, Nachtregelrij>;
}

function leesBron({ db, opslag }: Context, locatieId: string, datum: string): Bron {
  const perClient = <T extends { clientId: string }>(rijen: T[]) => new Map(rijen.map((r) => [r.clientId, r]));
  return {
    bewoners: perClient(opslag.leesBewoners(db, locatieId, datum)),
    regels: perClient(opslag.leesNachtregels(db, locatieId, datum)),
    gisteren: perClient(opslag.leesNachtregels(db, locatieId, plusDagen(datum, -1))),
  };
}

function merkenVan(
  datum: string,
  bewoner: Bewonerrij | undefined,
  geboren: string | null,
  nieuw: boolean,
): Nachtrij['merken'] {
  return [
    ...(bewoner?.soort === 'acuut' ? (['acuut'] as const) : []),
    ...(geboren && leeftijdOp(geboren, datum) < volwassen ? (['kind'] as const) : []),
    ...(bewoner?.tot === datum ? (['laatste-nacht'] as const) : []),
    ...(bewoner && nieuw ? (['nieuw'] as const) : []),
    ...(bewoner ? [] : (['geen-plek'] as const)),
  ];
}

/** The bed of each person: as given for this night, else where they slept last night when that bed is free and in use. */
function bedVoorstellen(context: Context, locatieId: string, datum: string, bron: Bron, bedden: readonly Nachtbed[]) {
  const { db, opslag } = context;
  const voor = new Map<string, string>();
  const open = new Set(bedden.filter(({ dicht }) => !dicht).map(({ bedId }) => bedId));
  for (const { bedId } of bron.regels.values()) if (bedId) open.delete(bedId);
  const geef = (clientId: string, bedId: string | null): void => {
    if (bedId && !voor.has(clientId) && open.delete(bedId)) voor.set(clientId, bedId);
  };
  const zonder = (clientId: string): boolean => !slaaptHier(bron.regels.get(clientId)?.stand ?? null);
  for (const { clientId, bedId } of opslag.leesBedgebruik(db, locatieId, datum))
    if (zonder(clientId)) geef(clientId, bedId);
  for (const { clientId, bedId } of bron.gisteren.values()) if (zonder(clientId)) geef(clientId, bedId);
  return voor;
}

/** The lines of a night: everybody with a place, and whoever was registered without having one; by bed, then by name. */
export function leesRijen(
  context: Context,
  locatieId: string,
  datum: string,
  bedden: readonly Nachtbed[],
): Registerrij[] {
  const { db, opslag } = context;
  const bron = leesBron(context, locatieId, datum);
  const verborgen = new Set(verborgenVoor(context));
  const afwezigen = new Map(opslag.leesAfwezigen(db, locatieId, datum).map((r) => [r.clientId, r]));
  const geschorsten = new Map(opslag.leesGeschorsten(db, locatieId, datum).map((r) => [r.clientId, r]));
  const elders = new Map(opslag.leesNachtElders(db, locatieId, datum).map((r) => [r.clientId, r.locatienaam]));
  const beddenVan = bedVoorstellen(context, locatieId, datum, bron, bedden);
  const volgorde = new Map(bedden.map(({ bedId }, i) => [bedId, i]));
  const rijen = [...new Set([...bron.bewoners.keys(), ...bron.regels.keys()])].map((clientId): Registerrij => {
    const bewoner = bron.bewoners.get(clientId);
    const regel = bron.regels.get(clientId);
    const wie = bewoner ?? regel ?? weiger('niet-gevonden');
    const afwezig = afwezigen.get(clientId) ?? null;
    const schorsing = geschorsten.get(clientId) ?? null;
    const gisteren = bron.gisteren.get(clientId)?.stand ?? null;
    const dicht = verborgen.has(clientId);
    const eigenDossierId = bewoner?.dossierId ?? regel?.dossierId ?? null;
    return {
      clientId,
      dossierId: dicht ? null : eigenDossierId,
      eigenDossierId,
      heeftPlek: bewoner !== undefined,
      naam: dicht ? afschermingteksten.mens : weergavenaam(wie),
      merken: merkenVan(datum, bewoner, dicht ? null : wie.geboortedatum, gisteren === null),
      stand: regel?.stand ?? null,
      tijd: regel?.tijd ?? null,
      bedId: regel && slaaptHier(regel.stand) ? regel.bedId : (beddenVan.get(clientId) ?? null),
      afwezig: afwezig && {
        reden: afwezig.reden,
        gemeld: afwezig.gemeld,
        sinds: afwezig.sinds,
        verwachtTerug: afwezig.verwachtTerug,
      },
      schorsing: schorsing && { tot: schorsing.tot, alternatief: schorsing.alternatief },
      gisteren,
      voorstel: bewoner ? zelfdeAlsGisteren({ gisteren, afwezig, geschorst: schorsing !== null }) : null,
      elders: elders.get(clientId) ?? null,
    };
  });
  const plaats = ({ bedId }: Registerrij): number => (bedId ? (volgorde.get(bedId) ?? bedden.length) : bedden.length);
  const achternaam = ({ clientId }: Registerrij): string =>
    verborgen.has(clientId)
      ? '~'
      : (bron.bewoners.get(clientId)?.achternaam ?? bron.regels.get(clientId)?.achternaam ?? '');
  const sleutels = new Map(rijen.map((r) => [r, achternaam(r)]));
  const taal = new Intl.Collator('nl');
  return rijen.sort(
    (a, b) =>
      plaats(a) - plaats(b) || taal.compare(sleutels.get(a) ?? '', sleutels.get(b) ?? '') || (a.naam < b.naam ? -1 : 1),
  );
}

/**
 * Places of a night. What a register was closed with stays; before that the beds of today count, and the extra beds of the
 * winteropvang (5.2.14) are the proposed number of extra places.
 */
export function plekkenVan(
  { db, opslag }: Context,
  locatieId: string,
  datum: string,
  laatste: Nachtregisterrij | null,
): { capaciteit: number; dicht: number; extra: number } {
  if (laatste && laatste.geteld !== null) {
    const { capaciteit, dicht, extra } = laatste;
    return { capaciteit, dicht, extra };
  }
  const nu = opslag.leesCapaciteit(db, locatieId, datum);
  const winter = opslag.extraBedden(db, locatieId, datum);
  if (laatste) {
    // What somebody filled in stays, with what a besluit on the winteropvang changed since.
    const toen = opslag.extraBedden(db, locatieId, datum, laatste.op);
    return { ...nu, extra: Math.max(0, laatste.extra + winter - toen) };
  }
  // Who was placed above the number of places, with a reason, sleeps on a place that was put up for it.
  const bewoners = opslag.leesBewoners(db, locatieId, datum).length;
  const teVeel = Math.max(0, bewoners - nu.capaciteit);
  return { ...nu, extra: Math.max(winter, Math.min(teVeel, opslag.telOverboekt(db, locatieId, datum))) };
}

function verschillen(
  context: Context,
  rijen: readonly Registerrij[],
  locatieId: string,
  datum: string,
): Nachtregister['verschillen'] {
  const { db, opslag } = context;
  const verborgen = new Set(verborgenVoor(context));
  const hier = new Set(rijen.map(({ clientId }) => clientId));
  const gisteren = opslag.leesNachtregels(db, locatieId, plusDagen(datum, -1));
  if (gisteren.length === 0) return [];
  const weg = gisteren
    .filter(({ clientId, stand }) => !hier.has(clientId) && (slaaptHier(stand) || stand.startsWith('afwezig')))
    .map((r) => ({
      soort: 'weg' as const,
      clientId: r.clientId,
      naam: verborgen.has(r.clientId) ? afschermingteksten.mens : weergavenaam(r),
    }));
  return [
    ...rijen
      .filter(({ merken }) => merken.includes('nieuw'))
      .map(({ clientId, naam }) => ({ soort: 'nieuw' as const, clientId, naam })),
    ...weg,
    ...rijen
      .filter(({ gisteren: toen, afwezig, schorsing }) => toen === 'afwezig-gemeld' && !afwezig && !schorsing)
      .map(({ clientId, naam }) => ({ soort: 'terug' as const, clientId, naam })),
  ];
}

/** The beds of a locatie as the register shows them. */
export const leesNachtbedden = ({ db, opslag }: Context, locatieId: string, datum: string): Nachtbed[] =>
  opslag
    .leesBeddenVan(db, locatieId, datum)
    .map(({ bedId, afdeling, kamer, naam, soort, dicht }) => ({ bedId, afdeling, kamer, naam, soort, dicht }));

/** The register of a night with everything the screen needs in one answer. */
export function leesRegister(context: Context, locatieId: string, datum: string): Nachtregister {
  const { db, opslag } = context;
  const locatie = opslag.leesLocatie(db, locatieId) ?? weiger('niet-gevonden');
  const bedden = leesNachtbedden(context, locatieId, datum);
  const rijen = leesRijen(context, locatieId, datum, bedden);
  const laatste = opslag.leesNachtregister(db, locatieId, datum);
  const nu = dezeNacht(context);
  return {
    locatieId,
    naam: locatie.naam,
    datum,
    dezeNacht: nu,
    vorige: plusDagen(datum, -1),
    volgende: datum < nu ? plusDagen(datum, 1) : null,
    versie: laatste?.versie ?? 0,
    stand: laatste?.stand ?? 'open',
    ooitGesloten: laatste !== null && laatste.geteld !== null,
    laatste: laatste && {
      versie: laatste.versie,
      wat: laatste.wat,
      reden: laatste.reden,
      door: laatste.door,
      op: laatste.op,
    },
    ...plekkenVan(context, locatieId, datum, laatste),
    winter: opslag.extraBedden(db, locatieId, datum),
    geteld: laatste?.geteld ?? null,
    bedden,
    rijen: rijen.map(({ eigenDossierId: _, heeftPlek: __, ...rij }) => rij),
    verschillen: verschillen(context, rijen, locatieId, datum),
    waaromNiet: waaromNiet(context, datum),
  };
}
