import { join } from 'node:path';
import { onderdeelIds } from '#shared/domein/stappen.ts';
import { zrmDomeinen } from '#shared/domein/zrm.ts';
import { onderdeelteksten } from '#shared/taal/onderdelen.ts';
import { zrmDomeinteksten } from '#shared/taal/zrm.ts';
import type { Stukrij } from '#db/opslag/index.ts';
import { briefhoofd } from '../besluit/inhoud.ts';
import type { Context } from '../context.ts';
import { maakBeeld } from '../dossier/beeld.ts';
import { leesDossierbron } from '../dossier/herberekenen.ts';
import { geldendeStukken } from '../onderzoek/stand.ts';
import { weiger } from '../weigering.ts';
import { leesLettertypen } from './lettertypen.ts';
import { onderzoeksverslagPdf, type VerslagInhoud } from './verslag.ts';

/** How the client confirmed this verslag (2.2.4), and its number. */
export interface Bevestigd {
  nummer: number;
  bevestiging: Omit<NonNullable<VerslagInhoud['bevestiging']>, 'vastgelegdDoor'> | null;
}

/** The first and the latest measurement side by side; one column when there is one. */
function zrmVan(metingen: readonly Stukrij<'meting'>[]): VerslagInhoud['zrm'] {
  const opDatum = [...metingen].sort((a, b) => a.inhoud.datum.localeCompare(b.inhoud.datum));
  const laatste = opDatum.at(-1);
  if (!laatste) return null;
  const eerste = opDatum.length > 1 ? opDatum[0] : undefined;
  return {
    eersteOp: eerste?.inhoud.datum ?? null,
    laatsteOp: laatste.inhoud.datum,
    door: laatste.door,
    domeinen: zrmDomeinen.map((domein) => ({
      titel: zrmDomeinteksten[domein],
      eerste: eerste?.inhoud.scores[domein]?.score ?? null,
      laatste: laatste.inhoud.scores[domein]?.score ?? null,
      toelichting: laatste.inhoud.scores[domein]?.toelichting ?? '',
    })),
  };
}

function verslagInhoud(context: Context, dossierId: string, { nummer, bevestiging }: Bevestigd): VerslagInhoud {
  const { db, opslag, vandaag, beleid, sessie } = context;
  const dossier = opslag.leesDossier(db, dossierId) ?? weiger('niet-gevonden');
  const client = opslag.leesClient(db, dossier.clientId) ?? weiger('niet-gevonden');
  const bron = leesDossierbron(context, dossier);
  const { toetsing } = maakBeeld(bron, vandaag, beleid);
  const { feiten, door: onderzoeker } = bron.stappen.onderzoek ?? weiger('onderzoek-ontbreekt');
  const { geadresseerde, ...hoofd } = briefhoofd(context, client, dossier);
  const { voornamen, tussenvoegsel, achternaam, roepnaam } = client;
  return {
    ...hoofd,
    geadresseerde: { ...geadresseerde, naam: { voornamen, tussenvoegsel, achternaam, roepnaam } },
    nummer,
    geboortedatum: client.geboortedatum,
    begonnenOp: feiten.startOp,
    afgerondOp: feiten.afgerondOp,
    onderzoeker,
    gesprekken: feiten.gesprekken.flatMap(({ datum, fysiek, reden, verslag, aanwezigen, tolk }) =>
      datum ? [{ datum, fysiek: fysiek === true, reden, verslag, aanwezigen, tolk }] : [],
    ),
    plan: { ontvangenOp: bron.stappen.melding?.feiten.planOntvangenOp ?? null, tekst: feiten.persoonlijkPlan },
    onderdelen: onderdeelIds.flatMap((id) => {
      const deel = feiten.onderdelen[id];
      return deel?.stand ? [{ titel: onderdeelteksten[id], stand: deel.stand, bevinding: deel.bevinding }] : [];
    }),
    zrm: zrmVan(geldendeStukken(opslag.leesStukken(db, dossierId), 'meting')),
    toetsen: [toetsing.onderzoek, ...(toetsing.regioToets ? [toetsing.toegankelijkheid] : []), toetsing.verstrekking],
    reactieClient: feiten.reactieClient,
    bevestiging: bevestiging && { ...bevestiging, vastgelegdDoor: sessie.naam },
  };
}

/** The account of the onderzoek as it stands (5.2.4, 2.2.4), with the confirmation of the client once there is one. */
export function maakOnderzoeksverslag(context: Context, dossierId: string, bevestigd: Bevestigd): Promise<Uint8Array> {
  const lettertypen = leesLettertypen(join(context.poorten.bronnen, 'fonts'));
  return onderzoeksverslagPdf(verslagInhoud(context, dossierId, bevestigd), { lettertypen, gemaaktOp: context.nu });
}
