import { plusDagen } from '#shared/beleid/kalender.ts';
import type { Vernietigingslijst } from '#shared/contract/groepen/bewaren.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { bewaarteksten as tekst } from '#shared/taal/bewaren.ts';
import { verzoekkenmerk } from '#shared/domein/verzoek.ts';
import { toonDatum } from '#shared/taal/schermdatum.ts';
import type { Vernietigingslijstrij } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import { zelfTeVertellen } from '../inzage/taak.ts';
import { weiger } from '../weigering.ts';
import { bedenktijd } from './stand.ts';
import { uiterlijkVanLijst } from './wissing.ts';

const bladzij = 100;
/** Writing a file anew, measured (README, Privacy): all wait for it. */
const wisBytesPerSeconde = 40_000_000;

/** Of a list on request: who still has to hear it before nobody knows whom it is about; the registry hears it by itself (AVG 19). */
export function eersteTeVertellen(
  { db, opslag }: Pick<Context, 'db' | 'opslag'>,
  { verzoekId }: Vernietigingslijstrij,
): string | null {
  const verzoek = verzoekId === null ? null : opslag.leesGegevensverzoek(db, verzoekId);
  return (verzoek && zelfTeVertellen(verzoek.inhoud)[0]) ?? null;
}

/** Why this user cannot take the next step with a list; null: they can, or there is none. */
function waaromNiet(context: Context, lijst: Vernietigingslijstrij): string | null {
  const { sessie, vandaag } = context;
  const { stand, opgesteldDoorId, vanaf } = lijst;
  if (stand === 'opgesteld' && opgesteldDoorId === sessie.gebruikerId) return tekst.fout.vierOgen;
  if (stand === 'vastgesteld' && vanaf !== null && vanaf > vandaag) return tekst.fout.nogBedenktijd(toonDatum(vanaf));
  const wie = stand === 'vastgesteld' || stand === 'bezig' ? eersteTeVertellen(context, lijst) : null;
  return wie && tekst.wissing.eerstVertellen(wie);
}

export function alsLijst(context: Context, rij: Vernietigingslijstrij): Vernietigingslijst {
  const { opgesteldDoorId, ...rest } = rij;
  const { sessie } = context;
  const niet = waaromNiet(context, rij);
  const verzoekId = rij.verzoekId !== null && sessie.rechten.includes('verzoek.behandelen') ? rij.verzoekId : null;
  const nakijken = sessie.rechten.includes('vernietiging.vaststellen') && opgesteldDoorId !== sessie.gebruikerId;
  return {
    ...rest,
    verzoekId,
    verzoekKenmerk: rij.verzoekId && verzoekkenmerk(rij.verzoekId),
    uiterlijk: uiterlijkVanLijst(context, rij),
    mag: {
      vaststellen: rij.stand === 'opgesteld' && nakijken && rij.voorgesteld > 0,
      uitvoeren: (rij.stand === 'bezig' && niet === null) || (rij.stand === 'vastgesteld' && niet === null),
      intrekken: rij.stand === 'opgesteld' || rij.stand === 'vastgesteld',
    },
    waaromNiet: niet,
  };
}

export function leesLijst({ db, opslag }: Pick<Context, 'db' | 'opslag'>, lijstId: string): Vernietigingslijstrij {
  return opslag.leesVernietigingslijst(db, lijstId) ?? weiger('niet-gevonden');
}

export const leesLijsten = (context: Context): Uitvoer<'vernietiging.lijsten'> =>
  context.opslag.leesVernietigingslijsten(context.db, 200).map((rij) => alsLijst(context, rij));

/** Backups in the folder that were made before the list was executed. */
function oudeKopieen({ behoud }: Context, { uitgevoerdOp }: Vernietigingslijstrij): number | null {
  const kopieen = behoud?.dienst.toestand().kopieen;
  if (!kopieen || uitgevoerdOp === null) return null;
  return kopieen.filter(({ gemaaktOp }) => gemaaktOp < uitgevoerdOp).length;
}

export function leesLijstMetRegels(
  context: Context,
  { lijstId, na }: GelezenInvoer<'vernietiging.lezen'>,
): Uitvoer<'vernietiging.lezen'> {
  const { db, opslag, behoud } = context;
  const lijst = leesLijst(context, lijstId);
  const gevonden = opslag.leesVernietigingsregels(db, lijstId, { na, aantal: bladzij });
  return {
    lijst: alsLijst(context, lijst),
    regels: gevonden.map(({ nummer, ding, dingId, kenmerk, einde, sinds, stand, reden }) => ({
      ...{ nummer, ding, einde, sinds, stand, reden },
      dossierId: ding === 'dossier' && kenmerk !== null ? dingId : null,
      clientId: ding === 'persoon' && stand !== 'vernietigd' ? dingId : null,
      kenmerk: kenmerk ?? '',
    })),
    volgende: gevonden.length < bladzij ? null : (gevonden.at(-1)?.nummer ?? null),
    wisSeconden: Math.ceil(opslag.bestandsgrootte(db) / wisBytesPerSeconde),
    kopieen: oudeKopieen(context, lijst),
    terzijde:
      lijst.uitgevoerdOp !== null && behoud
        ? behoud.laag.plaats.bestanden.terzijde(behoud.open.administratieId).length
        : 0,
  };
}

