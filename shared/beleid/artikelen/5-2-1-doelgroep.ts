import { z } from 'zod';
import { beleidsregels } from '../bron.ts';
import { heeftLeeftijd } from '../kalender.ts';
import { type Context, maakToets } from '../toets.ts';
import { bekend, en, indienWaar, of, type Uitkomst } from '../uitkomst.ts';
import { datum, jaNee, type Keten, lijst } from '../velden.ts';

const kindSchema = z.strictObject({
  geboortedatum: datum('Geboortedatum kind', 'Wanneer is het kind geboren?'),
  inwonend: jaNee('Kind woont bij aanvrager', 'Woont het kind bij de aanvrager?'),
});

const feitenSchema = z.strictObject({
  geboortedatum: datum('Geboortedatum', 'Wanneer is de aanvrager geboren?'),
  heeftPartner: jaNee('Partner', 'Heeft de aanvrager een partner die mee opgevangen wordt?'),
  partnerGeboortedatum: datum('Geboortedatum partner', 'Wanneer is de partner geboren?'),
  kinderen: lijst('Kinderen', 'Heeft de aanvrager kinderen? Zo ja, welke?', kindSchema),
});
type Feiten = z.infer<typeof feitenSchema>;
type Kind = z.infer<typeof kindSchema>;

/** Who comes along, as far as the keten needs to know. */
interface Indeling {
  readonly uitkomst: Uitkomst;
  readonly keten: Keten | null;
  readonly beoordelen: boolean;
}

const NOG_ONBEKEND: Indeling = { uitkomst: 'onbekend', keten: null, beoordelen: false };

const in17en6 = (feiten: Feiten, c: Context) =>
  indienWaar(
    bekend(feiten.geboortedatum)
      ? heeftLeeftijd(feiten.geboortedatum, c.waarde('leeftijdJongeren'), c.peildatum)
      : null,
  );

const isVolwassen = (geboortedatum: string, c: Context) =>
  heeftLeeftijd(geboortedatum, c.waarde('leeftijdVolwassenen') * 12, c.peildatum);

function isInwonendMinderjarig({ geboortedatum, inwonend }: Kind, c: Context): Uitkomst {
  const minderjarig = bekend(geboortedatum)
    ? !heeftLeeftijd(geboortedatum, c.waarde('leeftijdMeerderjarig') * 12, c.peildatum)
    : null;
  return en(indienWaar(inwonend), indienWaar(minderjarig));
}

/** One child that is settles it, also beside unknown ones; absent kinderen are unknown, an empty list is none. */
function heeftInwonendMinderjarigKind(feiten: Feiten, c: Context): Uitkomst {
  if (!bekend(feiten.kinderen)) return 'onbekend';
  return of(...feiten.kinderen.map((kind) => isInwonendMinderjarig(kind, c)));
}

function deelGezinIn(geboortedatum: string, feiten: Feiten, c: Context): Indeling {
  // A parent under 23 is no gezin by the definition; which keten fits is for a person to decide.
  if (!isVolwassen(geboortedatum, c)) return { uitkomst: 'onbekend', keten: 'jongeren', beoordelen: true };
  if (feiten.heeftPartner === false) return { uitkomst: 'voldaan', keten: 'gezin', beoordelen: false };
  if (!feiten.heeftPartner || !bekend(feiten.partnerGeboortedatum)) return NOG_ONBEKEND;
  if (!isVolwassen(feiten.partnerGeboortedatum, c)) return { uitkomst: 'onbekend', keten: null, beoordelen: true };
  return { uitkomst: 'voldaan', keten: 'gezin', beoordelen: false };
}

function deelIn(feiten: Feiten, c: Context): Indeling {
  const leeftijd = in17en6(feiten, c);
  if (leeftijd === 'niet-voldaan') return { uitkomst: 'niet-voldaan', keten: null, beoordelen: false };
  const kind = heeftInwonendMinderjarigKind(feiten, c);
  if (!bekend(feiten.geboortedatum) || kind === 'onbekend') return NOG_ONBEKEND;
  if (kind === 'voldaan') return deelGezinIn(feiten.geboortedatum, feiten, c);
  const keten = isVolwassen(feiten.geboortedatum, c) ? 'volwassenen' : 'jongeren';
  return { uitkomst: 'voldaan', keten, beoordelen: false };
}

function loketVan(keten: Keten | null): 'CO' | 'COJ' | null {
  if (keten === null) return null;
  return keten === 'jongeren' ? 'COJ' : 'CO';
}

/** What is still to be asked before the keten is clear; nothing of the household while the age alone settles it. */
function ookNodig(feiten: Feiten, c: Context) {
  if (deelIn(feiten, c) !== NOG_ONBEKEND) return [];
  const kind = heeftInwonendMinderjarigKind(feiten, c);
  if (kind === 'onbekend') return ['kinderen'] as const;
  if (!bekend(feiten.geboortedatum)) return [];
  return feiten.heeftPartner ? (['partnerGeboortedatum'] as const) : (['heeftPartner'] as const);
}

/** 5.2.1: to which keten and loket someone belongs. */
export const doelgroep = maakToets({
  naam: 'doelgroep',
  titel: 'Doelgroep en loket',
  artikel: '5.2.1',
  feitenSchema,
  voorwaarden: [
    {
      id: 'leeftijd',
      bron: beleidsregels('5.2.1', 'De opvang begint bij 17,5 jaar: de ondergrens van de jongeren.', {
        onderdeel: 'jongeren',
      }),
      zin: 'De aanvrager is 17,5 jaar of ouder.',
      feiten: ['geboortedatum'],
      beoordeel: in17en6,
    },
  ],
  uitkomst: (feiten, c) => deelIn(feiten, c).uitkomst,
  gevolg(feiten, c) {
    const { keten, beoordelen } = deelIn(feiten, c);
    return { keten, loket: loketVan(keten), beoordelen };
  },
  ookNodig,
  strijdigMetPeildatum(feiten, peildatum) {
    const naPeildatum = (dag: string | null | undefined) => bekend(dag) && dag > peildatum;
    if (naPeildatum(feiten.geboortedatum)) return 'geboortedatum';
    if (naPeildatum(feiten.partnerGeboortedatum)) return 'partnerGeboortedatum';
    const kind = feiten.kinderen?.findIndex(({ geboortedatum }) => naPeildatum(geboortedatum)) ?? -1;
    return kind >= 0 ? `kinderen[${kind}].geboortedatum` : null;
  },
  notModelled: [
    {
      id: 'jonge-ouder',
      artikel: '5.2.1',
      onderwerp: 'Gezin met een ouder onder de 23',
      reden: 'Dit huishouden is geen gezin zoals het artikel dat omschrijft. Welke opvang past, is een afweging.',
      vraag: 'Welke keten past bij dit gezin met een ouder onder de 23, en waarom?',
    },
    {
      id: 'gescheiden-ouders',
      artikel: '5.2.6',
      onderwerp: 'Kinderen van gescheiden ouders',
      reden: 'Afspraken tussen ouders verschillen. Of het kind meekomt, is geen kwestie van tellen.',
      vraag: 'Welke afspraken hebben de ouders over het kind, en wat betekent dat voor de opvang?',
    },
  ],
});
