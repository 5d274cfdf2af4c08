/** What the command `register:init` says on the terminal. */
export const registerinitteksten = {
  gebruik:
    'Gebruik: npm run register:init -- postgres://beheerder@server:5432/database [--ca <bestand>] [--proef]\n' +
    'Een login erbij: --login <naam> --kenmerk <kenmerk van de organisatie> --soort gemeente|opvangaanbieder|veilig-thuis\n' +
    '  --naam "<naam>", en bij een aanbieder --voor <kenmerk van de gemeente>.\n' +
    'Het kenmerk staat in Onthaal op de pagina Register. Het wachtwoord van de beheerder mag in PGPASSWORD staan.',
  geenOpties:
    'Zet achter de database niets in de url. Buiten deze computer is TLS altijd verplicht; een certificaat geeft u met --ca.',
  geenCa: 'Het bestand met het certificaat is er niet.',
  gemaakt: 'Het register {id} is gemaakt (schema {naar}).',
  vernieuwd: 'Het register {id} is bijgewerkt van schema {van} naar {naar}.',
  bijgewerkt: 'Het register {id} was al bij (schema {naar}).',
  login: 'Login voor {naam}: {rol}\nWachtwoord, wordt maar één keer getoond: {wachtwoord}',
  onbekendeGemeente: 'De gemeente bij --voor heeft nog geen login. Maak die eerst.',
  fouten: {
    'server-te-oud': 'PostgreSQL 15 of nieuwer is nodig.',
    'schema-van-nieuwere-versie':
      'Dit register is van een nieuwere versie van Onthaal. Werk eerst Onthaal bij; er is niets veranderd.',
    'ander-doel':
      'Dit register is er al, maar voor het andere doel: een proefregister blijft een proefregister, en een echt blijft echt.',
    'naam-bezet': 'Deze naam is op de server al in gebruik, en niet als login van deze organisatie. Kies een andere.',
    'andere-soort': 'Deze organisatie staat al in het register, als een andere soort.',
  },
} as const;
