import type { Veldfout } from '#shared/contract/antwoord.ts';
import type { Contact } from '#shared/contract/groepen/regio.ts';
import type { Contactvelden } from '#shared/domein/regio.ts';
import type { Toegankelijkheid } from '#shared/domein/toegankelijkheid.ts';
import { regioteksten } from '#shared/taal/regio.ts';
import type { Behandelaars, Context } from '../context.ts';
import { controleerDatums } from '../dossier/datums.ts';
import { meldContact } from '../register/dossierfeiten.ts';
import { weiger } from '../weigering.ts';
import { levend } from './lezen.ts';
import { leesRegiotabel } from './regios.ts';
import { werkStapBij } from './stap.ts';

const tekst = regioteksten.contact;
type Over = NonNullable<Contactvelden['overeenstemming']>['over'];
const feitVan = { onderzoek: 'overeenstemmingOnderzoek', overdracht: 'overeenstemmingOverdracht' } as const;

function bezwaren(context: Context, contact: Contactvelden): Veldfout[] {
  const { op, wie, met, vervolg, vervolgOp, overeenstemming, regioId } = contact;
  const fouten: Veldfout[] = [];
  const fout = (veld: keyof Contactvelden, bericht: string): void =>
    void fouten.push({ pad: `contact.${veld}`, bericht });
  if (op > context.poorten.klok.nuLokaal()) fout('op', tekst.toekomst);
  if (!wie && met !== 'client') fout('wie', tekst.metWie);
  if (vervolg && !vervolgOp) fout('vervolgOp', tekst.vervolgDatum);
  if (!vervolg && vervolgOp) fout('vervolg', tekst.vervolgWat);
  if (vervolgOp && vervolgOp < op.slice(0, 10)) fout('vervolgOp', tekst.vervolgVoor);
  if (overeenstemming && met !== 'andere-gemeente') fout('overeenstemming', tekst.alleenGemeente);
  if (regioId && !leesRegiotabel(context).some(({ id }) => id === regioId)) fout('regioId', tekst.onbekendeRegio);
  return fouten;
}

/** A contact of this dossier that still counts; somebody else who corrected it first is a conflict. */
function levendContact({ db, opslag }: Context, dossierId: string, contactId: string): Contact {
  const gevonden = opslag.leesContacten(db, dossierId).find(({ id }) => id === contactId) ?? weiger('niet-gevonden');
  return gevonden.vervallen ? weiger('conflict') : gevonden;
}

/** The newest thing that the other gemeente said about this, or null. */
function standVan({ db, opslag }: Context, dossierId: string, over: Over): boolean | null {
  const gezegd = levend(opslag.leesContacten(db, dossierId)).find((c) => c.overeenstemming?.over === over);
  return gezegd?.overeenstemming?.eens ?? null;
}

/** What the other gemeente says stands in the step as well: the toets reads it there (5.2.5). */
function verwerk(context: Context, dossierId: string, contacten: readonly Contactvelden[]): void {
  const over = contacten.flatMap(({ overeenstemming }) => overeenstemming?.over ?? []);
  if (over.length === 0) return werkStapBij(context, dossierId, null);
  const regioId = contacten.find(({ overeenstemming }) => overeenstemming)?.regioId ?? null;
  const regio = regioId ? leesRegiotabel(context).find(({ id }) => id === regioId) : undefined;
  werkStapBij(context, dossierId, (was): Toegankelijkheid => {
    const gezegd = Object.fromEntries(over.map((wat) => [feitVan[wat], standVan(context, dossierId, wat)]));
    const naam = !was.andereRegio && regio ? { andereRegio: regio.naam, andereRegioId: regio.id } : {};
    return { ...was, ...naam, ...gezegd };
  });
}

/** Adds a contact to a dossier, its term and what follows for the step included. */
export function legContactVast(
  context: Context,
  dossierId: string,
  contact: Contactvelden,
  { corrigeert = null, documentId = null }: { corrigeert?: string | null; documentId?: string | null } = {},
): string {
  const { db, opslag, sessie, nu, vandaag } = context;
  controleerDatums({ op: contact.op, vervolgOp: contact.vervolgOp }, vandaag, 'contact');
  const velden = bezwaren(context, contact);
  if (velden.length > 0) weiger('ongeldige-invoer', { velden });
  const oud = corrigeert ? levendContact(context, dossierId, corrigeert) : null;
  const id = context.id();
  const door = { doorId: sessie.gebruikerId, op: nu };
  if (oud) opslag.schrijfContactVervallen(db, { contactId: oud.id, reden: tekst.gecorrigeerd, ...door });
  opslag.schrijfContact(db, {
    id,
    dossierId,
    corrigeert,
    documentId: documentId ?? oud?.documentId ?? null,
    contact,
    ...door,
  });
  // What was done stays done, also when the wording of the contact is mended.
  if (oud?.klaar && contact.vervolgOp)
    opslag.schrijfContactKlaar(db, { contactId: id, uitkomst: oud.klaar.uitkomst, ...door });
  verwerk(context, dossierId, oud ? [contact, oud] : [contact]);
  if (oud) meldContact(context, dossierId, oud.id);
  meldContact(context, dossierId, id);
  return id;
}

export const contactbehandelaars: Behandelaars<'contact.vastleggen' | 'contact.afhandelen' | 'contact.vervallen'> = {
  'contact.vastleggen': (context, { dossierId, corrigeert, contact }) => {
    const id = legContactVast(context, dossierId, contact, { corrigeert });
    context.opslag.wisConcept(context.db, context.sessie.gebruikerId, `contact:${dossierId}`);
    return { id };
  },
  'contact.afhandelen': (context, { dossierId, contactId, uitkomst }) => {
    const { db, opslag, sessie, nu } = context;
    const contact = levendContact(context, dossierId, contactId);
    if (!contact.vervolgOp) weiger('stap-niet-mogelijk', { melding: tekst.geenVervolg });
    const klaar = { contactId, uitkomst, doorId: sessie.gebruikerId, op: nu };
    if (!opslag.schrijfContactKlaar(db, klaar)) weiger('conflict');
    werkStapBij(context, dossierId, null);
    meldContact(context, dossierId, contactId);
    return null;
  },
  'contact.vervallen': (context, { dossierId, contactId, reden }) => {
    const { db, opslag, sessie, nu } = context;
    const contact = levendContact(context, dossierId, contactId);
    if (!opslag.schrijfContactVervallen(db, { contactId, reden, doorId: sessie.gebruikerId, op: nu }))
      weiger('conflict');
    verwerk(context, dossierId, [contact]);
    meldContact(context, dossierId, contactId);
    return null;
  },
};
