import { normaliseer } from '../domein/naam.ts';

/** What can be brought in from a file. */
export const importsoorten = ['client', 'locatie'] as const;
export type Importsoort = (typeof importsoorten)[number];

/** A field that a column can be put in. `ook`: what such a column is called elsewhere. */
export interface Importveld {
  id: string;
  label: string;
  verplicht?: true;
  /** How it stands in the file. */
  voorbeeld: string;
  uitleg?: string;
  ook: readonly string[];
}

const clientvelden: readonly Importveld[] = [
  {
    id: 'achternaam',
    label: 'Achternaam',
    verplicht: true,
    voorbeeld: 'Jansen',
    ook: ['geslachtsnaam', 'familienaam', 'surname', 'last name', 'lastname'],
  },
  {
    id: 'tussenvoegsel',
    label: 'Tussenvoegsel',
    voorbeeld: 'van der',
    ook: ['voorvoegsel', 'voorvoegsels', 'tussenvoegsels', 'voorvoegsel geslachtsnaam'],
  },
  {
    id: 'voornamen',
    label: 'Voornamen',
    voorbeeld: 'Pieter Johan',
    ook: ['voornaam', 'first name', 'firstname', 'voornaam en'],
  },
  { id: 'roepnaam', label: 'Roepnaam', voorbeeld: 'Piet', ook: ['noemnaam', 'aanspreeknaam'] },
  {
    id: 'geboortedatum',
    label: 'Geboortedatum',
    voorbeeld: '12-03-1980',
    uitleg: 'Dag, maand en jaar met vier cijfers.',
    ook: ['geboren', 'geboren op', 'geb datum', 'gebdatum', 'geboortedag', 'date of birth', 'birthdate', 'dob'],
  },
  {
    id: 'bsn',
    label: 'BSN',
    voorbeeld: '123456782',
    uitleg: 'Negen cijfers.',
    ook: ['burgerservicenummer', 'bsn nummer', 'bsnnummer', 'sofinummer', 'bsn nr'],
  },
  {
    id: 'geenBsnReden',
    label: 'Waarom geen BSN',
    voorbeeld: '',
    uitleg: 'Vul dit in als er geen BSN is.',
    ook: ['reden geen bsn', 'geen bsn', 'geen bsn reden', 'geen bsn omdat'],
  },
  {
    id: 'geslacht',
    label: 'Geslacht',
    voorbeeld: 'man',
    uitleg: 'vrouw, man of x.',
    ook: ['gender', 'sekse', 'm v', 'm v x', 'geslachtsaanduiding'],
  },
  {
    id: 'telefoon',
    label: 'Telefoon',
    voorbeeld: '0612345678',
    ook: ['telefoonnummer', 'tel', 'telnr', 'mobiel', 'mobiele telefoon', 'gsm', 'phone', 'tel nr'],
  },
  { id: 'email', label: 'E-mail', voorbeeld: 'p.jansen@voorbeeld.nl', ook: ['mail', 'e mailadres', 'emailadres'] },
  { id: 'straat', label: 'Straat', voorbeeld: 'Dorpsweg', ook: ['straatnaam', 'adres', 'street'] },
  {
    id: 'huisnummer',
    label: 'Huisnummer',
    voorbeeld: '12a',
    ook: ['nummer', 'huisnr', 'nr', 'huisnummer en toevoeging'],
  },
  { id: 'postcode', label: 'Postcode', voorbeeld: '3011 AB', ook: ['pc', 'zip', 'postal code'] },
  { id: 'plaats', label: 'Plaats', voorbeeld: 'Rotterdam', ook: ['woonplaats', 'stad', 'gemeente', 'city'] },
  { id: 'taal', label: 'Taal', voorbeeld: 'Nederlands', ook: ['voertaal', 'spreektaal', 'moedertaal', 'language'] },
  {
    id: 'bijzonderheden',
    label: 'Bijzonderheden',
    voorbeeld: '',
    ook: ['opmerking', 'opmerkingen', 'toelichting', 'notitie', 'notities'],
  },
];

