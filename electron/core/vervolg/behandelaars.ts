import { plusDagen } from '#shared/beleid/index.ts';
import { magVastleggen, magVastleggingLezen } from '#shared/contract/vastleggingrechten.ts';
import type { Grondstand, Stuk } from '#shared/contract/groepen/vervolg.ts';
import type { Uitvoer } from '#shared/contract/tabel.ts';
import { weergavenaam } from '#shared/domein/naam.ts';
import { afschermingteksten } from '#shared/taal/afscherming.ts';
import { foutteksten } from '#shared/taal/fouten.ts';
import { vervolgdocumenten } from '#shared/taal/vervolgnamen.ts';
import type { Vastleggingen } from '#shared/domein/vastlegging.ts';
import type { Verstrekkingsloop } from '../besluit/loop.ts';
import { verborgenVoor } from '../afscherming/zicht.ts';
import { tweedelig, type Behandelaars, type Context } from '../context.ts';
import { gaatOmKinderen } from '../deur/controle.ts';
import { bewaarDocument } from '../documenten/bewaren.ts';
import { leesLoop } from '../dossier/herberekenen.ts';
import { weiger } from '../weigering.ts';
import { toetsGronden } from './bewijs.ts';
import { maakAfdruk, maakBrief, type Voorbereid } from './brieven.ts';
import { toetsVerlenging, verlengingsperiode } from './heronderzoek.ts';
import { leesVervolgstand, waaromNietVervolg } from './regels.ts';
import { leesStukken } from './stukken.ts';
import { legVast, trekIn } from './vastleggen.ts';
import { zienswijzestand } from './zienswijze.ts';

type Gelezen = Uitvoer<'vervolg.lezen'>;
/** How far back the nights are counted that are shown beside a gesprek about the stay. */
const nachtenTerug = 28;

function telNachten({ db, opslag, vandaag }: Context, clientId: string): Gelezen['nachten'] {
  const van = plusDagen(vandaag, -nachtenTerug);
  const tot = plusDagen(vandaag, -1);
  const nachten = opslag.leesNachtenVanClient(db, clientId).filter(({ datum }) => datum >= van && datum <= tot);
  if (nachten.length === 0) return null;
  const tel = (stand: string): number => nachten.filter((nacht) => nacht.stand === stand).length;
  return {
    van,
    tot,
    aanwezig: tel('aanwezig') + tel('laat'),
    afwezig: tel('afwezig'),
    afwezigGemeld: tel('afwezig-gemeld'),
  };
}

function alsVerblijf({ vandaag, instellingen }: Context, opvang: Verstrekkingsloop | null): Gelezen['verblijf'] {
  if (!opvang) return null;
  const { verstrekking, keten, ingangsdatum: van, laatsteDag: tot } = opvang;
  const geeindigd = tot < vandaag;
  const looptAf = !geeindigd && tot <= plusDagen(vandaag, instellingen.verloopWaarschuwingDagen);
  return { besluitId: verstrekking.id, keten, van, tot, geeindigd, looptAf };
}

function lees(context: Context, dossierId: string): Gelezen {
  const { db, opslag, sessie } = context;
  const dossier = opslag.leesDossier(db, dossierId) ?? weiger('niet-gevonden');
  const verborgen = new Set(verborgenVoor(context));
  return {
    stukken: leesStukken(context, dossierId).filter(({ soort }) => magVastleggingLezen(soort, sessie.rechten)),
    verblijf: alsVerblijf(context, leesLoop(context, dossierId).verstrekking),
    bewoners: opslag.leesBewonersVanDossier(db, dossierId).map((rij) => ({
      clientId: rij.clientId,
      naam: verborgen.has(rij.clientId) ? afschermingteksten.mens : weergavenaam(rij),
      geboortedatum: verborgen.has(rij.clientId) ? null : rij.geboortedatum,
    })),
    metKinderen: gaatOmKinderen(context, dossierId),
    nachten: telNachten(context, dossier.clientId),
    alleenOnderdak: dossier.regime === 'alleen-onderdak' ? foutteksten['alleen-onderdak'] : null,
  };
}

