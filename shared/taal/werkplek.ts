import type { Lijnfase, Werkplekfoutcode } from '../werkplek/fouten.ts';

const fouten: Readonly<Record<Werkplekfoutcode, { titel: string; tekst: string }>> = {
  'pakket-onleesbaar': {
    titel: 'Werk van een collega is niet te openen',
    tekst:
      'Er is iets veranderd aan wat op de server staat. Deze werkplek neemt niets meer over, zodat er niets verkeerds in komt. Meld dit bij de beheerder van de server; wat u hier vastlegt, blijft bewaard.',
  },
  'pakket-ontbreekt': {
    titel: 'Er ontbreekt werk van een collega',
    tekst:
      'De server geeft niet alles, of niet in de goede volgorde. Deze werkplek neemt niets meer over. Meld dit bij de beheerder van de server; wat u hier vastlegt, blijft bewaard.',
  },
  dubbel: {
    titel: 'Deze werkplek is teruggezet uit een oudere kopie',
    tekst:
      'De collega’s hebben al ander werk van deze werkplek. Schrijf over wat hier na de kopie is vastgelegd, en sluit deze computer opnieuw aan met een nieuwe uitnodiging.',
  },
  'werk-bij': {
    titel: 'Werk eerst Onthaal bij',
    tekst:
      'Een collega werkt met een nieuwere versie. Er gaat niets verloren: na het bijwerken komt alles vanzelf binnen.',
  },
  'sleutel-ontbreekt': {
    titel: 'De nieuwe sleutel is nog niet hier',
    tekst:
      'Er is een werkplek ingetrokken en daarbij is de sleutel veranderd. Blijft dit staan, nodig deze werkplek dan opnieuw uit.',
  },
  ingetrokken: {
    titel: 'Deze werkplek is ingetrokken',
    tekst:
      'Er wordt niets meer gedeeld. Wat hier staat, is te lezen. Vraag de functioneel beheerder om een nieuwe uitnodiging.',
  },
  'deelt-al': {
    titel: 'Deze organisatie deelt haar werk al',
    tekst: 'Laat een werkplek die al meedoet deze computer uitnodigen.',
  },
  'uitnodiging-gebruikt': {
    titel: 'Deze uitnodiging is al gebruikt',
    tekst: 'Vraag een nieuwe bij uw functioneel beheerder.',
  },
  'uitnodiging-verlopen': {
    titel: 'Deze uitnodiging geldt niet meer',
    tekst: 'Vraag een nieuwe bij uw functioneel beheerder.',
  },
  conflict: {
    titel: 'De lijst met werkplekken is net veranderd',
    tekst: 'Bekijk de lijst opnieuw en probeer het nog eens.',
  },
  'server-mag-niet': {
    titel: 'De server mag geen logins maken',
    tekst:
      'De beheerder van het register moet “register:init” opnieuw uitvoeren met een rol die logins mag maken (CREATEROLE).',
  },
  onverwacht: { titel: 'Het delen lukt niet', tekst: 'Meld dit bij de beheerder van de server.' },
};

const fasen: Readonly<Record<Lijnfase, string>> = {
  uit: 'Delen staat uit',
  verbinden: 'Verbinding maken…',
  bezig: 'Werk van collega’s overnemen',
  verbonden: 'Bij: alles van collega’s is hier',
  storing: 'Niet verbonden',
  gestopt: 'Gestopt',
};

