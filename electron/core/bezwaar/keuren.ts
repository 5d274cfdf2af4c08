import type { Veldfout } from '#shared/contract/antwoord.ts';
import type { Bezwaarfeiten, Klachtfeiten } from '#shared/domein/bezwaar.ts';
import { bezwaarteksten } from '#shared/taal/bezwaar.ts';
import type { Besluitrij } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import { dagVanMoment } from '../klok.ts';

const fout = bezwaarteksten.fout;
type Meld = (pad: string, bericht: string) => void;

/** Days that tell what happened: none of them lies in the future. */
const geweest = [
  'ontvangenOp',
  'verzondenOp',
  'verzuimGevraagdOp',
  'verzuimHersteldOp',
  'verdaagdOp',
  'voorlopigeVoorzieningOp',
  'ingebrekestellingOp',
  'ingetrokkenOp',
  'beroepOp',
  'gedragingOp',
  'doorgestuurdOp',
  'opgelostOp',
] as const;

function keurDagen(feiten: Readonly<Record<string, unknown>>, vandaag: string, meld: Meld): void {
  for (const veld of geweest) {
    const dag = feiten[veld];
    if (typeof dag === 'string' && dag > vandaag) meld(`feiten.${veld}`, fout.toekomst);
  }
}

/** What bezwaar and klacht have in common: who sent it, and how somebody was heard. */
function keurGedeeld(feiten: Bezwaarfeiten | Klachtfeiten, vandaag: string, meld: Meld): void {
  keurDagen(feiten, vandaag, meld);
  if (feiten.indiener !== 'client' && !feiten.indienerNaam) meld('feiten.indienerNaam', fout.indiener);
  if (feiten.verdaagdOp && !feiten.verdaagdReden) meld('feiten.verdaagdReden', fout.verdaagd);
  if (feiten.uitstelTot && !feiten.uitstelReden) meld('feiten.uitstelReden', fout.uitstel);
  if ((feiten.horen === 'gepland' || feiten.horen === 'gehouden') && !feiten.hoorOp) meld('feiten.hoorOp', fout.hoorOp);
  if (feiten.horen === 'gehouden' && feiten.hoorOp && feiten.hoorOp > vandaag) meld('feiten.hoorOp', fout.toekomst);
  if (feiten.horen === 'gehouden' && !feiten.hoorVerslag) meld('feiten.hoorVerslag', fout.hoorVerslag);
  if (feiten.horen === 'afgezien' && !feiten.afzienReden) meld('feiten.afzienReden', fout.afzien);
}

/** Awb 7:5: who hears had no part in the contested besluit, nor in the onderzoek behind it. */
export function isBetrokken({ db, opslag }: Context, besluit: Besluitrij, gebruikerId: string): boolean {
  return besluit.genomenDoorId === gebruikerId || opslag.leesOnderzoekers(db, besluit.dossierId).includes(gebruikerId);
}

/** What is not right about a bezwaar, field by field. */
export function keurBezwaar(context: Context, feiten: Bezwaarfeiten, besluit: Besluitrij): Veldfout[] {
  const { db, opslag, vandaag } = context;
  const fouten: Veldfout[] = [];
  const meld: Meld = (pad, bericht) => void fouten.push({ pad, bericht });
  keurGedeeld(feiten, vandaag, meld);
  const { ontvangenOp, verzondenOp, verzuim, verzuimGevraagdOp, verzuimTot, behandelaarId } = feiten;
  if (ontvangenOp < dagVanMoment(besluit.genomenOp)) meld('feiten.ontvangenOp', fout.vóórBesluit);
  if (verzondenOp && verzondenOp > ontvangenOp) meld('feiten.verzondenOp', fout.verzonden);
  const verzuimDatums = verzuimGevraagdOp !== null && verzuimTot !== null;
  if (verzuim && !verzuimDatums)
    meld(verzuimGevraagdOp ? 'feiten.verzuimTot' : 'feiten.verzuimGevraagdOp', fout.verzuimDatums);
  if (!verzuim && (verzuimGevraagdOp || verzuimTot || feiten.verzuimHersteldOp))
    meld('feiten.verzuim', fout.verzuimWat);
  if (verzuimGevraagdOp && verzuimTot && verzuimTot < verzuimGevraagdOp)
    meld('feiten.verzuimTot', fout.verzuimVolgorde);
  if (feiten.verschoonbaar !== null && !feiten.verschoonbaarReden)
    meld('feiten.verschoonbaarReden', fout.verschoonbaar);
  if (behandelaarId) {
    const wie = opslag.leesGebruiker(db, behandelaarId);
    if (!wie?.actief) meld('feiten.behandelaarId', fout.behandelaarOnbekend);
    else if (isBetrokken(context, besluit, behandelaarId)) meld('feiten.behandelaarId', fout.behandelaar);
  }
  return fouten;
}

/** What is not right about a klacht, field by field. */
export function keurKlacht({ db, opslag, vandaag }: Context, feiten: Klachtfeiten): Veldfout[] {
  const fouten: Veldfout[] = [];
  const meld: Meld = (pad, bericht) => void fouten.push({ pad, bericht });
  keurGedeeld(feiten, vandaag, meld);
  const { over, overWieId, behandelaarId } = feiten;
  if (over === 'eigen' && !overWieId && !feiten.overWie) meld('feiten.overWie', fout.overWie);
  if (over === 'aanbieder' && !feiten.aanbieder) meld('feiten.aanbieder', fout.aanbieder);
  if (over === 'eigen' && feiten.doorgestuurdOp) meld('feiten.doorgestuurdOp', fout.doorgestuurd);
  if (feiten.opgelostOp && !feiten.oplossing) meld('feiten.oplossing', fout.oplossing);
  if (overWieId && !opslag.leesGebruiker(db, overWieId)) meld('feiten.overWieId', fout.overWie);
  if (behandelaarId && !opslag.leesGebruiker(db, behandelaarId)?.actief)
    meld('feiten.behandelaarId', fout.behandelaarOnbekend);
  if (behandelaarId && behandelaarId === overWieId) meld('feiten.behandelaarId', fout.behandelaarBeklaagd);
  return fouten;
}
