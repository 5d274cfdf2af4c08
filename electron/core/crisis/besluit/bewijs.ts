import { parameterwaarde, toetsen, type Uitkomst } from '#shared/beleid/index.ts';
import {
  crisisgronden,
  type Bewijsbron,
  type Crisisgrond,
  type Crisisgrondstand,
} from '#shared/contract/groepen/crisis-besluit.ts';
import type { Crisisstuk, CrisisstukVan } from '#shared/contract/groepen/crisis.ts';
import type { Crisisfeit } from '#shared/domein/crisis/besluit.ts';
import { grondteksten } from '#shared/taal/crisis/gronden.ts';
import { feitnamen } from '#shared/taal/crisis/besluit.ts';
import type { Context } from '../../context.ts';
import { geldendeStukken } from '../stukken.ts';

type Beleidsdag = Pick<Context, 'vandaag' | 'beleid'>;
/** What the records say about one thing that a grond asks; null: it was looked into, and is not known. */
export interface Bewijsfeit {
  sleutel: Exclude<Crisisfeit, 'waarschuwing'>;
  waarde: boolean | null;
  bron: Bewijsbron;
}
/** Reads evidence from the records of an area; the newest first. */
type Bewijslezer = (stukken: readonly Crisisstuk[]) => Bewijsfeit[];

const bronVan = ({ id, inhoud }: CrisisstukVan<'crisisfeit'>): Bewijsbron => ({
  stukId: id,
  tekst: [feitnamen[inhoud.feit], inhoud.waarUit, inhoud.toelichting].filter(Boolean).join(': '),
  door: inhoud.door,
  datum: inhoud.datum,
});

const uitFeiten: Bewijslezer = (stukken) =>
  geldendeStukken(stukken, 'crisisfeit')
    .toSorted((a, b) => b.inhoud.datum.localeCompare(a.inhoud.datum))
    .flatMap((stuk) =>
      stuk.inhoud.feit === 'waarschuwing'
        ? []
        : [{ sleutel: stuk.inhoud.feit, waarde: stuk.inhoud.uitkomst, bron: bronVan(stuk) }],
    );

/** What the application for a vervolg shows: an indicatie that was given, whether help at home, and a place to live (5.1.3). */
const uitVervolg: Bewijslezer = (stukken) =>
  geldendeStukken(stukken, 'vervolgtraject').flatMap(({ id: stukId, inhoud }): Bewijsfeit[] => {
    const { vervolg, vorm, bij, indicatieOp, woonplek } = inhoud;
    if (vervolg !== 'wmo-arrangement' || indicatieOp === null) return [];
    const bron = (feit: Bewijsfeit['sleutel']): Bewijsbron => ({
      stukId,
      tekst: feitnamen[feit],
      door: bij,
      datum: indicatieOp,
    });
    return [
      { sleutel: 'indicatieGesteld', waarde: true, bron: bron('indicatieGesteld') },
      ...(vorm ? [{ sleutel: 'extramuraal' as const, waarde: vorm === 'extramuraal', bron: bron('extramuraal') }] : []),
      ...(woonplek === null ? [] : [{ sleutel: 'woonplek' as const, waarde: woonplek, bron: bron('woonplek') }]),
    ];
  });

/** Where evidence comes from, the most direct first: what was established for this, then what other work already shows. */
const lezers: readonly Bewijslezer[] = [uitFeiten, uitVervolg];

interface Gevonden {
  waarde: boolean | number | null | undefined;
  bronnen: Bewijsbron[];
}

/** Warnings count one by one; enough of them on paper is "in writing" (5.1.5, ninth). */
function waarschuwingen(stukken: readonly Crisisstuk[], { beleid, vandaag }: Beleidsdag): [Gevonden, Gevonden] {
  const alle = geldendeStukken(stukken, 'crisisfeit').filter(
    ({ inhoud }) => inhoud.feit === 'waarschuwing' && inhoud.uitkomst === true,
  );
  const nodig = parameterwaarde(beleid, 'waarschuwingen', vandaag);
  const opPapier = alle.filter(({ inhoud }) => inhoud.schriftelijk === true).length;
  const misschien = alle.filter(({ inhoud }) => inhoud.schriftelijk === null).length;
  const schriftelijk =
    opPapier >= nodig ? true : opPapier + misschien >= nodig ? null : alle.length > 0 ? false : undefined;
  const bronnen = alle.map(bronVan);
  return [
    { waarde: alle.length > 0 ? alle.length : undefined, bronnen },
    { waarde: schriftelijk, bronnen: alle.filter(({ inhoud }) => inhoud.schriftelijk === true).map(bronVan) },
  ];
}

