/** What the command `auditketen` says on the terminal. */
export const auditketenteksten = {
  gebruik:
    'Gebruik: npm run --silent auditketen -- --map <gegevensmap> --inlognaam <naam> [--anker <regels>:<hash>]\n' +
    'De gebruiker moet het logboek mogen lezen. Sluit eerst het programma.',
  wachtwoord: 'Wachtwoord: ',
  heel: (aantal: number): string => `Het logboek is heel: ${aantal} regels.`,
  stuk: (regel: number): string => `Het logboek is niet heel. Het eerste verschil zit bij regel ${regel}.`,
  noteer: (anker: string): string => `Bewaar deze regel ergens anders, voor de volgende keer: --anker ${anker}`,
} as const;
