import type { Crisisinhoud, Crisissoort } from '#shared/domein/crisis/index.ts';
import type { Crisisinvoer } from '#shared/contract/groepen/crisis.ts';
import type { Testkern } from '../../hulp.ts';
import { veiligContact } from '../hulp.ts';

type Deel<S extends Crisissoort> = Partial<Crisisinhoud<S>>;

export const beoordeling = (anders: Deel<'veiligheidsbeoordeling'> = {}): Crisisinhoud<'veiligheidsbeoordeling'> => ({
  moment: '2026-11-16T09:30',
  wie: 'De cliënt en een collega',
  tekens: [
    { teken: 'wapens', vraag: 'Zijn er wapens in huis?', antwoord: true, woorden: 'Een mes in de keuken' },
    { teken: 'stalking', vraag: 'Wordt de cliënt gevolgd?', antwoord: null, woorden: '' },
  ],
  niveau: 'rood',
  waarom: 'Bedreigd met een mes.',
  volgendeOp: '2026-11-18',
  ...anders,
});
export const voorwaarde = (anders: Deel<'veiligheidsvoorwaarde'> = {}): Crisisinhoud<'veiligheidsvoorwaarde'> => ({
  voorwaarde: 'De broer belt niet met de ander.',
  wie: 'De broer',
  vanaf: '2026-11-16',
  controleOp: '2026-11-20',
  controles: [],
  gestoptOp: null,
  gestoptWaarom: '',
  ...anders,
});
export const plan = (anders: Deel<'veiligheidsplan'> = {}): Crisisinhoud<'veiligheidsplan'> => ({
  signalen: 'Hij gaat harder praten.\nHij pakt mijn telefoon.',
  watIkDoe: 'Ik ga met de kinderen naar buiten.',
  wieIkBel: [{ wie: 'Mijn zus', nummer: '06 11112222' }],
  waarheen: 'De supermarkt op de hoek',
  codewoord: 'pannenkoek',
  kinderen: 'Zij wachten bij de deur.',
  digitaal: ['locatie', 'auto'],
  digitaalErbij: '',
  meenemen: ['papieren', 'medicijnen'],
  meenemenErbij: 'De knuffel',
  akkoord: null,
  akkoordOp: null,
  herzienOp: '2026-11-30',
  ...anders,
});
export const signaal = (anders: Deel<'gevaarsignaal'> = {}): Crisisinhoud<'gevaarsignaal'> => ({
  moment: '2026-11-16T08:00',
  aard: 'gezien',
  wat: 'De auto stond voor de deur.',
  doorWie: 'De opvang',
  plekBekend: null,
  besluit: null,
  besluitWaarom: '',
  gedaan: '',
  ingelicht: '',
  klaarOp: null,
  ...anders,
});
export const ingelicht = (anders: Deel<'geinformeerd'> = {}): Crisisinhoud<'geinformeerd'> => ({
  moment: '2026-11-16T09:00',
  wie: 'Wijkagent',
  rol: 'politie',
  wat: 'Dat de ander dreigt.',
  grond: 'noodsituatie',
  grondTekst: 'Acuut gevaar, kon niet wachten',
  ...anders,
});
export const lid = (anders: Deel<'gezinslid'> = {}): Crisisinhoud<'gezinslid'> => ({
  rol: 'kind',
  geschatteLeeftijd: null,
  geschatOp: null,
  ongeboren: false,
  uitgerekendOp: null,
  ...anders,
});
export const mens = (anders: object = {}) => ({
  roepnaam: 'Sam',
  tussenvoegsel: '',
  achternaam: '',
  geboortedatum: '2019-05-01' as string | null,
  ...anders,
});
export const kind = (anders: Deel<'kind'> = {}): Crisisinhoud<'kind'> => ({
  ...{ gezag: 'samen', gezagBron: 'Uittreksel gezagsregister', meekomen: 'mee', bijWie: '' },
  ...{
    opSchool: 'school',
    school: 'De Regenboog',
    schoolWeet: true,
    schoolVerteldDoor: 'Noor',
    magOphalen: 'De cliënt',
  },
  ...{ omgang: 'geen', omgangRisico: true, omgangTekst: '', huisarts: '', paspoortBij: 'de vader' },
  ...{ veilig: true, gezien: true, getuige: true, slachtoffer: null, meenemen: true, zorg: false },
  ...{ nodig: '', signalen: '', spreektMet: 'Noor', gesprokenOp: '2026-11-16' },
  ...anders,
});

/** A case with what a test does in it. */
export async function zaak(k: Testkern) {
  const begin = { clientId: null, roepnaam: 'Mina', achternaam: 'Haddad', contact: veiligContact() };
  const { dossierId, clientId } = await k.doe('crisis.beginnen', begin);
  const invoerMet = <S extends Crisissoort>(soort: S, inhoud: Crisisinhoud<S>, wie: string | null = null) => ({
    ...{ dossierId, id: null as string | null, versie: 0, clientId: wie, reden: '' },
    // Tied by the type of this function.
    invoer: { soort, inhoud } as Crisisinvoer,
  });
  return {
    dossierId,
    clientId,
    invoerMet,
    leg: <S extends Crisissoort>(soort: S, inhoud: Crisisinhoud<S>, wie: string | null = null) =>
      k.doe('crisis.vastleggen', invoerMet(soort, inhoud, wie)),
    wijzig: <S extends Crisissoort>(
      op: { id: string; versie: number },
      soort: S,
      inhoud: Crisisinhoud<S>,
      reden = '',
    ) => k.doe('crisis.vastleggen', { ...invoerMet(soort, inhoud), ...op, reden }),
    weigert: async <S extends Crisissoort>(soort: S, inhoud: Crisisinhoud<S>, wie: string | null = null) =>
      (await k.weigert('crisis.vastleggen', invoerMet(soort, inhoud, wie), 'ongeldige-invoer')).velden?.map(({ pad }) =>
        pad.replace('invoer.inhoud.', ''),
      ),
    lees: async () => (await k.doe('crisis.lezen', { dossierId })).stukken,
    termijnen: async () =>
      (await k.doe('dossier.openen', { dossierId })).termijnen.flatMap(({ soort, uiterlijk }) =>
        soort.startsWith('crisis-') ? [[soort, uiterlijk]] : [],
      ),
    voegToe: (nieuw: object | null = mens(), welk: Deel<'gezinslid'> = {}, lidId: string | null = null) =>
      k.doe('crisismensen.toevoegen', {
        dossierId,
        lidId,
        nieuw: nieuw as ReturnType<typeof mens> | null,
        lid: lid(welk),
      }),
  };
}
