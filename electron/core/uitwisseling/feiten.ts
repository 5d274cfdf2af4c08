import type { Rol } from '#shared/contract/rechten.ts';
import type { Vastleggingsoort } from '#shared/domein/vastlegging.ts';
import { gedeeldeFeiten } from '#shared/register/feiten.ts';
import type { Verblijfsfeit } from '#shared/register/uitwisseling.ts';
import { uitwisselteksten as tekst } from '#shared/taal/uitwisseling.ts';
import type { Dossierrij, Vastleggingrij } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import { meld } from '../register/melden.ts';

/** What an aanbieder tells the college, and either of them the registry. */
export const gedeeldeSoorten: ReadonlySet<Vastleggingsoort> = new Set(gedeeldeFeiten);

type Inhoud = Verblijfsfeit['inhoud'];

/**
 * What leaves of a record. An incident goes in the words that were written for a letter, so without others, and without who was told.
 * Who of the household it is about goes by the reference of the college.
 */
function inhoudVan(rij: Vastleggingrij, doorWie: string): Inhoud {
  const kopie = JSON.parse(JSON.stringify(rij.inhoud)) as Inhoud;
  if (rij.soort === 'incident') {
    const { voorBrief } = rij.inhoud;
    const zonderAnderen = { ingelicht: '', anderen: '', maatregel: '', doorWie };
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
 * A version of a record about a stay goes out in the transaction in which it is recorded: of an aanbieder to the college, of the
 * college to the registry. What came from the other goes out there, and what stays with who recorded it nowhere.
 */
export function meldVerblijfsfeit(context: Context, dossier: Dossierrij, stukId: string): void {
  const { db, opslag, sessie } = context;
  const rij = opslag.leesVastlegging(db, stukId);
  if (!rij || rij.herkomst || !gedeeldeSoorten.has(rij.soort)) return;
  const isCollege = sessie.organisatie.soort === 'gemeente';
  // The college tells of an uitstroom by a record of its own.
  if (isCollege && rij.soort === 'uitstroom') return;
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
      inhoud: inhoudVan(rij, isCollege ? tekst.college : tekst.aanbieder),
      status: rij.ingetrokken ? 'ingetrokken' : 'vastgelegd',
      // Why it was changed can name others too.
      reden: rij.soort === 'incident' && rij.reden ? tekst.gewijzigd : rij.reden,
      functie: functieVan(sessie.rollen),
      toewijzingRef: isCollege ? dossier.id : (toewijzing?.dossierRef ?? null),
      acutePlaatsingRef: opslag.leesEigenAcuteRecord(db, { dossierId: dossier.id })?.recordId ?? null,
      bewonerRef: bewonerVan(context, dossier, rij, collegeId),
    },
    collegeId,
  );
}
