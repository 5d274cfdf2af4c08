import { z } from 'zod';
import { beleidsregels } from '../bron.ts';
import { maakToets } from '../toets.ts';
import { bekend, indienOnwaar, indienWaar } from '../uitkomst.ts';
import { jaNee, ketenVeld } from '../velden.ts';

const feitenSchema = z.strictObject({
  keten: ketenVeld(),
  uitstroomMogelijk: jaNee('Uitstroom mogelijk', 'Kan de cliënt nu uit de opvang naar een andere plek?'),
  oorzaakBijClient: jaNee('Oorzaak ligt bij cliënt', 'Is het de cliënt te verwijten dat uitstroom nog niet kan?'),
  noodzaak: jaNee('Verlenging nodig', 'Is verlenging nodig?'),
  heronderzocht: jaNee('Opnieuw onderzocht', 'Is opnieuw onderzocht of opvang nodig is?'),
});
type Feiten = z.infer<typeof feitenSchema>;

const volwassenen = ({ keten }: Feiten) => keten === 'volwassenen';
const jongerenOfGezin = ({ keten }: Feiten) => bekend(keten) && keten !== 'volwassenen';

/** 5.2.8: whether the opvang can be prolonged. */
export const verlenging = maakToets({
  naam: 'verlenging',
  titel: 'Verlenging',
  artikel: '5.2.8',
  feitenSchema,
  voorwaarden: [
    {
      id: 'keten',
      bron: beleidsregels('5.2.8', 'De eisen verschillen per keten.'),
      zin: 'Het is bekend om welke keten het gaat.',
      feiten: ['keten'],
      geldt: ({ keten }) => !bekend(keten),
      beoordeel: () => 'onbekend',
    },
    {
      id: 'uitstroom-nog-niet-mogelijk',
      bron: beleidsregels('5.2.8', 'De eerste eis voor volwassenen.'),
      zin: 'De cliënt kan nog niet naar een andere plek.',
      feiten: ['uitstroomMogelijk'],
      geldt: volwassenen,
      beoordeel: (feiten) => indienOnwaar(feiten.uitstroomMogelijk),
    },
    {
      id: 'niet-te-verwijten',
      bron: beleidsregels('5.2.8', 'De tweede eis voor volwassenen.'),
      zin: 'Het is de cliënt niet te verwijten dat uitstroom nog niet kan.',
      feiten: ['oorzaakBijClient'],
      geldt: volwassenen,
      beoordeel: (feiten) => indienOnwaar(feiten.oorzaakBijClient),
    },
    {
      id: 'noodzaak',
      bron: beleidsregels(
        '5.2.8',
        'Jongeren krijgen zo nodig verlenging. Voor gezinnen lezen wij hetzelfde, omdat zij blijven tot er een passende plek is.',
      ),
      zin: 'Verlenging is nodig.',
      feiten: ['noodzaak'],
      geldt: jongerenOfGezin,
      beoordeel: (feiten) => indienWaar(feiten.noodzaak),
    },
    {
      id: 'heronderzocht',
      bron: beleidsregels(
        '5.2.8',
        'Bij een gevraagde verlenging wordt opnieuw onderzocht. Waar dit artikel "artikel 2" zegt, is het onderzoek van 5.2.4 bedoeld.',
      ),
      zin: 'Er is opnieuw onderzocht of opvang nodig is.',
      feiten: ['heronderzocht'],
      geldt: ({ keten }) => bekend(keten),
      beoordeel: (feiten) => indienWaar(feiten.heronderzocht),
    },
  ],
  gevolg: () => ({}),
  notModelled: [
    {
      id: 'te-verwijten',
      artikel: '5.2.8',
      onderwerp: 'Of het de cliënt te verwijten is',
      reden: 'Verwijt vraagt een oordeel over wat de cliënt kon doen.',
      vraag: 'Waarom is het de cliënt wel of niet te verwijten dat uitstroom nog niet kan?',
    },
    {
      id: 'hoe-lang',
      artikel: '5.2.8',
      onderwerp: 'Hoe lang er verlengd wordt',
      reden: 'Het artikel noemt geen duur van een verlenging.',
      vraag: 'Tot en met welke dag wordt er verlengd, en waarom zo lang?',
    },
  ],
});
