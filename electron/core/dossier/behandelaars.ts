import type { Besluit, Copas } from '#shared/contract/groepen/besluit.ts';
import type { Dossier, Termijn } from '#shared/contract/groepen/dossier.ts';
import type { Recht } from '#shared/contract/rechten.ts';
import { leeftijdOp } from '#shared/domein/leeftijd.ts';
import { statusteksten } from '#shared/taal/dossier.ts';
import type { Besluitrij, Copasrij } from '#db/opslag/index.ts';
import { alsClient, dossiersVan } from '../client/behandelaars.ts';
import type { Behandelaars, Context } from '../context.ts';
import { leesAandacht, leesBetrokken } from '../melding/betrokken.ts';
import { bewaarLeden, metLeden, uitlegZonderVerborgen, zonderVerborgen } from '../melding/huishouden.ts';
import { meldHuishouden } from '../register/dossierfeiten.ts';
import { meldMelding, meldToets } from '../register/melden.ts';
import { weiger } from '../weigering.ts';
import type { Besluitloop } from '../besluit/loop.ts';
import { aanvullingen, geslotenDoor } from './aanvullingen.ts';
import { afwijkingVan, standVanPas } from '../copas/stand.ts';
import { feitenbronVan, isGeeindigd, ketenVan, maakBeeld } from './beeld.ts';
import { controleerDatums } from './datums.ts';
import { magDocumentZien } from '../documenten/zicht.ts';
import { herbereken, leesDossierbron } from './herberekenen.ts';
import { nieuwKenmerk } from './kenmerk.ts';
import { controleerMelding, legStapVast } from './stap.ts';
import { leesTijdlijn } from './tijdlijn.ts';
import { alleUitleg, toetsDossier, uitlegBijStap } from './toetsing.ts';

/** A besluit as the window gets it; `loop` says which ones count today. */
export function alsBesluit(rij: Besluitrij, loop: Besluitloop, vandaag: string): Besluit {
  const {
    vervallenOp,
    vervallenDoor,
    vervallenReden,
    uitleg,
    feiten: _,
    dossierId: __,
    genomenDoorId: ___,
    contactpersoonId: ____,
    opvolgenOp: _____,
    ...rest
  } = rij;
  const { verstrekking } = loop;
  const geldt = loop.levend.some(({ id }) => id === rij.id);
  const loopt =
    verstrekking?.verstrekking.id === rij.id &&
    !isGeeindigd(verstrekking.laatsteDag, vandaag) &&
    verstrekking.ingangsdatum <= vandaag;
  return {
    ...rest,
    toetsen: uitleg,
    vervallen: vervallenOp ? { op: vervallenOp, door: vervallenDoor ?? '', reden: vervallenReden ?? '' } : null,
    herroepen: loop.herroepen.has(rij.id),
    geldig: rij.soort === 'verstrekken' ? loopt : geldt,
  };
}

/** Running opvang as the window gets it. */
function alsOpvang({ verstrekking }: Besluitloop): Dossier['opvang'] {
  if (!verstrekking) return null;
  const { ingangsdatum, laatsteDag, verlengdTot, beeindigdPer, locatieId, locatienaam } = verstrekking;
  const besluitId = verstrekking.verstrekking.id;
  return { besluitId, ingangsdatum, laatsteDag, verlengdTot, beeindigdPer, locatieId, locatienaam };
}

/** A pass as the window gets it, with its standing on a day; `loop` says what became of its besluit. */
export function alsCopas(rij: Copasrij, loop: Besluitloop, vandaag: string): Copas {
  const { id, besluitId, pasnummer, ingetrokkenReden, documentId, vervangtNummer, vervangsoort, vervangtekst } = rij;
  const stand = standVanPas(rij, loop, vandaag);
  const { geldigVan, geldigTot, locatienaam, status } = stand;
  const vervangt =
    vervangtNummer && vervangsoort
      ? { pasnummer: vervangtNummer, soort: vervangsoort, toelichting: vervangtekst ?? '' }
      : null;
  const afwijkend = afwijkingVan(rij, stand);
  const basis = { id, besluitId, pasnummer, geldigVan, geldigTot, locatienaam, status, ingetrokkenReden, documentId };
  return { ...basis, afwijkend, vervangt };
}

function vastgelegd<T extends { doorId: string } | null>(
  stap: T,
): (T extends { doorId: string } ? Omit<T, 'doorId'> : never) | null {
  if (!stap) return null;
  const { doorId: _, ...rest } = stap;
  return rest as T extends { doorId: string } ? Omit<T, 'doorId'> : never;
}

