import type { Werkplek } from '#shared/contract/groepen/werkplek.ts';
import { maakId } from '../../id.ts';
import { tweedelig, type Behandelaars, type Context } from '../../context.ts';
import { werkplekteksten } from '#shared/taal/werkplek.ts';
import type { LijnZelf } from '#db/opslag/index.ts';
import { wisselInlogsleutel } from '../../sessie/reizen.ts';
import { weiger } from '../../weigering.ts';
import { alsWeigering } from './fouten.ts';
import { verbindWerkplek } from './lus.ts';
import type { Werkplekregel, Werkplekverbinding } from './poort.ts';
import { huidigeGeneratie, leerKennen, trekIn, verversSleutels } from './sleutels.ts';
import { maakUitnodiging } from './uitnodiging.ts';

const dagMs = 86_400_000;

function statusVan({ ingetrokkenOp, aangemeldOp, gegevens }: Werkplekregel): Werkplek['status'] {
  if (ingetrokkenOp) return 'ingetrokken';
  if (!aangemeldOp) return 'uitgenodigd';
  return gegevens ? 'actief' : 'vult';
}

/** The list of the server, with the names that only the desks can read. Invitations that ran out are left out. */
function alsLijst(context: Context, zelf: LijnZelf, lijst: readonly Werkplekregel[]): Werkplek[] {
  const { db, opslag, sessie, nu } = context;
  const anderen = lijst.filter(({ werkplekId }) => werkplekId !== zelf.werkplekId);
  const bekend = leerKennen({ opslag, db, nu }, sessie.organisatie.id, anderen);
  const naamVan = (id: string | null): string | null =>
    id === zelf.werkplekId ? zelf.naam : ((id && bekend.get(id)?.naam) ?? null);
  return lijst
    .filter((w) => w.aangemeldOp || (!w.ingetrokkenOp && w.geldigTot && w.geldigTot > nu))
    .map((w) => ({
      werkplekId: w.werkplekId,
      naam: naamVan(w.werkplekId),
      zelf: w.werkplekId === zelf.werkplekId,
      status: statusVan(w),
      sinds: w.aangemeldOp ?? w.uitgenodigdOp,
      uitgenodigdDoor: naamVan(w.uitgenodigdDoor),
      geldigTot: w.aangemeldOp ? null : w.geldigTot,
      gezienOp: w.gezienOp,
      ingetrokkenOp: w.ingetrokkenOp,
      achter: w.achter,
    }));
}

/** Does something at the server on a line of its own, for a person who waits for it. */
async function aanDeServer<T>(
  context: Context,
  doe: (verbinding: Werkplekverbinding, zelf: LijnZelf) => Promise<T>,
): Promise<T> {
  const { db, opslag, poorten, sessie } = context;
  const zelf = opslag.leesLijnZelf(db) ?? weiger('niet-gevonden');
  const adres = opslag.leesRegisterverbinding(db) ?? weiger('niet-gevonden');
  return alsWeigering(async () => {
    const verbinding = await verbindWerkplek(poorten, sessie, adres);
    return doe(verbinding, zelf).finally(() => verbinding.sluit());
  });
}

interface Gemaakt {
  bestand: string;
  code: string;
  geldigTot: string;
}

async function nodigUit(context: Context, dagen: number): Promise<Gemaakt> {
  const { db, opslag, poorten, sessie, nu } = context;
  if (opslag.telTeSturen(db).begin > 0) weiger('stap-niet-mogelijk', { melding: werkplekteksten.wachtMetUitnodigen });
  return aanDeServer(context, async (verbinding, zelf) => {
    const ring = await verversSleutels({ opslag, db, nu }, verbinding, zelf, () => db.open);
    const werkplekId = maakId(poorten.toeval);
    const geldigTot = new Date(Date.parse(nu) + dagen * dagMs).toISOString();
    const login = await verbinding.nodigUit(werkplekId, geldigTot);
    const { id, soort, naam } = sessie.organisatie;
    const { host, poort, database, ca } = opslag.leesRegisterverbinding(db) ?? weiger('niet-gevonden');
    const sleutels = Array.from({ length: huidigeGeneratie(ring) }, (_, i) =>
      Buffer.from(ring.get(i + 1) ?? weiger('onverwacht')).toString('base64'),
    );
    const uitnodiging = {
      ...{ werkplekId, geldigTot, sleutels, inlogsleutel: zelf.inlogsleutel },
      organisatie: { id, soort, naam, proef: sessie.proef },
      adres: { host, poort, database, ca, ...login },
    };
    const { tekst: bestand, code } = maakUitnodiging(uitnodiging, poorten.toeval);
    return { bestand, code, geldigTot };
  });
}

async function sluitUit(context: Context, werkplekId: string): Promise<void> {
  const { db, opslag, poorten, nu } = context;
  await aanDeServer(context, (verbinding, zelf) => {
    if (zelf.werkplekId === werkplekId) weiger('stap-niet-mogelijk', { melding: werkplekteksten.nietZichzelf });
    const plaats = { opslag, db, nu, nieuweSleutel: poorten.toeval(32) };
    return trekIn(plaats, verbinding, zelf, werkplekId);
  });
}

export const werkplekbehandelaars: Behandelaars<
  | 'werkplek.stand'
  | 'werkplek.uitnodigen'
  | 'werkplek.uitnodigingBestand'
  | 'werkplek.intrekken'
  | 'werkplek.nuProberen'
> = {
  'werkplek.stand': (context) => {
    const { db, opslag, werklijn } = context;
    const zelf = opslag.leesLijnZelf(db);
    const { lijst, ...lijn } = werklijn.stand();
    const { alle: teSturen, begin, beginTotaal } = opslag.telTeSturen(db);
    return {
      ...lijn,
      verbinding: opslag.leesRegisterverbinding(db)?.aan ?? false,
      deelt: zelf !== null,
      naam: zelf?.naam ?? null,
      begin: begin > 0 ? { klaar: Math.max(0, beginTotaal - begin), totaal: beginTotaal } : null,
      teSturen,
      werkplekken: zelf ? alsLijst(context, zelf, lijst) : [],
    };
  },
  'werkplek.uitnodigen': tweedelig<'werkplek.uitnodigen', Gemaakt>({
    voorbereiden: (context, { dagen }) => nodigUit(context, dagen),
    uitvoeren: (_context, _invoer, gemaakt) => gemaakt,
  }),
  'werkplek.uitnodigingBestand': ({ vandaag }, { bestand }) => ({
    bestandsnaam: `uitnodiging-${vandaag}.onthaal`,
    mime: 'application/json',
    bytes: new Uint8Array(Buffer.from(bestand)),
  }),
  'werkplek.intrekken': tweedelig<'werkplek.intrekken', void>({
    voorbereiden: (context, { werkplekId }) => sluitUit(context, werkplekId),
    uitvoeren: ({ db, opslag, poorten, sessie, werklijn }) => {
      // What stood on the desk that is gone may not open another: its inlogsleutel does not count any more.
      wisselInlogsleutel({ laag: { opslag }, poorten }, db, sessie.organisatie.id);
      werklijn.nuProberen();
      return null;
    },
  }),
  'werkplek.nuProberen': ({ werklijn }) => {
    werklijn.nuProberen();
    return null;
  },
};
