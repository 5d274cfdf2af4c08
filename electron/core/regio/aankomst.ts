import type { Veldfout } from '#shared/contract/antwoord.ts';
import type { Aankomstvelden } from '#shared/domein/regio.ts';
import { regioteksten } from '#shared/taal/regio.ts';
import type { Behandelaars, Context } from '../context.ts';
import { controleerDatums } from '../dossier/datums.ts';
import { weiger } from '../weigering.ts';
import { aangekomenOp, afgesprokenDag, leesRegiobron } from './lezen.ts';
import { werkStapBij } from './stap.ts';

const tekst = regioteksten.aankomst;

function bezwaren({ vandaag }: Context, aankomst: Aankomstvelden, afgesproken: string): Veldfout[] {
  const { soort, datum, vervolgOp } = aankomst;
  const fouten: Veldfout[] = [];
  const fout = (veld: keyof Aankomstvelden, bericht: string): void =>
    void fouten.push({ pad: `aankomst.${veld}`, bericht });
  if (datum > vandaag) fout('datum', tekst.toekomst);
  // Somebody can be there early; not to have come is only known from the day on.
  if (soort === 'niet-aangekomen' && datum < afgesproken) fout('datum', tekst.voorDatum);
  if (soort === 'niet-aangekomen' && !vervolgOp) fout('vervolgOp', tekst.vervolg);
  if (soort === 'niet-aangekomen' && vervolgOp && vervolgOp < vandaag) fout('vervolgOp', tekst.vervolgVerleden);
  return fouten;
}

export const aankomstbehandelaars: Behandelaars<'overdracht.aankomst' | 'overdracht.aankomstVervallen'> = {
  'overdracht.aankomst': (context, { dossierId, aankomst: getypt }) => {
    const { db, opslag, sessie, nu, vandaag } = context;
    controleerDatums(getypt, vandaag, 'aankomst');
    const bron = leesRegiobron(context, dossierId);
    const afgesproken = afgesprokenDag(bron) ?? weiger('stap-niet-mogelijk', { melding: tekst.geenDatum });
    if (aangekomenOp(bron)) weiger('stap-niet-mogelijk', { melding: tekst.al });
    const velden = bezwaren(context, getypt, afgesproken);
    if (velden.length > 0) weiger('ongeldige-invoer', { velden });
    const aankomst = { ...getypt, vervolgOp: getypt.soort === 'niet-aangekomen' ? getypt.vervolgOp : null };
    const id = context.id();
    opslag.schrijfAankomst(db, { id, dossierId, aankomst, doorId: sessie.gebruikerId, op: nu });
    opslag.wisConcept(db, sessie.gebruikerId, `aankomst:${dossierId}`);
    werkStapBij(context, dossierId, null);
    return { id };
  },
  'overdracht.aankomstVervallen': (context, { dossierId, aankomstId, reden }) => {
    const { db, opslag, sessie, nu } = context;
    const regel = opslag.leesAankomst(db, dossierId).find(({ id }) => id === aankomstId) ?? weiger('niet-gevonden');
    if (regel.vervallen) weiger('conflict');
    opslag.schrijfAankomstVervallen(db, { aankomstId, reden, doorId: sessie.gebruikerId, op: nu });
    werkStapBij(context, dossierId, null);
    return null;
  },
};
