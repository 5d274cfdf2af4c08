/** Titles of documents in lists; they name no person. */
export const documentteksten = {
  titel: {
    ontvangstbevestiging: 'Ontvangstbevestiging van de melding',
    onderzoeksverslag: 'Onderzoeksverslag',
    copas: 'CO-pas',
    doorverwijzing: 'Doorverwijzing naar het loket',
    toestemming: 'Toestemmingsformulier',
    aanvraagformulier: 'Aanvraagformulier',
    meldbewijs: 'Meldbewijs voor Centraal Onthaal',
  },
  kopie: (titel: string): string => `Kopie voor de vertegenwoordiger: ${titel}`,
} as const;