const locatievelden: readonly Importveld[] = [
  {
    id: 'naam',
    label: 'Naam van de locatie',
    verplicht: true,
    voorbeeld: 'De Kade',
    ook: ['naam', 'locatie', 'locatienaam', 'opvanglocatie', 'voorziening'],
  },
  {
    id: 'soort',
    label: 'Soort opvang',
    voorbeeld: 'nachtopvang',
    uitleg: 'nachtopvang, crisisopvang, gezinsopvang, jongerenopvang, dagopvang of winteropvang.',
    ook: ['soort', 'type', 'type opvang', 'opvangsoort', 'soort locatie'],
  },
  {
    id: 'keten',
    label: 'Keten',
    voorbeeld: 'volwassenen',
    uitleg: 'volwassenen, jongeren of gezin.',
    ook: ['doelgroep'],
  },
  { id: 'straat', label: 'Straat en huisnummer', voorbeeld: 'Kade 1', ook: ['straat', 'adres', 'straatnaam'] },
  { id: 'postcode', label: 'Postcode', voorbeeld: '3011 AA', ook: ['pc'] },
  { id: 'plaats', label: 'Plaats', voorbeeld: 'Rotterdam', ook: ['woonplaats', 'stad', 'vestigingsplaats'] },
  { id: 'telefoon', label: 'Telefoon', voorbeeld: '0101234567', ook: ['telefoonnummer', 'tel', 'tel nr'] },
  {
    id: 'capaciteit',
    label: 'Afgesproken plaatsen',
    voorbeeld: '24',
    uitleg: 'Een heel getal.',
    ook: ['capaciteit', 'plaatsen', 'aantal plaatsen', 'aantal bedden totaal'],
  },
  {
    id: 'afdeling',
    label: 'Afdeling',
    voorbeeld: 'Begane grond',
    ook: ['verdieping', 'vleugel', 'etage', 'gang'],
  },
  {
    id: 'kamer',
    label: 'Kamer',
    voorbeeld: 'Kamer 1',
    uitleg: 'Elke kamer of elk bed op een eigen regel, met de naam van de locatie ervoor.',
    ook: ['kamernaam', 'kamernummer', 'ruimte', 'slaapzaal'],
  },
  { id: 'bed', label: 'Bed', voorbeeld: '1', ook: ['bednaam', 'bednummer', 'bed nr'] },
  {
    id: 'bedden',
    label: 'Aantal bedden in de kamer',
    voorbeeld: '',
    uitleg: 'In plaats van een regel per bed.',
    ook: ['aantal bedden', 'bedden'],
  },
  {
    id: 'bedsoort',
    label: 'Soort bed',
    voorbeeld: 'gewoon',
    uitleg: 'gewoon, kinderbed of extra.',
    ook: ['type bed', 'soort bed'],
  },
];

/** The fields of each kind, in the order of the template file. */
export const importvelden: Readonly<Record<Importsoort, readonly Importveld[]>> = {
  client: clientvelden,
  locatie: locatievelden,
};

/** A header as it is compared: without case, signs and accents. */
export const kopsleutel = (kop: string): string => normaliseer(kop.slice(0, 200)).slice(0, 100);

/**
 * What each column most likely is: as it was chosen before, else by its name. Never the same field twice; null where nothing fits.
 * @param onthouden what was chosen for a header in an earlier file, by {@link kopsleutel}; an empty field: nothing
 */
export function raadKoppeling(
  soort: Importsoort,
  koppen: readonly string[],
  onthouden: ReadonlyMap<string, string>,
): (string | null)[] {
  const velden = importvelden[soort];
  const bekend = new Map(
    velden.flatMap(({ id, label, ook }) => [id, label, ...ook].map((naam) => [kopsleutel(naam), id] as const)),
  );
  const vrij = new Set(velden.map(({ id }) => id));
  const neem = (veld: string | undefined): string | null => (veld && vrij.delete(veld) ? veld : null);
  const eerst = koppen.map((kop) => {
    const gekozen = onthouden.get(kopsleutel(kop));
    return gekozen === undefined ? undefined : neem(gekozen);
  });
  return koppen.map((kop, i) => {
    const gekozen = eerst[i];
    return gekozen === undefined ? neem(bekend.get(kopsleutel(kop))) : gekozen;
  });
}
