import { basisdefinities, basispuntenVoor, isVolwassen } from '#shared/beleid/index.ts';
import type { Basisbewoner, Basispuntstand } from '#shared/contract/groepen/basis.ts';
import type { Stuk } from '#shared/contract/groepen/vervolg.ts';
import type { Uitvoer } from '#shared/contract/tabel.ts';
import { leegPunt, opUrgentie, standOp, telBasis } from '#shared/domein/basisorde.ts';
import { leeftijdOp } from '#shared/domein/leeftijd.ts';
import { weergavenaam } from '#shared/domein/naam.ts';
import { afschermingteksten } from '#shared/taal/afscherming.ts';
import { foutteksten } from '#shared/taal/fouten.ts';
import type { Basispuntrij, Dossierrij } from '#db/opslag/index.ts';
import { verborgenVoor } from '../afscherming/zicht.ts';
import type { Context } from '../context.ts';
import { geldend, leesStukken } from '../vervolg/stukken.ts';
import { weiger } from '../weigering.ts';
import { leidAf, zoekeisen, type Bronstukken } from './afgeleid.ts';

/** Who of a household the list is about. */
export type Mens = Omit<Basisbewoner, 'punten' | 'telling'> & { keten: Dossierrij['keten'] };

/** Everybody who stays on a dossier today, whom it is about first; a shielded one without name and birth date. */
export function leesMensen(context: Context, dossier: Dossierrij): Mens[] {
  const { db, opslag, vandaag, beleid } = context;
  const verborgen = new Set(verborgenVoor(context));
  return opslag
    .leesBewonersVanDossier(db, dossier.id)
    .filter(({ clientId, tot }) => clientId === dossier.clientId || tot === null || tot >= vandaag)
    .map((rij) => {
      const dicht = verborgen.has(rij.clientId);
      const geboortedatum = dicht ? null : rij.geboortedatum;
      const aanvrager = rij.clientId === dossier.clientId;
      return {
        clientId: rij.clientId,
        naam: dicht ? afschermingteksten.mens : weergavenaam(rij),
        geboortedatum,
        leeftijd: geboortedatum ? leeftijdOp(geboortedatum, vandaag) : null,
        aanvrager,
        volwassen: isVolwassen({ aanvrager, keten: dossier.keten, geboortedatum }, vandaag, beleid),
        keten: dossier.keten,
      };
    });
}

/** What the records of a dossier say about one person; a record without a name is about whom the dossier is about. */
export function bronVan(stukken: readonly Stuk[], clientId: string, aanvrager: boolean): Bronstukken {
  const van = <S extends { inhoud: { wie: string | null } }>(alle: readonly S[]): S[] =>
    alle.filter(({ inhoud: { wie } }) => (wie === null ? aanvrager : wie === clientId));
  return {
    schulden: van(geldend(stukken, 'schulden'))[0]?.inhoud ?? null,
    dagstructuur: van(geldend(stukken, 'dagstructuur')).map(({ inhoud }) => inhoud),
    sites: van(geldend(stukken, 'woningsite')).map(({ id, inhoud }) => ({ ...inhoud, id })),
    zoekprofiel: van(geldend(stukken, 'zoekprofiel'))[0]?.inhoud ?? null,
  };
}

function maakPunten(context: Context, mens: Mens, rijen: readonly Basispuntrij[], stukken: readonly Stuk[]) {
  const { vandaag, beleid } = context;
  const bron = bronVan(stukken, mens.clientId, mens.aanvrager);
  const eisen = zoekeisen(beleid, vandaag);
  const punten = basispuntenVoor(mens, vandaag, beleid).map(({ punt, geldt }): Basispuntstand => {
    const { bron: van, verloopt = false } = basisdefinities[punt];
    const versies = rijen.filter((rij) => rij.clientId === mens.clientId && rij.punt === punt).reverse();
    const huidig = versies[0];
    const afgeleid = leidAf(punt, bron, vandaag, eisen);
    return {
      punt,
      artikel: van.artikel,
      uitleg: van.toelichting,
      geldt,
      stand: afgeleid?.stand ?? (huidig ? standOp(huidig.inhoud, vandaag) : 'niet-gevraagd'),
      afgeleid: afgeleid && afgeleid.tekst,
      versie: huidig?.versie ?? 0,
      inhoud: huidig?.inhoud ?? leegPunt(vandaag),
      verloopt,
      versies: versies.map(({ versie, inhoud, reden, door, op }) => ({ versie, inhoud, reden, door, op })),
    };
  });
  return opUrgentie(punten);
}

/** The list of everybody on a dossier, with what is not in order first. */
export function leesBewonersMetPunten(context: Context, dossier: Dossierrij): Basisbewoner[] {
  const { db, opslag } = context;
  const rijen = opslag.leesBasispunten(db, dossier.id);
  const stukken = leesStukken(context, dossier.id);
  return leesMensen(context, dossier).map((mens) => {
    const punten = maakPunten(context, mens, rijen, stukken);
    const { keten: _, ...rest } = mens;
    return { ...rest, punten, telling: telBasis(punten) };
  });
}

/** Why result work waits (5.2.5), in Dutch; null: it may be done. */
export const waaromAlleenOnderdak = ({ regime }: Dossierrij): string | null =>
  regime === 'alleen-onderdak' ? foutteksten['alleen-onderdak'] : null;

/** 5.2.10: what everybody of a household still lacks. */
export function leesBasis(context: Context, dossierId: string): Uitvoer<'basis.lezen'> {
  const { db, opslag, instellingen } = context;
  const dossier = opslag.leesDossier(db, dossierId) ?? weiger('niet-gevonden');
  return {
    bewoners: leesBewonersMetPunten(context, dossier),
    bijlagen: opslag
      .leesDocumenten(db, dossierId)
      .filter(({ soort, ingetrokken }) => soort === 'bijlage' && !ingetrokken)
      .map(({ id, titel, gemaaktOp }) => ({ id, titel, gemaaktOp })),
    bijlageMaxMb: instellingen.bijlageMaxMb,
    alleenOnderdak: waaromAlleenOnderdak(dossier),
  };
}
