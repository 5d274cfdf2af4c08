import type { Migratie } from './migratie.ts';

/** What is left to do of a request: an answer is not the end while somebody must be told or something must go (AVG 19; Wmo 5.3.5). */
export const m0049: Migratie = {
  nummer: 49,
  naam: 'verzoektaak',
  sql: `
ALTER TABLE verzoek ADD COLUMN taak TEXT CHECK (taak IN ('antwoorden', 'vertellen', 'wissen'));
UPDATE verzoek SET taak = 'antwoorden' WHERE status = 'open';
UPDATE verzoek SET taak = 'wissen' WHERE status = 'afgehandeld' AND uitkomst IN ('toegewezen', 'deels') AND EXISTS
  (SELECT 1 FROM vernietigingslijst l WHERE l.verzoek_id = verzoek.id AND l.stand <> 'uitgevoerd'
     AND l.nummer = (SELECT max(n.nummer) FROM vernietigingslijst n WHERE n.verzoek_id = verzoek.id));
-- Of an erasure the registry hears by itself.
UPDATE verzoek SET taak = 'vertellen' WHERE status = 'afgehandeld' AND uitkomst IN ('toegewezen', 'deels') AND EXISTS
  (SELECT 1 FROM verzoek_versie v, json_each(v.inhoud, '$.afhandeling.ontvangers') o WHERE v.verzoek_id = verzoek.id
     AND v.versie = (SELECT max(versie) FROM verzoek_versie n WHERE n.verzoek_id = verzoek.id)
     AND (verzoek.soort <> 'wissing' OR o.value <> 'het centrale register')
     AND NOT EXISTS (SELECT 1 FROM json_each(v.inhoud, '$.verteld') w WHERE json_extract(w.value, '$.ontvanger') = o.value));
DROP INDEX verzoek_lijst;
CREATE INDEX verzoek_lijst ON verzoek (taak, uiterlijk);
`,
};
