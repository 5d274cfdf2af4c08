import { createHash } from 'node:crypto';
import { plusDagen } from '#shared/beleid/index.ts';
import { ketenSchema } from '#shared/domein/basis.ts';
import { isGeldigPasnummer } from '#shared/domein/pasnummer.ts';
import { auditHash, type Auditinhoud } from '#core/audit/keten.ts';
import { sleutelsVan } from '#core/client/sleutels.ts';
import type { Poorten } from '#core/poorten.ts';
import { maakClient } from '#core/proef/client.ts';
import { maakLoting } from '#core/proef/loting.ts';
import { testnummers } from '#core/proef/testbsn.ts';
import * as opslag from '#db/opslag/index.ts';
import { kopieId, leesSjablonen, type Sjablonen } from './kloon.ts';
import { sluitGrond, wieIs, zonderDagboek, zonderIndexen, type Grond } from './plek.ts';
import { zaaiSjablonen, type Spreiding } from './sjabloon.ts';

/** Tables about one person that are copied as they are. */
const tabellen = [
  ...['dossier', 'stap', 'besluit', 'bekendmaking', 'bekendmaking_versie', 'plaatsing', 'nacht', 'stuk', 'vastlegging'],
  ...[
    'termijn',
    'werkregel',
    'toewijzing',
    'contact',
    'dossierregel',
    'geschil',
    'geschil_stap',
    'ethoskeuze',
    'vertrekpunt',
  ],
  ...['verzoek', 'verzoek_versie', 'opvanglocatie_wens', 'inkomend', 'warme_overdracht', 'aankomst', 'regiovraag'],
];
/** About one person too, but nobody's is the same as another's. */
const apart = ['client', 'copas', 'copas_ingetrokken', 'copas_vervanging', 'audit', 'uitbak'];

/** A letter as large as a short one of ours; nobody prints it. */
const brief = Buffer.concat([Buffer.from('%PDF-1.7\n% bench\n'), Buffer.alloc(4096, 0x20), Buffer.from('\n%%EOF\n')]);
const briefsha = createHash('sha256').update(brief).digest('hex');

/** Which copies are made: as often each finished template, and a twentieth of the file of those of now. */
export function telKopieen({ klaar, open }: Sjablonen, mensen: number, alErIn: number) {
  const perOpen = Math.max(1, Math.round(mensen / 20 / Math.max(1, open.length)));
  const rest = Math.max(0, mensen - alErIn - perOpen * open.length);
  return { open: perOpen, klaar: Math.ceil(rest / Math.max(1, klaar.length)) };
}

/** Clients with names, numbers and search keys of their own. */
export function schrijfMensen(grond: Grond, sjablonen: Sjablonen, poorten: Poorten, wie: string) {
  const { db } = grond;
  const loting = maakLoting('bench/mensen');
  const nummers = testnummers(7);
  const inGebruik = new Set(db.prepare('SELECT bsn FROM client WHERE bsn IS NOT NULL').pluck().all());
  const vrijeBsn = (): string | null => {
    for (const bsn of nummers) if (bsn === null || !inGebruik.has(bsn)) return bsn;
    return null;
  };
  const doorId = wieIs(grond, wie).id;
  const perGroep = new Map(
    (['klaar', 'open'] as const).map((groep) => {
      const dossiers = sjablonen.rijen('dossier', groep);
      return [groep, new Map(dossiers.map((d) => [String(d['client_id']), d]))];
    }),
  );
  return (groep: 'klaar' | 'open', nummer: number): void => {
    for (const { clientId } of sjablonen[groep]) {
      const dossier = perGroep.get(groep)?.get(clientId);
      const keten = ketenSchema.catch('volwassenen').parse(dossier?.['keten']);
      const gemeldOp = String(dossier?.['gemeld_op'] ?? poorten.klok.vandaag());
      const { velden } = maakClient(loting, keten, loting.kans(0.1) ? null : vrijeBsn(), gemeldOp);
      const client = { id: kopieId(clientId, nummer), versie: 1, ...velden };
      opslag.schrijfClient(db, client, sleutelsVan(velden), doorId, `${gemeldOp}T09:00:00.000Z`);
    }
  };
}

