import { plusDagen } from '#shared/beleid/index.ts';
import type { Termijn } from '#shared/contract/groepen/dossier.ts';
import { termijnSchema } from '#shared/contract/groepen/dossier.ts';
import type { Werkregel } from '#shared/contract/groepen/overzicht.ts';
import { lijstnaam, weergavenaam } from '#shared/domein/naam.ts';
import { termijnteksten, watNuTeksten } from '#shared/taal/dossier.ts';
import type { Werkrij, Werkvraag } from '#db/opslag/index.ts';
import type { Behandelaars, Context } from '../context.ts';
import { effectieveStatus } from '../dossier/status.ts';
import { dagenTussen } from './dagen.ts';

type Groep = Werkregel['groep'];
const groepen = ['te-laat', 'vandaag', 'wacht-op-mij', 'loopt-af', 'binnenkort'] as const;
const binnenkortDagen = 14;

/** Which stretch of the Werkvoorraad a group is. Opvang that has ended is work for nobody (5.2.9). */
function vraagVoor(groep: Groep | null, { vandaag, sessie, instellingen }: Context): Werkvraag {
  const { locatieId } = sessie;
  const basis = { van: null, tot: null, wachtOp: null, soort: null, zonderGeeindigd: vandaag, locatieId };
  const morgen = plusDagen(vandaag, 1);
  switch (groep) {
    case 'te-laat':
      return { ...basis, tot: plusDagen(vandaag, -1) };
    case 'vandaag':
      return { ...basis, van: vandaag, tot: vandaag };
    case 'wacht-op-mij':
      return { ...basis, wachtOp: sessie.rechten.includes('besluit.nemen') ? 'beslisser' : 'balie' };
    case 'loopt-af':
      return {
        ...basis,
        van: morgen,
        tot: plusDagen(vandaag, instellingen.verloopWaarschuwingDagen),
        soort: 'einde-opvang',
      };
    case 'binnenkort':
      return { ...basis, van: morgen, tot: plusDagen(vandaag, binnenkortDagen) };
    default:
      return basis;
  }
}

function groepVan(rij: Werkrij, { vandaag, sessie, instellingen }: Context): Groep {
  const { uiterlijk, soort } = rij;
  if (uiterlijk && uiterlijk < vandaag) return 'te-laat';
  if (uiterlijk === vandaag) return 'vandaag';
  const binnenDagen = uiterlijk ? dagenTussen(vandaag, uiterlijk) : null;
  if (soort === 'einde-opvang' && binnenDagen !== null && binnenDagen <= instellingen.verloopWaarschuwingDagen)
    return 'loopt-af';
  const mijn = sessie.rechten.includes('besluit.nemen') ? 'beslisser' : 'balie';
  return rij.wachtOp === mijn ? 'wacht-op-mij' : 'binnenkort';
}

/** What the onderzoek waits for, and of whom, stays with who works on it; others read what kind of term it is. */
function termijnVan(
  { soort, sleutel, uiterlijk, artikel, omschrijving }: Werkrij,
  { sessie }: Context,
): Termijn | null {
  const gelezen = termijnSchema.safeParse({ soort, sleutel, uiterlijk, artikel, omschrijving });
  if (!gelezen.success) return null;
  const kort = (termijnteksten as Readonly<Record<string, string>>)[gelezen.data.soort] ?? '';
  return sessie.rechten.includes('dossier.schrijven') ? gelezen.data : { ...gelezen.data, omschrijving: kort };
}

function watNu({ wachtOp, soort }: Werkrij): string {
  if (wachtOp === 'beslisser') return watNuTeksten.beslissen;
  return watNuTeksten[(soort ?? 'verder') as keyof typeof watNuTeksten] ?? watNuTeksten.verder;
}

function alsWerkregel(rij: Werkrij, context: Context): Werkregel {
  return {
    dossierId: rij.dossierId,
    weergavenaam: lijstnaam(rij),
    kenmerk: rij.kenmerk,
    keten: rij.keten,
    status: rij.status,
    groep: groepVan(rij, context),
    termijn: termijnVan(rij, context),
    dagen: rij.uiterlijk ? dagenTussen(context.vandaag, rij.uiterlijk) : null,
    watNu: watNu(rij),
  };
}

export const overzichtbehandelaars: Behandelaars<
  'werkvoorraad.lijst' | 'dossier.lijst' | 'bezetting.overzicht' | 'bezetting.nacht'
> = {
  'werkvoorraad.lijst': (context, { groep, vanaf, aantal }) => {
    const { db, opslag } = context;
    const rijen = opslag.leesWerkregels(db, vraagVoor(groep, context), vanaf, aantal + 1);
    const aantallen = Object.fromEntries(
      groepen.map((naam) => [naam, opslag.telWerkregels(db, vraagVoor(naam, context))]),
    );
    return {
      regels: rijen.slice(0, aantal).map((rij) => alsWerkregel(rij, context)),
      aantallen: aantallen as Record<Groep, number>,
      meer: rijen.length > aantal,
    };
  },
  'dossier.lijst': ({ db, opslag, vandaag, sessie }, { status, keten, vanaf, aantal }) => {
    const vraag = { status, keten, vandaag, locatieId: sessie.locatieId };
    return {
      regels: opslag.leesDossierlijst(db, vraag, vanaf, aantal).map((rij) => ({
        dossierId: rij.dossierId,
        weergavenaam: lijstnaam(rij),
        kenmerk: rij.kenmerk,
        keten: rij.keten,
        status: effectieveStatus(rij, vandaag),
        gemeldOp: rij.gemeldOp,
      })),
      totaal: opslag.telDossiers(db, vraag),
    };
  },
  'bezetting.overzicht': ({ db, opslag, sessie }, { tot, dagen }) => {
    const nachten = opslag.telNachten(db, plusDagen(tot, 1 - dagen), tot, sessie.locatieId);
    return opslag
      .leesLocaties(db)
      .filter(({ id, actief }) => actief && (!sessie.locatieId || id === sessie.locatieId))
      .map(({ id, naam, capaciteit }) => ({
        locatieId: id,
        naam,
        capaciteit,
        nachten: nachten.filter(({ locatieId }) => locatieId === id).map(({ datum, bezet }) => ({ datum, bezet })),
      }));
  },
  'bezetting.nacht': ({ db, opslag }, { locatieId, datum }) =>
    opslag
      .leesNacht(db, locatieId, datum)
      .map((rij) => ({ clientId: rij.clientId, weergavenaam: weergavenaam(rij), stand: rij.stand })),
};
