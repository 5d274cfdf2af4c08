import { z } from 'zod';
import { beleidsregels } from '../bron.ts';
import { maakToets, type Voorwaarde } from '../toets.ts';
import { bekend, indienWaar, type Uitkomst } from '../uitkomst.ts';
import { datum, groep, jaNee, keuze, lijst, vrijeTekst } from '../velden.ts';

const stand = { vastgesteld: 'Vastgesteld', 'niet-van-toepassing': 'Niet van toepassing' } as const;

const onderdeel = (label: string, vraag: string) => keuze(label, vraag, stand);

const onderdelenSchema = z.strictObject({
  'identiteit-en-verblijfstitel': onderdeel(
    'Identiteit en verblijfstitel',
    'Wie is de aanvrager, en is het verblijf in Nederland rechtmatig?',
  ),
  'laatste-woonplaats': onderdeel('Laatste woonplaats', 'Waar woonde de aanvrager voordat die dakloos werd?'),
  'reden-dakloosheid': onderdeel('Reden van dakloosheid', 'Hoe is de aanvrager dakloos geworden?'),
  'vermogen-zich-te-handhaven': onderdeel(
    'Zich redden in de samenleving',
    'Kan de aanvrager zich redden, alleen of met gewone hulp van huisgenoten?',
  ),
  zelfredzaamheid: onderdeel('Zelfredzaamheid', 'Hoe gaat het met de dagelijkse dingen en het huishouden?'),
  'sociaal-netwerk': onderdeel('Sociaal netwerk', 'Wie kent de aanvrager, en wie daarvan kan helpen?'),
  'voorliggende-voorzieningen': onderdeel('Andere voorzieningen', 'Is er een andere voorziening die voorgaat?'),
  'wlz-indicatie': onderdeel('Indicatie Wlz', 'Heeft de aanvrager een indicatie voor langdurige zorg?'),
  'wfz-titel': onderdeel('Titel forensische zorg', 'Heeft de aanvrager een titel voor forensische zorg?'),
  'jeugdwet-maatregel': onderdeel(
    'Maatregel Jeugdwet',
    'Loopt er een maatregel uit de Jeugdwet voor de jongere of de kinderen?',
  ),
  ondersteuningsbehoefte: onderdeel('Behoefte aan ondersteuning', 'Waarbij heeft de aanvrager hulp nodig?'),
  bestaansmiddelen: onderdeel('Inkomen', 'Waarvan leeft de aanvrager?'),
  'kinderen-en-gezag': onderdeel('Kinderen en gezag', 'Hoe gaat het met de kinderen, en wie heeft het gezag?'),
});
export type Onderdeel = keyof z.infer<typeof onderdelenSchema>;

const gesprekSchema = z.strictObject({
  datum: datum('Datum gesprek', 'Op welke dag was het gesprek?'),
  fysiek: jaNee('In persoon gesproken', 'Was de aanvrager er zelf bij?'),
  reden: vrijeTekst('Reden als niet in persoon', 'Waarom kon het gesprek niet in persoon?'),
});

const feitenSchema = z.strictObject({
  jongere: jaNee('Aanvrager is jongere', 'Is de aanvrager een jongere (17,5 tot 23 jaar)?'),
  kinderen: jaNee('Kinderen komen mee', 'Komen er minderjarige kinderen mee?'),
  gesprekken: lijst('Gesprekken', 'Welke gesprekken zijn er met de aanvrager geweest?', gesprekSchema),
  onderdelen: groep('Onderdelen van het onderzoek', 'Welke onderdelen van het onderzoek zijn klaar?', onderdelenSchema),
});
type Feiten = z.infer<typeof feitenSchema>;
type Gesprek = z.infer<typeof gesprekSchema>;

/** Held: a known day not after the peildatum, and in person or with a reason why not. Only spaces is no reason. */
function isGehouden({ datum: dag, fysiek, reden }: Gesprek, peildatum: string): boolean {
  return bekend(dag) && dag <= peildatum && (fysiek === true || (reden ?? '').trim() !== '');
}

type Reikwijdte = { readonly geldt?: (feiten: Feiten) => boolean; readonly magNietVanToepassing?: boolean };

// Unknown means that the person is asked about, until it is clear that there is none.
const jongereOfKinderen = ({ jongere, kinderen }: Feiten) => jongere !== false || kinderen !== false;
const metKinderen = ({ kinderen }: Feiten) => kinderen !== false;

function beoordeelOnderdeel(id: Onderdeel, magNietVanToepassing: boolean, { onderdelen }: Feiten): Uitkomst {
  const waarde = onderdelen?.[id];
  return indienWaar(waarde === 'vastgesteld' || (waarde === 'niet-van-toepassing' && magNietVanToepassing));
}

