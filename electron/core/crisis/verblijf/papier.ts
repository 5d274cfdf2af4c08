import type { Crisismens, Crisispuntstand, Verblijfregel } from '#shared/contract/groepen/crisis-verblijf.ts';
import type { Crisisstuk } from '#shared/contract/groepen/crisis.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import type { Crisissoort } from '#shared/domein/crisis/index.ts';
import { standnamen } from '#shared/taal/basis.ts';
import { crisisveld, crisiswaarde } from '#shared/taal/crisis/index.ts';
import { crisispuntnamen } from '#shared/taal/crisis/verblijf.ts';
import { verblijfmeldingen } from '#shared/taal/crisis/verblijfteksten.ts';
import { schrijfDatum } from '#shared/taal/datum.ts';
import { toonDatum } from '#shared/taal/schermdatum.ts';
import { vul } from '#shared/taal/vul.ts';
import type { Context } from '../../context.ts';
import { documentomgeving } from '../../documenten/lettertypen.ts';
import { Opbouw } from '../../documenten/opbouw.ts';
import { tekenTabel } from '../../documenten/tabel.ts';
import { vervolgbriefPdf, type Vervolgbrief } from '../../documenten/vervolgbrief.ts';
import { weiger } from '../../weigering.ts';
import { geldendeStukken, leesCrisis } from '../stukken.ts';
import { verblijfhoofd } from './hoofd.ts';
import { leesVerblijf } from './lezen.ts';
import { leesVerblijvenlijst } from './lijst.ts';

const t = verblijfmeldingen.papier;
type Deel = Vervolgbrief['delen'][number];
type Feit = [string, string];

/** One point in words; how the safe way went stays in the program. */
function inWoorden({ stand, inhoud: { reden, actie, wie, uiterlijk } }: Crisispuntstand): string {
  return [standnamen[stand], reden, t.stap(actie, wie, uiterlijk)].filter(Boolean).join('. ');
}

const basisVan = ({ naam, punten }: Crisismens): Deel => ({
  kop: t.basis(naam),
  feiten: punten.map((punt): Feit => [crisispuntnamen[punt.punt], inWoorden(punt)]),
});

/** A few fields of the records of one kind, per person. */
function stukdelen(
  stukken: readonly Crisisstuk[],
  soort: Crisissoort,
  kop: string,
  velden: readonly string[],
  naam: (id: string | null) => string,
): Deel[] {
  const eigen = geldendeStukken(stukken, soort);
  if (eigen.length === 0) return [];
  const feiten = eigen.map((stuk): Feit => {
    const inhoud: Readonly<Record<string, unknown>> = stuk.inhoud;
    const delen = velden.map((veld) => {
      const waarde = crisiswaarde(soort, veld, inhoud[veld]);
      return waarde && `${crisisveld(soort, veld)}: ${waarde}`;
    });
    return [naam(stuk.clientId) || kop, delen.filter(Boolean).join('. ')];
  });
  return [{ kop, feiten }];
}

/** The stay on paper, to go through it together. No address, no place, no number of the place stands in it. */
export async function maakVerblijfafdruk(context: Context, dossierId: string): Promise<Uint8Array> {
  const { db, opslag, vandaag } = context;
  const dossier = opslag.leesDossier(db, dossierId) ?? weiger('niet-gevonden');
  const client = opslag.leesClient(db, dossier.clientId) ?? weiger('niet-gevonden');
  const { stand, mijlpalen, mensen } = leesVerblijf(context, dossierId);
  const stukken = leesCrisis(context, dossierId);
  const namen = new Map(mensen.map(({ clientId, naam }) => [clientId, naam]));
  const naam = (id: string | null): string => (id ? (namen.get(id) ?? '') : '');
  const verloop: Feit[] = stand
    ? [
        [t.begon, schrijfDatum(stand.ingangsdatum)],
        [t.tot, schrijfDatum(stand.laatsteDag)],
        [t.dag, String(stand.dag)],
      ]
    : [];
  const straks = mijlpalen.map((m): Feit => [m.tekst, m.klaarOp ? t.klaar(m.klaarOp) : t.voor(m.uiterlijk)]);
  const inhoud: Vervolgbrief = {
    ...verblijfhoofd(context, client, dossier),
    onderwerp: t.titel,
    kop: t.kop,
    brief: false,
    delen: [
      { kop: '', alineas: [t.inleiding(vandaag), t.voet] },
      ...(verloop.length > 0 ? [{ kop: t.verloop, feiten: verloop }] : []),
      ...(straks.length > 0 ? [{ kop: t.straks, feiten: straks }] : []),
      ...mensen.filter(({ punten }) => punten.length > 0).map(basisVan),
      ...stukdelen(stukken, 'crisiszorg', t.zorg, ['zorg', 'nodig', 'stand', 'afspraakOp'], naam),
      ...stukdelen(stukken, 'vraagverheldering', t.vraag, ['wens', 'conclusie', 'vorm', 'waarom'], naam),
      ...stukdelen(
        stukken,
        'vervolgtraject',
        t.vervolg,
        ['vervolg', 'vorm', 'gevraagdOp', 'indicatieOp', 'startOp'],
        naam,
      ),
    ],
  };
  return vervolgbriefPdf(inhoud, documentomgeving(context));
}

/** As many as fit on paper that somebody still reads; what does not fit is said. */
const meesteRegels = 500;
const l = verblijfmeldingen.lijst;
const rijVan = ({ naam, dag, laatsteDag, open, zorgOpen, volgende, behandelaar }: Verblijfregel): string[] => [
  naam,
  String(dag),
  toonDatum(laatsteDag),
  String(open + zorgOpen),
  volgende ? `${volgende.tekst}, ${toonDatum(volgende.uiterlijk)}` : '',
  behandelaar ?? '',
];

/** The list of stays as filtered, as a tagged PDF. */
export async function maakVerblijvenlijst(
  context: Context,
  vraag: GelezenInvoer<'crisisverblijf.lijstpdf'>,
): Promise<Uitvoer<'crisisverblijf.lijstpdf'>> {
  const { vandaag, sessie, instellingen } = context;
  const { regels } = leesVerblijvenlijst(context, vraag);
  const pdf = new Opbouw(
    { titel: l.titel, auteur: instellingen.organisatienaam, onderwerp: l.titel, voet: l.voet },
    documentomgeving(context),
  );
  pdf.kop(1, l.titel);
  pdf.alinea(vul(l.stand, { datum: schrijfDatum(vandaag), wie: sessie.naam }));
  if (regels.length > meesteRegels) pdf.alinea(vul(l.meer, { aantal: meesteRegels }));
  const { naam, dag, tot, mist, volgende, wie } = l.kolom;
  if (regels.length === 0) pdf.alinea(l.leeg);
  else
    tekenTabel(pdf, [naam, dag, tot, mist, volgende, wie], regels.slice(0, meesteRegels).map(rijVan), {
      breedtes: [110, 36, 64, 36, 150, 84],
    });
  return { bestandsnaam: `verblijven-${vandaag}.pdf`, mime: 'application/pdf', bytes: await pdf.klaar() };
}
