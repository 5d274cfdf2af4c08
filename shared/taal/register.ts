/** Why a registry file is refused, in Dutch, with what to do. */
export const registerfoutTeksten = {
  'geen-registerbestand': 'Dit is geen registerbestand van Onthaal.',
  'niet-voor-ons':
    'Dit bestand is niet voor deze organisatie versleuteld, of het is beschadigd. Geef de afzender uw sleutel opnieuw en vraag een nieuw bestand.',
  afgebroken: 'Het bestand is niet compleet. Haal het opnieuw op of vraag de afzender om het nog eens te maken.',
  'te-groot': 'Het bestand is te groot om hier te lezen.',
  'onveilige-naam':
    'In het bestand zit een onderdeel met een onveilige naam. Lees dit bestand niet; meld het aan uw beheerder.',
  'dubbel-onderdeel': 'Een onderdeel zit twee keer in het bestand.',
  'onverwacht-onderdeel': 'In het bestand zit een onderdeel dat er niet in hoort.',
  'ontbrekend-onderdeel': 'In het bestand ontbreekt een onderdeel.',
  'manifest-ongeldig': 'De inhoudsopgave van het bestand klopt niet.',
  'onbekende-versie': 'Het bestand is gemaakt met een nieuwere versie van Onthaal. Werk Onthaal bij.',
  'onbekende-sleutel': 'Het bestand is getekend met een sleutel die hier niet bekend is.',
  'sleutel-ingetrokken': 'Het bestand is getekend met een sleutel die is ingetrokken.',
  'handtekening-onjuist': 'De handtekening klopt niet. Het bestand kan veranderd zijn.',
  'inhoud-gewijzigd': 'De inhoud is veranderd nadat het bestand is gemaakt.',
  'record-ongeldig': 'Een regel in het bestand klopt niet.',
  'dubbel-record': 'Een regel zit twee keer in het bestand.',
  'andere-organisatie': 'Het bestand is getekend door een andere organisatie dan erin staat.',
  'telling-onjuist': 'Het aantal regels klopt niet met de inhoudsopgave.',
} as const;