/** At an aanbieder: what the college says of the dossier. */
function leesToegewezen({ db, opslag }: Context, dossierId: string) {
  const rij = opslag.leesOpvangtoewijzing(db, { dossierId });
  if (!rij) return null;
  const { contact, aandacht } = rij.inhoud;
  const bekend = [...opslag.leesRegistersleutels(db), ...opslag.leesRegisterpartners(db)];
  const organisatienaam = bekend.find((een) => een.organisatieId === rij.organisatieId);
  const toewijzing = {
    organisatienaam: organisatienaam?.organisatienaam ?? '',
    contact,
    bijgewerktOp: rij.vastgelegdOp,
  };
  return { aandacht, toewijzing };
}

/** Everything that the dossier page shows, in one answer. */
function openDossier(context: Context, dossierId: string): Dossier {
  const { db, opslag, vandaag, beleid } = context;
  const dossier = opslag.leesDossier(db, dossierId) ?? weiger('niet-gevonden');
  const client = opslag.leesClient(db, dossier.clientId) ?? weiger('niet-gevonden');
  const bron = leesDossierbron(context, dossier);
  const beeld = maakBeeld(bron, vandaag, beleid);
  const { stappen } = bron;
  const betrokken = leesBetrokken(context, dossier, beeld);
  const melding = beeld.bron.stappen.melding;
  const toegewezen = leesToegewezen(context, dossierId);
  return {
    id: dossier.id,
    kenmerk: dossier.kenmerk,
    versie: dossier.versie,
    client: alsClient(client),
    leeftijd: client.geboortedatum ? leeftijdOp(client.geboortedatum, vandaag) : null,
    keten: ketenVan(beeld) ?? dossier.keten,
    status: beeld.status,
    statustekst: (beeld.status === 'gesloten' && geslotenDoor(context, dossier)) || statusteksten[beeld.status],
    regime: beeld.regime,
    opvang: alsOpvang(beeld.loop),
    volgendeTermijn:
      beeld.termijnen.find(
        ({ soort, uiterlijk }) =>
          soort === 'opvang-voorbij' || (soort !== 'bezwaar' && (beeld.status !== 'geeindigd' || uiterlijk >= vandaag)),
      ) ?? null,
    termijnen: beeld.termijnen,
    rail: beeld.rail,
    stappen: {
      melding: vastgelegd(
        stappen.melding && { ...stappen.melding, feiten: zonderVerborgen(context, stappen.melding.feiten) },
      ),
      'acute-opvang': vastgelegd(stappen['acute-opvang']),
      onderzoek: vastgelegd(stappen.onderzoek),
      toegankelijkheid: vastgelegd(stappen.toegankelijkheid),
      voorwaarden: vastgelegd(stappen.voorwaarden),
    },
    toetsen: uitlegZonderVerborgen(context, melding, alleUitleg(beeld.toetsing, beeld.bron)),
    besluiten: bron.besluiten
      .map((besluit) => alsBesluit(besluit, beeld.loop, vandaag))
      .map((besluit) => ({ ...besluit, toetsen: uitlegZonderVerborgen(context, melding, besluit.toetsen) })),
    copassen: bron.copassen.map((pas) => alsCopas(pas, beeld.loop, vandaag)),
    documenten: opslag.leesDocumenten(db, dossierId),
    andereDossiers: dossiersVan(context, client.id).filter(({ id }) => id !== dossierId),
    aandacht: [
      ...aanvullingen.flatMap((aanvulling) => aanvulling.aandacht?.(context, dossier) ?? []),
      ...(toegewezen ? toegewezen.aandacht : leesAandacht(melding, betrokken)),
    ],
    toewijzing: toegewezen?.toewijzing ?? null,
    betrokken,
  };
}

/** Terms that everybody sees who works where the client stays. */
const termijnenVanVerblijf = new Set<Termijn['soort']>([
  'melden-bij-co',
  'perspectief',
  'einde-opvang',
  'afwezigheid',
  'terugkomst',
  'schorsing',
  'niet-gekomen',
]);
/** Terms of the onderzoek and the besluit; that somebody gets a new chance to co-operate is a finding of the onderzoek. */
const termijnenVanCollege = new Set<Termijn['soort']>([
  'onderzoek',
  'onderzoek-regio',
  'hersteltermijn',
  'besluit',
  'bekendmaken',
  'bezwaar',
  'identificatie',
]);

/**
 * An aanbieder sees the besluit and who it is about, not the onderzoek (5.2.4 stays with the college). That goes for the
 * beschikking too: the results of the onderzoek stand in it (5.2.8).
 */
