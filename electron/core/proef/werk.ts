import { plusDagen } from '#shared/beleid/index.ts';
import type { Gebruikerrij } from '#db/opslag/index.ts';
import { afschermingbehandelaars } from '../afscherming/behandelaars.ts';
import { clientbehandelaars } from '../client/behandelaars.ts';
import { legAfwezigheidVast } from '../werk/afwezigheid.ts';
import { voegTeamToe } from '../werk/team.ts';
import { stelUit, wijsToe } from '../werk/toewijzen.ts';
import { contextOp, direct, type Akker } from './akker.ts';
import { zaaiToegang } from './toegang.ts';

/** The colleagues of the desk in the proefomgeving. */
export interface Bezetting {
  balie: Gebruikerrij;
  balie2: Gebruikerrij;
  beslisser: Gebruikerrij;
  beheer: Gebruikerrij;
}

/** Divides the work: teams, dossiers in hand, one colleague away, something put aside. */
function verdeel(akker: Akker, wie: Bezetting, ids: readonly string[]): void {
  const nu = akker.poorten.klok.nu();
  const van = (gebruiker: Gebruikerrij) => contextOp(akker, gebruiker, nu);
  const beheer = van(wie.beheer);
  const leden = [wie.balie.id, wie.beslisser.id];
  voegTeamToe(beheer, { naam: 'Centraal Onthaal', ketens: ['volwassenen', 'gezin'], leden, actief: true });
  voegTeamToe(beheer, {
    naam: 'CO Jongeren',
    ketens: ['jongeren'],
    leden: [wie.balie2.id, wie.beslisser.id],
    actief: true,
  });
  const balie = van(wie.balie);
  const { vandaag } = balie;
  for (const [i, dossierId] of ids.slice(0, 12).entries()) {
    const { id: behandelaarId } = [wie.balie, wie.balie2, wie.beslisser][i % 3] ?? wie.balie;
    wijsToe(balie, { dossierId, versie: 0, behandelaarId, teamId: null });
  }
  const { id: gebruikerId } = wie.balie2;
  const tot = plusDagen(vandaag, 6);
  legAfwezigheidVast(van(wie.balie2), { id: null, versie: 0, gebruikerId, van: vandaag, tot });
  for (const dossierId of ids.slice(-2)) {
    const invoer = {
      dossierId,
      tot: plusDagen(vandaag, 3),
      reden: 'Wacht op de afspraak met de huisarts',
      voorbijTermijn: true,
    };
    stelUit(balie, invoer);
  }
}

/** One dossier that few may see, and a look at it that still has to be judged. */
function schermAf(akker: Akker, wie: Bezetting, dossierId: string): void {
  const beslisser = contextOp(akker, wie.beslisser, akker.poorten.klok.nu());
  const clientId = akker.laag.opslag.leesDossier(akker.db, dossierId)?.clientId;
  if (!clientId) return;
  direct(afschermingbehandelaars['afscherming.instellen'], beslisser, {
    clientId,
    versie: 0,
    grond: 'publiek-persoon',
    reden: 'Bekend van televisie',
    voor: 'kring',
    eigenaarId: wie.beslisser.id,
    kring: [wie.beslisser.id],
    uitgesloten: [],
  });
  const balie = contextOp(akker, wie.balie2, akker.poorten.klok.nu());
  const reden = 'Stond aan het loket en had vannacht een plek nodig';
  direct(afschermingbehandelaars['inzage.openen'], balie, { clientId, dossierId, reden });
}

/** Somebody who was recorded twice, with a name that was heard otherwise. */
function maakDubbele(akker: Akker, wie: Bezetting, dossierId: string): void {
  const { opslag } = akker.laag;
  const dossier = opslag.leesDossier(akker.db, dossierId);
  const client = dossier && opslag.leesClient(akker.db, dossier.clientId);
  if (!client) return;
  const { id: _, versie: __, ...velden } = client;
  const geenBsnReden = 'Had geen papieren bij zich';
  const nieuw = {
    ...velden,
    roepnaam: '',
    bsn: null,
    geenBsnReden,
    email: '',
    straat: '',
    huisnummer: '',
    postcode: '',
    plaats: '',
  };
  direct(clientbehandelaars['client.aanmaken'], contextOp(akker, wie.balie, akker.poorten.klok.nu()), {
    velden: nieuw,
  });
}

/** Sows how the desk works together: a handful of calls, however many people there are. */
export function zaaiWerk(akker: Akker, wie: Bezetting): void {
  const { db, laag } = akker;
  laag.opslag.inTransactie(db, () => {
    const { vandaag } = contextOp(akker, wie.balie, akker.poorten.klok.nu());
    const vraag = { status: null, keten: null, vandaag, locatieId: null };
    const melding = laag.opslag.leesDossierlijst(db, { ...vraag, status: 'onderzoek' }, 0, 14).map((r) => r.dossierId);
    const geeindigd = laag.opslag.leesDossierlijst(db, { ...vraag, status: 'geeindigd' }, 0, 1).map((r) => r.dossierId);
    verdeel(akker, wie, melding);
    const [dubbel] = melding;
    if (dubbel) maakDubbele(akker, wie, dubbel);
    const [afgeschermd] = geeindigd;
    if (afgeschermd) schermAf(akker, wie, afgeschermd);
    zaaiToegang(akker, wie);
  });
}
