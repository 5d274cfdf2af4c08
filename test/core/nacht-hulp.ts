import type { Nachtregister } from '#shared/contract/groepen/nacht.ts';
import type { Nachtstand } from '#shared/domein/nacht.ts';
import type { Rol } from '#shared/contract/rechten.ts';
import { maakId } from '#core/id.ts';
import * as opslag from '#db/opslag/index.ts';
import type { Db } from '#db/openen.ts';
import { logIn, testkern, voegGebruikersToe, wachtwoord, type Testkern } from './hulp.ts';
import { havenVelden, openBestand } from './opstelling.ts';
import { randomBytes } from 'node:crypto';

export const nieuwId = (): string => maakId((n) => new Uint8Array(randomBytes(n)));

/** Somebody with a place at a locatie, put in the file itself: who decides about the stay is not what these tests are about. */
export function zetBewoner(
  db: Db,
  wie: {
    locatieId: string;
    van: string;
    tot?: string | null;
    nummer: number;
    soort?: 'acuut' | 'besluit';
    doorId: string;
  },
): { clientId: string; dossierId: string } {
  const { locatieId, van, tot = null, nummer, soort = 'besluit', doorId } = wie;
  const [clientId, dossierId] = [nieuwId(), nieuwId()];
  const naam = `Bewoner${String(nummer).padStart(3, '0')}`;
  opslag.schrijfClient(
    db,
    {
      id: clientId,
      versie: 1,
      achternaam: naam,
      tussenvoegsel: '',
      voornamen: 'Test',
      roepnaam: '',
      geboortedatum: '1980-01-02',
      bsn: null,
      geenBsnReden: 'Test',
      geslacht: null,
      telefoon: '',
      email: '',
      straat: '',
      huisnummer: '',
      postcode: '',
      plaats: '',
      taal: '',
      bijzonderheden: '',
    },
    [],
    doorId,
    `${van}T10:00:00.000Z`,
  );
  opslag.schrijfDossier(db, {
    id: dossierId,
    versie: 1,
    clientId,
    kenmerk: `T${String(nummer).padStart(3, '0')}-${dossierId.slice(0, 4).toUpperCase()}`,
    keten: 'volwassenen',
    status: 'verstrekt',
    regime: null,
    gemeldOp: van,
    laatsteDag: null,
    volgendeTermijn: null,
    aangemaaktOp: `${van}T10:00:00.000Z`,
  });
  opslag.schrijfPlaatsing(db, { id: nieuwId(), clientId, dossierId, locatieId, soort, van, tot });
  return { clientId, dossierId };
}

/** A room with beds at a locatie. */
export function zetBedden(db: Db, locatieId: string, soorten: readonly ('gewoon' | 'extra')[]): string[] {
  const kamerId = nieuwId();
  db.prepare('INSERT INTO kamer VALUES (?, 1, ?, ?, ?, 1, 0)').run(kamerId, locatieId, '', 'Zaal');
  return soorten.map((soort, i) => {
    const id = nieuwId();
    db.prepare('INSERT INTO bed VALUES (?, 1, ?, ?, ?, ?, 0)').run(id, kamerId, String(i + 1), soort, i);
    return id;
  });
}

export interface Huis {
  k: Testkern;
  locatieId: string;
  /** A second locatie of the same aanbieder. */
  anderId: string;
  wie: { clientId: string; dossierId: string }[];
  /** Does something in the file itself, with the core shut for a moment. */
  inBestand<T>(werk: (db: Db, doorId: string) => T): Promise<T>;
}

/** An aanbieder with a locatie of `plekken` places and people who stay there; the night worker is in. */
export async function maakHuis(
  aantal: number,
  { plekken = 10, moment = '2026-11-13T22:10:00Z', van = '2026-11-01' } = {},
): Promise<Huis> {
  const k = testkern(undefined, moment);
  await k.doe('installatie.inrichten', {
    organisatie: { soort: 'opvangaanbieder', naam: 'Stichting De Kade', openVan: '08:30', openTot: '16:30' },
    beheerder: { naam: 'Bea Beheer', inlognaam: 'bea', wachtwoord },
  });
  const rollen: { inlognaam: string; rollen: Rol[] }[] = [
    { inlognaam: 'nacht', rollen: ['aanbieder'] },
    { inlognaam: 'collega', rollen: ['aanbieder'] },
    { inlognaam: 'manager', rollen: ['locatiemanager'] },
  ];
  await voegGebruikersToe(k, ...rollen);
  const { id: locatieId } = await k.doe('locatie.toevoegen', {
    ...havenVelden,
    naam: 'Nachtopvang Zuid',
    capaciteit: plekken,
  });
  const { id: anderId } = await k.doe('locatie.toevoegen', { ...havenVelden, naam: 'Nachtopvang Noord' });
  const inBestand = async <T>(werk: (db: Db, doorId: string) => T): Promise<T> => {
    k.sluit();
    const { db } = await openBestand(k.map);
    const { id } = db.prepare("SELECT id FROM gebruiker WHERE inlognaam = 'nacht'").get() as { id: string };
    try {
      return db.transaction(() => werk(db, id))();
    } finally {
      db.close();
      k.herstart();
      await logIn(k, 'nacht');
    }
  };
  const wie = await inBestand((db, doorId) =>
    Array.from({ length: aantal }, (_, i) => zetBewoner(db, { locatieId, van, nummer: i + 1, doorId })),
  );
  return { k, locatieId, anderId, wie, inBestand };
}

type Anders = Partial<{ stand: Nachtstand | null; bedId: string | null; tijd: string | null; reden: string }>;

/** The input that saves a register as it is, with some lines changed. */
export function invoerVan(register: Nachtregister, anders: Record<string, Anders | Nachtstand> = {}) {
  return {
    locatieId: register.locatieId,
    datum: register.datum,
    versie: register.versie,
    extra: register.extra,
    reden: '',
    rijen: register.rijen.map(({ clientId, stand, bedId, tijd }) => {
      const wat = anders[clientId];
      const over: Anders = typeof wat === 'string' ? { stand: wat } : (wat ?? {});
      return { clientId, stand, bedId, tijd, reden: '', ...over };
    }),
  };
}
/** Everybody of whom nothing is filled in yet in one way. */
export const allen = (register: Nachtregister, stand: Nachtstand): Record<string, Nachtstand> =>
  Object.fromEntries(register.rijen.filter((rij) => rij.stand === null).map(({ clientId }) => [clientId, stand]));
