import type { Termijn, Tijdlijnregel } from '#shared/contract/groepen/dossier.ts';
import { betrokkenTeksten } from '#shared/taal/betrokken.ts';
import { termijnteksten } from '#shared/taal/dossier.ts';
import { toonFeit } from '#shared/taal/feiten.ts';
import type { Regelversie } from '#db/opslag/index.ts';
import { bepaalLoop } from '../besluit/loop.ts';
import type { Context } from '../context.ts';
import type { Aanvulling } from '../dossier/aanvullingen.ts';
import { doelnaam } from './doelen.ts';
import { leesDoorverwijzing, verwachtOp } from './loket.ts';
import { leesSluiting } from './sluiting.ts';
import { wordtOpgevolgd } from './toestemming.ts';

type Bron = Parameters<NonNullable<Aanvulling['termijnen']>>[0];

/** 5.2.2: whoever was referred is awaited at the loket. */
function loketTermijn(context: Bron, dossierId: string): Termijn[] {
  const regel = leesDoorverwijzing(context, dossierId);
  if (!regel || regel.inhoud.gekomen) return [];
  const uiterlijk = verwachtOp(context, regel);
  return [{ soort: 'loket', sleutel: regel.id, uiterlijk, artikel: '5.2.2', omschrijving: termijnteksten.loket }];
}

/** A toestemming that ends is asked again in time, or withdrawn; one that is followed up needs nothing. */
function toestemmingTermijnen(context: Bron, dossierId: string): Termijn[] {
  const regels = context.opslag.leesRegels(context.db, dossierId, 'toestemming');
  const inhouden = regels.map(({ inhoud }) => inhoud);
  return regels.flatMap(({ id, inhoud }) => {
    const { tot, doel, aan } = inhoud;
    if (!tot || inhoud.vervallen || inhoud.ingetrokken || wordtOpgevolgd(inhoud, inhouden)) return [];
    const omschrijving = betrokkenTeksten.toestemming.termijn(doelnaam(context, doel), aan);
    return [{ soort: 'toestemming' as const, sleutel: id, uiterlijk: tot, artikel: 'AVG 7', omschrijving }];
  });
}

const { tijdlijn: t } = betrokkenTeksten;

function toon(context: Context, veld: string, waarde: unknown, soort: string): string {
  if (veld === 'doel') return doelnaam(context, String(waarde));
  if (Array.isArray(waarde)) {
    const { magKeuze } = betrokkenTeksten.vertegenwoordiger;
    return (
      waarde.map((deel) => magKeuze[String(deel) as keyof typeof magKeuze] ?? String(deel)).join(', ') || toonFeit(null)
    );
  }
  const keuzes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'vertegenwoordiger soort': betrokkenTeksten.vertegenwoordiger.soorten,
    'toestemming wijze': betrokkenTeksten.toestemming.wijzeKeuze,
    'doorverwijzing wijze': betrokkenTeksten.verwijzing.wijzeKeuze,
    'doorverwijzing loket': betrokkenTeksten.verwijzing.loketten,
    'bevestiging wijze': betrokkenTeksten.bevestiging.wijzen,
    'sluiting reden': betrokkenTeksten.sluiting.redenen,
  };
  return keuzes[`${soort} ${veld}`]?.[String(waarde)] ?? toonFeit(waarde);
}

const deel = (inhoud: Regelversie['inhoud'], naam: string): Record<string, unknown> | null => {
  const waarde = inhoud[naam];
  return typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde) ? waarde : null;
};

/** What is said of one version: what happened in it, seen from the one before. */
function titelVan({ soort, versie, inhoud }: Regelversie): string {
  const vervallen = deel(inhoud, 'vervallen');
  if (vervallen && soort in t.vervallen) return t.vervallen[soort as keyof typeof t.vervallen];
  switch (soort) {
    case 'vertegenwoordiger':
      return versie === 1 ? t.vertegenwoordiger(String(inhoud['soort'])) : t.vertegenwoordigerGewijzigd;
    case 'toestemming': {
      const ingetrokken = deel(inhoud, 'ingetrokken');
      if (ingetrokken) return t.ingetrokken(String(ingetrokken['datum']));
      return versie === 1 ? t.toestemming : t.toestemmingGewijzigd;
    }
    case 'doorverwijzing': {
      const gekomen = deel(inhoud, 'gekomen');
      if (gekomen) return t.gekomen(String(gekomen['datum']));
      return versie === 1 ? t.doorverwijzing : t.doorverwijzingGewijzigd;
    }
    case 'bevestiging':
      return t.bevestiging(String(inhoud['datum']));
    default:
      return deel(inhoud, 'heropend') ? t.heropend : t.gesloten;
  }
}

function detailsVan(context: Context, nu: Regelversie, was: Regelversie | undefined): Tijdlijnregel['details'] {
  const velden = Object.entries(t.labels).flatMap(([veld, label]) => {
    const [oud, nieuw] = [was?.inhoud[veld] ?? null, nu.inhoud[veld] ?? null];
    if (JSON.stringify(oud) === JSON.stringify(nieuw) || (!was && (nieuw === null || nieuw === ''))) return [];
    const wordt = toon(context, veld, nieuw, nu.soort);
    return [{ label, was: was ? toon(context, veld, oud, nu.soort) : null, wordt }];
  });
  const reden = ['vervallen', 'ingetrokken', 'heropend'].flatMap((naam) => {
    const einde = deel(nu.inhoud, naam);
    const tekst = einde && was && !deel(was.inhoud, naam) ? String(einde['reden'] ?? '') : '';
    return tekst ? [{ label: t.labels.reden, was: null, wordt: tekst }] : [];
  });
  return [...velden, ...reden];
}

/** The melding's own terms and lines for {@link Aanvulling}. */
export const meldingaanvulling: Aanvulling = {
  termijnen: (context, dossier) => {
    const loop = bepaalLoop(context.opslag.leesBesluiten(context.db, dossier.id), context.vandaag);
    const afgelopen =
      loop.opAanvraag !== null && (!loop.verstrekking || loop.verstrekking.laatsteDag < context.vandaag);
    if (afgelopen || leesSluiting(context, dossier.id)) return [];
    return [...loketTermijn(context, dossier.id), ...toestemmingTermijnen(context, dossier.id)];
  },
  tijdlijn: (context, dossier) => {
    const vorige = new Map<string, Regelversie>();
    return context.opslag.leesRegelversies(context.db, dossier.id).map((regel) => {
      const was = vorige.get(regel.id);
      vorige.set(regel.id, regel);
      return {
        moment: regel.op,
        door: regel.door,
        soort: 'overig' as const,
        titel: titelVan(regel),
        details: detailsVan(context, regel, was),
      };
    });
  },
};