function voorwaarde(id: Onderdeel, nummer: number, zin: string, reikwijdte: Reikwijdte = {}): Voorwaarde<Feiten> {
  const { geldt, magNietVanToepassing = false } = reikwijdte;
  const uitzondering = magNietVanToepassing
    ? 'Er kan ook uitkomen dat dit niet aan de orde is.'
    : 'Dit moet altijd worden vastgesteld.';
  return {
    id,
    bron: beleidsregels('5.2.4', uitzondering, { onderdeel: String(nummer) }),
    zin,
    feiten: [`onderdelen.${id}`],
    ...(geldt ? { geldt } : {}),
    vraagDoor: true,
    beoordeel: (feiten) => beoordeelOnderdeel(id, magNietVanToepassing, feiten),
  };
}

/** 5.2.4: whether the onderzoek is complete. An onderzoek is done or it is not: nothing recorded counts as not done. */
export const onderzoek = maakToets({
  naam: 'onderzoek',
  titel: 'Onderzoek compleet',
  artikel: '5.2.4',
  feitenSchema,
  voorwaarden: [
    {
      id: 'gesprek',
      bron: beleidsregels('5.2.4', 'Een gesprek telt als het in persoon was, of als vastligt waarom dat niet kon.'),
      zin: 'Er is een gesprek met de aanvrager geweest, in persoon of met een goede reden waarom dat niet kon.',
      feiten: ['gesprekken'],
      vraagDoor: true,
      beoordeel: ({ gesprekken }, c) =>
        indienWaar((gesprekken ?? []).some((gesprek) => isGehouden(gesprek, c.peildatum))),
    },
    voorwaarde('identiteit-en-verblijfstitel', 1, 'De identiteit en de verblijfstitel zijn vastgesteld.'),
    voorwaarde('laatste-woonplaats', 2, 'De laatste woonplaats is uitgezocht.'),
    voorwaarde('reden-dakloosheid', 3, 'De reden van de dakloosheid is vastgesteld.'),
    voorwaarde(
      'vermogen-zich-te-handhaven',
      4,
      'Het is vastgesteld of de aanvrager zich kan redden in de samenleving.',
    ),
    voorwaarde('zelfredzaamheid', 5, 'De zelfredzaamheid is vastgesteld.'),
    voorwaarde('sociaal-netwerk', 6, 'Het sociaal netwerk is in beeld.'),
    voorwaarde('voorliggende-voorzieningen', 7, 'Er is gekeken of een andere voorziening voorgaat.', {
      magNietVanToepassing: true,
    }),
    voorwaarde('wlz-indicatie', 8, 'Er is gekeken of er een indicatie voor langdurige zorg is.', {
      magNietVanToepassing: true,
    }),
    voorwaarde('wfz-titel', 9, 'Er is gekeken of er een titel voor forensische zorg is.', {
      magNietVanToepassing: true,
    }),
    voorwaarde('jeugdwet-maatregel', 10, 'Er is gekeken of er een maatregel uit de Jeugdwet loopt.', {
      geldt: jongereOfKinderen,
      magNietVanToepassing: true,
    }),
    voorwaarde('ondersteuningsbehoefte', 11, 'De behoefte aan ondersteuning is vastgesteld.'),
    voorwaarde('bestaansmiddelen', 12, 'Het is vastgesteld waarvan de aanvrager leeft.'),
    voorwaarde('kinderen-en-gezag', 13, 'De situatie van de kinderen en het gezag zijn in beeld.', {
      geldt: metKinderen,
      magNietVanToepassing: true,
    }),
  ],
  gevolg: (_feiten, _c, bevindingen) => ({ ontbreekt: bevindingen.met('niet-voldaan') }),
  ookNodig: () => ['jongere', 'kinderen'],
  notModelled: [
    {
      id: 'gegronde-reden',
      artikel: '5.2.4',
      onderwerp: 'Of de reden om niet in persoon te spreken gegrond is',
      reden: 'Het programma ziet dat er een reden is, niet of die goed genoeg is.',
      vraag: 'Waarom is dit een goede reden om de aanvrager niet in persoon te spreken?',
    },
    {
      id: 'wat-er-uit-blijkt',
      artikel: '5.2.4',
      onderwerp: 'Wat het onderzoek oplevert',
      reden: 'De toets ziet of een onderdeel is vastgesteld, niet wat eruit kwam.',
      vraag: 'Wat is de uitkomst van dit onderdeel, en waaruit blijkt dat?',
    },
  ],
});
