import { briefhoofd } from '../besluit/inhoud.ts';
import type { Context } from '../context.ts';
import { maakBeeld } from '../dossier/beeld.ts';
import { leesDossierbron } from '../dossier/herberekenen.ts';
import { planUiterlijk } from '../melding/betrokken.ts';
import { weiger } from '../weigering.ts';
import { documentomgeving } from './omgeving.ts';
import { ontvangstbevestigingPdf } from './ontvangst.ts';

/** A dossier with all that follows from it, and the head of a letter to its client. */
export function leesAlles(context: Context, dossierId: string) {
  const { db, opslag, vandaag, beleid } = context;
  const dossier = opslag.leesDossier(db, dossierId) ?? weiger('niet-gevonden');
  const client = opslag.leesClient(db, dossier.clientId) ?? weiger('niet-gevonden');
  const bron = leesDossierbron(context, dossier);
  const { geadresseerde, ...hoofd } = briefhoofd(context, client, dossier);
  const { voornamen, tussenvoegsel, achternaam, roepnaam } = client;
  const naam = { voornamen, tussenvoegsel, achternaam, roepnaam };
  return {
    client,
    bron,
    beeld: maakBeeld(bron, vandaag, beleid),
    hoofd: { ...hoofd, geadresseerde: { ...geadresseerde, naam } },
  };
}

/** Wmo 2.3.2: the confirmation that a melding was received, with what follows. */
export async function ontvangstbevestiging(context: Context, dossierId: string): Promise<Uint8Array> {
  const { beeld, hoofd } = leesAlles(context, dossierId);
  const melding = beeld.bron.stappen.melding ?? weiger('stap-niet-mogelijk');
  const onderzoekUiterlijk = beeld.toetsing.onderzoekstermijn.gevolg.onderzoekUiterlijk ?? weiger('stap-niet-mogelijk');
  const acuut = beeld.bron.stappen['acute-opvang'];
  const opvang = acuut?.locatieId ? context.opslag.leesLocatie(context.db, acuut.locatieId) : null;
  const inhoud = {
    ...hoofd,
    gemeldOp: melding.gemeldOp,
    melder: melding.melder,
    onderzoekUiterlijk,
    planUiterlijk: planUiterlijk(melding.gemeldOp, context.beleid),
    acuteOpvang: opvang && { locatie: opvang.naam },
    contactpersoon: null,
  };
  return ontvangstbevestigingPdf(inhoud, documentomgeving(context));
}
