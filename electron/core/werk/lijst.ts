import { plusDagen } from '#shared/beleid/index.ts';
import { termijnSchema, type Termijn } from '#shared/contract/groepen/dossier.ts';
import type { Werkgroep, Werkregel } from '#shared/contract/groepen/werk.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { lijstnaam } from '#shared/domein/naam.ts';
import { termijnteksten, watNuTeksten } from '#shared/taal/dossier.ts';
import type { Db } from '#db/openen.ts';
import type { Werkrij } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import { werkDeurBij } from '../deur/bijwerken.ts';
import { herberekenWerk } from '../dossier/herberekenen.ts';
import { effectieveStatus } from '../dossier/status.ts';
import { dagenTussen } from '../overzicht/dagen.ts';
import { basisvraag, binnenkortDagen, groepsvraag, mijnRol } from './vraag.ts';

/** How many dossiers whose opvang ended by itself are brought up to date in one reading. */
const bijwerkenPerKeer = 100;

function groepVan(rij: Werkrij, context: Context): Werkgroep {
  const { vandaag, instellingen } = context;
  const { uiterlijk, soort } = rij;
  if (rij.uitgesteldTot && rij.uitgesteldTot > vandaag) return 'uitgesteld';
  if (rij.voorrang === 0) return 'acuut';
  if (uiterlijk && uiterlijk < vandaag) return 'te-laat';
  if (uiterlijk === vandaag) return 'vandaag';
  const binnenDagen = uiterlijk ? dagenTussen(vandaag, uiterlijk) : null;
  if (soort === 'einde-opvang' && binnenDagen !== null && binnenDagen <= instellingen.verloopWaarschuwingDagen)
    return 'loopt-af';
  if (rij.wachtOp === mijnRol(context)) return 'wacht-op-mij';
  return binnenDagen !== null && binnenDagen <= binnenkortDagen ? 'binnenkort' : 'later';
}

/** What a kind of term is called. */
const soortnaam = (soort: string): string => {
  const naam = soort.replaceAll('-', ' ');
  return termijnteksten[soort as keyof typeof termijnteksten] ?? naam.slice(0, 1).toUpperCase() + naam.slice(1);
};

/** Whoever works on the case or guides the client reads what each term is about; who works at night only of which kind it is. */
const magTermen = ({ rechten }: Context['sessie']): boolean =>
  rechten.includes('dossier.schrijven') || rechten.includes('begeleiding.lezen');

/**
 * A stored term as the contract has it; null when the row has none. What the onderzoek waits for, and of whom, stays with
 * who works on it; others read what kind of term it is.
 */
export function leesTermijn({ sessie }: Context, rij: Record<keyof Termijn, string | null>): Termijn | null {
  const { soort, sleutel, uiterlijk, artikel, omschrijving } = rij;
  const gelezen = termijnSchema.safeParse({ soort, sleutel, uiterlijk, artikel, omschrijving });
  if (!gelezen.success) return null;
  return magTermen(sessie) ? gelezen.data : { ...gelezen.data, omschrijving: soortnaam(gelezen.data.soort) };
}

/** What is to be done, in the words of the desk. */
export function watNu({ wachtOp, soort, omschrijving }: Pick<Werkrij, 'wachtOp' | 'soort' | 'omschrijving'>): string {
  if (wachtOp === 'beslisser' && (soort === null || soort in termijnteksten)) return watNuTeksten.beslissen;
  return watNuTeksten[(soort ?? 'verder') as keyof typeof watNuTeksten] ?? omschrijving ?? watNuTeksten.verder;
}

/** Who is away today, by id; colleagues who can no longer log in are away for good. */
export function afwezigen({ db, opslag, vandaag }: Context): Set<string> {
  const nu = opslag.leesAfwezigheid(db, vandaag).filter(({ van }) => van <= vandaag);
  const weg = opslag.leesGebruikers(db).filter(({ actief }) => !actief);
  return new Set([...nu.map(({ gebruikerId }) => gebruikerId), ...weg.map(({ id }) => id)]);
}

function uitstelVan({ db, opslag, vandaag }: Context, rij: Werkrij): Werkregel['uitstel'] {
  if (!rij.uitgesteldTot || rij.uitgesteldTot <= vandaag) return null;
  const uitstel = opslag.leesUitstel(db, rij.dossierId).at(-1);
  if (!uitstel?.tot) return null;
  const { versie, tot, reden, door, op, voorbijTermijn } = uitstel;
  return { versie, tot, reden, door, op, voorbijTermijn };
}

