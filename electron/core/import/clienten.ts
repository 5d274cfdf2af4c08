import { client as clientgroep, type Clientvelden } from '#shared/contract/groepen/client.ts';
import { dragendeWoorden, weergavenaam } from '#shared/domein/naam.ts';
import { afschermingteksten } from '#shared/taal/afscherming.ts';
import { importteksten as tekst } from '#shared/taal/importeren.ts';
import { veldbericht } from '#shared/taal/invoer.ts';
import { dubbelTeksten } from '#shared/taal/zoeken.ts';
import type { Clientrij, Importoordeel, Importregelrij, Importrij } from '#db/opslag/index.ts';
import { exactAfgeschermd, verborgenVoor } from '../afscherming/zicht.ts';
import { schrijfAuditregel } from '../audit/schrijven.ts';
import { controleerMens } from '../bereik.ts';
import { maakClient, wijzigClientgegevens } from '../client/behandelaars.ts';
import { telefoonsleutel } from '../client/sleutels.ts';
import type { Context } from '../context.ts';
import { weiger } from '../weigering.ts';
import { mogelijkDubbel } from '../zoeken/dubbel.ts';
import { zoeksleutels } from '../zoeken/sleutels.ts';
import { leesClientregel } from './clientregel.ts';
import type { Gevolg, Importwerk } from './soort.ts';

type Dubbel = Importoordeel['dubbel'][number];

/** No more people of a file and of what is there than this are compared with one line, and shown with it. */
const meesteBestaande = 150;
const meesteRegels = 30;
const meesteGetoond = 5;

const klankenVan = (naam: Partial<Clientvelden>): string[] =>
  zoeksleutels({ tussenvoegsel: '', voornamen: '', achternaam: '', ...naam }).klanken;

/** Everybody here who could be this person, by BSN, birth date, telephone and sound. */
function kandidaten({ db, opslag }: Context, velden: Clientvelden): Clientrij[] {
  const opBsn = velden.bsn ? opslag.leesIdsOpBsn(db, velden.bsn).flatMap((id) => opslag.leesClient(db, id) ?? []) : [];
  const vraag = {
    clientId: '',
    datum: velden.geboortedatum ?? '',
    telefoon: telefoonsleutel(velden.telefoon),
    achternaam: klankenVan({ achternaam: velden.achternaam }),
    voornaam: klankenVan({ voornamen: velden.voornamen, roepnaam: velden.roepnaam }),
    aantal: meesteBestaande,
  };
  const gevonden = [...opBsn, ...opslag.leesVergelijkbaren(db, vraag)];
  return [...new Map(gevonden.map((client) => [client.id, client])).values()];
}

/** Shielded people whom the line names exactly: that there is one, and nothing else. */
function afgeschermden(context: Context, velden: Clientvelden): Dubbel[] {
  const { db, opslag } = context;
  const exact = {
    bsn: velden.bsn,
    geboortedatum: velden.geboortedatum,
    woorden: dragendeWoorden(`${velden.voornamen} ${velden.achternaam}`),
    clientId: null,
  };
  return exactAfgeschermd(context, exact).map((clientId) => ({
    id: null,
    nummer: null,
    naam: afschermingteksten.naam,
    redenen: [afschermingteksten.gevonden],
    zeker: velden.bsn !== null && opslag.leesIdsOpBsn(db, velden.bsn).includes(clientId),
  }));
}

/** People who were here before this file; what the file made itself is found by its own lines. */
function bestaanden(context: Context, { id: importId }: Importrij, velden: Clientvelden): Dubbel[] {
  const verborgen = new Set(verborgenVoor(context));
  const gewoon = kandidaten(context, velden)
    .filter(({ id }) => !verborgen.has(id))
    .map((client) => ({ client, ...mogelijkDubbel(velden, client) }))
    .filter(
      ({ waarschijnlijk, client }) => waarschijnlijk && !context.opslag.isVanImport(context.db, importId, client.id),
    )
    .sort((a, b) => b.score - a.score)
    .map(({ client, redenen }) => ({
      id: client.id,
      nummer: null,
      naam: tekst.dubbel.bestaand(weergavenaam(client), client.geboortedatum),
      redenen,
      zeker: velden.bsn !== null && velden.bsn === client.bsn,
    }));
  return [...(verborgen.size > 0 ? afgeschermden(context, velden) : []), ...gewoon];
}

/** Under what other lines of the file find this person: the BSN, the birth date with the surname, the sound of both names. */
function sleutelsVan(velden: Clientvelden): { soort: string; sleutel: string }[] {
  const { bsn, geboortedatum, achternaam, voornamen, roepnaam } = velden;
  const achter = klankenVan({ achternaam });
  const voor = [...klankenVan({ voornamen }).slice(0, 2), ...klankenVan({ roepnaam }).slice(0, 1)];
  return [
    ...(bsn ? [{ soort: 'bsn', sleutel: bsn }] : []),
    ...(geboortedatum ? achter.map((klank) => ({ soort: 'dag', sleutel: `${geboortedatum} ${klank}` })) : []),
    ...achter.slice(0, 2).flatMap((een) => voor.map((ander) => ({ soort: 'naam', sleutel: `${een} ${ander}` }))),
  ];
}

