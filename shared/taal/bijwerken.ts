import type { Bijwerkcode, Bijwerkstand } from '../uitgave/stand.ts';

const fouten: Readonly<Record<Bijwerkcode, string>> = {
  'geen-sleutel':
    'Er is geen sleutel van een uitgever bekend. Stel hieronder de sleutel voor die u van de uitgever kreeg.',
  onbereikbaar: 'De server gaf geen goed antwoord. Kijk of het adres klopt en probeer het later opnieuw.',
  'niet-gevonden':
    'Op deze plek staat geen lijst van nieuwe versies, of het bestand ontbreekt. Kijk of het adres of de map klopt.',
  certificaat: 'Het certificaat van de server klopt niet. Vraag ICT om ernaar te kijken.',
  'lijst-onleesbaar': 'De lijst van nieuwe versies is niet te lezen. Vraag wie hem klaarzette om hem opnieuw te maken.',
  'handtekening-onjuist': 'De lijst is niet getekend door de uitgever die u vertrouwt. Er is niets opgehaald. Bel ICT.',
  'ander-product': 'Deze lijst is van een ander programma. Er is niets opgehaald. Bel ICT.',
  'lijst-verlopen': 'De lijst van nieuwe versies is verlopen. Vraag wie hem klaarzet om een nieuwe.',
  'lijst-te-oud':
    'De lijst is ouder dan een lijst die hier al was, of hoort bij een oudere versie. Er is niets opgehaald. Bel ICT.',
  'eerst-tussenversie':
    'Deze versie is te nieuw om in één keer naartoe te gaan. Vraag de leverancier om de versie ertussen.',
  'gegevens-te-oud': 'De gegevens zijn te oud voor deze versie. Vraag de leverancier om de versie ertussen.',
  'geen-bestand': 'Er is geen bestand voor deze computer. Vraag wie de versies klaarzet om hulp.',
  'bestand-anders': 'Het bestand is niet wat de uitgever heeft getekend. Het is weggegooid. Bel ICT.',
  'schijf-vol': 'De schijf is vol. Maak ruimte en probeer het opnieuw; wat er al is, blijft staan.',
  'map-alleen-lezen': 'Onthaal mag hier niet schrijven. Vraag ICT om de nieuwe versie te plaatsen.',
  afgebroken: 'Het ophalen is gestopt. U kunt later verdergaan waar u was.',
  'niet-te-vervangen':
    'Op deze computer kan Onthaal zichzelf niet vervangen. Vraag ICT om de nieuwe versie te plaatsen.',
  onverwacht: 'Er ging iets mis. Probeer het opnieuw. Gebeurt het weer, geef dan de code door aan de leverancier.',
};

const fasen: Readonly<Record<Bijwerkstand['fase'], string>> = {
  uit: 'Onthaal kijkt niet naar nieuwe versies: er is geen adres ingevuld.',
  'niet-gekeken': 'Er is nog niet gekeken.',
  kijkt: 'Onthaal kijkt nu.',
  bij: 'U hebt de nieuwste versie.',
  beschikbaar: 'Er is een nieuwe versie.',
  haalt: 'De nieuwe versie wordt opgehaald. U kunt doorwerken.',
  klaar: 'De nieuwe versie staat klaar en is nagekeken.',
  plaatst: 'Er wordt eerst een reservekopie gemaakt. Daarna start Onthaal opnieuw.',
};

