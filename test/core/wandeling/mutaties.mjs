// Rules of the house, and a way to break each in the code: see muteer.mjs.

/** @type {{ rule: string, file: string, from: string, to: string }[]} */
export const mutations = [
  {
    rule: 'no besluit without onderzoek',
    file: 'electron/core/besluit/soorten/aanvraag.ts',
    from: "{ code: 'onderzoek-ontbreekt', tekst: foutteksten['onderzoek-ontbreekt'] }",
    to: 'null',
  },
  {
    rule: 'no besluit by who did the onderzoek',
    file: 'electron/core/besluit/vierogen.ts',
    from: 'instellingen.vierOgen && opslag',
    to: '!instellingen && opslag',
  },
  {
    rule: 'no pass without besluit',
    file: 'electron/core/copas/uitgeven.ts',
    from: "if (verstrekking?.verstrekking.id !== besluitId) return weiger('pas-niet-mogelijk');",
    to: "if (!verstrekking) return { besluit: { ...besluit, laatsteDag: '2027-02-15', ingangsdatum: vandaag, locatieId: opslag.leesLocaties(db)[0].id }, locatie: opslag.leesLocaties(db)[0] };",
  },
  {
    rule: 'no night in two beds',
    file: 'electron/core/deur/verblijf.ts',
    from: 'if (!elders) return;',
    to: 'return;',
  },
  {
    rule: 'nobody whose opvang ended is unseen by the Werkvoorraad',
    file: 'electron/core/dossier/beeld.ts',
    from: "new Set<Termijn['soort']>(['bekendmaken', 'opvang-voorbij'])",
    to: "new Set<Termijn['soort']>(['bekendmaken'])",
  },
  {
    rule: 'nobody under a besluit that runs is unseen by the Werkvoorraad',
    file: 'electron/core/dossier/beeld.ts',
    from: 'if ((afgelopen || elders) && !eerste) return null;',
    to: "if (((afgelopen || elders) && !eerste) || eerste?.soort === 'einde-opvang') return null;",
  },
  {
    rule: 'no two passes that count for one person',
    file: 'electron/core/copas/uitgeven.ts',
    from: 'if (bestaand)',
    to: 'if (!context)',
  },
  {
    rule: 'no stay outside the besluit',
    file: 'electron/core/besluit/gevolgen.ts',
    from: 'volgende ? plusDagen(volgende, -1) : laatsteDag',
    to: 'volgende ? plusDagen(volgende, -1) : plusDagen(laatsteDag, 1)',
  },
  {
    rule: 'no term vanishes without an end',
    file: 'electron/db/opslag/dossier.ts',
    from: 'for (const t of termijnen) voegToe',
    to: 'for (const t of termijnen.slice(0, 3)) voegToe',
  },
  {
    rule: 'the chain of the log holds',
    file: 'electron/core/audit/schrijven.ts',
    from: 'opslag.leesAuditschakel(db)?.hash ?? begin',
    to: 'begin',
  },
  {
    rule: 'what a command does is told to the registry',
    file: 'electron/core/register/melden.ts',
    from: '  meldEenBesluit(context, dossier, besluitId);\n  meldGevolgdePassen',
    to: '  if (context.vandaag < "1") meldEenBesluit(context, dossier, besluitId);\n  meldGevolgdePassen',
  },
  {
    rule: 'nothing that was acknowledged is missing after a restart',
    file: 'electron/db/openen.ts',
    from: 'if (opties.migraties === undefined) beginVangst(db);',
    to: "if (opties.migraties === undefined) { beginVangst(db); db.exec('DELETE FROM concept'); }",
  },
  {
    rule: 'versions only go up',
    file: 'electron/db/opslag/dossier.ts',
    from: 'SET versie = versie + 1, gemeld_op',
    to: 'SET versie = CASE WHEN versie > 4 THEN 1 ELSE versie + 1 END, gemeld_op',
  },
  {
    rule: 'who is shielded is hidden',
    file: 'electron/core/afscherming/zicht.ts',
    from: '.map(({ clientId }) => clientId);\n}',
    to: '.map(({ clientId }) => clientId).slice(1e6);\n}',
  },
  {
    rule: 'an aanbieder never reads the onderzoek',
    file: 'electron/core/dossier/behandelaars.ts',
    from: ': zonderOnderzoek(dossier, rechten)',
    to: ': dossier',
  },
];
