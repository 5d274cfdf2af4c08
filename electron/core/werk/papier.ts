import { join } from 'node:path';
import type { Werkregel } from '#shared/contract/groepen/werk.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { schrijfDatum } from '#shared/taal/datum.ts';
import { ketenteksten, termijnteksten } from '#shared/taal/dossier.ts';
import { schermRegio } from '#shared/taal/scherm-regio.ts';
import { toonDatum } from '#shared/taal/schermdatum.ts';
import { werk, werkpapier as tekst } from '#shared/taal/werk.ts';
import { meervoud, vul } from '#shared/taal/vul.ts';
import type { Context } from '../context.ts';
import { leesLettertypen } from '../documenten/lettertypen.ts';
import { Opbouw } from '../documenten/opbouw.ts';
import { tekenTabel } from '../documenten/tabel.ts';
import { alsWerkregels } from './lijst.ts';
import { basisvraag, groepsvraag } from './vraag.ts';

/** As many rows as a person can take along in a day; what does not fit is said. */
const meesteRegels = 500;
type Vraag = GelezenInvoer<'werkvoorraad.pdf'>;

function naamVanKeuze({ db, opslag }: Context, wie: Vraag['wie']): string {
  if (!wie) return tekst.wie.iedereen;
  if (!('id' in wie)) return tekst.wie[wie.soort];
  const naam = wie.soort === 'team' ? opslag.leesTeam(db, wie.id)?.naam : opslag.leesGebruiker(db, wie.id)?.naam;
  return naam ?? '';
}

/** What was chosen to be on the paper, in words. */
function keuzen(context: Context, vraag: Vraag): string {
  const { groep, keten, soort } = vraag;
  return [
    naamVanKeuze(context, vraag.wie),
    ...(groep ? [werk.groepen[groep]] : []),
    ...(keten ? [ketenteksten[keten]] : []),
    ...(soort ? [termijnteksten[soort as keyof typeof termijnteksten] ?? soort.replaceAll('-', ' ')] : []),
  ].join(' · ');
}

const dagen = (n: number | null): string => {
  if (n === null) return '';
  if (n < 0) return meervoud(-n, werk.dagen.teLaat);
  return n === 0 ? werk.dagen.vandaag : meervoud(n, werk.dagen.over);
};

function rij(regel: Werkregel, namen: boolean): string[] {
  const { termijn, andere, uitstel } = regel;
  const wat = [
    ...(regel.alleenOnderdak ? [schermRegio.onderdak] : []),
    termijn ? `${regel.watNu}. ${termijn.omschrijving} (${termijn.artikel})` : regel.watNu,
    ...andere.map((t) => `${t.omschrijving} (${t.artikel}): ${toonDatum(t.uiterlijk)}`),
    ...(uitstel ? [vul(tekst.uitgesteld, { datum: toonDatum(uitstel.tot), reden: uitstel.reden })] : []),
  ].join('. ');
  return [
    regel.kenmerk,
    ...(namen ? [regel.weergavenaam] : []),
    termijn ? `${toonDatum(termijn.uiterlijk)} ${dagen(regel.dagen)}` : werk.dagen.geenTermijn,
    wat,
    regel.behandelaar?.naam ?? regel.team?.naam ?? tekst.niemand,
  ];
}

/** The Werkvoorraad as filtered, as a tagged PDF. Names stand on it only when somebody asked for them. */
export async function maakWerklijst(context: Context, vraag: Vraag): Promise<Uitvoer<'werkvoorraad.pdf'>> {
  const { db, opslag, poorten, nu, vandaag, instellingen, sessie } = context;
  const gevraagd = groepsvraag(context, basisvraag(context, vraag), vraag.groep);
  const regels = alsWerkregels(context, opslag.leesWerkregels(db, gevraagd, 0, meesteRegels));
  const totaal = opslag.telWerkregels(db, gevraagd);
  const lettertypen = leesLettertypen(join(poorten.bronnen, 'fonts'));
  const pdf = new Opbouw(
    { titel: tekst.titel, auteur: instellingen.organisatienaam, onderwerp: tekst.onderwerp, voet: tekst.voet },
    { lettertypen, gemaaktOp: nu },
  );
  pdf.kop(1, tekst.titel);
  pdf.alinea(vul(tekst.stand, { datum: schrijfDatum(vandaag), wie: sessie.naam }));
  pdf.alinea([{ vet: keuzen(context, vraag) }, ` · ${meervoud(totaal, tekst.aantal)}`]);
  if (totaal > regels.length) pdf.alinea(vul(tekst.meer, { aantal: regels.length }));
  const kop = tekst.kolom;
  const koppen = [kop.kenmerk, ...(vraag.namen ? [kop.naam] : []), kop.uiterlijk, kop.wat, kop.wie];
  const breedtes = vraag.namen ? [62, 100, 88, 150, 80] : [70, 100, 210, 100];
  if (regels.length === 0) pdf.alinea(tekst.leeg);
  else
    tekenTabel(
      pdf,
      koppen,
      regels.map((regel) => rij(regel, vraag.namen)),
      { breedtes },
    );
  return { bestandsnaam: `werkvoorraad-${vandaag}.pdf`, mime: 'application/pdf', bytes: await pdf.klaar() };
}
