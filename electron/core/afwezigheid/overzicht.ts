import { plusDagen } from '#shared/beleid/index.ts';
import type { Afwezigregel, Geschorstregel } from '#shared/contract/groepen/deur.ts';
import type { Uitvoer } from '#shared/contract/tabel.ts';
import { lijstnaam } from '#shared/domein/naam.ts';
import { patroonNachten } from '#shared/domein/nachtsignaal.ts';
import { afschermingteksten } from '#shared/taal/afscherming.ts';
import { afwezigheidteksten } from '#shared/taal/afwezig.ts';
import type { Schorsingakkoordrij, Deurrij, Dossierrij } from '#db/opslag/index.ts';
import type { Stuk } from '#shared/contract/groepen/vervolg.ts';
import { verborgenVoor } from '../afscherming/zicht.ts';
import type { Context } from '../context.ts';
import { weiger } from '../weigering.ts';
import { geldend, maakStukken } from '../vervolg/stukken.ts';
import { leesSignalen } from './signalen.ts';
import { termijnVan } from './termijn.ts';

interface Mens {
  naam: string;
  locatienaam: string;
}

/** The absences of a dossier that run or are announced, with their term. */
export function afwezigenVan(
  context: Context,
  dossier: Dossierrij,
  stukken: readonly Stuk[],
  mensVan: (clientId: string) => Mens,
): Afwezigregel[] {
  return geldend(stukken, 'afwezigheid')
    .filter(({ inhoud }) => inhoud.terugOp === null)
    .map(({ id, versie, inhoud }) => {
      const clientId = inhoud.wie ?? dossier.clientId;
      const { reden, gemeld, verwachtTerug, datum: sinds } = inhoud;
      const { tot, dagen, tekst } = termijnVan(context, inhoud);
      const termijn = { tot, dagen, tekst };
      return {
        stukId: id,
        versie,
        dossierId: dossier.id,
        clientId,
        ...mensVan(clientId),
        sinds,
        reden,
        gemeld,
        verwachtTerug,
        termijn,
      };
    });
}

/** The schorsingen of a dossier that run or are still to begin. */
export function geschorstenVan(
  { vandaag, sessie }: Context,
  dossier: Dossierrij,
  stukken: readonly Stuk[],
  akkoorden: readonly Schorsingakkoordrij[],
  mensVan: (clientId: string) => Mens,
  doorId: (stukId: string) => string,
): Geschorstregel[] {
  return geldend(stukken, 'schorsing')
    .filter(({ inhoud }) => inhoud.tot >= vandaag && (inhoud.opgehevenPer === null || inhoud.opgehevenPer > vandaag))
    .map(({ id, versie, inhoud }) => {
      const clientId = inhoud.wie ?? dossier.clientId;
      const vraag = akkoorden.find((a) => a.stukId === id && a.versie === versie && a.op === null);
      return {
        stukId: id,
        versie,
        dossierId: dossier.id,
        clientId,
        ...mensVan(clientId),
        van: inhoud.datum,
        tot: inhoud.tot,
        werktTot: vraag && vraag.grens < inhoud.tot ? vraag.grens : inhoud.tot,
        alternatief: inhoud.alternatief,
        wachtOpAkkoord: vraag !== undefined,
        magAkkoord:
          vraag !== undefined && sessie.rechten.includes('begeleiding.schrijven') && doorId(id) !== sessie.gebruikerId,
      };
    });
}

