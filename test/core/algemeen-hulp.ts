import type { Invoer } from '#shared/contract/tabel.ts';
import { g4steden } from '#shared/domein/winter.ts';
import type { Rol } from '#shared/contract/rechten.ts';
import { richtIn, testkern, voegGebruikersToe } from './hulp.ts';
import { havenVelden } from './opstelling.ts';

/** Grounds on which 5.2.14 points to opening: frost tomorrow, and all three cities spoken to. */
export const wintergronden = (dag: string, over: object = {}): Invoer<'winter.openen'>['gronden'] => ({
  verwachting: {
    voorDag: dag,
    temperatuur: -2,
    gevoelstemperatuur: -7.5,
    weer: 'Sneeuw en harde wind',
    bron: 'KNMI, verwachting van vandaag',
    gelezenOp: null,
  },
  humanitaireReden: null,
  humanitair: '',
  g4: g4steden.map((stad) => ({ stad, met: 'Piketdienst', op: '2026-11-15T16:00', wat: 'Wij openen ook.' })),
  toelichting: '',
  afwijking: '',
  ...over,
});

/** The rest of {@link wintergronden} at an hour: when the forecast was read. */
export function gelezen(dag: string, om: string, over: object = {}): Invoer<'winter.openen'>['gronden'] {
  const gronden = wintergronden(dag, over);
  return { ...gronden, verwachting: { ...gronden.verwachting, gelezenOp: om } };
}

/** An aanbieder with its locaties and a user per role; `moment` an instant, UTC. */
export async function huis(moment = '2026-11-16T19:00:00Z') {
  const k = testkern(undefined, moment);
  await richtIn(k, 'opvangaanbieder');
  const rollen: Rol[] = ['aanbieder', 'begeleider', 'locatiemanager'];
  await voegGebruikersToe(k, ...rollen.map((rol) => ({ inlognaam: rol, rollen: [rol] })));
  const maak = async (naam: string, over: object = {}): Promise<string> =>
    (await k.doe('locatie.toevoegen', { ...havenVelden, naam, ...over })).id;
  const nachtopvang = await maak('Nachtopvang Zuid');
  const winter = await maak('Winteropvang Sporthal', { soort: 'winteropvang', capaciteit: 0 });
  const dag = await maak('Dagopvang De Brug', { soort: 'dagopvang', capaciteit: 0 });
  const gezin = await maak('Gezinsopvang', { soort: 'gezinsopvang', keten: 'gezin' });
  return Object.assign(k, { nachtopvang, winter, dag, gezin });
}
export type Huis = Awaited<ReturnType<typeof huis>>;

export const gast = (locatieId: string, nacht: string, over: object = {}): Invoer<'winter.gast'> => ({
  ...{ locatieId, nacht, id: null, versie: 0, alias: '', clientVanDossier: null, tijd: null },
  ...{ overboeken: '', afloop: null, reden: '' },
  ...over,
});

export const ontvangst = { vanWie: 'Bo Besluit, gemeente', ontvangenOp: '2026-11-16T12:00', kenmerk: 'W-1' };
