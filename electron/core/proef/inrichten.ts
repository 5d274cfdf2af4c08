import { setImmediate } from 'node:timers/promises';
import { organisatiesoorten, type Organisatiesoort } from '#shared/contract/rechten.ts';
import type { Gebruikerrij } from '#db/opslag/index.ts';
import type { Db } from '#db/openen.ts';
import { maakId } from '../id.ts';
import type { Opslaglaag } from '../opslaglaag.ts';
import type { Poorten } from '../poorten.ts';
import { beginInstellingen } from '../sessie/begin.ts';
import { nieuweSleutelbos, voegAdministratieToe, voegGebruikerToe, type Sleutelbos } from '../sessie/sleutelbos.ts';
import { herberekenWerk } from '../dossier/herberekenen.ts';
import { contextOp, type Akker } from './akker.ts';
import { zaaiAlgemeen } from './algemeen.ts';
import { schrijfGezien } from '../handboek/behandelaars.ts';
import { proefgebruikers, proeforganisaties, proefwachtwoord } from './accounts.ts';
import { zaaiBasisOpOrde } from './basis.ts';
import { deelMetAanbieder, geefTerug, type Kanten } from './delen.ts';
import { zaaiCrisis } from './crisis.ts';
import { zaaiBegeleiding } from './begeleiding.ts';
import { zaaiBewaren, zaaiVernietigd, zaaiVerzoeken } from './bewaren.ts';
import { zaaiAfwezigen } from './deur.ts';
import { zaaiBetrokkenen } from './betrokken.ts';
import { zaaiBedden } from './bedden.ts';
import { zaaiInstellingen } from './instellingen.ts';
import { zaaiNachten } from './nachten.ts';
import { genereerProef } from './generator.ts';
import { zaaiWerk } from './werk.ts';
import { zaai } from './zaaien.ts';

const instellingenVan = (soort: Organisatiesoort) => ({
  ...beginInstellingen({ naam: proeforganisaties[soort], openVan: '08:30', openTot: '16:30' }),
  bezoekadres: 'Proefkade 1, 3011 AA Rotterdam',
  postadres: 'Postbus 0000, 3000 AA Rotterdam',
  telefoon: '010 000 00 00',
  email: 'proef@onthaal.example',
  bezwaaradres: 'College van burgemeester en wethouders, Postbus 0000, 3000 AA Rotterdam',
  clientondersteuning: 'VraagWijzer in uw wijk, of aan de balie van Centraal Onthaal',
  ondertekenaar: '',
  ...(soort === 'opvangaanbieder' && { meldadres: 'Proefkade 1, 3011 AA Rotterdam', meldtelefoon: '010 000 00 00' }),
});

interface Inrichting {
  soort: Organisatiesoort;
  administratieId: string;
  sleutel: Uint8Array;
  db: Db;
  gebruikers: Gebruikerrij[];
}

/** Who is told of the newest version at the next login. */
const NOG_TE_LEZEN = 'beheer2';

function schrijfBasis(poorten: Poorten, laag: Opslaglaag, inrichting: Inrichting): void {
  const { opslag } = laag;
  const { db, administratieId, soort, gebruikers } = inrichting;
  const nu = poorten.klok.nu();
  opslag.inTransactie(db, () => {
    opslag.schrijfOrganisatie(db, { id: administratieId, soort, proef: true }, nu);
    opslag.schrijfInstellingen(db, instellingenVan(soort));
    for (const gebruiker of gebruikers) opslag.schrijfGebruiker(db, gebruiker, nu);
    for (const { id, inlognaam } of gebruikers) {
      // One account shows what an update looks like; the others have read it.
      const versie = inlognaam === NOG_TE_LEZEN ? '0.1.0' : poorten.versie;
      schrijfGezien(opslag, db, { gebruikerId: id, versie, op: nu });
    }
  });
}

function nieuweGebruikers(soort: Organisatiesoort, poorten: Poorten): Gebruikerrij[] {
  return proefgebruikers
    .filter(({ organisatie }) => organisatie === soort)
    .map(({ naam, inlognaam, rollen }) => ({
      id: maakId(poorten.toeval),
      versie: 1,
      naam,
      inlognaam,
      rollen,
      locatieId: null,
      actief: true,
      laatstIngelogd: null,
      tijdelijkWachtwoord: false,
    }));
}

async function metSleutels(bos: Sleutelbos, inrichting: Inrichting, poorten: Poorten): Promise<Sleutelbos> {
  const { administratieId, sleutel, gebruikers } = inrichting;
  let nieuw = voegAdministratieToe(bos, administratieId, sleutel, poorten.toeval).bos;
  for (const { id, inlognaam } of gebruikers) {
    const wie = { administratieId, gebruikerId: id, inlognaam, wachtwoord: proefwachtwoord };
    nieuw = await voegGebruikerToe(nieuw, wie, sleutel, poorten);
  }
  return nieuw;
}

/** How large the synthetic data set is and where its chance starts. */
export interface Proefmaat {
  aantal: number;
  zaad: string;
  metDocumenten: boolean;
}
const gewoon: Proefmaat = { aantal: 60, zaad: 'rotterdam', metDocumenten: true };

const wie = (inrichting: Inrichting, inlognaam: string): Gebruikerrij => {
  const gevonden = inrichting.gebruikers.find((g) => g.inlognaam === inlognaam);
  if (!gevonden) throw new Error('The proefomgeving misses one of its own users');
  return gevonden;
};

const akkerVan = (poorten: Poorten, laag: Opslaglaag, van: Inrichting, balie: string, beslisser: string): Akker => ({
  db: van.db,
  poorten,
  laag,
  zaaiers: { balie: wie(van, balie), beslisser: wie(van, beslisser) },
});

