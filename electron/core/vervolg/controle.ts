import type { Veldfout } from '#shared/contract/antwoord.ts';
import type { Stuk, Vastlegginginvoer } from '#shared/contract/groepen/vervolg.ts';
import { werkstukken, type Vastleggingen, type Vastleggingsoort } from '#shared/domein/vastlegging.ts';
import { besluitteksten } from '#shared/taal/besluit.ts';
import { vervolgteksten as tekst } from '#shared/taal/vervolg.ts';
import type { Vastleggingrij } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import { namenVanAnderen, noemtNaam } from '../besluit/huishouden.ts';
import { begeleidingsbezwaren, type Begeleidingsinvoer } from '../begeleiding/controle.ts';
import { bezwarenTegenAfwezigheid, bezwarenTegenSchorsing, gaatOmKinderen } from '../deur/controle.ts';
import { bezwarenTegenBijdrage } from '../bijdrage/controle.ts';
import { bezwarenTegenBasis, eenPerPersoon } from './basiscontrole.ts';
import { gronden } from './bewijs.ts';
import { geldend } from './stukken.ts';

type Fouten = Veldfout[];
const als = (mis: boolean, pad: string, bericht: string): Fouten => (mis ? [{ pad, bericht }] : []);

const hoofdletters = /\p{Lu}[\p{L}'’-]*/gu;

/** The surname of somebody else at the same locatie that stands in this text, or null. Words with a capital only: a name is written so. */
export function naamVanAnder(geschreven: string, anderen: readonly string[], eigen: string): string | null {
  const woorden = new Set(geschreven.match(hoofdletters)?.map((woord) => woord.toLocaleLowerCase('nl')));
  const hun = anderen.filter((naam) => naam.length > 2 && naam !== eigen);
  return hun.find((naam) => woorden.has(naam.toLocaleLowerCase('nl'))) ?? null;
}

/** What goes into a letter to the client, per soort. */
const inBrief: { readonly [S in Vastleggingsoort]?: keyof Vastleggingen[S] & string } = {
  waarschuwing: 'tekst',
  incident: 'voorBrief',
  woningaanbod: 'omschrijving',
  inspanning: 'wat',
  vervolgplek: 'omschrijving',
  heronderzoek: 'bevindingen',
  voornemen: 'toelichting',
  overdrachtsverslag: 'samenvatting',
  eigendommen: 'lijst',
  schorsing: 'redenBrief',
};
/** What has its own place for others: never by name. */
const zonderNamen: { readonly [S in Vastleggingsoort]?: keyof Vastleggingen[S] & string } = { incident: 'anderen' };

const zonderAnderen = (context: Context, dossierId: string, invoer: Vastlegginginvoer): Fouten =>
  [inBrief[invoer.soort], zonderNamen[invoer.soort]].flatMap((pad) => zonderNaam(context, dossierId, invoer, pad));

function zonderNaam(
  context: Context,
  dossierId: string,
  { inhoud }: Vastlegginginvoer,
  pad: string | undefined,
): Fouten {
  const { db, opslag } = context;
  const geschreven = pad ? Reflect.get(inhoud, pad) : null;
  if (!pad || typeof geschreven !== 'string' || !geschreven) return [];
  const clientId = opslag.leesDossier(db, dossierId)?.clientId ?? '';
  const eigen = opslag.leesClient(db, clientId)?.achternaam ?? '';
  const ander = naamVanAnder(geschreven, opslag.leesHuisgenoten(db, dossierId, clientId), eigen);
  if (ander) return [{ pad, bericht: tekst.naamVanAnder(ander) }];
  const melding = opslag.leesStappen(db, dossierId).melding?.feiten ?? null;
  const thuis = noemtNaam(geschreven, namenVanAnderen(context, melding, clientId));
  return thuis ? [{ pad, bericht: besluitteksten.naamVanAnder(thuis) }] : [];
}

type Voornemen = Vastleggingen['voornemen'];

function onbekendeAntwoorden({ antwoorden }: Voornemen): Fouten {
  return Object.entries(antwoorden).flatMap(([id, perSleutel]) => {
    const kent = gronden.find((grond) => grond.id === id)?.sleutels.map(({ sleutel }) => sleutel) ?? [];
    const vreemd = Object.keys(perSleutel ?? {}).filter((sleutel) => !kent.includes(sleutel));
    return vreemd.map((sleutel) => ({ pad: `antwoorden.${id}.${sleutel}`, bericht: tekst.onbekendeVraag }));
  });
}

/** A change rests on no grond of 5.2.9, and taking back on those of Wmo 2.3.10. */
const opGronden: ReadonlySet<Voornemen['soort']> = new Set(['beeindigen', 'niet-verlengen']);

function vanVoornemen(v: Voornemen, vandaag: string): Fouten {
  const { uitgenodigdOp: uit, reageerTot: tot, reactieOp: terug } = v;
  return [
    ...als(opGronden.has(v.soort) && v.gronden.length === 0, 'gronden', tekst.kiesGrond),
    ...onbekendeAntwoorden(v),
    ...als(Boolean(uit) !== Boolean(tot), uit ? 'reageerTot' : 'uitgenodigdOp', tekst.termijnVolledig),
    ...als(Boolean(uit && uit > vandaag), 'uitgenodigdOp', tekst.nietInToekomst),
    ...als(Boolean(uit && tot && tot <= uit), 'reageerTot', tekst.termijnTeKort),
    ...als(Boolean(terug) !== Boolean(v.reactie), terug ? 'reactie' : 'reactieOp', tekst.reactieVolledig),
    ...als(Boolean(terug) && !v.reactieWijze, 'reactieWijze', tekst.reactieVolledig),
    ...als(Boolean(terug && terug > vandaag), 'reactieOp', tekst.nietInToekomst),
    ...als(Boolean(terug && uit && terug < uit), 'reactieOp', tekst.reactieVoorUitnodiging),
    ...als(v.overslaan !== null && v.overslaanReden.length < 3, 'overslaanReden', tekst.overslaanReden),
    ...als(v.overslaan === null && v.overslaanReden !== '', 'overslaan', tekst.overslaanGrond),
  ];
}

function vanPlan(p: Vastleggingen['plan'], vandaag: string): Fouten {
  return [
    ...als(p.datum > vandaag, 'datum', tekst.nietInToekomst),
    ...als(Boolean(p.volgendeStap) && !p.volgendeStapOp, 'volgendeStapOp', tekst.stapVolledig),
    ...als(Boolean(p.volgendeStapOp) && !p.volgendeStap, 'volgendeStap', tekst.stapZonderTekst),
    ...als(
      Boolean(p.voorzieningGemeldOp && p.voorzieningGemeldOp > vandaag),
      'voorzieningGemeldOp',
      tekst.nietInToekomst,
    ),
    ...als(Boolean(p.voorzieningGemeldOp) && !p.voorzieningWaar, 'voorzieningWaar', tekst.voorzieningWaar),
    ...p.wachtOp.flatMap(({ sinds }, i) => als(sinds > vandaag, `wachtOp.${i}.sinds`, tekst.wachtSindsToekomst)),
  ];
}

/** What the schema of a soort cannot say: days that have not come, fields that belong together. Paths are those of `inhoud`. */
function perSoort(
  { soort, inhoud }: Vastlegginginvoer,
  { vandaag, beleid }: Pick<Context, 'vandaag' | 'beleid'>,
): Fouten {
  switch (soort) {
    case 'voornemen':
      return vanVoornemen(inhoud, vandaag);
    case 'plan':
      return vanPlan(inhoud, vandaag);
    case 'waarschuwing':
      return [
        ...als(inhoud.datum > vandaag, 'datum', tekst.nietInToekomst),
        ...als(
          (inhoud.gegevenOp === null) !== (inhoud.gegevenWijze === null),
          inhoud.gegevenOp ? 'gegevenWijze' : 'gegevenOp',
          tekst.waarschuwingGegeven,
        ),
        ...als(Boolean(inhoud.gegevenOp && inhoud.gegevenOp > vandaag), 'gegevenOp', tekst.nietInToekomst),
        ...als(Boolean(inhoud.gegevenOp && inhoud.gegevenOp < inhoud.datum), 'gegevenOp', tekst.waarschuwingVroeg),
      ];
    case 'heronderzoek':
      return [
        ...als(inhoud.datum > vandaag, 'datum', tekst.nietInToekomst),
        ...als(!inhoud.gesprekOp && !inhoud.geenGesprek, 'gesprekOp', tekst.gesprekOfReden),
        ...als(Boolean(inhoud.gesprekOp && inhoud.gesprekOp > vandaag), 'gesprekOp', tekst.nietInToekomst),
      ];
    case 'woningaanbod':
      return [
        ...als(inhoud.datum > vandaag, 'datum', tekst.nietInToekomst),
        ...als(inhoud.antwoord === 'geweigerd' && !inhoud.reden, 'reden', tekst.geweigerdReden),
      ];
    case 'nazorg':
      return [
        ...als(Boolean(inhoud.gedaanOp && inhoud.gedaanOp > vandaag), 'gedaanOp', tekst.nietInToekomst),
        ...als(Boolean(inhoud.gedaanOp) && !inhoud.verslag, 'verslag', tekst.verslagNodig),
      ];
    case 'warme-overdracht':
      return als(
        inhoud.gedaan === true && Boolean(inhoud.datum && inhoud.datum > vandaag),
        'datum',
        tekst.nietInToekomst,
      );
    case 'afwezigheid':
    case 'schorsing':
    case 'dagstructuur':
      // Work or a training can begin next week.
      return [];
    case 'uitstroom':
      return als(inhoud.datum > vandaag, 'datum', tekst.uitstroom.nogNiet);
    case 'scil':
    case 'zorgsignaal':
    case 'meldcode':
    case 'briefadres':
    case 'eigendommen':
    case 'overdrachtsverslag':
    case 'overbrugging':
      return begeleidingsbezwaren({ soort, inhoud } as Begeleidingsinvoer, { vandaag, beleid });
    // What is asked or let go can begin later: the letter goes out first.
    case 'maaltijdvrijstelling':
    case 'woonbijdrage':
      return [];
    default:
      return als(inhoud.datum > vandaag, 'datum', tekst.nietInToekomst);
  }
}

/** Of these there is one at a time: a second would leave open which one counts. */
function dubbel(stukken: readonly Stuk[], soort: Vastleggingsoort, eigenId: string | null, sinds: string): Fouten {
  if (soort !== 'plan' && soort !== 'voornemen') return [];
  const ander = geldend(stukken, soort).some(({ id, eersteOp }) => id !== eigenId && eersteOp > sinds);
  return als(ander, soort === 'plan' ? 'doel' : 'soort', soort === 'plan' ? tekst.alPlan : tekst.alVoornemen);
}

/** What is about coming in and staying away: it looks at the other records and at who stays along. */
function vanDeur(
  context: Context,
  dossierId: string,
  { soort, inhoud }: Vastlegginginvoer,
  stukken: readonly Stuk[],
  eigenId: string | null,
): Fouten {
  const hoofd = context.opslag.leesDossier(context.db, dossierId)?.clientId ?? '';
  if (soort === 'afwezigheid') return bezwarenTegenAfwezigheid(inhoud, stukken, eigenId, hoofd, context.vandaag);
  if (soort !== 'schorsing') return [];
  return bezwarenTegenSchorsing(inhoud, stukken, eigenId, hoofd, gaatOmKinderen(context, dossierId));
}

/** Everything that is wrong with a record, by field of the input of `vervolg.vastleggen`. `sinds`: since when this soort may be there once. */
export function bezwarenTegen(
  context: Context,
  dossierId: string,
  invoer: Vastlegginginvoer,
  { stukken, eigenId, sinds }: { stukken: readonly Stuk[]; eigenId: string | null; sinds: string },
): Fouten {
  const gevonden = [
    ...perSoort(invoer, context),
    ...dubbel(stukken, invoer.soort, eigenId, sinds),
    ...vanDeur(context, dossierId, invoer, stukken, eigenId),
    ...bezwarenTegenBijdrage(context, dossierId, invoer, { stukken, eigenId }),
    ...eenPerPersoon(stukken, invoer, eigenId),
    ...bezwarenTegenBasis(context, dossierId, invoer, { stukken, eigenId }),
    ...zonderAnderen(context, dossierId, invoer),
  ];
  return gevonden.map(({ pad, bericht }) => ({ pad: `invoer.inhoud.${pad}`, bericht }));
}

const zonderGegeven = ({ gegevenOp: _, gegevenWijze: __, ...rest }: Vastleggingen['waarschuwing']): string =>
  JSON.stringify(rest);

/** That the client got the letter comes after the warning itself, and corrects nothing. */
function alleenGegeven(was: Vastleggingrij, wordt: Vastlegginginvoer): boolean {
  if (was.soort !== 'waarschuwing' || wordt.soort !== 'waarschuwing' || was.inhoud.gegevenOp) return false;
  return zonderGegeven(was.inhoud) === zonderGegeven(wordt.inhoud);
}

/** Whether a new version needs a reason: what happened is corrected, work that goes on is not. */
export const vraagtReden = (was: Vastleggingrij, wordt: Vastlegginginvoer): boolean =>
  !werkstukken.has(wordt.soort) && !alleenGegeven(was, wordt);
