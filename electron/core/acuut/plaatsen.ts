import { plusDagen, toetsen } from '#shared/beleid/index.ts';
import type { Veldfout } from '#shared/contract/antwoord.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { weergavenaam } from '#shared/domein/naam.ts';
import type { Stapfeiten } from '#shared/domein/stappen.ts';
import { acuutteksten as tekst } from '#shared/taal/acuut.ts';
import type { Context } from '../context.ts';
import { weigerBijSchorsing } from '../deur/schorsing.ts';
import { lokaalVanMoment } from '../klok.ts';
import { meldAcutePlaatsing } from '../register/melden.ts';
import { weiger } from '../weigering.ts';
import { neemAcuutOp, type Opgenomen } from './opnemen.ts';
import { acuteFeiten, isAanbieder, waaromNietPlaatsen } from './proberen.ts';
import { toetsAcuut } from './stand.ts';

type Plaatsen = GelezenInvoer<'acuut.plaatsen'>;
/** How long ago a placement can be that an aanbieder still records itself; the desk is called about older ones. */
const terugDagen = 7;

/** What is not right with what was filled in, field by field. */
function bezwaren(context: Context, invoer: Plaatsen, feiten: Stapfeiten['acute-opvang'], acuut: boolean): Veldfout[] {
  const fouten: Veldfout[] = [];
  const fout = (pad: string, bericht: string): void => void fouten.push({ pad, bericht });
  const tijdstip = feiten.tijdstip ?? '';
  if (tijdstip > lokaalVanMoment(context.nu)) fout('tijdstip', tekst.toekomst);
  const { client } = invoer;
  if (client.soort === 'nieuw' && client.geboortedatum && client.geboortedatum > context.vandaag)
    fout('client.geboortedatum', tekst.toekomst);
  // A bed for who is not in acute need is a choice of a person, who says why.
  if (invoer.locatieId && !acuut && !invoer.toelichting) fout('toelichting', tekst.nietAcuut);
  if (!isAanbieder(context)) return fouten;
  if (!invoer.locatieId) fout('locatieId', tekst.geenLocatie);
  else if (context.sessie.locatieId && context.sessie.locatieId !== invoer.locatieId)
    fout('locatieId', tekst.andereLocatie);
  if (tijdstip.slice(0, 10) < plusDagen(context.vandaag, -terugDagen)) fout('tijdstip', tekst.teOud);
  return fouten;
}

/** What the aanbieder sends to the college: this client is not known there. */
function meldAanCollege(context: Context, invoer: Plaatsen, feiten: Stapfeiten['acute-opvang'], wie: Opgenomen): void {
  const { client } = invoer;
  const los = client.soort === 'nieuw' ? client : { geschatteLeeftijd: null, herkenning: '' };
  meldAcutePlaatsing(context, wie, {
    feiten,
    uitleg: toetsAcuut(context, feiten),
    geschatteLeeftijd: los.geschatteLeeftijd,
    herkenning: los.herkenning,
    kinderenMee: invoer.kinderenMee,
  });
}

/**
 * 5.2.3, from the one screen. Centraal Onthaal places at any time, or records what an aanbieder phoned in; an aanbieder
 * places while Centraal Onthaal is closed, and what it did goes to the college as a record.
 */
export function plaatsAcuutNu(context: Context, invoer: Plaatsen): Uitvoer<'acuut.plaatsen'> {
  const { db, opslag, sessie } = context;
  const { locatieId, overboeken, toelichting, kinderenMee, client } = invoer;
  const aanbieder = isAanbieder(context);
  const geplaatstDoor = aanbieder ? sessie.organisatie.naam.slice(0, 200) : invoer.geplaatstDoor;
  const feiten = { ...acuteFeiten(context, invoer), locatieId, overboeken, geplaatstDoor, toelichting };
  const gesloten = waaromNietPlaatsen(context, feiten);
  if (gesloten) weiger('loket-open', { melding: gesloten, velden: [{ pad: 'tijdstip', bericht: gesloten }] });
  if (aanbieder && client.soort === 'bestaand') weigerBijSchorsing(context, client.clientId, 'client.clientId');
  const { gevolg } = toetsAcuut(context, feiten);
  const velden = bezwaren(context, invoer, feiten, gevolg.opvang === 'onverwijld');
  if (velden.length > 0) weiger('ongeldige-invoer', { velden });
  const wijze = geplaatstDoor ? 'via-derde' : 'loket';
  const wie = neemAcuutOp(context, { client, feiten, kinderenMee, wijze, melder: geplaatstDoor });
  if (aanbieder) meldAanCollege(context, invoer, feiten, wie);
  opslag.laatBedLos(db, sessie.gebruikerId);
  opslag.wisConcept(db, sessie.gebruikerId, 'acuut');
  return uitkomst(context, wie, locatieId, gevolg.meldenOp);
}

function uitkomst(
  { db, opslag, vandaag, beleid }: Context,
  { clientId, dossierId }: Opgenomen,
  locatieId: string | null,
  meldenOp: string | null,
): Uitvoer<'acuut.plaatsen'> {
  const dossier = opslag.leesDossier(db, dossierId) ?? weiger('niet-gevonden');
  const client = opslag.leesClient(db, clientId) ?? weiger('niet-gevonden');
  const termijn = toetsen.onderzoekstermijn.beoordeel({ gemeldOp: dossier.gemeldOp }, vandaag, beleid).gevolg;
  return {
    clientId,
    dossierId,
    kenmerk: dossier.kenmerk,
    weergavenaam: weergavenaam(client),
    locatienaam: locatieId ? (opslag.leesLocatie(db, locatieId)?.naam ?? null) : null,
    meldenOp,
    onderzoekUiterlijk: termijn.onderzoekUiterlijk,
  };
}
