import type { AcuteClient } from '#shared/contract/groepen/acuut.ts';
import type { GelezenInvoer } from '#shared/contract/tabel.ts';
import { legeStap, type Stapfeiten } from '#shared/domein/stappen.ts';
import { acuutteksten as tekst } from '#shared/taal/acuut.ts';
import { schrijfAuditregel } from '../audit/schrijven.ts';
import { controleerMens } from '../bereik.ts';
import { clientbehandelaars } from '../client/behandelaars.ts';
import type { Behandelaar, Context, Kernnaam } from '../context.ts';
import { dossierbehandelaars } from '../dossier/behandelaars.ts';
import type { Uitvoer } from '#shared/contract/tabel.ts';
import { Geweigerd, weiger } from '../weigering.ts';
import { alsClientvelden } from './client.ts';

/** What is recorded when somebody gets a bed in acute need, wherever it came from: the form, a phone call or a record. */
export interface Opname {
  client: AcuteClient;
  feiten: Stapfeiten['acute-opvang'];
  kinderenMee: boolean;
  /** How the melding came: at the loket, by phone, or through an aanbieder. */
  wijze: 'loket' | 'telefoon' | 'via-derde';
  melder: string;
}
export interface Opgenomen {
  clientId: string;
  dossierId: string;
}

type Melden = (gebeurtenis: string, actie: 'C' | 'U', auditTekst: string) => void;

/** Runs a use case as the kernel would; a refusal names the field of this screen instead of that of the step. */
function direct<N extends Kernnaam>(
  behandelaar: Behandelaar<N>,
  context: Context,
  invoer: GelezenInvoer<N>,
): Uitvoer<N> {
  if (typeof behandelaar !== 'function') throw new Error('This use case needs preparation');
  try {
    return behandelaar(context, invoer);
  } catch (fout) {
    if (!(fout instanceof Geweigerd) || !fout.extra.velden) throw fout;
    const velden = fout.extra.velden.map(({ pad, bericht }) => ({
      pad: pad.replace(/^(invoer\.feiten|feiten|velden)\./, (_, deel: string) => (deel === 'velden' ? 'client.' : '')),
      bericht,
    }));
    throw new Geweigerd(fout.code, { ...fout.extra, velden });
  }
}

function neemClient(context: Context, client: AcuteClient, meld: Melden): string {
  const { db, opslag, vandaag } = context;
  if (client.soort === 'bestaand') {
    if (!opslag.leesClient(db, client.clientId)) weiger('niet-gevonden');
    controleerMens(context, client.clientId);
    return client.clientId;
  }
  const velden = alsClientvelden(client, vandaag);
  const { id } = direct(clientbehandelaars['client.aanmaken'], context, { velden });
  context.betreft({ clientId: id });
  meld('client.aanmaken', 'C', 'Cliënt aangemaakt');
  return id;
}

/** The dossier of this client in which nothing was decided yet: acute opvang belongs there and not in a second one. */
function lopendDossier({ db, opslag }: Context, clientId: string): string | null {
  const open = new Set(['melding', 'onderzoek', 'wacht-op-besluit']);
  return opslag.leesDossiersVanClient(db, clientId).find(({ status }) => open.has(status))?.id ?? null;
}

function begin(context: Context, clientId: string, opname: Opname, meld: Melden): string {
  const { feiten, wijze, melder, kinderenMee } = opname;
  const dag = feiten.tijdstip?.slice(0, 10) ?? context.vandaag;
  const melding = {
    ...legeStap(dag).melding,
    wijze,
    melder,
    identificatie: 'nog-niet' as const,
    toelichting: kinderenMee ? tekst.kinderen : '',
  };
  const { dossierId } = direct(dossierbehandelaars['dossier.starten'], context, { clientId, feiten: melding });
  meld('dossier.starten', 'C', 'Melding vastgelegd');
  return dossierId;
}

/**
 * 5.2.3 in one transaction: the client where there is none, the melding where nothing runs, the three answers, and the bed
 * for tonight. Each part leaves the line in the access log that it leaves by itself.
 */
export function neemAcuutOp(context: Context, opname: Opname): Opgenomen {
  const { db, opslag, poorten, sessie, nu } = context;
  const wie: { clientId: string | null; dossierId: string | null } = { clientId: null, dossierId: null };
  const meld: Melden = (gebeurtenis, actie, auditTekst) =>
    schrijfAuditregel(db, opslag, poorten, sessie, nu, {
      actie,
      gebeurtenis,
      tekst: auditTekst,
      uitkomst: 'gelukt',
      betreft: wie,
    });
  const onthoud = { ...context, betreft: (deel: object): void => void Object.assign(wie, deel) };
  const clientId = neemClient(onthoud, opname.client, meld);
  wie.clientId = clientId;
  const dossierId = lopendDossier(context, clientId) ?? begin(onthoud, clientId, opname, meld);
  wie.dossierId = dossierId;
  const versie = opslag.leesAcuteStap(db, dossierId)?.versie ?? 0;
  const invoer = { stap: 'acute-opvang' as const, feiten: opname.feiten };
  direct(dossierbehandelaars['stap.vastleggen'], onthoud, { dossierId, versie, invoer });
  meld('stap.vastleggen', 'U', 'Stap vastgelegd');
  context.betreft({ clientId, dossierId });
  return { clientId, dossierId };
}
