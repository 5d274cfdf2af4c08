import type { Rol } from '#shared/contract/rechten.ts';
import type { Vastleggingsoort } from '#shared/domein/vastlegging.ts';
import type { Verblijfsfeit } from '#shared/register/uitwisseling.ts';
import { uitwisselteksten as tekst } from '#shared/taal/uitwisseling.ts';
import type { Dossierrij, Vastleggingrij } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import { meld } from '../register/melden.ts';

/**
 * What an aanbieder tells the college: what a besluit can rest on (5.2.9) and what ends or moves a stay. Guidance, health,
 * meldcode, debts, reports of the day and belongings stay with the aanbieder.
 */
export const gedeeldeSoorten: ReadonlySet<Vastleggingsoort> = new Set([
  'waarschuwing',
  'incident',
  'verblijfsgesprek',
  'woningaanbod',
  'inspanning',
  'plan',
  'uitstroom',
  'afwezigheid',
]);

type Inhoud = Verblijfsfeit['inhoud'];

/**
 * What leaves of a record. An incident goes in the words that were written for a letter, so without others, and without who was told.
 * Who of the household it is about goes by the reference of the college.
 */
function inhoudVan(rij: Vastleggingrij): Inhoud {
  const kopie = JSON.parse(JSON.stringify(rij.inhoud)) as Inhoud;
  if (rij.soort === 'incident') {
    const { voorBrief } = rij.inhoud;
    const zonderAnderen = { ingelicht: '', anderen: '', maatregel: '', doorWie: tekst.aanbieder };
    return { ...kopie, ...zonderAnderen, wat: voorBrief || tekst.incidentZonderTekst };
  }
  return 'wie' in kopie ? { ...kopie, wie: null } : kopie;
}

const functies: readonly Rol[] = ['locatiemanager', 'begeleider', 'aanbieder'];
const functieVan = (rollen: readonly Rol[]): string => {
  const rol = functies.find((een) => rollen.includes(een));
  return rol ? tekst.functies[rol as keyof typeof tekst.functies] : tekst.medewerker;
};

/** By which reference the college knows who a record is about; null: the client. */
function bewonerVan(
  { db, opslag }: Context,
  dossier: Dossierrij,
  { inhoud }: Vastleggingrij,
  collegeId: string | null,
) {
  const wie = 'wie' in inhoud ? inhoud.wie : null;
  if (!wie || wie === dossier.clientId) return null;
  return (collegeId && opslag.leesHunRef(db, collegeId, wie)) ?? wie;
}

/** By which references the college knows somebody who stays with an aanbieder; its own where the college gave none. */
export function refsVoorCollege(
  { db, opslag }: Pick<Context, 'db' | 'opslag'>,
  clientId: string,
  dossierId: string | null,
): { clientRef: string; dossierRef: string | null } {
  const toewijzing = dossierId ? opslag.leesOpvangtoewijzing(db, { dossierId }) : null;
  const hunRef = toewijzing && opslag.leesHunRef(db, toewijzing.organisatieId, clientId);
  return { clientRef: hunRef ?? clientId, dossierRef: toewijzing?.dossierRef ?? dossierId };
}

/**
 * At an aanbieder: a version of a record about a stay goes to the college, in the transaction in which it is recorded. At the
 * college, and for what stays with the aanbieder, nothing happens.
 */
export function meldVerblijfsfeit(context: Context, dossier: Dossierrij, stukId: string): void {
  const { db, opslag, sessie } = context;
  if (sessie.organisatie.soort !== 'opvangaanbieder') return;
  const rij = opslag.leesVastlegging(db, stukId);
  if (!rij || !gedeeldeSoorten.has(rij.soort)) return;
  const toewijzing = opslag.leesOpvangtoewijzing(db, { dossierId: dossier.id });
  const collegeId = toewijzing?.organisatieId ?? null;
  meld(
    context,
    'verblijfsfeit',
    { dossierId: dossier.id, clientId: dossier.clientId },
    {
      feitRef: rij.id,
      versie: rij.versie,
      feit: rij.soort,
      inhoud: inhoudVan(rij),
      status: rij.ingetrokken ? 'ingetrokken' : 'vastgelegd',
      // Why it was changed can name others too.
      reden: rij.soort === 'incident' && rij.reden ? tekst.gewijzigd : rij.reden,
      functie: functieVan(sessie.rollen),
      toewijzingRef: toewijzing?.dossierRef ?? null,
      acutePlaatsingRef: opslag.leesEigenAcuteRecord(db, { dossierId: dossier.id })?.recordId ?? null,
      bewonerRef: bewonerVan(context, dossier, rij, collegeId),
    },
    collegeId,
  );
}