/** Who is away, geschorst, not come, leaving, or worth a talk, at one locatie or at all that this user sees. */
export function leesOverzicht(context: Context, gekozen: string | null): Uitvoer<'verblijf.overzicht'> {
  const { db, opslag, sessie, vandaag, instellingen } = context;
  if (gekozen && sessie.locatieId && gekozen !== sessie.locatieId) weiger('niet-gevonden');
  const locatieId = sessie.locatieId ?? gekozen;
  const verborgen = new Set(verborgenVoor(context));
  const alle = opslag
    .leesVerblijvenTussen(db, plusDagen(vandaag, -1), plusDagen(vandaag, 1), locatieId)
    .filter(({ clientId }) => !verborgen.has(clientId));
  const begeleidt = sessie.rechten.includes('begeleiding.lezen') || sessie.rechten.includes('dossier.schrijven');
  const regel = (rij: Deurrij, dag: string) => ({
    dossierId: rij.dossierId,
    clientId: rij.clientId,
    naam: lijstnaam(rij),
    locatienaam: rij.locatienaam,
    dag,
  });
  const later = new Map<string, string>();
  for (const { clientId, van } of alle) if (van > (later.get(clientId) ?? '')) later.set(clientId, van);
  const gaat = (dag: string) => alle.filter(({ tot, clientId }) => tot === dag && (later.get(clientId) ?? '') <= dag);
  const grens = plusDagen(vandaag, -instellingen.huisafspraken.nietGekomenNaDagen);
  const uit: Uitvoer<'verblijf.overzicht'> = {
    afwezig: [],
    geschorst: [],
    signalen: [],
    nietGekomen: alle
      .filter((v) => v.soort === 'besluit' && !v.aangekomen && v.van <= grens && (v.tot === null || v.tot >= vandaag))
      .map((v) => regel(v, v.van)),
    vertrektVandaag: gaat(vandaag).map((v) => regel(v, vandaag)),
    vertrektMorgen: gaat(plusDagen(vandaag, 1)).map((v) => regel(v, plusDagen(vandaag, 1))),
    analogie: afwezigheidteksten.analogie,
  };
  const mensen = new Map(alle.map((v) => [v.clientId, v]));
  const mensVan = (clientId: string): Mens => {
    const v = mensen.get(clientId);
    return v ? { naam: lijstnaam(v), locatienaam: v.locatienaam } : { naam: afschermingteksten.mens, locatienaam: '' };
  };
  const { nachtenOpRij, nachtenVierWeken, nachtenNietVerblijf } = instellingen.huisafspraken;
  const metBericht = opslag.leesDossiersMetBericht(db, {
    ...{ clientIds: [...mensen.keys()], sinds: plusDagen(vandaag, -patroonNachten), vandaag, locatieId },
    // Who sees no signals needs no dossier for its nights.
    opRij: begeleidt ? nachtenOpRij : patroonNachten + 1,
    inAlles: begeleidt ? Math.min(nachtenVierWeken, nachtenNietVerblijf) : patroonNachten + 1,
  });
  for (const dossierId of metBericht) {
    const dossier = opslag.leesDossier(db, dossierId);
    if (!dossier || verborgen.has(dossier.clientId)) continue;
    const rijen = opslag.leesVastleggingen(db, dossierId);
    const stukken = maakStukken(rijen);
    const hier = <T extends { clientId: string }>(lijst: T[]): T[] => lijst.filter((een) => mensen.has(een.clientId));
    uit.afwezig.push(...hier(afwezigenVan(context, dossier, stukken, mensVan)));
    const doorId = (id: string): string => rijen.findLast((r) => r.id === id)?.doorId ?? '';
    const akkoorden = opslag.leesSchorsingakkoorden(db, dossierId);
    uit.geschorst.push(...hier(geschorstenVan(context, dossier, stukken, akkoorden, mensVan, doorId)));
    if (!begeleidt) continue;
    const { signalen } = leesSignalen(context, dossier, (id) => mensVan(id).naam);
    uit.signalen.push(
      ...hier(signalen).map((s) => ({ ...s, dossierId, locatienaam: mensVan(s.clientId).locatienaam })),
    );
  }
  uit.afwezig.sort(
    (a, b) => (a.termijn.tot ?? '').localeCompare(b.termijn.tot ?? '') || a.naam.localeCompare(b.naam, 'nl'),
  );
  uit.geschorst.sort((a, b) => a.tot.localeCompare(b.tot) || a.naam.localeCompare(b.naam, 'nl'));
  uit.signalen.sort((a, b) => b.nachten.length - a.nachten.length || a.naam.localeCompare(b.naam, 'nl'));
  return uit;
}
