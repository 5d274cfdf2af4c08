import { createHash } from 'node:crypto';
import type { Aanleverveld, Indeling } from '#shared/aanlevering/indeling.ts';
import { redenBeeindiging, type Iwmosoort } from '#shared/aanlevering/iwmo.ts';
import type { Aanleverperiode } from '#shared/aanlevering/periode.ts';
import { toetsen } from '#shared/beleid/index.ts';
import { isGeldigBsn } from '#shared/domein/bsn.ts';
import { iwmoteksten as tekst } from '#shared/taal/aanlevering-iwmo.ts';
import type { Iwmoverblijf } from '#db/opslag/index.ts';
import type { Leesbron } from '../../context.ts';
import { lokaalVanMoment } from '../../klok.ts';
import { schrijfIwmobericht } from '../iwmo/xml.ts';
import type { Aanleverprobleem, Aanleversoort, Bronzaak, Codelijst, Leverbron } from '../soort.ts';

/** So many stays are read at a time. */
const STUK = 500;

const lijstVan: Readonly<Record<string, string>> = { geslacht: 'geslacht', categorie: 'categorie', reden: 'reden' };
const datums = new Set(['geboortedatum', 'toewijzingsdatum', 'ingangsdatum', 'begindatum', 'einddatum']);
type Veldnaam = keyof typeof tekst.velden;
const veld = (id: Veldnaam): Aanleverveld => ({
  id,
  label: tekst.velden[id],
  vorm: lijstVan[id] ? 'code' : datums.has(id) ? 'datum' : 'tekst',
  per: 'zaak',
  ...(lijstVan[id] && { lijst: lijstVan[id] }),
});

const gedeeld = [
  ...(['toewijzingnummer', 'gemeente', 'agb', 'bsn', 'geboortedatum', 'geslacht'] as const),
  ...(['achternaam', 'tussenvoegsel', 'voornamen', 'categorie', 'product', 'ingangsdatum'] as const),
];
const veldenVan: Readonly<Record<Iwmosoort, readonly Veldnaam[]>> = {
  toewijzing: [...gedeeld, 'locatie', 'toewijzingsdatum', 'toewijzingstijd', 'einddatum'],
  start: [...gedeeld, 'begindatum'],
  stop: [...gedeeld, 'begindatum', 'reden', 'einddatum'],
};
const magLeeg = new Set<Veldnaam>(['tussenvoegsel', 'voornamen', 'product']);
/** 1 etmaal (14) a day (1): a bed. */
const omvang = { volume: '1', eenheid: '14', frequentie: '1' } as const;

const codes = (namen: Readonly<Record<string, string>>): Codelijst['codes'] =>
  Object.entries(namen).map(([code, label]) => ({ code, label }));
const grondnamen = new Map(
  toetsen.beeindiging.velden.flatMap((v) =>
    'keuzes' in v ? (v.keuzes ?? []).map((k): [string, string] => [k.waarde, k.label]) : [],
  ),
);
const redenen = Object.fromEntries(
  Object.keys(redenBeeindiging).map((id) => [id, tekst.redenen[id] ?? grondnamen.get(id) ?? id]),
);
const lijsten: readonly Codelijst[] = [
  { id: 'geslacht', naam: tekst.velden.geslacht, codes: codes(tekst.geslachten) },
  { id: 'categorie', naam: tekst.velden.categorie, codes: codes(tekst.locatiesoorten) },
  { id: 'reden', naam: tekst.velden.reden, codes: codes(redenen) },
];

const standaard = (soort: Iwmosoort): Indeling => ({
  scheiding: 'puntkomma',
  codering: 'utf-8',
  regeleinde: 'lf',
  kopregel: false,
  datumvorm: 'jjjj-mm-dd',
  meervoud: ',',
  regelPer: 'zaak',
  uiterlijkDagen: 5,
  kolommen: [
    ...veldenVan[soort].map((id) => ({
      naam: id,
      veld: id,
      vast: '',
      verplicht: !magLeeg.has(id) && !(soort === 'toewijzing' && id === 'einddatum'),
    })),
    ...(soort === 'toewijzing'
      ? Object.entries(omvang).map(([naam, vast]) => ({ naam, veld: null, vast, verplicht: true }))
      : []),
  ],
  codes: {
    geslacht: { man: '1', vrouw: '2', x: '0', onbekend: '0' },
    categorie: Object.fromEntries(
      Object.keys(tekst.locatiesoorten).map((id) => [id, id === 'winteropvang' ? '17' : '16']),
    ),
    reden: { ...redenBeeindiging },
  },
});

/** Nine digits that gemeente and aanbieder both find: from the besluit, which they share, and whom it is about. */
const nummerVan = ({ besluitId, bsn }: Iwmoverblijf): string =>
  String(
    createHash('sha256')
      .update(`${besluitId} ${bsn ?? ''}`)
      .digest()
      .readUInt32BE() % 1_000_000_000,
  );

