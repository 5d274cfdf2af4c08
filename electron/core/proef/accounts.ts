import type { Organisatiesoort, Rol } from '#shared/contract/rechten.ts';

export interface Proefaccount {
  inlognaam: string;
  naam: string;
  rollen: Rol[];
  organisatie: Organisatiesoort;
}

/** Everybody in the proefomgeving has this password; it is shown on the login screen there and nowhere else. */
export const proefwachtwoord = 'proef in rotterdam';

/** The people of the proefomgeving, in the order of the login screen. None of them exists. */
export const proefgebruikers: readonly Proefaccount[] = [
  { inlognaam: 'balie', naam: 'Samira Bouzid', rollen: ['balie'], organisatie: 'gemeente' },
  { inlognaam: 'balie2', naam: 'Wouter Kramer', rollen: ['balie'], organisatie: 'gemeente' },
  { inlognaam: 'beslisser', naam: 'Johanna Verschoor', rollen: ['beslisser'], organisatie: 'gemeente' },
  { inlognaam: 'beheer', naam: 'Dennis Oosterling', rollen: ['functioneel-beheer'], organisatie: 'gemeente' },
  { inlognaam: 'beheer2', naam: 'Priya Ramdin', rollen: ['functioneel-beheer'], organisatie: 'gemeente' },
  { inlognaam: 'auditor', naam: 'Marieke van Loon', rollen: ['auditor'], organisatie: 'gemeente' },
  { inlognaam: 'aanbieder', naam: 'Kofi Mensah', rollen: ['aanbieder'], organisatie: 'opvangaanbieder' },
  { inlognaam: 'nachtdienst', naam: 'Esra Yıldız', rollen: ['aanbieder'], organisatie: 'opvangaanbieder' },
  { inlognaam: 'begeleider', naam: 'Fenna Visser', rollen: ['begeleider'], organisatie: 'opvangaanbieder' },
  { inlognaam: 'manager', naam: 'Anil Jagroep', rollen: ['locatiemanager'], organisatie: 'opvangaanbieder' },
  {
    inlognaam: 'aanbiederbeheer',
    naam: 'Ruud Hendrikse',
    rollen: ['functioneel-beheer', 'auditor'],
    organisatie: 'opvangaanbieder',
  },
  { inlognaam: 'veiligthuis', naam: 'Noor de Haan', rollen: ['veilig-thuis'], organisatie: 'veilig-thuis' },
  { inlognaam: 'veiligthuis2', naam: 'Tarik Benali', rollen: ['veilig-thuis'], organisatie: 'veilig-thuis' },
  { inlognaam: 'teamleider', naam: 'Ingrid Blom', rollen: ['teamleider'], organisatie: 'veilig-thuis' },
  {
    inlognaam: 'veiligthuisbeheer',
    naam: 'Anouk Peters',
    rollen: ['functioneel-beheer', 'auditor'],
    organisatie: 'veilig-thuis',
  },
];

/** Names of the three organisations of the proefomgeving. */
export const proeforganisaties: Readonly<Record<Organisatiesoort, string>> = {
  gemeente: 'Gemeente Rotterdam (proef)',
  opvangaanbieder: 'Stichting De Kade (proef)',
  'veilig-thuis': 'Veilig Thuis Rotterdam Rijnmond (proef)',
};
