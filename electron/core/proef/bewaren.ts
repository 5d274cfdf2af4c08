import { plusDagen } from '#shared/beleid/kalender.ts';
import { legeClient } from '#shared/domein/clientvelden.ts';
import { leegVerzoek, type Verzoekfeiten } from '#shared/domein/verzoek.ts';
import type { Gebruikerrij } from '#db/opslag/index.ts';
import { stelVast } from '../bewaren/lijst.ts';
import { voerUit } from '../bewaren/uitvoeren.ts';
import { stelOp } from '../bewaren/voorstel.ts';
import { leesWissing } from '../bewaren/wissing.ts';
import { clientbehandelaars } from '../client/behandelaars.ts';
import { handelVerzoekAf } from '../inzage/afhandelen.ts';
import { legVerzoekVast } from '../inzage/vastleggen.ts';
import { contextOp, direct, meld, type Akker } from './akker.ts';

const soort = 'persoon-zonder-dossier' as const;

/** People who were entered so many days ago and never came. */
function zaaiNooitGekomen(akker: Akker, achternamen: readonly string[], dagenGeleden: number): void {
  const { poorten, zaaiers } = akker;
  for (const [i, achternaam] of achternamen.entries()) {
    const toen = `${plusDagen(poorten.klok.vandaag(), -dagenGeleden + i * 3)}T10:00:00.000Z`;
    direct(clientbehandelaars['client.aanmaken'], contextOp(akker, zaaiers.balie, toen), {
      velden: {
        ...legeClient(),
        achternaam,
        voornamen: 'Proef',
        geboortedatum: '1971-02-03',
        geenBsnReden: 'Nooit gekomen',
      },
    });
  }
}

/**
 * A list as it ends: made by one, approved by another, destroyed after the days of thinking, the proof left (Wmo 2015 5.3.4).
 * Before anybody else is sown, since the file is written anew with it.
 */
export function zaaiVernietigd(akker: Akker, beheer: Gebruikerrij): void {
  const { db, laag, poorten, zaaiers } = akker;
  const op = (wie: Gebruikerrij, dagen: number) =>
    contextOp(akker, wie, `${plusDagen(poorten.klok.vandaag(), -dagen)}T09:30:00.000Z`);
  const einde = op(beheer, 48);
  laag.opslag.inTransactie(db, () => {
    zaaiNooitGekomen(akker, ['Terwindt', 'Zwanenburg', 'Nagtegaal'], 460);
    const begin = op(beheer, 60);
    const { id: lijstId } = stelOp(begin, { soort });
    meld(begin, 'vernietiging.opstellen', 'Vernietigingslijst opgesteld', null, null);
    const gezien = op(zaaiers.beslisser, 58);
    stelVast(gezien, { lijstId, versie: 1 });
    meld(gezien, 'vernietiging.vaststellen', 'Vernietigingslijst vastgesteld', null, null);
    voerUit(einde, { lijstId, versie: 2 });
    meld(einde, 'vernietiging.uitvoeren', 'Vernietiging uitgevoerd', null, null);
  });
  laag.opslag.wisVrijePaginas(db);
  laag.opslag.inTransactie(db, () => laag.opslag.noteerGewist(db, einde.nu));
}

/** What may go now: two people who were entered long ago and never came (AVG 5). */
export function zaaiBewaren(akker: Akker): void {
  zaaiNooitGekomen(akker, ['Kwakernaat', 'Ouwerling'], 420);
}

/** Clients of whom the stay is over and who are not shielded, with every thing that is kept of them open to be weighed. */
function wisbaren(akker: Akker): string[] {
  const { db, laag, poorten, zaaiers } = akker;
  const context = contextOp(akker, zaaiers.balie, poorten.klok.nu());
  const vraag = { status: 'geeindigd' as const, keten: null, vandaag: context.vandaag, locatieId: null };
  // The first becomes the shielded one.
  const [, ...rest] = laag.opslag.leesDossierlijst(db, vraag, 0, 10);
  const clienten = rest.flatMap(({ dossierId }) => laag.opslag.leesDossier(db, dossierId)?.clientId ?? []);
  return [...new Set(clienten)].filter((clientId) => {
    const dingen = leesWissing(context, clientId, '');
    return dingen.length > 0 && dingen.every(({ uitkomst }) => uitkomst !== 'blijft');
  });
}

/**
 * Requests from receipt to answer beside the one for access: one to rectify, one to erase, and one to erase that was granted and
 * waits on its list for a second person (AVG 16, 17, 19; Wmo 2015 5.3.5).
 */
export async function zaaiVerzoeken(akker: Akker): Promise<void> {
  const { db, laag, poorten, zaaiers } = akker;
  const op = (dagen: number) =>
    contextOp(akker, zaaiers.balie, `${plusDagen(poorten.klok.vandaag(), -dagen)}T09:30:00.000Z`);
  const leg = (clientId: string, dagen: number, over: Partial<Verzoekfeiten>): string => {
    const context = op(dagen);
    const feiten = { ...leegVerzoek(context.vandaag), identiteit: 'id-bewijs' as const, ...over };
    return laag.opslag.inTransactie(db, () => {
      const { verzoekId } = legVerzoekVast(context, { verzoekId: null, versie: 0, clientId, feiten });
      meld(context, 'verzoek.vastleggen', 'Verzoek over persoonsgegevens vastgelegd', clientId, null);
      return verzoekId;
    });
  };
  const [weg, vraagt, anders] = wisbaren(akker);
  if (anders)
    leg(anders, 4, { soort: 'rectificatie', wijze: 'post', wat: 'Mijn telefoonnummer is veranderd: 06 00 00 00 12.' });
  if (vraagt)
    leg(vraagt, 6, { soort: 'wissing', wijze: 'digitaal', identiteit: 'digid', wat: 'Ik wil dat alles weg is.' });
  if (!weg) return;
  const verzoekId = leg(weg, 24, { soort: 'wissing', wijze: 'loket', wat: 'Ik woon weer zelf. Haal mij eruit.' });
  const context = op(11);
  const invoer = {
    ...{ verzoekId, versie: 1, uitkomst: 'toegewezen' as const, grond: null, gewijzigd: '', verklaring: '' },
    motivering: 'De opvang is voorbij en niemand anders heeft de gegevens nodig.',
    wissen: leesWissing(context, weg, verzoekId).map(({ dingId }) => dingId),
  };
  const brief = await handelVerzoekAf.voorbereiden(context, invoer);
  laag.opslag.inTransactie(db, () => {
    handelVerzoekAf.uitvoeren(context, invoer, brief);
    meld(context, 'verzoek.afhandelen', 'Verzoek over persoonsgegevens afgehandeld', weg, null);
  });
}