/** Rows as the window gets them, with the other terms of each dossier. */
export function alsWerkregels(context: Context, rijen: readonly Werkrij[]): Werkregel[] {
  const { db, opslag, vandaag, sessie } = context;
  const weg = afwezigen(context);
  const magTermijnen = magTermen(sessie);
  const termen = magTermijnen ? opslag.leesTermijnenVan(db, [...new Set(rijen.map(({ dossierId }) => dossierId))]) : [];
  const andereVan = (rij: Werkrij): Werkregel['andere'] =>
    termen
      .filter((t) => t.dossierId === rij.dossierId && !(t.soort === rij.soort && t.sleutel === rij.sleutel))
      .flatMap((t) => {
        const gelezen = leesTermijn(context, t);
        return gelezen ? [{ ...gelezen, dagen: dagenTussen(vandaag, gelezen.uiterlijk) }] : [];
      });
  return rijen.map((rij) => ({
    dossierId: rij.dossierId,
    weergavenaam: lijstnaam(rij),
    kenmerk: rij.kenmerk,
    keten: rij.keten,
    status: effectieveStatus({ status: rij.status, laatsteDag: null }, vandaag),
    alleenOnderdak: rij.regime === 'alleen-onderdak',
    groep: groepVan(rij, context),
    termijn: leesTermijn(context, rij),
    dagen: rij.uiterlijk ? dagenTussen(vandaag, rij.uiterlijk) : null,
    watNu: watNu(rij),
    andere: andereVan(rij),
    behandelaar:
      rij.behandelaarId && rij.behandelaar
        ? { id: rij.behandelaarId, naam: rij.behandelaar, afwezig: weg.has(rij.behandelaarId) }
        : null,
    team: rij.teamId && rij.team ? { id: rij.teamId, naam: rij.team, voorstel: rij.teamToegewezen === null } : null,
    toewijzing: rij.toewijzingVersie,
    overgenomenVan: rij.namensId && rij.namens ? { id: rij.namensId, naam: rij.namens } : null,
    uitstel: uitstelVan(context, rij),
  }));
}

/** The day for which an open file has no dossier left whose opvang ended unseen: on the next one there may be some again. */
const bijTot = new WeakMap<Db, string>();

/** 5.2.9: opvang ended by itself; what is left to do in the dossier comes up without anybody touching it. */
export function werkBij(context: Context): void {
  const { db, opslag, vandaag, sessie } = context;
  // Only where the facts are: an aanbieder has the outcome, from which nothing can be derived anew.
  if (sessie.organisatie.soort !== 'gemeente') return werkDeurBij(context);
  if (bijTot.get(db) === vandaag) return;
  const geeindigd = opslag.leesGeeindigdeDossiers(db, vandaag, bijwerkenPerKeer);
  for (const id of geeindigd) herberekenWerk(context, id);
  // Noted when a reading found none: what this one wrote may yet be rolled back.
  if (geeindigd.length === 0) bijTot.set(db, vandaag);
}

/** One page of the Werkvoorraad with all its counts. */
export function leesWerkvoorraad(
  context: Context,
  { groep, vanaf, aantal, ...filter }: GelezenInvoer<'werkvoorraad.lijst'>,
): Uitvoer<'werkvoorraad.lijst'> {
  const { db, opslag, vandaag } = context;
  werkBij(context);
  const basis = basisvraag(context, filter);
  const vraag = groepsvraag(context, basis, groep);
  const rijen = opslag.leesWerkregels(db, vraag, vanaf, aantal + 1);
  const grens = plusDagen(vandaag, binnenkortDagen);
  const tel = opslag.telWerkgroepen(db, basis, { grens, mijn: mijnRol(context) });
  const aantallen: Record<Werkgroep, number> = {
    acuut: tel.acuut,
    'te-laat': tel.teLaat,
    vandaag: tel.vandaag,
    'wacht-op-mij': tel.wachtOpMij,
    'loopt-af': opslag.telWerkregels(db, groepsvraag(context, basis, 'loopt-af')),
    binnenkort: tel.binnenkort,
    later: tel.later,
    uitgesteld: tel.uitgesteld,
  };
  return {
    regels: alsWerkregels(context, rijen.slice(0, aantal)),
    aantallen,
    meer: rijen.length > aantal,
    totaal: groep ? aantallen[groep] : tel.acuut + tel.teLaat + tel.vandaag + tel.binnenkort + tel.later,
    soorten: opslag.telWerksoorten(db, { ...basis, uitgesteld: 'ook' }).flatMap(({ soort, n }) => {
      const gelezen = termijnSchema.shape.soort.safeParse(soort);
      return gelezen.success ? [{ soort: gelezen.data, naam: soortnaam(soort), aantal: n }] : [];
    }),
  };
}
