import { schrijfBedrag } from '../bedrag.ts';
import { schrijfDatum } from '../datum.ts';
import { schrijfMaand } from '../rapportage.ts';

const per = { maand: 'per maand', dag: 'per dag' } as const;

/** Letters and files of the bijdrage after three months (5.1.6). */
export const crisisbijdrageteksten = {
  brief: {
    titel: 'Brief over de bijdrage',
    onderwerp: 'Uw bijdrage',
    kop: 'U gaat een bijdrage betalen',
    inleiding: (dag: string): string =>
      `De eerste drie maanden betaalde u niets. Vanaf ${schrijfDatum(dag)} vragen wij een bijdrage. Dat staat in artikel 5.1.6 van de beleidsregels.`,
    hoogteKop: 'Hoeveel u betaalt',
    hoogte: (centen: number, wat: 'maand' | 'dag', bron: string): string =>
      `De bijdrage is ${schrijfBedrag(centen)} ${per[wat]}. Dit bedrag komt uit: ${bron}.`,
    rato: 'Is het maar een deel van een maand, dan telt alleen dat deel. Wij ronden naar beneden af op hele centen.',
    dag: 'Wij tellen alleen de dagen waarop het nodig is.',
    nietKop: 'Kunt u niet betalen?',
    niet: [
      'Hebt u geen inkomen, of kunt u niet bij uw geld? Zeg het ons. Dan hoeft u soms niet te betalen.',
      'Is het niet veilig om te betalen of post hierover te krijgen? Zeg het ons meteen. Wij zoeken een andere weg.',
    ],
    vraag: 'Bent u het er niet mee eens? Praat met ons. U kunt ook een klacht indienen.',
  },
  lijst: {
    titel: (maand: string): string => `Bijdragen ${schrijfMaand(maand)}`,
    bestand: (maand: string): string => `bijdragen-${maand}`,
    regelNaam: 'Hoe is gerekend',
    regel:
      'Het bedrag uit de Nadere Regels, vanaf de dag na drie maanden en nooit vóór de dag na de brief. Per maand: het bedrag gedeeld door de dagen van de maand, keer de dagen, naar beneden afgerond op centen. Wat later verandert in een gesloten maand, staat als verbetering op een volgende lijst (tot twaalf maanden terug).',
    letOp: 'Let op',
    geenRekening: 'Dit is een overzicht en geen rekening (artikel 5.1.6). Stuur het niet naar een cliënt.',
    kolommen: {
      naam: 'Cliënt',
      kenmerk: 'Kenmerk',
      dagen: 'Dagen',
      vrij: 'Vrijgesteld',
      bijdrage: 'Bijdrage (€)',
      verbetering: 'Verbetering erbij (€)',
      verrekend: 'Verrekend eraf (€)',
      totaal: 'Totaal (€)',
      tegoed: 'Over voor volgende maand (€)',
    },
    totaal: 'Totaal',
    correcties: 'Verbeteringen van eerdere maanden',
    correctie: { naam: 'Cliënt', maand: 'Maand', was: 'Was (€)', wordt: 'Wordt (€)' },
    standNaam: 'Stand',
    stand: { loopt: 'Voorlopig: de maand loopt nog', open: 'Voorlopig: nog niet gesloten', gesloten: 'Gesloten' },
  },
} as const;
