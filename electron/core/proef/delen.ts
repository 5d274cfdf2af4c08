import type { Besluitrij, Clientrij, Dossierrij } from '#db/opslag/index.ts';
import type { Db } from '#db/openen.ts';
import { sleutelsVan } from '../client/sleutels.ts';
import { leesSleutels } from '../copas/tekensleutel.ts';
import type { Opslag } from '../opslaglaag.ts';

interface Kanten {
  opslag: Opslag;
  college: Db;
  aanbieder: Db;
  /** The user under whose name the aanbieder's file keeps what came from the college. */
  namensId: string;
  nu: string;
}

const stap = 500;

/** What an aanbieder needs to know of a client: who it is, not where they lived or what was found. */
const alleenWie = (client: Clientrij): Clientrij => ({
  ...client,
  versie: 1,
  straat: '',
  huisnummer: '',
  postcode: '',
  plaats: '',
  geenBsnReden: '',
  bijzonderheden: '',
});

function deelBesluit({ opslag, aanbieder, namensId }: Kanten, besluit: Besluitrij): void {
  const kaal = {
    genomenDoorId: namensId,
    contactpersoonId: namensId,
    motivering: '',
    afwijking: null,
    feiten: {},
    uitleg: [],
  };
  opslag.schrijfBesluit(aanbieder, { ...besluit, ...kaal });
  const { bekendgemaaktOp: datum, bekendmakingWijze: wijze, bezwaarTot, id: besluitId } = besluit;
  if (!datum || !wijze || !bezwaarTot) return;
  opslag.schrijfBekendmaking(aanbieder, {
    besluitId,
    datum,
    wijze,
    bezwaarTot,
    doorId: namensId,
    op: besluit.genomenOp,
  });
}

function deelPassen({ opslag, college, aanbieder, namensId }: Kanten, dossierId: string): void {
  for (const pas of opslag.leesCopassen(college, dossierId)) {
    opslag.schrijfCopas(aanbieder, { ...pas, doorId: namensId });
    if (pas.ingetrokkenOp && pas.ingetrokkenReden)
      opslag.schrijfIntrekking(aanbieder, {
        pasId: pas.id,
        reden: pas.ingetrokkenReden,
        doorId: namensId,
        op: pas.ingetrokkenOp,
      });
  }
}

function deelDossier(kanten: Kanten, dossier: Dossierrij): void {
  const { opslag, college, aanbieder, namensId, nu } = kanten;
  const plaatsingen = opslag.leesPlaatsingen(college, dossier.id);
  const client = plaatsingen.length > 0 ? opslag.leesClient(college, dossier.clientId) : null;
  if (!client) return;
  if (!opslag.leesClient(aanbieder, client.id))
    opslag.schrijfClient(aanbieder, alleenWie(client), sleutelsVan(client), namensId, nu);
  opslag.schrijfDossier(aanbieder, { ...dossier, versie: 1, volgendeTermijn: dossier.laatsteDag });
  for (const nacht of opslag.leesNachtenVanClient(college, client.id))
    if (nacht.dossierId === dossier.id) opslag.schrijfNacht(aanbieder, nacht);
  for (const besluit of opslag.leesBesluiten(college, dossier.id))
    if (!besluit.vervallenOp) deelBesluit(kanten, besluit);
  deelPassen(kanten, dossier.id);
  for (const { locatienaam: _, ...plaatsing } of plaatsingen) opslag.schrijfPlaatsing(aanbieder, plaatsing);
  if (!dossier.laatsteDag) return;
  opslag.schrijfTermijnen(aanbieder, dossier.id, [
    {
      soort: 'einde-opvang',
      sleutel: '',
      uiterlijk: dossier.laatsteDag,
      artikel: '5.2.8',
      omschrijving: 'Laatste dag van de opvang',
    },
  ]);
  opslag.schrijfWerkregel(aanbieder, dossier.id, {
    wachtOp: 'niemand',
    uiterlijk: dossier.laatsteDag,
    soort: 'einde-opvang',
    sleutel: '',
  });
}

/**
 * Gives the aanbieder's file of the proefomgeving what the registry would bring it: clients who stay there, their besluit
 * without the onderzoek, passes with the public key, stays and nights. College and aanbieder keep separate files.
 */
export function deelMetAanbieder(kanten: Kanten, vandaag: string): void {
  const { opslag, college, aanbieder } = kanten;
  const vraag = { status: null, keten: null, vandaag, locatieId: null };
  opslag.inTransactie(aanbieder, () => {
    for (const locatie of opslag.leesLocaties(college)) opslag.schrijfLocatie(aanbieder, locatie);
    for (const { openbaar } of leesSleutels({ db: college, opslag }))
      opslag.schrijfPassleutel(aanbieder, { openbaar, geheim: null }, kanten.nu);
    for (let vanaf = 0; ; vanaf += stap) {
      const regels = opslag.leesDossierlijst(college, vraag, vanaf, stap);
      for (const { dossierId } of regels) {
        const dossier = opslag.leesDossier(college, dossierId);
        if (dossier) deelDossier(kanten, dossier);
      }
      if (regels.length < stap) break;
    }
  });
}