/** The grond of the besluit goes before how somebody left; who died or went to another region is that. */
function redenVan({ wijze, bestemming, grond }: Iwmoverblijf): string | null {
  if (wijze === 'overleden' || bestemming === 'overleden') return 'overleden';
  if (grond) return grond;
  if (bestemming === 'andere-regio') return 'andere-regio';
  return wijze === 'besluit' ? null : wijze;
}

function problemenVan(rij: Iwmoverblijf, soort: Iwmosoort, agb: string, nummers: Set<string>): Aanleverprobleem[] {
  const t = tekst.problemen;
  const uit: string[] = [];
  if (rij.bsn === null) uit.push(t.bsnOnbekend);
  else if (!isGeldigBsn(rij.bsn)) uit.push(t.bsnOnjuist(rij.bsn.slice(-3)));
  if (agb === '') uit.push(t.geenAgb(rij.locatienaam));
  if (soort === 'stop' && redenVan(rij) === null) uit.push(t.geenReden);
  const nummer = nummerVan(rij);
  if (soort === 'toewijzing' && nummers.has(nummer)) uit.push(t.dubbelNummer);
  nummers.add(nummer);
  return uit.map((wat) => ({ ernst: 'fout', tekst: wat }));
}

function alsZaak(rij: Iwmoverblijf, soort: Iwmosoort, { instellingen }: Leverbron, nummers: Set<string>): Bronzaak {
  const { iwmo } = instellingen;
  const bij = iwmo.locaties.find(({ locatieId }) => locatieId === rij.locatieId);
  const moment = lokaalVanMoment(rij.genomenOp);
  return {
    sleutel: soort === 'toewijzing' ? `${rij.besluitId}-${rij.clientId}` : rij.id,
    dossierId: rij.dossierId,
    clientId: rij.clientId,
    kenmerk: rij.kenmerk,
    zaak: {
      toewijzingnummer: nummerVan(rij),
      gemeente: iwmo.gemeentecode || null,
      agb: bij?.agb || null,
      bsn: rij.bsn,
      geboortedatum: rij.geboortedatum,
      geslacht: rij.geslacht ?? 'onbekend',
      achternaam: rij.achternaam || null,
      tussenvoegsel: rij.tussenvoegsel || null,
      voornamen: rij.voornamen || null,
      locatie: rij.locatienaam,
      categorie: rij.locatiesoort,
      product: bij?.product || null,
      toewijzingsdatum: moment.slice(0, 10),
      toewijzingstijd: `${moment.slice(11, 16)}:00`,
      ingangsdatum: rij.ingangsdatum,
      begindatum: rij.van,
      einddatum: soort === 'stop' ? rij.tot : rij.laatsteDag,
      reden: soort === 'stop' ? redenVan(rij) : null,
    },
    personen: [],
    problemen: problemenVan(rij, soort, bij?.agb ?? '', nummers),
  };
}

function* lees(bron: Leverbron, soort: Iwmosoort, periode: Aanleverperiode): Generator<Bronzaak[]> {
  const nummers = new Set<string>();
  for (let na = ''; ;) {
    const stuk = bron.opslag.leesIwmoverblijven(bron.db, soort, periode, na, STUK);
    const laatste = stuk.at(-1);
    if (!laatste) return;
    na = laatste.id;
    yield stuk.map((rij) => alsZaak(rij, soort, bron, nummers));
  }
}

const maak = (soort: Iwmosoort, organisatie: Leesbron['sessie']['organisatie']['soort']): Aanleversoort => ({
  id: `iwmo-${soort}`,
  recht: 'rapportage.lezen',
  alsAan: (wie, { iwmo }) => wie === organisatie && iwmo.aan,
  periode: 'maand',
  velden: veldenVan[soort].map(veld),
  lijsten: lijsten.filter(({ id }) => veldenVan[soort].some((naam) => naam === id)),
  standaard: standaard(soort),
  tellingen: [
    { veld: 'categorie', titel: tekst.tellingen.categorie, per: 'zaak' },
    ...(soort === 'stop' ? [{ veld: 'reden', titel: tekst.tellingen.reden, per: 'zaak' as const }] : []),
  ],
  deel: null,
  schrijver: {
    achtervoegsel: 'zip',
    mime: 'application/zip',
    bericht: (velden, vandaag) => schrijfIwmobericht(soort, velden, vandaag),
  },
  lees: (bron, periode) => lees(bron, soort, periode),
});

/** 301, by the gemeente: who was granted opvang. */
export const iwmoToewijzing = maak('toewijzing', 'gemeente');
/** 305, by the aanbieder: whose stay began. */
export const iwmoStart = maak('start', 'opvangaanbieder');
/** 307, by the aanbieder: whose stay ended, and why. */
export const iwmoStop = maak('stop', 'opvangaanbieder');