/** The steps of an aanbieder after the people of the college, each as long as some five of sixty people. */
const aanbiederstappen = 5;
const stapmaat = ({ aantal }: Proefmaat): number => Math.ceil(aantal / 12);

/** Tells how far it is, in people of the college and then in steps of the aanbieder. */
function maakVoortgang(poorten: Poorten, maat: Proefmaat): (klaar: number) => void {
  const totaal = maat.aantal + aanbiederstappen * stapmaat(maat);
  return (klaar) => {
    if (klaar % 5 === 0 || klaar >= maat.aantal)
      poorten.meldGebeurtenis({ soort: 'voortgang', taak: 'proefomgeving', klaar, totaal });
  };
}

async function zaaiGemeente(
  akker: Akker,
  gemeente: Inrichting,
  aanbieder: { id: string; naam: string },
  maat: Proefmaat,
): Promise<void> {
  const { poorten, zaaiers } = akker;
  const set = genereerProef({ zaad: maat.zaad, aantal: maat.aantal, vandaag: poorten.klok.vandaag() });
  const voortgang = maakVoortgang(poorten, maat);
  zaaiVernietigd(akker, wie(gemeente, 'beheer'));
  await zaai(akker, set, { metDocumenten: maat.metDocumenten, voortgang, aanbieder });
  zaaiBetrokkenen(akker);
  akker.laag.opslag.inTransactie(akker.db, () => {
    zaaiBewaren(akker);
    zaaiInstellingen(akker, wie(gemeente, 'beheer'));
  });
  await zaaiVerzoeken(akker);
  zaaiWerk(akker, { ...zaaiers, balie2: wie(gemeente, 'balie2'), beheer: wie(gemeente, 'beheer') });
}

/** What the college assigned, the beds and nights, what was recorded there, and what goes back to the college of it. */
async function zaaiAanbieder(kanten: Kanten, aanbieder: Inrichting, stap: () => Promise<void>): Promise<void> {
  const { college: gemeente, aanbieder: akker } = kanten;
  const nachtdienst = wie(aanbieder, 'nachtdienst');
  const begeleider = wie(aanbieder, 'begeleider');
  deelMetAanbieder(kanten);
  await stap();
  zaaiBedden(akker);
  await stap();
  const afwezig = zaaiAfwezigen(akker, { begeleider, manager: wie(aanbieder, 'manager') });
  zaaiNachten(akker, nachtdienst);
  afwezig();
  await stap();
  zaaiAlgemeen({ gemeente, aanbieder: akker, nachtdienst });
  zaaiBasisOpOrde(akker, begeleider);
  await stap();
  geefTerug(kanten, begeleider);
  zaaiBegeleiding(akker, { begeleider, nacht: nachtdienst });
  leidOpnieuwAf(akker);
  await stap();
}

/** What is work today, with everything known that was sown after the assignments. */
function leidOpnieuwAf(akker: Akker): void {
  const { db, laag, poorten, zaaiers } = akker;
  const vraag = { status: null, keten: null, vandaag: poorten.klok.vandaag(), locatieId: null };
  laag.opslag.inTransactie(db, () => {
    const context = contextOp(akker, zaaiers.balie, poorten.klok.nu());
    for (const { dossierId } of laag.opslag.leesDossierlijst(db, vraag, 0, 100_000)) herberekenWerk(context, dossierId);
  });
}

/**
 * Makes the proefomgeving: three organisations, each with its own encrypted file, and synthetic people in every state.
 * Returns the key ring; until that is stored the installation counts as not made.
 */
export async function maakProefomgeving(
  poorten: Poorten,
  laag: Opslaglaag,
  maat: Proefmaat = gewoon,
): Promise<Sleutelbos> {
  let bos = nieuweSleutelbos(true, poorten.toeval);
  const inrichtingen: Inrichting[] = [];
  try {
    for (const soort of organisatiesoorten) {
      const administratieId = maakId(poorten.toeval);
      const sleutel = poorten.toeval(32);
      const db = laag.plaats.open(administratieId, sleutel, { nieuw: true });
      const inrichting = { soort, administratieId, sleutel, db, gebruikers: nieuweGebruikers(soort, poorten) };
      inrichtingen.push(inrichting);
      schrijfBasis(poorten, laag, inrichting);
      bos = await metSleutels(bos, inrichting, poorten);
    }
    const [gemeente, aanbieder, veiligThuis] = inrichtingen;
    if (gemeente && aanbieder) {
      const kanten = {
        college: akkerVan(poorten, laag, gemeente, 'balie', 'beslisser'),
        aanbieder: akkerVan(poorten, laag, aanbieder, 'manager', 'manager'),
      };
      const organisatie = { id: aanbieder.administratieId, naam: proeforganisaties.opvangaanbieder };
      await zaaiGemeente(kanten.college, gemeente, organisatie, maat);
      let klaar = maat.aantal;
      await zaaiAanbieder(kanten, aanbieder, async () => {
        klaar += stapmaat(maat);
        maakVoortgang(poorten, maat)(klaar);
        // Lets the progress message leave the process.
        await setImmediate();
      });
    }
    if (veiligThuis) {
      const van = (inlognaam: string): Gebruikerrij => wie(veiligThuis, inlognaam);
      const team = { werker: van('veiligthuis'), collega: van('veiligthuis2'), teamleider: van('teamleider') };
      zaaiCrisis(akkerVan(poorten, laag, veiligThuis, 'veiligthuis', 'teamleider'), team);
    }
    return bos;
  } finally {
    for (const { db } of inrichtingen) db.close();
  }
}
