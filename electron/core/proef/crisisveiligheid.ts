import type { Crisisinhoud } from '#shared/domein/crisis/index.ts';
import type { Gevaarteken } from '#shared/domein/crisis/veiligheid.ts';
import { gevaarvragen } from '#shared/taal/crisis/veiligheid.ts';
import { voegMensToe } from '../crisis/mensen/gezin.ts';
import { legCrisisVast } from '../crisis/vastleggen.ts';
import { contextOp, meld } from './akker.ts';
import type { Crisisveld } from './crisis.ts';
import { dagVerder } from './kalender.ts';

const kind = (anders: Partial<Crisisinhoud<'kind'>>): Crisisinhoud<'kind'> => ({
  ...{ gezag: null, gezagBron: '', meekomen: null, bijWie: '', opSchool: null, school: '', schoolWeet: null },
  ...{ schoolVerteldDoor: '', magOphalen: '', omgang: null, omgangRisico: null, omgangTekst: '', huisarts: '' },
  ...{ paspoortBij: '', veilig: null, gezien: null, getuige: null, slachtoffer: null, meenemen: null, zorg: null },
  ...{ nodig: '', signalen: '', spreektMet: '', gesprokenOp: null },
  ...anders,
});
const ja = (teken: Gevaarteken, woorden = '') => ({ teken, vraag: gevaarvragen[teken], antwoord: true, woorden });

/** Adds a child to a case through the same use case as the desk; answers its id. */
function kindBij(
  veld: Crisisveld,
  zaak: keyof Crisisveld['zaken'],
  dagen: number,
  roepnaam: string,
  jaren: number,
): string {
  const { akker, werker, zaken, geleden } = veld;
  const { dossierId, clientId } = zaken[zaak];
  const context = contextOp(akker, werker, geleden(dagen, 8));
  meld(context, 'crisismensen.toevoegen', 'Gezinslid toegevoegd aan het crisisdossier', clientId, dossierId);
  const geboortedatum = dagVerder(context.vandaag, -365 * jaren - 90);
  const nieuw = { roepnaam, tussenvoegsel: '', achternaam: '', geboortedatum };
  const leeg = { geschatteLeeftijd: null, geschatOp: null, ongeboren: false, uitgerekendOp: null };
  return voegMensToe(context, { dossierId, lidId: null, nieuw, lid: { rol: 'kind', ...leeg } }).lidId;
}

/** A second assessment on the first: what stands open and what is new shows only then. */
function beoordeelTweeKeer(veld: Crisisveld, vandaag: string): void {
  const { akker, collega, zaken, geleden, leg } = veld;
  const eerste: Crisisinhoud<'veiligheidsbeoordeling'> = {
    moment: `${dagVerder(vandaag, -35)}T14:00`,
    wie: 'De cliënt en Noor de Haan',
    tekens: [ja('geweld-eerder', 'Meerdere keren'), ja('verstikking'), ja('uiteen')],
    niveau: 'rood',
    waarom: 'De keel is dichtgeknepen en zij wil weg.',
    volgendeOp: dagVerder(vandaag, -14),
  };
  const id = leg('in-de-opvang', geleden(35, 9), { soort: 'veiligheidsbeoordeling', inhoud: eerste });
  const { dossierId, clientId } = zaken['in-de-opvang'];
  const context = contextOp(akker, collega, geleden(14, 2));
  meld(context, 'crisis.vastleggen', 'Crisisdossier aangevuld', clientId, dossierId);
  const tweede = {
    ...eerste,
    moment: `${dagVerder(vandaag, -14)}T10:30`,
    tekens: [...eerste.tekens, ja('stalking', 'Stuurt berichten via haar nicht')],
    niveau: 'oranje' as const,
    waarom: 'Zij is hier veilig, maar wordt gezocht.',
    volgendeOp: dagVerder(vandaag, 7),
  };
  const invoer = { soort: 'veiligheidsbeoordeling' as const, inhoud: tweede };
  legCrisisVast(context, { dossierId, id, versie: 1, clientId: null, invoer, reden: '' });
}

function spreekAf({ geleden, leg }: Crisisveld, vandaag: string): void {
  leg('in-de-opvang', geleden(3, 1), {
    soort: 'veiligheidsvoorwaarde',
    inhoud: {
      ...{ voorwaarde: 'De nicht geeft geen berichten door.', wie: 'De nicht', vanaf: dagVerder(vandaag, -34) },
      controleOp: dagVerder(vandaag, 2),
      controles: [
        { op: dagVerder(vandaag, -20), stand: 'nagekomen', door: 'Tarik Benali', toelichting: '' },
        { op: dagVerder(vandaag, -3), stand: 'geschonden', door: 'Noor de Haan', toelichting: 'Gaf een brief door.' },
      ],
      ...{ gestoptOp: null, gestoptWaarom: '' },
    },
  });
  leg('in-de-opvang', geleden(30, 1), {
    soort: 'veiligheidsplan',
    inhoud: {
      signalen: 'Er belt een nummer dat ik niet ken.\nMijn nicht vraagt waar ik slaap.',
      watIkDoe: 'Ik neem niet op.\nIk vertel het meteen aan de begeleiding.',
      wieIkBel: [{ wie: 'De begeleiding', nummer: 'staat in mijn telefoon' }],
      ...{ waarheen: 'Naar binnen, naar de begeleiding.', codewoord: 'zonnebloem' },
      kinderen: 'Mijn dochter speelt alleen binnen.',
      digitaal: ['locatie', 'wachtwoorden'],
      ...{ digitaalErbij: '', meenemen: ['papieren', 'medicijnen', 'kinderspullen'], meenemenErbij: '' },
      ...{ akkoord: true, akkoordOp: dagVerder(vandaag, -30), herzienOp: dagVerder(vandaag, 5) },
    },
  });
  leg('in-de-opvang', geleden(1, 1), {
    soort: 'gevaarsignaal',
    inhoud: {
      ...{ moment: `${dagVerder(vandaag, -1)}T18:20`, aard: 'gezien', wat: 'Zijn auto reed langzaam door de straat.' },
      ...{ doorWie: 'De opvang', plekBekend: true, besluit: null, besluitWaarom: '' },
      ...{ gedaan: '', ingelicht: '', klaarOp: null },
    },
  });
}

/** Safety and the people of a few cases: a plan, a broken condition, an open signal, a child of whom little is known. */
export function zaaiVeiligheid(veld: Crisisveld): void {
  const { akker, leg, geleden } = veld;
  const vandaag = akker.poorten.klok.vandaag();
  const oudste = kindBij(veld, 'gezin-zoekt-plek', 1, 'Yara', 7);
  kindBij(veld, 'gezin-zoekt-plek', 1, 'Adam', 4);
  leg(
    'gezin-zoekt-plek',
    geleden(1, 10),
    {
      soort: 'kind',
      inhoud: kind({
        ...{ gezag: 'samen', gezagBron: 'Zegt de moeder', meekomen: 'mee', opSchool: 'school', school: 'De Proefboom' },
        ...{ schoolWeet: false, veilig: true, getuige: true, meenemen: true, spreektMet: 'Noor de Haan' },
      }),
    },
    oudste,
  );
  kindBij(veld, 'in-de-opvang', 35, 'Aissa', 2);
  beoordeelTweeKeer(veld, vandaag);
  spreekAf(veld, vandaag);
}
