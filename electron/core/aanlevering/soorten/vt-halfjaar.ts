import type { Aanleverveld, Indeling, Veldwaarden } from '#shared/aanlevering/indeling.ts';
import {
  afgerondOp,
  bsnprobleem,
  bsnVoorBestand,
  hoortBij,
  vtfouten,
  vtrollen,
  zaakproblemen,
  type Vtprobleem,
  type Vtrol,
  type Vtzaak,
} from '#shared/aanlevering/vt-halfjaar.ts';
import { aanleidingen, aarden, triagebesluiten } from '#shared/domein/crisis/triage.ts';
import { crisisteksten } from '#shared/taal/crisis/index.ts';
import { vtleverteksten as tekst } from '#shared/taal/aanlevering-vt.ts';
import type { Vtlidrij, Vtzaakrij } from '#db/opslag/index.ts';
import { csvSchrijver } from '../csv.ts';
import type { Aanleverprobleem, Aanleversoort, Bronzaak, Codelijst, Leverbron } from '../soort.ts';

/** So many cases are read at a time. */
const STUK = 500;

const v = (id: keyof typeof tekst.velden, vorm: Aanleverveld['vorm'], per: Aanleverveld['per'], lijst?: string) => ({
  id,
  label: tekst.velden[id],
  vorm,
  per,
  ...(lijst && { lijst }),
});
const velden: readonly Aanleverveld[] = [
  v('zaak', 'tekst', 'zaak'),
  v('meldingOp', 'datum', 'zaak'),
  v('triagebesluitOp', 'datum', 'zaak'),
  v('triagebesluit', 'code', 'zaak', 'triagebesluit'),
  v('onderzoekAfgerondOp', 'datum', 'zaak'),
  v('afgerondOp', 'datum', 'zaak'),
  v('aanleiding', 'code', 'zaak', 'aanleiding'),
  v('aard', 'code', 'zaak', 'aard'),
  v('aantalPersonen', 'getal', 'zaak'),
  v('persoon', 'getal', 'persoon'),
  v('bsn', 'tekst', 'persoon'),
  v('rol', 'code', 'persoon', 'rol'),
];

const lijst = (
  id: string,
  naam: string,
  codes: readonly string[],
  namen: Readonly<Record<string, string>>,
): Codelijst => ({
  id,
  naam,
  codes: codes.map((code) => ({ code, label: namen[code] ?? code })),
});
const vanTriage = crisisteksten.triage.keuzes;
const lijsten: readonly Codelijst[] = [
  lijst('aanleiding', tekst.velden.aanleiding, aanleidingen, vanTriage['aanleiding'] ?? {}),
  lijst('aard', tekst.velden.aard, aarden, vanTriage['aard'] ?? {}),
  lijst('triagebesluit', tekst.velden.triagebesluit, triagebesluiten, vanTriage['triagebesluit'] ?? {}),
  lijst('rol', tekst.velden.rol, vtrollen, tekst.rollen),
];

/** Numbers in the order of bijlage A: what the receiver calls them is not published, so the layout can be changed. */
const nummers = (codes: readonly string[]): Record<string, string> =>
  Object.fromEntries(codes.map((code, i) => [code, String(i + 1).padStart(2, '0')]));

const standaard: Indeling = {
  scheiding: 'puntkomma',
  codering: 'utf-8',
  regeleinde: 'crlf',
  kopregel: true,
  datumvorm: 'jjjjmmdd',
  meervoud: ',',
  regelPer: 'persoon',
  uiterlijkDagen: 21,
  kolommen: velden.map(({ id }) => ({
    naam: id,
    veld: id,
    vast: '',
    verplicht: id !== 'onderzoekAfgerondOp',
  })),
  codes: Object.fromEntries(lijsten.map(({ id, codes }) => [id, nummers(codes.map(({ code }) => code))])),
};

const probleem = (wat: Vtprobleem, wie = ''): Aanleverprobleem => ({
  ernst: vtfouten.has(wat) ? 'fout' : 'let-op',
  tekst: wie ? `${wie}: ${tekst.problemen[wat]}` : tekst.problemen[wat],
});

interface Persoon {
  wie: string;
  rol: Vtrol;
  bsn: string | null;
  ongeboren: boolean;
}
const inHuishouden = { partner: 'partner', kind: 'kind', ander: 'anders' } as const;

