import { plusDagen } from '#shared/beleid/index.ts';
import type { Vastlegginginvoer } from '#shared/contract/groepen/vervolg.ts';
import { diensten, type Dienst, type Rapportcategorie } from '#shared/domein/dagrapport.ts';
import type { Bewonerrij, Gebruikerrij } from '#db/opslag/index.ts';
import { begeleidingbehandelaars } from '../begeleiding/behandelaars.ts';
import { vervolgbehandelaars } from '../vervolg/behandelaars.ts';
import { contextOp, direct, meld, type Akker } from './akker.ts';

/** Who writes at the aanbieder: the begeleider by day, the night shift by night. */
export interface Werkers {
  begeleider: Gebruikerrij;
  nacht: Gebruikerrij;
}
interface Regel {
  categorie: Rapportcategorie;
  tekst: string;
  letOp?: true;
  huis?: true;
}

const regels: Readonly<Record<Dienst, readonly Regel[]>> = {
  vroeg: [
    { categorie: 'afspraak', tekst: 'Ging op tijd naar de afspraak bij het Geldplein. Krijgt volgende week bericht.' },
    { categorie: 'algemeen', tekst: 'Ontbeten en daarna naar de dagbesteding.' },
    { categorie: 'gezondheid', tekst: 'Heeft hoofdpijn. Rust op de kamer. Belt zelf de huisarts.' },
    { categorie: 'gebouw', tekst: 'De douche op de eerste verdieping is gemaakt.', huis: true },
    { categorie: 'contact', tekst: 'Belde met zijn broer over het weekend. Was daar blij mee.' },
  ],
  laat: [
    { categorie: 'gedrag', tekst: 'Rustig in de huiskamer. Hielp met koken.' },
    { categorie: 'huisregels', tekst: 'Rookte bij de achterdeur. Aangesproken, ging meteen naar buiten.' },
    { categorie: 'gezondheid', tekst: 'Medicijnen gehaald bij de apotheek. Liggen in de kast op kantoor.' },
    { categorie: 'algemeen', tekst: 'Veel mensen in de huiskamer vanavond. Sfeer is goed.', huis: true },
    { categorie: 'contact', tekst: 'Zus kwam op bezoek. Gaan samen naar een woning kijken.' },
  ],
  nacht: [
    { categorie: 'algemeen', tekst: 'Rustige nacht. Alle rondes gelopen.', huis: true },
    { categorie: 'gedrag', tekst: 'Kon niet slapen. Thee gedronken en gepraat tot drie uur.' },
    { categorie: 'huisregels', tekst: 'Kwam om half twee binnen zonder bericht. Zei sorry.' },
    { categorie: 'gebouw', tekst: 'Brandmelder in de gang piept. Batterij moet worden vervangen.', huis: true },
    { categorie: 'gezondheid', tekst: 'Had het benauwd. Raam open gezet, ging na een uur beter.' },
  ],
};
const uur: Readonly<Record<Dienst, string>> = { vroeg: '10:15', laat: '18:30', nacht: '02:40' };

const letOps: readonly Regel[] = [
  { categorie: 'gezondheid', tekst: 'Om 22 uur medicijnen geven uit de kast op kantoor.', letOp: true },
  { categorie: 'gebouw', tekst: 'De monteur komt morgen om 9 uur voor de brandmelder.', letOp: true, huis: true },
];

/** Half a day of a locatie: the moment at which somebody sits down to write. */
const momentIn = (datum: string, dienst: Dienst): string =>
  `${dienst === 'nacht' ? plusDagen(datum, 1) : datum}T${uur[dienst]}:00.000Z`;

function zaaiDagen(
  akker: Akker,
  { begeleider, nacht }: Werkers,
  locatieId: string,
  bewoners: readonly Bewonerrij[],
): void {
  const vandaag = akker.poorten.klok.vandaag();
  let plek = 0;
  const schrijf = (datum: string, dienst: Dienst, { categorie, tekst, letOp, huis }: Regel): void => {
    const context = contextOp(akker, dienst === 'nacht' ? nacht : begeleider, momentIn(datum, dienst));
    const aanwezig = bewoners.filter(({ van, tot }) => van <= datum && (tot === null || tot >= datum));
    plek += 1;
    const wie = huis ? null : (aanwezig[plek % Math.max(1, aanwezig.length)]?.clientId ?? null);
    const nieuw = { locatieId, id: null, versie: 0, clientId: wie, datum, dienst, reden: '' };
    direct(begeleidingbehandelaars['dagrapport.schrijven'], context, {
      ...nieuw,
      categorie,
      tekst,
      letOp: letOp ?? false,
    });
  };
  for (let terug = 14; terug >= 1; terug -= 1)
    for (const dienst of diensten) {
      const keuze = regels[dienst][(terug + diensten.indexOf(dienst)) % regels[dienst].length];
      if (keuze) schrijf(plusDagen(vandaag, -terug), dienst, keuze);
    }
  for (const regel of letOps) schrijf(plusDagen(vandaag, -1), 'laat', regel);
}

