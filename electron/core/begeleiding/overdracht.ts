import { plusDagen } from '#shared/beleid/index.ts';
import type { Overdracht } from '#shared/contract/groepen/begeleiding.ts';
import type { GelezenInvoer } from '#shared/contract/tabel.ts';
import { volgendeDienst, vorigeDienst, type Dienst, type Dienstdag } from '#shared/domein/dagrapport.ts';
import { weergavenaam } from '#shared/domein/naam.ts';
import { afschermingteksten } from '#shared/taal/afscherming.ts';
import { keuzeteksten } from '#shared/taal/vervolgvelden.ts';
import { verborgenVoor } from '../afscherming/zicht.ts';
import type { Context } from '../context.ts';
import { weiger } from '../weigering.ts';
import { alsRegel, dezeDienst } from './dagrapport.ts';

type Naamrij = Parameters<typeof weergavenaam>[0] & { clientId: string; dossierId: string | null };
interface Mens {
  clientId: string;
  dossierId: string | null;
  naam: string;
}

const na: Readonly<Record<Dienst, Dienst>> = { vroeg: 'laat', laat: 'nacht', nacht: 'vroeg' };

/** Names of who stays, or stayed in these nights; a shielded client keeps a row without a name. */
function mensen(context: Context, locatieId: string, nachten: readonly string[]) {
  const { db, opslag } = context;
  const verborgen = new Set(verborgenVoor(context));
  const alsMens = (rij: Naamrij): Mens => ({
    clientId: rij.clientId,
    dossierId: verborgen.has(rij.clientId) ? null : rij.dossierId,
    naam: verborgen.has(rij.clientId) ? afschermingteksten.mens : weergavenaam(rij),
  });
  const bewoners = new Map(
    nachten.flatMap((nacht) => opslag.leesBewoners(db, locatieId, nacht)).map((rij) => [rij.clientId, alsMens(rij)]),
  );
  return {
    alsMens,
    bewoners: [...bewoners.values()],
    van: (clientId: string): Mens => bewoners.get(clientId) ?? vreemd(context, verborgen, clientId),
  };
}

function vreemd({ db, opslag }: Context, verborgen: ReadonlySet<string>, clientId: string): Mens {
  const client = opslag.leesClient(db, clientId);
  const naam = !client || verborgen.has(clientId) ? afschermingteksten.mens : weergavenaam(client);
  return { clientId, dossierId: null, naam };
}

function welkeDienst(context: Context, gevraagd: GelezenInvoer<'dagrapport.dienst'>): Dienstdag {
  const lopend = dezeDienst(context);
  return { datum: gevraagd.datum ?? lopend.datum, dienst: gevraagd.dienst ?? lopend.dienst };
}

const zelfde = (a: Dienstdag, b: Dienstdag): boolean => a.datum === b.datum && a.dienst === b.dienst;

function komtEnGaat(context: Context, locatieId: string, van: string, tot: string, alsMens: (rij: Naamrij) => Mens) {
  const rijen = context.opslag.leesKomtEnGaat(context.db, locatieId, plusDagen(van, -1), tot);
  // Who leaves slept the night before; a stay that goes on under a besluit is no coming and going.
  const doorgaand = (clientId: string, dag: string, kant: 'van' | 'tot'): boolean =>
    rijen.some((ander) =>
      ander.clientId === clientId && kant === 'van'
        ? ander.tot === plusDagen(dag, -1)
        : ander.van === plusDagen(dag, 1),
    );
  return {
    aangekomen: rijen
      .filter((r) => r.van >= van && r.van <= tot && !doorgaand(r.clientId, r.van, 'van'))
      .map((r) => ({ ...alsMens(r), dag: r.van })),
    vertrokken: rijen
      .filter((r) => r.tot !== null && r.tot >= plusDagen(van, -1) && r.tot < tot)
      .filter((r) => !doorgaand(r.clientId, r.tot ?? '', 'tot'))
      .map((r) => ({ ...alsMens(r), dag: plusDagen(r.tot ?? '', 1) })),
  };
}

/** What a shift hands over: what happened since the shift before it, what must be looked at, who came, went and is away. */
export function leesOverdracht(context: Context, gevraagd: GelezenInvoer<'dagrapport.dienst'>): Overdracht {
  const { db, opslag, instellingen } = context;
  const { locatieId } = gevraagd;
  const locatie = opslag.leesLocatie(db, locatieId) ?? weiger('niet-gevonden');
  const dienst = welkeDienst(context, gevraagd);
  const vorige = vorigeDienst(dienst);
  const nu = zelfde(dienst, dezeDienst(context));
  const verborgen = verborgenVoor(context);
  const { alsMens, bewoners, van } = mensen(context, locatieId, [plusDagen(dienst.datum, -1), dienst.datum]);
  const incidenten = opslag.leesIncidenten(db, locatieId, vorige.datum, dienst.datum);
  return {
    locatienaam: locatie.naam,
    dienst,
    van: instellingen.diensten[dienst.dienst],
    tot: instellingen.diensten[na[dienst.dienst]],
    nu,
    vorige,
    volgende: nu ? null : volgendeDienst(dienst),
    letOps: opslag.leesLetOps(db, locatieId, verborgen).map((rij) => alsRegel(context, rij)),
    regels: opslag.leesDagrapporten(db, locatieId, [dienst, vorige], verborgen).map((rij) => alsRegel(context, rij)),
    incidenten: incidenten.map(({ dossierId, clientId, inhoud: { datum, tijd, aard } }) => ({
      ...{ ...van(clientId), dossierId: verborgen.includes(clientId) ? null : dossierId, datum, tijd },
      aard: keuzeteksten['incident.aard'][aard],
    })),
    afwezig: opslag
      .leesAfwezigen(db, locatieId, dienst.datum)
      .map(({ clientId, sinds, verwachtTerug }) => ({ ...van(clientId), sinds, verwachtTerug })),
    geschorst: opslag
      .leesGeschorsten(db, locatieId, dienst.datum)
      .map(({ clientId, tot, alternatief }) => ({ ...van(clientId), tot, alternatief })),
    ...komtEnGaat(context, locatieId, vorige.datum, dienst.datum, alsMens),
    // A shielded client is not chosen from a list by who may not see them.
    bewoners: bewoners.filter(({ clientId }) => !verborgen.includes(clientId)),
  };
}
