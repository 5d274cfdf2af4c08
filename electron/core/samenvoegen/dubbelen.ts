import type { Dubbelpaarregel } from '#shared/contract/groepen/samenvoegen.ts';
import type { GelezenInvoer } from '#shared/contract/tabel.ts';
import { weergavenaam } from '#shared/domein/naam.ts';
import { samenvoegteksten as tekst } from '#shared/taal/samenvoegen.ts';
import type { Clientrij, Dubbelrij } from '#db/opslag/index.ts';
import { verborgenVoor } from '../afscherming/zicht.ts';
import { controleerMens } from '../bereik.ts';
import { telefoonsleutel } from '../client/sleutels.ts';
import type { Behandelaars, Context } from '../context.ts';
import { weiger } from '../weigering.ts';
import { mogelijkDubbel } from '../zoeken/dubbel.ts';
import { zoeksleutels } from '../zoeken/sleutels.ts';

/** No name is so common that more people than this share its sound and could be one of them. */
const meesteVergelijkingen = 600;

/** A pair as it is stored: the smaller id first. */
export const alsPaar = (een: string, ander: string): { aId: string; bId: string } =>
  een < ander ? { aId: een, bId: ander } : { aId: ander, bId: een };

/** Compares one client with everybody who could be the same person, and keeps the likely ones. */
export function vergelijk({ db, opslag }: Pick<Context, 'db' | 'opslag'>, client: Clientrij): void {
  const leeg = { tussenvoegsel: '', roepnaam: '' };
  const kandidaten = opslag.leesVergelijkbaren(db, {
    clientId: client.id,
    datum: client.geboortedatum ?? '',
    telefoon: telefoonsleutel(client.telefoon),
    achternaam: zoeksleutels({ ...leeg, voornamen: '', achternaam: client.achternaam }).klanken,
    voornaam: zoeksleutels({ ...leeg, voornamen: client.voornamen, roepnaam: client.roepnaam, achternaam: '' }).klanken,
    aantal: meesteVergelijkingen,
  });
  const paren = kandidaten.flatMap((ander) => {
    const { score, waarschijnlijk, redenen } = mogelijkDubbel(client, ander);
    return waarschijnlijk ? [{ ...alsPaar(client.id, ander.id), score, redenen }] : [];
  });
  opslag.schrijfDubbelparen(db, client.id, paren);
}

function alsMens({ db, opslag }: Context, clientId: string): Dubbelpaarregel['een'] {
  const client = opslag.leesClient(db, clientId) ?? weiger('niet-gevonden');
  return {
    clientId,
    weergavenaam: weergavenaam(client),
    geboortedatum: client.geboortedatum,
    bsnEinde: client.bsn?.slice(-3) ?? null,
    kenmerken: opslag.leesDossiersVanClient(db, clientId).map(({ kenmerk }) => kenmerk),
  };
}

function alsRegel(context: Context, rij: Dubbelrij): Dubbelpaarregel {
  const { score, redenen, stand, reden, door, op } = rij;
  return {
    een: alsMens(context, rij.aId),
    ander: alsMens(context, rij.bId),
    score,
    redenen,
    oordeel: stand === 'geen-dubbel' && reden && door && op ? { reden, door, op } : null,
  };
}

function oordeel(
  context: Context,
  { clientId, andereId, reden }: GelezenInvoer<'dubbel.afwijzen'>,
  stand: 'geen-dubbel' | 'opnieuw',
): null {
  const { db, opslag, sessie, nu } = context;
  if (!opslag.leesClient(db, andereId)) weiger('niet-gevonden');
  controleerMens(context, andereId);
  if (clientId === andereId) weiger('ongeldige-invoer', { velden: [{ pad: 'andereId', bericht: tekst.zelfdeClient }] });
  const paar = alsPaar(clientId, andereId);
  if (!opslag.schrijfDubbeloordeel(db, { ...paar, stand, reden, doorId: sessie.gebruikerId, op: nu }))
    weiger('conflict');
  return null;
}

export const dubbelbehandelaars: Behandelaars<
  'dubbel.lijst' | 'dubbel.bijwerken' | 'dubbel.afwijzen' | 'dubbel.heropenen'
> = {
  'dubbel.lijst': (context, { afgewezen, vanaf, aantal }) => {
    const { db, opslag } = context;
    const vraag = { afgewezen, verborgen: verborgenVoor(context) };
    const { paren, totaal } = opslag.leesDubbelparen(db, vraag, vanaf, aantal);
    const { totaal: teVergelijken } = opslag.leesDubbeltaken(db, 0);
    return { paren: paren.map((rij) => alsRegel(context, rij)), totaal, teVergelijken };
  },
  'dubbel.bijwerken': (context, { aantal }) => {
    const { db, opslag } = context;
    const { clienten, totaal } = opslag.leesDubbeltaken(db, aantal);
    for (const client of clienten) vergelijk(context, client);
    return { teVergelijken: totaal - clienten.length };
  },
  'dubbel.afwijzen': (context, invoer) => oordeel(context, invoer, 'geen-dubbel'),
  'dubbel.heropenen': (context, invoer) => oordeel(context, invoer, 'opnieuw'),
};
