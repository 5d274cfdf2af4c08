import { basispuntenVoor } from '#shared/beleid/index.ts';
import type { Termijn, Tijdlijnregel } from '#shared/contract/groepen/dossier.ts';
import type { Puntinhoud } from '#shared/domein/basisorde.ts';
import { weergavenaam } from '#shared/domein/naam.ts';
import { afschermingteksten } from '#shared/taal/afscherming.ts';
import { basisteksten as tekst, standnamen } from '#shared/taal/basis.ts';
import { toonFeit } from '#shared/taal/feiten.ts';
import type { Basispuntrij } from '#db/opslag/index.ts';
import { verborgenVoor } from '../afscherming/zicht.ts';
import type { Aanvulling } from '../dossier/aanvullingen.ts';
import { geldend, maakStukken } from '../vervolg/stukken.ts';

const laatste = (rijen: readonly Basispuntrij[]): Basispuntrij[] => [
  ...new Map(rijen.map((rij) => [`${rij.clientId} ${rij.punt}`, rij])).values(),
];

/** The next step of a point that is not in order, or the last day of what runs out. No free text goes into a list of work. */
function termijnVan({ clientId, punt, inhoud }: Basispuntrij): Termijn[] {
  const { stand, uiterlijk, geldigTot } = inhoud;
  const deel = { sleutel: `${clientId}:${punt}`, artikel: '5.2.10' };
  if (stand === 'op-orde' && geldigTot)
    return [{ soort: 'basis-verloopt', ...deel, uiterlijk: geldigTot, omschrijving: tekst.verloopt(punt) }];
  const open = stand === 'ontbreekt' || stand === 'bezig';
  return open && uiterlijk ? [{ soort: 'basis', ...deel, uiterlijk, omschrijving: tekst.termijn(punt) }] : [];
}

const waarden = (inhoud: Puntinhoud): [keyof Puntinhoud, string][] => [
  ['stand', standnamen[inhoud.stand]],
  ['datum', toonFeit(inhoud.datum)],
  ['bewijs', inhoud.bewijs ? tekst.bewijs[inhoud.bewijs] : ''],
  ['geldigTot', inhoud.geldigTot ? toonFeit(inhoud.geldigTot) : ''],
  ['reden', inhoud.reden],
  ['actie', inhoud.actie],
  ['wie', inhoud.wie],
  ['uiterlijk', inhoud.uiterlijk ? toonFeit(inhoud.uiterlijk) : ''],
];

function details(was: Basispuntrij | null, rij: Basispuntrij, naam: string): Tijdlijnregel['details'] {
  const oud = new Map(was ? waarden(was.inhoud) : []);
  const velden = waarden(rij.inhoud).flatMap(([veld, wordt]) => {
    const stond = oud.get(veld) ?? '';
    if (wordt === stond) return [];
    return [{ label: tekst.velden[veld], was: stond || null, wordt: wordt || tekst.leeg }];
  });
  return [
    { label: tekst.persoon, was: null, wordt: naam },
    ...(rij.reden ? [{ label: tekst.waarom, was: null, wordt: rij.reden }] : []),
    ...velden,
  ];
}

/** Basis op orde in the head, the Werkvoorraad and the timeline of a dossier. */
export const basisaanvulling: Aanvulling = {
  termijnen: ({ db, opslag, vandaag, beleid }, dossier) => {
    const rijen = laatste(opslag.leesBasispunten(db, dossier.id));
    const stukken = maakStukken(opslag.leesVastleggingen(db, dossier.id));
    // Once somebody left there is nothing to put in order here; a transfer to another region stops it (5.2.5).
    const mensen = opslag
      .leesBewonersVanDossier(db, dossier.id)
      .filter(({ tot }) => tot === null || tot >= vandaag)
      .map(({ clientId, geboortedatum }) => ({
        clientId,
        geboortedatum,
        aanvrager: clientId === dossier.clientId,
        keten: dossier.keten,
      }));
    if (mensen.length === 0 || dossier.regime === 'alleen-onderdak') return [];
    const telt = new Set(
      mensen.flatMap((mens) => basispuntenVoor(mens, vandaag, beleid).map(({ punt }) => `${mens.clientId} ${punt}`)),
    );
    const schulden = geldend(stukken, 'schulden').flatMap(({ id, inhoud }): Termijn[] =>
      inhoud.volgendeStapOp
        ? [
            {
              soort: 'schulden',
              sleutel: id,
              uiterlijk: inhoud.volgendeStapOp,
              artikel: '5.2.10',
              omschrijving: tekst.schuldstap,
            },
          ]
        : [],
    );
    return [...rijen.filter(({ clientId, punt }) => telt.has(`${clientId} ${punt}`)).flatMap(termijnVan), ...schulden];
  },
  tijdlijn: (context, { id }) => {
    const { db, opslag } = context;
    const verborgen = new Set(verborgenVoor(context));
    const namen = new Map(
      opslag
        .leesBewonersVanDossier(db, id)
        .map((rij) => [rij.clientId, verborgen.has(rij.clientId) ? afschermingteksten.mens : weergavenaam(rij)]),
    );
    const vorige = new Map<string, Basispuntrij>();
    return opslag.leesBasispunten(db, id).map((rij): Tijdlijnregel => {
      const sleutel = `${rij.clientId} ${rij.punt}`;
      const was = vorige.get(sleutel) ?? null;
      vorige.set(sleutel, rij);
      const naam = namen.get(rij.clientId) ?? tekst.leeg;
      return {
        moment: rij.op,
        door: rij.door,
        soort: 'overig',
        titel: tekst.tijdlijn(rij.punt),
        details: details(was, rij, naam),
      };
    });
  },
};
