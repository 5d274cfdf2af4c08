import type { Keten } from '#shared/domein/basis.ts';

/** How somebody came to be without a home, in the words a desk worker writes down. Short, factual, in the third person. */
export interface Verhaal {
  ketens: readonly Keten[];
  reden: string;
  netwerk: string;
  inkomen: string;
  zelfredzaam: string;
  behoefte: string;
}

const iedereen: readonly Keten[] = ['volwassenen', 'jongeren', 'gezin'];

export const verhalen: readonly Verhaal[] = [
  {
    ketens: ['volwassenen', 'gezin'],
    reden: 'Relatie is geëindigd. Stond niet op het huurcontract en moest dezelfde week weg.',
    netwerk: 'Sliep bij een zus, maar die woont met drie kinderen in twee kamers. Andere familie woont ver weg.',
    inkomen: 'Werkt 24 uur per week in de schoonmaak.',
    zelfredzaam: 'Dagelijkse dingen gaan goed. Post en geldzaken blijven liggen.',
    behoefte: 'Woonruimte zoeken, overzicht in de administratie.',
  },
  {
    ketens: ['volwassenen', 'gezin'],
    reden: 'Ontruimd na huurachterstand van zes maanden. Er was geen contact met de wijkteamleden.',
    netwerk: 'Schaamt zich tegenover familie. Een oud-collega helpt met formulieren.',
    inkomen: 'Bijstandsuitkering, beslag op de uitkering door twee schuldeisers.',
    zelfredzaam: 'Verzorgt zichzelf goed. Opent geen post en mist afspraken.',
    behoefte: 'Schuldhulp, budgetbeheer, dagstructuur.',
  },
  {
    ketens: ['volwassenen'],
    reden: 'Vrijgekomen uit detentie. De woning is tijdens de detentie opgezegd.',
    netwerk: 'Moeder wil helpen, maar opvang bij haar mag niet van de verhuurder. Wil oude vrienden niet meer zien.',
    inkomen: 'Nog geen inkomen, uitkering wordt aangevraagd.',
    zelfredzaam: 'Kan koken en voor zichzelf zorgen. Heeft hulp nodig bij regelen en bellen.',
    behoefte: 'Inkomen, identiteitsbewijs, contact met de reclassering.',
  },
  {
    ketens: ['volwassenen'],
    reden: 'Baan in de tuinbouw gestopt, de kamer hoorde bij de baan.',
    netwerk: 'Kent alleen collega’s die zelf geen vaste plek hebben. Familie woont in het land van herkomst.',
    inkomen: 'Laatste loon is op. Recht op WW wordt uitgezocht.',
    zelfredzaam: 'Redt zich goed, spreekt weinig Nederlands.',
    behoefte: 'Werk met woonruimte of terugkeer met hulp.',
  },
  {
    ketens: ['volwassenen', 'jongeren'],
    reden: 'Ontslagen uit een kliniek. Kon niet terug naar de kamer van voor de opname.',
    netwerk: 'Broer belt elke week. Kan daar niet wonen.',
    inkomen: 'Wajong-uitkering.',
    zelfredzaam: 'Wisselend. Eet en slaapt slecht als de dag leeg is.',
    behoefte: 'Rust, medicatie op tijd, contact met het FACT-team.',
  },
  {
    ketens: ['volwassenen'],
    reden: 'Brand in de woning boven een winkel. Het pand is onbewoonbaar verklaard.',
    netwerk: 'Logeerde twee weken bij een buurvrouw. Dat kan niet langer.',
    inkomen: 'AOW met een klein pensioen.',
    zelfredzaam: 'Loopt slecht, verder zelfstandig.',
    behoefte: 'Tijdelijke woonruimte op de begane grond, spullen terughalen.',
  },
  {
    ketens: ['jongeren'],
    reden: 'Na ruzies thuis weggestuurd door stiefvader. Sliep op banken bij vrienden.',
    netwerk: 'Tante wil meedenken, heeft geen slaapplek. Vrienden wonen nog bij hun ouders.',
    inkomen: 'Bijbaan in een supermarkt, geen studiefinanciering aangevraagd.',
    zelfredzaam: 'Kan veel zelf. Geeft snel geld uit en vergeet afspraken.',
    behoefte: 'School of werk weer oppakken, contact met moeder herstellen.',
  },
  {
    ketens: ['jongeren'],
    reden: 'Jeugdhulp stopte op de achttiende verjaardag. Een vervolgplek kwam niet op tijd.',
    netwerk: 'Oud-mentor van de groep belt nog. Geen contact met ouders.',
    inkomen: 'Geen inkomen, wel een lopende aanvraag.',
    zelfredzaam: 'Huishouden is nieuw. Wil graag leren koken en met geld omgaan.',
    behoefte: 'Begeleid wonen, opleiding, zorgverzekering.',
  },
  {
    ketens: ['gezin'],
    reden: 'Onderhuur liep af. De hoofdhuurder ging terug in de woning.',
    netwerk: 'Ouders hebben alleen ruimte voor de jongste. Het gezin wil bij elkaar blijven.',
    inkomen: 'Eén inkomen uit pakketbezorging, toeslagen zijn stopgezet door het adres.',
    zelfredzaam: 'Ouders regelen veel zelf. Het huishouden lukt als er een plek is.',
    behoefte: 'Woning, toeslagen herstellen, rust voor de kinderen.',
  },
  {
    ketens: ['gezin', 'volwassenen'],
    reden: 'Kwam over na gezinshereniging. Het huis van de partner was te klein en de relatie hield geen stand.',
    netwerk: 'Vrouwen uit de buurtkerk helpen met eten en oppas.',
    inkomen: 'Bijstandsuitkering, alleenstaande ouder.',
    zelfredzaam: 'Zorgt goed voor zichzelf en anderen. De weg naar instanties is onbekend.',
    behoefte: 'Taal, weg vinden, eigen woonplek.',
  },
  {
    ketens: iedereen,
    reden: 'Inwoning bij familie is gestopt na een ruzie over geld.',
    netwerk: 'Een neef laat één nacht per week logeren. Meer kan niet.',
    inkomen: 'Uitzendwerk, wisselende uren.',
    zelfredzaam: 'Redt zich overdag. Zonder vaste plek lukt werken steeds slechter.',
    behoefte: 'Slaapplek om te kunnen blijven werken, woonruimte zoeken.',
  },
  {
    ketens: iedereen,
    reden: 'Kamer verloren doordat de verhuurder het pand verkocht. Er was geen contract op papier.',
    netwerk: 'Een paar kennissen in de stad. Niemand heeft een slaapplek over.',
    inkomen: 'Ziektewet-uitkering.',
    zelfredzaam: 'Kan zich verzorgen. Is snel overprikkeld en stelt regelzaken uit.',
    behoefte: 'Briefadres, huisarts, plan voor wonen.',
  },
];

