import type { Locatie } from '#shared/contract/groepen/beheer.ts';
import { importteksten as tekst } from '#shared/taal/importeren.ts';
import type { Importoordeel, Importregelrij, Importrij, Kamerrij } from '#db/opslag/index.ts';
import { schrijfAuditregel } from '../audit/schrijven.ts';
import { noteerWijzigingen } from '../beheer/wijzigingen.ts';
import { bewaarKamer, voegKamersToe } from '../bedden/inrichten.ts';
import type { Context } from '../context.ts';
import { weiger } from '../weigering.ts';
import { gelijkenis } from '../zoeken/gelijkenis.ts';
import { bedsoortVan, leesLocatieregel, naamsleutel, type Locatieregel } from './locatieregel.ts';
import type { Gevolg, Importwerk } from './soort.ts';

type Dubbel = Importoordeel['dubbel'][number];

/** From here on two names of a locatie are shown as perhaps the same. */
const lijktOp = 0.88;

const inhoudVan = (bestand: Importrij, regel: Importregelrij): Locatieregel =>
  leesLocatieregel(bestand, regel).inhoud ?? weiger('ongeldige-invoer');

const zelfdePostcode = (a: string, b: string): boolean =>
  a === '' || b === '' || a.replace(/\s/g, '').toUpperCase() === b.replace(/\s/g, '').toUpperCase();

/** Locaties that were here before this file, by name. */
function bestaanden({ db, opslag }: Context, bestand: Importrij, r: Locatieregel): Dubbel[] {
  return opslag
    .leesLocaties(db)
    .filter(({ id }) => !opslag.isVanImport(db, bestand.id, id))
    .map((locatie) => {
      const gelijk = naamsleutel(locatie.naam) === naamsleutel(r.naam);
      return { locatie, gelijk, score: gelijk ? 1 : gelijkenis(locatie.naam, r.naam) };
    })
    .filter(({ score }) => score >= lijktOp)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ locatie, gelijk }) => ({
      id: locatie.id,
      nummer: null,
      naam: [locatie.naam, locatie.plaats].filter(Boolean).join(', '),
      redenen: [gelijk ? tekst.dubbel.zelfdeNaam : tekst.dubbel.naamLijkt],
      zeker: gelijk && zelfdePostcode(locatie.postcode, r.postcode),
    }));
}

/** What a line says once: a bed, else a room, else the locatie itself. */
function eigenSleutel(r: Locatieregel): { soort: string; sleutel: string } {
  const delen = [naamsleutel(r.naam), naamsleutel(r.afdeling), naamsleutel(r.kamer), naamsleutel(r.bed)];
  if (r.kamer === '') return { soort: 'locatie', sleutel: delen[0] ?? '' };
  return r.bed === ''
    ? { soort: 'kamer', sleutel: JSON.stringify(delen.slice(0, 3)) }
    : { soort: 'bed', sleutel: JSON.stringify(delen) };
}

/** Compares a line with the first of the same locatie: that one says what kind it is. */
function keurMetEerste(context: Context, bestand: Importrij, regel: Importregelrij, r: Locatieregel): string | null {
  const { db, opslag } = context;
  const zoek = { ronde: bestand.ronde, soort: 'eerste', sleutel: naamsleutel(r.naam), voor: regel.nummer, aantal: 1 };
  const [nummer] = opslag.leesImportsleutel(db, bestand.id, zoek);
  const eerste = nummer === undefined ? null : opslag.leesImportregel(db, bestand.id, nummer);
  const was = eerste && leesLocatieregel(bestand, eerste).inhoud;
  if (!was || nummer === undefined) return null;
  const anders =
    (r.soort !== null && was.soort !== null && r.soort !== was.soort) ||
    (r.keten !== null && was.keten !== null && r.keten !== was.keten);
  return anders ? tekst.waarde.andersDanRegel(nummer) : '';
}

function schrijfSleutels({ db, opslag }: Context, bestand: Importrij, nummer: number, r: Locatieregel): void {
  const { id, ronde } = bestand;
  const eerste = { soort: 'eerste', sleutel: naamsleutel(r.naam) };
  const isEerste = opslag.leesImportsleutel(db, id, { ronde, ...eerste, voor: nummer, aantal: 1 }).length === 0;
  if (isEerste) opslag.schrijfImportsleutel(db, id, { ronde, ...eerste, nummer });
  opslag.schrijfImportsleutel(db, id, { ronde, ...eigenSleutel(r), nummer });
}

