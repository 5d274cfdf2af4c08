import type { Leveringfase } from '#shared/register/levering.ts';
import type { Lijnfase } from '#shared/werkplek/fouten.ts';
import type { Bijwerkstand } from '#shared/uitgave/stand.ts';

/** A day of the size history of the file. */
export interface Dagmaat {
  dag: string;
  bytes: number;
}

/** What was measured, all plain: figures, moments (ISO instants) and codes; nothing of a person. */
export interface Metingen {
  nu: string;
  vandaag: string;
  proef: boolean;
  bestand: { controle: 'wacht' | 'bezig' | 'heel' | 'beschadigd'; laatst: string | null };
  kopie: {
    beschikbaar: boolean;
    /** Whether the folder was looked in since this start. */
    gelezen: boolean;
    teOud: boolean;
    fout: { code: string; op: string } | null;
    /** The newest good one of each kind. */
    laatste: Readonly<Record<'uur' | 'start' | 'hand', string | null>>;
    nietCompleet: number;
    zelfdeSchijf: boolean;
    nagekeken: { op: string; goed: boolean } | null;
  };
  terugproef: string | null;
  opslag: {
    bytes: number;
    wal: number;
    vrij: number | null;
    vrijKopie: number | null;
    maten: readonly Dagmaat[];
    schema: number;
    schemaHoort: number;
    /** Copies of before a migration that still stand beside the file. */
    voorversies: number;
  };
  bewaren: {
    /** Dossiers and persons that may go, of the oldest that were looked at. */
    voorbij: number;
    /** Whether there can be more than were looked at. */
    meer: boolean;
    akkoord: number;
    uitvoeren: number;
    half: number;
    /** When the oldest list that waits was made. */
    sinds: string | null;
  };
  toegang: {
    actief: number;
    /** Active users without a key on the ring of this computer; null: the ring cannot be read. */
    zonderSleutel: number | null;
    sleutelkast: boolean;
    metFactor: number;
    factorVerplicht: number;
    verplichtZonder: number;
    stil: number;
    nooit: number;
  };
  logboek: { gecontroleerd: { op: string; heel: boolean } | null; ankerPast: boolean; regels: number };
  register: {
    fase: Leveringfase;
    code: string | null;
    sinds: string;
    wachtend: number;
    oudsteWachtend: string | null;
    laatstVerstuurd: string | null;
    geweigerd: number;
    /** Of the authority that was put in by hand; null: one that the computer knows. `geldigTot` null: it cannot be read. */
    certificaat: { geldigTot: string | null } | null;
    partners: number;
    laatstOntvangen: string | null;
    wachtOpMens: number;
    nietOvergenomen: number;
    klokverschilMs: number | null;
  };
  werkplekken: {
    deelt: boolean;
    fase: Lijnfase;
    code: string | null;
    sinds: string;
    teSturen: number;
    /** Of the other desks that take part: when each was last seen, and how far behind. */
    anderen: readonly { gezienOp: string | null; achter: number }[];
  };
  aanlevering: { soorten: number; nu: number; teLaat: number; eerstvolgende: string | null };
  programma: {
    fouten: number;
    laatsteFout: string | null;
    mislukt: readonly { taak: string; aantal: number; op: string }[];
    versie: string;
    electron: string | null;
    node: string | null;
    chrome: string | null;
    platform: string | null;
    proefruntime: boolean | null;
  };
  bijwerken: Bijwerkstand | null;
}
