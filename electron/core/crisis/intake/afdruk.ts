import type { Crisisstuk } from '#shared/contract/groepen/crisis.ts';
import type { Crisissoort } from '#shared/domein/crisis/index.ts';
import type { Niveaulabels } from '#shared/domein/crisis/triage.ts';
import { crisisnaam, crisisveld, crisiswaarde } from '#shared/taal/crisis/index.ts';
import { afdruktekst as tekst } from '#shared/taal/crisis/intakepapier.ts';
import { schrijfDatum } from '#shared/taal/datum.ts';
import type { Context } from '../../context.ts';
import { crisisbladPdf, type Crisisblad } from '../../documenten/crisisblad.ts';
import { documentomgeving } from '../../documenten/omgeving.ts';
import { dagVanMoment } from '../../klok.ts';
import { weiger } from '../../weigering.ts';
import { geldendeStukken, leesCrisis, leesGezin } from '../stukken.ts';
import { zonderAdres } from './adres.ts';

type Deel = Crisisblad['delen'][number];

/**
 * What goes on paper, with the fields that never do. How to reach somebody is not in the list at all, nor are the records of
 * other areas: a place, an address and a plan of safety have their own paper.
 */
const opPapier: { readonly [S in Crisissoort]?: ReadonlySet<string> } = {
  triage: new Set(['plegerPlek']),
  poging: new Set(),
  crisistoets: new Set(),
  contactmoment: new Set(),
  doorgeleiding: new Set(['telefoon', 'volgendContactHoe']),
  'vt-onderzoek': new Set(),
};

function deelVan(stuk: Crisisstuk, niveaus: Niveaulabels): Deel {
  const weg = opPapier[stuk.soort] ?? new Set();
  const feiten = Object.entries(stuk.inhoud).flatMap(([pad, ruw]): [string, string][] => {
    const waarde = weg.has(pad) ? '' : crisiswaarde(stuk.soort, pad, ruw, niveaus);
    return waarde ? [[crisisveld(stuk.soort, pad), zonderAdres(waarde)]] : [];
  });
  const wanneer = tekst.vastgelegd(stuk.door, schrijfDatum(dagVanMoment(stuk.op)));
  return { kop: crisisnaam(stuk.soort), feiten, alineas: [wanneer] };
}

function wie(context: Context, dossierId: string): Deel {
  const feiten = leesGezin(context, dossierId).map(({ rol, naam, leeftijd }): [string, string] => [
    tekst.rol[rol],
    leeftijd === null ? naam : `${naam}, ${tekst.leeftijd(leeftijd)}`,
  ]);
  return { kop: tekst.wieKop, feiten };
}

/** The case on paper as a PDF: no address, no number, no word that was agreed, and above all who may have it. */
export function maakCrisisafdruk(context: Context, dossierId: string): Promise<Uint8Array> {
  const { db, opslag, instellingen, vandaag } = context;
  const { kenmerk } = opslag.leesDossier(db, dossierId) ?? weiger('niet-gevonden');
  const stukken = leesCrisis(context, dossierId);
  const niveau = geldendeStukken(stukken, 'triage')[0]?.inhoud.niveau;
  const delen = stukken
    .filter(({ soort, ingetrokken }) => !ingetrokken && opPapier[soort])
    .map((stuk) => deelVan(stuk, instellingen.veiligheidsniveaus));
  const blad: Crisisblad = {
    titel: tekst.titel,
    kop: tekst.kop,
    afzender: instellingen.organisatienaam,
    kenmerk,
    hoofd: [
      [tekst.niveauKop, niveau ? instellingen.veiligheidsniveaus[niveau] : tekst.niveauGeen],
      ['Datum', schrijfDatum(vandaag)],
      ['Kenmerk', kenmerk],
    ],
    delen: [
      { kop: tekst.waarschuwingKop, lijst: [...tekst.waarschuwing] },
      wie(context, dossierId),
      ...(delen.length > 0 ? delen : [{ kop: '', alineas: [tekst.leeg] }]),
    ],
  };
  return crisisbladPdf(blad, documentomgeving(context));
}