/** Desks of one organisation that share their work: turning it on, inviting, joining, withdrawing. */
export const werkplekteksten = {
  titel: 'Werkplekken',
  inleiding:
    'Computers van deze organisatie die hetzelfde werk delen. Elke computer heeft een eigen, versleuteld bestand en werkt ook door zonder netwerk.',
  nogNiet: 'Deze computer werkt alleen',
  nogNietTekst:
    'Wat hier wordt vastgelegd, staat alleen op deze computer. Zet het delen aan om met meer computers te werken.',
  aanzetten: 'Delen aanzetten',
  geenVerbinding: 'Stel eerst de verbinding met het register in.',
  naarRegister: 'Naar Register',
  aanTitel: 'Delen aanzetten',
  aanTekst: [
    'Alles wat in dit bestand staat, gaat versleuteld naar de server van het register. Alleen computers van deze organisatie kunnen het lezen; de beheerder van de server ziet alleen hoeveel en wanneer.',
    'Daarna nodigt u andere computers uit. Zij vullen zich vanzelf, en iedereen werkt met hetzelfde.',
    'Leggen twee mensen tegelijk iets anders vast over hetzelfde, dan telt wie het eerst op de server stond. Het andere gaat niet verloren: het komt in de Werkvoorraad, en iemand kiest.',
    'Uitzetten kan niet. Een computer die niet meer meedoet, trekt u in.',
  ],
  naam: 'Naam van deze werkplek',
  naamHint: 'Zoals Balie 1 of Laptop nachtdienst. Geen namen van mensen: die wisselen.',
  wachtwoord: 'Uw wachtwoord',
  wachtwoordHint: 'Zo weten we zeker dat u het bent, en kunt u straks op elke werkplek inloggen.',
  aangezet: 'Het delen staat aan. Alles gaat nu naar de server.',
  eersteKeer: 'Alles naar de server brengen',
  inhalen: 'Werk van collega’s overnemen',
  lijst: 'Werkplekken van deze organisatie',
  lijstLeeg: 'De lijst komt zodra er verbinding is.',
  stand: 'Deze werkplek',
  status: { actief: 'Doet mee', vult: 'Wordt gevuld', uitgenodigd: 'Uitgenodigd', ingetrokken: 'Ingetrokken' },
  kolom: { naam: 'Werkplek', status: 'Status', gezien: 'Laatst gezien', achter: 'Loopt achter', actie: 'Intrekken' },
  zelf: '{naam} (deze computer)',
  naamloos: 'Nog zonder naam',
  tot: 'Geldig tot {moment}',
  door: 'Uitgenodigd door {naam}',
  sinds: 'Sinds {moment}',
  bij: 'Nee',
  achter: { een: '1 wijziging', meer: '{n} wijzigingen' },
  achterVeel: 'Meer dan {n} wijzigingen',
  teSturen: 'Nog te versturen',
  teSturenAantal: { een: '1 wijziging', meer: '{n} wijzigingen' },
  allesVerstuurd: 'Niets',
  uitnodigen: 'Werkplek uitnodigen',
  uitnodigenTitel: 'Nodig een werkplek uit',
  uitnodigenTekst:
    'U krijgt een bestand en een code. Zet het bestand op de nieuwe computer en geef de code apart door, bijvoorbeeld op papier. Wie beide heeft, kan bij alles van deze organisatie.',
  dagen: 'Hoe lang geldig',
  dagenKeuze: { 1: 'Tot en met morgen', 7: 'Een week' },
  maken: 'Uitnodiging maken',
  wachtMetUitnodigen: 'Wacht tot alles op de server staat: een nieuwe werkplek vult zich daaruit.',
  code: 'Code, wordt maar één keer getoond',
  codeTekst: 'Schrijf de code over, op papier of waar alleen u bij kunt. De uitnodiging werkt één keer, tot {moment}.',
  opslaan: 'Bestand opslaan',
  opgeslagen: 'Opgeslagen als {bestand}.',
  genoteerd: 'Ik heb het bestand opgeslagen en de code genoteerd',
  genoteerdReden: 'Sla eerst het bestand op en noteer de code.',
  klaar: 'Klaar',
  intrekken: 'Intrekken',
  intrekkenNaam: '{naam} intrekken',
  intrekkenTitel: '{naam} intrekken?',
  intrekkenTekst:
    'Deze computer komt niet meer op de server, ook als hij nu aan staat, en alles wat daarna wordt vastgelegd gaat onder een nieuwe sleutel. Wat al op die computer staat, kunt u hier niet wissen: wie een wachtwoord van een gebruiker weet, kan dat lezen. Open uitnodigingen vervallen.',
  intrekkenMensen: 'Is de computer kwijt of gestolen? Laat iedereen die erop inlogde een nieuw wachtwoord kiezen.',
  uitnodigingIntrekkenTekst: 'Met dit bestand en deze code kan niemand zich meer aansluiten.',
  intrekkenJa: 'Intrekken',
  ingetrokkenBericht: '{naam} is ingetrokken.',
  nietZichzelf: 'Deze computer trekt u in vanaf een andere werkplek.',
  mensen:
    'Wie op deze of een andere werkplek inlogt, kan daarna met hetzelfde wachtwoord op alle werkplekken inloggen. Wie dat nog niet deed, krijgt bij Gebruikers een tijdelijk wachtwoord.',
  grens:
    'De herstelsleutel is per computer: elke werkplek heeft een eigen. Te veel verkeerde wachtwoorden telt elke computer apart.',
  aansluiten: {
    keuze: 'Deze computer hoort bij een organisatie die Onthaal al gebruikt',
    keuzeTekst: 'U hebt een uitnodiging: een bestand en een code.',
    titel: 'Deze computer aansluiten',
    inleiding: 'Op een computer die al meedoet, maakt de functioneel beheerder een uitnodiging: Beheer, Werkplekken.',
    bestand: 'Bestand van de uitnodiging',
    bestandKies: 'Bestand kiezen',
    bestandGekozen: 'Uitnodiging van {organisatie}, geldig tot {moment}',
    bestandFout: 'Dit is geen uitnodiging van Onthaal. Kies het bestand dat op .onthaal eindigt.',
    bestandNodig: 'Kies het bestand van de uitnodiging.',
    code: 'Code',
    codeHint: 'Acht groepjes van vier. Hoofdletters en streepjes maken niet uit.',
    codeFout: 'Deze code hoort niet bij dit bestand. Kijk of er een teken verkeerd staat.',
    codeNodig: 'Vul de code in.',
    naamNodig: 'Geef deze werkplek een naam.',
    knop: 'Aansluiten',
    vullen: 'Het werk van uw organisatie komt hierheen. U kunt straks meteen inloggen.',
    bezig: 'Werk overnemen',
    mislukt:
      'Het aansluiten lukte niet. Er is niets half gebleven; u kunt het opnieuw proberen met hetzelfde bestand en dezelfde code.',
    duurt:
      'De server geeft nog niet alles. Probeer het over een paar minuten opnieuw, met hetzelfde bestand en dezelfde code.',
    gebruikt: 'Deze uitnodiging is al gebruikt of geldt niet meer. Vraag een nieuwe bij uw functioneel beheerder.',
    naarInloggen: 'Naar inloggen',
    sleutel:
      'Deze computer heeft een eigen herstelsleutel, alleen nu te zien. Schrijf hem over en bewaar hem waar ook die van de andere werkplekken liggen. Zonder sleutel en zonder wachtwoord is dit bestand niet te openen.',
    klaar: 'Deze computer doet mee',
    klaarTekst:
      'Log in met de naam en het wachtwoord die u op uw andere werkplek gebruikt. Lukt dat niet, vraag dan uw functioneel beheerder om een tijdelijk wachtwoord.',
  },
  fasen,
  fouten,
} as const;
