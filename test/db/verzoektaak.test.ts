import { describe, expect, it } from 'vitest';
import { migraties } from '#db/migraties/index.ts';
import { openDatabase } from '#db/openen.ts';
import { leesVerzoeklijst, telVerzoeken } from '#db/opslag/index.ts';
import { leegVerzoek, verzoektaak, type Verzoekinhoud, type Verzoeksoort } from '#shared/domein/verzoek.ts';
import { verzoekteksten } from '#shared/taal/inzage.ts';
import { nieuweDb, sleutel } from './hulp.ts';

const dag = '2026-11-16';
const zaak = (
  soort: Verzoeksoort,
  ontvangers: string[] | null,
  over: Partial<Verzoekinhoud> & { uitkomst?: 'toegewezen' | 'geweigerd' } = {},
): Verzoekinhoud => ({
  feiten: leegVerzoek(dag, soort),
  afhandeling: ontvangers && {
    ...{ uitkomst: over.uitkomst ?? 'toegewezen', grond: null, motivering: '', gewijzigd: '', verklaring: '' },
    ...{ op: dag, doorId: 'g', briefId: 'b', ontvangers },
  },
  verteld: over.verteld ?? [],
});
const verteld = (ontvanger: string) => [{ ontvanger, op: dag, hoe: 'brief' as const }];

const zaken = {
  open: zaak('inzage', null),
  gegeven: zaak('inzage', []),
  vertellen: zaak('rectificatie', ['De Kade'], {}),
  gehoord: zaak('rectificatie', ['De Kade'], { verteld: verteld('De Kade') }),
  geweigerd: zaak('rectificatie', [], { uitkomst: 'geweigerd' }),
  // Of an erasure the registry hears by itself; its list is not done.
  wissen: zaak('wissing', [verzoekteksten.register]),
  eerstvertellen: zaak('wissing', ['De Kade', verzoekteksten.register]),
  gewist: zaak('wissing', [verzoekteksten.register], { verteld: verteld(verzoekteksten.register) }),
};
const lijsten = { wissen: 'opgesteld', eerstvertellen: 'vastgesteld', gewist: 'uitgevoerd' } as const;

describe('what is left to do of a request', () => {
  it('is the same for requests of before as the rule says, and the list of open ones has all of those', () => {
    const oud = nieuweDb(
      undefined,
      migraties.filter(({ nummer }) => nummer < 49),
    );
    for (const id of ['g', 'h'])
      oud
        .prepare(
          "INSERT INTO gebruiker (id, versie, naam, inlognaam, rollen, actief, tijdelijk_wachtwoord, aangemaakt_op) VALUES (?, 1, ?, ?, '[]', 1, 0, ?)",
        )
        .run(id, id, id, dag);
    for (const [id, inhoud] of Object.entries(zaken)) {
      const { soort } = inhoud.feiten;
      const status = inhoud.afhandeling ? 'afgehandeld' : 'open';
      const uitkomst = inhoud.afhandeling?.uitkomst ?? null;
      oud
        .prepare('INSERT INTO verzoek (id, soort, ontvangen_op, status, uitkomst) VALUES (?, ?, ?, ?, ?)')
        .run(id, soort, dag, status, uitkomst);
      // An older version says otherwise: the newest counts.
      for (const [versie, wat] of [zaak(soort, null), inhoud].entries())
        oud
          .prepare("INSERT INTO verzoek_versie VALUES (?, ?, 'gewijzigd', ?, '', 'g', ?)")
          .run(id, versie + 1, JSON.stringify(wat), dag);
    }
    for (const [nummer, [id, stand]] of Object.entries(lijsten).entries())
      oud
        .prepare(
          `INSERT INTO vernietigingslijst (id, versie, nummer, soort, jaren, artikel, stand, opgesteld_door_id, opgesteld_op,
             vastgesteld_door_id, verzoek_id) VALUES (?, 1, ?, 'op-verzoek', 0, 'a', ?, 'g', ?, 'h', ?)`,
        )
        .run(`lijst-${id}`, nummer + 1, stand, dag, id);
    oud.close();

    const db = openDatabase(oud.pad, sleutel);
    const vraag = { soort: null, verborgen: [], locatieId: null, clientId: null };
    const taken = leesVerzoeklijst(db, { ...vraag, alleenOpen: false }, 0, 20).map(({ id, taak }) => [id, taak]);
    const verwacht = Object.entries(zaken).map(([id, inhoud]) => [
      id,
      verzoektaak(inhoud, {
        vertellen: id === 'vertellen' || id === 'eerstvertellen',
        wissen: id === 'wissen' || id === 'eerstvertellen',
      }),
    ]);
    expect(Object.fromEntries(taken)).toEqual(Object.fromEntries(verwacht));
    expect(Object.fromEntries(taken)).toEqual({
      open: 'antwoorden',
      vertellen: 'vertellen',
      eerstvertellen: 'vertellen',
      wissen: 'wissen',
      gegeven: null,
      gehoord: null,
      geweigerd: null,
      gewist: null,
    });
    const open = { ...vraag, alleenOpen: true };
    // To answer comes first.
    expect(leesVerzoeklijst(db, open, 0, 20)[0]?.id).toBe('open');
    expect(telVerzoeken(db, open)).toBe(4);
    db.close();
  });
});
