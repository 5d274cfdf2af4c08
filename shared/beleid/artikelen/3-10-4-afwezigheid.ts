import { z } from 'zod';
import { beleidsregels } from '../bron.ts';
import { type Dag, dagtermijn } from '../kalender.ts';
import { type Context, maakToets, type Pad } from '../toets.ts';
import { bekend, indienWaar, type Uitkomst } from '../uitkomst.ts';
import { datum, jaNee, keuze } from '../velden.ts';

const feitenSchema = z.strictObject({
  reden: keuze('Reden van afwezigheid', 'Waarom is de cliënt er niet?', {
    overig: 'Andere reden',
    ziekenhuis: 'Opname in het ziekenhuis',
    detentie: 'Detentie',
    schoolvakantie: 'Schoolvakantie',
  }),
  eersteDag: datum('Eerste dag afwezig', 'Wat is de eerste dag dat de cliënt er niet is?'),
  verwachtLangerDan90Dagen: jaNee('Duurt langer dan 90 dagen', 'Is nu al duidelijk dat het langer dan 90 dagen duurt?'),
  dagonderwijs: jaNee('Volgt dagonderwijs', 'Staat de cliënt ingeschreven voor dagonderwijs, en gaat die ook echt?'),
  laatsteVakantiedag: datum('Laatste vakantiedag', 'Wat is de laatste dag van de schoolvakantie?'),
});
type Feiten = z.infer<typeof feitenSchema>;

/** The three kinds of absence of the article; null while it is not known which. */
function soort({ reden, dagonderwijs }: Feiten): 'kort' | 'opname' | 'vakantie' | null {
  if (!bekend(reden)) return null;
  if (reden === 'ziekenhuis' || reden === 'detentie') return 'opname';
  if (reden === 'overig' || dagonderwijs === false) return 'kort';
  return dagonderwijs ? 'vakantie' : null;
}

function vanaf(eersteDag: Feiten['eersteDag'], naam: 'afwezigheid' | 'afwezigheidOpname', c: Context): Dag | null {
  return bekend(eersteDag) ? dagtermijn(eersteDag, c.waarde(naam, eersteDag)) : null;
}

const duurtTeLang = (feiten: Feiten) => soort(feiten) === 'opname' && feiten.verwachtLangerDan90Dagen === true;

function voortzettenTot(feiten: Feiten, c: Context): Dag | null {
  switch (soort(feiten)) {
    case 'kort':
      return vanaf(feiten.eersteDag, 'afwezigheid', c);
    case 'opname':
      return duurtTeLang(feiten) ? null : vanaf(feiten.eersteDag, 'afwezigheidOpname', c);
    case 'vakantie':
      return feiten.laatsteVakantiedag ?? null;
    default:
      return null;
  }
}

function binnenTermijn(feiten: Feiten, c: Context): Uitkomst {
  if (duurtTeLang(feiten)) return 'niet-voldaan';
  const tot = voortzettenTot(feiten, c);
  return indienWaar(tot === null ? null : c.peildatum <= tot);
}

function teVragen(feiten: Feiten): readonly Pad<Feiten>[] {
  if (!bekend(feiten.reden)) return ['reden'];
  const wat = soort(feiten);
  if (wat === null) return ['dagonderwijs'];
  return wat === 'vakantie' ? ['laatsteVakantiedag'] : ['eersteDag'];
}

/** 3.10.4, by analogy: until which day a place is kept during absence. A signal, not a grond to end the opvang. */
export const afwezigheid = maakToets({
  naam: 'afwezigheid',
  titel: 'Tijdelijk afwezig',
  artikel: '3.10.4',
  feitenSchema,
  voorwaarden: [
    {
      id: 'binnen-termijn',
      bron: beleidsregels(
        '3.10.4',
        'Dit artikel gaat over verblijf uit een arrangement. Wij gebruiken het als signaal, niet als grond.',
      ),
      zin: 'De afwezigheid is nog tijdelijk.',
      feiten: ['reden', 'eersteDag', 'verwachtLangerDan90Dagen', 'dagonderwijs', 'laatsteVakantiedag'],
      vraag: teVragen,
      beoordeel: binnenTermijn,
    },
  ],
  gevolg: (feiten, c) => ({ voortzettenTot: voortzettenTot(feiten, c) }),
  ookNodig: (feiten) => (soort(feiten) === 'opname' ? ['verwachtLangerDan90Dagen'] : []),
  notModelled: [
    {
      id: 'verwachte-duur',
      artikel: '3.10.4',
      onderwerp: 'Of de verwachte duur nog klopt',
      reden: 'Bij ziekenhuis en detentie wordt dat steeds opnieuw bekeken.',
      vraag: 'Hoe lang duurt de opname of detentie naar verwachting, en van wie weet u dat?',
    },
    {
      id: 'wettelijke-vakantie',
      artikel: '3.10.4',
      onderwerp: 'Hoe lang de schoolvakantie duurt',
      reden: 'De vakanties verschillen per jaar en per school; het programma heeft er geen lijst van.',
      vraag: 'Wat is de laatste dag van de vakantie van deze school?',
    },
  ],
});
