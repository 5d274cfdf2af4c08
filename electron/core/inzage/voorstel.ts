import { adresspoor } from '#shared/domein/crisis/adresspoor.ts';
import type { Verzoekfeiten, Weggrond, Weglating } from '#shared/domein/verzoek.ts';
import { heeftLeeftijd, parameterwaarde } from '#shared/beleid/index.ts';
import { normaliseer, weergavenaam } from '#shared/domein/naam.ts';
import type { Leesbron } from '../context.ts';
import { noemtNaam } from '../besluit/huishouden.ts';
import type { Inzageveld, Onderdeel } from './verzamelen.ts';

/** What the program thinks of one thing before it goes on paper; a person decides, except where it is never. */
export interface Oordeel {
  voorstel: Weggrond | null;
  /** Never in a file, whoever asks. */
  nooit: boolean;
  velden: ReadonlyMap<string, Veldoordeel>;
}
interface Veldoordeel {
  voorstel: Weggrond | null;
  nooit: boolean;
  /** A name of somebody else that stands in it; empty: none. */
  letOp: string;
}

type Bron = Pick<Leesbron, 'db' | 'opslag' | 'sessie' | 'vandaag' | 'beleid'>;

/** Where somebody in danger is or was: not on paper, unless the victim asks for it and somebody thinks that it can. */
const verblijfplaats = new Set([
  'plekvraag_aan',
  'plekantwoord',
  'plekantwoord_vervallen',
  'plekhouding',
  'plekhouding_stap',
  'plaatsing',
  'deuraankomst',
]);
const overAnderen = new Set(['pleger', 'netwerk']);
const bronveld = /^(melder|verwijzer|informant|bron|gemeldDoor|wieMeldt)/i;

