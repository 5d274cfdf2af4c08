import type { Antwoord } from '#shared/contract/antwoord.ts';
import type { Db } from '#db/openen.ts';
import { bereid } from '#db/opslag/hulp.ts';
import { isAanbieder } from './huis.ts';

/** A call as somebody saw it end. */
interface Gezien {
  naam: string;
  wie: string;
  soort: 'opdracht' | 'vraag';
  antwoord: Antwoord<unknown>;
}

interface Verborgen {
  id: string;
  wat: 'client' | 'dossier';
  /** 1: the colleague, or somebody of their family. */
  nooit: number;
}

/** Words of every onderzoek of the walk (`rechteWeg`): they reach nobody who only shelters (5.2.4). */
const onderzoekwoorden = ['Een zus, geen slaapplek', 'Rustig gesprek'];

const plat = (waarde: unknown): string =>
  JSON.stringify(waarde, (_, deel: unknown) => (ArrayBuffer.isView(deel) ? null : deel)) ?? '';

/** Where who keeps the shields, or watches over them, sees whom they are about; family and colleagues themselves not even there. */
const overAfscherming = /^(afscherming|inzage|toezicht|audit)\./;
/** Everybody who sleeps in a house is on its lists, without a name (5.2.8): the id of the case is not there either. */
const vanHetHuis = /^(nacht|bed|bedden|bezetting|dagrapport|deur|dagopvang|signaal|winter|bijdrage)\./;

type Termen = Map<string, Set<string>>;

/**
 * Which commands may end a term of this kind in a case, by the first part of their name. What is not here may be ended by any
 * command of its own; a question or a refusal ends nothing.
 */
const einden: Readonly<Record<string, RegExp>> = {
  ...Object.fromEntries(
    [
      'bekendmaken',
      'bezwaar',
      'zienswijze',
      'bezwaar-beslissen',
      'bezwaar-herstel',
      'bezwaar-horen',
      'bezwaar-bekendmaken',
    ].map((soort) => [soort, /^(crisis\w*|besluit|bezwaar|vervolg)\./]),
  ),
  'einde-opvang': /^(crisis\w*|besluit|bezwaar|vervolg|werkvoorraad)\./,
  'opvang-voorbij': /^(crisis\w*|besluit|bezwaar|vervolg)\./,
  ingebrekestelling: /^bezwaar\./,
  klacht: /^klacht\./,
  'klacht-horen': /^klacht\./,
  verzoek: /^verzoek\./,
  'verzoek-vertellen': /^verzoek\./,
  contact: /^contact\./,
  toestemming: /^(toestemming|betrokken)\./,
  besluit: /^(besluit|stap|dossier|melding|overdracht|inkomend|onderzoek|bezwaar)\./,
};
/** Whole cases move, go, or come in from another organisation. */
const overal = /^(samenvoegen|vernietiging|import|register|dossier)\./;

/** Commands that tell the registry, and kinds of records of which one must be among what they left for it. */
const meldt: Readonly<Record<string, readonly string[]>> = {
  'client.aanmaken': ['client'],
  'dossier.starten': ['melding', 'toets', 'huishouden'],
  'stap.vastleggen': ['toets'],
  'copas.uitgeven': ['copas'],
  'copas.intrekken': ['copas'],
  'bezwaar.vastleggen': ['bezwaar'],
  'bezwaar.beslissen': ['bezwaar'],
  'contact.vastleggen': ['contact'],
  'contact.afhandelen': ['contact'],
  'contact.vervallen': ['contact'],
  'dossier.sluiten': ['sluiting'],
  'dossier.heropenen': ['sluiting'],
  'nacht.sluiten': ['nachtregister'],
  'samenvoegen.doen': ['samenvoeging'],
  'samenvoegen.terug': ['samenvoeging'],
  'toestemming.vastleggen': ['toestemming'],
  'toestemming.intrekken': ['toestemming'],
  'winter.openen': ['winteropvang'],
};
/** One of two kinds, by what it is about. */
const meldtBesluit = /^besluit\.(nemen|bekendmaken|bekendmakingVerbeteren|latenVervallen)$/;

