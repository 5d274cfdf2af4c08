import { plusDagen } from '#shared/beleid/index.ts';
import { tussenvoegsels } from '#shared/domein/naam.ts';
import type { Stapfeiten } from '#shared/domein/stappen.ts';
import type { Toegewezen } from '#shared/register/uitwisseling.ts';
import type { Clientrij } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';

type Verblijf = Toegewezen['verblijven'][number];
type Bron = Pick<Context, 'db' | 'opslag' | 'vandaag' | 'id'>;

const geslachten = { vrouw: 'V', man: 'M', x: 'X' } as const;

/** A member of the household as the melding has it. */
interface Lid {
  relatie: 'partner' | 'kind' | 'ander';
  naam: string;
  geboortedatum: string | null;
  clientId: string | null;
}

/**
 * Who of the household sleeps there: children who really stay with the client, others who come along, and the partner of a
 * gezin. What was not asked or is not known is not sent (5.2.6).
 */
function slapendeLeden(melding: Stapfeiten['melding'], gezin: boolean): Lid[] {
  const { heeftPartner, partnerNaam, partnerGeboortedatum, partnerClientId, kinderen, huisgenoten } = melding;
  const partner: Lid[] =
    gezin && heeftPartner === true
      ? [{ relatie: 'partner', naam: partnerNaam, geboortedatum: partnerGeboortedatum, clientId: partnerClientId }]
      : [];
  return [
    ...partner,
    ...(kinderen ?? [])
      .filter(({ inwonend }) => inwonend === true)
      .map(({ naam, geboortedatum, clientId }) => ({ relatie: 'kind' as const, naam, geboortedatum, clientId })),
    ...huisgenoten
      .filter(({ komtMee }) => komtMee === true)
      .map(({ naam, geboortedatum, clientId }) => ({ relatie: 'ander' as const, naam, geboortedatum, clientId })),
  ];
}

/** A name typed in one line, in the parts of a client; a single word is a first name beside the surname of the client. */
export function splitsNaam(
  naam: string,
  hoofd: Pick<Clientrij, 'achternaam' | 'tussenvoegsel'>,
): Pick<Toegewezen, 'geslachtsnaam' | 'voorvoegselGeslachtsnaam' | 'voornamen'> {
  const woorden = naam.split(/\s+/).filter(Boolean);
  if (woorden.length < 2)
    return {
      geslachtsnaam: hoofd.achternaam,
      voorvoegselGeslachtsnaam: hoofd.tussenvoegsel,
      voornamen: woorden[0] ?? '',
    };
  const voorvoegsel = woorden.findIndex((woord, i) => i > 0 && tussenvoegsels.has(woord.toLowerCase()));
  const begin = voorvoegsel === -1 ? woorden.length - 1 : voorvoegsel;
  const achter = woorden.slice(begin);
  const grens = Math.max(
    0,
    achter.findIndex((woord) => !tussenvoegsels.has(woord.toLowerCase())),
  );
  return {
    voornamen: woorden.slice(0, begin).join(' '),
    voorvoegselGeslachtsnaam: achter.slice(0, grens).join(' '),
    geslachtsnaam: achter.slice(grens).join(' '),
  };
}

function alsMens(client: Clientrij): Omit<Toegewezen, 'clientRef' | 'relatie' | 'verblijven' | 'burgerservicenummer'> {
  return {
    geslachtsnaam: client.achternaam,
    voorvoegselGeslachtsnaam: client.tussenvoegsel,
    voornamen: client.voornamen,
    geboortedatum: client.geboortedatum,
    geslachtsaanduiding: client.geslacht && geslachten[client.geslacht],
  };
}

/** The client, for whom the dossier is. */
export const alsBewoner = (client: Clientrij, verblijven: Verblijf[]): Toegewezen => ({
  clientRef: client.id,
  relatie: 'client',
  ...alsMens(client),
  burgerservicenummer: client.bsn,
  verblijven,
});

