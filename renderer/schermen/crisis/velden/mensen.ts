import type { mensensoorten } from '#shared/domein/crisis/kinderen.ts';
import { nl } from '#shared/taal/nl.ts';
import { dag, getal, is, jaNee, keuze, lijst, regel, rijen, vlak, type Crisisveld } from './veld.ts';

const { koppen } = nl.crisismensen;

/** Forms of what is recorded about the people of a case (5.1.1, 5.1.2). Belonging to the household has a form of its own. */
export const mensenvelden: Readonly<Record<keyof typeof mensensoorten, readonly Crisisveld[]>> = {
  gezinslid: [lijst('rol', { verplicht: true }), getal('geschatteLeeftijd'), dag('uitgerekendOp')],
  kind: [
    keuze('gezag', { kop: koppen.gezag }),
    regel('gezagBron'),
    keuze('meekomen'),
    regel('bijWie', { bij: is('meekomen', 'blijft') }),
    keuze('opSchool', { kop: koppen.school }),
    regel('school', { bij: is('opSchool', 'school', 'opvang') }),
    jaNee('schoolWeet', { bij: is('opSchool', 'school', 'opvang') }),
    regel('schoolVerteldDoor', { bij: is('schoolWeet', true) }),
    regel('magOphalen', { bij: is('opSchool', 'school', 'opvang') }),
    jaNee('veilig', { kop: koppen.kindcheck }),
    jaNee('gezien'),
    jaNee('getuige'),
    jaNee('slachtoffer'),
    jaNee('meenemen'),
    jaNee('zorg'),
    lijst('omgang', { kop: koppen.omgang }),
    jaNee('omgangRisico'),
    vlak('omgangTekst'),
    regel('huisarts', { kop: koppen.verder }),
    regel('paspoortBij'),
    vlak('nodig'),
    vlak('signalen'),
    regel('spreektMet'),
    dag('gesprokenOp', { verleden: true }),
  ],
  volwassene: [
    regel('relatie'),
    keuze('meekomen'),
    regel('bijWie', { bij: is('meekomen', 'blijft') }),
    jaNee('magPlekWeten'),
    regel('huisarts'),
    regel('paspoortBij'),
    vlak('nodig'),
    vlak('signalen'),
  ],
  kindmeldcode: [
    rijen('stappen', [
      lijst('stap', { verplicht: true }),
      dag('op', { verleden: true }),
      regel('doorWie'),
      vlak('tekst', { verplicht: true }),
    ]),
    jaNee('acuutGevaar'),
    lijst('uitkomst'),
    vlak('uitkomstWaarom', { bij: ({ uitkomst }) => uitkomst !== null }),
    dag('volgendeOp'),
  ],
};
