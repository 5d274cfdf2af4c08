import { periodeVanDag, uiterlijkeDag, vorigePeriode, type Aanleverperiode } from '#shared/aanlevering/periode.ts';
import {
  aanleververslagSchema,
  type Aanleverbevinding,
  type Aanlevertelling,
  type Aanleververschil,
  type Aanleververslag,
} from '#shared/contract/groepen/aanlevering.ts';
import { aanleverteksten as tekst, schrijfAanleverperiode } from '#shared/taal/aanlevering.ts';
import type { Aanleveringrij } from '#db/opslag/index.ts';
import { verborgenVoor } from '../afscherming/zicht.ts';
import type { Leesbron } from '../context.ts';
import { geldendeIndeling } from './indeling.ts';
import { maakAanlevering, type Gemaakt, type Gemaaktezaak } from './maken.ts';
import type { Aanleversoort } from './soort.ts';

/** So many cases are listed; the counts say how many there are. */
const MEESTE = 300;
/** A difference of this share with the period before stands out. */
const OPVALLEND = 25;
const GENOEG = 10;

/** What of a report is kept with the delivery. */
export const bewaardVerslagSchema = aanleververslagSchema.pick({ tellingen: true, opvallend: true });

/** The newest delivery about a period, or null. */
export function leesLaatste({ db, opslag }: Leesbron, soort: Aanleversoort, van: string): Aanleveringrij | null {
  return opslag.leesAanleveringen(db, [soort.id]).find((rij) => rij.van === van && rij.laatste) ?? null;
}

/** A case as who reads may see it: of a shielded one only that it is there. */
function alsBevinding(
  { sleutel, dossierId, clientId, kenmerk, sha256, problemen }: Gemaaktezaak,
  soort: Aanleversoort,
  verborgen: ReadonlySet<string>,
): Aanleverbevinding {
  const dicht = clientId !== null && verborgen.has(clientId);
  return {
    sleutel,
    dossierId: dicht ? null : dossierId,
    kenmerk: dicht ? tekst.afgeschermd : kenmerk,
    deel: soort.deel,
    geweigerd: sha256 === null,
    problemen: problemen.map((probleem) => ({ ...probleem })),
  };
}

/** Refused ones first, then what is worth a look. */
export function bevindingenVan(context: Leesbron, soort: Aanleversoort, zaken: readonly Gemaaktezaak[]) {
  const verborgen = new Set(verborgenVoor(context));
  const met = zaken.filter(({ problemen }) => problemen.length > 0);
  const eerst = [...met.filter(({ sha256 }) => sha256 === null), ...met.filter(({ sha256 }) => sha256 !== null)];
  return {
    bevindingen: eerst.slice(0, MEESTE).map((zaak) => alsBevinding(zaak, soort, verborgen)),
    aantalBevindingen: met.length,
  };
}

type Oud = ReadonlyMap<string, ReadonlyMap<string, number>> | null;

/** Counts with those of the period before. */
function tellingenVan(soort: Aanleversoort, gemaakt: Gemaakt, vorige: Oud): Aanlevertelling[] {
  return soort.tellingen.map(({ veld, titel }) => {
    const lijst = soort.velden.find(({ id }) => id === veld)?.lijst;
    const codes = soort.lijsten.find(({ id }) => id === lijst)?.codes ?? [];
    const nu = gemaakt.tellingen.get(veld);
    const toen = vorige?.get(veld);
    const rijen = codes.map(({ code, label }) => ({
      label,
      aantal: nu?.get(code) ?? 0,
      vorige: vorige ? (toen?.get(code) ?? 0) : null,
    }));
    return { id: veld, titel, rijen: rijen.filter(({ aantal, vorige: was }) => aantal > 0 || (was ?? 0) > 0) };
  });
}

const aantalGoed = ({ zaken }: Pick<Gemaakt, 'zaken'>): number => zaken.filter(({ sha256 }) => sha256 !== null).length;

