import { z } from 'zod';
import { beleidsregels } from '../bron.ts';
import { maakToets } from '../toets.ts';
import { bekend, indienOnwaar, indienWaar, type Uitkomst } from '../uitkomst.ts';
import { jaNee, keuze } from '../velden.ts';

const feitenSchema = z.strictObject({
  rechtmatigVerblijf: jaNee('Rechtmatig verblijf', 'Verblijft de cliënt rechtmatig in Nederland?'),
  identiteitVastTeStellen: jaNee('Identiteit vast te stellen', 'Kan worden vastgesteld wie de cliënt is?'),
  brp: keuze('Inschrijving BRP', 'Staat of stond de cliënt ingeschreven in de BRP?', {
    ingeschreven: 'Nu ingeschreven',
    'eerder-ingeschreven': 'Vroeger ingeschreven',
    nooit: 'Nooit ingeschreven',
  }),
  verblijfplaats: keuze('Verblijfplaats', 'Heeft de cliënt nu een plek om te verblijven?', {
    geen: 'Geen plek',
    'tijdelijk-te-verlaten': 'Tijdelijke plek, moet snel weg',
    onveilig: 'Een onveilige plek',
    veilig: 'Een veilige plek',
  }),
  thuissituatieVerlaten: jaNee('Thuissituatie verlaten', 'Is de cliënt weg uit de thuissituatie?'),
  kanZichHandhaven: jaNee('Kan zich redden', 'Kan de cliënt zich redden, ook met hulp van anderen?'),
});
type Feiten = z.infer<typeof feitenSchema>;

function isDakOfThuisloos({ verblijfplaats, thuissituatieVerlaten }: Feiten): Uitkomst {
  if (!bekend(verblijfplaats)) return 'onbekend';
  return verblijfplaats === 'geen' ? indienWaar(thuissituatieVerlaten) : indienWaar(verblijfplaats !== 'veilig');
}

const ingezetene = 'Een van de drie kenmerken van een ingezetene.';

/** 5.2.6: whether the conditions for maatschappelijke opvang are met. */
export const verstrekking = maakToets({
  naam: 'verstrekking',
  titel: 'Voorwaarden voor opvang',
  artikel: '5.2.6',
  feitenSchema,
  voorwaarden: [
    {
      id: 'rechtmatig-verblijf',
      bron: beleidsregels('5.2.6', ingezetene),
      zin: 'De cliënt verblijft rechtmatig in Nederland.',
      feiten: ['rechtmatigVerblijf'],
      beoordeel: (feiten) => indienWaar(feiten.rechtmatigVerblijf),
    },
    {
      id: 'identiteit',
      bron: beleidsregels('5.2.6', ingezetene),
      zin: 'Het kan worden vastgesteld wie de cliënt is.',
      feiten: ['identiteitVastTeStellen'],
      beoordeel: (feiten) => indienWaar(feiten.identiteitVastTeStellen),
    },
    {
      id: 'brp',
      bron: beleidsregels(
        '5.2.6',
        `${ingezetene} In de zin mist een woord voor het woonadres; wij lezen: ingeschreven in de BRP, op een woonadres of een briefadres.`,
      ),
      zin: 'De cliënt staat of stond ingeschreven in de Basisregistratie Personen.',
      feiten: ['brp'],
      beoordeel: ({ brp }) => indienWaar(bekend(brp) ? brp !== 'nooit' : null),
    },
    {
      id: 'dak-of-thuisloos',
      bron: beleidsregels('5.2.6', 'Een plek die snel verlaten moet worden of onveilig is, telt als geen plek.'),
      zin: 'De cliënt is dak- of thuisloos.',
      feiten: ['verblijfplaats', 'thuissituatieVerlaten'],
      vraag: ({ verblijfplaats }) => (verblijfplaats === 'geen' ? ['thuissituatieVerlaten'] : ['verblijfplaats']),
      beoordeel: isDakOfThuisloos,
    },
    {
      id: 'kan-zich-niet-handhaven',
      bron: beleidsregels('5.2.6', 'Ook niet met hulp van huisgenoten, mantelzorgers of anderen uit het netwerk.'),
      zin: 'De cliënt kan zich niet zelf redden, ook niet met hulp van anderen.',
      feiten: ['kanZichHandhaven'],
      beoordeel: (feiten) => indienOnwaar(feiten.kanZichHandhaven),
    },
  ],
  gevolg: (_feiten, _c, bevindingen) => ({
    ontbreekt: bevindingen.met('onbekend'),
    nietVervuld: bevindingen.met('niet-voldaan'),
  }),
  notModelled: [
    {
      id: 'zeer-korte-termijn',
      artikel: '5.2.6',
      onderwerp: 'Een plek die snel verlaten moet worden',
      reden: 'Hoe snel dat is, staat er niet.',
      vraag: 'Wanneer moet de cliënt weg, en waarom is dat op zeer korte termijn?',
    },
    {
      id: 'kan-verstrekken',
      artikel: '5.2.6',
      onderwerp: 'Opvang geven als aan alles is voldaan',
      reden: 'Het artikel zegt dat opvang kan worden gegeven. De beslissing is aan een mens.',
      vraag: 'Wordt de opvang gegeven, en zo niet: waarom niet?',
    },
  ],
});
