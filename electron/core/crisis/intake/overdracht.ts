import type { CrisisstukVan } from '#shared/contract/groepen/crisis.ts';
import { weergavenaam } from '#shared/domein/naam.ts';
import { schrijfDatum } from '#shared/taal/datum.ts';
import { overdrachttekst as tekst } from '#shared/taal/crisis/intakepapier.ts';
import type { Clientrij } from '#db/opslag/index.ts';
import type { Context } from '../../context.ts';
import { crisisbladPdf, type Crisisblad } from '../../documenten/crisisblad.ts';
import { documentomgeving } from '../../documenten/omgeving.ts';
import { weiger } from '../../weigering.ts';
import { geldendeStukken, leesCrisis, leesGezin } from '../stukken.ts';

type Overdracht = CrisisstukVan<'doorgeleiding'>;
type Deel = Crisisblad['delen'][number];

function leesOverdracht(context: Context, dossierId: string, id: string, versie: number): Overdracht {
  const stuk = geldendeStukken(leesCrisis(context, dossierId), 'doorgeleiding').find((een) => een.id === id);
  if (!stuk) return weiger('niet-gevonden');
  if (stuk.versie !== versie) weiger('conflict');
  if (stuk.inhoud.akkoord !== true) weiger('stap-niet-mogelijk', { melding: tekst.nietAkkoord });
  return stuk;
}

/** Refuses a text in which the street or postcode of the client was typed. */
function controleerAdres({ inhoud }: Overdracht, { straat, postcode }: Clientrij): void {
  const getypt = `${inhoud.situatie} ${inhoud.afspraken} ${inhoud.naarWie} ${inhoud.contactpersoon}`.toLowerCase();
  const adressen = [straat, postcode].map((deel) => deel.trim().toLowerCase()).filter((deel) => deel.length > 2);
  if (adressen.some((adres) => getypt.includes(adres))) weiger('stap-niet-mogelijk', { melding: tekst.adres });
}

/** Who it is about: only what the client agreed to. */
function wie(context: Context, dossierId: string, { inhoud: { delen } }: Overdracht, client: Clientrij): Deel {
  const kinderen = leesGezin(context, dossierId).filter(({ rol }) => rol === 'kind');
  const feiten: [string, string][] = [
    ...(delen.includes('naam') && client.achternaam ? [[tekst.naam, weergavenaam(client)] as [string, string]] : []),
    ...(delen.includes('geboortedatum') && client.geboortedatum
      ? [[tekst.geboortedatum, schrijfDatum(client.geboortedatum)] as [string, string]]
      : []),
    ...(delen.includes('kinderen')
      ? [
          [tekst.kinderen, kinderen.map(({ leeftijd }) => tekst.kind(leeftijd)).join(', ') || tekst.kinderenGeen] as [
            string,
            string,
          ],
        ]
      : []),
  ];
  return { kop: tekst.wieKop, feiten, alineas: delen.includes('naam') ? [] : [tekst.naamNiet] };
}

/** How the receiver gets in touch: by the safe number where the client agreed to it; never the words that were agreed. */
function veilig(context: Context, dossierId: string, { inhoud: { delen } }: Overdracht): Deel {
  const contact = geldendeStukken(leesCrisis(context, dossierId), 'veilig-contact')[0]?.inhoud;
  const mag = delen.includes('nummer') && contact?.nummer && contact.magTerugbellen !== false;
  const feiten: [string, string][] = mag
    ? [
        [tekst.bel, contact.nummer],
        [tekst.wanneer, contact.tijden],
        [tekst.belAls, contact.belAls],
      ]
    : [];
  return {
    kop: tekst.veiligKop,
    lijst: [...tekst.regels],
    feiten: feiten.filter(([, waarde]) => waarde),
    alineas: [...(mag ? [] : [tekst.nummerNiet]), tekst.vragen(context.instellingen.telefoon)],
  };
}

function maakBlad(context: Context, dossierId: string, stuk: Overdracht): Crisisblad {
  const { db, opslag, instellingen, vandaag } = context;
  const dossier = opslag.leesDossier(db, dossierId) ?? weiger('niet-gevonden');
  const client = opslag.leesClient(db, dossier.clientId) ?? weiger('niet-gevonden');
  controleerAdres(stuk, client);
  const { naarWie, contactpersoon, delen, situatie, afspraken, overgenomenOp, volgendContactOp } = stuk.inhoud;
  const gemaakt = [
    ...(overgenomenOp ? [tekst.gesproken(contactpersoon, schrijfDatum(overgenomenOp.slice(0, 10)))] : []),
    ...(volgendContactOp ? [tekst.volgend(schrijfDatum(volgendContactOp.slice(0, 10)))] : []),
  ];
  return {
    titel: tekst.titel,
    kop: tekst.kop,
    afzender: instellingen.organisatienaam,
    kenmerk: dossier.kenmerk,
    hoofd: [
      [tekst.aan, contactpersoon ? `${naarWie}, ${contactpersoon}` : naarWie],
      [tekst.datum, schrijfDatum(vandaag)],
      [tekst.kenmerk, dossier.kenmerk],
    ],
    delen: [
      { kop: '', alineas: [tekst.inleiding, tekst.akkoord] },
      wie(context, dossierId, stuk, client),
      ...(delen.includes('situatie') && situatie ? [{ kop: tekst.speeltKop, getypt: situatie }] : []),
      ...(afspraken || gemaakt.length > 0 ? [{ kop: tekst.afsprakenKop, alineas: gemaakt, getypt: afspraken }] : []),
      veilig(context, dossierId, stuk),
    ],
  };
}

/** The letter of a hand-over as a PDF; refused while the client did not agree. */
export function maakOverdracht(context: Context, dossierId: string, id: string, versie: number): Promise<Uint8Array> {
  const stuk = leesOverdracht(context, dossierId, id, versie);
  return crisisbladPdf(maakBlad(context, dossierId, stuk), documentomgeving(context));
}

/** Checks again, inside the transaction, that the hand-over still is what the letter was made of. */
export const controleerOverdracht = (context: Context, dossierId: string, id: string, versie: number): void =>
  void leesOverdracht(context, dossierId, id, versie);
