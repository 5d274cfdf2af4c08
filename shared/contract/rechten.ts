import { z } from 'zod';

export const organisatiesoorten = ['gemeente', 'opvangaanbieder', 'veilig-thuis'] as const;
export const organisatiesoortSchema = z.enum(organisatiesoorten);
export type Organisatiesoort = z.infer<typeof organisatiesoortSchema>;

export const rollen = [
  'balie',
  'beslisser',
  'aanbieder',
  'begeleider',
  'locatiemanager',
  'veilig-thuis',
  'teamleider',
  'functioneel-beheer',
  'auditor',
] as const;
export const rolSchema = z.enum(rollen);
export type Rol = z.infer<typeof rolSchema>;

export const rechten = [
  'werkvoorraad.lezen',
  // Who has a dossier in hand, putting it aside, taking it over from a colleague who is away.
  'werk.verdelen',
  'client.zoeken',
  'client.schrijven',
  'dossier.lezen',
  'dossier.schrijven',
  // Without a besluit, and opening it again: where the case is one's own.
  'dossier.sluiten',
  'dossier.afschermen',
  // Requests about personal data (AVG 15 to 22): registering, deciding and giving the file.
  'verzoek.behandelen',
  'besluit.nemen',
  'besluit.bekendmaken',
  'pas.uitgeven',
  'pas.controleren',
  'bezetting.lezen',
  'acuut.plaatsen',
  // What happens during a stay, and who may record it (5.2.10 to 5.2.14).
  'verblijf.lezen',
  'verblijf.schrijven',
  'nacht.registreren',
  'bed.toewijzen',
  'begeleiding.lezen',
  'begeleiding.schrijven',
  'bijdrage.schrijven',
  'locatie.inrichten',
  'opvang.tellen',
  'winter.lezen',
  'winter.besluiten',
  // Crisisopvang for victims of huiselijk geweld (5.1.2 to 5.1.6): only Veilig Thuis has these.
  'crisis.lezen',
  'crisis.schrijven',
  'crisis.besluiten',
  // Looks at a geheim adres, searches that were caught, shields: who watches over the others.
  'crisis.toezicht',
  'crisis.cijfers',
  // Counts by the month to the registry: the only thing that leaves Veilig Thuis.
  'crisis.opgave',
  // The list of crisis locations by cover name; no addresses and no persons.
  'crisis.inrichten',
  // Files with a BSN per person for the CBS and others than the registry: who answers for them, not everybody who makes figures.
  'aanlevering.maken',
  // A file with clients or locaties: who may see the people in it, or enters locaties by hand; which of the two follows from the other rights.
  'import.doen',
  // What may be destroyed by its term: putting it on a list, and executing; a second person approves.
  'vernietiging.opstellen',
  'vernietiging.vaststellen',
  'register.exporteren',
  'rapportage.lezen',
  'register.inlezen',
  'beleid.lezen',
  'beheer.gebruikers',
  'beheer.instellingen',
  'beheer.beleid',
  'audit.lezen',
] as const;
export type Recht = (typeof rechten)[number];

const balie: readonly Recht[] = [
  'werkvoorraad.lezen',
  'werk.verdelen',
  'client.zoeken',
  'client.schrijven',
  'dossier.lezen',
  'dossier.schrijven',
  'dossier.sluiten',
  'verzoek.behandelen',
  'besluit.bekendmaken',
  'pas.uitgeven',
  'pas.controleren',
  'bezetting.lezen',
  'acuut.plaatsen',
  'verblijf.lezen',
  'verblijf.schrijven',
  'begeleiding.lezen',
  'winter.lezen',
  'register.exporteren',
  'register.inlezen',
  'beleid.lezen',
];

/** Who works at a locatie, by night or day: who sleeps where, who is away, what happened. Not how somebody's life stands. */
const opDeLocatie: readonly Recht[] = [
  'werkvoorraad.lezen',
  'client.zoeken',
  'dossier.lezen',
  'pas.controleren',
  'bezetting.lezen',
  'acuut.plaatsen',
  'verblijf.lezen',
  'verblijf.schrijven',
  'nacht.registreren',
  'bed.toewijzen',
  'opvang.tellen',
  'winter.lezen',
  'beleid.lezen',
];
const begeleider: readonly Recht[] = [
  ...opDeLocatie,
  'verzoek.behandelen',
  'werk.verdelen',
  'begeleiding.lezen',
  'begeleiding.schrijven',
  'bijdrage.schrijven',
];

const veiligThuis: readonly Recht[] = [
  'werkvoorraad.lezen',
  'werk.verdelen',
  'client.zoeken',
  'client.schrijven',
  'dossier.lezen',
  'dossier.sluiten',
  'verzoek.behandelen',
  'crisis.lezen',
  'crisis.schrijven',
  'crisis.besluiten',
  'beleid.lezen',
];

/** Which role may do what. The single source for the core's checks and for what the navigation shows. */
export const rechtenPerRol: Readonly<Record<Rol, readonly Recht[]>> = {
  balie,
  beslisser: [
    ...balie,
    'dossier.afschermen',
    'besluit.nemen',
    'rapportage.lezen',
    'winter.besluiten',
    'aanlevering.maken',
    'import.doen',
    'vernietiging.opstellen',
    'vernietiging.vaststellen',
  ],
  aanbieder: opDeLocatie,
  begeleider,
  // Rooms, beds and agreements of a locatie; and what goes to the college and comes from it.
  locatiemanager: [
    ...begeleider,
    'locatie.inrichten',
    'rapportage.lezen',
    'aanlevering.maken',
    'import.doen',
    'vernietiging.opstellen',
    'vernietiging.vaststellen',
    'register.exporteren',
    'register.inlezen',
  ],
  'veilig-thuis': veiligThuis,
  // Leads the team: is told of every look at a geheim adres, judges it, and makes the half-yearly figures.
  teamleider: [
    ...veiligThuis,
    'dossier.afschermen',
    'crisis.toezicht',
    'crisis.cijfers',
    'crisis.opgave',
    'crisis.inrichten',
    'aanlevering.maken',
    'vernietiging.opstellen',
    'vernietiging.vaststellen',
  ],
  // Figures hold no persons, so who runs the application may make them for the management without opening a dossier; a
  // dossier is shielded by its kenmerk, without being seen.
  'functioneel-beheer': [
    'rapportage.lezen',
    'dossier.afschermen',
    'beheer.gebruikers',
    'beheer.instellingen',
    'beheer.beleid',
    'import.doen',
    'vernietiging.opstellen',
    'crisis.inrichten',
    'beleid.lezen',
  ],
  auditor: ['audit.lezen', 'beleid.lezen'],
};

/** Which roles exist in which kind of organisation: three controllers, Wmo 2015 5.1.1, 5.1.2 and 5.1.6. */
export const rollenPerOrganisatiesoort: Readonly<Record<Organisatiesoort, readonly Rol[]>> = {
  gemeente: ['balie', 'beslisser', 'functioneel-beheer', 'auditor'],
  opvangaanbieder: ['aanbieder', 'begeleider', 'locatiemanager', 'functioneel-beheer', 'auditor'],
  'veilig-thuis': ['veilig-thuis', 'teamleider', 'functioneel-beheer', 'auditor'],
};

/** All rights of a set of roles, without doubles, in the order of {@link rechten}. */
export function rechtenVan(gebruikersrollen: readonly Rol[]): Recht[] {
  const bezit = new Set(gebruikersrollen.flatMap((rol) => rechtenPerRol[rol]));
  return rechten.filter((recht) => bezit.has(recht));
}
