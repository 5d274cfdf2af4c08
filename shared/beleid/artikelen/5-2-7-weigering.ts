import { z } from 'zod';
import { beleidsregels } from '../bron.ts';
import { maandtermijn } from '../kalender.ts';
import { type Context, maakToets } from '../toets.ts';
import { bekend, en, indienOnwaar, indienWaar, type Uitkomst } from '../uitkomst.ts';
import { datum, jaNee } from '../velden.ts';

const feitenSchema = z.strictObject({
  voorwaardenNietVervuld: jaNee(
    'Voldoet niet aan de voorwaarden',
    'Voldoet de cliënt niet aan de voorwaarden voor opvang?',
  ),
  voldoendeRedzaam: jaNee('Kan zich redden', 'Blijkt uit het onderzoek dat de cliënt zich zelf kan redden?'),
  onvoldoendeMedewerking: jaNee(
    'Werkt te weinig mee',
    'Werkt de cliënt zo weinig mee dat het recht niet vast te stellen is?',
  ),
  hersteltermijnTot: datum(
    'Laatste dag om alsnog mee te werken',
    'Tot en met welke dag kan de cliënt alsnog meewerken?',
  ),
  financieelZelfredzaam: jaNee(
    'Kan zelf een woning betalen',
    'Heeft de cliënt genoeg geld om zelf een woning te betalen?',
  ),
  voorliggendeVoorziening: jaNee('Andere voorziening gaat voor', 'Is er een andere voorziening die voorgaat?'),
  voorzieningEffectueerbaar: jaNee(
    'Andere voorziening is te gebruiken',
    'Kan de cliënt die andere voorziening nu ook echt gebruiken?',
  ),
  andereRegioAangewezen: jaNee('Andere regio is aangewezen', 'Is een andere opvangregio aangewezen?'),
  weigertDossieroverdracht: jaNee(
    'Weigert overdracht van het dossier',
    'Weigert de cliënt mee te werken aan de overdracht van het dossier?',
  ),
  vrijOfToeristischVerblijf: jaNee(
    'Vrij of toeristisch verblijf',
    'Is de cliënt hier als toerist of in de vrije termijn?',
  ),
  inNederlandSinds: datum('In Nederland sinds', 'Sinds welke dag is de cliënt in Nederland?'),
  overmachtOfNood: jaNee('Overmacht of nood', 'Is er overmacht of nood?'),
});
type Feiten = z.infer<typeof feitenSchema>;

/** Without a hersteltermijn nobody had the chance to co-operate after all: then this part does not hold (2.2.7). */
const hersteltermijnVoorbij = ({ hersteltermijnTot }: Feiten, c: Context): Uitkomst =>
  indienWaar(bekend(hersteltermijnTot) && hersteltermijnTot < c.peildatum);

function korterDanKortVerblijf({ inNederlandSinds: sinds }: Feiten, c: Context): Uitkomst {
  if (!bekend(sinds)) return 'onbekend';
  return indienWaar(sinds <= c.peildatum && c.peildatum <= maandtermijn(sinds, c.waarde('kortVerblijf', sinds)));
}

const isKortVerblijf = (feiten: Feiten, c: Context) =>
  en(indienWaar(feiten.vrijOfToeristischVerblijf), korterDanKortVerblijf(feiten, c));

/** Gronden that would hold, were it not that the cliënt first gets the chance to co-operate, or is in nood. */
function geblokkeerd(feiten: Feiten, c: Context): string[] {
  const medewerking = feiten.onvoldoendeMedewerking === true && hersteltermijnVoorbij(feiten, c) !== 'voldaan';
  const kortVerblijf = isKortVerblijf(feiten, c) === 'voldaan' && feiten.overmachtOfNood === true;
  return [...(medewerking ? ['onvoldoende-medewerking'] : []), ...(kortVerblijf ? ['kort-verblijf'] : [])];
}

const grond = (nummer: number, toelichting = 'Een grond om te kunnen weigeren; het moet niet.') =>
  beleidsregels('5.2.7', toelichting, { onderdeel: String(nummer) });

