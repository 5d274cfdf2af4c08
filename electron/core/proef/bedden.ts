import { plusDagen } from '#shared/beleid/index.ts';
import type { Locatie } from '#shared/contract/groepen/beheer.ts';
import { dezeNacht } from '../acuut/bedden.ts';
import { leesBord } from '../bedden/bord.ts';
import { geefBedden } from '../bedden/geven.ts';
import { voegKamersToe } from '../bedden/inrichten.ts';
import { sluitBed } from '../bedden/sluiten.ts';
import { houdVast } from '../bedden/vasthouden.ts';
import { begin, vergeet, vind, voegToe } from '../bijlage/ontvangst.ts';
import type { Context } from '../context.ts';
import { legAfspraakVast } from '../locatie/afspraken.ts';
import { bewaarHuisregels, leesVersies, legAkkoordVast } from '../locatie/huisregels.ts';
import { contextOp, type Akker } from './akker.ts';

const perKamer = 4;
const kamersPerAfdeling = 50;
/** So many get a bed, however large the data set is: a board with some trays full is what there is to see. */
const meesteMetBed = 200;
const afdelingen = ['Begane grond', 'Eerste verdieping', 'Tweede verdieping'];

const huisregels = `In dit huis wonen veel mensen bij elkaar. Met deze afspraken houden we het veilig en rustig.

- U meldt zich elke avond bij de balie.
- Van 23.00 tot 7.00 uur is het stil op de kamers.
- Geen wapens, drugs of geweld. Alcohol drinkt u buiten.
- Bezoek ontvangt u in de huiskamer, niet op de kamer.
- U houdt uw eigen plek schoon.

Bent u een nacht weg? Meld dat voor 20.00 uur bij de balie.`;

/** Rooms of four until there are as many beds as places were agreed. */
function maakKamers(context: Context, { id: locatieId, capaciteit, soort }: Locatie): void {
  const heel = Math.floor(capaciteit / perKamer);
  for (let eerste = 1; eerste <= heel; eerste += kamersPerAfdeling) {
    const nummer = (eerste - 1) / kamersPerAfdeling;
    const afdeling = afdelingen[nummer] ?? `Verdieping ${nummer}`;
    const tot = Math.min(heel, eerste + kamersPerAfdeling - 1);
    const bedden = soort === 'gezinsopvang' ? 2 : perKamer;
    voegKamersToe(context, { locatieId, afdeling, naam: 'Kamer', van: eerste, tot, bedden, soort: 'gewoon' });
    if (soort === 'gezinsopvang')
      voegKamersToe(context, {
        ...{ locatieId, afdeling, naam: 'Kinderkamer', van: eerste, tot },
        ...{ bedden: 2, soort: 'kinderbed' as const },
      });
  }
  const rest = capaciteit % perKamer;
  if (rest > 0)
    voegKamersToe(context, {
      ...{ locatieId, afdeling: afdelingen[0] ?? '', naam: 'Kleine kamer', van: null, tot: null },
      ...{ bedden: rest, soort: 'gewoon' as const },
    });
}

/** A bed for most people with a place that night; every sixth still needs one. */
function geefMeesten(context: Context, locatieId: string): void {
  const nacht = dezeNacht(context);
  const { mensen, bedden } = leesBord(context, { locatieId, nacht });
  const vrij = bedden.filter(({ stand }) => stand === 'vrij');
  const wie = mensen.slice(0, meesteMetBed).filter(({ bedId }, i) => bedId === null && i % 6 !== 5);
  const plekken = wie.flatMap(({ clientId }, i) => {
    const bed = vrij[i];
    return bed ? [{ clientId, was: null, bedId: bed.id }] : [];
  });
  for (let van = 0; van < plekken.length; van += 50)
    geefBedden(context, { locatieId, nacht, plekken: plekken.slice(van, van + 50), overVasthouding: false });
}

/** One bed that cannot be slept in, and one that is kept for tonight. */
function sluitEnHoudVast(context: Context, locatieId: string): void {
  const nacht = dezeNacht(context);
  const vrij = leesBord(context, { locatieId, nacht }).bedden.filter(({ stand }) => stand === 'vrij');
  const [kapot, verwacht] = vrij.toReversed();
  if (!kapot || !verwacht) return;
  const reden = 'Bedbodem kapot, monteur komt';
  sluitBed(context, { locatieId, bedId: kapot.id, van: nacht, tot: plusDagen(nacht, 6), reden });
  houdVast(context, { locatieId, bedId: verwacht.id, voor: 'Verwacht via CO', kenmerk: '', tijd: '23:30' });
}

/** Most people were told the house rules; some still have to hear them. */
function bespreekRegels(context: Context, locatieId: string): void {
  const { geldendId: huisregelsId } = leesVersies(context, { locatieId });
  const { mensen } = leesBord(context, { locatieId, nacht: dezeNacht(context) });
  for (const { clientId, dossierId } of mensen.slice(0, meesteMetBed).filter((_, i) => i % 4 !== 3))
    if (huisregelsId && dossierId)
      legAkkoordVast(context, { dossierId, clientId, huisregelsId, datum: context.vandaag });
}

/** What the clients of a night shelter pay for a meal, with the paper on which that was agreed (5.2.13). */
function spreekMaaltijdAf(context: Context, { id: locatieId, naam }: Locatie): void {
  const bytes = Buffer.from(`Afspraak over de bijdrage voor maaltijden bij ${naam}: 2 euro per maaltijd.`, 'utf8');
  const ontvangstId = begin(context, bytes.length);
  const bestand = { ontvangstId, bestandsnaam: 'afspraak-maaltijden.txt' };
  const afgesprokenOp = plusDagen(context.vandaag, -60);
  const velden = {
    ...{ soort: 'maaltijd' as const, omschrijving: '', bedrag: 200, eenheid: 'maaltijd' as const, kostprijs: null },
    ...{ vanaf: plusDagen(context.vandaag, -45), tot: null, afgesprokenOp },
  };
  const ontvangst = vind(context, ontvangstId);
  if (ontvangst) voegToe(ontvangst, 0, bytes);
  legAfspraakVast.uitvoeren(context, { locatieId, id: null, versie: 0, velden, reden: '', bestand }, 'text/plain');
  vergeet(context);
}

/** The house of the aanbieder in the proefomgeving: rooms, beds and who sleeps in them, house rules and agreements. */
export function zaaiBedden(akker: Akker): void {
  const { db, laag, poorten, zaaiers } = akker;
  const nu = poorten.klok.nu();
  const toen = new Date(Date.parse(nu) - 14 * 86_400_000).toISOString();
  const [vroeger, vandaag] = [contextOp(akker, zaaiers.balie, toen), contextOp(akker, zaaiers.balie, nu)];
  laag.opslag.inTransactie(db, () => {
    for (const locatie of laag.opslag.leesLocaties(db)) {
      const { id: locatieId } = locatie;
      maakKamers(vroeger, locatie);
      bewaarHuisregels(vroeger, { locatieId, basis: 0, vanaf: plusDagen(vroeger.vandaag, -30), tekst: huisregels });
      geefMeesten(vroeger, locatieId);
      geefMeesten(vandaag, locatieId);
      sluitEnHoudVast(vandaag, locatieId);
      bespreekRegels(vandaag, locatieId);
      if (locatie.soort === 'nachtopvang') spreekMaaltijdAf(vandaag, locatie);
    }
  });
}