export const identiteit = {
  identiteitskaart: 'Nederlandse identiteitskaart gezien, geldig.',
  paspoort: 'Paspoort gezien en gecontroleerd. Verblijf is rechtmatig.',
  verblijfsdocument: 'Verblijfsdocument gezien, verblijf is rechtmatig.',
  uitzondering: 'Geen document. Identiteit is vastgesteld met gegevens uit de Basisregistratie Personen.',
} as const;
export const gespreksnotities = [
  'Rustig gesprek. Cliënt vertelt uit zichzelf en heeft papieren bij zich.',
  'Cliënt is moe en kort van antwoord. Afgesproken om over een week verder te praten.',
  'Gesprek met tolk. Cliënt stelt veel vragen over regels in de opvang.',
  'Cliënt wil vooral weten waar vannacht geslapen kan worden. Rest volgt.',
  'Samen de lijst met regelzaken gemaakt. Cliënt neemt een kopie mee.',
] as const;
export const afspraken = [
  'U maakt binnen twee weken een afspraak bij het Geldplein.',
  'U vraagt samen met uw begeleider een briefadres aan.',
  'U schrijft zich in bij woningzoeksites en reageert elke week.',
  'U komt elke dinsdag naar het gesprek met uw begeleider.',
  'U regelt een huisarts en een zorgverzekering.',
] as const;