/** 5.2.7: the gronden on which opvang can be refused. A grond is a power, never a must. */
export const weigering = maakToets({
  naam: 'weigering',
  titel: 'Gronden om te weigeren',
  artikel: '5.2.7',
  feitenSchema,
  voorwaarden: [
    {
      id: 'voorwaarden-niet-vervuld',
      bron: grond(1),
      zin: 'De cliënt voldoet niet aan de voorwaarden voor opvang.',
      feiten: ['voorwaardenNietVervuld'],
      beoordeel: (feiten) => indienWaar(feiten.voorwaardenNietVervuld),
    },
    {
      id: 'voldoende-redzaam',
      bron: grond(2),
      zin: 'Uit het onderzoek blijkt dat de cliënt zich zelf kan redden.',
      feiten: ['voldoendeRedzaam'],
      beoordeel: (feiten) => indienWaar(feiten.voldoendeRedzaam),
    },
    {
      id: 'onvoldoende-medewerking',
      bron: grond(3, 'Artikel 2.2.7 vraagt eerst een nieuwe kans om mee te werken. Die termijn moet voorbij zijn.'),
      zin: 'De cliënt werkt te weinig mee, ook na een nieuwe kans.',
      feiten: ['onvoldoendeMedewerking', 'hersteltermijnTot'],
      beoordeel: (feiten, c) => en(indienWaar(feiten.onvoldoendeMedewerking), hersteltermijnVoorbij(feiten, c)),
    },
    {
      id: 'financieel-zelfredzaam',
      bron: grond(4),
      zin: 'De cliënt kan zelf een woning betalen.',
      feiten: ['financieelZelfredzaam'],
      beoordeel: (feiten) => indienWaar(feiten.financieelZelfredzaam),
    },
    {
      id: 'voorliggende-voorziening',
      bron: grond(
        5,
        'De voorziening moet er zijn, en de cliënt moet die ook echt kunnen gebruiken (zie artikel 1.15).',
      ),
      zin: 'Er is een andere voorziening die voorgaat en die de cliënt kan gebruiken.',
      feiten: ['voorliggendeVoorziening', 'voorzieningEffectueerbaar'],
      beoordeel: (feiten) =>
        en(indienWaar(feiten.voorliggendeVoorziening), indienWaar(feiten.voorzieningEffectueerbaar)),
    },
    {
      id: 'andere-regio',
      bron: grond(6),
      zin: 'De cliënt moet naar een andere opvangregio.',
      feiten: ['andereRegioAangewezen'],
      beoordeel: (feiten) => indienWaar(feiten.andereRegioAangewezen),
    },
    {
      id: 'weigert-overdracht',
      bron: grond(7),
      zin: 'De cliënt werkt niet mee aan de overdracht van het dossier.',
      feiten: ['weigertDossieroverdracht'],
      beoordeel: (feiten) => indienWaar(feiten.weigertDossieroverdracht),
    },
    {
      id: 'kort-verblijf',
      bron: grond(
        8,
        'De drie maanden tellen vanaf de eerste dag in Nederland. Bij overmacht of nood geldt de grond niet.',
      ),
      zin: 'De cliënt is hier korter dan drie maanden, als toerist of in de vrije termijn, zonder overmacht of nood.',
      feiten: ['vrijOfToeristischVerblijf', 'inNederlandSinds', 'overmachtOfNood'],
      beoordeel: (feiten, c) => en(isKortVerblijf(feiten, c), indienOnwaar(feiten.overmachtOfNood)),
    },
  ],
  uitkomst: (_feiten, _c, bevindingen) => {
    if (bevindingen.met('voldaan').length > 0) return 'voldaan';
    return bevindingen.met('onbekend').length > 0 ? 'onbekend' : 'niet-voldaan';
  },
  gevolg: (feiten, c, bevindingen) => ({
    gronden: bevindingen.met('voldaan'),
    geblokkeerd: geblokkeerd(feiten, c),
  }),
  notModelled: [
    {
      id: 'kan-weigeren',
      artikel: '5.2.7',
      onderwerp: 'Weigeren als een grond geldt',
      reden: 'Een grond geeft de bevoegdheid, niet de plicht. De belangen van de cliënt tellen mee.',
      vraag: 'Waarom wordt er in dit geval wel of niet geweigerd?',
    },
    {
      id: 'overmacht-of-nood',
      artikel: '5.2.7',
      onderwerp: 'Of er overmacht of nood is',
      reden: 'Dat hangt van de situatie af; het artikel noemt geen maat.',
      vraag: 'Waarom is hier wel of geen sprake van overmacht of nood?',
    },
    {
      id: 'onvoldoende-medewerking',
      artikel: '2.2.7',
      onderwerp: 'Of iemand te weinig meewerkt',
      reden: 'Wat iemand kan, verschilt. Meewerken hoeft binnen het eigen vermogen.',
      vraag: 'Waaraan werkt de cliënt niet mee, en kon dat wel van deze cliënt gevraagd worden?',
    },
    {
      id: 'lengte-hersteltermijn',
      artikel: '2.2.7',
      onderwerp: 'Hoe lang de nieuwe kans duurt',
      reden: 'Het artikel noemt een vastgestelde termijn, zonder lengte.',
      vraag: 'Tot en met welke dag krijgt de cliënt de tijd, en waarom is dat lang genoeg?',
    },
  ],
});
