import { createHash } from 'node:crypto';
import type { Vastlegginginvoer } from '#shared/contract/groepen/vervolg.ts';
import { canoniek } from '#shared/register/manifest.ts';
import type { Context } from '../context.ts';
import { bewaarTekensleutel, tekensleutel } from '../copas/tekensleutel.ts';
import { handelAf, neemRecordsIn, type Innameuitslag } from '../inbak/inlezen.ts';
import { leesRecord } from '../inbak/record.ts';
import { pasToe } from '../inbak/verwerken.ts';
import { klaarVoor, tel } from '../uitwisseling/bestand.ts';
import { meldToewijzingen } from '../uitwisseling/toewijzen.ts';
import { vervolgbehandelaars } from '../vervolg/behandelaars.ts';
import { contextOp, direct, meld, type Akker } from './akker.ts';
import { dagVerder } from './kalender.ts';

/** The two files, each as it is today in the hands of one of its users. */
export interface Kanten {
  college: Akker;
  aanbieder: Akker;
}
const vandaagIn = (akker: Akker): Context => contextOp(akker, akker.zaaiers.balie, akker.poorten.klok.nu());
const doe = <T>({ db, laag }: Akker, werk: () => T): T => laag.opslag.inTransactie(db, werk);

/** Each enters the key of the other, so that files go both ways. */
export function wisselSleutels({ college, aanbieder }: Kanten): void {
  const kaart = (akker: Akker) =>
    doe(akker, () => {
      const context = vandaagIn(akker);
      const paar = tekensleutel(context);
      bewaarTekensleutel(context, paar);
      const { id: organisatieId, naam: organisatienaam } = context.sessie.organisatie;
      return { id: paar.openbaar.sleutelId, organisatieId, organisatienaam, openbaar: paar.openbaar };
    });
  const voerIn = (bij: Akker, van: ReturnType<typeof kaart>): void =>
    doe(bij, () => {
      const { db, opslag, sessie, nu } = vandaagIn(bij);
      opslag.schrijfRegistersleutel(db, { ...van, doorId: sessie.gebruikerId, op: nu });
    });
  voerIn(aanbieder, kaart(college));
  voerIn(college, kaart(aanbieder));
}

/** The check that both sides show: there is no file, so of what would stand in it. */
const hashVan = (records: unknown): string => createHash('sha256').update(canoniek(records)).digest('hex');

/** What waits although nobody is in doubt in a made-up world: people who happen to resemble each other are different ones. */
function beslisWachtenden(context: Context, { wachtend }: Innameuitslag): void {
  if (wachtend === 0) return;
  for (const rij of context.opslag.leesInbakLijst(context.db, null, 100_000)) {
    const record = leesRecord(rij);
    if (record?.soort !== 'toewijzing') continue;
    const mensen = Object.fromEntries(record.inhoud.bewoners.map(({ clientRef }) => [clientRef, null]));
    handelAf(
      context,
      rij.recordId,
      rij.volgnummer,
      pasToe(context, record, { clientId: null, locatieId: null, mensen }),
    );
  }
}

/** Brings what the other has not had yet, as a file would, with both receipts. */
function breng(van: Akker, naar: Akker): void {
  const { sessie } = vandaagIn(naar);
  const bestandsnaam = 'proefomgeving.zip';
  const { records, telling } = doe(van, () => {
    const context = vandaagIn(van);
    meldToewijzingen(context);
    const klaar = klaarVoor(context, sessie.organisatie.id);
    const { id: organisatieId, naam: organisatienaam } = sessie.organisatie;
    const regel = { id: context.id(), organisatieId, organisatienaam, tot: klaar.tot, telling: tel(klaar.records) };
    const wie = { bestandsnaam, sha256: hashVan(klaar.records), doorId: context.sessie.gebruikerId, op: context.nu };
    if (klaar.records.length > 0) context.opslag.schrijfVerzending(van.db, { ...regel, ...wie });
    return { records: klaar.records, telling: regel.telling };
  });
  if (Object.keys(telling).length === 0) return;
  doe(naar, () => {
    const context = vandaagIn(naar);
    const uit = neemRecordsIn(context, records, bestandsnaam);
    beslisWachtenden(context, uit);
    const { id: organisatieId, naam: organisatienaam } = vandaagIn(van).sessie.organisatie;
    const uitslag = { ...uit, wachtend: 0, verwerkt: uit.verwerkt + uit.wachtend, overgeslagen: 0 };
    const wie = { bestandsnaam, sha256: hashVan(records), doorId: context.sessie.gebruikerId, op: context.nu };
    context.opslag.schrijfOntvangst(naar.db, { id: context.id(), organisatieId, organisatienaam, uitslag, ...wie });
  });
}

