import { plusDagen } from '#shared/beleid/index.ts';
import type { Nachtregister } from '#shared/contract/groepen/nacht.ts';
import { opslagplaatsIn } from '#db/opslagplaats.ts';
import { bewonersvraag } from '../hulp/bewonersvraag.ts';
import { bewaar, kaleVragen, kopieVan, luisterMee, meet, toon, type Opname, type Regel } from './groot/meten.ts';
import { openBench } from './groot/plek.ts';
import { oogstVan } from './groot/zaaien.ts';

/*
 * An aanbieder with 1,500 places and five years of nights behind them, 100,000 people who came and went: the night register of 500,
 * the bed board, lists and figures. Whole calls on the real encrypted file with synchronous = FULL, beside their own questions asked
 * bare, or beside as many rows in one bare transaction on the same file.
 */
const oogst = await oogstVan();
const mee = luisterMee(opslagplaatsIn(oogst.aanbieder));
const kopie = kopieVan(oogst.aanbieder, mee.sleutel);
const { kern, doe } = await openBench(oogst.aanbieder, 'manager', { plaats: mee.plaats });
const db = mee.db();
const regels: Regel[] = [];
const [locatieId] = db.prepare('SELECT id FROM locatie ORDER BY capaciteit DESC, id').pluck().all() as string[];

async function scherm(
  wat: string,
  keer: number,
  naam: string,
  invoer: (i: number) => unknown,
  noot = '',
): Promise<void> {
  const werk = kaleVragen(db, await mee.neemOp(() => doe(naam, invoer(0))));
  const regel = await meet({
    ...{ wat: `${wat} (${naam})`, keer, werk: (i) => doe(naam, invoer(Math.abs(i))), noot },
    ...{ kaal: { wat: 'its questions', werk }, doel: { soort: 'onder', ms: 50 } },
  });
  toon(regel);
  regels.push(regel);
}

const huis = { locatieId, datum: null };
await scherm('night register of 500', 60, 'nacht.register', () => huis);
const { nacht } = await doe<{ nacht: string }>('bedden.bord', { locatieId, nacht: null });
await scherm('bed board of 500 beds', 60, 'bedden.bord', () => ({ locatieId, nacht: null }));
await scherm('bed board, of a night years ago', 40, 'bedden.bord', (i) => ({
  locatieId,
  nacht: plusDagen(nacht, -30 - i * 30),
}));
const bewoners = (anders: object) => () => ({ ...bewonersvraag, aantal: 100, ...anders });
const naarDrang = 'in order of what is missing of everybody';
await scherm('list of 1,500 residents, first page', 40, 'bewoners.lijst', bewoners({}), naarDrang);
await scherm('list of 1,500 residents, last page', 40, 'bewoners.lijst', bewoners({ vanaf: 1400 }), naarDrang);
await scherm(
  'list of 1,500 residents, by bed',
  40,
  'bewoners.lijst',
  bewoners({ volgorde: { kolom: 'plek', aflopend: false } }),
);
await scherm('list of 1,500 residents, searched', 40, 'bewoners.lijst', bewoners({ zoek: 'jan' }));
await scherm('who is away, geschorst, leaves', 40, 'verblijf.overzicht', () => ({ locatieId: null }));
await scherm('search as you type', 200, 'client.zoeken', (i) => ({
  tekst: ['j', 'jan', 'moh', 'de vries'][i % 4],
  aantal: 20,
}));
await scherm('Bezetting of three months', 40, 'bezetting.overzicht', () => ({ tot: nacht, dagen: 92 }));
await scherm('words in five years of day reports', 60, 'dagrapport.zoeken', () => ({
  ...{ locatieId, tekst: 'huisarts', categorie: null, van: null, tot: null, voor: null, clientId: null },
}));

let register = await doe<Nachtregister>('nacht.register', huis);
const stand = (i: number, plek: number): string => (i % 2 === 0 ? 'aanwezig' : plek % 20 === 0 ? 'afwezig' : 'laat');
const invoer = (i: number) => ({
  ...{ locatieId, datum: register.datum, versie: register.versie, extra: 0, reden: '' },
  rijen: register.rijen.map(({ clientId, bedId }, plek) => ({
    ...{ clientId, stand: stand(Math.abs(i), plek), bedId: stand(Math.abs(i), plek) === 'afwezig' ? null : bedId },
    ...{ tijd: null, reden: '' },
  })),
});
let gedaan: Opname[] = [];
const opslaan = await meet({
  ...{ wat: 'save 500 changed lines (nacht.opslaan)', keer: 20, doel: { soort: 'keer', kaal: 2 } },
  werk: async (i) => {
    gedaan = await mee.neemOp(async () => {
      register = await doe<Nachtregister>('nacht.opslaan', invoer(i));
    });
  },
  kaal: { wat: 'its writes in a transaction', werk: () => kopie.transactie(gedaan) },
});
toon(opslaan);
regels.push({ ...opslaan, noot: `${gedaan.filter(({ schrijft }) => schrijft).length} writes` });
kopie.ruimOp();
kern.sluit();
bewaar('nacht', regels, {
  ...{ nights: oogst.nachten, 'file of the aanbieder': `${(oogst.bytes.aanbieder / 1e6).toFixed(0)} MB` },
});
