import {
  algemeneTermijnenwet,
  avg,
  awb,
  beleidsregels,
  type Bron,
  burgerlijkWetboek,
  identificatiewet,
  instelling,
  leerplichtwet,
  uitvoeringsbesluitWmo,
  wetKinderopvang,
  wmo,
} from './bron.ts';
import type { Beleid, GedateerdeWaarde } from './parameters.ts';

const VANAF = '2025-01-01';

function sinds2025<T>(waarde: T, bron: Bron): readonly GedateerdeWaarde<T>[] {
  return [{ waarde, vanaf: VANAF, bron }];
}

/** The Beleidsregels 2025: the values they started with. An administrator's later values are added to a copy. */
export const beleidsregels2025: Beleid = {
  id: 'beleidsregels-2025',
  naam: 'Beleidsregels 2025',
  stand: 1,
  vanaf: VANAF,
  parameters: {
    opvangregio: sinds2025(
      [
        { code: '0613', naam: 'Albrandswaard' },
        { code: '0489', naam: 'Barendrecht' },
        { code: '0502', naam: 'Capelle aan den IJssel' },
        { code: '0542', naam: 'Krimpen aan den IJssel' },
        { code: '1621', naam: 'Lansingerland' },
        { code: '0597', naam: 'Ridderkerk' },
        { code: '0599', naam: 'Rotterdam' },
      ],
      beleidsregels('5.2.1', 'De zeven gemeenten van de opvangregio, met hun CBS-code.', {
        onderdeel: 'opvangregio Rotterdam',
      }),
    ),
    leeftijdJongeren: sinds2025(210, beleidsregels('5.2.1', '17,5 jaar is 210 maanden.', { onderdeel: 'jongeren' })),
    leeftijdVolwassenen: sinds2025(
      23,
      beleidsregels('5.2.1', 'Ook de grens voor ouders in een gezin.', { onderdeel: 'volwassenen' }),
    ),
    leeftijdMeerderjarig: sinds2025(18, burgerlijkWetboek('1:233', 'Minderjarig is wie nog geen 18 jaar is.')),
    opening: sinds2025(
      { van: '08:30', tot: '16:30' },
      instelling('5.2.3', 'De beleidsregels spreken van kantooruren, zonder tijden. Vanaf half negen, tot half vijf.'),
    ),
    loketOpenOpFeestdagen: sinds2025(
      [{ feestdag: 'goede-vrijdag' as const }, { feestdag: 'bevrijdingsdag' as const, behalveJarenDeelbaarDoor: 5 }],
      instelling('5.2.3', 'Open op Goede Vrijdag, en op 5 mei als het geen lustrumjaar is.'),
    ),
    onderzoekLandelijk: sinds2025(14, beleidsregels('5.2.5', 'In beginsel 2 weken, geteld als 14 dagen na de start.')),
    kortVerblijf: sinds2025(
      3,
      beleidsregels('5.2.7', 'Drie maanden vanaf de eerste dag in Nederland.', { onderdeel: '8' }),
    ),
    opvangduurVolwassenen: sinds2025(3, beleidsregels('5.2.8', 'Drie kalendermaanden vanaf de ingangsdatum.')),
    opvangduurGezin: sinds2025(
      3,
      beleidsregels('5.2.8', 'Ook voor gezinnen drie kalendermaanden; langer is gebruikelijk.'),
    ),
    opvangduurJongeren: sinds2025(42, beleidsregels('5.2.8', 'Zes weken, geteld als 42 dagen.')),
    perspectief: sinds2025(56, beleidsregels('5.2.12', 'Acht weken na de start van de opvang, geteld als 56 dagen.')),
    waarschuwingen: sinds2025(
      2,
      beleidsregels('5.2.9', 'Meermaals en herhaaldelijk lezen wij als ten minste twee keer. Zo ook in 5.1.5.'),
    ),
    crisisopvangduur: sinds2025(3, beleidsregels('5.1.4', 'In principe ten hoogste drie maanden.')),
    crisisZonderBijdrage: sinds2025(
      3,
      beleidsregels('5.1.6', 'De eerste drie maanden zijn zonder bijdrage, ook bij verlenging.'),
    ),
    afwezigheid: sinds2025(14, beleidsregels('3.10.4', 'De eerste dag van afwezigheid telt mee.', { onderdeel: 'a' })),
    afwezigheidOpname: sinds2025(90, beleidsregels('3.10.4', 'Bij ziekenhuisopname en detentie.', { onderdeel: 'b' })),
    overbrugging: sinds2025(3, beleidsregels('3.10.6', 'Uitgangspunt; in de opvang naar analogie.')),
    woonbijdrageNa: sinds2025(3, beleidsregels('5.2.13', 'Voor gezinnen, na drie maanden verblijf.')),
    wintertemperatuur: sinds2025(0, beleidsregels('5.2.14', 'Lager dan nul; precies nul is niet genoeg.')),
    bezwaartermijn: sinds2025(42, awb('6:7', 'Zes weken; die beginnen op de dag na de bekendmaking (6:8).')),
    onderzoekstermijn: sinds2025(
      42,
      wmo('2.3.2', 'Zes weken na de melding; zie ook artikel 2.2.4 van de beleidsregels.'),
    ),
    persoonlijkPlan: sinds2025(
      7,
      wmo('2.3.2', 'Binnen zeven dagen na de melding kan de cliënt zelf een plan geven.', { lid: '2' }),
    ),
    beslistermijn: sinds2025(14, wmo('2.3.5', 'Twee weken na de aanvraag.')),
    hersteltermijn: sinds2025(
      14,
      instelling(
        '2.2.7',
        'De beleidsregels en Awb 4:5 noemen geen duur. Twee weken als voorstel; per brief te kiezen.',
      ),
    ),
    buitenBehandeling: sinds2025(28, awb('4:5', 'Vier weken nadat de tijd om aan te vullen voorbij is.', { lid: '4' })),
    bezwaarPostbezorging: sinds2025(
      7,
      awb('6:9', 'Een week na de termijn, als de brief voor het einde ervan op de post is gedaan.', { lid: '2' }),
    ),
    bezwaarBeslissen: sinds2025(
      42,
      awb('7:10', 'Zes weken, vanaf de dag na het einde van de bezwaartermijn.', { lid: '1' }),
    ),
    bezwaarBeslissenCommissie: sinds2025(84, awb('7:10', 'Twaalf weken als een commissie adviseert.', { lid: '1' })),
    bezwaarVerdaging: sinds2025(42, awb('7:10', 'Ten hoogste zes weken.', { lid: '3' })),
    ingebrekestelling: sinds2025(14, awb('4:17', 'Twee weken na ontvangst.', { lid: '3' })),
    dwangsomdagen: sinds2025(42, awb('4:17', 'Ten hoogste 42 dagen.', { lid: '1' })),
    klachtAfhandelen: sinds2025(42, awb('9:11', 'Zes weken na ontvangst.', { lid: '1' })),
    klachtAfhandelenCommissie: sinds2025(70, awb('9:11', 'Tien weken als een commissie adviseert.', { lid: '1' })),
    klachtVerdaging: sinds2025(28, awb('9:11', 'Ten hoogste vier weken.', { lid: '2' })),
    verzoekTermijn: sinds2025(1, avg('12.3', 'Eén maand na ontvangst.')),
    verzoekVerlenging: sinds2025(2, avg('12.3', 'Ten hoogste twee maanden, met de reden erbij.')),
    wissingTermijn: sinds2025(3, wmo('5.3.5', 'Drie maanden na het verzoek.', { lid: '1' })),
    termijnenwetGrens: sinds2025(
      84,
      algemeneTermijnenwet('4:1', 'Termijnen van meer dan twaalf weken schuiven niet op.'),
    ),
    identificatieplichtVanaf: sinds2025(
      14,
      identificatiewet('2:1', 'Vanaf 14 jaar. De beleidsregels (5.2.10) noemen geen leeftijd.'),
    ),
    leerplichtVanaf: sinds2025(
      5,
      leerplichtwet('3:1', 'Vanaf de eerste dag van de maand nadat het kind 5 jaar wordt.', { onderdeel: 'a' }),
    ),
    leerplichtTot: sinds2025(
      16,
      leerplichtwet('3:1', 'Tot en met het schooljaar waarin de jongere 16 jaar wordt.', { onderdeel: 'b' }),
    ),
    kwalificatieplichtTot: sinds2025(
      18,
      leerplichtwet('4a:1', 'Na de leerplicht, tot 18 jaar. Wie een startkwalificatie heeft, hoeft niet.'),
    ),
    schooljaarVanaf: sinds2025(
      8,
      leerplichtwet('1:1', 'Een schooljaar loopt van 1 augustus tot en met 31 juli.', { onderdeel: 'schooljaar' }),
    ),
    kinderopvangTot: sinds2025(
      12,
      wetKinderopvang('1.1:1', 'Tot het kind naar het voortgezet onderwijs gaat; in de regel met 12 jaar.'),
    ),
    vtTriage: sinds2025(5, uitvoeringsbesluitWmo('4.1.7', 'Vijf werkdagen na de melding.')),
    vtOnderzoek: sinds2025(70, uitvoeringsbesluitWmo('4.1.7', 'Tien weken na het besluit in de triage.')),
    vtInformeren: sinds2025(28, wmo('5.3.1', 'Vier weken na de melding hoort de betrokkene wat is vastgelegd.')),
    vtInformerenUitstel: sinds2025(
      14,
      wmo('5.3.1', 'Twee weken langer, als informeren een gevaar is voor wie het aangaat.'),
    ),
    woningzoeksites: sinds2025(3, beleidsregels('5.2.11', 'Ten minste drie woningzoeksites.', { onderdeel: '4' })),
    woningzoeksitesMetLoting: sinds2025(
      1,
      beleidsregels('5.2.11', 'Er staat geen aantal bij; wij lezen ten minste één site met loting.', {
        onderdeel: '4',
      }),
    ),
    woningzoeksitesBuitenRegio: sinds2025(
      2,
      beleidsregels('5.2.11', 'Meerdere sites voor andere regio’s lezen wij als ten minste twee.', { onderdeel: '4' }),
    ),
    woningreactiesPerWeek: sinds2025(
      1,
      beleidsregels('5.2.11', 'Ten minste elke week, op elke site.', { onderdeel: '4' }),
    ),
    reactiewekenTerug: sinds2025(
      4,
      instelling('5.2.11', 'De beleidsregels noemen geen tijd. Wij kijken naar de laatste vier hele weken.'),
    ),
  },
};