/** All that the records of a case say, by key of the toets `crisis-beeindiging`. Absent is never "nee". */
export function verzamelBewijs(context: Beleidsdag, stukken: readonly Crisisstuk[]): ReadonlyMap<string, Gevonden> {
  const uit = new Map<string, Gevonden>();
  for (const { sleutel, waarde, bron } of lezers.flatMap((lees) => lees(stukken))) {
    const eerder = uit.get(sleutel);
    if (eerder) eerder.bronnen.push(bron);
    else uit.set(sleutel, { waarde, bronnen: [bron] });
  }
  const [aantal, schriftelijk] = waarschuwingen(stukken, context);
  uit.set('waarschuwingen', aantal);
  uit.set('schriftelijk', schriftelijk);
  return uit;
}

/** What can be given for each grond; `extramuraal` is an attribute of the first. */
const sleutels: Readonly<Record<Crisisgrond, readonly string[]>> = {
  'vervolg-wmo': ['indicatieGesteld', 'extramuraal', 'woonplek'],
  'geen-ondersteuningsbehoefte': ['alternatiefVastgesteld'],
  ggz: ['noodzaakVastgesteld'],
  'geen-goede-plek': ['vastgesteld'],
  'geen-verblijfsvergunning': ['negatiefBesluitInd'],
  bedreiging: ['onwerkbareSituatie'],
  vertrouwensrelatie: ['onherstelbaar'],
  hygiene: ['ernstigGezondheidsrisico'],
  regels: ['waarschuwingen', 'schriftelijk'],
  'onjuiste-feiten': ['opzetVastgesteld'],
};

/** 5.1.5: the explanation of one grond with what the records show. */
export function toetsGrond(context: Beleidsdag, grond: Crisisgrond, stukken: readonly Crisisstuk[]) {
  const gevonden = verzamelBewijs(context, stukken);
  const bewijs = Object.fromEntries(
    sleutels[grond].flatMap((sleutel) => {
      const waarde = gevonden.get(sleutel)?.waarde;
      return waarde === undefined ? [] : [[sleutel, waarde]];
    }),
  );
  const uitleg = toetsen['crisis-beeindiging'].beoordeel({ grond, bewijs }, context.vandaag, context.beleid);
  return { uitleg, gevonden, bewijs };
}

const uitkomstVan = (waarde: Gevonden['waarde']): Uitkomst =>
  waarde === true ? 'voldaan' : waarde === false ? 'niet-voldaan' : 'onbekend';

/** The ten gronden, each with what it asks and what shows it. */
export function grondstanden(context: Beleidsdag, stukken: readonly Crisisstuk[]): Crisisgrondstand[] {
  return crisisgronden.map((id, i) => {
    const { uitleg, gevonden } = toetsGrond(context, id, stukken);
    const { titel, toelichting } = grondteksten[id];
    const gevraagd = uitleg.voorwaarden.map(({ id: sleutel, zin, uitkomst }) => ({
      sleutel,
      zin,
      uitkomst,
      bronnen: gevonden.get(sleutel)?.bronnen ?? [],
    }));
    const kenmerk = gevonden.get('extramuraal');
    const extra =
      id === 'vervolg-wmo'
        ? [
            {
              sleutel: 'extramuraal',
              zin: grondteksten.extramuraal,
              uitkomst: uitkomstVan(kenmerk?.waarde),
              bronnen: kenmerk?.bronnen ?? [],
            },
          ]
        : [];
    return { id, nummer: i + 1, titel, toelichting, uitkomst: uitleg.uitkomst, bewijs: [...gevraagd, ...extra] };
  });
}
