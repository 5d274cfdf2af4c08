/** What is wrong with what was recorded at the intake, and what to do. */
export const intakefouten = {
  toekomst: 'Dit ligt in de toekomst. Vul een moment in dat al was.',
  niveauReden: 'Schrijf op waarom u dit niveau kiest.',
  niveauKiezen: 'Kies een niveau bij deze reden, of maak de reden leeg.',
  besluitDag: 'Vul in op welke dag het triagebesluit is genomen.',
  besluitKiezen: 'Kies een triagebesluit bij deze dag, of maak de dag leeg.',
  dubbel: 'Kies elk antwoord één keer.',
  nummer: 'Vul een veilig nummer in, of zeg dat we niet mogen terugbellen.',
  nummerNietMag: 'We mogen niet terugbellen. Haal het afgesproken moment weg.',
  volgend: 'Er nam niemand op. Kies wanneer u het weer probeert.',
  volgendVoor: 'Het volgende moment ligt voor dit contact.',
  uitkomst: 'Schrijf op wat is geprobeerd, voordat u een uitkomst kiest.',
  afwijken: 'Uw conclusie is anders dan het voorstel. Schrijf op waarom.',
  motivering: 'Schrijf op waarom u dit concludeert.',
  akkoord: 'De cliënt vindt dit niet goed. Kies hulp die de cliënt wel wil, of geef alleen advies.',
  delenZonderAkkoord: 'Vraag eerst of de cliënt het goed vindt.',
  overgenomen: 'Vul in met wie u sprak, voordat het is overgenomen.',
  weg: 'Schrijf op langs welke veilige weg het contact gaat.',
  adres: 'Hier staat een adres of postcode. Haal het weg: een brief noemt geen adres.',
  eerderDanBesluit: 'Deze dag ligt voor het triagebesluit.',
  uitstelReden: 'Schrijf op waarom informeren nu niet veilig is.',
};

/** Where a fact of the toets comes from. */
export const intakeherkomst = {
  gevaar: 'Er is nu gevaar (triage)',
  niveau: 'Het veiligheidsniveau (triage)',
  triage: 'De triage',
  pogingen: 'Wat is geprobeerd',
};