function noteer(context: Context, actie: 'C' | 'U', gebeurtenis: string, wat: string): void {
  const { db, opslag, poorten, sessie, nu } = context;
  const betreft = { clientId: null, dossierId: null };
  schrijfAuditregel(db, opslag, poorten, sessie, nu, { actie, gebeurtenis, tekst: wat, uitkomst: 'gelukt', betreft });
}

/** The locatie of this name that the file made itself. */
const eigenLocatie = ({ db, opslag }: Context, bestand: Importrij, naam: string): Locatie | undefined =>
  opslag
    .leesLocaties(db)
    .find(
      (locatie) => naamsleutel(locatie.naam) === naamsleutel(naam) && opslag.isVanImport(db, bestand.id, locatie.id),
    );

function maakLocatie(context: Context, bestand: Importrij, nummer: number, r: Locatieregel): Locatie {
  const { db, opslag } = context;
  const { naam, straat, postcode, plaats, telefoon } = r;
  if (r.soort === null || r.keten === null) return weiger('ongeldige-invoer', { melding: tekst.waarde.soortEnKeten });
  const wat = { naam, straat, postcode, plaats, telefoon, soort: r.soort, keten: r.keten };
  const locatie = { id: context.id(), versie: 1, ...wat, capaciteit: r.capaciteit ?? 0, actief: true };
  opslag.schrijfLocatie(db, locatie);
  const ding = { nummer, soort: 'locatie' as const, dingId: locatie.id, handeling: 'nieuw' as const };
  opslag.schrijfImportding(db, bestand.id, { ...ding, versie: 1, was: null });
  noteer(context, 'C', 'locatie.toevoegen', tekst.audit.locatie);
  return locatie;
}

const kamerVan = ({ db, opslag }: Context, locatieId: string, r: Locatieregel): Kamerrij | undefined =>
  opslag
    .leesKamers(db, locatieId)
    .find((kamer) => !kamer.vervallen && kamer.afdeling === r.afdeling && kamer.naam === r.kamer);

function noteerDing(
  context: Context,
  bestand: Importrij,
  nummer: number,
  soort: 'kamer' | 'bed',
  id: string,
  versie: number,
): void {
  const ding = { nummer, soort, dingId: id, handeling: 'nieuw' as const, versie, was: null };
  context.opslag.schrijfImportding(context.db, bestand.id, ding);
}

/** A room that is not there yet, with so many beds. */
function maakKamer(context: Context, bestand: Importrij, nummer: number, locatieId: string, r: Locatieregel): Kamerrij {
  const { db, opslag } = context;
  const { afdeling, kamer: naam } = r;
  const nieuw = { locatieId, afdeling, naam, van: null, tot: null, bedden: r.bedden ?? 0, soort: bedsoortVan(r) };
  voegKamersToe(context, nieuw);
  const kamer = kamerVan(context, locatieId, r) ?? weiger('onverwacht');
  noteerDing(context, bestand, nummer, 'kamer', kamer.id, kamer.versie);
  for (const bed of opslag.leesInrichtbedden(db, locatieId))
    if (bed.kamerId === kamer.id) noteerDing(context, bestand, nummer, 'bed', bed.id, bed.versie);
  return kamer;
}

/** A bed more in a room, behind the others; false when one of this name is there. */
function maakBed(context: Context, bestand: Importrij, nummer: number, kamer: Kamerrij, r: Locatieregel): boolean {
  const { db, opslag } = context;
  const { id: kamerId, locatieId, versie, afdeling, naam } = kamer;
  const hier = () => opslag.leesInrichtbedden(db, locatieId).filter((bed) => bed.kamerId === kamerId && !bed.vervallen);
  const er = hier();
  if (er.some((bed) => bed.naam === r.bed)) return false;
  const bedden = [
    ...er.map(({ id, naam: bed, soort }) => ({ id, naam: bed, soort })),
    { id: null, naam: r.bed, soort: bedsoortVan(r) },
  ];
  bewaarKamer(context, { locatieId, kamerId, versie, afdeling, naam, bedden });
  opslag.wijzigImportdingversie(db, bestand.id, kamerId, versie + 1);
  const nieuw = hier().find((bed) => bed.naam === r.bed) ?? weiger('onverwacht');
  noteerDing(context, bestand, nummer, 'bed', nieuw.id, nieuw.versie);
  return true;
}

/** The room and the bed of a line, where they are not there yet. Answers whether anything was added. */
function richtIn(context: Context, bestand: Importrij, nummer: number, locatieId: string, r: Locatieregel): boolean {
  if (r.kamer === '') return false;
  const er = kamerVan(context, locatieId, r);
  const kamer = er ?? maakKamer(context, bestand, nummer, locatieId, r);
  const bed = r.bed !== '' && maakBed(context, bestand, nummer, kamer, r);
  if (!er) noteer(context, 'C', 'kamers.toevoegen', tekst.audit.kamer);
  else if (bed) noteer(context, 'U', 'kamer.bewaren', tekst.audit.bed);
  return !er || bed;
}