const standVan = (context: Context, dossierId: string) => {
  const opvang = leesLoop(context, dossierId).verstrekking;
  return opvang && leesVervolgstand(context, dossierId, opvang);
};

function leesVerlenging(
  context: Context,
  dossierId: string,
  getypt: Partial<Vastleggingen['heronderzoek']> | null,
): Uitvoer<'vervolg.verlenging'> {
  const { vandaag, beleid } = context;
  const stand = standVan(context, dossierId);
  const opvang = stand?.opvang ?? null;
  const keten = opvang?.keten ?? null;
  const uitleg = toetsVerlenging(keten, getypt ?? stand?.heronderzoek?.inhoud ?? null, vandaag, beleid);
  const voorstellen = { voldaan: 'verlengen', 'niet-voldaan': 'niet-verlengen', onbekend: 'nog-niet' } as const;
  return {
    uitleg,
    voorstel: voorstellen[uitleg.uitkomst],
    ...verlengingsperiode(keten, opvang?.laatsteDag ?? null, vandaag, beleid),
    waaromNiet: stand && waaromNietVervolg(context, dossierId, stand),
  };
}

function leesBeeindiging(
  context: Context,
  dossierId: string,
  getypt: Vastleggingen['voornemen']['antwoorden'] | null,
): Uitvoer<'vervolg.beeindiging'> {
  const { vandaag, beleid } = context;
  const stand = standVan(context, dossierId);
  const voornemen = stand?.voornemen ?? null;
  const antwoorden = getypt ?? voornemen?.inhoud.antwoorden ?? {};
  return {
    gronden: toetsGronden(stand?.stukken ?? [], antwoorden, vandaag, beleid),
    lopend: voornemen?.id ?? null,
    zienswijze: zienswijzestand(voornemen, vandaag),
    waaromNiet: stand && waaromNietVervolg(context, dossierId, stand),
  };
}

function grondenVan(context: Context, dossierId: string): (stukken: readonly Stuk[]) => readonly Grondstand[] {
  return () => standVan(context, dossierId)?.gronden ?? [];
}

export const vervolgbehandelaars: Behandelaars<
  | 'vervolg.lezen'
  | 'vervolg.vastleggen'
  | 'vervolg.intrekken'
  | 'vervolg.verlenging'
  | 'vervolg.beeindiging'
  | 'vervolg.brief'
  | 'vervolg.afdruk'
> = {
  'vervolg.lezen': (context, { dossierId }) => lees(context, dossierId),
  'vervolg.vastleggen': legVast,
  'vervolg.intrekken': trekIn,
  'vervolg.verlenging': (context, { dossierId, heronderzoek }) => leesVerlenging(context, dossierId, heronderzoek),
  'vervolg.beeindiging': (context, { dossierId, antwoorden }) => leesBeeindiging(context, dossierId, antwoorden),
  'vervolg.brief': tweedelig<'vervolg.brief', Voorbereid>({
    voorbereiden: (context, { dossierId, id }) => maakBrief(context, dossierId, id, grondenVan(context, dossierId)),
    uitvoeren: (context, { dossierId, id }, { gemaakt, versie, pdf }) => {
      const { db, opslag } = context;
      const stuk = opslag.leesVastlegging(db, id) ?? weiger('niet-gevonden');
      if (!magVastleggen(stuk.soort, context.sessie.rechten)) weiger('geen-recht');
      if (stuk.versie !== versie) weiger('conflict');
      const document = bewaarDocument(context, { dossierId, ...gemaakt }, pdf);
      opslag.schrijfVastleggingdocument(db, { documentId: document.id, vastleggingId: id, versie });
      return document;
    },
  }),
  'vervolg.afdruk': tweedelig<'vervolg.afdruk', Uint8Array>({
    voorbereiden: (context, { dossierId }) => maakAfdruk(context, dossierId),
    uitvoeren: (context, { dossierId }, pdf) =>
      bewaarDocument(context, { dossierId, soort: 'dossierafdruk', titel: vervolgdocumenten.afdruk }, pdf),
  }),
};
