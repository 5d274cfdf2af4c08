import { join } from 'node:path';
import type { Rapportregel } from '#shared/contract/groepen/begeleiding.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { schermBegeleiding as nl } from '#shared/taal/scherm-begeleiding.ts';
import { schrijfDatum } from '#shared/taal/datum.ts';
import { toonDatum } from '#shared/taal/schermdatum.ts';
import { vul } from '#shared/taal/vul.ts';
import type { Context } from '../context.ts';
import { leesLettertypen } from '../documenten/lettertypen.ts';
import { Opbouw } from '../documenten/opbouw.ts';
import { leesOverdracht } from './overdracht.ts';

const t = nl.papier;

const regeltekst = ({ wie, categorie, tekst, door, dienst }: Rapportregel) => [
  { vet: `${nl.diensten[dienst]} · ${wie?.naam ?? nl.rapport.huis} · ${nl.categorieen[categorie]}: ` },
  `${tekst} (${door})`,
];

/** The handover of a shift as a tagged PDF. Names stand on it: it is for who works at the locatie, and says so. */
export async function maakOverdrachtpapier(
  context: Context,
  gevraagd: GelezenInvoer<'dagrapport.pdf'>,
): Promise<Uitvoer<'dagrapport.pdf'>> {
  const { poorten, nu, instellingen, sessie, vandaag } = context;
  const o = leesOverdracht(context, gevraagd);
  const lettertypen = leesLettertypen(join(poorten.bronnen, 'fonts'));
  const pdf = new Opbouw(
    { titel: t.titel, auteur: instellingen.organisatienaam, onderwerp: t.titel, voet: t.voet },
    { lettertypen, gemaaktOp: nu },
  );
  const { datum, dienst } = o.dienst;
  pdf.kop(1, vul(t.kop, { locatie: o.locatienaam }));
  pdf.alinea([{ vet: `${nl.diensten[dienst]}, ${schrijfDatum(datum)}` }, `, ${o.van} – ${o.tot}`]);
  pdf.alinea(vul(t.gemaakt, { wie: sessie.naam, datum: schrijfDatum(vandaag) }));
  const lijst = (kop: string, regels: Parameters<Opbouw['lijst']>[0]): void => {
    pdf.kop(2, kop);
    if (regels.length > 0) pdf.lijst(regels);
    else pdf.alinea(t.niets);
  };
  lijst(nl.overdracht.letOps, o.letOps.map(regeltekst));
  lijst(nl.overdracht.regels, o.regels.filter(({ ingetrokken }) => !ingetrokken).map(regeltekst));
  lijst(
    nl.overdracht.incidenten,
    o.incidenten.map((i) => [{ vet: i.naam }, `: ${i.aard}, ${toonDatum(i.datum)}${i.tijd ? ` ${i.tijd}` : ''}`]),
  );
  lijst(
    nl.overdracht.aangekomen,
    o.aangekomen.map(({ naam, dag }) => `${naam}, ${toonDatum(dag)}`),
  );
  lijst(
    nl.overdracht.vertrokken,
    o.vertrokken.map(({ naam, dag }) => `${naam}, ${toonDatum(dag)}`),
  );
  lijst(
    nl.overdracht.afwezig,
    o.afwezig.map(({ naam, sinds, verwachtTerug }) =>
      [
        naam,
        vul(nl.overdracht.sinds, { dag: toonDatum(sinds) }),
        ...(verwachtTerug ? [vul(nl.overdracht.terug, { dag: toonDatum(verwachtTerug) })] : []),
      ].join(', '),
    ),
  );
  lijst(
    nl.overdracht.geschorst,
    o.geschorst.map(
      ({ naam, tot, alternatief }) =>
        `${naam}, ${vul(nl.overdracht.schorsingTot, { dag: toonDatum(tot) })}. ${alternatief}`,
    ),
  );
  return { bestandsnaam: `overdracht-${datum}-${dienst}.pdf`, mime: 'application/pdf', bytes: await pdf.klaar() };
}