/** The nights that the aanbieder registered itself: only of who is in its file, a household as whom its dossier is about. */
function geefNachten({ college, aanbieder }: Kanten): void {
  const { opslag } = college.laag;
  doe(aanbieder, () => {
    for (const clientId of opslag.leesClientIds(aanbieder.db))
      for (const nacht of opslag.leesNachtenVanClient(college.db, clientId)) {
        if (!nacht.dossierId || !opslag.leesDossier(aanbieder.db, nacht.dossierId)) continue;
        opslag.schrijfNacht(aanbieder.db, nacht);
        const { datum, locatieId } = nacht;
        for (const p of opslag.leesPlaatsingen(aanbieder.db, nacht.dossierId))
          if (p.clientId !== clientId && p.locatieId === locatieId && p.van <= datum && (p.tot ?? datum) >= datum)
            opslag.schrijfNacht(aanbieder.db, { ...nacht, clientId: p.clientId });
      }
  });
}

/**
 * Gives the aanbieder's file of the proefomgeving what the college assigned to it, as the records that a file or the registry
 * would bring: clients who stay there with their household, besluit without the onderzoek, passes with the public key, stays.
 */
export function deelMetAanbieder(kanten: Kanten): void {
  const { college, aanbieder } = kanten;
  const { opslag } = college.laag;
  doe(aanbieder, () => {
    for (const locatie of opslag.leesLocaties(college.db)) opslag.schrijfLocatie(aanbieder.db, locatie);
  });
  wisselSleutels(kanten);
  breng(college, aanbieder);
  geefNachten(kanten);
}

const feitenVoor = (vandaag: string): Vastlegginginvoer[] => [
  {
    soort: 'waarschuwing',
    inhoud: {
      datum: dagVerder(vandaag, -6),
      wijze: 'schriftelijk',
      doorWie: 'Teamleider van de locatie',
      plicht: 'huisregels',
      tekst: 'U kwam drie keer na sluitingstijd binnen zonder dat te melden.',
      reactie: 'Had laat werk en wist niet dat het gemeld moest worden.',
      ...{ gegevenWijze: 'meegegeven', gegevenOp: dagVerder(vandaag, -6) },
    },
  },
  {
    soort: 'inspanning',
    inhoud: {
      datum: dagVerder(vandaag, -4),
      doorWie: 'Begeleider',
      wat: 'Samen de post doorgenomen en een afspraak bij de kredietbank gemaakt.',
      meegewerkt: true,
    },
  },
  {
    soort: 'afwezigheid',
    inhoud: {
      ...{ wie: null, datum: dagVerder(vandaag, -3), reden: 'ziekenhuis', gemeld: true },
      ...{ verwachtTerug: dagVerder(vandaag, 5), verwachtLangerDan90Dagen: false, dagonderwijs: null },
      ...{ laatsteVakantiedag: null, terugOp: null, toelichting: 'Opgenomen na een val.' },
    },
  },
];

/** The aanbieder records a few things about its clients, and what the college has to know of what it recorded goes there. */
export function geefTerug(kanten: Kanten, begeleider: Akker['zaaiers']['balie']): void {
  const { college, aanbieder } = kanten;
  const { opslag } = aanbieder.laag;
  const vandaag = aanbieder.poorten.klok.vandaag();
  const vraag = { status: 'verstrekt' as const, keten: 'volwassenen', vandaag, locatieId: null };
  const dossiers = opslag.leesDossierlijst(aanbieder.db, vraag, 0, 100).map(({ dossierId }) => dossierId);
  doe(aanbieder, () => {
    const context = contextOp(aanbieder, begeleider, aanbieder.poorten.klok.nu());
    const lang = dossiers.filter((id) =>
      opslag.leesPlaatsingen(aanbieder.db, id).some(({ van }) => van < dagVerder(vandaag, -7)),
    );
    for (const [i, invoer] of feitenVoor(vandaag).entries()) {
      const dossierId = lang[i];
      if (!dossierId) continue;
      const regel = { dossierId, id: null, versie: 0, invoer, reden: '' };
      direct(vervolgbehandelaars['vervolg.vastleggen'], context, regel);
      const clientId = opslag.leesDossier(aanbieder.db, dossierId)?.clientId ?? '';
      meld(context, 'vervolg.vastleggen', 'Feit over het verblijf vastgelegd', clientId, dossierId);
    }
  });
  breng(aanbieder, college);
}
