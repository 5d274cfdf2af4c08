/** What the core says about templates. */
export const sjabloonteksten = {
  vierOgen: 'U schreef deze tekst zelf. Een andere beheerder zet haar in werking.',
  redenNodig: 'Schrijf op waarom deze tekst niet in werking gaat.',
  ingehaald: 'Er geldt intussen een nieuwere tekst. Neem die over en breng de wijziging opnieuw aan.',
} as const;
