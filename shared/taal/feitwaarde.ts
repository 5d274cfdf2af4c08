import { platteVelden, toetsen } from '../beleid/index.ts';
import { gemeentenaam } from '../domein/gemeenten.ts';
import { betrokkenTeksten } from './betrokken.ts';
import { criteriumteksten } from './onderdelen.ts';
import { feitlabels, toonFeit } from './feiten.ts';
import { deelbaarteksten } from './regio.ts';
import { schermRegio } from './scherm-regio.ts';
import { schermClient } from './scherm-client.ts';
import { schermMelding } from './scherm-melding.ts';
import { schermStappen } from './scherm-stappen.ts';

const keuzes = (toets: 'verstrekking' | 'landelijke-toegankelijkheid', pad: string): Record<string, string> => {
  const veld = platteVelden(toetsen[toets].velden).find((deel) => deel.pad === pad);
  return Object.fromEntries((veld?.keuzes ?? []).map(({ waarde, label }) => [waarde, label]));
};

/** What each choice of a closed list is called. */
const woorden: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  gemeldBij: schermMelding.gemeldBijKeuze,
  wijze: schermMelding.wijzeKeuze,
  identificatie: schermMelding.identificatieKeuze,
  aanvraagVorm: schermMelding.aanvraagVormKeuze,
  tolkVorm: schermMelding.tolkVormKeuze,
  geslacht: schermClient.veld.geslachten,
  brp: keuzes('verstrekking', 'brp'),
  verblijfplaats: keuzes('verstrekking', 'verblijfplaats'),
  aangewezenRegio: keuzes('landelijke-toegankelijkheid', 'aangewezenRegio'),
  laatsteWoonplaats: { onbekend: schermMelding.woonplaatsOnbekend, buitenland: schermMelding.woonplaatsBuitenland },
};

const onderdelen = Object.fromEntries(
  platteVelden(toetsen.onderzoek.velden).map(({ pad, label }) => [pad, label] as const),
);

/** What a recorded fact is called; `onderdelen.<id>` and `criteria.<id>` by their own names. */
export function feitlabel(pad: string): string {
  const [groep, sleutel] = pad.split('.') as [string, string | undefined];
  if (sleutel === undefined) return feitlabels[groep] ?? groep;
  if (groep === 'criteria') return criteriumteksten[sleutel as keyof typeof criteriumteksten] ?? sleutel;
  return onderdelen[pad] ?? sleutel;
}

type Deel = Record<string, unknown>;

function toonKind({ geboortedatum, inwonend, naam, gezag, gezagdrager, omgang }: Deel): string {
  const woont = inwonend === null ? '' : inwonend ? 'verblijft bij de cliënt' : 'verblijft elders';
  const wie = schermMelding.gezagKeuze[gezag as keyof typeof schermMelding.gezagKeuze] as string | undefined;
  const gezagTekst = wie ? `gezag: ${wie.toLowerCase()}` : '';
  return [naam, toonFeit(geboortedatum), woont, gezagTekst, gezagdrager, omgang].filter(Boolean).join(', ');
}
function toonHuisgenoot({ naam, relatie, geboortedatum, komtMee }: Deel): string {
  const mee = komtMee === null ? '' : komtMee ? 'komt mee' : 'komt niet mee';
  return [naam, relatie, toonFeit(geboortedatum), mee].filter(Boolean).join(', ');
}
function toonGesprek({ datum, fysiek, reden, verslag, aanwezigen, tolk }: Deel): string {
  const hoe = fysiek === true ? 'in persoon' : fysiek === false ? 'niet in persoon' : '';
  const bij = [aanwezigen && `erbij: ${String(aanwezigen)}`, tolk && `tolk: ${String(tolk)}`];
  return [toonFeit(datum), hoe, reden, ...bij, verslag].filter(Boolean).join(', ');
}
/** Rotterdam, no difference, or another region by its number: the names stand beside, in the step. */
function toonKant(kant: unknown): string {
  if (typeof kant !== 'string') return '';
  const { rotterdam, 'andere-regio': ander, 'geen-verschil': gelijk } = schermStappen.toegankelijkheid;
  if (kant === 'rotterdam') return rotterdam;
  return kant === 'geen-verschil' ? gelijk : ander + kant.replace('andere-regio', '').replace('-', ' ');
}
function toonCriterium({ wijstNaar, kinderen, bevinding, perRegio }: Deel): string {
  const wijst = [toonKant(wijstNaar), kinderen && `${schermRegio.stap.balansKinderen}: ${toonKant(kinderen)}`];
  const regios = Object.entries((perRegio ?? {}) as Deel).flatMap(([kant, tekst]) =>
    tekst ? [`${toonKant(kant)}: ${String(tekst)}`] : [],
  );
  return [...wijst, bevinding, ...regios].filter(Boolean).join('\n') || toonFeit(null);
}
const toonRegio = ({ naam }: Deel): string => String(naam);
function toonMee({ wat, grond, reden }: Deel): string {
  const waarom = typeof grond === 'string' ? schermRegio.stap.gronden[grond as 'toestemming' | 'noodzakelijk'] : '';
  return [deelbaarteksten[wat as keyof typeof deelbaarteksten], waarom, reden].filter(Boolean).join(', ');
}
function toonDeel({ stand, bevinding }: Deel): string {
  const { onderzoek } = schermStappen;
  const soort = typeof stand === 'string' ? onderzoek.standen[stand as keyof typeof onderzoek.standen] : '';
  return [soort, bevinding].filter(Boolean).join(': ') || toonFeit(null);
}

const lijsten: Readonly<Record<string, (deel: Deel) => string>> = {
  kinderen: toonKind,
  huisgenoten: toonHuisgenoot,
  meerRegios: toonRegio,
  gedeeld: toonMee,
};

/** A recorded fact in words, by what it is a fact of: choices by their label, a gemeente by its name, lists one per line. */
export function toonFeitwaarde(pad: string, waarde: unknown): string {
  if (typeof waarde === 'string') {
    // A reference says nothing to a reader; that there is one does.
    if (pad === 'partnerClientId') return toonFeit(true);
    if (pad === 'aangewezenSleutel') return toonKant(waarde);
    const woord = woorden[pad]?.[waarde];
    if (woord) return woord;
    if (pad === 'laatsteWoonplaats') return gemeentenaam(waarde) ?? waarde;
    if (pad === 'tijdstip' && waarde.includes('T')) return `${toonFeit(waarde.slice(0, 10))} ${waarde.slice(11)}`;
    return toonFeit(waarde);
  }
  if (Array.isArray(waarde) && waarde.length > 0 && typeof waarde[0] === 'object')
    return (waarde as Deel[]).map(lijsten[pad] ?? toonGesprek).join('\n');
  if (pad === 'aanpassingen' && Array.isArray(waarde))
    return (
      waarde
        .map((deel) => betrokkenTeksten.aanpassingen[deel as keyof typeof betrokkenTeksten.aanpassingen])
        .join(', ') || toonFeit(waarde)
    );
  if (typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde) && pad.includes('.'))
    return pad.startsWith('criteria.') ? toonCriterium(waarde as Deel) : toonDeel(waarde as Deel);
  return toonFeit(waarde);
}
