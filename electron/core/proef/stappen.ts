import type { Keten } from '#shared/domein/basis.ts';
import {
  aanpassingen,
  leegKind,
  legeStap,
  onderdeelIds,
  type OnderdeelId,
  type Stapfeiten,
} from '#shared/domein/stappen.ts';
import { geboortedatum } from './client.ts';
import { dagVerder, moment, werkdagVoor } from './kalender.ts';
import type { Loting } from './loting.ts';
import type { Naamgroep } from './namen.ts';
import { maakToegankelijkheid, maakVoorwaarden } from './beoordeling.ts';
import type { Recept } from './recepten.ts';
import { proeforganisaties } from './accounts.ts';
import type { Proefstap, Proefstappen } from './soorten.ts';
import { gespreksnotities, identiteit, verhalen, type Verhaal } from './verhalen.ts';

export const papieren = ['identiteitskaart', 'paspoort', 'verblijfsdocument'] as const;
export type Papier = (typeof papieren)[number];

/** What a case is about before it is written down. */
export interface Zaak {
  recept: Recept;
  keten: Keten;
  groep: Naamgroep;
  /** Which one in the row, from 0, and the surname: for what is varied without drawing. */
  nummer: number;
  achternaam: string;
  bsn: string | null;
  /** Paper that was shown at the desk. */
  papier: Papier;
  verhaal: Verhaal;
  vandaag: string;
  gemeldOp: string;
  /** Day on which the onderzoek was finished, if it was. */
  afgerondOp: string;
  /** Where the acute opvang is; null: none. */
  acuutLocatieId: string | null;
  elders: { code: string; naam: string } | null;
  kinderen: NonNullable<Stapfeiten['melding']['kinderen']>;
  heeftPartner: boolean;
}

/** First names of children; each stands for nobody. */
const kindernamen = ['Noa', 'Sem', 'Amira', 'Levi', 'Yara', 'Mats', 'Inaya', 'Finn', 'Lina', 'Elias', 'Zoë', 'Adam'];

export const eigenRegio = ['0599', '0599', '0599', '0599', '0599', '0489', '0502', '0597', '1621'] as const;
export const andereRegios = [
  { code: '0518', naam: 'Den Haag' },
  { code: '0344', naam: 'Utrecht' },
  { code: '0505', naam: 'Dordrecht' },
  { code: '0503', naam: 'Delft' },
  { code: '0363', naam: 'Amsterdam' },
  { code: '0758', naam: 'Breda' },
] as const;

export const kiesVerhaal = (loting: Loting, keten: Keten): Verhaal =>
  loting.kies(verhalen.filter(({ ketens }) => ketens.includes(keten)));

/** The household that comes along with a gezin; nobody for the others. */
export function maakHuishouden(loting: Loting, keten: Keten, vandaag: string): Pick<Zaak, 'kinderen' | 'heeftPartner'> {
  if (keten !== 'gezin') return { kinderen: [], heeftPartner: false };
  const aantal = loting.kies([1, 1, 2, 2, 2, 3, 4]);
  const dagen = Array.from({ length: aantal }, () => geboortedatum(loting, [0, 15], vandaag));
  const heeftPartner = loting.kans(0.4);
  const kinderen = dagen.map((dag, i) => ({
    ...leegKind(),
    geboortedatum: dag,
    inwonend: true,
    naam: kindernamen[(Number(dag.slice(8)) + i) % kindernamen.length] ?? '',
    gezag: heeftPartner ? ('beiden' as const) : ('aanvrager' as const),
    omgang: !heeftPartner && i === 0 ? 'Om het weekend bij de andere ouder, van vrijdag tot zondag.' : '',
  }));
  return { kinderen, heeftPartner };
}

