/** The endpoints that are about getting in: before, during and after a session. They guard the key ring. */
export const deurnamen = [
  'installatie.toestand',
  'installatie.inrichten',
  'installatie.proefomgeving',
  'installatie.herstellen',
  'sessie.inloggen',
  'sessie.uitloggen',
  'sessie.vergrendelen',
  'sessie.ontgrendelen',
  'sessie.huidige',
  'sessie.actief',
  'sessie.wachtwoordWijzigen',
  'gebruiker.toevoegen',
  'gebruiker.wijzigen',
  'gebruiker.wachtwoordInstellen',
  'reservekopie.terugzetten',
  'noodherstel.kijken',
  'noodherstel.terugzetten',
  'overzetten.map',
  'overzetten.doen',
] as const;
export type Deurnaam = (typeof deurnamen)[number];
