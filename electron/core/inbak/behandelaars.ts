import { plusDagen } from '#shared/beleid/index.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import type { Registerrecord } from '#shared/register/records.ts';
import { inbakteksten as tekst } from '#shared/taal/acuut.ts';
import { uitwisselteksten } from '#shared/taal/uitwisseling.ts';
import type { Inbakrij } from '#db/opslag/index.ts';
import { tweedelig, type Behandelaars, type Context } from '../context.ts';
import { beginVanDag } from '../klok.ts';
import { weiger } from '../weigering.ts';
import { bekijk, handelAf, leesIn } from './inlezen.ts';
import { onzeLocatie } from './locatie.ts';
import { leesRecord } from './record.ts';
import { alsRegel } from './regel.ts';
import { pasToe, type Keuze } from './verwerken.ts';

/** How many days a record that was put aside stays in sight, to be taken back. */
const terugDagen = 30;

/** The record as it was last dealt with, when that is what was seen. */
function openRecord({ db, opslag }: Context, recordId: string, na: number): Inbakrij {
  const rij = opslag.leesInbak(db, recordId) ?? weiger('niet-gevonden');
  if (rij.volgnummer !== na) weiger('conflict');
  if (rij.uitkomst === 'verwerkt') weiger('stap-niet-mogelijk', { melding: tekst.alVerwerkt });
  return rij;
}

/** What a person said, in the terms of the record; what was said of a locatie is remembered for the next time. */
function keuzeVan(
  context: Context,
  record: Registerrecord,
  { mensen, locaties }: GelezenInvoer<'register.verwerken'>,
): Keuze {
  const { db, opslag } = context;
  for (const [hunRef, locatieId] of Object.entries(locaties)) {
    if (!opslag.leesLocatie(db, locatieId)?.actief)
      weiger('ongeldige-invoer', { velden: [{ pad: `locaties.${hunRef}`, bericht: tekst.kiesLocatie }] });
    opslag.schrijfKoppeling(db, { organisatieId: record.organisatie.id, hunRef, locatieId });
  }
  if (record.soort !== 'acute-plaatsing') return { clientId: null, locatieId: null, mensen, locaties };
  const { clientRef, locatie } = record.inhoud;
  const locatieId = onzeLocatie(context, record);
  if (!locatieId)
    weiger('ongeldige-invoer', { velden: [{ pad: `locaties.${locatie.locatieRef}`, bericht: tekst.kiesLocatie }] });
  return { clientId: mensen[clientRef] ?? null, locatieId };
}

function verwerk(context: Context, invoer: GelezenInvoer<'register.verwerken'>): Uitvoer<'register.verwerken'> {
  const { recordId, na } = invoer;
  const rij = openRecord(context, recordId, na);
  const record = leesRecord(rij) ?? weiger('stap-niet-mogelijk', { melding: uitwisselteksten.nogOnbekend });
  const gevolg = pasToe(context, record, keuzeVan(context, record, invoer));
  handelAf(context, recordId, na, gevolg);
  return { dossierId: gevolg.dossierId };
}

export const inbakbehandelaars: Behandelaars<
  'register.inlezenBytes' | 'register.bekijkenBytes' | 'register.wachtrij' | 'register.verwerken' | 'register.terzijde'
> = {
  'register.inlezenBytes': tweedelig<'register.inlezenBytes', Awaited<ReturnType<typeof leesIn.voorbereiden>>>(leesIn),
  'register.bekijkenBytes': tweedelig<'register.bekijkenBytes', Awaited<ReturnType<typeof bekijk.voorbereiden>>>(
    bekijk,
  ),
  'register.wachtrij': (context) => {
    const { db, opslag, vandaag } = context;
    return opslag.leesInbakLijst(db, beginVanDag(plusDagen(vandaag, -terugDagen))).map((rij) => alsRegel(context, rij));
  },
  'register.verwerken': verwerk,
  'register.terzijde': (context, { recordId, na, terug, reden }) => {
    const { db, opslag, sessie, nu } = context;
    const rij = openRecord(context, recordId, na);
    if (terug !== (rij.uitkomst === 'afgewezen')) weiger('conflict');
    const uitkomst = terug ? ('teruggezet' as const) : ('afgewezen' as const);
    const regel = { recordId, na, uitkomst, dossierId: null, reden, doorId: sessie.gebruikerId, op: nu };
    if (!opslag.schrijfAfhandeling(db, regel)) weiger('conflict');
    return null;
  },
};