/** Passes with a number of their own. */
function schrijfPassen({ db }: Grond, sjablonen: Sjablonen) {
  let volgende = 4_000_000_000;
  const nieuw = (): string => {
    volgende += 7;
    for (let cijfers = 2; cijfers < 99; cijfers += 1) {
      const nummer = `${volgende}${String(cijfers).padStart(2, '0')}`;
      if (isGeldigPasnummer(nummer)) return nummer;
    }
    throw new Error('No check digits fit');
  };
  const kolommen = db.prepare('SELECT name FROM pragma_table_info(?)').pluck().all('copas') as string[];
  const voegToe = db.prepare(`INSERT INTO copas VALUES (${kolommen.map((naam) => `@${naam}`).join(', ')})`);
  const trekIn = db.prepare('INSERT INTO copas_ingetrokken VALUES (@pas_id, @reden, @door_id, @op)');
  return (groep: 'klaar' | 'open', nummer: number): void => {
    const zo = (rij: Record<string, unknown>) =>
      Object.fromEntries(Object.entries(rij).map(([k, w]) => [k, typeof w === 'string' ? kopieId(w, nummer) : w]));
    for (const pas of sjablonen.rijen('copas', groep)) voegToe.run({ ...zo(pas), pasnummer: nieuw() });
    for (const regel of sjablonen.rijen('copas_ingetrokken', groep)) trekIn.run(zo(regel));
  };
}

/** One letter per besluit, in the state of having been handed out. */
function schrijfBrieven(grond: Grond): void {
  const { db } = grond;
  db.prepare(
    `INSERT INTO document (id, dossier_id, soort, besluit_id, pas_id, titel, mime, bestandsnaam, bytes, sha256, gemaakt_door_id, gemaakt_op)
     SELECT substr(id, 1, 25) || 'b', dossier_id, 'beschikking', id, NULL, 'Beschikking', 'application/pdf', NULL, @brief, @sha, genomen_door_id,
       peildatum || 'T11:00:00.000Z' FROM besluit ORDER BY dossier_id`,
  ).run({ brief, sha: briefsha });
}

const auditvelden = (r: Record<string, unknown>, nummer: number): Auditinhoud => {
  const tekst = (naam: string): string => String(r[naam]);
  const id = (naam: string): string | null => (r[naam] === null ? null : kopieId(tekst(naam), nummer));
  return {
    ...{
      moment: tekst('moment'),
      gebruikerId: tekst('gebruiker_id'),
      gebruiker: tekst('gebruiker'),
      rollen: tekst('rollen'),
    },
    ...{
      organisatie: tekst('organisatie'),
      actie: r['actie'] as Auditinhoud['actie'],
      gebeurtenis: tekst('gebeurtenis'),
    },
    ...{ tekst: tekst('tekst'), clientId: id('client_id'), dossierId: id('dossier_id'), uitkomst: tekst('uitkomst') },
    ...{ doel: tekst('doel'), werkstation: tekst('werkstation'), nood: r['nood'] === 1 },
  };
};

/** The access log of every copy, in order of time, as one chain after the lines that are there. */
export function schrijfLog({ db }: Grond, sjablonen: Sjablonen, kopieen: { klaar: number; open: number }): void {
  let vorige = opslag.leesAuditschakel(db)?.hash ?? '0'.repeat(64);
  const regels = (['klaar', 'open'] as const)
    .flatMap((groep) => sjablonen.rijen('audit', groep).map((rij) => ({ rij, groep })))
    .sort((a, b) => String(a.rij['moment']).localeCompare(String(b.rij['moment'])));
  for (const { rij, groep } of regels)
    for (let nummer = 1; nummer <= kopieen[groep]; nummer += 1) {
      const inhoud = auditvelden(rij, nummer);
      const hash = auditHash(vorige, inhoud);
      opslag.schrijfAudit(db, { ...inhoud, vorigeHash: vorige, hash });
      vorige = hash;
    }
}

/**
 * Fills the file of a college: people sown through the use cases, and copies of them up to `mensen`, each with a name, numbers,
 * search keys, pass, letter and log of its own. Leaves the file closed.
 */
export async function zaaiCollege(grond: Grond, poorten: Poorten, mensen: number, spreiding: Spreiding): Promise<void> {
  const { db } = grond;
  await zaaiSjablonen(grond, poorten, spreiding);
  const bestaat = (naam: string): boolean =>
    db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(naam) !== undefined;
  const sinds = plusDagen(poorten.klok.vandaag(), -90);
  const sjablonen = leesSjablonen(db, { tabellen: tabellen.filter(bestaat), apart, sinds });
  const kopieen = telKopieen(sjablonen, mensen, spreiding.perioden * spreiding.perPeriode + spreiding.nu);
  const zetTerug = zonderIndexen(db);
  zonderDagboek(db);
  db.transaction(() => {
    const mens = schrijfMensen(grond, sjablonen, poorten, 'balie');
    const pas = schrijfPassen(grond, sjablonen);
    for (const groep of ['klaar', 'open'] as const)
      for (let nummer = 1; nummer <= kopieen[groep]; nummer += 1) {
        mens(groep, nummer);
        sjablonen.kopieer(groep, nummer);
        pas(groep, nummer);
      }
    schrijfBrieven(grond);
    schrijfLog(grond, sjablonen, kopieen);
    db.exec('DELETE FROM dubbel_taak');
    zetTerug();
  })();
  sluitGrond(grond);
}
