import { z } from 'zod';
import { uitlegSchema, vindToets, type Uitleg } from '#shared/beleid/index.ts';
import { datumSchema, losseRegelSchema, regelSchema, tekstSchema } from '#shared/domein/basis.ts';
import { briefnaam } from '#shared/domein/naam.ts';
import { bevestigingvelden } from '#shared/domein/onderzoek.ts';
import { zrmScoreSchema, type ZrmScore } from '#shared/domein/zrm.ts';
import { korteDatum, schrijfDatum } from '#shared/taal/datum.ts';
import { verslagTeksten as tekst } from '#shared/taal/documenten.ts';
import { verslagExtraTeksten as extra } from '#shared/taal/onderzoekbrieven.ts';
import { zrmScoreteksten } from '#shared/taal/zrm.ts';
import { tekenBriefhoofd } from './brief.ts';
import { briefhoofdSchema } from './inhoud.ts';
import type { Documentomgeving } from './lettertypen.ts';
import { Opbouw } from './opbouw.ts';
import { tekenFeiten, tekenTabel } from './tabel.ts';
import { schrijfWaarde } from './waarde.ts';

export const verslagInhoudSchema = z.strictObject({
  ...briefhoofdSchema.shape,
  geboortedatum: datumSchema.nullable(),
  begonnenOp: datumSchema.nullable(),
  afgerondOp: datumSchema.nullable(),
  onderzoeker: losseRegelSchema,
  gesprekken: z
    .array(
      z.strictObject({
        datum: datumSchema,
        fysiek: z.boolean(),
        reden: losseRegelSchema,
        verslag: tekstSchema,
        aanwezigen: losseRegelSchema,
        tolk: losseRegelSchema,
      }),
    )
    .max(50),
  /** Counts the versions that a client confirmed; this one gets the next number. */
  nummer: z.number().int().min(1),
  /** Wmo 2.3.2: what the client wrote down, in short. */
  plan: z.strictObject({ ontvangenOp: datumSchema.nullable(), tekst: tekstSchema }),
  /** The Zelfredzaamheid-Matrix: the latest measurement beside the first; null: none was done. */
  zrm: z
    .strictObject({
      eersteOp: datumSchema.nullable(),
      laatsteOp: datumSchema,
      door: losseRegelSchema,
      domeinen: z.array(
        z.strictObject({
          titel: regelSchema,
          eerste: zrmScoreSchema.nullable(),
          laatste: zrmScoreSchema.nullable(),
          toelichting: tekstSchema,
        }),
      ),
    })
    .nullable(),
  /** The onderdelen of 5.2.4 that apply, in the order of the article. */
  onderdelen: z
    .array(
      z.strictObject({
        titel: regelSchema,
        stand: z.enum(['vastgesteld', 'niet-van-toepassing']).nullable(),
        bevinding: tekstSchema,
      }),
    )
    .max(20),
  /** The toetsen as they were evaluated; nothing is evaluated again here. */
  toetsen: z.array(uitlegSchema).max(20),
  reactieClient: tekstSchema,
  /** 2.2.4: signed or confirmed by word of mouth; null: still to be done, so there is room to sign. */
  bevestiging: z.strictObject({ ...bevestigingvelden, vastgelegdDoor: losseRegelSchema }).nullable(),
});
export type VerslagInhoud = z.infer<typeof verslagInhoudSchema>;

/** The account of the onderzoek (5.2.4): gesprekken, findings per onderdeel, and how the rules were applied. */
export async function onderzoeksverslagPdf(inhoud: VerslagInhoud, omgeving: Documentomgeving): Promise<Uint8Array> {
  const v = verslagInhoudSchema.parse(inhoud);
  const pdf = new Opbouw(
    {
      titel: tekst.titel(v.kenmerk),
      auteur: v.afzender.naam,
      onderwerp: tekst.onderwerp,
      voet: `${v.afzender.naam}  |  ${v.kenmerk}`,
    },
    omgeving,
  );
  tekenBriefhoofd(pdf, v, tekst.onderwerp);
  pdf.kop(1, tekst.kop);
  pdf.alinea(tekst.inleiding);
  tekenKerngegevens(pdf, v);
  tekenGesprekken(pdf, v);
  tekenPlan(pdf, v.plan);
  pdf.kop(2, tekst.bevindingenKop);
  for (const onderdeel of v.onderdelen) tekenOnderdeel(pdf, onderdeel);
  if (v.zrm) tekenZrm(pdf, v.zrm);
  tekenToetsen(pdf, v.toetsen);
  pdf.kop(2, tekst.reactieKop);
  if (v.reactieClient.trim()) pdf.tekst(v.reactieClient);
  else pdf.alinea(tekst.geenReactie);
  if (v.bevestiging) tekenBevestiging(pdf, v.bevestiging);
  else tekenAkkoord(pdf);
  return pdf.klaar();
}

function tekenKerngegevens(pdf: Opbouw, v: VerslagInhoud): void {
  const { velden } = tekst;
  const rijen: [string, string][] = [
    [velden.client, briefnaam(v.geadresseerde.naam)],
    [velden.verslag, String(v.nummer)],
  ];
  if (v.geboortedatum) rijen.push([velden.geboren, schrijfDatum(v.geboortedatum)]);
  if (v.begonnenOp) rijen.push([velden.gestart, schrijfDatum(v.begonnenOp)]);
  rijen.push([velden.afgerond, v.afgerondOp ? schrijfDatum(v.afgerondOp) : tekst.nogNiet]);
  if (v.onderzoeker) rijen.push([velden.door, v.onderzoeker]);
  tekenFeiten(pdf, rijen);
}

