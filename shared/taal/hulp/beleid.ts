import { nl } from '../nl.ts';
import { scherm, type Hulpgroep } from './soort.ts';

/** What the policy asks, and changing one of its values. */
export const hulpBeleid: Hulpgroep = {
  id: 'beleid',
  titel: 'Beleid',
  onderwerpen: [
    scherm('verwerkingen', nl.verwerkingen.titel, 'beleid.lezen', {
      waarvoor: 'Welke persoonsgegevens in Onthaal staan, waarvoor, wie ze leest en hoe lang ze blijven.',
      doen: [
        {
          kop: 'Gebruiken',
          stappen: [
            'Lees per onderwerp wat er staat.',
            'Kies {verwerkingen.afdrukken} of {verwerkingen.opslaan} voor een toezichthouder.',
          ],
        },
      ],
      zie: ['beleid'],
    }),
    scherm('beleid', nl.beleidscherm.titel, 'beleid.lezen', {
      waarvoor: 'Wat het beleid vraagt, per toets: de voorwaarden, de getallen en wat een mens beoordeelt.',
      doen: [
        {
          kop: 'Opzoeken',
          stappen: [
            'Kies links een toets.',
            'Bekijk {beleidscherm.tabs.voorwaarden}, {beleidscherm.tabs.waarden} of {beleidscherm.tabs.mensenwerk}.',
            'Kies {beleidscherm.proberen} om het met een voorbeeld te zien.',
          ],
        },
      ],
      zie: ['toets-proberen', 'beleidswaarden'],
    }),
    scherm('toets-proberen', nl.beleidscherm.probeer.titel, 'beleid.lezen', {
      waarvoor:
        'Vul in wat u weet; de uitkomst rekent mee. Er wordt niets bewaard. Handig om te leren of iets uit te leggen.',
      doen: [
        {
          kop: 'Proberen',
          stappen: [
            'Kies een toets en de dag waarop u kijkt.',
            'Vul gegevens in en kijk wat er verandert.',
            'Kies {beleidscherm.probeer.wissen} om opnieuw te beginnen.',
          ],
        },
      ],
      mis: [
        [
          'U typte echte gegevens',
          'Ze worden niet bewaard en verdwijnen als u het scherm verlaat. Gebruik liever een verzonnen voorbeeld.',
        ],
      ],
      zie: ['beleid'],
    }),
    scherm('beleidswaarden', nl.beleidscherm.beheer.titel, 'beheer.beleid', {
      waarvoor:
        'Getallen en tijden uit het beleid die kunnen veranderen, zoals een termijn. Een nieuwe waarde vraagt twee beheerders.',
      doen: [
        {
          kop: 'Een waarde veranderen',
          stappen: [
            'Klik op de waarde in de lijst. Vul in wat het wordt, vanaf welke dag, en waar dat staat.',
            'Kies {beleidscherm.beheer.voorbeelden}. U ziet welke antwoorden veranderen.',
            'Een andere beheerder kiest {beleidscherm.beheer.bekrachtigen}.',
          ],
        },
      ],
      mis: [
        ['Het voorstel is fout', 'Kies {beleidscherm.beheer.afwijzen} met een reden en stel een nieuw voor.'],
        [
          'De waarde is al van kracht, maar geldt nog niet',
          'Stel de goede waarde voor met dezelfde eerste dag. Die komt in de plaats.',
        ],
        ['De waarde geldt al', 'Stel een nieuwe waarde voor vanaf een latere dag. Oude besluiten houden hun waarde.'],
      ],
      zie: ['beleid', 'hoofdstuk/updates'],
    }),
  ],
};
