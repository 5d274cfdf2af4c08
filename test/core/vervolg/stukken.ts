import type { Vastleggingen, Vastleggingsoort } from '#shared/domein/vastlegging.ts';
import type { Testkern } from '../hulp.ts';
import { vandaag } from '../opstelling.ts';

/** A good record of every soort, as the desk would write it. */
export const voorbeeld: Vastleggingen = {
  waarschuwing: {
    datum: '2026-11-10',
    wijze: 'schriftelijk',
    doorWie: 'Jannie, De Kade',
    plicht: 'huisregels',
    tekst: 'U rookte op de slaapzaal. Rook alleen buiten.',
    reactie: 'Het was koud buiten.',
  },
  incident: {
    datum: '2026-11-11',
    tijd: '23:15',
    waar: 'Slaapzaal 2',
    aard: 'bedreiging',
    wat: 'Dreigde mevrouw Amrani te slaan.',
    voorBrief: 'U dreigde een andere bewoner te slaan.',
    aangifte: 'mogelijk',
    onwerkbaar: true,
    gezondheidsrisico: null,
    ingelicht: 'Teamleider, wijkagent',
    doorWie: 'Jannie, De Kade',
  },
  verblijfsgesprek: {
    datum: '2026-11-12',
    onderwerp: 'niet-verblijven',
    clientGesproken: true,
    doorWie: 'Bo Balie',
    verslag: 'Slaapt al drie weken bij een vriend en wil daar blijven.',
    noodzaakVervallen: true,
    redenGegeven: null,
    nietStructureel: null,
  },
  woningaanbod: {
    datum: '2026-11-09',
    omschrijving: 'Tweekamerwoning, Crooswijk',
    zelfstandig: true,
    huurPast: true,
    grootGenoeg: true,
    zoekgebied: '',
    passend: true,
    antwoord: 'geweigerd',
    reden: 'Wil liever op Zuid wonen.',
  },
  inspanning: { datum: '2026-11-08', doorWie: 'De Kade', wat: 'Samen naar het Geldplein gegaan.', meegewerkt: false },
  vervolgplek: {
    datum: '2026-11-07',
    soort: 'intramuraal',
    omschrijving: 'Beschermd wonen, Pameijer',
    instantie: 'Wmo-team',
    indicatie: true,
    beschikbaar: true,
    woonplek: null,
    vanaf: '2026-12-01',
    toelichting: '',
  },
  heronderzoek: {
    datum: '2026-11-13',
    aanleiding: 'verlenging',
    gesprekOp: '2026-11-13',
    geenGesprek: '',
    bevindingen: 'Staat ingeschreven en reageert elke week. Nog geen woning.',
    uitstroomMogelijk: false,
    oorzaakBijClient: false,
    noodzaak: true,
    alternatief: false,
    leidtTotAnderBesluit: null,
    opzet: null,
    reactieClient: 'Wil graag blijven tot er een woning is.',
  },
  voornemen: {
    soort: 'beeindigen',
    per: '2026-12-01',
    opVerzoek: null,
    gronden: ['regels'],
    antwoorden: {},
    toelichting: 'U rookte twee keer binnen, ook na een waarschuwing.',
    uitgenodigdOp: null,
    reageerTot: null,
    reactieOp: null,
    reactieWijze: null,
    reactie: '',
    overslaan: null,
    overslaanReden: '',
  },
  plan: {
    datum: '2026-11-14',
    doel: 'Een eigen woning en een vaste baan.',
    richting: 'uitstroom',
    bestemming: 'zelfstandige-woning',
    nodig: 'Inkomen en inschrijving bij woningsites.',
    wachtOp: [{ waarop: 'woning', sinds: '2026-11-01' }],
    volgendeStap: 'Gesprek bij de woningcorporatie',
    volgendeStapOp: '2026-11-25',
  },
  uitstroom: {
    datum: vandaag,
    wijze: 'eigen-vertrek',
    bestemming: 'eigen-netwerk',
    metOverdracht: false,
    pasTerug: true,
    sleutelTerug: null,
    bevestigd: 'Zei aan de balie dat hij bij zijn broer gaat wonen.',
    toelichting: '',
  },
  'warme-overdracht': {
    naar: 'Wijkteam Kralingen',
    contact: 'Ans, 010 0000000',
    datum: '2026-11-20',
    toestemming: true,
    delen: ['samenvatting', 'plan'],
    gedaan: null,
    toelichting: '',
  },
  nazorg: { datum: '2026-12-15', vorm: 'telefoon', gedaanOp: null, verslag: '' },
  afwezigheid: {
    wie: null,
    datum: '2026-11-10',
    reden: 'ziekenhuis',
    gemeld: true,
    verwachtTerug: '2026-11-20',
    verwachtLangerDan90Dagen: false,
    dagonderwijs: null,
    laatsteVakantiedag: null,
    terugOp: null,
    toelichting: '',
  },
  schorsing: {
    wie: null,
    datum: '2026-11-10',
    tot: '2026-11-12',
    redenBrief: 'U bedreigde een medewerker.',
    plicht: 'huisregels',
    alternatief: 'Nachtopvang Maasoever',
    bezwaarBij: 'De locatiemanager, aan de balie of per brief',
    bezwaarTot: '2026-12-22',
    opgelegdDoor: 'Anil Jagroep',
    opgehevenPer: null,
    toelichting: '',
  },
};

/** Records something; parts that differ from the example come in `anders`. */
export async function leg<S extends Vastleggingsoort>(
  k: Testkern,
  dossierId: string,
  soort: S,
  anders: Partial<Vastleggingen[S]> = {},
): Promise<string> {
  const inhoud = { ...voorbeeld[soort], ...anders };
  // The pair is of one soort; the union cannot see that through a generic.
  const invoer = { soort, inhoud } as never;
  return (await k.doe('vervolg.vastleggen', { dossierId, id: null, versie: 0, invoer, reden: '' })).id;
}

/** Records the next version of a record that is there. */
export async function herzie<S extends Vastleggingsoort>(
  k: Testkern,
  dossierId: string,
  id: string,
  soort: S,
  anders: Partial<Vastleggingen[S]>,
  reden = '',
): Promise<void> {
  const { stukken } = await k.doe('vervolg.lezen', { dossierId });
  const stuk = stukken.find((een) => een.id === id);
  if (!stuk) throw new Error('No such record');
  const invoer = { soort, inhoud: { ...stuk.inhoud, ...anders } } as never;
  await k.doe('vervolg.vastleggen', { dossierId, id, versie: stuk.versie, invoer, reden });
}
