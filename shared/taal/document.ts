/** Titles of documents in lists; they name no person. */
export const documentteksten = {
  titel: {
    ontvangstbevestiging: 'Ontvangstbevestiging van de melding',
    onderzoeksverslag: 'Onderzoeksverslag',
    copas: 'CO-pas',
  },
} as const;