/** A list that is still to be decided on, as the window saw it. */
function eisStand(
  context: Context,
  { lijstId, versie }: { lijstId: string; versie: number },
  standen: readonly Vernietigingslijstrij['stand'][],
): Vernietigingslijstrij {
  const lijst = leesLijst(context, lijstId);
  if (lijst.versie !== versie) weiger('conflict');
  if (!standen.includes(lijst.stand)) weiger('stap-niet-mogelijk', { melding: tekst.fout.stand });
  return lijst;
}

function zet(
  context: Context,
  lijst: Vernietigingslijstrij,
  wat: Parameters<Context['opslag']['wijzigVernietigingslijst']>[2],
): void {
  if (!context.opslag.wijzigVernietigingslijst(context.db, lijst, wat)) weiger('conflict');
}

function zetRegel(
  context: Context,
  invoer: { lijstId: string; versie: number; nummer: number },
  { van, naar, reden }: { van: 'voorgesteld' | 'afgehaald'; naar: 'voorgesteld' | 'afgehaald'; reden: string },
): null {
  const { db, opslag } = context;
  // What was approved is not changed any more, only taken off.
  const lijst = eisStand(context, invoer, naar === 'afgehaald' ? ['opgesteld', 'vastgesteld'] : ['opgesteld']);
  // What stays of a request is in its answer: that is given anew, not changed behind it.
  if (lijst.verzoekId !== null && naar === 'voorgesteld')
    weiger('stap-niet-mogelijk', { melding: tekst.wissing.heropen });
  const [regel] = opslag.leesVernietigingsregels(db, lijst.id, { na: invoer.nummer - 1, aantal: 1 });
  if (regel?.nummer !== invoer.nummer) return weiger('niet-gevonden');
  if (regel.stand !== van) weiger('conflict');
  opslag.wijzigVernietigingsregel(db, lijst.id, { nummer: invoer.nummer, stand: naar, reden });
  zet(context, lijst, {});
  context.betreft({
    dossierId: regel.ding === 'dossier' ? regel.dingId : null,
    clientId: regel.ding === 'persoon' ? regel.dingId : null,
  });
  return null;
}

export const haalAf = (context: Context, { reden, ...invoer }: GelezenInvoer<'vernietiging.afhalen'>): null =>
  zetRegel(context, invoer, { van: 'voorgesteld', naar: 'afgehaald', reden });

export const zetTerug = (context: Context, invoer: GelezenInvoer<'vernietiging.terugzetten'>): null =>
  zetRegel(context, invoer, { van: 'afgehaald', naar: 'voorgesteld', reden: '' });

/** A second person says that it is right; from then on the days of thinking run. */
export function stelVast(
  context: Context,
  invoer: GelezenInvoer<'vernietiging.vaststellen'>,
): Uitvoer<'vernietiging.vaststellen'> {
  const { sessie, nu, vandaag } = context;
  const lijst = eisStand(context, invoer, ['opgesteld']);
  if (lijst.opgesteldDoorId === sessie.gebruikerId) weiger('vier-ogen', { melding: tekst.fout.vierOgen });
  if (lijst.voorgesteld === 0) weiger('stap-niet-mogelijk', { melding: tekst.fout.leeg });
  const vanaf = plusDagen(vandaag, bedenktijd(context).dagen);
  zet(context, lijst, { stand: 'vastgesteld', vastgesteld_door_id: sessie.gebruikerId, vastgesteld_op: nu, vanaf });
  return { vanaf };
}

/** Nothing is destroyed by this list any more; what stood on it can come on another. */
export function trekIn(context: Context, { reden, ...invoer }: GelezenInvoer<'vernietiging.intrekken'>): null {
  const { sessie, nu } = context;
  const lijst = eisStand(context, invoer, ['opgesteld', 'vastgesteld']);
  zet(context, lijst, {
    ...{ stand: 'ingetrokken', ingetrokken_door_id: sessie.gebruikerId, ingetrokken_op: nu, ingetrokken_reden: reden },
  });
  return null;
}

export { eisStand, zet };