const incidentVan = (datum: string, wat: string, anders: object): Vastlegginginvoer =>
  ({
    soort: 'incident',
    inhoud: {
      ...{ datum, tijd: '21:40', waar: 'Huiskamer', aard: 'bedreiging', wat, voorBrief: '', aangifte: 'mogelijk' },
      ...{ onwerkbaar: false, gezondheidsrisico: null, ingelicht: '', doorWie: 'Fenna Visser, De Kade' },
      ...{ anderen: 'bewoner B, een medewerker', letsel: false, aangifteNummer: '', verteldAan: ['leidinggevende'] },
      ...{ maatregel: 'Uit elkaar gehaald en apart gepraat.' },
      ...anders,
    },
  }) as Vastlegginginvoer;

const planVan = (datum: string, vertrekOp: string | null): Vastlegginginvoer => ({
  soort: 'plan',
  inhoud: {
    ...{ datum, doel: 'Begeleid wonen, met hulp bij geld.', richting: 'doorstroom', bestemming: 'begeleid-wonen' },
    ...{ nodig: 'Een plek bij team Oost.', wachtOp: [], volgendeStap: '', volgendeStapOp: null, vertrekOp },
    ...{ voorziening: 'beschermd-wonen', voorzieningWaar: 'Wmo-loket', voorzieningGemeldOp: datum },
    voorzieningOpvolgenOp: null,
  },
});

const spullenVan = (datum: string, tot: string): Vastlegginginvoer => ({
  soort: 'eigendommen',
  inhoud: {
    ...{ wie: null, datum, lijst: 'Rode koffer\nDoos met papieren', waar: 'Kelder, plank 4', bewaarTot: tot },
    ...{ verteldOp: null, opgehaaldOp: null, opgehaaldDoor: '', opgeruimdOp: null, opgeruimdHoe: '' },
  },
});

const scilVan = (datum: string, vervolgOp: string): Vastlegginginvoer => ({
  soort: 'scil',
  inhoud: {
    ...{ wie: null, datum, doorWie: 'Fenna Visser', antwoord: 'later', opnieuwOp: vervolgOp, afgenomenOp: null },
    ...{ afgenomenDoor: '', uitslag: null, uitslagTekst: '', vervolg: '', vervolgOp: null },
  },
});

/** Two weeks of day reports, some incidenten, plans, and somebody who leaves tomorrow with points still open. */
export function zaaiBegeleiding(akker: Akker, werkers: Werkers): void {
  const { db, laag, poorten } = akker;
  const { opslag } = laag;
  const vandaag = poorten.klok.vandaag();
  const [dag, weekTerug] = [plusDagen(vandaag, -1), plusDagen(vandaag, -7)];
  opslag.inTransactie(db, () => {
    const huizen = opslag
      .leesLocaties(db)
      .map(({ id }) => ({ id, bewoners: opslag.leesBewoners(db, id, vandaag) }))
      .filter(({ bewoners }) => bewoners.length > 0);
    for (const { id, bewoners } of huizen.slice(0, 3)) {
      zaaiDagen(akker, werkers, id, bewoners);
      const zaken = bewoners.filter(({ dossierId, clientId, soort, van }) => {
        const dossier = dossierId ? opslag.leesDossier(db, dossierId) : null;
        return (
          soort === 'besluit' &&
          van < weekTerug &&
          dossier?.clientId === clientId &&
          dossier.regime !== 'alleen-onderdak'
        );
      });
      const stukken: (Vastlegginginvoer | undefined)[][] = [
        [planVan(weekTerug, plusDagen(vandaag, 1)), spullenVan(dag, plusDagen(vandaag, 30))],
        [incidentVan(dag, 'Schreeuwde tegen een medewerker en gooide een stoel om.', {})],
        [planVan(weekTerug, null), scilVan(dag, plusDagen(vandaag, 5))],
        [
          incidentVan(weekTerug, 'Vond drugs op de kamer.', {
            aard: 'middelen',
            tijd: '02:10',
            aangifte: 'niet-mogelijk',
          }),
        ],
      ];
      zaken.slice(0, stukken.length).forEach(({ dossierId, clientId }, plek) => {
        for (const invoer of stukken[plek] ?? []) {
          if (!invoer || !dossierId) continue;
          const context = contextOp(akker, werkers.begeleider, `${dag}T13:00:00.000Z`);
          const nieuw = { dossierId, id: null, versie: 0, invoer, reden: '' };
          direct(vervolgbehandelaars['vervolg.vastleggen'], context, nieuw);
          meld(context, 'vervolg.vastleggen', 'Feit over het verblijf vastgelegd', clientId, dossierId);
        }
      });
    }
  });
}
