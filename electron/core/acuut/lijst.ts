import { plusDagen } from '#shared/beleid/index.ts';
import type { Uitvoer } from '#shared/contract/tabel.ts';
import { lijstnaam, weergavenaam } from '#shared/domein/naam.ts';
import { registerrecordSchema } from '#shared/register/records.ts';
import { verborgenVoor } from '../afscherming/zicht.ts';
import type { Context } from '../context.ts';
import { beginVanDag } from '../klok.ts';
import { isAanbieder } from './proberen.ts';

type Lijst = Uitvoer<'acuut.lijst'>;

/** How many days an aanbieder's own placements stay in its list. */
const dagen = 7;

/** What the aanbieder placed in the last week, newest first: to print again or to send again. */
function geplaatst(context: Context): Lijst['geplaatst'] {
  const { db, opslag, vandaag, sessie } = context;
  const verborgen = new Set(verborgenVoor(context));
  const sinds = beginVanDag(plusDagen(vandaag, -dagen));
  return opslag
    .leesAcuteUitbak(db, sinds)
    .flatMap(({ inhoud, dossierId }) => {
      const record = registerrecordSchema.parse(inhoud);
      const dossier = opslag.leesDossier(db, dossierId);
      const client = dossier && opslag.leesClient(db, dossier.clientId);
      if (record.soort !== 'acute-plaatsing' || !dossier || !client || verborgen.has(client.id)) return [];
      if (sessie.locatieId && !opslag.verblijftBij(db, client.id, sessie.locatieId)) return [];
      const { tijdstip, locatie, meldenOp } = record.inhoud;
      const bewijs = opslag.leesDocumenten(db, dossierId).find(({ soort }) => soort === 'meldbewijs');
      return [
        {
          dossierId,
          weergavenaam: weergavenaam(client),
          kenmerk: dossier.kenmerk,
          tijdstip,
          locatienaam: locatie.naam,
          meldenOp,
          meldbewijsId: bewijs?.id ?? null,
        },
      ];
    })
    .reverse();
}

/** The desk's list: who has yet to report, whose end misses something, and what came in and waits for a person. */
export function leesAcuteLijst(context: Context): Lijst {
  const { db, opslag, vandaag, sessie } = context;
  if (isAanbieder(context)) return { melden: [], ontbreekt: [], geplaatst: geplaatst(context), wachtend: 0 };
  const verborgen = new Set(verborgenVoor(context));
  const regels = opslag
    .leesAcuteTermijnen(db, ['melden-bij-co', 'acuut-afhandelen'])
    .filter(({ clientId }) => !verborgen.has(clientId))
    .filter(({ clientId }) => !sessie.locatieId || opslag.verblijftBij(db, clientId, sessie.locatieId))
    .map((rij) => ({
      soort: rij.soort,
      regel: {
        dossierId: rij.dossierId,
        weergavenaam: lijstnaam(rij),
        kenmerk: rij.kenmerk,
        wat: rij.omschrijving,
        uiterlijk: rij.uiterlijk,
        teLaat: rij.uiterlijk < vandaag,
      },
    }));
  const van = (soort: string) => regels.filter((een) => een.soort === soort).map(({ regel }) => regel);
  return {
    melden: van('melden-bij-co'),
    ontbreekt: van('acuut-afhandelen'),
    geplaatst: [],
    wachtend: opslag.telInbak(db),
  };
}