function zonderOnderzoek(dossier: Dossier, rechten: readonly Recht[]): Dossier {
  const begeleidt = rechten.includes('begeleiding.lezen') || rechten.includes('crisis.lezen');
  const zichtbaar = ({ soort }: Termijn): boolean =>
    termijnenVanVerblijf.has(soort) || (begeleidt && !termijnenVanCollege.has(soort));
  const termijnen = dossier.termijnen.filter(zichtbaar);
  const { volgendeTermijn: volgende } = dossier;
  return {
    ...dossier,
    termijnen,
    volgendeTermijn: volgende && zichtbaar(volgende) ? volgende : (termijnen[0] ?? null),
    // The steps before the besluit are the college's work; whoever only gives shelter sees what came of them.
    rail: dossier.rail
      .filter(({ stap }) => stap === 'besluit' || stap === 'copas')
      .map((stap) => ({ ...stap, waarom: [] })),
    stappen: {
      melding: null,
      'acute-opvang': dossier.stappen['acute-opvang'],
      onderzoek: null,
      toegankelijkheid: null,
      voorwaarden: null,
    },
    toetsen: [],
    // What the college sent is meant for the door; the danger of a case of Veilig Thuis for who works on it.
    aandacht: dossier.toewijzing || rechten.includes('crisis.lezen') ? dossier.aandacht : [],
    // Veilig Thuis has no onderzoek of another; who is around a case is its own.
    betrokken: rechten.includes('crisis.lezen') ? dossier.betrokken : null,
    besluiten: dossier.besluiten.map((besluit) => ({
      ...besluit,
      motivering: '',
      afwijking: null,
      gronden: [],
      toetsen: [],
      documentId: null,
    })),
    documenten: dossier.documenten.filter(({ soort }) => magDocumentZien(soort, rechten)),
  };
}

export const dossierbehandelaars: Behandelaars<
  'dossier.starten' | 'dossier.openen' | 'dossier.tijdlijn' | 'stap.proberen' | 'stap.vastleggen'
> = {
  'dossier.starten': (context, { clientId, feiten: gegeven }) => {
    const { db, opslag, sessie, nu, vandaag } = context;
    controleerMelding(context, clientId, gegeven, 'feiten');
    controleerDatums(gegeven, vandaag, 'feiten');
    const feiten = metLeden(context, gegeven);
    const id = context.id();
    const kenmerk = nieuwKenmerk(context);
    opslag.schrijfDossier(db, {
      id,
      clientId,
      kenmerk,
      versie: 1,
      gemeldOp: feiten.gemeldOp,
      keten: null,
      status: 'melding',
      regime: null,
      laatsteDag: null,
      volgendeTermijn: null,
      aangemaaktOp: nu,
    });
    if (
      !opslag.schrijfStap(db, { dossierId: id, stap: 'melding', basis: 0, feiten, doorId: sessie.gebruikerId, op: nu })
    )
      weiger('conflict');
    bewaarLeden(context, id, feiten);
    const { dossier, beeld } = herbereken(context, id);
    meldMelding(context, dossier, feiten);
    meldHuishouden(context, dossier, feiten);
    meldToets(context, dossier, uitlegBijStap(beeld.toetsing, 'melding'));
    opslag.wisConcept(db, sessie.gebruikerId, `melding:${clientId}`);
    context.betreft({ clientId, dossierId: id });
    return { dossierId: id };
  },
  'dossier.openen': (context, { dossierId }) => {
    const dossier = openDossier(context, dossierId);
    const { rechten } = context.sessie;
    return rechten.includes('dossier.schrijven') ? dossier : zonderOnderzoek(dossier, rechten);
  },
  'dossier.tijdlijn': (context, { dossierId, aantal }) => leesTijdlijn(context, dossierId, aantal),
  'stap.proberen': (context, { dossierId, invoer }) => {
    const { db, opslag, vandaag, beleid } = context;
    controleerDatums(invoer.feiten, vandaag, 'invoer.feiten');
    const dossier = opslag.leesDossier(db, dossierId) ?? weiger('niet-gevonden');
    const feiten = invoer.stap === 'melding' ? metLeden(context, invoer.feiten) : invoer.feiten;
    const geprobeerd = feitenbronVan(leesDossierbron(context, dossier), { [invoer.stap]: feiten });
    const uitleg = uitlegBijStap(toetsDossier(geprobeerd, vandaag, beleid), invoer.stap);
    return uitlegZonderVerborgen(context, geprobeerd.stappen.melding, uitleg);
  },
  'stap.vastleggen': (context, { dossierId, versie, invoer }) => {
    return { versie: legStapVast(context, dossierId, versie, invoer) };
  },
};
