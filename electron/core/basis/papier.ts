import { join } from 'node:path';
import type { Basisbewoner, Basispuntstand, Bewonerregel } from '#shared/contract/groepen/basis.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { basis, basisteksten, puntnamen, standnamen } from '#shared/taal/basis.ts';
import { schrijfDatum } from '#shared/taal/datum.ts';
import { toonDatum } from '#shared/taal/schermdatum.ts';
import { meervoud, vul } from '#shared/taal/vul.ts';
import { briefhoofd } from '../besluit/briefhoofd.ts';
import type { Context } from '../context.ts';
import { leesLettertypen } from '../documenten/lettertypen.ts';
import { Opbouw } from '../documenten/opbouw.ts';
import { tekenTabel } from '../documenten/tabel.ts';
import { vervolgbriefPdf } from '../documenten/vervolgbrief.ts';
import { weiger } from '../weigering.ts';
import { leesBewonerslijst } from './bewoners.ts';
import { leesBewonersMetPunten } from './lezen.ts';

const tekst = basisteksten.papier;
const lettertypenVan = ({ poorten }: Context) => leesLettertypen(join(poorten.bronnen, 'fonts'));

/** One point in words, for the client. */
function inWoorden({ stand, afgeleid, inhoud }: Basispuntstand): string {
  const { reden, actie, wie, uiterlijk, geldigTot } = inhoud;
  const erbij = [afgeleid ?? '', reden, tekst.stap(actie, wie, uiterlijk), geldigTot ? tekst.geldig(geldigTot) : ''];
  return [standnamen[stand], ...erbij.filter(Boolean)].join('. ');
}

const deelVan = ({ naam, punten }: Basisbewoner) => ({
  kop: naam,
  feiten: punten.map((punt): [string, string] => [puntnamen[punt.punt], inWoorden(punt)]),
});

/** The list of the household on paper, to go through it together. */
export async function maakBasisafdruk(context: Context, dossierId: string): Promise<Uint8Array> {
  const { db, opslag, nu, vandaag } = context;
  const dossier = opslag.leesDossier(db, dossierId) ?? weiger('niet-gevonden');
  const client = opslag.leesClient(db, dossier.clientId) ?? weiger('niet-gevonden');
  const mensen = leesBewonersMetPunten(context, dossier);
  const inhoud = {
    ...briefhoofd(context, client, dossier),
    onderwerp: tekst.titel,
    kop: tekst.kop,
    brief: false,
    delen: [{ kop: '', alineas: [mensen.length > 0 ? tekst.inleiding(vandaag) : tekst.leeg] }, ...mensen.map(deelVan)],
  };
  return vervolgbriefPdf(inhoud, { lettertypen: lettertypenVan(context), gemaaktOp: nu });
}

const t = basis.bewoners;
/** As many as fit on paper that somebody still reads; what does not fit is said. */
const meesteRegels = 500;

function mist({ telling, alleenOnderdak, dossierId }: Bewonerregel): string {
  if (alleenOnderdak) return t.alleenOnderdak;
  if (!telling) return dossierId ? '' : t.geenDossier;
  const { open, eerste } = telling;
  return eerste ? `${open}: ${puntnamen[eerste]}` : t.opOrde;
}

const rijVan = (regel: Bewonerregel): string[] => [
  regel.naam,
  [regel.locatie, regel.bed].filter(Boolean).join(', '),
  regel.tot ? toonDatum(regel.tot) : '',
  mist(regel),
  regel.volgende ? `${regel.volgende.tekst}, ${toonDatum(regel.volgende.uiterlijk)}` : '',
  regel.begeleider ?? '',
];

/** The list of residents as filtered, as a tagged PDF. */
export async function maakBewonerslijst(
  context: Context,
  vraag: GelezenInvoer<'bewoners.afdruk'>,
): Promise<Uitvoer<'bewoners.afdruk'>> {
  const { vandaag, nu, sessie, instellingen } = context;
  const { regels, totaal } = leesBewonerslijst(context, { ...vraag, vanaf: 0, aantal: meesteRegels });
  const papier = t.papier;
  const pdf = new Opbouw(
    { titel: papier.titel, auteur: instellingen.organisatienaam, onderwerp: papier.titel, voet: papier.voet },
    { lettertypen: lettertypenVan(context), gemaaktOp: nu },
  );
  pdf.kop(1, papier.titel);
  pdf.alinea(vul(papier.stand, { datum: schrijfDatum(vandaag), wie: sessie.naam }));
  pdf.alinea(meervoud(totaal, t.aantal));
  if (totaal > meesteRegels) pdf.alinea(vul(papier.meer, { aantal: meesteRegels }));
  const { naam, plek, tot, mist: kopMist, volgende, begeleider } = t.kolom;
  if (regels.length === 0) pdf.alinea(t.leeg);
  else
    tekenTabel(pdf, [naam, plek, tot, kopMist, volgende, begeleider], regels.map(rijVan), {
      breedtes: [92, 92, 58, 90, 90, 58],
    });
  return { bestandsnaam: `bewoners-${vandaag}.pdf`, mime: 'application/pdf', bytes: await pdf.klaar() };
}