/** New versions: where they come from, what is new, fetching and placing. */
export const bijwerkteksten = {
  titel: 'Nieuwe versies',
  inleiding:
    'Onthaal kijkt bij het inloggen en daarna elke dag of er een nieuwe versie is. Alleen wat de uitgever heeft getekend, wordt aangenomen.',
  fouten,
  fasen,
  code: 'Code: {code}',
  stand: 'Hoe het ervoor staat',
  versie: 'Versie op deze computer',
  gekekenOp: 'Laatst gekeken',
  nooit: 'Nog nooit',
  geldigTot: 'De lijst geldt tot',
  kijk: 'Kijk nu',
  vanMap: 'Vanaf een stick of netwerkmap…',
  kiesMapTitel: 'Kies de map met de nieuwe versie',
  kiesMapKnop: 'Deze map',
  nieuw: 'Versie {versie}, uitgebracht op {dag}',
  wat: 'Wat er nieuw is',
  grootte: 'Grootte: {grootte}',
  haal: 'Ophalen',
  verder: 'Verder ophalen',
  stop: 'Stoppen',
  opgehaald: 'Opgehaald',
  plaats: 'Nu bijwerken…',
  plaatsTitel: 'Bijwerken naar versie {versie}',
  plaatsTekst:
    'Onthaal maakt eerst een reservekopie, sluit dan af en start de nieuwe versie. Bewaar eerst wat u open hebt. Het duurt meestal een paar minuten; in het logboek komt dat u dit deed.',
  plaatsJa: 'Bijwerken',
  kanNiet: 'Op deze computer plaatst ICT de nieuwe versie: Onthaal kan zichzelf hier niet vervangen.',
  geenKopie:
    'De reservekopie lukte niet, daarom is er niets bijgewerkt. Kijk bij Reservekopieën wat er aan de hand is.',
  instelling: 'Waar nieuwe versies vandaan komen',
  adres: 'Adres van de server',
  adresHint: 'Begint met https://. Laat leeg als u alleen met een stick of netwerkmap werkt.',
  sleutels: 'Wie nieuwe versies mag tekenen',
  sleutel: {
    uitleg:
      'Een nieuwe versie wordt alleen aangenomen als wie u hier vertrouwt hem heeft getekend. Een sleutel telt pas als twee beheerders hem hebben nagekeken.',
    geenSleutels: 'U vertrouwt nog niemand. Voeg de sleutel toe die u van de uitgever kreeg.',
    vingerafdruk: 'Vingerafdruk',
    bestand: 'Sleutel uit een bestand…',
    plak: 'Sleutel van de uitgever',
    plakHint: 'De regel die begint met MCow, of de inhoud van het bestand dat u kreeg.',
    voorstellen: 'Sleutel voorstellen',
    voorgesteld: 'Het voorstel staat klaar. Vergelijk nu de vingerafdruk.',
    weg: 'Weghalen',
    wegNaam: 'Sleutel {vingerafdruk} weghalen',
    wegVraag: 'Deze sleutel niet meer vertrouwen?',
    wegTekst: 'Daarna worden versies met alleen deze handtekening geweigerd. Een tweede beheerder moet het goedkeuren.',
    titelErbij: 'Voorstel: deze sleutel gaan vertrouwen',
    titelWeg: 'Voorstel: deze sleutel niet meer vertrouwen',
    door: 'Voorgesteld door {naam} op {moment}.',
    vergelijk:
      'Bel de uitgever op een nummer dat u al had, en laat hem de vingerafdruk voorlezen. Alleen als elk teken klopt, keurt u goed.',
    akkoord: 'Ik heb de vingerafdruk met de uitgever vergeleken',
    bevestigen: 'Goedkeuren',
    intrekken: 'Voorstel intrekken',
    bevestigd: 'Het is goedgekeurd en telt vanaf nu.',
    ingetrokken: 'Het voorstel is ingetrokken.',
    vierOgen: 'Een andere beheerder moet dit goedkeuren.',
    nietHier: 'Wie mag tekenen, wijzigt u bij Nieuwe versies, met twee beheerders.',
    geheim: 'Dit is de geheime sleutel van de uitgever. Gebruik die niet en meld het: u hoort hem niet te hebben.',
    geen: 'Hier staat geen sleutel van een uitgever in. Neem de hele regel over.',
    alDaar: 'Deze sleutel vertrouwt u al.',
    teVeel: 'Houd het op vijf sleutels. Haal er eerst een weg.',
  },
  ingebouwd: {
    een: 'In dit programma zit ook 1 sleutel van de uitgever; die moet ook tekenen.',
    meer: 'In dit programma zitten ook {n} sleutels van de uitgever; een daarvan moet ook tekenen.',
  },
  geenIngebouwd: 'In dit programma zelf zit geen sleutel: wie mag tekenen, bepaalt u hier.',
  bewaar: 'Bewaren',
  bewaard: 'Het adres is bewaard.',
  teruggezet: 'Het adres is weer zoals het was.',
} as const;
