import type { Leveringfase, Recordfoutcode, Storingcode } from '../register/levering.ts';

const storingen: Readonly<Record<Storingcode, { titel: string; tekst: string }>> = {
  'host-onbekend': { titel: 'De server is niet gevonden', tekst: 'Controleer de naam van de server en het netwerk.' },
  onbereikbaar: {
    titel: 'Het register is niet bereikbaar',
    tekst: 'De server antwoordt niet. Staat hij aan, en klopt de poort?',
  },
  'duurt-te-lang': { titel: 'Het register antwoordt niet op tijd', tekst: 'Het netwerk of de server is traag.' },
  verbroken: {
    titel: 'De verbinding met het register is weg',
    tekst: 'Zodra de server er weer is, gaat het versturen verder.',
  },
  'wachtwoord-onjuist': {
    titel: 'Het wachtwoord of de gebruikersnaam klopt niet',
    tekst: 'Vul ze opnieuw in, of vraag de beheerder van het register om een nieuw wachtwoord.',
  },
  'geen-toegang': {
    titel: 'Deze login mag niet in het register',
    tekst: 'Vraag de beheerder van het register om toegang.',
  },
  'geen-database': { titel: 'Deze database bestaat niet', tekst: 'Controleer de naam van de database.' },
  'geen-register': {
    titel: 'In deze database staat geen register',
    tekst: 'De beheerder van het register moet het eerst inrichten.',
  },
  'login-onbekend': {
    titel: 'Het register kent deze login niet',
    tekst: 'Geef het kenmerk op deze pagina aan de beheerder van het register.',
  },
  'andere-organisatie': {
    titel: 'Deze login is van een andere organisatie',
    tekst: 'Er wordt niets verstuurd. Vraag een login voor het kenmerk op deze pagina.',
  },
  'register-te-oud': { titel: 'Het register is te oud', tekst: 'De beheerder van het register moet het bijwerken.' },
  'register-ander-doel': {
    titel: 'Echte en proefgegevens gaan niet samen',
    tekst:
      'De proefomgeving levert alleen aan een proefregister, en een echte organisatie alleen aan een echt register.',
  },
  'geen-tls': {
    titel: 'De server biedt geen beveiligde verbinding',
    tekst: 'Er wordt niets verstuurd. De server moet TLS aanzetten.',
  },
  'certificaat-onbekend': {
    titel: 'Het certificaat van de server is niet te vertrouwen',
    tekst: 'Er wordt niets verstuurd. Plak bij de verbinding het certificaat van de uitgever.',
  },
  'certificaat-andere-naam': {
    titel: 'Het certificaat is van een andere server',
    tekst: 'Er wordt niets verstuurd. Gebruik de naam van de server die in het certificaat staat.',
  },
  'certificaat-verlopen': {
    titel: 'Het certificaat van de server is niet geldig op dit moment',
    tekst:
      'Er wordt niets verstuurd. De server heeft een nieuw certificaat nodig, of de klok van deze computer loopt verkeerd.',
  },
  'register-vol': {
    titel: 'De schijf van het register is vol',
    tekst: 'De beheerder van het register moet ruimte maken.',
  },
  bezet: { titel: 'Het register is bezet', tekst: 'De server start, stopt of heeft het te druk.' },
  'alleen-lezen': {
    titel: 'Het register neemt nu niets aan',
    tekst: 'De server staat op alleen lezen. Meestal duurt dat kort.',
  },
  onverwacht: { titel: 'Het versturen lukt niet', tekst: 'Meld dit bij de beheerder van het register.' },
};

const fasen: Readonly<Record<Leveringfase, string>> = {
  'niet-ingesteld': 'Nog geen register ingesteld',
  uit: 'Versturen staat uit',
  verbinden: 'Verbinding maken…',
  bezig: 'Bezig met versturen',
  verbonden: 'Verbonden',
  storing: 'Niet verbonden',
};

const redenen: Readonly<Record<Recordfoutcode, string>> = {
  onleesbaar: 'Er staat een teken in dat de database niet kan bewaren.',
  onvolledig: 'Er ontbreekt iets in, of het klopt niet met zichzelf.',
  'te-groot': 'Het is te groot.',
  'niet-toegestaan': 'Het register staat dit deze organisatie niet toe.',
  'soort-niet-toegestaan': 'Het register neemt deze soort van deze organisatie niet aan.',
  'anders-bekend': 'Het register heeft dit record al, met een andere inhoud.',
};