/** Earlier lines of the same file that say the same person. */
function regelsErvoor(context: Context, bestand: Importrij, nummer: number, velden: Clientvelden): Dubbel[] {
  const { db, opslag, vandaag } = context;
  const { id, ronde } = bestand;
  const nummers = sleutelsVan(velden).flatMap((sleutel) =>
    opslag.leesImportsleutel(db, id, { ronde, ...sleutel, voor: nummer, aantal: meesteRegels }),
  );
  return [...new Set(nummers)]
    .sort((a, b) => a - b)
    .flatMap((eerder) => {
      const regel = opslag.leesImportregel(db, id, eerder);
      const ander = regel && leesClientregel(bestand, regel, vandaag).velden;
      if (!ander) return [];
      const { waarschijnlijk, redenen } = mogelijkDubbel(velden, ander);
      const zeker = velden.bsn !== null && velden.bsn === ander.bsn;
      if (!waarschijnlijk && !zeker) return [];
      const naam = tekst.dubbel.regel(eerder);
      return [{ id: null, nummer: eerder, naam, redenen: zeker ? [dubbelTeksten.bsnGelijk] : redenen, zeker }];
    });
}

function veldenVan({ vandaag }: Context, bestand: Importrij, regel: Importregelrij): Clientvelden {
  const { velden } = leesClientregel(bestand, regel, vandaag);
  return velden ?? weiger('ongeldige-invoer');
}

/** The line of the log that typing it in would leave. */
function noteer(
  context: Context,
  clientId: string,
  wat: { actie: 'C' | 'U'; gebeurtenis: string; tekst: string },
): void {
  const { db, opslag, poorten, sessie, nu } = context;
  const betreft = { clientId, dossierId: null };
  schrijfAuditregel(db, opslag, poorten, sessie, nu, { ...wat, uitkomst: 'gelukt', betreft });
}

const leegVeld = (waarde: Clientvelden[keyof Clientvelden]): boolean => waarde === null || waarde === '';

/** The fields of somebody who is here, with what is empty filled in; null when there is nothing to add. */
function aangevuld({ id: _, versie: __, ...heeft }: Clientrij, velden: Clientvelden): Clientvelden | null {
  const namen = (Object.keys(velden) as (keyof Clientvelden)[]).filter(
    (naam) => leegVeld(heeft[naam]) && !leegVeld(velden[naam]) && (naam !== 'geenBsnReden' || leegVeld(heeft.bsn)),
  );
  if (namen.length === 0) return null;
  const erbij = Object.fromEntries(namen.map((naam) => [naam, velden[naam]])) as Partial<Clientvelden>;
  return { ...heeft, ...erbij };
}

/** Clients out of a file, by the use cases that the desk has: the same schema, log, versions and records. */
export const clientwerk: Importwerk = {
  beoordeel(context, bestand, regel, nogEens) {
    const { velden, lezer } = leesClientregel(bestand, regel, context.vandaag);
    const { fouten, letOp } = lezer;
    if (!velden) return { fouten, letOp, dubbel: [] };
    const inBestand = nogEens
      ? regel.oordeel.dubbel.filter(({ nummer }) => nummer !== null)
      : regelsErvoor(context, bestand, regel.nummer, velden);
    const dubbel = [...bestaanden(context, bestand, velden), ...inBestand];
    const { id, ronde } = bestand;
    for (const sleutel of nogEens ? [] : sleutelsVan(velden))
      context.opslag.schrijfImportsleutel(context.db, id, { ronde, ...sleutel, nummer: regel.nummer });
    return { fouten, letOp, dubbel: dubbel.slice(0, meesteGetoond) };
  },
  maak(context, bestand, regel): Gevolg {
    const { db, opslag } = context;
    const client = maakClient({ ...context, betreft: () => {} }, veldenVan(context, bestand, regel));
    const { id: dingId, versie } = client;
    const ding = { nummer: regel.nummer, soort: 'client' as const, dingId, handeling: 'nieuw' as const };
    opslag.schrijfImportding(db, bestand.id, { ...ding, versie, was: null });
    noteer(context, dingId, { actie: 'C', gebeurtenis: 'client.aanmaken', tekst: tekst.audit.gemaakt });
    return { stand: 'gedaan', uitkomst: '' };
  },
  vulAan(context, bestand, regel, id): Gevolg {
    const { db, opslag } = context;
    controleerMens(context, id);
    const was = opslag.leesClient(db, id) ?? weiger('niet-gevonden');
    const velden = aangevuld(was, veldenVan(context, bestand, regel));
    if (!velden) return { stand: 'overgeslagen', uitkomst: tekst.uitkomst.nietsErbij };
    const invoer = { clientId: id, versie: was.versie, velden };
    const gelezen = clientgroep['client.wijzigen'].invoer.safeParse(invoer, { error: veldbericht });
    if (!gelezen.success)
      return weiger('ongeldige-invoer', { melding: tekst.fout.bestaandKlopt(gelezen.error.issues[0]?.message ?? '') });
    const { versie } = wijzigClientgegevens({ ...context, betreft: () => {} }, invoer);
    if (!opslag.wijzigImportdingversie(db, bestand.id, id, versie)) {
      const ding = { nummer: regel.nummer, soort: 'client' as const, dingId: id, handeling: 'aangevuld' as const };
      opslag.schrijfImportding(db, bestand.id, { ...ding, versie, was: JSON.stringify({ versie: was.versie }) });
    }
    noteer(context, id, { actie: 'U', gebeurtenis: 'client.wijzigen', tekst: tekst.audit.aangevuld });
    return { stand: 'aangevuld', uitkomst: '' };
  },
};
