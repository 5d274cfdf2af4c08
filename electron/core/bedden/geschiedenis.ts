import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { weergavenaam } from '#shared/domein/naam.ts';
import { bedteksten } from '#shared/taal/bedden.ts';
import type { Handelingrij } from '#db/opslag/index.ts';
import { verborgenVoor } from '../afscherming/zicht.ts';
import type { Context } from '../context.ts';
import { tijdVan } from './plek.ts';

const tekst = bedteksten.handeling;

/** What an act came down to, a line for each person or bed. */
function regels(context: Context, { soort, nacht, voor, na }: Handelingrij, verborgen: ReadonlySet<string>): string[] {
  const { db, opslag } = context;
  const plek = (bedId: string): string => {
    const gevonden = opslag.leesPlek(db, bedId);
    return gevonden ? bedteksten.plek(gevonden) : '';
  };
  const naam = (oudId: string): string => {
    const clientId = opslag.leesHuidigeClient(db, oudId);
    const client = verborgen.has(clientId) ? null : opslag.leesClient(db, clientId);
    return client ? weergavenaam(client) : bedteksten.afgeschermd;
  };
  const komt = na.gebruik.filter(({ van, tot }) => van >= nacht || (tot ?? '9999') >= nacht);
  const gekomen = new Set(komt.map(({ clientId }) => clientId));
  const gaat = voor.gebruik.filter(({ clientId, tot }) => !gekomen.has(clientId) && (tot ?? '9999') >= nacht);
  return [
    ...(soort === 'terug' ? [tekst.terug] : []),
    ...komt.map(({ clientId, bedId }) => tekst.geven(naam(clientId), plek(bedId))),
    ...gaat.map(({ clientId, bedId }) => tekst.vrij(naam(clientId), plek(bedId))),
    ...na.vast.map(({ bedId, tot }) => tekst.vasthouden(plek(bedId), tijdVan(tot))),
    ...(na.vast.length > 0 ? [] : voor.vast.map(({ bedId }) => tekst.loslaten(plek(bedId)))),
    ...(soort === 'sluiten' ? na.dicht.map(({ bedId, reden }) => tekst.sluiten(plek(bedId), reden)) : []),
    ...(soort === 'openen' ? voor.dicht.map(({ bedId }) => tekst.openen(plek(bedId))) : []),
  ];
}

/** What was done with the beds of a locatie, newest first, so that it is found back and can be undone. */
export function leesGeschiedenis(
  context: Context,
  { locatieId, aantal }: GelezenInvoer<'bedden.handelingen'>,
): Uitvoer<'bedden.handelingen'> {
  const verborgen = new Set(verborgenVoor(context));
  return context.opslag.leesBedhandelingen(context.db, locatieId, aantal).map((handeling) => {
    const { id, nacht, door, op, terug: ongedaan } = handeling;
    return { id, wat: regels(context, handeling, verborgen), nacht, door, op, ongedaan };
  });
}
