import type { Veldfout } from '#shared/contract/antwoord.ts';
import type { Geschilregel } from '#shared/contract/groepen/regio.ts';
import type { Geschilstap, Geschilstapvelden } from '#shared/domein/regio.ts';
import type { Toegankelijkheid } from '#shared/domein/toegankelijkheid.ts';
import { regioteksten } from '#shared/taal/regio.ts';
import { schrijfDatum } from '#shared/taal/datum.ts';
import type { Behandelaars, Context } from '../context.ts';
import { controleerDatums } from '../dossier/datums.ts';
import { weiger } from '../weigering.ts';
import { leesRegiobron, levend, type Regiobron } from './lezen.ts';
import { werkStapBij } from './stap.ts';

const tekst = regioteksten.geschil;

/** Steps that say for which region it turns out. */
const metRegio: ReadonlySet<Geschilstap> = new Set(['oordeel', 'effect', 'opgelost']);

function bezwaren(context: Context, stap: Geschilstapvelden, bron: Regiobron, dossierId: string): Veldfout[] {
  const { db, opslag, vandaag } = context;
  const fouten: Veldfout[] = [];
  const fout = (veld: keyof Geschilstapvelden, bericht: string): void =>
    void fouten.push({ pad: `stap.${veld}`, bericht });
  if (stap.datum > vandaag) fout('datum', tekst.toekomst);
  if (bron.geschil && stap.datum < bron.geschil.feiten.begonnenOp) fout('datum', tekst.voorBegin);
  if (metRegio.has(stap.soort) && !stap.regio) fout('regio', tekst.kiesRegio);
  if (stap.vervolg && !stap.vervolgOp) fout('vervolgOp', regioteksten.contact.vervolgDatum);
  if (!stap.vervolg && stap.vervolgOp) fout('vervolg', regioteksten.contact.vervolgWat);
  if (stap.vervolgOp && stap.vervolgOp < stap.datum) fout('vervolgOp', regioteksten.contact.vervolgVoor);
  if (stap.documentId && !opslag.leesDocumenten(db, dossierId).some(({ id }) => id === stap.documentId))
    fout('documentId', tekst.document);
  return fouten;
}

/**
 * 5.2.5: first everything is tried to agree; then a dispute can go to the commission; only after its judgement there is an
 * effect. Contacts with the other gemeente since the dispute began count as attempts.
 */
function waaromNogNiet({ soort }: Geschilstapvelden, eerder: readonly Geschilregel[], bron: Regiobron): string | null {
  const had = (...soorten: Geschilstap[]): boolean => eerder.some((stap) => soorten.includes(stap.soort));
  const sinds = bron.geschil?.feiten.begonnenOp ?? '';
  const contact = levend(bron.contacten).some(({ met, op }) => met === 'andere-gemeente' && op.slice(0, 10) >= sinds);
  if (soort === 'voorgelegd' && !had('poging', 'escalatie') && !contact) return tekst.eerstPoging;
  if ((soort === 'ontvangen' || soort === 'oordeel') && !had('voorgelegd')) return tekst.eerstVoorgelegd;
  return soort === 'effect' && !had('oordeel') ? tekst.eerstOordeel : null;
}

/** What a judgement that is carried out, or a solution, does to the facts of the step. Entered by a person, never derived. */
function metUitkomst(feiten: Toegankelijkheid, { datum, toelichting, regio }: Geschilstapvelden): Toegankelijkheid {
  const motivering = [feiten.motivering, tekst.motivering(schrijfDatum(datum), toelichting)].filter(Boolean).join('\n');
  return {
    ...feiten,
    aangewezenRegio: regio,
    motivering: motivering.slice(0, 20_000),
    overeenstemmingOverdracht: regio === 'andere-regio' ? true : feiten.overeenstemmingOverdracht,
  };
}

function stapVan(bron: Regiobron, stapId: string): Geschilregel {
  const gevonden = bron.geschilstappen.find(({ id }) => id === stapId) ?? weiger('niet-gevonden');
  return gevonden.vervallen ? weiger('conflict') : gevonden;
}

export const geschilbehandelaars: Behandelaars<'geschil.vastleggen' | 'geschil.stap' | 'geschil.stapVervallen'> = {
  'geschil.vastleggen': (context, { dossierId, versie, geschil }) => {
    const { db, opslag, sessie, nu, vandaag } = context;
    if (geschil.begonnenOp > vandaag)
      weiger('ongeldige-invoer', { velden: [{ pad: 'geschil.begonnenOp', bericht: tekst.toekomst }] });
    const nieuw = { dossierId, basis: versie, feiten: geschil, doorId: sessie.gebruikerId, op: nu };
    if (!opslag.schrijfGeschil(db, nieuw)) weiger('conflict');
    opslag.wisConcept(db, sessie.gebruikerId, `geschil:${dossierId}`);
    werkStapBij(context, dossierId, null);
    return { versie: versie + 1 };
  },
  'geschil.stap': (context, { dossierId, corrigeert, stap }) => {
    const { db, opslag, sessie, nu, vandaag } = context;
    controleerDatums(stap, vandaag, 'stap');
    const bron = leesRegiobron(context, dossierId);
    if (!bron.geschil) weiger('stap-niet-mogelijk', { melding: tekst.eerst });
    const oud = corrigeert ? stapVan(bron, corrigeert) : null;
    const velden = bezwaren(context, stap, bron, dossierId);
    if (velden.length > 0) weiger('ongeldige-invoer', { velden });
    const eerder = levend(bron.geschilstappen).filter(({ id }) => id !== oud?.id);
    const reden = waaromNogNiet(stap, eerder, bron);
    if (reden) weiger('stap-niet-mogelijk', { melding: reden });
    const id = context.id();
    const door = { doorId: sessie.gebruikerId, op: nu };
    if (oud)
      opslag.schrijfGeschilstapVervallen(db, { stapId: oud.id, reden: regioteksten.contact.gecorrigeerd, ...door });
    opslag.schrijfGeschilstap(db, { id, dossierId, corrigeert, stap, ...door });
    opslag.wisConcept(db, sessie.gebruikerId, `geschilstap:${dossierId}`);
    const beslecht = stap.soort === 'effect' || stap.soort === 'opgelost';
    werkStapBij(context, dossierId, beslecht ? (feiten) => metUitkomst(feiten, stap) : null);
    return { id };
  },
  'geschil.stapVervallen': (context, { dossierId, stapId, reden }) => {
    const { db, opslag, sessie, nu } = context;
    stapVan(leesRegiobron(context, dossierId), stapId);
    const weg = { stapId, reden, doorId: sessie.gebruikerId, op: nu };
    if (!opslag.schrijfGeschilstapVervallen(db, weg)) weiger('conflict');
    werkStapBij(context, dossierId, null);
    return null;
  },
};