/** The recorded steps of a case, as far as its recipe goes. */
export function maakStappen(loting: Loting, zaak: Zaak): Proefstappen & { melding: Proefstap<'melding'> } {
  const { recept, gemeldOp, afgerondOp } = zaak;
  const leeg = legeStap(gemeldOp);
  const begonnen = werkdagVoor(dagVerder(gemeldOp, Math.min(3, dagenTussen(gemeldOp, zaak.vandaag))));
  return {
    melding: { feiten: maakMelding(loting, zaak, leeg.melding), op: moment(gemeldOp) },
    'acute-opvang': zaak.acuutLocatieId ? { feiten: maakAcuut(loting, zaak), op: moment(gemeldOp, 1) } : null,
    onderzoek:
      recept.onderzoek === 'geen'
        ? null
        : {
            feiten: maakOnderzoek(loting, zaak, begonnen),
            op: moment(recept.onderzoek === 'afgerond' ? afgerondOp : begonnen, 2),
          },
    toegankelijkheid: recept.regio
      ? { feiten: maakToegankelijkheid(zaak, begonnen, leeg.toegankelijkheid), op: moment(begonnen, 3) }
      : null,
    voorwaarden: recept.voorwaarden
      ? { feiten: maakVoorwaarden(zaak, leeg.voorwaarden), op: moment(afgerondOp, 4) }
      : null,
  };
}

const dagenTussen = (van: string, tot: string): number => Math.round((Date.parse(tot) - Date.parse(van)) / 86_400_000);

function maakMelding(loting: Loting, zaak: Zaak, leeg: Stapfeiten['melding']): Stapfeiten['melding'] {
  const { recept, keten, gemeldOp, elders, kinderen, heeftPartner, vandaag, bsn } = zaak;
  const vers = recept.scenario === 'melding-net-binnen';
  const viaDerde = loting.kans(0.15);
  const feiten: Stapfeiten['melding'] = {
    ...leeg,
    wijze: viaDerde ? 'via-derde' : loting.kans(0.1) ? 'telefoon' : 'loket',
    melder: viaDerde
      ? loting.kies([
          'Wijkteam Feijenoord',
          'Maatschappelijk werk ziekenhuis',
          'Politie, wijkagent',
          'Vrijwilliger van de buurtkerk',
        ])
      : '',
    aanvraagOp: recept.onderzoek === 'afgerond' ? zaak.afgerondOp : null,
    laatsteWoonplaats:
      elders?.code ?? (vers && loting.kans(0.5) ? null : loting.kans(0.06) ? 'onbekend' : loting.kies(eigenRegio)),
    heeftPartner: vers ? null : heeftPartner,
    partnerGeboortedatum: heeftPartner && !vers ? geboortedatum(loting, [25, 45], vandaag) : null,
    kinderen: vers && keten !== 'gezin' ? null : kinderen,
    identificatie: bsn ? zaak.papier : 'uitzondering',
    identificatieReden: bsn
      ? ''
      : 'Papieren zijn gestolen, aangifte is gedaan. Gegevens komen uit de Basisregistratie Personen.',
    clientondersteuningAangeboden: vers ? null : true,
    tolk: loting.kans(zaak.groep.tolk) ? zaak.groep.taal : '',
    toelichting: zaak.verhaal.reden,
    gemeldOp,
  };
  return { ...feiten, ...verderBijMelding(zaak, feiten) };
}

/** What belongs to the facts drawn above; draws nothing itself, so that it changes nobody else. */
function verderBijMelding(
  { nummer, groep, achternaam, bsn, recept, gemeldOp }: Zaak,
  { tolk, heeftPartner }: Stapfeiten['melding'],
): Partial<Stapfeiten['melding']> {
  const voornaam = [...groep.man, ...groep.vrouw][nummer % (groep.man.length + groep.vrouw.length)] ?? '';
  return {
    tolkVorm: tolk ? (nummer % 2 === 0 ? 'telefoon' : 'aanwezig') : null,
    tolkGeregeld: tolk ? nummer % 3 !== 0 : null,
    aanpassingen: aanpassingen.filter((_, i) => nummer % 28 === i),
    identificatieAnders: bsn ? '' : 'Foto en controlevragen, samen met gegevens uit de BRP.',
    identificatiePoging: bsn || recept.besluit ? null : dagVerder(gemeldOp, 21),
    aanvraagVorm: recept.onderzoek === 'afgerond' ? 'verslag' : null,
    partnerNaam: heeftPartner ? `${voornaam} ${achternaam}` : '',
  };
}

function maakAcuut(loting: Loting, { recept, gemeldOp, acuutLocatieId, verhaal }: Zaak): Stapfeiten['acute-opvang'] {
  const avond = recept.acuut === 'buiten-kantoortijd';
  const uur = avond ? loting.tussen(18, 22) : loting.tussen(9, 15);
  return {
    veiligeOpvangInNetwerk: false,
    alternatieveVeiligeOvernachting: false,
    kanZichHandhaven: false,
    tijdstip: `${gemeldOp}T${String(uur).padStart(2, '0')}:${loting.kies(['05', '20', '40', '55'])}`,
    locatieId: acuutLocatieId,
    overboeken: '',
    geplaatstDoor: avond ? proeforganisaties.opvangaanbieder : '',
    toelichting: avond
      ? 'Kwam na sluitingstijd bij de nachtopvang. Gevraagd om zich te melden bij Centraal Onthaal.'
      : verhaal.netwerk,
  };
}