/** What stands out about the whole, in sentences. */
function opvallend(
  context: Leesbron,
  soort: Aanleversoort,
  periode: Aanleverperiode,
  gemaakt: Gemaakt,
  vorige: Gemaakt,
  tellingen: readonly Aanlevertelling[],
): string[] {
  const { db, opslag } = context;
  const t = tekst.opvallend;
  const verborgen = new Set(verborgenVoor(context));
  const elders = opslag.leesElders(
    db,
    soort.id,
    periode.van,
    gemaakt.zaken.flatMap(({ sleutel, sha256 }) => (sha256 ? [sleutel] : [])),
  );
  const dubbel = gemaakt.zaken.filter(({ sleutel }) => elders.has(sleutel));
  const noem = dubbel.slice(0, GENOEG).map(({ sleutel, clientId, kenmerk }) => {
    const naam = clientId !== null && verborgen.has(clientId) ? tekst.afgeschermd : kenmerk;
    const andere = periodeVanDag(soort.periode, elders.get(sleutel) ?? periode.van);
    return t.elders(naam, schrijfAanleverperiode(andere));
  });
  const [nu, toen] = [aantalGoed(gemaakt), aantalGoed(vorige)];
  const verschil = toen > 0 ? Math.round((100 * (nu - toen)) / toen) : 0;
  return [
    ...(gemaakt.zaken.length === 0 ? [t.leeg] : []),
    ...(toen >= GENOEG && verschil >= OPVALLEND ? [t.meer(verschil)] : []),
    ...(toen >= GENOEG && verschil <= -OPVALLEND ? [t.minder(-verschil)] : []),
    ...tellingen.flatMap(({ rijen }) =>
      rijen.flatMap(({ label, aantal, vorige: was }) =>
        aantal === 0 && (was ?? 0) >= GENOEG ? [t.verdwenen(label, was ?? 0)] : [],
      ),
    ),
    ...noem,
    ...(dubbel.length > GENOEG ? [t.eldersVeel(dubbel.length - GENOEG)] : []),
  ];
}

/** What differs from the delivery that this one would take the place of. */
function verschilMet(context: Leesbron, gemaakt: Gemaakt, vorige: Aanleveringrij): Aanleververschil {
  const { db, opslag } = context;
  const verborgen = new Set(verborgenVoor(context));
  const oud = new Map(
    opslag.leesAanleverzaken(db, vorige.id, false).flatMap((zaak) => (zaak.sha256 ? [[zaak.sleutel, zaak]] : [])),
  );
  const uit: Aanleververschil = { nieuw: 0, anders: 0, weg: 0, gelijk: 0, zaken: [] };
  const noteer = (
    wat: 'nieuw' | 'anders' | 'weg',
    zaak: Pick<Gemaaktezaak, 'dossierId' | 'clientId'>,
    kenmerk: string,
  ) => {
    uit[wat] += 1;
    if (uit.zaken.length >= MEESTE) return;
    const dicht = zaak.clientId !== null && verborgen.has(zaak.clientId);
    uit.zaken.push({ wat, dossierId: dicht ? null : zaak.dossierId, kenmerk: dicht ? tekst.afgeschermd : kenmerk });
  };
  for (const zaak of gemaakt.zaken) {
    if (zaak.sha256 === null) continue;
    const was = oud.get(zaak.sleutel);
    oud.delete(zaak.sleutel);
    if (!was) noteer('nieuw', zaak, zaak.kenmerk);
    else if (was.sha256 !== zaak.sha256) noteer('anders', zaak, zaak.kenmerk);
    else uit.gelijk += 1;
  }
  for (const zaak of oud.values()) noteer('weg', zaak, zaak.kenmerk ?? zaak.sleutel);
  return uit;
}

/** Makes the file of a period on trial, and the report about it that a person reads before anything goes. */
export async function controleerAanlevering(
  context: Leesbron,
  soort: Aanleversoort,
  periode: Aanleverperiode,
): Promise<{ verslag: Aanleververslag; gemaakt: Gemaakt }> {
  const indeling = geldendeIndeling(context, soort, periode);
  const gemaakt = await maakAanlevering(context, soort, periode, indeling.inhoud);
  const eerder = await maakAanlevering(context, soort, vorigePeriode(soort.periode, periode), indeling.inhoud);
  const laatste = leesLaatste(context, soort, periode.van);
  const tellingen = tellingenVan(soort, gemaakt, eerder.zaken.length > 0 ? eerder.tellingen : null);
  const goed = aantalGoed(gemaakt);
  const verslag: Aanleververslag = {
    soort: soort.id,
    van: periode.van,
    tot: periode.tot,
    periode: schrijfAanleverperiode(periode),
    uiterlijk: uiterlijkeDag(periode, indeling.inhoud.uiterlijkDagen),
    loopt: periode.tot >= context.vandaag,
    indelingVersie: indeling.versie,
    vingerafdruk: gemaakt.vingerafdruk,
    aantallen: {
      zaken: goed,
      regels: gemaakt.regels,
      geweigerd: gemaakt.zaken.length - goed,
      letOp: gemaakt.zaken.filter(({ sha256, problemen }) => sha256 !== null && problemen.length > 0).length,
    },
    tellingen,
    opvallend: opvallend(context, soort, periode, gemaakt, eerder, tellingen),
    ...bevindingenVan(context, soort, gemaakt.zaken),
    vorige: laatste && { id: laatste.id, volgnummer: laatste.volgnummer, op: laatste.op, door: laatste.door },
    verschil: laatste && verschilMet(context, gemaakt, laatste),
  };
  return { verslag, gemaakt };
}
