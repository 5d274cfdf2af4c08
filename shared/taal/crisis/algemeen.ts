/** Texts that every part of the crisisopvang uses. */
export const crisistekst = {
  titel: 'Nieuwe crisismelding',
  leeg: '—',
  nuGevaar: 'Nu gevaar',
  reden: 'Reden',
  bsnNogNiet: 'Nog niet gevraagd',
  alIngetrokken: 'Dit stuk is al ingetrokken. Leg het opnieuw vast als het toch geldt.',
  overWie: 'Kies over wie dit gaat.',
  redenNodig: 'Schrijf kort op waarom u dit verandert.',
  tijdlijn: {
    nieuw: (naam: string): string => `${naam} vastgelegd`,
    gewijzigd: (naam: string): string => `${naam} gewijzigd`,
    ingetrokken: (naam: string): string => `${naam} ingetrokken`,
  },
};