/** Onderdelen that may turn out not to be in play (5.2.4). */
const nietAanDeOrde: Partial<Record<OnderdeelId, string>> = {
  'voorliggende-voorzieningen': 'Geen andere voorziening gevonden die nu te gebruiken is.',
  'wlz-indicatie': 'Geen indicatie bekend bij het CIZ.',
  'wfz-titel': 'Geen titel voor forensische zorg.',
  'jeugdwet-maatregel': 'Er loopt geen maatregel.',
};

function bevinding(id: OnderdeelId, zaak: Zaak): string {
  const { verhaal, elders, kinderen } = zaak;
  const teksten: Record<OnderdeelId, string> = {
    'identiteit-en-verblijfstitel': zaak.bsn ? identiteit[zaak.papier] : identiteit.uitzondering,
    'laatste-woonplaats': elders
      ? `Woonde tot kort geleden in ${elders.naam}.`
      : 'Woonde in de opvangregio, nagegaan in de Basisregistratie Personen.',
    'reden-dakloosheid': verhaal.reden,
    'vermogen-zich-te-handhaven': 'Redt het nu niet alleen, ook niet met hulp van bekenden.',
    zelfredzaamheid: verhaal.zelfredzaam,
    'sociaal-netwerk': verhaal.netwerk,
    'voorliggende-voorzieningen': nietAanDeOrde['voorliggende-voorzieningen'] ?? '',
    'wlz-indicatie': nietAanDeOrde['wlz-indicatie'] ?? '',
    'wfz-titel': nietAanDeOrde['wfz-titel'] ?? '',
    'jeugdwet-maatregel': nietAanDeOrde['jeugdwet-maatregel'] ?? '',
    ondersteuningsbehoefte: verhaal.behoefte,
    bestaansmiddelen: verhaal.inkomen,
    'kinderen-en-gezag': `${kinderen.length === 1 ? 'Eén kind komt' : `${kinderen.length} kinderen komen`} mee. Ouder heeft het gezag.`,
  };
  return teksten[id];
}

function maakOnderzoek(loting: Loting, zaak: Zaak, begonnen: string): Stapfeiten['onderzoek'] {
  const { recept, keten, afgerondOp, kinderen } = zaak;
  const klaar = recept.onderzoek === 'afgerond';
  const vanToepassing = onderdeelIds.filter(
    (id) =>
      (id !== 'jeugdwet-maatregel' || keten !== 'volwassenen') && (id !== 'kinderen-en-gezag' || kinderen.length > 0),
  );
  const aantal = klaar
    ? vanToepassing.length
    : recept.onderzoek === 'halverwege'
      ? loting.tussen(6, 8)
      : loting.tussen(2, 4);
  const onderdelen = Object.fromEntries(
    vanToepassing.slice(0, aantal).map((id) => {
      const stand = id in nietAanDeOrde ? ('niet-van-toepassing' as const) : ('vastgesteld' as const);
      return [id, { stand, bevinding: bevinding(id, zaak) }];
    }),
  );
  const opAfstand = loting.kans(0.1);
  const gesprekken = [
    {
      datum: begonnen,
      fysiek: !opAfstand,
      reden: opAfstand ? 'Opname in het ziekenhuis' : '',
      verslag: loting.kies(gespreksnotities),
      aanwezigen: '',
      tolk: '',
    },
  ];
  if (klaar && afgerondOp > begonnen)
    gesprekken.push({
      datum: afgerondOp,
      fysiek: true,
      reden: '',
      verslag: loting.kies(gespreksnotities),
      aanwezigen: '',
      tolk: '',
    });
  return {
    persoonlijkPlan: '',
    startOp: begonnen,
    gesprekken,
    onderdelen,
    afgerondOp: klaar ? afgerondOp : null,
    reactieClient: klaar && loting.kans(0.3) ? 'Het verslag klopt. Ik wil graag snel weer een eigen plek.' : '',
  };
}