function tekenGesprekken(pdf: Opbouw, v: VerslagInhoud): void {
  pdf.kop(2, tekst.gesprekkenKop);
  if (v.gesprekken.length === 0) pdf.alinea(tekst.geenGesprekken);
  for (const { datum, fysiek, reden, verslag, aanwezigen, tolk } of v.gesprekken) {
    pdf.kop(3, tekst.gesprek(datum, fysiek, reden));
    if (aanwezigen) pdf.alinea(extra.aanwezig(aanwezigen), 2);
    if (tolk) pdf.alinea(extra.tolk(tolk), 2);
    pdf.tekst(verslag);
  }
}

function tekenPlan(pdf: Opbouw, { ontvangenOp, tekst: plan }: VerslagInhoud['plan']): void {
  pdf.kop(2, extra.planKop);
  if (ontvangenOp) pdf.alinea(extra.planGekregen(ontvangenOp));
  else if (!plan) pdf.alinea(extra.planGeen);
  pdf.tekst(plan);
}

const scoretekst = (score: ZrmScore | null): string => extra.score(score, score === null ? '' : zrmScoreteksten[score]);

/** Two columns of scores once there are two measurements; words beside every number. */
function tekenZrm(pdf: Opbouw, { eersteOp, laatsteOp, door, domeinen }: NonNullable<VerslagInhoud['zrm']>): void {
  const { domein, toelichting } = extra.zrmTabel;
  pdf.kop(2, extra.zrmKop);
  pdf.alinea(extra.zrmUitleg);
  pdf.alinea(eersteOp ? extra.zrmBasisTwee(eersteOp, laatsteOp, door) : extra.zrmBasis(laatsteOp, door));
  const koppen = [domein, ...(eersteOp ? [korteDatum(eersteOp)] : []), korteDatum(laatsteOp), toelichting];
  const rijen = domeinen.map((d) => [
    d.titel,
    ...(eersteOp ? [scoretekst(d.eerste)] : []),
    scoretekst(d.laatste),
    d.toelichting.replace(/\s+/g, ' '),
  ]);
  tekenTabel(pdf, koppen, rijen, { breedtes: eersteOp ? [120, 85, 85, 170] : [130, 100, 230] });
}

function tekenBevestiging(pdf: Opbouw, b: NonNullable<VerslagInhoud['bevestiging']>): void {
  pdf.vrij(160);
  pdf.kop(2, extra.opmerkingenKop);
  if (b.opmerkingen.trim()) pdf.tekst(b.opmerkingen);
  else pdf.alinea(extra.geenOpmerkingen);
  pdf.kop(2, extra.bevestigdKop);
  pdf.alinea(extra.bevestigd[b.wijze](b.door, b.datum));
  if (b.controle) pdf.alinea(extra.controle(b.controle));
  pdf.alinea(extra.vastgelegd(b.vastgelegdDoor));
  pdf.alinea(extra.vast);
}

function tekenOnderdeel(pdf: Opbouw, { titel, stand, bevinding }: VerslagInhoud['onderdelen'][number]): void {
  pdf.kop(3, titel);
  if (stand === 'niet-van-toepassing') pdf.alinea(tekst.nietVanToepassing);
  if (stand === null) pdf.alinea(tekst.nietVastgesteld);
  pdf.tekst(bevinding);
}

function tekenToetsen(pdf: Opbouw, toetsen: readonly Uitleg[]): void {
  if (toetsen.length === 0) return;
  pdf.kop(2, tekst.toetsenKop);
  pdf.alinea(tekst.toetsenUitleg);
  const { voorwaarde, gegevens, uitkomst } = tekst.tabel;
  for (const uitleg of toetsen) {
    pdf.vrij(130);
    const titel = vindToets(uitleg.toets)?.titel ?? uitleg.toets;
    pdf.kop(3, `${titel} (${uitleg.artikel}): ${tekst.uitkomst[uitleg.uitkomst].toLowerCase()}`);
    const rijen = uitleg.voorwaarden.map((v) => [
      `${v.zin} (${v.artikel})`,
      v.feiten.map((feit) => `${feit.label}: ${schrijfWaarde(feit.waarde)}`).join('; '),
      tekst.uitkomst[v.uitkomst],
    ]);
    tekenTabel(pdf, [voorwaarde, gegevens, uitkomst], rijen, { breedtes: [215, 160, 85] });
    if (uitleg.ontbreekt.length > 0) {
      pdf.alinea(tekst.ontbreekt, 3);
      pdf.lijst([...new Set(uitleg.ontbreekt.map(({ vraag }) => vraag))]);
    }
  }
  const [eerste] = toetsen;
  if (eerste) pdf.alinea(tekst.peildatum(eerste.peildatum, eerste.beleidsversie));
}

function tekenAkkoord(pdf: Opbouw): void {
  const { naam, datum, handtekening } = tekst.tekenvelden;
  const lijn = '_'.repeat(24);
  pdf.vrij(220);
  pdf.kop(2, tekst.akkoordKop);
  pdf.alinea(tekst.akkoord);
  const rijen = [naam, datum, handtekening].map((veld) => [veld, lijn, lijn]);
  tekenTabel(pdf, [tekst.tekenvelden.kop, tekst.client, tekst.medewerker], rijen, {
    breedtes: [100, 180, 180],
    rijhoogte: 26,
  });
}