/** Everything about delivering to the central registry. */
export const leveringteksten = {
  titel: 'Register',
  inleiding:
    'Wat deze organisatie vastlegt, gaat vanzelf naar het centrale register. Het werk aan de balie wacht daar niet op.',
  leeg: 'Nog geen register ingesteld',
  leegTekst: 'Alles wat wordt vastgelegd, blijft klaarstaan. Stel de verbinding in, dan gaat het vanzelf weg.',
  instellen: 'Verbinding instellen',
  wijzigen: 'Verbinding wijzigen',
  sinds: 'Sinds {moment}',
  volgende: 'Volgende poging over {seconden} seconden.',
  volgendeNu: 'Er wordt nu opnieuw geprobeerd.',
  nuProberen: 'Nu proberen',
  stand: 'Verbinding',
  naar: 'Naar',
  naarWaarde: '{database} op {host}, als {gebruiker}',
  beveiliging: 'Beveiliging',
  tlsEigen: 'Op deze computer zelf',
  tlsCa: 'TLS, certificaat van {van}, geldig tot {tot}',
  tlsBekend: 'TLS, met een certificaat dat de computer kent',
  kenmerk: 'Kenmerk van deze organisatie',
  kopieer: 'Kenmerk kopiëren',
  gekopieerd: 'Het kenmerk is gekopieerd.',
  kenmerkTekst: 'De beheerder van het register heeft dit nodig om een login te maken.',
  aantallen: 'Records',
  wachtend: 'Wachten',
  verstuurd: 'Verstuurd',
  geweigerd: 'Geweigerd',
  oudste: 'Het oudste wacht sinds {moment}',
  laatste: 'Laatst verstuurd',
  nietVerstuurd: 'Nog niets',
  ronde: 'Versturen',
  allesVerstuurd: 'Alles is verstuurd.',
  uitzetten: 'Versturen stoppen',
  aanzetten: 'Versturen hervatten',
  uitTekst: 'Er gaat niets naar het register tot u het versturen hervat. Wat wordt vastgelegd, blijft klaarstaan.',
  geweigerdTitel: 'Geweigerd door het register',
  geweigerdTekst: 'De rest gaat gewoon door. Is de oorzaak weg, bied ze dan opnieuw aan.',
  geweigerdLeeg: 'Het register heeft niets geweigerd',
  meer: 'De nieuwste {getoond} van {aantal} staan hier.',
  kolom: { soort: 'Soort', kenmerk: 'Dossier', vastgelegd: 'Vastgelegd', reden: 'Waarom niet', actie: 'Opnieuw' },
  opnieuw: 'Opnieuw',
  opnieuwNaam: 'Opnieuw aanbieden: {soort} van {moment}',
  alleOpnieuw: 'Alle geweigerde opnieuw',
  opnieuwGezet: { een: 'Eén record wordt opnieuw aangeboden.', meer: '{n} records worden opnieuw aangeboden.' },
  alles: 'Alles opnieuw aanbieden…',
  allesTitel: 'Alles opnieuw aanbieden?',
  allesTekst:
    'Doe dit als het register is teruggezet naar een eerdere dag. Wat het register al heeft, komt er niet dubbel in.',
  allesJa: 'Alles opnieuw aanbieden',
  allesGezet: 'Alle records worden opnieuw aangeboden.',
  geenDossier: 'Geen',
  velden: {
    host: 'Server',
    hostHint: 'Zoals register.rotterdam.nl',
    poort: 'Poort',
    database: 'Database',
    gebruiker: 'Gebruikersnaam',
    wachtwoord: 'Wachtwoord',
    wachtwoordHint: 'Wordt versleuteld bewaard en nergens meer getoond.',
    wachtwoordBewaard: 'Laat leeg om het bewaarde wachtwoord te houden.',
    wachtwoordNodig: 'Vul het wachtwoord in.',
    wachtwoordOpnieuw: 'De verbinding is anders dan eerst. Vul het wachtwoord opnieuw in.',
    ca: 'Certificaat van de uitgever',
    caHint: 'Plak de tekst vanaf BEGIN CERTIFICATE. Laat leeg als de server een algemeen bekend certificaat heeft.',
    caOnleesbaar: 'Dit is geen certificaat. Plak de hele tekst, van BEGIN CERTIFICATE tot en met END CERTIFICATE.',
    caGeheim: 'Hier staat een geheime sleutel bij. Plak alleen het certificaat.',
    caBestand: 'Certificaat uit een bestand halen',
    tls: 'Buiten deze computer is de verbinding altijd beveiligd (TLS): zonder geldig certificaat gaat er niets weg.',
  },
  testen: 'Verbinding testen',
  testGoed: 'De verbinding werkt: de server, het certificaat en de login kloppen.',
  bewaard: 'De verbinding is bewaard. Het versturen begint.',
  conflict: 'Een collega heeft de verbinding net gewijzigd. Dit staat er nu; uw wijziging is niet bewaard.',
  fasen,
  storingen,
  redenen,
} as const;
