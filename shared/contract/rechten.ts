import { z } from 'zod';

export const organisatiesoorten = ['gemeente', 'opvangaanbieder', 'veilig-thuis'] as const;
export const organisatiesoortSchema = z.enum(organisatiesoorten);
export type Organisatiesoort = z.infer<typeof organisatiesoortSchema>;

export const rollen = ['balie', 'beslisser', 'aanbieder', 'veilig-thuis', 'functioneel-beheer', 'auditor'] as const;
export const rolSchema = z.enum(rollen);
export type Rol = z.infer<typeof rolSchema>;

export const rechten = [
  'werkvoorraad.lezen',
  'client.zoeken',
  'client.schrijven',
  'dossier.lezen',
  'dossier.schrijven',
  'dossier.afschermen',
  'besluit.nemen',
  'besluit.bekendmaken',
  'pas.uitgeven',
  'pas.controleren',
  'bezetting.lezen',
  'acuut.plaatsen',
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
  'client.zoeken',
  'client.schrijven',
  'dossier.lezen',
  'dossier.schrijven',
  'besluit.bekendmaken',
  'pas.uitgeven',
  'pas.controleren',
  'bezetting.lezen',
  'acuut.plaatsen',
  'register.exporteren',
  'register.inlezen',
  'beleid.lezen',
];

/** Which role may do what. The single source for the core's checks and for what the navigation shows. */
export const rechtenPerRol: Readonly<Record<Rol, readonly Recht[]>> = {
  balie,
  beslisser: [...balie, 'dossier.afschermen', 'besluit.nemen', 'rapportage.lezen'],
  aanbieder: [
    'werkvoorraad.lezen',
    'client.zoeken',
    'dossier.lezen',
    'pas.controleren',
    'bezetting.lezen',
    'acuut.plaatsen',
    'beleid.lezen',
  ],
  'veilig-thuis': ['beleid.lezen'],
  // Figures hold no persons, so who runs the application may make them for the management without opening a dossier; a
  // dossier is shielded by its kenmerk, without being seen.
  'functioneel-beheer': [
    'rapportage.lezen',
    'dossier.afschermen',
    'beheer.gebruikers',
    'beheer.instellingen',
    'beheer.beleid',
    'beleid.lezen',
  ],
  auditor: ['audit.lezen', 'beleid.lezen'],
};

/** Which roles exist in which kind of organisation: three controllers, Wmo 2015 5.1.1, 5.1.2 and 5.1.6. */
export const rollenPerOrganisatiesoort: Readonly<Record<Organisatiesoort, readonly Rol[]>> = {
  gemeente: ['balie', 'beslisser', 'functioneel-beheer', 'auditor'],
  opvangaanbieder: ['aanbieder', 'functioneel-beheer', 'auditor'],
  'veilig-thuis': ['veilig-thuis', 'functioneel-beheer', 'auditor'],
};

/** All rights of a set of roles, without doubles, in the order of {@link rechten}. */
export function rechtenVan(gebruikersrollen: readonly Rol[]): Recht[] {
  const bezit = new Set(gebruikersrollen.flatMap((rol) => rechtenPerRol[rol]));
  return rechten.filter((recht) => bezit.has(recht));
}
