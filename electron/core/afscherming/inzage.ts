import type { Inzage } from '#shared/contract/groepen/afscherming.ts';
import { rechtenVan } from '#shared/contract/rechten.ts';
import { weergavenaam } from '#shared/domein/naam.ts';
import { afschermingteksten as tekst } from '#shared/taal/afscherming.ts';
import type { Inzagerij } from '#db/opslag/index.ts';
import { zichtOp } from '../bereik.ts';
import type { Behandelaars, Context } from '../context.ts';
import { weiger } from '../weigering.ts';

/** How long a look lasts: long enough to help the person at the desk, not for the rest of the day. */
const inzageMinuten = 60;
const meesteInzagen = 500;

/** The newest kenmerk of a client, or null: enough to say which dossier is meant without naming anybody. */
export const kenmerkVan = ({ db, opslag }: Pick<Context, 'db' | 'opslag'>, clientId: string): string | null =>
  opslag.leesDossiersVanClient(db, clientId)[0]?.kenmerk ?? null;

/** The name of a client for who may see it, else null. */
export function naamVoor(context: Context, clientId: string): string | null {
  const { db, opslag, sessie } = context;
  if (!sessie.rechten.includes('dossier.lezen') || zichtOp(context, clientId) !== 'vrij') return null;
  const client = opslag.leesClient(db, clientId);
  return client && weergavenaam(client);
}

/** A look as the window gets it. */
export function alsInzage(context: Context, rij: Inzagerij): Inzage {
  const { gebruikerId: _, eigenaarId: __, eigenaarActief: ___, ...rest } = rij;
  return { ...rest, kenmerk: kenmerkVan(context, rij.clientId), weergavenaam: naamVoor(context, rij.clientId) };
}

/**
 * Whether a user judges this look: the owner of the shield, and who watches over the others; when the owner is gone, whoever may
 * shield dossiers. Nobody
 * judges a look of their own, or one at a dossier that is about themselves.
 */
export function magBeoordelen(context: Context, rij: Inzagerij): boolean {
  const { sessie } = context;
  if (rij.gebruikerId === sessie.gebruikerId || zichtOp(context, rij.clientId) === 'uitgesloten') return false;
  return (
    sessie.rechten.includes('crisis.toezicht') ||
    rij.eigenaarId === sessie.gebruikerId ||
    (!rij.eigenaarActief && sessie.rechten.includes('dossier.afschermen'))
  );
}

/** The instant until which a look lasts. */
const totWanneer = (nu: string): string => new Date(Date.parse(nu) + inzageMinuten * 60_000).toISOString();

export const inzagebehandelaars: Behandelaars<'inzage.openen' | 'inzage.lijst' | 'inzage.beoordelen'> = {
  'inzage.openen': (context, { clientId: gevraagd, dossierId, reden }) => {
    const { db, opslag, sessie, nu } = context;
    const clientId = gevraagd ?? (dossierId && opslag.leesDossier(db, dossierId)?.clientId) ?? weiger('niet-gevonden');
    const stand = opslag.leesAfschermingVoor(db, { clientId, gebruikerId: sessie.gebruikerId, nu });
    if (!stand || zichtOp(context, clientId) !== 'afgeschermd')
      weiger('stap-niet-mogelijk', { melding: tekst.nietNodig });
    const tot = totWanneer(nu);
    const { gebruikerId } = sessie;
    opslag.schrijfInzage(db, {
      id: context.id(),
      clientId,
      gebruikerId,
      eigenaarId: stand?.eigenaarId ?? weiger('onverwacht'),
      reden,
      op: nu,
      tot,
    });
    const nieuwste = dossierId ?? opslag.leesDossiersVanClient(db, clientId)[0]?.id ?? null;
    context.betreft({ clientId, dossierId: nieuwste, nood: true });
    return { clientId, dossierId: nieuwste, tot };
  },
  'inzage.lijst': (context, { alles }) => {
    const { db, opslag } = context;
    return opslag
      .leesInzagen(db, { clientId: null, open: !alles, aantal: meesteInzagen })
      .filter((rij) => magBeoordelen(context, rij))
      .map((rij) => alsInzage(context, rij));
  },
  'inzage.beoordelen': (context, { inzageId, oordeel, toelichting }) => {
    const { db, opslag, sessie, nu } = context;
    const rij = opslag.leesInzage(db, inzageId);
    if (!rij || !magBeoordelen(context, rij)) return weiger('niet-gevonden');
    if (oordeel === 'onterecht' && !toelichting)
      weiger('ongeldige-invoer', { velden: [{ pad: 'toelichting', bericht: tekst.waaromOnterecht }] });
    const { gebruikerId: doorId } = sessie;
    if (!opslag.schrijfInzageoordeel(db, { inzageId, oordeel, toelichting, doorId, op: nu })) weiger('conflict');
    context.betreft({ clientId: rij.clientId });
    return alsInzage(context, opslag.leesInzage(db, inzageId) ?? weiger('niet-gevonden'));
  },
};

/** What a user may do, from the roles that are stored. */
export const rechtenVanGebruiker = ({
  rollen,
  actief,
}: {
  rollen: Parameters<typeof rechtenVan>[0];
  actief: boolean;
}) => (actief ? rechtenVan(rollen) : []);
