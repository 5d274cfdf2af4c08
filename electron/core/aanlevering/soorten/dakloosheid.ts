import type { Aanleverveld, Indeling } from '#shared/aanlevering/indeling.ts';
import { eindeIn, ethosPerLocatie, telt } from '#shared/aanlevering/dakloosheid.ts';
import type { Aanleverperiode } from '#shared/aanlevering/periode.ts';
import { bestemmingIds } from '#shared/domein/bestemming.ts';
import { isGeldigBsn } from '#shared/domein/bsn.ts';
import { dakloosheidteksten as tekst } from '#shared/taal/aanlevering-dakloosheid.ts';
import { bestemmingnamen } from '#shared/taal/vervolgvelden.ts';
import type { Verblijfsrij } from '#db/opslag/index.ts';
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
  v('reden', 'code', 'reden'),
];

const codes = (namen: Readonly<Record<string, string>>): Codelijst['codes'] =>
  Object.entries(namen).map(([code, label]) => ({ code, label }));
const lijsten: readonly Codelijst[] = [
  { id: 'geslacht', naam: tekst.velden.geslacht, codes: codes(tekst.geslachten) },
  { id: 'opvang', naam: tekst.velden.opvang, codes: codes(tekst.locatiesoorten) },
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
    reden: Object.fromEntries(bestemmingIds.map((id) => [id, id])),
  },
};

function problemenVan(rij: Verblijfsrij, einde: string | null): Aanleverprobleem[] {
  const t = tekst.problemen;
  const uit: Aanleverprobleem[] = [];
  if (rij.bsn === null) uit.push({ ernst: 'fout', tekst: t.bsnOnbekend });
  else if (!isGeldigBsn(rij.bsn)) uit.push({ ernst: 'fout', tekst: t.bsnOnjuist(rij.bsn.slice(-3)) });
  if (einde !== null && rij.soort === 'besluit' && rij.bestemming === null)
    uit.push({ ernst: 'let-op', tekst: t.redenOnbekend });
  if (rij.dossierId === null) uit.push({ ernst: 'let-op', tekst: t.zonderDossier });
  return uit;
}

function alsZaak(rij: Verblijfsrij, periode: Aanleverperiode): Bronzaak {
  const einde = eindeIn(rij.tot, periode);
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
      reden: einde === null ? null : rij.bestemming,
    },
    personen: [],
    problemen: problemenVan(rij, einde),
  };
}

function* lees({ db, opslag }: Leverbron, periode: Aanleverperiode): Generator<Bronzaak[]> {
  for (let na = ''; ;) {
    const stuk = opslag.leesOpvangverblijven(db, periode, na, STUK);
    const laatste = stuk.at(-1);
    if (!laatste) return;
    na = laatste.id;
    yield stuk.filter(({ locatiesoort }) => telt(locatiesoort)).map((rij) => alsZaak(rij, periode));
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
    { veld: 'reden', titel: tekst.tellingen.reden, per: 'zaak' },
  ],
  deel: null,
  schrijver: csvSchrijver,
  lees,
};
