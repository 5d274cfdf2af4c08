import { zonderAdressporen } from '#shared/domein/crisis/adresspoor.ts';
import type { Verzoekfeiten, Weggrond } from '#shared/domein/verzoek.ts';
import { verwerkingen, verwerkingnamen, type Verwerking } from '#shared/inzage/verwerkingen.ts';
import { inzageTeksten as tekst } from '#shared/taal/inzage.ts';
import type { Gedeeldregel, Herkomstregel, Kijkregel } from '#db/opslag/index.ts';
import type { Leesbron } from '../context.ts';
import { bewaartermijn, leesBewaarregels, type Bewaarregel } from './bewaartermijn.ts';
import { verzamel, type Onderdeel } from './verzamelen.ts';
import { functienamen } from './verwoorden.ts';
import { maakOordeel, zeef } from './voorstel.ts';

/** Everything that goes into the file for one person, after what is left out. */
export interface Inzageinhoud {
  delen: { verwerking: Verwerking; onderdelen: Onderdeel[] }[];
  documenten: { id: string; titel: string; soort: string; op: string; bestandsnaam: string }[];
  weg: { naam: string; veld: string | null; grond: Weggrond; toelichting: string }[];
  herkomst: Herkomstregel[];
  gedeeld: Gedeeldregel[];
  gekeken: { dag: string; wie: string; wat: string; aantal: number; nood: boolean }[];
  verwerkingen: { naam: string; gegevens: string; doel: string; grond: string; ontvangers: string; bewaren: string }[];
  bewaren: Bewaarregel[];
  isLid: boolean;
  aantal: number;
}

/** At Veilig Thuis a text never shows an address or the cover name of a place, whoever decided what (5.1.3). */
export function maakMasker({
  db,
  opslag,
  sessie,
}: Pick<Leesbron, 'db' | 'opslag' | 'sessie'>): ((t: string) => string) | null {
  if (sessie.organisatie.soort !== 'veilig-thuis') return null;
  const namen = opslag
    .leesCrisislocaties(db)
    .map(({ inhoud }) => inhoud.schuilnaam)
    .filter((naam) => naam.length > 2)
    .map((naam) => new RegExp(naam.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'giu'));
  return (getypt) =>
    namen.reduce((over, naam) => over.replace(naam, tekst.adresWeg), zonderAdressporen(getypt, tekst.adresWeg));
}

function gekekenDoor(bron: Leesbron, clientId: string): Inzageinhoud['gekeken'] {
  const { db, opslag, instellingen } = bron;
  const perRegel = new Map<string, Inzageinhoud['gekeken'][number]>();
  const wieVan = ({ gebruiker, rollen }: Kijkregel): string => {
    const functie = functienamen(rollen.split(' '));
    return instellingen.inzageMetNamen ? `${gebruiker} (${functie})` : tekst.functie(functie);
  };
  for (const regel of opslag.leesWieKeek(db, clientId)) {
    const { dag, wat, aantal, nood } = regel;
    const wie = wieVan(regel);
    const sleutel = JSON.stringify([dag, wie, wat]);
    const was = perRegel.get(sleutel);
    perRegel.set(sleutel, { dag, wie, wat, aantal: aantal + (was?.aantal ?? 0), nood: nood || (was?.nood ?? false) });
  }
  return [...perRegel.values()];
}

function gebruikteVerwerkingen(
  bron: Leesbron,
  namen: ReadonlySet<Verwerking>,
  regels: readonly Bewaarregel[],
): Inzageinhoud['verwerkingen'] {
  return verwerkingnamen
    .filter((naam) => namen.has(naam))
    .map((naam) => {
      const { naam: titel, gegevens, doel, grond, ontvangers } = verwerkingen[naam];
      return { naam: titel, gegevens, doel, grond, ontvangers, bewaren: bewaartermijn(bron, naam, regels) };
    });
}

/** Collects and sieves everything about one person (AVG 15 lid 1 and 3). */
export function leesInhoud(
  bron: Leesbron,
  clientId: string,
  feiten: Pick<Verzoekfeiten, 'verzoeker' | 'verzoekerNaam' | 'weglatingen' | 'toch'>,
): Inzageinhoud {
  const { db, opslag } = bron;
  const alles = verzamel(bron, clientId);
  const oordeel = maakOordeel(bron, clientId, feiten);
  const masker = maakMasker(bron);
  const gezeefd = alles.map((een) => zeef(een, oordeel(een), feiten, masker));
  const over = gezeefd.flatMap(({ onderdeel }) => onderdeel ?? []);
  const gedeeld = opslag.leesGedeeld(db, clientId);
  const gebruikt = new Set<Verwerking>([
    ...over.map(({ verwerking }) => verwerking),
    'toegang',
    ...(gedeeld.length > 0 ? (['uitwisseling'] as const) : []),
  ]);
  const bewaren = leesBewaarregels(bron, clientId);
  const documenten = over.filter(({ tabel }) => tabel === 'document');
  return {
    delen: verwerkingnamen.flatMap((verwerking) => {
      const onderdelen = over.filter((een) => een.verwerking === verwerking && een.tabel !== 'document');
      return onderdelen.length > 0 ? [{ verwerking, onderdelen }] : [];
    }),
    documenten: documenten.map((een) => alsDocument(bron, een)),
    weg: samengevat(gezeefd.flatMap(({ weg }) => weg)),
    herkomst: opslag.leesHerkomst(db, clientId),
    gedeeld,
    gekeken: gekekenDoor(bron, clientId),
    verwerkingen: gebruikteVerwerkingen(bron, gebruikt, bewaren),
    bewaren,
    isLid: over.some(({ bijAnder }) => bijAnder),
    aantal: over.length,
  };
}

/** The same thing left out for the same reason is said once. */
function samengevat(weg: Inzageinhoud['weg']): Inzageinhoud['weg'] {
  return [...new Map(weg.map((een) => [JSON.stringify(een), een])).values()];
}

function alsDocument({ db, opslag }: Leesbron, { id, ruw, op, soort }: Onderdeel): Inzageinhoud['documenten'][number] {
  const documentId = id.slice('document:'.length);
  const document = opslag.leesDocument(db, documentId);
  const achter =
    document?.mime === 'application/pdf'
      ? 'pdf'
      : (document?.mime.split('/')[1] ?? 'bin').replace(/[^a-z0-9]/g, '').slice(0, 5);
  const titel = String((ruw.at(-1) as { titel?: string } | undefined)?.titel ?? soort);
  // Named after what it is and a part of its own id: a name would tell about whom.
  return { id: documentId, titel, soort, op: op ?? '', bestandsnaam: `${soort}-${documentId.slice(0, 6)}.${achter}` };
}

/** Who got data about a person before, by name (AVG 19). */
export function ontvangersVan(
  { db, opslag }: Pick<Leesbron, 'db' | 'opslag'>,
  clientId: string,
  register: string,
): string[] {
  return [
    ...new Set(
      opslag
        .leesGedeeld(db, clientId)
        .map(({ ontvanger, wijze }) => ontvanger ?? (wijze === 'register' ? register : ''))
        .filter(Boolean),
    ),
  ].sort();
}
