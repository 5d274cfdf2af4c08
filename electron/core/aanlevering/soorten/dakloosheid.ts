import type { Aanleverveld, Indeling } from '#shared/aanlevering/indeling.ts';
import { eindeIn, ethosPerLocatie, telt } from '#shared/aanlevering/dakloosheid.ts';
import type { Aanleverperiode } from '#shared/aanlevering/periode.ts';
import { bestemmingIds } from '#shared/domein/bestemming.ts';
import { isGeldigBsn } from '#shared/domein/bsn.ts';
import { ethosklasse, ethosuitkomsten, type Ethosoordeel } from '#shared/ethos/ethos.ts';
import { dakloosheidteksten as tekst } from '#shared/taal/aanlevering-dakloosheid.ts';
import { ethosteksten } from '#shared/taal/ethos.ts';
import { bestemmingnamen } from '#shared/taal/vervolgvelden.ts';
import type { Ethoskeuzerij, Verblijfsrij } from '#db/opslag/index.ts';
import { csvSchrijver } from '../csv.ts';
import type { Aanleverprobleem, Aanleversoort, Bronzaak, Codelijst, Leverbron } from '../soort.ts';

/** So many stays are read at a time. */
const STUK = 500;

const v = (id: keyof typeof tekst.velden, vorm: Aanleverveld['vorm'], lijst?: string): Aanleverveld => ({
  id,
  label: tekst.velden[id],
  vorm,
  per: 'zaak',
  ...(lijst && { lijst }),
});
const velden: readonly Aanleverveld[] = [
  v('zaak', 'tekst'),
  v('bsn', 'tekst'),
  v('geboortedatum', 'datum'),
  v('geslacht', 'code', 'geslacht'),
  v('aanmaakdatum', 'datum'),
  v('begin', 'datum'),
  v('einde', 'datum'),
  v('opvang', 'code', 'opvang'),
  v('ethos', 'code', 'ethos'),
  v('reden', 'code', 'reden'),
];

const codes = (namen: Readonly<Record<string, string>>): Codelijst['codes'] =>
  Object.entries(namen).map(([code, label]) => ({ code, label }));
const lijsten: readonly Codelijst[] = [
  { id: 'geslacht', naam: tekst.velden.geslacht, codes: codes(tekst.geslachten) },
  { id: 'opvang', naam: tekst.velden.opvang, codes: codes(tekst.locatiesoorten) },
  {
    id: 'ethos',
    naam: tekst.velden.ethos,
    codes: ethosuitkomsten.map((code) => ({ code, label: ethosteksten.klassen[code] })),
  },
  {
    id: 'reden',
    naam: tekst.velden.reden,
    codes: bestemmingIds.map((code) => ({ code, label: bestemmingnamen[code] })),
  },
];

const verplicht = new Set(['bsn', 'aanmaakdatum', 'begin', 'opvang']);
const standaard: Indeling = {
  scheiding: 'puntkomma',
  codering: 'utf-8',
  regeleinde: 'crlf',
  kopregel: true,
  datumvorm: 'jjjjmmdd',
  meervoud: ',',
  regelPer: 'zaak',
  uiterlijkDagen: 90,
  kolommen: velden.map(({ id }) => ({ naam: id, veld: id, vast: '', verplicht: verplicht.has(id) })),
  codes: {
    geslacht: { man: '1', vrouw: '2', x: '9' },
    opvang: { ...ethosPerLocatie },
    ethos: Object.fromEntries(ethosuitkomsten.map((code) => [code, code === 'geen' ? '0' : code])),
    reden: Object.fromEntries(bestemmingIds.map((id) => [id, id])),
  },
};

function problemenVan(rij: Verblijfsrij, einde: string | null, { klasse, grond }: Ethosoordeel): Aanleverprobleem[] {
  const t = tekst.problemen;
  const uit: Aanleverprobleem[] = [];
  if (rij.bsn === null) uit.push({ ernst: 'fout', tekst: t.bsnOnbekend });
  else if (!isGeldigBsn(rij.bsn)) uit.push({ ernst: 'fout', tekst: t.bsnOnjuist(rij.bsn.slice(-3)) });
  if (einde !== null && rij.soort === 'besluit' && rij.bestemming === null)
    uit.push({ ernst: 'let-op', tekst: t.redenOnbekend });
  if (grond === 'keuze' && klasse !== '2' && klasse !== '3')
    uit.push({ ernst: 'let-op', tekst: t.andereKlasse(ethosteksten.klassen[klasse ?? 'onbekend']) });
  if (rij.dossierId === null) uit.push({ ernst: 'let-op', tekst: t.zonderDossier });
  return uit;
}

/** The class on the last day of the stay that the period knows: its end, the end of the period, or today. */
function klasseVan(rij: Verblijfsrij, keuzes: readonly Ethoskeuzerij[], peildatum: string): Ethosoordeel {
  const verblijf = { soort: rij.locatiesoort, van: rij.van };
  const keuze = keuzes.find(({ vanaf }) => vanaf <= peildatum) ?? null;
  return ethosklasse({ verblijf, uitstroom: null, melding: null, keuze }, peildatum);
}

function alsZaak(
  rij: Verblijfsrij,
  periode: Aanleverperiode,
  keuzes: readonly Ethoskeuzerij[],
  vandaag: string,
): Bronzaak {
  const einde = eindeIn(rij.tot, periode);
  const peildatum = einde ?? (periode.tot < vandaag ? periode.tot : vandaag);
  const oordeel = klasseVan(rij, keuzes, peildatum);
  return {
    sleutel: rij.id,
    dossierId: rij.dossierId,
    clientId: rij.clientId,
    kenmerk: rij.kenmerk ?? tekst.zonderDossier,
    zaak: {
      zaak: rij.kenmerk ?? '',
      bsn: rij.bsn,
      geboortedatum: rij.geboortedatum,
      geslacht: rij.geslacht,
      aanmaakdatum: rij.gemeldOp ?? rij.van,
      begin: rij.van,
      einde,
      opvang: rij.locatiesoort,
      ethos: oordeel.klasse,
      reden: einde === null ? null : rij.bestemming,
    },
    personen: [],
    problemen: problemenVan(rij, einde, oordeel),
  };
}

function* lees({ db, opslag, vandaag }: Leverbron, periode: Aanleverperiode): Generator<Bronzaak[]> {
  for (let na = ''; ;) {
    const stuk = opslag.leesOpvangverblijven(db, periode, na, STUK);
    const laatste = stuk.at(-1);
    if (!laatste) return;
    na = laatste.id;
    const zaken = stuk.filter(({ locatiesoort }) => telt(locatiesoort));
    const ids = zaken.map(({ clientId }) => clientId);
    const keuzes = Map.groupBy(opslag.leesEthoskeuzesOp(db, ids), ({ clientId }) => clientId);
    yield zaken.map((rij) => alsZaak(rij, periode, keuzes.get(rij.clientId) ?? [], vandaag));
  }
}

/** Who was in noodopvang or tijdelijke opvang in a year, a line per stay. */
export const dakloosheid: Aanleversoort = {
  id: 'cbs-dakloosheid',
  recht: 'rapportage.lezen',
  periode: 'jaar',
  velden,
  lijsten,
  standaard,
  tellingen: [
    { veld: 'opvang', titel: tekst.tellingen.opvang, per: 'zaak' },
    { veld: 'ethos', titel: tekst.tellingen.ethos, per: 'zaak' },
    { veld: 'reden', titel: tekst.tellingen.reden, per: 'zaak' },
  ],
  deel: null,
  schrijver: csvSchrijver,
  lees,
};