/** The client, the household, and from whom they are kept safe: of a pleger no BSN is kept. */
function personenVan(rij: Vtzaakrij, leden: readonly Vtlidrij[]): Persoon[] {
  const pleger: Persoon = { wie: tekst.wie.pleger, rol: 'pleger', bsn: null, ongeboren: false };
  return [
    { wie: tekst.wie.client, rol: 'slachtoffer', bsn: rij.bsn, ongeboren: false },
    ...leden.map(({ rol, bsn, ongeboren }) => ({ wie: tekst.wie[rol], rol: inHuishouden[rol], bsn, ongeboren })),
    ...Array.from({ length: rij.plegers }, () => pleger),
  ];
}

function persoonsproblemen(personen: readonly Persoon[]): Aanleverprobleem[] {
  const geboren = personen.filter(({ ongeboren, rol }) => !ongeboren && rol !== 'pleger');
  const elk = geboren.flatMap(({ wie, bsn }) => {
    const wat = bsnprobleem(bsn);
    // The last three digits tell which number it is; the whole of it stands in the file only.
    return wat ? [probleem(wat, bsn ? `${wie} (…${bsn.slice(-3)})` : wie)] : [];
  });
  const nummersMet = geboren.flatMap(({ bsn }) => (bsn ? [bsn] : []));
  return new Set(nummersMet).size < nummersMet.length ? [...elk, probleem('bsn-dubbel')] : elk;
}

function alsZaak(rij: Vtzaakrij, leden: readonly Vtlidrij[], vandaag: string): Bronzaak {
  const feiten = feitenVan(rij);
  const personen = personenVan(rij, leden);
  const zwanger = rij.triage.zwanger === true && !leden.some(({ ongeboren }) => ongeboren);
  const zaak: Veldwaarden = {
    zaak: rij.kenmerk,
    meldingOp: feiten.gemeldOp,
    triagebesluitOp: feiten.triagebesluitOp,
    triagebesluit: feiten.triagebesluit,
    onderzoekAfgerondOp: feiten.triagebesluit === 'onderzoek' ? feiten.onderzoekAfgerondOp : null,
    afgerondOp: afgerondOp(feiten),
    aanleiding: feiten.aanleiding,
    // In the order of the list, so that the same facts are the same bytes.
    aard: aarden.filter((code) => feiten.aard.includes(code)),
    aantalPersonen: personen.length,
  };
  return {
    sleutel: rij.dossierId,
    dossierId: rij.dossierId,
    clientId: rij.clientId,
    kenmerk: rij.kenmerk,
    zaak,
    personen: personen.map(({ bsn, rol, ongeboren }, i) => ({
      persoon: i + 1,
      bsn: bsnVoorBestand(bsn, ongeboren),
      rol,
    })),
    problemen: [
      ...zaakproblemen(feiten, vandaag).map((wat) => probleem(wat)),
      ...persoonsproblemen(personen),
      ...(zwanger ? [probleem('zwanger-zonder-kind')] : []),
    ],
  };
}

const feitenVan = ({ gemeldOp, triage, onderzoek }: Vtzaakrij): Vtzaak => ({
  gemeldOp,
  aanleiding: triage.aanleiding,
  aard: triage.aard,
  triagebesluit: triage.triagebesluit,
  triagebesluitOp: triage.triagebesluitOp,
  onderzoekAfgerondOp: onderzoek?.afgerondOp ?? null,
});

function* lees({ db, opslag, vandaag }: Leverbron, periode: { van: string; tot: string }): Generator<Bronzaak[]> {
  for (let na = ''; ;) {
    const stuk = opslag.leesVtzaken(db, periode.tot, na, STUK);
    const laatste = stuk.at(-1);
    if (!laatste) return;
    na = laatste.dossierId;
    const zaken = stuk.filter((rij) => hoortBij(feitenVan(rij), periode));
    const ids = zaken.map(({ dossierId }) => dossierId);
    const leden = Map.groupBy(opslag.leesVtleden(db, ids), ({ dossierId }) => dossierId);
    yield zaken.map((rij) => alsZaak(rij, leden.get(rij.dossierId) ?? [], vandaag));
  }
}

/** Uitvoeringsregeling Wmo 2015, art. 7 and bijlage A: every half-year, within three weeks, what was finished in it. */
export const vtHalfjaar: Aanleversoort = {
  id: 'vt-halfjaar',
  recht: 'crisis.cijfers',
  periode: 'halfjaar',
  velden,
  lijsten,
  standaard,
  tellingen: [
    { veld: 'triagebesluit', titel: tekst.tellingen.triagebesluit, per: 'zaak' },
    { veld: 'aanleiding', titel: tekst.tellingen.aanleiding, per: 'zaak' },
    { veld: 'aard', titel: tekst.tellingen.aard, per: 'zaak' },
    { veld: 'rol', titel: tekst.tellingen.rol, per: 'persoon' },
  ],
  deel: 'crisisintake',
  schrijver: csvSchrijver,
  lees,
};