const woorden = (naam: string): string[] => naam.match(/\p{L}[\p{L}'’-]{2,}/gu) ?? [];

/** Names of others who stand in the dossiers of this person, as words; not what is the person's own name too. */
function namenVanAnderen({ db, opslag }: Bron, clientId: string): string[] {
  const zelf = opslag.leesClient(db, clientId);
  const eigen = new Set(
    woorden(zelf ? `${zelf.voornamen} ${zelf.roepnaam} ${zelf.achternaam}` : '').map((w) => w.toLocaleLowerCase('nl')),
  );
  const alle = opslag.leesDossiersVanClient(db, clientId).flatMap(({ id }) => [
    ...opslag.leesLeden(db, id).flatMap((lid) => {
      const ander = opslag.leesClient(db, lid.clientId);
      return ander ? woorden(`${ander.voornamen} ${ander.roepnaam} ${ander.achternaam}`) : [];
    }),
    ...opslag
      .leesCrisisstukken(db, id)
      .flatMap((rij) =>
        rij.soort === 'pleger' || rij.soort === 'netwerk'
          ? woorden(`${rij.inhoud.voornamen} ${rij.inhoud.achternaam} ${rij.inhoud.aliassen}`)
          : [],
      ),
  ]);
  return [...new Set(alle)].filter((woord) => !eigen.has(woord.toLocaleLowerCase('nl')));
}

const adresveld = /^(straat|huisnummer|postcode|plaats|telefoon|email|adres|aankomst_?adres)$/i;

/**
 * Whether Veilig Thuis may show anything about this person to who asks: who was helped, or a child of whom the one who was helped asks
 * as a parent. Anybody else in a household may not learn from us that there is such a case (the wall, 5.1.2).
 */
export function magIetsWeten(
  { db, opslag, sessie, vandaag, beleid }: Bron,
  clientId: string,
  { verzoeker, verzoekerNaam }: Pick<Verzoekfeiten, 'verzoeker' | 'verzoekerNaam'>,
): boolean {
  if (sessie.organisatie.soort !== 'veilig-thuis') return true;
  if (opslag.leesDossiersVanClient(db, clientId).length > 0) return true;
  const dag = opslag.leesClient(db, clientId)?.geboortedatum;
  const kind = !!dag && !heeftLeeftijd(dag, parameterwaarde(beleid, 'leeftijdMeerderjarig', vandaag) * 12, vandaag);
  if (!kind || verzoeker !== 'ouder' || !verzoekerNaam) return false;
  const ouders = opslag.leesHoofdenVanHuishoudens(db, clientId);
  return ouders.length > 0 && ouders.every((ouder) => normaliseer(weergavenaam(ouder)) === normaliseer(verzoekerNaam));
}

/** Judges everything that is recorded about one person for one request. */
export function maakOordeel(
  bron: Bron,
  clientId: string,
  feiten: Pick<Verzoekfeiten, 'verzoeker' | 'verzoekerNaam'>,
): (onderdeel: Onderdeel) => Oordeel {
  const isVt = bron.sessie.organisatie.soort === 'veilig-thuis';
  const zelf = feiten.verzoeker === 'client';
  const namen = namenVanAnderen(bron, clientId);
  const mag = magIetsWeten(bron, clientId, feiten);
  const eigenZaak = bron.opslag.leesDossiersVanClient(bron.db, clientId).length > 0;

  function veld({ pad, waarde }: Inzageveld): Veldoordeel {
    const letOp = noemtNaam(waarde, namen) ?? '';
    if (isVt && adresveld.test(pad)) return { voorstel: 'veiligheid', nooit: !zelf, letOp };
    if (isVt && adresspoor(waarde) !== null) return { voorstel: 'veiligheid', nooit: !zelf, letOp };
    if (isVt && bronveld.test(pad)) return { voorstel: 'bron', nooit: !zelf, letOp };
    return { voorstel: null, nooit: false, letOp };
  }

  function heel({ tabel, soort, bijAnder, verwerking }: Onderdeel): Pick<Oordeel, 'voorstel' | 'nooit'> {
    if (tabel === 'kluisadres') return { voorstel: 'veiligheid', nooit: true };
    if (isVt && verwerking !== 'verzoeken' && (!mag || (bijAnder && eigenZaak)))
      return { voorstel: 'veiligheid', nooit: true };
    // That another asked, and in which words, is about the other.
    if (isVt && verwerking === 'verzoeken') return { voorstel: 'derden', nooit: false };
    if (isVt && verblijfplaats.has(tabel)) return { voorstel: 'veiligheid', nooit: !zelf };
    if (tabel === 'crisisstuk' && overAnderen.has(soort)) return { voorstel: 'derden', nooit: !zelf };
    if (tabel === 'vastlegging' && soort === 'meldcode') return { voorstel: 'veiligheid', nooit: false };
    return { voorstel: null, nooit: false };
  }

  return (onderdeel) => ({
    ...heel(onderdeel),
    velden: alleVelden(onderdeel).reduce((per, v) => {
      const nu = veld(v);
      const was = per.get(v.pad);
      // An address in any version is an address of the field.
      return per.set(v.pad, was?.voorstel && !nu.voorstel ? was : nu);
    }, new Map<string, Veldoordeel>()),
  });
}

/** The fields of the newest version and of those before. */
const alleVelden = ({ velden, eerder }: Onderdeel): Inzageveld[] => [...eerder.flatMap((een) => een.velden), ...velden];

/** One thing as it goes into the file, and what of it does not. */
export interface Gezeefd {
  onderdeel: Onderdeel | null;
  weg: { naam: string; veld: string | null; grond: Weggrond; toelichting: string }[];
}

/**
 * Leaves out what somebody chose and what the program proposes, unless somebody decided to give it after all. An address at Veilig
 * Thuis is masked wherever it stands, whoever decided what: the sealed letter is the only way for it.
 */
export function zeef(
  onderdeel: Onderdeel,
  oordeel: Oordeel,
  { weglatingen, toch }: Pick<Verzoekfeiten, 'weglatingen' | 'toch'>,
  masker: ((tekst: string) => string) | null,
): Gezeefd {
  const gekozen = (pad: string | null): Weglating | undefined =>
    weglatingen.find((een) => een.onderdeel === onderdeel.id && een.veld === pad);
  const magToch = (pad: string | null): boolean =>
    toch.some((een) => een.onderdeel === onderdeel.id && een.veld === pad);
  const naam = onderdeel.titel;
  const heel = gekozen(null);
  if (oordeel.nooit || heel || (oordeel.voorstel && !magToch(null)))
    return {
      onderdeel: null,
      weg: [
        {
          naam,
          veld: null,
          grond: heel?.grond ?? oordeel.voorstel ?? 'veiligheid',
          toelichting: heel?.toelichting ?? '',
        },
      ],
    };
  const weg: Gezeefd['weg'] = [];
  const wegVelden = new Set<string>();
  const bekend = new Map(alleVelden(onderdeel).map((v) => [v.pad, v]));
  for (const [pad, { label }] of bekend) {
    const keuze = gekozen(pad);
    const { voorstel, nooit } = oordeel.velden.get(pad) ?? { voorstel: null, nooit: false };
    const grond = keuze?.grond ?? (voorstel && (nooit || !magToch(pad)) ? voorstel : null);
    if (!grond) continue;
    wegVelden.add(pad);
    weg.push({ naam, veld: label, grond, toelichting: keuze?.toelichting ?? '' });
  }
  const over = (velden: readonly Inzageveld[]): Inzageveld[] =>
    velden
      .filter(({ pad }) => !wegVelden.has(pad))
      .map((v) =>
        masker ? { ...v, waarde: masker(v.waarde), ruw: typeof v.ruw === 'string' ? masker(v.ruw) : v.ruw } : v,
      );
  const gemaskeerd = (ruw: object): object =>
    Object.fromEntries(
      Object.entries(ruw)
        .filter(([pad]) => !wegVelden.has(pad))
        .map(([pad, w]) => [pad, masker ? diep(w, masker) : (w as unknown)]),
    );
  const rijen =
    onderdeel.rijen && masker
      ? { ...onderdeel.rijen, cellen: onderdeel.rijen.cellen.map((r) => r.map(masker)) }
      : onderdeel.rijen;
  return {
    onderdeel: {
      ...onderdeel,
      velden: over(onderdeel.velden),
      eerder: onderdeel.eerder.map((e) => ({ ...e, velden: over(e.velden) })).filter(({ velden }) => velden.length > 0),
      rijen,
      ruw: onderdeel.ruw.map(gemaskeerd),
    },
    weg,
  };
}

/** Every text inside a value, masked. */
function diep(waarde: unknown, masker: (tekst: string) => string): unknown {
  if (typeof waarde === 'string') return masker(waarde);
  if (Array.isArray(waarde)) return waarde.map((deel) => diep(deel, masker));
  if (typeof waarde !== 'object' || waarde === null) return waarde;
  return Object.fromEntries(Object.entries(waarde).map(([k, w]) => [k, diep(w, masker)]));
}
