import { aanvraagbesluiten, vervolgbesluiten } from '#shared/contract/groepen/besluit.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import type { Context } from '../context.ts';
import { controleerDatums } from '../dossier/datums.ts';
import { alleUitleg } from '../dossier/toetsing.ts';
import { tekenBrief } from './brief.ts';
import { bezwarenTegen, controleerBelet } from './controle.ts';
import { bevindingenVoorBrief } from './huishouden.ts';
import { leesKlaargezet } from './klaarzetten.ts';
import { besluitrij } from './nemen.ts';
import { besluitregels } from './soorten/index.ts';
import { laatsteDagVan, leesStand, type Stand } from './stand.ts';
import { waaromNietBeslissen } from './vierogen.ts';

type Voorstel = Uitvoer<'besluit.voorstel'>;

/** Before there is a besluit on the aanvraag those on it; afterwards those that change it. */
function denkbaar({ beeld }: Stand): readonly (typeof aanvraagbesluiten | typeof vervolgbesluiten)[number][] {
  return beeld.loop.opAanvraag ? vervolgbesluiten : aanvraagbesluiten;
}

function soorten(context: Context, stand: Stand): Voorstel['soorten'] {
  return denkbaar(stand).map((soort) => {
    const regels = besluitregels[soort];
    const waarom = regels.belet(context, stand)?.tekst ?? regels.vierOgen?.(context, stand) ?? null;
    const gronden = waarom ? [] : regels.gronden(context, stand).map(({ brief: _, ...grond }) => grond);
    return { soort, kan: waarom === null, waarom, voorgesteld: !waarom && regels.voorgesteld(context, stand), gronden };
  });
}

/** What the policy points to, what can be decided, what is missing and what was prepared. */
export function leesVoorstel(
  context: Context,
  { dossierId, ingangsdatum }: GelezenInvoer<'besluit.voorstel'>,
): Voorstel {
  controleerDatums({ ingangsdatum }, context.vandaag, '');
  const stand = leesStand(context, dossierId);
  const { beeld, dossier } = stand;
  const { melding, onderzoek } = beeld.bron.stappen;
  const waaromNiet = waaromNietBeslissen(context, dossierId);
  return {
    ...beeld.voorstel,
    toetsen: alleUitleg(beeld.toetsing, beeld.bron),
    laatsteDag: laatsteDagVan(context, beeld, ingangsdatum),
    magBeslissen: context.sessie.rechten.includes('besluit.nemen') && !waaromNiet && !beeld.besluit,
    waaromNiet,
    soorten: soorten(context, stand),
    klaargezet: leesKlaargezet(context, dossierId),
    klaargezetVersie: context.opslag.leesKlaargezet(context.db, dossierId)[0]?.versie ?? 0,
    nietInBrief: bevindingenVoorBrief(context, melding, onderzoek, dossier.clientId).niet,
  };
}

type Voorbeeld = Uitvoer<'besluit.voorbeeld'>;

/** The letter as it would be if this were decided now, or what keeps it from being drawn. */
export async function tekenVoorbeeld(context: Context, invoer: GelezenInvoer<'besluit.voorbeeld'>): Promise<Voorbeeld> {
  const stand = leesStand(context, invoer.dossierId);
  controleerBelet(context, invoer, stand);
  const { ingangsdatum, per, laatsteDag, contactpersoonId } = invoer;
  controleerDatums({ ingangsdatum, per, laatsteDag }, context.vandaag, '');
  const velden = bezwarenTegen(context, invoer, stand);
  if (velden.length > 0 || !contactpersoonId) return { velden, pdf: null };
  const rij = besluitrij(context, { ...invoer, contactpersoonId }, stand, context.id());
  const { pdf } = await tekenBrief(context, rij, stand, invoer.bekendOp ?? context.vandaag);
  return { velden, pdf };
}
