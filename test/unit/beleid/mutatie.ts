/**
 * All tests that prove the policy as one file, for mutation testing: one worker and one import per mutant instead of thirty.
 * Left out are the tests that start a process or try thousands of random facts.
 */
import '../../casus/slechte-regels.test.ts';
import '../../casus/voorbeelden.test.ts';
import './artikelen/3-10-4-afwezigheid.test.ts';
import './artikelen/5-1-2-crisisopvang.test.ts';
import './artikelen/5-1-4-crisis-geldigheid.test.ts';
import './artikelen/5-1-5-crisis-beeindiging.test.ts';
import './artikelen/5-2-1-doelgroep.test.ts';
import './artikelen/5-2-13-bijdrage.test.ts';
import './artikelen/5-2-14-winteropvang.test.ts';
import './artikelen/5-2-2-in-behandeling.test.ts';
import './artikelen/5-2-3-acute-opvang.test.ts';
import './artikelen/5-2-4-onderzoek.test.ts';
import './artikelen/5-2-5-landelijke-toegankelijkheid.test.ts';
import './artikelen/5-2-6-verstrekking.test.ts';
import './artikelen/5-2-7-weigering.test.ts';
import './artikelen/5-2-8-geldigheid.test.ts';
import './artikelen/5-2-8-verlenging.test.ts';
import './artikelen/5-2-9-beeindiging.test.ts';
import './artikelen/awb-6-7-bezwaartermijn.test.ts';
import './artikelen/wmo-2-3-2-onderzoekstermijn.test.ts';
import './artikelen/wmo-kader-2015-toegang.test.ts';
import './feestdagen.test.ts';
import './kalender.test.ts';
import './parameters.test.ts';
import './register.test.ts';
import './uitkomst.test.ts';
import './vergelijk.test.ts';
import './wijziging.test.ts';