/**
 * What every call leaves in the file, held against who called and how it ended: terms, outbox, log, versions, and what an answer
 * may hold for whom.
 */
export class Spoor {
  readonly #open: () => Db;
  #db: Db | null = null;
  #geteld = -1;
  #uitbak = 0;
  #audit = 0;
  /** Calls in a row that were no command that succeeded. */
  #rustig = 0;
  #termen: Termen = new Map();
  readonly #versies = new Map<string, Map<string, number>>();

  constructor(open: () => Db) {
    this.#open = open;
  }

  #getal(sql: string): number {
    const gevonden = bereid(this.#open(), `SELECT (${sql}) AS getal`).get() as { getal: number | null };
    return gevonden.getal ?? 0;
  }

  auditregels(): number {
    return this.#getal('SELECT max(volgnummer) FROM audit');
  }

  /** Takes the file as it is for where to go on from. */
  begin(): void {
    this.#db = this.#open();
    this.#geteld = this.#getal('SELECT total_changes()');
    this.#uitbak = this.#getal('SELECT max(volgnummer) FROM uitbak');
    this.#audit = this.auditregels();
    this.#termen = this.#leesTermen();
  }

  /** The rules that this call broke, in words. */
  bekijk(gezien: Gezien): string[] {
    const { naam, antwoord } = gezien;
    const lek = this.#lekt(gezien);
    let db: Db;
    try {
      db = this.#open();
    } catch {
      return lek;
    }
    if (db !== this.#db) {
      this.begin();
      return lek;
    }
    const geteld = this.#getal('SELECT total_changes()');
    if (geteld === this.#geteld)
      return [...lek, ...(antwoord.ok && naam in meldt ? [`${naam} left nothing behind`] : [])];
    this.#geteld = geteld;
    return [...lek, ...this.#log(), ...this.#uit(gezien), ...this.#vervallenTermen(gezien)];
  }

  /** The log only grows, and goes on where it was. */
  #log(): string[] {
    const nu = this.auditregels();
    const was = this.#audit;
    this.#audit = nu;
    return nu >= was ? [] : ['the log grew shorter'];
  }

  /** What leaves for the registry is the work of a command that succeeded. */
  #uit({ naam, soort, antwoord }: Gezien): string[] {
    const nu = this.#getal('SELECT max(volgnummer) FROM uitbak');
    const bij = nu - this.#uitbak;
    const van = this.#uitbak;
    this.#uitbak = nu;
    const klopt = antwoord.ok && soort === 'opdracht';
    if (bij !== 0 && !klopt) return [`${naam} put ${bij} lines in the outbox and was no command that succeeded`];
    if (!klopt) return [];
    const regels = bereid(this.#open(), 'SELECT soort FROM uitbak WHERE volgnummer > @van').all({ van });
    const soorten = new Set(regels.map((regel) => Reflect.get(regel as object, 'soort') as unknown));
    const mist = (meldt[naam] ?? []).filter((een) => !soorten.has(een));
    if (meldtBesluit.test(naam) && !soorten.has('besluit') && !soorten.has('vervolgbesluit')) mist.push('besluit');
    return mist.map((een) => `${naam} told the registry nothing of a ${een}`);
  }

  #leesTermen(): Termen {
    const termen: Termen = new Map();
    const rijen = bereid(
      this.#open(),
      "SELECT dossier_id AS dossier, soort || '|' || sleutel AS term FROM termijn",
    ).all();
    for (const { dossier, term } of rijen as { dossier: string; term: string }[]) {
      const van = termen.get(dossier) ?? new Set();
      termen.set(dossier, van.add(term));
    }
    return termen;
  }