/** What is empty at a locatie, filled in; null when there is nothing to add. */
function aangevuld(was: Locatie, r: Locatieregel): Locatie | null {
  const tekstvelden = (['straat', 'postcode', 'plaats', 'telefoon'] as const).filter(
    (veld) => was[veld] === '' && r[veld] !== '',
  );
  const capaciteit = was.capaciteit === 0 && r.capaciteit ? r.capaciteit : was.capaciteit;
  if (tekstvelden.length === 0 && capaciteit === was.capaciteit) return null;
  return { ...was, ...Object.fromEntries(tekstvelden.map((veld) => [veld, r[veld]])), capaciteit };
}

function vulLocatieAan(context: Context, bestand: Importrij, nummer: number, was: Locatie, r: Locatieregel): boolean {
  const { db, opslag } = context;
  const nieuw = aangevuld(was, r);
  if (!nieuw) return false;
  if (!opslag.wijzigLocatie(db, nieuw)) weiger('conflict');
  noteerWijzigingen(context, 'locatie', was.id, was, nieuw);
  const versie = was.versie + 1;
  if (!opslag.wijzigImportdingversie(db, bestand.id, was.id, versie)) {
    const ding = { nummer, soort: 'locatie' as const, dingId: was.id, handeling: 'aangevuld' as const };
    opslag.schrijfImportding(db, bestand.id, { ...ding, versie, was: JSON.stringify(was) });
  }
  noteer(context, 'U', 'locatie.wijzigen', tekst.audit.locatieAangevuld);
  return true;
}

/** Locaties with their rooms and beds out of a file; lines with the same name are one locatie. */
export const locatiewerk: Importwerk = {
  beoordeel(context, bestand, regel, nogEens) {
    const { inhoud: r, lezer } = leesLocatieregel(bestand, regel);
    const { fouten, letOp } = lezer;
    if (!r) return { fouten, letOp, dubbel: [] };
    const { db, opslag } = context;
    const er = bestaanden(context, bestand, r);
    if (nogEens) {
      const inBestand = regel.oordeel.dubbel.filter(({ nummer }) => nummer !== null);
      return { fouten, letOp, dubbel: [...inBestand, ...er] };
    }
    const eerste = keurMetEerste(context, bestand, regel, r);
    if (eerste) lezer.fout(null, eerste);
    if (eerste === null && !er.some(({ zeker }) => zeker)) {
      if (r.soort === null) lezer.fout('soort', tekst.waarde.soortEnKeten);
      if (r.keten === null) lezer.fout('keten', tekst.waarde.soortEnKeten);
    }
    if (fouten.length > 0) return { fouten, letOp, dubbel: [] };
    const zelfde = { ronde: bestand.ronde, ...eigenSleutel(r), voor: regel.nummer, aantal: 1 };
    const regels = opslag.leesImportsleutel(db, bestand.id, zelfde).map((nummer) => ({
      ...{ id: null, nummer, naam: tekst.dubbel.regel(nummer) },
      ...{ redenen: [tekst.dubbel.zelfdeRegel], zeker: true },
    }));
    schrijfSleutels(context, bestand, regel.nummer, r);
    return { fouten, letOp, dubbel: [...regels, ...er] };
  },
  maak(context, bestand, regel): Gevolg {
    const r = inhoudVan(bestand, regel);
    const er = eigenLocatie(context, bestand, r.naam);
    const locatie = er ?? maakLocatie(context, bestand, regel.nummer, r);
    const erbij = richtIn(context, bestand, regel.nummer, locatie.id, r);
    if (er && !erbij) return { stand: 'overgeslagen', uitkomst: tekst.uitkomst.nietsErbij };
    return { stand: 'gedaan', uitkomst: '' };
  },
  vulAan(context, bestand, regel, id): Gevolg {
    const { db, opslag } = context;
    const was = opslag.leesLocatie(db, id) ?? weiger('niet-gevonden');
    const r = inhoudVan(bestand, regel);
    const velden = vulLocatieAan(context, bestand, regel.nummer, was, r);
    const inrichting = richtIn(context, bestand, regel.nummer, id, r);
    return velden || inrichting
      ? { stand: 'aangevuld', uitkomst: '' }
      : { stand: 'overgeslagen', uitkomst: tekst.uitkomst.nietsErbij };
  },
};
