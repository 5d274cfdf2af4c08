import { plusDagen } from '#shared/beleid/index.ts';
import { meldingbehandelaars } from '../melding/behandelaars.ts';
import { contextOp, direct, type Akker } from './akker.ts';

/** Sows who acts for clients and what they allow: a handful of calls, however many people there are. */
export function zaaiBetrokkenen(akker: Akker): void {
  const { db, laag, zaaiers } = akker;
  laag.opslag.inTransactie(db, () => {
    const context = contextOp(akker, zaaiers.balie, akker.poorten.klok.nu());
    const { vandaag } = context;
    const vraag = { status: 'onderzoek' as const, keten: null, vandaag, locatieId: null };
    const ids = laag.opslag.leesDossierlijst(db, vraag, 0, 4).map(({ dossierId }) => dossierId);
    for (const [i, dossierId] of ids.entries()) {
      const doel = i % 2 === 0 ? 'opvangaanbieder' : 'andere-gemeente';
      const tot = i === 3 ? plusDagen(vandaag, 5) : null;
      direct(meldingbehandelaars['toestemming.vastleggen'], context, {
        ...{ dossierId, id: null, versie: 0 },
        velden: { doel, aan: 'Nog af te spreken', wijze: 'mondeling', van: vandaag, tot, toelichting: '' },
      });
    }
    const [dossierId] = ids;
    if (!dossierId) return;
    direct(meldingbehandelaars['vertegenwoordiger.vastleggen'], context, {
      ...{ dossierId, id: null, versie: 0 },
      velden: {
        ...{ soort: 'bewindvoerder', naam: 'Voorbeeld Bewind', organisatie: '', telefoon: '06-00000000', email: '' },
        ...{ adres: 'Voorbeeldlaan 1', postcode: '', plaats: 'Rotterdam', van: null, tot: null, bewijsGezien: true },
        ...{ bewijs: 'Beschikking van de rechtbank', mag: ['brieven', 'geld'], toelichting: '' },
      },
    });
  });
}