/** A member of whom there is no record here keeps the reference that was sent before, also when a letter of the name changed. */
function zelfdeAls(lid: Toegewezen, eerder: readonly Toegewezen[]): Toegewezen | null {
  const naam = (een: Toegewezen): string =>
    `${een.voornamen} ${een.voorvoegselGeslachtsnaam} ${een.geslachtsnaam}`.toLowerCase();
  const zelfdeSoort = eerder.filter(({ relatie }) => relatie === lid.relatie);
  const opNaam = zelfdeSoort.filter((een) => naam(een) === naam(lid));
  const opDag = zelfdeSoort.filter((een) => een.geboortedatum !== null && een.geboortedatum === lid.geboortedatum);
  return (
    opNaam.find((een) => een.geboortedatum === lid.geboortedatum) ??
    (opNaam.length === 1 ? opNaam[0] : undefined) ??
    (opDag.length === 1 ? opDag[0] : undefined) ??
    null
  );
}

function lidAlsBewoner(bron: Bron, lid: Lid, hoofd: Clientrij, eerder: readonly Toegewezen[]): Toegewezen {
  const eigen = lid.clientId ? bron.opslag.leesClient(bron.db, lid.clientId) : null;
  const basis = { relatie: lid.relatie, burgerservicenummer: null, verblijven: [] };
  if (eigen) return { clientRef: eigen.id, ...basis, ...alsMens(eigen) };
  const typen: Toegewezen = {
    clientRef: '',
    ...basis,
    ...splitsNaam(lid.naam, hoofd),
    geboortedatum: lid.geboortedatum,
    geslachtsaanduiding: null,
  };
  return { ...typen, clientRef: zelfdeAls(typen, eerder)?.clientRef ?? bron.id() };
}

/** The part of the client's stays from a day on. */
const vanaf = (verblijven: readonly Verblijf[], dag: string): Verblijf[] =>
  verblijven
    .filter(({ datumEinde }) => datumEinde === null || datumEinde >= dag)
    .map((een) => (een.datumAanvang < dag ? { ...een, datumAanvang: dag } : een));

/** The part of the stays that lies before a day. */
const voor = (verblijven: readonly Verblijf[], dag: string): Verblijf[] => {
  const laatste = plusDagen(dag, -1);
  return verblijven
    .filter(({ datumAanvang }) => datumAanvang <= laatste)
    .map((een) => (een.datumEinde === null || een.datumEinde > laatste ? { ...een, datumEinde: laatste } : een));
};

const eersteDag = ({ verblijven }: Toegewezen): string | null =>
  verblijven
    .map(({ datumAanvang }) => datumAanvang)
    .sort()
    .at(0) ?? null;

/**
 * The household members who sleep there, with their stays: as long as the client's; who came later from the day on which
 * that was known, who left until then. `eerder`: who was sent before, null when nothing was. Somebody with a stay on a
 * dossier of their own comes with that one.
 */
export function huisgenotenMet(
  bron: Bron,
  wat: {
    dossierId: string;
    hoofd: Clientrij;
    melding: Stapfeiten['melding'] | null;
    gezin: boolean;
    verblijven: readonly Verblijf[];
    eerder: readonly Toegewezen[] | null;
  },
): Toegewezen[] {
  const { db, opslag, vandaag } = bron;
  const eerder = (wat.eerder ?? []).filter(({ relatie }) => relatie !== 'client');
  const leden = (wat.melding ? slapendeLeden(wat.melding, wat.gezin) : [])
    .map((lid) => lidAlsBewoner(bron, lid, wat.hoofd, eerder))
    .filter(
      ({ clientRef: clientId }) =>
        !wat.verblijven.some(({ datumAanvang: van, datumEinde: tot }) =>
          opslag.verblijftElders(db, { clientId, dossierId: wat.dossierId, van, tot }),
        ),
    );
  const nu = leden.map((lid) => {
    const vorige = eerder.find(({ clientRef }) => clientRef === lid.clientRef);
    const sinds = vorige ? eersteDag(vorige) : wat.eerder === null ? null : vandaag;
    return { ...lid, verblijven: sinds === null ? [...wat.verblijven] : vanaf(wat.verblijven, sinds) };
  });
  const weg = eerder
    .filter(({ clientRef }) => !leden.some((lid) => lid.clientRef === clientRef))
    .map((lid) => ({ ...lid, verblijven: voor(lid.verblijven, vandaag) }));
  return [...nu, ...weg].filter(({ verblijven }) => verblijven.length > 0);
}