  /** A term goes when what it waits for was done, or when the case goes; never by being looked at. */
  #vervallenTermen({ naam, soort, antwoord }: Gezien): string[] {
    const gedaan = antwoord.ok && soort === 'opdracht';
    this.#rustig = gedaan ? 0 : this.#rustig + 1;
    // Reading them all after every question would take most of the time.
    if (!gedaan && this.#rustig % 10 !== 0) return [];
    const oud = this.#termen;
    const nieuw = this.#leesTermen();
    this.#termen = nieuw;
    // What is about a client stands in their newest case (requests, AVG 12), and goes along to the next.
    const verhuisd = (term: string): boolean => [...nieuw.values()].some((termen) => termen.has(term));
    const weg = [...oud].flatMap(([dossier, termen]) =>
      [...termen]
        .filter((term) => !nieuw.get(dossier)?.has(term) && !verhuisd(term))
        .map((term) => ({ dossier, soort: term.split('|')[0] ?? '' })),
    );
    const voorbij = (dossier: string): boolean =>
      ['opvang-voorbij|', 'crisis-vertrek|'].some(
        (term) => nieuw.get(dossier)?.has(term) && !oud.get(dossier)?.has(term),
      );
    return weg.flatMap((term) => {
      const mag = gedaan && (overal.test(naam) || (einden[term.soort] ?? /./).test(naam));
      // The last day of opvang passed: what went with it made place for one term that asks where the client went (5.2.9, 5.1.5).
      return mag || voorbij(term.dossier)
        ? []
        : [`${naam} (${antwoord.ok ? 'done' : 'refused'}) ended the term ${term.soort}`];
    });
  }

  /** What nobody may read who is not meant to. */
  #lekt({ naam, wie, antwoord }: Gezien): string[] {
    const aanbieder = isAanbieder(wie);
    const verborgen = this.#verborgen(wie);
    if (!aanbieder && verborgen.length === 0) return [];
    const tekst = plat(antwoord);
    // A request for access gets all that its own file holds: of an aanbieder that is no onderzoek, here they share one file.
    const gelezen =
      aanbieder && !/^verzoek\./.test(naam) ? onderzoekwoorden.filter((woord) => tekst.includes(woord)) : [];
    const gezien = verborgen.filter(({ id, wat, nooit }) => {
      if (nooit === 0 && overAfscherming.test(naam)) return false;
      return !(wat === 'client' && vanHetHuis.test(naam)) && tekst.includes(id);
    });
    return [
      ...gelezen.map((woord) => `${wie} reads of the onderzoek: ${woord}`),
      ...gezien.map(() => `${wie} is shown by ${naam} who is shielded for them`),
    ];
  }

  /** Ids of clients, and their cases, that are shielded for somebody who did not break the glass. */
  #verborgen(wie: string): Verborgen[] {
    let db: Db;
    try {
      db = this.#open();
    } catch {
      return [];
    }
    const rijen = bereid(
      db,
      `WITH v AS (SELECT n.client_id AS id, m.rol IS NOT NULL AS nooit FROM afscherming_nu n JOIN gebruiker g ON g.inlognaam = @wie
         LEFT JOIN afscherming_mens m ON m.client_id = n.client_id AND m.gebruiker_id = g.id
         WHERE (m.rol IN ('zelf', 'familie') OR (m.rol IS NULL AND n.voor = 'kring'))
           AND NOT EXISTS (SELECT 1 FROM inzage i WHERE i.client_id = n.client_id AND i.gebruiker_id = g.id))
       SELECT id, 'client' AS wat, nooit FROM v UNION ALL SELECT d.id, 'dossier', v.nooit FROM dossier d JOIN v ON v.id = d.client_id`,
    ).all({ wie });
    return rijen as Verborgen[];
  }

  /** A version never goes back. */
  versies(): string[] {
    const db = this.#open();
    const tabellen = db
      .prepare(
        `SELECT m.name FROM sqlite_schema m WHERE m.type = 'table' AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) WHERE name = 'id')
           AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) WHERE name = 'versie')`,
      )
      .pluck()
      .all() as string[];
    const terug: string[] = [];
    for (const tabel of tabellen) {
      const was = this.#versies.get(tabel) ?? new Map<string, number>();
      const rijen = db.prepare(`SELECT id, max(versie) FROM ${tabel} GROUP BY id`).raw().all() as [string, number][];
      for (const [id, versie] of rijen)
        if (versie < (was.get(id) ?? 0)) terug.push(`${tabel} ${id} went back to version ${versie}`);
      this.#versies.set(tabel, new Map(rijen));
    }
    return terug;
  }
}
